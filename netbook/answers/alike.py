"""Whether somebody like a new person is in the book already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbook.domain.folding import fold
from netbook.domain.matching import Known, is_same, mail_key, phone_key
from netbook.domain.people import Card

if TYPE_CHECKING:
    from netbook.book import Book


def alike(book: Book, card: Card) -> tuple[int, str] | None:
    """The person whom the card is, by the law of matching, with the name; None where it is nobody known."""
    name = card.name.full
    candidates: dict[int, None] = {}
    if len(name.split()) > 1:
        rows = book.rows("SELECT person_id FROM standing WHERE find=? LIMIT 20", (fold(name),))
        candidates |= dict.fromkeys(row[0] for row in rows)
    for mail in card.emails:
        rows = book.rows("SELECT person_id FROM field WHERE kind='email' AND lower(value)=lower(?) LIMIT 20", (mail,))
        candidates |= dict.fromkeys(row[0] for row in rows)
    for phone in card.phones:
        if phone_key(phone):
            marks = f"%{phone_key(phone)[-4:]}"
            rows = book.rows(
                "SELECT person_id, value FROM field WHERE kind='phone' AND value LIKE ? LIMIT 200", (marks,)
            )
            candidates |= dict.fromkeys(row[0] for row in rows if phone_key(row[1]) == phone_key(phone))
    for person in candidates:
        known = _known(book, person)
        if is_same(card, name, known):
            return person, known.name
    return None


def _known(book: Book, person: int) -> Known:
    [(name, birthday)] = book.rows("SELECT full, birthday FROM person WHERE id=?", (person,))
    known = Known(person, name, birthday=birthday)
    for kind, value in book.rows(
        "SELECT kind, value FROM field WHERE person_id=? AND kind IN ('email','phone')", (person,)
    ):
        if kind == "email":
            known.emails.add(mail_key(value))
        elif phone_key(value):
            known.phones.add(phone_key(value))
    return known
