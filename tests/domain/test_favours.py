"""The life of a favour: which step can follow which."""

from __future__ import annotations

import pytest

from netbook.domain.dates import DAY
from netbook.domain.favours import DIRECTIONS, STEPS, Life, check_step, moves, next_move, stage
from netbook.domain.said import Refused

ASKED = 1000 * DAY


def _refusal(life: Life, step: str, at: int = ASKED + DAY, answer: str = "yes") -> str:
    try:
        check_step(life, step, at, answer)
    except Refused as refused:
        return refused.said.key
    return ""


@pytest.mark.parametrize(
    ("life", "step", "key"),
    [
        (Life("asked-by-me", ASKED), "answered", "favour-not-asked"),
        (Life("asked-by-me", ASKED, ASKED, reminded_at=ASKED), "reminded", "favour-reminded-already"),
        (Life("asked-by-me", ASKED, ASKED, answered_at=ASKED, answer="yes"), "reminded", "favour-answered-already"),
        (Life("asked-by-me", ASKED, ASKED), "thanked", "favour-not-answered"),
        (Life("asked-by-me", ASKED, ASKED), "declined", "favour-step-unfit"),
        (Life("received", ASKED), "answered", "favour-step-unfit"),
        (Life("offered-by-me", ASKED), "reminded", "favour-step-unfit"),
        (Life("asked-of-me", ASKED, ASKED, answer="no"), "delivered", "favour-declined-already"),
        (Life("asked-by-me", ASKED), "sung", "favour-step-unknown"),
    ],
)
def test_a_step_that_makes_no_sense_is_refused(life: Life, step: str, key: str) -> None:
    assert _refusal(life, step) == key


def test_a_step_before_the_day_it_began_is_refused_and_on_that_day_is_not() -> None:
    life = Life("asked-by-me", ASKED + 600, ASKED + 600)
    assert _refusal(life, "answered", ASKED - 1) == "favour-step-too-early"
    assert _refusal(life, "answered", ASKED) == ""


def test_an_unknown_answer_is_refused() -> None:
    assert _refusal(Life("asked-by-me", ASKED, ASKED), "answered", answer="maybe") == "favour-answer-unknown"


def test_steps_that_were_never_noted_can_be_skipped() -> None:
    life = Life("asked-by-me", ASKED, ASKED)
    assert [step for step in ("answered", "delivered", "concluded", "told") if _refusal(life, step)] == []


def test_every_direction_can_be_told_how_it_ended() -> None:
    for direction in DIRECTIONS:
        assert _refusal(Life(direction, ASKED, ASKED), "told") == ""


def test_the_stage_is_the_last_step_that_says_something() -> None:
    life = Life("asked-by-me", ASKED)
    assert stage(life) == "drafted"
    assert stage(Life("asked-by-me", ASKED, ASKED)) == "asked"
    assert stage(Life("asked-by-me", ASKED, ASKED, answered_at=ASKED, answer="partly")) == "answered-partly"
    assert stage(Life("asked-by-me", ASKED, ASKED, answered_at=ASKED, answer="no")) == "declined"
    assert stage(Life("offered-by-me", ASKED)) == "offered"
    assert stage(Life("received", ASKED, told_at=ASKED)) == "told"
    assert len(STEPS) == 9


@pytest.mark.parametrize(
    ("life", "following"),
    [
        (Life("asked-by-me", ASKED), ("asked", "")),
        (Life("asked-by-me", ASKED, ASKED), ("answered", "yes")),
        (Life("asked-by-me", ASKED, ASKED, answered_at=ASKED, answer="yes"), ("delivered", "")),
        (Life("asked-by-me", ASKED, ASKED, answered_at=ASKED, answer="no"), ("thanked", "")),
        (Life("asked-by-me", ASKED, ASKED, answered_at=ASKED, answer="no", thanked_at=ASKED), None),
        (Life("asked-by-me", ASKED, ASKED, answered_at=ASKED, answer="yes", delivered_at=ASKED), ("thanked", "")),
        (Life("asked-by-me", ASKED, ASKED, answered_at=ASKED, answer="yes", delivered_at=ASKED, thanked_at=ASKED), ("concluded", "")),
        (Life("asked-by-me", ASKED, ASKED, answered_at=ASKED, answer="yes", concluded_at=ASKED, thanked_at=ASKED), ("told", "")),
        (Life("asked-of-me", ASKED, ASKED, answered_at=ASKED, answer="yes"), ("delivered", "")),
        (Life("asked-of-me", ASKED, ASKED, answered_at=ASKED, answer="yes", delivered_at=ASKED), None),
        (Life("offered-by-me", ASKED), ("delivered", "")),
        (Life("received", ASKED), ("thanked", "")),
        (Life("received", ASKED, thanked_at=ASKED), ("concluded", "")),
    ],
)  # fmt: skip
def test_the_next_step_is_the_one_that_most_likely_comes(life: Life, following: tuple[str, str] | None) -> None:
    assert next_move(life, ASKED + DAY) == following


def test_only_steps_that_make_sense_and_were_not_taken_are_offered() -> None:
    asked = Life("asked-by-me", ASKED, ASKED)
    offered = moves(asked, ASKED + DAY)
    assert ("reminded", "") in offered and ("answered", "no") in offered
    assert ("thanked", "") not in offered and ("declined", "") not in offered and ("asked", "") not in offered
    answered = Life("asked-by-me", ASKED, ASKED, answered_at=ASKED, answer="yes")
    assert ("reminded", "") not in moves(answered, ASKED + DAY) and ("answered", "yes") not in moves(
        answered, ASKED + DAY
    )
    assert all(_refusal(answered, step, answer=answer or "yes") == "" for step, answer in moves(answered, ASKED + DAY))
