"""Words in the fields of a screen are beside the book while they are typed, and come back after a crash."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netbook.session import Session
from netbook.ui.log.drafts import Drafts
from netbook.ui.log.kept_words import KeptWords
from netbook.ui.widgets.in_place import InPlaceLine
from tests.ui.rooms import a_session


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


class Screen(QWidget):
    """A field in place, which is saved when it is left, and one that adds something."""

    def __init__(self, session: Session, qtbot: QtBot) -> None:
        super().__init__()
        qtbot.addWidget(self)
        self.saved: list[str] = []
        self.words = KeptWords(session, "test", self)
        self.place, self.adding, self.other = InPlaceLine("Note", parent=self), QLineEdit(self), QLineEdit(self)
        for number, field in enumerate((self.place, self.adding, self.other)):
            field.move(0, 40 * number)
        self.place.show_text("as it was")
        self.place.committed.connect(self._save)
        self.words.watch(self.place, "1/note")
        self.words.watch(self.adding, "1/new")
        self.show()
        self.activateWindow()
        qtbot.waitUntil(self.isActiveWindow)

    def _save(self, text: str) -> None:
        self.saved.append(text)
        self.place.show_text(text)


def kept(session: Session) -> dict[str, object]:
    return {key: typed["text"] for key, typed in Drafts(session, "test").every().items()}


def test_what_a_crash_interrupted_comes_back_saved_in_place_and_typed_elsewhere(session: Session, qtbot: QtBot) -> None:
    first = Screen(session, qtbot)
    first.place.setFocus()
    first.place.end(False)
    QTest.keyClicks(first.place, ", and more")
    qtbot.waitUntil(lambda: kept(session) == {"1/note": "as it was, and more"})
    first.place.blockSignals(True)
    first.adding.setFocus()
    QTest.keyClicks(first.adding, "half a th")
    qtbot.waitUntil(lambda: kept(session).get("1/new") == "half a th")
    again = Screen(session, qtbot)
    assert again.adding.text() == "half a th"
    qtbot.waitUntil(lambda: again.saved == ["as it was, and more"])
    qtbot.waitUntil(lambda: kept(session) == {"1/new": "half a th"})


def test_what_was_saved_or_cleared_is_kept_no_more(session: Session, qtbot: QtBot) -> None:
    screen = Screen(session, qtbot)
    screen.place.setFocus()
    screen.place.end(False)
    QTest.keyClicks(screen.place, "!")
    screen.words.keep()
    assert kept(session) == {"1/note": "as it was!"}
    screen.other.setFocus()
    qtbot.waitUntil(lambda: kept(session) == {})
    assert screen.saved == ["as it was!"]
    screen.adding.setFocus()
    QTest.keyClicks(screen.adding, "A mill")
    screen.words.keep()
    assert kept(session) == {"1/new": "A mill"}
    screen.adding.setText("")
    assert kept(session) == {}
    assert Screen(session, qtbot).adding.text() == ""
