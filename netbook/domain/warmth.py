"""Warmth: how alive a relationship is, and the ring that shows what is left of a cadence."""

from __future__ import annotations

import math
from collections.abc import Iterable

from netbook.domain.dates import DAY, Span, day_minute, day_of, read_span
from netbook.domain.interactions import WEIGHTS

DEFAULT_HALF_LIFE = 90
"""The half-life in days of warmth where there is no cadence."""
WARM, COOLING = 0.5, 0.25
RING_LOW = 0.2


def warm_key(newest: Iterable[tuple[str, int]], half_life: int) -> float | None:
    """The largest log2(weight) + t/H over the newest contact of each kind (kind, minute): constant while one waits.

    Asks of mine must be left out by the caller, since they warm nothing. `half_life` in days; None without any contact.
    The newest of a kind always wins over older ones of that kind, so no other is needed.
    """
    return max((math.log2(WEIGHTS[kind]) + at / DAY / half_life for kind, at in newest), default=None)


def warmth(key: float | None, half_life: int, now: int) -> float:
    """How alive the relationship is, 0 to 1: the largest weight × 2^(−age ÷ H) of its contacts, from what `warm_key` kept."""
    if key is None:
        return 0.0
    # A contact later today weighs as one now.
    return math.exp2(min(0.0, key - now / DAY / half_life))


def temperature(warmth_now: float) -> str:
    """warm from 0.5, cooling from 0.25, cold below."""
    if warmth_now >= WARM:
        return "warm"
    return "cooling" if warmth_now >= COOLING else "cold"


def ring(anchor: int | None, cadence: Span | str | None, now: int) -> tuple[float, str] | None:
    """What is left of the cadence since the last contact, 1 to 0, with its state: good above 0.2, due below, late once past.

    Whole days count, as they do for the cadence. None without a cadence or a beginning.
    """
    if not cadence or anchor is None:
        return None
    span = read_span(cadence) if isinstance(cadence, str) else cadence
    begin = day_of(anchor)
    length = day_minute(span.after(begin)) - day_minute(begin)
    gone = day_minute(day_of(now)) - day_minute(begin)
    if gone > length:
        return 0.0, "late"
    left = min(1.0, 1.0 - gone / length)
    return left, "good" if left > RING_LOW else "due"
