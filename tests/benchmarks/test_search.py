"""A keystroke in the search field, until the people found are painted, beside the same words asked of the index alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbook.session import Session
from tests.benchmarks.measures import FRAME, most, taken, tell
from tests.benchmarks.people_page import people_page

pytestmark = [pytest.mark.benchmark, pytest.mark.timeout(900)]


def queries(session: Session) -> list[str]:
    """Twenty things that one types: names, companies, towns, words of notes, and two that find nobody."""
    book = session.book
    names = [row[0] for row in book.rows("SELECT full FROM person ORDER BY id * 7919 % 9973 LIMIT 9")]
    work = [row[0] for row in book.rows("SELECT DISTINCT organisation FROM person WHERE organisation<>'' LIMIT 4")]
    towns = [row[0] for row in book.rows("SELECT DISTINCT city FROM address LIMIT 2")]
    notes = [row[0][:12] for row in book.rows("SELECT note FROM interaction WHERE note<>'' LIMIT 3")]
    return [*names, *work, *towns, *notes, "qqxzw", "zzz"]


def test_a_keystroke(
    book_path: Path, people: int, qtbot: QtBot, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    session, page = people_page(book_path, qtbot, qapp)
    field, view = page.side.search, page.side.view

    def typed(text: str) -> None:
        field.set_text(text)
        view.viewport().repaint()

    ours, raw = [], []
    for query in queries(session):
        for end in range(1, len(query) + 1):
            text = query[:end].strip()
            if not text or text == field.text().strip():
                continue
            ours.append(taken(lambda text=text: typed(text)))  # type: ignore[misc]
            match = " ".join('"' + word.replace('"', "") + '"*' for word in text.split())
            raw.append(taken(lambda match=match: session.book.rows(  # type: ignore[misc]
                "SELECT rowid FROM person_text WHERE person_text MATCH ? LIMIT 200", (match,))))  # fmt: skip
    tell(capsys, f"a keystroke among {people:,} people ({len(ours)} of them)", ours, raw, "the index alone")
    qtbot.waitUntil(lambda: not page._loader.busy(), timeout=60_000)
    session.close()
    assert most(ours) < FRAME * (1 if people <= 10_000 else 3)
