"""Slips of the fingers are understood, and what was typed stays as it was typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from netbook.domain.quick_text.misspelt import mend
from netbook.domain.quick_text.reader import read
from tests.domain.quick_text.people import Names
from tests.domain.quick_text.test_lines import NOW, nothing_is_lost

PEOPLE = Names([("Ada Lovelace", []), ("Frida Kahlo", []), ("Mona Lunde", [])])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cofee with Ada yesteday", "coffee with Ada yesterday"),
        ("lusnj med Ada på firdag", "lunsj med Ada på firdag"),
        ("huks at Ada liker te", "husk at Ada liker te"),
        ("Remeber that Ada sails", "Remember that Ada sails"),
    ],
)
def test_a_slip_is_put_right(typed: str, meant: str) -> None:
    found = mend(typed, PEOPLE)
    assert found and found.text == meant


@pytest.mark.parametrize(
    "text",
    [
        "lunch with frida",
        "diner with Ada",
        "met Kafa",
        "kaffe på kafe med Ada",
        "she tanked the car",
        "launch with Ada",
        "Lunsj med Fridai",
    ],
)
def test_a_word_of_its_own_and_a_name_are_no_slips(text: str) -> None:
    assert mend(text, PEOPLE) is None


def test_the_words_stay_as_they_were_typed_and_the_parts_where_they_stand() -> None:
    text = "cofee with Ada yesteday, remeber she dreams of the meeeting in Rome"
    found = read(text, NOW, PEOPLE)
    assert found.text == text and found.interaction and found.interaction.kind == "meeting"
    assert [detail.text for detail in found.details] == ["Dreams of the meeeting in Rome"]
    told = {text[part.begin : part.end] for part in found.parts}
    assert {"Ada", "yesteday"} <= told and any("cofee" in words for words in told)
    nothing_is_lost(text, found)


@given(
    some.lists(
        some.sampled_from("cofee yesteday Ada remeber huks lusnj with . , : meeeting coffee and 🎉 on firday".split()),
        max_size=10,
    )
)
def test_nothing_is_lost_and_no_part_lies_outside(words: list[str]) -> None:
    text = " ".join(words)
    found = read(text, NOW, PEOPLE)
    nothing_is_lost(text, found)
    assert all(0 <= part.begin < part.end <= len(text) for part in found.parts)


def test_a_face_that_was_typed_is_in_the_note() -> None:
    found = read("coffee with Ada yesterday 🎉", NOW, PEOPLE)
    assert found.note == "🎉"
