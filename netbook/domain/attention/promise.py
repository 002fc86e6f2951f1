"""promise: something I offered or agreed to and have not delivered, its date reached."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Facts, Favour, Item
from netbook.domain.attention.items import item
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY


def promised_at(favour: Favour) -> int | None:
    """When an open promise was given; None where the favour is none, or is delivered, declined or over."""
    over = favour.delivered_at, favour.declined_at, favour.concluded_at
    if any(step is not None for step in over) or favour.answer == "no":
        return None
    if favour.direction == "offered-by-me":
        return favour.made_at
    if favour.direction == "asked-of-me" and favour.answer in ("yes", "partly"):
        return favour.made_at if favour.answered_at is None else favour.answered_at
    return None


def due_of(favour: Favour, given: int, limits: Thresholds) -> int:
    """When a promise is due: its own date, else a week after it was given."""
    return given + limits.promise_default * DAY if favour.due_at is None else favour.due_at


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each live open promise; it never ends by itself, and a new date is a new cause."""
    for favour in facts.favours:
        given = promised_at(favour)
        if given is None or not favour.live:
            continue
        due = due_of(favour, given, limits)
        agreed = favour.direction == "asked-of-me"
        reason = "promise-agreed" if agreed else "promise-undated" if favour.due_at is None else "promise-dated"
        yield item(
            "promise",
            facts.person,
            f"favour:{favour.id}:promised@{due}",
            reason,
            {
                "text": favour.text,
                "promised_at": given,
                "asked_at": (favour.made_at if favour.asked_at is None else favour.asked_at) if agreed else None,
                "due": due,
            },
            at=due,
            late_days=limits.promise_late,
            since=due,
        )
