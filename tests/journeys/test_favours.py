"""Favours on a real desktop: noted in one window, moved step by step and taken back, and what the sample shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.journeys.book import cli
from tests.journeys.desktop import Desktop, until


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus."""
    return desktops(tray=False, notifications=False, accessibility=True)


def favours(desktop: Desktop, name: str) -> list[dict[str, Any]]:
    found = cli(desktop, "show", name)["favours"]
    assert isinstance(found, list)
    return found


def favours_screen(desktop: Desktop) -> None:
    """The window at its Favours screen."""
    desktop.focus(desktop.window("Netbook"))
    desktop.key("ctrl+4")
    desktop.find("push button", "Note a favour")


def test_a_favour_is_noted_answered_delivered_and_taken_back(desk: Desktop) -> None:
    cli(desk, "add", "Ada Lovelace")
    desk.netbook()
    favours_screen(desk)
    desk.act("push button", "Note a favour")
    desk.focus(desk.window("Note a favour"))
    desk.xdotool("type", "ada")
    desk.key("Return", "Tab")
    desk.paste("Tell me what you make of page four")
    desk.key("ctrl+Return")
    until(lambda: len(favours(desk, "Ada Lovelace")) == 1, "the favour noted", 20, desk.report)
    assert favours(desk, "Ada Lovelace")[0]["stage"] == "asked"
    desk.focus(desk.window("Netbook"))
    desk.key("ctrl+4")
    desk.find("push button", "Ada Lovelace, Tell me what you make of page four")
    desk.act("push button", "They said yes: Ada Lovelace")
    until(lambda: favours(desk, "Ada Lovelace")[0]["stage"] == "answered-yes", "the yes noted", 20, desk.report)
    desk.act("push button", "Delivered: Ada Lovelace")
    until(lambda: favours(desk, "Ada Lovelace")[0]["stage"] == "delivered", "the delivery noted", 20, desk.report)
    desk.key("ctrl+z")
    until(lambda: favours(desk, "Ada Lovelace")[0]["stage"] == "answered-yes", "the undo", 20, desk.report)


def test_the_sample_shows_what_is_owed_who_is_introduced_and_whom_the_shelf_serves(desk: Desktop) -> None:
    desk.netbook("--demo")
    favours_screen(desk)
    desk.find("page tab", "Thanks and outcomes")
    desk.find("page tab", "Introductions")
    desk.find("page tab", "The shelf")
