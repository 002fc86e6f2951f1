"""Start at login and the timer: what is written calls this very program, and is gone when turned off."""

from __future__ import annotations

import configparser
import plistlib
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from netbook.desktop import autostart
from netbook.desktop.autostart import UNITS, command, entry, is_on, quoted, timer_is_on, turn, turn_timer, unit_text


@pytest.fixture(autouse=True)
def house(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("APPIMAGE", raising=False)
    return tmp_path


def exec_words(line: str) -> list[str]:
    """An Exec line read as the specification says: the value unescaped, then its quotes as a shell's, then %%."""
    value = line.replace("\\\\", "\\")
    said = subprocess.run(["sh", "-c", f"printf '%s\\0' {value}"], capture_output=True, text=True, check=True).stdout
    return [word.replace("%%", "%") for word in said.split("\0")[:-1]]


def test_it_is_off_until_turned_on_and_off_again_after() -> None:
    assert not is_on()
    assert turn(True).ok and is_on()
    assert turn(True).ok and is_on()
    assert turn(False).ok and not is_on()
    assert turn(False).ok, "turning off what is off is no error"


def test_the_entry_starts_this_program_in_the_background() -> None:
    turn(True)
    read = configparser.RawConfigParser(strict=True)
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(entry(), encoding="utf-8")
    words = exec_words(read["Desktop Entry"]["Exec"])
    assert words == command("--background")
    assert sys.executable in words and words[-3:] == ["-m", "netbook", "--background"]
    assert Path(read["Desktop Entry"]["Icon"]).is_file()


def test_the_command_that_is_written_runs_from_any_folder(house: Path) -> None:
    done = subprocess.run(command("--version"), cwd=house, env={}, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Netbook ")


def test_another_book_is_named() -> None:
    assert command("--background", book=Path("/a b/c.db"))[-2:] == ["--book", "/a b/c.db"]


@pytest.mark.parametrize(
    "word", ["/usr/bin/netbook", "/home/Åse Lie/nett bok", 'a"b', "100 %", "%f", "$HOME", "back\\slash", "`x`", ""]
)
def test_every_word_comes_through_the_entry_as_it_is(word: str) -> None:
    assert exec_words(quoted(["env", word])) == ["env", word]


def test_a_desktop_that_switched_it_off_in_its_own_way_is_believed() -> None:
    turn(True)
    entry().write_text(entry().read_text() + "Hidden = true\n")
    assert not is_on()


def test_a_folder_that_cannot_be_written_is_told(house: Path) -> None:
    (house / "config").write_text("a file where a folder should be")
    outcome = turn(True)
    assert not outcome.ok and outcome.why
    assert not is_on()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-validate is not installed")
def test_both_entries_are_valid(project: Path) -> None:
    turn(True)
    for file in (entry(), project / "packaging" / "linux" / "netbook.desktop"):
        done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, text=True)
        assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstreamcli is not installed")
def test_the_metainfo_is_valid(project: Path) -> None:
    file = project / "packaging" / "linux" / "org.netbook.Netbook.metainfo.xml"
    done = subprocess.run(["appstreamcli", "validate", "--no-net", str(file)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_units_of_the_package_are_those_that_the_app_installs(project: Path) -> None:
    for name in UNITS:
        packed = (project / "packaging" / "linux" / name).read_text()
        assert (project / "resources" / "linux" / name).read_text() == packed
    assert "ExecStart=netbook remind\n" in (project / "packaging" / "linux" / UNITS[0]).read_text()
    (line,) = [each for each in unit_text(UNITS[0]).splitlines() if each.startswith("ExecStart=")]
    assert shlex.split(line.removeprefix("ExecStart=").replace("%%", "%")) == command("remind")


def test_the_timer_is_installed_and_started_and_removed_again(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[str] = []

    def run(words: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        called.append(" ".join(words))
        return subprocess.CompletedProcess(words, 0, "", "")

    monkeypatch.setattr(shutil, "which", lambda _name: "/bin/systemctl")
    monkeypatch.setattr(subprocess, "run", run)
    assert turn_timer(True).ok and timer_is_on()
    assert called == ["systemctl --user daemon-reload", "systemctl --user enable --now netbook-remind.timer"]
    assert turn_timer(False).ok and not timer_is_on()
    assert "systemctl --user disable --now netbook-remind.timer" in called


def test_without_systemd_or_with_one_that_refuses_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert "systemd" in turn_timer(True).why and not timer_is_on()
    monkeypatch.setattr(shutil, "which", lambda _name: "/bin/systemctl")
    refused = subprocess.CompletedProcess(["systemctl"], 1, "", "Failed to connect to bus\n")
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: refused)
    assert turn_timer(True).why == "systemd refused: Failed to connect to bus"


def test_on_a_mac_it_is_a_launch_agent(house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(Path, "home", lambda: house)
    assert turn(True).ok and is_on()
    assert plistlib.loads(autostart._agent().read_bytes())["ProgramArguments"] == command("--background")
    assert turn(False).ok and not is_on()


def test_a_frozen_app_and_an_appimage_call_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/netbook/netbook")
    assert command("remind") == ["/opt/netbook/netbook", "remind"]
    monkeypatch.setenv("APPIMAGE", "/home/me/Netbook.AppImage")
    assert command("remind") == ["/home/me/Netbook.AppImage", "remind"]
