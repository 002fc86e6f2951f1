"""One line of plain words read whole: a pure function of the text, the time and who is in the book."""

from __future__ import annotations

import re

from netbook.domain.quick_text.clauses import Clause, cut
from netbook.domain.quick_text.genitives import with_genitives
from netbook.domain.quick_text.line import Line
from netbook.domain.quick_text.misspelt import mend
from netbook.domain.quick_text.names import find_names
from netbook.domain.quick_text.relatives import beside_somebody, with_relatives
from netbook.domain.quick_text.sayings import read_clause
from netbook.domain.quick_text.signature import read_signature
from netbook.domain.quick_text.understood import Named, Part, PeopleIndex, Understood
from netbook.domain.quick_text.vocabulary import CIRCLE, MOMENT, PERSON
from netbook.domain.quick_text.when import find_whens

LONGEST = 2000
"""Longer texts keep their end as a note, unread: nobody types that much into one line."""
_CIRCLE = re.compile(r"(?<![\w#&/])#([^\W\d_][\w-]*)")
_JOINED = re.compile(rf"(?<={PERSON})\s*(?:and|og|&|\+|/)\s*(?={PERSON})", re.IGNORECASE)
_ENDS = re.compile(r"\.\s+[^\W\d_a-zæøå]")


def read(text: str, now: int, people: PeopleIndex, language: str = "", month_first: bool = False) -> Understood:
    """What the line means. The parts that are used and the note together hold every word of it.

    `language` is a hint for what both languages write alike; the words themselves tell the rest.
    """
    card = read_signature(text)
    if card is not None:
        named = Named(card.name.full, name=card.name.full)
        return Understood(text, (named,), who=(0,), card=card, parts=(Part(0, len(text), "new"),))
    if mended := mend(text[:LONGEST], people):
        whole = mended.text + text[LONGEST:]
        return mended.give_back(_read(whole, len(mended.text), now, people, month_first), text)
    return _read(text, LONGEST, now, people, month_first)


def _read(text: str, longest: int, now: int, people: PeopleIndex, month_first: bool) -> Understood:
    """What a line without slips means; what lies beyond `longest` is not read."""
    head = text[:longest]
    line = _marked(head, now, people, month_first)
    clauses = cut(line.marked)
    clauses = _with_its_people(line, clauses)
    for clause in clauses:
        read_clause(line, clause)
    return line.understood(text)


def _marked(text: str, now: int, people: PeopleIndex, month_first: bool) -> Line:
    """The line with circles, people and moments put under marks of the same length."""
    marks = list(text)
    parts: list[Part] = []
    circles: list[str] = []
    blocked = []
    for found in _CIRCLE.finditer(text):
        circles.append(found.group(1))
        blocked.append(found.span())
        parts.append(Part(*found.span(), "circle"))
        marks[found.start() : found.end()] = CIRCLE * (found.end() - found.start())
    rough = find_whens("".join(marks), now, month_first=month_first)
    named, mentions = find_names(text, people, rough, blocked)
    mentions = with_genitives(text, people, named, mentions)
    mentions, relatives = with_relatives(text, people, named, mentions)
    for mention in mentions:
        marks[mention.begin : mention.end] = PERSON * (mention.end - mention.begin)
    without_names = "".join(marks)
    for when in find_whens(without_names, now, month_first=month_first):
        # "10 dec. Met Ada": the full stop ends the sentence too.
        end = when.end - 1 if _ENDS.match(text, when.end - 1) else when.end
        marks[when.begin : end] = MOMENT * (end - when.begin)
        parts.append(Part(when.begin, when.end, "when"))
    return Line(
        text, "".join(marks), without_names, now, month_first, named, mentions, list(dict.fromkeys(circles)), parts,
        relatives=relatives, only_spoken_of={relative.who for relative in relatives} | (asides := beside_somebody(text, mentions)), asides=asides,
    )  # fmt: skip


def _with_its_people(line: Line, clauses: list[Clause]) -> list[Clause]:
    """A clause that only names people or a moment ("Ada, Grace: lunch", "halv ti i dag, kaffe Kari") belongs to the one after it."""
    joined: list[Clause] = []
    for clause in clauses:
        if joined:
            before = joined[-1]
            bare = _JOINED.sub("", line.marked[before.begin : before.end]).strip(" ,:" + PERSON + MOMENT)
            only = not bare and len(joined) == 1
            if only:
                joined[-1] = Clause(before.begin, clause.end, before.soft)
                continue
        joined.append(clause)
    return joined
