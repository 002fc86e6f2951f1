"""The quick-add window, made once and kept, so that the key brings it up at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from netbook.session import Session

if TYPE_CHECKING:
    from netbook.ui.quick.window import QuickAddWindow


def quick_window(session: Session) -> QuickAddWindow:
    """The window, not yet shown."""
    from netbook.ui.quick.window import QuickAddWindow

    return QuickAddWindow(session)


def show_quick(window: QuickAddWindow, text: str, token: str = "") -> None:
    """Brings it to the front, ready to type, with some words in it where there are any."""
    window.open_with(text, token)


class Gone(QObject):
    """Tells when a window was closed or went away by itself; not when the desktop hides it for a while."""

    gone = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.gone.emit()
        return False
