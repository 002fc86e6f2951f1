"""Days, lengths and times in words of the chosen language: exact where it matters, plain words where they are better."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache

from netbook.domain.dates import PartialDate, Span, read_span
from netbook.wording import _, _n, language
from netbook.wording.almanac import written

_PATTERNS = {
    ("en", "day"): "d MMM", ("en", "year"): "d MMM y", ("nb", "day"): "d. MMM", ("nb", "year"): "d. MMM y",
    ("en", "short"): "EEE d MMM", ("nb", "short"): "EEE d. MMM", ("en", "short-year"): "EEE d MMM y", ("nb", "short-year"): "EEE d. MMM y",
    ("en", "long"): "EEEE d MMMM y", ("nb", "long"): "EEEE d. MMMM y",
    ("en", "whole"): "d MMMM y", ("nb", "whole"): "d. MMMM y", ("en", "yearless"): "d MMMM", ("nb", "yearless"): "d. MMMM",
    ("en", "bare"): "MMMM", ("nb", "bare"): "MMMM",
    ("en", "month"): "MMMM y", ("nb", "month"): "MMMM y", ("en", "weekday"): "EEEE", ("nb", "weekday"): "EEEE",
}  # fmt: skip
"""Day before month in both languages, as everywhere in the program; the names are the almanac's."""


@lru_cache(maxsize=4096)
def _formatted(day: date, shape: str, code: str) -> str:
    return written(day, _PATTERNS[code, shape], code)


def day_name(day: date, today: date) -> str:
    """A day as a date, with its year where that is another than this: "21 Aug", "21 Aug 2024"."""
    return _formatted(day, "day" if day.year == today.year else "year", language())


def short_day(day: date, today: date) -> str:
    """A day with its weekday, with its year where that is another than this: "Sun 22 Nov"."""
    return _formatted(day, "short" if day.year == today.year else "short-year", language())


def long_day(day: date) -> str:
    """A day in full: "Tuesday 24 November 2026"."""
    return _formatted(day, "long", language())


def month_name(day: date) -> str:
    """The month of a day with its year: "August 2026"."""
    return _formatted(day, "month", language())


def weekday_name(day: date) -> str:
    """The weekday: "Saturday"."""
    return _formatted(day, "weekday", language())


def partial_words(known: PartialDate) -> str:
    """A date as far as it is known: "9 December 1906", "9 December", "December 1906", "1906"."""
    if known.month is None:
        return str(known.year)
    shape = ("whole" if known.year else "yearless") if known.day else ("month" if known.year else "bare")
    # 2000 is a leap year: 29 February has a name in it.
    return _formatted(date(known.year or 2000, known.month, known.day or 1), shape, language())


def day_words(day: date, today: date) -> str:
    """A day as one would say it: "yesterday", "in 3 days", "3 weeks ago"; from five weeks away its date."""
    away = (day - today).days
    near: dict[int, Callable[[], str]] = {0: lambda: _("today"), 1: lambda: _("tomorrow"), -1: lambda: _("yesterday")}
    if away in near:
        return near[away]()
    if 0 < away < 14:
        return _n("in {n} day", "in {n} days", away).format(n=away)
    if 14 <= away < 35:
        return _n("in {n} week", "in {n} weeks", away // 7).format(n=away // 7)
    if -14 < away < 0:
        return _n("{n} day ago", "{n} days ago", -away).format(n=-away)
    if -35 < away <= -14:
        return _n("{n} week ago", "{n} weeks ago", -away // 7).format(n=-away // 7)
    return day_name(day, today)


def on_day(day: date, today: date) -> str:
    """A day inside a sentence: "today", "yesterday", "tomorrow", else "on 21 Aug"."""
    if abs((day - today).days) <= 1:
        return day_words(day, today)
    return _("on {day}").format(day=day_name(day, today))


def duration_words(days: int) -> str:
    """A length in its one fitting unit: "5 days", "3 weeks", "2 months", "a year" as "1 year"."""
    if days < 14:
        return _n("{n} day", "{n} days", days).format(n=days)
    if days < 56:
        return _n("{n} week", "{n} weeks", days // 7).format(n=days // 7)
    if days < 700:
        months = max(2, int(days / 30.4375))
        return _n("{n} month", "{n} months", months).format(n=months)
    years = max(2, int((days + 30) / 365.25)) if days >= 700 else 1
    return _n("{n} year", "{n} years", years).format(n=years)


def late_words(days: int) -> str:
    """How late something is, roughly: "a day late", "3 days late", "a week late", "a month late"."""
    if days <= 1:
        return _("a day late")
    if days < 7:
        return _n("{n} day late", "{n} days late", days).format(n=days)
    if days < 14:
        return _("a week late")
    if days < 28:
        return _n("{n} week late", "{n} weeks late", days // 7).format(n=days // 7)
    months = int(days / 30.4375)
    if months < 2:
        return _("a month late")
    if months < 12:
        return _n("{n} month late", "{n} months late", months).format(n=months)
    if months < 24:
        return _("a year late")
    return _n("{n} year late", "{n} years late", months // 12).format(n=months // 12)


def span_words(span: Span | str) -> str:
    """A cadence as said: "Every 2 months", "Every month"."""
    found = read_span(span) if isinstance(span, str) else span
    said = {
        "days": lambda: _n("Every day", "Every {n} days", found.count),
        "weeks": lambda: _n("Every week", "Every {n} weeks", found.count),
        "months": lambda: _n("Every month", "Every {n} months", found.count),
        "years": lambda: _n("Every year", "Every {n} years", found.count),
    }[found.unit]()
    return said.format(n=found.count)


def repeat_words(text: str) -> str:
    """A repeat of a follow-up as said: "Every 2 weeks", "Every month, on the second Tuesday"; empty for none."""
    if not text:
        return ""
    from netbook.domain.followups import LAST, read_repeat

    repeat = read_repeat(text)
    said = span_words(Span(repeat.every, repeat.unit))
    if repeat.weekday is not None and repeat.nth is not None:
        # The first of January 2024 was a Monday: only the name of the weekday is wanted.
        name = weekday_name(date(2024, 1, 1 + repeat.weekday))
        which = {
            1: lambda: _("{often}, on the first {weekday}"), 2: lambda: _("{often}, on the second {weekday}"),
            3: lambda: _("{often}, on the third {weekday}"), 4: lambda: _("{often}, on the fourth {weekday}"),
            LAST: lambda: _("{often}, on the last {weekday}"),
        }[repeat.nth]()  # fmt: skip
        return which.format(often=said, weekday=name)
    if repeat.month is not None and repeat.day is not None:
        day = _formatted(date(2024, repeat.month, repeat.day), "day", language())
        return _("{often}, on {day}").format(often=said, day=day)
    if repeat.day is not None:
        return _("{often}, on day {day}").format(often=said, day=repeat.day)
    return said


def clock(at: datetime) -> str:
    """A time of day on 24 hours, as both languages write it here: "09:30"."""
    return f"{at.hour:02}:{at.minute:02}"
