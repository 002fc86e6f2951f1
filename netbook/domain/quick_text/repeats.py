"""How often something is to be done: "every 3 months", "hver fredag", "annenhver uke", "the first Monday of every month"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from netbook.domain.dates import DAY, day_minute, day_of
from netbook.domain.followups import LAST, Repeat, nth_weekday
from netbook.domain.quick_text.calendar_words import LONG_WEEKDAY, WEEKDAYS
from netbook.domain.quick_text.when import When, find_whens

EVERY = re.compile(
    r"(?<!\w)(?:(?P<alternate>annenhver|annethvert)\s+|(?:every|hver|hvert)\s+(?:(?P<count>\d{1,3}|other|second|third"
    r"|fourth|sixth|annen|andre|annet|tredje|fjerde|sjette|two|three|four|six)\s*)?)"
    r"(?P<unit>days?|weeks?|months?|years?|quarter|dag|dager|uke|uker|måned|måneder|år|kvartal)(?!\w)",
    re.IGNORECASE,
)
_WEEKLY = re.compile(
    r"(?<!\w)(?:on\s+|på\s+)?(?:(?:every|each|hver)\s+(?P<other>other\s+|second\s+|annen\s+|andre\s+)?|(?P<alternate>annenhver)\s+)"
    rf"(?P<weekday>{LONG_WEEKDAY})s?(?!\w)",
    re.IGNORECASE,
)
_NTH = r"(?P<nth>first|second|third|fourth|last|1st|2nd|3rd|4th|1\.|2\.|3\.|4\.|første|andre|tredje|fjerde|siste)"
_MONTHLY = re.compile(
    rf"(?<!\w)(?:on\s+|på\s+)?(?:the\s+|den\s+)?(?P<before>every\s+|each\s+|hver\s+)?(?:the\s+|den\s+)?{_NTH}\s+(?P<weekday>{LONG_WEEKDAY})"
    r"(?:\s+(?:of|in|i)\s+(?P<after>the|every|each|hver|hvert)?\s*(?P<month>month|måneden|måned))?(?!\w)",
    re.IGNORECASE,
)
_COUNTS = {"other": 2, "second": 2, "annen": 2, "andre": 2, "annet": 2, "third": 3, "tredje": 3, "fourth": 4, "fjerde": 4, "sixth": 6, "sjette": 6,
           "two": 2, "three": 3, "four": 4, "six": 6}  # fmt: skip
_UNITS = {"d": "days", "w": "weeks", "u": "weeks", "m": "months", "y": "years", "å": "years"}
_NTHS = {"f": 1, "1": 1, "s": 2, "2": 2, "a": 2, "t": 3, "3": 3, "4": 4, "l": LAST}


@dataclass(frozen=True, slots=True)
class Often:
    """A repeat as follow-ups word it, its first moment where no other is told, and where it stands in the text."""

    repeat: str
    first: When
    begin: int
    end: int
    names_day: bool = False


def find_often(text: str, now: int, whens: Sequence[When] = ()) -> Often | None:
    """How often, if the text says so; a weekday in it is the first moment, at the time of day that is told beside it."""
    if (found := _MONTHLY.search(text)) and (often := _monthly(found, now, whens)):
        return often
    if found := _WEEKLY.search(text):
        return _weekly(found, now, whens)
    found = EVERY.search(text)
    return _plain(found, now) if found else None


def _plain(found: re.Match[str], now: int) -> Often:
    told, unit = (found["count"] or "1").lower(), found["unit"].lower()
    count = int(told) if told.isdigit() else _COUNTS[told]
    if found["alternate"]:
        count = 2
    if unit in ("quarter", "kvartal"):
        count, unit = 3 * count, "month"
    name = _UNITS[unit[0]]
    (first,) = find_whens(f"in {count} {name}", now)
    return Often(f"every {count} {name}", first, *found.span())


def _weekly(found: re.Match[str], now: int, whens: Sequence[When]) -> Often:
    weekday = WEEKDAYS[found["weekday"].lower()]
    today = day_of(now)
    day = today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    count = 2 if found["other"] or found["alternate"] else 1
    return Often(f"every {count} weeks", _at(day, whens), *found.span(), names_day=True)


def _monthly(found: re.Match[str], now: int, whens: Sequence[When]) -> Often | None:
    said = (found["before"] or "", found["after"] or "")
    if not any(word.strip() and word.strip().lower() != "the" for word in said) and not (
        found["month"] and found["month"].lower() == "måneden"
    ):
        return None
    if not found["month"] and found["nth"].lower() in ("second", "andre"):
        return None  # "every second Monday" is every other week
    nth = LAST if found["nth"].lower() == "siste" else 4 if found["nth"].lower() in ("fourth", "fjerde") else 0
    nth = nth or _NTHS[found["nth"][0].lower()]
    weekday, today = WEEKDAYS[found["weekday"].lower()], day_of(now)
    day = nth_weekday(today.year, today.month, weekday, nth)
    if day <= today:
        following = (today.replace(day=1) + timedelta(days=32)).replace(day=1)
        day = nth_weekday(following.year, following.month, weekday, nth)
    return Often(str(Repeat("months", weekday=weekday, nth=nth)), _at(day, whens), *found.span(), names_day=True)


def _at(day: date, whens: Sequence[When]) -> When:
    timed = next((when for when in whens if when.timed), None)
    return When(day_minute(day) + (timed.at % DAY if timed else 0), timed is not None, 0, 0)
