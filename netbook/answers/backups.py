"""The backups of a book: when each was made, and why."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from netbook.domain.dates import minute
from netbook.domain.values import dataclass
from netbook.store.backup import backups, folder_of


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy of the book: `at` in local minutes, None where its name does not tell; `why` is "", restore or step."""

    path: Path
    at: int | None
    size: int
    why: str


def backups_of(book: Path) -> list[Backup]:
    """All copies of a book, newest first."""
    found = [_backup(path, book) for path in backups(book)]
    return sorted(found, key=lambda backup: (backup.at or 0, backup.path.name), reverse=True)


def _backup(path: Path, book: Path) -> Backup:
    tail = path.stem.removeprefix(f"{book.stem}-")
    try:
        at = minute(datetime.strptime(tail[:17], "%Y-%m-%d-%H%M%S"))
    except ValueError:
        at = None
    try:
        size = path.stat().st_size
    except OSError:
        size = 0
    why = "restore" if tail.endswith("before-restore") else "step" if "before" in tail or "step" in tail else ""
    return Backup(path, at, size, why)


def backups_folder(book: Path) -> Path:
    """Where the backups of a book lie."""
    return folder_of(book)
