"""The fields of the log window, from with whom to what next; the rarer ones fold away."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netbook.answers.logging import Waiting
from netbook.domain.etiquette.circulating import circulates
from netbook.domain.interactions import DIRECTIONS, OUTCOMES, Interaction
from netbook.domain.quick_text.lengths import read_length_words
from netbook.domain.said import Refused
from netbook.session import Session
from netbook.ui.log.detail_rows import DetailRows
from netbook.ui.log.follow_up_fields import FollowUpFields
from netbook.ui.log.form import Form
from netbook.ui.log.kind_row import OneOf, kind_row
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.log.when_field import WhenField
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.chip import Chip, ChipRow
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.growing import GrowingText
from netbook.ui.widgets.hint import Hint
from netbook.wording import _
from netbook.wording.checks import named_introduction
from netbook.wording.labels import direction_name, outcome_name

_LENGTH = re.compile(
    r"(?:(\d+(?:[.,]\d+)?)\s*(?:h|t|hours?|timer?)\.?)?\s*(?:(\d+)\s*(?:m|min|minutes?|minutter?)?\.?)?"
)


def read_length(text: str) -> int | None:
    """Minutes out of "45", "45 min", "1 h 30", "1.5 t", "an hour"; None for nothing. Refused when it is no length of up to a day."""
    words = text.strip().lower()
    if not words:
        return None
    found = _LENGTH.fullmatch(words)
    if found is None:
        said = read_length_words(words)
        if said is None:
            raise Refused("length-unreadable", value=text)
        return said
    hours, minutes = found.group(1), found.group(2)
    length = round(float((hours or "0").replace(",", ".")) * 60) + int(minutes or 0)
    if not 0 < length <= 1440:
        raise Refused("length-unreadable", value=text)
    return length


class LogFields(QObject):
    """Everything that the log window asks, laid out in `form`; `changed` comes at every letter and tick."""

    changed = Signal()

    def __init__(self, session: Session, form: Form) -> None:
        super().__init__(form)
        self._form = form
        self._session = session
        self._make(form)
        self._make_ticks(form)
        self._lay_out(form)
        self._wire()
        self._dress()

    def _make(self, form: Form) -> None:
        session = self._session
        self.people = PeoplePicker(session, _("With whom"), _("With whom? Type a name"), form)
        self.kind = kind_row(_("Kind"), form)
        self.when = WhenField(session, _("When"), _("now"), form, past=True)
        self.when.set_placeholder(_("now, yesterday, 8 Dec 14:00"))
        self.direction = OneOf(_("Who started it"), [(d, direction_name(d), "") for d in DIRECTIONS], form)
        self.note = GrowingText(form, least=3, most=9)
        self.note.set_name(_("What was said? Markdown is understood"))
        self.hint = Hint(form)
        self.length = QLineEdit(form)
        self.length.setPlaceholderText(_("45 min"))
        self.length.setAccessibleName(_("Length"))
        self.outcome = OneOf(_("How it went"), [(o, outcome_name(o), _FACES[o]) for o in ("", *OUTCOMES)], form)
        self.details = DetailRows(session, form)
        self.follow_up = FollowUpFields(session, form)
        self.stay = OneOf(
            _("Do I stay in touch?"), [("", _("Not now"), ""), ("yes", _("Yes"), ""), ("no", _("No"), "")], form
        )

    def _make_ticks(self, form: Form) -> None:
        self._ticks = QWidget(form)
        self.owe = Chip(_("I owe thanks"), "heart-handshake", self._ticks)
        self.thanks = Chip(_("I said thank you"), "check", self._ticks)
        self.ask = Chip(_("I asked for something"), "hand-helping", self._ticks)
        self.owe_what = QLineEdit(self._ticks)
        self.owe_what.setPlaceholderText(_("for what?"))
        self.owe_what.setAccessibleName(_("Thanks owed for"))
        chips = FlowLayout(gap=5, row_gap=5)
        for chip in (self.owe, self.thanks, self.ask):
            chips.addWidget(chip)
        self._tick_column = QVBoxLayout(self._ticks)
        self._tick_column.setContentsMargins(0, px(4), 0, 0)
        self._tick_column.addLayout(chips)
        self._tick_column.addWidget(self.owe_what)
        self.asked_about = ChipRow(form)
        self._adds = QWidget(form)
        self._remember = Button(_("Remember something"), "quiet", "brain", self._adds, small=True, tip=_("Ctrl+D"))
        self._plan = Button(_("Follow up"), "quiet", "alarm-clock", self._adds, small=True, tip=_("Ctrl+Shift+F"))
        self._more = Button(
            _("More"), "quiet", "chevron-down", self._adds, small=True, tip=_("Length, and how it went")
        )
        row = FlowLayout(self._adds, gap=4, row_gap=4)
        for button in (self._remember, self._plan, self._more):
            row.addWidget(button)

    def _lay_out(self, form: Form) -> None:
        form.add("people", _("With"), self.people)
        form.add("kind", _("Kind"), self.kind, low=4)
        form.add("when", _("When"), self.when, self.when.line)
        form.add("direction", _("Started by"), self.direction, low=4)
        form.add("note", _("Note"), self.note)
        form.add("hint", "", self.hint, low=0).hide()
        form.add("length", _("Length"), _short_line(self.length), self.length).hide()
        form.add("outcome", _("It went"), self.outcome, low=4).hide()
        form.add("asked", _("I asked about"), self.asked_about, low=4).hide()
        form.add("details", _("Remember"), self.details).hide()
        form.add("thanks", _("Thanks"), self._ticks)
        form.add("follow-up", _("Follow up"), self.follow_up, self.follow_up.text).hide()
        form.add("stay", _("Stay in touch?"), self.stay, low=4).hide()
        form.add("adds", "", self._adds)

    def _wire(self) -> None:
        for signal in (self.people.changed, self.people.typed, self.kind.chosen, self.when.changed, self.direction.chosen,
                       self.note.textChanged, self.length.textChanged, self.outcome.chosen, self.details.changed,
                       self.follow_up.changed, self.stay.chosen, self.owe_what.textChanged, self.asked_about.chosen):  # fmt: skip
            signal.connect(self._on_changed)
        for chip in (self.owe, self.thanks, self.ask):
            chip.toggled.connect(self._on_changed)
        self._remember.clicked.connect(self.add_detail)
        self._plan.clicked.connect(self.add_follow_up)
        self._more.clicked.connect(self._on_more)
        self.note.textChanged.connect(self._on_note)
        self.people.changed.connect(self._on_note)
        QShortcut(QKeySequence("Ctrl+D"), self._form, self.add_detail)
        QShortcut(QKeySequence("Ctrl+Shift+F"), self._form, self.add_follow_up)

    def _on_note(self) -> None:
        """A friend who offers to pass a CV round can do more: the hint says what."""
        names = [one.name for one in self.people.chosen()]
        offered = bool(names) and circulates(self.note.toPlainText())
        known = bool(self.people.people())
        self.hint.tell(named_introduction(names[0]) if offered else "", _("Ask for one introduction…") if known else "")
        self._form.row("hint").setVisible(offered)

    def _on_changed(self) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self.owe_what.setVisible(self.owe.isChecked())
        self._form.row("details").setVisible(bool(self.details.rows()))

    def add_detail(self) -> None:
        """One more thing to remember, ready to type."""
        rows = self.details.rows()
        empty = next((row for row in rows if not row.text.text().strip()), None)
        (empty or self.details.add()).text.setFocus()

    def add_follow_up(self) -> None:
        """Opens the follow-up, ready to type."""
        self._form.row("follow-up").show()
        self._plan.hide()
        self.follow_up.text.setFocus()
        self.changed.emit()

    def _on_more(self) -> None:
        self.show_more()
        self.length.setFocus()

    def show_more(self) -> None:
        """Shows what is folded away."""
        self._form.row("length").show()
        self._form.row("outcome").show()
        self._more.hide()
        self.changed.emit()

    def show_waiting(self, waiting: Sequence[Waiting]) -> None:
        """Offers to tick the details that wait to be asked about."""
        on = self.asked_about.on()
        several = len({one.person for one in waiting}) > 1
        chips = [(str(one.id), _short(f"{one.name}: {one.text}" if several else one.text)) for one in waiting]
        self.asked_about.set_chips(chips, on)
        for one in waiting:
            self.asked_about.chip(str(one.id)).setToolTip(one.text)
        self._form.row("asked").setVisible(bool(waiting))

    def asked(self) -> tuple[int, ...]:
        """The details that were asked about."""
        return tuple(int(key) for key in self.asked_about.on())

    def show_stay(self, first: bool) -> None:
        """Asks whether to stay in touch at a first meeting only."""
        self._form.row("stay").setVisible(first)

    def stay_said(self) -> str:
        """The answer, "" where it was not asked."""
        return "" if self._form.row("stay").isHidden() else self.stay.current()

    def set_owe(self, owed: bool) -> None:
        """Ticks "I owe thanks", or not."""
        self.owe.setChecked(owed)

    def length_minutes(self) -> int | None:
        """The length in minutes. Refused when it is none."""
        return read_length(self.length.text())

    def show(self, known: Interaction) -> None:
        """Shows an interaction of the book."""
        self.kind.set_current(known.kind)
        self.when.set_moment(known.at, known.timed)
        self.direction.set_current(known.direction)
        self.length.setText(_("{n} min").format(n=known.length) if known.length else "")
        self.note.retype(known.note)
        self.outcome.set_current(known.outcome)
        self.owe.setChecked(known.owe_thanks)
        self.owe_what.setText(known.owe_what)
        self.thanks.setChecked(known.thanks)
        self.ask.setChecked(known.ask)
        if known.length or known.outcome:
            self.show_more()

    def typed(self) -> dict[str, object]:
        """What stands in the fields."""
        return {
            "people": sorted(self.people.people()), "names": list(self.people.new_names()), "name": self.people.text(),
            "kind": self.kind.current(), "when": self.when.text(), "direction": self.direction.current(),
            "note": self.note.toPlainText(), "length": self.length.text(), "outcome": self.outcome.current(),
            "details": self.details.typed(), "follow-up": self.follow_up.typed(), "stay": self.stay.current(),
            "owe": self.owe.isChecked(), "owe-what": self.owe_what.text(), "thanks": self.thanks.isChecked(),
            "ask": self.ask.isChecked(), "asked": list(self.asked_about.on()),
        }  # fmt: skip

    def retype(self, typed: Mapping[str, object]) -> None:
        """Puts it back."""
        people, names, details, asked, plan = (
            typed.get(k) for k in ("people", "names", "details", "asked", "follow-up")
        )
        self.people.set_chosen(people if isinstance(people, list) else [], names if isinstance(names, list) else [])
        self.people.changed.emit()
        self.people.set_text(str(typed.get("name", "")))
        self.kind.set_current(str(typed.get("kind", "meeting")))
        self.when.set_text(str(typed.get("when", "")))
        self.direction.set_current(str(typed.get("direction", "mutual")))
        self.note.retype(str(typed.get("note", "")))
        self.length.setText(str(typed.get("length", "")))
        self.outcome.set_current(str(typed.get("outcome", "")))
        self.details.retype(details if isinstance(details, list) else [])
        self.follow_up.retype(plan if isinstance(plan, dict) else {})
        self.stay.set_current(str(typed.get("stay", "")))
        self.owe.setChecked(bool(typed.get("owe")))
        self.owe_what.setText(str(typed.get("owe-what", "")))
        self.thanks.setChecked(bool(typed.get("thanks")))
        self.ask.setChecked(bool(typed.get("ask")))
        self.asked_about.set_on(asked if isinstance(asked, list) else [])
        if self.length.text() or self.outcome.current():
            self.show_more()
        if self.follow_up.text.text():
            self.add_follow_up()


_FACES = {"": "", "well": "smile", "neutral": "meh", "badly": "frown"}


def _short_line(line: QLineEdit) -> QWidget:
    """A field that takes no more than a third of the row."""
    whole = QWidget(line.parentWidget())
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(line, 1)
    row.addStretch(2)
    return whole


def _short(text: str) -> str:
    return text[:47].rstrip() + "…" if len(text) > 48 else text
