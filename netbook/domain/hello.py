"""Whom to say hello to unprompted: the coldest of the close, with whom nothing is open, the same all day."""

from __future__ import annotations

from collections.abc import Iterable

from netbook.domain.values import dataclass
from netbook.domain.warmth import warmth

CLOSE = ("inner", "close")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be said hello to. `muted`: paused, archived, deceased or "do not stay in touch".

    `open`: something needs attention with them, so that a word would not come unprompted. `met_today`: in touch today already.
    """

    person: int
    closeness: str
    warm_key: float | None
    half_life: int
    muted: bool = False
    open: bool = False
    target: bool = False
    met_today: bool = False


def may_hello(one: Candidate) -> bool:
    """Whether a hello fits at all: close, not muted, met before, nothing open."""
    return one.closeness in CLOSE and not one.muted and not one.target and not one.open


def choose_hello(candidates: Iterable[Candidate], now: int, kept: int = 0) -> int:
    """The person of the day, 0 for nobody. `kept` is the choice made earlier today: it stays, unless they were muted or are gone.

    Warmth decides, then the number, so that everybody who asks on the same facts hears the same.
    """
    best: tuple[float, int] | None = None
    for one in candidates:
        if one.person == kept and not one.muted:
            return kept
        if not may_hello(one) or one.met_today:
            continue
        found = (warmth(one.warm_key, one.half_life, now), one.person)
        if best is None or found < best:
            best = found
    return best[1] if best else 0
