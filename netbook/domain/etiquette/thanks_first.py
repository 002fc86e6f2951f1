"""thanks-first: a thank-you is still owed to them."""

from __future__ import annotations

from netbook.domain.attention import thank_you
from netbook.domain.etiquette.facts import Case, Found, said

NAME = "thanks-first"


def check(case: Case) -> Found:
    """Stops while a thank-you is owed, however old, unless the owner let it go."""
    owed = [
        item for item in thank_you.items(case.facts.about, case.now, case.attention)
        if item.from_at <= case.now and item.cause not in case.facts.let_go
    ]  # fmt: skip
    if not owed:
        answered = [ask for ask in case.facts.asks if ask.answered_at is not None]
        return said(NAME, "ok", "all-thanked" if answered else "nothing-owed", n=len(answered), name=case.name)
    first = min(owed, key=lambda item: (item.from_at, item.cause))
    return said(NAME, "stop", "owed", "say-thanks", told=first.reason, given=first.values, n=len(owed), name=case.name)
