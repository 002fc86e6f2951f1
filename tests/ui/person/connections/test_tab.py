"""The connections of a person: added, read from both sides, removed, opened."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netbook.domain.connections import INVERSE, KINDS
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.person.connections.tab import ConnectionsTab
from tests.books import Clock, add, source_state


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock())
    yield made
    made.close()


def tab(qtbot: QtBot, session: Session, number: int) -> ConnectionsTab:
    made = ConnectionsTab(session, Intents())
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show_person(number)
    made.show()
    return made


def texts(shown: ConnectionsTab) -> list[str]:
    return [line.shown.name for line in shown.lines]


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_added_and_reads_from_the_other_side(qtbot: QtBot, session: Session, kind: str) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    before = source_state(session.book)
    shown = tab(qtbot, session, ada)
    shown.adding.kind.set_current(kind)
    shown.adding.picker.choose([grace])
    shown.adding.connect_typed()
    assert texts(shown) == ["Grace Hopper"]
    from netbook.answers.show import connections

    assert [c.kind for c in connections(session.book, ada)] == [kind]
    assert [c.kind for c in connections(session.book, grace)] == [INVERSE[kind]]
    session.undo()
    assert texts(shown) == [] and source_state(session.book) == before


def test_keyboard_alone_adds_and_a_new_name_becomes_a_person(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    shown = tab(qtbot, session, ada)
    line = shown.adding.picker.line
    QTest.keyClicks(line, "Byron King")
    QTest.keyClick(line, Qt.Key.Key_Return)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert texts(shown) == ["Byron King"]
    assert session.book.rows("SELECT count(*) FROM person") == [(2,)]


def test_what_is_refused_stays_with_its_sentence(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    shown = tab(qtbot, session, ada)
    shown.adding.picker.choose([ada])
    shown.adding.connect_typed()
    assert shown.adding.picker.people() == (ada,) and not shown.adding.problem.isHidden()


def test_a_click_opens_that_person_and_the_cross_removes(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    shown = tab(qtbot, session, ada)
    shown.adding.picker.choose([grace])
    shown.adding.connect_typed()
    with qtbot.waitSignal(shown._intents.person_wanted) as told:
        shown.lines[0].name.click()
    assert told.args == [grace]
    shown.lines[0].remove.click()
    assert texts(shown) == [] and not session.book.rows("SELECT 1 FROM connection")


def test_own_words_for_a_connection_are_kept(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    shown = tab(qtbot, session, ada)
    shown.adding.picker.choose([grace])
    shown.adding.connect_typed()
    shown.lines[0].label.setText("godmother")
    shown.lines[0].label.commit()
    assert session.book.rows("SELECT label FROM connection") == [("godmother",)]


def test_through_whom_somebody_was_met_shows_on_both_sides(qtbot: QtBot, session: Session) -> None:
    grace = add(session.book, "Grace Hopper")
    ada = add(session.book, "Ada Lovelace", through_id=grace)
    assert texts(tab(qtbot, session, ada)) == ["Grace Hopper"]
    assert texts(tab(qtbot, session, grace)) == ["Ada Lovelace"]
