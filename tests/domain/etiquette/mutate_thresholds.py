"""Moves each threshold of the ask check by one, and shows that exactly its own tests fail.

Run: python -m tests.domain.etiquette.mutate_thresholds
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields, replace

from netbook.domain.etiquette.thresholds import DEFAULT, AskThresholds
from tests.domain.etiquette import test_thresholds
from tests.domain.etiquette.desk import Limits


@dataclass(frozen=True, slots=True)
class Finding:
    """One moved threshold: which tests failed, and which should have."""

    threshold: str
    step: int
    failed: frozenset[str]
    own: frozenset[str]

    @property
    def good(self) -> bool:
        return bool(self.own) and self.failed == self.own


def threshold_of(test: str) -> str:
    """The threshold that a test guards, by its name."""
    return test.removeprefix("test_").partition("__")[0]


def tests() -> list[str]:
    """The names of all tests that guard a threshold."""
    return [name for name in dir(test_thresholds) if name.startswith("test_")]


def failing(limits: AskThresholds) -> frozenset[str]:
    """The tests that fail under other thresholds."""
    failed = set()
    Limits.now = limits
    try:
        for name in tests():
            try:
                getattr(test_thresholds, name)()
            except (AssertionError, ValueError):
                failed.add(name)
    finally:
        Limits.now = DEFAULT
    return frozenset(failed)


def findings(*chosen: str) -> Iterator[Finding]:
    """Every threshold (or only the chosen ones) moved one up and one down."""
    for field in fields(AskThresholds):
        if chosen and field.name not in chosen:
            continue
        own = frozenset(name for name in tests() if threshold_of(name) == field.name)
        value = getattr(DEFAULT, field.name)
        for step in (1, -1):
            if value + step >= 0:
                yield Finding(field.name, step, failing(replace(DEFAULT, **{field.name: value + step})), own)


def main() -> int:
    """Prints a line for each moved threshold; 1 when one was not caught by exactly its own tests."""
    wrong = 0
    for finding in findings():
        wrong += not finding.good
        said = "ok" if finding.good else f"failed: {sorted(finding.failed)}, own: {sorted(finding.own)}"
        print(f"{finding.threshold} {finding.step:+}: {said}")
    print(f"{wrong} not caught as they should be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
