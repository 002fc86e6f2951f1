"""Where things were left: window, widths, chosen person, sort; kept per machine and book, beside the logs, not in the book."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QSettings, QTimer

from netbook.paths import state_folder

WAIT_MS = 1_000
"""How long a value waits for others: writing the file takes longer than a frame, and a person opened is kept there."""
_waiting: dict[str, dict[str, str]] = {}
"""What is not written yet, by file, for everybody in this process who has that file open."""


class Places:
    """Small values by key, kept across starts; anything unreadable answers the default."""

    def __init__(self, book: Path, folder: Path | None = None) -> None:
        where = folder or state_folder()
        where.mkdir(parents=True, exist_ok=True)
        self._file = str(where / "window.ini")
        self._kept = QSettings(self._file, QSettings.Format.IniFormat)
        self._group = "".join(c if c.isalnum() else "_" for c in str(book.resolve()))

    def file(self) -> Path:
        """Where it is written."""
        return Path(self._file)

    def get(self, key: str, default: str = "") -> str:
        """The text kept under a key."""
        name = f"{self._group}/{key}"
        waiting = _waiting.get(self._file, {})
        value = waiting[name] if name in waiting else self._kept.value(name, default)
        return value if isinstance(value, str) else default

    def put(self, key: str, value: str) -> None:
        """Keeps a text under a key."""
        waiting = _waiting.setdefault(self._file, {})
        waiting[f"{self._group}/{key}"] = value
        if QCoreApplication.instance() is None:
            self.flush()
        elif len(waiting) == 1:
            QTimer.singleShot(WAIT_MS, self._write)

    def put_now(self, key: str, value: str) -> None:
        """Keeps a text that somebody typed: it is in the file when this returns, whatever becomes of the program."""
        self.put(key, value)
        self.flush()

    def flush(self) -> None:
        """Writes down what waits, whoever kept it, so that nothing is written after the end."""
        self._write()
        self._kept.sync()

    def _write(self) -> None:
        for name, value in _waiting.pop(self._file, {}).items():
            self._kept.setValue(name, value)
