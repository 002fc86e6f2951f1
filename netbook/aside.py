"""Long work in a child process: the program's own command line, with its progress heard here, while the window stays free."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, Signal

if TYPE_CHECKING:
    from netbook.session import Session

PATIENCE_MS = 60_000
"""How long the end of the program waits for what was begun."""


def own_command() -> tuple[str, list[str]]:
    """The program and first words that start this very program, from source and frozen alike."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, ["-m", "netbook"]


class Job(QObject):
    """One command in a child process. `progressed` (done, total); then one of `finished` the command's document, `failed` a
    sentence, `cancelled`."""

    progressed = Signal(int, int)
    finished = Signal(dict)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._stopped = False
        self._errors = ""
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardError.connect(self._on_progress)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    def _start(self, command: str, words: Sequence[str], after: Sequence[str] = ()) -> None:
        book, now = self._session.book.path, self._session.clock()
        common = ["--progress", "--json", "--book", str(book), "--now", f"{now:%Y-%m-%dT%H:%M}"]
        program, first = own_command()
        self._process.start(program, [*first, command, *common, *words, *after])

    def cancel(self) -> None:
        """Stops the work and leaves the book as it was."""
        self._stopped = True
        self._process.kill()

    def _on_progress(self) -> None:
        for line in bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").splitlines():
            try:
                told = json.loads(line)
                self.progressed.emit(int(told["done"]), int(told["total"]))
            except (ValueError, KeyError, TypeError):
                self._errors += line + "\n"

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            # Whatever else goes wrong also ends the process, and is told there.
            self.failed.emit(self._process.errorString())

    def _on_finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._on_progress()
        text = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        if self._stopped and not text.strip():
            self._broke_off()
        elif text.strip():
            self._end(json.loads(text))
        else:
            self._broke_off(self._errors.strip().splitlines()[-1] if self._errors.strip() else str(code))

    def _broke_off(self, sentence: str = "") -> None:
        """It was stopped, or failed for a reason that the sentence tells."""
        if self._stopped:
            self.cancelled.emit()
        else:
            self.failed.emit(sentence)

    def _end(self, document: dict[str, Any]) -> None:
        self.finished.emit(document)


class ImportJob(Job):
    """One import; broken off, what came in of it is taken back."""

    def __init__(self, session: Session, paths: list[Path], encoding: str) -> None:
        super().__init__(session)
        self.batch = f"import-{uuid4()}@{os.getpid()}"
        words = ["--batch", self.batch, *(["--encoding", encoding] if encoding else [])]
        self._start("import", words, ["--", *map(str, paths)])

    def _end(self, document: dict[str, Any]) -> None:
        self._session.look_for_news()
        super()._end(document)

    def _broke_off(self, sentence: str = "") -> None:
        def told() -> None:
            self._session.look_for_news()
            super(ImportJob, self)._broke_off(sentence)

        if self._session.book.rows("SELECT 1 FROM act WHERE batch=? AND undone_by IS NULL LIMIT 1", (self.batch,)):
            self._session.take_back_batch(self.batch, told)
        else:
            told()


class DeedJob(Job):
    """One act that changes too much for the window to wait for: it is whole or, stopped half-way, not there at all.

    `words` tell what is being done, `counted` whether it tells how far it is, `stoppable` whether it may be cancelled.
    """

    def __init__(self, session: Session, deed: Mapping[str, object], words: str) -> None:
        super().__init__(session)
        self.words = words
        self.counted = "args" not in deed
        self.stoppable = deed["do"] != "take-back"
        # Through a pipe, for a command line has its limits and a hundred thousand people are many words.
        self._process.started.connect(self._hand_over)
        self._deed = json.dumps(deed)
        self._start("deed", [])

    def _hand_over(self) -> None:
        self._process.write(self._deed.encode())
        self._process.closeWriteChannel()

    def wait(self) -> None:
        """Lets it come to its end; to be called where nothing else goes on any more."""
        if self._process.state() == QProcess.ProcessState.Starting:
            self._process.waitForStarted(PATIENCE_MS)
        if self._process.state() == QProcess.ProcessState.Running:
            self._process.waitForFinished(PATIENCE_MS)
