"""Where the parts of a timeline entry lie: pure, in pixels, left-to-right and right-to-left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt

from netbook.domain.values import dataclass
from netbook.ui.widgets.painting import mirrored

Px = Callable[[float], int]
EDGE = 24


@dataclass(frozen=True, slots=True)
class EntryBoxes:
    """The boxes of one entry, from the top of its row; those of what it lacks are empty. `height` is the whole row's."""

    month: QRectF
    icon: QRectF
    rail: QRectF
    title: QRectF
    date: QRectF
    pencil: QRectF
    company: QRectF
    note: QRectF
    pills: tuple[QRectF, ...]
    height: float


@dataclass(frozen=True, slots=True)
class EntrySizes:
    """What an entry needs: widths in pixels, heights of its lines, and what of it there is."""

    month: bool
    date: float
    line: float
    company: bool
    note: float
    pills: tuple[float, ...] = ()
    last: bool = False


def note_width(width: float, px: Px) -> float:
    """How wide a note may be in a row of `width`."""
    return max(float(px(60)), width - px(EDGE) * 2 - px(41))


def entry_boxes(width: float, sizes: EntrySizes, px: Px, direction: Qt.LayoutDirection) -> EntryBoxes:
    """The boxes of an entry in a row of `width`; the pencil stands before the date, under the pointer or focus."""
    row = QRectF(0, 0, width, 1)
    left, right = px(EDGE) + px(41), width - px(EDGE)
    top = float(px(4))
    month = QRectF()
    if sizes.month:
        month = QRectF(left, px(12), right - left, sizes.line)
        top = month.bottom() + px(8)
    side = px(28)
    icon = QRectF(px(EDGE), top - px(3), side, side)
    pencil_side = px(24)
    date = QRectF(right - sizes.date, top, sizes.date, sizes.line)
    pencil = QRectF(date.left() - pencil_side - px(4), top + sizes.line / 2 - pencil_side / 2, pencil_side, pencil_side)
    title = QRectF(left, top, max(0.0, pencil.left() - px(4) - left), sizes.line)
    y = top + sizes.line + px(1)
    company = note = QRectF()
    if sizes.company:
        company = QRectF(left, y, right - left, sizes.line)
        y = company.bottom() + px(1)
    if sizes.note:
        note = QRectF(left, y, note_width(width, px), sizes.note)
        y = note.bottom()
    pills, y = _pills(sizes.pills, left, right, y, sizes.line, px)
    height = max(y, icon.bottom()) + px(14)
    rail = QRectF(
        icon.center().x() - 0.5, icon.bottom() + px(1), 1, 0 if sizes.last else height - icon.bottom() - px(2)
    )

    def turned(box: QRectF) -> QRectF:
        return mirrored(box, row, direction)

    return EntryBoxes(
        turned(month), turned(icon), turned(rail), turned(title), turned(date), turned(pencil), turned(company),
        turned(note), tuple(turned(box) for box in pills), height,
    )  # fmt: skip


def _pills(
    widths: Sequence[float], left: float, right: float, y: float, line: float, px: Px
) -> tuple[list[QRectF], float]:
    if not widths:
        return [], y
    tall = max(float(px(22)), line + px(2))
    x, y = left, y + px(5)
    placed: list[QRectF] = []
    for width in widths:
        wide = min(width + 2 * px(10), right - left)
        if placed and x + wide > right:
            x, y = left, y + tall + px(4)
        placed.append(QRectF(x, y, wide, tall))
        x += wide + px(6)
    return placed, y + tall


def spans_of(widths: Sequence[float], box: QRectF, direction: Qt.LayoutDirection) -> list[QRectF]:
    """Boxes one behind the other inside `box` in reading direction, the last cut to what is left."""
    placed: list[QRectF] = []
    x = box.left()
    for width in widths:
        wide = max(0.0, min(width, box.right() - x))
        placed.append(mirrored(QRectF(x, box.top(), wide, box.height()), box, direction))
        x += wide
    return placed
