"""Thanks ticked beforehand."""

from __future__ import annotations

import pytest

from netbook.domain.thanks import owed_beforehand


@pytest.mark.parametrize(
    ("kind", "direction", "first", "asked", "owed"),
    [
        ("email", "from-them", False, True, True), ("call", "mutual", False, True, True), ("email", "from-me", False, True, False),
        ("meeting", "from-me", True, False, True), ("meeting", "mutual", True, False, False), ("email", "from-me", True, False, False),
        ("meeting", "from-me", False, False, False),
    ],
)  # fmt: skip
def test_thanks_are_owed_for_an_answer_and_for_a_first_meeting_at_my_request(
    kind: str, direction: str, first: bool, asked: bool, owed: bool
) -> None:
    assert owed_beforehand(kind, direction, first, asked) is owed
