"""Finding people: by name, work, anything kept about them, what was said; forgiving accents, case and one typo."""

from __future__ import annotations

import re
import string
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from netbook.domain.folding import digits, fold, words
from netbook.domain.values import dataclass
from netbook.store.database import Database
from netbook.store.ids import in_list

MANY, MANY_NAMES = 2000, 5000
"""So many hits are ranked; of more by name those last in touch are looked for, which finds enough soon where so many fit."""
TYPO_BELOW = 5
LONGEST = 60
"""Letters of a word that are looked for: the database refuses longer patterns, and nobody is told apart further on."""
NOTES, WINDOWS = 500, (700, 2500)
"""So many of the newest notes are of use; and among how many of the newest they are looked for before all are asked."""
INDEXED = 3
"""The longest beginnings of words that the index of notes has lists of."""
_ALPHABET = string.ascii_lowercase + "0123456789"


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody found, and where: name, organisation, contact, phone, more, note or typo."""

    id: int
    where: str


def _match(terms: Sequence[str], column: str = "") -> str:
    quoted = " ".join(f'"{term}"*' for term in terms)
    return f"{column} : ({quoted})" if column else quoted


Among = tuple[str, Sequence[object]]
"""Among whom to look: a condition on standing s, with its values; "" is everybody."""
EVERYBODY: Among = ("", ())


def search(db: Database, query: str, limit: int = 200, among: Among = EVERYBODY) -> list[Found]:
    """People who fit every word of the query, best first: names, then work, then anything, then notes, then a typo.

    `among` narrows before the first are taken, so that nobody is missed behind those who fit the words alone.
    """
    terms = [word[:LONGEST] for word in words(query)[:8]]
    if not terms:
        return []
    found: dict[int, str] = {}
    for stage in _stages(db, query, terms, limit, among):
        for person, where in stage(found):
            found.setdefault(person, where)
        if len(found) >= limit:
            break
    if len(found) < TYPO_BELOW:
        for person in _with_typo(db, terms, limit, among):
            found.setdefault(person, "typo")
    return [Found(person, where) for person, where in list(found.items())[:limit]]


_Stage = Callable[[Collection[int]], Iterable[tuple[int, str]]]
"""One way to find people, told whom the stages before it found."""


def _stages(db: Database, query: str, terms: Sequence[str], limit: int, among: Among) -> Iterator[_Stage]:
    number = digits(query)
    if len(number) >= 3 and not any(c.isalpha() for c in query):
        marks = f'phone : ("{number}"* OR "r{number[::-1]}"*)'
        yield lambda _: ((person, "phone") for person in _ranked(db, marks, limit, among))
    yield lambda _: ((person, "name") for person in _ranked(db, _match(terms, "name"), limit, among, terms))
    yield lambda _: ((person, "organisation") for person in _ranked(db, _match(terms, "organisation"), limit, among))
    yield lambda found: _anywhere(db, terms, found, limit, among)
    yield lambda _: ((person, "note") for person in _in_notes(db, terms, limit, among))


def _within(column: str, among: Among) -> tuple[str, Sequence[object]]:
    condition, values = among
    return (f" AND {column} IN (SELECT s.person_id FROM standing s WHERE {condition})" if condition else ""), values


def _ranked(
    db: Database, match: str, limit: int, among: Among = EVERYBODY, name_terms: Sequence[str] = ()
) -> list[int]:
    within, chosen = _within("rowid", among)
    most = MANY_NAMES if name_terms else MANY
    hits = "SELECT rowid FROM person_text WHERE person_text MATCH ?" + within + " LIMIT ?"
    if name_terms and db.execute_sql(f"SELECT count(*) FROM ({hits})", (match, *chosen, most)).fetchone()[0] >= most:
        tests = " AND ".join("(find LIKE ? OR find LIKE ?)" for _ in name_terms)
        values = [part for term in name_terms for part in (f"{term}%", f"% {term}%")]
        walked = db.execute_sql(
            f"SELECT person_id FROM standing WHERE {tests}{_within('person_id', among)[0]} ORDER BY last_at DESC LIMIT ?",
            (*values, *chosen, limit),
        )
        return [person for (person,) in walked]
    ranked = db.execute_sql(
        f"SELECT person_id FROM standing WHERE person_id IN ({hits}) ORDER BY last_at DESC, sort_given LIMIT ?",
        (match, *chosen, most, limit),
    )
    return [person for (person,) in ranked]


def _anywhere(
    db: Database, terms: Sequence[str], found: Collection[int], limit: int, among: Among
) -> list[tuple[int, str]]:
    fresh = [person for person in _ranked(db, _match(terms), limit, among) if person not in found]
    fresh = fresh[: max(0, limit - len(found))]
    places = _places(db, fresh, terms)
    return [(person, places.get(person, "more")) for person in fresh]


_COLUMNS = ("contact", "phone", "more", "organisation", "name")


def _places(db: Database, ids: Sequence[int], terms: Sequence[str]) -> dict[int, str]:
    """In which column a word of the query was found, one that is not a name before one that is."""
    places: dict[int, str] = {}
    # The texts of the few are read: a match in the index for each column and word would walk all hits every time.
    for person, *texts in db.execute_sql(
        f"SELECT rowid, {','.join(_COLUMNS)} FROM person_text WHERE rowid IN (SELECT value FROM json_each(?))",
        (in_list(ids),),
    ):
        for column, text in zip(_COLUMNS, texts, strict=True):
            if any(word.startswith(term) for word in words(text) for term in terms):
                places[person] = column
                break
    return places


def _in_notes(db: Database, terms: Sequence[str], limit: int, among: Among) -> list[int]:
    # A letter that has just been begun would have every word with it read; the notes wait for its second.
    terms = [term for term in terms if len(term) > 1]
    if not terms:
        return []
    within, chosen = _within("ip.person_id", among)
    rows = db.execute_sql(
        "SELECT ip.person_id FROM json_each(?) n JOIN interaction_person ip ON ip.interaction_id=n.value WHERE 1"
        f"{within} ORDER BY ip.at DESC LIMIT ?",
        (in_list(_notes(db, terms)), *chosen, limit),
    )
    return [person for (person,) in rows]


def _notes(db: Database, terms: Sequence[str]) -> list[int]:
    """The newest notes in which a word begins with each of the terms.

    Beginnings of three letters stand in the index as lists of their own, of which only the newest are walked; those of more
    would first be put together from all words that begin so, however many notes they are in. So the newest notes with the
    first three letters are read, and only where too few of them hold the whole beginning is the index asked for that.
    """
    short = [term[:INDEXED] for term in terms]
    if short != list(terms):
        begins = [re.compile(rf"(?<![^\W_]){term}") for term in dict.fromkeys(terms)]
        for window in WINDOWS:
            rows = db.execute_sql(
                "SELECT i.id, i.note_folded FROM (SELECT rowid AS number FROM said WHERE said MATCH ? ORDER BY rowid DESC LIMIT ?) n "
                "JOIN interaction i ON i.id=n.number ORDER BY i.id DESC",
                (_match(short), window),
            ).fetchall()
            texts = [(number, _plain(note)) for number, note in rows]
            found = [number for number, text in texts if all(begin.search(text) for begin in begins)]
            if len(found) >= NOTES or len(rows) < window:
                return found[:NOTES]
            if len(found) * WINDOWS[-1] < NOTES * window:
                # They are rare among those, so there are few of them in all.
                break
    newest = db.execute_sql(
        "SELECT rowid FROM said WHERE said MATCH ? ORDER BY rowid DESC LIMIT ?", (_match(terms), NOTES)
    )
    return [number for (number,) in newest]


def _plain(note: str) -> str:
    return note.lower() if note.isascii() else fold(note)


def _edits(word: str) -> set[str]:
    splits = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    deletes = {a + b[1:] for a, b in splits if b}
    swaps = {a + b[1] + b[0] + b[2:] for a, b in splits if len(b) > 1}
    replaces = {a + c + b[1:] for a, b in splits if b for c in _ALPHABET}
    inserts = {a + c + b for a, b in splits for c in _ALPHABET}
    return (deletes | swaps | replaces | inserts) - {word}


def _with_typo(db: Database, terms: Sequence[str], limit: int, among: Among) -> list[int]:
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
            for person in _ranked(db, _match(others), limit, among):
                people.setdefault(person)
    return list(people)


def _json(values: Sequence[str]) -> str:
    return '["' + '","'.join(values) + '"]'
