"""Recording a line of plain words: all of it as one act, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from netbook.answers.quick import NamesOfBook, complete_name, document, read_quick
from netbook.book import Book
from netbook.domain.dates import moment
from netbook.domain.said import Refused
from netbook.operations.quick import record_quick
from tests.books import a_book, add, source_state


def _record(book: Book, text: str) -> dict[str, object]:
    found = read_quick(book, text)
    return document(book, found, book.do(record_quick, found))


def test_the_line_of_the_drawing_is_recorded_whole_and_undone_whole(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        before = source_state(book)
        told = _record(book, "Coffee with Ada Lovelace yesterday, she starts a course 8 dec, follow up in 2 weeks")
        assert told["people"] == ["Ada Lovelace"] and told["created"] == [] and told["note"] == ""
        happened, (detail,), (todo,) = told["interaction"], told["details"], told["follow_ups"]  # type: ignore[misc]
        assert (happened["kind"], happened["when"]) == ("meeting", "2026-11-22")  # type: ignore[index]
        assert (detail["text"], detail["ask_on"]) == ("Starts a course", "2026-12-08")  # type: ignore[has-type]
        assert todo["due"] == "2026-12-07T09:00"  # type: ignore[has-type]
        book.undo()
        after = source_state(book)
        assert {k: v for k, v in after.items() if k != "person"} == {k: v for k, v in before.items() if k != "person"}


def test_a_new_name_becomes_a_person(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        told = _record(book, "Lunch with Edith Clarke yesterday #engineers")
        assert told["created"] == ["Edith Clarke"] == told["people"]
        assert book.rows("SELECT full FROM person") == [("Edith Clarke",)]
        assert book.rows("SELECT name FROM circle") == [("engineers",)]


def test_a_name_that_fits_several_is_refused_with_the_list_and_nothing_changes(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Bjørn Hansen")
        add(book, "Bjørn Dahl")
        before = source_state(book)
        with pytest.raises(Refused) as refused:
            _record(book, "Lunch with Bjørn and Edith Clarke yesterday")
        assert refused.value.said.key == "person-ambiguous"
        assert "Bjørn Dahl" in str(refused.value.said.values["people"])
        assert source_state(book) == before


@pytest.mark.parametrize(
    ("text", "key"), [("bought milk", "quick-needs-person"), ("", "nothing-to-record"), ("Ada", "nothing-to-record")]
)
def test_a_line_that_records_nothing_is_refused(tmp_path: Path, text: str, key: str) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        with pytest.raises(Refused) as refused:
            _record(book, text)
        assert refused.value.said.key == key


def test_a_promise_is_a_favour_and_no_follow_up_besides(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Kari Nordmann")
        told = _record(book, "lovet Kari å sende artikkelen innen fredag")
        (favour,) = told["favours"]  # type: ignore[misc]
        assert (favour["direction"], favour["text"], favour["due"]) == (  # type: ignore[has-type]
            "offered-by-me", "Sende artikkelen", "2026-11-27",
        )  # fmt: skip
        assert told["follow_ups"] == [] and told["interaction"] == {}


def test_an_ask_is_one_interaction_and_its_favour(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        told = _record(book, "asked Ada for feedback on the talk")
        assert book.rows("SELECT count(*), sum(ask) FROM interaction") == [(1, 1)]
        assert book.rows("SELECT direction, kind, interaction_id IS NOT NULL FROM favour") == [
            ("asked-by-me", "feedback", 1)
        ]
        assert told["favours"][0]["text"] == "Feedback on the talk"  # type: ignore[index]


def test_what_was_done_for_me_owes_one_thank_you(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        add(book, "Grace Hopper")
        _record(book, "Ada introduced me to Grace")
        assert book.rows("SELECT person_id, kind FROM due WHERE kind='thank-you'") == [(1, "thank-you")]


def test_a_gift_and_a_ticked_debt_owe_thanks(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        add(book, "Grace Hopper")
        _record(book, "Ada sent me her book")
        _record(book, "owe Grace thanks for the reference")
        assert book.rows("SELECT person_id FROM due WHERE kind='thank-you' ORDER BY 1") == [(1,), (2,)]
        _record(book, "thanked Grace for the reference")
        assert book.rows("SELECT person_id FROM due WHERE kind='thank-you'") == [(1,)]


def test_a_follow_up_may_repeat(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        _record(book, "check in with Ada every 3 months")
        ((at, repeat),) = book.rows("SELECT at, repeat FROM follow_up")
        assert moment(at).isoformat() == "2027-02-23T09:00:00" and repeat.startswith("every 3 months")


def test_nicknames_accents_parts_and_initials_find_people(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "José García")
        add(book, "Kari Nordmann", nicknames=["Kaja"])
        add(book, "Kari Hansen")
        names = NamesOfBook(book)
        assert [c.name for c in names.named(("jose",))] == ["José García"]
        assert [c.name for c in names.named(("kaja",))] == ["Kari Nordmann"]
        assert len(names.named(("kari",))) == 2
        assert [c.name for c in names.named(("kari", "n."))] == ["Kari Nordmann"]
        assert names.named(("kar",)) == ()
        assert [c.name for c in complete_name(book, "kari h")] == ["Kari Hansen"]


def test_who_is_archived_gives_way_to_a_living_namesake(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        add(book, "Ada Byron", archived=True)
        assert read_quick(book, "Called Ada").people[0].name == "Ada Lovelace"


def test_america_writes_the_month_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        (todo,) = read_quick(book, "follow up with Ada 12/8").follow_ups
        assert moment(todo.at).date().isoformat() == "2026-12-08"
