"""Finding people: what is found, where, and in which order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook.book import Book
from netbook.domain.folding import words
from netbook.operations import details, events, organisations, people
from netbook.store import standing
from netbook.store.queries import search as search_queries
from netbook.store.queries.search import search
from tests.books import a_book, add, log


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path) as opened:
        yield opened


def found(book: Book, query: str, limit: int = 200) -> dict[str, str]:
    """The names found, in order, with where."""
    names = dict(book.rows("SELECT id, full FROM person"))
    return {names[hit.id]: hit.where for hit in search(book.db, query, limit)}


def test_a_name_is_found_by_the_beginning_of_any_of_its_words_in_any_order(book: Book) -> None:
    add(book, "Fridtjof Wedel Nansen")
    for query in ("fri", "nans", "nansen fridtjof", "WED nan"):
        assert found(book, query) == {"Fridtjof Wedel Nansen": "name"}, query
    assert found(book, "ansen xyz") == {}


def test_accents_case_and_the_letters_of_other_alphabets_do_not_matter(book: Book) -> None:
    add(book, "Bjørnstjerne Ærø")
    add(book, "Zoë Łukasiewicz")
    assert list(found(book, "bjornstjerne aero")) == ["Bjørnstjerne Ærø"]
    assert list(found(book, "ÆRØ")) == ["Bjørnstjerne Ærø"]
    assert list(found(book, "zoe luka")) == ["Zoë Łukasiewicz"]


def test_names_come_before_work_and_work_before_what_was_noted(book: Book) -> None:
    noted = add(book, "Ada Lovelace")
    log(book, noted, note="Met the people of Fram")
    add(book, "Otto Sverdrup", organisation="Fram Committee")
    add(book, "Fram Olsen")
    assert found(book, "fram") == {"Fram Olsen": "name", "Otto Sverdrup": "organisation", "Ada Lovelace": "note"}


def test_in_notes_a_word_counts_from_its_second_letter(book: Book) -> None:
    log(book, add(book, "Ada Lovelace"), note="We spoke of the theatre")
    assert found(book, "spoke t") == found(book, "spoke th") == {"Ada Lovelace": "note"}
    assert found(book, "spoke tx") == found(book, "x") == {}


def test_the_newest_notes_are_found_by_any_beginning_of_any_of_their_words_as_by_a_plain_look(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_queries, "NOTES", 6)
    monkeypatch.setattr(search_queries, "WINDOWS", (8, 16))
    chance = random.Random(3)
    vocabulary = (
        "coffee",
        "Coffeehouse",
        "cofferdam",
        "Café",
        "(coffin",
        "con_tract",
        "Øresund",
        "übung",
        "talk",
        "talked",
        "ta",
    )
    texts: dict[str, str] = {}
    for n in range(60):
        name = f"Person{n}"
        texts[name] = " ".join(chance.choices(vocabulary, k=3))
        log(book, add(book, name), note=texts[name])
    for query in (
        "coff",
        "coffee",
        "coffeeh",
        "cofferd talk",
        "talke",
        "coffin",
        "contr",
        "tract",
        "oresu",
        "ubun",
        "talk talked",
        "co coffee",
        "nothing",
    ):
        terms = words(query)
        plain = [name for name, text in texts.items() if all(any(w.startswith(t) for w in words(text)) for t in terms)]
        assert list(found(book, query)) == plain[::-1][:6], query


def test_it_says_where_it_found_somebody(book: Book) -> None:
    ada = add(book, "Ada Lovelace", emails=("countess@example.org",), circles=("Mathematics",), met="at a soirée")
    book.do(details.add_detail, ada, details.NewDetail("loves figs"))
    places = {"countess": "contact", "mathem": "more", "soiree": "more", "figs": "more", "ada figs": "more"}
    assert {query: found(book, query).get("Ada Lovelace") for query in places} == places


@pytest.mark.parametrize("query", ["+47 22 12", "2212", "3456", "22 12 34 56", "004722"])
def test_a_phone_number_is_found_by_its_beginning_its_end_and_without_its_country_code(book: Book, query: str) -> None:
    add(book, "Kari Nordmann", phones=("+47 22 12 34 56",))
    if query == "004722":
        assert found(book, query) == {}
    else:
        assert found(book, query) == {"Kari Nordmann": "phone"}


def test_a_number_read_backwards_finds_nobody(book: Book) -> None:
    add(book, "Kari Nordmann", phones=("98765432",))
    assert found(book, "2345") == {}
    assert found(book, "5432") == {"Kari Nordmann": "phone"}


@pytest.mark.parametrize("query", ["nansne", "nanssen", "nnsen", "namsen"])
def test_one_wrong_missing_extra_or_swapped_letter_is_forgiven_and_told(book: Book, query: str) -> None:
    add(book, "Fridtjof Nansen")
    assert found(book, query) == {"Fridtjof Nansen": "typo"}


def test_the_newest_contact_comes_first_among_equals(book: Book) -> None:
    old, new = add(book, "Anna Berg"), add(book, "Anna Dahl")
    log(book, old, days_ago=30)
    log(book, new, days_ago=3)
    assert list(found(book, "anna")) == ["Anna Dahl", "Anna Berg"]
    log(book, old, days_ago=1)
    assert list(found(book, "anna")) == ["Anna Berg", "Anna Dahl"]


def test_what_was_changed_or_deleted_is_not_found_by_its_old_words(book: Book) -> None:
    ada = add(book, "Ada Byron", organisation="Engines")
    from netbook.operations.people import delete_person, edit_person

    book.do(edit_person, ada, full="Ada Lovelace", organisation="")
    assert (found(book, "byron"), found(book, "engines")) == ({}, {})
    book.do(delete_person, ada)
    assert found(book, "lovelace") == {}
    book.undo()
    assert found(book, "lovelace") == {"Ada Lovelace": "name"}


@pytest.mark.parametrize("query", ["", "   ", "“”", '"', "*", "a AND", "NOT (", "%", "-", "' OR 1=1"])
def test_no_query_can_break_the_search(book: Book, query: str) -> None:
    add(book, "Ada Lovelace")
    found(book, query)


def test_what_was_noted_at_an_event_or_of_an_organisation_finds_the_people_it_concerns(book: Book) -> None:
    kari = add(book, "Kari Nordmann", organisation="Fram Committee")
    ada = add(book, "Ada Lovelace")
    otto = add(book, "Otto Sverdrup", organisation="FRAM committee")
    fair = book.do(events.add_event, events.NewEvent("Fair", book.now() - 600), (ada,)).made[0].id
    book.do(events.edit_event_person, fair, ada, note="Collects barometers")
    assert found(book, "barometers") == {"Ada Lovelace": "more"}
    note = book.do(organisations.note_organisation, "Fram Committee", "need", "a sledgemaker", told_by=ada).made[0].id
    assert found(book, "sledgemaker") == dict.fromkeys(("Ada Lovelace", "Kari Nordmann", "Otto Sverdrup"), "more")
    book.do(organisations.edit_organisation_note, note, text="a tentmaker", told_by_id=kari)
    assert found(book, "sledgemaker") == {}
    assert set(found(book, "tentmaker")) == {"Kari Nordmann", "Otto Sverdrup"}
    book.do(people.edit_person, otto, organisation="")
    assert set(found(book, "tentmaker")) == {"Kari Nordmann"}
    book.do(organisations.delete_organisation_note, note)
    assert found(book, "tentmaker") == {}
    book.do(events.delete_event, fair)
    assert found(book, "barometers") == {}
    assert standing.check(book.db, book.now()) == []
