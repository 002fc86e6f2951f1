"""Lines: a long list of rows of two lines each, fetched in pages when they are painted."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QKeySequence, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from netbook.ui.icons import paint_icon
from netbook.ui.theme import RADIUS, colour, font, metrics, px
from netbook.ui.widgets.choosing import chosen_rows
from netbook.ui.widgets.painting import far, focus_ring, mirrored, near, round_rect, text_line

Index = QModelIndex | QPersistentModelIndex
PAGE = 100
KEPT_PAGES = 20
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """One row in words: a bold first line, a muted second, a word at the far side, an icon with its colour token."""

    text: str
    under: str = ""
    side: str = ""
    icon: str = ""
    token: str = "muted"
    faded: bool = False
    tip: str = ""

    @property
    def spoken(self) -> str:
        return ", ".join(part for part in (self.text, self.under, self.side) if part)


Fetch = Callable[[int, int], Sequence[Line]]
"""The rows from a place on, so many of them."""


class LinesModel(QAbstractTableModel):
    """Knows how many rows there are; asks for their words a page at a time, and keeps the last pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._fetch: Fetch = lambda _first, _count: ()
        self._pages: OrderedDict[int, Sequence[Line]] = OrderedDict()

    def set_rows(self, count: int, fetch: Fetch) -> None:
        """Other rows altogether."""
        self.beginResetModel()
        self._count, self._fetch = count, fetch
        self._pages.clear()
        self.endResetModel()

    def refresh(self) -> None:
        """The same rows in other words."""
        self._pages.clear()
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, 0))

    def line(self, row: int) -> Line:
        """The words of a row."""
        page, place = divmod(row, PAGE)
        found = self._pages.get(page)
        if found is None:
            found = self._fetch(page * PAGE, min(PAGE, self._count - page * PAGE))
            self._pages[page] = found
            if len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        return found[place] if place < len(found) else Line("")

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < self._count:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.line(index.row()).text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.line(index.row()).spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            line = self.line(index.row())
            return line.tip or line.spoken
        return None


@dataclass(frozen=True, slots=True)
class Boxes:
    """Where the parts of a row lie."""

    ground: QRectF
    icon: QRectF
    text: QRectF
    under: QRectF
    side: QRectF


def row_height() -> int:
    """The height of every row at the text scale."""
    return round(metrics(13).height() + metrics(12).height()) + px(14)


def boxes(row: QRectF, side: float, icon: bool, under: bool) -> Boxes:
    """The parts of a row in a left-to-right layout; `side` is the width of the word at the far side."""
    ground = row.adjusted(0, px(1), 0, -px(1))
    left = ground.left() + px(12)
    right = ground.right() - px(12)
    lead = px(28) if icon else 0
    first, second = metrics(13).height() + 1, metrics(12).height() + 1
    tall = first + (second if under else 0)
    top = ground.center().y() - tall / 2
    at = left + lead
    word = min(side + 1, max(0.0, (right - at) * 0.5)) if side else 0.0
    gap = px(12) if word else 0
    return Boxes(
        ground, QRectF(left, top, px(18), first), QRectF(at, top, max(0.0, right - at - word - gap), first),
        QRectF(at, top + first, max(0.0, right - at), second), QRectF(right - word, top, word, first),
    )  # fmt: skip


class LinesDelegate(QStyledItemDelegate):
    """Paints a row."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, LinesModel):
            return
        line = model.line(index.row())
        bold = metrics(12)
        parts = boxes(QRectF(option.rect), bold.horizontalAdvance(line.side), bool(line.icon), bool(line.under))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pointed = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if chosen or pointed:
            round_rect(painter, parts.ground, px(RADIUS), colour("selection" if chosen else "hover"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, parts.ground, px(RADIUS))
        self._paint_words(painter, parts, line, option.direction)

    @staticmethod
    def _paint_words(painter: QPainter, parts: Boxes, line: Line, direction: Qt.LayoutDirection) -> None:
        def put(box: QRectF, words: str, size: int, token: str, measures: QFontMetricsF, end: bool = False) -> None:
            place = mirrored(box, parts.ground, direction)
            text_line(
                painter, place, words, font(size), colour(token), far(direction) if end else near(direction), measures
            )

        if line.icon:
            paint_icon(painter, mirrored(parts.icon, parts.ground, direction), line.icon, line.token, 16)
        put(parts.text, line.text, 13, "muted" if line.faded else "text", metrics(13))
        put(parts.under, line.under, 12, "muted", metrics(12))
        put(parts.side, line.side, 12, "muted", metrics(12), True)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(200), row_height())


class Lines(QTableView):
    """The list itself: `entered(row)` for Enter or a double click, `chosen(row)` for the row that is current."""

    entered = Signal(int)
    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, many: bool = False) -> None:
        super().__init__(parent)
        self.lines = LinesModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(LinesDelegate(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.doubleClicked.connect(lambda index: self.entered.emit(index.row()))
        self.selectionModel().currentChanged.connect(lambda now, _: self.chosen.emit(now.row()))
        self._space()

    def set_rows(self, count: int, fetch: Fetch, current: int | None = None) -> None:
        """Other rows; the current place stays as near as it can. Or it is `current`, and nobody is told: whoever says it knows."""
        row = self.currentIndex().row() if current is None else current
        top = self.verticalScrollBar().value()
        was_quiet = self.signalsBlocked()
        self.blockSignals(was_quiet or current is not None)
        self.lines.set_rows(count, fetch)
        if count and row >= 0:
            self.verticalScrollBar().setValue(top)
            self.setCurrentIndex(self.lines.index(min(row, count - 1), 0))
            if current is None:
                self.verticalScrollBar().setValue(top)
        self.blockSignals(was_quiet)
        if current is None:
            self.chosen.emit(self.currentIndex().row())

    def current_row(self) -> int:
        """The current row, -1 for none."""
        return self.currentIndex().row()

    def chosen_rows(self) -> list[int]:
        """The rows chosen, in order."""
        return chosen_rows(self.selectionModel())

    def text(self, rows: Sequence[int] | None = None) -> str:
        """The words of some rows, or of all, one row a line."""
        wanted = range(self.lines.rowCount()) if rows is None else rows
        return "\n".join(self.lines.line(row).spoken for row in wanted)

    def _space(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height())
        # The delegate paints what is chosen; Qt's own ground would show at the round corners.
        inks = self.palette()
        inks.setColor(QPalette.ColorRole.Highlight, QColor(0, 0, 0, 0))
        self.setPalette(inks)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "lines"):
            self._space()
            self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setColumnWidth(0, self.viewport().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(self.text(self.chosen_rows()))
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row() >= 0:
            self.entered.emit(self.current_row())
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        if self.lines.rowCount() and self.current_row() < 0:
            self.setCurrentIndex(self.lines.index(0, 0))


__all__ = ["Boxes", "Line", "Lines", "LinesDelegate", "LinesModel", "boxes", "row_height"]
