"""What a throw-away desktop is made of: the programs it needs, their settings, and what it answers."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PROGRAMS = (
    "Xvfb", "openbox", "xdotool", "xprop", "xwininfo", "wmctrl", "xclip", "import", "dbus-daemon", "dbus-send", "dunst", "dunstctl", "trayer",
    "setpriv",
)  # fmt: skip
ACCESSIBILITY = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
OURS = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XAUTHORITY", "DESKTOP_SESSION", "SESSION_MANAGER")

BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{folder}/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""

DUNST = """[global]
    dmenu = {folder}/choose
    history_length = 1000
    notification_limit = 20
    idle_threshold = 0
    origin = top-left
    mouse_left_click = do_action, close_current
[urgency_low]
    timeout = 0
[urgency_normal]
    timeout = 0
[urgency_critical]
    timeout = 0
"""

# dunst offers the actions of what it shows, one a line; the wish file holds the label that the owner would take.
CHOOSE = """#!/bin/sh
grep -F -m1 -- "#$(cat '{folder}/wish') " >'{folder}/chosen' && cat '{folder}/chosen'
"""


def missing() -> str:
    """What this machine lacks for a desktop of its own, in words; nothing when it has all."""
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    return "" if not absent else "no desktop can be started without " + ", ".join(absent)


@dataclass(frozen=True, slots=True)
class Window:
    """One window that the window manager knows, in pixels of the screen."""

    id: int
    pid: int
    x: int
    y: int
    width: int
    height: int
    title: str


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    @property
    def centre(self) -> tuple[int, int]:
        return self.x + self.width // 2, self.y + self.height // 2

    def holds(self, x: int, y: int) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Shown:
    """A notification that the daemon has taken, as it shows it; the text is still markup."""

    id: int
    title: str
    body: str
    urgency: str
    app: str


@dataclass(frozen=True, slots=True)
class Node:
    """One thing that a screen reader finds: its role and name, where it is, what it can do and how it stands.

    `sight` is the part of the screen in which it can be seen: where it lies outside, it is scrolled away.
    """

    role: str
    name: str
    description: str
    rect: Rect
    states: tuple[str, ...]
    actions: tuple[str, ...]
    depth: int
    text: str = ""
    sight: Rect = Rect(0, 0, 0, 0)
