"""Reading vCards of every age and make."""

from __future__ import annotations

from netbook.domain.people import Card, Field, Problem
from netbook.interchange import vcard


def cards(text: str | bytes) -> list[Card]:
    data = text if isinstance(text, bytes) else text.encode()
    return [thing for thing in vcard.read(data) if isinstance(thing, Card)]


def problems(text: str | bytes) -> list[Problem]:
    data = text if isinstance(text, bytes) else text.encode()
    return [thing for thing in vcard.read(data) if isinstance(thing, Problem)]


def one(*lines: str) -> Card:
    (card,) = cards("BEGIN:VCARD\r\n" + "\r\n".join(lines) + "\r\nEND:VCARD\r\n")
    return card


def test_a_plain_card_is_read() -> None:
    card = one(
        "VERSION:3.0", "FN:Ada Lovelace", "N:Lovelace;Ada;;;", "TEL;TYPE=CELL,PREF:+44 1", "EMAIL;TYPE=WORK:ada@x.org"
    )
    assert card.name.full == "Ada Lovelace" and card.name.given == "Ada"
    assert card.fields == (Field("phone", "+44 1", "mobile", True), Field("email", "ada@x.org", "work"))


def test_unescaped_commas_are_letters() -> None:
    card = one("VERSION:2.1", "FN:Doe, John", "NOTE:likes tea, coffee", "TITLE:Head, of; it")
    assert (card.name.full, card.note, card.title) == ("Doe, John", "likes tea, coffee", "Head, of; it")


def test_a_fold_inside_a_letter_is_undone_before_decoding() -> None:
    (card,) = cards(b"BEGIN:VCARD\nVERSION:3.0\nFN:Bj\xc3\n \xb8rn\nEND:VCARD\n")
    assert card.name.full == "Bjørn"
