"""one-shoulder: the same person carries too much of one goal."""

from __future__ import annotations

from netbook.domain.dates import DAY, day_start
from netbook.domain.etiquette.cool_down import same_matter
from netbook.domain.etiquette.facts import Case, Found, said

NAME = "one-shoulder"


def check(case: Case) -> Found:
    """Advises at a third ask of them towards one goal in 12 months; names others who could carry it."""
    since = day_start(case.now) - case.limits.shoulder_window * DAY
    asks = [ask for ask in case.facts.asks if same_matter(ask.goal, case.draft.goal) and since < ask.at <= case.now]
    if not case.draft.goal.strip():
        return said(NAME, "ok", "no-goal", name=case.name)
    number = len(asks) + 1
    if number < max(2, case.limits.shoulder_asks_count):
        return said(NAME, "ok", "few", name=case.name, n=number, goal=case.draft.goal)
    others = list(case.facts.others)
    return said(
        NAME, "advise", "many", "ask-others" if others else "spread", name=case.name, n=number, goal=case.draft.goal,
        at=max(ask.at for ask in asks), more={"people": others},
    )  # fmt: skip
