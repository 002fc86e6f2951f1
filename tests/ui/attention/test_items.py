"""The needs-attention list: what its cards say and do."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from netbook.answers.attention import attention
from netbook.domain.people import Photo
from netbook.operations import goals
from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from netbook.operations.people import set_photo
from netbook.session import Session
from netbook.ui.attention.card import Card
from netbook.ui.attention.deeds import Deeds
from netbook.ui.attention.items import AttentionItems
from netbook.ui.attention.panel import AttentionPanel
from netbook.ui.attention.popups import WhyPopup
from netbook.ui.intents import Intents
from netbook.ui.shell import look
from tests.books import Clock, add, log


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock())
    look.dress(made)
    yield made
    made.close()


@pytest.fixture
def intents() -> Intents:
    made = Intents()
    made.set_offered(frozenset({"log", "draft", "follow-up", "triage", "settings"}))
    return made


def follow_up(session: Session, name: str, text: str, days: float = 0) -> int:
    person = add(session.book, name)
    session.book.do(add_follow_up, [person], NewFollowUp(text, session.now() + round(days * 1440), True))
    return person


@pytest.fixture
def panel(session: Session, intents: Intents, qtbot: QtBot) -> AttentionPanel:
    made = AttentionPanel(session, intents)
    qtbot.addWidget(made)
    made.resize(320, 800)
    made.show()
    return made


def names(items: AttentionItems) -> list[str]:
    return [card.words.name for card in items.cards()]


def test_lines_stand_in_their_buckets_with_counts(panel: AttentionPanel, session: Session) -> None:
    follow_up(session, "Late", "Late one", -3)
    follow_up(session, "Now", "This one", -0.1)
    follow_up(session, "Soon", "Coming one", 0.8)
    session.tick()
    items = panel.items
    items.refresh()
    assert [(bucket, head.count()) for bucket, head in items.headers.items()] == [
        ("late", 1),
        ("today", 1),
        ("week", 1),
    ]
    assert names(items) == ["Late", "Now", "Soon"]
    assert panel.head.count.text() == "3"
    tops = [card.y() for card in items.cards()]
    assert tops == sorted(tops) and len(set(tops)) == 3


def test_pressing_the_first_button_does_it_at_once_and_undo_brings_it_back(
    panel: AttentionPanel, session: Session
) -> None:
    follow_up(session, "Ada Lovelace", "Send the paper", -0.1)
    panel.items.refresh()
    (card,) = panel.items.cards()
    assert card.first.text() == "Done"
    card.first.click()
    assert panel.items.cards() == []
    session.undo()
    assert names(panel.items) == ["Ada Lovelace"]


def test_the_keys_of_a_card_act_snooze_and_let_go(panel: AttentionPanel, session: Session, qtbot: QtBot) -> None:
    for number in range(3):
        follow_up(session, f"Person {number}", "Write", -number - 0.1)
    items = panel.items
    items.refresh()
    panel.activateWindow()
    first = items.cards()[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert items.cards()[1].hasFocus()
    second = items.cards()[1]
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert len(items.cards()) == 2 and items.cards()[1].hasFocus()
    QTest.keyClick(items.cards()[1], Qt.Key.Key_Delete)
    assert len(items.cards()) == 1
    QTest.keyClick(items.cards()[0], Qt.Key.Key_S)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    tomorrow = next(action for action in menu.actions() if action.text().startswith("Tomorrow"))
    tomorrow.trigger()
    menu.close()
    assert items.cards() == []


def test_seven_lines_show_and_the_rest_come_in_pages(panel: AttentionPanel, session: Session, qtbot: QtBot) -> None:
    for number in range(70):
        follow_up(session, f"Person {number:02}", "Write", -0.1)
    items = panel.items
    items.refresh()
    assert len(items.cards()) == 7 and items.more.text() == "63 more"
    items.more.click()
    assert len(items.cards()) == 57 and items.more.text() == "13 more"
    bar = panel.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 5000)
    bar.setValue(bar.maximum())
    assert len(items.cards()) == 70 and items.more.isHidden()


def test_a_line_that_comes_while_one_looks_gets_its_own_place(panel: AttentionPanel, session: Session) -> None:
    for number in range(9):
        follow_up(session, f"Person {number}", "Write", -number - 0.1)
    panel.items.refresh()
    panel.items.cards()[0].first.click()
    boxes = [card.geometry() for card in panel.items.cards()]
    assert len(boxes) == 7
    assert all(above.bottom() < below.top() for above, below in itertools.pairwise(boxes))
    assert {box.width() for box in boxes} == {panel.items.width()}


def test_a_folded_bucket_makes_room_for_the_others_and_stays_folded(
    panel: AttentionPanel, session: Session, intents: Intents, qtbot: QtBot
) -> None:
    for number in range(9):
        follow_up(session, f"Late {number}", "Write", -3)
    follow_up(session, "Now", "Write", -0.1)
    items = panel.items
    items.refresh()
    # Seven lines show: the heading says that not all of its own stand below it.
    assert items.headers["late"].figure() == "7 of 9"
    items.headers["late"].click()
    assert items.headers["late"].figure() == "9"
    assert names(items) == ["Now"]
    again = AttentionItems(session, intents)
    qtbot.addWidget(again)
    assert names(again) == ["Now"]
    items.headers["late"].click()


@pytest.mark.parametrize(("late", "seen"), [(6, True), (7, False), (8, False)])
def test_an_open_heading_stands_over_a_card_and_a_folded_one_stays(
    session: Session, intents: Intents, qtbot: QtBot, late: int, seen: bool
) -> None:
    for number in range(late):
        follow_up(session, f"Late {number}", "call", -9)
    for number in range(3):
        follow_up(session, f"Now {number}", "call", 0)
    made = AttentionPanel(session, intents)
    qtbot.addWidget(made)
    made.resize(318, 900)
    made.show()
    items, today = made.items, made.items.headers["today"]
    assert today.isVisibleTo(items) is seen
    assert items.more.text() == f"{late + 3 - 7} more"
    items.more.click()
    assert today.isVisibleTo(items) and today.figure() == "3"
    today.click()
    assert today.isVisibleTo(items) and not today.isChecked()
    today.click()
    assert sum(card.line.bucket == "today" for card in items.cards()) == 3


def test_acts_that_open_are_intents_and_those_that_lead_nowhere_are_not_offered(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    person = add(session.book, "Nansen", cadence="1 month")
    log(session.book, person, days_ago=100)
    items = AttentionItems(session, intents)
    qtbot.addWidget(items)
    (card,) = items.cards()
    assert card.first.text() == "Log contact"
    with qtbot.waitSignal(intents.log_wanted) as wanted:
        card.first.click()
    assert wanted.args == [(person,), ""]
    with qtbot.waitSignal(intents.person_wanted) as opened:
        card.click()
    assert opened.args == [person]
    intents.set_offered(frozenset())
    items.refresh()
    assert items.cards()[0].first.text() == "Done"


def test_an_empty_list_says_a_calm_sentence(panel: AttentionPanel, session: Session) -> None:
    panel.items.refresh()
    assert panel.items.empty.text().startswith("When there are people")
    add(session.book, "Ada")
    panel.items.refresh()
    assert panel.items.empty.text().startswith("Nothing needs you now.")


def test_why_tells_the_parts_of_the_score_the_rule_and_where_to_change_it(
    panel: AttentionPanel, session: Session, intents: Intents, qtbot: QtBot
) -> None:
    follow_up(session, "Ada Lovelace", "Send the paper", -3)
    panel.items.refresh()
    line = panel.items.cards()[0].line
    from netbook.domain.attention.thresholds import DEFAULT

    popup = WhyPopup(line, session.now(), DEFAULT, panel)
    said = " ".join(child.text() for child in popup.findChildren(type(panel.head.title)))
    assert "2.5" in said and "late 1 day after" in said and "Send the paper" in said
    with qtbot.waitSignal(popup.change_wanted):
        popup.change.click()


def test_what_reached_nobody_is_told_quietly(panel: AttentionPanel) -> None:
    panel.set_undelivered("Two notifications could not be shown.")
    assert panel.undelivered.isVisible()
    panel.set_undelivered("")
    assert not panel.undelivered.isVisible()


def test_every_card_has_a_name_that_says_it_all(panel: AttentionPanel, session: Session) -> None:
    follow_up(session, "Ada Lovelace", "Send the paper", -3)
    panel.items.refresh()
    (card,) = panel.items.cards()
    assert card.accessibleName().startswith("Ada Lovelace, Send the paper, Late, ")
    assert card.first.accessibleName() == "Done: Ada Lovelace"
    assert card.rest.accessibleName() == "More"


def test_the_end_of_a_goal_opens_the_goal(session: Session, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace")
    goal = session.book.do(goals.add_goal, "A new post").made[0].id
    session.book.do(goals.put_in_goal, goal, ada, "helped")
    session.book.do(goals.end_goal, goal, "I start in May.")
    intents = Intents()
    intents.set_offered(frozenset({"goal", "draft"}))
    line = next(line for line in attention(session.book) if line.kind == "outcome")
    deeds = Deeds(session, intents)
    assert deeds.offer(line).primary == "draft"
    with qtbot.waitSignal(intents.goal_wanted) as wanted:
        deeds.do(line, "draft")
    assert wanted.args == [goal]
    with qtbot.waitSignal(intents.goal_wanted):
        deeds.open_person(line)


def test_a_picture_that_was_put_and_taken_back_shows_on_the_card_at_once(
    panel: AttentionPanel, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = follow_up(session, "Ada", "Write", -0.1)
    panel.items.refresh()
    drawn: list[Card] = []
    monkeypatch.setattr(Card, "update", lambda card, *_rest: drawn.append(card))
    (card,) = panel.items.cards()
    session.do(set_photo, ada, Photo(b"no real picture", "image/png"))
    assert set(drawn) == {card}
    drawn.clear()
    session.undo()
    assert set(drawn) == {card}
