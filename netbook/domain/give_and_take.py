"""Give and take over time: how often each side gave, quarter by quarter."""

from __future__ import annotations

from collections.abc import Iterable

from netbook.domain.dates import add_months, day_minute, day_of
from netbook.domain.values import dataclass

QUARTERS = 8
"""Two years."""


@dataclass(frozen=True, slots=True)
class Quarter:
    """A quarter from its first midnight on (local minutes), and how often each side gave in it."""

    begins: int
    given: int
    received: int


def by_quarter(given: Iterable[int], received: Iterable[int], now: int, count: int = QUARTERS) -> tuple[Quarter, ...]:
    """The last quarters of the calendar, oldest first, the one of `now` last; what lies outside is left out."""
    today = day_of(now)
    first = today.replace(day=1, month=(today.month - 1) // 3 * 3 + 1)
    begins = [day_minute(add_months(first, -3 * back)) for back in range(count - 1, -1, -1)]
    ends = [*begins[1:], day_minute(add_months(first, 3))]
    gave, got = tuple(given), tuple(received)
    return tuple(
        Quarter(begin, sum(begin <= at < end for at in gave), sum(begin <= at < end for at in got))
        for begin, end in zip(begins, ends, strict=True)
    )
