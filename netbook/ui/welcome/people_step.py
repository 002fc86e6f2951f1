"""The first step: a file, the sample book, or a first person by name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netbook.domain.people import Card, Name
from netbook.operations.people import add_person
from netbook.session import Session
from netbook.store.queries.lists import count_people
from netbook.ui.imports.drop_area import DropArea
from netbook.ui.intents import Intents
from netbook.ui.settings.rows import Group, Row
from netbook.ui.theme import px
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import WrapLabel
from netbook.wording import _, _n


class PeopleStep(QWidget):
    """`changed` when people came in."""

    changed = Signal()

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._count = count_people(session.book.db)
        self.drop = DropArea(self)
        self.drop.setMinimumHeight(px(200))
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(_("Name of somebody you know"))
        self.name.setAccessibleName(_("Name of the first person"))
        self.add = Button(_("Add"), icon="user-plus", parent=self)
        self.sample = Button(_("Look around"), icon="book-open", parent=self)
        self.told = WrapLabel("", 13, "good", True, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.drop)
        group = Group(self)
        field = QWidget(self)
        row = QHBoxLayout(field)
        row.setContentsMargins(0, px(8), 0, px(8))
        row.addWidget(self.name, 1)
        row.addWidget(self.add)
        group.add(field)
        group.add(
            Row(
                _("A sample book"),
                _("Sixty people of history, to see Netbook alive. It opens beside your own and is thrown away after."),
                self.sample, self,
            )
        )  # fmt: skip
        self._column.addWidget(group)
        self._column.addWidget(self.told)
        self._wire()
        self._show()

    def _wire(self) -> None:
        self.drop.files_chosen.connect(self._on_files)
        unsaved_of(self._session).begin(self.name, "person/first")
        self.name.returnPressed.connect(self._on_add)
        self.add.clicked.connect(self._on_add)
        self.sample.clicked.connect(lambda: self._intents.screen_wanted.emit("demo"))
        self._session.changed.connect(self._on_changed)

    def count(self) -> int:
        """How many people are in the book."""
        return self._count

    def _on_files(self, paths: list[Path]) -> None:
        self._intents.import_wanted.emit(paths)

    def _on_add(self) -> None:
        name = " ".join(self.name.text().split())
        if not name:
            self.name.setFocus()
            return
        if self._session.do(add_person, Card(name=Name(full=name))) is not None:
            self.name.setText("")
            self.name.setPlaceholderText(_("Another name"))
            self.name.setFocus()

    def _on_changed(self, _outcome: object) -> None:
        self._show()

    def _show(self) -> None:
        self._count = count_people(self._session.book.db)
        words = _n("{n} person is in the book.", "{n} people are in the book.", self._count)
        self.told.setText(words.format(n=self._count) if self._count else "")
        self.told.setVisible(self._count > 0)
        self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self.drop.setMinimumHeight(px(200))
            self._column.setSpacing(px(12))
