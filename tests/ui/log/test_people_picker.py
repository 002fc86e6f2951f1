"""The people picker: the whole book while typing, new names, keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netbook.session import Session
from netbook.ui.log.people_picker import PeoplePicker
from tests.books import Clock, add, log


@pytest.fixture
def picker(tmp_path: Path, qtbot: QtBot) -> Iterator[PeoplePicker]:
    session = Session(tmp_path / "book.db", Clock())
    for name in ("Ada Lovelace", "Adam Smith", "Grace Hopper"):
        add(session.book, name)
    made = PeoplePicker(session, "With whom")
    qtbot.addWidget(made)
    made.show()
    made.line.setFocus()
    yield made
    session.close()


def test_typing_offers_the_best_first_and_enter_takes_it(picker: PeoplePicker) -> None:
    QTest.keyClicks(picker.line, "grac")
    QTest.keyClick(picker.line, Qt.Key.Key_Return)
    assert [one.name for one in picker.chosen()] == ["Grace Hopper"] and picker.text() == ""


def test_arrows_walk_and_a_comma_takes(picker: PeoplePicker) -> None:
    QTest.keyClicks(picker.line, "ada")
    names = picker._suggestions.names()
    QTest.keyClick(picker.line, Qt.Key.Key_Down)
    QTest.keyClicks(picker.line, ",")
    assert [one.name for one in picker.chosen()] == [names[1]]


def test_an_unknown_name_becomes_a_new_person_and_backspace_removes_it(picker: PeoplePicker) -> None:
    QTest.keyClicks(picker.line, "Roald Amundsen")
    QTest.keyClick(picker.line, Qt.Key.Key_Tab)
    assert picker.new_names() == ("Roald Amundsen",)
    QTest.keyClick(picker.line, Qt.Key.Key_Backspace)
    assert picker.chosen() == ()


def test_what_is_typed_and_not_taken_is_taken_when_saving(picker: PeoplePicker) -> None:
    picker.line.setText("ada lovelace")
    assert picker.take_typed() and len(picker.people()) == 1
    picker.line.setText("Somebody Else")
    assert picker.take_typed() and picker.new_names() == ("Somebody Else",)


def test_escape_only_folds_the_suggestions(picker: PeoplePicker) -> None:
    QTest.keyClicks(picker.line, "ada")
    QTest.keyClick(picker.line, Qt.Key.Key_Escape)
    assert picker.text() == "ada" and not picker._suggestions.isVisible()


def test_somebody_chosen_is_not_offered_again(picker: PeoplePicker) -> None:
    QTest.keyClicks(picker.line, "grace")
    QTest.keyClick(picker.line, Qt.Key.Key_Return)
    QTest.keyClicks(picker.line, "grace")
    assert "Grace Hopper" not in picker._suggestions.names()


def test_a_new_name_stands_before_those_in_whose_notes_its_words_are(picker: PeoplePicker) -> None:
    session = picker._session
    marie = add(session.book, "Marie Curie")
    log(session.book, marie, note="Irène showed the laboratory")
    QTest.keyClicks(picker.line, "irene curie")
    assert picker._suggestions.names()[0] == "irene curie"
    QTest.keyClick(picker.line, Qt.Key.Key_Return)
    assert picker.new_names() == ("irene curie",)


def test_who_is_left_out_is_not_offered(picker: PeoplePicker) -> None:
    (ada,) = picker._session.book.rows("SELECT id FROM person WHERE full='Ada Lovelace'")[0]
    picker.leave_out((ada,))
    QTest.keyClicks(picker.line, "ada")
    assert picker._suggestions.names()[0] == "Adam Smith"
