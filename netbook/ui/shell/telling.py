"""What the tray tells: counts, the most urgent people, and until when reminders are paused."""

from __future__ import annotations

from netbook.answers.attention import short
from netbook.domain.dates import DAY, day_of, day_start, moment
from netbook.session import Session
from netbook.wording import _
from netbook.wording.dates import clock, day_words
from netbook.wording.reasons import short_state

PEOPLE = 3
MORNING = 9 * 60


def tray_items(session: Session) -> tuple[int, int, list[tuple[int, str]]]:
    """How many are late, how many need attention today, and the most urgent people with what they need."""
    now = session.now()
    found = short(session.book, 1_000)
    people: list[tuple[int, str]] = []
    for line in found.lines:
        if line.row.person and line.bucket != "week" and len(people) < PEOPLE:
            row = line.row
            said = short_state(row.kind, row.reason, row.values, row.due_at, line.late, now)
            people.append((row.person, f"{row.name} · {said}"))
    return found.late, found.late + found.today, people


def pause_until(how: str, now: int) -> int | None:
    """Until when reminders rest: an hour, tomorrow at nine, or not at all."""
    if how == "hour":
        return now + 60
    return day_start(now) + DAY + MORNING if how == "tomorrow" else None


def pause_words(session: Session) -> str:
    """Until when reminders are paused, in words; "" when they are not."""
    until = session.setting("paused-until", None)
    now = session.now()
    if not isinstance(until, int) or until <= now:
        return ""
    at = clock(moment(until))
    if day_of(until) == day_of(now):
        return at
    return _("{day} {time}").format(day=day_words(day_of(until), day_of(now)), time=at)
