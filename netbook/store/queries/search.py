"""Finding people: by name, work, anything kept about them, what was said; forgiving accents, case and one typo."""

from __future__ import annotations

import string
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from peewee import SqliteDatabase

from netbook.domain.folding import digits, words
from netbook.store.facts import in_list

MANY = 2000
TYPO_BELOW = 5
_ALPHABET = string.ascii_lowercase + "0123456789"


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody found, and where: name, organisation, contact, phone, more, note or typo."""

    id: int
    where: str


def _match(terms: Sequence[str], column: str = "") -> str:
    quoted = " ".join(f'"{term}"*' for term in terms)
    return f"{column} : ({quoted})" if column else quoted


def search(db: SqliteDatabase, query: str, limit: int = 200) -> list[Found]:
    """People who fit every word of the query, best first: names, then work, then anything, then notes, then a typo."""
    terms = words(query)[:8]
    if not terms:
        return []
    found: dict[int, str] = {}
    for person, where in _stages(db, query, terms, limit):
        found.setdefault(person, where)
        if len(found) >= limit:
            break
    if len(found) < TYPO_BELOW:
        for person in _with_typo(db, terms, limit):
            found.setdefault(person, "typo")
    return [Found(person, where) for person, where in list(found.items())[:limit]]


def _stages(db: SqliteDatabase, query: str, terms: Sequence[str], limit: int) -> Iterator[tuple[int, str]]:
    number = digits(query)
    if len(number) >= 3 and not any(c.isalpha() for c in query):
        marks = f'phone : ("{number}"* OR "{number[::-1]}"*)'
        yield from ((person, "phone") for person in _ranked(db, marks, limit))
    for column in ("name", "organisation"):
        hits = _ranked(db, _match(terms, column), limit, terms if column == "name" else ())
        yield from ((person, column) for person in hits)
    anywhere = _ranked(db, _match(terms), limit)
    places = _places(db, anywhere, terms)
    yield from ((person, places.get(person, "more")) for person in anywhere)
    yield from ((person, "note") for person in _in_notes(db, terms, limit))


def _ranked(db: SqliteDatabase, match: str, limit: int, name_terms: Sequence[str] = ()) -> list[int]:
    rows = db.execute_sql("SELECT rowid FROM person_text WHERE person_text MATCH ? LIMIT ?", (match, MANY)).fetchall()
    if len(rows) >= MANY and name_terms:
        tests = " AND ".join("(find LIKE ? OR find LIKE ?)" for _ in name_terms)
        values = [part for term in name_terms for part in (f"{term}%", f"% {term}%")]
        walked = db.execute_sql(
            f"SELECT person_id FROM standing WHERE {tests} ORDER BY last_at DESC LIMIT ?", (*values, limit)
        )
        return [person for (person,) in walked]
    ids = in_list([row[0] for row in rows])
    ranked = db.execute_sql(
        "SELECT person_id FROM standing WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY last_at DESC, sort_given LIMIT ?",
        (ids, limit),
    )
    return [person for (person,) in ranked]


def _places(db: SqliteDatabase, ids: Sequence[int], terms: Sequence[str]) -> dict[int, str]:
    """In which column the first word of the query that is not in the name was found."""
    places: dict[int, str] = {}
    marks = in_list(ids)
    for column in ("contact", "phone", "more", "organisation", "name"):
        for term in terms:
            rows = db.execute_sql(
                "SELECT rowid FROM person_text WHERE person_text MATCH ? AND rowid IN (SELECT value FROM json_each(?))",
                (_match([term], column), marks),
            )
            for (person,) in rows:
                places.setdefault(person, column)
    return places


def _in_notes(db: SqliteDatabase, terms: Sequence[str], limit: int) -> list[int]:
    rows = db.execute_sql(
        "SELECT ip.person_id FROM (SELECT rowid AS number FROM said WHERE said MATCH ? ORDER BY rowid DESC LIMIT 500) n "
        "JOIN interaction_person ip ON ip.interaction_id=n.number ORDER BY ip.at DESC LIMIT ?",
        (_match(terms), limit),
    )
    return [person for (person,) in rows]


def _edits(word: str) -> set[str]:
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    deletes = {a + b[1:] for a, b in splits if b}
    swaps = {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1}
    replaces = {a + c + b[1:] for a, b in splits if b for c in _ALPHABET}
    inserts = {a + c + b for a, b in splits for c in _ALPHABET}
    return (deletes | swaps | replaces | inserts) - {word}


def _with_typo(db: SqliteDatabase, terms: Sequence[str], limit: int) -> list[int]:
    """People whose names fit when one letter of one word is wrong, missing, too many or swapped."""
    people: dict[int, None] = {}
    for place, term in enumerate(terms):
        if len(term) < 4:
            continue
        known = db.execute_sql(
            "SELECT word FROM known_word WHERE word IN (SELECT value FROM json_each(?))", (_json(sorted(_edits(term))),)
        ).fetchall()
        for (word,) in known[:20]:
            others = [*terms[:place], word, *terms[place + 1 :]]
            for person in _ranked(db, _match(others), limit):
                people.setdefault(person)
    return list(people)


def _json(values: Sequence[str]) -> str:
    return '["' + '","'.join(values) + '"]'
