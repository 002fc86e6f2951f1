"""Where the parts of a favour's card lie: pure arithmetic on its width, the heights of its texts and the sizes of its buttons."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF

from netbook.domain.values import dataclass

PAD, AVATAR, GAP, ICON = 12, 24, 8, 14


@dataclass(frozen=True, slots=True)
class Shape:
    """The rectangles of a card in reading direction, and its height."""

    avatar: QRectF
    name: QRectF
    corner: QRectF
    text: QRectF
    icon: QRectF
    stage: QRectF
    state: QRectF
    foot: QRectF
    buttons: tuple[QRectF, ...]
    height: float


def words_width(width: float, unit: float) -> float:
    """How wide the words below the name may be in a card of `width`."""
    return max(40.0 * unit, width - 2 * PAD * unit)


def shape(
    width: float, unit: float, name: float, text: float, stage: float, state: float, foot: float, button: QSizeF, corner: QSizeF
) -> Shape:  # fmt: skip
    """Lays a card out; `name` to `foot` are the heights of their texts and `button` the size of the next step, 0 where there is none.

    `corner` is the size of the button at the far upper corner.
    """
    pad, room = PAD * unit, words_width(width, unit)
    side = AVATAR * unit
    head = max(side, name, corner.height())
    avatar = QRectF(pad, pad + (head - side) / 2, side, side)
    left, end = pad + side + GAP * unit, width - pad + 4 * unit - corner.width()
    name_box = QRectF(left, pad + (head - name) / 2, max(20.0 * unit, end - left - 4 * unit), name)
    corner_box = QRectF(end, pad + (head - corner.height()) / 2, corner.width(), corner.height())
    top = pad + head + 6 * unit
    text_box = QRectF(pad, top, room, text)
    top += text + 4 * unit
    shift = (ICON + 5) * unit
    icon = QRectF(pad, top, ICON * unit, stage)
    stage_box = QRectF(pad + shift, top, room - shift, stage)
    top += stage + 1 * unit
    state_box = QRectF(pad + shift, top, room - shift, state)
    top += state + (1 * unit if state else 0)
    foot_box = QRectF(pad + shift, top, room - shift, foot)
    top += foot
    placed: tuple[QRectF, ...] = ()
    if button.height():
        top += 8 * unit
        placed = (QRectF(pad, top, min(button.width(), room), button.height()),)
        top += button.height()
    return Shape(avatar, name_box, corner_box, text_box, icon, stage_box, state_box, foot_box, placed, top + pad)
