"""Dates of the calendar in a text: "8 dec", "8/12", "the 8th", "in August", "til våren", "before Christmas"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from netbook.domain.dates import add_months
from netbook.domain.quick_text.calendar_words import MONTH, MONTHS, SEASON, SEASONS
from netbook.domain.quick_text.reading import Around, Piece, Readers, near, on_day

READERS = Readers()

_ON = r"(?<!\w)(?:(?:on|by|before|until|till|from|since|på|innen|før|til|fra|den|siden|dated)\s+)?(?:(?:the|den)\s+)?"
_IN = r"(?<!\w)(?:in|by|before|until|till|from|since|i|innen|før|til|fra|siden|after|etter|during)\s+"
_YEAR = r"(?:,?\s*(?P<year>(?:19|20|21)\d\d)(?!\d))?"


def _year(text: str) -> int:
    year = int(text)
    return year + 2000 if len(text) <= 2 else year


def _dated(match: re.Match[str], year: str | None, month: int, day: int, around: Around) -> Piece | None:
    return on_day(match, date(_year(year), month, day) if year else near(month, day, around))


@READERS.reads(r"(?<![\w-])(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?!\d))?(?![\w-])", digits=True)
def _iso(match: re.Match[str], around: Around) -> Piece | None:
    piece = on_day(match, date(*(int(match.group(n)) for n in (1, 2, 3))))
    if piece is None or match.group(4) is None:
        return piece
    hour, minutes = int(match.group(4)), int(match.group(5))
    return Piece(piece.begin, piece.end, piece.day, hour * 60 + minutes) if hour < 24 and minutes < 60 else None


@READERS.reads(
    _ON
    + rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s*[-–]\s*\d{{1,2}}(?:st|nd|rd|th|\.)?\s*(?:of\s+)?(?P<month>{MONTH})\b\.?{_YEAR}",
    digits=True,
)
@READERS.reads(
    _ON + rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s*(?:of\s+|-)?(?P<month>{MONTH})\b\.?{_YEAR}", digits=True
)
def _day_month(match: re.Match[str], around: Around) -> Piece | None:
    return _dated(match, match["year"], MONTHS[match["month"].lower()], int(match["day"]), around)


@READERS.reads(
    _ON
    + rf"(?P<month>{MONTH})\.?\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\w:.]\w|\w|\s*(?:am|pm)\b){_YEAR}",
    digits=True,
)
def _monthday(match: re.Match[str], around: Around) -> Piece | None:
    return _dated(match, match["year"], MONTHS[match["month"].lower()], int(match["day"]), around)


@READERS.reads(
    _ON + r"(?<![\d/.])(?!24/7)(?P<one>\d{1,2})/(?P<two>\d{1,2})(?:/(?P<year>\d{4}|\d\d))?(?![\d/])", digits=True
)
def _slashed(match: re.Match[str], around: Around) -> Piece | None:
    one, two = int(match["one"]), int(match["two"])
    month, day = (one, two) if (around.month_first and one <= 12) or two > 12 else (two, one)
    return _dated(match, match["year"], month, day, around)


@READERS.reads(
    _ON + r"(?<![\d.,])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})(?:\.\s?(?P<year>\d{4}|\d\d)(?!\d)|\.)(?![\d%])",
    digits=True,
)
def _dotted(match: re.Match[str], around: Around) -> Piece | None:
    return _dated(match, match["year"], int(match["month"]), int(match["day"]), around)


@READERS.reads(
    r"(?<!\w)(?:on|på|den|innen|før|til|by|fra)\s+(?:den\s+)?(?P<day>\d{1,2})\.(?P<month>\d{1,2})(?![\w.:%])",
    digits=True,
)
@READERS.reads(r"(?<![\w.,:])(?P<day>\d{1,2})\.(?P<month>1[0-2]|0?[1-9])(?=,?\s+kl)", digits=True)
def _dotted_short(match: re.Match[str], around: Around) -> Piece | None:
    return _dated(match, None, int(match["month"]), int(match["day"]), around)


_AFTER_ORDINAL = r"(?=\s*(?:$|[,.;:!?)–-])|\s+(?:at|kl|kl\.|with|and|to|for|about|of|she|he|they|i|om|og|med|hun|han|på|then|noon)(?!\w))"


@READERS.reads(
    rf"(?<!\w)(?:(?:on|by|before|until|from)\s+)?the\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?!\w){_AFTER_ORDINAL}",
    digits=True,
)
@READERS.reads(
    rf"(?<!\w)(?:(?:på|innen|før|til|fra)\s+)?den\s+(?P<day>\d{{1,2}})\.?(?!\w|\.?\d){_AFTER_ORDINAL}", digits=True
)
@READERS.reads(r"(?<!\w)(?:on\s+)?(?:the\s+)?(?P<day>\d{1,2})(?:st|nd|rd|th|\.)(?!\w|\d)", whole=True, digits=True)
def _of_month(match: re.Match[str], around: Around) -> Piece | None:
    day = int(match["day"])
    step = -1 if around.past else 1
    first = around.today.replace(day=1)
    for months in range(0, 13 * step, step):
        start = add_months(first, months)
        try:
            found = start.replace(day=day)
        except ValueError:
            continue
        if (found <= around.today) if around.past else (found >= around.today):
            return on_day(match, found)
    return None


_PART_OF = r"(?P<part>early|mid|late|the\s+start\s+of|the\s+beginning\s+of|the\s+end\s+of|the\s+middle\s+of|start\s+of|end\s+of|beginning\s+of"
_PART_OF += r"|middle\s+of|starten\s+av|begynnelsen\s+av|midten\s+av|slutten\s+av|tidlig\s+i|sent\s+i|utgangen\s+av)"


def part_of_month(part: str | None, first: date) -> date:
    """The day meant by "early", "mid" or "end of" in the month that begins on `first`."""
    word = (part or "").lower().replace("the ", "").split()
    if not word or word[0] in ("early", "start", "beginning", "starten", "begynnelsen", "tidlig"):
        return first
    if word[0] in ("mid", "middle", "midten"):
        return first.replace(day=15)
    return add_months(first, 1) - timedelta(days=1)


_NOT_DAY = r"(?!\w)(?!\.?\s+\d{1,2}(?!\d))"
_NORWEGIAN = ("i", "etter", "før", "til", "innen", "fra", "siden")


@READERS.reads(
    _IN
    + rf"(?:{_PART_OF}[\s-]+)?(?P<which>next\s+|neste\s+|last\s+)?(?P<month>{MONTH}){_NOT_DAY}(?:\s+(?P<year>(?:19|20)\d\d))?"
)
@READERS.reads(
    rf"(?<!\w)(?P<which>next|neste|last|this|forrige|mid|early|late)[\s-]+(?P<part>)(?P<month>{MONTH}){_NOT_DAY}(?P<year>)"
)
@READERS.reads(rf"(?<!\w){_PART_OF}[\s-]+(?P<which>)(?P<month>{MONTH})(?!\w)(?:\s+(?P<year>(?:19|20)\d\d))?")
@READERS.reads(rf"(?<!\w)(?P<which>)(?P<part>)(?P<month>{MONTH})(?!\w)\.?(?:\s+(?P<year>(?:19|20)\d\d))?", whole=True)
def _month(match: re.Match[str], around: Around) -> Piece | None:
    month, which = MONTHS[match["month"].lower()], (match["which"] or "").strip().lower()
    if len(match["month"]) < 4 and match["month"].lower() not in ("may", "mai") and which in ("early", "late"):
        return None
    if match["month"].lower() == "jul" and match.group().split()[0].lower() in _NORWEGIAN:
        return None
    part = match["part"] or (which if which in ("mid", "early", "late") else None)
    if match["year"]:
        return on_day(match, part_of_month(part, date(int(match["year"]), month, 1)))
    past = around.past or which in ("last", "forrige")
    year = around.today.year
    if past:
        year -= month > around.today.month or (month == around.today.month and which in ("last", "forrige"))
    else:
        this = month == around.today.month
        year += month < around.today.month or (
            this and (which in ("next", "neste") or part_of_month(part, date(year, month, 1)) < around.today)
        )
    return on_day(match, part_of_month(part, date(year, month, 1)))


@READERS.reads(
    r"(?<!\w)(?:in|by|until|since|from|i|innen|til|siden|fra)\s+(?P<year>(?:19|20)\d\d)(?![\w.:,]\d|\w)", digits=True
)
def _in_year(match: re.Match[str], around: Around) -> Piece | None:
    return on_day(match, date(int(match["year"]), 1, 1))


_THIS_SEASON = r"(?:in|by|before|until|this|i|til|innen|før|next|neste|in\s+the|by\s+the|during\s+the|last|i\s+fjor)"
_NO_NOUN = r"(?!\s+(?:party|house|school|camp|job|break|holidays?|course|term|conference|fest|ferie|hus|jobb)(?!\w))"


@READERS.reads(
    rf"(?<!\w)(?P<which>{_THIS_SEASON})\s+(?P<season>{SEASON})(?!\w){_NO_NOUN}(?:\s+(?P<year>(?:19|20)\d\d))?"
)
def _season(match: re.Match[str], around: Around) -> Piece | None:
    word, which = match["season"].lower(), match["which"].lower()
    if (word == "fall" and which in ("i", "til", "the")) or (word in ("vår", "fall") and which in ("i", "til")):
        return None
    month, day = SEASONS[word]
    if match["year"]:
        return on_day(match, date(int(match["year"]), month, day))
    if which.startswith("i fjor") or which.endswith("fjor"):
        return on_day(match, date(around.today.year - 1, month, day))
    if which == "last" or around.past:
        return on_day(match, near(month, day, Around(around.now, around.today, True, False)))
    return on_day(match, near(month, day, around))


_FEASTS = r"christmas|xmas|new\s+year'?s?|easter|jul|nyttår|nyår(?=et)|påske|midsummer|sankthans"


@READERS.reads(
    rf"(?<!\w)(?:(?P<which>before|by|after|over|at|until|for|til|før|innen|etter|rundt|in\s+the|i|på)\s+)(?:the\s+)?(?P<feast>{_FEASTS})(?:en|a|et)?(?!\w)"
)
def _feast(match: re.Match[str], around: Around) -> Piece | None:
    feast, later = match["feast"].lower(), match["which"].lower() in ("after", "etter", "over")
    day = _feast_day(feast, around)
    if later:
        day += timedelta(days={"c": 4, "x": 4, "j": 4, "n": 1}.get(feast[0], 2))
    return on_day(match, day)


_DAYS_OF_FEASTS = {
    "lille julaften": (12, 23), "julaften": (12, 24), "christmas eve": (12, 24), "xmas eve": (12, 24), "christmas day": (12, 25), "xmas day": (12, 25),
    "juledag": (12, 25), "1. juledag": (12, 25), "første juledag": (12, 25), "2. juledag": (12, 26), "andre juledag": (12, 26), "boxing day": (12, 26),
    "romjula": (12, 27), "nyttårsaften": (12, 31), "new year's eve": (12, 31), "new years eve": (12, 31), "nye": (12, 31), "nyttårsdag": (1, 1),
    "new year's day": (1, 1), "new years day": (1, 1), "valentine's day": (2, 14), "valentines": (2, 14), "halloween": (10, 31), "luciadagen": (12, 13),
    "sankthansaften": (6, 23), "st. hans": (6, 23), "midsummer eve": (6, 23),
}  # fmt: skip
_DAY_OF_FEAST = "|".join(
    re.escape(name).replace("\\ ", r"\s+").replace("'", "['’]")
    for name in sorted(_DAYS_OF_FEASTS, key=len, reverse=True)
    if name != "nye"
)


@READERS.reads(
    rf"(?<!\w)(?:(?:on|by|before|until|till|for|på|innen|før|til|i|rundt|around)\s+)?(?P<feast>{_DAY_OF_FEAST})(?!\w)"
)
def _day_of_feast(match: re.Match[str], around: Around) -> Piece | None:
    month, day = _DAYS_OF_FEASTS[" ".join(match["feast"].lower().replace("’", "'").split())]
    return on_day(match, near(month, day, around))


def _feast_day(feast: str, around: Around) -> date:
    if feast.startswith(("easter", "påske")):
        this = easter(around.today.year)
        return this if this >= around.today else easter(around.today.year + 1)
    month, day = (1, 1) if feast.startswith(("new", "nytt", "nyår")) else (6, 23) if feast[0] in "ms" else (12, 24)
    return near(month, day, around)


def easter(year: int) -> date:
    """Easter Sunday of a year (the anonymous Gregorian computus)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)
