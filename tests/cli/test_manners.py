"""The command line about goals, introductions and the shelf, from the first note to the outcome told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from netbook import cli

NOW = "2026-11-23T10:00"


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def said(*words: str, now: str = NOW, language: str = "en") -> Any:
        told = ["--book", str(tmp_path / "book.db"), "--now", now, "--language", language, "--json"]
        code = cli.main([*words, *told])
        printed = capsys.readouterr()
        if code:
            assert printed.out == "" and printed.err.count("\n") >= 1
            return printed.err.strip()
        return json.loads(printed.out)

    for name in ("Ada Lovelace", "Grace Hopper", "Alan Turing"):
        said("add", name)
    return said


def test_a_goal_is_noted_helped_with_ended_and_told(run: Any) -> None:
    made = run("goal", "add", "The May survey", "--note", "ten days", "--due", "2027-05-01")
    assert made["id"] and "The May survey" in made["label"]
    assert "The May survey" in run("goal", "add", "the may survey")
    run("goal", "step", made["id"], "helped", "--with", "Ada Lovelace")
    run("goal", "step", "the may survey", "knows", "--with", "Grace Hopper", "--with", "Alan Turing")
    (row,) = run("goal", "list")
    assert (row["id"], row["due"], row["note"], row["to_tell"]) == (made["id"], "2027-05-01", "ten days", [])
    assert [(one["name"], one["role"]) for one in row["people"]] == [
        ("Ada Lovelace", "helped"), ("Alan Turing", "knows"), ("Grace Hopper", "knows"),
    ] or len(row["people"]) == 3  # fmt: skip
    run("goal", "step", made["id"], "changed", "--note", "It moves to April", now="2026-11-24T10:00")
    assert len(run("goal", "list", now="2026-11-24T10:00")[0]["to_tell"]) == 3
    run("goal", "step", made["id"], "ended", "--note", "It was done", now="2026-12-01T10:00")
    assert run("goal", "list", now="2026-12-01T10:00") == []
    assert [line["kind"] for line in run("due", now="2026-12-01T10:00")] == ["outcome"]
    run("goal", "step", made["id"], "told", "--with", "Ada Lovelace", now="2026-12-02T10:00")
    (over,) = run("goal", "list", "--ended", now="2026-12-02T10:00")
    assert over["outcome"] == "It was done" and {one["name"] for one in over["to_tell"]} == {
        "Grace Hopper",
        "Alan Turing",
    }
    assert run("due", now="2026-12-02T10:00") == []
    run("goal", "step", made["id"], "reopened", now="2026-12-03T10:00")
    assert len(run("goal", "list", now="2026-12-03T10:00")) == 1


def test_an_introduction_asks_both_sides_and_is_not_made_before_both_agreed(run: Any) -> None:
    made = run("introduction", "add", "Ada Lovelace", "Grace Hopper", "--purpose", "compilers", "--why-one", "notes")
    assert made["id"] and made["wary"] == []
    one = made["id"]
    (row,) = run("introduction", "list")
    assert (row["one"]["name"], row["other"]["name"], row["stage"]) == ("Ada Lovelace", "Grace Hopper", "planned")
    run("introduction", "step", one, "asked", "one")
    refused = run("introduction", "step", one, "made")
    assert isinstance(refused, str) and refused
    run("introduction", "step", one, "answered", "one", "agreed")
    run("introduction", "step", one, "asked", "other")
    run("introduction", "step", one, "answered", "other", "agreed")
    assert run("introduction", "list")[0]["stage"] == "agreed"
    run("introduction", "step", one, "made", "--when", NOW)
    run("introduction", "step", one, "told", "--note", "They write a book", now="2026-12-20T10:00")
    assert run("introduction", "list", now="2026-12-20T10:00") == []
    (over,) = run("introduction", "list", "--all", now="2026-12-20T10:00")
    assert (over["turned_out"], over["made_at"], over["answers"]) == (
        "They write a book", NOW, {"one": "agreed", "other": "agreed"},
    )  # fmt: skip
    again = run("introduction", "add", "Alan Turing", "Grace Hopper", now="2026-12-21T10:00")
    assert len(again["wary"]) == 1 and "Grace Hopper" in again["wary"][0]


def test_an_introduction_made_for_me_owes_thanks(run: Any) -> None:
    made = run("introduction", "add", "Ada Lovelace", "Grace Hopper", "--for-me", "--purpose", "compilers")
    assert made["id"]
    assert [(line["kind"], line["person"]["name"]) for line in run("due")] == [("thank-you", "Ada Lovelace")]
    assert run("introduction", "list")[0]["maker"]["name"] == "Ada Lovelace"


def test_a_thing_on_the_shelf_names_whom_it_serves_and_is_shared_once(run: Any) -> None:
    run("detail", "Ada Lovelace", "Looks for a patient engraver", "--topic", "needs")
    made = run(
        "shelf", "add", "An engraver who works with steel", "--link", "https://example.org/e", "--until", "2026-12-31"
    )
    (row,) = run("shelf", "list")
    assert (row["id"], row["until"], row["kind"]) == (made["id"], "2026-12-31", "article")
    assert [(one["person"]["name"], one["fact"]) for one in row["serves"]] == [
        ("Ada Lovelace", "Looks for a patient engraver")
    ]
    run("shelf", "step", made["id"], "shared", "--with", "Ada Lovelace")
    (row,) = run("shelf", "list")
    assert row["serves"] == [] and [one["name"] for one in row["shared_with"]] == ["Ada Lovelace"]
    assert run("show", "Ada Lovelace")["interactions"][0]["kind"] == "shared"
    run("shelf", "step", made["id"], "put-away")
    assert run("shelf", "list") == [] and len(run("shelf", "list", "--away")) == 1
    run("shelf", "step", made["id"], "back")
    assert len(run("shelf", "list")) == 1
    assert run("shelf", "list", now="2027-01-01T10:00") == []


@pytest.mark.parametrize(
    "words", [("goal", "step", "x", "ended"), ("introduction", "step", "x", "made"), ("shelf", "step", "x", "back")]
)
def test_what_is_not_there_is_refused(run: Any, words: tuple[str, ...]) -> None:
    assert "not" in run(*words)


def test_a_step_that_needs_somebody_says_so_in_both_languages(run: Any) -> None:
    made = run("shelf", "add", "An engraver")
    assert run("shelf", "step", made["id"], "shared") == "Say with whom: “shared” needs a person after --with."
    assert run("shelf", "step", made["id"], "shared", language="nb").startswith("Si med hvem: ")


@pytest.mark.parametrize("command", ["goal", "introduction", "shelf"])
def test_help_names_the_three_verbs(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([command, "--help"]) == 0
    said = capsys.readouterr().out
    assert all(verb in said for verb in ("add", "list", "step"))
    assert cli.main([command, "step", "--help"]) == 0
