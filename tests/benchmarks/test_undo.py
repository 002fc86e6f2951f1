"""Taking back what changed most, beside doing it the first time: how long it takes in all, and how long the window is held."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from netbook.book import Book
from netbook.importing import import_file
from netbook.operations.importing import Counts
from netbook.session import Session
from netbook.ui import theme
from netbook.ui.places import Places
from netbook.ui.shell.window import MainWindow
from tests.benchmarks.measures import NOW
from tests.benchmarks.stalls import held
from tests.benchmarks.test_import import a_file
from tests.books import Clock

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
CARDS = 10_000
MOST_MS = 100.0
ROUNDS = 3


def seconds(deed: Callable[[], object]) -> float:
    start = time.process_time()
    deed()
    return time.process_time() - start


def imported(folder: Path) -> float:
    """A book with an import of so many; answers how long that took."""
    (folder / "people.vcf").write_bytes(a_file(CARDS, False))
    batch = f"b@{os.getpid()}"
    with_book = Book(folder / "book.db", Clock(NOW), "cli")
    took = seconds(lambda: import_file(with_book, folder / "people.vcf", batch, Counts()))
    with_book.finish(batch)
    with_book.close()
    return took


def test_an_import_is_taken_back_and_done_again_faster_than_it_came_in(tmp_path: Path) -> None:
    took = imported(tmp_path)
    book = Book(tmp_path / "book.db", Clock(NOW), "cli")
    back = seconds(book.undo)
    again = seconds(book.redo)
    book.close()
    print(
        f"\n{CARDS} people imported {took:.2f} s, taken back {back:.2f} s (ratio {back / took:.2f}), "
        f"done again {again:.2f} s (ratio {again / took:.2f})"
    )
    assert back < took and again < took


def test_the_window_is_not_held_meanwhile(tmp_path: Path, qapp: QApplication) -> None:
    imported(tmp_path)
    theme.apply(qapp, "light")
    session = Session(tmp_path / "book.db", Clock(NOW))
    window = MainWindow(session, Places(tmp_path / "book.db"))
    window.resize(1360, 860)
    window.show()

    def idle() -> bool:
        return session.working() is None and not session.book.unsettled()

    held(lambda: None, idle)
    longest: dict[str, list[float]] = {"taken back": [], "done again": []}
    for _ in range(ROUNDS):
        longest["taken back"].append(held(session.undo, idle).longest)
        assert not session.book.rows("SELECT 1 FROM person")
        longest["done again"].append(held(session.redo, idle).longest)
        assert session.book.rows("SELECT count(*) FROM person") == [(CARDS,)]
    window.close()
    session.close()
    print(
        f"\n{CARDS} people "
        + ", ".join(f"{name}: the window held {min(took):.0f} ms at the longest" for name, took in longest.items())
    )
    assert all(min(took) < MOST_MS for took in longest.values())
