"""A start, timed from outside: `python -m tests.benchmarks.first_paint bare|app [ARGUMENTS]` prints milliseconds and memory as JSON.

The time runs from BEGAN_AT (nanoseconds of the monotonic clock, which every process shares) to the first paint that is of use:
of the bare window, its own; of the app, ten cards of people and three of the needs-attention panel. Memory is what is resident
half a second later.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any


def resident_mb() -> float:
    """The memory of this process that is resident."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def tell(painted_at: int) -> None:
    """Prints what was measured and ends the process at once: how it ends is no part of the start."""
    began = int(os.environ["BEGAN_AT"])
    print(json.dumps({"ms": (painted_at - began) / 1e6, "mb": resident_mb()}), flush=True)
    os._exit(0)


def bare() -> None:
    """The least that Qt shows: a main window with nothing in it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        painted = 0

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not Window.painted:
                Window.painted = time.monotonic_ns()
                QTimer.singleShot(500, lambda: tell(Window.painted))

    app = QApplication([])
    window = Window()
    window.resize(1360, 860)
    window.show()
    app.exec()


def app(arguments: list[str]) -> None:
    """Netbook itself. Its own painting of rows and cards is listened to, since a filter of all events would slow it down."""
    from PySide6.QtWidgets import QApplication

    run = QApplication.exec

    def watched_run(*_: object) -> int:
        _listen()
        return run()

    QApplication.exec = watched_run  # type: ignore[method-assign]
    sys.argv[1:] = arguments
    from netbook.__main__ import main

    sys.exit(main())


def _listen() -> None:
    """Tells when ten people and three cards of the panel have been painted."""
    from PySide6.QtCore import QTimer

    from netbook.ui.attention.card import Card
    from netbook.ui.people.delegate import PersonDelegate

    rows: set[int] = set()
    cards: set[int] = set()
    paint_row, paint_card = PersonDelegate.paint, Card.paintEvent
    told = False

    def look() -> None:
        nonlocal told
        if not told and len(rows) >= 10 and len(cards) >= 3:
            told, painted = True, time.monotonic_ns()
            QTimer.singleShot(500, lambda: tell(painted))

    def row_painted(self: PersonDelegate, painter: Any, option: Any, index: Any) -> None:
        paint_row(self, painter, option, index)
        if index.data():
            rows.add(index.row())
        look()

    def card_painted(self: Card, event: Any) -> None:
        paint_card(self, event)
        cards.add(id(self))
        look()

    PersonDelegate.paint = row_painted  # type: ignore[method-assign]
    Card.paintEvent = card_painted  # type: ignore[method-assign]


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        app(sys.argv[2:])
