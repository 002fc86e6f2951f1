"""Dates of which something is unknown."""

from __future__ import annotations

import pytest

from netbook.domain.dates import joined


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [("--12-10", "1815-12-10", "1815-12-10"), ("1815", "--12-10", "1815-12-10"), ("1815-12", "1815", "1815-12"),
     ("--12-10", "--12-11", ""), ("1815-12-10", "1816", ""), ("--02-29", "1815", ""), ("--02-29", "1816", "1816-02-29")],
)  # fmt: skip
def test_two_are_one_where_neither_contradicts_the_other(one: str, other: str, both: str) -> None:
    assert (joined(one, other), joined(other, one)) == (both, both)
