"""One app per book: twelve at once make one, a killed one is replaced, later ones hand over what they want."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbook.desktop import single_instance
from netbook.desktop.single_instance import Instance, Wish, claim, read_wish

START = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from netbook.desktop.single_instance import Wish, claim
assert "PySide6.QtWidgets" not in sys.modules
instance = claim(Path(sys.argv[1]), Wish(*sys.argv[2:]))
if instance is None:
    print("later", flush=True)
    sys.exit(0)
app = QCoreApplication([])
instance.listen()
instance.asked.connect(lambda wish: print("asked", wish.do, wish.text, flush=True))
print("first", flush=True)
app.exec()
"""
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    running: list[subprocess.Popen[str]] = []

    def begin(*words: str) -> subprocess.Popen[str]:
        each = subprocess.Popen(
            [sys.executable, "-c", START, str(tmp_path / "book.db"), *words], stdout=subprocess.PIPE, text=True
        )
        running.append(each)
        return each

    yield begin
    for each in running:
        each.kill()
        each.communicate()


def first_word(program: subprocess.Popen[str]) -> str:
    assert program.stdout is not None
    return program.stdout.readline().strip()


@pytest.fixture
def instance(tmp_path: Path, qapp: object) -> Iterator[Instance]:
    found = claim(tmp_path / "book.db")
    assert found is not None and found.listen()
    yield found
    found.release()


def test_of_twelve_starts_at_once_one_is_the_first(start: Start) -> None:
    programs = [start() for _ in range(12)]
    said = [first_word(each) for each in programs]
    assert sorted(said) == ["first"] + ["later"] * 11
    (first,) = [each for each, word in zip(programs, said, strict=True) if word == "first"]
    assert [first_word(first) for _ in range(11)] == ["asked show"] * 11


def test_a_killed_one_is_replaced_at_once(start: Start) -> None:
    first = start()
    assert first_word(first) == "first"
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    assert first_word(start()) == "first"


def test_a_later_start_hands_over_its_words_and_ends(qtbot: QtBot, instance: Instance, start: Start) -> None:
    with qtbot.waitSignal(instance.asked, timeout=10_000) as asked:
        later = start("quick-add", "Coffee with Åse\nyesterday", "token-1")
    assert asked.args == [Wish("quick-add", "Coffee with Åse\nyesterday", "token-1")]
    qtbot.waitUntil(lambda: later.poll() == 0, timeout=10_000)
    assert first_word(later) == "later"


def test_another_book_has_an_app_of_its_own(instance: Instance, tmp_path: Path) -> None:
    other = claim(tmp_path / "other.db")
    assert other is not None
    other.release()


def test_one_book_is_one_however_its_path_is_written(instance: Instance, start: Start, tmp_path: Path) -> None:
    assert single_instance._place(tmp_path / "book.db") == single_instance._place(tmp_path / "x" / ".." / "book.db")


def test_once_released_the_next_start_is_the_first(tmp_path: Path, qapp: object) -> None:
    for _ in range(2):
        found = claim(tmp_path / "book.db")
        assert found is not None
        found.release()


def test_a_long_folder_does_not_keep_it_from_listening(
    tmp_path: Path, qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETBOOK_DATA", str(tmp_path / ("long" * 30)))
    found = claim(tmp_path / "book.db")
    assert found is not None and found.listen()
    found.release()


@pytest.mark.parametrize("line", [b"", b"{", b"[]", b'"show"', b'{"do": "delete"}', b"\xff\xfe", b'{"do": 1}'])
def test_what_is_no_wish_is_left_alone(line: bytes) -> None:
    assert read_wish(line) is None


def test_a_wish_comes_back_as_it_went() -> None:
    wish = Wish("quick-add", "ringte Kåre\n{}", "t")
    assert read_wish(wish.as_line()) == wish
    assert read_wish(b'{"do": "show", "text": 1, "token": null}') == Wish("show", "", "")
