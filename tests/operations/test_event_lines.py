"""What an event asks of the needs-attention list, in a real book: when its lines come, when they go, and how few they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook.answers import attention, before, events
from netbook.answers.attention import Line
from netbook.book import Book
from netbook.domain.dates import DAY, minute, moment
from netbook.operations.attention import act_on
from netbook.operations.events import NewEvent, add_event, close_event, edit_event, handle_met, mark_met
from netbook.operations.guests import meet
from netbook.wording.before import reminder_words
from tests.books import Clock, a_book, add


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path) as opened:
        yield opened


def go_to(book: Book, at: int) -> None:
    clock = book.clock
    assert isinstance(clock, Clock)
    clock.at = moment(at)


def lines(book: Book, kind: str) -> list[Line]:
    return [line for line in attention.attention(book) if line.kind == kind]


def people_in(line: Line) -> list[str]:
    names = line.row.values["people"]
    return [str(name) for name in names] if isinstance(names, (list, tuple)) else []


def act(book: Book, line: Line, what: str) -> None:
    book.do(act_on, line.row.kind, line.row.person, line.row.cause, what)


@pytest.mark.parametrize("kind", ["gathering", "meeting"])
def test_preparing_is_asked_for_from_three_days_before_to_the_start(book: Book, kind: str) -> None:
    begins = book.now() + 10 * DAY
    book.do(add_event, NewEvent("Fair", begins, kind=kind), [add(book, "Ada Lovelace")])
    for at, shown in ((begins - 3 * DAY - 1, 0), (begins - 3 * DAY, 1), (begins - 1, 1), (begins, 0)):
        go_to(book, at)
        assert len(lines(book, "prepare")) == shown, at - begins


@pytest.mark.parametrize("field", ["purpose", "questions"])
def test_a_plan_takes_the_line_away_and_so_does_no_need_and_being_called_off(book: Book, field: str) -> None:
    numbers = [book.do(add_event, NewEvent(f"Fair {n}", book.now() + DAY)).made[0].id for n in range(4)]
    assert len(lines(book, "prepare")) == 4
    book.do(edit_event, numbers[0], **{field: "To find somebody"})
    book.do(edit_event, numbers[1], cancelled=True)
    book.do(edit_event, numbers[2], prepare=False)
    (line,) = lines(book, "prepare")
    act(book, line, "no-need")
    assert not lines(book, "prepare")
    book.undo()
    assert len(lines(book, "prepare")) == 1


@pytest.mark.parametrize(
    ("ends", "morning"),
    [("2026-11-20T21:00", "2026-11-21T00:00"), ("2026-11-21T01:30", "2026-11-21T01:30"), ("2026-11-21T04:30", "2026-11-22T00:00")],
)  # fmt: skip
def test_the_next_mornings_line_comes_once_and_what_ends_in_the_small_hours_belongs_to_the_day_before(
    tmp_path: Path, ends: str, morning: str
) -> None:
    from datetime import datetime

    end, first = (minute(datetime.fromisoformat(text)) for text in (ends, morning))
    with a_book(tmp_path, "2026-11-20T12:00") as book:
        people = [add(book, name) for name in ("Ada Lovelace", "Grace Hopper", "Emmy Noether")]
        number = book.do(add_event, NewEvent("Fair", end - 180, end), people).made[0].id
        go_to(book, end - 1)
        for person in people:
            book.do(mark_met, number, person, True)
        for at, shown in ((first - 1, 0), (first, 1), (first + 21 * DAY - 1, 1), (first + 21 * DAY, 0)):
            go_to(book, at)
            assert len(lines(book, "after-event")) == shown, at - first


def _over(book: Book, *names: str, title: str = "Fair") -> tuple[int, list[int]]:
    people = [add(book, name) for name in names]
    number = book.do(add_event, NewEvent(title, book.now() - DAY - 60, book.now() - DAY), people).made[0].id
    for person in people:
        book.do(mark_met, number, person, True)
    return number, people


def test_each_person_handled_leaves_the_line_and_the_last_takes_it_away(book: Book) -> None:
    number, (ada, grace, emmy) = _over(book, "Ada Lovelace", "Grace Hopper", "Emmy Noether")
    for person, how, left in ((ada, "thanked", 2), (grace, "let-go", 1), (emmy, "followed-up", 0)):
        book.do(handle_met, number, person, how)
        found = lines(book, "after-event")
        assert [name for line in found for name in people_in(line)] == ["Ada Lovelace", "Grace Hopper", "Emmy Noether"][
            3 - left :
        ]
    book.undo()
    assert len(lines(book, "after-event")) == 1


def test_closing_ends_it_and_opening_brings_nothing_that_was_handled(book: Book) -> None:
    number, _people = _over(book, "Ada Lovelace")
    (line,) = lines(book, "after-event")
    act(book, line, "let-go")
    assert not lines(book, "after-event")
    assert events.event(book, number).stage == "closed"
    book.undo()
    book.do(close_event, number)
    assert not lines(book, "after-event")


def test_a_day_of_five_meetings_adds_at_most_five_lines(book: Book) -> None:
    before_ = len(attention.attention(book))
    for hour in range(5):
        people = [add(book, f"Person {hour} {n}") for n in range(4)]
        book.do(add_event, NewEvent("", book.now() + 60 * (hour + 1), kind="meeting"), people)
    assert len(attention.attention(book)) - before_ == 5
    go_to(book, book.now() + DAY)
    for row in events.past(book):
        for person in row.people:
            book.do(meet, row.id, person.person)
    assert len(attention.attention(book)) - before_ <= 5


def test_somebody_who_is_expected_says_so_before_one_reaches_out(book: Book) -> None:
    ada = add(book, "Ada Lovelace")
    assert before.reminders(book, ada) == ()
    book.do(add_event, NewEvent("Polar evening", book.now() + 4 * DAY), [ada])
    (reminder,) = before.reminders(book, ada)
    assert reminder_words(reminder, book.now()) == ("Expected at Polar evening on 27 Nov", "")
    book.do(add_event, NewEvent("", book.now() + DAY, kind="meeting"), [ada])
    (reminder,) = before.reminders(book, ada)
    assert reminder_words(reminder, book.now()) == ("You meet tomorrow", "")
