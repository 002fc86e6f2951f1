"""What is imported aside is there when it says so, and one that fails keeps nothing from coming."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbook.desktop.warming import Rooms, Warming


def test_all_are_imported_though_one_fails(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "warm_one.py").write_text("VALUE = 1\n")
    (tmp_path / "warm_broken.py").write_text("raise ValueError('broken')\n")
    (tmp_path / "warm_two.py").write_text("VALUE = 2\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    warming = Warming(("warm_one", "warm_broken", "warm_missing", "warm_two"))
    with qtbot.waitSignal(warming.done):
        warming.start()
    assert "warm_one" in sys.modules and "warm_two" in sys.modules and "warm_broken" not in sys.modules
    warming.close()


def test_the_end_waits_for_the_one_at_hand(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "warm_last.py").write_text("VALUE = 3\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    warming = Warming(("warm_last",))
    warming.start()
    warming.close()
    assert "warm_last" in sys.modules


def test_what_the_app_warms_exists_and_knows_no_qt() -> None:
    from importlib.util import find_spec

    from netbook.desktop.warming import WARMED

    for name in WARMED:
        assert find_spec(name) is not None, name
        room = name.removeprefix("netbook.").partition(".")[0]
        assert room in ("peewee", "domain", "answers", "operations", "store", "wording"), name


def test_the_modules_of_packages_come_one_at_a_time_though_one_fails(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "warm_house" / "room"
    inner.mkdir(parents=True)
    for file, text in (
        ("__init__", ""),
        ("attic", "VALUE = 1"),
        ("cellar", "raise ValueError('broken')"),
        ("stairs", ""),
    ):
        (tmp_path / "warm_house" / f"{file}.py").write_text(text)
    for file in ("__init__", "bed"):
        (inner / f"{file}.py").write_text("")
    monkeypatch.syspath_prepend(str(tmp_path))
    rooms = Rooms(("warm_house", "warm_nowhere"))
    rooms._next()
    assert "warm_house.attic" in sys.modules and "warm_house.room.bed" not in sys.modules
    with qtbot.waitSignal(rooms.done):
        rooms.start()
    assert "warm_house.room.bed" in sys.modules and "warm_house.stairs" in sys.modules
    assert "warm_house.cellar" not in sys.modules


def test_the_rooms_that_the_app_warms_are_there() -> None:
    from netbook.desktop.warming import _modules_of
    from netbook.ui.shell.rooms import PACKAGES

    for package in PACKAGES:
        assert _modules_of(package), package
    assert "netbook.ui.person.about.tab" in _modules_of("netbook.ui.person")
