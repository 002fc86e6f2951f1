"""A path and the picture over a large book beside two plain SQL passes over the same tables."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook.answers.network import Start, picture
from netbook.answers.path import ways_to
from netbook.book import Book
from tests.benchmarks.measures import NOW, beside_passes, best
from tests.books import Clock

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

TABLES = ("person", "standing", "interaction_person", "connection", "due")


@pytest.fixture
def book(full_path: Path) -> Iterator[Book]:
    made = Book(full_path, Clock(NOW))
    yield made
    made.close()


def test_a_path_answers_within_two_plain_passes_over_its_tables(
    book: Book, people: int, capsys: pytest.CaptureFixture[str]
) -> None:
    for target in (5, people // 2, people - 1):
        ratio = beside_passes(
            capsys,
            f"a path to number {target} of {people:,}",
            book,
            TABLES,
            lambda target=target: ways_to(book, [target]),  # type: ignore[misc]
        )
        assert ratio <= 1


def test_the_picture_is_drawn_within_a_second(book: Book, people: int, capsys: pytest.CaptureFixture[str]) -> None:
    taken = best(lambda: picture(book, Start(), 3), 3)
    with capsys.disabled():
        print(f"\npicture of 150 out of {people:,} people, three steps, in {taken * 1000:.0f} ms, in slices")
    assert taken <= (0.5 if people <= 10_000 else 1.5)
