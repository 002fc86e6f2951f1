"""The command line about events."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from netbook import cli


def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], *words: str, now: str = "2026-11-23T10:00") -> Any:
    code = cli.main([*words, "--book", str(tmp_path / "book.db"), "--now", now, "--json"])
    said = capsys.readouterr()
    assert code == 0, said.err
    return json.loads(said.out)


def test_an_event_is_planned_lived_and_closed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, capsys, "add", "Ada Lovelace")
    run(tmp_path, capsys, "add", "Grace Hopper")
    made = run(
        tmp_path, capsys, "event", "add", "Fair", "--when", "2026-11-24T18:00", "--until", "2026-11-24T20:00", "--place", "Oslo",
        "--with", "Ada Lovelace", "--wanted", "Grace Hopper", "--other-field",
    )  # fmt: skip
    assert isinstance(made, dict)
    (planned,) = run(tmp_path, capsys, "events")
    assert (planned["id"], planned["begins"], planned["own_field"]) == (made["id"], "2026-11-24T18:00", False)
    assert [(p["name"], p["wanted"]) for p in planned["people"]] == [("Ada Lovelace", False), ("Grace Hopper", True)]
    due = run(tmp_path, capsys, "due")
    assert [line["kind"] for line in due] == ["prepare"]
    later = "2026-11-25T09:00"
    run(tmp_path, capsys, "event", "met", made["id"], "Ada Lovelace", "--note", "The engine", now=later)
    due = run(tmp_path, capsys, "due", now=later)
    assert [line["kind"] for line in due] == ["after-event"]
    run(tmp_path, capsys, "event", "handle", made["id"], "Ada Lovelace", "let-go", now=later)
    assert run(tmp_path, capsys, "due", now=later) == []
    run(tmp_path, capsys, "event", "close", made["id"], now=later)
    (over,) = run(tmp_path, capsys, "events", "--past", now=later)
    assert (over["stage"], over["people"][0]["note"]) == ("closed", "The engine")
    run(tmp_path, capsys, "event", "delete", made["id"], now=later)
    assert run(tmp_path, capsys, "events", "--past", now=later) == []


def test_an_event_that_is_not_there_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["event", "close", "nothing", "--book", str(tmp_path / "book.db")]) == 1
    assert "not there any more" in capsys.readouterr().err
