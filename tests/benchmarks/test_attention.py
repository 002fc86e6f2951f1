"""The needs-attention list, and the panel after one logged contact, beside reading the same rows with plain SQL."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbook.answers.attention import short
from netbook.domain.interactions import Interaction
from netbook.operations.interactions import Log
from netbook.operations.interactions import log as log_contact
from netbook.session import Session
from netbook.ui import theme
from netbook.ui.attention.panel import AttentionPanel
from netbook.ui.intents import Intents
from tests.benchmarks.measures import FRAME, NOW, most, taken, tell
from tests.books import Clock

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]


def test_the_list_and_the_panel(
    book_path: Path, people: int, qtbot: QtBot, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    theme.apply(qapp, "light")
    session = Session(book_path, Clock(NOW))
    panel = AttentionPanel(session, Intents())
    qtbot.addWidget(panel)
    panel.resize(318, 800)
    panel.show()
    book = session.book

    def asked_anew() -> None:
        # What was answered a moment ago is kept until the book changes.
        book._kept.clear()
        short(book)

    asked_anew()
    lists = [taken(asked_anew) for _ in range(30)]
    rows = [
        taken(
            lambda: book.rows(
                "SELECT * FROM due WHERE show_at<=? AND (until_at IS NULL OR until_at>?)", (book.now(),) * 2
            )
        )
        for _ in range(30)
    ]
    tell(capsys, f"the attention list of {people:,} people", lists, rows, "its rows alone")
    who = [row[0] for row in book.rows("SELECT id FROM person ORDER BY id LIMIT 34")]

    def logged(number: int) -> None:
        session.do(log_contact, Log(Interaction("call", book.now()), (number,)))
        panel.repaint()

    def looked_again() -> None:
        book._kept.clear()
        panel.items.refresh()
        panel.repaint()

    for number in who[:4]:
        logged(number)
    shown = [taken(lambda number=number: logged(number)) for number in who[4:]]  # type: ignore[misc]
    looked = [taken(looked_again) for _ in range(30)]
    tell(capsys, "one contact logged, until the panel is painted", shown, rows, "the list's rows alone")
    tell(capsys, "of that, the panel", looked, rows, "the list's rows alone")
    session.close()
    assert most(lists) < FRAME and most(looked) < FRAME
