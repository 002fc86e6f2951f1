"""The picture over a real book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook import sample
from netbook.answers.network import Start, picture
from netbook.book import Book
from netbook.domain.picture import MOST
from netbook.operations.connections import connect_people
from netbook.operations.people import edit_person
from tests.books import a_book, add, log


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path) as opened:
        yield opened


def names(book: Book, start: Start, steps: int) -> list[str]:
    return [node.card.name for node in picture(book, start, steps).nodes]


def test_it_widens_by_steps_from_one_person(book: Book) -> None:
    ada, grace, alan, mary = (add(book, name) for name in ("Ada", "Grace", "Alan", "Mary"))
    for one, other in ((ada, grace), (grace, alan), (alan, mary)):
        book.do(connect_people, one, other, "friend")
    start = Start("person", ada)
    assert names(book, start, 1) == ["Ada", "Grace"]
    assert names(book, start, 2) == ["Ada", "Grace", "Alan"]
    assert names(book, start, 3) == ["Ada", "Grace", "Alan", "Mary"]
    assert {(t.one, t.other) for t in picture(book, start, 1).ties} <= {(ada, grace), (grace, ada)}


def test_it_starts_from_a_circle_and_from_me(book: Book) -> None:
    choir = add(book, "Ada", circles=("Choir",))
    add(book, "Grace", circles=("Choir",))
    friend = add(book, "Alan")
    book.do(connect_people, choir, friend, "friend")
    number = book.rows("SELECT id FROM circle")[0][0]
    assert sorted(names(book, Start("circle", number), 1)) == ["Ada", "Alan", "Grace"]
    assert names(book, Start(), 1) == []
    log(book, choir, days_ago=3)
    assert names(book, Start(), 1) == ["Ada"]
    assert names(book, Start(), 2) == ["Ada", "Alan"]
    assert set(names(book, Start("me", 0, (friend,)), 1)) == {"Ada", "Alan"}


def test_archived_people_are_left_out_and_a_gone_start_is_an_empty_picture(book: Book) -> None:
    ada, grace = add(book, "Ada"), add(book, "Grace")
    book.do(connect_people, ada, grace, "friend")
    book.do(edit_person, grace, archived=True)
    assert names(book, Start("person", ada), 2) == ["Ada"]
    assert names(book, Start("person", 999), 2) == []


def test_two_thousand_people_stay_readable_and_the_same(book: Book) -> None:
    sample.crowd(book, 2000, 8000)
    first, again = picture(book, Start(), 3), picture(book, Start(), 3)
    assert first == again
    assert len(first.nodes) == MOST and first.more > 0
    assert len(first.ties) < 4 * MOST
