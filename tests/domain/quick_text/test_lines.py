"""Lines as people write them, with their meaning: 150 in each language, and the laws that hold for any line."""

from __future__ import annotations

import json
import re
import time
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from netbook.domain.dates import minute, moment
from netbook.domain.quick_text.reader import read
from netbook.domain.quick_text.understood import Understood
from tests.domain.quick_text.people import Names

DATA = Path(__file__).resolve().parents[2] / "data"
BOOKS = {code: json.loads((DATA / f"quick_{code}.json").read_text("utf-8")) for code in ("en", "nb")}
NAMES = {code: Names([(p["name"], p["nicknames"]) for p in told["book"]]) for code, told in BOOKS.items()}
NOW = minute(datetime.fromisoformat(BOOKS["en"]["now"]))
ALL = [(code, line) for code, told in BOOKS.items() for line in told["lines"]]


def _iso(at: int | None, timed: bool = True) -> str | None:
    return None if at is None else moment(at).strftime("%Y-%m-%dT%H:%M" if timed else "%Y-%m-%d")


def meaning(found: Understood) -> dict[str, object]:
    """What was understood, in the words of the test data; what is empty is left out."""
    happened = found.interaction
    taking = [person for person in found.people if not person.mention]
    told: dict[str, object] = {
        "people": sorted(p.name for p in taking if p.id is not None), "new": sorted(p.name for p in taking if p.new),
        "ambiguous": [p.text for p in found.ambiguous], "details": [[d.text, _iso(d.ask_on, False)] for d in found.details],
        "follow_ups": [[f.text, _iso(f.at)] for f in found.follow_ups],
        "favours": [[f.direction, f.text, _iso(f.due, False)] for f in found.favours],
        "birthdays": [[found.people[b.who].name, str(b.date)] for b in found.birthdays],
        "met": [[found.people[m.who].name, found.people[m.through].name] for m in found.met],
        "ties": [[found.people[t.who].name, t.kind, found.people[t.other].name] for t in found.ties],
        "circles": list(found.circles), "note": found.note,
    }  # fmt: skip
    if happened:
        told |= {
            "kind": happened.kind, "when": _iso(happened.at, happened.timed), "thanks": happened.thanks, "ask": happened.ask,
            "owe_thanks": happened.owe_thanks, "length": happened.length, "outcome": happened.outcome,
        }  # fmt: skip
    return {key: value for key, value in told.items() if value}


def nothing_is_lost(text: str, found: Understood) -> None:
    """The parts that are used and the note together hold every word that was typed."""
    used = bytearray(len(text))
    for part in found.parts:
        assert 0 <= part.begin < part.end <= len(text)
        used[part.begin : part.end] = b"\1" * (part.end - part.begin)
    note = found.note.lower() + " " + " ".join(d.text.lower() for d in found.details)
    held = set(re.findall(r"\w+", note))
    for word in re.finditer(r"\w+", text):
        if not all(used[word.start() : word.end()]):
            assert word.group().lower() in held, word.group()


def test_there_are_150_lines_at_least_in_each_language() -> None:
    assert all(len(told["lines"]) >= 150 for told in BOOKS.values())


@pytest.mark.parametrize(("code", "line"), ALL, ids=[line["text"] for _code, line in ALL])
def test_a_line_means_what_it_says(code: str, line: dict[str, object]) -> None:
    found = read(str(line["text"]), NOW, NAMES[code])
    told = meaning(found)
    expected = {key: value for key, value in line.items() if key not in ("text", "direction")}
    for key in ("people", "new"):
        if key in expected:
            expected[key] = sorted(expected[key])  # type: ignore[call-overload]
    assert told == expected
    if "direction" in line:
        assert found.interaction and found.interaction.direction == line["direction"]


@pytest.mark.parametrize(("code", "line"), ALL, ids=[line["text"] for _code, line in ALL])
def test_nothing_of_a_line_is_lost_however_much_of_it_is_typed(code: str, line: dict[str, object]) -> None:
    text = str(line["text"])
    for end in range(1, len(text) + 1):
        nothing_is_lost(text[:end], read(text[:end], NOW, NAMES[code]))


_WORDS = sorted({word for _code, line in ALL for word in str(line["text"]).split()})


@given(some.lists(some.one_of(some.sampled_from(_WORDS), some.sampled_from(list(",.;:-@#\n"))), max_size=14))
def test_nothing_is_lost_in_any_order_of_words(words: list[str]) -> None:
    text = " ".join(words)
    found = read(text, NOW, NAMES["en"])
    nothing_is_lost(text, found)
    if found.interaction:
        assert found.interaction.at <= NOW and found.who
    for person in [*(n for d in found.details for n in d.who), *(n for f in found.follow_ups for n in f.who)]:
        assert 0 <= person < len(found.people)


@given(some.text(max_size=120))
def test_no_text_is_an_error(text: str) -> None:
    nothing_is_lost(text, read(text, NOW, NAMES["nb"]))


def test_a_text_much_too_long_keeps_its_end_as_a_note() -> None:
    text = "Coffee with Ada. " + "Blah blah. " * 400
    found = read(text, NOW, NAMES["en"])
    assert found.interaction and found.note.count("Blah") + found.note.count("blah") >= 790


MORE = json.loads((DATA / "quick_more.json").read_text("utf-8"))
"""Lines that were written after the reader, to see whether it understands what it was not made from."""


@pytest.mark.parametrize("line", MORE["lines"], ids=[line["text"] for line in MORE["lines"]])
def test_lines_written_after_the_reader_are_understood(line: dict[str, object]) -> None:
    found = read(str(line["text"]), minute(datetime.fromisoformat(MORE["now"])), NAMES["en"])
    assert meaning(found) == {key: value for key, value in line.items() if key != "text"}


@pytest.mark.parametrize(
    "text",
    [
        "the day after tomorrow in the morning something with Ada",
        "in the morning on friday at 10 at noon in two weeks blah Ada",
        "i overmorgen tidlig om morgenen på fredag noe med Ada",
        "Ada, Grace, Charles, Ada, Grace, Charles, Ada, Grace og Charles!? et eller annet",
        *(
            f"{words} " * (5000 // (len(words) + 1))
            for words in ("a", "ada and grace,", "got a nice", "i går", "in the morning", "ran into ada", "sent her")
        ),
    ],
)
def test_a_long_moment_many_names_or_thousands_of_repeated_words_are_read_in_a_moment(text: str) -> None:
    begun = time.process_time()
    read(text, NOW, NAMES["en"])
    assert time.process_time() - begun < 0.5
