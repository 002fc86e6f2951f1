"""Postal addresses by their parts, and where somebody is on the map."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.show import AddressRow, Person
from netbook.domain.people import Address, PostalField
from netbook.operations.fields import prefer_address
from netbook.operations.people import add_address, delete_address, edit_address
from netbook.store.records.people import ADDRESS_COLUMNS
from netbook.ui.log.form import Problem
from netbook.ui.person.about.desk import Desk
from netbook.ui.person.about.plain import plain_row
from netbook.ui.person.about.rows import Section, commit_field, fill_field
from netbook.ui.person.about.several import ItemRow, Several
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.in_place import InPlaceLine
from netbook.wording import _

LINES = (("street", "label"), ("code", "city"), ("region", "country"), ("extended", "po_box"))
RARE = frozenset({"extended", "po_box"})


def part_words(part: str) -> str:
    """A part of an address."""
    return {
        "street": lambda: _("Street"), "label": lambda: _("Label"), "code": lambda: _("Postal code"), "city": lambda: _("City"),
        "region": lambda: _("Region"), "country": lambda: _("Country"), "extended": lambda: _("Floor, care of"),
        "po_box": lambda: _("P.O. box"),
    }[part]()  # fmt: skip


class AddressBlock(ItemRow[AddressRow]):
    """One address; the first part typed in a blank one puts it into the book."""

    def __init__(self, desk: Desk, group: Several[AddressRow]) -> None:
        super().__init__(group)
        self._desk, self._group = desk, group
        self._item: AddressRow | None = None
        self.parts: dict[str, InPlaceLine] = {}
        self.problem = Problem(self)
        self.star = Button(kind="quiet", icon="star", parent=self, small=True, tip=_("Preferred"))
        self.star.setCheckable(True)
        self.remove = Button(kind="quiet", icon="x", parent=self, small=True, tip=_("Remove the address"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, px(6))
        self._column.setSpacing(0)
        for pair in LINES:
            row = QHBoxLayout()
            row.setSpacing(px(2))
            for part in pair:
                row.addWidget(self._make(part), 1 if part in ("label", "code", "region") else 2)
            if pair[0] == "street":
                row.addWidget(self.star)
                row.addWidget(self.remove)
            self._column.addLayout(row)
        self._column.addWidget(self.problem)
        self.quiet(self.star, self.remove)
        self.watch(*self.parts.values())
        self.star.clicked.connect(self._on_star)
        self.remove.clicked.connect(self._on_remove)

    def _make(self, part: str) -> InPlaceLine:
        line = InPlaceLine(part_words(part), part_words(part).lower(), self, least=56)
        line.committed.connect(lambda text: commit_field(
            self._desk, self._key(part), line, self.problem, text, lambda text: self._write(part, text),
            lambda: self._item is not None,
        ))  # fmt: skip
        self.parts[part] = line
        return line

    def _key(self, part: str) -> str:
        return f"address.{self._item.id if self._item else 'new'}.{part}"

    def show_item(self, item: AddressRow | None, same: bool) -> None:
        same = same and self._item is not None and item is not None and self._item.id == item.id
        self._item = item
        for part, line in self.parts.items():
            fill_field(self._desk, self._key(part), line, self.problem, getattr(item, part) if item else "", same)
        self.star.setChecked(item is not None and item.preferred)
        self.star.setProperty("wanted", item is not None and (item.preferred or len(self._group.items()) > 1))
        self._dress_rare()

    def _dress_rare(self) -> None:
        shown = any(self.parts[part].text() for part in RARE) or self._item is None
        for part in RARE:
            self.parts[part].setVisible(shown)

    def begin(self) -> None:
        self.parts["street"].setFocus()

    def is_blank(self) -> bool:
        return self._item is None and not any(line.text() for line in self.parts.values())

    def _write(self, part: str, text: str) -> str:
        if self._item is not None:
            return self._desk.do(edit_address, self._item.id, **{part: text})
        values = {name: line.text().strip() for name, line in self.parts.items()}
        if not any(values[name] for name in ADDRESS_COLUMNS):
            return ""
        self._group.coming(self)
        address = Address(**{name: values[name] for name in ADDRESS_COLUMNS})
        sentence = self._desk.do(add_address, self._desk.number, PostalField(address, values["label"]))
        if sentence:
            self._group.gave_up()
        return sentence

    def _on_star(self) -> None:
        if self._item is not None:
            self._desk.do(prefer_address, self._item.id, self.star.isChecked())

    def _on_remove(self) -> None:
        if self._item is not None:
            self._desk.do(delete_address, self._item.id)
        else:
            for line in self.parts.values():
                line.clear()
            self._desk.forget_all("address.new.")
            self._group.fill(self._group.items(), False)


class PlacesSection(Section):
    """Addresses, and the position where a card told one."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Addresses"), parent)
        self.group: Several[AddressRow] = Several(lambda several: AddressBlock(desk, several), self)
        self.add(self.group)
        add = Button(_("Address"), "quiet", "plus", self, small=True)
        add.clicked.connect(self.group.add_blank)
        self.add_row(plain_row(desk, "geo", _("Position"), _("latitude, longitude"), self), rare=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(add)
        self.finish(_("Position"))
        if self._more is not None:
            self._column.removeWidget(self._more)
            row.addWidget(self._more)
        row.addStretch(1)
        foot = QWidget(self)
        foot.setLayout(row)
        self.add(foot)

    def fill(self, person: Person, same: bool) -> None:
        self.group.fill(person.addresses, same, self.desk.waits("address.new."))
        super().fill(person, same)
