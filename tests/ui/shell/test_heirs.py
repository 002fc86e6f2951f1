"""The keyboard stays in the screen when what had it goes away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from netbook.ui.shell.heirs import FocusHeirs


class Room(QWidget):
    """A rail of one button beside a page of two groups."""

    def __init__(self) -> None:
        super().__init__()
        self.rail, self.page = QWidget(), QWidget()
        row, column = QHBoxLayout(self), QVBoxLayout(self.page)
        QVBoxLayout(self.rail).addWidget(QPushButton("Today"))
        row.addWidget(self.rail)
        row.addWidget(self.page)
        self.buttons: dict[str, QPushButton] = {}
        for group in ("a", "b"):
            box = QWidget()
            inside = QHBoxLayout(box)
            for name in (f"{group}1", f"{group}2"):
                self.buttons[name] = QPushButton(name)
                inside.addWidget(self.buttons[name])
            column.addWidget(box)
        self.heirs = FocusHeirs(self, lambda: self.page, lambda: self.rail)


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    made = Room()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def focused(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWidget() is button)


def test_the_last_control_hidden_hands_on_to_its_neighbour_and_not_to_the_rail(room: Room, qtbot: QtBot) -> None:
    room.buttons["b2"].setFocus()
    focused(qtbot, room.buttons["b2"])
    room.buttons["b2"].hide()
    focused(qtbot, room.buttons["b1"])


def test_a_group_that_goes_hands_on_to_the_nearest_of_what_is_left(room: Room, qtbot: QtBot) -> None:
    room.buttons["b2"].setFocus()
    focused(qtbot, room.buttons["b2"])
    group = room.buttons["b2"].parentWidget()
    assert group is not None
    group.hide()
    focused(qtbot, room.buttons["a2"])


def test_a_control_that_is_deleted_hands_on_too(room: Room, qtbot: QtBot) -> None:
    room.buttons["b1"].setFocus()
    focused(qtbot, room.buttons["b1"])
    room.buttons.pop("b1").deleteLater()
    focused(qtbot, room.buttons["b2"])


def test_whoever_goes_to_the_rail_stays_there(room: Room, qtbot: QtBot) -> None:
    today = room.rail.findChild(QPushButton)
    assert today is not None
    room.buttons["b2"].setFocus()
    focused(qtbot, room.buttons["b2"])
    today.setFocus()
    focused(qtbot, today)
    room.buttons["b2"].hide()
    QApplication.processEvents()
    assert QApplication.focusWidget() is today
