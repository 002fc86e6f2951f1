"""follow-up: something the owner planned has reached its time; coming on the day before."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Facts, Item
from netbook.domain.attention.items import item, last_contact
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each open follow-up; it never ends by itself, and a repeat is a new cause."""
    for follow_up in facts.follow_ups:
        yield item(
            "follow-up",
            facts.person,
            f"follow-up:{follow_up.id}@{follow_up.at}",
            "follow-up",
            {
                "text": follow_up.text,
                "at": follow_up.at,
                "made_at": follow_up.made_at or None,
                "repeats": follow_up.repeats or None,
                **last_contact(facts),
            },
            at=follow_up.at - limits.follow_up_coming * DAY,
            due=follow_up.at,
            late_days=limits.follow_up_late,
            since=follow_up.at,
        )
