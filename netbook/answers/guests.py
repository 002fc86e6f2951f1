"""Guests of an event before they are put there: read from pasted names or a file, and whom of the book each may be."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from netbook.answers.people import listing
from netbook.domain.folding import fold
from netbook.domain.guests import names_in, without_doubles
from netbook.domain.matching import Known, is_same, mail_key, phone_key
from netbook.domain.people import Card
from netbook.domain.said import Refused
from netbook.domain.values import dataclass
from netbook.interchange import csv_people, ics, vcard
from netbook.interchange.ics import Invitation
from netbook.interchange.sniffing import sniff
from netbook.store.records.people import display_name

if TYPE_CHECKING:
    from netbook.book import Book

MOST = 5


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody of a list of guests: `person` is who it surely is (0: nobody), `maybe` all in the book it could be, with names.

    `likely` is who it is unless the owner says otherwise: surely somebody, or the only one in the book who is called so.
    """

    card: Card
    person: int
    maybe: tuple[tuple[int, str], ...] = ()
    likely: int = 0


def read_file(path: Path) -> tuple[Card, ...] | Invitation:
    """Whom a vCard, CSV or text file names, or the first event of a calendar file; Refused for anything else."""
    try:
        data = path.read_bytes()
    except OSError as problem:
        raise Refused("file-unreadable", path=str(path), why=problem.strerror or str(problem)) from None
    if path.suffix.lower() in (".ics", ".ical", ".ifb") or b"BEGIN:VCALENDAR" in data[:2000].upper():
        found = ics.read(data)
        if not found:
            raise Refused("file-has-no-event", path=path.name)
        return found[0]
    kind = sniff(data, path.name)
    if kind in ("vcard", "csv"):
        read = vcard.read if kind == "vcard" else csv_people.read
        cards = without_doubles(_named(thing) for thing in read(data) if isinstance(thing, Card))
    elif path.suffix.lower() in ("", ".txt", ".md") and b"\0" not in data:
        cards = names_in(data.decode("utf-8", "replace"))
    else:
        raise Refused("file-names-nobody", path=path.name)
    if not cards:
        raise Refused("file-names-nobody", path=path.name)
    return cards


def _named(card: Card) -> Card:
    """The card with its shown name as its full name."""
    return card if card.name.full else replace(card, name=replace(card.name, full=display_name(card)))


def match(book: Book, cards: tuple[Card, ...]) -> tuple[Match, ...]:
    """Whom of the book each card is, by the law of matching; a name that fits several, or only in part, is left to the owner."""
    return tuple(_match(book, card) for card in cards)


def _match(book: Book, card: Card) -> Match:
    known = _alike(book, card)
    name = display_name(card)
    sure = [one for one in known if is_same(card, name, one)]
    maybe = tuple((one.person, one.name) for one in (*sure, *(one for one in known if one not in sure)))
    person = sure[0].person if len(sure) == 1 else 0
    # A guest list often has another mail address than the book: whoever is called exactly so is no new person.
    named = [one.person for one in known if fold(one.name) == fold(name)]
    return Match(card, person, maybe[:MOST], person or (named[0] if len(named) == 1 and not sure else 0))


def _alike(book: Book, card: Card) -> list[Known]:
    """Those with the same folded name, one of the mail addresses, or a name that holds all its words."""
    name = fold(display_name(card))
    ids: dict[int, None] = {}
    for mail in card.emails:
        for (person,) in book.rows(
            "SELECT person_id FROM field WHERE kind='email' AND lower(value)=lower(?) LIMIT 5", (mail.strip(),)
        ):
            ids[person] = None
    if name:
        for (person,) in book.rows("SELECT person_id FROM standing WHERE find=? ORDER BY person_id LIMIT 5", (name,)):
            ids[person] = None
        if not ids:
            words = set(name.split())
            for person in listing(book, name, limit=MOST).ids:
                full = book.rows("SELECT full FROM person WHERE id=?", (person,))[0][0]
                if words <= set(fold(full).split()):
                    ids[person] = None
    return [_known(book, person) for person in ids]


def _known(book: Book, person: int) -> Known:
    full, birthday = book.rows("SELECT full, birthday FROM person WHERE id=?", (person,))[0]
    known = Known(person, full, birthday=birthday)
    for kind, value in book.rows(
        "SELECT kind, value FROM field WHERE person_id=? AND kind IN ('email', 'phone')", (person,)
    ):
        (known.emails if kind == "email" else known.phones).add(
            mail_key(value) if kind == "email" else phone_key(value)
        )
    known.phones.discard("")
    return known


__all__ = ["Invitation", "Match", "match", "read_file"]
