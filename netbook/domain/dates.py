"""Dates and moments: local wall-clock minutes, calendar arithmetic, dates whose year or day is unknown."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from netbook.domain.values import dataclass

EPOCH = datetime(1970, 1, 1)
DAY = 1440
"""Minutes in a day."""
CLOCK_SLACK = 120
"""Minutes that a clock may go back, as at the end of summer time, without everybody being looked at again."""
_FIRST_MINUTE = (1 - 719163) * DAY
_LAST_MINUTE = (date.max.toordinal() - 719163) * DAY + DAY - 1


def minute(moment: datetime) -> int:
    """Local wall-clock minutes since 1970-01-01T00:00; a time zone on the value is dropped, never converted."""
    return (moment.toordinal() - 719163) * DAY + moment.hour * 60 + moment.minute


def moment(minutes: int) -> datetime:
    """The inverse of `minute`; before the year 1 and after 9999 the calendar's own first and last minute."""
    return EPOCH + timedelta(minutes=min(max(minutes, _FIRST_MINUTE), _LAST_MINUTE))


def day_start(minutes: int) -> int:
    """Midnight of the day that a moment lies in."""
    return minutes - minutes % DAY


def day_minute(day: date) -> int:
    """Midnight at which a day begins, in minutes."""
    return (day.toordinal() - 719163) * DAY


def day_of(minutes: int) -> date:
    """The calendar day of a moment, within the years 1 and 9999."""
    return date.fromordinal(min(max(minutes // DAY + 719163, 1), date.max.toordinal()))


def days_after(day: date, days: int) -> date:
    """So many days on, but no further than the calendar goes."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def add_months(day: date, months: int) -> date:
    """The same day `months` calendar months on, or the last of that month where it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    year = min(max(year, 1), 9999)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


UNITS = ("days", "weeks", "months", "years")


@dataclass(frozen=True, slots=True)
class Span:
    """A length in calendar units, such as a cadence: every `count` days, weeks, months or years."""

    count: int
    unit: str

    def __post_init__(self) -> None:
        if self.count < 1 or self.unit not in UNITS:
            raise ValueError(f"not a span: {self.count} {self.unit}")

    def after(self, day: date) -> date:
        """The day one span after `day`; months and years are calendar months and years."""
        if self.unit == "days":
            return days_after(day, self.count)
        if self.unit == "weeks":
            return days_after(day, 7 * self.count)
        return add_months(day, self.count * (12 if self.unit == "years" else 1))

    @property
    def days(self) -> int:
        """The span in whole days, months as 30.44 and years as 365.25 days; for comparing, never for dates."""
        return round(self.count * {"days": 1, "weeks": 7, "months": 30.4375, "years": 365.25}[self.unit])

    def __str__(self) -> str:
        return f"{self.count} {self.unit}"


_SPAN_WORDS = {
    "day": "days", "days": "days", "d": "days", "dag": "days", "dager": "days",
    "week": "weeks", "weeks": "weeks", "w": "weeks", "uke": "weeks", "uker": "weeks",
    "month": "months", "months": "months", "m": "months", "måned": "months", "måneder": "months",
    "mnd": "months", "year": "years", "years": "years", "y": "years", "år": "years",
}  # fmt: skip
_SPAN_NAMES = {
    "daily": Span(1, "days"), "weekly": Span(1, "weeks"), "monthly": Span(1, "months"),
    "quarterly": Span(3, "months"), "yearly": Span(1, "years"), "fortnightly": Span(2, "weeks"),
    "daglig": Span(1, "days"), "ukentlig": Span(1, "weeks"), "månedlig": Span(1, "months"),
    "kvartalsvis": Span(3, "months"), "årlig": Span(1, "years"),
}  # fmt: skip


@lru_cache(maxsize=512)
def read_span(text: str) -> Span:
    """A span out of "2 months", "90 d", "every 3 weeks", "quarterly"; ValueError when it is none, or over 100 years."""
    words = text.strip().lower()
    if words in _SPAN_NAMES:
        return _SPAN_NAMES[words]
    found = re.fullmatch(r"(?:every|hver|hvert)?\s*(\d{1,5})?\s*([a-zåøæ]+)", words)
    if not found or found.group(2) not in _SPAN_WORDS:
        raise ValueError(f"“{text}” is no span of time; write for example “2 months”")
    span = Span(int(found.group(1) or 1), _SPAN_WORDS[found.group(2)])
    if span.days > 36525:
        raise ValueError(f"“{text}” is longer than 100 years")
    return span


def yearly(month: int, day: int, year: int) -> date:
    """A yearly day in `year`; 29 February is kept on the 28th in years without one."""
    if month == 2 and day == 29 and not calendar.isleap(year):
        return date(year, 2, 28)
    return date(year, month, day)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which year, month or day may be unknown; written YYYY-MM-DD, --MM-DD, YYYY-MM, YYYY or --MM."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        if self.year is None:
            return f"--{self.month:02}" + (f"-{self.day:02}" if self.day else "")
        return f"{self.year:04}" + (f"-{self.month:02}" if self.month else "") + (f"-{self.day:02}" if self.day else "")

    @property
    def yearly(self) -> tuple[int, int] | None:
        """Month and day, where both are known: then it can come round every year."""
        return (self.month, self.day) if self.month and self.day else None


def joined(one: str, other: str) -> str:
    """Two partial dates as one where neither contradicts the other, with all that both tell; "" where they differ."""
    first, second = read_partial(one), read_partial(other)
    pairs = ((first.year, second.year), (first.month, second.month), (first.day, second.day))
    if any(mine and theirs and mine != theirs for mine, theirs in pairs):
        return ""
    year, month, day = (mine or theirs for mine, theirs in pairs)
    try:
        date(year or 2000, month or 1, day or 1)
    except ValueError:
        return ""
    return str(PartialDate(year, month, day if month else None))


def read_partial(text: str) -> PartialDate:
    """A partial date out of "1906-12-09", "--12-09", "1906-12", "1906", "--12"; ValueError when it is no real day."""
    found = re.fullmatch(r"(?:(\d{4})|-)-?(\d{2})-?(\d{2})", text.strip())
    if found:
        year = int(found.group(1)) if found.group(1) else None
        month, day = int(found.group(2)), int(found.group(3))
        date(year or 2000, month, day)
        return PartialDate(year, month, day)
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?", text.strip())
    if found:
        month_only = int(found.group(2)) if found.group(2) else None
        date(int(found.group(1)), month_only or 1, 1)
        return PartialDate(int(found.group(1)), month_only, None)
    found = re.fullmatch(r"--(\d{2})", text.strip())
    if found:
        date(2000, int(found.group(1)), 1)
        return PartialDate(None, int(found.group(1)), None)
    raise ValueError(f"“{text}” is no date; write YYYY-MM-DD, or --MM-DD where the year is unknown")
