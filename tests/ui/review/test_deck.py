"""The guided review: one person at a time, each with an act; stoppable, undone, remembered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbook.domain.interactions import Interaction
from netbook.domain.weeks import REVIEWED, week_start
from netbook.operations.details import NewDetail, add_detail
from netbook.operations.favours import NewFavour, add_favour, step_favour
from netbook.operations.interactions import Log
from netbook.operations.interactions import log as log_contact
from netbook.operations.shelf import put_on_shelf
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.review.deck import ReviewDeck
from netbook.ui.review.deck_card import acts_for
from netbook.ui.review.page import ReviewPage
from tests.books import add, log
from tests.ui.rooms import press, shown


def someone(session: Session, name: str, days_ago: int, cadence: str = "1 month", **values: object) -> int:
    session.book.clock.pass_days(-400)  # type: ignore[attr-defined]
    made = add(session.book, name, cadence=cadence, **values)  # type: ignore[arg-type]
    session.book.clock.pass_days(400)  # type: ignore[attr-defined]
    log(session.book, made, days_ago=days_ago)
    return made


def reached(session: Session, person: int, **values: object) -> None:
    session.do(log_contact, Log(Interaction("email", session.now(), True, "from-me", **values), (person,)))  # type: ignore[arg-type]


def deck_of(session: Session, qtbot: QtBot, intents: Intents) -> ReviewDeck:
    made = ReviewDeck(session, intents)
    made.resize(1000, 700)
    shown(qtbot, made)
    return made


def test_what_opens_a_window_is_done_once_it_is_logged_and_the_next_person_comes(
    session: Session, qtbot: QtBot
) -> None:
    ada, grace = someone(session, "Ada Lovelace", 60), someone(session, "Grace Hopper", 50)
    intents = Intents()
    intents.set_offered(frozenset({"draft", "log"}))
    deck = deck_of(session, qtbot, intents)
    assert deck.current() == ada
    with qtbot.waitSignal(intents.draft_wanted) as wanted:
        press(deck.card.buttons["write"], Qt.Key.Key_Return)
    assert wanted.args == [ada, "check-in"] and deck.current() == ada
    reached(session, grace)
    assert deck.current() == ada
    reached(session, ada)
    assert deck.said() == {ada: "write"} and deck.current() == grace
    session.undo()
    assert deck.current() == ada and deck.said() == {}


def test_letting_the_cadence_go_is_done_at_once_and_comes_back_when_undone(session: Session, qtbot: QtBot) -> None:
    ada = someone(session, "Ada Lovelace", 300)
    deck = deck_of(session, qtbot, Intents())
    deck.act("let-go")
    assert deck.said() == {ada: "let-go"} and deck.done.isVisible()
    assert "Let the cadence of Ada Lovelace go" in deck.done.list.text()
    session.undo()
    assert deck.current() == ada and not deck.done.isVisible()


def test_the_review_is_remembered_when_it_was_gone_through_but_not_when_left_at_once(
    session: Session, qtbot: QtBot
) -> None:
    someone(session, "Ada Lovelace", 60)
    page = ReviewPage(session, Intents())
    page.resize(1275, 800)
    shown(qtbot, page)
    assert page.start.text() == "Start the weekly review, 1 person"
    page.start.click()
    assert page.deck is not None
    assert next(iter(page.deck.card.buttons.values())).hasFocus(), "Enter does what is suggested"
    page.deck.leave()
    assert session.setting(REVIEWED) is None
    page.start.click()
    page.deck.pass_over()
    assert session.setting(REVIEWED) == week_start(session.now())
    page.deck.done.button.click()
    assert page.deck is None and "reviewed this week" in page.when.text()
    assert page.start.text() == "Review again, 1 person"


def test_arrows_walk_and_escape_stops(session: Session, qtbot: QtBot) -> None:
    ada, grace = someone(session, "Ada Lovelace", 60), someone(session, "Grace Hopper", 50)
    deck = deck_of(session, qtbot, Intents())
    press(deck, Qt.Key.Key_Right)
    assert deck.current() == grace
    press(deck, Qt.Key.Key_Left)
    assert deck.current() == ada
    with qtbot.waitSignal(deck.closed):
        press(deck, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("suggested", "phone", "cadence", "acts"),
    [
        ("thank", True, True, ("thank", "call", "write", "share", "log", "thanked", "let-go")),
        ("write", False, False, ("write", "share", "log")),
        ("call", True, True, ("call", "write", "share", "log", "let-go")),
    ],
)
def test_the_suggested_act_comes_first_and_only_what_fits_is_offered(
    suggested: str, phone: bool, cadence: bool, acts: tuple[str, ...]
) -> None:
    assert acts_for(suggested, phone, cadence) == acts


def test_a_letter_that_tells_or_shares_takes_its_step_when_it_is_sent(session: Session, qtbot: QtBot) -> None:
    ada, emmy = someone(session, "Ada Lovelace", 60), someone(session, "Emmy Noether", 60)
    favour = session.book.do(add_favour, ada, NewFavour("Read my draft")).made[0].id
    session.book.do(step_favour, favour, "answered", answer="yes")
    session.book.do(step_favour, favour, "thanked")
    session.book.do(step_favour, favour, "concluded", note="Printed")
    session.book.do(add_detail, emmy, NewDetail("A patient engraver", "needs"))
    thing = session.book.do(put_on_shelf, "Engravers of small plates").made[0].id
    intents = Intents()
    intents.set_offered(frozenset({"draft", "log"}))
    deck = deck_of(session, qtbot, intents)
    with qtbot.waitSignal(intents.draft_for) as wanted:
        deck.act("tell")
    assert wanted.args[:2] == [ada, "outcome"]
    assert (wanted.args[2]["outcome"], wanted.args[2]["then"]) == ("Printed", f"favour:{favour}:told")
    deck.walk(1)
    assert deck.current() == emmy
    with qtbot.waitSignal(intents.draft_for) as wanted:
        deck.act("share")
    assert wanted.args == [
        emmy, "offer", {"need": "A patient engraver", "offer": "Engravers of small plates", "then": f"shelf:{thing}"},
    ]  # fmt: skip
