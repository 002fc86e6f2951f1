"""What was taken back and what was done again is told with what it was."""

from __future__ import annotations

from pathlib import Path

from netbook.operations.circles import join_circle, leave_circle
from netbook.operations.people import set_cadence
from netbook.wording.labels import done, label
from tests.books import a_book, add


def test_an_undo_and_a_redo_name_what_they_undo_and_do_again(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        book.do(set_cadence, [ada], "2 months")
        assert label(book.undo().label) == "Undone: Ada Lovelace: Every 2 months"
        assert label(book.redo().label) == "Done again: Ada Lovelace: Every 2 months"
        assert label(book.undo().label) == "Undone: Ada Lovelace: Every 2 months"


def test_an_undo_that_left_something_alone_says_so(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
        both = book.do(set_cadence, [ada, grace], "2 months")
        book.do(set_cadence, [ada], "3 months")
        outcome = book.undo_number(both.act)
        assert outcome.kept == 1
        assert done(outcome).endswith(". 1 value was kept, because something later changed it.")
        alone = book.undo()
        assert alone.kept == 0 and done(alone) == label(alone.label)


def test_one_person_who_joins_or_leaves_a_circle_is_named(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
        assert label(book.do(join_circle, [ada], "Mentors").label) == "Put Ada Lovelace into Mentors"
        assert label(book.do(join_circle, [ada, grace], "Mentors").label) == "Put 2 into Mentors"
        assert label(book.do(leave_circle, [ada], 1).label) == "Took Ada Lovelace out of Mentors"
