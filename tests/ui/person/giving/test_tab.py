"""The tab "Give and take": numbers, the plot, favours with their steps, introductions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbook.answers.favours import favour
from netbook.operations.favours import NewFavour, add_favour, step_favour
from netbook.operations.introductions import NewIntroduction, add_introduction
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.person.giving.tab import GivingTab
from tests.books import add
from tests.ui.rooms import press, shown


def test_the_numbers_the_plot_and_the_favours_of_a_person(session: Session, qtbot: QtBot) -> None:
    intents = Intents()
    intents.set_offered(frozenset({"offer", "introduce"}))
    tab = GivingTab(session, intents)
    tab.resize(600, 700)
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    tab.show_person(ada)
    shown(qtbot, tab)
    assert tab.empty.isVisible() and not tab.figures.isVisible()
    session.do(add_favour, ada, NewFavour("Lent me a sledge", "received"))
    one = session.book.do(add_favour, ada, NewFavour("Read the proofs", "offered-by-me")).made[0].id
    session.do(step_favour, one, "delivered")
    session.do(add_favour, grace, NewFavour("Somebody else's", "received"))
    session.do(add_introduction, ada, grace, NewIntroduction("to compare tables"))
    assert (tab.gave.text(), tab.received.text()) == ("You gave 1", "Received 1")
    assert tab.bars.accessibleName().endswith("Q4 26: you gave 1, you received 1")
    assert [card.words.text for card in tab.cards] == ["Read the proofs", "Lent me a sledge"] and len(
        tab.introduced
    ) == 1
    press(tab.cards[1], Qt.Key.Key_Space)
    assert favour(session.book, tab.cards[1].row.id).life.thanked_at == session.now()
    with qtbot.waitSignal(intents.offer_wanted) as wanted:
        tab.offer.click()
    assert wanted.args == [ada]
