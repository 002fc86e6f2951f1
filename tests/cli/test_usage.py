"""The command line as a stranger meets it: wrong usage, refusals, languages, streams that cannot take what is said."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from netbook import __main__ as way_in
from netbook.cli import main
from netbook.operations.settings import keep_settings
from tests.books import a_book

NOW = "2026-11-25T10:00"


def run(folder: Path, *words: str) -> int:
    return main([*words, "--book", str(folder / "book.db"), "--now", NOW])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert run(tmp_path, "add", "Åse Ærlig", "--email", "aase@x.org") == 0
    return tmp_path


@pytest.mark.parametrize(
    "words",
    [["frobnicate"], ["log"], ["add"], ["people", "--limit", "abc"], ["people", "--sort", "shoe"], ["due", "--language", "xx"],
     ["due", "--language"], ["edit", "Åse"], ["favour", "step"], ["follow-up", "Åse", "x"], ["log", "Åse", "--frob"]],
)  # fmt: skip
def test_wrong_usage_stops_with_2_and_says_nothing_on_standard_output(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    capsys.readouterr()
    assert run(folder, *words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "usage: " in said.err


@pytest.mark.parametrize(
    "words", [["log"], ["people", "--limit", "abc"], ["people", "--sort", "shoe"], ["due", "--language"]]
)
def test_wrong_usage_is_told_in_norwegian(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setenv("LANGUAGE", "nb")
    capsys.readouterr()
    assert run(folder, *words) == 2
    said = capsys.readouterr().err
    assert said.startswith("bruk: ") and "ikke forstått" in said
    assert not any(word in said for word in ("usage", "expected", "invalid", "required", "error"))


@pytest.fixture
def norwegian(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a book whose owner chose Norwegian, on an English system."""
    monkeypatch.setenv("LANGUAGE", "en")
    with a_book(folder) as book:
        book.do(keep_settings, {"language": "nb"})
    return folder


@pytest.mark.parametrize("book", [["--book", "{}"], ["--book={}"]])
@pytest.mark.parametrize("words", [["log"], ["people", "--limit", "abc"], ["edit", "Åse"], ["frobnicate"]])
def test_wrong_usage_speaks_the_language_of_the_book_that_is_named(
    norwegian: Path, capsys: pytest.CaptureFixture[str], words: list[str], book: list[str]
) -> None:
    capsys.readouterr()
    before = sorted(norwegian.iterdir())
    assert main([*words, *(each.format(norwegian / "book.db") for each in book)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("bruk: ") and "ikke forstått" in said
    assert main([*words, "--language", "en", *(each.format(norwegian / "book.db") for each in book)]) == 2
    assert capsys.readouterr().err.startswith("usage: ")
    assert sorted(norwegian.iterdir()) == before, "nothing was made beside the book"


def test_the_language_of_the_book_is_known_while_another_program_has_it_open(
    norwegian: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with a_book(norwegian) as book:
        book.do(keep_settings, {"language": "en"})
        capsys.readouterr()
        assert run(norwegian, "log") == 2
        assert capsys.readouterr().err.startswith("usage: ")


def test_help_speaks_the_language_of_the_book(norwegian: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run(norwegian, "log", "--help") == 0
    assert "registrer en kontakt" in capsys.readouterr().out


@pytest.mark.parametrize("made", ["none", "text", "folder", "future"])
def test_wrong_usage_with_a_book_that_cannot_be_read_speaks_the_systems_language_and_touches_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, made: str
) -> None:
    monkeypatch.setenv("LANGUAGE", "nb")
    path = tmp_path / "book.db"
    if made == "text":
        path.write_text("no book")
    elif made == "folder":
        path.mkdir()
    elif made == "future":
        with a_book(tmp_path) as book:
            book.db.execute_sql("PRAGMA user_version=99")
    before = {each: each.read_bytes() for each in tmp_path.iterdir() if each.is_file()}
    assert run(tmp_path, "log") == 2
    assert capsys.readouterr().err.startswith("bruk: ")
    assert {each: each.read_bytes() for each in tmp_path.iterdir() if each.is_file()} == before


@pytest.mark.parametrize("words", [["--frob"], ["quick-add", "--frob"], ["--language", "xx"], ["--book"]])
def test_wrong_usage_of_the_app_is_told_in_the_owners_language_too(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    monkeypatch.setenv("LANGUAGE", "nb")
    monkeypatch.setenv("NETBOOK_DATA", str(folder))
    monkeypatch.setattr(sys, "argv", ["netbook", *words])
    capsys.readouterr()
    assert way_in.main() == 2
    assert capsys.readouterr().err.startswith("bruk: ")


def test_help_speaks_the_language_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--language", "nb", "log", "--help"]) == 0
    said = capsys.readouterr().out
    assert "registrer en kontakt" in said and "valg:" in said


@pytest.mark.parametrize(
    "words",
    [["show", "Nobody"], ["edit", "Åse", "--name", " "], ["log", "Åse", "--length", "-5"], ["log", "Åse", "--length", "99999"],
     ["export", "people.xlsx"], ["export", "no-such-folder/x.vcf"], ["import", "no-such-file.vcf"], ["restore", "no-such-file.db"],
     ["act", "nothing", "done"], ["path", "Nobody"], ["ask", "Nobody"], ["import", "."]],
)  # fmt: skip
def test_a_refusal_is_one_sentence_on_standard_error_alone(
    folder: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    capsys.readouterr()
    assert run(folder, *words, "--json") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.strip() and "\n" not in said.err.strip()


def test_what_the_system_says_of_a_file_is_said_in_the_owners_language(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    for words, wanted in (
        (["import", str(folder)], "det er en mappe"), (["import", str(folder / "none.vcf")], "filen finnes ikke"),
        (["export", str(folder / "none" / "x.vcf")], "mappen finnes ikke"),
    ):  # fmt: skip
        assert run(folder, *words, "--language", "nb") == 1
        assert wanted in capsys.readouterr().err


def test_backups_of_one_second_do_not_meet_and_a_book_is_not_restored_from_itself(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    names = []
    for _ in range(2):
        assert run(folder, "backup", "--json") == 0
        names.append(json.loads(capsys.readouterr().out)["file"])
    assert len(set(names)) == 2
    assert run(folder, "restore", names[0]) == 0 and run(folder, "restore", names[1]) == 0
    assert run(folder, "backup", names[0]) == 1
    assert run(folder, "restore", str(folder / "book.db")) == 1
    assert "itself" in capsys.readouterr().err


def started(folder: Path, *words: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    whole = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG", "PYTHONIO", "PYTHONUTF8"))} | env
    return subprocess.run(
        [sys.executable, "-m", "netbook", *words, "--book", str(folder / "book.db"), "--now", NOW],
        capture_output=True, timeout=60, check=False, env=whole,
    )  # fmt: skip


BARE = {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}


def test_a_terminal_without_letters_gets_json_and_words_all_the_same(folder: Path) -> None:
    found = started(folder, "people", "Åse", "--json", **BARE)
    assert found.returncode == 0 and json.loads(found.stdout)[0]["name"] == "Åse Ærlig"
    found = started(folder, "people", "Åse", **BARE)
    assert (found.returncode, found.stderr) == (0, b"") and b"rlig" in found.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full disk to write to")
def test_an_answer_that_cannot_be_written_is_told(folder: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "netbook", "people", "--book", str(folder / "book.db")],
            stdout=full, stderr=subprocess.PIPE, timeout=60, check=False,
        )  # fmt: skip
    assert done.returncode == 1
    assert b"cannot be written" in done.stderr or b"kan ikke skrives" in done.stderr
    assert b"Traceback" not in done.stderr


def test_a_reader_who_leaves_early_is_no_failure(folder: Path) -> None:
    """Like `netbook people | true`: the pipe is closed before anything is written."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "netbook", "people", "--book", str(folder / "book.db")],
        stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False,
    )  # fmt: skip
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(sys.platform != "linux", reason="only there the window asks for a screen by its name")
def test_without_a_screen_the_app_says_so_in_one_sentence(folder: Path) -> None:
    bare = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    done = subprocess.run(
        [sys.executable, "-m", "netbook", "--book", str(folder / "book.db")], capture_output=True, timeout=60, check=False, env=bare,
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stdout == b"" and done.stderr.count(b"\n") == 1


def test_a_person_is_meant_by_any_way_of_writing_the_name_or_address(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(folder, "add", "Øystein Ås", "--email", "Øystein@Ås.no") == 0
    assert run(folder, "add", "Øystein Ås Berg") == 0
    for way in ("Øystein  Ås", "oystein as", "øystein@ås.no", "ØYSTEIN@ÅS.NO"):
        capsys.readouterr()
        assert run(folder, "show", way, "--json") == 0, way
        assert json.loads(capsys.readouterr().out)["name"] == "Øystein Ås"


def test_namesakes_at_one_organisation_are_told_apart_by_their_ids(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ids = []
    for _ in range(2):
        capsys.readouterr()
        assert run(folder, "add", "Ola Nordmann", "--organisation", "Fjell", "--json") == 0
        ids.append(json.loads(capsys.readouterr().out)["id"])
    assert run(folder, "show", "Ola Nordmann") == 1
    said = capsys.readouterr().err
    assert all(one in said for one in ids)
