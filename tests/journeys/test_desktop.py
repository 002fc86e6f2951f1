"""The throw-away desktop itself: what it shows is what is there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.journeys.desktop import Desktop

WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget, QLineEdit
app = QApplication(sys.argv)
app.setApplicationName("probe")
window = QWidget(windowTitle="Probe window")
layout = QVBoxLayout(window)
field = QLineEdit(accessibleName="Field")
field.textChanged.connect(lambda text: print("typed", text, flush=True))
button = QPushButton("Press me")
button.clicked.connect(lambda: print("pressed", flush=True))
layout.addWidget(field)
layout.addWidget(button)
window.resize(300, 200)
window.show()
app.exec()
"""


def test_a_window_is_found_focused_typed_into_pressed_pictured_and_closed(desktop: Desktop, tmp_path: Path) -> None:
    program = desktop.python("-c", WINDOW)
    window = desktop.window("Probe window")
    desktop.focus(window)
    desktop.press("text", "Field")
    desktop.paste("Ærlig Ø")
    program.says("typed Ærlig Ø")
    desktop.press("push button", "Press me")
    program.says("pressed")
    desktop.act("push button", "Press me")
    program.says("pressed", count=2)
    assert desktop.screenshot(tmp_path / "screen.png").stat().st_size > 1000
    desktop.close(window)
    assert program.wait() == 0


def test_a_notification_is_listed_and_its_button_pressed(desktops: Callable[..., Desktop]) -> None:
    desktop = desktops(tray=False)
    program = desktop.start("notify-send", "--wait", "--action=yes=Yes, please", "--action=no=No", "A title", "A body")
    desktop.wait_for_notification()
    desktop.invoke_action("No")
    assert program.wait() == 0
    assert program.output().strip() == "no"
    assert [(each.title, each.body) for each in desktop.notifications()] == [("A title", "A body")]


def test_without_a_daemon_nobody_on_the_bus_takes_notifications(desktops: Callable[..., Desktop]) -> None:
    desktop = desktops(tray=False, notifications=False)
    assert desktop.tray_icons() == []
    assert "boolean false" in desktop.run(
        "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner",
        "string:org.freedesktop.Notifications",
    )  # fmt: skip
