"""The foot of a window: buttons at the near side and at the far side, in two lines where one is too short."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from netbook.ui.theme import px


class Foot(QWidget):
    """`near` and `far` in reading order; hidden ones take no room."""

    def __init__(self, near: Sequence[QWidget], far: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides = (tuple(near), tuple(far))
        along = QBoxLayout.Direction.LeftToRight
        self._rows = (QBoxLayout(along), QBoxLayout(along))
        self._whole = QBoxLayout(along, self)
        for row, side in zip(self._rows, self._sides, strict=True):
            if row is self._rows[1]:
                row.addStretch(1)
            for widget in side:
                row.addWidget(widget)
            if row is self._rows[0]:
                row.addStretch(1)
            # The far side has what it needs, the near side the rest.
            self._whole.addLayout(row, 0 if row is self._rows[1] else 1)
        self._space()

    def _need(self, *sides: Sequence[QWidget]) -> int:
        shown = [widget for side in sides for widget in side if not widget.isHidden()]
        return sum(widget.sizeHint().width() for widget in shown) + px(8) * max(0, len(shown) - 1) + px(16)

    def _turn(self) -> None:
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = down if self.width() < self._need(*self._sides) else along
        if self._whole.direction() != wanted:
            self._whole.setDirection(wanted)
        # Where the text is very large even one side has no room in a line.
        for row, side in zip(self._rows, self._sides, strict=True):
            wanted = down if self.width() < self._need(side) - px(16) else along
            if row.direction() != wanted:
                row.setDirection(wanted)

    def _space(self) -> None:
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(px(8))
        for row in self._rows:
            row.setSpacing(px(8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest and hasattr(self, "_whole"):
            self._turn()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_whole"):
            self._space()
            self._turn()
