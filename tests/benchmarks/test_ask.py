"""The composer at 10,000 people: the verdict is there within a frame of each letter."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbook.sample import crowd
from netbook.session import Session
from netbook.ui.ask.window import AskWindow
from netbook.ui.intents import Intents
from tests.books import Clock

pytestmark = pytest.mark.benchmark
FRAME_MS = 16
WORDS = (
    "Hi Ada, could I pick your brain about polar instruments some day? Which of the two chronometers held best in the winter of 1895, "
    "and why can't you answer as soon as possible? I would use it to choose one for the May survey; half an hour is enough."
)  # fmt: skip


def test_each_letter_is_judged_and_shown_within_a_frame(
    tmp_path: Path, qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    session = Session(tmp_path / "book.db", Clock("2026-11-25T10:00"))
    crowd(session.book, 10_000, 100_000)
    person = session.book.rows(
        "SELECT person_id FROM interaction_person GROUP BY person_id ORDER BY count(*) DESC LIMIT 1"
    )[0][0]
    began = time.perf_counter()
    window = AskWindow(session, Intents(), person)
    qtbot.addWidget(window)
    window.show()
    QApplication.processEvents()
    opened = (time.perf_counter() - began) * 1000
    times = []
    for letter in WORDS * 3:
        start = time.perf_counter()
        QTest.keyClicks(window.form.request, letter)
        QApplication.processEvents()
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    with capsys.disabled():
        print(f"\ncomposer opened in {opened:.0f} ms; a letter {statistics.median(times):.1f} ms, of twenty the slowest "
              f"{times[len(times) * 19 // 20]:.1f}, worst {times[-1]:.1f}")  # fmt: skip
    window._over = True
    session.close()
    assert statistics.median(times) <= FRAME_MS
    assert times[len(times) * 19 // 20] <= FRAME_MS
