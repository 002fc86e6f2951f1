"""The people that a name being typed may mean, in a small list below the field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from netbook.ui.icons import paint_icon
from netbook.ui.theme import RADIUS, colour, font, metrics, px, see_through
from netbook.ui.widgets.avatar import avatar_colour, paint_avatar
from netbook.ui.widgets.floating import cut_corners
from netbook.ui.widgets.painting import mirrored, near, round_rect, text_line
from netbook.wording import _


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody who may be meant; `number` 0 is a new person of that name."""

    number: int
    name: str
    more: str
    uid: str = ""
    initials: str = ""


class _Rows(QStyledItemDelegate):
    """Avatar, name, and in muted words what somebody does."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(200), px(34))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        one = index.data(Qt.ItemDataRole.UserRole)
        whole, way = QRectF(option.rect), option.direction
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if on:
            round_rect(painter, whole, px(RADIUS - 2), colour("accent_ground"), colour("accent"))
        disc = mirrored(QRectF(whole.left() + px(8), whole.center().y() - px(11), px(22), px(22)), whole, way)
        if one.number:
            paint_avatar(painter, disc, one.initials, avatar_colour(one.uid))
        else:
            paint_icon(painter, disc, "user-plus", "accent", 18)
        left = whole.left() + px(38)
        width = min(metrics(13).horizontalAdvance(one.name) + 2, whole.right() - left - px(8))
        name = mirrored(QRectF(left, whole.top(), width, whole.height()), whole, way)
        text_line(painter, name, one.name, font(13), colour("text"), near(way), metrics(13))
        rest = QRectF(left + width + px(8), whole.top(), whole.right() - left - width - px(16), whole.height())
        if rest.width() > px(24):
            box = mirrored(rest, whole, way)
            text_line(painter, box, one.more, font(12), colour("muted"), near(way), metrics(12))
        painter.restore()


class Suggestions(QWidget):
    """A list that never takes the focus from the field it stands under; `taken` carries the Suggestion clicked."""

    taken = Signal(object)

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, see_through())
        self._list = QListWidget(self)
        self._list.setProperty("bare", True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(_("Suggestions"))
        self._list.setItemDelegate(_Rows(self._list))
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setAutoFillBackground(False)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._list)
        self._list.itemClicked.connect(lambda item: self.taken.emit(item.data(Qt.ItemDataRole.UserRole)))
        self._list.itemEntered.connect(self._list.setCurrentItem)
        self.hide()

    def offer(self, people: Sequence[Suggestion], below: QWidget) -> None:
        """Shows these below a field, the first chosen; nothing for none."""
        self._list.clear()
        for one in people:
            item = QListWidgetItem(", ".join(part for part in (one.name, one.more) if part))
            item.setData(Qt.ItemDataRole.UserRole, one)
            self._list.addItem(item)
        if not people:
            self.hide()
            return
        self._list.setCurrentRow(0)
        edge = px(4)
        self._column.setContentsMargins(edge, edge, edge, edge)
        height = px(34) * len(people) + 2 * edge + 2
        corner = below.mapToGlobal(QPoint(0, below.height() + px(3)))
        screen = below.screen().availableGeometry()
        if corner.y() + height > screen.bottom():
            corner.setY(below.mapToGlobal(QPoint(0, 0)).y() - height - px(3))
        self.setGeometry(corner.x(), corner.y(), max(px(300), below.width()), height)
        cut_corners(self, RADIUS)
        self.show()
        self.raise_()

    def current(self) -> Suggestion | None:
        """The one chosen, while the list shows."""
        item = self._list.currentItem() if self.isVisible() else None
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, Suggestion) else None

    def walk(self, step: int) -> None:
        """Up or down, round the ends."""
        self._list.setCurrentRow((self._list.currentRow() + step) % max(1, self._list.count()))

    def count(self) -> int:
        """How many are offered."""
        return self._list.count()

    def names(self) -> list[str]:
        """The names offered, best first."""
        return [self._list.item(i).data(Qt.ItemDataRole.UserRole).name for i in range(self._list.count())]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        round_rect(painter, QRectF(self.rect()), px(RADIUS), colour("surface"), colour("edge"))
