"""Finding people and showing their cards; the one person whom a word means."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from netbook.domain.folding import fold, sort_key
from netbook.domain.said import Refused
from netbook.domain.values import dataclass
from netbook.domain.warmth import warmth
from netbook.store.queries import lists
from netbook.store.queries.lists import CardFacts, CircleRow, Filter
from netbook.store.queries.search import Found, search
from netbook.store.queries.walking import people_after

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
        if limit >= 0:
            return Listing(tuple(people_after(book.db, chosen, sort, family_first, now, 0, limit)), {})
        return Listing(tuple(lists.people(book.db, chosen, sort, family_first, now)), {})
    among = ("", ()) if chosen == EVERYBODY else lists.where(chosen, now)
    found = search(book.db, query, 400 if limit < 0 else limit, among)
    where = {hit.id: hit.where for hit in found}
    return Listing(tuple(lists.passing(book.db, list(where), chosen, now)), where)


def rest_of(book: Book, after: int, chosen: Filter = EVERYBODY, sort: str = "name", family_first: bool = False,
            limit: int = 4000) -> tuple[tuple[int, ...], bool]:  # fmt: skip
    """The next people of a listing without a query, behind `after`; and whether that is all of them.

    For lists that fill between two frames: each piece is had by an index, without the rest being read.
    """
    found = people_after(book.db, chosen, sort, family_first, book.now(), after, limit)
    return tuple(found), len(found) < limit


def how_many(book: Book) -> int:
    """How many people the list shows without a filter."""
    return lists.count_shown(book.db)


def anybody(book: Book) -> bool:
    """Whether there is somebody in the book at all."""
    return bool(book.rows("SELECT EXISTS(SELECT 1 FROM person)")[0][0])


def circles_of(book: Book, people: Sequence[int]) -> dict[int, int]:
    """How many of some people each circle has, by circle; circles without any of them are missing."""
    rows = book.rows(
        "SELECT circle_id, count(*) FROM circle_person WHERE person_id IN (SELECT value FROM json_each(?)) GROUP BY circle_id",
        (json.dumps(list(people)),),
    )
    return dict(rows)


def own_choices(book: Book, people: Sequence[int]) -> tuple[str | None, str | None]:
    """The cadence and closeness that the owner set for all of some people alike; None where they differ."""
    rows = book.rows(
        "SELECT DISTINCT cadence, closeness FROM person WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(people)),),
    )
    cadences, levels = {row[0] for row in rows}, {row[1] for row in rows}
    return (cadences.pop() if len(cadences) == 1 else None, levels.pop() if len(levels) == 1 else None)


def beginning(book: Book, letters: str, family_first: bool = False, limit: int = 200) -> list[int]:
    """People whose name, as the list sorts it, begins with some letters, in that order."""
    key = sort_key(letters)
    if not key:
        return []
    column = "sort_family" if family_first else "sort_given"
    rows = book.rows(
        f"SELECT person_id FROM standing WHERE {column}>=? AND {column}<? ORDER BY {column}, person_id LIMIT ?",
        (key, key + "\U0010ffff", limit),
    )
    return [row[0] for row in rows]


def cards(book: Book, ids: Sequence[int]) -> dict[int, CardFacts]:
    """The cards of some people, by id."""
    return lists.card_facts(book.db, ids, book.now())


def warmth_of(card: CardFacts, now: int) -> float:
    """How alive the relationship is, 0 to 1."""
    return warmth(card.warm_key, card.half_life, now)


def circles(book: Book) -> list[CircleRow]:
    """All circles, the fullest first."""
    return lists.circles(book.db)


def circle_lines(book: Book) -> dict[int, tuple[str, ...]]:
    """What circles keep of the group cards that they came from, as it stood there; without what only programs read."""
    rows = book.rows("SELECT id, lines FROM circle WHERE lines<>'[]'")
    if not rows:
        return {}
    from netbook.interchange.vcard_lines import cut, head_of

    def means(line: str) -> bool:
        found = cut(line)
        return found is None or head_of(found[0]).name not in ("N", "UID", "REV", "PRODID")

    return {number: tuple(line for line in json.loads(lines) if means(line)) for number, lines in rows}


def goals_going_on(book: Book) -> list[tuple[int, str]]:
    """(row, title) of the goals that have not ended, the newest first."""
    return [(row[0], row[1]) for row in book.rows("SELECT id, title FROM goal WHERE ended_at IS NULL ORDER BY id DESC")]


def person_meant(book: Book, text: str) -> int:
    """The one person meant by an id, a mail address or a name; Refused with the list when none or several fit."""
    text = " ".join(text.split())
    by_id = lists.person_by(book.db, text)
    if by_id:
        return by_id
    if "@" in text:
        rows = book.rows("SELECT DISTINCT person_id FROM field WHERE kind='email' AND lower(value)=lower(?)", (text,))
        if not rows and not text.isascii():
            # The database knows the small letters of English alone. Cards and their matching are heavy, and few need them.
            from netbook.domain.matching import mail_key

            every = book.rows("SELECT DISTINCT person_id, value FROM field WHERE kind='email'")
            rows = [(person,) for person, value in every if mail_key(value) == mail_key(text)]
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
    # An organisation tells people apart unless two of one name are there.
    said = Counter((card.name, card.organisation) for card in facts.values())
    people = [
        f"{card.name} ({card.organisation if card.organisation and said[card.name, card.organisation] == 1 else card.uid})"
        for card in facts.values()
    ]
    raise Refused("person-ambiguous", text=text, n=len(ids), people="; ".join(people))


__all__ = [
    "CardFacts",
    "CircleRow",
    "Filter",
    "Found",
    "Listing",
    "anybody",
    "beginning",
    "cards",
    "circle_lines",
    "circles",
    "circles_of",
    "goals_going_on",
    "how_many",
    "listing",
    "own_choices",
    "person_meant",
    "rest_of",
    "warmth_of",
]
