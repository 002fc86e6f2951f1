"""Counts as one reads them."""

from __future__ import annotations

from netbook.wording.numbers import amount


def test_from_five_figures_on_a_count_goes_in_groups_of_three() -> None:
    assert [amount(n) for n in (0, 1, 999, 4828, 9999)] == ["0", "1", "999", "4828", "9999"]
    assert amount(10_000) == "10\u202f000"
    assert amount(1_234_567) == "1\u202f234\u202f567"
