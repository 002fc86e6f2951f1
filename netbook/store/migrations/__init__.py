"""The book's shape over time: ordered steps, each one transaction; user_version counts them."""

from __future__ import annotations

from collections.abc import Callable

from netbook.store.database import Database
from netbook.store.migrations import step_1, step_2, step_3, step_4, step_5, step_6, step_7, step_8

STEPS: tuple[Callable[[Database], None], ...] = (
    step_1.apply, step_2.apply, step_3.apply, step_4.apply, step_5.apply, step_6.apply,
    step_7.apply, step_8.apply,
)  # fmt: skip
VERSION = len(STEPS)
"""The version of the book that this program writes."""
