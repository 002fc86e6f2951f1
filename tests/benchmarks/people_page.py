"""The People screen as the benchmarks of one drive it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbook.session import Session
from netbook.ui import theme
from netbook.ui.intents import Intents
from netbook.ui.people.page import PeoplePage
from tests.benchmarks.measures import NOW
from tests.books import Clock


def people_page(book: Path, qtbot: QtBot, qapp: QApplication) -> tuple[Session, PeoplePage]:
    """A session on the book, which the caller closes, and the screen on it, shown and with its list read."""
    theme.apply(qapp, "light")
    session = Session(book, Clock(NOW))
    page = PeoplePage(session, Intents())
    qtbot.addWidget(page)
    page.resize(1000, 800)
    page.show()
    qtbot.waitUntil(lambda: not page._loader.busy(), timeout=60_000)
    return session, page
