"""From the start of the process to the first useful paint, and what stays in memory, beside a bare window in the same run."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest

from netbook.book import Book
from netbook.operations.settings import set_setting
from netbook.sample import crowd
from tests.books import Clock
from tests.conftest import PROJECT

pytestmark = pytest.mark.benchmark
RUNS = 7


def _screen(folder: Path) -> Path:
    """A screen on which the window has its full size; the one that Qt makes up is smaller than anybody's."""
    folder.mkdir(exist_ok=True)
    told = {
        "name": "one",
        "x": 0,
        "y": 0,
        "width": 1920,
        "height": 1080,
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
        "dpr": 1,
    }
    path = folder / "screen.json"
    path.write_text(json.dumps({"screens": [told]}))
    return path


def _start(byte_code: Path, *words: str) -> dict[str, float]:
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"} | {
        "BEGAN_AT": str(time.monotonic_ns()),
        "PYTHONPATH": str(PROJECT),
        "QT_QPA_PLATFORM": f"offscreen:configfile={_screen(byte_code)}",
        # Compiled once, as it is for everybody who starts it a second time.
        "PYTHONPYCACHEPREFIX": str(byte_code),
    }
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.first_paint", *words],
        env=env,
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.strip(), done.stderr
    figures: dict[str, float] = json.loads(done.stdout)
    return figures


@pytest.mark.parametrize(("people", "interactions"), [(100, 1_000), (10_000, 100_000)])
def test_the_first_useful_paint_and_memory_beside_a_bare_window(
    tmp_path: Path, people: int, interactions: int, capsys: pytest.CaptureFixture[str]
) -> None:
    book = Book(tmp_path / "book.db", Clock("2026-11-25T10:00"))
    crowd(book, people, interactions)
    book.do(set_setting, "welcomed", True)
    book.close()
    pairs = []
    for _ in range(RUNS):
        bare = _start(tmp_path / "code", "bare")
        pairs.append(
            (bare, _start(tmp_path / "code", "app", "--book", str(tmp_path / "book.db"), "--now", "2026-11-25T10:00"))
        )
    pairs = pairs[1:]
    with capsys.disabled():
        for unit in ("ms", "mb"):
            ratio = statistics.median(app[unit] / bare[unit] for bare, app in pairs)
            ours, least = (statistics.median(pair[i][unit] for pair in pairs) for i in (1, 0))
            print(
                f"\nstart, {people} people: {ours:.0f} {unit} beside {least:.0f} {unit} of a bare window, {ratio:.2f} times"
            )
