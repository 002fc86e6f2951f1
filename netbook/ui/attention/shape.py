"""Where the parts of a card lie: pure arithmetic on its width, the heights of its texts and the sizes of its buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF

from netbook.domain.values import dataclass

PAD, AVATAR, GAP = 12, 28, 9
BROAD = 560
"""From this width on the buttons stand beside the words instead of below."""


@dataclass(frozen=True, slots=True)
class Shape:
    """The rectangles of a card in reading direction, and its height."""

    avatar: QRectF
    name: QRectF
    icon: QRectF
    headline: QRectF
    why: QRectF
    buttons: tuple[QRectF, ...]
    height: float


def text_left(unit: float) -> float:
    """Where the words begin, `unit` being the text scale (1.0 to 2.0)."""
    return (PAD + AVATAR + GAP) * unit


def words_width(width: float, unit: float, buttons: Sequence[QSizeF]) -> float:
    """How wide the words may be in a card of `width`."""
    room = width - text_left(unit) - PAD * unit
    if width >= BROAD * unit:
        room -= sum(size.width() for size in buttons) + (6 * max(0, len(buttons) - 1) + 16) * unit
    return max(40.0 * unit, room)


def shape(
    width: float, unit: float, name: float, headline: float, why: float, buttons: Sequence[QSizeF], icon: float = 14
) -> Shape:
    """Lays a card out; `name`, `headline` and `why` are the heights of their texts (name 0 where there is none)."""
    pad, left = PAD * unit, text_left(unit)
    room = words_width(width, unit, buttons)
    top = pad
    avatar = QRectF(pad, pad, AVATAR * unit, AVATAR * unit)
    name_box = QRectF(left, top, room, name)
    top += name + (2 * unit if name else 0)
    shift = (icon + 5) * unit
    icon_box = QRectF(left, top, icon * unit, min(headline, 20 * unit))
    headline_box = QRectF(left + shift, top, room - shift, headline)
    top += headline + 3 * unit
    why_box = QRectF(left, top, room, why)
    top = max(top + why, avatar.bottom())
    if width >= BROAD * unit:
        height = top + pad
        return Shape(
            avatar, name_box, icon_box, headline_box, why_box, tuple(_beside(width, height, unit, buttons)), height
        )
    placed, bottom = _below(width, top + 9 * unit, unit, buttons)
    return Shape(avatar, name_box, icon_box, headline_box, why_box, placed, bottom + pad)


def _beside(width: float, height: float, unit: float, buttons: Sequence[QSizeF]) -> list[QRectF]:
    right = width - PAD * unit
    placed: list[QRectF] = []
    for size in reversed(buttons):
        placed.insert(0, QRectF(right - size.width(), (height - size.height()) / 2, size.width(), size.height()))
        right -= size.width() + 6 * unit
    return placed


def _below(width: float, top: float, unit: float, buttons: Sequence[QSizeF]) -> tuple[tuple[QRectF, ...], float]:
    left, bottom = PAD * unit, top
    placed: list[QRectF] = []
    for size in buttons:
        wide = min(size.width(), width - 2 * PAD * unit)
        if placed and left + wide > width - PAD * unit:
            left, top = PAD * unit, bottom + 6 * unit
        placed.append(QRectF(left, top, wide, size.height()))
        left += wide + 6 * unit
        bottom = max(bottom, top + size.height())
    return tuple(placed), bottom
