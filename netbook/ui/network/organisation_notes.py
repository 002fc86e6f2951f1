"""What is known of an organisation, kind by kind: each a line with who told it, edited in place, and a line that adds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netbook.answers.organisations import OrganisationNote, key_of
from netbook.domain.dates import day_of
from netbook.operations.organisations import delete_organisation_note, edit_organisation_note, note_organisation
from netbook.session import Session
from netbook.ui.log.form import Problem
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.person.acts import attempt
from netbook.ui.theme import px
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.in_place import InPlaceLine
from netbook.ui.widgets.labels import Heading, Label
from netbook.wording import _
from netbook.wording.dates import on_day
from netbook.wording.network import note_kind_name

PLACEHOLDERS = {
    "need": lambda: _("Something they need"),
    "trend": lambda: _("Where they are heading"),
    "note": lambda: _("Anything else to remember"),
    "key-person": lambda: _("Why they matter there"),
}


NARROW, NARROW_FOR_THREE = 440, 620
"""Below these a line goes on below: one of two parts, and one that names a person besides."""


class _Halves(QBoxLayout):
    """Two halves beside one another, the second below where there is little room."""

    def __init__(self, first: QBoxLayout, second: QBoxLayout, shares: tuple[int, int], narrow: int) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)
        self._narrow = narrow
        self.setContentsMargins(0, 0, 0, 0)
        for half, share in zip((first, second), shares, strict=True):
            self.addLayout(half, share)

    def turn(self, width: int, more: int = 0) -> None:
        """Lies as a width allows; `more` is needed besides what is usual."""
        narrow = width < px(self._narrow) + more
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if way != self.direction():
            self.setDirection(way)


class NoteLine(QWidget):
    """One thing learned: words, who told it and when, the cross."""

    opened = Signal(int)

    def __init__(self, session: Session, note: OrganisationNote, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.note = session, note
        now = session.now()
        self.text = InPlaceLine(note_kind_name(note.kind), PLACEHOLDERS[note.kind](), self)
        unsaved = unsaved_of(session)
        unsaved.edit(self.text, lambda text: unsaved.do(edit_organisation_note, note.id, text=text))
        unsaved.show(self.text, f"organisation-note/{note.id}", note.text)
        self.remove = Button(kind="quiet", icon="x", parent=self, small=True, tip=_("Delete the note"))
        self._row, self._facts = QHBoxLayout(), QHBoxLayout()
        if note.person is not None:
            name = Button(note.person[1].replace("&", "&&"), "quiet", "user", self, small=True)
            name.setAccessibleName(_("Open {name}").format(name=note.person[1]))
            name.clicked.connect(lambda: self.opened.emit(note.person[0] if note.person else 0))
            self._row.addWidget(name)
        self._row.addWidget(self.text, 1)
        when = on_day(day_of(note.told_at), day_of(now))
        self.told = Button("", "quiet", parent=self, small=True)
        if note.told_by is not None:
            self.told.setText(_("{name}, {when}").format(name=note.told_by[1], when=when).replace("&", "&&"))
            self.told.set_tip(_("Told by {name}").format(name=note.told_by[1]))
            self.told.clicked.connect(lambda: self.opened.emit(note.told_by[0] if note.told_by else 0))
            self._facts.addWidget(self.told)
        else:
            self.told.hide()
            self._facts.addWidget(Label(when, 12, "muted", parent=self))
        self._facts.addWidget(self.remove, 1, Qt.AlignmentFlag.AlignLeading)
        self._row.setSpacing(px(6))
        self._facts.setSpacing(px(6))
        self._whole = _Halves(self._row, self._facts, (1, 0), NARROW if note.person is None else NARROW_FOR_THREE)
        self._whole.setSpacing(px(2))
        self.setLayout(self._whole)
        self.remove.clicked.connect(lambda: session.do(delete_organisation_note, note.id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._whole.turn(self.width())


class NoteSection(QWidget):
    """All of a kind, and the line that adds one."""

    opened = Signal(int)

    def __init__(self, session: Session, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self.kind = session, kind
        self._organisation = ""
        self.lines: list[NoteLine] = []
        self.heading = Heading(note_kind_name(kind), self, size=12)
        self._rows = QVBoxLayout()
        self.person = PeoplePicker(session, _("Who matters there"), _("Who"), self, allow_new=False, single=True)
        self.text = QLineEdit(self)
        self.text.setAccessibleName(_("Add: {what}").format(what=PLACEHOLDERS[kind]()))
        self.text.setPlaceholderText(PLACEHOLDERS[kind]())
        self.told_by = PeoplePicker(session, _("Who told you"), _("Told by"), self, allow_new=False, single=True)
        self.add = Button(_("Add"), "normal", "plus", self, small=True)
        self.add.setAccessibleName(_("Add to {section}").format(section=note_kind_name(kind)))
        self.problem = Problem(self)
        self._what, self._source = QHBoxLayout(), QHBoxLayout()
        for half, widget, share in (
            (self._what, self.person, 2), (self._what, self.text, 3), (self._source, self.told_by, 1), (self._source, self.add, 0),
        ):  # fmt: skip
            half.addWidget(widget, share, Qt.AlignmentFlag.AlignVCenter)
        self._adding = (
            _Halves(self._what, self._source, (5, 3), NARROW_FOR_THREE)
            if kind == "key-person"
            else _Halves(self._what, self._source, (3, 2), NARROW)
        )
        self.person.setVisible(kind == "key-person")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.heading)
        self._column.addLayout(self._rows)
        self._column.addLayout(self._adding)
        self._column.addWidget(self.problem)
        self._space()
        self.add.clicked.connect(self.keep)
        self.text.returnPressed.connect(self.keep)
        self.told_by.entered.connect(self.keep)

    def show_notes(self, organisation: str, notes: Sequence[OrganisationNote]) -> None:
        """Shows what is known; what is half typed stays for the organisation it was typed for."""
        if organisation != self._organisation:
            unsaved_of(self._session).begin(self.text, f"organisation/{key_of(organisation)}/{self.kind}/new")
            self.told_by.set_chosen(())
            self.person.set_chosen(())
            self.problem.tell("")
        self._organisation = organisation
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = []
        for note in notes:
            line = NoteLine(self._session, note, self)
            line.opened.connect(self.opened)
            self._rows.addWidget(line)
            self.lines.append(line)

    def keep(self) -> None:
        """Notes what is typed; refused, it stays typed."""
        self.told_by.take_typed()
        self.person.take_typed()
        text = self.text.text().strip()
        who = self.person.people()
        if not text and not who:
            self.problem.tell(_("Write what was learned, or choose who matters there."))
            self.text.setFocus()
            return
        teller = self.told_by.people()
        outcome, why = attempt(
            self._session, note_organisation, self._organisation, self.kind, text, who[0] if who else None,
            teller[0] if teller else None,
        )  # fmt: skip
        if outcome is None:
            self.problem.tell(why)
            return
        self.text.setText("")
        self.person.set_chosen(())
        self.problem.tell("")
        self.text.setFocus()

    def _space(self) -> None:
        self._column.setSpacing(px(4))
        self._rows.setSpacing(px(2))
        for box in (self._adding, self._what, self._source):
            box.setSpacing(px(6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._adding.turn(self.width(), max(0, self.add.sizeHint().width() - px(64)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()
