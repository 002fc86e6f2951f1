"""The global hotkey on a real X server, and through a portal that answers as the specification says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.desktop import Desktop, Running

PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication
from netbook.desktop.hotkey import Hotkey
app = QApplication(sys.argv)
app.setQuitOnLastWindowClosed(False)
hotkey = Hotkey(platform=sys.argv[2] if len(sys.argv) > 2 else None)
hotkey.pressed.connect(lambda token: print(f"pressed [{token}]", flush=True))
hotkey.state_changed.connect(lambda state: print("now", state.ok, state.how, state.why, flush=True))
state = hotkey.set(sys.argv[1])
print("state", state.ok, state.how, state.why, flush=True)
from PySide6.QtCore import QSocketNotifier
ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
app.exec()
"""
OTHER = """
import sys
from PySide6.QtWidgets import QApplication, QLineEdit
app = QApplication(sys.argv)
field = QLineEdit(windowTitle="Another program")
field.textChanged.connect(lambda text: print("typed", repr(text), flush=True))
field.show()
app.exec()
"""


@pytest.fixture
def bare(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with no more than windows."""
    return desktops(tray=False, notifications=False)


def hotkey(desktop: Desktop, sequence: str, *more: str) -> Running:
    return desktop.python("-c", PROGRAM, sequence, *more)


def test_it_is_heard_while_another_window_has_the_keyboard_and_that_window_does_not_get_it(bare: Desktop) -> None:
    ours = hotkey(bare, "Ctrl+Alt+N")
    ours.says("state True x11")
    other = bare.python("-c", OTHER)
    bare.focus(bare.window("Another program"))
    bare.xdotool("key", "a")
    other.says("typed 'a'")
    bare.xdotool("key", "ctrl+alt+n")
    ours.says(r"pressed \[\]")
    bare.xdotool("key", "b")
    other.says("typed 'ab'")


@pytest.mark.parametrize("lock", ["Num_Lock", "Caps_Lock"])
def test_it_is_heard_whatever_lock_is_on(bare: Desktop, lock: str) -> None:
    ours = hotkey(bare, "Ctrl+Alt+N")
    ours.says("state True x11")
    bare.xdotool("key", lock)
    bare.xdotool("key", "ctrl+alt+n")
    ours.says(r"pressed \[\]")


def test_a_key_that_another_program_has_is_told_and_free_again_when_that_ends(bare: Desktop) -> None:
    first = hotkey(bare, "Ctrl+Alt+N")
    first.says("state True x11")
    second = hotkey(bare, "Ctrl+Alt+N")
    second.says("state False x11 Another program already uses Ctrl\\+Alt\\+N")
    third = hotkey(bare, "Ctrl+Alt+M")
    third.says("state True x11")
    first.kill()
    fourth = hotkey(bare, "Ctrl+Alt+N")
    fourth.says("state True x11")


def test_it_follows_the_keyboard_to_another_layout(bare: Desktop) -> None:
    ours = hotkey(bare, "Ctrl+Alt+N")
    ours.says("state True x11")
    bare.run("setxkbmap", "us", "-variant", "dvorak")
    ours.says("now True x11")
    bare.xdotool("key", "ctrl+alt+n")
    ours.says(r"pressed \[\]")


def test_a_key_held_down_counts_once(bare: Desktop) -> None:
    ours = hotkey(bare, "Ctrl+Alt+N")
    ours.says("state True x11")
    bare.xdotool(
        "keydown", "ctrl", "keydown", "alt", "keydown", "n", "sleep", "1", "keyup", "n", "keyup", "alt", "keyup", "ctrl"
    )
    bare.xdotool("key", "ctrl+alt+n")
    ours.says(r"pressed \[\]", count=2)
    assert ours.output().count("pressed") == 2


def test_a_key_that_the_keyboard_lacks_is_told(bare: Desktop) -> None:
    hotkey(bare, "Ctrl+Alt+Ж").says("state False x11 This keyboard has no key")


def test_without_a_portal_the_command_to_bind_is_told(bare: Desktop) -> None:
    hotkey(bare, "Ctrl+Alt+N", "wayland").says("state False command .*netbook quick-add")


def test_where_nothing_takes_keys_the_command_to_bind_is_told(bare: Desktop) -> None:
    hotkey(bare, "Ctrl+Alt+N", "offscreen").says("state False command .*netbook quick-add")


def portal(desktop: Desktop, answer: str) -> Running:
    mock = desktop.python(str(Path(__file__).with_name("portal_mock.py")), answer)
    mock.says("portal is up")
    return mock


def test_a_portal_gives_the_key_with_an_activation_token_and_its_end_is_told(bare: Desktop) -> None:
    mock = portal(bare, "yes")
    ours = hotkey(bare, "Ctrl+Alt+N", "wayland")
    ours.says("state False asking")
    mock.says(r"asked for quick-add CTRL\+ALT\+n")
    ours.says(r"now True portal Ctrl\+Alt\+N")
    ours.says(r"pressed \[token-7\]")
    ours.says("now False command .*taken back")
    assert ours.output().count("pressed") == 1, "another session's key is not ours"


@pytest.mark.parametrize("answer", ["declined", "empty"])
def test_a_portal_that_declines_is_told_with_the_command_to_bind(bare: Desktop, answer: str) -> None:
    portal(bare, answer)
    hotkey(bare, "Ctrl+Alt+N", "wayland").says("now False command .*declined.*netbook quick-add")
