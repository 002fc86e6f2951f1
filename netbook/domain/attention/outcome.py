"""outcome: a matter that somebody helped with, or a goal, has ended, and whoever helped has not been told how."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from netbook.domain.attention.facts import Facts, Favour, Item, NetworkFacts
from netbook.domain.attention.items import item
from netbook.domain.attention.thresholds import Thresholds


def helped(favour: Favour) -> bool:
    """Whether somebody helped me with it: said yes or partly, delivered, or gave unasked."""
    if favour.direction == "received":
        return True
    return favour.direction == "asked-by-me" and (favour.answer in ("yes", "partly") or favour.delivered_at is not None)


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each matter that ended, whatever the number of favours in it; it never ends by itself."""
    matters: dict[str, list[Favour]] = defaultdict(list)
    for favour in facts.favours:
        if favour.live and helped(favour):
            matters[favour.matter.strip().casefold() or f"favour {favour.id}"].append(favour)
    for favours in matters.values():
        ended = [favour for favour in favours if favour.concluded_at is not None]
        if not ended:
            continue
        first = min(ended, key=lambda favour: (favour.concluded_at or 0, favour.id))
        concluded = first.concluded_at or 0
        if any(favour.told_at is not None for favour in favours):
            continue
        yield item(
            "outcome",
            facts.person,
            f"favour:{first.id}:concluded",
            "outcome-favour",
            {
                "text": first.text,
                "matter": first.matter,
                "helped_at": next(
                    (at for at in (first.delivered_at, first.answered_at) if at is not None), first.made_at
                ),
                "at": concluded,
            },
            at=concluded,
            late_days=limits.outcome_late,
        )


def network_items(facts: NetworkFacts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each goal that ended and of which not all who helped were told."""
    for goal, title, ended_at in facts.goals:
        yield item(
            "outcome",
            0,
            f"goal:{goal}:ended",
            "outcome-goal",
            {"title": title, "at": ended_at},
            at=ended_at,
            late_days=limits.outcome_late,
        )
