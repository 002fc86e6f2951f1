"""Counts as one reads them."""

from __future__ import annotations

from netbook.wording.numbers import amount, short_decimal


def test_from_five_figures_on_a_count_goes_in_groups_of_three() -> None:
    assert [amount(n) for n in (0, 1, 999, 4828, 9999)] == ["0", "1", "999", "4828", "9999"]
    assert amount(10_000) == "10\u202f000"
    assert amount(1_234_567) == "1\u202f234\u202f567"


def test_a_number_keeps_two_places_and_no_empty_ones() -> None:
    assert [short_decimal(n) for n in (3, 1.5, 1.69462, 5.0839, 0.999)] == ["3", "1.5", "1.69", "5.08", "1"]
