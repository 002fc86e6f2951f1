"""A goal from its first line to the last who is told how it ended; and what is known of an organisation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.books import add
from tests.journeys.book import cli, opened
from tests.journeys.desktop import Desktop, until
from tests.journeys.hands import (
    answer,
    front,
    gone,
    kept,
    pick,
    press,
    screen,
    sees,
    sees_no,
    told,
    until_kept,
    whereabouts,
    write,
)

ADA, GRACE, EMMY = "Ada Lovelace", "Grace Hopper", "Emmy Noether"
GOAL = "A post in the north"


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus, and three people, one of them of a firm."""
    desktop = desktops(tray=False, notifications=False, accessibility=True)
    with opened(desktop) as book:
        add(book, ADA, emails=("ada@example.org",), organisation="Analytical Engines")
        for name in (GRACE, EMMY):
            add(book, name, emails=(f"{name.split()[0].lower()}@example.org",))
    return desktop


def ids(desk: Desktop) -> dict[int, str]:
    return {row["id"]: row["full"] for row in kept(desk, "person")}


def of_goal(desk: Desktop, **where: object) -> dict[str, Any]:
    """Who stands in the goal's list, by name."""
    names = ids(desk)
    return {names[row["person_id"]]: row for row in kept(desk, "goal_person", **where)}


def to_tell(desk: Desktop) -> list[Any]:
    """What the list says about outcomes to be told."""
    return [each for each in cli(desk, "due") if each["kind"] == "outcome"]


def letter(desk: Desktop, name: str) -> str:
    """The letter to somebody, logged as sent."""
    window = front(desk, f"Write to {name}")
    written = "\n".join(whereabouts(desk, field, "text").text for field in ("Subject", "Letter"))
    press(desk, "Log as sent")
    gone(desk, window)
    front(desk, "Netbook")
    return written


def test_a_goal_is_made_changed_and_concluded_and_everybody_concerned_is_told(desk: Desktop) -> None:
    desk.netbook()
    screen(desk, "ctrl+6", "Goals")
    press(desk, "Goals", "radio button")
    write(desk, "A new goal", GOAL, "Return")
    until_kept(desk, "goal", "the goal", title=GOAL)
    pick(desk, "Knows of it", ADA)
    pick(desk, "Helped", GRACE)
    until(lambda: set(of_goal(desk)) == {ADA, GRACE}, "who knows and who helped", report=lambda: told(desk))
    assert of_goal(desk)[ADA]["role"] == "knows" and of_goal(desk)[GRACE]["role"] == "helped"

    press(desk, "1 person does not know of it")
    whereabouts(desk, EMMY, "table cell")
    assert [each.name.split(",")[0] for each in desk.shown("table cell", "no cadence")] == [EMMY]
    screen(desk, "ctrl+6", "A new goal")

    press(desk, "It has changed…")
    answer(desk, "It may be in the south as well")
    until_kept(desk, "goal", "the change", title=GOAL, change="It may be in the south as well")
    sees(desk, "2 people to tell how it stands")
    press(desk, f"Write to {ADA}")
    written = letter(desk, ADA)
    assert GOAL in written and "It may be in the south as well" in written
    sees(desk, "1 person to tell how it stands")
    assert of_goal(desk)[ADA]["told_at"] and not of_goal(desk)[GRACE]["told_at"]
    press(desk, f"{GRACE} has been told")
    sees_no(desk, "to tell how it stands")
    desk.key("ctrl+z")
    sees(desk, "1 person to tell how it stands")
    assert not of_goal(desk)[GRACE]["told_at"]

    press(desk, "It has ended…")
    answer(desk, "I start in May")
    until_kept(desk, "goal", "the end", title=GOAL, outcome="I start in May")
    assert len(to_tell(desk)) == 1
    press(desk, f"Write to {GRACE}")
    written = letter(desk, GRACE)
    assert "How it ended" in written and "I start in May" in written
    press(desk, f"{ADA} has been told")
    sees_no(desk, "to tell how it stands")
    assert to_tell(desk) == []
    sees(desk, "Ended today")


def test_an_organisation_keeps_its_needs_its_trend_and_who_matters_there(desk: Desktop) -> None:
    desk.netbook()
    front(desk, "Netbook")
    desk.key("ctrl+5")
    press(desk, "Organisations", "page tab")
    press(desk, "Analytical Engines", "table cell")
    write(desk, "Add: Something they need", "Somebody who reads punched cards")
    pick(desk, "Who told you", GRACE)
    press(desk, "Add to Needs")
    until_kept(desk, "organisation_note", "the need", kind="need", text="Somebody who reads punched cards")
    write(desk, "Add: Where they are heading", "From brass to steel", "Return")
    until_kept(desk, "organisation_note", "the trend", kind="trend", text="From brass to steel")
    pick(desk, "Who matters there", ADA)
    write(desk, "Add: Why they matter there", "Writes the programs", "Return")
    until_kept(desk, "organisation_note", "who matters", kind="key-person", text="Writes the programs")
    names = ids(desk)
    by_kind = {row["kind"]: row for row in kept(desk, "organisation_note", organisation="Analytical Engines")}
    assert names[by_kind["need"]["told_by_id"]] == GRACE and names[by_kind["key-person"]["person_id"]] == ADA
    sees(desk, "Writes the programs", "From brass to steel", f"Open {ADA}")
    desk.key("ctrl+z")
    until(lambda: len(kept(desk, "organisation_note")) == 2, "the last taken back", report=lambda: told(desk))
    sees_no(desk, f"Open {ADA}")
    press(desk, "Who knows whom", "page tab")
    press(desk, "Organisations", "page tab")
    sees(desk, "Somebody who reads punched cards", "From brass to steel")
