"""The review of a large book and its whole list beside two plain SQL passes over the same tables, and after one logged interaction."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook.answers.attention import attention, short, waiting
from netbook.answers.review import review
from netbook.book import Book
from tests.benchmarks.measures import NOW, beside_passes
from tests.books import Clock, log

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]

TABLES = (
    "person", "standing", "circle", "circle_person", "interaction", "interaction_person", "due", "favour", "introduction", "goal",
    "goal_person", "event", "detail", "field", "connection", "card",
)  # fmt: skip
PANEL = 0.016


@pytest.fixture
def book(full_path: Path) -> Iterator[Book]:
    made = Book(full_path, Clock(NOW))
    made.refresh()
    yield made
    made.close()


def test_the_review_answers_within_two_plain_passes_over_its_tables(
    book: Book, people: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert beside_passes(capsys, f"the review of {people:,} people", book, TABLES, lambda: review(book)) <= 1


def test_the_whole_list_answers_within_two_plain_passes_over_its_tables(
    book: Book, people: int, capsys: pytest.CaptureFixture[str]
) -> None:
    what = f"the whole attention list of {people:,} people"
    assert beside_passes(capsys, what, book, ("due", "person"), lambda: attention(book)) <= 1


def test_after_one_logged_interaction_the_list_is_right_within_a_frame(
    book: Book, people: int, capsys: pytest.CaptureFixture[str]
) -> None:
    short(book)
    chosen = [line.row.person for line in waiting(book, frozenset(), 9).lines]
    taken = []
    for person in chosen:
        begin = time.thread_time()
        log(book, person)
        lines = short(book).lines
        taken.append(time.thread_time() - begin)
        # Whatever else is owed to them may show; the rhythm is what was answered.
        assert (person, "keep-in-touch") not in {(line.row.person, line.kind) for line in lines}
    with capsys.disabled():
        print(f"\n{people:,} people: logged and listed in {min(taken) * 1000:.1f} to {max(taken) * 1000:.1f} ms")
    assert min(taken) <= PANEL * (1 if people <= 10_000 else 2)
