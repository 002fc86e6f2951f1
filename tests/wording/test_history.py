"""Lines of the history: each says with whom, though its own words do not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook.answers import history
from netbook.book import Book
from netbook.operations import circles, details, events, favours, follow_ups, goals, people
from netbook.operations.favours import NewFavour
from netbook.wording import speaking
from netbook.wording.history import act_words
from tests.books import a_book, add, log


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path) as opened:
        yield opened


def last(book: Book) -> str:
    (line,) = history.lines(book, history.acts(book)[:1])
    return act_words(line.act.label)


def test_each_act_with_somebody_says_with_whom(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    number = book.do(details.add_detail, ada, details.NewDetail("figs", "food")).made[0].id
    assert last(book) == "Ada Lovelace: Remembered: figs"
    for verb, words in (
        (details.mark_asked, "Ada Lovelace: Asked about: figs"),
        (details.end_detail, "Ada Lovelace: Told how it ended: figs"),
        (details.delete_detail, "Ada Lovelace: Deleted: figs"),
    ):
        book.do(verb, number)
        assert last(book) == words
    todo = book.do(follow_ups.add_follow_up, [ada], follow_ups.NewFollowUp("the maps", book.now())).made[0].id
    book.do(follow_ups.finish_follow_up, todo)
    assert last(book) == "Ada Lovelace: Done: the maps"
    asked = book.do(favours.add_favour, ada, NewFavour("read it", "offered-by-me")).made[0].id
    assert last(book) == "Promised Ada Lovelace: read it"
    book.do(favours.step_favour, asked, "delivered")
    assert last(book) == "Ada Lovelace: Delivered: read it"
    fair = book.do(events.add_event, events.NewEvent("Winter fair", book.now()), [ada]).made[0].id
    book.do(events.mark_met, fair, ada, True)
    assert last(book) == "Ada Lovelace: Met at Winter fair"
    with speaking("nb"):
        assert last(book) == "Ada Lovelace: Møtte på Winter fair" or last(book).startswith("Ada Lovelace: ")
    book.undo()
    assert last(book) == "Undone: Ada Lovelace: Met at Winter fair"


def test_two_are_both_named_and_of_more_the_first(book: Book) -> None:
    four = [add(book, f"Person {name}") for name in "ABCD"]
    todo = book.do(follow_ups.add_follow_up, four[:2], follow_ups.NewFollowUp("the maps", book.now())).made[0].id
    book.do(follow_ups.finish_follow_up, todo)
    assert last(book) == "Person A and Person B: Done: the maps"
    todo = book.do(follow_ups.add_follow_up, four, follow_ups.NewFollowUp("the maps", book.now())).made[0].id
    book.do(follow_ups.drop_follow_up, todo)
    assert last(book) == "Person A and 3 others: Let go: the maps"


def test_what_says_it_already_or_counts_is_not_said_twice(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    log(book, ada)
    assert last(book) == "Logged a call with Ada Lovelace"
    book.do(circles.join_circle, [ada], "Choir")
    assert last(book) == "Put Ada Lovelace into Choir"
    goal = book.do(goals.add_goal, "a post").made[0].id
    assert last(book) == "Added the goal a post"
    book.do(goals.put_in_goal, goal, ada, "helped")
    book.do(goals.tell_of_goal, goal)
    assert last(book) == "Ada Lovelace: Told how it went: a post"
    book.do(people.delete_person, ada)
    assert last(book) == "Deleted Ada Lovelace"
