"""Books for journeys, filled through the command line as a script would."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from netbook.book import Book
from tests.journeys.desktop import Desktop
from tests.journeys.parts import PROJECT

needs_quick_add = pytest.mark.skipif(
    not (PROJECT / "netbook" / "ui" / "quick" / "window.py").is_file(), reason="there is no quick-add window yet"
)


def cli(desktop: Desktop, *words: str) -> Any:
    """Runs one command on the desktop's own book and answers its document."""
    said = desktop.run(sys.executable, "-m", "netbook", *words, "--json")
    return json.loads(said) if said.strip() else None


def open_items(desktop: Desktop, kind: str) -> list[str]:
    """Whom the needs-attention list names with this kind, as another program reads it."""
    return [each["person"]["name"] for each in cli(desktop, "due") if each["kind"] == kind]


@contextmanager
def opened(desktop: Desktop, clock: Callable[[], datetime] = datetime.now) -> Iterator[Book]:
    """The desktop's own book, for a past that the command line has no words for."""
    book = Book(Path(desktop.env["NETBOOK_DATA"]) / "book.db", clock, made_by="journey")
    try:
        yield book
    finally:
        book.close()
