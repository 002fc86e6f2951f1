"""Scrolling the list of people and one changed row, beside painting rows that say nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from netbook.domain.said import Outcome, Said
from netbook.session import Session
from netbook.ui import theme
from netbook.ui.intents import Intents
from netbook.ui.people.page import PeoplePage
from tests.benchmarks.measures import FRAME, NOW, most, taken, tell
from tests.books import Clock

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]


def test_scrolling_and_one_changed_row(
    book_path: Path, people: int, qtbot: QtBot, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    theme.apply(qapp, "light")
    session = Session(book_path, Clock(NOW))
    page = PeoplePage(session, Intents())
    plain = QTableView()
    plain.setModel(QStringListModel([f"Row {n}" for n in range(people)], plain))
    for widget in (page, plain):
        qtbot.addWidget(widget)
        widget.resize(1000, 800)
        widget.show()
    qtbot.waitUntil(lambda: not page._loader.busy(), timeout=60_000)
    view = page.side.view

    def scrolled(table: QTableView, step: int) -> None:
        bar = table.verticalScrollBar()
        bar.setValue(bar.maximum() * step // 101)
        table.viewport().repaint()

    ours = [taken(lambda step=step: scrolled(view, step)) for step in range(1, 101)]  # type: ignore[misc]
    theirs = [taken(lambda step=step: scrolled(plain, step)) for step in range(1, 101)]  # type: ignore[misc]
    tell(capsys, f"a jump in the list of {people:,} people", ours, theirs, "a plain table")
    first = page.model.ids()[0]

    def changed() -> None:
        session.changed.emit(Outcome(0, Said(""), (first,)))
        view.viewport().repaint()

    rows = [taken(changed) for _ in range(30)]
    tell(capsys, "one changed row, until it is painted", rows, theirs, "a plain table")
    qtbot.waitUntil(lambda: not page._loader.busy(), timeout=60_000)
    session.close()
    assert most(ours) < FRAME and most(rows) < FRAME * (1 if people <= 10_000 else 4)
