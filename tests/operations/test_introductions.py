"""Verbs about introductions, and what the needs-attention list makes of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers import introductions as answers
from netbook.answers.attention import attention as listed
from netbook.answers.favours import balance
from netbook.book import Book
from netbook.domain.said import Refused
from netbook.operations import introductions
from netbook.operations.attention import act_on
from netbook.operations.introductions import NewIntroduction
from netbook.store import standing
from netbook.wording.introductions import warning
from tests.books import Clock, a_book, add, derived_state, source_state


def _two(book: Book) -> tuple[int, int, int]:
    kari, ada = add(book, "Kari Nordmann"), add(book, "Ada Lovelace")
    new = NewIntroduction("to choose an archive", "Ada knows archives", "Kari has the logs")
    return kari, ada, book.do(introductions.add_introduction, kari, ada, new).made[0].id


def _lines(book: Book) -> list[tuple[str, str]]:
    return [(line.row.reason, line.row.name) for line in listed(book)]


def _wait(book: Book, days: float) -> None:
    assert isinstance(book.clock, Clock)
    book.clock.pass_days(days)


def _act(book: Book, act: str, kind: str = "introduction") -> None:
    row = next(line.row for line in listed(book) if line.kind == kind)
    book.do(act_on, row.kind, row.person, row.cause, act)


def test_an_introduction_from_plan_to_outcome_is_one_line_at_a_time(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        kari, ada, number = _two(book)
        for side in ("one", "other"):
            book.do(introductions.step_introduction, number, "asked", side)
        _wait(book, 7)
        assert len(_lines(book)) == 1
        book.do(introductions.step_introduction, number, "answered", "one", "agreed")
        assert _lines(book) == [("introduction-silent", "Ada Lovelace")]
        _act(book, "done")
        assert _lines(book) == []
        book.do(introductions.step_introduction, number, "answered", "other", "agreed")
        _wait(book, 3)
        assert _lines(book) == [("introduction-agreed", "Kari Nordmann")]
        _act(book, "done")
        assert answers.introduction(book, number).stage == "made"
        assert balance(book, ada).since(0) == (1, 0)
        _wait(book, 14)
        assert _lines(book) == [("introduction-made", "Kari Nordmann")]
        _act(book, "done")
        assert _lines(book) == []
        assert answers.under_way(book) == ()
        assert answers.of_person(book, kari)[0].next_step == ("", "")
        assert standing.check(book.db, book.now()) == []


def test_made_before_both_agreed_is_refused_unless_a_reason_is_kept(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        *_, number = _two(book)
        with pytest.raises(Refused) as refused:
            book.do(introductions.step_introduction, number, "made")
        assert refused.value.said.key == "introduction-not-agreed"
        book.do(introductions.step_introduction, number, "made", override="they met by chance")
        assert answers.introduction(book, number).overridden == "they met by chance"


@pytest.mark.parametrize("act", ["withdraw", "let-go"])
def test_withdrawing_ends_it(tmp_path: Path, act: str) -> None:
    with a_book(tmp_path) as book:
        *_, number = _two(book)
        book.do(introductions.step_introduction, number, "asked", "one")
        _wait(book, 8)
        _act(book, act)
        assert _lines(book) == []
        assert answers.introduction(book, number).stage == "withdrawn"


def test_a_side_that_declines_ends_it(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        *_, number = _two(book)
        book.do(introductions.step_introduction, number, "asked", "other")
        book.do(introductions.step_introduction, number, "answered", "other", "declined")
        _wait(book, 20)
        assert _lines(book) == []


def test_an_introduction_made_for_me_owes_thanks(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
        book.do(introductions.receive_introduction, ada, grace, "the tide tables")
        assert _lines(book) == [("thanks-introduction", "Ada Lovelace")]
        assert balance(book, ada).since(0) == (0, 1)
        _act(book, "done", "thank-you")
        assert _lines(book) == []


def test_the_same_two_are_not_planned_twice(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        kari, ada, number = _two(book)
        for one, other, key in ((ada, kari, "introduction-known"), (ada, ada, "introduction-to-self")):
            with pytest.raises(Refused) as refused:
                book.do(introductions.add_introduction, one, other, NewIntroduction())
            assert refused.value.said.key == key
        book.do(introductions.step_introduction, number, "withdrawn")
        book.do(introductions.add_introduction, ada, kari, NewIntroduction())


def test_what_went_wrong_before_is_told_before_the_next(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        kari, ada, number = _two(book)
        book.do(introductions.step_introduction, number, "asked", "other")
        book.do(introductions.edit_introduction, number, misused=True, turned_out="selling insurance")
        grace = add(book, "Grace Hopper")
        assert [said.key for said in answers.wary(book, kari, ada)] == [
            "introduction-misused",
            "introduction-asked-lately",
        ]
        assert answers.wary(book, grace, kari) == ()
        said = [warning(said, book.now()) for said in answers.wary(book, kari, ada)]
        assert said == [
            "Kari Nordmann used the introduction to Ada Lovelace for something else: said “to choose an archive”, it was “selling insurance”.",
            "Ada Lovelace was asked for an introduction today: Kari Nordmann.",
        ]


def test_a_new_name_is_in_the_other_ones_sentence(tmp_path: Path) -> None:
    from netbook.operations.people import edit_person

    with a_book(tmp_path) as book:
        _, ada, number = _two(book)
        book.do(introductions.step_introduction, number, "asked", "one")
        _wait(book, 8)
        book.do(edit_person, ada, full="Ada King")
        assert listed(book)[0].row.values["other"] == "Ada King"
        assert standing.check(book.db, book.now()) == []


def test_all_steps_are_undone(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        *_, number = _two(book)
        states = []
        for step, side, answer in (
            ("asked", "one", ""), ("asked", "other", ""), ("answered", "one", "agreed"), ("answered", "other", "agreed"), ("made", "", ""),
            ("met", "", ""), ("told", "", ""),
        ):  # fmt: skip
            states.append((source_state(book), derived_state(book)))
            book.do(introductions.step_introduction, number, step, side, answer)
        for state in reversed(states):
            book.undo()
            assert (source_state(book), derived_state(book)) == state
