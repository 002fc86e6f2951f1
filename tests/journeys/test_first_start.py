"""The first minute: a real file dropped on the window, how often to hear from whom, people as cards, and back again."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.book import cli, open_items
from tests.journeys.desktop import Desktop, until
from tests.journeys.parts import PROJECT
from tests.journeys.test_tray import kept

FILE = PROJECT / "tests" / "data" / "cards" / "vcard-vCards-SAP.vcf"


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus, larger than the window, so that something can stand beside it."""
    return desktops(tray=False, notifications=False, accessibility=True, size="1500x900")


def people(desktop: Desktop) -> list[str]:
    return [each["name"] for each in cli(desktop, "people")]


def go_to(desktop: Desktop, name: str) -> None:
    """Presses Tab until the button has the keyboard."""
    for _ in range(9):
        if "focused" in desktop.find("push button", name).states:
            return
        desktop.key("Tab")
    raise AssertionError(f"Tab does not come to {name}\n{desktop.report()}")


def test_a_file_dropped_at_the_first_start_becomes_people_with_cadences_and_all_of_it_can_be_undone(
    desk: Desktop,
) -> None:
    desk.netbook()
    window = desk.window("Netbook")
    desk.find("label", "Welcome to Netbook")
    drop = desk.find("push button", "Choose a file").rect
    files = desk.start(sys.executable, str(Path(__file__).with_name("drag_source.py")), str(FILE))
    source = desk.window("Files")
    desk.drag((source.x + 30, source.y + 30), drop.centre)
    desk.focus(desk.window("Import people"))
    files.says("dropped CopyAction")
    files.end()
    desk.find("push button", "Import 30 people")
    desk.key("Return")
    desk.find("push button", "Decide how often")
    assert len(people(desk)) == 30
    desk.key("Return")
    desk.find("label", "How often to be in touch?")
    until(lambda: desk.focused() == window.id, "the first steps in front")
    for key in "1234s":
        desk.key(key)
    desk.find("label", "Step 2 of 3")
    desk.act("push button", "Next")
    desk.find("label", "When may Netbook speak up?")
    desk.act("push button", "Start")
    first = sorted(people(desk))[0]
    desk.find("table cell", first)
    decided = "SELECT count(*) FROM person WHERE cadence NOT IN ('', 'none')"
    assert kept(desk, decided) == "3", "monthly, quarterly, yearly; none and later set nothing"
    again = cli(desk, "import", str(FILE))
    assert (again["new"], again["unchanged"], again["problems"]) == (0, 30, [])
    for _ in range(7):
        desk.key("ctrl+z")
    until(lambda: people(desk) == [], "an empty book again", 20, desk.report)


def test_from_the_first_start_to_a_follow_up_done_without_a_mouse(desk: Desktop) -> None:
    desk.netbook()
    window = desk.window("Netbook")
    until(lambda: desk.focused() == window.id, "the window in front")
    desk.find("label", "Welcome to Netbook")
    # From the button that chooses a file on to the name.
    desk.key("Tab")
    desk.xdotool("type", "ada lovelace")
    desk.key("Return")
    until(lambda: people(desk) == ["ada lovelace"], "the first person")
    go_to(desk, "Next")
    desk.key("Return")
    desk.find("label", "Step 2 of 3")
    desk.key("1")
    until(lambda: cli(desk, "show", "ada")["cadence"] == "1 months", "a cadence", 20, desk.report)
    go_to(desk, "Next")
    desk.key("Return")
    desk.find("label", "When may Netbook speak up?")
    desk.key("Return")
    desk.find("table cell", "ada lovelace")
    desk.key("ctrl+shift+f")
    follow = desk.window("Follow-up")
    until(lambda: desk.focused() == follow.id, "the follow-up window in front")
    desk.xdotool("type", "send the paper")
    desk.key("Tab")
    desk.xdotool("type", "today")
    desk.key("ctrl+Return")
    until(lambda: "follow-up" in [each["kind"] for each in cli(desk, "due")], "the follow-up", 20, desk.report)
    until(lambda: desk.focused() == window.id, "the window in front again")
    desk.find("push button", "Done")
    desk.key("ctrl+j", "Return")
    until(lambda: open_items(desk, "follow-up") == [], "the follow-up done", 20, desk.report)
    desk.key("ctrl+z")
    until(lambda: open_items(desk, "follow-up") == ["ada lovelace"], "and taken back", 20, desk.report)
