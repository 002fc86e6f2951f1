"""Modules that the first use of something would wait for, imported aside while the window is already there."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Sequence
from pkgutil import iter_modules
from threading import Thread

from PySide6.QtCore import QObject, QTimer, Signal

LOOK_MS, BETWEEN_MS = 50, 20
WARMED = (
    "peewee",
    "netbook.domain.quick_text.reader",
    "netbook.domain.etiquette.checks",
    "netbook.answers.asking",
    "netbook.answers.review",
    "netbook.wording.drafts",
)
"""What the first act, quick-add, the composer and the other screens would first read in, hundreds of patterns among them."""


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


class Rooms(QObject):
    """Imports the modules of packages one at a time in the window's own thread, so that each holds it for a few milliseconds.

    For what is made of widgets, whose classes belong into that thread. `done` when all are there.
    """

    done = Signal()

    def __init__(self, packages: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._packages, self._names = list(packages), list[str]()
        self._timer = QTimer(self, interval=BETWEEN_MS)
        self._timer.timeout.connect(self._next)

    def start(self) -> None:
        """Begins."""
        self._timer.start()

    def _next(self) -> None:
        """Brings one that is not there yet."""
        while self._names or self._packages:
            if not self._names:
                self._names = _modules_of(self._packages.pop(0))
                continue
            name = self._names.pop(0)
            if name not in sys.modules:
                _bring((name,), importlib.import_module)
                return
        self._timer.stop()
        self.done.emit()


def _modules_of(package: str) -> list[str]:
    """The modules of a package, those of the packages in it too, by name."""
    try:
        path = getattr(importlib.import_module(package), "__path__", [])
    except ImportError:
        return []
    found: list[str] = []
    for module in iter_modules(path, f"{package}."):
        found += _modules_of(module.name) if module.ispkg else [module.name]
    return found


def _bring(names: Sequence[str], bring: Callable[[str], object]) -> None:
    for name in names:
        try:
            bring(name)
        except Exception:
            continue
