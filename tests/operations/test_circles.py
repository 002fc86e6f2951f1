"""Verbs about circles."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.domain.said import Refused
from netbook.operations import circles
from tests.books import a_book


def test_a_circle_that_is_there_keeps_its_cadence_when_it_is_added_once_more(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        book.do(circles.add_circle, "Family", "1 months", "inner")
        with pytest.raises(Refused, match="circle-known"):
            book.do(circles.add_circle, " family ")
        assert book.rows("SELECT name, cadence, closeness FROM circle") == [("Family", "1 months", "inner")]


def test_two_circles_never_bear_one_name(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        book.do(circles.add_circle, "Family")
        work = book.do(circles.add_circle, "Work").made[0].id
        with pytest.raises(Refused, match="circle-known"):
            book.do(circles.edit_circle, work, name="FAMILY")
        book.do(circles.edit_circle, work, name="  The   office ")
        book.do(circles.edit_circle, work, name="the Office")
        assert book.rows("SELECT name FROM circle ORDER BY id") == [("Family",), ("the Office",)]
