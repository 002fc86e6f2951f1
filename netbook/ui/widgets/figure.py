"""A figure on a card that can be pressed: a large value, what it counts, what to know about it, and a small trend."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from netbook.ui.theme import PANEL_RADIUS, colour, font, metrics, px
from netbook.ui.widgets.painted_button import PaintedButton
from netbook.ui.widgets.painting import focus_ring, mirrored, near, round_rect, text_line

VALUE = 26
"""The size of the value: the one place that is larger than a title."""


class Figure(PaintedButton):
    """Pressing opens what is behind it. The value's colour says how it stands; the words below say the same."""

    def __init__(self, title: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, walks="along")
        self._title, self._value, self._under, self._token = title, "", "", "text"
        self._trend: tuple[int, ...] = ()
        self.setAccessibleDescription(tip)

    def show_figure(
        self,
        value: str,
        under: str,
        token: str = "text",
        trend: Sequence[int] = (),
        trend_words: str = "",
        title: str = "",
    ) -> None:
        """Shows a value; `trend` is drawn as small bars, oldest first, and said in `trend_words`."""
        self._value, self._under, self._token, self._trend = value, under, token, tuple(trend)
        self._title = title or self._title
        said = ", ".join(part for part in (self._title, value, under, trend_words) if part)
        self.setAccessibleName(said)
        self.setToolTip("\n".join(part for part in (said, self.accessibleDescription()) if part))
        self.updateGeometry()
        self.update()

    def value(self) -> str:
        """The value in words."""
        return self._value

    def _lines(self) -> tuple[list[str], list[str]]:
        """Title and what is below it, each over two lines at the most."""
        room = max(px(60), self.width() - 2 * px(16))
        return _wrapped(self._title, 13, True, room), _wrapped(self._under, 12, False, room)

    def sizeHint(self) -> QSize:
        title, under = self._lines() if self.width() > px(80) else ([""], [""])
        tall = metrics(VALUE, True).height() + len(title) * metrics(13, True).height()
        return QSize(px(180), round(tall + len(under) * metrics(12).height()) + 2 * px(14) + px(2))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = max(px(60), width - 2 * px(16))
        title, under = _wrapped(self._title, 13, True, room), _wrapped(self._under, 12, False, room)
        tall = metrics(VALUE, True).height() + len(title) * metrics(13, True).height()
        return round(tall + len(under) * metrics(12).height()) + 2 * px(14) + px(2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole, way = QRectF(self.rect()), self.layoutDirection()
        ground = colour("hover" if self.underMouse() or self.isDown() else "surface")
        round_rect(painter, whole, px(PANEL_RADIUS), ground, colour("line"))
        if self.hasFocus():
            focus_ring(painter, whole, px(PANEL_RADIUS))
        side, top = px(16), float(px(14))
        title, under = self._lines()
        tall = metrics(VALUE, True).height()
        value = QRectF(side, top, whole.width() - 2 * side, tall)
        text_line(
            painter, mirrored(value, whole, way), self._value, font(VALUE, True), colour(self._token), near(way), metrics(VALUE, True)
        )  # fmt: skip
        self._paint_trend(painter, mirrored(self._trend_box(value), whole, way))
        top += tall + px(2)
        for lines, size, bold, token in ((title, 13, True, "text"), (under, 12, False, "muted")):
            for line in lines:
                box = QRectF(side, top, whole.width() - 2 * side, metrics(size, bold).height())
                text_line(
                    painter,
                    mirrored(box, whole, way),
                    line,
                    font(size, bold),
                    colour(token),
                    near(way),
                    metrics(size, bold),
                )
                top += box.height()

    def _trend_box(self, value: QRectF) -> QRectF:
        taken = metrics(VALUE, True).horizontalAdvance(self._value) + px(16)
        wide = min(float(px(72)), value.width() - taken)
        return QRectF(value.right() - wide, value.top() + px(5), wide, value.height() - px(12))

    def _paint_trend(self, painter: QPainter, box: QRectF) -> None:
        if not self._trend or not any(self._trend) or box.width() < px(36):
            return
        step, most = box.width() / len(self._trend), max(self._trend)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, count in enumerate(self._trend):
            tall = max(1.0, box.height() * count / most)
            x = box.right() - (place + 1) * step if rtl else box.left() + place * step
            token = "accent" if count and place == len(self._trend) - 1 else "control_border" if count else "line"
            painter.fillRect(QRectF(x, box.bottom() - tall, max(1.0, step - px(2)), tall), colour(token))


def _wrapped(text: str, size: int, bold: bool, room: float) -> list[str]:
    """Words over one line or two."""
    measures = metrics(size, bold)
    if not text or measures.horizontalAdvance(text) <= room:
        return [text] if text else []
    words, first = text.split(" "), ""
    while words and measures.horizontalAdvance(f"{first} {words[0]}".strip()) <= room:
        first = f"{first} {words.pop(0)}".strip()
    return [first, " ".join(words)] if first else [text]
