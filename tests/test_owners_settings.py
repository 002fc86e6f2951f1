"""What the owner chose is an act like any other: in the history, undone after a restart, from the middle, by anybody, and at once."""

from __future__ import annotations

import json
import shutil
import sqlite3
from pathlib import Path

from pytestqt.qtbot import QtBot

from netbook.answers import exporting, history
from netbook.book import Book
from netbook.cli import main
from netbook.operations import people
from netbook.operations.importing import Counts
from netbook.operations.importing_book import import_book
from netbook.operations.settings import VIEW, delete_view, keep_settings, keep_view, rename_view, set_setting
from netbook.session import Session
from netbook.store.standing import check
from netbook.wording.history import act_words
from tests.books import Clock, a_book, add, log

NORTH, SOUTH = {"place": "Oslo"}, {"place": "Rome"}


def a_session(folder: Path) -> Session:
    return Session(folder / "book.db", Clock())


def view_names(session: Session) -> list[object]:
    return [view["name"] for view in session.settings_under(VIEW).values()]  # type: ignore[index]


def said(book: Book) -> list[str]:
    return [act_words(line.act.label) for line in history.lines(book, history.acts(book))]


def test_a_setting_is_undone_and_done_again_after_a_restart_and_everybody_hears_of_it(
    tmp_path: Path, qtbot: QtBot
) -> None:
    session = a_session(tmp_path)
    session.keep_setting("theme", "dark")
    session.keep_setting("digest-at", 480)
    session.close()
    session = a_session(tmp_path)
    heard: list[str] = []
    told: list[str] = []
    session.setting_changed.connect(heard.append)
    session.did.connect(lambda words, _act: told.append(words))
    session.undo()
    assert session.setting("digest-at") is None and session.setting("theme") == "dark"
    session.undo()
    assert session.setting("theme") is None and heard == ["digest-at", "theme"]
    assert told == ["Undone: Daily digest: 08:00", "Undone: Theme: Dark"]
    session.close()
    session = a_session(tmp_path)
    session.redo()
    assert session.setting("theme") == "dark" and session.setting("digest-at") is None
    assert said(session.book)[-2:] == ["Daily digest: 08:00", "Theme: Dark"]
    session.close()


def test_settings_and_other_acts_are_undone_in_the_order_they_were_done(tmp_path: Path, qtbot: QtBot) -> None:
    session = a_session(tmp_path)
    ada = add(session.book, "Ada Lovelace")
    session.do(keep_view, "North", NORTH)
    session.do(people.edit_person, ada, title="Countess")
    session.undo()
    assert session.book.rows("SELECT title FROM person") == [("",)] and view_names(session) == ["North"]
    session.undo()
    assert view_names(session) == []
    session.close()


def test_what_the_program_remembers_for_itself_is_no_act(tmp_path: Path, qtbot: QtBot) -> None:
    session = a_session(tmp_path)
    session.keep_setting("motion", False)
    session.set_setting("welcomed", True)
    session.undo()
    assert session.setting("welcomed") is True and session.setting("motion") is None
    session.set_setting("reviewed-week", 7)
    session.redo()
    assert session.setting("motion") is False
    assert said(session.book)[-1:] == ["Motion: off"] and not [line for line in said(session.book) if "setting" in line]
    session.close()


def test_a_view_is_taken_back_from_the_middle_of_the_history(tmp_path: Path, qtbot: QtBot) -> None:
    session = a_session(tmp_path)
    first = session.do(keep_view, "North", NORTH)
    session.do(keep_view, "South", SOUTH)
    gone = session.do(delete_view, "North")
    assert first is not None and gone is not None and view_names(session) == ["South"]
    session.undo_number(gone.act)
    assert view_names(session) == ["North", "South"], "in its old place"
    session.do(rename_view, "South", "Deep south")
    session.undo_number(first.act)
    assert view_names(session) == ["Deep south"]
    session.do(keep_view, "South", {"place": "Naples"})
    assert view_names(session) == ["Deep south", "South"], "an old name is free again"
    session.close()


def test_a_view_of_the_same_name_or_of_the_same_people_takes_the_place_of_the_one_before(
    tmp_path: Path, qtbot: QtBot
) -> None:
    session = a_session(tmp_path)
    session.do(keep_view, "North", NORTH)
    session.do(keep_view, "South", SOUTH)
    session.do(keep_view, "North", SOUTH)
    assert list(session.settings_under(VIEW).values()) == [{"name": "North", "filter": SOUTH}]
    session.undo()
    assert view_names(session) == ["North", "South"]
    session.close()


def test_what_a_later_act_says_otherwise_stays_when_an_older_one_is_taken_back(tmp_path: Path, qtbot: QtBot) -> None:
    session = a_session(tmp_path)
    session.keep_setting("theme", "dark")
    gone = session.keep_setting("theme", None)
    session.keep_setting("theme", "contrast")
    assert gone is not None
    with qtbot.waitSignal(session.refused):
        assert session.undo_number(gone.act) is None
    assert session.setting("theme") == "contrast"
    first = session.keep_setting("text-scale", 150)
    session.keep_setting("text-scale", 200)
    assert first is not None
    outcome = session.undo_number(first.act)
    assert outcome is not None and outcome.kept == 1 and session.setting("text-scale") == 200
    session.close()


def test_the_command_line_takes_a_setting_back_and_the_window_hears_of_it(tmp_path: Path, qtbot: QtBot) -> None:
    session = a_session(tmp_path)
    session.keep_setting("theme", "dark")
    heard: list[str] = []
    session.setting_changed.connect(heard.append)
    assert main(["undo", "--book", str(tmp_path / "book.db")]) == 0
    session.look_for_news()
    assert heard == ["theme"] and session.setting("theme") is None
    session.close()


def test_a_number_of_the_rules_that_is_taken_back_is_applied_to_everybody(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        book.made_by = "command-line"
        for number in range(3):
            log(book, add(book, f"Person {number}", cadence="2 months"), days_ago=70)
        before = book.rows("SELECT person_id, late_at FROM due")
        book.do(keep_settings, {"threshold.cadence_late_percent": 5})
        assert book.rows("SELECT person_id, late_at FROM due") != before
        book.undo()
        assert book.rows("SELECT person_id, late_at FROM due") == before and check(book.db, book.now()) == []


def test_a_book_of_step_6_has_its_views_one_by_one_and_nothing_of_that_is_undone(tmp_path: Path, qtbot: QtBot) -> None:
    shutil.copy(Path(__file__).parent / "data" / "books" / "step_6.db", tmp_path / "book.db")
    session = a_session(tmp_path)
    assert view_names(session) == ["North", "Quiet ones"] and session.setting("views") is None
    session.do(delete_view, "North")
    session.undo()
    while session.book.rows(
        "SELECT 1 FROM act WHERE undone_by IS NULL AND undoes IS NULL AND operation<>'set-setting'"
    ):
        session.undo()
    assert view_names(session) == ["North", "Quiet ones"] and session.setting("views") is None
    session.close()


def test_an_export_brings_views_back_and_so_does_one_of_an_older_program(tmp_path: Path, qtbot: QtBot) -> None:
    with a_book(tmp_path) as book:
        book.do(keep_view, "North", NORTH)
        book.do(keep_settings, {"theme": "dark"})
        exporting.export_file(book, tmp_path / "new.json")
    old = json.loads((tmp_path / "new.json").read_text(encoding="utf-8"))
    rows = old["tables"]["setting"]["rows"]
    rows[0][1:] = ["views", json.dumps([{"name": "North", "filter": NORTH}, {"name": "South", "filter": SOUTH}])]
    for number, document in enumerate((json.loads((tmp_path / "new.json").read_text(encoding="utf-8")), old)):
        with a_book(tmp_path, name=f"{number}.db") as other:
            for _ in range(2):
                other.do(import_book, document, Counts())
        session = Session(tmp_path / f"{number}.db", Clock())
        assert view_names(session) == ["North", "South"][: 1 + number] and session.setting("views") is None
        assert session.setting("theme") == "dark"
        session.close()


def test_settings_of_a_book_that_another_program_wrote_are_no_act_of_this_one(tmp_path: Path, qtbot: QtBot) -> None:
    session = a_session(tmp_path)
    with sqlite3.connect(tmp_path / "book.db") as other:
        other.execute("INSERT INTO setting(key, value) VALUES('view.Odd', '7')")
    other.close()
    session.look_for_news()
    session.do(keep_view, "North", NORTH)
    session.book.do(set_setting, "welcomed", True)
    assert session.setting("view.Odd") == 7
    session.close()
