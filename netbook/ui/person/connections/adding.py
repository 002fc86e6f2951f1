"""The line that adds a connection: who, and how they stand to the person shown; Enter keeps it."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from netbook.domain.connections import KINDS
from netbook.operations.fields import connect_named
from netbook.session import Session
from netbook.ui.log.form import Problem
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.person.acts import attempt
from netbook.ui.theme import px
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.choice import Choice
from netbook.wording import _
from netbook.wording.labels import connection_name


class AddConnection(QWidget):
    """Keyboard only: arrows choose the kind, Tab, a name, Enter takes it, Enter again connects."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._number = 0
        self._unsaved = unsaved_of(session)
        self._kinds: dict[int, str] = {}
        self.kind = Choice(
            _("How they stand to this person"), [(kind, connection_name(kind)) for kind in KINDS], self, small=False
        )
        self.kind.set_current("knows")
        self.picker = PeoplePicker(session, _("Who"), _("Somebody, of the book or new"), self, single=True)
        self.add = Button(_("Connect"), "normal", "plus", self)
        self.problem = Problem(self)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.addWidget(self.kind)
        self._row.addWidget(self.picker, 1)
        self._row.addWidget(self.add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._row)
        self._column.addWidget(self.problem)
        self._space()
        self.add.clicked.connect(self.connect_typed)
        self.picker.entered.connect(self.connect_typed)
        self.picker.typed.connect(self._on_typed)

    def show_person(self, number: int) -> None:
        """For whom it connects; what was typed for another waits there."""
        if number == self._number:
            return
        self._kinds[self._number] = self.kind.current()
        self._number = number
        self.picker.leave_out((number,))
        text = self._unsaved.typed(self._place())
        self.picker.set_chosen(())
        self.picker.set_text(text)
        self.kind.set_current(self._kinds.pop(number, "knows") if text else "knows")
        self.problem.tell("")

    def _place(self) -> str:
        return f"person/{self._number}/connection"

    def _on_typed(self, text: str) -> None:
        self.problem.tell("")
        if self._number:
            self._unsaved.type(self._place(), text)

    def connect_typed(self) -> None:
        """Connects; refused, everything stays as it is typed."""
        self.picker.take_typed()
        chosen = self.picker.chosen()
        if not chosen:
            self.problem.tell(_("Type the name of somebody first."))
            self.picker.setFocus()
            return
        outcome, why = attempt(
            self._session,
            connect_named,
            self._number,
            chosen[0].number,
            "" if chosen[0].number else chosen[0].name,
            self.kind.current(),
        )
        if outcome is None:
            self.problem.tell(why)
        else:
            self.picker.set_chosen(())
            self._unsaved.forget(self._place())
            self.problem.tell("")
        self.picker.setFocus()

    def _space(self) -> None:
        self._row.setSpacing(px(8))
        self._column.setSpacing(px(4))

    def _turn(self) -> None:
        """Below one another where they have no room side by side, as with large text."""
        need = self.kind.sizeHint().width() + self.add.sizeHint().width() + px(160) + 2 * px(8)
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(along if self.width() >= need else down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()
            self._turn()
