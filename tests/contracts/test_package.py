"""What is packed for others: the wheel has the program and its resources, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def packed(project: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The names in a wheel made from this tree."""
    folder = tmp_path_factory.mktemp("wheel")
    made = "import sys; from hatchling.build import build_wheel; print(build_wheel(sys.argv[1]))"
    done = subprocess.run(
        [sys.executable, "-c", made, str(folder)], cwd=project, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        return wheel.namelist()


def test_the_wheel_has_every_resource_where_the_program_looks_first(project: Path, packed: list[str]) -> None:
    resources = {
        f"netbook/resources/{file.relative_to(project / 'resources').as_posix()}"
        for file in (project / "resources").rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert resources and resources <= set(packed)


def test_the_wheel_has_the_licence_and_no_tests(packed: list[str]) -> None:
    assert any(name.endswith("licenses/LICENSE") for name in packed)
    assert not [name for name in packed if not name.startswith(("netbook/", "netbook-"))]
