"""Favours, goals, introductions, events, the shelf, trips and organisations travel whole in a book's JSON."""

from __future__ import annotations

from pathlib import Path

from netbook import sample
from netbook.answers.exporting import export_file
from netbook.operations.importing import Counts
from netbook.operations.importing_book import import_book, read_book
from netbook.store import standing
from tests.books import a_book, source_state

TABLES = (
    "favour",
    "goal",
    "goal_person",
    "introduction",
    "event",
    "event_person",
    "shelf_item",
    "trip",
    "organisation_note",
)


def test_an_exported_book_comes_back_with_all_its_give_and_take(tmp_path: Path) -> None:
    file = tmp_path / "book.json"
    with a_book(tmp_path) as book, a_book(tmp_path, name="other.db") as other:
        sample.fill(book)
        export_file(book, file)
        other.do(import_book, read_book(file.read_bytes(), str(file)), Counts())
        told, kept = source_state(book), source_state(other)
        assert all(told[table] for table in TABLES)
        assert {table: kept[table] for table in TABLES} == {table: told[table] for table in TABLES}
        assert standing.check(other.db, other.now()) == []
        other.undo()
        assert all(not source_state(other)[table] for table in TABLES)
