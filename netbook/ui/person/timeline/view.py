"""The timeline as it is used: as high as its entries, so that header and entries scroll as one page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from netbook.ui.person.timeline.delegate import TimelineDelegate
from netbook.ui.person.timeline.geometry import EntryBoxes, note_width
from netbook.ui.person.timeline.model import Entry, TimelineModel
from netbook.ui.person.timeline.notes import open_link
from netbook.ui.theme import px
from netbook.wording import _

Index = QModelIndex | QPersistentModelIndex


class TimelineView(QTableView):
    """`acted` carries an act (edit, delete, owe, thank, menu) and the interaction; `person_wanted` a name pressed."""

    acted = Signal(str, int)
    menu_wanted = Signal(int, QPoint)
    person_wanted = Signal(int)
    shown = Signal(QRect)
    left_up = Signal()

    def __init__(self, model: TimelineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = model
        self._paint = TimelineDelegate(self)
        self._measured = 0
        self.setModel(model)
        self.setItemDelegate(self._paint)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAutoScroll(False)
        for bar in (self.setHorizontalScrollBarPolicy, self.setVerticalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Timeline"))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        model.modelReset.connect(lambda: self._measure(0))
        model.rowsInserted.connect(lambda _parent, first, _last: self._measure(first))

    def _measure(self, first: int, narrower: float = 0.0) -> None:
        """Gives rows from `first` on their heights; those whose note fits one line of `narrower` keep theirs."""
        width, head = self.viewport().width(), self.verticalHeader()
        if width <= 1:
            return
        self._measured = width
        for row in range(first, self._entries.rowCount()):
            entry = self._entries.entry(row)
            if entry is None or (narrower and not entry.pills and self._paint.notes.one_line(entry.row.note, narrower)):
                continue
            head.resizeSection(row, self._paint.height(entry, width))
        self.setFixedHeight(max(1, head.length()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        if width != self._measured:
            before = self._measured
            narrower = note_width(min(before, width), px) if before else 0.0
            self._measure(0, narrower)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_paint"):
            self._measure(0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page around it scrolls.
        event.ignore()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        self.shown.emit(self.visualRect(index))

    def choose_row(self, row: int) -> None:
        """Puts the keyboard on an entry."""
        index = self._entries.index(row, 0)
        if index.isValid():
            self.setCurrentIndex(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self._entries.entry(self.currentIndex().row())
        key = event.key()
        if key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
            return
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._entries.rowCount():
            self.choose_row(0 if key == Qt.Key.Key_Home else self._entries.rowCount() - 1)
            return
        if key == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_up.emit()
            return
        act = {
            Qt.Key.Key_Return: "edit", Qt.Key.Key_Enter: "edit", Qt.Key.Key_F2: "edit", Qt.Key.Key_Delete: "delete",
            Qt.Key.Key_O: "owe", Qt.Key.Key_T: "thank", Qt.Key.Key_F: "favour",
        }.get(Qt.Key(key))  # fmt: skip
        if act and entry and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.acted.emit(act, entry.row.id)
            return
        if event.matches(QKeySequence.StandardKey.Copy) and entry:
            self.acted.emit("copy", entry.row.id)
            return
        super().keyPressEvent(event)

    def _under(self, at: QPoint) -> tuple[Entry, EntryBoxes, QPointF] | None:
        index = self.indexAt(at)
        entry = self._entries.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        row = self.visualRect(index)
        return entry, self._paint.boxes(entry, row.width()), QPointF(at - row.topLeft())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        found = self._under(event.position().toPoint())
        over, row = False, -1
        if found:
            entry, boxes, at = found
            pencil = boxes.pencil.contains(at)
            row = self._entries.row_of(entry.row.id) if pencil else -1
            over = pencil or bool(
                self._paint.person_at(entry, boxes, at) or self._paint.notes.link_at(entry.row.note, boxes.note, at)
            )
        if row != self._paint.pencil_row:
            self._paint.pencil_row = row
            self.viewport().update()
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        found = self._under(event.position().toPoint())
        if not found or event.button() != Qt.MouseButton.LeftButton:
            return
        entry, boxes, at = found
        person = self._paint.person_at(entry, boxes, at)
        link = self._paint.notes.link_at(entry.row.note, boxes.note, at)
        if boxes.pencil.contains(at):
            self.acted.emit("edit", entry.row.id)
        elif person:
            self.person_wanted.emit(person)
        elif link:
            open_link(link)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        found = self._under(event.position().toPoint())
        if found:
            self.acted.emit("edit", found[0].row.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        entry = self._entries.entry(index.row()) if index.isValid() else None
        if entry is None:
            return
        self.setCurrentIndex(index)
        where = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_wanted.emit(entry.row.id, where)
