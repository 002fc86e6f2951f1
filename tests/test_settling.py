"""A changed threshold looks at everybody again: between two frames in the window, at once for everybody else."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from pytestqt.qtbot import QtBot

from netbook.answers.asking import ask_check
from netbook.book import Book
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.etiquette.facts import Draft
from netbook.domain.etiquette.thresholds import AskThresholds
from netbook.operations import people
from netbook.operations.settings import set_setting
from netbook.sample import crowd
from netbook.session import SLICE, TICK_MS, Session, until_tick
from netbook.store.standing import AT_ONCE, check
from tests.books import Clock

NOON = "2026-11-25T12:00"


def crowded(path: Path) -> None:
    book = Book(path, Clock(NOON))
    crowd(book, AT_ONCE + 3 * SLICE, 600)
    book.close()


def _is_settled(book: Book) -> bool:
    return not book.unsettled()


def dues(book: Book) -> set[tuple[object, ...]]:
    return set(book.rows("SELECT person_id, kind, cause, from_at, late_at FROM due"))


def test_the_window_settles_in_slices_and_ends_where_one_step_would(tmp_path: Path, qtbot: QtBot) -> None:
    crowded(tmp_path / "book.db")
    session = Session(tmp_path / "book.db", Clock(NOON))
    before = dues(session.book)
    session.keep_setting("threshold.cadence_late_percent", 5)
    assert session.book.unsettled()
    qtbot.waitUntil(lambda: not session.book.unsettled())
    in_slices = dues(session.book)
    assert check(session.book.db, session.now()) == []
    session.undo()
    qtbot.waitUntil(lambda: not session.book.unsettled())
    assert dues(session.book) == before and check(session.book.db, session.now()) == []
    session.close()
    other = Book(tmp_path / "book.db", Clock(NOON), "command-line")
    other.redo()
    assert dues(other) == in_slices
    other.close()


def test_what_a_clock_that_ran_ahead_let_end_comes_back_when_it_is_right_again(tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "book.db"
    crowded(path)
    session = Session(path, Clock(NOON))
    before = dues(session.book)
    for ahead in ("9999-12-31T10:00", "2027-11-25T12:00"):
        far = Book(path, Clock(ahead), "command-line")
        assert far.refresh() and dues(far) != before
        far.close()
        session.tick()
        qtbot.waitUntil(lambda: not session.book.unsettled())
        assert dues(session.book) == before
        assert check(session.book.db, session.now()) == []
    session.close()


def test_the_command_line_puts_it_right_at_once_and_an_ordinary_tick_looks_at_nobody(tmp_path: Path) -> None:
    path = tmp_path / "book.db"
    crowded(path)
    clock = Clock(NOON)
    book = Book(path, clock, "command-line")
    before = dues(book)
    clock.at = clock.at.replace(year=9999)
    assert book.refresh()
    clock.at = clock.at.replace(year=2026)
    assert book.refresh() and dues(book) == before and check(book.db, book.now()) == []
    writes = book.db.connection().total_changes
    for hours in (0, -1, -2, 0):
        clock.at = Clock(NOON).at + timedelta(hours=hours)
        assert not book.refresh()
    assert book.db.connection().total_changes == writes
    book.close()


def test_an_act_meanwhile_settles_its_own_people_and_leaves_the_rest_to_the_slices(tmp_path: Path) -> None:
    crowded(tmp_path / "book.db")
    book = Book(tmp_path / "book.db", Clock(NOON))
    book.do(set_setting, "threshold.cadence_late_percent", 5)
    waiting = book.rows("SELECT count(*) FROM stale")[0][0]
    book.db.execute_sql("UPDATE person SET note='x' WHERE id=(SELECT max(person_id) FROM stale)")
    book.do(set_setting, "motion", False)
    assert book.rows("SELECT count(*) FROM stale")[0][0] == waiting - 1
    book.close()


def test_slices_that_were_interrupted_go_on_at_the_next_start_and_are_done_for_another_program(
    tmp_path: Path, qtbot: QtBot
) -> None:
    crowded(tmp_path / "book.db")
    for made_by in ("window", f"cli {os.getpid()}"):
        book = Book(tmp_path / "book.db", Clock(NOON))
        book.do(set_setting, "threshold.cadence_late_percent", 5)
        book.close()
        if made_by == "window":
            session = Session(tmp_path / "book.db", Clock(NOON))
            session.start()
            settled = session.book
            qtbot.waitUntil(partial(_is_settled, settled))
            session.close()
        else:
            other = Book(tmp_path / "book.db", Clock(NOON), made_by)
            assert not other.unsettled()
            other.close()


def test_an_act_that_touches_many_settles_some_and_the_window_the_rest_in_slices(tmp_path: Path, qtbot: QtBot) -> None:
    from netbook.operations.people import set_cadence
    from netbook.ui.places import Places
    from netbook.ui.shell.window import MainWindow

    path = tmp_path / "book.db"
    book = Book(path, Clock(NOON))
    crowd(book, AT_ONCE + 60, 600)
    before = dues(book)
    book.close()
    session = Session(path, Clock(NOON))
    window = MainWindow(session, Places(path))
    qtbot.addWidget(window)
    everybody = [row[0] for row in session.book.rows("SELECT id FROM person ORDER BY id")]
    session.do(set_cadence, everybody, "30d")
    assert session.book.rows("SELECT count(*) FROM standing WHERE cadence='30 days'") == [(AT_ONCE,)]
    assert session.book.unsettled()
    qtbot.waitUntil(lambda: not session.book.unsettled())
    assert session.book.rows("SELECT count(*) FROM standing WHERE cadence='30 days'") == [(len(everybody),)]
    assert check(session.book.db, session.now()) == []
    session.undo()
    qtbot.waitUntil(lambda: not session.book.unsettled())
    assert dues(session.book) == before and check(session.book.db, session.now()) == []
    session.close()


def test_who_was_put_off_is_settled_with_an_act_that_touches_them_and_their_words_are_found(tmp_path: Path) -> None:
    from netbook.operations.circles import edit_circle

    book = Book(tmp_path / "book.db", Clock(NOON))
    crowd(book, 3 * AT_ONCE, 600)
    ((circle, people),) = book.rows(
        "SELECT circle_id, count(*) AS n FROM circle_person GROUP BY circle_id ORDER BY n DESC LIMIT 1"
    )
    book.db.execute_sql("INSERT OR IGNORE INTO circle_person(circle_id, person_id) SELECT ?, id FROM person", (circle,))
    book.do(edit_circle, circle, name="Chronometers")
    found = "SELECT count(*) FROM person_text WHERE person_text MATCH 'chronometers'"
    assert people < AT_ONCE * 3 and book.rows(found) == [(AT_ONCE,)]
    book.db.execute_sql("UPDATE person SET note='x' WHERE id=?", (3 * AT_ONCE,))
    book.do(set_setting, "motion", False)
    assert book.rows(found) == [(AT_ONCE + 1,)]
    while book.settle_some(100):
        pass
    assert book.rows(found) == [(3 * AT_ONCE,)] and check(book.db, book.now()) == []
    book.close()


def test_no_number_of_the_rules_can_make_the_book_unusable(tmp_path: Path) -> None:
    crowded(tmp_path / "book.db")
    book = Book(tmp_path / "book.db", Clock(NOON), "command-line")
    person = book.rows("SELECT min(id) FROM person")[0][0]
    known = {*Thresholds.__dataclass_fields__, *AskThresholds.__dataclass_fields__}
    for number in (0, 1, 99_999, -5, 10**30, "x", [1]):
        for name in known:
            book.do(set_setting, f"threshold.{name}", number)
        book.do(people.edit_person, person, note=f"with {number}")
        while book.settle_some(1000):
            pass
        assert check(book.db, book.now()) == []
        ask_check(book, person, Draft("introduction", "Could you bring me together with Ada?", goal="a post"))
    book.close()


def test_the_tick_comes_with_the_minute_at_which_something_may_be_due() -> None:
    assert until_tick(datetime(2026, 11, 25, 14, 59, 55, 500_000)) == 4_520
    assert until_tick(datetime(2026, 11, 25, 14, 59, 40)) == until_tick(datetime(2026, 11, 25, 15, 0, 0)) == TICK_MS
    assert until_tick(datetime(2026, 11, 25, 14, 59, 40, 30_000)) == 19_990
