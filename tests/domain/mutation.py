"""Moves each threshold by one, up and down, and shows that exactly its own tests fail: a test's name begins with the threshold it guards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from types import ModuleType
from typing import Any


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


@dataclass(frozen=True, slots=True)
class Mutation:
    """The tests of `module` under other thresholds than `default`; they read theirs from `limits.now`.

    `elsewhere` names thresholds that the rules never see, and the tests that hold them.
    """

    default: Any
    limits: Any
    module: ModuleType
    elsewhere: Mapping[str, str] = field(default_factory=dict)

    def tests(self) -> list[str]:
        """The names of all tests that guard a threshold."""
        return [name for name in dir(self.module) if name.startswith("test_")]

    def failing(self, thresholds: Any) -> frozenset[str]:
        """The tests that fail under other thresholds."""
        failed = set()
        self.limits.now = thresholds
        try:
            for name in self.tests():
                try:
                    getattr(self.module, name)()
                except (AssertionError, ValueError):
                    failed.add(name)
        finally:
            self.limits.now = self.default
        return frozenset(failed)

    def findings(self, *chosen: str) -> Iterator[Finding]:
        """Every threshold (or only the chosen ones) moved one up and one down."""
        for known in fields(self.default):
            if (chosen and known.name not in chosen) or known.name in self.elsewhere:
                continue
            own = frozenset(name for name in self.tests() if threshold_of(name) == known.name)
            value = getattr(self.default, known.name)
            for step in (1, -1):
                if value + step >= 0:
                    moved = replace(self.default, **{known.name: value + step})
                    yield Finding(known.name, step, self.failing(moved), own)

    def main(self) -> int:
        """Prints a line for each moved threshold; 1 when one was not caught by exactly its own tests."""
        wrong = 0
        for finding in self.findings():
            wrong += not finding.good
            said = "ok" if finding.good else f"failed: {sorted(finding.failed)}, own: {sorted(finding.own)}"
            print(f"{finding.threshold} {finding.step:+}: {said}")
        for name, where in self.elsewhere.items():
            print(f"{name}: tried by {where}")
        print(f"{wrong} not caught as they should be")
        return 1 if wrong else 0
