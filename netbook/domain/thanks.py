"""Thanks: when they are owed as a matter of course, so that the log window ticks them beforehand."""

from __future__ import annotations

MEETINGS = frozenset({"meeting", "video", "call"})


def owed_beforehand(kind: str, direction: str, first: bool, unanswered_ask: bool) -> bool:
    """Thanks are owed where something answers an ask of mine, or was a first meeting at my request (etiquette.md, A)."""
    if unanswered_ask and direction != "from-me":
        return True
    return first and kind in MEETINGS and direction == "from-me"
