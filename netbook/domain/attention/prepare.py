"""prepare: an event or a meeting is near and has neither purpose nor questions."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Facts, Item, NetworkFacts, Preparation
from netbook.domain.attention.items import item, last_contact
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each coming meeting with the person, from 3 days before; over at its start."""
    for meeting in facts.meetings:
        yield from _item(meeting, facts.person, "meeting", last_contact(facts), limits)


def network_items(facts: NetworkFacts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each coming event, from 3 days before; over at its start."""
    for event in facts.events:
        yield from _item(event, 0, "event", {}, limits)


def _item(what: Preparation, person: int, noun: str, last: dict[str, object], limits: Thresholds) -> Iterator[Item]:
    if what.ready:
        return
    values = {noun: what.id, "title": what.title or None, "at": what.at, "people": list(what.people) or None, **last}
    yield item(
        "prepare", person, f"{noun}:{what.id}", f"prepare-{noun}", values,
        at=what.at - limits.prepare_before * DAY, due=what.at, until=what.at, since=what.at,
    )  # fmt: skip
