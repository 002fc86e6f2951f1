"""A button that paints itself: Enter presses it as Space does, and arrows walk to its neighbours."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget


class PaintedButton(QPushButton):
    """`walks` says which arrows go to the neighbours: up and down, along the line, or none."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, walks: Literal["down", "along", ""] = "down"
    ) -> None:
        super().__init__(text, parent)
        self._walks = walks
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        ahead, back = {
            "down": (Qt.Key.Key_Down, Qt.Key.Key_Up),
            "along": (Qt.Key.Key_Left, Qt.Key.Key_Right) if rtl else (Qt.Key.Key_Right, Qt.Key.Key_Left),
        }.get(self._walks, (None, None))
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (ahead, back):
            self.focusNextPrevChild(key == ahead)
        else:
            super().keyPressEvent(event)
