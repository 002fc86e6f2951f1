"""Qt's own menus speak the language of the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from netbook.ui.shell.qt_words import speak_qt
from netbook.wording import choose_language


@pytest.fixture(autouse=True)
def _english_after(qapp: QApplication) -> Iterator[None]:
    yield
    choose_language("en")
    speak_qt(qapp)


def _said(field: QLineEdit | QPlainTextEdit) -> list[str]:
    menu = field.createStandardContextMenu()
    return [action.text().split("\t")[0] for action in menu.actions() if not action.isSeparator()]


def test_the_menu_of_a_field_is_norwegian_and_english_again(qapp: QApplication, qtbot: QtBot) -> None:
    line, text = QLineEdit(), QPlainTextEdit()
    qtbot.addWidget(line)
    qtbot.addWidget(text)
    choose_language("nb")
    speak_qt(qapp)
    wanted = ["Angre", "Gjør om", "Klipp ut", "Kopier", "Lim inn", "Slett", "Velg alt"]
    assert _said(line) == wanted and _said(text) == wanted
    choose_language("en")
    speak_qt(qapp)
    assert _said(line)[0] == "&Undo"
