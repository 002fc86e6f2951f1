"""The switch: one thing that is on or off, at once."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from netbook.ui.theme import colour, edge_of, px
from netbook.ui.widgets.painting import focus_ring, round_rect
from netbook.ui.widgets.toggling import Toggling


class Switch(Toggling, QCheckBox):
    """A small track with a knob; `name` is what a screen reader says. The knob lies at the far side when it is on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.hear_toggle()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(px(38), px(22))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        on = self.isChecked()
        ground = colour("accent") if on else colour("surface")
        border = None if on and self.isEnabled() else edge_of(self)
        if not self.isEnabled():
            ground = colour("hover")
        round_rect(painter, whole, whole.height() / 2, ground, border)
        side = whole.height() - px(6)
        far = on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        left = whole.right() - side - px(3) if far else whole.left() + px(3)
        knob = QRectF(left, whole.top() + px(3), side, side)
        round_rect(painter, knob, side / 2, colour("on_accent") if on and self.isEnabled() else edge_of(self))
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), self.height() / 2)
