"""vCard 2.1, 3.0 and 4.0, in and out (RFC 2426, RFC 6350)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from netbook.domain.people import Card, Name, Problem
from netbook.interchange import vcard_reading, vcard_writing
from netbook.interchange.vcard_draft import line_head
from netbook.interchange.vcard_lines_out import prop
from netbook.interchange.vcard_properties import KEPT_PARAM, KEPT_PICTURE
from netbook.interchange.vcard_values import escape

__all__ = ["KEPT_PICTURE", "card_from_lines", "group", "lines_of", "read", "without_picture", "write", "write_all"]

_APPLE = "X-ADDRESSBOOKSERVER-"


def read(data: bytes, encoding: str | None = None) -> Iterator[Card | Problem]:
    """The cards of a file in order; what cannot be taken is a Problem with its line, and the rest comes in all the same."""
    return vcard_reading.read(data, encoding)


def card_from_lines(lines: Sequence[str]) -> Card | None:
    """The card that some unfolded vCard lines make."""
    whole = lines if lines and lines[0].upper().startswith("BEGIN:") else ("BEGIN:VCARD", *lines, "END:VCARD")
    text = "\r\n".join(whole)
    return next((card for card in read(text.encode("utf-8", "surrogatepass")) if isinstance(card, Card)), None)


def write(card: Card) -> str:
    """One card as vCard text with its line ends; lines whose value did not change are written as they came."""
    return vcard_writing.write(card)


def lines_of(card: Card) -> list[str]:
    """The unfolded lines that `write` would write."""
    return vcard_writing.write_lines(card)


def write_all(cards: Iterable[Card]) -> Iterator[str]:
    """Cards as vCard text, one piece each."""
    return (write(card) for card in cards)


def group(name: str, note: str, kept: Sequence[str], people: Iterable[Card]) -> Card:
    """The card of a group of these people, with lines `kept` of the card that it came from; 4.0 where they name members so."""
    four = any(head is not None and head.name == "MEMBER" for head in map(line_head, kept))
    version, kind, of = ("4.0", "KIND", "MEMBER") if four else ("3.0", _APPLE + "KIND", _APPLE + "MEMBER")
    named = any(head is not None and head.name == "N" for head in map(line_head, kept))
    lines = [
        f"VERSION:{version}", f"{kind}:group", prop("FN", (), escape(name), version), *([] if four or named else ["N:;;;;"]),
        *([prop("NOTE", (), escape(note), version)] if note else []), *kept,
        *(prop(of, (), escape(_member(card), ""), version) for card in people),
    ]  # fmt: skip
    return card_from_lines(lines) or Card(name=Name(full=name), note=note, kind="group")


def _member(card: Card) -> str:
    """How a group names the person of this card: by the id under which the card itself is written."""
    uid = str(vcard_reading.draft_of(card.lines).said.get("uid") or card.uid)
    return uid if ":" in uid else f"urn:uuid:{uid}"


def without_picture(card: Card, name: str) -> tuple[str, ...]:
    """The card's lines with its picture's name in place of its bytes, for whoever keeps the picture itself elsewhere.

    Such a line reads as a photo at the address KEPT_PICTURE + name, and is written with the bytes of the card's photo.
    """
    if not name:
        return card.lines
    lines = list(card.lines)
    for index, line in enumerate(lines):
        if len(line) > 200 and line not in card.unknown:
            head = line_head(line)
            if head and head.name == "PHOTO":
                lines[index] = (
                    f"{head.group}.PHOTO;{KEPT_PARAM}={name}:" if head.group else f"PHOTO;{KEPT_PARAM}={name}:"
                )
                break
    return tuple(lines)
