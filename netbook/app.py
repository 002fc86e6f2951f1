"""The composition root: the only file that knows every room."""

from __future__ import annotations

from collections.abc import Sequence


def start(argv: Sequence[str]) -> int:
    """Starts the app that the arguments ask for, or hands them to the one that runs already; answers the exit code."""
    raise NotImplementedError
