"""A small world for the rules: a fixed day, people made of few words, and what shows at a moment."""

from __future__ import annotations

from datetime import datetime

from netbook.domain.attention.facts import Contact, Facts, Item, NetworkFacts
from netbook.domain.attention.kinds import gather, gather_network
from netbook.domain.attention.thresholds import DEFAULT, Thresholds
from netbook.domain.dates import DAY, minute

NOW = minute(datetime(2026, 11, 23, 10))
"""Monday 23 November 2026, ten o'clock."""
HOUR = 60


class Limits:
    """The thresholds that the tests of this package use; mutate_thresholds.py moves them."""

    now: Thresholds = DEFAULT


def at(text: str) -> int:
    """A moment out of "2026-11-20" or "2026-11-20T18:00"."""
    return minute(datetime.fromisoformat(text))


def contact(when: int, kind: str = "call", direction: str = "mutual", number: int = 0, **more: object) -> Contact:
    """A contact; its number is its moment unless another is said."""
    return Contact(number or when, when, kind, direction, **more)  # type: ignore[arg-type]


def person(*contacts: Contact, **more: object) -> Facts:
    """Ada with her contacts in any order; the last that counts is found as the store finds it."""
    newest_first = tuple(sorted(contacts, key=lambda c: (-c.at, -c.id)))
    counted = next((c for c in newest_first if not c.ask_of_mine), None)
    values: dict[str, object] = {"person": 1, "name": "Ada Lovelace", "closeness": "close", "contacts": newest_first}
    return Facts(**(values | {"last_counted": counted} | more))  # type: ignore[arg-type]


def network(**more: object) -> NetworkFacts:
    """A book that is over a year old, whose owner wrote to somebody just now."""
    return NetworkFacts(**({"book_since": NOW - 400 * DAY, "last_outreach": NOW} | more))  # type: ignore[arg-type]


def all_items(facts: Facts | NetworkFacts, kind: str, now: int = NOW) -> list[Item]:
    """Every item of a kind that the rules give, whether it shows already or not."""
    given = (
        gather_network(facts, now, Limits.now) if isinstance(facts, NetworkFacts) else gather(facts, now, Limits.now)
    )
    return [item for item in given if item.kind == kind]


def one(facts: Facts | NetworkFacts, kind: str, now: int = NOW) -> Item:
    """The only item of a kind."""
    (item,) = all_items(facts, kind, now)
    return item


def shows(facts: Facts | NetworkFacts, kind: str, now: int) -> bool:
    """Whether an item of a kind shows at a moment: begun and not over."""
    return any(item.from_at <= now for item in all_items(facts, kind, now))


def begins(facts: Facts | NetworkFacts, kind: str, moment: int) -> bool:
    """Whether a kind shows from a moment on: not a minute before, then, and a minute after."""
    return [shows(facts, kind, moment + step) for step in (-1, 0, 1)] == [False, True, True]


def ends(facts: Facts | NetworkFacts, kind: str, moment: int) -> bool:
    """Whether a kind is over from a moment on, and still there a minute before."""
    return [shows(facts, kind, moment + step) for step in (-1, 0, 1)] == [True, False, False]


def late_from(facts: Facts | NetworkFacts, kind: str, now: int = NOW) -> int | None:
    """From when the only item of a kind is late."""
    return one(facts, kind, now).late_at
