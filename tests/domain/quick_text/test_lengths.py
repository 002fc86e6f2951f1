"""Lengths in words."""

from __future__ import annotations

import pytest

from netbook.domain.quick_text.lengths import find_length, read_length_words


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("Met Ada for an hour and a half, talked of looms", 90), ("Møte med Ada i halvannen time i går", 90), ("Møte i en og en halv time", 90),
     ("Møte med Ada i går, en time", 60), ("Lunsj, en time, med Ada", 60), ("Lunch with Ada yesterday, one hour", 60),
     ("Snakket med Ada i en time i går", 60), ("Call for half an hour", 30)],
)  # fmt: skip
def test_a_length_is_found_in_a_line(text: str, minutes: int) -> None:
    found = find_length(text)
    assert found is not None and found.minutes == minutes


@pytest.mark.parametrize(
    "text", ["Bestill en time hos Ada", "Ada har en time i morgen", "Ring Ada om en time", "Spoke with Ada an hour ago"]
)
def test_an_appointment_and_a_time_to_come_are_no_length(text: str) -> None:
    assert find_length(text) is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("an hour", 60), ("En time", 60), ("one hour", 60), ("two hours", 120), ("to timer", 120), ("en halv time", 30), ("half an hour", 30),
     ("halvannen time", 90), ("an hour and a half", 90), ("et kvarter", 15), ("an hour with Ada", None), ("long", None), ("", None)],
)  # fmt: skip
def test_a_text_that_is_a_length_and_nothing_else(text: str, minutes: int | None) -> None:
    assert read_length_words(text) == minutes
