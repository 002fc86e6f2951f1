"""What is owed: thanks and outcomes, and how they go."""

from __future__ import annotations

from pathlib import Path

from netbook.answers.favours import lanes
from netbook.answers.owed import Owed, owed
from netbook.book import Book
from netbook.operations.attention import act_on
from netbook.operations.favours import NewFavour, add_favour, conclude_matter, step_favour
from tests.books import Clock, a_book, add, log


def found(book: Book) -> Owed:
    return owed(book, lanes(book))


def pass_days(book: Book, days: float) -> None:
    assert isinstance(book.clock, Clock)
    book.clock.pass_days(days)


def test_thanks_are_owed_after_a_no_as_well_and_go_once_said(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        number = book.do(add_favour, ada, NewFavour("Read my draft")).made[0].id
        assert found(book).thanks == ()
        book.do(step_favour, number, "answered", answer="no")
        (one,) = found(book).thanks
        assert one.name == "Ada Lovelace" and one.favour is not None and one.favour.id == number
        log(book, ada, kind="message", direction="from-me", thanks=True)
        assert found(book).thanks == ()


def test_thanks_that_left_the_list_by_their_age_are_still_owed_here_unless_let_go(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        number = book.do(add_favour, ada, NewFavour("Read my draft")).made[0].id
        book.do(step_favour, number, "answered", answer="yes")
        pass_days(book, 59)
        (one,) = found(book).thanks
        assert one.row is not None
        pass_days(book, 1)
        (one,) = found(book).thanks
        assert one.row is None and one.favour is not None
    with a_book(tmp_path, name="other.db") as book:
        ada = add(book, "Ada Lovelace")
        number = book.do(add_favour, ada, NewFavour("Read my draft")).made[0].id
        book.do(step_favour, number, "answered", answer="yes")
        row = found(book).thanks[0].row
        assert row is not None
        book.do(act_on, row.kind, row.person, row.cause, "let-go")
        pass_days(book, 61)
        assert found(book).thanks == ()


def test_a_matter_that_ended_is_one_outcome_with_everybody_who_helped(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        people = [add(book, name) for name in ("Ada Lovelace", "Grace Hopper", "Emmy Noether")]
        for person, answer in zip(people, ("yes", "partly", "no"), strict=True):
            number = book.do(add_favour, person, NewFavour("Lend a sledge", matter="May survey")).made[0].id
            book.do(step_favour, number, "answered", answer=answer)
        book.do(conclude_matter, "may survey", "The charts are printed.")
        (one,) = found(book).outcomes
        assert (one.title, one.outcome) == ("May survey", "The charts are printed.")
        assert [row.name for row in one.rows] == ["Ada Lovelace", "Grace Hopper"]
        for row in one.rows:
            book.do(act_on, row.kind, row.person, row.cause, "told")
        assert found(book).outcomes == ()


def test_lanes_are_kept_to_words_a_goal_or_a_matter(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, kari = add(book, "Ada Lovelace"), add(book, "Kåre Ås")
        book.do(add_favour, ada, NewFavour("Read my draft", matter="Book", goal="A book of tables"))
        book.do(add_favour, kari, NewFavour("Lend a sledge", direction="asked-of-me"))
        every = lanes(book)
        assert [row.person for row in every.kept("kare sledge").asked_of_me] == [kari]
        assert every.kept("sledge draft") == every.kept("nobody")
        ((goal, title),) = every.goals()
        assert title == "A book of tables" and [row.person for row in every.kept(goal=goal).asked_by_me] == [ada]
        assert every.kept(matter="BOOK").asked_by_me and not every.kept(matter="BOOK").asked_of_me
