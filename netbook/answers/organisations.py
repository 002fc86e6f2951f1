"""Organisations: which there are, how many of each I know and how warm, and the page of one."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from netbook.domain.dates import DAY
from netbook.domain.folding import fold
from netbook.domain.values import dataclass
from netbook.domain.warmth import warmth

if TYPE_CHECKING:
    from netbook.book import Book


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One organisation of the list: its commonest spelling, how many people, with how many there was contact, the warmest, notes."""

    name: str
    people: int
    known: int
    warmth: float
    last_at: int | None
    notes: int
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OrganisationNote:
    """Something learned of an organisation; `person` and `told_by` are row id and name, None where nobody is meant."""

    id: int
    uid: str
    kind: str
    text: str
    person: tuple[int, str] | None
    told_by: tuple[int, str] | None
    told_at: int


@dataclass(frozen=True, slots=True)
class Organisation:
    """The page of an organisation: who works there (row id, name, whether a target), what is known of it, and how it is spelled."""

    name: str
    people: tuple[tuple[int, str, bool], ...]
    needs: tuple[OrganisationNote, ...]
    trends: tuple[OrganisationNote, ...]
    key_people: tuple[OrganisationNote, ...]
    notes: tuple[OrganisationNote, ...]
    spellings: tuple[str, ...]


def key_of(name: str) -> str:
    """What makes two spellings one organisation: folded, without spaces and stops at the ends."""
    return " ".join(fold(name).split()).strip(" .,")


def organisations(book: Book) -> tuple[OrganisationRow, ...]:
    """All organisations that somebody works at or something is known of: those of which I noted something first, then those with most people I know."""
    now = book.now() / DAY
    spelled: dict[str, Counter[str]] = {}
    people: dict[str, list[tuple[int, int, int | None, float | None]]] = {}
    # One row for each spelling; what is kept of warmth is a logarithm, so the largest of them is the warmest.
    for name, count, known, last_at, level in book.rows(
        "SELECT p.organisation, count(*), count(s.last_at), max(s.last_at), max(s.warm_key - ? / s.half_life) FROM person p "
        "JOIN standing s ON s.person_id=p.id WHERE p.organisation<>'' AND p.id NOT IN (SELECT id FROM person WHERE archived=1) "
        "GROUP BY p.organisation", (now,)
    ):  # fmt: skip
        one = key_of(name)
        spelled.setdefault(one, Counter())[name] += count
        people.setdefault(one, []).append((count, known, last_at, level))
    notes: Counter[str] = Counter()
    for name, count in book.rows("SELECT organisation, count(*) FROM organisation_note GROUP BY organisation"):
        notes[key_of(name)] += count
        spelled.setdefault(key_of(name), Counter()).setdefault(name, 0)
    rows = []
    for one, names in spelled.items():
        told = people.get(one, [])
        levels = [level for *_, level in told if level is not None]
        spellings = tuple(name for name, _ in sorted(names.items(), key=lambda pair: (-pair[1], pair[0])))
        rows.append(
            OrganisationRow(
                spellings[0], sum(count for count, *_ in told), sum(known for _, known, *_ in told),
                warmth(max(levels), 1, 0) if levels else 0.0, max((last for _, _, last, _ in told if last is not None), default=None),
                notes[one], spellings,
            )
        )  # fmt: skip
    return tuple(sorted(rows, key=lambda row: (not row.notes, -row.known, -row.people, fold(row.name))))


def spellings_of(book: Book, name: str) -> tuple[str, ...]:
    """How an organisation is written in the book, the commonest first."""
    wanted = key_of(name)
    rows = book.rows("SELECT organisation, count(*) FROM person WHERE organisation<>'' GROUP BY organisation")
    found = sorted(
        ((count, text) for text, count in rows if key_of(text) == wanted), key=lambda pair: (-pair[0], pair[1])
    )
    return tuple(text for _, text in found)


def page_of(book: Book, name: str) -> Organisation:
    """What is known of an organisation, however it is spelled; empty parts where nothing is."""
    wanted, spelled = key_of(name), spellings_of(book, name)
    people = tuple(
        (person, full, bool(target))
        for spelling in spelled
        for person, full, target in book.rows(
            "SELECT p.id, p.full, p.target FROM person p JOIN standing s ON s.person_id=p.id WHERE p.organisation=? AND p.archived=0 "
            "ORDER BY s.last_at IS NULL, s.last_at DESC, p.full", (spelling,)
        )
    )  # fmt: skip
    notes = [
        OrganisationNote(r[0], r[1], r[2], r[3], (r[4], r[5]) if r[4] else None, (r[6], r[7]) if r[6] else None, r[8])
        for r in book.rows(
            "SELECT n.id, n.uid, n.kind, n.text, n.person_id, p.full, n.told_by_id, t.full, n.told_at, n.organisation "
            "FROM organisation_note n LEFT JOIN person p ON p.id=n.person_id LEFT JOIN person t ON t.id=n.told_by_id "
            "ORDER BY n.told_at DESC, n.id DESC"
        )
        if key_of(r[9]) == wanted
    ]
    by_kind = {kind: tuple(n for n in notes if n.kind == kind) for kind in ("need", "trend", "key-person", "note")}
    called = spelled[0] if spelled else name.strip()
    return Organisation(
        called, people, by_kind["need"], by_kind["trend"], by_kind["key-person"], by_kind["note"], spelled
    )
