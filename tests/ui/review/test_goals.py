"""The goals in the Review screen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbook.answers.goals import goals
from netbook.operations import goals as verbs
from netbook.operations.favours import NewFavour, add_favour
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.review.goals import GoalsTab
from tests.books import add
from tests.ui.rooms import press, shown, type_in


@pytest.fixture
def intents() -> Intents:
    made = Intents()
    made.set_offered(frozenset({"draft"}))
    return made


def tab_of(session: Session, intents: Intents, qtbot: QtBot) -> GoalsTab:
    made = GoalsTab(session, intents)
    made.resize(1000, 800)
    shown(qtbot, made)
    return made


def test_a_goal_is_typed_and_the_same_again_is_refused_beside_the_field(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    tab = tab_of(session, intents, qtbot)
    assert tab.nothing.isVisible()
    type_in(tab.new, "A new post")
    press(tab.new, Qt.Key.Key_Return)
    assert [goal.title for goal in goals(session.book)] == ["A new post"]
    assert not tab.nothing.isVisible() and tab.new.text() == ""
    type_in(tab.new, "a new POST")
    press(tab.new, Qt.Key.Key_Return)
    assert tab.told.isVisible() and tab.new.text() == "a new POST"


def test_words_are_edited_in_place_and_a_date_that_is_none_stays_with_its_sentence(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    goal = session.book.do(verbs.add_goal, "A new post").made[0].id
    tab = tab_of(session, intents, qtbot)
    card = tab.cards[goal]
    card.title.committed.emit("A new post abroad")
    assert goals(session.book)[0].title == "A new post abroad"
    card.title.committed.emit("  ")
    assert card.told.isVisible() and goals(session.book)[0].title == "A new post abroad"
    card.due.committed.emit("some day")
    assert card.told.isVisible() and card.due.text() == "some day"
    card.due.committed.emit("2027-06-01")
    assert goals(session.book)[0].due_at is not None and not card.told.isVisible()
    card.due.committed.emit("")
    assert goals(session.book)[0].due_at is None


def test_people_are_added_and_taken_out_per_role(session: Session, intents: Intents, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace")
    goal = session.book.do(verbs.add_goal, "A new post").made[0].id
    tab = tab_of(session, intents, qtbot)
    picker = tab.cards[goal].pickers["can-help"]
    picker.choose([ada])
    assert goals(session.book)[0].of_role("can-help") == (ada,)
    session.undo()
    assert picker.people() == ()


def test_whom_to_tell_is_written_to_one_by_one_and_ticked(session: Session, intents: Intents, qtbot: QtBot) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    goal = session.book.do(verbs.add_goal, "A new post").made[0].id
    session.book.do(verbs.put_in_goal, goal, ada, "helped")
    session.book.do(verbs.put_in_goal, goal, grace, "knows")
    tab = tab_of(session, intents, qtbot)
    card = tab.cards[goal]
    assert not card.telling.isVisible()
    card._on_end()
    card.asked.line.setText("I start in May.")
    press(card.asked.line, Qt.Key.Key_Return)
    assert card.telling.isVisible() and card.telling.words.text() == "2 people to tell how it stands"
    # It has ended: the keyboard is where the first of those who helped is told.
    qtbot.waitUntil(lambda: tab.window().focusWidget() is card.telling.lines[0].write)
    with qtbot.waitSignal(intents.draft_for) as wanted:
        press(card.telling.lines[0].write, Qt.Key.Key_Return)
    assert wanted.args == [
        ada,
        "outcome",
        {"what": "A new post", "outcome": "I start in May.", "then": f"goal:{goal}:told"},
    ]
    card.telling.lines[0].told.click()
    with qtbot.waitSignal(intents.draft_for) as wanted:
        card.telling.lines[0].write.click()
    assert wanted.args[:2] == [grace, "goal-news"]
    card.telling.lines[0].told.click()
    assert not card.telling.isVisible()
    session.undo()
    assert card.telling.isVisible()


def test_a_favour_is_tied_to_a_goal_and_who_does_not_know_opens_in_people(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    ada = add(session.book, "Ada Lovelace")
    session.book.do(add_favour, ada, NewFavour("Read my letter?"))
    goal = session.book.do(verbs.add_goal, "A new post").made[0].id
    tab = tab_of(session, intents, qtbot)
    card = tab.cards[goal]
    with qtbot.waitSignal(intents.filter_wanted) as wanted:
        card.unaware.click()
    assert wanted.args == [{"unaware_of": goal}]
    menu = card.link_menu()
    menu.actions()[0].trigger()
    assert card.favours[0].plain() == "Ada Lovelace: Read my letter?"
    assert card.link_menu().actions()[0].isEnabled() is False
    card.delete.click()
    assert tab.cards == {} and tab.nothing.isVisible()
