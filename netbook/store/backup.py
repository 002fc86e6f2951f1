"""Backups: whole copies of the open book, and putting one back."""

from __future__ import annotations

import os
import re
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from netbook.domain.said import Refused
from netbook.store.connection import APPLICATION_ID, bring_up, connect, kept_whole, read_version
from netbook.store.database import Database
from netbook.store.migrations import VERSION

KEEP_DAILY, KEEP_MONTHLY = 14, 12
PATIENCE = 20
"""Seconds that putting a backup back waits for another program that writes."""


def folder_of(book: Path) -> Path:
    """Where a book's automatic backups lie."""
    return book.parent / f"{book.stem}-backups"


def back_up(db: Database, book: Path, now: datetime, target: Path | None = None) -> Path:
    """A whole copy of the book as it is now, safe while it is written to; an existing target file is never overwritten."""
    path = target or _free(book, f"{now:%Y-%m-%d-%H%M%S}")
    if path.exists():
        raise Refused("file-exists", path=str(path))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(path.name + ".part")
        partial.unlink(missing_ok=True)
        try:
            _owners_alone(partial)
            db.execute_sql("VACUUM INTO ?", (str(partial),))
            os.replace(partial, path)
        finally:
            # What broke off, such as on a full disk, is not left there to fill it.
            partial.unlink(missing_ok=True)
    except (OSError, sqlite3.Error) as problem:
        raise Refused("file-unwritable", path=str(path), why=_cause(problem)) from None
    return path


def _owners_alone(path: Path) -> None:
    """An empty file that nobody else may read, for what is written into it next."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))


def _cause(problem: BaseException) -> str:
    return (problem.strerror if isinstance(problem, OSError) else "") or str(problem)


def _free(book: Path, when: str, why: str = "") -> Path:
    """The name of a backup of that moment which no file bears yet."""
    path = folder_of(book) / f"{book.stem}-{when}{why}.db"
    number = 1
    while path.exists():
        number += 1
        path = folder_of(book) / f"{book.stem}-{when}{why}-{number}.db"
    return path


def backups(book: Path) -> list[Path]:
    """The automatic backups, newest first."""
    folder = folder_of(book)
    return sorted(folder.glob("*.db"), reverse=True) if folder.is_dir() else []


def back_up_daily(db: Database, book: Path, now: datetime) -> Path | None:
    """One backup a day at the most; the last 14 days and the first of the last 12 months are kept."""
    if any(path.name.startswith(f"{book.stem}-{now:%Y-%m-%d}") for path in backups(book)):
        return None
    made = back_up(db, book, now)
    _thin(book)
    return made


def _thin(book: Path) -> None:
    """Lets old copies go; a file of the owner's own that lies among them is none of them."""
    named = re.compile(re.escape(book.stem) + r"-(\d{4}-\d\d-\d\d)-\d{6}")
    dated = [(found.group(1), path) for path in backups(book) if (found := named.match(path.name))]
    days = sorted({day for day, _ in dated}, reverse=True)[:KEEP_DAILY]
    months: dict[str, Path] = {}
    for day, path in reversed(dated):
        months.setdefault(day[:7], path)
    keep = set(list(months.values())[-KEEP_MONTHLY:])
    for day, path in dated:
        if day not in days and path not in keep:
            path.unlink(missing_ok=True)


def restore(db: Database, book: Path, source: Path, now: datetime) -> Path:
    """The backup becomes the book; the book as it was is kept aside and its path answered. Closes `db`."""
    try:
        version, application = read_version(source)
    except OSError as problem:
        raise Refused("file-unreadable", path=str(source), why=problem.strerror or str(problem)) from None
    if application != APPLICATION_ID:
        raise Refused("book-not-a-book", path=str(source))
    if book.exists() and source.samefile(book):
        raise Refused("restore-of-itself", path=str(source))
    if version > VERSION:
        raise Refused("book-from-the-future", path=str(source), version=version, known=VERSION)
    coming = book.with_name(book.name + ".restoring")
    try:
        _copy(source, coming)
        _bring_up(coming, now)
        aside = back_up(db, book, now, _free(book, f"{now:%Y-%m-%d-%H%M%S}", "-before-restore"))
        with kept_whole(book), closing(sqlite3.connect(coming)) as whole:
            # Written into the book as it lies there, in one transaction: whoever has it open goes on in the restored one.
            whole.backup(db.connection(), progress=_patience())
    except sqlite3.Error as problem:
        raise Refused("file-unreadable", path=str(source), why=_cause(problem)) from None
    finally:
        for tail in ("", "-wal", "-shm", "-journal"):
            coming.with_name(coming.name + tail).unlink(missing_ok=True)
    db.close()
    return aside


def _patience() -> Callable[[int, int, int], None]:
    """Asked between two attempts; gives up where another program writes all the while."""
    ends = time.monotonic() + PATIENCE

    def asked(status: int, _left: int, _pages: int) -> None:
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED) and time.monotonic() > ends:
            raise sqlite3.OperationalError("database is locked")

    return asked


def _bring_up(path: Path, now: datetime) -> None:
    """A copy by an older program is one of this program's before it becomes the book: others may have that open."""
    db = connect(path)
    try:
        if int(db.execute_sql("PRAGMA user_version").fetchone()[0]) < VERSION:
            bring_up(db, now)
    finally:
        db.close()


def _copy(source: Path, target: Path) -> None:
    """A sound copy of a backup, with what still waits in the log beside it, as where an open book was copied by hand.

    Refused where it cannot be read or is damaged. Where no log is beside it, it is read as it lies there.
    """
    in_log = source.with_name(source.name + "-wal").exists()
    address = f"{source.absolute().as_uri()}?mode=ro{'' if in_log else '&immutable=1'}"
    try:
        target.unlink(missing_ok=True)
        _owners_alone(target)
        with closing(sqlite3.connect(address, uri=True)) as trial, closing(sqlite3.connect(target)) as coming:
            sound = trial.execute("PRAGMA integrity_check").fetchone()[0]
            if sound != "ok":
                raise Refused("file-unreadable", path=str(source), why=str(sound))
            trial.backup(coming)
    except (OSError, sqlite3.Error) as problem:
        raise Refused("file-unreadable", path=str(source), why=_cause(problem)) from None
