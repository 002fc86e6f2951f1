"""Opening the book: who may read it, what is refused, what is kept before a migration."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import pytest

from netbook.domain.said import Refused
from netbook.store import migrations
from netbook.store.connection import APPLICATION_ID, open_database
from tests.books import a_book, add

NOW = datetime(2026, 11, 23, 10, 0)


def test_a_book_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        for file in tmp_path.glob("book.db*"):
            assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0, file


def test_the_book_is_kept_in_wal_with_full_sync_and_foreign_keys(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10000}
        assert {key: book.rows(f"PRAGMA {key}")[0][0] for key in wanted} == wanted


def test_a_book_from_a_newer_program_is_refused_untouched(tmp_path: Path) -> None:
    with a_book(tmp_path):
        pass
    path = tmp_path / "book.db"
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version={migrations.VERSION + 1}")
    raw.close()
    before = path.read_bytes()
    with pytest.raises(Refused) as refused:
        open_database(path, NOW)
    assert refused.value.said.key == "book-from-the-future"
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"hello, this is a text file that is no database at all", b"PK\x03\x04" + b"x" * 200]
)
def test_a_file_that_is_no_book_is_refused_untouched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "notes.txt"
    path.write_bytes(content)
    with pytest.raises(Refused):
        open_database(path, NOW)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_untouched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE t(x)")
    raw.commit()
    raw.close()
    before = path.read_bytes()
    with pytest.raises(Refused) as refused:
        open_database(path, NOW)
    assert refused.value.said.key == "book-not-a-book"
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(Refused) as refused:
        open_database(tmp_path / "file" / "book.db", NOW)
    assert refused.value.said.key == "book-cannot-open"


def test_a_copy_is_kept_before_a_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")

    def widen(db) -> None:  # type: ignore[no-untyped-def]
        db.execute_sql("ALTER TABLE person ADD COLUMN invented TEXT NOT NULL DEFAULT ''")

    monkeypatch.setattr("netbook.store.connection.STEPS", (*migrations.STEPS, widen))
    monkeypatch.setattr("netbook.store.connection.VERSION", migrations.VERSION + 1)
    db = open_database(tmp_path / "book.db", NOW)
    assert db.execute_sql("SELECT full, invented FROM person").fetchall() == [("Ada Lovelace", "")]
    db.close()
    copies = list(tmp_path.glob(f"book-before-step-{migrations.VERSION + 1}-*.db"))
    assert len(copies) == 1
    raw = sqlite3.connect(copies[0])
    assert raw.execute("SELECT full FROM person").fetchall() == [("Ada Lovelace",)]
    assert raw.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
    raw.close()


def test_a_failed_migration_leaves_the_book_at_its_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")

    def break_off(db) -> None:  # type: ignore[no-untyped-def]
        db.execute_sql("CREATE TABLE half(x)")
        raise RuntimeError("power cut")

    monkeypatch.setattr("netbook.store.connection.STEPS", (*migrations.STEPS, break_off))
    monkeypatch.setattr("netbook.store.connection.VERSION", migrations.VERSION + 1)
    with pytest.raises(RuntimeError):
        open_database(tmp_path / "book.db", NOW)
    monkeypatch.undo()
    with a_book(tmp_path) as book:
        assert book.rows("SELECT name FROM sqlite_master WHERE name='half'") == []
        assert book.rows("PRAGMA user_version") == [(migrations.VERSION,)]


def test_two_programs_may_write_in_turn(tmp_path: Path) -> None:
    with a_book(tmp_path) as one, a_book(tmp_path) as other:
        add(one, "Ada Lovelace")
        version = one.data_version()
        add(other, "Grace Hopper")
        assert one.data_version() != version
        assert {name for (name,) in one.rows("SELECT full FROM person")} == {"Ada Lovelace", "Grace Hopper"}
    assert os.path.exists(tmp_path / "book.db")


def test_a_book_made_read_only_is_not_made_writable(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        path = book.path
    path.chmod(0o444)
    with suppress(Refused):
        open_database(path, NOW).close()
    assert stat.S_IMODE(path.stat().st_mode) & 0o222 == 0


def test_a_book_that_another_program_has_just_begun_is_taken_for_one(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version=0")
    raw.execute("VACUUM")
    raw.close()
    assert path.stat().st_size > 0
    open_database(path, NOW).close()
