"""Notes while there: one line for each person, Enter keeps it, marks them as met and goes on to the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.events import EventPerson, EventRow
from netbook.operations.events import edit_event_person, mark_met
from netbook.operations.guests import meet, meet_new
from netbook.session import Session
from netbook.ui.events.faces import PersonRow, clear, guest_place
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.photos import Photos
from netbook.ui.theme import px
from netbook.ui.unsaved import leave, unsaved_of
from netbook.ui.widgets.chip import Chip
from netbook.ui.widgets.in_place import InPlaceLine
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.panel import Panel
from netbook.wording import _, _n


class _NoteLine(InPlaceLine):
    """A line whose Enter goes on to the next person, past what else stands in the row; arrows walk up and down."""

    walked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key())) if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier else None
        if step is None:
            super().keyPressEvent(event)
            return
        self.commit()
        if not self.property("wrong"):
            self.walked.emit(step)


class NoteRow(PersonRow):
    """One person: met or not, and a line about them; `met_chosen` tells what the owner says."""

    met_chosen = Signal(bool)

    def __init__(self, tab: NotesTab, photos: Photos, person: EventPerson) -> None:
        super().__init__(photos, person, 32, tab)
        self._tab, self._event = tab, tab.number()
        self.line = _NoteLine("", _("What did you speak of?"), self)
        self.met = Chip(_("Met"), "check", self)
        self.middle.addWidget(self.line)
        self.acts.addWidget(self.met)
        tab.unsaved.edit(self.line, lambda text: tab.note(self._event, self.person.person, text))
        self.met.clicked.connect(lambda _=False: self.met_chosen.emit(self.met.isChecked()))
        self.show_note(person, True)

    def show_note(self, person: EventPerson, begun: bool) -> None:
        """Shows what is noted now; what is being typed stays."""
        self.show_guest(person)
        self.line.setAccessibleName(_("Note on {name}").format(name=person.name))
        self.met.setAccessibleName(_("Met {name}").format(name=person.name))
        self._event = self._tab.number()
        self._tab.unsaved.show(self.line, guest_place(self._event, person, "note"), person.note)
        self.met.setChecked(bool(person.met))
        self.met.setVisible(begun)


class NotesTab(QWidget):
    """A row for each person expected, and one for whoever else was there."""

    def __init__(self, session: Session, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._photos = session, photos
        self.unsaved = unsaved_of(session)
        self._event: EventRow | None = None
        self.rows: list[NoteRow] = []
        self._build()
        self.other.changed.connect(self._on_other)

    def _build(self) -> None:
        self.hint = WrapLabel("", 12, "muted", parent=self)
        self._panel = Panel(self, padding=12, gap=0)
        self._rows = QVBoxLayout()
        self._panel.body.addLayout(self._rows)
        self.other = PeoplePicker(
            self._session, _("Somebody else who was there"), _("Somebody else who was there…"), self, single=True
        )
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.other, 1)
        self._panel.body.addLayout(self._foot)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.hint)
        self._column.addWidget(self._panel)
        self._column.addStretch(1)
        self._space()

    def _space(self) -> None:
        self._column.setSpacing(px(8))
        self._foot.setContentsMargins(0, px(8), 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_foot"):
            self._space()

    def _begun(self) -> bool:
        return self._event is not None and self._event.starts_at <= self._session.now()

    def show_event(self, event: EventRow) -> None:
        """Shows a row for each person; rows of the same people stay, with what is typed in them."""
        self._event = event
        begun = self._begun()
        if [row.person.person for row in self.rows] != [person.person for person in event.people]:
            self._build_rows(event)
        for row, person in zip(self.rows, event.people, strict=True):
            row.show_note(person, begun)
        met = sum(bool(person.met) for person in event.people)
        self.hint.setText(
            _n("One line each: Enter keeps it and goes on. {n} met so far.", "One line each: Enter keeps it and goes on. {n} met so far.", met).format(n=met)
            if begun
            else _("It has not begun. What you note now is kept with each person; whom you met is noted once it has begun.")
        )  # fmt: skip
        self._panel.setVisible(begun or bool(event.people))
        self.other.setVisible(begun)

    def _build_rows(self, event: EventRow) -> None:
        focused = next((row.person.person for row in self.rows if row.line.hasFocus()), 0)
        clear(self._rows)
        self.rows = []
        for person in event.people:
            row = NoteRow(self, self._photos, person)
            row.line.walked.connect(lambda step, row=row: self._walk(row, step))
            row.met_chosen.connect(lambda on, row=row: self._mark(row, on))
            self._rows.addWidget(row)
            self.rows.append(row)
            if person.person == focused:
                row.line.setFocus()

    def _walk(self, row: NoteRow, step: int) -> None:
        if row not in self.rows:
            return
        place = self.rows.index(row) + step
        if 0 <= place < len(self.rows):
            self.rows[place].line.setFocus(Qt.FocusReason.TabFocusReason)
        elif step > 0 and self.other.isVisible():
            self.other.setFocus()

    def number(self) -> int:
        """The event shown."""
        return self._event.id if self._event is not None else 0

    def note(self, event: int, person: int, text: str) -> str:
        """The line about somebody; who is written about was met, once it has begun. "" or why it was not taken."""
        if event == self.number() and self._begun() and text.strip():
            return self.unsaved.do(meet, event, person, text)
        return self.unsaved.do(edit_event_person, event, person, note=text)

    def _mark(self, row: NoteRow, on: bool) -> None:
        if self._event is None:
            return
        if on:
            done = self._session.do(meet, self._event.id, row.person.person)
        else:
            done = self._session.do(mark_met, self._event.id, row.person.person, None)
        if done is None:
            row.met.setChecked(not on)

    def _on_other(self) -> None:
        people, names = self.other.people(), self.other.new_names()
        if self._event is None or not (people or names):
            return
        self.other.set_chosen([])
        known = {person.person for person in self._event.people}
        for name in names:
            self._session.do(meet_new, self._event.id, name)
        for person in people:
            self._session.do(meet, self._event.id, person)
        new = [row for row in self.rows if row.person.person in people or row.person.person not in known]
        if new:
            new[-1].line.setFocus()

    def keep(self) -> None:
        """Saves what is typed and not yet saved."""
        leave(*(row.line for row in self.rows))
