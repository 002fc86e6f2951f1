"""The switch is turned by mouse, space and Enter, and says its name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbook.ui.widgets.switch import Switch
from tests.ui.rooms import press


def test_a_switch_is_turned_by_space_enter_and_a_click(qtbot: QtBot) -> None:
    switch = Switch("Motion")
    qtbot.addWidget(switch)
    switch.show()
    press(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    press(switch, Qt.Key.Key_Return)
    assert not switch.isChecked()
    switch.click()
    assert switch.isChecked() and switch.accessibleName() == "Motion"
