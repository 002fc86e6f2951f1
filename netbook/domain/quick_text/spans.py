"""Lengths of time from now: "in 2 weeks", "om en time", "two weeks ago", "for 3 uker siden"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from netbook.domain.dates import add_months
from netbook.domain.quick_text.calendar_words import NUMBER, UNIT, UNITS
from netbook.domain.quick_text.reading import Around, Piece, Readers, number, on_day

READERS = Readers()

_ABOUT = (
    r"(?:about|around|roughly|ca\.?|cirka|omtrent|rundt|over|almost|nearly|nesten|the\s+next|de\s+neste|løpet\s+av)\s+"
)
_LENGTH = rf"(?:{_ABOUT})?(?P<number>{NUMBER})\s*-?\s*(?P<unit>{UNIT})(?!\w)"


def _moved(match: re.Match[str], around: Around, sign: int) -> Piece | None:
    count, unit = number(match["number"]), UNITS[" ".join(match["unit"].lower().split())]
    half = count == 0 and not match["number"].isdigit()
    if count == 0 and not half:
        return None
    if unit == "quarters":
        count, unit = 15 * count, "minutes"
    if half:
        count, unit = {
            "hours": (30, "minutes"),
            "years": (6, "months"),
            "days": (12, "hours"),
            "months": (15, "days"),
        }.get(unit, (0, ""))
        if not count:
            return None
    if unit in ("minutes", "hours"):
        exact = around.now + sign * count * (60 if unit == "hours" else 1)
        return Piece(match.start(), match.end(), exact=exact)
    if unit == "workdays":
        return on_day(match, _workdays(around.today, sign * count))
    if unit in ("months", "years"):
        return on_day(match, add_months(around.today, sign * count * (12 if unit == "years" else 1)))
    return on_day(match, around.today + timedelta(days=sign * count * {"days": 1, "weeks": 7, "fortnights": 14}[unit]))


def _workdays(day: date, count: int) -> date:
    step = 1 if count > 0 else -1
    for _ in range(min(abs(count), 1000)):
        day += timedelta(days=step)
        while day.weekday() > 4:
            day += timedelta(days=step)
    return day


@READERS.reads(rf"(?<!\w)(?:in|within|om|innen|i)\s+{_LENGTH}(?:'s?)?(?:s?\s+(?:time|tid)(?!\w))?(?!\s+(?:ago|siden))")
@READERS.reads(
    rf"(?<!\w)(?P<number>{NUMBER})\s+(?P<unit>{UNIT})\s+(?:from\s+(?:now|today)|fra\s+(?:nå|i\s+dag)|hence)(?!\w)"
)
def _ahead(match: re.Match[str], around: Around) -> Piece | None:
    if match.group().lower().startswith("i ") and not re.match(r"i\s+løpet", match.group(), re.IGNORECASE):
        return None
    return _moved(match, around, 1)


@READERS.reads(rf"(?<!\w)(?:for\s+)?{_LENGTH}(?:s?\s+tid)?\s+(?:ago|back|siden|sia)(?!\w)")
def _ago(match: re.Match[str], around: Around) -> Piece | None:
    return _moved(match, around, -1)


@READERS.reads(r"(?<!\w)(?:en|et|a|an|half\s+an?)?\s*(?P<word>halvtime|halvtimes|kvarter)\s+siden(?!\w)")
@READERS.reads(r"(?<!\w)(?P<ahead>in|om)\s+(?:en|et|half\s+an|a)?\s*(?P<word>halvtime|kvarter|bit|stund)(?!\w)")
def _half_hours(match: re.Match[str], around: Around) -> Piece | None:
    minutes = {"halvtime": 30, "halvtimes": 30, "kvarter": 15}.get(match["word"].lower())
    if minutes is None:
        return None
    sign = 1 if match.groupdict().get("ahead") else -1
    return Piece(match.start(), match.end(), exact=around.now + sign * minutes)


@READERS.reads(r"(?<!\w)(?:just\s+now|right\s+now|akkurat\s+nå|nettopp\s+nå|nå\s+nettopp)(?!\w)")
@READERS.reads(r"(?<!\w)(?:now|nå)(?!\w)", whole=True)
def _now(match: re.Match[str], around: Around) -> Piece | None:
    return Piece(match.start(), match.end(), exact=around.now)
