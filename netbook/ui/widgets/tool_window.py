"""A window beside the main one: a ground, Esc closes, never in the way of anything else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QPainter, QPaintEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbook.ui.theme import colour, px, set_ground


class ToolWindow(QWidget):
    """Lay things out in `body` (margins 24, gaps 12); `closed` tells when it went away."""

    closed = Signal()

    def __init__(
        self, title: str, width: int, height: int, parent: QWidget | None = None, *, ground: str = "window"
    ) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._ground = ground
        self._drawn = QSize(width, height)
        set_ground(self, ground)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.body = QVBoxLayout(self)
        self._space()
        for key in (QKeySequence(Qt.Key.Key_Escape), QKeySequence(QKeySequence.StandardKey.Close)):
            QShortcut(key, self, self.close)
        self.resize(self._fitting())
        self._placed = False

    def _fitting(self) -> QSize:
        """As drawn at the text scale, and never larger than the screen."""
        wanted = QSize(px(self._drawn.width()), px(self._drawn.height()))
        screen = QGuiApplication.primaryScreen()
        return wanted.boundedTo(screen.availableSize() * 0.94) if screen else wanted

    def showEvent(self, event: QShowEvent) -> None:
        if not self._placed and not event.spontaneous():
            self._placed = True
            self._place()
        super().showEvent(event)

    def _place(self) -> None:
        """In the middle of the window it belongs to, on the screen in any case; where there is none the desktop decides."""
        parent = self.parentWidget()
        if parent is None or not parent.isVisible():
            return
        at = self.rect()
        at.moveCenter(parent.window().frameGeometry().center())
        room = parent.screen().availableGeometry()
        x = max(room.left(), min(at.left(), room.right() - at.width()))
        y = max(room.top(), min(at.top(), room.bottom() - at.height()))
        self.move(x, y)

    def sizeHint(self) -> QSize:
        return self._fitting()

    def _space(self) -> None:
        side = px(24)
        self.body.setContentsMargins(side, px(20), side, px(20))
        self.body.setSpacing(px(12))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "body"):
            self._space()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), colour(self._ground))

    def present(self) -> None:
        """Shows it and brings it to the front."""
        self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if event.isAccepted():
            self.closed.emit()
