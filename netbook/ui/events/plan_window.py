"""The window that plans an event or a meeting, or changes when and where it is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from netbook.answers import events
from netbook.answers.guests import Invitation, match
from netbook.domain.dates import DAY
from netbook.domain.people import Card, Name
from netbook.domain.said import Refused
from netbook.operations.events import NewEvent, edit_event
from netbook.operations.guests import NewGuest, plan_event
from netbook.session import Session
from netbook.ui.log.drafts import Typed
from netbook.ui.log.keeping_window import KeepingWindow
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.log.when_field import WhenField
from netbook.ui.theme import px
from netbook.ui.widgets.combo import Combo
from netbook.ui.widgets.labels import Label
from netbook.ui.widgets.switch import Switch
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _, _n
from netbook.wording.refusals import refusal

LENGTHS = (30, 45, 60, 90, 120, 180, 240, 480)
DAYS = (1, 2, 3, 4, 5, 7)


def length_words(minutes: int) -> str:
    """A length as said: "45 minutes", "2 hours", "3 days"."""
    if minutes >= DAY and minutes % DAY == 0:
        return _n("{n} day", "{n} days", minutes // DAY).format(n=minutes // DAY)
    if minutes >= 60 and minutes % 30 == 0:
        hours = f"{minutes // 60}½" if minutes % 60 else str(minutes // 60)
        return _n("{hours} hour", "{hours} hours", -(-minutes // 60)).format(hours=hours)
    return _n("{n} minute", "{n} minutes", minutes).format(n=minutes)


class PlanWindow(KeepingWindow):
    """Plans something of a kind (gathering, meeting), from an invitation where one is given, or changes the event `edit`."""

    WIDTH = 580

    def __init__(
        self, session: Session, kind: str = "gathering", invitation: Invitation | None = None, edit: int | None = None,
        people: tuple[int, ...] = (), parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        opened_for = f"edit.{edit}" if edit is not None else f"file.{invitation.title}" if invitation else "new"
        super().__init__(session, "event", opened_for, parent)
        self._edit, self._invitation = edit, invitation
        self._cards: dict[str, Card] = {}
        self.planned = 0
        """The row of what was planned, once it was saved."""
        self.setWindowTitle(_("Change when and where") if edit is not None else _("Plan"))
        self._build(kind)
        if edit is not None:
            self._load(edit)
        elif invitation is not None:
            self._take(invitation)
        self.picker.choose(people)
        self._wire()
        self.ready()
        self._first_field().setFocus()

    def _build(self, kind: str) -> None:
        self.kind = Segmented([("gathering", _("Event")), ("meeting", _("Meeting"))], self)
        self.kind.set_current(kind)
        self.title = QLineEdit(self)
        self.title.setAccessibleName(_("What"))
        self.when = WhenField(self.session, _("When"), "", self)
        self.when.set_placeholder(_("Thursday 18:30, 3 Dec"))
        self.length = Combo(self, _("How long"))
        self.place = QLineEdit(self)
        self.place.setAccessibleName(_("Where"))
        self.picker = PeoplePicker(self.session, _("With whom"), _("Type a name"), self)
        self.own_field = Switch(_("It belongs to my own field"), self)
        self.own_field.setChecked(True)
        field = QWidget(self)
        row = QHBoxLayout(field)
        row.setContentsMargins(0, px(5), 0, px(5))
        row.addWidget(self.own_field)
        row.addWidget(Label(_("It belongs to my own field"), 13), 1)
        kinds = QWidget(self)
        line = QHBoxLayout(kinds)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.kind)
        line.addStretch(1)
        self.form.add("kind", _("Kind"), kinds)
        self.form.add("title", _("What"), self.title)
        self.form.add("when", _("When"), self.when, self.when.line)
        self.form.add("length", _("How long"), self.length)
        self.form.add("place", _("Where"), self.place)
        self.form.add("people", _("With"), self.picker)
        self.form.add("field", _("Field"), field)
        self.form.row("people").setVisible(self._edit is None)
        self._fill_lengths(False, 60 if kind == "meeting" else 120)
        self._on_kind(kind)

    def _wire(self) -> None:
        for signal in (
            self.title.textChanged,
            self.place.textChanged,
            self.picker.changed,
            self.picker.typed,
            self.own_field.toggled,
        ):
            signal.connect(lambda *_: self.on_typed())
        self.length.activated.connect(lambda _: self.on_typed())
        self.kind.chosen.connect(self._on_kind)
        self.when.changed.connect(self._on_when)

    def _on_kind(self, kind: str) -> None:
        meeting = kind == "meeting"
        self.title.setPlaceholderText(
            _("Not needed: it is called by whom you meet") if meeting else _("What it is called")
        )
        self.form.row("field").setVisible(not meeting)
        self.on_typed()
        self.fit()

    def _on_when(self) -> None:
        try:
            found = self.when.moment()
        except Refused:
            found = None
        if found is not None:
            self._fill_lengths(not found[1], self._length())
        self.on_typed()

    def _length(self) -> int:
        return int(self.length.currentData() or 60)

    def _fill_lengths(self, days: bool, wanted: int) -> None:
        """Hours where a time of day is known, else days."""
        choices = [n * DAY for n in DAYS] if days else list(LENGTHS)
        if wanted not in choices:
            if days == (wanted % DAY == 0):
                choices = sorted({*choices, wanted})
            else:
                wanted = choices[0] if days else 120
        if [self.length.itemData(place) for place in range(self.length.count())] != choices:
            self.length.clear()
            for minutes in choices:
                self.length.addItem(length_words(minutes), minutes)
        self.length.setCurrentIndex(self.length.findData(wanted))

    def _load(self, number: int) -> None:
        row = events.event(self.session.book, number)
        self.kind.set_current(row.kind)
        self.title.setText(row.title)
        self.place.setText(row.place)
        self.own_field.setChecked(row.own_field)
        self.when.set_moment(row.starts_at, row.timed)
        self._fill_lengths(not row.timed, row.ends_at - row.starts_at)
        self._on_kind(row.kind)

    def _take(self, invitation: Invitation) -> None:
        """Fills everything that an invitation tells; guests of the book are found, the others become people."""
        self.title.setText(invitation.title)
        self.place.setText(invitation.place)
        self.when.set_moment(invitation.starts_at, invitation.timed)
        if invitation.ends_at is not None:
            self._fill_lengths(not invitation.timed, invitation.ends_at - invitation.starts_at)
        found = match(self.session.book, invitation.guests)
        self.picker.choose([one.person for one in found if one.person])
        self._cards = {one.card.name.full: one.card for one in found if not one.person}
        self.picker.choose_new(list(self._cards))

    def _save(self) -> bool:
        if not self.picker.take_typed():
            return False
        try:
            found = self.when.moment()
        except Refused as problem:
            self.form.tell("when", refusal(problem.said))
            return False
        if found is None:
            self.form.tell("when", _("Say when it is; without a time of day it lasts the whole day."))
            return False
        if self.kind.current() == "gathering" and not self.title.text().strip():
            self.form.tell("title", refusal(Refused("event-needs-title").said))
            return False
        if self.kind.current() == "meeting" and self._edit is None and not self.picker.chosen():
            self.form.tell("people", refusal(Refused("meeting-needs-people").said))
            return False
        return self._keep(found[0], found[1])

    def _keep(self, at: int, timed: bool) -> bool:
        values: dict[str, object] = {
            "kind": self.kind.current(), "title": self.title.text(), "place": self.place.text(), "starts_at": at, "timed": timed,
            "ends_at": at + self._length(), "own_field": self.own_field.isChecked(),
        }  # fmt: skip
        if self._edit is not None:
            self.planned = self._edit
            return self.attempt(edit_event, self._edit, **values) is not None
        note = self._invitation.note if self._invitation else ""
        new = [NewGuest(self._cards.get(name, Card(name=Name(full=name)))) for name in self.picker.new_names()]
        outcome = self.attempt(plan_event, NewEvent(note=note, **values), self.picker.people(), new)  # type: ignore[arg-type]
        if outcome is not None:
            self.planned = outcome.made[0].id
        return outcome is not None

    def _first_field(self) -> QWidget:
        return self.picker if self.kind.current() == "meeting" and self._edit is None else self.title

    def _typed(self) -> Typed:
        return {
            "kind": self.kind.current(), "title": self.title.text(), "when": self.when.text(), "length": self._length(),
            "place": self.place.text(), "people": sorted(self.picker.people()), "names": list(self.picker.new_names()),
            "name": self.picker.text(), "own_field": self.own_field.isChecked(), "edit": self._edit,
        }  # fmt: skip

    def _retype(self, typed: Typed) -> None:
        self.kind.set_current(str(typed.get("kind", "gathering")))
        self.title.setText(str(typed.get("title", "")))
        self.when.set_text(str(typed.get("when", "")))
        self.place.setText(str(typed.get("place", "")))
        people, names = typed.get("people"), typed.get("names")
        self.picker.set_chosen(
            [int(n) for n in people] if isinstance(people, list) else [],
            [str(n) for n in names] if isinstance(names, list) else [],
        )
        self.picker.set_text(str(typed.get("name", "")))
        self.own_field.setChecked(bool(typed.get("own_field", True)))
        self._on_when()
        length = typed.get("length")
        if isinstance(length, int):
            self.length.setCurrentIndex(max(0, self.length.findData(length)))
        self._on_kind(self.kind.current())
