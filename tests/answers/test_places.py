"""Places and who is there, over a real book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook.answers.places import places, there, trips_this_week
from netbook.book import Book
from netbook.domain.dates import DAY, day_start
from netbook.domain.people import Address, Card, Name, PostalField
from netbook.operations.details import NewDetail, add_detail
from netbook.operations.people import add_person, edit_person
from netbook.operations.shelf import add_trip
from tests.books import a_book, log


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path) as opened:
        yield opened


def at(book: Book, name: str, city: str, **values: object) -> int:
    card = Card(name=Name(full=name), addresses=(PostalField(Address(city=city, country="Norway"), "home"),))
    return book.do(add_person, card, (), **values).touched[0]


def test_towns_are_counted_whatever_their_spelling(book: Book) -> None:
    for name, city in (("Ada", "Tromsø"), ("Grace", "tromso"), ("Alan", "Tromsø"), ("Mary", "Bergen")):
        at(book, name, city)
    assert [(row.name, row.people) for row in places(book)] == [("Tromsø", 3), ("Bergen", 1)]


def test_the_close_and_cold_come_first_with_what_there_is_to_speak_of(book: Book) -> None:
    wide, warm, cold, muted = (
        at(book, "Wide", "Bergen"), at(book, "Warm", "Bergen", closeness="close"), at(book, "Cold", "Bergen", closeness="close"),
        at(book, "Muted", "Bergen"),
    )  # fmt: skip
    log(book, warm, days_ago=1)
    log(book, cold, days_ago=200)
    book.do(edit_person, muted, paused=True)
    book.do(add_detail, cold, NewDetail("Needs a crew", "needs"))
    found = there(book, "bergen, Norway")
    assert [one.reader.person for one in found] == [cold, warm, wide]
    assert found[0].fact is not None and found[0].fact.text == "Needs a crew" and found[1].fact is None
    assert {one.reader.name for one in there(book, "Norway")} == {"Wide", "Warm", "Cold"}


def test_a_trip_of_this_week_is_on_today(book: Book) -> None:
    today = day_start(book.now())
    book.do(add_trip, "Bergen", today + 8 * DAY, today + 9 * DAY)
    book.do(add_trip, "Oslo", today + 7 * DAY, today + 9 * DAY)
    assert [trip.place for trip in trips_this_week(book)] == ["Oslo"]
