"""The flow: items side by side as words in a line, wrapping to the next."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import WrapLabel

WIDEST = 16_777_215


def _wanted(item: QLayoutItem, room: int) -> QSize:
    """What an item takes where there is so much room in a line: words wrap before they are cut."""
    widget = item.widget()
    if isinstance(widget, WrapLabel):
        wide = min(widget.natural_width(), room)
        return QSize(wide, widget.heightForWidth(wide))
    size = item.sizeHint().boundedTo(QSize(room, WIDEST))
    return QSize(size.width(), widget.height_in(room)) if isinstance(widget, Button) else size


class FlowLayout(QLayout):
    """Lays items out in reading direction and wraps; `gap` in pixels of the drawings.

    The item at the place `grows` takes the room that its row has left, so that those after it stand at the far side.
    """

    def __init__(
        self, parent: QWidget | None = None, gap: int = 8, row_gap: int | None = None, *, grows: int | None = None
    ) -> None:
        # Qt asks and invalidates from the first line on.
        self._heights: dict[int, int] = {}
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._grows = grows
        self._row_gap = gap if row_gap is None else row_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def insert_widget(self, index: int, widget: QWidget) -> None:
        """Adds `widget` at a place in the row."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._heights.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def clear(self) -> None:
        """Takes every widget out and lets it go."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        # Layouts round it ask a dozen times for each change.
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._arrange(QRect(0, 0, width, 0), False)
        return height

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, True)

    def sizeHint(self) -> QSize:
        shown = [_wanted(item, WIDEST) for item in self._items if not item.isEmpty()]
        width = sum(size.width() for size in shown) + px(self._gap) * max(0, len(shown) - 1)
        height = max((size.height() for size in shown), default=0)
        return self._with_margins(QSize(width, height))

    def minimumSize(self) -> QSize:
        size = QSize(0, 0)
        for item in self._items:
            if not item.isEmpty():
                size = size.expandedTo(item.minimumSize())
        return self._with_margins(size)

    def _with_margins(self, size: QSize) -> QSize:
        edges = self.contentsMargins()
        return size + QSize(edges.left() + edges.right(), edges.top() + edges.bottom())

    def _arrange(self, rect: QRect, place: bool) -> int:
        edges = self.contentsMargins()
        inside = rect.marginsRemoved(edges)
        owner = self.parentWidget()
        rtl = owner is not None and owner.layoutDirection() == Qt.LayoutDirection.RightToLeft
        row: list[tuple[QLayoutItem, QSize]] = []
        y, used, tallest = inside.top(), 0, 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = _wanted(item, max(1, inside.width()))
            step = size.width() + (px(self._gap) if row else 0)
            if row and used + step > inside.width():
                self._place(row, inside, y, tallest, rtl, place)
                y += tallest + px(self._row_gap)
                row, used, tallest, step = [], 0, 0, size.width()
            row.append((item, size))
            used += step
            tallest = max(tallest, size.height())
        self._place(row, inside, y, tallest, rtl, place)
        return y + tallest - rect.top() + edges.bottom()

    def _place(
        self, row: list[tuple[QLayoutItem, QSize]], inside: QRect, y: int, tallest: int, rtl: bool, place: bool
    ) -> None:
        if not place:
            return
        x = inside.left()
        spare = inside.width() - sum(size.width() for _item, size in row) - px(self._gap) * (len(row) - 1)
        for item, size in row:
            if self._grows is not None and item is self.itemAt(self._grows):
                size = QSize(size.width() + max(0, spare), size.height())
            left = inside.left() + inside.right() + 1 - x - size.width() if rtl else x
            box = QRect(QPoint(left, y + (tallest - size.height()) // 2), size)
            widget = item.widget()
            if isinstance(widget, Button):
                # The item would hold it to the height of one line.
                widget.setGeometry(box)
            else:
                item.setGeometry(box)
            x += size.width() + px(self._gap)
