"""What is being done aside stands in the status line, and can be stopped there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbook import session as sessions
from netbook.operations import many
from netbook.session import Session
from netbook.ui.places import Places
from netbook.ui.shell.window import MainWindow
from tests.books import add
from tests.ui.rooms import shown

PATIENCE = 30_000


@pytest.fixture
def window(session: Session, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr(sessions, "ASIDE", 20)
    for name in ("Ada", "Grace", "Emmy", "Hypatia"):
        add(session.book, name)
    made = MainWindow(session, Places(tmp_path / "book.db"))
    shown(qtbot, made)
    return made


def test_it_is_told_in_the_status_line_for_as_long_as_it_lasts(window: MainWindow, qtbot: QtBot) -> None:
    status = window.status
    assert status.saved.isVisible() and status.working is None
    window.session.do(many.delete_people, (1, 2, 3))
    working = status.working
    assert working is not None and working.words.text() == "Deleting 3 people"
    assert working.cancel.isVisible() and not working.meter.isVisible() and not status.saved.isVisible()
    qtbot.waitUntil(lambda: status.working is None, timeout=PATIENCE)
    assert status.saved.isVisible() and status.people.text() == "1 person"
    assert window.toasts.text() == "Deleted 3 people"


def test_its_progress_is_shown_and_read_out(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.session.do(many.delete_people, (1, 2, 3))
    qtbot.waitUntil(lambda: window.status.working is None, timeout=PATIENCE)
    monkeypatch.setattr(sessions, "ASIDE", 2)
    window.session.undo()
    working = window.status.working
    assert working is not None and working.meter.isVisible()
    assert working.words.text() == "Taking back: Deleted 3 people"
    working.show_progress(400, 1000)
    assert working.percent.text() == "40 %" and working.meter.accessibleName() == "40 %"
    qtbot.waitUntil(lambda: window.status.working is None, timeout=PATIENCE)
    assert window.status.people.text() == "4 people"


def test_a_click_stops_it_and_the_words_after_that_say_so(window: MainWindow, qtbot: QtBot) -> None:
    window.session.do(many.delete_people, (1, 2, 3))
    working = window.status.working
    assert working is not None
    before = QApplication.focusWidget()
    QTest.mouseClick(working.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status.working is None, timeout=PATIENCE)
    assert window.toasts.text() == "The book is as it was."
    assert window.status.people.text() == "4 people" and QApplication.focusWidget() is before


def test_a_window_made_anew_meanwhile_shows_it_too(window: MainWindow, qtbot: QtBot) -> None:
    window.session.do(many.delete_people, (1, 2, 3))
    window.rebuild()
    assert window.status.working is not None
    qtbot.waitUntil(lambda: window.status.working is None, timeout=PATIENCE)
    assert window.status.saved.isVisible()
