"""Which moment of a clause is that of what happened, and which belongs to what was spoken of."""

from __future__ import annotations

import re

from netbook.domain.dates import DAY
from netbook.domain.quick_text.clauses import Clause
from netbook.domain.quick_text.line import Line
from netbook.domain.quick_text.vocabulary import Happening
from netbook.domain.quick_text.when import When

SOON = 90
"""A bare date of a meeting ("lunch with Ola 8 dec") is the coming one within so many days, where the last is long ago."""
_TOPIC = re.compile(r"(?<!\w)(?:about|regarding|re:?|om|angående|ang\.?)\s[^.;]*$", re.IGNORECASE)
_SENT = frozenset({"message", "email", "letter", "gift", "shared", "other"})
"""What is done and over when it is told: a day to come that is named beside is that of something else."""
_OF_EVENT = re.compile(
    r"(?<!\w)(?:about|re:?|regarding|om|ang\.?|angående|to|til|for)\s+(?:[\w'’]+\s+){0,3}?"
    r"(?:party|match|game|dinner|lunch|coffee|meeting|trip|wedding|concert|funeral|exam|interview|conference|weekend|appointment|festival|hike|talk|lecture|birthday"
    r"|\w*(?:kampen|festen|middagen|lunsjen|kaffen|møtet|turen|bryllupet|konserten|begravelsen|eksamenen?|intervjuet|konferansen|timen|avtalen|selskapet|bursdagen"
    r"|premieren|foredraget|dugnaden|julebordet|forestillingen|besøket))\s+$",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"['’]s\s|dagens\s", re.IGNORECASE)
_SOME_DAY = re.compile(r"(?:in|i|til|next|neste|this)\s+(?:the\s+)?(?:[^\W\d_]{3,}(?!\w))", re.IGNORECASE)
BY = re.compile(r"(?:by|before|until|innen|før|til)\b", re.IGNORECASE)


_APPOINTED = re.compile(
    r"(?:(?:on|på|nå\s+på|this|denne)\s+)?(?:mon|tues?|weds?|wednes|thu|thurs?|fri|satur|sat|sun|tirs?|ons|tors|fre|lør|søn|man)(?:day|dag)?\.?,?\s+(?:kl\.?\s*)?\d"
    r"|(?:kl\.?\s*)?\d{1,2}[.:]\d\d,?\s+(?:on\s+|på\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun|man|tirs|ons|tors|fre|lør|søn)da[yg]",
    re.IGNORECASE,
)
"""A bare weekday with its hour: whoever tells of what was leaves the hour out, or says "last friday"."""
_WEEKDAY = re.compile(
    r"(?:on\s+|på\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun|man|tirs|ons|tors|fre|lør|søn)da[yg]", re.IGNORECASE
)
TELLS_PAST = re.compile(
    r"(?<!\w)(?:had|was|were|went|talked|told|said|got|took|did|met|spoke|discussed|agreed|heard|hadde|var|gikk|snakket|snakka|fortalte|sa|fikk|tok|møtte|traff|avtalte|ble|[\w-]{3,}(?:ed|dde))(?!\w)",
    re.IGNORECASE,
)


def appointed(line: Line, clause: Clause, coming: When) -> bool:
    """Whether a weekday with its hour ("dinner with Ada friday 7") is an appointment to come, nothing past being told of it."""
    said = line.text[coming.begin : coming.end]
    near = coming.at - line.now <= 8 * DAY  # else it is a date: "Wed 18 Nov"
    bare = coming.timed and _WEEKDAY.fullmatch(said) is not None  # its hour stands apart
    return near and (bare or _APPOINTED.match(said) is not None) and not TELLS_PAST.search(line.nameless, clause.begin)


def topical_day(line: Line, clause: Clause, way: Happening) -> When | None:
    """A moment that belongs to what was spoken of: "about the conference in June", "om kampen på lørdag", "cancelled lunch tomorrow"."""
    first = next(iter(line.whens(clause.begin, clause.end, True)), None)
    if first is not None and BY.match(line.text, first.begin):
        return first
    if first is not None and way.tense == "past" and way.kind in _SENT and not way.ask:
        if first.at > line.now and first.at >= line.now - line.now % DAY + DAY:
            return first
        coming = line.whens(clause.begin, clause.end, False)[0]
        if _ATTRIBUTE.search(line.text, first.begin, first.end + 4) and _TOPIC.search(
            line.marked[clause.begin : first.begin]
        ):
            return first
        said = line.text[first.begin : first.end]
        if _APPOINTED.match(said) and _TOPIC.search(line.marked[clause.begin : first.begin]):
            return first
        if _rather(line, first, coming):
            return first
        if coming.at != first.at and _OF_EVENT.search(line.marked[clause.begin : first.begin]):
            return first
    ahead = next(iter(line.whens(clause.begin, clause.end, False)), None)
    if first is not None and ahead is not None and way.tense == "past" and _rather(line, first, ahead):
        return first if _TOPIC.search(line.marked[clause.begin : first.begin]) else None
    if first is None or not _SOME_DAY.match(line.text, first.begin):
        return None
    return first if _TOPIC.search(line.marked[clause.begin : first.begin]) else None


def been(line: Line, clause: Clause) -> list[When]:
    """The moments of a clause that are past; a bare date is that of the coming day where the last one is long ago."""
    found = zip(line.whens(clause.begin, clause.end, True), line.whens(clause.begin, clause.end, False), strict=False)
    return [last for last, coming in found if last.at <= line.now and not _rather(line, last, coming)]


def _rather(line: Line, last: When, coming: When) -> bool:
    """Whether a date is rather the coming one."""
    return line.now - last.at > 2 * SOON * DAY and line.now < coming.at <= line.now + SOON * DAY


def when_of(line: Line, clause: Clause, way: Happening) -> When | None:
    """When it was: the last such day for what is past; where the words have no tense, the day that is meant in life."""
    if way.tense in ("coming", "base"):
        return next(iter(line.whens(clause.begin, clause.end, False)), None)
    behind = line.whens(clause.begin, clause.end, True)
    ahead = line.whens(clause.begin, clause.end, False)
    if (topical := topical_day(line, clause, way)) is not None:
        behind = [when for when in behind if when.begin != topical.begin]
        ahead = [when for when in ahead if when.begin != topical.begin]
    if not behind:
        return None
    last, coming = behind[0], ahead[0]
    if way.tense == "past":
        # "invited Grace to the party on 12 dec": the day to come is the party's.
        return None if way.whole and _rather(line, last, coming) else last
    today = line.now - line.now % DAY
    if coming.at - last.at == DAY and coming.timed:
        return last if last.at >= today else coming if coming.at < today + DAY else last
    weekly = coming.at - last.at <= 7 * DAY
    if coming.at - last.at <= 14 * DAY and coming.timed and appointed(line, clause, coming):
        return coming
    if not weekly and coming.at - line.now <= SOON * DAY and line.now - last.at > 2 * SOON * DAY:
        return coming
    return last
