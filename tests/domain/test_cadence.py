"""Cadence: rounds in calendar days, closeness, and how somebody stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.cadence import closeness_of, current_round, first_round, round_from, standing
from netbook.domain.dates import DAY, UNITS, Span, read_span
from tests.domain.attention.world import NOW, at, contact, person


@pytest.mark.parametrize(
    ("cadence", "closeness"),
    [
        ("1 day", "inner"), ("30 days", "inner"), ("31 days", "close"), ("4 weeks", "inner"), ("5 weeks", "close"),
        ("1 month", "inner"), ("2 months", "close"), ("quarterly", "close"), ("120 days", "close"), ("121 days", "wide"),
        ("4 months", "close"), ("5 months", "wide"), ("1 year", "wide"),
    ],
)  # fmt: skip
def test_closeness_is_read_from_the_cadence(cadence: str, closeness: str) -> None:
    assert closeness_of(read_span(cadence)) == closeness


def test_without_a_cadence_somebody_is_wide() -> None:
    assert closeness_of(None) == "wide"


def test_a_round_ends_a_cadence_after_the_day_of_the_contact() -> None:
    found = round_from(at("2026-08-21T18:00"), Span(2, "months"))
    assert (found.end, found.due, found.late) == (at("2026-10-21"), at("2026-10-27"), at("2026-11-21"))


@pytest.mark.parametrize(
    ("days", "grace"), [(1, 1), (4, 1), (14, 1), (15, 2), (20, 2), (24, 2), (25, 3), (30, 3), (365, 37)]
)
def test_the_grace_is_a_tenth_rounded_to_whole_days_and_one_at_least(days: int, grace: int) -> None:
    assert round_from(at("2026-01-01"), Span(days, "days")).due == at("2026-01-01") + (days + grace) * DAY


def test_a_month_from_the_last_day_ends_on_the_last_day_of_a_shorter_month() -> None:
    assert round_from(at("2028-01-31"), Span(1, "months")).end == at("2028-02-29")


def test_29_february_and_a_year_is_28_february() -> None:
    assert round_from(at("2024-02-29"), Span(1, "years")).end == at("2025-02-28")


def test_the_first_round_of_somebody_never_met_is_flagged_as_such() -> None:
    found = first_round(at("2026-10-14T10:00"), Span(30, "days"), 1.0)
    assert found.first and found.due == at("2026-11-13")


def test_two_people_with_one_cadence_are_not_due_on_one_day() -> None:
    days = {first_round(NOW, Span(3, "months"), spread / 100).due for spread in range(101)}
    assert len(days) > 60


@pytest.mark.parametrize(
    ("day", "stands"), [("2026-10-20", "good"), ("2026-10-26", "good"), ("2026-10-27", "due"), ("2026-11-21", "late")]
)
def test_somebody_stands_good_due_or_late(day: str, stands: str) -> None:
    assert standing(person(contact(at("2026-08-21")), cadence=Span(2, "months")), at(day)) == stands


def test_muted_and_deceased_people_stand_apart_and_so_does_nobody_with_no_cadence() -> None:
    assert standing(person(cadence=Span(1, "days"), muted=True), NOW) == "muted"
    assert standing(person(cadence=Span(1, "days"), muted=True, deceased=True), NOW) == "deceased"
    assert standing(person(contact(NOW)), NOW) == "none"
    assert current_round(person(), ) is None  # fmt: skip


@given(st.integers(1, 60), st.sampled_from(UNITS), st.integers(0, 40 * 365 * DAY))
def test_due_comes_after_the_end_and_late_after_due(count: int, unit: str, anchor: int) -> None:
    found = round_from(anchor, Span(count, unit))
    assert anchor < found.end < found.due < found.late
    assert found.length >= DAY


@given(st.floats(0, 1), st.integers(1, 500))
def test_the_first_due_day_lies_between_a_quarter_and_the_whole(spread: float, days: int) -> None:
    wait = (first_round(0, Span(days, "days"), spread).due) // DAY
    assert max(1, int(days / 4)) <= wait <= days


def test_the_clock_follows_what_is_logged_backwards_and_taken_away() -> None:
    old, new = contact(at("2026-08-25")), contact(at("2026-11-03"))
    cadence = Span(60, "days")
    both, first = current_round(person(old, new, cadence=cadence)), current_round(person(old, cadence=cadence))
    assert both is not None and both.anchor == new.at
    assert first is not None and first.anchor == old.at


def test_a_cadence_that_leads_out_of_the_calendar_ends_with_it() -> None:
    for span in (Span(1, "days"), Span(2, "weeks"), Span(3, "months"), Span(100, "years")):
        for day in ("9999-12-31T23:59", "9999-12-01"):
            found = round_from(at(day), span)
            assert found.end <= found.due <= found.late and found.length > 0
