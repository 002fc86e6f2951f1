"""A start, timed from outside: `python -m tests.benchmarks.first_paint bare|app [ARGUMENTS]` prints time and memory as JSON.

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

SETTLES_MS = int(os.environ.get("SETTLES_MS", "500"))
"""How long after the paint the memory is looked at; 0 leaves what comes after the paint out of a profile."""


def resident_mb() -> float:
    """The memory of this process that is resident."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def tell(painted_at: int, spent: float) -> None:
    """Prints what was measured and ends the process at once: how it ends is no part of the start."""
    began = int(os.environ["BEGAN_AT"])
    print(json.dumps({"ms": (painted_at - began) / 1e6, "cpu": spent * 1e3, "mb": resident_mb()}), flush=True)
    os._exit(0)


def bare() -> None:
    """The least that Qt shows: a main window with nothing in it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        painted, spent = 0, 0.0

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not Window.painted:
                Window.painted = time.monotonic_ns()
                Window.spent = time.process_time()
                QTimer.singleShot(SETTLES_MS, lambda: tell(Window.painted, Window.spent))

    app = QApplication([])
    window = Window()
    window.resize(1360, 860)
    window.show()
    app.exec()


def app(arguments: list[str]) -> None:
    """Netbook itself. Its own painting of rows and cards is listened to, since a filter of all events would slow it down."""
    from netbook import app as netbook_app

    run = netbook_app._run

    def watched_run(qt: Any, *others: Any) -> int:
        from PySide6.QtCore import QTimer

        # The first round of the event loop, when all modules of the start are there and nothing is painted yet.
        QTimer.singleShot(0, qt, _listen)
        return run(qt, *others)

    netbook_app._run = watched_run  # type: ignore[assignment]
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
            told, painted, spent = True, time.monotonic_ns(), time.process_time()
            QTimer.singleShot(SETTLES_MS, lambda: tell(painted, spent))

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
