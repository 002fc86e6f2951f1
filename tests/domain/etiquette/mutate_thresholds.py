"""Moves each threshold of the ask check by one, and shows that exactly its own tests fail.

Run: python -m tests.domain.etiquette.mutate_thresholds
"""

from __future__ import annotations

import sys

from netbook.domain.etiquette.thresholds import DEFAULT
from tests.domain.etiquette import test_thresholds
from tests.domain.etiquette.desk import Limits
from tests.domain.mutation import Mutation, threshold_of

__all__ = ["failing", "findings", "main", "tests", "threshold_of"]

_mutation = Mutation(DEFAULT, Limits, test_thresholds)
tests, failing, findings, main = _mutation.tests, _mutation.failing, _mutation.findings, _mutation.main

if __name__ == "__main__":
    sys.exit(main())
