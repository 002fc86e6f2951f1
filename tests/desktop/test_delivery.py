"""Notifications where there is no bus: nothing is raised, nothing breaks, and it is known."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from plyer.facades import Notification
from pytestqt.qtbot import QtBot

from netbook.desktop import delivery
from netbook.desktop.bus import Bus, BusError, address
from netbook.desktop.delivery import Delivery, Notice, clean, deliver_by_plyer, deliver_once, send
from netbook.desktop.notices import Notices

NOTICE = Notice("follow-up/a/b", "-r Ada: Send <the> paper", "Promised & due", (("done", "Done"), ("open", "Open")))


def test_without_a_bus_it_is_not_delivered_and_says_why() -> None:
    assert address() == ""
    assert deliver_once(NOTICE) == Delivery(False, "no-bus")


def test_a_bus_that_is_not_there_is_an_error_of_ours(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for where in (f"unix:path={tmp_path}/none", "nonsense", "tcp:host=localhost", "unix:"):
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", where)
        with pytest.raises(BusError):
            Bus()
        assert not deliver_once(NOTICE).delivered


def test_in_the_app_the_tray_is_the_next_door(qtbot: QtBot) -> None:
    shown: list[tuple[str, str]] = []

    def show(title: str, body: str) -> bool:
        shown.append((title, body))
        return True

    notices = Notices(show_in_tray=show)
    assert notices.deliver(NOTICE) == Delivery(True, "tray")
    assert shown == [(NOTICE.title, NOTICE.body)]
    with qtbot.waitSignal(notices.acted) as acted:
        notices.tray_clicked()
    assert acted.args == [NOTICE.key, "open"]


def test_without_bus_and_tray_it_is_known_that_nothing_was_delivered(qapp: object) -> None:
    assert Notices().deliver(NOTICE) == Delivery(False, "no-bus")
    assert not Notices(show_in_tray=lambda _title, _body: False).deliver(NOTICE).delivered
    assert not Notices().listen()


def test_the_program_notify_send_gets_words_that_it_cannot_take_for_options(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    called: list[list[str]] = []

    def run(words: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        called.append(words)
        return subprocess.CompletedProcess(words, 0)

    monkeypatch.setattr(delivery, "which", lambda _name: "/usr/bin/notify-send")
    monkeypatch.setattr(delivery, "address", lambda: "unix:path=/x")
    monkeypatch.setattr(subprocess, "run", run)
    assert deliver_by_plyer(NOTICE) == Delivery(True, "notify-send")
    assert called[0][-3:] == ["--", "-r Ada: Send <the> paper", "Promised &amp; due"]


def test_a_program_that_hangs_or_fails_is_no_delivery(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delivery, "which", lambda _name: "/usr/bin/notify-send")
    monkeypatch.setattr(delivery, "address", lambda: "unix:path=/x")

    def hang(words: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        raise subprocess.TimeoutExpired(words, 3)

    monkeypatch.setattr(subprocess, "run", hang)
    assert not deliver_by_plyer(NOTICE).delivered
    monkeypatch.setattr(subprocess, "run", lambda words, **_: subprocess.CompletedProcess(words, 1))
    assert not deliver_by_plyer(NOTICE).delivered
    monkeypatch.setattr(delivery, "which", lambda _name: None)
    assert not deliver_by_plyer(NOTICE).delivered


def test_whatever_plyer_raises_stays_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    import plyer

    class Broken:
        def notify(self, **_: object) -> None:
            raise NotImplementedError("No usable implementation found!")

    monkeypatch.setattr(plyer, "notification", Broken())
    told = deliver_once(NOTICE)
    assert not told.delivered and "NotImplementedError" in told.how


def test_text_that_no_bus_carries_is_cleaned() -> None:
    assert clean("a\x00b\x07c\ud800d\ne") == "abc?d\ne"


class Recorder(Notification):  # type: ignore[misc]
    """A facade that keeps what it is asked to raise."""

    def _notify(self, **values: object) -> None:
        self.values = values


@pytest.mark.parametrize(("urgent", "level"), [(False, 1), (True, 2)])
def test_a_late_thing_is_urgent_and_a_click_beside_the_buttons_opens(urgent: bool, level: int) -> None:
    facade = Recorder()
    send(facade, Notice("k", "t", "b", NOTICE.actions, urgent))
    hints = facade.values["hints"]
    assert isinstance(hints, dict)
    assert hints["urgency"] == ("y", level) and hints["netbook-key"] == "k"
    assert hints["netbook-actions"] == [["default", "Open"], ["done", "Done"], ["open", "Open"]]
    assert Path(str(facade.values["app_icon"])).is_file()


def test_raised_once_it_offers_no_button_that_nobody_would_hear() -> None:
    facade = Recorder()
    send(facade, NOTICE, actions=False)
    hints = facade.values["hints"]
    assert isinstance(hints, dict) and hints["netbook-actions"] == []
