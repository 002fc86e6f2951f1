"""Books of many people, made once for all benchmarks of a run, or taken from the folder NETBOOK_BENCHMARK_BOOKS."""

from __future__ import annotations

import os
import shutil
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
        path = tmp_path_factory.mktemp("crowd") / f"{people}.db"
        kept = Path(os.environ.get("NETBOOK_BENCHMARK_BOOKS", "")) / path.name
        _made[people] = Path(shutil.copy(kept, path)) if kept.is_file() else crowded(path, people)
    return _made[people]
