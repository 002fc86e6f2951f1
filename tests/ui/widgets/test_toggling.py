"""A screen reader's Toggle does what a press does."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from netbook.ui.widgets.chip import Chip
from netbook.ui.widgets.nav import NavRail
from netbook.ui.widgets.switch import Switch
from netbook.ui.widgets.tabs import Segmented


@pytest.mark.parametrize("make", [lambda: Chip("Call"), lambda: Switch("Notifications")])
def test_a_toggle_clicks_once_and_setting_the_mark_does_not(qtbot: QtBot, make: type[QAbstractButton]) -> None:
    button = make()
    qtbot.addWidget(button)
    heard: list[bool] = []
    button.clicked.connect(lambda on: heard.append(on))
    button.setChecked(True)
    assert heard == []
    # What Qt does for a screen reader.
    button.toggle()
    assert heard == [False]
    button.click()
    assert heard == [False, True]


def test_a_toggle_of_one_of_several_chooses_it_alone(qtbot: QtBot) -> None:
    choice = Segmented([("a", "A"), ("b", "B")])
    qtbot.addWidget(choice)
    heard: list[str] = []
    choice.chosen.connect(heard.append)
    choice.findChildren(QAbstractButton)[1].toggle()
    assert heard == ["b"] and choice.current() == "b"
    choice.set_current("a")
    assert heard == ["b"]


def test_a_toggle_on_the_rail_chooses_the_screen(qtbot: QtBot) -> None:
    rail = NavRail()
    qtbot.addWidget(rail)
    rail.add("today", "Today", "sun")
    rail.add("people", "People", "users").toggle()
    heard: list[str] = []
    rail.chosen.connect(heard.append)
    rail.button("today").toggle()
    assert heard == ["today"] and rail.current() == "today"
