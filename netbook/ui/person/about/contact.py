"""Mail addresses, phones, web addresses, messengers, related names: a row each, with what one does with them."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.show import FieldRow, Person
from netbook.operations.fields import prefer_field
from netbook.operations.people import add_field, delete_field, edit_field
from netbook.ui.log.form import Problem
from netbook.ui.person.about.desk import Desk
from netbook.ui.person.about.rows import Section, commit_field, fill_field
from netbook.ui.person.about.several import ItemRow, Several
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.in_place import InPlaceLine
from netbook.ui.widgets.labels import WrapLabel
from netbook.wording import _
from netbook.wording.values import no_such_address

NARROW = 320
KINDS = ("email", "phone", "url", "im", "related", "custom")
ICONS = {"email": "mail", "phone": "phone", "url": "globe", "im": "message-circle", "related": "users", "custom": "tag"}


def kind_words(kind: str) -> tuple[str, str]:
    """A kind of field and an example of it."""
    return {
        "email": lambda: (_("Email"), _("ada@example.org")), "phone": lambda: (_("Phone"), _("+47 22 11 33 44")),
        "url": lambda: (_("Web address"), _("example.org")), "im": lambda: (_("Messenger"), _("name or address")),
        "related": lambda: (_("Related name"), _("name, such as of a child")), "custom": lambda: (_("Other"), _("anything")),
    }[kind]()  # fmt: skip


class FieldLine(ItemRow[FieldRow]):
    """One address or number: its icon acts on it, the text is edited in place, its label beside it."""

    def __init__(self, desk: Desk, kind: str, group: Several[FieldRow]) -> None:
        super().__init__(group)
        self._desk, self._kind, self._group = desk, kind, group
        self._item: FieldRow | None = None
        name, example = kind_words(kind)
        self.act = Button(kind="quiet", icon=ICONS[kind], parent=self, small=True)
        self.act.setEnabled(kind in ("email", "phone", "url", "im"))
        self.value = InPlaceLine(name, example, self, least=90)
        self.label = InPlaceLine(_("Label"), _("label"), self, least=56)
        self.star = Button(kind="quiet", icon="star", parent=self, small=True, tip=_("Preferred"))
        self.star.setCheckable(True)
        self.remove = Button(kind="quiet", icon="x", parent=self, small=True, tip=_("Remove"))
        self.remark = WrapLabel("", 12, "muted", parent=self)
        self.problem = Problem(self)
        self._lay_out()
        self.quiet(self.star, self.remove)
        self.watch(self.act, self.value, self.label)
        self.act.clicked.connect(self._on_act)
        self.value.committed.connect(self._on_value)
        self.label.committed.connect(self._on_label)
        self.star.clicked.connect(self._on_star)
        self.remove.clicked.connect(self._on_remove)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(px(2))
        row.addWidget(self.act)
        self._texts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._texts.setSpacing(px(2))
        self._texts.addWidget(self.value, 3)
        self._texts.addWidget(self.label, 1)
        row.addLayout(self._texts, 1)
        row.addWidget(self.star)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.remark)
        column.addWidget(self.problem)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self._texts.direction():
            self._texts.setDirection(way)
            self._texts.setSpacing(0 if narrow else px(2))

    def _key(self, part: str) -> str:
        return f"field.{self._item.id if self._item else self._kind}.{part}"

    def show_item(self, item: FieldRow | None, same: bool) -> None:
        same = same and (
            self._item == item or (item is not None and self._item is not None and self._item.id == item.id)
        )
        self._item = item
        fill_field(self._desk, self._key("value"), self.value, self.problem, item.value if item else "", same)
        fill_field(self._desk, self._key("label"), self.label, self.problem, item.label if item else "", same)
        preferred = item is not None and item.preferred
        self.star.setChecked(preferred)
        self.star.setProperty("wanted", item is not None and (preferred or len(self._group.items()) > 1))
        self._remark()
        self.act.set_tip(self._act_words())
        self.act.setToolTip(self._act_words())

    def _remark(self) -> None:
        """A gentle word where what is kept is not what the field is for."""
        words = no_such_address(self._kind, self.value.text())
        self.remark.setContentsMargins(px(35), 0, 0, px(2))
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def _act_words(self) -> str:
        value = self._item.value if self._item else ""
        return {
            "email": lambda: _("Write to {address}").format(address=value),
            "phone": lambda: _("Copy {number}").format(number=value),
            "im": lambda: _("Copy {address}").format(address=value),
            "url": lambda: _("Open {address}").format(address=value),
        }.get(self._kind, lambda: kind_words(self._kind)[0])()  # fmt: skip

    def begin(self) -> None:
        self.value.setFocus()

    def is_blank(self) -> bool:
        return self._item is None and not self.value.text() and not self.label.text()

    def _on_act(self) -> None:
        value = self.value.text().strip()
        if not value or no_such_address(self._kind, value):
            self.value.setFocus()
        elif self._kind == "email":
            QDesktopServices.openUrl(QUrl(f"mailto:{value}"))
        elif self._kind == "url":
            QDesktopServices.openUrl(QUrl.fromUserInput(value))
        else:
            QGuiApplication.clipboard().setText(value)
            self._desk.intents.told.emit(_("Copied {text}").format(text=value))

    def _write_value(self, text: str) -> str:
        if self._item is not None:
            return self._desk.do(edit_field, self._item.id, value=text)
        if not text.strip():
            return ""
        self._group.coming(self)
        sentence = self._desk.do(add_field, self._desk.number, self._kind, text, self.label.text())
        if sentence:
            self._group.gave_up()
        return sentence

    def _write_label(self, text: str) -> str:
        return self._desk.do(edit_field, self._item.id, label=text) if self._item is not None else ""

    def _on_value(self, text: str) -> None:
        commit_field(
            self._desk, self._key("value"), self.value, self.problem, text, self._write_value,
            lambda: self._item is not None,
        )  # fmt: skip
        self._remark()

    def _on_label(self, text: str) -> None:
        if self._item is not None:
            commit_field(self._desk, self._key("label"), self.label, self.problem, text, self._write_label)

    def _on_star(self) -> None:
        if self._item is not None:
            self._desk.do(prefer_field, self._item.id, self.star.isChecked())

    def _on_remove(self) -> None:
        if self._item is not None:
            self._desk.do(delete_field, self._item.id)
        else:
            self.value.clear()
            self.label.clear()
            self._desk.forget_all(f"field.{self._kind}.")
            self._group.fill(self._group.items(), False)


class ContactSection(Section):
    """All fields, by kind."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Contact"), parent)
        self.groups: dict[str, Several[FieldRow]] = {}
        for kind in KINDS:
            group: Several[FieldRow] = Several(lambda several, kind=kind: FieldLine(desk, kind, several), self)  # type: ignore[misc]
            self.groups[kind] = group
            self.add(group)
        adds = QWidget(self)
        row = FlowLayout(adds, gap=2, row_gap=2)
        for kind in KINDS:
            button = Button(kind_words(kind)[0], "quiet", "plus", adds, small=True)
            button.clicked.connect(self.groups[kind].add_blank)
            row.addWidget(button)
        self.add(adds)

    def fill(self, person: Person, same: bool) -> None:
        known = {kind: [f for f in person.fields if f.kind == kind] for kind in KINDS[:-1]}
        known["custom"] = [f for f in person.fields if f.kind not in known]
        for kind, group in self.groups.items():
            group.fill(known[kind], same, self.desk.waits(f"field.{kind}."))
        super().fill(person, same)
