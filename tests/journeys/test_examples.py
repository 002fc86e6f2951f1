"""The examples that say what the rules come to, each lived through the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import BESIDE, PROJECT
from tests.examples_runner import Unfit, in_process, live

EXAMPLES = BESIDE / "examples" / "examples.json"
OUTSIDE_RUNNER = BESIDE / "tools" / "try-examples"
pytestmark = [pytest.mark.journey, pytest.mark.screenless]


def examples() -> list[Any]:
    """One parameter for each example; a single one that is skipped where the examples are not there."""
    if not EXAMPLES.is_file():
        absent = pytest.mark.skip(reason="the examples are not beside the project (../shared/examples)")
        return [pytest.param({}, id="none", marks=absent)]
    return [pytest.param(each, id=each["name"]) for each in json.loads(EXAMPLES.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("example", examples())
def test_the_example_comes_to_what_it_promises(
    example: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    try:
        faults = live(example, tmp_path, in_process(tmp_path / "book.db"))
    except (Unfit, LookupError, ValueError) as trouble:
        faults = [f"{type(trouble).__name__}: {trouble}"]
    assert not faults, f"{example['law']}: " + "; ".join(faults)


@pytest.mark.parametrize("some", ["thank", "birthday", "an import floods nobody"])
def test_the_runner_from_outside_finds_the_same_with_whole_processes(some: str) -> None:
    if not (OUTSIDE_RUNNER.is_file() and EXAMPLES.is_file()):
        pytest.skip("the outside runner is not beside the project (../shared/tools/try-examples)")
    done = subprocess.run(
        [sys.executable, str(OUTSIDE_RUNNER), str(EXAMPLES), "--only", some, "--", sys.executable, "-m", "netbook"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        timeout=110,
    )
    assert done.stdout.splitlines()[-1].endswith(" passed, 0 failed"), done.stdout + done.stderr
