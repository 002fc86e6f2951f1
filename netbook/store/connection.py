"""Opening the book: pragmas, permissions, migrations, refusal of what cannot be opened safely."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path

from netbook.domain.dates import minute
from netbook.domain.said import Refused
from netbook.store.database import Database, unavailable
from netbook.store.migrations import STEPS, VERSION

PRAGMAS: dict[str, str | int] = {
    "journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10000, "temp_store": 2,
    "cache_size": -16000,
}  # fmt: skip
PATIENCE = 10.0
"""Seconds for which another program that writes is waited for."""
APPLICATION_ID = 0x4E62_6B31
"""Written into every book's header, so that another program's SQLite file is told from a book."""


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_SHUT = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
TROUBLES = frozenset({"disk-full", "book-read-only", "book-busy", "disk-trouble"})
"""The keys of what the world may do to the book while it is written."""


def trouble(problem: BaseException, path: Path) -> Refused | None:
    """What the world did to the book, as a refusal; None where it was no such thing, but a fault of ours."""
    number, said = getattr(problem, "errno", None), str(problem).lower()
    if number in _FULL or "is full" in said:
        return BookError("disk-full", path=str(path), folder=str(path.parent))
    if number in _SHUT or "readonly database" in said:
        return BookError("book-read-only", path=str(path))
    if "database is locked" in said or "database table is locked" in said:
        return BookError("book-busy", path=str(path))
    if number == errno.EIO or "disk i/o error" in said or "unable to open database file" in said:
        return BookError("disk-trouble", path=str(path), why=getattr(problem, "strerror", None) or str(problem))
    return None


@contextmanager
def kept_whole(path: Path, opening: bool = False) -> Iterator[None]:
    """Whatever the world does while the book is written is refused in words; the book is then as it was before.

    At its opening only what opening again later can mend: of all else the opening tells itself.
    """
    try:
        yield
    except unavailable() as problem:
        refused = trouble(problem, path)
        if refused is None or (opening and refused.said.key == "disk-trouble"):
            raise
        raise refused from None
    except Exception as problem:
        if type(problem).__name__ == "IntegrityError" and "FOREIGN KEY" in str(problem):
            # Another program took away whom or what this is about, since it was last looked at.
            raise Refused("gone-meanwhile") from None
        raise


class BookError(Refused):
    """The book cannot be opened: missing, unreadable, no book at all, or from a newer program."""


def connect(path: Path) -> Database:
    """A connection with the book's pragmas; the file is its owner's alone."""
    fresh = not path.exists()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if fresh:
            os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as problem:
        raise BookError("book-cannot-open", path=str(path), why=problem.strerror or str(problem)) from None
    try:
        check_header(path)
        return Database(path, PRAGMAS, PATIENCE)
    except (sqlite3.DatabaseError, OSError) as problem:
        why = (problem.strerror if isinstance(problem, OSError) else "") or str(problem)
        raise BookError("book-cannot-open", path=str(path), why=why) from None


def check_header(path: Path) -> None:
    """Refuses, without touching it, a file that is no SQLite database."""
    with path.open("rb") as file:
        head = file.read(100)
    if head and not head.startswith(b"SQLite format 3\0"):
        raise BookError("book-not-a-book", path=str(path))


def language_kept(path: Path) -> str:
    """The language that a book's owner chose, read without touching anything; "" where none can be read, whatever the reason."""
    try:
        version, application = read_version(path)
        if application != APPLICATION_ID or version > VERSION:
            return ""
        # Where nobody has the book open there is no log to read; SQLite would make one, and leave it there.
        how = "mode=ro" if path.with_name(path.name + "-wal").exists() else "immutable=1"
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True, timeout=0.2)) as file:
            row = file.execute("SELECT value FROM setting WHERE key='language'").fetchone()
    except (sqlite3.Error, OSError, ValueError):
        return ""
    return str(row[0]) if row else ""


def _is_blank(path: Path) -> bool:
    """Whether a database has no table yet: what another program that makes this very book has just begun."""
    with path.open("rb") as file:
        head = file.read(105)
    return len(head) < 105 or head[103:105] == b"\0\0"


def read_version(path: Path) -> tuple[int, int]:
    """The user_version and application_id in a book's header, read without opening it; (0, 0) for an empty file."""
    with path.open("rb") as file:
        head = file.read(100)
    if len(head) < 100:
        return 0, 0
    return int.from_bytes(head[60:64], "big"), int.from_bytes(head[68:72], "big")


def open_database(path: Path, now: datetime) -> Database:
    """The book's database, migrated to this program's version; a newer one, or a file that is no book, is refused untouched."""
    if path.exists():
        check_header(path)
        version, application = read_version(path)
        if version > VERSION and application == APPLICATION_ID:
            raise BookError("book-from-the-future", path=str(path), version=version, known=VERSION)
        in_log = path.with_name(path.name + "-wal").exists()
        begun = in_log or (application == 0 and _is_blank(path))
        if application != APPLICATION_ID and not begun and read_version(path)[1] != APPLICATION_ID:
            raise BookError("book-not-a-book", path=str(path))
    db = connect(path)
    try:
        _make_ready(db, path, now)
    except BaseException:
        db.close()
        raise
    return db


def _make_ready(db: Database, path: Path, now: datetime) -> None:
    """The book is of this program's step, and its files are its owner's alone."""
    version = int(db.execute_sql("PRAGMA user_version").fetchone()[0])
    if version > VERSION:
        raise BookError("book-from-the-future", path=str(path), version=version, known=VERSION)
    if version < VERSION:
        if version:
            keep_copy(db, path, now)
        bring_up(db, now)
        # The header is what the next start reads before it opens anything: it must not wait in the log.
        db.execute_sql("PRAGMA wal_checkpoint(FULL)")
    for tail in ("", "-wal", "-shm"):
        beside = path.with_name(path.name + tail)
        if beside.exists() and beside.stat().st_mode & 0o077:
            # What the owner may not do with the file stays so: a book made read-only is not made writable.
            os.chmod(beside, beside.stat().st_mode & 0o700)


def bring_up(db: Database, now: datetime) -> None:
    """Makes a book of whatever step one of this program's, derived anew: the rules know more than when it was last written."""
    old = int(db.execute_sql("PRAGMA user_version").fetchone()[0])
    migrate(db)
    if old:
        from netbook.store.standing import mark_all, settle

        with db.atomic("IMMEDIATE"):
            mark_all(db)
            settle(db, minute(now))


def migrate(db: Database) -> None:
    """Takes every step the book lacks, each in one transaction; a second program waits and then finds it done."""
    while True:
        with db.atomic("IMMEDIATE"):
            version = int(db.execute_sql("PRAGMA user_version").fetchone()[0])
            if version >= VERSION:
                return
            STEPS[version](db)
            db.execute_sql(f"PRAGMA user_version={version + 1}")
            db.execute_sql(f"PRAGMA application_id={APPLICATION_ID}")


def keep_copy(db: Database, path: Path, now: datetime) -> Path:
    """A copy of the book as it is, beside it, before a migration changes its shape."""
    version = db.execute_sql("PRAGMA user_version").fetchone()[0]
    copy = path.with_name(f"{path.stem}-before-step-{version + 1}-{now:%Y%m%d-%H%M%S}{path.suffix}")
    if not copy.exists():
        db.execute_sql("VACUUM INTO ?", (str(copy),))
        os.chmod(copy, 0o600)
    return copy


@contextmanager
def reading(db: Database) -> Iterator[None]:
    """Everything read inside sees one and the same state of the book."""
    if db.in_transaction():
        yield
        return
    with db.atomic():
        yield
