"""The change log: undo, redo, trash, audit."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from netbook.book import Book
from netbook.domain.interactions import Interaction
from netbook.domain.said import Refused
from netbook.operations import connections, details, follow_ups, interactions, people
from netbook.store import changes, standing
from tests.books import a_book, add, derived_state, log, source_state


def _random_act(book: Book, rnd: random.Random, n: int) -> None:
    everybody = [row[0] for row in book.rows("SELECT id FROM person")]
    if not everybody or rnd.random() < 0.2:
        add(
            book,
            f"Person {n}",
            phones=(f"+47 22 10 {n:04}",),
            circles=(f"circle {n % 5}",),
            birthday="1980-02-29",
            cadence="2 months",
        )
        return
    who, other = rnd.choice(everybody), rnd.choice(everybody)
    choice = rnd.randrange(8)
    if choice <= 1:
        log(
            book,
            *{who, other},
            days_ago=rnd.randrange(300),
            kind=rnd.choice(["call", "gift", "email"]),
            note=f"note {n}",
        )
    elif choice == 2:
        book.do(
            follow_ups.add_follow_up, [who], follow_ups.NewFollowUp(f"do {n}", book.now() + rnd.randint(-5, 5) * 1440)
        )
    elif choice == 3:
        book.do(people.edit_person, who, title=f"title {n}", cadence=rnd.choice(["2 months", "none", "1 weeks"]))
    elif choice == 4:
        book.do(people.delete_person, who)
    elif choice == 5:
        book.do(details.add_detail, who, details.NewDetail(f"detail {n}", "health"))
    elif choice == 6:
        book.do(people.set_fields, who, "email", [f"p{n}@example.org"])
    else:
        book.do(connections.connect_people, who, other, "child")


def test_random_acts_all_undone_and_all_redone_leave_the_same_rows(tmp_path: Path) -> None:
    rnd = random.Random(7)
    with a_book(tmp_path) as book:
        states = [(source_state(book), derived_state(book))]
        for n in range(150):
            try:
                _random_act(book, rnd, n)
            except Refused:
                continue
            states.append((source_state(book), derived_state(book)))
        assert standing.check(book.db, book.now()) == []
        for before in reversed(states[:-1]):
            book.undo()
            assert source_state(book) == before[0]
            assert derived_state(book) == before[1]
        for after in states[1:]:
            book.redo()
            assert source_state(book) == after[0]
        assert standing.check(book.db, book.now()) == []


def test_undo_works_after_the_book_was_closed_and_opened_again(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
    with a_book(tmp_path) as book:
        book.undo()
        assert book.rows("SELECT full FROM person") == []


def test_with_nothing_to_undo_it_is_refused(tmp_path: Path) -> None:
    with a_book(tmp_path) as book, pytest.raises(Refused) as refused:
        book.undo()
    assert refused.value.said.key == "nothing-to-undo"


def test_an_operation_that_fails_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        before = source_state(book), book.rows("SELECT * FROM act"), book.rows("SELECT * FROM change")
        future = Interaction("call", book.now() + 3 * 1440)
        with pytest.raises(Refused):
            book.do(interactions.log, interactions.Log(future, (ada,), new_people=("Grace Hopper",)))
        assert (source_state(book), book.rows("SELECT * FROM act"), book.rows("SELECT * FROM change")) == before


def test_undoing_an_older_edit_keeps_what_a_later_one_changed(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        first = book.do(people.edit_person, ada, title="Analyst", organisation="Analytical Engines")
        book.do(people.edit_person, ada, title="Countess")
        outcome = book.undo_number(first.act)
        assert book.rows("SELECT title, organisation FROM person") == [("Countess", "")]
        assert outcome.kept == 1


def test_undoing_an_older_addition_keeps_a_person_who_was_worked_on_since(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = book.do(people.add_person, _card("Ada Lovelace"), ("Friends",))
        log(book, ada.touched[0])
        outcome = book.undo_number(ada.act)
        assert book.rows("SELECT full FROM person") == [("Ada Lovelace",)]
        assert book.rows("SELECT value FROM field") == [("ada@example.org",)]
        assert outcome.kept > 0


def _card(name: str):  # type: ignore[no-untyped-def]
    from netbook.domain.people import Card, Field, Name

    return Card(name=Name(full=name), fields=(Field("email", "ada@example.org"),))


def test_a_deleted_person_lies_in_the_trash_with_all_they_had_and_comes_back(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace = add(book, "Ada Lovelace", emails=("ada@example.org",)), add(book, "Grace Hopper")
        log(book, ada, note="alone"), log(book, ada, grace, note="together")
        before = source_state(book)
        book.do(people.delete_person, ada)
        assert [row[0] for row in book.rows("SELECT note FROM interaction")] == ["together"]
        line = changes.trash(book.db, book.now())[0]
        add(book, "Somebody else")
        book.undo_act(line)
        after = source_state(book)
        after["person"] = [row for row in after["person"] if row[3] != "Somebody else"]
        assert after == before
        assert changes.trash(book.db, book.now()) == []


def test_after_30_days_the_trash_is_emptied_and_the_audit_keeps_its_line(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        book.do(people.delete_person, add(book, "Ada Lovelace"))
        assert changes.purge(book.db, book.now() + 30 * 1440) == 0
        assert changes.purge(book.db, book.now() + 31 * 1440) == 1
        assert book.rows("SELECT count(*) FROM change WHERE kind='gone'") == [(0,)]
        assert changes.audit(book.db)[0].operation == "delete-person"


def test_every_table_that_is_a_source_is_watched_and_no_derived_one_is(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        watched = {name for (name,) in book.rows("SELECT DISTINCT tbl_name FROM sqlite_master WHERE type='trigger' AND name LIKE '%_gone' "
                                                 "AND name NOT IN ('said_gone', 'person_derived_gone')")}  # fmt: skip
        watched = {
            name for name in watched if book.rows("SELECT 1 FROM sqlite_master WHERE name=?", (f"{name}_changed",))
        }
        sources = {
            name
            for (name,) in book.rows("SELECT name FROM sqlite_master WHERE type='table' AND sql LIKE '%AUTOINCREMENT%'")
        }
        assert watched == sources - {"act"}
        for table in sorted(sources - {"act"}):
            kinds = {row[2].upper() for row in book.rows(f"PRAGMA table_info({table})")}
            assert kinds <= {"INTEGER", "TEXT"}, table


def test_redo_is_over_when_something_else_was_done(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        book.undo()
        add(book, "Grace Hopper")
        with pytest.raises(Refused):
            book.redo()
