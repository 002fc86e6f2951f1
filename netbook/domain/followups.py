"""Follow-ups that repeat: when the next one is due, on the wall clock and the calendar."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from netbook.domain.dates import DAY, UNITS, add_months, day_minute, day_of, read_span
from netbook.domain.values import dataclass

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LAST = -1
_LONGEST = {"days": 36525, "weeks": 5217, "months": 1200, "years": 100}


@dataclass(frozen=True, slots=True)
class Repeat:
    """Every `every` days, weeks, months or years.

    Monthly: on `day` (1 to 31; in shorter months the last, and back to its own in longer ones), or on the `nth` (1 to 4, -1 the
    last) `weekday` (0 is Monday). Yearly: on `month` and `day`. Where none of these is given, the due date itself says the day.
    """

    unit: str
    every: int = 1
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    month: int | None = None

    def __post_init__(self) -> None:
        whole = (self.weekday is None) == (self.nth is None) and (self.month is None or self.day is not None)
        fits = (
            self.unit in UNITS
            and 1 <= self.every <= _LONGEST[self.unit]
            and (self.day is None or (self.unit in ("months", "years") and 1 <= self.day <= 31))
            and (self.nth is None or (self.unit == "months" and self.day is None and self.nth in (1, 2, 3, 4, LAST)))
            and (self.weekday is None or 0 <= self.weekday <= 6)
            and (self.month is None or (self.unit == "years" and 1 <= self.month <= 12))
            and not (self.unit == "years" and self.day is not None and self.month is None)
        )
        if not whole or not fits:
            raise ValueError(f"not a repeat: {self.every} {self.unit}")
        if self.month and self.day and self.day > calendar.monthrange(2000, self.month)[1]:
            raise ValueError(f"there is no day {self.day} in month {self.month}")

    def __str__(self) -> str:
        text = f"every {self.every} {self.unit}"
        if self.weekday is not None:
            return f"{text} on {'last' if self.nth == LAST else self.nth} {WEEKDAYS[self.weekday]}"
        if self.month is not None:
            return f"{text} on {self.month:02}-{self.day:02}"
        return f"{text} on {self.day}" if self.day is not None else text


_NAMES = {"daily": "days", "weekly": "weeks", "monthly": "months", "yearly": "years"}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": LAST, "1": 1, "2": 2, "3": 3, "4": 4}
_ON_WEEKDAY = re.compile(r"(?:the )?(first|second|third|fourth|last|[1-4])(?:st|nd|rd|th)? (\w+)")
_ON_DAY = re.compile(r"(?:the )?(\d{1,2})(?:st|nd|rd|th|\.)?")
_ON_DATE = re.compile(r"(\d{1,2})-(\d{1,2})")


def read_repeat(text: str) -> Repeat:
    """A repeat out of "every 2 weeks", "monthly on 31", "monthly on 2 tuesday", "yearly on 05-17"; ValueError when it is none.

    Whatever `str` of a repeat gives is read back as an equal one.
    """
    head, _, tail = text.strip().lower().partition(" on ")
    head, tail = head.strip(), tail.strip()
    if head in _NAMES:
        unit, every = _NAMES[head], 1
    else:
        span = read_span(head)
        unit, every = span.unit, span.count
    if not tail:
        return Repeat(unit, every)
    if unit == "months" and (found := _ON_WEEKDAY.fullmatch(tail)) and found.group(2) in WEEKDAYS:
        return Repeat(unit, every, weekday=WEEKDAYS.index(found.group(2)), nth=_ORDINALS[found.group(1)])
    if unit == "months" and (found := _ON_DAY.fullmatch(tail)):
        return Repeat(unit, every, day=int(found.group(1)))
    if unit == "years" and (found := _ON_DATE.fullmatch(tail)):
        return Repeat(unit, every, month=int(found.group(1)), day=int(found.group(2)))
    raise ValueError(f"“{text}” is no repeat; write for example “every 2 weeks” or “monthly on 2 tuesday”")


def monthly_by_day(at: int) -> str:
    """The repeat "on this day of every month", as text."""
    return str(Repeat("months", day=day_of(at).day))


def monthly_by_weekday(at: int) -> str:
    """The repeat "on this weekday of every month", as text: a fifth Tuesday is taken as the last."""
    day = day_of(at)
    nth = (day.day - 1) // 7 + 1
    return str(Repeat("months", weekday=day.weekday(), nth=nth if nth < 5 else LAST))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The first, second … or LAST such weekday (0 is Monday) of a month."""
    last = calendar.monthrange(year, month)[1]
    if nth == LAST:
        end = date(year, month, last)
        return end - timedelta(days=(end.weekday() - weekday) % 7)
    begin = date(year, month, 1)
    return begin + timedelta(days=(weekday - begin.weekday()) % 7 + 7 * (nth - 1))


def _step(repeat: Repeat, begin: date, times: int) -> date:
    """The day `times` repeats after `begin`, reckoned from `begin` itself so that short months leave no trace.

    OverflowError where the calendar ends before it.
    """
    count = repeat.every * times
    if (
        repeat.unit in ("months", "years")
        and begin.year + count // (12 if repeat.unit == "months" else 1) >= date.max.year
    ):
        raise OverflowError(begin.year)
    if repeat.unit == "days":
        return begin + timedelta(days=count)
    if repeat.unit == "weeks":
        return begin + timedelta(weeks=count)
    if repeat.unit == "years":
        year = begin.year + count
        month, day = repeat.month or begin.month, repeat.day or begin.day
        return date(year, month, min(day, calendar.monthrange(year, month)[1]))
    month_begin = add_months(begin.replace(day=1), count)
    if repeat.weekday is not None and repeat.nth is not None:
        return nth_weekday(month_begin.year, month_begin.month, repeat.weekday, repeat.nth)
    day = repeat.day or begin.day
    return month_begin.replace(day=min(day, calendar.monthrange(month_begin.year, month_begin.month)[1]))


def anchored(repeat: Repeat, due: int) -> Repeat:
    """The repeat with the day of its first due date written into it where a short month or year would make it forget that day."""
    day = day_of(due)
    if repeat.unit == "months" and repeat.day is None and repeat.weekday is None and day.day > 28:
        return Repeat(repeat.unit, repeat.every, day=day.day)
    if repeat.unit == "years" and repeat.day is None and (day.month, day.day) == (2, 29):
        return Repeat(repeat.unit, repeat.every, month=2, day=29)
    return repeat


def next_due(repeat: Repeat, due: int, completed: int, repeat_from: str = "due") -> int:
    """When a follow-up done at `completed` is due again, at the same time of day; always later than both.

    OverflowError at the end of the calendar, where there is no such day.

    From "due": the first of the series begun by the due date that lies ahead, those missed are not caught up on.
    From "completion": one repeat after the day it was done. Daylight saving does not matter: it is the wall clock.
    """
    if repeat_from not in ("due", "completion"):
        raise ValueError(f"a repeat counts from due or completion, not from {repeat_from}")
    clock = due % DAY
    begin = day_of(due) if repeat_from == "due" else day_of(completed)
    after = max(due, completed) if repeat_from == "due" else completed
    # Skips what surely lies behind without walking it: a daily one that slept for years is one step, not thousands.
    slept = (
        (after - day_minute(begin))
        // DAY
        // (repeat.every * {"days": 1, "weeks": 7, "months": 31, "years": 366}[repeat.unit])
    )
    times = max(1, slept) if repeat_from == "due" else 1
    if repeat_from == "due" and times == 1 and (same := day_minute(_step(repeat, begin, 0)) + clock) > after:
        return same
    while (following := day_minute(_step(repeat, begin, times)) + clock) <= after:
        times += 1
    return following
