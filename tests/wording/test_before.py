"""What stands under give and take before one reaches out."""

from __future__ import annotations

from datetime import datetime

import pytest

from netbook.domain.dates import DAY, minute
from netbook.domain.favours import Life
from netbook.wording.before import giving_words

NOW = minute(datetime(2026, 11, 25, 12))


def asked(**steps: object) -> Life:
    return Life("asked-by-me", NOW - 30 * DAY, asked_at=NOW - 30 * DAY, **steps)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("life", "gave", "received", "words"),
    [
        (None, 3, 1, ""),
        (None, 1, 3, "Think of something to offer first."),
        (asked(), 1, 1, "Last ask on 26 Oct, not answered yet."),
        (asked(answered_at=NOW, answer="no"), 1, 1, "Last ask on 26 Oct; it was a no."),
        (asked(answered_at=NOW, answer="yes"), 2, 1, "Last ask on 26 Oct, answered, not thanked yet."),
        (
            asked(answered_at=NOW, answer="yes", thanked_at=NOW), 3, 5,
            "Last ask on 26 Oct, answered and thanked. Think of something to offer first.",
        ),
        (asked(delivered_at=NOW, thanked_at=NOW), 5, 5, "Last ask on 26 Oct, answered and thanked."),
        (asked(concluded_at=NOW), 1, 1, "Last ask on 26 Oct."),
    ],
)  # fmt: skip
def test_the_last_ask_says_what_became_of_it_and_whose_turn_it_is(
    life: Life | None, gave: int, received: int, words: str
) -> None:
    assert giving_words(life, gave, received, NOW) == words
