"""What is no contact of mine though it speaks of one: what others did among themselves, what was not done, what was only read."""

from __future__ import annotations

import re

from netbook.domain.quick_text.clauses import Clause
from netbook.domain.quick_text.line import Line
from netbook.domain.quick_text.vocabulary import pattern

_STOP = re.compile(r"[.;!?](?=\s|$)")
_MINE = re.compile(r"(?<!\w)(?:i|we|me|us|jeg|vi|meg|oss|with|med|w|m)(?!\w)", re.IGNORECASE)
_DONT = re.compile(
    r"\W*(?:don['’]?t|do\s+not|never|ikke|aldri)\s"
    r"|\W*(?:(?:i|we|jeg|vi)\s+)?(?:idk|dunno|not\s+sure|unsure|(?:do\s+not|don['’]?t)\s+(?:know|remember)|can['’]?t\s+remember|wonder|vet\s+ikke|usikker|er\s+usikker|husker\s+ikke|lurer\s+på"
    r"|orker|gidder|rekker|read|leste|dreamt|dreamed|drømte|(?:saw|watched|heard|så|hørte)\s+(?:an?|the|en|et)\s+[\w-]+\s+(?:about|om))\s",
    re.IGNORECASE,
)
"""What was not done, of which I am not sure, or what was only read or dreamt."""
_OTHERS = pattern(
    r"^<J>*(?:<W><J>*)?PP\s+(?:called|rang|phoned|texted|emailed|messaged|met|visited|thanked|helped|married|ringte|tekstet|mailet|møtte|traff|besøkte|takket|hjalp)\s+PP(?!\s*(?:and|og|,|&|\+)\s*(?:me|us|i|meg|oss)(?!\w))"
    r"|^<J>*PP\s+(?:was|were|ble|blei|has\s+been|er)\s+(?:called|summoned|invited|asked|sent|kalt|innkalt|invitert|bedt|sendt)\s+(?:in\s+)?(?:to|into|inn|til)(?!\w)(?![^.;]*(?:<P>|(?<!\w)(?:me|us|meg|oss|my|our|min|vår)(?!\w)))"
    r"|(?<!\w)(?:letter|email|card|text|brev|e-?post|kort|melding)\s+(?:from|fra)\s+<P>\s+(?:to|til)\s+<P>"
)
"""What people of the book did among themselves."""
_QUESTION = re.compile(
    r"\W*(?:what|when|where|who|why|how|which|hva|når|hvor|hvem|hvorfor|hvordan|(?:did|have|has|do|does|should|shall|can|could|am|are|was|were|har|hadde|skal|skulle|kan|kunne|bør|burde|må|er|var)\s+(?:i|we|you|jeg|du|vi))(?!\w)",
    re.IGNORECASE,
)
ABSENT = pattern(
    r"(?<!\w)(?:without\s+(?:me|us)|uten\s+(?:meg|oss)|(?:i|we)\s+(?:was|were)(?:n['’]?t|\s+not)\s+(?:there|with|invited|along|present)"
    r"|(?:jeg|vi)\s+(?:var\s+ikke|fikk\s+ikke\s+være|ble\s+ikke)\s+(?:med|der|til\s*stede|invitert|bedt))(?!\w)"
)
"""I was not there, so it was no contact of mine."""
UNWILLING = pattern(
    r"^<J>*(?:(?:and|og|but|men|so|så)\s+)*(?:(?:i|we|jeg|vi)\s+)?(?:(?:orker|gidder|rekker|kan|vil|skal|får|klarer|kommer)\s+ikke|can['’]?t|cannot|won['’]?t|not\s+going|couldn['’]?t|thanks\s+to|takket\s+være|due\s+to|because\s+of|på\s+grunn\s+av)(?!\w)"
)
"""What I cannot or will not do, and what only tells why something is so."""


def mine(line: Line, clause: Clause, marked: str) -> bool:
    """Whether what a clause tells of is something that I took part in."""
    if line.text[clause.end : clause.end + 1] == "?" and _QUESTION.match(marked):
        return False
    return not (_absent(line, clause, marked) or _DONT.match(marked) or _OTHERS.search(marked))


def _absent(line: Line, clause: Clause, marked: str) -> bool:
    """Whether the clause, or what follows in its sentence where two people did it, says that I was not there."""
    if ABSENT.search(marked):
        return True
    sentence = _STOP.split(line.text[clause.begin :], maxsplit=1)[0]
    return (
        len(line.named_in(clause.begin, clause.end)) > 1 and bool(ABSENT.search(sentence)) and not _MINE.search(marked)
    )
