"""A disk that takes no more: one clear sentence, the book as it was, and what was typed still there."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook import cli
from netbook.answers.attention import attention
from netbook.book import Book
from netbook.domain.interactions import Interaction
from netbook.domain.said import Refused
from netbook.operations.interactions import Log
from netbook.operations.interactions import log as log_contact
from netbook.store import standing
from netbook.store.connection import trouble
from netbook.wording import speaking
from netbook.wording.refusals import refusal
from tests.books import Clock, a_book, add, source_state

LONG = "a long talk about engines " * 4000


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path) as opened:
        yield opened


def fill_the_disk(book: Book) -> None:
    """SQLite refuses every further page, exactly as where the disk has none."""
    pages = book.db.execute_sql("PRAGMA page_count").fetchone()[0]
    book.db.execute_sql(f"PRAGMA max_page_count={pages}")


def make_room(book: Book) -> None:
    book.db.execute_sql("PRAGMA max_page_count=1000000")


def log_long(book: Book, person: int) -> None:
    book.do(log_contact, Log(Interaction("meeting", book.now(), note=LONG), (person,)))


def test_nothing_is_changed_and_one_sentence_says_what_where_and_what_to_do(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    before = source_state(book)
    fill_the_disk(book)
    with pytest.raises(Refused) as problem:
        log_long(book, ada)
    assert source_state(book) == before and standing.check(book.db, book.now()) == []
    for code, start in (("en", "The disk with the book "), ("nb", "Disken med boka ")):
        with speaking(code):
            said = refusal(problem.value.said)
        assert said.startswith(start) and str(book.path) in said and str(book.path.parent) in said
        assert said.endswith(".")
    make_room(book)
    log_long(book, ada)
    assert book.rows("SELECT count(*) FROM interaction") == [(1,)]


def test_undo_and_redo_are_refused_as_kindly(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    log_long(book, ada)
    book.undo()
    before = source_state(book)
    fill_the_disk(book)
    with pytest.raises(Refused) as problem:
        book.redo()
    assert problem.value.said.key == "disk-full" and source_state(book) == before
    make_room(book)
    book.redo()
    assert book.rows("SELECT count(*) FROM interaction") == [(1,)]


def test_reading_goes_on_though_what_ended_cannot_be_put_away(book: Book) -> None:
    assert isinstance(book.clock, Clock)
    for number in range(60):
        add(book, f"Person {number}", birthday="--11-23")
    assert attention(book)
    fill_the_disk(book)
    book.clock.pass_days(4)
    attention(book)
    make_room(book)
    assert book.refresh() or not book.rows("SELECT 1 FROM due WHERE until_at<=?", (book.now(),))


def test_the_command_line_says_it_on_standard_error_and_exits_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "book.db"
    assert cli.main(["add", "Ada Lovelace", "--book", str(path)]) == 0

    def full(*_args: object, **_values: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("netbook.store.changes._sequences", full)
    capsys.readouterr()
    assert cli.main(["add", "Grace Hopper", "--book", str(path)]) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and said.err.startswith("The disk with the book ")


@pytest.mark.parametrize(
    ("problem", "key"),
    [
        (sqlite3.OperationalError("database or disk is full"), "disk-full"),
        (OSError(errno.ENOSPC, "No space left on device"), "disk-full"),
        (sqlite3.OperationalError("attempt to write a readonly database"), "book-read-only"),
        (OSError(errno.EROFS, "Read-only file system"), "book-read-only"),
        (sqlite3.OperationalError("database is locked"), "book-busy"),
        (sqlite3.OperationalError("disk I/O error"), "disk-trouble"),
        (sqlite3.OperationalError("no such column: nme"), ""),
    ],
)
def test_what_the_world_did_is_told_from_a_fault_of_ours(problem: Exception, key: str) -> None:
    refused = trouble(problem, Path("/books/book.db"))
    assert (refused.said.key if refused else "") == key
    if refused is not None:
        assert "/books/book.db" in refusal(refused.said)
