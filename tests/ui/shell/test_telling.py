"""What is told outside of the window, and what is written down."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbook.app import clock_from
from netbook.desktop.log_file import write_log
from netbook.domain.dates import minute
from netbook.domain.said import Refused
from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from netbook.paths import state_folder
from netbook.session import Session
from netbook.ui.shell.status import backup_words
from netbook.ui.shell.telling import pause_until, pause_words, tray_items
from tests.books import Clock, add

NOW = datetime(2026, 11, 25, 10, 0)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("book-2026-11-25-091200.db", "Last backup today 09:12"),
        ("book-2026-11-24-235900.db", "Last backup yesterday 23:59"),
        ("book-2026-10-01-080000.db", "Last backup 2026-10-01"),
        ("book-somewhen.db", ""),
    ],
)
def test_the_last_backup_is_told_in_words(name: str, said: str) -> None:
    assert backup_words(Path("/x") / name, Path("/y/book.db"), NOW) == said
    assert backup_words(None, Path("/y/book.db"), NOW) == ""


def test_the_tray_tells_counts_and_the_three_most_urgent(tmp_path: Path, qtbot: QtBot) -> None:
    session = Session(tmp_path / "book.db", Clock())
    for number in range(5):
        person = add(session.book, f"Person {number}")
        session.book.do(add_follow_up, [person], NewFollowUp("Write", session.now() - number * 1440 - 60, True))
    late, count, people = tray_items(session)
    assert (late, count, len(people)) == (4, 5, 3)
    assert people[0][1] == "Person 4 · follow-up, 4 days late"
    session.set_setting("paused-until", pause_until("hour", session.now()))
    assert pause_words(session) == "11:00"
    session.set_setting("paused-until", pause_until("tomorrow", session.now()))
    assert pause_words(session) == "tomorrow 09:00"
    session.set_setting("paused-until", pause_until("resume", session.now()))
    assert pause_words(session) == ""
    session.close()


def test_a_clock_that_was_told_its_time_runs_on() -> None:
    clock = clock_from("2026-11-23T10:00")
    assert timedelta(0) <= clock() - datetime(2026, 11, 23, 10, 0) < timedelta(minutes=1)
    assert minute(clock()) == minute(datetime(2026, 11, 23, 10, 0))
    with pytest.raises(Refused):
        clock_from("soon")


def test_a_failure_is_written_down_and_the_log_does_not_grow_for_ever() -> None:
    path = write_log("Traceback: one", NOW)
    assert path == state_folder() / "netbook.log" and "one" in path.read_text("utf-8")
    path.write_text("x" * 1_000_001, "utf-8")
    write_log("Traceback: two", NOW)
    assert "two" in path.read_text("utf-8") and path.stat().st_size < 1000
    path.unlink()
