"""The set-up: locked with hashes and without addresses, quick the second time, healed after an interruption."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

LOCKS = ("build.lock", "requirements.lock", "requirements-dev.lock")
PINNED = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)", re.MULTILINE)


def pins(text: str) -> set[tuple[str, str]]:
    """Name and version of all that a lock holds."""
    return {(found["name"], found["version"]) for found in PINNED.finditer(text)}


@pytest.fixture
def setup(project: Path) -> Path:
    return project / "packaging" / "setup"


@pytest.mark.parametrize("name", LOCKS)
def test_all_that_is_locked_has_a_hash(setup: Path, name: str) -> None:
    entries = re.split(r"\n(?=[a-z])", (setup / name).read_text(encoding="utf-8"))
    bare = [entry.splitlines()[0] for entry in entries if PINNED.match(entry) and "--hash=sha256:" not in entry]
    assert not bare


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_address_and_no_machine(setup: Path, name: str) -> None:
    words = ("://", "index-url", "find-links", "trusted-host", "file:", " @ ")
    lines = (setup / name).read_text(encoding="utf-8").splitlines()
    assert not [line for line in lines if any(word in line for word in words)]


def test_the_app_is_checked_with_the_versions_that_it_runs_with(setup: Path) -> None:
    run = pins((setup / "requirements.lock").read_text(encoding="utf-8"))
    check = pins((setup / "requirements-dev.lock").read_text(encoding="utf-8"))
    assert run and run < check


def test_every_dependency_is_locked(project: Path, setup: Path) -> None:
    wanted = tomllib.loads((project / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [*wanted["dependencies"], *wanted["optional-dependencies"]["dev"]]
    locked = {name for name, _ in pins((setup / "requirements-dev.lock").read_text(encoding="utf-8"))}
    assert {re.split(r"[<>=;! ]", name)[0].lower() for name in names} <= locked


def test_every_system_package_has_a_name_on_each_system(setup: Path) -> None:
    lines = [line for line in (setup / "system-packages").read_text(encoding="utf-8").splitlines() if line[0] != "#"]
    assert lines
    for line in lines:
        who, how, debian, fedora, what = line.split()
        assert who in ("start", "check"), line
        assert how in ("lib", "cmd", "file", "font"), line
        assert debian and fedora and what, line


@pytest.fixture
def small(project: Path, tmp_path: Path) -> Path:
    """A project of the same make that needs nothing from outside, with a program that tells its arguments."""
    root = tmp_path / "with a space"
    (root / "packaging").mkdir(parents=True)
    shutil.copytree(project / "packaging" / "setup", root / "packaging" / "setup")
    for name in ("start", "check"):
        shutil.copy2(project / name, root / name)
    for name in (*LOCKS, "system-packages"):
        (root / "packaging" / "setup" / name).write_text("")
    (root / "netbook").mkdir()
    (root / "netbook" / "__main__.py").write_text("import sys\nprint(*sys.argv[1:], sep='|')\n")
    return root


def start(root: Path, *words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Runs the small project's start command, with nobody to ask."""
    environment = {**os.environ, "CI": "true", "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        [str(root / "start"), *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=cwd or root,
        env=environment,
        timeout=100,
    )


def test_the_first_start_sets_up_and_the_next_ones_only_start(small: Path, tmp_path: Path) -> None:
    first = start(small, "people", "two words", cwd=tmp_path)
    assert (first.returncode, first.stdout) == (0, "people|two words\n"), first.stderr
    assert "Setting up" in first.stderr
    second = start(small, "due")
    assert (second.returncode, second.stdout, second.stderr) == (0, "due\n", "")


def test_an_interrupted_set_up_is_begun_anew(small: Path) -> None:
    assert start(small).returncode == 0
    half = small / ".venv" / "half-a-package"
    half.touch()
    (small / ".venv" / ".building").touch()
    healed = start(small, "due")
    assert (healed.returncode, healed.stdout) == (0, "due\n"), healed.stderr
    assert not half.exists()


def test_a_changed_lock_is_installed_before_the_next_start(small: Path) -> None:
    assert start(small).returncode == 0
    (small / "packaging" / "setup" / "requirements.lock").write_text("# changed\n")
    assert "Setting up" in start(small).stderr
    assert start(small).stderr == ""


def test_a_project_that_was_moved_starts_from_its_new_place(small: Path, tmp_path: Path) -> None:
    assert start(small).returncode == 0
    moved = small.rename(tmp_path / "elsewhere")
    assert start(moved, "due", cwd=tmp_path).stdout == "due\n"


def test_a_missing_library_is_told_by_its_package_and_stops_whoever_may_not_install(
    small: Path, tmp_path: Path
) -> None:
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, words in {"id": "echo 1000", "apt-get": "exit 9"}.items():
        (tools / name).write_text(f"#!/bin/sh\n{words}\n")
        (tools / name).chmod(0o755)
    (small / "packaging" / "setup" / "system-packages").write_text(
        "start cmd a-package a-package-rpm no-such-program\n"
    )
    stopped = subprocess.run(
        [str(small / "start")],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": f"{tools}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"},
        timeout=60,
    )
    assert stopped.returncode == 1
    assert "apt-get install -y --no-install-recommends a-package'" in stopped.stderr
    assert stopped.stdout == ""
    assert not (small / ".venv").exists()
