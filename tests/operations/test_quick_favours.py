"""Lines of quick-add that say who helped, asked, thanked and promised make real favours."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers import favours
from netbook.answers.quick import document, people_named, read_quick
from netbook.book import Book
from netbook.operations.people import edit_person
from netbook.operations.quick import record_quick
from netbook.wording.quick import quick_words
from tests.books import a_book, add, log, source_state


@pytest.mark.parametrize(
    ("line", "direction", "kind", "text", "due"),
    [
        ("Ada introduced me to Grace", "received", "introduction", "Ada introduced me to Grace", False),
        ("asked Ada for feedback on the talk", "asked-by-me", "feedback", "Feedback on the talk", False),
        ("lovet Ada å sende artikkelen innen fredag", "offered-by-me", "other", "Sende artikkelen", True),
    ],
)
def test_one_line_makes_a_favour(tmp_path: Path, line: str, direction: str, kind: str, text: str, due: bool) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        add(book, "Grace Hopper")
        book.do(record_quick, read_quick(book, line))
        (row,) = favours.of_person(book, ada)
        assert (row.direction, row.kind, row.text, row.due_at is not None) == (direction, kind, text, due)


def test_thanks_in_one_line_are_said(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        book.do(record_quick, read_quick(book, "Ada introduced me to Grace Hopper"))
        assert favours.of_person(book, ada)[0].thanks_owed
        book.do(record_quick, read_quick(book, "thanked Ada"))
        assert not favours.of_person(book, ada)[0].thanks_owed


def _met(book: Book, name: str) -> tuple[str, str]:
    """Through whom somebody was met, and since when they are known."""
    return book.rows(
        "SELECT coalesce(t.full, ''), p.known_since FROM person p LEFT JOIN person t ON t.id=p.through_id WHERE p.full=?", (name,)
    )[0]  # fmt: skip


@pytest.mark.parametrize("line", ["Ada introduced me to Grace Hopper", "Ada introduserte meg for Grace Hopper"])
def test_whoever_was_introduced_becomes_a_person_met_through_the_one_who_did_it(tmp_path: Path, line: str) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        before = source_state(book)
        book.do(record_quick, read_quick(book, f"{line} yesterday" if "introduced" in line else f"{line} i går"))
        assert _met(book, "Grace Hopper") == ("Ada Lovelace", "2026-11-22")
        assert favours.of_person(book, ada)[0].thanks_owed
        book.undo()
        after = source_state(book)
        assert {t: rows for t, rows in after.items() if "change" not in t and t != "act"} == {
            t: rows for t, rows in before.items() if "change" not in t and t != "act"
        }


def test_what_is_recorded_of_how_somebody_was_met_stays(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        charles = add(book, "Charles Babbage")
        add(book, "Ada Lovelace")
        grace = add(book, "Grace Hopper", through_id=charles, known_since="2019")
        book.do(record_quick, read_quick(book, "Ada introduced me to Grace"))
        assert _met(book, "Grace Hopper") == ("Charles Babbage", "2019")
        book.do(edit_person, grace, through_id=None, known_since=None)
        log(book, grace, days_ago=1)
        book.do(record_quick, read_quick(book, "Ada introduced me to Grace"))
        assert _met(book, "Grace Hopper") == ("Ada Lovelace", "")


def test_somebody_met_through_another_is_met_so_too(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        outcome = book.do(record_quick, read_quick(book, "met Grace Hopper through Ada"))
        assert _met(book, "Grace Hopper") == ("Ada Lovelace", "2026-11-23")
        assert book.rows("SELECT count(*) FROM interaction_person") == [(1,)]
        assert outcome.made


def _birthday(book: Book) -> str:
    return str(book.rows("SELECT birthday FROM person WHERE full='Ada Lovelace'")[0][0])


@pytest.mark.parametrize(
    ("known", "line", "after"),
    [
        ("", "Ada's birthday is 10 dec", "--12-10"),
        ("", "Adas bursdag er 10. desember", "--12-10"),
        ("", "Ada was born on 10 December 1815", "1815-12-10"),
        ("1815-12-10", "Ada's birthday is 10 dec", "1815-12-10"),
        ("1815", "Ada's birthday is 10 dec", "1815-12-10"),
        ("--12-10", "Ada er født i 1975", "1975-12-10"),
        ("1815-12-10", "Ada's birthday is 11 dec", "--12-11"),
    ],
)
def test_a_birthday_in_a_line_is_the_birthday_of_the_card(tmp_path: Path, known: str, line: str, after: str) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace", birthday=known)
        outcome = book.do(record_quick, read_quick(book, line))
        assert _birthday(book) == after and outcome.touched
        assert book.rows("SELECT count(*) FROM detail") == [(0,)]
        book.undo()
        assert _birthday(book) == known


def test_a_relative_who_is_met_is_somebody_of_their_own_and_found_again(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        add(book, "Augusta Strindberg")
        book.do(record_quick, read_quick(book, "Met Ada's sister Augusta on Friday"))
        book.do(record_quick, read_quick(book, "Lunch with Ada's sister Augusta"))
        assert book.rows("SELECT full FROM person ORDER BY id") == [
            ("Ada Lovelace",),
            ("Augusta Strindberg",),
            ("Augusta",),
        ]
        assert book.rows("SELECT person_id, other_id, kind FROM connection") == [(1, 3, "sibling")]
        assert book.rows("SELECT person_id FROM interaction_person ORDER BY id") == [(3,), (3,)]


def test_what_is_said_of_a_relative_is_remembered_of_the_one_who_is_known(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
        book.do(record_quick, read_quick(book, "Ada's sister Grace is ill"))
        assert book.rows("SELECT person_id, text FROM detail") == [(ada, "Sister Grace is ill")]
        assert not book.rows("SELECT 1 FROM detail WHERE person_id=?", (grace,))


@pytest.mark.parametrize("line", ["Not heard from Ada since August", "Ikke hørt fra Ada siden august"])
def test_silence_is_no_contact_but_something_to_do(tmp_path: Path, line: str) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        book.do(record_quick, read_quick(book, line))
        assert book.rows("SELECT count(*) FROM interaction") == [(0,)]
        assert book.rows("SELECT text FROM follow_up") == [(line,)]


def test_the_command_line_tells_of_birthday_way_and_kin(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        for line, key, told in (
            ("Ada's birthday is 10 dec", "birthdays", [{"person": "Ada Lovelace", "birthday": "--12-10"}]),
            ("Ada introduced me to Grace Hopper", "met_through", [{"person": "Grace Hopper", "through": "Ada Lovelace"}]),
            ("Met Ada's sister Augusta", "connections", [{"person": "Ada Lovelace", "other": "Augusta", "kind": "sibling"}]),
        ):  # fmt: skip
            understood = read_quick(book, line)
            assert document(book, understood, book.do(record_quick, understood))[key] == told
            assert quick_words(understood, people_named(book, understood), book.now())
