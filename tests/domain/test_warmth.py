"""Warmth and the ring."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.dates import DAY, Span
from netbook.domain.interactions import KINDS, WEIGHTS
from netbook.domain.warmth import DEFAULT_HALF_LIFE, ring, temperature, warm_key, warmth
from tests.domain.attention.world import NOW, at


def warm(*newest: tuple[str, int], half_life: int = 90, now: int = NOW) -> float:
    return warmth(warm_key(newest, half_life), half_life, now)


def test_without_any_contact_there_is_no_warmth() -> None:
    assert warm_key([], 90) is None
    assert warmth(None, 90, NOW) == 0.0


@pytest.mark.parametrize("kind", KINDS)
def test_a_contact_now_is_as_warm_as_its_weight(kind: str) -> None:
    assert warm((kind, NOW)) == pytest.approx(WEIGHTS[kind])


def test_warmth_halves_in_a_half_life_of_ninety_days_where_there_is_no_cadence() -> None:
    assert DEFAULT_HALF_LIFE == 90
    assert warm(("meeting", NOW - 90 * DAY)) == pytest.approx(0.5)
    assert warm(("meeting", NOW - 180 * DAY)) == pytest.approx(0.25)


def test_the_largest_counts_not_the_newest_nor_the_sum() -> None:
    meeting, mail = ("meeting", NOW - 10 * DAY), ("email", NOW)
    assert warm(meeting, mail) == max(warm(meeting), warm(mail)) == warm(meeting)
    assert warm(("meeting", NOW - 90 * DAY), mail) == warm(mail)


def test_a_contact_later_today_is_no_warmer_than_one() -> None:
    assert warm(("meeting", NOW + 600), half_life=1) == 1.0


def test_what_was_long_ago_is_cold_and_no_error() -> None:
    assert warm(("meeting", NOW - 100 * 365 * DAY), half_life=1) == 0.0


@pytest.mark.parametrize(
    ("value", "said"),
    [(1.0, "warm"), (0.5, "warm"), (0.4999, "cooling"), (0.25, "cooling"), (0.2499, "cold"), (0.0, "cold")],
)
def test_warm_from_a_half_cooling_from_a_quarter(value: float, said: str) -> None:
    assert temperature(value) == said


@given(
    st.lists(st.tuples(st.sampled_from(KINDS), st.integers(NOW - 900 * DAY, NOW)), min_size=1, max_size=9),
    st.integers(1, 400),
    st.integers(0, 900 * DAY),
)
def test_the_kept_key_gives_the_law_at_any_later_time(
    contacts: list[tuple[str, int]], half_life: int, wait: int
) -> None:
    now = NOW + wait
    law = max(WEIGHTS[kind] * 2.0 ** (-(now - moment) / DAY / half_life) for kind, moment in contacts)
    assert warm(*contacts, half_life=half_life, now=now) == pytest.approx(law, rel=1e-6, abs=1e-12)


@pytest.mark.parametrize(
    ("day", "left", "state"),
    [
        ("2026-09-01T20:00", 1.0, "good"), ("2026-09-11", 0.9, "good"), ("2026-11-19", 0.21, "good"), ("2026-11-20", 0.2, "due"),
        ("2026-12-10", 0.0, "due"), ("2026-12-11", 0.0, "late"), ("2028-01-01", 0.0, "late"),
    ],
)  # fmt: skip
def test_the_ring_shows_what_is_left_of_the_cadence(day: str, left: float, state: str) -> None:
    found = ring(at("2026-09-01T18:00"), Span(100, "days"), at(day))
    assert found is not None
    assert found[0] == pytest.approx(left) and found[1] == state


def test_the_ring_takes_the_cadence_as_kept() -> None:
    assert ring(NOW, "2 months", NOW) == (1.0, "good")


def test_no_cadence_or_no_beginning_means_no_ring() -> None:
    assert ring(NOW, None, NOW) is None
    assert ring(NOW, "", NOW) is None
    assert ring(None, "2 months", NOW) is None


def test_a_contact_later_today_fills_the_ring_and_no_more() -> None:
    assert ring(NOW + DAY, Span(10, "days"), NOW) == (1.0, "good")
