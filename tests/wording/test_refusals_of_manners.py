"""Every refusal about favours, goals, introductions, events and the shelf has its sentence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netbook.wording.refusals import _about_files, _sentences
from netbook.wording.refusals_of_manners import GIVE_AND_TAKE

FILES = (
    "operations/favours.py", "operations/goals.py", "operations/introductions.py", "operations/events.py", "operations/shelf.py",
    "operations/organisations.py", "operations/attention.py", "domain/favours.py", "domain/introductions.py", "answers/favours.py",
    "answers/introductions.py", "answers/events.py", "answers/reasons.py", "answers/asking.py",
)  # fmt: skip


@pytest.mark.parametrize("file", FILES)
def test_every_refusal_has_a_sentence(project: Path, file: str) -> None:
    known = _sentences() | _about_files() | GIVE_AND_TAKE
    used = set(re.findall(r'Refused\(\s*"([a-z-]+)"', (project / "netbook" / file).read_text("utf-8")))
    assert {key for key in used if key not in known} == set()


def test_every_sentence_is_whole() -> None:
    for sentence in GIVE_AND_TAKE.values():
        assert sentence().endswith(".")
