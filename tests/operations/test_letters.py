"""A letter that goes out takes its step with it, in one act."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers.favours import favour
from netbook.answers.introductions import introduction
from netbook.domain.interactions import Interaction
from netbook.domain.said import Refused
from netbook.operations import goals
from netbook.operations.favours import NewFavour, add_favour, note_favour, reopen_favour, step_favour
from netbook.operations.interactions import Log
from netbook.operations.introductions import NewIntroduction, add_introduction
from netbook.operations.letters import send_letter
from netbook.operations.shelf import not_for_them, put_on_shelf
from tests.books import a_book, add, log


def letter(book: object, person: int, now: int, **values: object) -> Log:
    return Log(Interaction("email", now, True, "from-me", note="A letter", **values), (person,))  # type: ignore[arg-type]


def test_an_outcome_that_is_sent_is_told_and_one_undo_takes_both_back(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        number = book.do(add_favour, ada, NewFavour("Read my draft")).made[0].id
        book.do(step_favour, number, "answered", answer="yes")
        book.do(step_favour, number, "concluded", note="Printed")
        before = book.rows("SELECT count(*) FROM interaction")
        book.do(send_letter, letter(book, ada, book.now(), thanks=True), f"favour:{number}:told")
        assert favour(book, number).stage == "told"
        assert book.rows("SELECT count(*) FROM interaction")[0][0] == before[0][0] + 1
        book.undo()
        assert favour(book, number).stage == "concluded" and book.rows("SELECT count(*) FROM interaction") == before


def test_whoever_is_sent_the_news_of_a_goal_has_been_told(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
        number = book.do(goals.add_goal, "A new post").made[0].id
        for person in (ada, grace):
            book.do(goals.put_in_goal, number, person, "knows")
        book.do(goals.change_goal, number, "I look further north")
        book.do(send_letter, letter(book, ada, book.now()), f"goal:{number}:told")
        told = book.rows("SELECT person_id FROM goal_person WHERE told_at IS NOT NULL")
        assert told == [(ada,)] and book.rows("SELECT count(*) FROM interaction") == [(1,)]


def test_a_reminder_is_part_of_its_ask_and_logs_nothing_of_its_own(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        number = book.do(add_favour, ada, NewFavour("Read my draft")).made[0].id
        before = book.rows("SELECT count(*) FROM interaction")
        book.do(send_letter, letter(book, ada, book.now(), ask=True), f"favour:{number}:reminded")
        assert favour(book, number).stage == "reminded" and book.rows("SELECT count(*) FROM interaction") == before
        with pytest.raises(Refused, match="favour-reminded-already"):
            book.do(send_letter, letter(book, ada, book.now(), ask=True), f"favour:{number}:reminded")


def test_asking_a_side_by_letter_is_a_step_of_the_introduction(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
        new = NewIntroduction("to compare tables", overridden="Both asked me")
        number = book.do(add_introduction, ada, grace, new).made[0].id
        book.do(send_letter, letter(book, ada, book.now()), f"introduction:{number}:asked:one")
        row = introduction(book, number)
        assert row.progress.asked_one_at == book.now() and row.overridden == "Both asked me"


def test_a_thing_sent_by_letter_is_shared_once(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        item = book.do(put_on_shelf, "An article on looms").made[0].id
        book.do(send_letter, letter(book, ada, book.now()), f"shelf:{item}")
        assert book.rows("SELECT kind, direction, note FROM interaction") == [("shared", "from-me", "A letter")]


def test_a_favour_with_somebody_new_makes_the_person_in_the_same_act(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        outcome = book.do(note_favour, 0, "Mary Somerville", NewFavour("Lent me a book", direction="received"))
        assert book.rows("SELECT full FROM person") == [("Mary Somerville",)]
        assert favour(book, outcome.made[0].id).person_name == "Mary Somerville"
        book.undo()
        assert book.rows("SELECT full FROM person") == []


@pytest.mark.parametrize(
    ("direction", "steps", "stage"),
    [
        ("asked-by-me", [("answered", "yes"), ("concluded", ""), ("told", "")], "answered-yes"),
        ("asked-by-me", [("answered", "no")], "asked"),
        ("asked-by-me", [("rested", "")], "asked"),
        ("asked-of-me", [("answered", "yes"), ("delivered", "")], "answered-yes"),
        ("offered-by-me", [("declined", "")], "offered"),
    ],
)
def test_what_was_over_is_open_again_where_it_stood(
    tmp_path: Path, direction: str, steps: list[tuple[str, str]], stage: str
) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        number = book.do(add_favour, ada, NewFavour("Read my draft", direction=direction)).made[0].id
        for step, answer in steps:
            book.do(step_favour, number, step, answer=answer)
        book.do(reopen_favour, number)
        assert favour(book, number).stage == stage


def test_who_is_not_served_by_a_thing_is_not_suggested_for_it_again(tmp_path: Path) -> None:
    from netbook.answers.reasons import whom_to_share_with
    from netbook.operations.details import NewDetail, add_detail

    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        log(book, ada)
        book.do(add_detail, ada, NewDetail("Looks for old looms", "needs"))
        one, two = (book.do(put_on_shelf, title).made[0].id for title in ("An article on looms", "Looms for sale"))
        assert [s.person for s in whom_to_share_with(book, one)] == [ada]
        book.do(not_for_them, one, ada)
        assert whom_to_share_with(book, one) == () and [s.person for s in whom_to_share_with(book, two)] == [ada]
        book.undo()
        assert [s.person for s in whom_to_share_with(book, one)] == [ada]
