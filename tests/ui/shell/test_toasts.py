"""Toasts: the way back that is offered is that of the last act."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from netbook.ui.shell.toasts import Toast, Toasts


@pytest.fixture
def toasts(qtbot: QtBot) -> Iterator[Toasts]:
    ground = QWidget()
    ground.resize(800, 600)
    qtbot.addWidget(ground)
    ground.show()
    yield Toasts(ground)
    ground.close()


def test_the_newest_act_is_told_at_once(toasts: Toasts) -> None:
    toasts.say(Toast("Deleted 3 people", "Undo"))
    toasts.say(Toast("Undone: Deleted 3 people", "Redo"))
    assert toasts.text() == "Undone: Deleted 3 people" and toasts.button.text() == "Redo"
    toasts.dismiss()
    assert toasts.text() == ""


def test_a_refusal_is_not_talked_over_and_the_last_act_comes_after_it(toasts: Toasts) -> None:
    toasts.say(Toast("That cannot be done", problem=True))
    toasts.say(Toast("One", "Undo"))
    toasts.say(Toast("Two", "Undo"))
    assert toasts.text() == "That cannot be done"
    toasts.dismiss()
    assert toasts.text() == "Two"


def test_a_toast_with_the_keyboard_is_not_taken_away(toasts: Toasts, qtbot: QtBot) -> None:
    toasts.say(Toast("One", "Undo"))
    toasts.window().activateWindow()
    toasts.button.setFocus()
    qtbot.waitUntil(toasts.button.hasFocus)
    toasts.say(Toast("Two", "Undo"))
    assert toasts.text() == "One"
    toasts.dismiss()
    assert toasts.text() == "Two"


def test_a_click_takes_the_keyboard_from_nobody_and_tab_gives_it_back(toasts: Toasts, qtbot: QtBot) -> None:
    ground = toasts.parentWidget()
    assert ground is not None
    field = QLineEdit(ground)
    field.show()
    ground.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    toasts.say(Toast("Deleted Alan Turing", "Undo"))
    QTest.mouseClick(toasts.close_button, Qt.MouseButton.LeftButton)
    assert toasts.text() == "" and field.hasFocus()
    toasts.say(Toast("Deleted Alan Turing", "Undo"))
    toasts.button.setFocus()
    qtbot.waitUntil(toasts.button.hasFocus)
    QTest.keyClick(toasts.button, Qt.Key.Key_Space)
    assert toasts.text() == "" and field.hasFocus()


def test_it_stands_above_the_buttons_that_it_would_cover(toasts: Toasts) -> None:
    ground = toasts.parentWidget()
    assert ground is not None
    aside, below = QPushButton("Aside", ground), QPushButton("Below", ground)
    aside.setGeometry(0, 560, 60, 30)
    below.setGeometry(380, 560, 60, 30)
    aside.show()
    toasts.say(Toast("One", "Undo"))
    usual = toasts.y()
    toasts.spared = lambda: (aside, below)
    toasts.say(Toast("Two", "Undo"))
    assert toasts.y() == usual
    below.show()
    toasts.say(Toast("Three", "Undo"))
    assert toasts.geometry().adjusted(16, 16, -16, -16).bottom() < below.y()
