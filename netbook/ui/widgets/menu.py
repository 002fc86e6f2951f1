"""A menu with round corners, as everything that floats has them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from netbook.ui.theme import see_through
from netbook.ui.widgets.floating import cut_corners


class Menu(QMenu):
    """Qt's menu, cut round; `title` is what its line says in the menu that holds it."""

    def __init__(self, parent: QWidget | None = None, title: str = "") -> None:
        super().__init__(title, parent)
        self.setProperty("round", "true")
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        # A desktop that draws shadows itself would draw a square one.
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, see_through())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.isVisible():
            cut_corners(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        cut_corners(self)
