"""keep-in-touch: it is longer since the last contact than the owner means it to be."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Facts, Item
from netbook.domain.attention.items import last_contact
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.cadence import current_round


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for a person with a cadence; any contact that counts, or skipping the round, begins a new cause."""
    found = current_round(facts, limits)
    if found is None:
        return
    last = last_contact(facts)
    reason = "cadence"
    values: dict[str, object] = {"cadence": str(facts.cadence), "end": found.end, "late": found.late, **last}
    if found.first:
        reason = "cadence-first"
        values["set_at"] = found.anchor
    elif facts.last_counted is None or found.anchor != facts.last_counted.at:
        reason = "cadence-skipped"
        values["skipped_at"] = found.anchor
    cause = f"since:{found.anchor}"
    yield Item(
        "keep-in-touch",
        facts.person,
        cause,
        found.due,
        found.due,
        found.late,
        None,
        found.length,
        found.end,
        reason,
        values,
    )
