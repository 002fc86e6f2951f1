"""Days, lengths and repeats in words, in both languages."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netbook.domain.dates import PartialDate, Span
from netbook.wording import choose_language, dates

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("away", "words"),
    [
        (0, "today"), (1, "tomorrow"), (-1, "yesterday"), (2, "in 2 days"), (13, "in 13 days"), (14, "in 2 weeks"), (34, "in 4 weeks"),
        (35, "29 Dec"), (-2, "2 days ago"), (-13, "13 days ago"), (-14, "2 weeks ago"), (-34, "4 weeks ago"), (-35, "20 Oct"),
        (-365, "24 Nov 2025"), (60, "23 Jan 2027"),
    ],
)  # fmt: skip
def test_a_day_is_said_as_one_would(away: int, words: str) -> None:
    assert dates.day_words(TODAY + timedelta(days=away), TODAY) == words


def test_a_day_in_a_sentence_is_near_or_dated() -> None:
    assert dates.on_day(TODAY, TODAY) == "today"
    assert dates.on_day(date(2026, 11, 20), TODAY) == "on 20 Nov"


def test_september_is_three_letters_like_the_others() -> None:
    assert dates.day_name(date(2026, 9, 1), TODAY) == "1 Sep"


def test_dates_follow_the_language() -> None:
    choose_language("nb")
    assert dates.day_name(date(2026, 8, 21), TODAY) == "21. aug."
    assert dates.long_day(TODAY) == "tirsdag 24. november 2026"
    assert dates.month_name(TODAY) == "november 2026"
    choose_language("en")
    assert dates.day_name(date(2026, 8, 21), TODAY) == "21 Aug"
    assert dates.long_day(TODAY) == "Tuesday 24 November 2026"
    assert dates.month_name(TODAY) == "November 2026"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "1 day"),
        (13, "13 days"),
        (14, "2 weeks"),
        (55, "7 weeks"),
        (56, "2 months"),
        (364, "11 months"),
        (800, "2 years"),
    ],
)
def test_a_length_has_one_fitting_unit(days: int, words: str) -> None:
    assert dates.duration_words(days) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "a day late"), (1, "a day late"), (2, "2 days late"), (6, "6 days late"), (7, "a week late"), (13, "a week late"),
        (14, "2 weeks late"), (27, "3 weeks late"), (28, "a month late"), (33, "a month late"), (61, "2 months late"),
        (364, "11 months late"), (366, "a year late"), (800, "2 years late"),
    ],
)  # fmt: skip
def test_lateness_is_told_roughly(days: int, words: str) -> None:
    assert dates.late_words(days) == words


@pytest.mark.parametrize(
    ("span", "words"),
    [("1 day", "Every day"), ("2 weeks", "Every 2 weeks"), ("monthly", "Every month"), ("2 months", "Every 2 months"), ("1 year", "Every year")],
)  # fmt: skip
def test_a_cadence_is_said(span: str, words: str) -> None:
    assert dates.span_words(span) == words


def test_a_cadence_can_be_given_as_a_value() -> None:
    assert dates.span_words(Span(3, "months")) == "Every 3 months"


@pytest.mark.parametrize(
    ("repeat", "words"),
    [
        ("", ""), ("every 2 weeks", "Every 2 weeks"), ("every 1 months on 31", "Every month, on day 31"),
        ("every 1 months on 2 tuesday", "Every month, on the second Tuesday"), ("monthly on last friday", "Every month, on the last Friday"),
        ("yearly on 02-29", "Every year, on 29 Feb"),
    ],
)  # fmt: skip
def test_a_repeat_is_said(repeat: str, words: str) -> None:
    assert dates.repeat_words(repeat) == words


def test_a_time_of_day_has_two_digits_each() -> None:
    assert dates.clock(datetime(2026, 11, 24, 9, 5)) == "09:05"


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_every_day_has_words_and_they_never_lie_about_the_side(day: date) -> None:
    words = dates.day_words(day, TODAY)
    assert words
    assert not (words.startswith("in ") and day <= TODAY)
    assert not (words.endswith("ago") and day >= TODAY)


def test_the_words_cost_no_babel_until_a_date_is_formatted() -> None:
    code = "import sys, netbook.wording.reasons, netbook.wording.acts; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_september_keeps_its_letters_where_it_is_written_out() -> None:

    assert dates.month_name(date(2026, 9, 1)) == "September 2026"
    assert dates.day_name(date(2026, 9, 1), date(2026, 1, 1)) == "1 Sep"
    assert dates.partial_words(PartialDate(1906, 9, 2)) == "2 September 1906"
    assert dates.partial_words(PartialDate(None, 2, 29)) == "29 February"
    assert dates.partial_words(PartialDate(2019, 5)) == "May 2019" and dates.partial_words(PartialDate(2019)) == "2019"
