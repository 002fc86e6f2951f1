"""The global hotkey on Wayland: the desktop portal's GlobalShortcuts, asked without a thread; the desktop itself asks its owner."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from netbook.desktop.bus import START_SECONDS, Bus, BusError
from netbook.desktop.chords import Chord

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REQUEST = "org.freedesktop.portal.Request"
SESSION = "org.freedesktop.portal.Session"
QUICK_ADD = "quick-add"


class PortalHotkey(QObject):
    """One session with the portal. `pressed` carries the activation token; `settled` (bool, words) what the desktop answered."""

    pressed = Signal(str)
    settled = Signal(bool, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus: Bus | None = None
        self._ear: QSocketNotifier | None = None
        self._session = ""
        self._waiting: dict[str, str] = {}
        self._chord: Chord | None = None
        self._description = ""
        self._count = 0

    def bind(self, chord: Chord, description: str) -> None:
        """Asks for the chord; `settled` comes later, since the desktop may ask its owner. BusError where there is no such portal."""
        self.close()
        self._bus = Bus()
        try:
            self._bus.call(
                NAME, PATH, "org.freedesktop.DBus.Properties", "Get", "ss", (SHORTCUTS, "version"), START_SECONDS
            )
            self._register()
            self._bus.listen(REQUEST, "Response")
            self._bus.listen(SHORTCUTS, "Activated", PATH)
            self._bus.listen(SESSION, "Closed")
            self._chord, self._description = chord, description
            self._ask("CreateSession", "a{sv}", lambda token: ({
                "handle_token": ("s", token), "session_handle_token": ("s", f"netbook{self._count}"),
            },))  # fmt: skip
        except BusError:
            self.close()
            raise
        self._ear = QSocketNotifier(self._bus.descriptor(), QSocketNotifier.Type.Read, self)
        self._ear.activated.connect(self._read)
        QTimer.singleShot(0, self._read)

    def close(self) -> None:
        """Ends the session; the desktop then lets the key go."""
        if self._ear is not None:
            self._ear.setEnabled(False)
            self._ear.deleteLater()
            self._ear = None
        if self._bus is not None:
            self._bus.close()
            self._bus = None
        self._session = ""
        self._waiting.clear()

    def _register(self) -> None:
        """Tells a newer portal which program this is, so that its question has our name in it; an older one does not know how."""
        assert self._bus is not None
        try:
            self._bus.call(
                NAME, PATH, "org.freedesktop.host.portal.Registry", "Register", "sa{sv}", ("netbook", {}), START_SECONDS
            )
        except BusError as problem:
            if problem.name in ("gone", "timeout"):
                raise

    def _ask(self, method: str, signature: str, body: Any) -> None:
        assert self._bus is not None
        self._count += 1
        token = f"netbook{self._count}"
        sender = self._bus.unique_name.lstrip(":").replace(".", "_")
        self._waiting[f"{PATH}/request/{sender}/{token}"] = method
        # The answer may name another place to wait at, in portals before 0.9.
        handle = self._bus.call(NAME, PATH, SHORTCUTS, method, signature, body(token), START_SECONDS)
        self._waiting[str(handle[0])] = method

    def _read(self) -> None:
        if self._bus is None:
            return
        try:
            for interface, member, path, body in self._bus.signals():
                if interface == REQUEST and path in self._waiting:
                    self._on_response(self._waiting.pop(path), int(body[0]), body[1])
                elif interface == SHORTCUTS and member == "Activated" and body[0] == self._session:
                    self._on_activated(str(body[1]), body[3] if len(body) > 3 else {})
                elif interface == SESSION and path == self._session:
                    self._fail("ended")
        except BusError as problem:
            self._fail(problem.how)

    def _on_response(self, method: str, code: int, results: dict[str, Any]) -> None:
        if code:
            self._fail("declined" if code == 1 else "ended")
        elif method == "CreateSession":
            self._session = str(results["session_handle"][1])
            assert self._chord is not None
            shortcut = (QUICK_ADD, {
                "description": ("s", self._description), "preferred_trigger": ("s", self._chord.for_portal),
            })  # fmt: skip
            self._ask("BindShortcuts", "oa(sa{sv})sa{sv}", lambda token: (
                self._session, [shortcut], "", {"handle_token": ("s", token)},
            ))  # fmt: skip
            QTimer.singleShot(0, self._read)
        else:
            self._on_bound(results)

    def _on_bound(self, results: dict[str, Any]) -> None:
        bound = results.get("shortcuts", ("", []))[1]
        if not bound:
            self._fail("declined")
            return
        trigger = bound[0][1].get("trigger_description", ("s", ""))[1]
        self.settled.emit(True, str(trigger))

    def _on_activated(self, shortcut: str, options: dict[str, Any]) -> None:
        if shortcut == QUICK_ADD:
            self.pressed.emit(str(options.get("activation_token", ("s", ""))[1]))

    def _fail(self, why: str) -> None:
        self.close()
        self.settled.emit(False, why)
