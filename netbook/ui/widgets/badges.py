"""Small marks: count badges, key hints, pills that only tell."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from netbook.ui.theme import colour, font, metrics, px
from netbook.ui.widgets.painting import round_rect, text_line


class _Mark(QLabel):
    """A label that paints its own ground and takes no more room than its words."""

    _size = 11
    _bold = False
    _pad = 6
    _tall = 16

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        measures = metrics(self._size, self._bold)
        height = max(px(self._tall), round(measures.height()) + 2)
        return QSize(max(height, round(measures.horizontalAdvance(self.text()) + 0.5) + 2 * px(self._pad)), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _paint(self, ground: str, ink: str, border: str | None, radius: float) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        round_rect(painter, whole, radius, colour(ground), colour(border) if border else None)
        text_line(
            painter, whole, self.text(), font(self._size, self._bold), colour(ink), Qt.AlignmentFlag.AlignHCenter,
            metrics(self._size, self._bold),
        )  # fmt: skip


class Badge(_Mark):
    """A count on a coloured ground; hidden while it is 0, "99+" above 99."""

    _bold = True
    _pad = 5

    def __init__(self, count: int = 0, tone: str = "late", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._tone = tone
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Shows another count."""
        self.setText(count_text(count))
        self.setVisible(count > 0)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint(self._tone, "on_accent", None, self.height() / 2)


class KeyHint(_Mark):
    """The name of a key on a small cap, as "Ctrl K"."""

    _tall = 17

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint("window", "muted", "line", px(4))


class Pill(_Mark):
    """A quiet word with a round line about it, as "You gave"; tells, cannot be pressed."""

    _pad = 10
    _tall = 23

    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint("surface", "muted", "line", self.height() / 2)


def count_text(count: int) -> str:
    """A count as a badge shows it: "" for none, "99+" above 99."""
    return "" if count <= 0 else str(count) if count < 100 else "99+"


def paint_badge(painter: QPainter, corner: QRectF, count: int, tone: str = "late") -> None:
    """Paints a badge whose middle is the middle of `corner`."""
    text = count_text(count)
    if not text:
        return
    measures = metrics(11, True)
    height = max(px(15), measures.height())
    width = max(height, measures.horizontalAdvance(text) + 2 * px(5))
    middle = corner.center()
    box = QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)
    round_rect(painter, box, height / 2, colour(tone))
    text_line(painter, box, text, font(11, True), colour("on_accent"), Qt.AlignmentFlag.AlignHCenter, measures)
