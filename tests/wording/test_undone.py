"""What was taken back and what was done again is told with what it was."""

from __future__ import annotations

from pathlib import Path

from netbook.operations.people import set_cadence
from netbook.wording.labels import label
from tests.books import a_book, add


def test_an_undo_and_a_redo_name_what_they_undo_and_do_again(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        book.do(set_cadence, [ada], "2 months")
        assert label(book.undo().label) == "Undone: Ada Lovelace: Every 2 months"
        assert label(book.redo().label) == "Done again: Ada Lovelace: Every 2 months"
        assert label(book.undo().label) == "Undone: Ada Lovelace: Every 2 months"
