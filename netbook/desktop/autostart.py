"""Start at login, on each system in its own way; and on Linux the systemd timer that reminds while the app is closed."""

from __future__ import annotations

import contextlib
import os
import plistlib
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from netbook.aside import own_command
from netbook.domain.values import dataclass
from netbook.paths import resources
from netbook.wording import _

BACKGROUND = "--background"
UNITS = ("netbook-remind.service", "netbook-remind.timer")
_SYSTEMCTL_SECONDS = 10
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_AGENT = "org.netbook.Netbook"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether it was done; `why` in words when it was not."""

    ok: bool
    why: str = ""


def command(*words: str, book: Path | None = None) -> list[str]:
    """This very program with these words, as it must be called from outside: source tree, wheel, frozen and AppImage alike."""
    image = os.environ.get("APPIMAGE", "")
    program, first = own_command()
    call = [image] if image and getattr(sys, "frozen", False) else [program, *first]
    house = Path(__file__).resolve().parents[2]
    if not getattr(sys, "frozen", False) and (house / "pyproject.toml").is_file() and os.name == "posix":
        # From its source tree it is found only with help: whoever calls does not stand in that folder.
        call = ["/usr/bin/env", f"PYTHONPATH={house}", *call]
    return [*call, *words, *(["--book", str(book)] if book is not None else [])]


def quoted(words: Sequence[str]) -> str:
    """A command as the Exec line of a desktop file writes it (Desktop Entry Specification, "The Exec key")."""
    return " ".join(_quoted(word) for word in words)


def _quoted(word: str) -> str:
    word = word.replace("%", "%%")
    if word and all(each.isalnum() or each in "/._-+=:,@%" for each in word):
        return word
    inner = "".join("\\" + each if each in '"`$\\' else each for each in word)
    # The value of any key is unescaped once more before the quotes are read.
    return '"' + inner.replace("\\", "\\\\") + '"'


def _config() -> Path:
    asked = os.environ.get("XDG_CONFIG_HOME", "")
    return Path(asked) if asked.startswith("/") else Path.home() / ".config"


def entry() -> Path:
    """The desktop file that starts the app at login."""
    return _config() / "autostart" / "netbook.desktop"


def entry_text(book: Path | None = None) -> str:
    """What that file says."""
    comment = _("Reminders and quick-add, in the background")
    lines = [
        "[Desktop Entry]", "Type=Application", "Name=Netbook", f"Comment={comment}",
        f"Exec={quoted(command(BACKGROUND, book=book))}", f"Icon={_icon()}", "Terminal=false", "StartupNotify=false",
        "X-GNOME-Autostart-enabled=true",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def _icon() -> str:
    installed = Path("/usr/share/icons/hicolor/256x256/apps/netbook.png")
    return "netbook" if installed.exists() else str(resources() / "icons" / "app" / "netbook-256.png")


def is_on() -> bool:
    """Whether the app starts at login."""
    if sys.platform == "win32":
        return _registry("read") is not None
    if sys.platform == "darwin":
        return _agent().is_file()
    try:
        text = entry().read_text(encoding="utf-8")
    except OSError:
        return False
    lines = [line.replace(" ", "").lower() for line in text.splitlines()]
    return "hidden=true" not in lines and "x-gnome-autostart-enabled=false" not in lines


def turn(on: bool, book: Path | None = None) -> Outcome:
    """Starts the app at login from now on, in the background, or no longer; `book` where it is not the usual one."""
    try:
        if sys.platform == "win32":
            _registry("write" if on else "delete", subprocess.list2cmdline(command(BACKGROUND, book=book)))
            return Outcome(True)
        mac = sys.platform == "darwin"
        file = _agent() if mac else entry()
        if on:
            _write(file, _agent_text(book) if mac else entry_text(book).encode())
        else:
            file.unlink(missing_ok=True)
    except OSError as problem:
        return Outcome(False, _("It cannot be set: {why}").format(why=problem.strerror or problem))
    return Outcome(True)


def _write(file: Path, content: bytes) -> None:
    """Writes a file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_name(f".{file.name}.{os.getpid()}")
    aside.write_bytes(content)
    aside.replace(file)


def _agent() -> Path:
    return Path.home() / "Library" / "LaunchAgents" / f"{_AGENT}.plist"


def _agent_text(book: Path | None) -> bytes:
    return plistlib.dumps({
        "Label": _AGENT, "ProgramArguments": command(BACKGROUND, book=book), "RunAtLoad": True, "ProcessType": "Interactive",
    })  # fmt: skip


def _registry(what: str, value: str = "") -> str | None:
    """Reads, writes or deletes our line among the programs that Windows starts at login."""
    import importlib

    winreg: Any = importlib.import_module("winreg")
    access = winreg.KEY_READ if what == "read" else winreg.KEY_SET_VALUE
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, access) as key:
        if what == "write":
            winreg.SetValueEx(key, "Netbook", 0, winreg.REG_SZ, value)
            return value
        with contextlib.suppress(FileNotFoundError):
            if what == "delete":
                winreg.DeleteValue(key, "Netbook")
            else:
                return str(winreg.QueryValueEx(key, "Netbook")[0])
    return None


# The timer that reminds while the app is closed


def units_folder() -> Path:
    """Where systemd looks for the owner's own units."""
    return _config() / "systemd" / "user"


def unit_text(name: str, book: Path | None = None) -> str:
    """A unit as it is installed: that of packaging/linux, calling this very program."""
    text = (resources() / "linux" / name).read_text(encoding="utf-8")
    # systemd unescapes much as a shell does, and % begins a specifier.
    call = shlex.join(command("remind", book=book)).replace("%", "%%").replace("$", "$$")
    return text.replace("ExecStart=netbook remind", f"ExecStart={call}")


def can_timer() -> bool:
    """Whether this system has timers of its owner's own."""
    return sys.platform.startswith("linux") and shutil.which("systemctl") is not None


def timer_is_on() -> bool:
    """Whether the timer is installed."""
    return sys.platform.startswith("linux") and (units_folder() / UNITS[1]).is_file()


def turn_timer(on: bool, book: Path | None = None) -> Outcome:
    """Has systemd remind while the app is closed from now on, or no longer."""
    if not can_timer():
        return Outcome(False, _("This system has no systemd; leave Netbook running in the background instead."))
    folder = units_folder()
    try:
        if on:
            for name in UNITS:
                _write(folder / name, unit_text(name, book).encode())
            return _systemctl(("daemon-reload",), ("enable", "--now", UNITS[1]))
        outcome = _systemctl(("disable", "--now", UNITS[1]))
        for name in UNITS:
            (folder / name).unlink(missing_ok=True)
        _systemctl(("daemon-reload",))
        return outcome
    except OSError as problem:
        return Outcome(False, _("It cannot be set: {why}").format(why=problem.strerror or problem))


def _systemctl(*calls: Sequence[str]) -> Outcome:
    # A frozen app hands its own libraries to its children; systemctl needs the system's.
    env = {name: value for name, value in os.environ.items() if name != "LD_LIBRARY_PATH"}
    for words in calls:
        try:
            done = subprocess.run(
                ["systemctl", "--user", *words], env=env, capture_output=True, text=True, timeout=_SYSTEMCTL_SECONDS, check=False
            )  # fmt: skip
        except subprocess.TimeoutExpired:
            return Outcome(False, _("systemd does not answer."))
        if done.returncode:
            return Outcome(
                False, _("systemd refused: {why}").format(why=(done.stderr.strip().splitlines() or [""])[-1])
            )
    return Outcome(True)
