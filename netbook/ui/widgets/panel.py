"""Grounds: panels with a line round them, whole areas, dividers, and a column that scrolls."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QScrollBar, QSizePolicy, QVBoxLayout, QWidget

from netbook.ui.theme import PANEL_RADIUS, colour, ground_of, px, set_ground
from netbook.ui.widgets.painting import round_rect
from netbook.ui.widgets.viewport import give_viewport

Side = Literal["left", "right", "top", "bottom"]


class Ground(QWidget):
    """An area filled with a token, with lines of one pixel on the sides named (in reading direction)."""

    def __init__(self, token: str = "window", lines: tuple[Side, ...] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._token, self._lines = token, lines
        set_ground(self, token)

    def set_lines(self, *lines: Side) -> None:
        """Lines on other sides than before."""
        self._lines = lines
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        # A rectangle without a pen rather than fillRect, for which PySide would first make all that gradients have.
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self._token))
        painter.drawRect(event.rect())
        painter.setBrush(colour("line"))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        flipped: dict[Side, Side] = {"left": "right", "right": "left"} if rtl else {}
        for side in self._lines:
            where = flipped.get(side, side)
            if where == "left":
                painter.drawRect(0, 0, 1, self.height())
            elif where == "right":
                painter.drawRect(self.width() - 1, 0, 1, self.height())
            elif where == "top":
                painter.drawRect(0, 0, self.width(), 1)
            else:
                painter.drawRect(0, self.height() - 1, self.width(), 1)


class GroundBar(QScrollBar):
    """A scroll bar on the ground of what it scrolls, where that is another than the one around."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour(ground_of(self)))
        super().paintEvent(event)


class Panel(QWidget):
    """Surface with a line round it and a radius of 10; lay things out in `body` (margins 16, gaps 8)."""

    def __init__(self, parent: QWidget | None = None, *, padding: int = 16, gap: int = 8) -> None:
        super().__init__(parent)
        set_ground(self, "surface")
        self._padding, self._gap = padding, gap
        self.body = QVBoxLayout(self)
        self._space()

    def _space(self) -> None:
        side = px(self._padding)
        self.body.setContentsMargins(side, side, side, side)
        self.body.setSpacing(px(self._gap))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        round_rect(painter, QRectF(self.rect()), px(PANEL_RADIUS), colour("surface"), colour("line"))


class Divider(QWidget):
    """A line of one pixel, lying or standing."""

    def __init__(self, parent: QWidget | None = None, *, upright: bool = False) -> None:
        super().__init__(parent)
        self._upright = upright
        fixed, grows = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(fixed if upright else grows, grows if upright else fixed)

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), colour("line"))


class ScrollColumn(QScrollArea):
    """A column that scrolls up and down and never sideways; what gets the focus scrolls into view."""

    def __init__(
        self, parent: QWidget | None = None, *, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8
    ) -> None:
        super().__init__(parent)
        self._margins, self._gap = margins, gap
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        give_viewport(self)
        inside = self.inside = QWidget()
        inside.setProperty("pass", "true")
        self.column = QVBoxLayout(inside)
        self.column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.verticalScrollBar().rangeChanged.connect(self._space)
        self._space()

    def add(self, widget: QWidget) -> None:
        """One more thing at the foot of the column."""
        self.column.addWidget(widget)

    def _space(self) -> None:
        left, top, right, bottom = self._margins
        # The bar takes its room from the margin at its side: nothing moves when it comes.
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self.column.setContentsMargins(px(left), px(top), max(0, px(right) - taken), px(bottom))
        self.column.setSpacing(px(self._gap))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "column"):
            self._space()

    def minimumSizeHint(self) -> QSize:
        least = self.column.minimumSize()
        return QSize(least.width() + self.verticalScrollBar().sizeHint().width(), px(40))
