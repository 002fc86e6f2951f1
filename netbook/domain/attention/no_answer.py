"""no-answer: I asked and nothing came; one polite reminder, and after it let it rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from netbook.domain.attention.facts import Facts, Favour, Item
from netbook.domain.attention.items import gives, item
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY


def is_open(favour: Favour) -> bool:
    """Whether an ask of mine still waits for an answer."""
    steps = favour.answered_at, favour.declined_at, favour.delivered_at, favour.concluded_at, favour.rested_at
    return favour.direction == "asked-by-me" and favour.asked_at is not None and all(step is None for step in steps)


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each live ask without an answer: to remind once, then, reminded, to let it rest; each ends after 60 days."""
    for favour in facts.favours:
        if favour.live and is_open(favour):
            yield _favour_item(facts.person, favour, limits)
    yield from _of_contacts(facts, limits)


def _favour_item(person: int, favour: Favour, limits: Thresholds) -> Item:
    values: dict[str, object] = {"text": favour.text, "asked_at": favour.asked_at, "reminded_at": favour.reminded_at}
    if favour.reminded_at is not None:
        return _rest(person, f"favour:{favour.id}:reminded", values, favour.reminded_at, limits)
    return _remind(person, f"favour:{favour.id}:asked", values, favour.asked_at or 0, limits)


def _remind(person: int, cause: str, values: dict[str, object], asked: int, limits: Thresholds) -> Item:
    at = asked + limits.no_answer * DAY
    return item(
        "no-answer", person, cause, "remind", values, at=at, until=at + limits.no_answer_ends * DAY, since=asked
    )


def _rest(person: int, cause: str, values: dict[str, object], reminded: int, limits: Thresholds) -> Item:
    at = reminded + limits.no_answer_rest * DAY
    return item(
        "no-answer", person, cause, "rest", values, at=at, until=at + limits.no_answer_ends * DAY, since=reminded
    )


def _of_contacts(facts: Facts, limits: Thresholds) -> Iterator[Item]:
    """The newest ask that was only logged as an interaction, where no favour keeps its life."""
    mine = list(takewhile(lambda contact: contact.direction == "from-me", facts.contacts))
    mine = [contact for contact in mine if not gives(contact) or contact.ask]
    if len(mine) >= max(1, limits.gone_quiet_contacts_count):
        return  # So much without an answer is for gone-quiet or only-takes to tell; a reminder would press.
    asks = [contact for contact in mine if contact.ask and contact.live]
    if not asks or any(
        f.direction == "asked-by-me" and (f.asked_at or f.made_at) >= asks[-1].at - DAY for f in facts.favours
    ):
        return
    ask = asks[0]
    earlier = [other for other in asks[1:] if ask.at - other.at <= limits.no_answer_ends * DAY]
    reminded = mine[0].at if mine[0].id != ask.id else ask.at if earlier else None
    first = earlier[-1] if earlier else ask
    values: dict[str, object] = {
        "text": first.note or ask.note,
        "asked_at": first.at,
        "reminded_at": reminded,
        "by": first.kind,
    }
    if reminded is not None:
        yield _rest(facts.person, f"interaction:{ask.id}:reminded", values, reminded, limits)
    else:
        yield _remind(facts.person, f"interaction:{ask.id}:asked", values, ask.at, limits)
