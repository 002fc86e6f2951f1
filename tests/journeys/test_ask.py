"""Asking a favour on a real desktop: told what stands in the way, checking in first, asking after all, and losing no word."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.journeys.book import cli
from tests.journeys.desktop import Desktop, Window, until

ASK = "Which of your two chronometers kept better time in the winter of 1895?"


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus."""
    return desktops(tray=False, notifications=False, accessibility=True)


def ada(desktop: Desktop, weeks: int) -> None:
    """Ada, met four times, the last time so many weeks ago."""
    cli(desktop, "add", "Ada Lovelace", "--email", "ada@example.org")
    for more in (40, 30, 20, 0):
        when = datetime.now() - timedelta(weeks=weeks + more)
        cli(desktop, "log", "Ada Lovelace", "--kind", "meeting", "--when", f"{when:%Y-%m-%dT%H:%M}")


def shown(desktop: Desktop) -> Any:
    return cli(desktop, "show", "Ada Lovelace")


def composer(desktop: Desktop) -> Window:
    """The composer, opened from the person's page, with the focus in the request."""
    desktop.window("Netbook")
    desktop.act("push button", "Ask…")
    window = desktop.window("Ask Ada Lovelace a favour")
    desktop.focus(window)
    return window


def test_a_long_silence_is_told_and_checking_in_first_keeps_the_request_for_later(desk: Desktop) -> None:
    ada(desk, weeks=14)
    desk.netbook()
    composer(desk)
    desk.xdotool("type", ASK.lower())
    desk.find("label", "Better wait")
    desk.find("label", "You last met")
    desk.act("push button", "Check in first")
    desk.window("Write to Ada Lovelace")
    until(lambda: shown(desk)["favours"] != [], "the draft kept", 20, desk.report)
    (kept,) = shown(desk)["favours"]
    assert (kept["stage"], kept["text"].casefold()) == ("drafted", ASK.casefold())
    (planned,) = shown(desk)["follow_ups"]
    assert planned["due"][:10] == f"{datetime.now() + timedelta(days=3):%Y-%m-%d}"
    cli(desk, "log", "Ada Lovelace", "--kind", "email", "--direction", "from-them")
    (planned,) = shown(desk)["follow_ups"]
    assert planned["due"][:10] == f"{datetime.now():%Y-%m-%d}", "she answered, so it can be asked today"


def test_what_was_typed_is_there_again_after_closing_and_after_a_restart(desk: Desktop) -> None:
    ada(desk, weeks=2)
    app = desk.netbook()
    composer(desk)
    desk.paste("Ærlig talt: hvilket av de to kronometrene holdt best?")
    desk.key("Escape")
    until(lambda: len(shown(desk)["favours"]) == 1, "the draft kept", 20, desk.report)
    app.end()
    desk.netbook()
    composer(desk)
    desk.find("label", "As you left it")
    desk.key("ctrl+a", "ctrl+c")
    until(lambda: desk.clipboard().startswith("Ærlig talt"), "the words as they were", 20, desk.report)


def test_thanks_come_first_and_asking_all_the_same_takes_a_reason_that_is_kept(desk: Desktop) -> None:
    ada(desk, weeks=2)
    cli(desk, "favour", "add", "Ada Lovelace", "--direction", "received", "lent a tent")
    desk.netbook()
    composer(desk)
    desk.xdotool("type", ASK.lower())
    desk.find("label", "Not yet")
    desk.find("label", "Say thanks first")
    desk.key("ctrl+Return")
    desk.find("text", "Why now")
    desk.xdotool("type", "she leaves tomorrow")
    desk.key("Return")
    letter = desk.window("Your request to Ada Lovelace")
    desk.focus(letter)
    desk.act("push button", "Log as sent")

    def stages() -> list[str]:
        return [each["stage"] for each in shown(desk)["favours"] if each["direction"] == "asked-by-me"]

    until(lambda: stages() == ["asked"], "the favour asked", 20, desk.report)
    (sent,) = [each for each in shown(desk)["interactions"] if each["ask"]]
    assert sent["kind"] == "email" and ASK.lower() in sent["note"]
