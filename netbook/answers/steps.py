"""Answers that take a while in a large book: asked step by step, so that a window lives on between two steps."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")
Steps = Generator[None, None, T]
"""An answer under way: each step is a few hundredths of a second at the most; what it returns is the answer."""


def whole(steps: Steps[T]) -> T:
    """The answer, with all its steps taken at once."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            answer: T = end.value
            return answer
