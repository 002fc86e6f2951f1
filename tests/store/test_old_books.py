"""A book of every released schema is opened, brought up to date with a copy kept, and is in order."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from netbook.operations.favours import NewFavour, add_favour
from netbook.store import standing
from netbook.store.migrations import VERSION
from netbook.store.watch import watched_tables
from tests.books import a_book

BOOKS = Path(__file__).parent.parent / "data" / "books"


@pytest.mark.parametrize("step", range(1, VERSION))
def test_a_book_of_an_older_step_opens_and_keeps_a_copy(tmp_path: Path, step: int) -> None:
    old = BOOKS / f"step_{step}.db"
    shutil.copy(old, tmp_path / "book.db")
    with sqlite3.connect(old) as before:
        people = before.execute("SELECT count(*) FROM person").fetchone()
    before.close()
    with a_book(tmp_path) as book:
        assert book.rows("PRAGMA user_version") == [(VERSION,)]
        assert book.rows("SELECT count(*) FROM person") == [people]
        assert standing.check(book.db, book.now()) == []
        person = book.rows("SELECT min(id) FROM person")[0][0]
        book.do(add_favour, person, NewFavour("lend me a tent"))
        book.undo()
        assert book.rows("SELECT id FROM favour WHERE text='lend me a tent'") == []
        assert "favour" in watched_tables(book.db)
    (copy,) = tmp_path.glob(f"book-before-step-{step + 1}-*.db")
    with sqlite3.connect(copy) as kept:
        assert kept.execute("PRAGMA user_version").fetchone() == (step,)
    kept.close()
