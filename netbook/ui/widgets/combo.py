"""The combo: one of many words in a field with an arrow, its list in the look of the menus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from netbook.ui.icons import paint_icon
from netbook.ui.theme import RADIUS, colour, edge_of, font, metrics, px, see_through
from netbook.ui.widgets.floating import cut_corners
from netbook.ui.widgets.painting import mirrored, near, round_rect, text_line


def _before() -> int:
    """The words begin where those of a text field above or below begin."""
    return px(11) + 3


class Combo(QComboBox):
    """A choice of one among many words. The wheel only turns it while it has the focus, so that scrolling past changes nothing."""

    def __init__(self, parent: QWidget | None = None, name: str = "") -> None:
        super().__init__(parent)
        if name:
            self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFont(font(13))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        words = (self.itemText(index) for index in range(self.count()))
        widest = max((metrics(13).horizontalAdvance(text) for text in words), default=px(60))
        return QSize(round(min(widest, px(320))) + _before() + px(32), max(px(32), round(metrics(13).height()) + px(8)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFont(font(13))
            self.updateGeometry()

    def showPopup(self) -> None:
        # The list's window is round as a menu is; Qt makes it once and keeps it.
        window = self.view().parentWidget()
        if window is not None and not window.isVisible():
            window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
            window.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
            window.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, see_through())
        super().showPopup()
        if window is not None:
            cut_corners(window, RADIUS)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        lit = self.hasFocus()
        pointed = self.underMouse() and self.isEnabled()
        ground = colour("window" if not self.isEnabled() else "hover" if pointed else "surface")
        border = colour("focus") if lit else edge_of(self) if self.isEnabled() else colour("line")
        round_rect(painter, whole, px(RADIUS), ground, border, 2 if lit else 1)
        direction = self.layoutDirection()
        arrow = mirrored(QRectF(whole.right() - px(28), 0, px(20), whole.height()), whole, direction)
        paint_icon(painter, arrow, "chevron-down", "muted", 14)
        words = mirrored(QRectF(_before(), 0, whole.width() - _before() - px(32), whole.height()), whole, direction)
        ink = colour("text" if self.isEnabled() else "muted")
        text_line(painter, words, self.currentText(), font(13), ink, near(direction), metrics(13))
