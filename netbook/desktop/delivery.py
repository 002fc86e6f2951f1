"""Native notifications without Qt: plyer's facade is the door; on Linux our own implementation of it speaks to the session bus."""

from __future__ import annotations

import contextlib
import html
import json
import os
import subprocess
import sys
import threading
import warnings
from collections.abc import Mapping
from shutil import which
from typing import Any

from plyer.facades import Notification

from netbook.desktop.bus import START_SECONDS, Bus, BusError, address
from netbook.domain.values import dataclass
from netbook.paths import resources, state_folder

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
APP = "Netbook"
PLYER_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Notice:
    """A notification to raise: `key` replaces an earlier one of the same key; actions are (id, label)."""

    key: str
    title: str
    body: str
    actions: tuple[tuple[str, str], ...] = ()
    urgent: bool = False


@dataclass(frozen=True, slots=True)
class Delivery:
    """Whether something delivered a notice; `how` names by what (bus, notify-send, plyer, tray), or says why not.

    Why not is one of the words no-bus, gone, timeout, no-daemon, or what the system said.
    """

    delivered: bool
    how: str


def clean(text: str) -> str:
    """The text without what no bus carries: halves of surrogate pairs, zero bytes, control characters."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(each for each in whole if each in "\n\t" or (each >= " " and each != "\x7f"))


def app_icon() -> str:
    """The path of the picture that notifications carry."""
    return str(resources() / "icons" / "app" / "netbook-64.png")


class BusNotification(Notification):  # type: ignore[misc]
    """plyer's facade on the notification service of the session bus: buttons, urgency, replacing, and it knows what became of it.

    `notify(…, hints={"netbook-key": …, "netbook-actions": […]})`: what is named so is for this facade; other hints travel on.
    Raises BusError when nobody took the notification.
    """

    def __init__(self) -> None:
        self.bus = Bus()
        self.capabilities: frozenset[str] | None = None
        self._ids: dict[str, int] | None = None
        self._daemon = ""

    def _notify(self, **kwargs: Any) -> None:
        hints = dict(kwargs.get("hints") or {})
        key = str(hints.pop("netbook-key", ""))
        actions = hints.pop("netbook-actions", ())
        can = self._ask_capabilities()
        body = clean(str(kwargs.get("message", "")))
        flat = [part for action in actions for part in action] if "actions" in can else []
        ids = self._known_ids()
        arguments = (
            str(kwargs.get("app_name") or APP), ids.get(key, 0), str(kwargs.get("app_icon", "")),
            clean(str(kwargs.get("title", ""))), html.escape(body, quote=False) if "body-markup" in can else body, flat,
            {name: value for name, value in hints.items() if isinstance(value, tuple)}, int(kwargs.get("timeout", -1)),
        )  # fmt: skip
        number = int(self.bus.call(NAME, PATH, NAME, "Notify", "susssasa{sv}i", arguments, START_SECONDS)[0])
        for other in [other for other, kept in ids.items() if kept == number]:
            del ids[other]
        ids[key] = number
        self._keep_ids()

    def _ask_capabilities(self) -> frozenset[str]:
        if self.capabilities is None:
            if not self.bus.owner(NAME) and not self.bus.can_start(NAME):
                raise BusError("no program here shows notifications", "no-daemon")
            said = self.bus.call(NAME, PATH, NAME, "GetCapabilities", seconds=START_SECONDS)
            self.capabilities = frozenset(map(str, said[0]))
        return self.capabilities

    def key_of(self, number: int) -> str | None:
        """The key of the notification that the service knows by this number; None when it is not ours."""
        return next((key for key, kept in self._known_ids().items() if kept == number), None)

    def forget(self, key: str) -> None:
        """The notification of this key is closed."""
        if self._known_ids().pop(key, None) is not None:
            self._keep_ids()

    def withdraw(self, key: str) -> None:
        """Takes the notification of this key off the screen, if it is there."""
        number = self._known_ids().get(key)
        if number is not None:
            self.forget(key)
            self.bus.call(NAME, PATH, NAME, "CloseNotification", "u", (number,))

    def daemon_changed(self, owner: str) -> None:
        """Another program shows notifications from now on, or none: what the last one said holds no more."""
        if owner and self._daemon.endswith(f"/{owner}"):
            return
        self.capabilities = None
        self._ids = None

    # The numbers are kept beside the book, so that one told again after a crash replaces the first.

    def _known_ids(self) -> dict[str, int]:
        if self._ids is None:
            self._daemon = f"{self.bus.id()}/{self.bus.owner(NAME)}"
            self._ids = _read_ids(self._daemon)
        return self._ids

    def _keep_ids(self) -> None:
        with contextlib.suppress(OSError):
            file = state_folder() / "notifications.json"
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            aside = file.with_suffix(f".{os.getpid()}")
            newest = dict(list((self._ids or {}).items())[-100:])
            aside.write_text(json.dumps({"daemon": self._daemon, "ids": newest}), encoding="utf-8")
            aside.replace(file)


def _read_ids(daemon: str) -> dict[str, int]:
    try:
        kept = json.loads((state_folder() / "notifications.json").read_text(encoding="utf-8"))
        if kept["daemon"] != daemon:
            return {}
        return {str(key): int(number) for key, number in kept["ids"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def send(facade: Notification, notice: Notice, actions: bool = True) -> None:
    """Raises a notice through a facade; the first action is also what a click beside the buttons does when it is `open`."""
    buttons = [list(action) for action in notice.actions] if actions else []
    offered = [["default", label] for name, label in notice.actions if name == "open"][:1] if actions else []
    hints: Mapping[str, object] = {
        "urgency": ("y", 2 if notice.urgent else 1),
        "desktop-entry": ("s", "netbook"),
        "netbook-key": notice.key,
        "netbook-actions": offered + buttons,
    }
    facade.notify(
        title=notice.title, message=notice.body, app_name=APP, app_icon=app_icon(), timeout=-1, hints=dict(hints)
    )


def deliver_once(notice: Notice) -> Delivery:
    """Raises a notice without staying to hear its buttons: for the command line and timers."""
    if not sys.platform.startswith("linux"):
        return deliver_by_plyer(notice)
    facade: BusNotification | None = None
    try:
        facade = BusNotification()
        send(facade, notice, actions=False)
        return Delivery(True, "bus")
    except BusError as problem:
        if problem.name == "no-daemon" or not address():
            return Delivery(False, problem.how)
        by_program = deliver_by_plyer(notice)
        return by_program if by_program.delivered else Delivery(False, problem.how)
    finally:
        if facade is not None:
            facade.bus.close()


def deliver_by_plyer(notice: Notice) -> Delivery:
    """Raises a notice by plyer's own implementation for this system; never raises, never waits for long."""
    try:
        return _by_program(notice) if sys.platform.startswith("linux") else _by_platform(notice)
    except Exception as problem:  # plyer's implementations raise whatever their systems do
        return Delivery(False, f"{type(problem).__name__}: {problem}")


def _by_program(notice: Notice) -> Delivery:
    """plyer's way on Linux is the program notify-send; called by ourselves, since plyer does not look at how it ended."""
    program = which("notify-send")
    if program is None or not address():
        return Delivery(False, "no-daemon")
    env = {name: value for name, value in os.environ.items() if name != "LD_LIBRARY_PATH"}
    words = [program, "-a", APP, "-u", "critical" if notice.urgent else "normal", "-i", app_icon(), "--"]
    words += [clean(notice.title), html.escape(clean(notice.body), quote=False)]
    try:
        done = subprocess.run(words, env=env, timeout=PLYER_SECONDS, capture_output=True, check=False)
    except subprocess.TimeoutExpired:
        return Delivery(False, "timeout")
    return Delivery(done.returncode == 0, "notify-send" if done.returncode == 0 else f"notify-send: {done.returncode}")


def _by_platform(notice: Notice) -> Delivery:
    """plyer on Windows and macOS, in a thread that nobody waits for when it hangs."""
    outcome: list[Delivery] = []

    def run() -> None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                from plyer import notification

                # Windows cuts a title off at 64 characters and refuses longer ones.
                notification.notify(
                    title=clean(notice.title)[:63], message=clean(notice.body)[:255], app_name=APP, timeout=10
                )
            outcome.append(Delivery(True, "plyer"))
        except Exception as problem:
            outcome.append(Delivery(False, f"{type(problem).__name__}: {problem}"))

    worker = threading.Thread(target=run, daemon=True)
    worker.start()
    worker.join(PLYER_SECONDS)
    return outcome[0] if outcome else Delivery(False, "timeout")
