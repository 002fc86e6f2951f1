"""Letting go of what give and take raises: it is gone at once, stays gone, and comes back only with a new cause or by undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from netbook.answers.attention import attention as listed
from netbook.book import Book
from netbook.domain.dates import DAY
from netbook.operations import events, favours, goals, introductions
from netbook.operations.attention import act_on
from netbook.operations.events import NewEvent
from netbook.operations.favours import NewFavour
from netbook.operations.introductions import NewIntroduction
from netbook.store import standing
from tests.books import Clock, a_book, add


def _wait(book: Book, days: float) -> None:
    assert isinstance(book.clock, Clock)
    book.clock.pass_days(days)


def _favour(book: Book, **values: object) -> int:
    return book.do(favours.add_favour, add(book, "Ada Lovelace"), NewFavour("read it", **values)).made[0].id  # type: ignore[arg-type]


def _promise(book: Book) -> None:
    _favour(book, direction="offered-by-me", due_at=book.now())


def _thanks(book: Book) -> None:
    book.do(favours.step_favour, _favour(book), "answered", answer="yes")


def _outcome(book: Book) -> None:
    number = _favour(book)
    for step in ("answered", "thanked", "concluded"):
        book.do(favours.step_favour, number, step, answer="yes")


def _goal(book: Book) -> None:
    number = _favour(book, goal="A post")
    for step in ("answered", "thanked"):
        book.do(favours.step_favour, number, step, answer="yes")
    book.do(goals.end_goal, book.rows("SELECT id FROM goal")[0][0])


def _no_answer(book: Book) -> None:
    _favour(book)
    _wait(book, 10)


def _introduction(book: Book) -> None:
    new = NewIntroduction("an archive")
    number = book.do(introductions.add_introduction, add(book, "Kari"), add(book, "Ada"), new).made[0].id
    book.do(introductions.step_introduction, number, "asked", "one")
    _wait(book, 7)


def _after_event(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    fair = book.do(events.add_event, NewEvent("Fair", book.now() - DAY), [ada]).made[0].id
    book.do(events.mark_met, fair, ada, True)


def _prepare(book: Book) -> None:
    book.do(events.add_event, NewEvent("", book.now() + 2 * DAY, kind="meeting"), [add(book, "Ada Lovelace")])


CASES = [
    ("promise", _promise), ("thank-you", _thanks), ("outcome", _outcome), ("outcome", _goal), ("no-answer", _no_answer),
    ("introduction", _introduction), ("after-event", _after_event), ("prepare", _prepare),
]  # fmt: skip


@pytest.mark.parametrize("act", ["let-go", "done"])
@pytest.mark.parametrize(("kind", "begin"), CASES)
def test_what_was_let_go_or_done_stays_away_and_undo_brings_it_back(
    tmp_path: Path, kind: str, begin: Callable[[Book], None], act: str
) -> None:
    with a_book(tmp_path) as book:
        begin(book)
        (row,) = (line.row for line in listed(book) if line.kind == kind)
        book.do(act_on, kind, row.person, row.cause, act)
        assert kind not in {line.kind for line in listed(book)}
        assert standing.check(book.db, book.now()) == []
        book.undo()
        assert kind in {line.kind for line in listed(book)}
        book.do(act_on, kind, row.person, row.cause, "let-go")
        for days in (1, 5, 10, 40):
            _wait(book, days)
            assert kind not in {line.kind for line in listed(book)}


@pytest.mark.parametrize(("kind", "begin"), CASES)
def test_a_snooze_holds_until_its_time(tmp_path: Path, kind: str, begin: Callable[[Book], None]) -> None:
    with a_book(tmp_path) as book:
        begin(book)
        row = next(line.row for line in listed(book) if line.kind == kind)
        book.do(act_on, kind, row.person, row.cause, "snooze", book.now() + DAY)
        assert kind not in {line.kind for line in listed(book)}
        _wait(book, 1)
        assert kind in {line.kind for line in listed(book)}


def test_a_promise_with_a_new_date_is_a_new_cause(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        _promise(book)
        row = next(line.row for line in listed(book) if line.kind == "promise")
        book.do(act_on, "promise", row.person, row.cause, "new-date", book.now() + 2 * DAY)
        assert "promise" not in {line.kind for line in listed(book)}
        _wait(book, 2)
        assert "promise" in {line.kind for line in listed(book)}


def test_of_the_muted_what_i_owe_still_shows_and_of_the_dead_nothing(tmp_path: Path) -> None:
    from netbook.operations.people import edit_person

    with a_book(tmp_path) as book:
        _promise(book)
        person = book.rows("SELECT id FROM person")[0][0]
        book.do(edit_person, person, paused=True)
        assert [line.kind for line in listed(book)] == ["promise"]
        book.do(edit_person, person, deceased=True)
        assert list(listed(book)) == []


def test_a_birthday_skipped_this_year_comes_round_next_year_though_nothing_else_happens(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        assert isinstance(book.clock, Clock)
        person = add(book, "Ada Lovelace", birthday="--11-24", closeness="inner")
        book.do(act_on, "date", person, "birthday:2026", "let-go", None)
        assert not [line for line in listed(book) if line.kind == "date"]
        book.clock.pass_days(359)
        book.refresh()
        assert [line.row.cause for line in listed(book) if line.kind == "date"] == ["birthday:2027"]
