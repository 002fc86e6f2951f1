"""Dates in words of which a part may be unknown."""

from __future__ import annotations

import pytest

from netbook.domain.partial_words import read_partial_words


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("9 December 1906", "1906-12-09"), ("December 9th, 1906", "1906-12-09"), ("9. des", "--12-09"), ("9 dec", "--12-09"),
        ("9.12.1906", "1906-12-09"), ("9/12", "--12-09"), ("12/1906", "1906-12"), ("Mai 2019", "2019-05"), ("1906", "1906"),
        ("mars", "--03"), ("--12-09", "--12-09"), ("1906-12-09", "1906-12-09"), ("29 feb", "--02-29"), ("2nd of June", "--06-02"),
    ],
)  # fmt: skip
def test_a_date_is_read_as_far_as_it_is_said(text: str, kept: str) -> None:
    assert str(read_partial_words(text)) == kept


@pytest.mark.parametrize(
    "text", ["", "someday", "31 feb 2019", "29 feb 2019", "32 may", "9/13", "12 12", "9 december dec 3 4"]
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        read_partial_words(text)
