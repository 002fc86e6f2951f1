"""gone-quiet: they answered before, and now nothing I send draws an answer."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Facts, Item
from netbook.domain.attention.items import gives, item
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY, day_start


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One where my last 3 contacts, begun 30 days ago or more, drew nothing from somebody who used to answer.

    The newest gets until the next morning. Thanking or giving something after them is an answer to this item and removes it;
    one more contact that presses is a new cause. It ends after 60 days.
    """
    answers = [contact.at for contact in facts.contacts if contact.direction != "from-me"]
    answered = max([*answers, *([] if facts.answered_before is None else [facts.answered_before])], default=None)
    if answered is None:
        return
    mine = [contact for contact in facts.contacts if contact.direction == "from-me" and contact.at > answered]
    pressing = [contact for contact in mine if not gives(contact)]
    count = max(1, limits.gone_quiet_contacts_count)
    if len(pressing) < count or gives(mine[0]) or not pressing[0].live:
        return
    last, first = pressing[0], pressing[count - 1]
    at = max(day_start(last.at) + DAY, first.at + limits.gone_quiet_over * DAY)
    asked = next((contact for contact in pressing if contact.ask), last)
    yield item(
        "gone-quiet",
        facts.person,
        f"interaction:{last.id}",
        "gone-quiet",
        {
            "n": len(pressing),
            "first_at": pressing[-1].at,
            "last_at": last.at,
            "answered_at": answered,
            "asked": asked.note or None,
        },
        at=at,
        until=at + limits.gone_quiet_ends * DAY,
        since=first.at,
    )
