"""Every kind of attention item, in one ordered list, and the laws that stand above them all.

What the reasons carry is in REASONS: the sentences are made of these, so each has at least two facts of the owner's own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from netbook.domain.attention import (
    after_event,
    ask_about,
    date,
    follow_up,
    gone_quiet,
    introduction,
    keep_in_touch,
    news,
    no_answer,
    only_takes,
    outcome,
    prepare,
    promise,
    standstill,
    thank_you,
    triage,
    try_again,
)
from netbook.domain.attention.facts import Facts, Item, NetworkFacts
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.values import dataclass

Rule = Callable[[Facts, int, Thresholds], Iterator[Item]]
NetworkRule = Callable[[NetworkFacts, int, Thresholds], Iterator[Item]]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind with its rules. `rhythm`: muting a person silences it. `owed`: what I owe, which shows whatever is muted."""

    name: str
    rule: Rule | None = None
    network_rule: NetworkRule | None = None
    rhythm: bool = False
    owed: bool = False


ALL: tuple[Kind, ...] = (
    Kind("follow-up", follow_up.items, owed=True),
    Kind("promise", promise.items, owed=True),
    Kind("thank-you", thank_you.items, owed=True),
    Kind("outcome", outcome.items, outcome.network_items, owed=True),
    Kind("after-event", None, after_event.network_items),
    Kind("ask-about", ask_about.items, rhythm=True),
    Kind("date", date.items, rhythm=True),
    Kind("keep-in-touch", keep_in_touch.items, rhythm=True),
    Kind("no-answer", no_answer.items),
    Kind("introduction", introduction.items),
    # These two are suggestions to reach out, which the muted are spared everywhere.
    Kind("only-takes", only_takes.items, rhythm=True),
    Kind("gone-quiet", gone_quiet.items, rhythm=True),
    Kind("try-again", try_again.items, rhythm=True),
    Kind("prepare", prepare.items, prepare.network_items),
    Kind("news", news.items, rhythm=True),
    Kind("standstill", None, standstill.network_items),
    Kind("triage", None, triage.network_items),
)
RHYTHM = frozenset(kind.name for kind in ALL if kind.rhythm)
OWED = frozenset(kind.name for kind in ALL if kind.owed)

_LAST = ("last_at?", "last_kind?", "last_direction?")
REASONS: dict[str, tuple[str, ...]] = {
    "follow-up": ("text", "at", "made_at?", "repeats?", *_LAST),
    "promise-dated": ("text", "promised_at", "due"),
    "promise-undated": ("text", "promised_at", "due"),
    "promise-agreed": ("text", "asked_at", "promised_at", "due"),
    "thanks-yes": ("at", "text", "asked_at?"),
    "thanks-partly": ("at", "text", "asked_at?"),
    "thanks-no": ("at", "text", "asked_at?"),
    "thanks-received": ("at", "text"),
    "thanks-gift": ("at", "what"),
    "thanks-owed": ("at", "what", "note", "kind"),
    "thanks-introduction": ("at", "other"),
    "outcome-favour": ("text", "matter", "helped_at", "at"),
    "outcome-goal": ("title", "at"),
    "after-event": ("event", "title", "at", "people", "ids"),
    "ask-about": ("topic", "text", "told_at", "ask_on"),
    "date-birthday": ("day", "years?", "label?", *_LAST),
    "date-anniversary": ("day", "years?", "label?", *_LAST),
    "date-own": ("day", "years?", "label?", *_LAST),
    "cadence": ("cadence", "end", "late", "last_at", "last_kind", "last_direction"),
    "cadence-first": ("cadence", "end", "late", "set_at"),
    "cadence-skipped": ("cadence", "end", "late", "skipped_at", *_LAST),
    "remind": ("text", "asked_at", "by?"),
    "rest": ("text", "asked_at", "reminded_at", "by?"),
    "introduction-silent": ("other", "silent", "at"),
    "introduction-agreed": ("other", "at"),
    "introduction-made": ("other", "at"),
    "only-takes": ("n", "first_at", "asked_at", "text?"),
    "gone-quiet": ("n", "first_at", "last_at", "answered_at", "asked?"),
    "try-again": ("met_at", "weeks", "note?"),
    "prepare-meeting": ("meeting", "title?", "at", "people?", *_LAST),
    "prepare-event": ("event", "title?", "at", "people?"),
    "news-job": ("new", "at", "old"),
    "news-organisation": ("new", "at", "old"),
    "news-city": ("new", "at", "old"),
    "news-job-first": ("new", "at"),
    "news-organisation-first": ("new", "at"),
    "news-city-first": ("new", "at"),
    "standstill": ("at", "people", "ids"),
    "standstill-first": ("at", "people", "ids"),
    "triage": ("n", "at"),
}
"""The values of each reason; those with a question mark may be missing. Names ending in _at, and at, day, due, end, late and
ask_on, are local minutes; cadence is a span as text; people are names, ids their numbers; years is an age; n a count."""


def gather(facts: Facts, now: int, limits: Thresholds) -> tuple[Item, ...]:
    """All items of a person: none of the deceased, no rhythm of the muted, none that has ended."""
    if facts.deceased:
        return ()
    return tuple(
        item
        for kind in ALL
        if kind.rule is not None and not (facts.muted and kind.rhythm)
        for item in kind.rule(facts, now, limits)
        if item.until_at is None or item.until_at > now
    )


def gather_network(facts: NetworkFacts, now: int, limits: Thresholds) -> tuple[Item, ...]:
    """All items of the whole network that have not ended."""
    return tuple(
        item
        for kind in ALL
        if kind.network_rule is not None
        for item in kind.network_rule(facts, now, limits)
        if item.until_at is None or item.until_at > now
    )
