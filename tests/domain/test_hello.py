"""Whom to say hello to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netbook.domain.dates import DAY
from netbook.domain.hello import Candidate, choose_hello

NOW = 20_000 * DAY
WARM = Candidate(1, "close", NOW / DAY / 90, 90)
COLD = Candidate(2, "close", (NOW / DAY - 200) / 90, 90)
NEVER = Candidate(3, "inner", None, 90)


def test_the_coldest_is_chosen() -> None:
    assert choose_hello([WARM, COLD], NOW) == 2
    assert choose_hello([WARM, COLD, NEVER], NOW) == 3


def test_equally_cold_people_are_told_apart_by_their_number() -> None:
    assert choose_hello([replace(COLD, person=9), COLD], NOW) == 2


@pytest.mark.parametrize(
    "change", [{"muted": True}, {"open": True}, {"target": True}, {"met_today": True}, {"closeness": "wide"}]
)
def test_the_muted_those_with_something_open_targets_the_wide_and_those_met_today_are_spared(
    change: dict[str, object],
) -> None:
    assert choose_hello([WARM, replace(COLD, **change)], NOW) == 1  # type: ignore[arg-type]


def test_the_choice_of_the_morning_stays_all_day_also_after_the_hello() -> None:
    said = replace(COLD, warm_key=NOW / DAY / 90, met_today=True)
    assert choose_hello([WARM, said, NEVER], NOW, kept=2) == 2


def test_a_choice_that_was_muted_since_gives_way() -> None:
    assert choose_hello([WARM, replace(COLD, muted=True)], NOW, kept=2) == 1
    assert choose_hello([], NOW, kept=2) == 0
