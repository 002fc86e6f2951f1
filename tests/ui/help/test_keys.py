"""The window of keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbook.ui.help.keys import KeysWindow, key_words
from netbook.ui.shell.screens import screens
from netbook.ui.widgets.badges import KeyHint
from tests.ui.rooms import press, shown


def test_every_key_has_its_words_and_escape_closes(qtbot: QtBot) -> None:
    window = KeysWindow()
    shown(qtbot, window)
    caps = window.findChildren(KeyHint)
    assert len(caps) > 20
    assert all(": " in cap.accessibleName() and cap.text() for cap in caps)
    with qtbot.waitSignal(window.closed):
        press(window, Qt.Key.Key_Escape)


def test_keys_read_as_on_their_caps() -> None:
    assert key_words("Ctrl+K") == "Ctrl K"
    assert key_words("Ctrl+Return") == "Ctrl Enter"
    assert key_words("Up") == "↑"


def test_only_screens_that_exist_have_their_number(qtbot: QtBot) -> None:
    window = KeysWindow()
    qtbot.addWidget(window)
    told = [cap.accessibleName() for cap in window.findChildren(KeyHint)]
    numbered = [screen for screen in screens().values() if not screen.foot]
    for number in range(1, 7):
        assert any(words.startswith(f"Ctrl {number}: ") for words in told) == (number <= len(numbered))


def test_the_key_of_quick_add_is_the_one_that_was_set(qtbot: QtBot) -> None:
    window = KeysWindow(hotkey="Ctrl+Alt+B")
    qtbot.addWidget(window)
    told = [cap.accessibleName() for cap in window.findChildren(KeyHint)]
    assert "Ctrl Alt B: Open it from any program" in told
    assert not any(words.startswith("Ctrl Alt N") for words in told)
