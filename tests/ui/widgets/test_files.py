"""Where choosing a file begins."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from netbook.ui.widgets import files


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(files, "_last", {})
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda place: str(tmp_path / place.name))
    return tmp_path


def test_it_begins_where_such_files_lie_and_without_that_folder_at_home(home: Path) -> None:
    assert files.begin_in("open") == files.begin_in("save") == files.begin_in("picture") == home
    (home / "DownloadLocation").mkdir()
    (home / "DocumentsLocation").mkdir()
    assert files.begin_in("open") == home / "DownloadLocation" and files.begin_in("save") == home / "DocumentsLocation"


def test_it_begins_where_something_was_chosen_last_as_long_as_that_folder_is_there(
    home: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    other = home / "other"
    other.mkdir()
    begun: list[str] = []

    def answer(_parent: QWidget, _title: str, where: str, _kinds: str) -> tuple[str, str]:
        begun.append(where)
        return str(other / "people.csv"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    assert files.choose_place(parent, "Export", "people.csv", "*.csv") == other / "people.csv"
    assert files.choose_place(parent, "Export", "people.csv", "*.csv") == other / "people.csv"
    assert begun == [str(home / "people.csv"), str(other / "people.csv")]
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: ("", ""))
    assert files.choose_file(parent, "Open", "*") is None and files.begin_in("open") == home
    other.rmdir()
    assert files.begin_in("save") == home
