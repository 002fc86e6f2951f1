"""A weekly review on a real desktop: the figures are read aloud, one opens its people, somebody is let go, the week is remembered."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from netbook.operations.details import NewDetail, add_detail
from netbook.operations.shelf import put_on_shelf
from tests.books import add, log
from tests.journeys.book import cli, opened
from tests.journeys.desktop import Desktop, until
from tests.journeys.hands import front, gone, screen, sees, whereabouts
from tests.journeys.hands import press as click
from tests.journeys.parts import Node


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus."""
    return desktops(tray=False, notifications=False, accessibility=True)


def said(desktop: Desktop, words: str) -> bool:
    """Whether a screen reader finds something on the screen that begins so."""
    return any(node.name.startswith(words) for node in desktop.shown("", words))


def press(desktop: Desktop, name: str) -> None:
    """Presses the button whose name begins so."""

    def found() -> list[Node]:
        shown = (node for node in desktop.shown("", name) if node.role in ("push button", "check box"))
        return [node for node in shown if node.name.startswith(name)]

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


def five(desktop: Desktop) -> None:
    """Five people, each with another act that fits them."""
    silent = {"Ada Lovelace": ("1 months", 60), "Emmy Noether": ("3 months", 130), "Charles Babbage": ("1 months", 50),
              "Mary Somerville": ("1 years", 1500)}  # fmt: skip
    with opened(desktop) as book:
        grace = add(book, "Grace Hopper", emails=("grace@example.org",))
        log(book, grace, kind="meeting", owe_thanks=True, owe_what="the afternoon")
        for name, (cadence, days) in silent.items():
            phones = ("+47 22 85 50 50",) if name == "Ada Lovelace" else ()
            person = add(book, name, phones=phones, cadence=cadence)
            log(book, person, days_ago=days)
            if name == "Emmy Noether":
                book.do(add_detail, person, NewDetail("A patient engraver", "needs"))
        book.do(put_on_shelf, "Engravers of small plates")


def newest(desktop: Desktop, name: str) -> dict[str, Any]:
    """What was last logged with somebody."""
    found = cli(desktop, "show", name)["interactions"][0]
    assert isinstance(found, dict)
    return found


def test_five_people_are_gone_through_with_one_act_each_by_the_keyboard(desk: Desktop) -> None:
    five(desk)
    assert [(one["person"]["name"].split()[0], one["act"]) for one in cli(desk, "review")["guided"]] == [
        ("Grace", "thank"), ("Ada", "call"), ("Emmy", "share"), ("Charles", "write"), ("Mary", "let-go"),
    ]  # fmt: skip
    desk.netbook()
    screen(desk, "ctrl+6", "Start the weekly review")
    press(desk, "Start the weekly review")
    sees(desk, "1 of 5", "Write thanks")
    desk.key("Return")
    send_letter(desk, "Grace Hopper")
    sees(desk, "2 of 5")
    assert newest(desk, "Grace Hopper")["thanks"]
    desk.key("Return")
    call = front(desk, "Log a contact")
    desk.paste("Her engine turns")
    desk.key("ctrl+Return")
    gone(desk, call)
    front(desk, "Netbook")
    sees(desk, "3 of 5", "A patient engraver")
    assert (newest(desk, "Ada Lovelace")["kind"], newest(desk, "Ada Lovelace")["note"]) == ("call", "Her engine turns")
    desk.key("Return")
    assert "Engravers of small plates" in send_letter(desk, "Emmy Noether")
    sees(desk, "4 of 5")
    assert newest(desk, "Emmy Noether")["kind"] == "shared"
    desk.key("Return")
    send_letter(desk, "Charles Babbage")
    sees(desk, "5 of 5")
    assert newest(desk, "Charles Babbage")["kind"] == "email"
    desk.key("Return")
    sees(desk, "Let the cadence of Mary Somerville go")
    assert cli(desk, "show", "Mary Somerville")["cadence"] in (None, "", "none")
    desk.key("ctrl+z")
    sees(desk, "5 of 5")
    assert cli(desk, "show", "Mary Somerville")["cadence"] not in (None, "", "none")
    desk.key("Return")
    sees(desk, "Let the cadence of Mary Somerville go")
    assert cli(desk, "review")["guided"] == [], "everybody was dealt with"


def send_letter(desktop: Desktop, name: str) -> str:
    """The letter that came up, read and logged as sent."""
    window = front(desktop, f"Write to {name}")
    written = whereabouts(desktop, "Letter", "text").text
    click(desktop, "Log as sent")
    gone(desktop, window)
    front(desktop, "Netbook")
    return written
