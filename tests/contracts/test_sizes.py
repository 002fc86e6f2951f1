"""Files and functions stay of a size that one person can hold in mind."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

FILE_LINES = 600
FUNCTION_LINES = 80


def sources(project: Path) -> Iterator[Path]:
    """Every Python file that we write."""
    for folder in ("netbook", "tests", "packaging"):
        yield from sorted((project / folder).rglob("*.py"))


def functions(tree: ast.AST) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method in a tree."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_no_file_is_too_long_to_read(project: Path) -> None:
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in sources(project)}
    long = [f"{file.relative_to(project)}: {n} lines" for file, n in lengths.items() if n > FILE_LINES]
    assert not long, f"over {FILE_LINES} lines, split by noun:\n" + "\n".join(long)


def test_no_function_is_too_long_to_follow(project: Path) -> None:
    long = [
        f"{file.relative_to(project)}:{function.lineno} {function.name}: {lines} lines"
        for file in sources(project)
        for function in functions(ast.parse(file.read_text(encoding="utf-8")))
        if (lines := (function.end_lineno or function.lineno) - function.lineno + 1) > FUNCTION_LINES
    ]
    assert not long, f"over {FUNCTION_LINES} lines:\n" + "\n".join(long)


def test_every_module_says_what_is_in_it(project: Path) -> None:
    silent = [
        str(file.relative_to(project))
        for file in sources(project)
        if (text := file.read_text(encoding="utf-8")).strip() and not ast.get_docstring(ast.parse(text))
    ]
    assert not silent, "without a docstring:\n" + "\n".join(silent)
