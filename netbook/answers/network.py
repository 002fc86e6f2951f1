"""Who knows whom, as a picture: from me, one person or a circle outwards, the strongest at most."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING

from netbook.answers.steps import Steps, whole
from netbook.domain.bridges import Tie
from netbook.domain.picture import MOST, Place, bridges, drawn_ties, places, reach, strongest
from netbook.domain.values import dataclass
from netbook.domain.warmth import warmth
from netbook.store.queries import lists, ties
from netbook.store.queries.lists import CardFacts

if TYPE_CHECKING:
    from netbook.book import Book

ME = 0
"""Stands for the owner among row ids."""
FRONTIER = 150
"""So many people are looked round from at each step, the strongest; beyond them nobody would be drawn."""
TOGETHER = 25
"""The ties of so many are asked for in one go."""
COLLEAGUES = 2_000
"""So many who share an organisation with somebody are looked at in each step."""
_WHILE = 0.005
"""Seconds for which one step waits for the library of graphs."""
FIRST = 40
"""From me the picture begins with so many: those I am warmest with."""


@dataclass(frozen=True, slots=True)
class Start:
    """Where the picture begins: "me", "person" or "circle" (number: its row id); `along` are drawn whatever their strength."""

    kind: str = "me"
    number: int = 0
    along: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """One person of the picture: how many steps away, how warm with me (0 to 1), how much a bridge (0 to 1), and where."""

    card: CardFacts
    steps: int
    warmth: float
    bridge: float
    place: Place


@dataclass(frozen=True, slots=True)
class Picture:
    """Whom the picture shows, nearest and strongest first, the ties between them, and how many more there are."""

    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    more: int


def picture(book: Book, start: Start, steps: int = 2, most: int = MOST) -> Picture:
    """The people within some steps of a start, the strongest of them, the same each time."""
    return whole(picturing(book, start, steps, most))


def picturing(book: Book, start: Start, steps: int = 2, most: int = MOST) -> Steps[Picture]:
    """As picture, step by step."""
    now = book.now()
    first = _first(book, start)
    yield
    found_ties, warm = yield from _ties_within(book, first, steps if start.kind != "me" else steps - 1, now)
    along = [person for person in start.along if person not in warm]
    if along:
        found_ties += ties.ties_of(book.db, along, COLLEAGUES)
        warm |= _warm(book, along, now)
        yield
    reached = {p: v for p, v in reach(first, found_ties, warm).items() if p in warm}
    reached |= {p: (steps, 1.0) for p in start.along if p in warm and p not in reached}
    if start.kind == "me":
        reached = {p: (away + 1, strength * (0.2 + 0.8 * warm[p])) for p, (away, strength) in reached.items()}
    people, more = strongest(reached, (*start.along, *(first if start.kind == "person" else ())), most)
    yield
    drawn = drawn_ties(people, found_ties)
    yield
    cards = lists.card_facts(book.db, people, now)
    people = tuple(person for person in people if person in cards)
    middle = [(ME, "me", 0)] if start.kind == "me" else []
    stand = places([*middle, *((p, cards[p].uid, reached[p][0]) for p in people)], drawn)
    yield
    yield from _reading_in()
    bridging = bridges(people, drawn)
    return Picture(tuple(Node(cards[p], reached[p][0], warm[p], bridging[p], stand[p]) for p in people), drawn, more)


def _reading_in() -> Steps[None]:
    """Reads in the library of graphs aside, after all else: it has some three hundred modules, for which no frame need wait."""
    if "networkx" in sys.modules:
        return
    thread = Thread(target=import_module, args=("networkx",), daemon=True)
    thread.start()
    while thread.is_alive():
        thread.join(_WHILE)
        yield


def _first(book: Book, start: Start) -> list[int]:
    """Whom the picture begins with, in order."""
    if start.kind == "person":
        return [start.number]
    if start.kind == "circle":
        rows = book.rows(
            "SELECT s.person_id FROM circle_person c JOIN standing s ON s.person_id=c.person_id JOIN person p ON p.id=s.person_id "
            "WHERE c.circle_id=? AND p.archived=0 ORDER BY s.last_at DESC, s.person_id LIMIT ?",
            (start.number, MOST),
        )
        return [person for (person,) in rows]
    rows = book.rows(
        "SELECT s.person_id, s.warm_key, s.half_life FROM standing s JOIN person p ON p.id=s.person_id "
        "WHERE s.last_at IS NOT NULL AND p.archived=0 AND p.deceased=0 ORDER BY s.last_at DESC LIMIT ?",
        (FRONTIER,),
    )
    now = book.now()
    return [row[0] for row in sorted(rows, key=lambda r: (-warmth(r[1], r[2], now), r[0]))[:FIRST]]


def _ties_within(book: Book, first: Sequence[int], steps: int, now: int) -> Steps[tuple[list[Tie], dict[int, float]]]:
    """The ties of the people within some steps, and how warm everybody in them is."""
    warm = _warm(book, first, now)
    found: list[Tie] = []
    seen: set[int] = set()
    edge = list(first)
    # One step more than asked, with nobody new: the ties between those at the rim.
    for step in range(steps + 1):
        told: list[Tie] = []
        for at in range(0, len(edge), TOGETHER):
            some = edge[at : at + TOGETHER]
            told += ties.ties_of(book.db, some, COLLEAGUES * len(some) // len(edge))
            yield
        seen |= set(edge)
        last = step == steps
        found += [tie for tie in told if not last or (tie.one in warm and tie.other in warm)]
        if last:
            break
        warm |= _warm(book, sorted({p for tie in told for p in (tie.one, tie.other)} - set(warm)), now)
        yield
        rest = {p: v for p, v in reach(first, found, warm).items() if p not in seen}
        edge = sorted(rest, key=lambda p: (-rest[p][1], p))[:FRONTIER]
        yield
        if not edge:
            break
    return found, warm


def _warm(book: Book, people: Sequence[int], now: int) -> dict[int, float]:
    return {p: warmth(key, half, now) for p, key, half in ties.warmth_facts(book.db, people)}
