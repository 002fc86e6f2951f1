"""Each command of the command line is there, and reads in nothing that only others need."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from netbook.cli_parser import COMMANDS as KNOWN
from netbook.commands import COMMANDS, command

TOLD = (
    "import json, sys; from netbook.cli import main; main(sys.argv[1:]); "
    "print(json.dumps([name for name in sys.modules if name.startswith(('netbook.domain.quick_text', 'PySide6', 'babel'))]))"
)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_has_its_function(name: str) -> None:
    assert callable(command(name))


def test_what_the_parser_knows_is_there() -> None:
    assert set(COMMANDS) == set(KNOWN)


@pytest.mark.parametrize("words", [("due",), ("check",), ("undo",), ("log", "Nobody"), ("add", "Ada Lovelace")])
def test_a_command_reads_in_neither_qt_nor_the_reader_of_plain_words(words: tuple[str, ...], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TOLD, *words, "--book", str(tmp_path / "book.db")],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert json.loads(done.stdout.splitlines()[-1]) == []
