"""What a screen reader says of a button."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from netbook.ui.widgets.button import Button


def test_words_that_come_later_are_the_name_and_the_tip_describes(qtbot: QtBot) -> None:
    button = Button(icon="users", tip="Opens them in People")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Opens them in People"
    button.setText("3 people do not know of it")
    assert (button.accessibleName(), button.accessibleDescription()) == ("", "Opens them in People")
    button.setAccessibleName("Whoever does not know")
    button.setText("2 people do not know of it")
    assert button.accessibleName() == "Whoever does not know"
