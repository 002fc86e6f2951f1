"""The owner's own notifications, raised by the running app: seen, acted on, and never lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from tests.journeys.book import cli, open_items
from tests.journeys.desktop import Desktop, until


def follow_up(desktop: Desktop, text: str = "send the paper", minutes: int = -5) -> None:
    """Ada, and something due so many minutes from now."""
    when = datetime.now() + timedelta(minutes=minutes)
    if not any(each["name"] == "Ada Lovelace" for each in cli(desktop, "people")):
        cli(desktop, "add", "Ada Lovelace")
    cli(desktop, "follow-up", "Ada Lovelace", text, "--due", f"{when:%Y-%m-%dT%H:%M}")


@pytest.fixture
def quiet(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with notifications and no tray."""
    return desktops(tray=False)


def test_a_follow_up_is_raised_once_with_its_reason_and_done_closes_it(quiet: Desktop) -> None:
    follow_up(quiet)
    quiet.netbook()
    quiet.window("Netbook")
    quiet.wait_for_notification()
    quiet.invoke_action("Done")
    until(lambda: open_items(quiet, "follow-up") == [], "the follow-up done")
    (shown,) = quiet.notifications()
    assert shown.title == "Ada Lovelace: Send the paper"
    assert shown.body.startswith("Planned today")
    cli(quiet, "undo")
    assert open_items(quiet, "follow-up") == ["Ada Lovelace"], "and it can be taken back"


def test_in_an_hour_puts_it_off_and_a_second_start_does_not_tell_it_again(quiet: Desktop) -> None:
    follow_up(quiet)
    app = quiet.netbook()
    quiet.wait_for_notification()
    quiet.invoke_action("In 1 hour")
    until(lambda: open_items(quiet, "follow-up") == [], "the follow-up put off")
    app.end()
    again = quiet.netbook()
    quiet.window("Netbook")
    follow_up(quiet, "another thing")
    quiet.wait_for_notification()
    assert [each.title for each in quiet.notifications()][-1] == "Ada Lovelace: Another thing"
    assert len(quiet.notifications()) == 2
    again.end()


def test_open_brings_the_window_with_the_person(quiet: Desktop) -> None:
    follow_up(quiet)
    quiet.netbook("--background")
    quiet.wait_for_notification()
    assert quiet.windows() == []
    quiet.invoke_action("Open")
    quiet.window("Netbook")


def test_what_is_done_in_another_program_takes_its_notification_away(quiet: Desktop) -> None:
    follow_up(quiet)
    quiet.netbook()
    quiet.wait_for_notification()
    (item,) = [each["id"] for each in cli(quiet, "due") if each["kind"] == "follow-up"]
    cli(quiet, "act", item, "done")
    until(lambda: quiet.displayed() == 0, "the notification gone")


def test_without_a_daemon_the_window_says_so_and_a_daemon_that_comes_gets_it(desktops: Callable[..., Desktop]) -> None:
    desktop = desktops(tray=False, notifications=False, accessibility=True)
    follow_up(desktop)
    desktop.netbook()
    desktop.find("label", "could not be shown")
    desktop.start_notifications()
    desktop.wait_for_notification()
    assert [each.title for each in desktop.notifications()] == ["Ada Lovelace: Send the paper"]
    until(
        lambda: not desktop.shown("", "could not be shown"),
        "the window's words gone",
    )  # fmt: skip


def test_the_timer_command_raises_it_while_the_app_is_closed_and_the_app_does_not_again(quiet: Desktop) -> None:
    follow_up(quiet)
    assert cli(quiet, "remind")["raised"] == 1
    assert cli(quiet, "remind")["raised"] == 0
    quiet.netbook()
    quiet.window("Netbook")
    follow_up(quiet, "another thing")
    quiet.wait_for_notification(2)
    assert [each.title for each in quiet.notifications()] == [
        "Ada Lovelace: Send the paper",
        "Ada Lovelace: Another thing",
    ]
