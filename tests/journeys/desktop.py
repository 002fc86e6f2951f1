"""A throw-away desktop for journeys: screen, session bus, window manager, notification daemon, tray, accessibility."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.journeys.machine import Running, until
from tests.journeys.parts import (
    ACCESSIBILITY,
    BUS,
    CHOOSE,
    DUNST,
    OURS,
    PROJECT,
    SYSTEM_PYTHON,
    Node,
    Rect,
    Shown,
    Window,
    missing,
)  # fmt: skip

__all__ = ["Desktop", "Node", "Rect", "Running", "Shown", "Window", "missing", "until"]


class Desktop:
    """A desktop that lives in a folder of its own and ends with everything that was started on it.

    `with Desktop() as desktop:` starts it. Nothing of the user's own session reaches it: home, settings and bus are its own.
    """

    def __init__(
        self,
        *,
        size: str = "1360x860",
        tray: bool = True,
        notifications: bool = True,
        accessibility: bool = False,
        manager: bool = True,
    ) -> None:
        self.size = size
        self.folder = Path(tempfile.mkdtemp(prefix="nb-desk-"))
        self.env: dict[str, str] = self._house()
        self._wanted = {
            "manager": manager,
            "tray": tray,
            "notifications": notifications,
            "accessibility": accessibility,
        }
        self._running: list[Running] = []
        self._parts: dict[str, Running] = {}

    def _house(self) -> dict[str, str]:
        env = {
            name: value
            for name, value in os.environ.items()
            if name not in OURS and not name.startswith(("QT_", "XDG_"))
        }
        places = {
            "HOME": "home", "XDG_RUNTIME_DIR": "run", "XDG_DATA_HOME": "data", "XDG_STATE_HOME": "state",
            "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache", "NETBOOK_DATA": "netbook",
        }  # fmt: skip
        for name, place in places.items():
            (self.folder / place).mkdir(mode=0o700)
            env[name] = str(self.folder / place)
        (self.folder / "services").mkdir()
        env.update(
            PYTHONPATH=str(PROJECT), PYTHONUNBUFFERED="1", PYTHONIOENCODING="utf-8", LANG="C.UTF-8", QT_QPA_PLATFORM="xcb",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", XDG_CURRENT_DESKTOP="openbox", XDG_SESSION_TYPE="x11",
            DBUS_SESSION_BUS_ADDRESS=f"unix:path={self.folder}/bus",
        )  # fmt: skip
        env.pop("LANGUAGE", None)
        env.pop("LC_ALL", None)
        return env

    # Its life

    def __enter__(self) -> Desktop:
        try:
            self._start_screen()
            self.start_bus()
            for part, wanted in self._wanted.items():
                if wanted:
                    getattr(self, f"start_{part}")()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """Ends everything that was started here, last first, and removes the folder."""
        for running in reversed(self._running):
            running.end()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start_screen(self) -> None:
        said = self.folder / "display"
        with said.open("wb") as out:
            command = [
                "Xvfb",
                "-displayfd",
                str(out.fileno()),
                "-screen",
                "0",
                f"{self.size}x24",
                "-nolisten",
                "tcp",
                "-noreset",
            ]
            screen = self._begin("screen", command, pass_fds=(out.fileno(),))
        until(lambda: screen.alive_or_fail() and said.read_text().strip(), "a virtual screen")
        self.env["DISPLAY"] = f":{said.read_text().strip()}"

    def start_bus(self) -> None:
        """A session bus on which only what lies in `services/` can be started on demand; the same address after a restart."""
        (self.folder / "bus").unlink(missing_ok=True)
        config = self.folder / "bus.conf"
        config.write_text(BUS.format(folder=self.folder), encoding="utf-8")
        bus = self._begin("bus", ["dbus-daemon", f"--config-file={config}", "--nofork", "--nopidfile"])
        until(lambda: bus.alive_or_fail() and (self.folder / "bus").exists(), "a session bus")

    def start_manager(self) -> None:
        """A window manager, so that windows have frames and focus."""
        manager = self._begin("manager", ["openbox", "--sm-disable"])
        until(
            lambda: manager.alive_or_fail() and "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"),
            "a window manager",
        )

    def start_notifications(self) -> None:
        """A notification daemon (dunst), whose notifications stay until they are closed."""
        config, choose = self.folder / "dunstrc", self.folder / "choose"
        config.write_text(DUNST.format(folder=self.folder), encoding="utf-8")
        choose.write_text(CHOOSE.format(folder=self.folder), encoding="utf-8")
        choose.chmod(0o755)
        daemon = self._begin("notifications", ["dunst", "-config", str(config)])
        until(lambda: daemon.alive_or_fail() and self._answers("dunstctl", "count"), "a notification daemon")

    def start_tray(self) -> None:
        """A tray (trayer) at the lower right."""
        tray = self._begin(
            "tray", ["trayer", "--edge", "bottom", "--align", "right", "--height", "32", "--widthtype", "request"]
        )
        until(lambda: tray.alive_or_fail() and self._search("--class", "trayer"), "a tray")

    def start_accessibility(self) -> None:
        """The bus on which screen readers listen; to be started before the program that they are to read."""
        launcher = next((each for each in ACCESSIBILITY if Path(each).is_file()), None)
        assert launcher is not None, "at-spi2-core is not installed"
        bus = self._begin("accessibility", [launcher, "--launch-immediately"])
        until(lambda: bus.alive_or_fail() and self._owned("org.a11y.Bus"), "an accessibility bus")

    def stop_part(self, part: str) -> None:
        """Ends one part: "tray", "notifications", "manager", "accessibility" or "bus"."""
        self._parts.pop(part).end()

    def offer_service(self, name: str, *command: str) -> None:
        """Lets the bus start `command` when somebody asks for the bus name."""
        text = f"[D-BUS Service]\nName={name}\nExec={' '.join(command)}\n"
        (self.folder / "services" / f"{name}.service").write_text(text, encoding="utf-8")

    # Programs on it

    def _begin(self, part: str, command: list[str], pass_fds: tuple[int, ...] = ()) -> Running:
        running = Running(command, self.env, self.folder / f"{part}.log", pass_fds=pass_fds)
        self._running.append(running)
        self._parts[part] = running
        return running

    def start(self, *command: str, env: Mapping[str, str] | None = None, cwd: Path | None = None) -> Running:
        """Starts a program on this desktop; what it prints can be waited for."""
        log = self.folder / f"program-{len(self._running)}.log"
        running = Running(list(command), {**self.env, **(env or {})}, log, cwd=cwd or self.folder)
        self._running.append(running)
        return running

    def python(self, *arguments: str, env: Mapping[str, str] | None = None) -> Running:
        """Starts this Python, which knows the project, with arguments such as `-m netbook` or `-c SCRIPT`."""
        return self.start(sys.executable, "-X", "dev", "-W", "default", *arguments, env=env)

    def netbook(self, *arguments: str, env: Mapping[str, str] | None = None) -> Running:
        """Starts Netbook as its owner would."""
        return self.start(sys.executable, "-m", "netbook", *arguments, env=env)

    def run(self, *command: str, stdin: str | None = None, check: bool = True, timeout: float = 30) -> str:
        """Runs a program on this desktop to its end and answers what it printed."""
        done = subprocess.run(
            command, env=self.env, input=stdin, capture_output=True, text=True, encoding="utf-8", timeout=timeout, cwd=self.folder
        )  # fmt: skip
        if check and done.returncode:
            raise AssertionError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr or done.stdout}")
        return done.stdout

    def _answers(self, *command: str) -> bool:
        return subprocess.run(command, env=self.env, capture_output=True).returncode == 0

    def _owned(self, name: str) -> bool:
        call = [
            "dbus-send",
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/",
            "org.freedesktop.DBus.NameHasOwner",
        ]
        return "boolean true" in self.run(*call, f"string:{name}", check=False)

    # Windows, keys, pictures

    def xdotool(self, *arguments: object) -> str:
        """One xdotool call: `xdotool("key", "ctrl+k")`; it types lower case only, so paste what is not plain ASCII."""
        return self.run("xdotool", *map(str, arguments))

    def key(self, *keys: str) -> None:
        """Presses keys one after another, as `ctrl+alt+n`."""
        self.xdotool("key", "--clearmodifiers", "--delay", "20", *keys)

    def paste(self, text: str, keys: str = "ctrl+v") -> None:
        """Puts text on the clipboard and pastes it where the focus is: the way to type any script."""
        subprocess.run(
            ["xclip", "-selection", "clipboard"], env=self.env, input=text.encode(), check=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=30,
        )  # fmt: skip
        self.key(keys)

    def clipboard(self) -> str:
        """The text on the clipboard."""
        return self.run("xclip", "-selection", "clipboard", "-o", check=False)

    def windows(self) -> list[Window]:
        """The windows that the window manager knows, oldest first, without those whose program has ended."""
        found = []
        for line in self.run("wmctrl", "-lpG", check=False).splitlines():
            parts = line.split(None, 8)
            if len(parts) >= 8:
                x, y, width, height = (int(part) for part in parts[3:7])
                if int(parts[2]) > 0 and not Path(f"/proc/{parts[2]}").exists():
                    continue
                found.append(Window(int(parts[0], 16), int(parts[2]), x, y, width, height, "".join(parts[8:])))
        return found

    def window(self, title: str, timeout: float = 20) -> Window:
        """The window whose title has these words; waits until it is there, and stays: one that just goes is still listed once."""
        found: list[Window] = []

        def there() -> bool:
            before = {each.id for each in found}
            found[:] = [each for each in self.windows() if title.casefold() in each.title.casefold()]
            return bool(found) and found[-1].id in before

        until(there, f"a window named {title!r}", timeout, self.report)
        return found[-1]

    def focus(self, window: Window) -> None:
        """Brings a window to the front and waits until it has the keyboard."""
        self.xdotool("windowactivate", "--sync", window.id)
        until(lambda: self.focused() == window.id, f"the focus in {window.title!r}")

    def focused(self) -> int:
        """The id of the window that has the keyboard; 0 for none."""
        said = re.search(r"window id # (0x[0-9a-f]+)", self.run("xprop", "-root", "_NET_ACTIVE_WINDOW", check=False))
        return int(said[1], 16) if said else 0

    def close(self, window: Window) -> None:
        """Closes a window as its frame's button does."""
        self.run("wmctrl", "-i", "-c", hex(window.id))

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Clicks at a place of the screen; button 3 is the right one."""
        self.xdotool("mousemove", x, y, "click", button)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Drags with the left button from one place of the screen to another, as a hand does: in small steps."""
        self.xdotool("mousemove", *start, "mousedown", 1)
        steps = 8
        for step in range(1, steps + 1):
            x, y = (a + (b - a) * step // steps for a, b in zip(start, end, strict=True))
            self.xdotool("mousemove", x, y, "sleep", 0.03)
        self.xdotool("mousemove", end[0] + 2, end[1] + 2, "sleep", 0.1, "mouseup", 1)

    def screenshot(self, path: Path | str) -> Path:
        """A picture of the whole screen, as PNG."""
        self.run("import", "-window", "root", str(path))
        return Path(path)

    def _search(self, *by: str) -> list[int]:
        return [int(each) for each in self.run("xdotool", "search", *by, check=False).split()]

    # Notifications

    def notifications(self) -> list[Shown]:
        """Every notification raised so far, oldest first; closes those on display, since only then dunst tells of them.

        The programs that raised them hear of the closing.
        """
        self.run("dunstctl", "close-all")
        until(lambda: self.displayed() == 0, "the notifications closed")
        found = json.loads(self.run("dunstctl", "history"))["data"][0]

        def value(each: Any, name: str) -> Any:
            return each.get(name, {}).get("data", "")

        shown = [
            Shown(
                value(each, "id"),
                value(each, "summary"),
                value(each, "body"),
                value(each, "urgency"),
                value(each, "appname"),
            )
            for each in found
        ]
        return sorted(shown, key=lambda each: each.id)

    def displayed(self) -> int:
        """How many notifications are on display or wait for their turn."""
        return sum(int(self.run("dunstctl", "count", which)) for which in ("displayed", "waiting"))

    def wait_for_notification(self, count: int = 1, timeout: float = 20) -> None:
        """Waits until at least so many notifications are on display."""
        until(lambda: self.displayed() >= count, f"{count} notifications on display", timeout, self.report)

    def invoke_action(self, label: str) -> None:
        """Presses the button with this label on what is on display."""
        chosen = self.folder / "chosen"
        chosen.unlink(missing_ok=True)
        (self.folder / "wish").write_text(label, encoding="utf-8")
        self.run("dunstctl", "context")
        until(lambda: chosen.is_file() and chosen.read_text().strip(), f"an action {label!r} to press", 10, self.report)

    # The tray

    def tray_icons(self) -> list[Rect]:
        """Where the icons in the tray are, left to right."""
        found = set()
        for tray in self._search("--class", "trayer"):
            tree = self.run("xwininfo", "-id", str(tray), "-tree", check=False)
            for name, width, height, x, y in re.findall(
                r"0x[0-9a-f]+ (.*?)  (\d+)x(\d+)\+-?\d+\+-?\d+  \+(-?\d+)\+(-?\d+)", tree
            ):
                if "trayer" not in name and name != "(has no name): ()" and int(width) > 8 and int(height) > 8:
                    found.add((int(x), int(y), int(width), int(height)))
        return [Rect(*each) for each in sorted(found)]

    def tray_icon(self, timeout: float = 20) -> Rect:
        """The only icon in the tray; waits until it is there."""
        found: list[Rect] = []

        def there() -> bool:
            # A new icon may be taken away and put in again while the tray makes room.
            found[:] = self.tray_icons()
            return bool(found)

        until(there, "an icon in the tray", timeout, self.report)
        return found[0]

    def tray_menu(self) -> Rect:
        """Opens the tray icon's menu with the right button and answers where it is."""
        before = {rect for _, rect in self.popups()}
        self.click(*self.tray_icon().centre, button=3)
        new: list[Rect] = []

        def opened() -> bool:
            new[:] = [rect for _, rect in self.popups() if rect not in before]
            return bool(new)

        until(opened, "the tray's menu", 10, self.report)
        return new[0]

    def popups(self) -> list[tuple[int, Rect]]:
        """Menus and the like, which no window manager frames: their id and place."""
        found = []
        for window in self._search("--onlyvisible", "--name", ""):
            said = self.run("xprop", "-id", str(window), "_NET_WM_WINDOW_TYPE", check=False)
            if "POPUP_MENU" in said or "DROPDOWN_MENU" in said:
                place = self.run("xwininfo", "-id", str(window), check=False)
                numbers = [
                    re.search(rf"{what}:\s+(-?\d+)", place)
                    for what in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height")
                ]
                if all(numbers):
                    found.append((window, Rect(*(int(each[1]) for each in numbers if each))))
        return found

    # What a screen reader finds

    def accessible(self, program: str = "") -> list[Node]:
        """All that a screen reader finds in the programs whose name has these letters; needs `accessibility=True`."""
        return self._read("tree", program)

    def shown(self, role: str = "", words: str = "", program: str = "") -> list[Node]:
        """What is on the screen with this role (any where it is empty) and these words in its name or text."""
        return self._read("shown", program, role, words)

    def still(self, role: str = "", words: str = "", program: str = "") -> list[Node]:
        """What is on the screen, as `shown`, once it keeps its place."""
        return self._read("still", program, role, words)

    def _read(self, *what: str) -> list[Node]:
        script = Path(__file__).with_name("accessible_tree.py")
        said = self.run(SYSTEM_PYTHON, str(script), *what, timeout=60)
        return [
            Node(each["role"], each["name"], each["description"], Rect(*each["rect"]), tuple(each["states"]), tuple(each["actions"]),
                 each["depth"], each["text"], Rect(*each.get("sight", each["rect"])))
            for each in json.loads(said)
        ]  # fmt: skip

    def find(self, role: str, name: str, program: str = "", timeout: float = 20) -> Node:
        """The first thing with this role and name (a part of it); waits until it is showing."""
        found: list[Node] = []

        def there() -> bool:
            found[:] = [each for each in self.shown(role, name, program) if name.casefold() in each.name.casefold()]
            return bool(found)

        until(there, f"a {role} named {name!r}", timeout, self.report)
        return found[0]

    def press(self, role: str, name: str, program: str = "") -> None:
        """Clicks with the mouse in the middle of the thing with this role and name."""
        self.click(*self.find(role, name, program).rect.centre)

    def act(self, role: str, name: str, action: str = "", program: str = "") -> None:
        """Does the first (or named) action of a thing as a screen reader would, without the mouse; waits until it is there."""
        self.find(role, name, program)
        script = Path(__file__).with_name("accessible_tree.py")
        self.run(SYSTEM_PYTHON, str(script), "act", program, role, name, action, timeout=60)

    def put(self, role: str, name: str, text: str, program: str = "") -> None:
        """Puts a text into a field as a screen reader's user would, without the keyboard."""
        script = Path(__file__).with_name("accessible_tree.py")
        self.run(SYSTEM_PYTHON, str(script), "type", program, role, name, text, timeout=60)

    # When something goes wrong

    def report(self) -> str:
        """What was going on, for a failed wait: the windows and the last words of every program."""
        lines = [f"windows: {[each.title for each in self.windows()]}"]
        lines += [
            f"--- {each.command[0]} ({each.state()})\n{each.output()[-1500:]}"
            for each in self._running
            if each.output()
        ]
        return "\n".join(lines)
