"""The window: its screens, its toasts, its places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbook.domain.people import Card, Name
from netbook.operations.people import add_person
from netbook.session import Session
from netbook.ui.places import Places
from netbook.ui.shell import look
from netbook.ui.shell.window import MainWindow
from tests.books import Clock


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock())
    look.dress(made)
    yield made
    made.close()


@pytest.fixture
def window(session: Session, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    made = MainWindow(session, Places(session.book.path, tmp_path / "state"))
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_act_is_told_in_a_toast_whose_button_takes_it_back(window: MainWindow, session: Session) -> None:
    session.do(add_person, Card(name=Name(full="Ada Lovelace")))
    assert "Ada Lovelace" in window.toasts.text()
    assert window.status.people.text() == "1 person"
    window.toasts.button.click()
    assert window.status.people.text() == "0 people"
    assert window.toasts.button.text() == "Redo"


def test_a_refusal_is_said(window: MainWindow, session: Session) -> None:
    session.undo()
    assert window.toasts.text()
