"""Give and take by quarter."""

from __future__ import annotations

from datetime import date

from netbook.domain.dates import day_minute
from netbook.domain.give_and_take import by_quarter

NOW = day_minute(date(2026, 11, 25)) + 600


def test_eight_quarters_end_with_this_one_and_each_moment_is_counted_once() -> None:
    first, last = day_minute(date(2025, 1, 1)), day_minute(date(2027, 1, 1)) - 1
    found = by_quarter((first - 1, first, last), (day_minute(date(2026, 10, 1)), day_minute(date(2026, 9, 30))), NOW)
    assert len(found) == 8 and found[0].begins == first and found[-1].begins == day_minute(date(2026, 10, 1))
    assert [(q.given, q.received) for q in found] == [(1, 0), *[(0, 0)] * 5, (0, 1), (1, 1)]


def test_nothing_given_is_eight_empty_quarters() -> None:
    assert all(not q.given and not q.received for q in by_quarter((), (), NOW))
