"""The tests of the thresholds are themselves tried: a moved threshold must be noticed, by its own tests and no others."""

from __future__ import annotations

from dataclasses import fields

import pytest

from netbook.domain.etiquette.thresholds import DEFAULT, AskThresholds
from tests.domain.etiquette import mutate_thresholds as mutate

NAMES = [field.name for field in fields(AskThresholds) if field.name not in mutate.ELSEWHERE]


def test_every_threshold_has_a_test_and_every_test_a_threshold() -> None:
    assert {mutate.threshold_of(test) for test in mutate.tests()} == set(NAMES)


def test_nothing_fails_while_nothing_is_moved() -> None:
    assert mutate.failing(DEFAULT) == frozenset()


@pytest.mark.parametrize("name", NAMES)
def test_a_moved_threshold_fails_exactly_its_own_tests(name: str) -> None:
    for finding in mutate.findings(name):
        assert finding.failed == finding.own
