"""The ends of the calendar and words without end: an answer or one clear sentence, never a trace."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from netbook.cli import main
from netbook.domain.dates import day_of, moment
from netbook.operations.follow_ups import NewFollowUp, add_follow_up, finish_follow_up
from tests.books import a_book, add


def run(folder: Path, *words: str, now: str = "2026-11-23T10:00") -> int:
    return main([*words, "--book", str(folder / "book.db"), "--now", now])


@pytest.mark.parametrize("now", ["0001-01-01T00:00", "1969-12-31T23:59", "2024-02-29T12:00", "9999-12-31T23:59"])
def test_every_question_is_answered_at_the_ends_of_the_calendar(tmp_path: Path, now: str) -> None:
    assert run(tmp_path, "add", "王小明", "--cadence", "2 months", "--birthday", "2000-02-29") == 0
    for question in (["due"], ["review"], ["show", "王小明"], ["path", "王小明"], ["people"]):
        assert run(tmp_path, *question, now=now) == 0


@pytest.mark.parametrize("name", ["محمد بن سلمان", "דוד כהן", "😀😀", "Ågot Þórsdóttir", "O'Neil; DROP TABLE", "%_"])
def test_people_of_any_script_are_added_and_found(tmp_path: Path, name: str) -> None:
    assert run(tmp_path, "add", name) == 0
    assert run(tmp_path, "show", name) == 0
    assert run(tmp_path, "check") == 0


def test_a_word_without_end_is_looked_for_by_its_beginning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "add", "x" * 5000) == 0
    capsys.readouterr()
    assert run(tmp_path, "people", "x" * 5000) == 0
    assert "xxx" in capsys.readouterr().out


def test_a_moment_beyond_the_calendar_is_its_end() -> None:
    assert (moment(-(10**10)).year, moment(10**10).year) == (1, 9999)
    assert (day_of(-(10**10)).year, day_of(10**10).year) == (1, 9999)


def test_a_folder_in_the_place_of_the_book_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "book.db").mkdir()
    assert run(tmp_path, "due") == 1
    said = capsys.readouterr().err.strip()
    assert said.count("\n") == 0
    assert "cannot be opened" in said


def test_the_ask_check_calls_people_by_their_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, "add", "Kristine Bonnevie")
    run(
        tmp_path,
        "log",
        "Kristine Bonnevie",
        "--kind",
        "meeting",
        "--when",
        "2026-11-20",
        "--owe-thanks",
        "reviewing your talk",
    )
    capsys.readouterr()
    assert run(tmp_path, "ask", "Kristine Bonnevie", "--kind", "feedback", "--text", "Is slide 7 clear?") == 0
    said = capsys.readouterr().out
    assert "From your meeting with Kristine Bonnevie on 20 Nov" in said
    assert "They" not in said


@pytest.mark.parametrize("command", [["log", "Ada"], ["favour", "add", "Ada", "read it"], ["event", "add", "Fair"]])
def test_an_empty_when_is_refused_and_nothing_is_recorded(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    assert run(tmp_path, "add", "Ada") == 0
    assert run(tmp_path, *command, "--when", "") == 1
    assert "“”" in capsys.readouterr().err
    assert run(tmp_path, "undo") == 0 and run(tmp_path, "show", "Ada") == 1


def test_a_birthday_in_the_year_nought_is_refused(tmp_path: Path) -> None:
    assert run(tmp_path, "add", "Ada", "--birthday", "0000-01-01") == 1
    assert run(tmp_path, "add", "Ada", "--birthday=--01-01") == 0


def test_a_number_without_end_is_a_number(tmp_path: Path) -> None:
    assert run(tmp_path, "add", "Kari Nord") == 0
    assert (
        run(tmp_path, "people", "--limit", "9" * 30) == 0 and run(tmp_path, "people", "Kari", "--limit", "9" * 30) == 0
    )


def test_a_repeat_that_leads_out_of_the_calendar_ends_with_it(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        kari = add(book, "Kari Nord")
        new = NewFollowUp("call", book.now() // 1440 * 1440 + 2912000 * 1440, repeat="yearly")
        plan = book.do(add_follow_up, [kari], new).made[0].id
        book.do(finish_follow_up, plan)
        assert book.rows("SELECT state FROM follow_up") == [("done",)]


def test_a_refusal_stays_on_one_line_whatever_was_typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "favour", "step", "x\ny", "told") == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
def test_files_whose_names_are_no_text_are_the_very_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/b\xff\xe6k.db")
    cards = os.fsdecode(os.fsencode(tmp_path) + b"/in\xff.vcf")
    Path(cards).write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ola\nEND:VCARD\n", encoding="utf-8")
    for words in (["add", "Kari"], ["import", cards], ["export", cards + ".json", "--json"]):
        assert main([*words, "--book", odd]) == 0
    assert main(["show", "Kari", f"--book={odd}"]) == 0
    assert main(["show", "Ola", f"--book={odd}", "--json"]) == 0
    assert sorted(os.listdir(os.fsencode(tmp_path))) == [b"b\xff\xe6k.db", b"in\xff.vcf", b"in\xff.vcf.json"]


def test_a_circle_is_named_in_any_case_and_one_that_is_not_there_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "add", "Kari Nord", "--circle", "Choir") == 0 and run(tmp_path, "add", "Kari Sør") == 0
    capsys.readouterr()
    assert run(tmp_path, "people", "kari", "--circle", "choir", "--limit", "1") == 0
    assert capsys.readouterr().out == "Kari Nord\n"
    assert run(tmp_path, "people", "--circle", "Choir", "--circle", "None such") == 1


@pytest.mark.parametrize("day", ["--02-29", "--05", "-05-17", "1990-05-17"])
def test_a_birthday_without_its_year_is_given_as_it_is_shown(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], day: str
) -> None:
    assert run(tmp_path, "add", "Kari Nord", "--birthday", day, "--circle", "Choir") == 0
    assert run(tmp_path, "edit", "Kari Nord", "--title", "Baker", "--birthday", day) == 0
    capsys.readouterr()
    assert run(tmp_path, "show", "Kari Nord", "--json") == 0
    assert json.loads(capsys.readouterr().out)["birthday"] == {"-05-17": "--05-17"}.get(day, day)


def test_what_only_the_window_asks_for_is_named_to_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "frobnicate") == 2
    assert "deed" not in capsys.readouterr().err
