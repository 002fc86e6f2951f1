"""try-again: a meeting went badly some weeks ago; one bad meeting is not the end."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Facts, Item
from netbook.domain.attention.items import item, newest
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY

MEETINGS = ("meeting", "video")


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One, 6 weeks after a live meeting that went badly, where nothing has happened since; it ends after 60 days."""
    last = newest(facts)
    if last is None or last.kind not in MEETINGS or last.outcome != "badly" or not last.live:
        return
    at = last.at + limits.try_again * DAY
    yield item(
        "try-again",
        facts.person,
        f"interaction:{last.id}",
        "try-again",
        {"met_at": last.at, "note": last.note or None, "weeks": limits.try_again // 7},
        at=at,
        until=at + limits.try_again_ends * DAY,
        since=last.at,
    )
