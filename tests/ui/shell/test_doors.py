"""Every intent leads into its room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netbook.session import Session
from netbook.ui.places import Places
from netbook.ui.shell import look
from netbook.ui.shell.window import MainWindow
from tests.books import Clock, add


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock())
    yield made
    made.close()


@pytest.mark.parametrize(
    ("intent", "words", "opened"),
    [
        ("log_wanted", ((1,), ""), "LogWindow"),
        ("follow_up_wanted", ((1,),), "FollowUpWindow"),
        ("new_person_wanted", ("Ada",), "NewPersonWindow"),
        ("draft_wanted", (1, "thanks"), "DraftWindow"),
        ("ask_wanted", (1,), "AskWindow"),
        ("import_wanted", ((),), "ImportWindow"),
        ("export_wanted", ((),), "ExportWindow"),
        ("triage_wanted", (), "TriageDeck"),
        ("settings_wanted", ("reminders",), "SettingsPage"),
        ("person_wanted", (1,), "PeoplePage"),
        ("organisation_wanted", ("Analytical Engines",), "OrganisationsTab"),
        ("trip_wanted", (1,), "TripsTab"),
        ("way_wanted", (1,), "PictureTab"),
        ("screen_wanted", ("history",), "HistoryWindow"),
        ("screen_wanted", ("backups",), "BackupsWindow"),
        ("screen_wanted", ("keys",), "KeysWindow"),
        ("screen_wanted", ("welcome",), "WelcomePage"),
    ],
)
def test_an_intent_opens_its_room(
    session: Session, tmp_path: Path, qtbot: QtBot, intent: str, words: tuple[object, ...], opened: str
) -> None:
    add(session.book, "Ada Lovelace")
    look.dress(session)
    window = MainWindow(session, Places(session.book.path, tmp_path / "state"))
    qtbot.addWidget(window)
    window.show()
    getattr(window.intents, intent).emit(*words)
    shown = [child for child in window.findChildren(QWidget) if type(child).__name__ == opened]
    assert len(shown) == 1 and shown[0].isVisible()
    if shown[0].isWindow():
        shown[0].close()
