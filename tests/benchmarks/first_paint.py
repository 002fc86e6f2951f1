"""A start, timed from outside: `python -m tests.benchmarks.first_paint bare|app [ARGUMENTS]` prints milliseconds and memory as JSON.

The time runs from BEGAN_AT (nanoseconds of the monotonic clock, which every process shares) to the first paint that is of use:
of the bare window, its own; of the app, ten cards of people and the needs-attention panel's rows. Memory is what is resident
half a second later.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path


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
    """Netbook itself, watched by an event filter that is put in when its loop begins."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    class Watch(QObject):
        painted = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint and not self.painted and isinstance(watched, QWidget):
                QTimer.singleShot(0, self.look)
            return False

        def look(self) -> None:
            if not self.painted and useful():
                self.painted = time.monotonic_ns()
                QTimer.singleShot(500, lambda: tell(self.painted))

    watch = Watch()
    run = QApplication.exec

    def watched_run(*_: object) -> int:
        instance = QApplication.instance()
        assert instance is not None
        instance.installEventFilter(watch)
        return run()

    QApplication.exec = watched_run  # type: ignore[method-assign]
    from netbook.app import start

    sys.exit(start(arguments))


def useful() -> bool:
    """Whether ten cards are on the screen and the panel's rows are."""
    from PySide6.QtWidgets import QApplication

    from netbook.ui.attention.card import Card
    from netbook.ui.people.view import PeopleView

    lists = cards = 0
    for widget in QApplication.allWidgets():
        if isinstance(widget, PeopleView) and widget.isVisible() and widget.model() is not None:
            model = widget.model()
            lists = max(lists, sum(bool(model.index(row, 0).data()) for row in range(min(10, model.rowCount()))))
        elif isinstance(widget, Card) and widget.isVisible():
            cards += 1
    return lists >= 10 and cards >= 1


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        app(sys.argv[2:])
