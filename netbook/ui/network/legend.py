"""What the picture's marks mean, in one line below it, or in two where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from netbook.ui.network.painting import TOKENS
from netbook.ui.theme import colour, font, metrics, px
from netbook.ui.widgets.painting import text_line
from netbook.wording import _
from netbook.wording.network import temperature_name

LINE, ROW = 28, 18


class Legend(QLabel):
    """Warm, cooling and cold discs, a bridge, a target, a shared organisation; what has no room goes to the next line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(words for _kind, words in _entries()))

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(LINE))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = 1 + max((row for row, _left, _kind, _words in self.places(width)), default=0)
        return px(LINE) + (rows - 1) * px(ROW)

    def places(self, width: int) -> list[tuple[int, float, str, str]]:
        """Each entry's row and left edge in a width, its kind and words."""
        found: list[tuple[int, float, str, str]] = []
        row, left = 0, float(px(16))
        for kind, words in _entries():
            wide = px(18) + metrics(11).horizontalAdvance(words) + 1
            if left + wide > width - px(8) and left > px(16):
                row, left = row + 1, float(px(16))
            found.append((row, left, kind, words))
            left += wide + px(14)
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self.heightForWidth(self.width())
        if wanted != self.minimumHeight():
            self.setFixedHeight(wanted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, colour("line"))
        for row, left, kind, words in self.places(self.width()):
            top = row * px(ROW)
            middle = top + px(LINE) / 2
            _paint_mark(painter, kind, QPointF(left + px(6), middle))
            box = QRectF(left + px(18), top, metrics(11).horizontalAdvance(words) + 1, px(LINE))
            text_line(painter, box, words, font(11), colour("muted"), measures=metrics(11))


def _entries() -> tuple[tuple[str, str], ...]:
    return (
        *((key, temperature_name(key)) for key in ("warm", "cooling", "cold")),
        ("target", _("To meet")), ("bridge", _("Larger: bridges more")), ("organisation", _("Same organisation")),
    )  # fmt: skip


def _paint_mark(painter: QPainter, kind: str, spot: QPointF) -> None:
    token = TOKENS.get(kind, "muted")
    pen = QPen(colour(token), px(2) if kind != "bridge" else px(1))
    radius = px(5)
    if kind == "organisation":
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(spot - QPointF(px(6), 0), spot + QPointF(px(8), 0))
        return
    if kind == "target":
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(colour(token) if kind in ("warm", "cooling") else colour("surface"))
    if kind == "bridge":
        painter.drawEllipse(spot, radius + px(2), radius + px(2))
        radius = px(3)
    painter.drawEllipse(spot, radius, radius)
