"""The triage deck: keys, order, groups, undo, the end."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbook import sample
from netbook.domain.triage_suggestion import MONTHLY, NONE, QUARTERLY, YEARLY
from netbook.operations.people import edit_person
from netbook.session import Session
from netbook.store import changes
from netbook.ui.intents import Intents
from netbook.ui.triage.deck import TriageDeck
from tests.books import log
from tests.ui.rooms import a_session, bring_in, press, shown

NAMES = ("Ada Lovelace", "Grace Hopper", "Emmy Noether", "Alan Turing", "Marie Curie")


def a_deck(session: Session, qtbot: QtBot) -> TriageDeck:
    deck = TriageDeck(session, Intents())
    shown(qtbot, deck)
    return deck


def cadence(session: Session, person: int) -> str:
    return str(session.book.rows("SELECT cadence FROM person WHERE id=?", (person,))[0][0])


def test_the_most_recently_met_come_first(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        people = bring_in(session.book, NAMES)
        log(session.book, people[3], days_ago=10)
        log(session.book, people[1], days_ago=2)
        deck = a_deck(session, qtbot)
        order = []
        while deck.current():
            order.append(deck.current())
            deck.walk(1)
        assert order == [people[1], people[3], people[0], people[2], people[4]]


def test_the_keys_decide_and_go_on_to_a_calm_end(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        people = bring_in(session.book, NAMES)
        deck = a_deck(session, qtbot)
        assert deck.progress.text() == "1 of 5"
        for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4):
            press(deck, key)
        assert [cadence(session, p) for p in people] == [MONTHLY, QUARTERLY, YEARLY, NONE, ""]
        assert deck.progress.text() == "5 of 5"
        with qtbot.waitSignal(deck.finished):
            press(deck, Qt.Key.Key_S)
        assert deck.left() == 0 and deck.current() == 0
        assert deck.done.isVisible()
        assert "Monthly: 1" in deck.done.counts.text() and "Later: 1" in deck.done.counts.text()
        assert not session.book.rows("SELECT 1 FROM due WHERE kind='triage'")


def test_the_first_steps_show_a_deck_as_wide_as_its_bar_and_birthdays_in_words(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        people = bring_in(session.book, NAMES)
        session.do(edit_person, people[0], birthday="1940-01-09")
        deck = TriageDeck(session, Intents(), people=people, bare=True)
        shown(qtbot, deck)
        assert "Born 9 January 1940" in deck.card.facts.text()
        right = deck.card.mapTo(deck, deck.card.rect().topRight()).x()
        assert right == deck.meter.mapTo(deck, deck.meter.rect().topRight()).x()


def test_arrows_walk_and_somebody_decided_can_be_decided_again(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        people = bring_in(session.book, NAMES)
        deck = a_deck(session, qtbot)
        press(deck, Qt.Key.Key_1)
        press(deck, Qt.Key.Key_Left)
        assert deck.current() == people[0]
        assert deck.card.state.text() == "Decided: monthly"
        press(deck, Qt.Key.Key_3)
        assert cadence(session, people[0]) == YEARLY
        assert deck.current() == people[1]


def test_enter_takes_the_suggestion(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        people = bring_in(session.book, NAMES[:2], organisation="Fram")
        deck = a_deck(session, qtbot)
        chosen = next(button for button in deck.card.answers.values() if button.is_suggested())
        assert chosen.text() == "Yearly"
        press(chosen, Qt.Key.Key_Return)
        assert cadence(session, people[0]) == YEARLY


def test_undo_brings_the_person_back_into_the_deck(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        people = bring_in(session.book, NAMES)
        deck = a_deck(session, qtbot)
        press(deck, Qt.Key.Key_1)
        press(deck, Qt.Key.Key_2)
        session.undo()
        assert deck.current() == people[1] and deck.left() == 4
        assert deck.card.state.text() == ""
        session.undo()
        assert deck.current() == people[0] and deck.left() == 5


def test_whole_circles_get_their_cadence_and_whole_companies_theirs(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        circle = bring_in(session.book, NAMES[:3], categories=("Fram Committee",))
        firm = bring_in(session.book, NAMES[3:], "import-b", organisation="Radium Institute")
        deck = a_deck(session, qtbot)
        words = [line.button.accessibleName() for line in deck.groups.lines]
        assert words == ["All 3 in Fram Committee", "All 2 of Radium Institute"]
        deck.groups.lines[0].chosen.emit(deck.groups.lines[0].group, QUARTERLY)
        assert session.book.rows("SELECT cadence FROM circle WHERE name='Fram Committee'") == [(QUARTERLY,)]
        assert deck.left() == 2 and deck.current() in firm and cadence(session, circle[0]) == ""
        qtbot.waitUntil(lambda: len(deck.groups.lines) == 1)
        deck.groups.lines[0].chosen.emit(deck.groups.lines[0].group, NONE)
        assert [cadence(session, p) for p in firm] == [NONE, NONE]
        assert deck.left() == 0 and deck.done.isVisible()


def test_stopping_tells_what_is_left_and_where_it_waits(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        bring_in(session.book, NAMES)
        intents = Intents()
        deck = TriageDeck(session, intents)
        shown(qtbot, deck)
        press(deck, Qt.Key.Key_1)
        with qtbot.waitSignals([deck.closed, intents.told]) as told:
            press(deck, Qt.Key.Key_Escape)
        assert told.signal_triggered
        assert deck.left() == 4


def test_nobody_waiting_is_said_calmly(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        deck = a_deck(session, qtbot)
        assert deck.done.title.text() == "Everybody is decided"
        assert deck.done.button.isVisible()


def test_the_first_few_are_not_everybody(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        few = bring_in(session.book, NAMES)[:2]
        deck = TriageDeck(session, Intents(), people=few, bare=True)
        shown(qtbot, deck)
        press(deck, Qt.Key.Key_2)
        press(deck, Qt.Key.Key_2)
        assert deck.done.title.text() == "That will do to begin with"
        assert (
            deck.done.counts.text() == f"Quarterly: 2\n{len(NAMES) - 2} people are left; they wait in Needs attention."
        )


def test_a_whole_circle_is_told_with_what_it_has_now(tmp_path: Path, qtbot: QtBot) -> None:
    from netbook.operations.circles import add_circle, edit_circle

    with a_session(tmp_path) as session:
        told: list[str] = []
        session.did.connect(lambda words, _act: told.append(words))
        session.do(add_circle, "Football")
        session.do(edit_circle, 1, cadence="3 months")
        session.do(edit_circle, 1, cadence="")
        assert told[1:] == ["Everybody in Football: every 3 months", "No cadence for the circle Football"]


def test_somebody_deleted_meanwhile_leaves_the_deck(tmp_path: Path, qtbot: QtBot) -> None:
    from netbook.operations.people import delete_person

    with a_session(tmp_path) as session:
        people = bring_in(session.book, NAMES)
        deck = a_deck(session, qtbot)
        session.do(delete_person, people[0])
        assert deck.current() == people[1]


@pytest.mark.benchmark
def test_ten_thousand_undecided_are_dealt_with_within_a_moment_each(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        sample.crowd(session.book, 10_000, 20_000)
        with changes.act(session.book.db, "import", session.now(), batch="import-x"):
            session.book.db.execute_sql("UPDATE person SET undecided='import-x', cadence=''")
        deck = a_deck(session, qtbot)
        from PySide6.QtCore import QElapsedTimer

        clock = QElapsedTimer()
        clock.start()
        for _ in range(10):
            press(deck, Qt.Key.Key_2)
        assert clock.elapsed() / 10 < 250
        assert deck.left() == 9_990


def test_a_group_of_many_is_decided_aside_and_the_deck_goes_on(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netbook.session.ASIDE", 2)
    with a_session(tmp_path) as session:
        bring_in(session.book, NAMES[:3], organisation="Engines")
        others = bring_in(session.book, NAMES[3:], batch="import-b")
        deck = a_deck(session, qtbot)
        qtbot.waitUntil(lambda: bool(deck.groups.lines))
        group = next(line.group for line in deck.groups.lines if line.group.kind != "circle")
        deck._on_group(group, YEARLY)
        assert session.working() is not None
        qtbot.waitUntil(lambda: session.working() is None, timeout=30_000)
        assert deck.current() in others or deck.current() is None
        decided = session.book.rows("SELECT count(*) FROM person WHERE cadence<>''")[0][0]
        assert decided >= 3 and len(deck._open) == 5 - decided
