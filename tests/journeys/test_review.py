"""A weekly review on a real desktop: the figures are read aloud, one opens its people, somebody is let go, the week is remembered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from tests.journeys.book import cli
from tests.journeys.desktop import Desktop, until
from tests.journeys.parts import Node


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus."""
    return desktops(tray=False, notifications=False, accessibility=True)


def said(desktop: Desktop, words: str) -> bool:
    """Whether a screen reader finds something on the screen that begins so."""
    return any(node.name.startswith(words) and "showing" in node.states for node in desktop.accessible())


def press(desktop: Desktop, name: str) -> None:
    """Presses the button whose name begins so."""

    def found() -> list[Node]:
        shown = (node for node in desktop.accessible() if "showing" in node.states)
        return [node for node in shown if node.role in ("push button", "check box") and node.name.startswith(name)]

    until(found, name, 20, desktop.report)
    node = found()[0]
    desktop.act(node.role, node.name)


def test_a_week_is_reviewed_by_whoever_cannot_see_the_charts(desk: Desktop) -> None:
    long_ago = datetime.now() - timedelta(days=200)
    cli(desk, "add", "Ada Lovelace", "--cadence", "1 months", "--circle", "Mentors")
    cli(desk, "log", "Ada Lovelace", "--kind", "call", "--when", f"{long_ago:%Y-%m-%dT%H:%M}")
    cli(desk, "add", "Grace Hopper", "--circle", "Mentors")
    cli(desk, "log", "Grace Hopper", "--kind", "meeting", "--owe-thanks", "the afternoon")
    app = desk.netbook()
    desk.focus(desk.window("Netbook"))
    press(desk, "Review")
    until(lambda: said(desk, "Thank-yous owed, 1"), "the figures in words", 20, desk.report)
    assert said(desk, "Mentors: 1 warm, 0 cooling, 1 cold") and said(desk, "Outreach per week")
    press(desk, "Thank-yous owed, 1")
    behind = desk.window("Thank-yous owed")
    until(lambda: said(desk, "Grace Hopper"), "whom it counts", 20, desk.report)
    desk.close(behind)
    press(desk, "Start the weekly review")
    until(lambda: said(desk, "1 of 2"), "the first of two", 20, desk.report)
    press(desk, "Skip")
    press(desk, "Let the cadence go")
    until(lambda: said(desk, "Let the cadence of Ada Lovelace go"), "what was done", 20, desk.report)
    assert cli(desk, "show", "Ada Lovelace")["cadence"] in (None, "", "none")
    press(desk, "Done")
    until(lambda: said(desk, "Reviewed this week"), "the status line", 20, desk.report)
    app.end()
    desk.netbook()
    desk.focus(desk.window("Netbook"))
    until(lambda: said(desk, "Reviewed this week"), "remembered over a restart", 20, desk.report)
