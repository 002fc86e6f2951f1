"""A line cut into clauses: where one thing ends and the next begins; names and moments already stand as marks."""

from __future__ import annotations

import re
from dataclasses import dataclass

from netbook.domain.quick_text.orders import STATES
from netbook.domain.quick_text.vocabulary import MEETING, MOMENT, PERSON

_BREAK = re.compile(
    r"(?P<hard>[.;!?]+(?=\s|$)|\n+|\s+[-–—]+\s+)|(?P<comma>,(?!\d)|:(?=\s))|(?P<word>\s+(?=(?:and|og|then|så)\s))"
)
_ABBREVIATED = re.compile(
    r"(?:^|\s)(?:dr|mr|mrs|ms|st|kl|ca|bl|re|ang|oppf|f\.u|prof|vs|e\.g|f\.eks|[a-z])$", re.IGNORECASE
)
_DAY_OF_SPAN = re.compile(r"\b(?:fra|from|den|the|between|mellom)\s+(?:den\s+|the\s+)?\d{1,2}$", re.IGNORECASE)
_SPAN_GOES_ON = re.compile(rf"\s+(?:til|to|og|and|eller|or|-|–)\s*(?:\d|{MOMENT})|\s+{MOMENT}")
"""The full stop of an ordinal: "from the 3. to the 10. of January"."""
_SOMEBODY = re.compile(r"(?:she|he|they|we|i|hun|han|de|vi|jeg)(?:['’]\w+)?\s", re.IGNORECASE)
_WRITTEN = re.compile(
    r"(?<!\w)(?:dm|texts?|msg|messages?|sms|melding|e-?mail|mail|e-?post|snapp?|letter|brev|emailed|texted|wrote|messaged|replied|skrev|mailet|tekstet|svarte)(?!\w)[^,.;]*$",
    re.IGNORECASE,
)
_MEETS = re.compile(rf"(?<!\w)(?:{MEETING}|moved|postponed|flyttet|utsatt)(?!\w)", re.IGNORECASE)
_ORDINAL = re.compile(
    r"\s(?:etasje|klasse|trinn|plass|gang|time|divisjon|rad|avdeling|sal|semester|omgang)(?!\w)", re.IGNORECASE
)
_STARTER = re.compile(
    r"(?<=\s)(?:(?:and|then|og|så)\s+)?(?:follow[\s-]?up|f/u|f/up|fu(?=\s+(?:\ue100|w|with|re|about|in|on|next)|\s*$)|f\.u\.|følg\s+opp|oppf\.?|remember|husk|remind\s+me|minn\s+meg"
    r"|don['’]?t\s+forget|ikke\s+glem)(?!\w)",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"(?:\b(?:to|å|not|must|should|need|will|må|bør|skal|på|a|the|me|i|and|og|then|så|please|can['’]t|agreed|avtalte|don['’]?t|never|ikke|aldri"
    r"|for|om)|['’]ll)\s+$",
    re.IGNORECASE,
)
_NEW_AFTER_AND = re.compile(
    r"\s+(?:and|og|then|så)\s+(?:(?:she|he|they|hun|han|de)\s|remind\b|remember\b|husk\b|minn\b|follow\b|følg\b"
    r"|promised\b|thanked\b|takket\b|lovet\b|lovte\b"
    r"|(?:need|have)\s+to\b|(?:must|should)\s|i\s+(?:should|must|need)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the line; `soft` when only a comma or a word parts it from the one before."""

    begin: int
    end: int
    soft: bool


def cut(marked: str) -> list[Clause]:
    """The clauses of a line in order; together with the breaks between them they are the line."""
    edges: list[tuple[int, int, bool]] = []
    for found in _BREAK.finditer(marked):
        begin, end = found.span()
        if found["hard"] and _real_stop(marked, begin, end):
            edges.append((begin, end, False))
        elif found["comma"] and _real_comma(marked, begin, end):
            edges.append((begin, end, True))
        elif found["word"] and _NEW_AFTER_AND.match(marked, begin):
            edges.append((begin, begin, True))
    for found in _STARTER.finditer(marked):
        begun = max((end for _begin, end, _soft in edges if end <= found.start()), default=0)
        if not marked[begun : found.start()].strip(MOMENT + " ,:"):
            continue
        if not _HELD.search(marked[: found.start()]):
            edges.append((found.start(), found.start(), False))
    clauses, at, soft = [], 0, False
    for begin, end, is_soft in sorted(edges):
        if begin < at:
            continue
        if marked[at:begin].strip():
            clauses.append(Clause(at, begin, soft))
            soft = is_soft
        else:
            soft = soft and is_soft
        at = end
    if marked[at:].strip():
        clauses.append(Clause(at, len(marked), soft))
    return clauses


def _real_stop(marked: str, begin: int, end: int) -> bool:
    if marked[begin:end] == "." and _DAY_OF_SPAN.search(marked[:begin]) and _SPAN_GOES_ON.match(marked, end):
        return False
    if marked[begin:end] == "." and _ORDINAL.match(marked, end) and marked[begin - 1 : begin].isdigit():
        return False
    return marked[begin:end] != "." or not _ABBREVIATED.search(marked[:begin]) or end >= len(marked.rstrip())


def _real_comma(marked: str, begin: int, end: int) -> bool:
    """Whether a comma parts two things; between two people or beside a moment that goes on it does not."""
    before, after = marked[:begin].rstrip(), marked[end:].lstrip()
    if not before or not after:
        return True
    if marked[begin] == ":":  # "Ada, Grace: we had lunch" is one thing, "an email from Marie: she cannot come" two
        if _SOMEBODY.match(after):
            return bool(before.strip(PERSON + MOMENT + " ,&") and re.search(r"\w{3,}", before))
        # "dm from Marie: party on Saturday": the day is that of what was written.
        return PERSON in before and MOMENT in after and bool(_WRITTEN.search(before) and _MEETS.search(after))
    if before[-1] == PERSON and after[0] == PERSON:
        rest = after.lstrip(PERSON)
        return bool(STATES.match(rest)) and not rest.lstrip().lower().startswith(("and ", "og "))
    if before[-1] == PERSON and re.match(rf"(?:and|og)\s+{PERSON}", after):
        return False
    return not (after[0] == MOMENT and not after.strip(MOMENT + " "))
