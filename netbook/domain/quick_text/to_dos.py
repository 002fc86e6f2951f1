"""Something to do: a follow-up with its words, its moment, its repeat and its people."""

from __future__ import annotations

import re

from netbook.domain.dates import DAY
from netbook.domain.quick_text.clauses import Clause
from netbook.domain.quick_text.lengths import find_length
from netbook.domain.quick_text.line import Line
from netbook.domain.quick_text.understood import ToDo
from netbook.domain.quick_text.when import When, find_whens

MORNING = 9 * 60
"""When a follow-up is due whose time of day was not said."""
EVERY = re.compile(
    r"(?<!\w)(?:every|hver|hvert)\s+(?:(?P<count>\d{1,3}|other|second|third|fourth|sixth|annen|andre|annet|tredje"
    r"|fjerde|sjette|two|three|four|six)\s*)?"
    r"(?P<unit>days?|weeks?|months?|years?|quarter|dag|dager|uke|uker|måned|måneder|år|kvartal)(?!\w)",
    re.IGNORECASE,
)
_COUNTS = {"other": 2, "second": 2, "annen": 2, "andre": 2, "annet": 2, "third": 3, "tredje": 3, "fourth": 4, "fjerde": 4, "sixth": 6, "sjette": 6,
           "two": 2, "three": 3, "four": 4, "six": 6}  # fmt: skip
_UNITS = {"d": "days", "w": "weeks", "u": "weeks", "m": "months", "y": "years", "å": "years"}
_LOOSE_END = re.compile(r"\s+(?:to|til|on|at|på|for|in|by|the|den|innen|i)$", re.IGNORECASE)
_ONE = re.compile(r"(?<!\w)(?:him|her|henne|ham)(?!\w)", re.IGNORECASE)
_SPOKEN_OF = re.compile(
    r"(?<!\w)(?:about|regarding|re|om|angående|ang|through|via|gjennom|introducing|introdusere|(?:hun|han|she|he|they)\s+introdu(?:ced\s+me|serte\s+meg))\s+[^.;]*$",
    re.IGNORECASE,
)


def follow_up(line: Line, clause: Clause, cut: int, drop: tuple[tuple[int, int], ...] = ()) -> bool:
    """A follow-up of the clause's text from `cut` on, without its moment."""
    begin, end = clause.begin + cut, clause.end
    whens = line.whens(clause.begin, end, False)
    every = EVERY.search(line.nameless, clause.begin, end)
    repeat, first = _repeat(every, line) if every else ("", None)
    when = whens[0] if whens else first
    leave = [(when.begin, when.end)] if when is not None and when is not first else []
    if every:
        leave.append(every.span())
    length = find_length(line.marked[begin:end])
    at = MORNING + line.now - line.now % DAY + DAY if when is None else when.at if when.timed else when.at + MORNING
    text = _LOOSE_END.sub("", line.words(begin, end, [*leave, *drop]))
    if not any(c.isalnum() for c in text):
        return False
    who = line.named_in(clause.begin, clause.end)
    who = [n for n in who if not spoken_of(line, clause, n)] or who
    if not who and not _ONE.search(line.text[clause.begin : clause.end]):
        who = list(line.who)
    who = who or line.named_before(clause.begin)[:1]
    line.follow_ups.append(ToDo(text, at, when is not None and when.timed, tuple(who), repeat))
    line.part(clause.begin, clause.end, "follow-up")
    if length is not None:
        line.part(begin + length.begin, begin + length.end, "length")
    line.dated = when is not None
    line.last, line.last_begin = "follow-up", clause.begin
    return True


def _repeat(every: re.Match[str], line: Line) -> tuple[str, When]:
    told, unit = (every["count"] or "1").lower(), every["unit"].lower()
    count = int(told) if told.isdigit() else _COUNTS[told]
    if unit in ("quarter", "kvartal"):
        count, unit = 3 * count, "month"
    name = _UNITS[unit[0]]
    (first,) = find_whens(f"in {count} {name}", line.now)
    return f"every {count} {name}", first


def spoken_of(line: Line, clause: Clause, who: int) -> bool:
    """Whether somebody in the clause is only spoken of: "about Grace"."""
    places = [m for m in line.mentions if m.who == who and clause.begin <= m.begin < clause.end]
    return all(_SPOKEN_OF.search(line.marked[clause.begin : m.begin]) for m in places)
