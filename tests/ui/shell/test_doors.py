"""Every intent leads into its room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netbook.session import Session
from netbook.ui.ask.window import AskWindow
from netbook.ui.log.keeping_window import KeepingWindow
from netbook.ui.log.log_window import LogWindow
from netbook.ui.places import Places
from netbook.ui.shell import look
from netbook.ui.shell.window import MainWindow
from tests.books import Clock, add


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock())
    yield made
    made.close()


def _asked(session: Session, tmp_path: Path, qtbot: QtBot, intent: str, words: tuple[object, ...]) -> MainWindow:
    """The window on a book with Ada in it, in which something was just asked for."""
    add(session.book, "Ada Lovelace")
    look.dress(session)
    window = MainWindow(session, Places(session.book.path, tmp_path / "state"))
    qtbot.addWidget(window)
    window.show()
    getattr(window.intents, intent).emit(*words)
    return window


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
    window = _asked(session, tmp_path, qtbot, intent, words)
    shown = [child for child in window.findChildren(QWidget) if type(child).__name__ == opened]
    assert len(shown) == 1 and shown[0].isVisible()
    if shown[0].isWindow():
        shown[0].close()


@pytest.mark.parametrize(
    ("intent", "words", "field"),
    [("log_wanted", ((1,), ""), "note"), ("note_favour_wanted", (1, {"direction": "received"}), "text")],
)
def test_an_offer_to_pass_my_cv_round_leads_to_the_question_of_one_introduction(
    session: Session, tmp_path: Path, qtbot: QtBot, intent: str, words: tuple[object, ...], field: str
) -> None:
    window = _asked(session, tmp_path, qtbot, intent, words)
    noting = next(child for child in window.findChildren(KeepingWindow) if child.isVisible())
    fields = noting.fields if isinstance(noting, LogWindow) else noting
    getattr(fields, field).setPlainText("Offered to circulate my CV at work")
    hint = fields.hint  # type: ignore[union-attr]
    assert "Ask Ada Lovelace for an introduction to one named person" in hint.text()
    assert hint.act.text() == "Ask for one introduction…" and hint.act.isVisible()
    hint.act.click()
    (composer,) = (child for child in window.findChildren(AskWindow) if child.isVisible())
    assert composer.form.kind() == "introduction"
    assert composer.form.words().endswith("would you introduce me to")
    composer.form.request.setPlainText(composer.form.words() + " Grace Hopper?")
    specific = next(found for found in composer.judgement().checks if found.check == "specific")
    assert specific.state == "ok"
    # What was being noted stays where it is.
    assert noting.isVisible() and "circulate" in getattr(fields, field).toPlainText()
    for each in (composer, noting):
        each.close()


def test_a_button_pressed_twice_opens_one_window(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    look.dress(session)
    window = MainWindow(session, Places(session.book.path, tmp_path / "state"))
    qtbot.addWidget(window)
    window.show()
    for person in (ada, ada, grace, ada):
        window.intents.log_wanted.emit((person,), "")
    opened = [one for one in window.findChildren(LogWindow) if one.isVisible()]
    assert len(opened) == 2
    for one in opened:
        one.close()
    window.intents.log_wanted.emit((ada,), "")
    (again,) = (one for one in window.findChildren(LogWindow) if one.isVisible())
    again.close()
