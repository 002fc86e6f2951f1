"""The quick-add window: understood while typing, correctable, saved as one act, and no word typed is ever lost."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from netbook.session import Session
from netbook.ui import theme
from netbook.ui.quick.rows import Row
from netbook.ui.quick.window import QuickAddWindow
from netbook.ui.widgets.combo import Combo
from tests.books import Clock, add

DRAWN = "Coffee with Ada Lovelace yesterday, she starts a course 8 dec, follow up in 2 weeks"


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock("2026-11-23T10:00"))
    add(made.book, "Ada Lovelace")
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch) -> QuickAddWindow:
    # The offscreen platform says on standard error that it cannot raise a window; that is no news.
    monkeypatch.setattr(QuickAddWindow, "raise_", lambda _self: None)
    made = QuickAddWindow(session)
    qtbot.addWidget(made)
    return made


def _rows(window: QuickAddWindow) -> dict[str, str]:
    return {row.told().label: row.told().words for row in window.rows}


def _row(window: QuickAddWindow, label: str) -> Row:
    return next(row for row in window.rows if row.told().label == label)


def _open(qtbot: QtBot, window: QuickAddWindow, text: str = "") -> None:
    window.open_with()
    qtbot.waitExposed(window)
    qtbot.waitUntil(window.line.hasFocus)
    if text:
        QTest.keyClicks(window.line, text)


def test_what_is_typed_is_understood_row_by_row(qtbot: QtBot, window: QuickAddWindow) -> None:
    _open(qtbot, window, DRAWN)
    assert _rows(window) == {
        "Interaction": "Met Ada Lovelace, Sun 22 Nov",
        "Remember": "Starts a course; ask about it from 8 Dec",
        "Follow-up": "Mon 7 Dec, 09:00",
    }
    marked = [s.cursor.selectedText() for s in window.line.extraSelections()]
    assert marked == ["Ada Lovelace", "yesterday", "8 dec", "in 2 weeks"]


def test_enter_saves_says_so_and_goes(qtbot: QtBot, window: QuickAddWindow, session: Session) -> None:
    _open(qtbot, window, DRAWN)
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert session.book.rows("SELECT count(*) FROM interaction") == [(1,)]
    assert window.told.text() == "Logged a meeting with Ada Lovelace" and window.line.text() == ""
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=4000)
    session.undo()
    assert session.book.rows("SELECT count(*) FROM interaction") == [(0,)]
    assert session.book.rows("SELECT count(*) FROM detail") == [(0,)]


def test_ctrl_enter_saves_and_stays_for_the_next(qtbot: QtBot, window: QuickAddWindow, session: Session) -> None:
    _open(qtbot, window, "Called Ada")
    QTest.keyClick(window.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.line, "remember Ada loves figs")
    QTest.keyClick(window.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.book.rows("SELECT kind FROM interaction") == [("call",)]
    assert session.book.rows("SELECT text FROM detail") == [("Loves figs",)]
    assert window.isVisible()


def test_what_is_refused_stays_with_the_sentence(qtbot: QtBot, window: QuickAddWindow, session: Session) -> None:
    _open(qtbot, window, "bought milk")
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert window.line.text() == "bought milk" and "Say with whom" in window.told.text()
    QTest.keyClicks(window.line, " ")
    assert window.told.text() == ""
    window.line.clear()
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert "Write what happened" in window.told.text()


def test_esc_closes_and_what_was_typed_is_there_the_next_time_also_after_a_restart(
    qtbot: QtBot, window: QuickAddWindow, session: Session
) -> None:
    _open(qtbot, window, "Coffee with Ad")
    if window.line.names.isVisible():
        QTest.keyClick(window.line, Qt.Key.Key_Escape)
    QTest.keyClick(window.line, Qt.Key.Key_Escape)
    assert not window.isVisible()
    window.open_with()
    assert window.line.text() == "Coffee with Ad"
    again = QuickAddWindow(session)
    qtbot.addWidget(again)
    assert again.line.text() == "Coffee with Ad" and again.line.textCursor().atEnd()
    again.line.clear()
    again.keep()


def test_words_put_in_from_outside_leave_a_way_back_to_what_stood_there(qtbot: QtBot, window: QuickAddWindow) -> None:
    _open(qtbot, window, "Called Ada")
    window.open_with("Lunch with Ada")
    assert window.line.text() == "Lunch with Ada"
    window.line.undo()
    assert window.line.text() == "Called Ada"


def test_tab_goes_into_the_fields_and_corrects_kind_and_day(
    qtbot: QtBot, window: QuickAddWindow, session: Session
) -> None:
    _open(qtbot, window, "Coffee with Ada yesterday")
    QTest.keyClick(window.line, Qt.Key.Key_Tab)
    kind = window.focusWidget()
    assert isinstance(kind, Combo)
    kind.setCurrentIndex(kind.findData("event"))
    kind.activated.emit(kind.currentIndex())
    QTest.keyClick(kind, Qt.Key.Key_Tab)
    when = window.focusWidget()
    assert isinstance(when, QLineEdit)
    when.selectAll()
    QTest.keyClicks(when, "18 nov at 10")
    assert _rows(window)["Interaction"] == "Event with Ada Lovelace, Wed 18 Nov, 10:00"
    QTest.keyClick(when, Qt.Key.Key_Return)
    assert session.book.rows("SELECT kind, timed FROM interaction") == [("event", 1)]


def test_a_day_that_makes_no_sense_is_marked_and_changes_nothing(qtbot: QtBot, window: QuickAddWindow) -> None:
    _open(qtbot, window, "Coffee with Ada yesterday")
    _row(window, "Interaction").open_fields()
    when = _row(window, "Interaction").findChild(QLineEdit)
    assert when is not None
    when.selectAll()
    QTest.keyClicks(when, "next friday")
    assert when.property("wrong") and _rows(window)["Interaction"].endswith("Sun 22 Nov")


def test_a_detail_is_worded_anew_or_left_out_into_the_note(
    qtbot: QtBot, window: QuickAddWindow, session: Session
) -> None:
    _open(qtbot, window, "Coffee with Ada, she loves figs, she hates olives")
    first = _row(window, "Remember")
    first.open_fields()
    text = first.findChild(QLineEdit)
    assert text is not None
    text.selectAll()
    QTest.keyClicks(text, "Adores figs")
    second = [row for row in window.rows if row.told().label == "Remember"][1]
    drop = second.told().drop
    assert drop is not None
    drop()
    window.save()
    assert session.book.rows("SELECT text FROM detail") == [("Adores figs",)]
    assert session.book.rows("SELECT note FROM interaction") == [("Hates olives",)]


def test_of_several_namesakes_one_is_chosen(qtbot: QtBot, window: QuickAddWindow, session: Session) -> None:
    dahl = add(session.book, "Bjørn Dahl")
    add(session.book, "Bjørn Hansen")
    _open(qtbot, window, "Called Bjørn")
    assert _rows(window)["Interaction"].startswith("Call with Bjørn,")
    window.save()
    assert session.book.rows("SELECT count(*) FROM interaction") == [(0,)] and "2 people" in window.told.text()
    choice = _row(window, "Who").findChild(Combo)
    assert choice is not None
    choice.setCurrentIndex(choice.findData(str(dahl)))
    choice.activated.emit(choice.currentIndex())
    window.save()
    assert session.book.rows("SELECT person_id FROM interaction_person") == [(dahl,)]


def test_a_new_person_is_proposed_and_can_be_renamed(qtbot: QtBot, window: QuickAddWindow, session: Session) -> None:
    _open(qtbot, window, "Lunch with Edith Clark")
    row = _row(window, "New person")
    row.open_fields()
    name = row.findChild(QLineEdit)
    assert name is not None
    name.end(False)
    QTest.keyClicks(name, "e")
    window.save()
    assert session.book.rows("SELECT full FROM person ORDER BY id") == [("Ada Lovelace",), ("Edith Clarke",)]


def test_names_are_completed_with_the_arrows_and_enter_is_never_stolen(
    qtbot: QtBot, window: QuickAddWindow, session: Session
) -> None:
    _open(qtbot, window, "Called Ad")
    assert window.line.names.isVisible() and window.line.names.chosen() == ""
    QTest.keyClick(window.line, Qt.Key.Key_Down)
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert window.line.text() == "Called Ada Lovelace " and window.isVisible()
    window.line.clear()
    QTest.keyClicks(window.line, "Called @ad")
    assert window.line.names.isVisible()
    QTest.keyClick(window.line, Qt.Key.Key_Escape)
    assert not window.line.names.isVisible() and window.isVisible()
    window.line.clear()
    QTest.keyClicks(window.line, "Called Ada")
    assert window.line.names.isVisible()
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert session.book.rows("SELECT kind FROM interaction") == [("call",)]


def test_letters_beyond_the_first_plane_do_not_shift_the_underline(qtbot: QtBot, window: QuickAddWindow) -> None:
    window.line.setPlainText("\U0001d49c Coffee with Ada yesterday")
    assert [s.cursor.selectedText() for s in window.line.extraSelections()] == ["Ada", "yesterday"]


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
@pytest.mark.parametrize("percent", [100, 200])
def test_it_fits_its_rows_in_every_dress(
    qtbot: QtBot, window: QuickAddWindow, qapp: QApplication, scheme: str, percent: int
) -> None:
    theme.apply(qapp, scheme, percent)
    try:
        _open(qtbot, window, "Coffee with Ada yesterday, she starts a course 8 dec")
        qtbot.wait(1)
        room = window.screen().availableGeometry()
        assert window.width() <= room.width() and window.height() <= room.height()
        for row in window.rows:
            assert row.accessibleName() and row.words.heightForWidth(row.words.width()) <= row.height()
    finally:
        theme.apply(qapp, "light", 100)


@pytest.mark.benchmark
def test_it_is_ready_to_type_within_150_ms_of_the_key(qtbot: QtBot, window: QuickAddWindow, qapp: QApplication) -> None:
    window.open_with()
    window.hide()
    best = 1.0
    for _round in range(3):
        began = time.perf_counter()
        window.open_with()
        qapp.processEvents()
        best = min(best, time.perf_counter() - began)
        window.hide()
    assert best < 0.15


def test_it_comes_up_in_the_upper_part_of_the_screen_however_it_is_shown(qtbot: QtBot, window: QuickAddWindow) -> None:
    window.show()
    qtbot.waitExposed(window)
    room = window.screen().availableGeometry()
    assert abs(window.geometry().center().x() - room.center().x()) <= 2
    assert room.y() < window.y() < room.y() + room.height() // 2


def test_a_birthday_and_through_whom_somebody_was_met_are_rows_that_can_be_left_out(
    qtbot: QtBot, window: QuickAddWindow, session: Session
) -> None:
    _open(qtbot, window, "Ada introduced me to Grace Hopper. Ada's birthday is 10 dec.")
    assert _rows(window)["Birthday"] == "Ada Lovelace, 10 December"
    assert _rows(window)["Met through"] == "Grace Hopper, through Ada Lovelace"
    _row(window, "Met through").told().drop()  # type: ignore[misc]
    assert "Met through" not in _rows(window)
    QTest.keyClick(window.line, Qt.Key.Key_Return)
    assert session.book.rows("SELECT birthday, through_id FROM person ORDER BY id")[0] == ("--12-10", None)
    assert session.book.rows("SELECT count(*) FROM person WHERE through_id IS NOT NULL") == [(0,)]
    session.undo()
    assert session.book.rows("SELECT full, birthday FROM person") == [("Ada Lovelace", "")]


def test_the_choice_between_namesakes_is_not_cut(qtbot: QtBot, window: QuickAddWindow, session: Session) -> None:
    add(session.book, "Ada Yonath")
    _open(qtbot, window, "coffee with ada tomorrow, follow up in 2 weeks")
    row = next(row for row in window.rows if row.findChildren(Combo))
    (choice,) = row.findChildren(Combo)
    qtbot.waitUntil(choice.isVisible)
    assert choice.mapTo(row, choice.rect().bottomLeft()).y() < row.height()


def test_of_a_pasted_signature_everything_that_was_read_off_it_is_shown(qtbot: QtBot, window: QuickAddWindow) -> None:
    _open(qtbot, window)
    window.set_text(
        "Torill Aaby\nSeksjonssjef\nVestland fylkeskommune\nAgnes Mowinckels gate 5, 5008 Bergen\n"
        "M: +47 915 22 333\ntorill@vlfk.no | www.vestlandfylke.no\n12 34",
    )  # fmt: skip
    assert _rows(window)["New person"] == (
        "Torill Aaby · Seksjonssjef · Vestland fylkeskommune · torill@vlfk.no · +47 915 22 333 · "
        "Agnes Mowinckels gate 5, 5008 Bergen · www.vestlandfylke.no · 12 34"
    )
