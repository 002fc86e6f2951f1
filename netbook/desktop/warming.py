"""Modules that the first use of something would wait for, imported aside while the window is already there."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS = 50


class Warming(QObject):
    """Imports modules one after the other in a thread of their own; `done` comes in the window's thread when all are there.

    Only modules without Qt belong here: a widget's class is made where widgets live. One that fails is left out; whoever needs
    it meets the error.
    """

    done = Signal()

    def __init__(self, names: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = Thread(target=_bring, args=(tuple(names), importlib.import_module), daemon=True)
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self._look)

    def start(self) -> None:
        """Begins."""
        self._thread.start()
        self._looking.start()

    def close(self) -> None:
        """Waits for the one at hand, so that nothing is imported while the program ends."""
        self._looking.stop()
        if self._thread.is_alive():
            self._thread.join(timeout=2)

    def _look(self) -> None:
        if not self._thread.is_alive():
            self._looking.stop()
            self.done.emit()


def _bring(names: Sequence[str], bring: Callable[[str], object]) -> None:
    for name in names:
        try:
            bring(name)
        except Exception:
            continue
