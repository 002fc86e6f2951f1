"""What is done while nobody waits."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbook.session import Session
from netbook.store.backup import back_up_daily
from netbook.ui.shell.housekeeping import Housekeeping
from tests.books import Clock


def test_a_full_disk_empties_no_trash_and_is_no_failure(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_: object) -> int:
        raise sqlite3.OperationalError("database or disk is full")

    session = Session(tmp_path / "book.db", Clock())
    back_up_daily(session.book.db, session.book.path, session.clock())
    monkeypatch.setattr("netbook.ui.shell.housekeeping.purge", no_room)
    house = Housekeeping(session, session)
    with qtbot.waitSignal(house.backed_up):
        house.tidy()
    session.close()
