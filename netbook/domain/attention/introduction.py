"""introduction: one that I am bringing about has come to a halt."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.domain.attention.facts import Facts, Introduction, Item
from netbook.domain.attention.items import item
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY


def items(facts: Facts, now: int, limits: Thresholds) -> Iterator[Item]:
    """One for each live introduction of mine that waits: for a side's answer, for being made, for word of how it went."""
    for introduction in facts.introductions:
        if introduction.live and introduction.by_me and not introduction.ended and introduction.told_at is None:
            yield from _waiting(facts, introduction, limits)


def _waiting(facts: Facts, introduction: Introduction, limits: Thresholds) -> Iterator[Item]:
    cause = f"introduction:{introduction.id}"
    values: dict[str, object] = {"other": introduction.other}
    if introduction.made_at is not None:
        since, days, step = introduction.made_at, limits.introduction_told, "made"
    elif introduction.agreed_at is not None:
        since, days, step = introduction.agreed_at, limits.introduction_make, "agreed"
    elif introduction.silent_since is not None:
        since, days, step = introduction.silent_since, limits.introduction_silent, "silent"
        values["silent"] = introduction.silent_name or facts.name
    else:
        return
    # Who keeps silent carries the line while that is what it waits for.
    named = introduction.silent_name if step == "silent" else ""
    if named == facts.name if named else introduction.carries:
        yield item(
            "introduction", facts.person, f"{cause}:{step}@{since}", f"introduction-{step}", values | {"at": since},
            at=since + days * DAY, since=since,
        )  # fmt: skip
