"""The book for a window: acts and their news as Qt signals, other programs' writes noticed, long work in a child process."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Concatenate, ParamSpec
from uuid import uuid4

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from netbook.book import Book
from netbook.domain.said import Done, Outcome, Refused, Said
from netbook.operations.settings import set_setting
from netbook.store import changes
from netbook.store.changes import Act
from netbook.store.queries import lists
from netbook.wording.labels import label, undone
from netbook.wording.refusals import refusal

P = ParamSpec("P")
TICK_MS = 20_000
WATCH_MS = 1_000
SLICE, SLICES_TOLD = 32, 50
"""How many people are settled between two frames, and after how many slices the screens are told."""


@dataclass(slots=True, eq=False)
class _Kept:
    """Settings that were changed as an act: what they were and became, in whose place among the acts, and whether it stands."""

    was: dict[str, object]
    now: dict[str, object]
    words: str
    place: int
    stands: bool = True


class Session(QObject):
    """One open book and everybody who looks at it. `changed` comes after every act, with whom it touched.

    `did` carries an act's line and number for the toast; `refused` the sentence when something cannot be done;
    `ticked` comes about every 20 seconds with the time in local minutes.
    """

    changed = Signal(object)
    did = Signal(str, int)
    refused = Signal(str)
    ticked = Signal(int)
    setting_changed = Signal(str)

    def __init__(self, path: Path, clock: Callable[[], datetime] = datetime.now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.book = Book(path, clock)
        self._version = self.book.data_version()
        self._settings = lists.settings(self.book.db)
        self._kept: list[_Kept] = []
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MS)
        self._tick.timeout.connect(self.tick)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self.look_for_news)
        self._slices = 0
        self._settling = QTimer(self)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._settle_slice)

    def start(self) -> None:
        """From now on it ticks and notices what other programs write."""
        self._tick.start()
        self._watch.start()
        if self.book.unsettled():
            self._settling.start()

    def now(self) -> int:
        """The time to believe in, in local minutes."""
        return self.book.now()

    def do(
        self, operation: Callable[Concatenate[Act, P], Done], /, *args: P.args, **values: P.kwargs
    ) -> Outcome | None:
        """Carries out an operation and tells everybody; None (and `refused`) when it cannot be done."""
        return self._tell(lambda: self.book.do(operation, *args, **values))

    def undo(self) -> Outcome | None:
        """Takes back the last act of any kind."""
        last = changes.last_to_undo(self.book.db)
        kept = next((k for k in reversed(self._kept) if k.stands), None)
        if kept is not None and (last is None or kept.place > last.id):
            return self._turn(kept)
        return self._tell(self.book.undo)

    def undo_number(self, number: int) -> Outcome | None:
        """Takes back one act, such as the one a toast speaks of; below nought it is a setting kept as an act."""
        if number < 0:
            kept = self._kept[-number - 1]
            later = any(k.stands and k.was.keys() & kept.was.keys() for k in self._kept[-number:])
            return self._turn(kept) if kept.stands and not later else None
        return self._tell(lambda: self.book.undo_number(number))

    def redo(self) -> Outcome | None:
        """Does again what was taken back."""
        kept = max((k for k in self._kept if not k.stands), key=lambda k: k.place, default=None)
        line = changes.last_to_redo(self.book.db)
        if kept is not None and kept.place > max(changes.last_fresh(self.book.db), line.id if line else 0):
            return self._turn(kept)
        return self._tell(self.book.redo)

    def _tell(self, deed: Callable[[], Outcome]) -> Outcome | None:
        try:
            outcome = deed()
        except Refused as problem:
            self.refused.emit(refusal(problem.said))
            return None
        self.changed.emit(outcome)
        self.did.emit(label(outcome.label), outcome.act)
        return outcome

    def setting(self, key: str, default: object = None) -> object:
        """One setting, or the default."""
        return self._settings.get(key, default)

    def set_setting(self, key: str, value: object) -> int:
        """Keeps one setting; told by `setting_changed`, without a toast. Answers the number of the act."""
        everybody = key.startswith("threshold.") or key == "collation"
        outcome = self.book.do(set_setting, key, value, later=everybody)
        self._settings = lists.settings(self.book.db)
        self.setting_changed.emit(key)
        if everybody or key == "rhythm-per-day":
            self.changed.emit(outcome)
        if everybody:
            self._slices = 0
            self._settling.start()
        return outcome.act

    def keep_setting(self, key: str, value: object, words: str) -> None:
        """Keeps a setting as an act of its own, such as a view that is deleted: told in words, and undone like any other."""
        self.keep_settings({key: value}, words)

    def keep_settings(self, values: Mapping[str, object], words: str) -> None:
        """Keeps several settings as one such act, such as a text in both languages."""
        was = {key: self.setting(key) for key in values}
        place = max([self.set_setting(key, value) for key, value in values.items()], default=0)
        self._kept.append(_Kept(was, {key: self.setting(key) for key in values}, words, place))
        self.did.emit(words, -len(self._kept))

    def _turn(self, kept: _Kept) -> Outcome:
        """Takes such a setting back, or does it again."""
        kept.stands = not kept.stands
        values = kept.now if kept.stands else kept.was
        kept.place = max([self.set_setting(key, value) for key, value in values.items()], default=kept.place)
        outcome = Outcome(-self._kept.index(kept) - 1, Said("redone" if kept.stands else "undone"))
        self.changed.emit(outcome)
        self.did.emit(kept.words if kept.stands else undone(kept.words), outcome.act)
        return outcome

    def _settle_slice(self) -> None:
        """Everybody is looked at again in slices, so that no frame is late; the screens are told now and then and at the end."""
        if self.book.db.is_closed() or not self.book.settle_some(SLICE):
            self._settling.stop()
        self._slices += 1
        if not self.book.db.is_closed() and (not self._settling.isActive() or self._slices % SLICES_TOLD == 0):
            self.changed.emit(Outcome(0, Said("")))

    def tick(self) -> None:
        """The coarse tick: what ended by itself goes, what is due comes."""
        self.look_for_news()
        refreshed = self.book.refresh()
        if self.book.unsettled():
            self._settling.start()
        if refreshed:
            self.changed.emit(Outcome(0, Said("")))
        self.ticked.emit(self.book.now())

    def look_for_news(self) -> None:
        """Tells everybody when another program has written to the book."""
        version = self.book.data_version()
        if version != self._version:
            self._version = version
            self._settings = lists.settings(self.book.db)
            self.changed.emit(Outcome(0, Said("")))

    def import_files(self, paths: list[Path], encoding: str = "") -> ImportJob:
        """Takes files in aside, in a child process; the job tells progress and end, and can be cancelled."""
        return ImportJob(self, paths, encoding)

    def reopen(self) -> None:
        """Opens the book again after a backup took its place."""
        self.book.close()
        self._kept.clear()
        self.book = Book(self.book.path, self.clock)
        self._version = self.book.data_version()
        self._settings = lists.settings(self.book.db)
        self.changed.emit(Outcome(0, Said("")))

    def close(self) -> None:
        """Stops ticking and closes the book."""
        self._settling.stop()
        self._tick.stop()
        self._watch.stop()
        self.book.close()


class ImportJob(QObject):
    """One import in a child process. `progressed` (done, total lines), `finished` the command line's document, `failed` a sentence."""

    progressed = Signal(int, int)
    finished = Signal(dict)
    failed = Signal(str)
    cancelled = Signal()

    def __init__(self, session: Session, paths: list[Path], encoding: str) -> None:
        super().__init__(session)
        self._session = session
        self._stopped = False
        self._errors = ""
        self.batch = f"import-{uuid4()}@{os.getpid()}"
        self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("PYTHONIOENCODING", "utf-8")
        self._process.setProcessEnvironment(environment)
        self._process.readyReadStandardError.connect(self._on_progress)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        book = session.book
        words = ["import", "--progress", "--json", "--batch", self.batch, "--book", str(book.path)]
        words += ["--now", session.clock().strftime("%Y-%m-%dT%H:%M")]
        words += ["--encoding", encoding] if encoding else []
        program, first = own_command()
        self._process.start(program, [*first, *words, "--", *map(str, paths)])

    def cancel(self) -> None:
        """Stops the import and leaves the book as it was."""
        self._stopped = True
        self._process.kill()

    def _on_progress(self) -> None:
        for line in bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").splitlines():
            try:
                told = json.loads(line)
                self.progressed.emit(int(told["done"]), int(told["total"]))
            except (ValueError, KeyError, TypeError):
                self._errors += line + "\n"

    def _on_error(self, _error: QProcess.ProcessError) -> None:
        if (
            not self._stopped
            and self._process.state() == QProcess.ProcessState.NotRunning
            and self._process.exitCode() == 0
        ):
            self.failed.emit(self._process.errorString())

    def _on_finished(self, code: int, _status: QProcess.ExitStatus) -> None:
        self._on_progress()
        text = bytes(self._process.readAllStandardOutput().data()).decode("utf-8", "replace")
        if self._stopped or (code != 0 and not text.strip()):
            self._take_back()
        self._session.look_for_news()
        if self._stopped:
            self.cancelled.emit()
        elif text.strip():
            self.finished.emit(json.loads(text))
        else:
            self.failed.emit(self._errors.strip().splitlines()[-1] if self._errors.strip() else str(code))

    def _take_back(self) -> None:
        book = self._session.book
        acts = [row[0] for row in book.rows("SELECT id FROM act WHERE batch=? AND undone_by IS NULL", (self.batch,))]
        if acts:
            changes.undo(book.db, acts, book.now(), "window", Said("killed-import-undone"))
            changes.finish(book.db, self.batch)


def own_command() -> tuple[str, list[str]]:
    """The program and first words that start this very program, from source and frozen alike."""
    if getattr(sys, "frozen", False):
        return sys.executable, []
    return sys.executable, ["-m", "netbook"]
