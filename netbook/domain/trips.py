"""Trips: where one goes and when, whether that is this week, and what a trip's words say. Who is there: domain/shelf.py orders them."""

from __future__ import annotations

from netbook.domain.dates import DAY, day_start
from netbook.domain.folding import words
from netbook.domain.shelf import Fact, Reader

WEEK = 7
"""So many days ahead a trip begins to show on Today."""
_TELLING = ("needs", "goals", "struggles", "interests", "travel", "work", "food", "gifts", "can-help-with")


def days_away(from_at: int, now: int) -> int:
    """How many days until a trip begins; 0 or less when it has begun."""
    return (day_start(from_at) - day_start(now)) // DAY


def in_its_week(from_at: int, until_at: int, now: int) -> bool:
    """Whether a trip shows on Today: from seven days before it begins until its last day is over."""
    return days_away(from_at, now) <= WEEK and day_start(until_at) >= day_start(now)


def place_key(place: str) -> str:
    """What is compared of a place: the folded words before the first comma ("Bergen, Norway" goes to Bergen)."""
    return " ".join(words(place.split(",")[0]))


def telling_fact(reader: Reader) -> Fact | None:
    """The recorded fact that gives most to speak of with somebody: a need before a goal before an interest; None where nothing is."""
    found = [fact for fact in reader.facts if fact.kind in _TELLING]
    return min(found, key=lambda fact: (_TELLING.index(fact.kind), -(fact.told_at or 0)), default=None)
