"""Introductions in the real window: both sides asked with letters that give nobody's address away, and what is refused or warned of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from netbook.operations import introductions
from tests.books import add
from tests.journeys.book import cli, open_items, opened
from tests.journeys.desktop import Desktop, until
from tests.journeys.hands import (
    answer,
    choose,
    floating,
    floats,
    front,
    gone,
    only,
    pick,
    press,
    screen,
    sees,
    sees_no,
    sunk,
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
    with opened(desktop) as book:
        for name, mail in MAILS.items():
            add(book, name, emails=(mail,), phones=(PHONE,))
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
    press(desk, f"More about {ADA}")
    choose(desk, 1)  # Introduce…, for which the line of buttons has no room
    plan(desk, GRACE, "a reader for the notes on the engine")
    write(desk, f"Why it is good for {ADA}", "Grace has compiled such programs for years")
    write(desk, f"Why it is good for {GRACE}", "Ada wrote the first one")
    desk.key("ctrl+Return")
    until_kept(desk, "introduction", "the introduction planned", asked_one_at=None, made_at=None)
    front(desk, "Introduction")
    press(desk, "Made: Bring them together")
    floats(desk)
    desk.key("Return", "Escape")
    sunk(desk)
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
    answer(desk, "A paper of both, in print")
    told = until_kept(desk, "introduction", "how it went", turned_out="A paper of both, in print")
    assert told["told_at"] and told["met_at"] and told["made_at"]
    assert [each["kind"] for each in cli(desk, "show", GRACE)["interactions"]] == ["email", "email"]
    sees(desk, "Told")


def earlier(desk: Desktop) -> None:
    """Ada's last introduction was used for something else than she said, and Grace was asked for one ten days ago."""
    with opened(desk) as book:
        ada, grace, charles = (book.rows("SELECT id FROM person WHERE full=?", (name,))[0][0] for name in MAILS)
        today = book.now()
        misused = introductions.NewIntroduction("advice on her machine")
        number = book.do(introductions.add_introduction, ada, charles, misused).made[0].id
        book.do(introductions.step_introduction, number, "made", at=today - 300 * 1440, override="At my table")
        book.do(introductions.step_introduction, number, "told", at=today - 290 * 1440, note="a post for her nephew")
        book.do(introductions.edit_introduction, number, misused=True)
        asked = introductions.NewIntroduction("a word on compilers")
        number = book.do(introductions.add_introduction, charles, grace, asked).made[0].id
        book.do(introductions.step_introduction, number, "asked", "other", at=today - 10 * 1440)


def test_a_misuse_and_a_recent_ask_are_told_going_ahead_takes_reasons_and_it_can_be_withdrawn(desk: Desktop) -> None:
    earlier(desk)
    desk.netbook()
    screen(desk, "ctrl+4", "Note a favour")
    press(desk, "Introductions", "page tab")
    press(desk, "Introduce two people")
    front(desk, "Introduce two people")
    pick(desk, "Who wants to meet somebody", ADA)
    plan(desk, GRACE, "a reader for the notes on the engine")
    sees(desk, "said “advice on her machine”, it was “a post for her nephew”")
    sees(desk, f"{GRACE} was asked for an introduction")
    write(desk, "Why you go ahead", "She has made it good since")
    desk.key("ctrl+Return")
    new = until_kept(desk, "introduction", "the plan with its reason", overridden="She has made it good since")
    front(desk, "Introduction")
    sees(desk, "You went ahead because: She has made it good since")

    press(desk, f"Asked: Ask {ADA}")
    press(desk, f"Agreed: Ask {ADA}")
    press(desk, f"Asked: Ask {GRACE}")
    press(desk, f"Declined: Ask {GRACE}")
    until_kept(desk, "introduction", "Grace's no", id=new["id"], answer_other="declined")
    sees(desk, "Declined today")
    desk.key("ctrl+z")
    sees_no(desk, "Declined today")

    press(desk, "Made: Bring them together")
    floats(desk)
    desk.key("Return")
    assert floating(desk), "it asks for a reason"
    assert only(desk, "introduction", id=new["id"])["made_at"] is None, "no reason, no introduction"
    answer(desk, "They met at my table")
    until_kept(desk, "introduction", "made for a reason", id=new["id"], overridden="They met at my table")
    press(desk, "It was used for something else", "check box")
    until_kept(desk, "introduction", "the misuse noted", id=new["id"], misused=1)
    press(desk, "Withdraw")
    sees(desk, "Withdrawn")
    assert only(desk, "introduction", id=new["id"])["withdrawn_at"] is not None
    press(desk, "Not withdrawn after all")
    until_kept(desk, "introduction", "taken up again", id=new["id"], withdrawn_at=None)


def test_whoever_introduced_me_is_thanked_and_told_how_it_went(desk: Desktop) -> None:
    desk.netbook()
    screen(desk, "ctrl+4", "Note a favour")
    press(desk, "Introductions", "page tab")
    press(desk, "Introduce two people")
    front(desk, "Introduce two people")
    press(desk, "I was introduced", "radio button")
    pick(desk, "Who introduced you", ADA)
    pick(desk, "To whom you were introduced", GRACE)
    desk.key("ctrl+Return")
    until(lambda: open_items(desk, "thank-you") == [ADA], "thanks owed", report=desk.report)
    window = front(desk, "Introduction")
    desk.close(window)
    gone(desk, window)
    front(desk, "Netbook")
    press(desk, f"Write it: {ADA} introduced you")
    assert "introducing me to Grace Hopper" in letter(desk, ADA)
    send(desk, ADA)
    until(lambda: open_items(desk, "thank-you") == [], "thanks said", report=desk.report)
    front(desk, "Netbook")
    press(desk, f"We met: {ADA} introduced you")
    press(desk, f"I told them: {ADA} introduced you")
    answer(desk, "We write a paper")
    told = until_kept(desk, "introduction", "told", turned_out="We write a paper")
    assert told["thanked_at"] and told["met_at"] and told["told_at"]
    desk.key("ctrl+z")
    until_kept(desk, "introduction", "not told after all", turned_out="", told_at=None)
    sees(desk, f"I told them: {ADA} introduced you")
