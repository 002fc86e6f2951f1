"""Backups: whole copies of the open book, and putting one back."""

from __future__ import annotations

import os
import shutil
import sqlite3
from datetime import datetime
from pathlib import Path

from netbook.domain.said import Refused
from netbook.store.connection import APPLICATION_ID, read_version
from netbook.store.database import Database
from netbook.store.migrations import VERSION

KEEP_DAILY, KEEP_MONTHLY = 14, 12


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
        db.execute_sql("VACUUM INTO ?", (str(partial),))
        os.chmod(partial, 0o600)
        os.replace(partial, path)
    except (OSError, sqlite3.Error) as problem:
        raise Refused("file-unwritable", path=str(path), why=_cause(problem)) from None
    except Exception as problem:
        if isinstance(problem.__cause__, sqlite3.Error) or type(problem).__module__.startswith("peewee"):
            raise Refused("file-unwritable", path=str(path), why=_cause(problem)) from None
        raise
    return path


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
    dated = [(path.stem.removeprefix(f"{book.stem}-")[:10], path) for path in backups(book)]
    keep = {path for _, path in dated[:KEEP_DAILY]}
    months: dict[str, Path] = {}
    for day, path in reversed(dated):
        months.setdefault(day[:7], path)
    keep |= set(list(months.values())[-KEEP_MONTHLY:])
    for _, path in dated:
        if path not in keep:
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
    trial = sqlite3.connect(f"file:{source}?mode=ro", uri=True)
    try:
        sound = trial.execute("PRAGMA integrity_check").fetchone()[0]
    except sqlite3.DatabaseError as problem:
        sound = str(problem)
    finally:
        trial.close()
    if sound != "ok":
        raise Refused("file-unreadable", path=str(source), why=str(sound))
    aside = back_up(db, book, now, _free(book, f"{now:%Y-%m-%d-%H%M%S}", "-before-restore"))
    coming = book.with_name(book.name + ".restoring")
    shutil.copyfile(source, coming)
    os.chmod(coming, 0o600)
    db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    for tail in ("-wal", "-shm"):
        book.with_name(book.name + tail).unlink(missing_ok=True)
    os.replace(coming, book)
    return aside
