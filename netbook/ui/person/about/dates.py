"""Birthday and own dates, each with how long before one wants to be told."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.show import DateRow, Person
from netbook.domain.dates import day_of, read_partial, yearly
from netbook.operations.people import add_date, delete_date, edit_date
from netbook.ui.log.form import Problem
from netbook.ui.person.about.desk import Desk
from netbook.ui.person.about.plain import date_row, date_text, lead_text, read_date, read_lead
from netbook.ui.person.about.rows import Section, TextRow, commit_field, fill_field
from netbook.ui.person.about.several import ItemRow, Several
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.in_place import InPlaceLine
from netbook.wording import _
from netbook.wording.dates import day_words

OLDEST = 120
"""An age above this is not said."""


def birthday_words(kept: str, now: int) -> str:
    """What a birthday means now: "turns 41 in 9 days"."""
    try:
        known = read_partial(kept)
    except ValueError:
        return ""
    if known.yearly is None:
        return ""
    today = day_of(now)
    day = yearly(*known.yearly, today.year)
    if day < today:
        day = yearly(*known.yearly, today.year + 1)
    when = day_words(day, today)
    if known.year and day.year - known.year <= OLDEST:
        return _("turns {age}, {when}").format(age=day.year - known.year, when=when)
    return when


class DateLine(ItemRow[DateRow]):
    """One own date: what it is, when, how long before."""

    def __init__(self, desk: Desk, group: Several[DateRow]) -> None:
        super().__init__(group)
        self._desk, self._group = desk, group
        self._item: DateRow | None = None
        self.label = InPlaceLine(_("What day"), _("anniversary"), self, least=70)
        self.date = InPlaceLine(_("Date"), _("17 May 2019"), self, least=80)
        self.lead = InPlaceLine(_("Tell before"), _("tell before"), self, least=60)
        self.remove = Button(kind="quiet", icon="x", parent=self, small=True, tip=_("Remove the date"))
        self.problem = Problem(self)
        row = QHBoxLayout()
        row.setSpacing(px(2))
        for field, stretch in ((self.label, 3), (self.date, 4), (self.lead, 3), (self.remove, 0)):
            row.addWidget(field, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.problem)
        self.quiet(self.remove)
        self.watch(self.label, self.date, self.lead)
        for part, field in (("label", self.label), ("date", self.date), ("lead", self.lead)):
            self._connect(part, field)
        self.remove.clicked.connect(self._on_remove)

    def _connect(self, part: str, field: InPlaceLine) -> None:
        field.committed.connect(lambda text: commit_field(
            self._desk, self._key(part), field, self.problem, text, lambda text: self._write(part, text),
            lambda: self._item is not None,
        ))  # fmt: skip

    def _key(self, part: str) -> str:
        return f"date.{self._item.id if self._item else 'new'}.{part}"

    def show_item(self, item: DateRow | None, same: bool) -> None:
        same = same and self._item is not None and item is not None and self._item.id == item.id
        self._item = item
        label = (_("Anniversary") if item.label == "anniversary" else item.label) if item else ""
        fill_field(self._desk, self._key("label"), self.label, self.problem, label, same)
        fill_field(self._desk, self._key("date"), self.date, self.problem, date_text(item.date) if item else "", same)
        fill_field(self._desk, self._key("lead"), self.lead, self.problem, lead_text(item.lead) if item else "", same)

    def begin(self) -> None:
        self.label.setFocus()

    def is_blank(self) -> bool:
        return self._item is None and not any(f.text() for f in (self.label, self.date, self.lead))

    def _write(self, part: str, text: str) -> str:
        if self._item is None:
            return self._add() if self.date.text().strip() else ""
        if part == "lead":
            return self._desk.do(edit_date, self._item.id, lead=read_lead(text))
        if part == "date":
            if not text.strip():
                return self._desk.do(delete_date, self._item.id)
            return self._desk.do(edit_date, self._item.id, date=read_date(text))
        return self._desk.do(edit_date, self._item.id, label=_kept_label(text))

    def _add(self) -> str:
        date, lead = read_date(self.date.text()), read_lead(self.lead.text())
        self._group.coming(self)
        sentence = self._desk.do(add_date, self._desk.number, _kept_label(self.label.text()), date, lead)
        if sentence:
            self._group.gave_up()
        return sentence

    def _on_remove(self) -> None:
        if self._item is not None:
            self._desk.do(delete_date, self._item.id)
        else:
            for field in (self.label, self.date, self.lead):
                field.clear()
            self._desk.forget_all("date.new.")
            self._group.fill(self._group.items(), False)


def _kept_label(text: str) -> str:
    words = text.strip()
    return "anniversary" if words.casefold() in ("", "anniversary", _("Anniversary").casefold()) else words


class DatesSection(Section):
    """Birthday with its lead, own dates, and when somebody died."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Dates"), parent)
        self.birthday = self.add_row(date_row(desk, "birthday", _("Birthday"), _("9 December 1906, 9 Dec"), self))
        self.lead = self.add_row(TextRow(
            desk, "birthday_lead", _("Tell before"), lambda person: lead_text(_lead(person)), self._write_lead,
            _("by closeness"), self,
        ))  # fmt: skip
        self.group: Several[DateRow] = Several(lambda several: DateLine(desk, several), self)
        self.add(self.group)
        add = Button(_("Another date"), "quiet", "plus", self, small=True)
        add.clicked.connect(self.group.add_blank)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(add)
        row.addStretch(1)
        foot = QWidget(self)
        foot.setLayout(row)
        self.add(foot)

    def _write_lead(self, text: str) -> str:
        return self.desk.edit(birthday_lead=read_lead(text))

    def fill(self, person: Person, same: bool) -> None:
        self.group.fill(person.dates, same, self.desk.waits("date.new."))
        super().fill(person, same)
        kept = str(person.columns["birthday"])
        self.birthday.set_hint(
            birthday_words(kept, self.desk.session.now()) if kept and not person.card.deceased else ""
        )
        self.lead.setVisible(bool(kept) or bool(self.lead.field.text()))


def _lead(person: Person) -> int | None:
    kept = person.columns["birthday_lead"]
    return None if kept is None else int(str(kept))
