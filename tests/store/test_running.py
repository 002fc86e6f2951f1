"""An import that another program is still writing is left alone; one whose program has ended is taken back."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from netbook.importing import import_file
from netbook.operations.importing import Counts
from netbook.store.running import is_running
from tests.books import a_book


def _ended() -> int:
    with subprocess.Popen([sys.executable, "-c", ""]) as process:
        process.wait()
    return process.pid


def test_only_a_process_that_lives_is_running() -> None:
    assert is_running(f"import-x@{os.getpid()}")
    assert not is_running(f"import-x@{_ended()}")
    for name in (
        "import-x",
        "import-x@",
        "import-x@0",
        "import-x@-1",
        "import-x@x",
        "import-x@" + "9" * 30,
        "import-x@²",
    ):
        assert not is_running(name), name


@pytest.mark.parametrize("lives", [True, False])
def test_only_what_nobody_writes_any_more_is_taken_back(tmp_path: Path, lives: bool) -> None:
    (tmp_path / "in.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Kari Nord\nEND:VCARD\n", encoding="utf-8")
    with a_book(tmp_path) as book:
        import_file(book, tmp_path / "in.vcf", f"import-x@{os.getpid() if lives else _ended()}", Counts())
        with a_book(tmp_path) as other:
            assert len(other.rows("SELECT 1 FROM person")) == lives
