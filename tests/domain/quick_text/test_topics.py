"""What a detail is about, guessed from its words."""

from __future__ import annotations

import pytest

from netbook.domain.quick_text.topics import topic_of


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Knee operation", "health"),
        ("Skal opereres", "health"),
        ("Daughter starts school", "family"),
        ("Head of operations now", "other"),
        ("Loves figs", "food"),
    ],
)
def test_the_topic_of_a_detail_is_told_by_its_words(text: str, topic: str) -> None:
    assert topic_of(text) == topic
