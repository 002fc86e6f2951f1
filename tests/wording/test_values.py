"""Texts of the owner inside a sentence."""

from __future__ import annotations

import pytest

from netbook.wording.values import short, unmarked


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Talked about the **boat** and her exam", "Talked about the boat and her exam"),
        ("# Lunch", "Lunch"),
        ("- [ ] send *the* book", "send the book"),
        ("See [the plan](https://example.org/plan) and `run.py`", "See the plan and run.py"),
        ("***Really*** ~~not~~ __now__", "Really not now"),
        ("8. desember flytter hun", "8. desember flytter hun"),
        ("2*3*4 and snake_case_name, 5 * 3 * 2", "2*3*4 and snake_case_name, 5 * 3 * 2"),
        ("-5 degrees, +47 22 33, #Korps", "-5 degrees, +47 22 33, #Korps"),
        ("", ""),
    ],
)
def test_a_line_of_a_note_is_read_without_its_marks(line: str, read: str) -> None:
    assert unmarked(line) == read


def test_a_quoted_note_is_its_first_line_without_marks_cut_at_a_word() -> None:
    assert short("**Moved** to Bergen\nand more") == "Moved to Bergen"
    assert short("**" + "word " * 30 + "end**", 20).endswith("word…")
