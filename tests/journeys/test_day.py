"""A day with Netbook on a real desktop: a call resets the clock, the hotkey takes a line from any window, a screen reader gets about."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from tests.journeys.book import cli, open_items
from tests.journeys.desktop import Desktop, until
from tests.journeys.test_hotkey import OTHER

AIM_MS = 150
"""How soon quick-add is to be ready; a busy machine is forgiven much of it, a slip of a second is not."""


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus."""
    return desktops(tray=False, notifications=False, accessibility=True)


def ada_is_due(desktop: Desktop) -> None:
    """Ada, to be heard from monthly, last called nine weeks ago."""
    cli(desktop, "add", "Ada Lovelace", "--cadence", "1 months")
    long_ago = datetime.now() - timedelta(weeks=9)
    cli(desktop, "log", "Ada Lovelace", "--kind", "call", "--when", f"{long_ago:%Y-%m-%dT%H:%M}")


def card(desktop: Desktop, name: str) -> str:
    """What the card in the list says."""
    return desktop.find("table cell", name).name


def test_a_logged_call_resets_the_clock_also_after_a_restart_and_undo_brings_it_back(desk: Desktop) -> None:
    ada_is_due(desk)
    assert open_items(desk, "keep-in-touch") == ["Ada Lovelace"]
    app = desk.netbook()
    window = desk.window("Netbook")
    due = card(desk, "Ada Lovelace")
    assert "late" in due
    desk.focus(window)
    desk.key("ctrl+l")
    log = desk.window("Log a contact")
    until(lambda: desk.focused() == log.id, "the log window in front")
    desk.act("check box", "Call")
    desk.xdotool("type", "spoke about the engine")
    desk.key("ctrl+Return")
    until(lambda: open_items(desk, "keep-in-touch") == [], "the clock reset", 20, desk.report)
    until(lambda: "late" not in card(desk, "Ada Lovelace"), "the card to say so", 20, desk.report)
    calm = card(desk, "Ada Lovelace")
    happened = cli(desk, "show", "Ada Lovelace")["interactions"]
    assert [each["kind"] for each in happened] == ["call", "call"]
    app.end()
    desk.netbook()
    window = desk.window("Netbook")
    assert card(desk, "Ada Lovelace") == calm
    desk.focus(window)
    desk.key("ctrl+z")
    until(lambda: open_items(desk, "keep-in-touch") == ["Ada Lovelace"], "the call taken back", 20, desk.report)
    until(lambda: card(desk, "Ada Lovelace") == due, "the card as before", 20, desk.report)


def test_the_hotkey_opens_quick_add_over_another_program_at_once(
    desk: Desktop, capsys: pytest.CaptureFixture[str]
) -> None:
    cli(desk, "add", "Ada Lovelace")
    desk.netbook("--background")
    other = desk.python("-c", OTHER)
    behind = desk.window("Another program")
    desk.focus(behind)
    desk.xdotool("type", "a")
    other.says("typed 'a'")
    opened = []

    def comes() -> bool:
        desk.xdotool("key", "ctrl+alt+n")
        return any("Quick-add" in each.title for each in desk.windows())

    until(comes, "the hotkey taken", 20, desk.report)
    for _ in range(3):
        quick = desk.window("Quick-add")
        until(lambda quick=quick: desk.focused() == quick.id, "quick-add ready")  # type: ignore[misc]
        desk.key("Escape")
        until(lambda: desk.focused() == behind.id, "the other program again")
        begun = time.perf_counter()
        desk.xdotool("key", "ctrl+alt+n")
        until(lambda: desk.focused() not in (0, behind.id), "quick-add ready to type")
        opened.append(round((time.perf_counter() - begun) * 1000))
    with capsys.disabled():
        print(f"\nquick-add ready {min(opened)} ms after the key, with the measuring (aim {AIM_MS}); all: {opened}")
    assert min(opened) < AIM_MS * 4
    desk.xdotool("type", "coffee with ada yesterday")
    desk.key("Return")
    until(lambda: len(cli(desk, "show", "Ada Lovelace")["interactions"]) == 1, "the coffee", 20, desk.report)
    assert other.output().count("typed") == 1, "nothing went to the other program"
    cli(desk, "undo")
    assert cli(desk, "show", "Ada Lovelace")["interactions"] == []


def listed(desktop: Desktop) -> list[str]:
    """Whom a screen reader finds in the list of people."""
    rows = [each.name for each in desktop.shown("table cell")]
    return [name for name in ("Ada Lovelace", "Grace Hopper") if any(row.startswith(name) for row in rows)]


def test_a_screen_reader_finds_people_by_name_searches_and_presses_buttons(desk: Desktop) -> None:
    ada_is_due(desk)
    cli(desk, "add", "Grace Hopper", "--organisation", "Navy")
    desk.netbook()
    desk.window("Netbook")
    assert "last contact" in card(desk, "Ada Lovelace").casefold() or "late" in card(desk, "Ada Lovelace")
    desk.find("table cell", "Grace Hopper")
    desk.put("text", "Search", "navy")
    until(lambda: listed(desk) == ["Grace Hopper"], "only Grace in the list", 20, desk.report)
    desk.put("text", "Search", "")
    desk.find("table cell", "Ada Lovelace")
    desk.act("push button", "Log contact")
    desk.window("Log a contact")
    nameless = [
        each for each in desk.accessible("netbook")
        if "focusable" in each.states and "showing" in each.states and not each.name
        and each.role in ("push button", "check box", "radio button", "text", "toggle button", "combo box", "table", "list")
    ]  # fmt: skip
    assert nameless == []
