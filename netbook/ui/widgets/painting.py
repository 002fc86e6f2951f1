"""Strokes that several widgets share: rounded grounds, focus rings, soft shadows."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from netbook.ui.theme import colour, fade, px, theme


def round_rect(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    ground: QColor | None,
    border: QColor | None = None,
    width: float = 1,
) -> None:
    """A rounded ground with a border that lies wholly inside `rect`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inside = rect
    if border is not None:
        painter.setPen(QPen(border, width))
        inside = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    if ground is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(ground)
    painter.drawRoundedRect(inside, radius, radius)


def focus_ring(painter: QPainter, rect: QRectF, radius: float, on: str = "surface") -> None:
    """The mark of keyboard focus just inside `rect`: two pixels of focus colour, and one of `on` to part it from the ground."""
    round_rect(painter, rect, radius, None, colour("focus"), 2)
    round_rect(painter, rect.adjusted(2, 2, -2, -2), max(1.0, radius - 2), None, colour(on), 1)


def shadow(painter: QPainter, rect: QRectF, radius: float, depth: int = 12) -> None:
    """A soft shadow round `rect`, for floating things only; none in high contrast."""
    if theme().contrast:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    strength = 0.05 if theme().dark else 0.018
    for step in range(depth, 0, -2):
        shade = QColor(0, 0, 0)
        shade.setAlphaF(strength)
        painter.setBrush(shade)
        grown = rect.adjusted(-step, -step + 3, step, step + 3)
        painter.drawRoundedRect(grown, radius + step, radius + step)


def text_line(
    painter: QPainter,
    rect: QRectF,
    text: str,
    type_face: QFont,
    ink: QColor,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    measures: QFontMetricsF | None = None,
) -> float:
    """One line of text in the middle of the height of `rect`, shortened with … to its width; answers the width taken."""
    known = measures or QFontMetricsF(type_face)
    taken = known.horizontalAdvance(text)
    if taken > rect.width():
        text = known.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        taken = min(rect.width(), known.horizontalAdvance(text))
    painter.setFont(type_face)
    painter.setPen(ink)
    painter.drawText(rect, int(align | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute), text)
    return taken


def mirrored(rect: QRectF, whole: QRectF, direction: Qt.LayoutDirection) -> QRectF:
    """`rect` inside `whole` as it lies in a right-to-left layout; itself in a left-to-right one."""
    if direction != Qt.LayoutDirection.RightToLeft:
        return rect
    return QRectF(whole.left() + whole.right() - rect.right(), rect.top(), rect.width(), rect.height())


def near(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The side where reading starts, as an absolute alignment."""
    rtl = direction == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft


def far(direction: Qt.LayoutDirection) -> Qt.AlignmentFlag:
    """The side where reading ends, as an absolute alignment."""
    rtl = direction == Qt.LayoutDirection.RightToLeft
    return Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight


def dotted(painter: QPainter, start: QPointF, end: QPointF, token: str) -> None:
    """A dotted underline, for words that are marked."""
    pen = QPen(colour(token), max(1, px(1)))
    pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    painter.drawLine(start, end)


def pressed_shade(token: str) -> QColor:
    """A breath of `token`, laid over a control while it is held down."""
    return fade(token, 0.10)
