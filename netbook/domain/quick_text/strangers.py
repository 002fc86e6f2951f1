"""Somebody of whom only the name is told: "someone called Isambard" is nobody the book knows by half a name."""

from __future__ import annotations

import re

_CALLED = r"(?:(?:who\s+is\s+|who['’]s\s+)?(?:called|named)|by\s+the\s+name\s+of|som\s+(?:heter|het|kalles)|ved\s+navn|kalt)\s+$"
_MET = (
    r"(?:met|meet|saw|visited|ran\s+into|bumped\s+into|called|phoned|texted|emailed|with|to|from|møtte|traff|besøkte|støtte\s+på|ringte|hos|med|til"
    r"|fra|for)\s+"
)
_STRANGER = re.compile(
    rf"(?<!\w)(?:(?:some(?:one|body)|noen)\s+(?:[\w-]+\s+){{0,2}}?|(?:an?|en|ei|et)\s+(?:[\w-]+\s+){{0,3}}?){_CALLED}",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?<!\w){_MET}$", re.IGNORECASE)


def stranger_from(text: str, begin: int) -> int | None:
    """Where "someone called" begins, right before the name at `begin`; None where nothing of the kind stands there."""
    found = _STRANGER.search(text, max(0, begin - 80), begin)
    if found is None:
        return None
    some = re.match(r"some|noen", found.group(), re.IGNORECASE)
    return found.start() if some or _BEFORE.search(text[: found.start()]) else None
