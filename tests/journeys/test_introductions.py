"""Introductions in the real window: both sides asked with letters that give nobody's address away, and what is refused or warned of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest

from netbook.operations import introductions
from tests.journeys.book import cli, open_items, opened
from tests.journeys.desktop import Desktop, until
from tests.journeys.hands import (
    choose,
    front,
    gone,
    only,
    pick,
    press,
    screen,
    sees,
    sees_no,
    until_kept,
    whereabouts,
    write,
)

ADA, GRACE, CHARLES = "Ada Lovelace", "Grace Hopper", "Charles Babbage"
MAILS = {ADA: "ada@example.org", GRACE: "grace@example.org", CHARLES: "charles@example.org"}
PHONE = "+47 22 85 50 50"


@pytest.fixture
def desk(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with a screen reader's bus, and three people who do not know each other."""
    desktop = desktops(tray=False, notifications=False, accessibility=True)
    for name, mail in MAILS.items():
        cli(desktop, "add", name, "--email", mail, "--phone", PHONE)
    return desktop


def letter(desk: Desktop, name: str) -> str:
    """The letter on the screen, whole: to whom, about what, and its words."""
    front(desk, f"Write to {name}")
    return "\n".join(whereabouts(desk, field, "text").text for field in ("To", "Subject", "Letter"))


def send(desk: Desktop, name: str) -> None:
    """Logs the letter on the screen as sent."""
    window = front(desk, f"Write to {name}")
    press(desk, "Log as sent")
    gone(desk, window)


def plan(desk: Desktop, other: str, purpose: str) -> None:
    """The plan that is open, filled in with the keyboard as far as it is not."""
    front(desk, "Introduce two people")
    pick(desk, "Whom they are to meet", other)
    write(desk, "What the one who wants it says it is for", purpose)


def test_both_sides_are_asked_agree_and_meet_and_neither_letter_gives_the_other_away(desk: Desktop) -> None:
    desk.netbook()
    front(desk, "Netbook")
    press(desk, ADA, "table cell")
    press(desk, "Introduce…")
    plan(desk, GRACE, "a reader for the notes on the engine")
    write(desk, f"Why it is good for {ADA}", "Grace has compiled such programs for years")
    write(desk, f"Why it is good for {GRACE}", "Ada wrote the first one")
    desk.key("ctrl+Return")
    until_kept(desk, "introduction", "the introduction planned", asked_one_at=None, made_at=None)
    front(desk, "Introduction")
    press(desk, "Made: Bring them together")
    sees(desk, "agreed")
    desk.key("Escape")
    assert only(desk, "introduction")["made_at"] is None, "not made while nobody has agreed"

    press(desk, f"Write it: Ask {ADA}")
    written = letter(desk, ADA)
    assert GRACE in written and "compiled such programs" in written
    assert MAILS[GRACE] not in written and PHONE not in written
    send(desk, ADA)
    assert only(desk, "introduction")["asked_one_at"] is not None
    front(desk, "Introduction")
    press(desk, f"Agreed: Ask {ADA}")
    press(desk, f"Write it: Ask {GRACE}")
    written = letter(desk, GRACE)
    assert ADA in written and "wrote the first one" in written and MAILS[ADA] not in written and PHONE not in written
    send(desk, GRACE)
    front(desk, "Introduction")
    press(desk, f"Agreed: Ask {GRACE}")
    until_kept(desk, "introduction", "both agreed", answer_one="agreed", answer_other="agreed")
    desk.key("ctrl+z")
    until_kept(desk, "introduction", "the second yes taken back", answer_one="agreed", answer_other="")
    press(desk, f"Agreed: Ask {GRACE}")

    press(desk, "Write it: Bring them together")
    written = letter(desk, ADA)
    assert MAILS[ADA] in written and MAILS[GRACE] in written, "now each may write to the other"
    send(desk, ADA)
    front(desk, "Introduction")
    press(desk, "They met: They meet")
    press(desk, "They told me: They tell you how it went")
    desk.paste("A paper of both, in print")
    desk.key("Return")
    told = until_kept(desk, "introduction", "how it went", turned_out="A paper of both, in print")
    assert told["told_at"] and told["met_at"] and told["made_at"]
    assert [each["kind"] for each in cli(desk, "show", GRACE)["interactions"]] == ["email", "email"]
    sees(desk, "Told")
