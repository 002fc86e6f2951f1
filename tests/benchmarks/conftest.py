"""Books of many people, made once for all benchmarks of a run, or taken from the folder NETBOOK_BENCHMARK_BOOKS."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.benchmarks.full_book import full_book
from tests.benchmarks.measures import crowded, sizes

_made: dict[str, Path] = {}


@pytest.fixture(params=sizes())
def people(request: pytest.FixtureRequest) -> int:
    """How many people are in the book."""
    count: int = request.param
    return count


def _kept(name: str, factory: pytest.TempPathFactory, make: Callable[[Path], Path]) -> Path:
    if name not in _made:
        path = factory.mktemp("crowd") / name
        folder = os.environ.get("NETBOOK_BENCHMARK_BOOKS", "")
        if not folder:
            _made[name] = make(path)
        else:
            kept = Path(folder) / name
            if not kept.is_file():
                kept.parent.mkdir(parents=True, exist_ok=True)
                make(kept)
            _made[name] = Path(shutil.copy(kept, path))
    return _made[name]


@pytest.fixture
def book_path(people: int, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The book of so many people; what a benchmark changes in it stays."""
    return _kept(f"{people}.db", tmp_path_factory, lambda path: crowded(path, people))


@pytest.fixture
def full_path(people: int, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with favours, ties, introductions, events, trips and people who wait for triage."""
    return _kept(f"full-{people}.db", tmp_path_factory, lambda path: full_book(path, people))
