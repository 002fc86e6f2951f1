"""What we trust the toolkit with, so that an upgrade that breaks it is told here first."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QRect

CALLS = 1_000
SLACK = 100


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on; nothing can be lost")
def test_a_call_that_returns_nothing_keeps_its_reference_to_none() -> None:
    rectangle = QRect()
    before = sys.getrefcount(None)
    for x in range(CALLS):
        rectangle.setX(x)
    assert sys.getrefcount(None) > before - SLACK, "PySide6 loses a reference to None at each call and will abort"
