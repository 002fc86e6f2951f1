"""Making items: the few things that every rule does alike."""

from __future__ import annotations

from collections.abc import Mapping

from netbook.domain.attention.facts import Contact, Facts, Item
from netbook.domain.dates import DAY, day_start


def item(
    kind: str,
    person: int,
    cause: str,
    reason: str,
    values: Mapping[str, object],
    *,
    at: int,
    due: int | None = None,
    late_days: int | None = None,
    until: int | None = None,
    since: int | None = None,
) -> Item:
    """An item shown from `at`, due then unless `due` is said; late `late_days` after that, over at `until`. Facts that are None are left out."""
    due_at = at if due is None else due
    late_at = None if late_days is None else due_at + late_days * DAY
    pace = DAY if late_days is None else max(late_days, 1) * DAY
    told = {name: value for name, value in values.items() if value is not None}
    return Item(kind, person, cause, at, due_at, late_at, until, pace, at if since is None else since, reason, told)


def last_contact(facts: Facts) -> dict[str, object]:
    """The last contact that counts, as values of a reason; empty where there was none."""
    last = facts.last_counted
    return {"last_at": last.at, "last_kind": last.kind, "last_direction": last.direction} if last else {}


def newest(facts: Facts) -> Contact | None:
    """The newest contact of any kind, asks of mine included."""
    found = [*facts.contacts[:1], *([facts.last_counted] if facts.last_counted else [])]
    return max(found, key=lambda contact: (contact.at, contact.id), default=None)


def gives(contact: Contact) -> bool:
    """Whether a contact of mine gives and presses for nothing."""
    return contact.thanks or contact.kind in ("gift", "shared")


def said_by(at: int, moment: int) -> bool:
    """Whether something at `at` came at or after `moment`; midnight stands for any time of its day, since no time of day was said."""
    return at >= moment or (at % DAY == 0 and at == day_start(moment))
