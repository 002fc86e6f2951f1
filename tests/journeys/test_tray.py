"""The tray in the running app: what it tells, what it opens, and desktops where it comes late or never."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing

import pytest

from tests.journeys.book import cli, needs_quick_add
from tests.journeys.desktop import Desktop, Running, Window, until


@pytest.fixture
def tray(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a tray, without notifications."""
    return desktops(notifications=False)


def ours(desktop: Desktop) -> list[Window]:
    """Our windows: the tray's panel is one too."""
    return [each for each in desktop.windows() if "Netbook" in each.title]


PAUSED = "SELECT max(value) FROM setting WHERE key='paused-until' AND value<>'null'"


def kept(desktop: Desktop, query: str) -> str:
    """What the book's file says, as text; "" for nothing."""
    with closing(sqlite3.connect(f"file:{desktop.folder}/netbook/book.db?mode=ro", uri=True)) as book:
        (value,) = book.execute(query).fetchone()
    return "" if value is None else str(value)


def started(desktop: Desktop, *words: str) -> Running:
    app = desktop.netbook(*words)
    desktop.tray_icon()
    return app


def test_closing_hides_to_the_tray_and_a_click_brings_the_window_back(tray: Desktop) -> None:
    app = started(tray)
    tray.close(tray.window("Netbook"))
    until(lambda: ours(tray) == [], "the window hidden")
    app.alive_or_fail()
    tray.click(*tray.tray_icon().centre)
    tray.window("Netbook")


@needs_quick_add
def test_the_middle_button_opens_quick_add(tray: Desktop) -> None:
    started(tray, "--background")
    tray.click(*tray.tray_icon().centre, button=2)
    tray.window("Quick")


def test_the_menu_ends_the_program_though_the_window_is_open(tray: Desktop) -> None:
    app = started(tray)
    tray.window("Netbook")
    tray.tray_menu()
    tray.key("Up", "Return")
    assert app.wait() == 0


def test_the_menu_pauses_reminders_and_resumes_them(desktops: Callable[..., Desktop]) -> None:
    desktop = desktops()
    cli(desktop, "add", "Ada Lovelace")
    cli(desktop, "follow-up", "Ada Lovelace", "send the paper", "--due", "2020-01-01T10:00")
    started(desktop, "--background")
    desktop.wait_for_notification()
    desktop.tray_menu()
    # Headline, Ada, quick add, open, pause.
    desktop.key("Down", "Down", "Down", "Down", "Down", "Right", "Return")
    until(lambda: kept(desktop, PAUSED), "the pause")
    cli(desktop, "follow-up", "Ada Lovelace", "call", "--due", "2020-01-01T11:00")
    assert desktop.displayed() == 1
    desktop.tray_menu()
    desktop.key("Down", "Down", "Down", "Down", "Down", "Return")
    until(lambda: not kept(desktop, PAUSED), "the pause over")
    desktop.wait_for_notification(2)


@pytest.mark.parametrize(("button", "stays"), [("Keep reminding me", True), ("Quit", False)])
def test_without_a_tray_closing_asks_once_whether_reminders_go_on(
    desktops: Callable[..., Desktop], button: str, stays: bool
) -> None:
    desktop = desktops(tray=False, notifications=False, accessibility=True)
    app = desktop.netbook()
    desktop.close(desktop.window("Netbook"))
    desktop.act("push button", button)
    until(lambda: ours(desktop) == [], "the window gone")
    if not stays:
        assert app.wait() == 0
        return
    app.alive_or_fail()
    assert desktop.netbook().wait() == 0, "a second start"
    desktop.close(desktop.window("Netbook"))
    until(lambda: ours(desktop) == [], "the window gone, unasked")


def test_a_tray_that_comes_later_is_used(desktops: Callable[..., Desktop]) -> None:
    desktop = desktops(tray=False, notifications=False)
    app = desktop.netbook()
    window = desktop.window("Netbook")
    desktop.start_tray()
    desktop.tray_icon()
    desktop.close(window)
    until(lambda: ours(desktop) == [], "the window hidden")
    app.alive_or_fail()


def test_when_the_tray_goes_the_hidden_window_comes_back(tray: Desktop) -> None:
    started(tray)
    tray.close(tray.window("Netbook"))
    until(lambda: ours(tray) == [], "the window hidden")
    tray.stop_part("tray")
    tray.window("Netbook")


def test_a_demo_does_not_stay_behind(tray: Desktop) -> None:
    app = started(tray, "--demo")
    tray.close(tray.window("Netbook"))
    assert app.wait() == 0
