"""Whether somebody may be asked now to introduce me to somebody else: the ask check before a word is written."""

from __future__ import annotations

from netbook.domain.attention.thresholds import DEFAULT as ATTENTION
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.etiquette.checks import WEIGHTLESS, WEIGHTY, Judgement, judge, verdict
from netbook.domain.etiquette.facts import AskFacts, Draft, Found, PastAsk
from netbook.domain.etiquette.thresholds import DEFAULT, AskThresholds
from netbook.domain.folding import words

OF_THE_WORDS = frozenset({"specific", "use-stated", "easy-to-refuse", "agenda"})
"""Checks that read the request itself: they wait until there is one."""


def _asked_for(target: str, ask: PastAsk) -> bool:
    """Whether an earlier ask was for the introduction to this one: all of the name stands in it, or its last word."""
    name, told = words(target), set(words(ask.text))
    return ask.kind == "introduction" and bool(name) and (set(name) <= told or (len(name[-1]) > 3 and name[-1] in told))


def introduction_check(
    target: str, facts: AskFacts, now: int, limits: AskThresholds = DEFAULT, attention: Thresholds = ATTENTION
) -> Judgement:  # fmt: skip
    """The ask check of an introduction to `target` that is not written yet; asked for before, it is the same matter again."""
    before = next((ask for ask in facts.asks if _asked_for(target, ask)), PastAsk(now))
    draft = Draft("introduction", before.text, matter=before.matter, goal=before.goal)
    found = tuple(each for each in judge(draft, facts, now, limits, attention).checks if each.check not in OF_THE_WORDS)
    return Judgement(verdict(found, limits), found)


def most_telling(judgement: Judgement) -> Found:
    """The check that says most: a stop, else advice that decides, else any advice, else how it stands with the contact."""
    return min(judgement.checks, key=_tells)


def _tells(found: Found) -> int:
    if found.state == "stop":
        return 0
    if found.state == "advise" and found.check not in WEIGHTLESS:
        return 1 if found.check in WEIGHTY else 2
    return 3


__all__ = ["OF_THE_WORDS", "introduction_check", "most_telling"]
