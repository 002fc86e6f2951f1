"""Backups: whole, the owner's alone, thinned out by days; and putting one back under whoever has the book open."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from netbook.domain.said import Refused
from netbook.store import standing
from netbook.store.backup import back_up, back_up_daily, backups, folder_of, restore
from tests.books import Clock, a_book, add

OLD_BOOKS = sorted((Path(__file__).parents[1] / "data" / "books").glob("*.db"))


def _names(folder: Path) -> list[str]:
    with a_book(folder) as book:
        assert standing.check(book.db, book.now()) == []
        return [name for (name,) in book.rows("SELECT full FROM person ORDER BY id")]


def _left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


@pytest.mark.parametrize("name", ["50%20 off #1?.db", "Sikkerhetskopi – æøå.db", "with\nbreak.db"])
def test_a_backup_of_any_name_is_put_back(tmp_path: Path, name: str) -> None:
    with a_book(tmp_path) as book:
        add(book, "Kari Nord")
        back_up(book.db, book.path, book.clock(), tmp_path / name)
        add(book, "Ola Sør")
        restore(book.db, book.path, tmp_path / name, book.clock())
    assert _names(tmp_path) == ["Kari Nord"]


def test_what_waits_in_the_log_beside_a_copy_comes_back_too(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with a_book(tmp_path / "other") as other, a_book(tmp_path) as book:
        add(other, "Only In The Log")
        add(book, "Kari Nord")
        restore(book.db, book.path, other.path, book.clock())
        add(other, "Goes On")
    assert _names(tmp_path) == ["Only In The Log"]


def test_whoever_has_the_book_open_goes_on_in_the_restored_one(tmp_path: Path) -> None:
    with a_book(tmp_path) as window:
        add(window, "Kari Nord")
        before = back_up(window.db, window.path, window.clock())
        add(window, "Ola Sør")
        seen = window.data_version()
        with a_book(tmp_path) as book:
            restore(book.db, book.path, before, book.clock())
        assert window.data_version() != seen
        add(window, "Per Vest")
    assert _names(tmp_path) == ["Kari Nord", "Per Vest"]
    assert _left(tmp_path) == ["book.db"]


@pytest.mark.parametrize("old", OLD_BOOKS, ids=lambda path: path.stem)
def test_a_backup_by_an_older_program_is_of_this_one_at_once(tmp_path: Path, old: Path) -> None:
    with a_book(tmp_path) as window:
        with a_book(tmp_path) as book:
            restore(book.db, book.path, old, book.clock())
        people = window.rows("SELECT count(*) FROM person")[0][0]
        add(window, "Per Vest")
    assert len(_names(tmp_path)) == people + 1


def test_a_damaged_backup_changes_nothing(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Kari Nord")
        copy = back_up(book.db, book.path, book.clock())
        whole = copy.read_bytes()
        for broken in (whole[:8000] + b"\xff" * 1000 + whole[9000:], whole[:5000]):
            copy.write_bytes(broken)
            with pytest.raises(Refused):
                restore(book.db, book.path, copy, book.clock())
        add(book, "Ola Sør")
    assert _names(tmp_path) == ["Kari Nord", "Ola Sør"]
    assert _left(tmp_path) == ["book.db"]


def test_a_backup_that_breaks_off_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with a_book(tmp_path) as book:
        monkeypatch.setattr("netbook.store.backup.os.replace", no_room)
        with pytest.raises(Refused):
            back_up(book.db, book.path, book.clock())
        assert list(folder_of(book.path).iterdir()) == []


def test_fourteen_days_are_kept_however_many_copies_a_day_has_and_what_is_no_copy_is_left_alone(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        clock = book.clock
        assert isinstance(clock, Clock)
        folder_of(book.path).mkdir()
        own = folder_of(book.path) / "archive.db"
        own.write_bytes(b"my own")
        for _ in range(20):
            back_up_daily(book.db, book.path, clock())
            back_up(book.db, book.path, clock() + timedelta(hours=1))
            clock.pass_days(1)
        days = {path.name[5:15] for path in backups(book.path) if path != own}
        assert len(days) == 15, "14 days and the first of the month"
        for _ in range(14):
            clock.pass_days(31)
            back_up_daily(book.db, book.path, clock())
        assert own.exists()


def test_a_restore_on_a_full_disk_or_beside_a_writer_is_refused_and_the_book_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_book(tmp_path, name="large.db") as large:
        for n in range(30):
            add(large, f"Kari {n}", note="x" * 3000)
        copy = back_up(large.db, large.path, large.clock())
    with a_book(tmp_path) as book:
        add(book, "Ola Sør")
        pages = book.db.execute_sql("PRAGMA page_count").fetchone()[0]
        book.db.execute_sql(f"PRAGMA max_page_count={pages + 2}")
        with pytest.raises(Refused, match="disk-full"):
            restore(book.db, book.path, copy, book.clock())
        book.db.execute_sql("PRAGMA max_page_count=1000000")
        book.db.execute_sql("PRAGMA busy_timeout=10")
        monkeypatch.setattr("netbook.store.backup.PATIENCE", 0.3)
        with closing(sqlite3.connect(book.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(Refused, match="book-busy"):
                restore(book.db, book.path, copy, book.clock())
        add(book, "Per Vest")
    assert _names(tmp_path) == ["Ola Sør", "Per Vest"]
