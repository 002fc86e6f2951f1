"""Verbs about events and meetings, and what the needs-attention list makes of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from netbook.answers import events as answers
from netbook.answers.attention import attention as listed
from netbook.book import Book
from netbook.domain.dates import DAY, minute
from netbook.domain.said import Refused
from netbook.operations import events
from netbook.operations.attention import act_on
from netbook.operations.events import NewEvent
from netbook.operations.follow_ups import NewFollowUp
from netbook.operations.people import delete_person
from netbook.store import standing
from tests.books import Clock, a_book, add, derived_state, source_state


def _fair(book: Book, days: float = 10, **more: object) -> tuple[int, int, int]:
    ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
    new = NewEvent("The winter fair", round(book.now() + days * DAY), **more)  # type: ignore[arg-type]
    return ada, grace, book.do(events.add_event, new, [ada], [grace]).made[0].id


def _lines(book: Book) -> list[tuple[str, str]]:
    return [(line.kind, line.row.name) for line in listed(book) if line.kind != "standstill"]


def _wait(book: Book, days: float) -> None:
    assert isinstance(book.clock, Clock)
    book.clock.pass_days(days)


def test_an_event_without_a_plan_is_told_three_days_before(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        *_, fair = _fair(book)
        _wait(book, 6.9)
        assert _lines(book) == []
        _wait(book, 0.1)
        assert _lines(book) == [("prepare", "")]
        assert next(line.row.values["people"] for line in listed(book)) == ["Grace Hopper", "Ada Lovelace"]
        book.do(events.edit_event, fair, purpose="to find a maker of tents")
        assert _lines(book) == []
        assert standing.check(book.db, book.now()) == []


def test_a_coming_meeting_is_one_line_whoever_comes(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
        new = NewEvent("", book.now() + DAY, kind="meeting")
        meeting = book.do(events.add_event, new, [ada, grace]).made[0].id
        assert _lines(book) == [("prepare", "Ada Lovelace")]
        book.do(events.take_from_event, meeting, ada)
        assert _lines(book) == [("prepare", "Grace Hopper")]
        row = listed(book)[0].row
        book.do(act_on, row.kind, row.person, row.cause, "no-need")
        assert _lines(book) == []


def test_what_is_not_marked_or_called_off_is_not_prepared(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        *_, fair = _fair(book, 1, prepare=False)
        assert _lines(book) == []
        book.do(events.edit_event, fair, prepare=True)
        assert _lines(book) == [("prepare", "")]
        book.do(events.edit_event, fair, cancelled=True)
        assert _lines(book) == []
        assert answers.event(book, fair).stage == "cancelled"


def test_the_next_morning_lists_who_was_met_until_each_is_handled(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace, fair = _fair(book, 1, purpose="tents")
        _wait(book, 1.05)
        for person in (ada, grace):
            book.do(events.mark_met, fair, person, True, "a good talk")
        assert book.rows("SELECT kind, note FROM interaction") == [("event", "The winter fair")]
        assert book.rows("SELECT count(*) FROM interaction_person") == [(2,)]
        assert _lines(book) == []
        _wait(book, 1)
        assert _lines(book) == [("after-event", "")]
        book.do(events.handle_met, fair, ada, "thanked")
        assert [person.name for person in answers.event(book, fair).unhandled] == ["Grace Hopper"]
        book.do(events.handle_met, fair, grace, "followed-up", NewFollowUp("send the drawing", book.now() + 9 * DAY))
        assert _lines(book) == []
        assert standing.check(book.db, book.now()) == []


@pytest.mark.parametrize("act", ["done", "let-go"])
def test_an_event_can_be_closed_from_the_list(tmp_path: Path, act: str) -> None:
    with a_book(tmp_path) as book:
        ada, _, fair = _fair(book, 1, purpose="tents")
        _wait(book, 1.05)
        book.do(events.mark_met, fair, ada, True)
        _wait(book, 1)
        row = listed(book)[0].row
        book.do(act_on, row.kind, row.person, row.cause, act)
        assert _lines(book) == []
        assert answers.event(book, fair).stage == "closed"
        book.undo()
        assert _lines(book) == [("after-event", "")]


def test_who_was_met_by_mistake_leaves_the_interaction(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace, fair = _fair(book, 1)
        with pytest.raises(Refused) as refused:
            book.do(events.mark_met, fair, ada, True)
        assert refused.value.said.key == "event-not-begun"
        _wait(book, 1.05)
        book.do(events.mark_met, fair, ada, True)
        book.do(events.mark_met, fair, grace, True)
        book.do(events.mark_met, fair, ada, False)
        assert book.rows("SELECT person_id FROM interaction_person") == [(grace,)]
        book.do(events.mark_met, fair, grace, None)
        assert book.rows("SELECT count(*) FROM interaction") == [(0,)]
        assert [person.name for person in answers.event(book, fair).missed] == ["Grace Hopper"]


def test_moving_an_event_moves_its_end_and_what_was_logged(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, _, fair = _fair(book, 1)
        _wait(book, 1.05)
        book.do(events.mark_met, fair, ada, True)
        start = answers.event(book, fair).starts_at - DAY
        book.do(events.edit_event, fair, starts_at=start)
        assert answers.event(book, fair).ends_at == start + 60
        assert book.rows("SELECT at FROM interaction_person") == [(start,)]
        with pytest.raises(Refused):
            book.do(events.edit_event, fair, ends_at=start)


def test_what_is_coming_and_past_and_today(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, _, fair = _fair(book, 1)
        assert [e.id for e in answers.coming(book)] == [fair]
        assert [e.id for e in answers.on_day(book, book.now() + DAY)] == [fair]
        assert answers.on_day(book, book.now()) == ()
        _wait(book, 2)
        assert [e.id for e in answers.past(book)] == [fair]
        assert [e.stage for e in answers.of_person(book, ada)] == ["past"]
        assert answers.coming(book) == ()


def test_five_events_of_ones_own_field_suggest_another(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        for n in range(5):
            assert not answers.how_varied(book).suggest
            book.do(events.add_event, NewEvent(f"Fair {n}", book.now() - (9 - n) * DAY))
        assert answers.how_varied(book).suggest
        book.do(events.add_event, NewEvent("The choir", book.now() - DAY, own_field=False))
        assert (
            answers.how_varied(book).own_field,
            answers.how_varied(book).others,
            answers.how_varied(book).suggest,
        ) == (5, 1, False)


@pytest.mark.parametrize(
    ("new", "key"),
    [(NewEvent(" ", 0), "event-needs-title"), (NewEvent("Fair", 0, kind="war"), "event-kind-unknown"),
     (NewEvent("", minute(Clock().at), kind="meeting"), "meeting-needs-people")],
)  # fmt: skip
def test_what_cannot_be_planned_is_refused(tmp_path: Path, new: NewEvent, key: str) -> None:
    with a_book(tmp_path) as book, pytest.raises(Refused) as refused:
        book.do(events.add_event, new)
    assert refused.value.said.key == key


def test_everything_about_an_event_is_undone(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace, fair = _fair(book, 1)
        _wait(book, 1.05)
        book.refresh()
        states = []
        deeds: tuple[Callable[[], object], ...] = (
            lambda: book.do(events.edit_event, fair, questions="which tents?"), lambda: book.do(events.mark_met, fair, ada, True),
            lambda: book.do(events.mark_met, fair, grace, True), lambda: book.do(events.handle_met, fair, ada, "let-go"),
            lambda: book.do(delete_person, grace), lambda: book.do(events.delete_event, fair),
        )  # fmt: skip
        for deed in deeds:
            states.append((source_state(book), derived_state(book)))
            deed()
        assert standing.check(book.db, book.now()) == []
        for state in reversed(states):
            book.undo()
            assert (source_state(book), derived_state(book)) == state


def test_where_somebody_was_met_cannot_be_moved_into_the_future(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, _, fair = _fair(book, -3)
        book.do(events.mark_met, fair, ada, True)
        with pytest.raises(Refused, match="event-was-held"):
            book.do(events.edit_event, fair, starts_at=book.now() + 2 * DAY)
        book.do(events.edit_event, fair, starts_at=book.now() - 10 * DAY)
        assert book.rows("SELECT at FROM interaction") == [(book.now() - 10 * DAY,)]
