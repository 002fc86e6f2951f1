"""Organisations: one of several spellings, what is known of them, renamed for everybody and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from netbook.answers.organisations import organisations, page_of
from netbook.book import Book
from netbook.domain.said import Refused
from netbook.operations.organisations import note_organisation, rename_organisation
from tests.books import a_book, add, log, source_state


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path) as opened:
        yield opened


def test_spellings_are_one_organisation_with_how_many_i_know(book: Book) -> None:
    for name, written in (("Ada", "Café Ørsted"), ("Grace", "cafe orsted."), ("Alan", "Café Ørsted")):
        add(book, name, organisation=written)
    log(book, 1, days_ago=2)
    add(book, "Mary", organisation="Fram")
    first, second = organisations(book)
    assert (first.name, first.people, first.known) == ("Café Ørsted", 3, 1) and first.warmth > 0.5
    assert first.spellings == ("Café Ørsted", "cafe orsted.")
    assert (second.name, second.known, second.last_at) == ("Fram", 0, None)


def test_the_page_tells_people_and_all_kinds_of_notes(book: Book) -> None:
    ada = add(book, "Ada", organisation="Fram")
    book.do(note_organisation, "FRAM", "need", "A pilot", told_by=ada)
    book.do(note_organisation, "Fram", "note", "Closed in July")
    book.do(note_organisation, "fram", "key-person", "Decides", person=ada)
    page = page_of(book, "fram")
    assert page.name == "Fram" and page.people == ((ada, "Ada", False),)
    assert [note.text for note in page.needs] == ["A pilot"] and page.needs[0].told_by == (ada, "Ada")
    assert [note.text for note in page.notes] == ["Closed in July"] and page.key_people[0].person == (ada, "Ada")
    assert organisations(book)[0].notes == 3
    with pytest.raises(Refused):
        book.do(note_organisation, "Fram", "gossip", "x")


def test_renaming_acts_on_everybody_and_what_is_known_and_is_taken_back_whole(book: Book) -> None:
    for name, written in (("Ada", "Fram"), ("Grace", "FRAM"), ("Alan", "Other")):
        add(book, name, organisation=written)
    book.do(note_organisation, "FRAM", "need", "A pilot")
    before = source_state(book)
    done = book.do(rename_organisation, ["Fram", "FRAM"], " Fram  Committee ")
    assert len(done.touched) == 2
    names = [row.name for row in organisations(book)]
    assert sorted(names) == ["Fram Committee", "Other"]
    assert page_of(book, "fram committee").needs
    book.undo()
    assert source_state(book)["person"] == before["person"]
    assert source_state(book)["organisation_note"] == before["organisation_note"]
    with pytest.raises(Refused):
        book.do(rename_organisation, ["Fram"], "  ")
