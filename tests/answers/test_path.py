"""Ways to somebody over a real book: from connections, what was done together, organisations and who introduced whom."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook.answers.path import ways
from netbook.book import Book
from netbook.domain.said import Refused
from netbook.operations import people
from netbook.operations.connections import connect_people
from netbook.wording.paths import way_words
from tests.books import a_book, add, log


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path, "2026-11-25T10:00") as opened:
        yield opened


def told(book: Book, target: str) -> list[tuple[list[str], bool, str]]:
    return [
        ([p.name for p in way.people], way.may_ask, way_words(way.path, [p.name for p in way.people], book.now()))
        for way in ways(book, target)
    ]


def known(book: Book, name: str, days_ago: float = 5, **values: str) -> int:
    person = add(book, name, **values)  # type: ignore[arg-type]
    log(book, person, days_ago=days_ago, kind="meeting")
    return person


def test_a_connection_leads_on_and_says_who_is_what_to_whom_from_both_sides(book: Book) -> None:
    ada = known(book, "Ada Lovelace")
    target = add(book, "Charles Babbage", target=True)
    book.do(connect_people, ada, target, "mentor")
    assert told(book, "Charles Babbage") == [
        (["Ada Lovelace", "Charles Babbage"], True, "Charles Babbage: Mentor of Ada Lovelace.")
    ]
    book.undo()
    book.do(connect_people, target, ada, "mentee")
    assert told(book, "Charles Babbage")[0][2] == "Charles Babbage: Mentor of Ada Lovelace."


def test_colleagues_who_shared_something_and_those_through_whom_i_met_somebody_lead_on_too(book: Book) -> None:
    otto = known(book, "Otto Sverdrup", organisation="Fram Committee")
    add(book, "Fridtjof Nansen", organisation="FRAM  committee", target=True)
    assert told(book, "fridtjof nansen")[0][2] == "Otto Sverdrup and Fridtjof Nansen are both at Fram Committee."
    add(book, "Eva Sars", through_id=otto)
    assert told(book, "Eva Sars")[0][2] == "you met Eva Sars through Otto Sverdrup."
    log(book, otto, add(book, "Hjalmar Johansen"), days_ago=40)
    assert "Otto Sverdrup and Hjalmar Johansen met with you on 16 Oct" in told(book, "Hjalmar Johansen")[1][2]


def test_an_organisation_or_a_field_is_a_target_too(book: Book) -> None:
    ada = known(book, "Ada Lovelace")
    clerk = add(book, "A Clerk", organisation="Ministry of Fish", target=True)
    book.do(connect_people, ada, clerk, "friend")
    assert told(book, "ministry of fish")[0][0] == ["Ada Lovelace", "A Clerk"]
    diver = add(book, "A Diver", title="Marine biologist", target=True)
    book.do(connect_people, ada, diver, "sibling")
    assert told(book, "marine biolog")[0][0] == ["Ada Lovelace", "A Diver"]
    with pytest.raises(Refused):
        ways(book, "astrology")


def test_who_was_not_in_touch_for_half_a_year_or_is_owed_thanks_may_not_be_asked_now(book: Book) -> None:
    cold, owed = known(book, "Cold Friend", 181), known(book, "Owed Friend")
    log(book, owed, days_ago=4, owe_thanks=True)
    target = add(book, "Charles Babbage", target=True)
    for friend in (cold, owed):
        book.do(connect_people, friend, target, "friend")
    assert {names[0]: may for names, may, _ in told(book, "Charles Babbage")} == {
        "Cold Friend": False,
        "Owed Friend": False,
    }


def test_the_dead_and_the_archived_lead_nowhere(book: Book) -> None:
    ada = known(book, "Ada Lovelace")
    target = add(book, "Charles Babbage", target=True)
    book.do(connect_people, ada, target, "friend")
    book.do(people.edit_person, ada, deceased=True)
    assert told(book, "Charles Babbage") == []
