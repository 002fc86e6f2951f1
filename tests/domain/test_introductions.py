"""Introductions: both sides are asked, and the refusals and warnings on the way."""

from __future__ import annotations

import pytest

from netbook.domain.dates import DAY
from netbook.domain.introductions import Before, Progress, check_step, next_step, stage, warnings
from netbook.domain.said import Refused
from tests.domain.attention.world import NOW


def _refusal(progress: Progress, step: str, side: str = "one", answer: str = "agreed", override: str = "") -> str:
    try:
        check_step(progress, step, side, NOW, answer, override)
    except Refused as refused:
        return refused.said.key
    return ""


ASKED = Progress(asked_one_at=NOW, asked_other_at=NOW)
HALF = Progress(asked_one_at=NOW, asked_other_at=NOW, answer_one="agreed", answered_one_at=NOW)
AGREED = Progress(True, NOW, NOW, NOW, "agreed", NOW, "agreed")


@pytest.mark.parametrize(
    ("progress", "step", "key"),
    [
        (Progress(), "made", "introduction-not-agreed"), (ASKED, "made", "introduction-not-agreed"), (HALF, "made", "introduction-not-agreed"),
        (AGREED, "made", ""), (Progress(by_me=False), "made", ""), (Progress(), "answered", "introduction-not-asked"), (ASKED, "answered", ""),
        (AGREED, "told", "introduction-not-made"), (AGREED, "sung", "introduction-step-unknown"),
        (Progress(withdrawn_at=NOW), "asked", "introduction-withdrawn"), (AGREED, "withdrawn", ""),
    ],
)  # fmt: skip
def test_a_step_that_makes_no_sense_is_refused(progress: Progress, step: str, key: str) -> None:
    assert _refusal(progress, step) == key


def test_making_it_all_the_same_takes_a_reason() -> None:
    assert _refusal(HALF, "made", override="they met by chance") == ""
    assert _refusal(HALF, "made", override="  ") == "introduction-not-agreed"


def test_a_side_and_an_answer_must_be_known() -> None:
    assert _refusal(Progress(), "asked", "both") == "introduction-side-unknown"
    assert _refusal(ASKED, "answered", answer="perhaps") == "introduction-answer-unknown"


def test_the_next_step_is_always_one_that_is_not_refused() -> None:
    for progress in (Progress(), ASKED, HALF, AGREED, Progress(asked_one_at=NOW)):
        step, side = next_step(progress)
        assert _refusal(progress, step, side or "one") == ""
    assert next_step(Progress(answer_one="declined")) == ("", "")
    assert next_step(Progress(made_at=NOW, told_at=NOW)) == ("", "")


def test_stages_in_order() -> None:
    made = Progress(made_at=NOW)
    assert [stage(p) for p in (Progress(), ASKED, AGREED, made, Progress(made_at=NOW, met_at=NOW))] == [
        "planned",
        "asked",
        "agreed",
        "made",
        "met",
    ]
    assert stage(Progress(answer_other="declined")) == "declined"
    assert stage(Progress(made_at=NOW, withdrawn_at=NOW)) == "withdrawn"


@pytest.mark.parametrize(("days", "warned"), [(59, True), (60, False), (61, False)])
def test_who_was_asked_within_sixty_days_is_not_asked_again(days: int, warned: bool) -> None:
    before = Before("Kari", "Ada", asked_at=NOW - days * DAY, asked_name="Grace")
    assert bool(warnings(before, NOW)) is warned


def test_a_misuse_and_a_second_errand_are_told() -> None:
    before = Before("Kari", "Ada", ("Grace", "an archive", "a sale"), True, 1, NOW - 400 * DAY)
    assert [said.key for said in warnings(before, NOW)] == ["introduction-misused", "introduction-for-another"]
    assert warnings(Before("Kari", "Ada", earlier_for_others=1, earlier_at=NOW), NOW) == ()
