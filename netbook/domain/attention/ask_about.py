"""ask-about: the day has come to ask how something went that the person told me."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Detail, Facts, Item
from netbook.domain.attention.items import item
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY


def cause_of(detail: Detail) -> str:
    """By what the prompt of a detail is let go: a new day is a new prompt."""
    return f"detail:{detail.id}@{detail.ask_on}"


def waits(detail: Detail) -> bool:
    """Whether a detail has a day to be asked about, and was not asked about since."""
    return detail.ask_on is not None and (detail.asked_at is None or detail.asked_at < detail.ask_on)


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each open detail with an ask-on date, until asked on or after it; asking later than 21 days is worse than not."""
    for detail in facts.details:
        if detail.ask_on is None or not waits(detail):
            continue
        yield item(
            "ask-about",
            facts.person,
            cause_of(detail),
            "ask-about",
            {"topic": detail.topic, "text": detail.text, "told_at": detail.told_at, "ask_on": detail.ask_on},
            at=detail.ask_on,
            until=detail.ask_on + limits.ask_about_ends * DAY,
        )
