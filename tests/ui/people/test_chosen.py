"""A filter as the owner sees it, kept and read back."""

from __future__ import annotations

import pytest

from netbook.domain.dates import DAY
from netbook.ui.people.chosen import EVERYONE, Chosen, View, read_chosen, read_views

FULL = Chosen((1, 2), (3,), (4,), "Oslo", "Fram", 91, "cold", True, True, True)


@pytest.mark.parametrize("chosen", [EVERYONE, FULL, Chosen(circles=(9,)), Chosen(place="Bergen")])
def test_what_is_kept_is_read_back_equal(chosen: Chosen) -> None:
    assert read_chosen(chosen.document()) == chosen
    assert read_views([{"name": "Mine", "filter": chosen.document()}, 7, {"name": " "}]) == [View("Mine", chosen)]


@pytest.mark.parametrize("document", [None, 7, [], {"circles": "x", "place": 3, "warmth": "hot", "quiet_days": "many"}])
def test_what_cannot_be_read_is_left_out(document: object) -> None:
    assert read_chosen(document) == EVERYONE


def test_a_view_without_contact_for_so_long_stays_true_as_time_passes() -> None:
    now = 1000 * DAY + 600
    assert Chosen(quiet_days=30).filter(now).last_before == 970 * DAY
    assert Chosen(quiet_days=30).filter(now + 5 * DAY).last_before == 975 * DAY


def test_circles_that_are_gone_are_left_out() -> None:
    assert FULL.known([1, 4]) == Chosen((1,), (), (4,), "Oslo", "Fram", 91, "cold", True, True, True)


def test_only_a_lone_circle_is_that_circle() -> None:
    assert Chosen(circles=(3,)).only_circle() == 3
    assert Chosen(circles=(3,), place="Oslo").only_circle() is None
    assert EVERYONE.only_circle() is None


def test_conditions_are_counted() -> None:
    assert EVERYONE.count() == 0
    assert FULL.count() == 10


def test_who_does_not_know_of_a_goal_is_kept_with_a_view() -> None:
    chosen = Chosen(unaware_of=7)
    assert read_chosen(chosen.document()) == chosen and chosen.filter(0).unaware_of == 7
    assert chosen.count() == 1 and read_chosen({"unaware_of": "7"}) == Chosen()
