"""Cadence: when somebody is next due, counted in calendar days from the last contact that counts."""

from __future__ import annotations

from zlib import crc32

from netbook.domain.attention.facts import Facts
from netbook.domain.attention.thresholds import CLOSE_CADENCE_DAYS, DEFAULT, INNER_CADENCE_DAYS, Thresholds
from netbook.domain.dates import DAY, Span, day_minute, day_of, days_after
from netbook.domain.values import dataclass


def closeness_of(cadence: Span | None) -> str:
    """How close somebody is by the cadence alone: up to 30 days inner, up to 120 close, longer or none wide.

    A month counts as its shortest form, so that "every month" is inner and "every 4 months" close.
    """
    if cadence is None:
        return "wide"
    days = cadence.count * {"days": 1, "weeks": 7, "months": 30, "years": 365}[cadence.unit]
    if days <= INNER_CADENCE_DAYS:
        return "inner"
    return "close" if days <= CLOSE_CADENCE_DAYS else "wide"


@dataclass(frozen=True, slots=True)
class Round:
    """One round of a cadence, as midnights in minutes: counted from `anchor`, over at `end`, due from `due`, late from `late`.

    `length` is the round in minutes. `first` tells that there was no contact yet, so that `anchor` is the setting of the cadence.
    """

    anchor: int
    end: int
    due: int
    late: int
    length: int
    first: bool = False


def _share(days: int, percent: int) -> int:
    """A percentage of days in whole days, a half counting as one."""
    return (days * percent + 50) // 100


def round_from(anchor: int, cadence: Span, limits: Thresholds = DEFAULT) -> Round:
    """The round after a contact: due once the cadence is exceeded by its grace, a day at least; late half a cadence over."""
    day = day_of(anchor)
    end = cadence.after(day)
    days = (end - day).days
    due = days_after(end, max(1, _share(days, limits.cadence_grace_percent)))
    late = max(days_after(end, _share(days, limits.cadence_late_percent)), days_after(due, 1))
    return Round(anchor, day_minute(end), day_minute(due), day_minute(late), max(1, days) * DAY)


def first_round(set_at: int, cadence: Span, spread: float, limits: Thresholds = DEFAULT) -> Round:
    """The round of somebody without any contact: due a quarter (spread 0) to the whole (spread 1) of the cadence after it was set."""
    day = day_of(set_at)
    days = (cadence.after(day) - day).days
    wait = max(1, round(days * (0.25 + 0.75 * min(max(spread, 0.0), 1.0))))
    due = day_minute(days_after(day, wait))
    late = due + max(1, _share(days, limits.cadence_late_percent)) * DAY
    return Round(set_at, due, due, late, max(1, days) * DAY, first=True)


def spread_of(uid: str) -> float:
    """A stable number of a person from 0 to 1, by which first rounds are spread."""
    return crc32(uid.encode()) % 1000 / 1000


def current_round(facts: Facts, limits: Thresholds = DEFAULT) -> Round | None:
    """The round a person is in: from the newest of last counted contact and "skip this round"; None without a cadence."""
    if facts.cadence is None:
        return None
    last = facts.last_counted
    anchors = [last.at] if last else []
    if facts.round_from is not None and (last or facts.round_from >= facts.cadence_set_at):
        anchors.append(facts.round_from)
    if anchors:
        return round_from(max(anchors), facts.cadence, limits)
    return first_round(facts.cadence_set_at, facts.cadence, facts.spread, limits)


def standing(facts: Facts, now: int, limits: Thresholds = DEFAULT) -> str:
    """How a person stands with the cadence, without words: deceased, muted, none, good, due or late."""
    if facts.deceased:
        return "deceased"
    if facts.muted:
        return "muted"
    found = current_round(facts, limits)
    if found is None:
        return "none"
    if now >= found.late:
        return "late"
    return "due" if now >= found.due else "good"
