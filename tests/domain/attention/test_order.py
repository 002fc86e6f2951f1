"""The order of the list: weights, time, buckets, the short view; total and stable whatever the items are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.attention import order
from netbook.domain.attention.thresholds import KIND_WEIGHTS
from netbook.domain.dates import DAY, minute
from tests.domain.attention.world import NOW

HELD = {
    "promise": 3.0, "thank-you": 3.0, "outcome": 2.5, "follow-up": 2.5, "after-event": 2.0, "date": 2.0, "ask-about": 1.8,
    "no-answer": 1.5, "introduction": 1.5, "news": 1.5, "prepare": 1.5, "keep-in-touch": 1.0, "only-takes": 0.8,
    "gone-quiet": 0.8, "try-again": 0.8, "standstill": 0.8, "triage": 0.8,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the list, as much of it as ordering needs."""

    kind: str
    person: int
    due_at: int = NOW
    late_at: int | None = None
    pace: int = DAY
    closeness: str = "close"
    sort: str = ""
    name: str = ""

    def key(self) -> tuple[float, int, str, str]:
        found = order.score(self.kind, self.due_at, self.late_at, self.pace, self.closeness, NOW)
        return order.sort_key(found.total, self.due_at, self.sort, self.name)


@pytest.mark.parametrize("kind", sorted(KIND_WEIGHTS))
def test_each_kind_weighs_what_the_etiquette_says(kind: str) -> None:
    assert order.score(kind, NOW, None, 30 * DAY, "close", NOW).total == HELD[kind]


@pytest.mark.parametrize(("closeness", "weight"), [("inner", 1.5), ("close", 1.0), ("wide", 0.7), ("", 0.7)])
def test_closeness_weighs(closeness: str, weight: float) -> None:
    assert order.score("promise", NOW, None, DAY, closeness, NOW).total == 3.0 * weight


def test_a_date_weighs_as_its_kind_only_from_its_day_on() -> None:
    weights = [order.score("date", NOW, None, DAY, "close", NOW + step).parts["kind"] for step in (-1, 0, 1)]
    assert weights == [0.8, 2.0, 2.0]


@pytest.mark.parametrize(
    ("days", "factor"), [(-3, 1.0), (0, 1.0), (1, 1.25), (2, 1.5), (3, 1.75), (4, 2.0), (5, 2.0), (400, 2.0)]
)
def test_time_doubles_the_score_when_late_for_as_long_again_as_late_after(days: int, factor: float) -> None:
    assert order.time_factor("thank-you", NOW, NOW + 2 * DAY, 2 * DAY, NOW + days * DAY) == factor


def test_time_does_not_press_kinds_that_are_never_late() -> None:
    assert order.time_factor("ask-about", NOW, None, DAY, NOW + 400 * DAY) == 1.0


@pytest.mark.parametrize(("days", "factor"), [(-9, 1.0), (0, 1.0), (10, 1.0), (15, 1.5), (30, 3.0), (31, 3.0)])
def test_keep_in_touch_presses_by_its_lateness_in_cadences_between_one_and_three(days: int, factor: float) -> None:
    assert order.time_factor("keep-in-touch", NOW, NOW + 4 * DAY, 10 * DAY, NOW + days * DAY) == factor


def test_the_score_is_the_product_of_the_parts_it_shows() -> None:
    found = order.score("follow-up", NOW - 2 * DAY, NOW - DAY, DAY, "inner", NOW)
    assert found.parts == {"kind": 2.5, "time": 2.0, "closeness": 1.5}
    assert found.total == 2.5 * 2.0 * 1.5


def test_ties_go_by_earlier_cause_then_name_then_id() -> None:
    a = Line("promise", 1, NOW, sort="b", name="x")
    b = Line("promise", 2, NOW - 1, sort="c", name="y")
    c = Line("promise", 3, NOW, sort="a", name="z")
    d = Line("promise", 4, NOW, sort="a", name="y")
    assert sorted([a, b, c, d], key=Line.key) == [b, d, c, a]


def test_buckets_are_late_today_and_this_week() -> None:
    midnight = minute(datetime(2026, 11, 24))
    assert order.bucket(NOW - 2 * DAY, NOW, NOW) == "late"
    assert order.bucket(NOW - 2 * DAY, NOW + 1, NOW) == "today"
    assert order.bucket(midnight - 1, None, NOW) == "today"
    assert order.bucket(midnight, None, NOW) == "week"


def test_the_short_view_holds_seven_and_tells_how_many_more() -> None:
    lines = [Line("promise", n) for n in range(1, 12)]
    shown, more = order.short_view(lines)
    assert (shown, more) == (tuple(lines[:7]), 4)


def test_the_short_view_holds_one_line_per_person_but_every_line_of_the_network() -> None:
    lines = [Line("promise", 1), Line("triage", 0), Line("thank-you", 1), Line("standstill", 0), Line("promise", 2)]
    shown, more = order.short_view(lines)
    assert [(line.kind, line.person) for line in shown] == [
        ("promise", 1),
        ("triage", 0),
        ("standstill", 0),
        ("promise", 2),
    ]
    assert more == 0


def test_the_short_view_holds_five_keep_in_touch_and_the_rest_waits_uncounted() -> None:
    lines = [Line("keep-in-touch", n) for n in range(1, 40)]
    assert order.short_view(lines) == (tuple(lines[:5]), 0)
    assert order.short_view(lines, rhythm_per_day=2) == (tuple(lines[:2]), 0)


def test_nothing_makes_an_empty_short_view() -> None:
    assert order.short_view([]) == ((), 0)


LINES = st.builds(
    Line, kind=st.sampled_from(sorted(KIND_WEIGHTS)), person=st.integers(0, 5), due_at=st.integers(NOW - 9 * DAY, NOW + 9 * DAY),
    late_at=st.none() | st.integers(NOW - 9 * DAY, NOW + 9 * DAY), pace=st.integers(1, 900 * DAY),
    closeness=st.sampled_from(["inner", "close", "wide"]), sort=st.text("ab", max_size=2),
)  # fmt: skip


@given(st.lists(LINES, max_size=20), st.randoms())
def test_the_order_is_total_and_the_same_whatever_it_was_before(lines: list[Line], random: object) -> None:
    named = [
        Line(x.kind, x.person, x.due_at, x.late_at, x.pace, x.closeness, x.sort, f"{n:03}") for n, x in enumerate(lines)
    ]
    shuffled = list(named)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    keys = [line.key() for line in named]
    assert len(set(keys)) == len(keys)
    assert sorted(shuffled, key=Line.key) == sorted(named, key=Line.key)


@given(st.lists(LINES, max_size=20))
def test_the_short_view_keeps_the_order_and_loses_nobody_it_counts(lines: list[Line]) -> None:
    ordered = sorted(lines, key=Line.key)
    shown, more = order.short_view(ordered)
    assert len(shown) <= 7 and sum(line.kind == "keep-in-touch" for line in shown) <= 5
    assert [line.key() for line in shown] == sorted(line.key() for line in shown)
    assert more == 0 or len(shown) == 7


@given(LINES, st.integers(0, 400 * DAY))
def test_waiting_never_makes_an_item_press_less(line: Line, wait: int) -> None:
    def total(now: int) -> float:
        return order.score(line.kind, line.due_at, line.late_at, line.pace, line.closeness, now).total

    assert total(NOW + wait) >= total(NOW)


def test_the_total_alone_is_that_of_the_score_with_its_parts() -> None:
    for kind in KIND_WEIGHTS:
        for due, late, pace, closeness in (
            (0, None, 1440, "inner"),
            (500, 900, 30, "close"),
            (5_000, 6_000, 7, ""),
            (90, 80, 1, "wide"),
        ):
            for now in (0, 700, 5_500, 99_999):
                found = order.score(kind, due, late, pace, closeness, now)
                assert order.total(kind, due, late, pace, closeness, now) == found.total
                assert found.total == pytest.approx(
                    found.parts["kind"] * found.parts["time"] * found.parts["closeness"]
                )
