"""What is done for the book while nobody waits: a backup a day, in a process of its own, and the trash emptied."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from netbook.aside import own_command
from netbook.session import Session
from netbook.store.backup import backups
from netbook.store.changes import purge
from netbook.store.connection import BookError, kept_whole

AGAIN_MS = 3_600_000


class Housekeeping(QObject):
    """Looks once an hour whether today's backup is there. `backed_up` when one was made."""

    backed_up = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._process: QProcess | None = None
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self.tidy)
        self._again.start()

    def tidy(self) -> None:
        """Empties what has been in the trash for a month, and copies the book where today's copy is missing."""
        if self._session.working() is None:
            # A full disk or a book that another writes to empties no trash: the next hour does.
            with suppress(BookError), kept_whole(self._session.book.path):
                purge(self._session.book.db, self._session.now())
        book, now = self._session.book.path, self._session.clock()
        today = f"{book.stem}-{now:%Y-%m-%d}"
        if self._process is not None or any(path.name.startswith(today) for path in backups(book)):
            self.backed_up.emit()
            return
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)
        program, first = own_command()
        words = ["backup", "--daily", "--book", str(book), "--now", f"{now:%Y-%m-%dT%H:%M}"]
        self._process.start(program, [*first, *words])

    def _on_finished(self, _code: int, _status: QProcess.ExitStatus) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        self.backed_up.emit()
