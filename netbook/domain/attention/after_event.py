"""after-event: the morning after an event, with the people met there of whom nothing has come yet."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Item, NetworkFacts
from netbook.domain.attention.items import item
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY, day_start

_NIGHT_ENDS = 4 * 60
"""What ends in the small hours still belongs to the day before."""


def network_items(facts: NetworkFacts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each live event, however many were there, until everybody is handled or it is closed; it ends after 21 days."""
    for gathering in facts.gatherings:
        if gathering.closed or not gathering.live or not gathering.unhandled:
            continue
        morning = max(gathering.ended_at, day_start(gathering.ended_at - _NIGHT_ENDS) + DAY)
        yield item(
            "after-event",
            0,
            f"event:{gathering.id}",
            "after-event",
            {
                "event": gathering.id,
                "title": gathering.title,
                "at": gathering.ended_at,
                "people": [name for _, name in gathering.unhandled],
                "ids": [number for number, _ in gathering.unhandled],
            },
            at=morning,
            late_days=limits.after_event_late,
            until=morning + limits.after_event_ends * DAY,
            since=gathering.ended_at,
        )
