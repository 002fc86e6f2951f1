"""The window: its screens, its toasts, its places."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from netbook.domain.people import Card, Name
from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from netbook.operations.people import add_person
from netbook.session import Session
from netbook.ui import theme
from netbook.ui.people.page import PeoplePage
from netbook.ui.places import Places
from netbook.ui.shell import look
from netbook.ui.shell.files import dropped_files
from netbook.ui.shell.window import MainWindow, first_size, least_size
from netbook.ui.today.page import TodayPage
from netbook.ui.trash.window import HistoryWindow
from netbook.ui.widgets.nav import NavButton
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


def test_a_narrow_window_folds_the_panel_away_and_a_button_opens_it_over_the_screen(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.beside.set_wanted(True)
    window.resize(1360, 860)
    assert window.panel.isVisible() and not window.rail.button("attention").isVisible()
    window.resize(1000, 700)
    assert not window.panel.isVisible() and window.rail.button("attention").isVisible()
    window.rail.button("attention").click()
    assert window.panel.isVisible() and window.panel.geometry().right() == window.beside.rect().right()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.panel.isVisible()
    window.resize(1360, 860)
    assert window.panel.isVisible() and not window.rail.button("attention").isVisible()


def test_undo_in_a_field_takes_back_its_typing_first_and_then_the_last_act(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.do(add_person, Card(name=Name(full="Ada Lovelace")))
    field = QLineEdit(window.centralWidget())
    field.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "" and window.status.people.text() == "1 person"
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.status.people.text() == "0 people"


def test_the_last_act_is_taken_back_from_a_window_beside_too(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.do(add_person, Card(name=Name(full="Ada Lovelace")))
    window.doors.show("history")
    beside = next(w for w in QApplication.topLevelWidgets() if isinstance(w, HistoryWindow) and w.isVisible())
    beside.activateWindow()
    qtbot.waitUntil(beside.isActiveWindow)
    QTest.keyClick(beside, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.status.people.text() == "0 people")
    beside.close()


def test_undo_in_a_dialog_for_a_file_leaves_the_book_alone(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    session.do(add_person, Card(name=Name(full="Ada Lovelace")))
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.status.people.text() == "1 person"
    dialog.close()


def test_the_keyboard_begins_inside_the_screen_that_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    page = window.stack.currentWidget()
    assert page is not None
    qtbot.waitUntil(lambda: page.isAncestorOf(window.focusWidget() or window))


def test_another_language_makes_the_pages_anew_and_keeps_the_screen(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    window.show_screen("today")
    before = window.page("today")
    with qtbot.waitSignal(window.rebuilt):
        session.set_setting("language", "nb")
    assert window.current() == "today" and window.page("today") is not before


def test_a_language_that_was_chosen_can_be_taken_back_though_everything_was_made_anew(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.rebuilt):
        session.keep_setting("language", "nb")
    assert window.toasts.text() == "Språk: Norsk bokmål" and window.toasts.button.text() == "Angre"
    with qtbot.waitSignal(window.rebuilt):
        window.toasts.button.click()
    assert window.toasts.text() == "Undone: Language: Norsk bokmål"


def test_a_look_that_is_taken_back_takes_effect_at_once(window: MainWindow, session: Session) -> None:
    session.keep_setting("theme", "dark")
    session.keep_setting("text-scale", 150)
    assert window.toasts.text() in ("Theme: Dark", "Text size: 150 %")
    session.undo()
    session.undo()
    assert theme.theme().name == "light" and theme.scale() == 100
    session.redo()
    assert theme.theme().name == "dark"


def test_theme_and_text_size_take_effect_at_once(window: MainWindow, session: Session) -> None:
    session.set_setting("theme", "dark")
    session.set_setting("text-scale", 150)
    assert theme.theme().name == "dark" and theme.scale() == 150


def test_the_window_comes_back_where_it_was_left(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    places = Places(session.book.path, tmp_path / "places")
    first = MainWindow(session, places)
    first.show()
    first.resize(900, 640)
    first.show_screen("today")
    first.close()
    second = MainWindow(session, places)
    qtbot.addWidget(second)
    # The screen of tests is smaller than the window, so that only the height can come back.
    assert second.height() == 640 and second.current() == "today"
    first.deleteLater()


def test_the_first_window_is_as_drawn_and_on_a_small_screen_no_larger_than_it(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    assert first_size(QSize(1920, 1080)) == QSize(1360, 860)
    assert first_size(QSize(1366, 728)) == QSize(1350, 688)
    assert first_size(QSize(900, 600)) == least_size(QSize(900, 600)) == QSize(884, 560)
    assert least_size(QSize(1366, 728)) == QSize(900, 600)
    fresh = MainWindow(session, Places(session.book.path, tmp_path / "fresh"))
    qtbot.addWidget(fresh)
    assert fresh.size() == first_size(fresh.screen().availableSize())


def test_a_file_dropped_on_the_window_is_one_to_import(window: MainWindow, tmp_path: Path) -> None:
    card, other = tmp_path / "friends.vcf", tmp_path / "song.mp3"
    card.write_text("BEGIN:VCARD\nEND:VCARD\n")
    other.write_text("")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(card)), QUrl.fromLocalFile(str(other))])
    assert dropped_files(mime) == [card]
    # A file that is none is not passed over in silence: the import tells what it is.
    mime.setUrls([QUrl.fromLocalFile(str(other))])
    assert dropped_files(mime) == [other]


def test_closing_asks_the_app_whether_to_live_on(window: MainWindow) -> None:
    window.on_close = lambda: True
    window.close()
    assert not window.isVisible()
    window.bring_forward()
    assert window.isVisible()


def test_with_the_largest_text_the_whole_rail_is_in_sight(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    session.set_setting("text-scale", 200)
    window.resize(1360, 860)
    window.show_screen("people")
    area = window.rail.parentWidget()
    assert area is not None
    foot = window.rail.button("settings")
    qtbot.waitUntil(
        lambda: foot.mapTo(window.rail, foot.rect().bottomLeft()).y() <= area.height() and foot.height() > 0
    )
    heights = {each.height() for each in window.rail.findChildren(NavButton) if each.isVisible()}
    assert max(heights) - min(heights) <= 1


def test_a_sheet_says_what_letting_a_file_fall_does_until_it_falls_or_goes(
    window: MainWindow, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    card = tmp_path / "friends.vcf"
    card.write_text("BEGIN:VCARD\nEND:VCARD\n")
    files, words = QMimeData(), QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(card))])
    words.setText("only words")
    where, what, button = QPoint(50, 50), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    plain = Qt.KeyboardModifier.NoModifier
    window.dragEnterEvent(QDragEnterEvent(where, what, words, button, plain))
    assert window._sheet is None
    window.dragEnterEvent(QDragEnterEvent(where, what, files, button, plain))
    assert window._sheet is not None and window._sheet.isVisible() and window._sheet.size() == window.size()
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not window._sheet.isVisible()
    window.dragEnterEvent(QDragEnterEvent(where, what, files, button, plain))
    window.intents.import_wanted.disconnect()
    with qtbot.waitSignal(window.intents.import_wanted) as told:
        window.dropEvent(QDropEvent(QPointF(where), what, files, button, plain))
    assert not window._sheet.isVisible() and told.args == [[card]]


def test_a_screens_key_puts_the_keyboard_where_the_screen_begins_and_later_where_it_was_left(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.do(add_person, Card(name=Name(full="Ada Lovelace")))
    session.do(
        add_follow_up, [int(session.book.rows("SELECT id FROM person")[0][0])], NewFollowUp("Call her", session.now())
    )
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    ctrl = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(window, Qt.Key.Key_2, ctrl)
    people = window.page("people")
    assert isinstance(people, PeoplePage)
    qtbot.waitUntil(people.side.view.hasFocus)
    QTest.keyClick(people.side.view, Qt.Key.Key_1, ctrl)
    today = window.page("today")
    assert isinstance(today, TodayPage)
    qtbot.waitUntil(lambda: bool(today.items.cards()) and today.items.cards()[0].hasFocus())
    people.side.search.line.setFocus()
    window.show_screen("people")
    people.side.search.line.setFocus()
    QTest.keyClick(people.side.search.line, Qt.Key.Key_1, ctrl)
    QTest.keyClick(window, Qt.Key.Key_2, ctrl)
    qtbot.waitUntil(people.side.search.line.hasFocus)
