"""Lines of quick-add that say who helped, asked, thanked and promised make real favours."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers import favours
from netbook.answers.quick import read_quick
from netbook.operations.quick import record_quick
from tests.books import a_book, add


@pytest.mark.parametrize(
    ("line", "direction", "kind", "text", "due"),
    [
        ("Ada introduced me to Grace", "received", "introduction", "Ada introduced me to Grace", False),
        ("asked Ada for feedback on the talk", "asked-by-me", "feedback", "Feedback on the talk", False),
        ("lovet Ada å sende artikkelen innen fredag", "offered-by-me", "other", "Sende artikkelen", True),
    ],
)
def test_one_line_makes_a_favour(tmp_path: Path, line: str, direction: str, kind: str, text: str, due: bool) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        add(book, "Grace Hopper")
        book.do(record_quick, read_quick(book, line))
        (row,) = favours.of_person(book, ada)
        assert (row.direction, row.kind, row.text, row.due_at is not None) == (direction, kind, text, due)


def test_thanks_in_one_line_are_said(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        book.do(record_quick, read_quick(book, "Ada introduced me to Grace Hopper"))
        assert favours.of_person(book, ada)[0].thanks_owed
        book.do(record_quick, read_quick(book, "thanked Ada"))
        assert not favours.of_person(book, ada)[0].thanks_owed
