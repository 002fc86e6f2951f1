"""The triage deck: who waits, in which order, what is known of each, and what is suggested."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from netbook.domain.dates import day_minute, read_partial, read_span
from netbook.domain.triage_suggestion import Known, Suggestion, suggest
from netbook.domain.values import dataclass
from netbook.store.queries import triage as queries
from netbook.store.queries.triage import GroupRow, KnownRow

if TYPE_CHECKING:
    from netbook.book import Book

__all__ = ["GroupRow", "KnownRow", "TriageCard", "card", "first_few", "groups", "members", "undecided"]


@dataclass(frozen=True, slots=True)
class TriageCard:
    """One person of the deck with a suggestion; `circles` are their names."""

    known: KnownRow
    circles: tuple[str, ...]
    suggestion: Suggestion


def undecided(book: Book) -> list[int]:
    """Everybody who waits, most recently met first."""
    return queries.undecided(book.db)


def first_few(book: Book, limit: int) -> list[int]:
    """A few to begin with: of those who wait, else the newest without a cadence."""
    return undecided(book)[:limit] or queries.newest_without_cadence(book.db, limit)


def groups(book: Book) -> list[GroupRow]:
    """Circles and organisations of which several wait."""
    return queries.groups(book.db)


def members(book: Book, group: GroupRow) -> list[int]:
    """Who of a group waits."""
    return queries.members(book.db, group)


def card(book: Book, person: int) -> TriageCard | None:
    """What is known of somebody and what to suggest; None where they are gone."""
    now = book.now()
    row = queries.known(book.db, person, now)
    if row is None:
        return None
    circles = queries.circles_of(book.db, person)
    facts = Known(
        tuple(read_span(cadence) for _, _, cadence in circles if cadence), row.closeness, row.last_at, row.contacts,
        _since(row.known_since), bool(row.email or row.phone), bool(row.organisation),
    )  # fmt: skip
    return TriageCard(row, tuple(name for _, name, _ in circles), suggest(facts, now))


def _since(text: str) -> int | None:
    """The first minute that a partial date may mean."""
    try:
        found = read_partial(text)
    except ValueError:
        return None
    if found.year is None:
        return None
    return day_minute(date(found.year, found.month or 1, found.day or 1))
