"""Requests that are bad or good, in two languages, written before the matcher or held back from it."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from netbook.domain.etiquette.phrases import Reading, read_request

FOLDER = Path(__file__).parents[2] / "data" / "requests"


def _caught(reading: Reading) -> bool:
    return not reading.asks or bool(reading.vague) or bool(reading.pressing)


def _texts(name: str) -> list[dict[str, str]]:
    return list(json.loads((FOLDER / f"{name}.json").read_text("utf-8")))


@pytest.mark.parametrize(
    "name", ["en", "nb", "held_en", "held_nb", "held2_en", "held2_nb", "held3_en", "held3_nb", "held4_en", "held4_nb"]
)
def test_nine_of_ten_bad_requests_are_caught_and_fewer_than_one_in_twenty_good_ones(name: str) -> None:
    bad, good = _texts(f"{name}_bad"), _texts(f"{name}_good")
    missed = [each["text"] for each in bad if not _caught(read_request(each["text"]))]
    alarmed = [each["text"] for each in good if _caught(read_request(each["text"]))]
    assert len(missed) <= len(bad) / 10, missed
    assert len(alarmed) < len(good) / 20 or not alarmed, alarmed


@pytest.mark.parametrize("name", ["en_bad", "nb_bad"])
def test_each_is_caught_for_what_it_is(name: str) -> None:
    wrong = []
    for each in _texts(name):
        reading = read_request(each["text"])
        fits = {
            "vague": bool(reading.vague), "nothing": not reading.asks or bool(reading.vague), "pressing": bool(reading.pressing),
            "both": bool(reading.pressing),
        }[each["is"]]  # fmt: skip
        if not fits:
            wrong.append(each["text"])
    assert len(wrong) <= 3, wrong


def test_what_is_underlined_stands_in_the_text() -> None:
    for name in ("en_bad", "nb_bad"):
        for each in _texts(name):
            reading = read_request(each["text"])
            for phrase in (*reading.vague, *reading.pressing):
                assert each["text"][phrase.begin : phrase.end].strip() == phrase.text.strip()


def test_a_thought_without_an_object_is_vague_and_with_one_is_not() -> None:
    assert read_request("Here is my plan for the winter route in 2027. Any thoughts?").vague
    assert not read_request("Could you give me your thoughts on my two-page plan, above all on the depots?").vague


@pytest.mark.parametrize(
    "text", ["", " ", "?", "...", "😀😀", "a" * 4000, "Привет, как дела?", "\n\n", "1.2.3. 4", "«»"]
)
def test_any_text_is_read_without_failing(text: str) -> None:
    read_request(text)


def test_a_long_letter_is_read_in_a_moment() -> None:
    letter = "Would you look over the two bids for the harbour, please? I have marked page three. " * 12
    read_request(letter)
    begun = time.perf_counter()
    read_request(letter)
    assert time.perf_counter() - begun < 0.25
