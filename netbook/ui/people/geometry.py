"""Where the parts of a card lie: pure, in pixels, left-to-right and right-to-left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt

from netbook.ui.widgets.painting import mirrored

ROW = 58
"""The height of a row in pixels of the drawings."""
Px = Callable[[float], int]


@dataclass(frozen=True, slots=True)
class CardBoxes:
    """The boxes of one card; state and last share the far column, name and subtitle have what is left."""

    ground: QRectF
    avatar: QRectF
    name: QRectF
    subtitle: QRectF
    state: QRectF
    last: QRectF


def card_boxes(row: QRectF, state: float, last: float, line: float, px: Px, direction: Qt.LayoutDirection) -> CardBoxes:
    """The boxes of a card in `row`: `state` and `last` are the widths of their words, `line` the height of a line of text.

    The far words take at most half of the text's room, so that a name never goes without.
    """
    ground = row.adjusted(px(8), px(1), -px(8), -px(2))
    side = px(38)
    avatar = QRectF(ground.left() + px(10), ground.center().y() - side / 2, side, side)
    left, right = avatar.right() + px(11), ground.right() - px(10)
    room = max(0.0, right - left)
    wide_state, wide_last = min(state, room / 2), min(last, room / 2)
    gap = px(8)
    upper = ground.center().y() - line + px(1)
    lower = ground.center().y() + px(1)
    boxes = (
        QRectF(left, upper, max(0.0, room - wide_state - gap), line),
        QRectF(left, lower, max(0.0, room - wide_last - (gap if wide_last else 0)), line),
        QRectF(right - wide_state, upper, wide_state, line),
        QRectF(right - wide_last, lower, wide_last, line),
    )
    name, subtitle, state_box, last_box = (mirrored(box, row, direction) for box in boxes)
    return CardBoxes(
        mirrored(ground, row, direction), mirrored(avatar, row, direction), name, subtitle, state_box, last_box
    )


def row_height(line: float, px: Px) -> int:
    """The height of a row whose line of text is `line` high; it grows where the system's font is tall."""
    return max(px(ROW), round(2 * line) + px(18))
