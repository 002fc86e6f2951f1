"""The review of a large book beside two plain SQL passes over the same tables, and after one logged interaction."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest

from netbook.answers.attention import short, waiting
from netbook.answers.review import review
from netbook.book import Book
from netbook.sample import crowd
from tests.books import a_book, log

pytestmark = pytest.mark.benchmark

TABLES = (
    "person", "standing", "circle", "circle_person", "interaction", "interaction_person", "due", "favour", "introduction", "goal",
    "goal_person", "event", "detail", "field", "connection", "card",
)  # fmt: skip
PANEL = 0.016


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    with a_book(tmp_path_factory.mktemp("large")) as made:
        crowd(made, 10_000, 100_000)
        made.refresh()
        yield made


def best(deed: Callable[[], object], times: int = 9) -> float:
    """The shortest of several runs, in seconds: what the machine does when nobody else is at it."""
    taken = []
    for _ in range(times):
        begin = time.perf_counter()
        deed()
        taken.append(time.perf_counter() - begin)
    return min(taken)


def passes(book: Book) -> list[str]:
    """One statement for each table that the review reads, which reads every value of it once."""
    statements = []
    for table in TABLES:
        columns = [row[1] for row in book.rows(f"PRAGMA table_info({table})")]
        statements.append(f"SELECT count(*), {', '.join(f'max({name})' for name in columns)} FROM {table} NOT INDEXED")
    return statements


def test_the_review_answers_within_two_plain_passes_over_its_tables(
    book: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    statements = passes(book)
    taken = best(lambda: review(book))
    one = best(lambda: [book.rows(statement) for statement in statements])
    with capsys.disabled():
        print()
        for statement in statements:
            print(statement)
        print(f"review {taken * 1000:.1f} ms, two passes {2 * one * 1000:.1f} ms, ratio {taken / (2 * one):.2f}")
    assert taken <= 2 * one


def test_after_one_logged_interaction_the_panel_is_right_within_a_frame(
    book: Book, capsys: pytest.CaptureFixture[str]
) -> None:
    short(book)
    people = [line.row.person for line in waiting(book, frozenset(), 9).lines]
    taken = []
    for person in people:
        begin = time.perf_counter()
        log(book, person)
        lines = short(book).lines
        taken.append(time.perf_counter() - begin)
        assert person not in {line.row.person for line in lines}
    with capsys.disabled():
        print(f"\nlogged and listed in {min(taken) * 1000:.1f} to {max(taken) * 1000:.1f} ms")
    assert min(taken) <= PANEL
