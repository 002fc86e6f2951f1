"""Notifications on a real bus: buttons, urgency, replacing, and daemons and buses that come and go."""

from __future__ import annotations

import html
import json
from collections.abc import Callable

import pytest

from tests.journeys.desktop import Desktop, Running, until

PROGRAM = """
import json, sys
from PySide6.QtCore import QCoreApplication, QSocketNotifier
from netbook.desktop.notices import Notice, Notices
app = QCoreApplication(sys.argv)
notices = Notices()
notices.acted.connect(lambda key, action: print("acted", key, action, flush=True))
notices.returned.connect(lambda: print("returned", flush=True))
print("listens", notices.listen(), flush=True)
def read():
    line = sys.stdin.readline()
    if not line:
        return app.quit()
    said = json.loads(line)
    if "withdraw" in said:
        notices.withdraw(said["withdraw"])
        return print("withdrawn", flush=True)
    said["actions"] = tuple(map(tuple, said.get("actions", ())))
    delivery = notices.deliver(Notice(**said))
    print("delivered", delivery.delivered, delivery.how, flush=True)
ear = QSocketNotifier(0, QSocketNotifier.Type.Read)
ear.activated.connect(read)
app.exec()
"""
BUTTONS = [["done", "Done"], ["snooze", "In 1 hour"], ["tomorrow", "Tomorrow"], ["open", "Open"]]


class Program:
    """A small program that raises what it is told to."""

    def __init__(self, desktop: Desktop) -> None:
        self.pipe = desktop.folder / "orders"
        if not self.pipe.exists():
            desktop.run("mkfifo", str(self.pipe))
        self.running: Running = desktop.start(
            "sh", "-c", f'exec {_python()} -c "$PROGRAM" <>{self.pipe}', env={"PROGRAM": PROGRAM}
        )
        self.running.says("listens")

    def order(self, **values: object) -> None:
        with self.pipe.open("w") as pipe:
            pipe.write(json.dumps(values) + "\n")

    def raises(self, count: int = 1, delivered: bool = True, **values: object) -> None:
        self.order(
            **{
                "key": "follow-up/a/1",
                "title": "Ada: Send the paper",
                "body": "Promised on 9 Nov.",
                "actions": BUTTONS,
                **values,
            }
        )
        self.running.says(f"delivered {delivered}", count=count)


def _python() -> str:
    import shlex
    import sys

    return shlex.quote(sys.executable)


@pytest.fixture
def quiet(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with notifications and without a tray."""
    return desktops(tray=False)


@pytest.mark.parametrize(
    ("label", "action"), [("Done", "done"), ("In 1 hour", "snooze"), ("Tomorrow", "tomorrow"), ("Open", "open")]
)
def test_each_button_is_heard(quiet: Desktop, label: str, action: str) -> None:
    program = Program(quiet)
    program.raises()
    quiet.wait_for_notification()
    quiet.invoke_action(label)
    program.running.says(f"acted follow-up/a/1 {action}")


@pytest.mark.parametrize("markup", ["no", "full"])
def test_markup_and_options_in_the_words_are_only_words(desktops: Callable[..., Desktop], markup: str) -> None:
    desktop = desktops(tray=False, notifications=False)
    # The daemon says whether it reads markup; the words look the same to the owner either way.
    (desktop.folder / "other").write_text(f"[global]\n    markup = {markup}\n", encoding="utf-8")
    desktop.start("dunst", "-config", str(desktop.folder / "other"))
    program = Program(desktop)
    until(lambda: desktop.run("dunstctl", "count", check=False), "a notification daemon")
    program.raises(title="-u critical <b>Ada</b> & Co", body='5 < 6 & "<i>it\'s</i>" Åse', urgent=True)
    (shown,) = desktop.notifications()
    assert shown.title == "-u critical <b>Ada</b> & Co"
    said = '5 < 6 & "<i>it\'s</i>" Åse'
    assert shown.body == (said if markup == "no" else html.escape(said, quote=False))
    assert shown.app == "Netbook"


def test_the_same_key_replaces_and_another_stands_beside(quiet: Desktop) -> None:
    program = Program(quiet)
    program.raises(body="first")
    program.raises(count=2, body="second")
    program.raises(count=3, key="follow-up/b/2", body="other")
    assert quiet.displayed() == 2
    assert [each.body for each in quiet.notifications()] == ["second", "other"]


def test_after_a_crash_the_next_start_replaces_what_the_first_one_raised(quiet: Desktop) -> None:
    first = Program(quiet)
    first.raises(body="before the crash")
    first.running.kill()
    second = Program(quiet)
    second.raises(body="after the crash")
    assert [each.body for each in quiet.notifications()] == ["after the crash"]


def test_what_is_no_longer_so_is_taken_off_the_screen(quiet: Desktop) -> None:
    program = Program(quiet)
    program.raises()
    quiet.wait_for_notification()
    program.order(withdraw="follow-up/a/1")
    until(lambda: quiet.displayed() == 0, "the notification withdrawn")


def test_without_a_daemon_it_is_known_and_one_that_comes_is_noticed(desktops: Callable[..., Desktop]) -> None:
    desktop = desktops(tray=False, notifications=False)
    program = Program(desktop)
    program.raises(delivered=False)
    desktop.start_notifications()
    program.running.says("returned")
    program.raises()
    desktop.wait_for_notification()
    desktop.invoke_action("Done")
    program.running.says("acted follow-up/a/1 done")


def test_a_daemon_that_ends_and_comes_again_is_survived(quiet: Desktop) -> None:
    program = Program(quiet)
    program.raises()
    quiet.stop_part("notifications")
    program.raises(delivered=False)
    quiet.start_notifications()
    program.running.says("returned")
    program.raises(count=2, body="again")
    quiet.wait_for_notification()
    quiet.invoke_action("Tomorrow")
    program.running.says("acted follow-up/a/1 tomorrow")


def test_a_bus_that_dies_and_comes_again_is_survived(quiet: Desktop) -> None:
    program = Program(quiet)
    program.raises()
    quiet.stop_part("notifications")
    quiet.stop_part("bus")
    program.raises(delivered=False)
    quiet.start_bus()
    quiet.start_notifications()
    program.raises(count=2, body="on the new bus")
    quiet.wait_for_notification()
    quiet.invoke_action("Done")
    program.running.says("acted follow-up/a/1 done")


def test_a_daemon_that_the_bus_starts_on_demand_is_started(desktops: Callable[..., Desktop]) -> None:
    desktop = desktops(tray=False, notifications=False)
    desktop.start_notifications()
    desktop.stop_part("notifications")
    desktop.offer_service("org.freedesktop.Notifications", "/usr/bin/dunst", "-config", f"{desktop.folder}/dunstrc")
    # A service is started with the bus's own surroundings; the screen is told to it here.
    desktop.run("dbus-update-activation-environment", "DISPLAY", check=False)
    program = Program(desktop)
    program.raises()
    assert [each.title for each in desktop.notifications()] == ["Ada: Send the paper"]
