"""What somebody is to the book: a target, paused, archived, deceased; and the note."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netbook.answers.show import Person
from netbook.operations.people import edit_person, mark_deceased
from netbook.ui.log.form import Problem
from netbook.ui.person.about.desk import Desk
from netbook.ui.person.about.plain import date_row, read_date
from netbook.ui.person.about.rows import Captioned, Section
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.chip import Chip, ChipRow
from netbook.ui.widgets.choice import Choice
from netbook.ui.widgets.in_place import InPlaceLine
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.panel import Panel
from netbook.wording import _, _n


def card_kinds() -> list[tuple[str, str]]:
    """What a card can be of, as RFC 6350 6.1.4 names it."""
    return [
        ("individual", _("a person")), ("org", _("an organisation")), ("group", _("a group")), ("location", _("a place")),
    ]  # fmt: skip


class StateSection(Section):
    """Each state a chip. Marking somebody deceased asks on the spot what to do with the open follow-ups."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("In the book"), parent)
        self.chips = ChipRow(self)
        self.flags: dict[str, Chip] = {}
        for flag, words, icon in (
            ("target", _("Would like to meet"), "target"), ("paused", _("Paused"), "pause"),
            ("archived", _("Archived"), "archive"), ("deceased", _("Deceased"), "minus"),
        ):  # fmt: skip
            self.flags[flag] = self.chips.add(flag, words, icon)
        self.add(self.chips)
        self.kind = Choice(_("This card is"), card_kinds(), self)
        kind_row = Captioned(_("This card is"), self, low=4)
        kind_row.right.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        self.kind.chosen.connect(lambda kind: self.desk.edit(kind=kind))
        self.asking = _Farewell(desk, self)
        self.add(self.asking)
        self.death = self.add_row(date_row(desk, "death", _("Died"), _("when, as far as you know"), self))
        self.add(kind_row)
        self.chips.toggled.connect(self._on_toggled)
        self._planned = 0

    def _on_toggled(self, flag: str, on: bool) -> None:
        if flag != "deceased" or not on:
            self.asking.hide()
            self.desk.do(edit_person, self.desk.number, **{flag: on})
        elif self._planned:
            self.asking.ask(self._planned)
        else:
            self.desk.do(mark_deceased, self.desk.number, False)

    def fill(self, person: Person, same: bool) -> None:
        super().fill(person, same)
        self._planned = len(person.follow_ups)
        self.kind.set_current(str(person.columns["kind"]))
        for flag, chip in self.flags.items():
            chip.setChecked(bool(person.columns[flag]))
        dead = bool(person.columns["deceased"])
        if dead or not same:
            self.asking.hide()
        elif self.asking.isVisible():
            self.flags["deceased"].setChecked(True)
        self.death.setVisible(dead or bool(self.death.field.text()))

    def _dress(self) -> None:
        """Nothing here is rare."""


class _Farewell(Panel):
    """When somebody died, and what to do with what was planned with them."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent, padding=12)
        self._desk = desk
        self._words = WrapLabel("", 13, parent=self)
        self.day = InPlaceLine(_("Day of death"), _("when, as far as you know (may be empty)"), self)
        self.day.setProperty("inplace", None)
        self._problem = Problem(self)
        self.drop = Button(_("Let them go"), "primary", parent=self, small=True)
        self.keep = Button(_("Keep them"), parent=self, small=True)
        cancel = Button(_("Not deceased"), "quiet", parent=self, small=True)
        row = QHBoxLayout()
        for button in (self.drop, self.keep, cancel):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self._words)
        self.body.addWidget(self.day)
        self.body.addWidget(self._problem)
        self.body.addLayout(row)
        self.drop.clicked.connect(lambda: self._mark(True))
        self.keep.clicked.connect(lambda: self._mark(False))
        cancel.clicked.connect(self._on_cancel)
        self.hide()

    def ask(self, count: int) -> None:
        """Asks about so many open follow-ups."""
        self._words.setText(
            _n("{n} follow-up is open with them. What becomes of it?", "{n} follow-ups are open with them. What becomes of them?",
               count).format(n=count)
        )  # fmt: skip
        self.day.clear()
        self._problem.tell("")
        self.show()
        self.drop.setFocus()

    def _mark(self, drop: bool) -> None:
        sentence = self._desk.attempt(
            lambda: self._desk.do(mark_deceased, self._desk.number, drop, read_date(self.day.text()))
        )
        self._problem.tell(sentence)
        if sentence:
            self.day.setFocus()

    def _on_cancel(self) -> None:
        self.hide()
        section = self.parentWidget()
        if isinstance(section, StateSection):
            section.flags["deceased"].setChecked(False)
            section.flags["deceased"].setFocus()
