"""Panels that float with round corners, over a desktop that can or cannot show what is behind a corner."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from netbook.ui.theme import PANEL_RADIUS, px, see_through


def cut_corners(window: QWidget, radius: int = PANEL_RADIUS) -> None:
    """Cuts the corners round out of a window, unless the desktop shows what is behind them by itself."""
    if see_through():
        window.clearMask()
        return
    shape = QPainterPath()
    shape.addRoundedRect(QRectF(window.rect()), px(radius), px(radius))
    window.setMask(QRegion(shape.toFillPolygon().toPolygon()))


class Floating(QFrame):
    """A frameless popup with round corners, cut out of the window where the desktop would show black behind them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, see_through())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            self._cut()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._cut()

    def _cut(self) -> None:
        cut_corners(self)
