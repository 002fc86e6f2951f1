"""Weeks, and which of them was last reviewed."""

from __future__ import annotations

from netbook.domain.dates import DAY, day_of, day_start

WEEKS = 12
WEEK = 7 * DAY
REVIEWED = "reviewed-week"
"""The setting that holds the Monday's midnight of the week last reviewed."""


def week_start(at: int) -> int:
    """The midnight of the Monday of the week of a moment."""
    return day_start(at) - day_of(at).weekday() * DAY


def first_week(now: int, weeks: int = WEEKS) -> int:
    """The start of the first of the last so many weeks, this one included."""
    return week_start(now) - (weeks - 1) * WEEK
