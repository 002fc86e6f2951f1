"""The meter: one bar of a few coloured parts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from netbook.ui.theme import colour, px


class Meter(QLabel):
    """Parts beside one another, as long as their values; `words` say the same for those who cannot see it."""

    def __init__(self, parent: QWidget | None = None, *, thickness: int = 7, gap: int = 4) -> None:
        super().__init__(parent)
        self._thickness, self._gap = thickness, gap
        self._parts: tuple[tuple[float, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, parts: Sequence[tuple[float, str]], words: str) -> None:
        """(value, token) for each part; parts of 0 are left out, no parts leave an empty track."""
        self._parts = tuple((value, token) for value, token in parts if value > 0)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(120), px(self._thickness))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), px(self._thickness))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        thick = px(self._thickness)
        whole = QRectF(0, (self.height() - thick) / 2, self.width(), thick)
        shape = QPainterPath()
        shape.addRoundedRect(whole, px(3), px(3))
        painter.setClipPath(shape)
        if not self._parts:
            painter.fillRect(whole, colour("line"))
            return
        gap = px(self._gap) if self._gap else 0
        room = whole.width() - gap * (len(self._parts) - 1)
        total = sum(value for value, _ in self._parts)
        x = whole.left()
        for value, token in self._parts:
            width = room * value / total
            left = whole.right() - (x - whole.left()) - width if rtl else x
            painter.fillRect(QRectF(left, whole.top(), width, thick), colour(token))
            x += width + gap
