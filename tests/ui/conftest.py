"""What every test of a screen has: answers are whole at once, however busy the machine is; what comes in slices has its own tests."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _whole_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer is cut into slices."""
    from netbook.ui import slices

    monkeypatch.setattr(slices, "AT_ONCE", 60.0)
