"""vCard 2.1, 3.0 and 4.0, in and out (RFC 2426, RFC 6350)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netbook.domain.people import Card, Problem
from netbook.interchange import vcard_reading, vcard_writing


def read(data: bytes, encoding: str | None = None) -> Iterator[Card | Problem]:
    """The cards of a file in order; what cannot be taken is a Problem with its line, and the rest comes in all the same."""
    return vcard_reading.read(data, encoding)


def write(card: Card) -> str:
    """One card as vCard text with its line ends; lines whose value did not change are written as they came."""
    return vcard_writing.write(card)


def write_all(cards: Iterable[Card]) -> Iterator[str]:
    """Cards as vCard text, one piece each."""
    return (write(card) for card in cards)
