"""Pasted email signatures, English and Norwegian, become people with their fields."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from netbook.domain.people import Address
from netbook.domain.quick_text.reader import read
from netbook.domain.quick_text.signature import read_signature
from tests.domain.quick_text.people import Names

DATA = Path(__file__).resolve().parents[2] / "data" / "signatures.json"
SIGNATURES: list[dict[str, object]] = json.loads(DATA.read_text("utf-8"))


@pytest.mark.parametrize("told", SIGNATURES, ids=[str(told["name"]) for told in SIGNATURES])
def test_a_signature_is_a_person_with_its_fields(told: dict[str, object]) -> None:
    card = read_signature(str(told["text"]))
    assert card is not None
    address = card.addresses[0].address if card.addresses else Address()
    found = {
        "name": card.name.full, "title": card.title, "organisation": card.organisation, "emails": list(card.emails),
        "phones": list(card.phones), "labels": [f.label for f in card.fields if f.kind == "phone"],
        "urls": [f.value for f in card.fields if f.kind == "url"], "pronouns": card.pronouns,
        "street": address.street, "city": address.city, "code": address.code, "country": address.country,
    }  # fmt: skip
    asked = [key for key in told if key not in ("text", "kept")]
    assert {key: found[key] for key in asked} == {key: told[key] for key in asked}
    kept = told.get("kept", [])
    assert isinstance(kept, list)
    assert [words for words in kept if words not in f"{card.note} {card.department}"] == []


def test_there_are_a_hundred_signatures() -> None:
    assert len(SIGNATURES) == 100


@pytest.mark.parametrize(
    "text",
    [
        "Coffee with Ada\nCall me at 912 34 567", "Lunch with Ada Lovelace yesterday\nfollow up 8 dec\nada@x.org", "bought milk\nand bread",
        "Lunch with Ada\nThanks\nGrace Hopper asked for the slides, grace@x.org",
        "Ada Lovelace will move to London in the spring and\nwants us to call her before then\n912 34 567",
        "Ada Lovelace", "Met Grace Hopper\nShe said: call 555-0199 tomorrow", "Ada Lovelace\nGrace Hopper", "", "\n\n",
    ],
)  # fmt: skip
def test_what_is_no_signature_stays_a_line(text: str) -> None:
    assert read_signature(text) is None


def test_numbers_know_whether_they_are_mobile_work_or_fax() -> None:
    card = read_signature("Ola Hansen\nDaglig leder\nFjord AS\nTlf: 23 48 00 00\nMobil: 912 34 567\nFaks: 23 48 00 01")
    assert card is not None
    assert [(f.value, f.label) for f in card.fields] == [
        ("23 48 00 00", "work"), ("912 34 567", "mobile"), ("23 48 00 01", "fax"),
    ]  # fmt: skip


def test_the_line_reads_a_pasted_signature_as_a_new_person() -> None:
    found = read(str(SIGNATURES[0]["text"]), 0, Names([]))
    assert found.card is not None and [p.name for p in found.people if p.new] == ["Ada Lovelace"]
    assert [(p.begin, p.end) for p in found.parts] == [(0, len(found.text))]


@given(some.text(alphabet="Ada Lovelc@.+47 912\n|:-,xX", max_size=200))
def test_no_text_is_an_error(text: str) -> None:
    read_signature(text)


@pytest.mark.parametrize(
    ("tail", "street", "city", "note"),
    [
        ("Forusbeen 50, 4035 Stavanger, Norway", "Forusbeen 50", "Stavanger", ""),
        ("Forusbeen 50\n4035 Stavanger", "Forusbeen 50", "Stavanger", ""),
        ("Building 4, 12 King Street, London SW1A 2AA, UK", "12 King Street", "London", "Building 4"),
        ("5th floor, 1600 Amphitheatre Parkway, Mountain View, CA 94043", "1600 Amphitheatre Parkway", "Mountain View", "5th floor"),
    ],
)  # fmt: skip
def test_no_part_of_an_address_is_lost(tail: str, street: str, city: str, note: str) -> None:
    card = read_signature(f"Best regards,\nTurid Vågen\nHead of Research | Equinor ASA\nturid@equinor.com\n{tail}")
    assert card is not None
    (address,) = card.addresses
    assert (address.address.street, address.address.city, card.note) == (street, city, note)


@pytest.mark.parametrize(
    "words", ["a ", "Ada Lovelace ", "12 King Street ", "+47 912 34 567 ", "ada@x.org | ", "Tel: "]
)
def test_thousands_of_repeated_words_are_read_in_a_moment(words: str) -> None:
    begun = time.process_time()
    read_signature("\n".join([words * (100 // len(words))] * 50))
    read_signature(words * 500 + "\n" + words * 500)
    assert time.process_time() - begun < 0.5


def test_a_german_number_keeps_its_slash_apart_and_two_numbers_stay_two() -> None:
    card = read_signature(
        "Jana Kühn\nLeiterin Einkauf\nKühn GmbH\nTel. +49 (0)711 / 123 45-67 · Fax 0711/1234568\nMobil: 0171 1234567 / 0172 7654321"
    )
    assert card is not None
    assert [(f.value, f.label) for f in card.fields] == [
        ("+49 (0)711 123 45-67", "work"), ("0711 1234568", "fax"), ("0171 1234567", "mobile"), ("0172 7654321", ""),
    ]  # fmt: skip


def test_a_number_of_which_nothing_is_known_is_kept_in_the_note() -> None:
    card = read_signature("Ola Hansen\nDaglig leder\nFjord AS\nola@fjord.no\n12 34")
    assert card is not None and card.note == "12 34"


def test_a_county_is_where_somebody_works() -> None:
    card = read_signature("Torill Aaby\nSeksjonssjef\nFylkeskommunen Vestland\nM: +47 915 22 333")
    assert card is not None and card.organisation == "Fylkeskommunen Vestland" and card.title == "Seksjonssjef"
