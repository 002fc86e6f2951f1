"""What every test of a screen has: answers are whole at once, however busy the machine is; what comes in slices has its own tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

if TYPE_CHECKING:
    from netbook.session import Session


@pytest.fixture(autouse=True)
def _whole_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """No answer is cut into slices."""
    from netbook.ui import slices

    monkeypatch.setattr(slices, "AT_ONCE", 60.0)


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """An open session on an empty book, the app dressed as its settings say."""
    from netbook.ui.shell import look
    from tests.ui.rooms import a_session

    with a_session(tmp_path) as made:
        look.dress(made)
        yield made
