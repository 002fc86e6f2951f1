"""Every check before an ask, in one ordered list, and the verdict that they come to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from netbook.domain.attention.thresholds import DEFAULT as ATTENTION
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.etiquette import (
    agenda,
    ask_about_them,
    channel,
    cool_down,
    do_not_press,
    earned,
    easy_to_refuse,
    give_and_take,
    information_first,
    offer,
    one_shoulder,
    outcome_first,
    promise_first,
    relationship_first,
    specific,
    thanks_first,
    third_person,
    too_early,
    use_stated,
)
from netbook.domain.etiquette.facts import AskFacts, Case, Draft, Found
from netbook.domain.etiquette.phrases import read_request
from netbook.domain.etiquette.thresholds import DEFAULT, AskThresholds

_MODULES = (
    relationship_first, ask_about_them, thanks_first, promise_first, outcome_first, give_and_take, cool_down, do_not_press,
    one_shoulder, too_early, third_person, earned, specific, use_stated, information_first, easy_to_refuse, agenda, channel, offer,
)  # fmt: skip
ALL: tuple[tuple[str, Callable[[Case], Found]], ...] = tuple((module.NAME, module.check) for module in _MODULES)
NAMES = tuple(name for name, _ in ALL)
WEIGHTY = frozenset({"relationship-first", "cool-down", "specific"})
"""Checks of which one advice alone says: better wait."""
WEIGHTLESS = frozenset({"offer"})
_ORDER = {"stop": 0, "advise": 1, "ok": 2}


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict (ready, better-wait, not-yet) and every check in the order of the list."""

    verdict: str
    checks: tuple[Found, ...]

    @property
    def by_weight(self) -> tuple[Found, ...]:
        """Stops first, then advice, then what is fine: as they are shown beside the composer."""
        return tuple(sorted(self.checks, key=lambda found: _ORDER[found.state]))

    def count(self, state: str) -> int:
        return sum(found.state == state for found in self.checks)


def verdict(checks: Iterable[Found], limits: AskThresholds = DEFAULT) -> str:
    """not-yet with any stop; better-wait with a weighty advice or three of any kind, offers apart; else ready."""
    states = {found.check: found.state for found in checks}
    if "stop" in states.values():
        return "not-yet"
    advised = {check for check, state in states.items() if state == "advise"} - WEIGHTLESS
    return "better-wait" if advised & WEIGHTY or len(advised) >= limits.advices_count else "ready"


def judge(
    draft: Draft, facts: AskFacts, now: int, limits: AskThresholds = DEFAULT, attention: Thresholds = ATTENTION
) -> Judgement:  # fmt: skip
    """All checks of a draft before one person at one time, and what they come to."""
    case = Case(draft, facts, read_request(draft.text), now, limits, attention)
    found = tuple(check(case) for _, check in ALL)
    return Judgement(verdict(found, limits), found)
