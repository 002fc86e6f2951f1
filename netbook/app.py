"""The composition root: the only file that knows every room."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from netbook import wording
from netbook.domain.said import Refused
from netbook.paths import default_book
from netbook.session import Session
from netbook.ui.places import Places
from netbook.ui.shell import look
from netbook.ui.shell.window import MainWindow
from netbook.wording.refusals import refusal


def _arguments(argv: Sequence[str]) -> argparse.Namespace:
    from netbook.cli_parser import parser

    return parser().parse_args(list(argv))


def clock_from(text: str | None) -> Callable[[], datetime]:
    """The clock to believe in: the system's, or one that starts at the time named and runs on. Refused for no time."""
    if not text:
        return datetime.now
    try:
        start = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        raise Refused("time-unreadable", value=text) from None
    ahead = start - datetime.now()
    return lambda: datetime.now() + ahead


def start(argv: Sequence[str]) -> int:
    """Starts the app that the arguments ask for, or hands them to the one that runs already; answers the exit code."""
    try:
        arguments = _arguments(argv)
    except SystemExit as stop:
        return int(stop.code or 0)
    wording.choose_language(arguments.language or "")
    folder = Path(tempfile.mkdtemp(prefix="netbook-demo-")) if arguments.demo else None
    try:
        return _run(arguments, folder)
    finally:
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)


def _run(arguments: argparse.Namespace, folder: Path | None) -> int:
    app = QApplication([sys.argv[0]])
    app.setApplicationName("netbook")
    app.setApplicationDisplayName("Netbook")
    app.setDesktopFileName("netbook")
    path = folder / "demo.db" if folder else Path(arguments.book) if arguments.book else default_book()
    try:
        session = Session(path, clock_from(arguments.now))
    except Refused as problem:
        return _cannot_open(app, refusal(problem.said))
    if folder is not None:
        from netbook.sample import fill

        fill(session.book)
    if not arguments.language:
        wording.choose_language(str(session.setting("language", "") or ""))
    look.dress(session)
    window = MainWindow(session, Places(path, folder))
    window.show()
    session.start()
    code = app.exec()
    session.close()
    return code


def _cannot_open(app: QApplication, words: str) -> int:
    """Says why the book cannot be opened, on the screen and on standard error."""
    print(words, file=sys.stderr)
    if app.platformName() not in ("offscreen", "minimal"):
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(None, "Netbook", words)
    return 1
