"""Where the parts of a card lie: pure, in pixels, left-to-right and right-to-left."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt

from netbook.domain.values import dataclass
from netbook.ui.widgets.painting import mirrored

ROW = 58
"""The height of a row in pixels of the drawings."""
NARROW = 256
"""Below this width of the drawings, as with large text, the far words have a line of their own below the name's."""
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


def card_boxes(
    row: QRectF, state: float, last: float, line: float, px: Px, direction: Qt.LayoutDirection,
    near: tuple[float, float] = (math.inf, math.inf),
) -> CardBoxes:  # fmt: skip
    """The boxes of a card in `row`: `state` and `last` are the widths of their words, `line` the height of a line of text.

    The far words take half of the text's room, so that a name never goes without, and besides what the name and the
    subtitle, whose widths are `near`, do not need.
    """
    ground = row.adjusted(px(8), px(1), -px(8), -px(2))
    side = px(38)
    avatar = QRectF(ground.left() + px(10), ground.center().y() - side / 2, side, side)
    left, right = avatar.right() + px(11), ground.right() - px(10)
    room = max(0.0, right - left)
    gap = px(8)
    wide_state, wide_last = (
        min(far, max(room / 2, room - gap - beside)) for far, beside in zip((state, last), near, strict=True)
    )
    upper = ground.center().y() - line + px(1)
    lower = ground.center().y() + px(1)
    if is_narrow(row.width(), px):
        upper = ground.center().y() - 1.5 * line
        lower, foot = upper + line, upper + 2 * line
        wide_state = min(state, room)
        # What is due says itself whole; the last contact only where a word of it has room.
        left_over = room - wide_state - gap
        wide_last = min(last, left_over) if left_over >= px(44) else 0.0
        boxes = (
            QRectF(left, upper, room, line),
            QRectF(left, lower, room, line),
            QRectF(left, foot, wide_state, line),
            QRectF(right - wide_last, foot, wide_last, line),
        )
    else:
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


def is_narrow(width: float, px: Px) -> bool:
    """Whether a row of this width needs a line of its own for the far words."""
    return width < px(NARROW)


def row_height(line: float, px: Px, narrow: bool = False) -> int:
    """The height of a row whose line of text is `line` high; it grows where the system's font is tall."""
    if narrow:
        return max(px(ROW + 17), round(3 * line) + px(16))
    return max(px(ROW), round(2 * line) + px(18))
