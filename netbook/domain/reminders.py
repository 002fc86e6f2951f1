"""Reminders: which kinds are told at once, and when nobody is to be disturbed."""

from __future__ import annotations

AT_ONCE = frozenset({"follow-up", "date"})
"""Told at its time (follow-up) or at nine on its day (date); every other kind waits for the daily digest."""
HOW = ("at-once", "digest", "never")


def in_quiet_hours(minute_of_day: int, begins: int | None, ends: int | None) -> bool:
    """Whether a minute of the day lies in the quiet hours, which may run over midnight; none when either end is missing."""
    if begins is None or ends is None or begins == ends:
        return False
    if begins < ends:
        return begins <= minute_of_day < ends
    return minute_of_day >= begins or minute_of_day < ends
