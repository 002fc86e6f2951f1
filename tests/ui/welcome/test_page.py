"""The first start: three steps, each skippable."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbook.app import is_first_start
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.places import Places
from netbook.ui.shell.window import MainWindow
from netbook.ui.triage.deck import TriageDeck
from netbook.ui.welcome.page import WelcomePage
from tests.ui.rooms import a_session, bring_in, press, shown, type_in


def a_page(session: Session, qtbot: QtBot, intents: Intents | None = None) -> WelcomePage:
    page = WelcomePage(session, intents or Intents())
    page.resize(900, 600)
    shown(qtbot, page)
    return page


def test_a_first_person_typed_leads_through_the_three_steps(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        assert page.next.text() == "Start with an empty book"
        type_in(page.people.name, "Ada Lovelace")
        press(page.people.name, Qt.Key.Key_Return)
        assert page.people.told.text() == "1 person is in the book." and page.next.text() == "Next"
        page.next.click()
        assert page.step() == 1 and page.deck is not None
        press(page.deck, Qt.Key.Key_2)
        assert session.book.rows("SELECT cadence FROM person") == [("3 months",)]
        assert page.next.text() == "Next"
        page.next.click()
        assert page.step() == 2
        with qtbot.waitSignal(page.done):
            page.next.click()
        assert session.setting("welcomed") is True


def test_an_empty_book_goes_straight_to_the_reminders_and_back(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        page.next.click()
        assert page.step() == 2
        page.back.click()
        assert page.step() == 0


def test_only_a_few_are_decided_at_first(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        bring_in(session.book, [f"Person{n} Test" for n in range(30)])
        page = a_page(session, qtbot)
        page.go_on()
        assert page.deck is not None
        assert page.deck.progress.text() == "1 of 5"


def test_files_and_the_sample_book_are_asked_of_the_window(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        intents = Intents()
        page = a_page(session, qtbot, intents)
        with qtbot.waitSignal(intents.screen_wanted) as screen:
            page.people.sample.click()
        assert screen.args == ["demo"]
        with qtbot.waitSignal(intents.import_wanted) as files:
            page.people.drop.files_chosen.emit([tmp_path / "a.vcf"])
        assert files.args == [[tmp_path / "a.vcf"]]


def test_escape_skips_all_and_it_is_not_shown_again(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        with qtbot.waitSignal(page.done):
            press(page, Qt.Key.Key_Escape)
        assert session.setting("welcomed") is True


def test_the_hotkey_of_the_last_step_is_the_apps_to_take(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        page.go_on()
        with qtbot.waitSignal(page.hotkey_wanted):
            page.hotkey.field.recorded.emit("Ctrl+Alt+K")
        page.set_hotkey_state(False, "Taken.")
        page.set_autostart(True)
        assert page.hotkey.help.text() == "Taken." and page.login.switch.isChecked()


def test_only_an_empty_book_that_nobody_welcomed_shows_the_first_steps(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        assert is_first_start(session)
        session.set_setting("welcomed", True)
        assert not is_first_start(session)
        session.set_setting("welcomed", None)
        bring_in(session.book, ("Ada Lovelace",))
        assert not is_first_start(session)


def test_deciding_after_an_import_goes_on_in_the_first_steps(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        window = MainWindow(session, Places(session.book.path, tmp_path / "state"))
        shown(qtbot, window)
        window.doors.welcome()
        page = window.stack.currentWidget()
        assert isinstance(page, WelcomePage)
        bring_in(session.book, ("Ada Lovelace", "Grace Hopper"))
        window.intents.triage_wanted.emit()
        assert window.stack.currentWidget() is page and page.step() == 1
        page.end()
        assert window.stack.currentWidget() is not page
        window.intents.triage_wanted.emit()
        assert isinstance(window.stack.currentWidget(), TriageDeck)
