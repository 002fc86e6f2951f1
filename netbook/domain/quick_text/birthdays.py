"""A birthday that a line tells: it belongs on the card, with its year where one is said."""

from __future__ import annotations

import re

from netbook.domain.dates import PartialDate, day_of
from netbook.domain.quick_text.clauses import Clause
from netbook.domain.quick_text.line import Line
from netbook.domain.quick_text.understood import Birthday
from netbook.domain.quick_text.vocabulary import pattern

_BIRTHDAY = r"(?:birthday|b-?day|bursdag(?:en)?|fødselsdag(?:en)?|gebursdag(?:en)?)"
_IS = r"\s*(?:(?:is|falls|er|faller|was|var)(?!\w)|[:=])\s*(?:(?:on|den|på)\s+)?(?:(?:the|den)\s+)?"
_LEAD = (
    r"^<J>*(?:(?:and|og|but|men|that|at|fyi|nb|remember|note|husk|merk)(?!\w)[\s:,]*(?:(?:that|at)\s+)?)*"
    r"(?:(?:it['’]?s|it\s+is|det\s+er)\s+)?"
)
_TELLS = tuple(
    pattern(_LEAD + words + r"<W>(?:,?\s*(?P<year>1[6-9]\d\d))?<J>*$")
    for words in (
        rf"(?P<who><P>)(?:['’]s|['’]|s|\s+(?:sin|sitt))?\s+{_BIRTHDAY}(?:{_IS}|\s+(?=<W>))",
        rf"(?P<who><P>)\s+(?:has|have|had|celebrates|har|hadde|feirer)\s+(?:(?:her|his|their|sin)\s+)?{_BIRTHDAY}\s+(?:(?:on|den|på)\s+)?(?:the\s+)?",
        r"(?P<who><P>)\s+(?:fyller\s+år|(?:was|is|er|ble|var)\s+(?:born|født)|born|født|f\.)\s+(?:(?:on|in|den|på|i)\s+)?(?:the\s+)?",
        rf"(?P<who>(?:her|his|their|hennes|hans|deres)\s+{_BIRTHDAY}|{_BIRTHDAY}\s+(?:hennes|hans|deres)){_IS}",
        rf"(?P<who>(?:she|he|hun|han))\s+(?:has|har|feirer)\s+(?:(?:her|his|sin)\s+)?{_BIRTHDAY}\s+(?:(?:on|den|på)\s+)?(?:the\s+)?",
        r"(?P<who>(?:she|he|hun|han))\s+(?:fyller\s+år|(?:was|er|ble)\s+(?:born|født))\s+(?:(?:on|in|den|på|i)\s+)?(?:the\s+)?",
        rf"(?P<who>){_BIRTHDAY}{_IS}",
        rf"{_BIRTHDAY}(?:en)?\s+(?:of|for|til)\s+(?P<who><P>){_IS}",
    )
)
_SAYS_IS = pattern(rf"{_IS}<W>|^<J>*(?:it['’]?s|it\s+is|det\s+er)\s|\b(?:had|hadde)\b")
_PAST = pattern(r"(?<!\w)(?:was|were|had|born|var|hadde|ble|født)(?!\w)")
_DAY = re.compile(
    r"\d|today|tomorrow|yesterday|i\s?dag|i\s?morgen|i\s?går|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:man|tirs|ons|tors|fre|lør|søn)dag",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(1[6-9]\d\d|2[01]\d\d)(?!\d)")


def birthday(line: Line, clause: Clause, marked: str) -> bool:
    """Takes a clause that tells somebody's birthday and nothing else; a day that is not named is none."""
    found = next((told for way in _TELLS if (told := way.match(marked))), None)
    whens = line.whens(clause.begin, clause.end, bool(_PAST.search(marked)))
    if found is None or len(whens) != 1:
        return False
    begin, end = (clause.begin + place for place in found.span("who"))
    who = (line.named_in(begin, end) or line.named_before(begin))[:1]
    said = line.text[whens[0].begin : whens[0].end] + (f" {found['year']}" if found["year"] else "")
    weekday_alone = not re.search(r"\d", said) and not _SAYS_IS.search(marked)
    if not who or not _DAY.search(said) or weekday_alone:
        return False
    line.birthdays.append(
        Birthday(who[0], _date(said, whens[0].at, line.now), line.words(clause.begin, clause.end, []))
    )
    line.part(clause.begin, clause.end, "birthday")
    line.last, line.last_begin = "birthday", clause.begin
    return True


def _date(said: str, at: int, now: int) -> PartialDate:
    """The day without its year, unless a year is said that is not ahead; a year alone is one."""
    day, year = day_of(at), _YEAR.search(said)
    if year and not re.search(r"\d", said.replace(year[0], "", 1)):
        return PartialDate(year=int(year[0]))
    known = year is not None and int(year[0]) <= day_of(now).year
    return PartialDate(year=int(year[0]) if year is not None and known else None, month=day.month, day=day.day)
