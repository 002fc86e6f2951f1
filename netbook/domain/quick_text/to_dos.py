"""Something to do: a follow-up with its words, its moment, its repeat and its people."""

from __future__ import annotations

import re
from dataclasses import replace

from netbook.domain.dates import DAY
from netbook.domain.quick_text.clauses import Clause
from netbook.domain.quick_text.lengths import find_length
from netbook.domain.quick_text.line import HOUR, Line
from netbook.domain.quick_text.repeats import find_often
from netbook.domain.quick_text.understood import ToDo
from netbook.domain.quick_text.when import When, find_whens

MORNING = 9 * 60
"""When a follow-up is due whose time of day was not said."""
_LOOSE_END = re.compile(
    r"(?<!check)(?<!sjekk)(?<!move)(?<!drop)(?<!pop)\s+(?:to|til|on|at|på|for|in|by|the|den|innen|i)$", re.IGNORECASE
)
_TO = re.compile(r"(?:To|Å)\s+(?=\w)")
_ONE = re.compile(r"(?<!\w)(?:him|her|henne|ham)(?!\w)", re.IGNORECASE)
_SPOKEN_OF = re.compile(
    r"(?<!\w)(?:about|abt|regarding|re|om|angående|ang|through|via|gjennom|introducing|introdusere|(?:hun|han|she|he|they)\s+introdu(?:ced\s+me|serte\s+meg))\s+[^.;]*$",
    re.IGNORECASE,
)


_SHORT = re.compile(r"^(?:f/?u|f\.\s?u\.?|f/up|flw\s?up|(?P<nb>oppf))(?!\w)\.?", re.IGNORECASE)
"""How "follow up" is written in haste."""
_FOLLOW_UP = ("Follow up", "Følg opp")
"""What a follow-up is called that has no words of its own, in the language of the line."""
_NORWEGIAN = re.compile(
    r"(?<!\w)(?:minn|husk|må|bør|skal|jeg|på|om|påminnelse|oppgave|[ij]?\s?morgen|\w+dag)(?!\w)", re.IGNORECASE
)
_OF_DAY = re.compile(r"(?:from|fra)\s(?!now|nå)", re.IGNORECASE)
"""The day of what is spoken of: "send her the photos from Saturday"."""
_LAST_DAY = re.compile(r"(?<=\w)\s+(fri|sat|sun|wed|man|fre|lør|søn)\W*$", re.IGNORECASE)
"""A short day at the very end of something to do, that elsewhere would be a word."""
_NOW = re.compile(
    r"(?<=\w)\s+(?:now|asap|right\s+away|straight\s+away|at\s+once|nå|straks|snarest|med\s+en\s+gang)(?=\W*$)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"(?<!\w)(?:(?:is|was|er|ble|has\s+been)\s+)?(?:moved|pushed|postponed|rescheduled|put\s+off|flyttet|flytta|utsatt|utsatte)(?!\w)",
    re.IGNORECASE,
)
_SAME_TIME = re.compile(r"\s*(?:at\s+the\s+)?(?:same\s+time|samme\s+(?:tid|klokkeslett))", re.IGNORECASE)


def _moved(line: Line, first: When, last: When, end: int) -> tuple[When, int]:
    """The new moment of what was moved, at the old time of day where it stays, and where the words of it end."""
    same = _SAME_TIME.match(line.text, last.end, end)
    if same and first.timed and not last.timed:
        last = replace(last, at=last.at + first.at % DAY, timed=True)
    return last, same.end() if same else last.end


def follow_up(line: Line, clause: Clause, cut: int, drop: tuple[tuple[int, int], ...] = ()) -> bool:
    """A follow-up of the clause's text from `cut` on, without its moment."""
    begin, end = clause.begin + cut, clause.end
    whens = line.whens(clause.begin, end, False)
    if not _MOVED.search(line.marked, begin, end):
        whens = [when for when in whens if not _OF_DAY.match(line.text, when.begin) or when.begin == begin]
    often = find_often(line.nameless[clause.begin : end], line.now, whens)
    when = whens[0] if whens else None
    if len(whens) > 1 and (moved := _MOVED.search(line.marked, begin, end)) and whens[-1].begin >= moved.start():
        when, gone = _moved(line, whens[0], whens[-1], end)
        drop += ((whens[0].begin, whens[0].end), (moved.start(), gone))
    if when is None and (found := _LAST_DAY.search(line.nameless, begin, end)):
        told = find_whens(f"on {found[1]}", line.now)
        when = replace(told[0], begin=found.start(1), end=found.end(1)) if told else None
    if when is None and (found := _NOW.search(line.text, begin, end)):
        when = When(line.now, True, *found.span())
    leave = [(when.begin, when.end)] if when is not None else []
    if when is not None and when.timed:
        found_here = find_whens(line.nameless[begin:end], line.now)
        hours = [(w.begin + begin, w.end + begin) for w in found_here if w.at % DAY == when.at % DAY]
        leave += [span for span in hours if span[0] > when.begin and HOUR.fullmatch(line.text, *span)]
    if often is not None:
        leave.append((clause.begin + often.begin, clause.begin + often.end))
        if when is None or often.names_day:
            leave += [(w.begin, w.end) for w in whens]
            when = often.first
    repeat = often.repeat if often is not None else ""
    length = find_length(line.marked[begin:end])
    at = MORNING + line.now - line.now % DAY + DAY if when is None else when.at if when.timed else when.at + MORNING
    text = _LOOSE_END.sub("", line.words(begin, end, [*leave, *drop]))
    if often is not None and (found := _TO.match(text)):
        text = text[found.end() :][:1].upper() + text[found.end() + 1 :]
    text = _SHORT.sub(lambda found: _FOLLOW_UP[found["nb"] is not None], text)
    if not any(c.isalnum() for c in text):
        if when is None or not line.text[clause.begin : begin].strip():
            return False
        text = _FOLLOW_UP[_NORWEGIAN.search(line.text, clause.begin, end) is not None]
    who = line.named_in(clause.begin, clause.end)
    who = [n for n in who if not spoken_of(line, clause, n)] or who
    if not who and not _ONE.search(line.text[clause.begin : clause.end]):
        who = list(line.who)
    who = who or line.named_before(clause.begin)[:1]
    line.follow_ups.append(ToDo(text, at, when is not None and when.timed, tuple(who), repeat))
    line.part(clause.begin, clause.end, "follow-up")
    if length is not None:
        line.part(begin + length.begin, begin + length.end, "length")
    if line.silent and when is not None and clause.soft and len(line.follow_ups) > 1:
        # "No answer, try again on Monday" is one thing to do.
        before, retry = line.follow_ups[-2:]
        line.follow_ups[-2:] = [replace(retry, text=f"{before.text}, {retry.text[:1].lower()}{retry.text[1:]}")]
    line.silent = False
    line.dated = when is not None
    line.last, line.last_begin = "follow-up", clause.begin
    return True


def spoken_of(line: Line, clause: Clause, who: int) -> bool:
    """Whether somebody in the clause is only spoken of: "about Grace"."""
    places = [m for m in line.mentions if m.who == who and clause.begin <= m.begin < clause.end]
    return all(_SPOKEN_OF.search(line.marked[clause.begin : m.begin]) for m in places)
