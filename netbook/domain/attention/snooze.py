"""Until when an item may be put off with one press: pure times of the clock on the wall."""

from __future__ import annotations

from netbook.domain.dates import DAY, day_of, day_start

HOUR = 60
EVENING = 19 * HOUR
MORNING = 9 * HOUR


def snooze_choices(now: int) -> tuple[tuple[str, int], ...]:
    """The choices (key, until) in order: an hour, tonight at 19 unless that is less than an hour away, tomorrow at 9, the next Monday after tomorrow at 9."""
    today = day_start(now)
    found = [("hour", now + HOUR)]
    if now + HOUR < today + EVENING:
        found.append(("tonight", today + EVENING))
    found.append(("tomorrow", today + DAY + MORNING))
    monday = 7 - day_of(now).weekday()
    # On a Sunday next week begins tomorrow, which is offered already.
    away = monday if monday > 1 else 7 + monday
    found.append(("next-week", today + away * DAY + MORNING))
    return tuple(found)
