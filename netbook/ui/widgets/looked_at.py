"""What is read when somebody looks: at once where it is on the screen, else when it next is."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget


class LookedAt(QWidget):
    """`look_again` says that something changed; what follows it reads everything in `_read`."""

    _stale = True

    def look_again(self, _what: object = None) -> None:
        """Something of what it shows may have changed."""
        self._stale = True
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Reads everything again, now."""
        self._stale = False
        self._read()

    def _read(self) -> None:
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()
