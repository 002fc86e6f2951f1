"""The composer in a large book: the verdict is there within a frame of each letter."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbook.session import Session
from netbook.ui.ask.window import AskWindow
from netbook.ui.intents import Intents
from tests.benchmarks.measures import NOW
from tests.books import Clock

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]
FRAME_MS = 16
WORDS = (
    "Hi Ada, could I pick your brain about polar instruments some day? Which of the two chronometers held best in the winter of 1895, "
    "and why can't you answer as soon as possible? I would use it to choose one for the May survey; half an hour is enough."
)  # fmt: skip


def test_each_letter_is_judged_and_shown_within_a_frame(
    book_path: Path, people: int, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    session = Session(book_path, Clock(NOW))
    person = session.book.rows(
        "SELECT person_id FROM interaction_person GROUP BY person_id ORDER BY count(*) DESC LIMIT 1"
    )[0][0]
    began = time.thread_time()
    window = AskWindow(session, Intents(), person)
    qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    opened = (time.thread_time() - began) * 1000
    times = []
    for letter in WORDS * 3:
        start = time.thread_time()
        QTest.keyClicks(window.form.request, letter)
        QApplication.processEvents()
        times.append((time.thread_time() - start) * 1000)
    times.sort()
    with capsys.disabled():
        print(f"\n{people:,} people: composer opened in {opened:.0f} ms; a letter {statistics.median(times):.1f} ms, of twenty the slowest "
              f"{times[len(times) * 19 // 20]:.1f}, worst {times[-1]:.1f}")  # fmt: skip
    window._over = True
    session.close()
    assert statistics.median(times) <= FRAME_MS
    assert times[len(times) * 19 // 20] <= FRAME_MS
