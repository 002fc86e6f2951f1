"""A friend offers to pass my CV round: kind, and of little use; one named introduction is worth more."""

from __future__ import annotations

import re

_CV = r"(?:cv(?:-?(?:en|ens|er))?|r[ée]sum[ée]s?|curriculum vitae)"
_PASS_ON = (
    r"(?:circulat\w*|forward\w*|distribut\w*|share|shares|shared|sharing|spread\w*|pass(?:es|ed|ing)?|send(?:s|ing)?|sent|show\w*|"
    r"hand(?:s|ed|ing)?|sende[rt]?|sendt\w*|dele[rt]?|delt\w*|spre\w*|videresend\w*|sirkuler\w*|vise[rt]?|gi(?:r|tt)?|legge[rt]?)"
)
_ROUND = r"(?:round|around|about|on|along|out|to|among|rundt|videre|ut|til)"
_OFFERS = re.compile(
    rf"\b{_PASS_ON}\b(?:\W+\w+){{0,3}}?\W+(?:my|mine|the|min|mitt)?\W*{_CV}\b|\b{_CV}\b(?:\W+\w+){{0,4}}?\W+{_ROUND}\b",
    re.IGNORECASE,
)
_MINE = re.compile(r"\b(?:i|jeg)\W+(?:\w+\W+){0,2}?(?:sent|send|gave|sendte|ga)\b", re.IGNORECASE)


def circulates(note: str) -> bool:
    """Whether a note of what somebody said or offered tells that they would pass my CV round, in English or Norwegian."""
    return any(
        _OFFERS.search(sentence) and not _MINE.search(sentence) for sentence in re.split(r"[.!?\n]", _plain(note))
    )


def _plain(note: str) -> str:
    """The full stops of an abbreviation end no sentence."""
    return re.sub(r"\bc\.\s?v\.", "CV", note, flags=re.IGNORECASE)
