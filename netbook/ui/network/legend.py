"""What the picture's marks mean, in one line below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from netbook.ui.network.painting import TOKENS
from netbook.ui.theme import colour, font, metrics, px
from netbook.ui.widgets.painting import text_line
from netbook.wording import _
from netbook.wording.network import temperature_name


class Legend(QLabel):
    """Warm, cooling and cold discs, a bridge, a target, a shared organisation; what has no room is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(words for _kind, words in _entries()))

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(28))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, colour("line"))
        left, middle = float(px(16)), self.height() / 2
        for kind, words in _entries():
            wide = metrics(11).horizontalAdvance(words) + 1
            if left + px(18) + wide > self.width() - px(8):
                break
            _paint_mark(painter, kind, QPointF(left + px(6), middle))
            box = QRectF(left + px(18), 0, wide, self.height())
            text_line(painter, box, words, font(11), colour("muted"), measures=metrics(11))
            left += px(18) + wide + px(14)


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
