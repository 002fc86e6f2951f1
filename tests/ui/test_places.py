"""Where things were left is there at once for everybody in the program, and in the file soon after."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from netbook.ui.places import Places


def test_what_was_put_is_there_at_once_and_in_the_file_a_moment_later(tmp_path: Path, qtbot: QtBot) -> None:
    one, other = Places(tmp_path / "book.db", tmp_path), Places(tmp_path / "book.db", tmp_path)
    one.put("screen", "today")
    one.put("people.chosen", "7")
    assert (other.get("screen"), other.get("people.chosen"), other.get("nothing", "x")) == ("today", "7", "x")
    file = tmp_path / "window.ini"
    assert not file.exists()
    qtbot.waitUntil(lambda: file.exists() and "chosen=7" in file.read_text(), timeout=10_000)


def test_at_the_end_nothing_waits(tmp_path: Path, qtbot: QtBot) -> None:
    places = Places(tmp_path / "book.db", tmp_path)
    places.put("screen", "today")
    Places(tmp_path / "book.db", tmp_path).flush()
    assert "screen=today" in (tmp_path / "window.ini").read_text()
