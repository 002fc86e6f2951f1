"""When Python looks through all it has made for what nobody needs: now and then by the clock, never in the middle of a deed."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 60_000
WORTH = 10
"""So many rounds of the younger garbage make a look at everything worth while; a program that rests makes none."""
NEVER = 1 << 30


class Collecting(QObject):
    """A look through everything takes a frame or several, and Python would choose the moment in which most is made.

    What is young is let go as ever. What is there when this starts stays, and is not looked through again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """From now on."""
        gc.freeze()
        gc.set_threshold(*self._before[:2], NEVER)
        gc.enable()
        self._timer.start()

    def look(self) -> None:
        """Looks through everything, if that is worth while."""
        if gc.get_count()[2] >= WORTH:
            gc.collect()

    def close(self) -> None:
        """Python chooses again."""
        self._timer.stop()
        gc.set_threshold(*self._before)
        gc.unfreeze()
