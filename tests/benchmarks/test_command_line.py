"""How long the command line takes to print everybody, beside SQLite alone printing the same rows in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from netbook.book import Book
from tests.benchmarks.measures import NOW
from tests.books import Clock

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(1200)]
ROUNDS = 3
TEXT = "SELECT p.full || '  ' || p.organisation FROM standing s JOIN person p ON p.id=s.person_id WHERE p.archived=0 ORDER BY s.sort_given, p.id"
JSON = (
    "SELECT json_object('id', p.uid, 'name', p.full, 'emails', (SELECT json_group_array(value) FROM field WHERE person_id=p.id AND "
    "kind='email'), 'phones', (SELECT json_group_array(value) FROM field WHERE person_id=p.id AND kind='phone'), 'organisation', "
    "p.organisation, 'title', p.title, 'circles', (SELECT json_group_array(name) FROM circle_person cp JOIN circle c ON c.id=cp.circle_id "
    "WHERE cp.person_id=p.id), 'birthday', p.birthday, 'last', s.last_at, 'warmth', s.warm_key) FROM standing s JOIN person p "
    "ON p.id=s.person_id WHERE p.archived=0 ORDER BY s.sort_given, p.id"
)
RAW = "import sqlite3, sys\nfor row in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print(row[0])"


def worked(*words: str) -> float:
    """The least of several runs, in seconds of the child's own work: what else the machine does counts for nothing."""
    found = []
    for _ in range(ROUNDS):
        before = os.times()
        subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL, check=True)
        after = os.times()
        found.append(after.children_user + after.children_system - before.children_user - before.children_system)
    return min(found)


@pytest.mark.parametrize("how", ["text", "json"])
def test_everybody_is_printed_in_twice_the_time_of_sqlite_alone(
    book_path: Path, people: int, how: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Book(book_path, Clock(NOW), "cli").close()
    words = ["-m", "netbook", "people", "--book", str(book_path), "--now", NOW, *(["--json"] if how == "json" else [])]
    ours, begin = worked(*words), worked(*words, "--limit", "1")
    raw = worked("-c", RAW, str(book_path), JSON if how == "json" else TEXT)
    with capsys.disabled():
        print(
            f"\n{people:,} people as {how}: {ours:.2f} s, of which the start {begin:.2f} s; SQLite alone {raw:.2f} s; "
            f"ratio without the start {(ours - begin) / raw:.1f}"
        )
    assert ours - begin <= 2 * raw
