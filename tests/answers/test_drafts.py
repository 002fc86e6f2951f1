"""Drafts: what is known goes in, what is not known leaves no trace, and nothing is made up."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from netbook.answers.drafts import draft, templates
from netbook.book import Book
from netbook.domain.drafts import FIELDS, TEMPLATES, fill, unknown_fields
from netbook.domain.said import Refused
from netbook.operations import details, settings
from netbook.wording.drafts import BY_LANGUAGE, text_of
from tests.books import a_book, add, log


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with a_book(tmp_path) as opened:
        opened.do(settings.set_setting, "my-name", "Eva Sars")
        yield opened


def ada(book: Book, **values: Any) -> int:
    return add(book, "Ada Lovelace", emails=("ada@example.org",), given="Ada", family="Lovelace", **values)


def test_a_line_without_its_fact_goes_and_a_part_in_brackets_goes_alone() -> None:
    text = "Dear {first},\n\nthank you[ for {what}].\n{opener}\n\nRegards,\n{me}"
    assert fill(text, {"first": "Ada", "me": "Eva"}) == "Dear Ada,\n\nthank you.\n\nRegards,\nEva"
    assert "thank you for the book." in fill(text, {"first": "Ada", "what": "the book"})


def test_what_the_owner_puts_into_braces_without_being_a_field_stays_as_it_is() -> None:
    assert fill("Dear {first}, see {page 3} and {x} [sic]", {"first": "Ada"}) == "Dear Ada, see {page 3} and {x} [sic]"
    assert unknown_fields("{first} {nickname} {me}") == ("nickname",)


@pytest.mark.parametrize("language", sorted(BY_LANGUAGE))
@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_reads_well_with_nothing_but_a_name_and_with_everything(
    book: Book, name: str, language: str
) -> None:
    person = ada(book)
    bare = draft(book, person, name, language=language)
    full = draft(
        book, person, name, {field: f"<{field}>" for field in FIELDS if field not in ("first", "me")}, language
    )
    for told in (bare, full):
        assert told.to == "ada@example.org" and told.language == language
        assert "Ada" in told.body and "Eva Sars" in told.body
        for mark in ("{", "}", "[", "]", "  ", "\n\n\n", " .", " ,", "!"):
            assert mark not in told.subject + told.body, f"{mark!r} in {told}"
    assert len(full.body) >= len(bare.body)
    assert not unknown_fields(text_of(name, language).body + text_of(name, language).subject)


def test_an_abbreviation_that_ends_a_sentence_has_one_full_stop_and_three_dots_stay() -> None:
    assert fill("We met {when}. And so on ...", {"when": "23. aug."}) == "We met 23. aug. And so on ..."


def test_a_letter_is_in_the_language_of_the_one_who_reads_it(book: Book) -> None:
    norwegian, other = ada(book, languages=["nn", "en"]), add(book, "Marie Curie", languages=["fr"])
    assert draft(book, norwegian, "thanks").body.startswith("Kjære Ada")
    assert draft(book, other, "thanks").body.startswith("Dear Marie")
    book.do(settings.set_setting, "language", "nb")
    assert draft(book, other, "thanks").body.startswith("Kjære Marie")


def test_it_opens_with_what_is_due_to_be_asked_about_and_says_when_we_last_spoke(book: Book) -> None:
    person = ada(book)
    log(book, person, days_ago=94, kind="call")
    book.do(details.add_detail, person, details.NewDetail("her daughter’s surgery", "health", book.now() - 1440))
    told = draft(book, person, "check-in").body
    assert "How did it go with this: “her daughter’s surgery”?" in told
    assert "we last spoke on 21 Aug" in told
    assert "surgery" not in draft(book, person, "condolence").body


def test_an_old_matter_of_health_does_not_open_a_letter(book: Book) -> None:
    person = ada(book)
    book.do(details.add_detail, person, details.NewDetail("had the flu", "health"))
    assert "flu" in draft(book, person, "check-in").body
    book.clock.pass_days(366)  # type: ignore[attr-defined]
    assert "flu" not in draft(book, person, "check-in").body


def test_the_owners_own_words_take_the_place_of_the_programs_and_own_templates_join(book: Book) -> None:
    person = ada(book)
    book.do(settings.set_setting, "template.thanks.en", {"subject": "Thanks, {first}", "body": "Hi {first}, ta."})
    book.do(
        settings.set_setting, "template.Season's greetings.en", {"subject": "Hello", "body": "Happy new year, {first}."}
    )
    assert draft(book, person, "thanks").subject == "Thanks, Ada"
    assert draft(book, person, "Season's greetings").body == "Happy new year, Ada."
    assert "Season's greetings" in templates(book, "en") and "Season's greetings" not in templates(book, "nb")
    with pytest.raises(Refused):
        draft(book, person, "no such thing")


def test_after_the_greeting_every_letter_begins_with_a_capital() -> None:
    for language in ("en", "nb"):
        for name in TEMPLATES:
            first = text_of(name, language).body.split("\n\n")[1].lstrip("[{")
            assert first[0].isupper() or text_of(name, language).body.split("\n\n")[1].startswith("{opener}"), name
