"""The sheet over the window while a file is dragged over it: says what letting it fall does."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from netbook.ui.icons import pixmap
from netbook.ui.theme import PANEL_RADIUS, colour, font, px
from netbook.wording import _

VEIL = 225
"""How much of what lies below is covered, out of 255: it stays to be felt, and the words are read."""


class DropSheet(QWidget):
    """Hidden until `offer`; nothing falls on it: it lies over those who take the drop and lets everything through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(_("Drop to import"))
        self.hide()

    def offer(self) -> None:
        """Shows itself over the whole window."""
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(colour("window"))
        veil.setAlpha(VEIL)
        painter.fillRect(self.rect(), veil)
        pen = QPen(colour("accent"), px(2))
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        side, radius = px(16), px(PANEL_RADIUS)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(side, side, -side, -side), radius, radius)
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        mark, middle = pixmap("import", "accent", 40), self.rect().center()
        wide = mark.width() / mark.devicePixelRatio()
        painter.drawPixmap(round(middle.x() - wide / 2), middle.y() - px(56), mark)
        painter.setFont(font(21, True))
        painter.setPen(colour("text"))
        high = px(40)
        painter.drawText(
            QRectF(px(24), middle.y(), self.width() - px(48), high), Qt.AlignmentFlag.AlignCenter, _("Drop to import")
        )
        painter.setFont(font(13))
        painter.setPen(colour("muted"))
        painter.drawText(
            QRectF(px(24), middle.y() + high, self.width() - px(48), px(48)),
            Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap,
            _("You see what it holds before anything is changed."),
        )
