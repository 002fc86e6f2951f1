"""The global hotkey: grabbed on X11, asked from the portal on Wayland, a command to bind everywhere else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from netbook.desktop.bus import BusError
from netbook.desktop.chords import Chord, parse
from netbook.domain.values import dataclass
from netbook.wording import _

if TYPE_CHECKING:
    from netbook.desktop.hotkey_portal import PortalHotkey
    from netbook.desktop.hotkey_x11 import X11Hotkey

__all__ = ["COMMAND", "Chord", "Hotkey", "HotkeyState", "parse"]

NO_PORTAL = "no-portal"
COMMAND = "netbook quick-add"
"""What can be bound to a key in any desktop's own settings."""


@dataclass(frozen=True, slots=True)
class HotkeyState:
    """Whether the hotkey works; `how` is x11, portal, asking (the desktop has not answered yet), command or off; `why` in words."""

    ok: bool
    how: str
    why: str = ""


class Hotkey(QObject):
    """The one global hotkey. `pressed` carries an activation token, or "" where the desktop needs none.

    `state_changed` (HotkeyState) comes when the desktop answers later, or the keyboard is laid out anew.
    """

    pressed = Signal(str)
    state_changed = Signal(object)

    def __init__(self, parent: QObject | None = None, platform: str | None = None) -> None:
        super().__init__(parent)
        # Under Wayland a grab through XWayland "succeeds" and sees nothing: what Qt draws on decides.
        self._platform = QGuiApplication.platformName() if platform is None else platform
        self._x11: X11Hotkey | None = None
        self._portal: PortalHotkey | None = None
        self._pressed_at = 0
        self.state = HotkeyState(False, "off")

    def set(self, sequence: str) -> HotkeyState:
        """Takes this hotkey instead of the one before; "" only lets that go. Says whether it works, and if not, why."""
        self.state = self._set(sequence)
        return self.state

    def close(self) -> None:
        """Lets the hotkey go and hangs up; to be called at the end."""
        if self._x11 is not None:
            self._x11.close()
            self._x11 = None
        if self._portal is not None:
            self._portal.close()
            self._portal = None
        self.state = HotkeyState(False, "off")

    def bring_forward(self, window: int) -> None:
        """After a press on X11, asks the window manager to give this window (its winId) the keyboard; elsewhere the token does it."""
        if self._x11 is not None:
            self._x11.bring_forward(window, self._pressed_at)

    def _set(self, sequence: str) -> HotkeyState:
        if not sequence:
            self.close()
            return HotkeyState(False, "off")
        chord = parse(sequence)
        if chord is None:
            self.close()
            said = _("“{key}” cannot be a key for the whole desktop; take one with Ctrl, Alt or Meta.")
            return HotkeyState(False, "off", said.format(key=sequence))
        if self._platform == "xcb" and sys.platform.startswith("linux"):
            return self._grab(chord)
        if self._platform.startswith("wayland"):
            return self._ask(chord)
        said = _("This desktop lets no program take a key; bind “{command}” in its keyboard settings.")
        return HotkeyState(False, "command", said.format(command=COMMAND))

    def _grab(self, chord: Chord) -> HotkeyState:
        try:
            import xcffib

            from netbook.desktop.hotkey_x11 import NoSuchKey, Taken, X11Hotkey
        except ImportError as problem:
            return self._command(str(problem))
        try:
            if self._x11 is None:
                self._x11 = X11Hotkey(self)
                self._x11.pressed.connect(self._on_pressed)
                self._x11.changed.connect(self._on_layout)
            self._x11.grab(chord)
        except Taken:
            return HotkeyState(False, "x11", _("Another program already uses {key}; choose another.").format(key=chord))
        except NoSuchKey:
            return HotkeyState(False, "x11", _("This keyboard has no key for {key}; choose another.").format(key=chord))
        except xcffib.XcffibException as problem:
            return self._command(str(problem) or type(problem).__name__)
        return HotkeyState(True, "x11")

    def _ask(self, chord: Chord) -> HotkeyState:
        from netbook.desktop.hotkey_portal import PortalHotkey

        if self._portal is None:
            self._portal = PortalHotkey(self)
            self._portal.pressed.connect(self.pressed)
            self._portal.settled.connect(self._on_settled)
        try:
            self._portal.bind(chord, _("Quick add"))
        except BusError as problem:
            return self._command(NO_PORTAL if "freedesktop.DBus.Error" in problem.name else problem.how)
        return HotkeyState(False, "asking", _("The desktop is being asked for {key}.").format(key=chord))

    def _command(self, why: str) -> HotkeyState:
        if why == "declined":
            why = _("it was declined")
        elif why == "ended":
            why = _("it was taken back")
        elif why in ("no-bus", "gone", "timeout"):
            why = _("nothing answers")
        elif why == NO_PORTAL:
            why = _("it has no way to ask")
        said = _("The desktop gave no key ({why}); bind “{command}” in its keyboard settings.")
        return HotkeyState(False, "command", said.format(why=why, command=COMMAND))

    def _on_pressed(self, time: int) -> None:
        self._pressed_at = time
        self.pressed.emit("")

    def _on_layout(self) -> None:
        if self._x11 is not None:
            self.state = self._x11_state()
            self.state_changed.emit(self.state)

    def _x11_state(self) -> HotkeyState:
        assert self._x11 is not None
        if self._x11.holds():
            return HotkeyState(True, "x11")
        return HotkeyState(False, "x11", _("The keyboard has changed and the hotkey is not on it any more."))

    def _on_settled(self, ok: bool, said: str) -> None:
        self.state = HotkeyState(True, "portal", said) if ok else self._command(said)
        self.state_changed.emit(self.state)
