"""The best ways to reach somebody, an organisation or a field, over people who would have to be asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netbook.answers.asking import before
from netbook.answers.people import person_meant
from netbook.domain.bridges import Path, best_paths
from netbook.domain.etiquette.checks import Judgement
from netbook.domain.etiquette.facts import Found
from netbook.domain.etiquette.introducing import introduction_check, most_telling
from netbook.domain.folding import fold
from netbook.domain.said import Refused
from netbook.domain.values import dataclass
from netbook.domain.warmth import warmth
from netbook.store.queries import lists, ties
from netbook.store.queries.lists import CardFacts

if TYPE_CHECKING:
    from netbook.book import Book

NEIGHBOURS = 400
"""So many of the target's neighbours are looked at, those last in touch first; their neighbours likewise."""
COLLEAGUES = 4_000
"""So many who share an organisation with one of these neighbours are looked at in all."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way from me: `people` in order, the target last; `path` has its ties and strength.

    `judgement`: the ask check of the first one; None where the target itself is simply written to.
    """

    people: tuple[CardFacts, ...]
    path: Path
    judgement: Judgement | None = None

    @property
    def may_ask(self) -> bool:
        """Whether the first one may be asked now (section B)."""
        return self.judgement is None or self.judgement.verdict == "ready"

    @property
    def telling(self) -> Found | None:
        """The check that says most about it."""
        return None if self.judgement is None else most_telling(self.judgement)


def ways(book: Book, target: str) -> tuple[Way, ...]:
    """The strongest ways to whoever the words mean: a person, else everybody of an organisation, else of a field."""
    return ways_to(book, targets_meant(book, target))


def targets_meant(book: Book, text: str) -> list[int]:
    """The people whom the words mean; Refused where they fit nobody."""
    if book.rows("SELECT 1 FROM standing WHERE find=? LIMIT 1", (fold(text.strip()),)):
        return [person_meant(book, text)]
    of_organisation = ties.in_organisation(book.db, text)
    if of_organisation:
        return of_organisation
    try:
        return [person_meant(book, text)]
    except Refused as problem:
        of_field = ties.in_field(book.db, text)
        if problem.said.key != "person-unknown" or not of_field:
            raise
        return of_field


def ways_to(book: Book, targets: Sequence[int]) -> tuple[Way, ...]:
    """The strongest ways to any of these people."""
    found, near = [], _nearest(book, targets)
    first = ties.ties_of(book.db, near)
    found += first
    beside = {person for tie in first for person in (tie.one, tie.other)} - set(near)
    second = _nearest(book, sorted(beside))
    found += ties.ties_of(book.db, second, COLLEAGUES)
    people = {person for tie in found for person in (tie.one, tie.other)} | set(targets)
    now = book.now()
    warm = {p: warmth(key, half, now) for p, key, half in ties.warmth_facts(book.db, sorted(people))}
    known = {tie for tie in found if tie.one in warm and tie.other in warm}
    paths = best_paths(warm, known, targets)
    cards = lists.card_facts(book.db, sorted({person for path in paths for person in path.people}), now)
    return tuple(_way(book, path, tuple(cards[person] for person in path.people)) for path in paths)


def _way(book: Book, path: Path, people: tuple[CardFacts, ...]) -> Way:
    direct = len(people) == 1
    return Way(people, path, None if direct else may_be_asked(book, people[0].id, people[-1].name))


def _nearest(book: Book, people: Sequence[int]) -> list[int]:
    """Of many, those last in touch."""
    if len(people) <= NEIGHBOURS:
        return list(people)
    rows = book.rows(
        "SELECT person_id FROM standing WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY last_at DESC, person_id LIMIT ?",
        (str(list(people)), NEIGHBOURS),
    )
    return [person for (person,) in rows]


def may_be_asked(book: Book, first: int, target: str) -> Judgement:
    """The ask check of the first of a way: whether they may be asked now for the introduction to the target, and why."""
    asking = before(book, first)
    return introduction_check(target, asking.facts, asking.now, asking.limits, asking.attention)
