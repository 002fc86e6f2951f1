"""What the tests of screens share: a session on a book of its own, and people who wait for a decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netbook.book import Book
from netbook.domain.people import Card, Field, Name
from netbook.operations.importing import Import
from netbook.session import Session
from tests.books import Clock


@contextmanager
def a_session(folder: Path, now: str = "2026-11-23T10:00") -> Iterator[Session]:
    """An open session that does not tick."""
    made = Session(folder / "book.db", Clock(now))
    try:
        yield made
    finally:
        made.close()


def bring_in(book: Book, names: Sequence[str], batch: str = "import-a", **values: object) -> list[int]:
    """People as an import brings them: they wait for a decision. Answers their rows."""
    cards = [
        Card(name=Name(full=name), fields=(Field("email", f"{name.split()[0].lower()}{n}@example.org"),), **values)  # type: ignore[arg-type]
        for n, name in enumerate(names)
    ]
    work = Import(batch, lambda _: None)
    book.do_in(batch, True, work.take, "people.vcf", "vcard", cards)
    return [row[0] for row in book.rows("SELECT id FROM person ORDER BY id DESC LIMIT ?", (len(names),))][::-1]


def shown(qtbot: QtBot, widget: QWidget) -> None:
    """Shows a window and waits until keys reach it."""
    qtbot.addWidget(widget)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()


def press(widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """One key, pressed and let go."""
    QTest.keyClick(widget, key, modifiers)


def type_in(widget: QWidget, words: str) -> None:
    """Words, letter by letter."""
    QTest.keyClicks(widget, words)
