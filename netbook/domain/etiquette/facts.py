"""What a check is told: the draft, the facts of the one who is asked, and what it answers. All moments in local minutes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from netbook.domain.attention.facts import Contact, Facts
from netbook.domain.attention.thresholds import DEFAULT as ATTENTION
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.etiquette.phrases import Phrase, Reading
from netbook.domain.etiquette.thresholds import AskThresholds


@dataclass(frozen=True, slots=True)
class Draft:
    """A request as it is being written. `use`: what the answer will be used for; `for_name` is empty where it is for me."""

    kind: str = "other"
    text: str = ""
    use: str = ""
    matter: str = ""
    goal: str = ""
    for_name: str = ""
    purpose: str = ""
    role: str = ""
    offer: str = ""
    channel: str = ""


@dataclass(frozen=True, slots=True)
class PastAsk:
    """An ask of mine that was sent, `at` then; `thanked_at` counts thanks said in any way after the answer."""

    at: int
    kind: str = "other"
    matter: str = ""
    goal: str = ""
    text: str = ""
    answer: str = ""
    answered_at: int | None = None
    reminded_at: int | None = None
    thanked_at: int | None = None
    for_name: str = ""


@dataclass(frozen=True, slots=True)
class Third:
    """The one for whom it is asked: the last contact of any kind with them, and when something was last asked for them before."""

    name: str
    last: Contact | None = None
    asked_before_at: int | None = None


@dataclass(frozen=True, slots=True)
class Offer:
    """Something I could do for them, with the recorded fact that says so: a need or goal of theirs, and who could serve it ("": me)."""

    need: str
    told_at: int
    by: str = ""
    how: str = ""


@dataclass(frozen=True, slots=True)
class AskFacts:
    """All that the checks may know of the one who is asked.

    `first_at`: the first contact ever, `two_way`: contacts to and fro; given and received: in the two years before. `let_go`: causes
    that the owner let go. `made_at`: when they came into the book.
    `offers`, `others` (who could carry it) and `witnesses` (who saw my work, with the work) are suggestions.
    """

    about: Facts
    target: bool = False
    shared_work: str = ""
    warmth: float = 0.0
    first_at: int | None = None
    two_way: int = 0
    given: int = 0
    received: int = 0
    asks: tuple[PastAsk, ...] = ()
    let_go: frozenset[str] = frozenset()
    third: Third | None = None
    offers: tuple[Offer, ...] = ()
    others: tuple[str, ...] = ()
    witnesses: tuple[tuple[str, str], ...] = ()
    untold_goals: tuple[tuple[str, int], ...] = ()
    made_at: int | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One draft before one person at one time, with its text already read."""

    draft: Draft
    facts: AskFacts
    reading: Reading
    now: int
    limits: AskThresholds
    attention: Thresholds = ATTENTION

    @property
    def name(self) -> str:
        return self.facts.about.name


@dataclass(frozen=True, slots=True)
class Found:
    """What one check says: ok, advise or stop; why (a reason with the owner's own facts), what to do instead, what to underline."""

    check: str
    state: str
    reason: str
    values: Mapping[str, object] = field(default_factory=dict)
    instead: str = ""
    instead_values: Mapping[str, object] = field(default_factory=dict)
    marks: tuple[Phrase, ...] = ()


def said(
    check: str, state: str, reason: str, instead: str = "", marks: tuple[Phrase, ...] = (), more: Mapping[str, object] | None = None,
    **values: Any,
) -> Found:  # fmt: skip
    """A finding; values that are None are left out, `more` are the values of what is offered instead."""
    told = {name: value for name, value in values.items() if value is not None}
    return Found(check, state, reason, told, instead, dict(more or {}), marks)


ASKS_FOR_AN_ANSWER = ("information", "feedback")
"""Kinds whose answer is used for something."""


def is_first_letter(case: Case) -> bool:
    """Whether this is the first email or letter to a target that asks for information or feedback, says why and what for."""
    draft, facts = case.draft, case.facts
    return (
        facts.target
        and draft.channel in ("email", "letter")
        and draft.kind in ASKS_FOR_AN_ANSWER
        and not facts.about.contacts
        and not facts.asks
        and bool(draft.use.strip())
        and case.reading.asks
    )
