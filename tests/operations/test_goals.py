"""Verbs about goals: who is to be told of news."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers.goals import goals as asked
from netbook.domain.said import Refused
from netbook.operations import goals
from tests.books import a_book, add


def test_whoever_was_told_a_moment_before_the_end_is_to_be_told_of_the_end(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        number = book.do(goals.add_goal, "A new post").made[0].id
        book.do(goals.put_in_goal, number, ada, "knows")
        book.do(goals.change_goal, number, "Further north")
        book.do(goals.tell_of_goal, number, (ada,))
        assert asked(book)[0].to_tell == ()
        book.do(goals.end_goal, number, "I start in May")
        assert [one.person for one in asked(book)[0].to_tell] == [ada]
        book.undo()
        assert asked(book)[0].to_tell == ()


def test_a_goal_has_not_ended_before_its_end(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        number = book.do(goals.add_goal, "a post").made[0].id
        with pytest.raises(Refused, match="goal-ends-in-future"):
            book.do(goals.end_goal, number, "", book.now() + 2 * 1440)
        book.do(goals.end_goal, number, "", book.now() - 2 * 1440)
