"""Whom "her" and "him" mean: whoever was named before."""

from __future__ import annotations

import re

from netbook.domain.quick_text import vocabulary as v
from netbook.domain.quick_text.clauses import Clause
from netbook.domain.quick_text.line import Line

_THEM = re.compile(
    r"(?<=\w\s)(?:her|him|them|henne|ham|dem)(?=\s*(?:$|[,.;:!?)]|\ue100)|\s+(?:a|an|the|en|et|ei|at|in|on|by|to|for|from|about|over|with|again|back|today|just|up|til|på|i|om|for|fra|med|igjen|tilbake|hos|som|that|if|noen|litt|some|thanks|takk|money|penger|one|for|my|our|big|stor|mange|tusen)(?!\w))",
    re.IGNORECASE,
)
"""An object that stands for somebody named before; "her sister" is none."""
_SHE_CALLED = re.compile(
    r"^(?P<lead>\W*(?:(?:and|og|but|men)\s+)*)(?P<who>she|he|they|hun|han|de)(?=\s+(?:called|rang|phoned|texted|emailed|wrote|ringte|skrev|tekstet|mailet|smset)(?!\w))",
    re.IGNORECASE,
)
_OF_SOMEWHERE = re.compile(
    r"(?<=\ue000)\s+(?:(?:på|fra|i|hos|from|at|in)\s+[\w-]+(?:\s+[\w-]+)?|\([^()]{1,40}\)|kindly|just|also|finally|again|then|suddenly|unexpectedly|actually|even|nettopp|akkurat|endelig|plutselig|også)(?=\s+(?:called|rang|phoned|telephoned|texted|emailed|wrote|sent|helped|asked|told|ringte|skrev|sendte|svarte|hjalp|spurte|fortalte)(?!\w))",
    re.IGNORECASE,
)
"""Where somebody is from, between the name and what they did."""
_LATELY = re.compile(r"(?<=\w\s)(?:endelig|finally|nettopp|akkurat|just|briefly)\s+(?=\ue000)", re.IGNORECASE)


def with_pronouns(line: Line, clause: Clause, marked: str) -> str:
    """The marked clause with "her", "him" and "them" marked as people too, where nobody is named in it but somebody before."""
    if v.PERSON in marked:
        marked = _OF_SOMEWHERE.sub(lambda found: v.PERSON * len(found.group()), marked)
        return _LATELY.sub(lambda found: v.PERSON * len(found.group()), marked)
    if not line.named_before(clause.begin):
        return marked
    if line.interaction is None:
        marked = _SHE_CALLED.sub(lambda found: found["lead"] + v.PERSON * len(found["who"]), marked)
    return _THEM.sub(lambda found: v.PERSON * len(found.group()), marked)


def pronouns(marked: str) -> list[tuple[int, int]]:
    """Where in a clause such pronouns stand."""
    she = _SHE_CALLED.match(marked)
    return [*([she.span("who")] if she else []), *(them.span() for them in _THEM.finditer(marked))]


def beside(marked: str) -> list[tuple[int, int]]:
    """Where in a clause stands what was taken with a name besides: where they are from, how late it was."""
    return [found.span() for way in (_OF_SOMEWHERE, _LATELY) for found in way.finditer(marked)]
