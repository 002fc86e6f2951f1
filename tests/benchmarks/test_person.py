"""Opening a person until they are painted, beside reading their rows with plain SQL; their tab About; scrolling their timeline."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.benchmarks.measures import FRAME, half, most, taken, tell
from tests.benchmarks.people_page import people_page

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]


class PaintWatch(QObject):
    """Notes that something was painted."""

    def __init__(self, painted: list[bool]) -> None:
        super().__init__()
        self._painted = painted

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._painted.append(True)
        return False


ROWS = (
    "SELECT * FROM person WHERE id=?",
    "SELECT * FROM field WHERE person_id=?",
    "SELECT i.* FROM interaction i JOIN interaction_person p ON p.interaction_id=i.id WHERE p.person_id=? ORDER BY i.at DESC LIMIT 50",
)


def test_opening_a_person(
    book_path: Path, people: int, qtbot: QtBot, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    session, page = people_page(book_path, qtbot, qapp)
    chosen = list(page.model.ids()[:53])
    far = [row[0] for row in session.book.rows("SELECT id FROM person ORDER BY id * 7919 % 9973 LIMIT 30")]

    painted: list[bool] = []
    watch = PaintWatch(painted)
    page.person.header.installEventFilter(watch)

    def opened(number: int) -> None:
        painted.clear()
        page.show_person(number)
        qapp.processEvents()
        assert painted or number == chosen[0], "what was asked for is not painted yet"

    for number in chosen[:3]:
        opened(number)
    ours = [taken(lambda number=number: opened(number)) for number in chosen[3:]]  # type: ignore[misc]
    raw = [
        taken(lambda number=number: [session.book.rows(sql, (number,)) for sql in ROWS])  # type: ignore[misc]
        for number in chosen[3:]
    ]
    tell(capsys, f"opening one of {people:,} people, down the list", ours, raw, "their rows alone")
    jumps = [taken(lambda number=number: opened(number)) for number in far]  # type: ignore[misc]
    tell(capsys, "opening one far away, to whom the list jumps", jumps, raw, "their rows alone")
    page.person.tabs.set_current("about")
    about = []
    for number in chosen[3:23]:
        about.append(taken(lambda number=number: opened(number)))  # type: ignore[misc]
    tell(capsys, "opening one with About in front", about, raw, "their rows alone")
    qtbot.waitUntil(lambda: not page._loader.busy(), timeout=60_000)
    session.close()
    assert most(ours) < FRAME and half(jumps) < FRAME
