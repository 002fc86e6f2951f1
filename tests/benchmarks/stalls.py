"""How long the window is held: every turn of the event loop timed, from a deed until nothing is left to do after it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

TICK_MS, STILL = 10, 30
"""Nothing is left to do when so many ticks in a row found nothing; work that begins later than that is not seen."""
WORK_MS = 1.0


@dataclass(frozen=True, slots=True)
class Held:
    """In milliseconds of the window's own thread: the longest turn, all turns together, and the deed itself."""

    longest: float
    whole: float
    deed: float


def held(deed: Callable[[], object], until: Callable[[], bool] = lambda: True) -> Held:
    """Does a deed and spins the event loop until it is still (and `until` holds)."""
    ticker = QTimer(interval=TICK_MS)
    ticker.start()
    begin = time.thread_time()
    deed()
    first = (time.thread_time() - begin) * 1000
    turns, still = [first], 0
    every = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
    app = QApplication.instance()
    assert app is not None
    while still < STILL or not until():
        begin = time.thread_time()
        app.processEvents(every)
        took = (time.thread_time() - begin) * 1000
        turns.append(took)
        still = still + 1 if took < WORK_MS else 0
    ticker.stop()
    return Held(max(turns), sum(turns), first)
