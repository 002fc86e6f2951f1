"""Books of many people, made once for all benchmarks of a run."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.measures import crowded, sizes

_made: dict[int, Path] = {}


@pytest.fixture(params=sizes())
def people(request: pytest.FixtureRequest) -> int:
    """How many people are in the book."""
    count: int = request.param
    return count


@pytest.fixture
def book_path(people: int, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of so many people; what a benchmark changes in it stays."""
    if people not in _made:
        _made[people] = crowded(tmp_path_factory.mktemp("crowd") / f"{people}.db", people)
    return _made[people]
