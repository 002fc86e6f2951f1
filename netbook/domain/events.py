"""Events and meetings: what is planned with people, who of them was met, and whether one leaves the beaten track."""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.dates import DAY
from netbook.domain.values import dataclass

KINDS = ("gathering", "meeting")
HANDLED = ("thanked", "followed-up", "let-go")
LAST = 5
"""How many of the last events are looked at for whether they all were of one's own field."""


def stage(starts_at: int, ends_at: int, cancelled: bool, closed: bool, now: int) -> str:
    """coming, on (between its beginning and its end), past, closed or cancelled."""
    if cancelled:
        return "cancelled"
    if now < starts_at:
        return "coming"
    if now < ends_at:
        return "on"
    return "closed" if closed else "past"


@dataclass(frozen=True, slots=True)
class Variety:
    """How many events were of the own field and how many of others; `suggest`: it is time for one off the beaten track."""

    own_field: int
    others: int
    suggest: bool


def variety(fields: Sequence[bool]) -> Variety:
    """Of events newest first, each true where it was of the own field; suggests another where the last five all were."""
    own = sum(fields)
    return Variety(own, len(fields) - own, len(fields) >= LAST and all(fields[:LAST]))


def end_of(starts_at: int, ends_at: int | None, timed: bool) -> int:
    """When something ends whose end was not said: after an hour, or with its day where no time of day is known."""
    if ends_at is not None and ends_at > starts_at:
        return ends_at
    return starts_at + (60 if timed else DAY)
