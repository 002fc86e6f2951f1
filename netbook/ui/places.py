"""Where things were left: window, widths, chosen person, sort; kept per machine and book, beside the logs, not in the book."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from netbook.paths import state_folder


class Places:
    """Small values by key, kept across starts; anything unreadable answers the default."""

    def __init__(self, book: Path, folder: Path | None = None) -> None:
        where = folder or state_folder()
        where.mkdir(parents=True, exist_ok=True)
        self._kept = QSettings(str(where / "window.ini"), QSettings.Format.IniFormat)
        self._group = "".join(c if c.isalnum() else "_" for c in str(book.resolve()))

    def get(self, key: str, default: str = "") -> str:
        """The text kept under a key."""
        value = self._kept.value(f"{self._group}/{key}", default)
        return value if isinstance(value, str) else default

    def put(self, key: str, value: str) -> None:
        """Keeps a text under a key."""
        self._kept.setValue(f"{self._group}/{key}", value)

    def flush(self) -> None:
        """Writes down what waits, whoever kept it, so that nothing is written after the end."""
        self._kept.sync()
