"""outcome-first: they helped me, it has ended, and they were not told how."""

from __future__ import annotations

from netbook.domain.attention import outcome
from netbook.domain.etiquette.facts import Case, Found, said

NAME = "outcome-first"


def check(case: Case) -> Found:
    """Advises to tell them how it ended: a matter of ours, or a goal they helped with."""
    untold = [
        item for item in outcome.items(case.facts.about, case.now, case.attention)
        if item.from_at <= case.now and item.cause not in case.facts.let_go
    ]  # fmt: skip
    if untold:
        first = min(untold, key=lambda item: (item.from_at, item.cause))
        return said(
            NAME, "advise", "untold", "tell-them", told=first.reason, given=first.values, n=len(untold), name=case.name
        )
    if case.facts.untold_goals:
        title, ended = case.facts.untold_goals[0]
        return said(NAME, "advise", "untold-goal", "tell-them", title=title, at=ended, name=case.name)
    return said(NAME, "ok", "all-told", name=case.name)
