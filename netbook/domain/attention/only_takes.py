"""only-takes: every contact of a year was an ask of mine."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Facts, Item
from netbook.domain.attention.items import item
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One where the last 12 months hold 3 asks or more and no contact that counts; a further ask is a new cause.

    The moments say when that is so: from the newest ask, but not before the last contact that counts has left the 12 months,
    and no longer than the asks that make up the number are within them. It ends after 60 days.
    """
    window = limits.only_takes_window * DAY
    count = max(1, limits.only_takes_contacts_count)
    asks = [contact for contact in facts.contacts if contact.ask_of_mine]
    if len(asks) < count or not asks[0].live:
        return
    counted = [contact.at for contact in facts.contacts if not contact.ask_of_mine]
    counted += [facts.last_counted.at] if facts.last_counted else []
    at = max([asks[0].at, *(moment + window for moment in counted)])
    until = min(at + limits.only_takes_ends * DAY, asks[count - 1].at + window)
    if at >= until:
        return
    within = [ask for ask in asks if ask.at > at - window]
    yield item(
        "only-takes",
        facts.person,
        f"interaction:{asks[0].id}",
        "only-takes",
        {"n": len(within), "first_at": within[-1].at, "asked_at": asks[0].at, "text": asks[0].note or None},
        at=at,
        until=until,
        since=within[-1].at,
    )
