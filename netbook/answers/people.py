"""Finding people and showing their cards; the one person whom a word means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from netbook.domain.folding import fold
from netbook.domain.said import Refused
from netbook.domain.warmth import warmth
from netbook.store.queries import lists
from netbook.store.queries.lists import CardFacts, CircleRow, Filter
from netbook.store.queries.search import Found, search

if TYPE_CHECKING:
    from netbook.book import Book


EVERYBODY = Filter()


@dataclass(frozen=True, slots=True)
class Listing:
    """People in order; `where` tells for each found person in what the query was found (empty without a query)."""

    ids: tuple[int, ...]
    where: dict[int, str]


def listing(book: Book, query: str = "", chosen: Filter = EVERYBODY, sort: str = "name", family_first: bool = False,
            limit: int = -1) -> Listing:  # fmt: skip
    """Who fits the query and the filter: best match first, without a query in the order asked."""
    now = book.now()
    if not query.strip():
        return Listing(tuple(lists.people(book.db, chosen, sort, family_first, now, limit)), {})
    found = search(book.db, query, 400 if limit < 0 else limit)
    where = {hit.id: hit.where for hit in found}
    return Listing(tuple(lists.passing(book.db, list(where), chosen, now)), where)


def cards(book: Book, ids: Sequence[int]) -> dict[int, CardFacts]:
    """The cards of some people, by id."""
    return lists.card_facts(book.db, ids, book.now())


def warmth_of(card: CardFacts, now: int) -> float:
    """How alive the relationship is, 0 to 1."""
    return warmth(card.warm_key, card.half_life, now)


def circles(book: Book) -> list[CircleRow]:
    """All circles, the fullest first."""
    return lists.circles(book.db)


def person_meant(book: Book, text: str) -> int:
    """The one person meant by an id, a mail address or a name; Refused with the list when none or several fit."""
    text = text.strip()
    by_id = lists.person_by(book.db, text)
    if by_id:
        return by_id
    if "@" in text:
        rows = book.rows("SELECT DISTINCT person_id FROM field WHERE kind='email' AND lower(value)=lower(?)", (text,))
        return _only(book, text, [row[0] for row in rows])
    rows = book.rows("SELECT person_id FROM standing WHERE find=?", (fold(text),))
    if rows:
        return _only(book, text, [row[0] for row in rows])
    named = [hit.id for hit in search(book.db, text, 50) if hit.where == "name"]
    return _only(book, text, named)


def _only(book: Book, text: str, ids: Sequence[int]) -> int:
    if len(ids) == 1:
        return ids[0]
    if not ids:
        raise Refused("person-unknown", text=text)
    facts = lists.card_facts(book.db, ids[:8], book.now())
    people = [f"{card.name} ({card.organisation or card.uid})" for card in facts.values()]
    raise Refused("person-ambiguous", text=text, n=len(ids), people="; ".join(people))


__all__ = [
    "CardFacts",
    "CircleRow",
    "Filter",
    "Found",
    "Listing",
    "cards",
    "circles",
    "listing",
    "person_meant",
    "warmth_of",
]
