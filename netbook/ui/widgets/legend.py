"""The legend of a chart: each colour with its word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from netbook.ui.theme import colour, font, metrics, px
from netbook.ui.widgets.painting import mirrored, near, round_rect, text_line


class Legend(QLabel):
    """(word, token) pairs in a row; a token with "+" before it is an outline on a pale ground, as in `Bars`."""

    def __init__(self, marks: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = tuple(marks)
        self.setAccessibleName(", ".join(word for word, _ in marks))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = sum(metrics(11).horizontalAdvance(word) for word, _ in self._marks)
        return QSize(round(words) + len(self._marks) * px(28), round(metrics(11).height()) + px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, way = QRectF(self.rect()), self.layoutDirection()
        x, side = float(px(4)), px(9)
        for word, token in self._marks:
            square = mirrored(QRectF(x, (whole.height() - side) / 2, side, side), whole, way)
            if token.startswith("+"):
                painter.setPen(QPen(colour(token[1:]), 1))
                painter.setBrush(colour("accent_ground"))
                painter.drawRoundedRect(square.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
            else:
                round_rect(painter, square, 2, colour(token))
            wide = metrics(11).horizontalAdvance(word) + 1
            box = mirrored(QRectF(x + side + px(5), 0, wide, whole.height()), whole, way)
            text_line(
                painter, box, word, font(11), colour("muted"), near(way) | Qt.AlignmentFlag.AlignVCenter, metrics(11)
            )
            x += side + px(5) + wide + px(12)
