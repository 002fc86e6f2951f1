"""A list at the left and what is chosen in it at the right: how the tabs of organisations and of places lay that out."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.ui.theme import px
from netbook.ui.widgets.looked_at import LookedAt
from netbook.ui.widgets.panel import Ground

LIST, LEAST = 300, 112


class ListBeside(LookedAt):
    """`_left_box` holds the list's half, two fifths of the width at most, `_whole` both halves; `_space` lays out anew."""

    _built = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = Ground("window", ("right",), self)
        self._left_box = QVBoxLayout(self._left)
        self._whole = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self._left)

    def _space(self) -> None:
        self._built = True
        edge = px(12)
        self._left_box.setContentsMargins(edge, edge, edge, edge)
        self._left_box.setSpacing(px(8))
        self._turn()

    def _turn(self) -> None:
        self._left.setFixedWidth(max(px(LEAST), min(px(LIST), self.width() * 2 // 5)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Qt tells of the first style before everything is made.
        if event.type() == QEvent.Type.StyleChange and self._built:
            self._space()
