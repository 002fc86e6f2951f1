"""Ways to somebody over a real book: from connections, what was done together, organisations and who introduced whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from netbook.answers.path import ways
from netbook.book import Book
from netbook.domain.dates import DAY
from netbook.domain.said import Refused
from netbook.operations import people
from netbook.operations.connections import connect_people
from netbook.operations.favours import NewFavour, add_favour
from netbook.wording import speaking
from netbook.wording.paths import first_step_words, way_words
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
    for earlier in (0, 40, 80):
        log(book, person, days_ago=days_ago + earlier, kind="meeting")
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


def first_steps(book: Book, target: str) -> dict[str, str]:
    """What is said of the first of each way."""
    return {
        way.people[0].name: first_step_words(way.judgement, way.people[0].name, book.now())
        for way in ways(book, target)
        if way.judgement is not None
    }


def test_each_way_says_whether_its_first_may_be_asked_now_by_the_whole_ask_check(book: Book) -> None:
    cold, owed = known(book, "Cold Friend", 180), known(book, "Owed Friend")
    slow, new, warm = known(book, "Slow Friend", 90), add(book, "New Friend"), known(book, "Warm Friend", 89)
    log(book, owed, days_ago=4, owe_thanks=True, owe_what="the map")
    log(book, new, days_ago=3, kind="meeting")
    target = add(book, "Charles Babbage", target=True)
    for friend in (cold, owed, slow, new, warm):
        book.do(connect_people, friend, target, "friend")
    assert verdicts(book, "Charles Babbage") == {
        "Warm Friend": ("ready", "relationship-first"),
        "Cold Friend": ("not-yet", "relationship-first"),
        "Slow Friend": ("better-wait", "relationship-first"),
        "Owed Friend": ("not-yet", "thanks-first"),
        "New Friend": ("not-yet", "too-early"),
    }


def verdicts(book: Book, target: str) -> dict[str, tuple[str, str]]:
    """Over each first, what the ask check comes to and which check says most."""
    return {
        way.people[0].name: (way.judgement.verdict, way.telling.check)
        for way in ways(book, target)
        if way.judgement is not None and way.telling is not None
    }


def test_an_open_promise_does_not_hold_the_first_step_back_and_a_late_one_does(book: Book) -> None:
    friend, target = known(book, "Ada Lovelace"), add(book, "Charles Babbage", target=True)
    book.do(connect_people, friend, target, "friend")
    promise = NewFavour("the sledge drawings", "offered-by-me", due_at=book.now())
    book.do(add_favour, friend, promise)
    assert verdicts(book, "Charles Babbage") == {"Ada Lovelace": ("ready", "promise-first")}
    book.undo()
    book.do(add_favour, friend, replace(promise, due_at=book.now() - 2 * DAY))
    assert verdicts(book, "Charles Babbage") == {"Ada Lovelace": ("not-yet", "promise-first")}


def test_the_sentence_about_the_first_is_made_of_what_is_recorded_in_both_languages(book: Book) -> None:
    owed = known(book, "Owed Friend")
    log(book, owed, days_ago=4, owe_thanks=True, owe_what="the map")
    target = add(book, "Charles Babbage", target=True)
    book.do(connect_people, owed, target, "friend")
    assert first_steps(book, "Charles Babbage")["Owed Friend"].startswith("Owed Friend is not to be asked yet. ")
    assert "the map" in first_steps(book, "Charles Babbage")["Owed Friend"]
    with speaking("nb"):
        assert first_steps(book, "Charles Babbage")["Owed Friend"].startswith("Owed Friend bør ikke spørres ennå. ")
    log(book, owed, days_ago=0, thanks=True, kind="email", direction="from-me")
    assert first_steps(book, "Charles Babbage")["Owed Friend"].startswith("Owed Friend may be asked now. ")
    with speaking("nb"):
        assert first_steps(book, "Charles Babbage")["Owed Friend"].startswith("Owed Friend kan spørres nå. ")


def test_whom_i_know_is_simply_written_to(book: Book) -> None:
    known(book, "Ada Lovelace", 300)
    way = ways(book, "Ada Lovelace")[0]
    assert (way.may_ask, way.judgement, way.telling) == (True, None, None)


def test_the_dead_and_the_archived_lead_nowhere(book: Book) -> None:
    ada = known(book, "Ada Lovelace")
    target = add(book, "Charles Babbage", target=True)
    book.do(connect_people, ada, target, "friend")
    book.do(people.edit_person, ada, deceased=True)
    assert told(book, "Charles Babbage") == []
