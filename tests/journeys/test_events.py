"""An event from its plan to the morning after, on a real desktop, by the keyboard and as a screen reader finds it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.book import cli
from tests.journeys.desktop import Desktop, until


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus."""
    return desktops(tray=False, notifications=False, accessibility=True)


def kinds(desktop: Desktop) -> list[str]:
    return [each["kind"] for each in cli(desktop, "due")]


def only(desktop: Desktop, *words: str) -> Any:
    (found,) = cli(desktop, "events", *words)
    return found


def test_an_event_is_planned_by_the_keyboard_and_its_people_are_pasted(desk: Desktop) -> None:
    cli(desk, "add", "Ada Lovelace")
    desk.netbook()
    desk.focus(desk.window("Netbook"))
    desk.key("ctrl+3")
    desk.act("push button", "Plan an event")
    plan = desk.window("Plan")
    until(lambda: desk.focused() == plan.id, "the plan window in front", 20, desk.report)
    desk.xdotool("type", "polar evening")
    desk.key("Tab")
    tomorrow = datetime.now() + timedelta(days=1)
    desk.paste(f"{tomorrow:%Y-%m-%d} 18:30")
    desk.key("ctrl+Return")
    until(lambda: len(cli(desk, "events")) == 1, "the event planned", 20, desk.report)
    until(lambda: kinds(desk) == ["prepare"], "it asks to be prepared", 20, desk.report)
    desk.focus(desk.window("Netbook"))
    desk.act("page tab", "People")
    desk.act("push button", "Paste a list")
    pasted = desk.window("Who is expected")
    until(lambda: desk.focused() == pasted.id, "the list's window in front", 20, desk.report)
    desk.paste("Ada Lovelace\nGrace Hopper, US Navy\n")
    desk.find("push button", "Add 2 people")
    desk.key("ctrl+Return")
    until(lambda: len(only(desk)["people"]) == 2, "both expected", 20, desk.report)
    assert [person["name"] for person in only(desk)["people"]] == ["Ada Lovelace", "Grace Hopper"]
    assert len(cli(desk, "people")) == 2


def test_the_morning_after_whom_i_met_is_gone_through_from_the_attention_list(desk: Desktop, tmp_path: Path) -> None:
    yesterday = datetime.now() - timedelta(days=1)
    for name in ("Ada Lovelace", "Grace Hopper"):
        cli(desk, "add", name)
    made = cli(
        desk, "event", "add", "Polar evening", "--when", f"{yesterday:%Y-%m-%d}T10:00", "--until", f"{yesterday:%Y-%m-%d}T12:00",
        "--with", "Ada Lovelace", "--with", "Grace Hopper",
    )  # fmt: skip
    cli(desk, "event", "met", made["id"], "Ada Lovelace", "--note", "Asked about the engine")
    assert kinds(desk) == ["after-event"]
    desk.netbook()
    window = desk.window("Netbook")
    desk.focus(window)
    desk.act("push button", "Go through them")
    desk.act("push button", "Met Grace Hopper")
    until(lambda: all(person["met"] for person in only(desk, "--past")["people"]), "both met", 20, desk.report)
    desk.act("push button", "Write thanks to Ada Lovelace")
    letter = desk.window("Write to Ada Lovelace")
    desk.focus(letter)
    desk.act("push button", "Log as sent")
    until(lambda: letter.id not in [each.id for each in desk.windows()], "the letter logged", 20, desk.report)
    until(lambda: only(desk, "--past")["people"][0]["handled"] == "written", "Ada seen to", 20, desk.report)
    written = cli(desk, "show", "Ada Lovelace")["interactions"]
    assert any("Asked about the engine" in each["note"] for each in written if each["kind"] == "email")
    cli(desk, "event", "handle", made["id"], "Grace Hopper", "let-go")
    assert kinds(desk) == []
    desk.act("push button", "Close the event")
    until(lambda: only(desk, "--past")["stage"] == "closed", "the event closed", 20, desk.report)
