"""Moves each threshold of the needs-attention rules by one, and shows that exactly its own tests fail.

Run: python -m tests.domain.attention.mutate_thresholds
"""

from __future__ import annotations

import sys

from netbook.domain.attention.thresholds import DEFAULT
from tests.domain.attention import test_thresholds
from tests.domain.attention.world import Limits
from tests.domain.mutation import Mutation, threshold_of

__all__ = ["failing", "findings", "main", "tests", "threshold_of"]

_mutation = Mutation(DEFAULT, Limits, test_thresholds)
tests, failing, findings, main = _mutation.tests, _mutation.failing, _mutation.findings, _mutation.main

if __name__ == "__main__":
    sys.exit(main())
