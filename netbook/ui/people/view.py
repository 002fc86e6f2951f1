"""The list itself: one column, rows of one height, everything by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView, QWidget

from netbook.ui.people.delegate import PersonDelegate, line_height
from netbook.ui.people.geometry import is_narrow, row_height
from netbook.ui.people.model import Index, PeopleModel
from netbook.ui.photos import Photos
from netbook.ui.theme import px
from netbook.ui.widgets.choosing import chosen_rows
from netbook.ui.widgets.viewport import give_viewport
from netbook.wording import _


class PeopleView(QTableView):
    """`person_chosen` when the current row changes, `opened` for Enter, `left_up` for Up in the first row.

    `menu_wanted` carries where on the screen; `deleted`, `copied` and `card_copied` are the keys for the chosen rows;
    `letters_typed` the letters typed so far, to jump to a name.
    """

    person_chosen = Signal(int)
    opened = Signal(int)
    left_up = Signal()
    menu_wanted = Signal(QPoint)
    deleted = Signal()
    copied = Signal()
    card_copied = Signal()
    letters_typed = Signal(str)

    def __init__(self, model: PeopleModel, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = model
        self._narrow = False
        # A burst of arrow keys opens one person, not each on the way.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(0)
        self._settled.timeout.connect(self._on_settled)
        self._letters = ""
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(QApplication.keyboardInputInterval() * 2)
        give_viewport(self)
        self.setModel(model)
        self.setItemDelegate(PersonDelegate(photos))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        # The delegate paints what is chosen; Qt would lay its own ground below it.
        self.setStyleSheet("QTableView { selection-background-color: transparent; }")
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setAccessibleName(_("People"))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self._space()
        photos.ready.connect(lambda _name: self.viewport().update())

    def _space(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(line_height(), px, self._narrow))
        self.verticalScrollBar().setSingleStep(px(29))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = is_narrow(self.viewport().width(), px)
        if narrow != self._narrow:
            self._narrow = narrow
            self._space()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._narrow = is_narrow(self.viewport().width(), px)
            self._space()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._settled.start()

    def _on_settled(self) -> None:
        person = self.current_person()
        if person:
            self.person_chosen.emit(person)

    def current_person(self) -> int:
        """The person the keyboard stands on; 0 for none."""
        return self._people.person_at(self.currentIndex().row()) if self.currentIndex().isValid() else 0

    def chosen_people(self) -> list[int]:
        """Everybody selected, in the order of the list."""
        return [self._people.person_at(row) for row in chosen_rows(self.selectionModel())]

    def choose(self, person: int, *, scroll: bool = True) -> bool:
        """Puts keyboard and selection on a person; answers whether they are shown."""
        row = self._people.row_of(person)
        if row < 0:
            return False
        index = self._people.index(row, 0)
        # Asked before the current row changes, which brings it just into view by itself.
        seen = self.viewport().rect().contains(self.visualRect(index))
        if index != self.currentIndex() or not self.selectionModel().isSelected(index):
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            )
        if scroll:
            self.scrollTo(index, self.ScrollHint.EnsureVisible if seen else self.ScrollHint.PositionAtCenter)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Up and not event.modifiers() and self.currentIndex().row() <= 0:
            self.left_up.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_person():
            self._settled.stop()
            self.opened.emit(self.current_person())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen_people():
            self.deleted.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif key == Qt.Key.Key_C and event.modifiers() == (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        ):
            self.card_copied.emit()
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self._to_row(0 if key == Qt.Key.Key_Home else self._people.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        # Qt would ask every row for its name; the book knows the answer by its index.
        if self._typing.isActive():
            self._letters += search
        else:
            self._letters = search
        self._typing.start()
        if self._letters.strip():
            self.letters_typed.emit(self._letters)

    def _to_row(self, row: int) -> None:
        # In a table Home and End mean the columns of a row; here there is one.
        index = self._people.index(row, 0)
        if index.isValid():
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            )
            self.scrollTo(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            index = self.indexAt(event.pos())
            where = event.globalPos()
        else:
            index = self.currentIndex()
            where = self.viewport().mapToGlobal(self.visualRect(index).center())
        if not index.isValid():
            return
        if not self.selectionModel().isSelected(index):
            self.choose(self._people.person_at(index.row()))
        self.menu_wanted.emit(where)
