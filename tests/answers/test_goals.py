"""Goals: who is in them, whom to tell, and who does not know of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook.answers.drafts import draft
from netbook.answers.goals import Goal, goals, loose_favours
from netbook.answers.people import Filter, goals_going_on, listing
from netbook.book import Book
from netbook.operations import goals as verbs
from netbook.operations.favours import NewFavour, add_favour, edit_favour, step_favour
from tests.books import a_book, add


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path) as made:
        yield made


def the_goal(book: Book) -> Goal:
    (found,) = goals(book)
    return found


def test_a_goal_has_those_who_know_can_help_and_helped_by_hand_or_by_a_favour(book: Book) -> None:
    ada, grace, lise = add(book, "Ada Lovelace"), add(book, "Grace Hopper"), add(book, "Lise Meitner")
    goal = book.do(verbs.add_goal, "A new post").made[0].id
    book.do(verbs.put_in_goal, goal, ada, "knows")
    book.do(verbs.put_in_goal, goal, grace, "can-help")
    favour = book.do(add_favour, lise, NewFavour("Would you read my letter?")).made[0].id
    assert [one.id for one in loose_favours(book)] == [favour]
    book.do(edit_favour, favour, goal_id=goal)
    assert loose_favours(book) == () and the_goal(book).of_role("helped") == ()
    book.do(step_favour, favour, "answered", answer="yes")
    found = the_goal(book)
    assert (found.of_role("knows"), found.of_role("can-help"), found.of_role("helped")) == ((ada,), (grace,), (lise,))
    assert [one.text for one in found.favours] == ["Would you read my letter?"]


def test_when_it_changes_those_who_know_or_helped_are_to_be_told_once_and_again_when_it_ends(book: Book) -> None:
    ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
    goal = book.do(verbs.add_goal, "A new post").made[0].id
    book.do(verbs.put_in_goal, goal, ada, "knows")
    book.do(verbs.put_in_goal, goal, grace, "helped")
    assert the_goal(book).to_tell == ()
    book.do(verbs.change_goal, goal, "Now a post abroad")
    assert [one.person for one in the_goal(book).to_tell] == [grace, ada]
    book.clock.pass_days(1)  # type: ignore[attr-defined]
    book.do(verbs.tell_of_goal, goal, (grace, ada))
    assert the_goal(book).to_tell == ()
    book.clock.pass_days(1)  # type: ignore[attr-defined]
    book.do(verbs.end_goal, goal, "I got it")
    assert [one.person for one in the_goal(book).to_tell] == [grace, ada]
    book.do(verbs.reopen_goal, goal)
    assert the_goal(book).ended_at is None


def test_who_does_not_know_of_a_goal_is_a_filter(book: Book) -> None:
    ada, grace, lise = add(book, "Ada Lovelace"), add(book, "Grace Hopper"), add(book, "Lise Meitner")
    post = book.do(verbs.add_goal, "A new post").made[0].id
    choir = book.do(verbs.add_goal, "Money for the choir").made[0].id
    book.do(verbs.put_in_goal, post, ada, "knows")
    book.do(verbs.put_in_goal, choir, grace, "helped")
    book.do(verbs.put_in_goal, choir, lise, "can-help")
    assert listing(book, chosen=Filter(unaware_of=post)).ids == (grace, lise)
    assert listing(book, chosen=Filter(unaware_of=choir)).ids == (ada, lise)
    assert listing(book, chosen=Filter(unaware_of=-1)).ids == (lise,)
    book.do(verbs.end_goal, choir)
    assert listing(book, chosen=Filter(unaware_of=-1)).ids == (grace, lise)
    assert goals_going_on(book) == [(post, "A new post")]
    assert {one.id: one.unaware for one in goals(book)} == {post: 2, choir: 2}


def test_news_of_a_goal_is_a_letter_in_both_languages(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    for language, words in (("en", "so here is the news"), ("nb", "siste nytt")):
        letter = draft(book, ada, "goal-news", {"what": "a new post", "outcome": "It is abroad now."}, language)
        assert words in letter.body and "It is abroad now." in letter.body and "a new post" in letter.subject
