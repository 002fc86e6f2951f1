"""Verbs about favours, and what the needs-attention list makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers import favours as answers
from netbook.answers.attention import attention as listed
from netbook.book import Book
from netbook.domain.dates import DAY
from netbook.domain.said import Refused
from netbook.operations import favours, goals
from netbook.operations.attention import act_on
from netbook.operations.favours import NewFavour
from netbook.store import standing
from tests.books import Clock, a_book, add, derived_state, log, source_state


def _favour(book: Book, person: int, text: str = "read my talk", **values: object) -> int:
    return book.do(favours.add_favour, person, NewFavour(text, **values)).made[0].id  # type: ignore[arg-type]


def _kinds(book: Book) -> list[str]:
    return [line.kind for line in listed(book)]


def _wait(book: Book, days: float) -> None:
    assert isinstance(book.clock, Clock)
    book.clock.pass_days(days)


def _act(book: Book, kind: str, act: str, **values: object) -> None:
    row = next(line.row for line in listed(book) if line.kind == kind)
    book.do(act_on, row.kind, row.person, row.cause, act, **values)  # type: ignore[arg-type]


def test_asking_is_one_ask_in_the_timeline_and_leaves_the_clock_alone(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace", cadence="30 days")
        log(book, ada, days_ago=40)
        _favour(book, ada, channel="email")
        assert book.rows("SELECT kind, direction, ask, note FROM interaction WHERE ask=1") == [
            ("email", "from-me", 1, "read my talk")
        ]
        assert "keep-in-touch" in _kinds(book)


def test_an_ask_that_was_logged_the_same_day_is_not_counted_twice(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        logged = log(book, ada, kind="email", direction="from-me", ask=True)
        number = _favour(book, ada)
        assert book.rows("SELECT count(*) FROM interaction") == [(1,)]
        assert book.rows("SELECT interaction_id, logged FROM favour") == [(logged, 0)]
        book.do(favours.delete_favour, number)
        assert book.rows("SELECT count(*) FROM interaction") == [(1,)]


def test_logging_afterwards_how_it_was_asked_is_no_second_ask(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        number = _favour(book, ada)
        before = source_state(book)
        log(book, ada, kind="letter", direction="from-me", ask=True)
        assert book.rows("SELECT kind, note FROM interaction") == [("letter", "read my talk")]
        book.undo()
        assert source_state(book) == before
        book.redo()
        book.do(favours.delete_favour, number)
        assert book.rows("SELECT count(*) FROM interaction") == [(1,)]


def test_three_favours_and_nothing_else_only_take(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        for n in range(3):
            _favour(book, ada, f"question {n}")
            _wait(book, 20)
        assert "only-takes" in _kinds(book)
        log(book, ada, kind="shared", direction="from-me")
        assert "only-takes" not in _kinds(book)


def test_a_draft_is_not_asked_and_asks_for_nothing(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        number = _favour(book, ada, draft=True)
        assert book.rows("SELECT count(*) FROM interaction") == [(0,)]
        _wait(book, 30)
        assert "no-answer" not in _kinds(book)
        book.do(favours.step_favour, number, "asked")
        assert book.rows("SELECT ask FROM interaction") == [(1,)]


def test_no_answer_is_reminded_once_and_then_rested(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        _favour(book, ada)
        _wait(book, 10)
        _act(book, "no-answer", "reminded")
        assert "no-answer" not in _kinds(book)
        _wait(book, 14)
        _act(book, "no-answer", "done")
        assert "no-answer" not in _kinds(book)
        assert answers.of_person(book, ada)[0].stage == "rested"


@pytest.mark.parametrize("answer", ["yes", "partly", "no"])
def test_an_answer_in_the_list_ends_the_wait_and_owes_thanks(tmp_path: Path, answer: str) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        _favour(book, ada)
        _wait(book, 10)
        _act(book, "no-answer", "answered", answer=answer)
        assert _kinds(book) == ["thank-you"]
        assert answers.of_person(book, ada)[0].life.answer == answer
        assert answers.of_person(book, ada)[0].thanks_owed
        _act(book, "thank-you", "done")
        assert _kinds(book) == []
        assert not answers.of_person(book, ada)[0].thanks_owed


def test_silence_owes_no_thanks(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        number = _favour(book, add(book, "Ada Lovelace"))
        book.do(favours.step_favour, number, "answered", answer="silent")
        assert _kinds(book) == []


def test_a_promise_is_delivered_declined_moved_or_dropped(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        for _ in range(4):
            _favour(book, ada, "send the maps", direction="offered-by-me", due_at=book.now())
        assert _kinds(book) == ["promise"] * 4
        _act(book, "promise", "delivered")
        _act(book, "promise", "declined")
        _act(book, "promise", "let-go")
        with pytest.raises(Refused):
            _act(book, "promise", "new-date")
        _act(book, "promise", "new-date", until=book.now() + 3 * DAY)
        assert _kinds(book) == []
        _wait(book, 3)
        assert _kinds(book) == ["promise"]
        book.undo()
        book.undo()
        assert len(_kinds(book)) == 2


def test_what_was_asked_of_me_is_a_promise_once_i_agreed(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        number = _favour(book, add(book, "Ada Lovelace"), direction="asked-of-me")
        _wait(book, 8)
        assert _kinds(book) == []
        book.do(favours.step_favour, number, "answered", answer="yes")
        _wait(book, 7)
        assert _kinds(book) == ["promise"]
        assert book.rows("SELECT count(*) FROM interaction") == [(0,)]


def test_the_end_of_a_matter_is_told_once_to_each_who_helped(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
        for person in (ada, ada, grace):
            number = _favour(book, person, matter="May survey")
            book.do(favours.step_favour, number, "answered", answer="yes")
            book.do(favours.step_favour, number, "thanked")
        book.do(favours.conclude_matter, "may survey", "It was a fine survey")
        assert _kinds(book) == ["outcome", "outcome"]
        _act(book, "outcome", "told")
        assert _kinds(book) == ["outcome"]
        _act(book, "outcome", "done")
        assert _kinds(book) == []


def test_a_goal_that_ended_is_told_to_all_who_helped(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        number = _favour(book, ada, goal="A post in Tromsø")
        book.do(favours.step_favour, number, "answered", answer="yes")
        book.do(favours.step_favour, number, "thanked")
        goal = book.rows("SELECT id FROM goal")[0][0]
        book.do(goals.end_goal, goal, "I got it")
        assert _kinds(book) == ["outcome"]
        _act(book, "outcome", "done")
        assert _kinds(book) == []


def test_an_answered_favour_is_an_answer_to_those_who_wrote_often(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        log(book, ada, days_ago=300, kind="email", direction="from-them")
        for days in (80, 50):
            log(book, ada, days_ago=days, kind="email", direction="from-me")
        number = _favour(book, ada)
        _wait(book, 5)
        assert "gone-quiet" in _kinds(book)
        book.do(favours.step_favour, number, "answered", answer="no")
        assert "gone-quiet" not in _kinds(book)


def test_a_step_of_tomorrow_is_refused(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        number = _favour(book, add(book, "Ada Lovelace"))
        with pytest.raises(Refused) as refused:
            book.do(favours.step_favour, number, "answered", book.now() + DAY, "yes")
        assert refused.value.said.key == "favour-in-future"


def test_editing_moves_the_ask_that_it_logged(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        number = _favour(book, add(book, "Ada Lovelace"))
        earlier = book.now() - 4 * DAY
        book.do(favours.edit_favour, number, asked_at=earlier, text="read my paper")
        assert book.rows("SELECT at, note FROM interaction") == [(earlier, "read my paper")]
        assert book.rows("SELECT at FROM interaction_person") == [(earlier,)]
        with pytest.raises(Refused):
            book.do(favours.edit_favour, number, text=" ")


def test_all_of_a_life_is_undone_step_by_step(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        states = [(source_state(book), derived_state(book))]
        number = _favour(book, ada, goal="A post", matter="talk")
        for step, answer in (("reminded", ""), ("answered", "yes"), ("delivered", ""), ("thanked", ""), ("told", "")):
            states.append((source_state(book), derived_state(book)))
            book.do(favours.step_favour, number, step, answer=answer)
        states.append((source_state(book), derived_state(book)))
        book.do(favours.clear_step, number, "thanked")
        assert standing.check(book.db, book.now()) == []
        for state in reversed(states):
            book.undo()
            assert (source_state(book), derived_state(book)) == state


def test_give_and_take_counts_what_each_did(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        number = _favour(book, ada)
        book.do(favours.step_favour, number, "answered", answer="yes")
        _favour(book, ada, "lent me a tent", direction="received")
        maps = _favour(book, ada, "send the maps", direction="offered-by-me")
        assert answers.balance(book, ada).since(0) == (0, 2)
        book.do(favours.step_favour, maps, "delivered")
        log(book, ada, kind="shared", direction="from-me")
        assert answers.balance(book, ada).since(0) == (2, 2)


def test_lanes_hold_every_favour_once(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        numbers = [_favour(book, ada, direction=d) for d in ("asked-by-me", "asked-of-me", "offered-by-me", "received")]
        shown = answers.lanes(book)
        lanes = (shown.asked_by_me, shown.asked_of_me, shown.offered_and_received, shown.concluded)
        assert sorted(row.id for lane in lanes for row in lane) == sorted(numbers)
        book.do(favours.step_favour, numbers[0], "concluded")
        assert [row.id for row in answers.lanes(book).concluded] == [numbers[0]]
