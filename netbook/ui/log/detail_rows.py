"""Details to remember, one row each: what it is about, the text, from when to ask about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netbook.domain.details import TOPICS
from netbook.operations.details import NewDetail
from netbook.session import Session
from netbook.ui.log.form import Problem
from netbook.ui.log.when_field import WhenField
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.choice import Choice
from netbook.wording import _
from netbook.wording.labels import topic_name


class DetailRow(QWidget):
    """One detail; `changed` at every letter, `removed` when its cross is pressed."""

    changed = Signal()
    removed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.topic = Choice(_("Topic"), [(topic, topic_name(topic)) for topic in TOPICS], self)
        self.topic.set_current("other")
        self.text = QLineEdit(self)
        self.text.setPlaceholderText(_("What would it be rude to forget?"))
        self.text.setAccessibleName(_("Something to remember"))
        self.ask_on = WhenField(session, _("Ask about it from"), "", self)
        self.ask_on.set_placeholder(_("ask about it from…"))
        self.problem = Problem(self)
        remove = Button(kind="quiet", icon="x", parent=self, tip=_("Do not remember this"))
        self._first = QHBoxLayout()
        self._first.addWidget(self.topic)
        self._first.addWidget(self.text, 1)
        self._first.addWidget(remove)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._first)
        self._column.addWidget(self.ask_on)
        self._column.addWidget(self.problem)
        self._space()
        self.topic.chosen.connect(self.changed)
        self.text.textChanged.connect(self.changed)
        self.ask_on.changed.connect(self._on_when)
        remove.clicked.connect(self.removed)

    def _on_when(self) -> None:
        self.problem.tell("")
        self.changed.emit()

    def detail(self) -> NewDetail | None:
        """The detail, None where nothing was written; Refused when the day is not understood."""
        text = self.text.text().strip()
        if not text:
            return None
        found = self.ask_on.moment()
        return NewDetail(text, self.topic.current(), found[0] if found else None)

    def typed(self) -> list[str]:
        """What stands in it."""
        return [self.topic.current(), self.text.text(), self.ask_on.text()]

    def retype(self, topic: str, text: str, ask_on: str) -> None:
        """Puts it back."""
        self.topic.set_current(topic if topic in TOPICS else "other")
        self.text.setText(text)
        self.ask_on.set_text(ask_on)

    def _space(self) -> None:
        self._first.setSpacing(px(6))
        self._column.setSpacing(px(4))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()


class DetailRows(QWidget):
    """As many details as wanted; hidden rows cost nothing."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows: list[DetailRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))

    def add(self) -> DetailRow:
        """One more empty row."""
        row = DetailRow(self._session, self)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self._rows.append(row)
        self._column.addWidget(row)
        self.changed.emit()
        return row

    def rows(self) -> tuple[DetailRow, ...]:
        """The rows, from the top."""
        return tuple(self._rows)

    def _remove(self, row: DetailRow) -> None:
        self._rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.changed.emit()

    def details(self) -> tuple[NewDetail, ...]:
        """All details written; Refused when a day is not understood."""
        return tuple(detail for detail in (row.detail() for row in self._rows) if detail)

    def typed(self) -> list[list[str]]:
        """What stands in the rows that are not empty."""
        return [typed for typed in (row.typed() for row in self._rows) if typed[1] or typed[2]]

    def retype(self, rows: Sequence[Sequence[str]]) -> None:
        """Puts the rows back."""
        for row in self.rows():
            self._remove(row)
        for topic, text, ask_on in rows:
            self.add().retype(topic, text, ask_on)
