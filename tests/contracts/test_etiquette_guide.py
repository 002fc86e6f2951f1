"""The guide for users (docs/etiquette.md) keeps its word: each row names tests that exist, each kind and check has its row."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

from netbook.domain.attention import kinds
from netbook.domain.etiquette.checks import NAMES

GUIDE = "docs/etiquette.md"
_TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def _rows(project: Path) -> list[list[str]]:
    """The rows of all its tables, without their heads."""
    lines = (project / GUIDE).read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines if line.startswith("| ")]
    return [row for row in rows if row[-1].strip(" |") != "Shown by"]


@cache
def _tests(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


def test_every_row_names_tests_and_each_of_them_exists(project: Path) -> None:
    rows = _rows(project)
    assert len(rows) > 60
    for row in rows:
        named = _TEST.findall(row[-1])
        assert named, f"no test is named: {row[:2]}"
        for file, name in named:
            path = project / file
            assert path.is_file() and name in _tests(path), f"{file}::{name}"


def test_every_kind_and_every_check_has_its_row(project: Path) -> None:
    keys = [match.group(1) for row in _rows(project) if (match := re.fullmatch(r"`([\w-]+)`", row[0]))]
    assert sorted(keys) == sorted([*(kind.name for kind in kinds.ALL), *NAMES])
