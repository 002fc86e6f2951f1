"""Long answers between two frames: what takes no longer than a few frames is there at once, the rest comes in slices."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from netbook.answers.steps import Steps
from netbook.book import Book
from netbook.session import Session

AT_ONCE, SLICE = 0.03, 0.012
"""Seconds of this thread's own work: so long an answer is waited for, and so long a slice of what is left goes on."""


class Slices(QObject):
    """Asks for one answer at a time; asking again drops the one under way, and so does a book that is closed."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._steps: Steps[Any] | None = None
        self._show: Callable[[Any], None] = lambda _answer: None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._go_on(SLICE))

    def ask(self, steps: Callable[[Book], Steps[Any]], show: Callable[[Any], None]) -> bool:
        """Hands the answer to `show` when it is whole; answers whether that was at once."""
        self.stop()
        if self._session.book.db.is_closed():
            return False
        self._steps, self._show = steps(self._session.book), show
        self._go_on(AT_ONCE)
        return not self.busy()

    def busy(self) -> bool:
        """Whether an answer is under way."""
        return self._steps is not None

    def stop(self) -> None:
        """Drops the answer under way."""
        self._timer.stop()
        if self._steps is not None:
            self._steps.close()
        self._steps = None

    def _go_on(self, seconds: float) -> None:
        steps, end = self._steps, time.thread_time() + seconds
        if steps is None or self._session.book.db.is_closed():
            self.stop()
            return
        try:
            while time.thread_time() < end:
                next(steps)
        except StopIteration as answer:
            self.stop()
            self._show(answer.value)
            return
        if not self._timer.isActive():
            self._timer.start()
