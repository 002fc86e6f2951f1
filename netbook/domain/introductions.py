"""Introductions: two people brought together, each of whom agreed first; which step can follow which, and what to be wary of."""

from __future__ import annotations

from netbook.domain.dates import DAY, day_start
from netbook.domain.said import Refused, Said
from netbook.domain.values import dataclass

SIDES = ("one", "other")
"""one: who wants the introduction; other: who is to be met."""
STEPS = ("asked", "answered", "made", "met", "told", "thanked", "withdrawn")
ANSWERS = ("agreed", "declined")
ASKED_LATELY = 60
"""Days within which somebody should not be asked for introductions again."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an introduction has come; moments in local minutes. `by_me`: I bring the two together; else it was made for me."""

    by_me: bool = True
    asked_one_at: int | None = None
    asked_other_at: int | None = None
    answered_one_at: int | None = None
    answer_one: str = ""
    answered_other_at: int | None = None
    answer_other: str = ""
    made_at: int | None = None
    met_at: int | None = None
    told_at: int | None = None
    thanked_at: int | None = None
    withdrawn_at: int | None = None

    @property
    def both_agreed(self) -> bool:
        return self.answer_one == self.answer_other == "agreed"

    @property
    def declined(self) -> bool:
        return "declined" in (self.answer_one, self.answer_other)


def stage(progress: Progress) -> str:
    """The one word for where an introduction stands."""
    if progress.withdrawn_at is not None:
        return "withdrawn"
    if progress.told_at is not None:
        return "told"
    if progress.met_at is not None:
        return "met"
    if progress.made_at is not None:
        return "made"
    if progress.declined:
        return "declined"
    if progress.both_agreed:
        return "agreed"
    return "planned" if progress.asked_one_at is None and progress.asked_other_at is None else "asked"


def next_step(progress: Progress) -> tuple[str, str]:
    """The step that comes next with its side ("" where it concerns both); ("", "") where it is over."""
    over = progress.withdrawn_at is not None or progress.told_at is not None
    if over or (progress.declined and progress.made_at is None):
        return "", ""
    if progress.made_at is not None:
        return ("met", "") if progress.met_at is None else ("told", "")
    for side, asked, answer in (
        ("one", progress.asked_one_at, progress.answer_one),
        ("other", progress.asked_other_at, progress.answer_other),
    ):
        if not answer:
            return ("asked", side) if asked is None else ("answered", side)
    return "made", ""


def check_step(progress: Progress, step: str, side: str, at: int, answer: str = "", override: str = "") -> None:
    """Refused where a step makes no sense; "made" while a side has not agreed is refused unless overridden with a reason."""
    if step not in STEPS:
        raise Refused("introduction-step-unknown", step=step, steps=", ".join(STEPS))
    if step in ("asked", "answered") and side not in SIDES:
        raise Refused("introduction-side-unknown", side=side, sides=", ".join(SIDES))
    if step == "answered" and answer not in ANSWERS:
        raise Refused("introduction-answer-unknown", answer=answer, answers=", ".join(ANSWERS))
    if progress.withdrawn_at is not None:
        raise Refused("introduction-withdrawn")
    if step == "answered":
        asked = progress.asked_one_at if side == "one" else progress.asked_other_at
        if asked is None:
            raise Refused("introduction-not-asked")
        if at < day_start(asked):
            raise Refused("favour-step-too-early", at=at, begun=asked)
    if step == "made" and progress.by_me and not progress.both_agreed and not override.strip():
        raise Refused("introduction-not-agreed")
    if step in ("met", "told", "thanked") and progress.made_at is None:
        raise Refused("introduction-not-made")


@dataclass(frozen=True, slots=True)
class Before:
    """What went before between the owner and those who want to be brought together.

    misused: the last introduction of the one whose purpose turned out to be another, as (other's name, purpose, what it turned out
    to be). for_others: earlier ones that the one wanted for somebody else. asked_at: when the other was last asked for one.
    """

    one_name: str
    other_name: str
    misused: tuple[str, str, str] | None = None
    for_somebody_else: bool = False
    earlier_for_others: int = 0
    earlier_at: int | None = None
    asked_at: int | None = None
    asked_name: str = ""


def warnings(before: Before, now: int) -> tuple[Said, ...]:
    """What to be wary of before asking: a misuse, somebody who comes again for another, one who was asked within 60 days."""
    found = []
    if before.misused:
        other, purpose, turned_out = before.misused
        found.append(
            Said(
                "introduction-misused",
                {"name": before.one_name, "other": other, "purpose": purpose, "turned_out": turned_out},
            )
        )
    if before.for_somebody_else and before.earlier_for_others and before.earlier_at is not None:
        found.append(
            Said(
                "introduction-for-another",
                {"name": before.one_name, "n": before.earlier_for_others, "at": before.earlier_at},
            )
        )
    if before.asked_at is not None and day_start(now) - day_start(before.asked_at) < ASKED_LATELY * DAY:
        found.append(
            Said(
                "introduction-asked-lately",
                {"name": before.other_name, "at": before.asked_at, "other": before.asked_name},
            )
        )
    return tuple(found)
