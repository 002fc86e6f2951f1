"""What is imported aside is there when it says so, and one that fails keeps nothing from coming."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbook.desktop.warming import Warming


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

    from netbook.app import WARMED

    for name in WARMED:
        assert find_spec(name) is not None, name
        room = name.removeprefix("netbook.").partition(".")[0]
        assert room in ("peewee", "domain", "answers", "operations", "store", "wording"), name
