"""Moves each threshold of the ask check by one, and shows that exactly its own tests fail.

Run: python -m tests.domain.etiquette.mutate_thresholds
"""

from __future__ import annotations

import sys

from netbook.domain.etiquette.thresholds import DEFAULT
from tests.domain.etiquette import test_thresholds
from tests.domain.etiquette.desk import Limits
from tests.domain.mutation import Mutation, threshold_of

__all__ = ["ELSEWHERE", "failing", "findings", "main", "tests", "threshold_of"]

ELSEWHERE = {"give_window": "tests/answers/test_asking.py::test_give_and_take_looks_two_years_back"}
"""Used where the facts are loaded."""
_mutation = Mutation(DEFAULT, Limits, test_thresholds, ELSEWHERE)
tests, failing, findings, main = _mutation.tests, _mutation.failing, _mutation.findings, _mutation.main

if __name__ == "__main__":
    sys.exit(main())
