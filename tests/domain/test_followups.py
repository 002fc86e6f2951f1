"""Repeats: read, written and stepped on the calendar."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.dates import DAY, day_of
from netbook.domain.followups import Repeat, anchored, monthly_by_day, monthly_by_weekday, next_due, read_repeat
from tests.domain.attention.world import at


def series(text: str, start: str, count: int, repeat_from: str = "due") -> list[str]:
    """The days of a repeat when each is done in its own hour."""
    moment = at(start)
    repeat = anchored(read_repeat(text), moment)
    days = []
    for _ in range(count):
        moment = next_due(repeat, moment, moment + 5, repeat_from)
        days.append(day_of(moment).isoformat())
    return days


@pytest.mark.parametrize(
    ("text", "repeat"),
    [
        ("daily", Repeat("days")), ("every 3 days", Repeat("days", 3)), ("weekly", Repeat("weeks")), ("every 2 weeks", Repeat("weeks", 2)),
        ("monthly", Repeat("months")), ("every month", Repeat("months")), ("monthly on 31", Repeat("months", day=31)),
        ("Every 3 months on the 15th", Repeat("months", 3, day=15)), ("monthly on 2 tuesday", Repeat("months", weekday=1, nth=2)),
        ("monthly on the last Friday", Repeat("months", weekday=4, nth=-1)), ("monthly on second tuesday", Repeat("months", weekday=1, nth=2)),
        ("yearly", Repeat("years")), ("every 2 years on 05-17", Repeat("years", 2, month=5, day=17)),
    ],
)  # fmt: skip
def test_a_repeat_is_read_from_words(text: str, repeat: Repeat) -> None:
    assert read_repeat(text) == repeat


@pytest.mark.parametrize(
    "text",
    [
        "", "now and then", "every 0 days", "monthly on 0", "monthly on 32", "monthly on 5 tuesday", "monthly on second moonday",
        "weekly on 3", "yearly on 31", "yearly on 02-30", "yearly on 13-01", "every 99999 days",
    ],
)  # fmt: skip
def test_what_is_no_repeat_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_repeat(text)


def test_days_and_weeks_are_counted() -> None:
    assert series("every 3 days", "2026-11-23T09:00", 3) == ["2026-11-26", "2026-11-29", "2026-12-02"]
    assert series("every 2 weeks", "2026-11-23T09:00", 2) == ["2026-12-07", "2026-12-21"]


def test_the_31st_is_the_last_of_shorter_months_and_returns_to_the_31st() -> None:
    days = ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]
    assert series("monthly on 31", "2027-01-31T09:00", 4) == days
    assert series("monthly", "2027-01-31T09:00", 4) == days


def test_the_30th_skips_february_as_its_28th_and_returns() -> None:
    assert series("monthly", "2027-01-30T09:00", 2) == ["2027-02-28", "2027-03-30"]


def test_the_second_tuesday_and_the_last_friday() -> None:
    assert series("monthly on 2 tuesday", "2026-11-10T09:00", 3) == ["2026-12-08", "2027-01-12", "2027-02-09"]
    assert series("monthly on last friday", "2026-11-27T09:00", 3) == ["2026-12-25", "2027-01-29", "2027-02-26"]


def test_29_february_comes_back_in_the_next_leap_year() -> None:
    assert series("yearly", "2028-02-29T09:00", 4) == ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]


def test_the_time_of_day_stays_whatever_the_clocks_do() -> None:
    for start in ("2026-03-28T02:30", "2026-10-24T02:30"):
        assert next_due(Repeat("days"), at(start), at(start)) == at(start) + DAY


def test_done_late_the_missed_ones_are_not_caught_up_on() -> None:
    assert next_due(Repeat("weeks"), at("2026-11-02T09:00"), at("2026-11-20T12:00")) == at("2026-11-23T09:00")


def test_done_early_it_moves_on_to_the_next_and_not_to_the_same() -> None:
    assert next_due(Repeat("weeks"), at("2026-11-23T09:00"), at("2026-11-20T12:00")) == at("2026-11-30T09:00")


def test_from_completion_it_counts_from_the_day_it_was_done() -> None:
    assert next_due(Repeat("weeks"), at("2026-11-02T09:00"), at("2026-11-20T12:00"), "completion") == at(
        "2026-11-27T09:00"
    )
    assert next_due(Repeat("weeks"), at("2026-11-30T09:00"), at("2026-11-20T12:00"), "completion") == at(
        "2026-11-27T09:00"
    )


def test_a_repeat_that_slept_for_a_century_wakes_at_its_next_day() -> None:
    assert next_due(Repeat("days"), at("1926-11-23T09:00"), at("2026-11-23T12:00")) == at("2026-11-24T09:00")


def test_another_beginning_than_due_or_completion_is_refused() -> None:
    with pytest.raises(ValueError):
        next_due(Repeat("days"), 0, 0, "whenever")


def test_a_due_date_that_was_put_off_goes_back_to_its_own_day() -> None:
    assert next_due(Repeat("months", day=31), at("2027-03-05T09:00"), at("2027-03-05T10:00")) == at("2027-03-31T09:00")


def test_the_day_is_written_into_the_repeat_only_where_it_could_be_forgotten() -> None:
    assert str(anchored(Repeat("months"), at("2026-11-28"))) == "every 1 months"
    assert str(anchored(Repeat("months"), at("2026-11-29"))) == "every 1 months on 29"
    assert str(anchored(Repeat("years"), at("2028-02-29"))) == "every 1 years on 02-29"
    assert str(anchored(Repeat("years"), at("2028-02-28"))) == "every 1 years"


def test_the_usual_choices_are_made_from_a_date() -> None:
    assert monthly_by_day(at("2026-11-23")) == "every 1 months on 23"
    assert monthly_by_weekday(at("2026-11-24")) == "every 1 months on 4 tuesday"
    assert monthly_by_weekday(at("2026-11-30")) == "every 1 months on last monday"


REPEATS = st.one_of(
    st.builds(Repeat, st.sampled_from(["days", "weeks", "months", "years"]), st.integers(1, 40)),
    st.builds(lambda every, day: Repeat("months", every, day=day), st.integers(1, 40), st.integers(1, 31)),
    st.builds(
        lambda every, weekday, nth: Repeat("months", every, weekday=weekday, nth=nth),
        st.integers(1, 40), st.integers(0, 6), st.sampled_from([1, 2, 3, 4, -1]),
    ),
    st.builds(lambda every, month, day: Repeat("years", every, month=month, day=day), st.integers(1, 9), st.integers(1, 12), st.integers(1, 28)),
)  # fmt: skip
MOMENTS = st.integers(0, 80 * 365 * DAY)


@given(REPEATS)
def test_a_repeat_written_is_read_as_the_same(repeat: Repeat) -> None:
    assert read_repeat(str(repeat)) == repeat


@given(REPEATS, MOMENTS, MOMENTS, st.sampled_from(["due", "completion"]))
def test_the_next_time_lies_ahead_at_the_same_time_of_day(
    repeat: Repeat, due: int, completed: int, repeat_from: str
) -> None:
    following = next_due(repeat, due, completed, repeat_from)
    assert following > completed
    assert following % DAY == due % DAY
    if repeat_from == "due":
        assert following > due


@given(st.builds(Repeat, st.sampled_from(["days", "weeks"]), st.integers(1, 40)), MOMENTS, MOMENTS)
def test_from_the_due_date_it_is_the_first_of_its_series_that_lies_ahead(
    repeat: Repeat, due: int, completed: int
) -> None:
    length = repeat.every * (7 if repeat.unit == "weeks" else 1) * DAY
    following = next_due(repeat, due, completed)
    assert (following - due) % length == 0
    assert following - length <= max(due, completed)


@pytest.mark.parametrize("unit", ["days", "weeks", "months", "years"])
def test_at_the_end_of_the_calendar_there_is_no_next_one(unit: str) -> None:
    for start in ("9999-12-31T09:00", "9999-12-25T09:00", "9998-12-31T09:00"):
        try:
            assert next_due(Repeat(unit), at(start), at("2026-11-23")) > at(start)
        except OverflowError:
            assert start != "9998-12-31T09:00" or unit in ("months", "years")
