"""How a card is painted: avatar with its ring, name, work, what is due, last contact."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netbook.answers.people import CardFacts
from netbook.ui.people.geometry import card_boxes, is_narrow, row_height
from netbook.ui.people.model import CardRole, WordsRole
from netbook.ui.photos import Photos
from netbook.ui.theme import RADIUS, colour, font, metrics, px, theme
from netbook.ui.widgets.avatar import avatar_colour, paint_avatar
from netbook.ui.widgets.painting import far, focus_ring, near, round_rect, text_line
from netbook.ui.words import CardWords


def line_height() -> float:
    """The height of a line of a card."""
    return metrics(13, True).height() + px(1)


class PersonDelegate(QStyledItemDelegate):
    """Paints one card and nothing else; photos come from `photos` when they are decoded."""

    def __init__(self, photos: Photos) -> None:
        super().__init__(photos)
        self._photos = photos

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(200), row_height(line_height(), px))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        words, card = index.data(WordsRole), index.data(CardRole)
        if not isinstance(words, CardWords) or not isinstance(card, CardFacts):
            return
        state: QStyle.StateFlag = option.state
        direction: Qt.LayoutDirection = option.direction
        row = QRectF(option.rect)
        strong = words.token in ("due", "late")
        state_width = metrics(11, strong).horizontalAdvance(words.state) + 1
        last_width = metrics(11).horizontalAdvance(words.last) + 1 if words.last else 0.0
        beside = (
            metrics(13, True).horizontalAdvance(words.name) + 1,
            metrics(12).horizontalAdvance(words.subtitle) + 1,
        )
        boxes = card_boxes(row, state_width, last_width, line_height(), px, direction, beside)
        painter.save()
        self._ground(painter, boxes.ground, state)
        fill = (self._photos.get(card.photo) if card.photo else None) or avatar_colour(card.uid)
        paint_avatar(painter, boxes.avatar, words.initials, fill, words.ring, words.ring_token)
        text_line(painter, boxes.name, words.name, font(13, True), colour("text"), near(direction), metrics(13, True))
        text_line(painter, boxes.subtitle, words.subtitle, font(12), colour("muted"), near(direction), metrics(12))
        text_line(
            painter, boxes.state, words.state, font(11, strong), colour(words.token),
            near(direction) if is_narrow(row.width(), px) else far(direction), metrics(11, strong),
        )  # fmt: skip
        text_line(painter, boxes.last, words.last, font(11), colour("muted"), far(direction), metrics(11))
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            border = colour("focus") if theme().contrast else None
            round_rect(painter, rect, px(RADIUS), colour("selection"), border)
        elif state & QStyle.StateFlag.State_MouseOver:
            round_rect(painter, rect, px(RADIUS), colour("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, px(RADIUS), "selection" if chosen else "window")
