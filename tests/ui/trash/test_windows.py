"""History, trash and backups: what was done, and how to have it back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbook.operations.people import delete_person, edit_person, set_cadence
from netbook.session import Session
from netbook.ui.trash.backups import BackupsWindow
from netbook.ui.trash.window import HistoryWindow
from tests.books import Clock, add, log
from tests.ui.rooms import a_session, bring_in, press, shown


def a_window(session: Session, qtbot: QtBot) -> HistoryWindow:
    window = HistoryWindow(session)
    shown(qtbot, window)
    return window


def texts(window: HistoryWindow) -> list[str]:
    model = window.list.lines
    return [model.line(row).text for row in range(model.rowCount())]


def test_acts_are_listed_newest_first_and_an_import_is_one_line(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        ada = add(session.book, "Ada")
        bring_in(session.book, ("Grace Hopper", "Emmy Noether"))
        bring_in(session.book, ("Alan Turing",))
        log(session.book, ada)
        session.set_setting("theme", "dark")
        window = a_window(session, qtbot)
        found = texts(window)
        assert found[0] == "Logged a call with Ada"
        assert found[1].startswith("Imported")
        assert found[2:] == ["Added Ada"]
        assert window.list.lines.line(1).under.endswith("by an import")


def test_any_act_is_taken_back_and_what_was_kept_is_told(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        ada = add(session.book, "Ada")
        session.do(edit_person, ada, title="Analyst", organisation="Engines")
        session.do(edit_person, ada, title="Countess")
        window = a_window(session, qtbot)
        window.list.setCurrentIndex(window.list.lines.index(1, 0))
        press(window.list, Qt.Key.Key_Return)
        assert session.book.rows("SELECT title, organisation FROM person") == [("Countess", "")]
        assert "1 value was kept" in window.told.text()
        assert texts(window)[0] == "Undone: Changed Ada"
        assert window.list.lines.line(2).side == "taken back"
        assert not window.button.isEnabled()


def test_the_trash_gives_back_a_person_with_everything(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        ada = add(session.book, "Ada", emails=("ada@example.org",))
        log(session.book, ada)
        session.do(delete_person, ada)
        window = a_window(session, qtbot)
        window.show_tab("trash")
        assert texts(window) == ["Deleted Ada"]
        assert window.list.lines.line(0).side == "kept until 23 Dec"
        assert window.button.text() == "Restore"
        window.button.click()
        assert session.book.rows("SELECT value FROM field") == [("ada@example.org",)]
        assert session.book.rows("SELECT count(*) FROM interaction") == [(1,)]
        assert window.empty.isVisible() and window.empty.text() == "The trash is empty."


def test_what_lay_in_the_trash_for_thirty_days_is_not_shown(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        clock = session.clock
        assert isinstance(clock, Clock)
        session.do(delete_person, add(session.book, "Ada"))
        clock.pass_days(30)
        window = a_window(session, qtbot)
        window.show_tab("trash")
        assert texts(window) == ["Deleted Ada"]
        clock.pass_days(1)
        window.refresh()
        assert texts(window) == []


def test_an_act_done_elsewhere_shows_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        ada = add(session.book, "Ada")
        window = a_window(session, qtbot)
        session.do(set_cadence, [ada], "1 months")
        assert texts(window)[0] == "Ada: Every month"


def test_a_long_history_reads_only_the_pages_it_shows(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        ada = add(session.book, "Ada")
        with session.book.db.atomic():
            for n in range(450):
                session.book.do(edit_person, ada, title=f"Title {n}")
        window = a_window(session, qtbot)
        assert window.list.lines.rowCount() == 451
        window.grab()
        assert len(window.list.lines._pages) == 1


def test_a_backup_is_restored_and_the_book_as_it_was_is_kept(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        clock = session.clock
        assert isinstance(clock, Clock)
        add(session.book, "Ada")
        window = BackupsWindow(session)
        shown(qtbot, window)
        assert window.empty.isVisible() and not window.restore.isEnabled()
        window.now.click()
        assert window.list.lines.line(0).text == "Today 10:00"
        add(session.book, "Grace")
        clock.pass_days(1)
        with qtbot.waitSignal(session.changed):
            window.restore.click()
        assert session.book.rows("SELECT full FROM person") == [("Ada",)]
        assert "is kept" in window.told.text()
        lines = [window.list.lines.line(row) for row in range(window.list.lines.rowCount())]
        assert [line.text for line in lines] == ["Today 10:00", "Yesterday 10:00"]
        assert "before a restore" in lines[0].under
        window.list.setCurrentIndex(window.list.lines.index(0, 0))
        press(window.list, Qt.Key.Key_Return)
        assert len(session.book.rows("SELECT full FROM person")) in (1, 2)
