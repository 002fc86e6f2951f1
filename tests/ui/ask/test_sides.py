"""How the composer is laid out, wide and narrow."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbook.session import Session
from netbook.ui.ask.acts import Act
from netbook.ui.ask.window import AskWindow
from netbook.ui.intents import Intents
from tests.books import add
from tests.ui.rooms import a_session


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


def test_where_it_is_narrow_request_and_verdict_take_turns_and_the_buttons_stay(qtbot: QtBot, session: Session) -> None:
    made = AskWindow(session, Intents(), add(session.book, "Ada Lovelace"))
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    assert made.form.isVisible() and made.verdict.isVisible() and not made.sides.which.isVisible()
    made.resize(480, 600)
    qtbot.waitUntil(made.sides.which.isVisible)
    assert made.width() <= 480 and made.form.isVisible() and not made.verdict.isVisible()
    assert made.save.isVisible()
    qtbot.waitUntil(lambda: made.form.width() > 440)
    made.sides.which.set_current("verdict")
    made.sides.which.chosen.emit("verdict")
    assert (
        made.verdict.isVisible() and made.verdict.width() > 440 and not made.form.isVisible() and made.save.isVisible()
    )
    made.verdict.acted.emit(Act("focus", "Fill it in", value="use"))
    assert made.form.isVisible() and not made.verdict.isVisible()
    made.resize(1000, 700)
    assert made.verdict.isVisible() and not made.sides.which.isVisible()
