"""Verbs about people."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.domain.people import Card, Name
from netbook.domain.said import Refused
from netbook.operations import circles, people
from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from tests.books import a_book, add, log


def test_a_person_without_any_name_is_refused(tmp_path: Path) -> None:
    with a_book(tmp_path) as book, pytest.raises(Refused) as refused:
        add(book, "   ")
    assert refused.value.said.key == "person-needs-name"


@pytest.mark.parametrize("name", ["\u200b\u200b", "\u00a0 \ufeff", "\u2060\u00ad", "\u3164", "\u2800"])
def test_a_name_that_shows_nothing_is_none(tmp_path: Path, name: str) -> None:
    with a_book(tmp_path) as book:
        with pytest.raises(Refused) as refused:
            add(book, name)
        assert refused.value.said.key == "person-needs-name"
        assert book.rows("SELECT full FROM person WHERE id=?", (add(book, name, emails=("a@x.org",)),)) == [
            ("a@x.org",)
        ]
        ada = add(book, "Ada")
        with pytest.raises(Refused) as refused:
            book.do(people.edit_person, ada, full=name)
        book.do(people.edit_person, ada, given=name)
        assert book.rows("SELECT full FROM person WHERE id=?", (ada,)) == [("Ada",)]


def test_a_name_with_signs_that_join_its_letters_stays_as_it_is(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        for name in ("می\u200cخواهم", "👩\u200d🚀", "ক্\u200dষ", "नि"):
            assert book.rows("SELECT full FROM person WHERE id=?", (add(book, name),)) == [(name,)]


def test_parts_of_a_name_make_the_full_name(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada")
        book.do(people.edit_person, ada, given="Ada", family="Lovelace")
        assert book.rows("SELECT full FROM person") == [("Ada Lovelace",)]


@pytest.mark.parametrize(
    ("field", "value", "key"),
    [("cadence", "often", "cadence-unreadable"), ("birthday", "31 April", "date-unreadable"), ("birthday", "2026-02-30", "date-unreadable"),
     ("birthday", "0000-01-01", "date-unreadable"), ("known_since", "0000", "date-unreadable"),
     ("closeness", "dear", "closeness-unknown"), ("stay", "maybe", "stay-unknown"), ("salary", "1", "person-field-unknown")],
)  # fmt: skip
def test_a_value_that_cannot_be_is_refused_by_name(tmp_path: Path, field: str, value: str, key: str) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace")
        with pytest.raises(Refused) as refused:
            book.do(people.edit_person, ada, **{field: value})
        assert refused.value.said.key == key


def test_a_leap_day_without_a_year_is_a_birthday(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace", birthday="--02-29")
        assert book.rows("SELECT birthday FROM person") == [("--02-29",)]


def test_deleting_a_person_deletes_the_interactions_that_had_nobody_else(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada, grace = add(book, "Ada Lovelace"), add(book, "Grace Hopper")
        log(book, ada), log(book, ada, grace)
        book.do(people.delete_person, ada)
        assert book.rows("SELECT count(*) FROM interaction") == [(1,)]


def test_a_circle_is_found_whatever_its_case_and_never_made_twice(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace", circles=("Øya",))
        book.do(circles.join_circle, [ada], "øya")
        assert book.rows("SELECT name FROM circle") == [("Øya",)]
        assert book.rows("SELECT count(*) FROM circle_person") == [(1,)]


def test_a_cadence_comes_from_the_circle_until_the_person_has_one(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace", circles=("Friends",))
        circle = book.rows("SELECT id FROM circle")[0][0]
        book.do(circles.edit_circle, circle, cadence="3 months")
        assert book.rows("SELECT cadence FROM standing") == [("3 months",)]
        book.do(people.set_cadence, [ada], "1 weeks")
        assert book.rows("SELECT cadence FROM standing") == [("1 weeks",)]
        book.do(people.set_cadence, [ada], "none")
        assert book.rows("SELECT cadence FROM standing") == [("",)]


def test_an_empty_field_is_taken_away(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace", emails=("ada@example.org",))
        field = book.rows("SELECT id FROM field")[0][0]
        book.do(people.edit_field, field, value="  ")
        assert book.rows("SELECT * FROM field") == []
        book.undo()
        assert book.rows("SELECT value FROM field") == [("ada@example.org",)]


def test_a_name_that_came_whole_has_its_parts_and_they_follow_it(tmp_path: Path) -> None:
    def parts(number: int) -> tuple[str, str, str]:
        (found,) = book.rows("SELECT full, given, family FROM person WHERE id=?", (number,))
        return found

    with a_book(tmp_path) as book:
        turid = book.do(people.add_person, Card(name=Name(full="Turid van Vågen"))).touched[0]
        assert parts(turid) == ("Turid van Vågen", "Turid", "van Vågen")
        book.do(people.edit_person, turid, full="Turid Berg")
        assert parts(turid) == ("Turid Berg", "Turid", "Berg")
        book.undo()
        assert parts(turid) == ("Turid van Vågen", "Turid", "van Vågen")
        told = book.do(people.add_person, Card(name=Name(full="Lady Ada", given="Ada", family="King"))).touched[0]
        book.do(people.edit_person, told, full="Countess Ada")
        assert parts(told) == ("Countess Ada", "Ada", "King")
        assert parts(book.do(people.add_person, Card(name=Name(full="Mum"))).touched[0]) == ("Mum", "", "")
        firm = Card(kind="org", name=Name(full="Equinor ASA"))
        assert parts(book.do(people.add_person, firm).touched[0]) == ("Equinor ASA", "", "")


def test_what_is_planned_with_one_who_lives_stays_when_the_other_dies(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        kari, ola = add(book, "Kari Nord"), add(book, "Ola Sør")
        for people_of in ([kari, ola], [kari]):
            book.do(add_follow_up, people_of, NewFollowUp("send the pictures", book.now() - 1440))
        book.do(people.mark_deceased, kari, True)
        assert book.rows("SELECT person_id FROM due WHERE kind='follow-up'") == [(ola,)]
        book.do(people.mark_deceased, ola, True)
        assert book.rows("SELECT count(*) FROM follow_up WHERE state='open'") == [(0,)]


def test_nobody_is_met_through_themselves(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        kari = add(book, "Kari Nord")
        with pytest.raises(Refused, match="connection-to-self"):
            book.do(people.edit_person, kari, through_id=kari)
