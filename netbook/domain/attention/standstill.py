"""standstill: nothing has gone out from me to anybody for two weeks."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Item, NetworkFacts
from netbook.domain.attention.items import item
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY


def network_items(facts: NetworkFacts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for the network, 14 days after the last outreach, never in a book younger than 30 days; any outreach ends it.

    Each outreach begins a new cause 14 days long, so it comes at most once in a week.
    """
    if not facts.anybody:
        return
    begun = facts.book_since if facts.last_outreach is None else facts.last_outreach
    at = max(begun + limits.standstill * DAY, facts.book_since + limits.standstill_book_age * DAY)
    yield item(
        "standstill",
        0,
        f"since:{begun}",
        "standstill-first" if facts.last_outreach is None else "standstill",
        {"at": begun, "people": [name for _, name in facts.easy], "ids": [number for number, _ in facts.easy]},
        at=at,
        since=begun,
    )
