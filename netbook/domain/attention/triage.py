"""triage: people came in by an import and nobody has said how often to be in touch."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Item, NetworkFacts
from netbook.domain.attention.items import item
from netbook.domain.attention.thresholds import Thresholds


def network_items(facts: NetworkFacts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for all of them, until none is left; another import is a new cause."""
    if facts.undecided > 0:
        yield item(
            "triage",
            0,
            f"batch:{facts.undecided_batch}",
            "triage",
            {"n": facts.undecided, "at": facts.undecided_since},
            at=facts.undecided_since,
        )
