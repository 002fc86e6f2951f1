"""Days as seen from today: "yesterday", "i morgen kveld", "next friday", "i helga", "end of month"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from netbook.domain.dates import add_months
from netbook.domain.quick_text.calendar_words import LONG_WEEKDAY, MONTH, PART, PARTS, WEEKDAY, WEEKDAYS
from netbook.domain.quick_text.dates_named import part_of_month
from netbook.domain.quick_text.reading import Around, Piece, Readers, on_day

READERS = Readers()

_DAYS = {
    "today": 0, "i dag": 0, "idag": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "tomorow": 1, "i morgen": 1, "imorgen": 1, "i morra": 1,
    "imorra": 1, "i mårra": 1, "tmr": 1, "tmw": 1, "2moro": 1, "tomoz": 1, "tonite": 0, "2day": 0, "yday": -1,
    "yesterday": -1, "i går": -1, "igår": -1, "i gar": -1, "the day after tomorrow": 2, "day after tomorrow": 2, "i overmorgen": 2,
    "overmorgen": 2, "the day before yesterday": -2, "day before yesterday": -2, "i forgårs": -2, "forgårs": -2, "i forgars": -2,
}  # fmt: skip
_DAY_WORD = "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(_DAYS, key=len, reverse=True)) + ")"


@READERS.reads(
    rf"(?<!\w)(?:(?:by|before|until|innen|før|til|fra|from|since|earlier|later|senere|tidligere)\s+)?(?P<word>{_DAY_WORD})(?:'s)?(?:\s+(?:in\s+the\s+)?(?P<part>{PART}))?(?!\w)"
)
def _nearday(match: re.Match[str], around: Around) -> Piece | None:
    word = " ".join(match["word"].lower().split())
    clock = 1140 if word in ("tonight", "tonite") else None
    if match["part"]:
        clock = PARTS[match["part"].lower()]
    return on_day(match, around.today + timedelta(days=_DAYS[word]), clock)


_TODAYS = {
    "this morning": 540, "this am": 540, "this pm": 840, "this afternoon": 840, "this evening": 1140, "i kveld": 1140, "ikveld": 1140, "i ettermiddag": 840,
    "i formiddag": 600, "i morges": 540, "imorges": 540, "i dag tidlig": 540, "this noon": 720, "i natt": 1260,
}  # fmt: skip


@READERS.reads(
    "(?<!\\w)(?:(?:earlier|later|senere|tidligere)\\s+)?(?P<word>"
    + "|".join(w.replace(" ", r"\s+") for w in _TODAYS)
    + r")(?!\w)"
)
def _part_of_today(match: re.Match[str], around: Around) -> Piece | None:
    word = " ".join(match["word"].lower().split())
    return on_day(match, around.today - timedelta(days=word == "i natt" and around.past), _TODAYS[word])


@READERS.reads(r"(?<!\w)last\s+(?P<part>night|nite|evening)(?!\w)")
def _last_night(match: re.Match[str], around: Around) -> Piece | None:
    return on_day(match, around.today - timedelta(days=1), PARTS[match["part"].lower()])


_WEEK = r"(?P<week>(?:of\s+|in\s+|i\s+|den\s+)?(?P<that>next|last|this|neste|forrige|denne)\s+(?:week|uke|uka|uken))"
_WHICH = r"(?P<which>next|last|this|coming|this\s+coming|this\s+past|neste|forrige|sist|siste|førstkommende|kommende|nå\s+på|denne)"
_BEFORE = r"(?:(?:on|by|before|until|till|from|since|på|innen|før|til|fra|now|nå\s+på|siden)\s+)"


@READERS.reads(
    rf"(?<!\w)(?:(?:{_BEFORE}?{_WHICH}\s+|{_BEFORE})(?P<short>{WEEKDAY})|(?P<long>{LONG_WEEKDAY}))"
    rf"(?P<tail>s|en|ens)?(?:\s*(?P<glued>{PART}))?(?!\w)(?:\s+(?:in\s+the\s+)?(?P<part>{PART})(?!\w))?(?:,?\s+{_WEEK}(?!\w))?"
)
@READERS.reads(
    rf"(?<!\w)(?P<which>)(?P<long>)(?P<short>{WEEKDAY})\.?(?P<glued>)(?P<week>)(?P<that>)(?P<part>)(?=,?\s+(?:\d{{1,2}}(?:[:.]\d\d|\s?[-–]\s?\d|\s*[ap]m|th|st|nd|rd|\.?\s*{MONTH}|\s*(?:$|[,;\ue000])|\s+(?:w|with|m|med|at|hos|about|re|om|på)(?!\w))|kl\b|at\s+\d))"
)
@READERS.reads(
    rf"(?<!\w)(?P<which>)(?P<long>)(?P<short>{WEEKDAY})\.?(?P<glued>)(?P<week>)(?P<that>)\s+(?P<part>morning|afternoon|evening|night|lunchtime|kveld|ettermiddag|formiddag)(?!\w)"
)
@READERS.reads(
    r"(?:(?<=him\s)|(?<=her\s)|(?<=them\s)|(?<=han\s)|(?<=henne\s)|(?<=\ue000\s)|(?<=fu\s)|(?<=/u\s)|(?<=up\s)|(?<=\bit\s)|(?<=this\s)|(?<=that\s)|(?<=\bme\s))(?P<which>)(?P<long>)(?P<short>mon|wed|fri|sat|sun|man)\.?(?P<glued>)(?P<week>)(?P<that>)(?P<part>)(?=\s*(?:$|[,.;]))"
)
@READERS.reads(
    r"(?<=[\w\ue000]\s)(?P<which>)(?P<long>)(?P<short>tirs|ons|tors|fre|lør|søn|tue|tues|wed|weds|thu|thurs|mon)\.?(?P<glued>)(?P<week>)(?P<that>)(?P<part>)(?=\s*(?:$|[,.;])|\s+(?:m|med|with|w|på|hos)\s)"
)
@READERS.reads(
    rf"(?<!\w)(?P<which>)(?P<long>)(?P<short>{WEEKDAY})\.?(?P<glued>)(?P<week>)(?P<that>)(?P<part>)(?!\w)", whole=True
)
def _weekday(match: re.Match[str], around: Around) -> Piece | None:
    name = match["short"] or match["long"]
    target = WEEKDAYS[name.lower()]
    which = " ".join((match["which"] or "").lower().split())
    part = match["part"] or match["glued"]
    clock = PARTS[part.lower()] if part else None
    day = _which_weekday(target, which, (match["that"] or "").lower(), around)
    return on_day(match, day, clock, weekday_only=not which and not match["that"])


def _which_weekday(target: int, which: str, week: str, around: Around) -> date:
    """ "next friday" is the Friday of the calendar week to come; a bare one, or "this", the nearest ahead (behind where past)."""
    monday = around.today - timedelta(days=around.today.weekday())
    if week in ("next", "neste") or (not week and which in ("next", "neste")):
        return monday + timedelta(days=7 + target)
    if week in ("last", "forrige"):
        return monday + timedelta(days=target - 7)
    if week in ("this", "denne"):
        return monday + timedelta(days=target)
    ahead = (target - around.today.weekday()) % 7
    if which in ("last", "forrige", "sist", "siste", "this past") or (
        around.past and which not in ("coming", "this coming", "kommende", "førstkommende")
    ):
        return around.today - timedelta(days=(7 - ahead) if ahead else 7)
    return around.today + timedelta(days=ahead or (0 if which in ("this", "denne") else 7))


@READERS.reads(
    r"(?<!\w)(?:(?P<led>after|etter|on|in|over|by|before|during|until|i|på|innen|før|til)\s+)?(?:(?P<which>the|this|next|last|coming|neste|forrige|denne|førstkommende)\s+)?"
    r"(?P<word>weekend|helg|helga|helgen|helgi)(?!\w)"
)
def _weekend(match: re.Match[str], around: Around) -> Piece | None:
    which = (match["which"] or "").lower()
    if match["word"].lower() in ("weekend", "helg") and not which:
        return None
    saturday = around.today - timedelta(days=around.today.weekday() - 5)
    if which in ("next", "neste"):
        saturday += timedelta(days=7)
    elif (which in ("last", "forrige") or around.past) and saturday > around.today:
        saturday -= timedelta(days=7)
    led = (match["led"] or "").lower()
    # "over helga" is when it is over, "over the weekend" while it lasts.
    if led in ("before", "før", "by", "innen"):
        return on_day(match, saturday - timedelta(days=1))
    after = led in ("after", "etter") or (led == "over" and match["word"].lower() != "weekend")
    return on_day(match, saturday + timedelta(days=2) if after else saturday)


@READERS.reads(
    r"(?<!\w)(?:(?:by|in|during|until|i|innen|på|before|før|til|of|sometime|early|later|earlier|senere|tidlig|tidligere|løpet\s+av)\s+)*"
    r"(?P<which>next|last|this|the\s+coming|neste|forrige|denne|sist|dette|i\s+løpet\s+av)\s+(?P<unit>week|month|year|uke|uka|uken|måned|måneden|år|året|quarter|kvartal)(?!\w)"
)
def _calendar_unit(match: re.Match[str], around: Around) -> Piece | None:
    which, unit, today = match["which"].lower(), match["unit"].lower(), around.today
    step = 1 if which in ("next", "neste", "the coming") else -1 if which in ("last", "forrige", "sist") else 0
    if unit[0] in "wu":
        if step > 0:
            return on_day(match, today + timedelta(days=7 - today.weekday()))
        if step < 0:
            return on_day(match, today - timedelta(days=7))
        return on_day(match, today if around.past else max(today, today + timedelta(days=4 - today.weekday())))
    if unit[0] == "m":
        day = add_months(today, step) if step < 0 else add_months(today.replace(day=1), step)
        return on_day(match, day if step else today if around.past else part_of_month("end", today.replace(day=1)))
    if unit[0] in "qk":
        first = date(today.year, (today.month - 1) // 3 * 3 + 1, 1)
        return on_day(match, add_months(first, 3 * step)) if step > 0 else None
    if step < 0:
        return on_day(match, add_months(today, -12))
    return on_day(match, date(today.year + 1, 1, 1) if step else today if around.past else date(today.year, 12, 31))


@READERS.reads(
    r"(?<!\w)(?:(?P<led>in|by|before|until|i|innen|før|til|fra|from)\s+)?(?:the\s+)?(?P<word>week|uke|veke|wk)\s+(?:no\.?\s*|nr\.?\s*|#)?(?P<number>\d{1,2})(?![\w%:/]|[.,]\d)",
    digits=True,
)
def _numbered_week(match: re.Match[str], around: Around) -> Piece | None:
    """The Monday of a week by its number, as Norwegians plan: the nearest to come, or to have been."""
    wanted, today = int(match["number"]), around.today
    for year in (today.year, today.year - 1) if around.past else (today.year, today.year + 1):
        monday = date.fromisocalendar(year, wanted, 1)
        if monday <= today if around.past else monday + timedelta(days=6) >= today:
            return on_day(match, monday if around.past or monday >= today else today)
    return None


@READERS.reads(
    r"(?<!\w)(?:(?:at|by|before|towards|in|til|innen|før|mot|ved|i|på)\s+)?(?:the\s+)?(?:end\s+of|slutten\s+av|utgangen\s+av)\s+"
    r"(?:(?P<which>the|this|next|neste|denne)\s+)?(?P<unit>week|month|year|quarter|day|uka|uken|uke|måneden|måned|året|år|dagen)(?!\w)"
)
def _end_of(match: re.Match[str], around: Around) -> Piece | None:
    return _ends(match, match["unit"].lower(), (match["which"] or "").lower() in ("next", "neste"), around)


@READERS.reads(r"(?<!\w)(?:by\s+|before\s+)?(?P<word>eod|cob|eow|eom|eoy)(?!\w)")
def _end_of_short(match: re.Match[str], around: Around) -> Piece | None:
    """ "By eod", as offices write."""
    return _ends(match, match["word"][-1].lower().replace("b", "d"), False, around)


def _ends(match: re.Match[str], unit: str, following: bool, around: Around) -> Piece | None:
    today = around.today
    if unit[0] == "d":
        return on_day(match, today + timedelta(days=following), 1020)
    if unit[0] in "wu":
        friday = today + timedelta(days=4 - today.weekday())
        return on_day(match, friday + timedelta(days=7) if following else max(friday, today))
    if unit[0] == "m":
        return on_day(match, part_of_month("end", add_months(today.replace(day=1), int(following))))
    if unit[0] == "q":
        first = add_months(date(today.year, (today.month - 1) // 3 * 3 + 1, 1), 3 * (1 + following))
        return on_day(match, first - timedelta(days=1))
    return on_day(match, date(today.year + following, 12, 31))
