"""The book for a window: acts and their news as Qt signals, other programs' writes noticed, long work handed to a child process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from netbook.book import Book
from netbook.domain.said import Done, Outcome, Refused, Said
from netbook.operations.settings import keep_settings, set_setting
from netbook.store import changes
from netbook.store.changes import Act
from netbook.store.queries import lists
from netbook.wording.labels import done
from netbook.wording.refusals import refusal

if TYPE_CHECKING:
    from netbook.aside import DeedJob, ImportJob

P = ParamSpec("P")
Then = Callable[[Outcome], object]
"""What is to follow an act, be it done at once or aside."""
TICK_MS = 20_000
WATCH_MS = 1_000
SLICE, SLICES_TOLD = 32, 50
"""How many people are settled between two frames, and after how many slices the screens are told."""
ASIDE = 2_000
"""An act that changes more rows than that is done in a child process: the window could not wait for it."""
MAY_BE_LARGE = frozenset({"delete-people", "edit-people", "set-cadence", "join-circle", "leave-circle", "edit-circle"})
"""The verbs of `operations.large`, which is only read in where one of them is asked for."""


def until_tick(now: datetime) -> int:
    """How long to the next tick: the coarse one, or the beginning of the next minute, at which something may be due."""
    minute_left = 60_000 - now.second * 1000 - now.microsecond // 1000
    return min(TICK_MS, minute_left + 20)


class Session(QObject):
    """One open book and everybody who looks at it. `changed` comes after every act, with whom it touched.

    `did` carries an act's line and number for the toast; `refused` the sentence when something cannot be done;
    `ticked` comes about every 20 seconds with the time in local minutes. `aside` comes with a DeedJob when an act is too
    large to wait for: until it ends nothing else changes the book, and every other act is refused in words.
    """

    changed = Signal(object)
    did = Signal(str, int)
    refused = Signal(str)
    ticked = Signal(int)
    setting_changed = Signal(str)
    aside = Signal(object)

    def __init__(self, path: Path, clock: Callable[[], datetime] = datetime.now, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = clock
        self.book = Book(path, clock)
        self._version = self.book.data_version()
        self._settings = lists.settings(self.book.db)
        self._jobs: list[DeedJob] = []
        self._waiting: list[Callable[[], object]] = []
        self._tick = QTimer(self)
        self._tick.setSingleShot(True)
        self._tick.timeout.connect(self._on_tick)
        self._watch = QTimer(self)
        self._watch.setInterval(WATCH_MS)
        self._watch.timeout.connect(self.look_for_news)
        self._slices = 0
        self._settling = QTimer(self)
        self._settling.setInterval(0)
        self._settling.timeout.connect(self._settle_slice)

    def start(self) -> None:
        """From now on it ticks and notices what other programs write."""
        self._tick.start(until_tick(self.clock()))
        self._watch.start()
        if self.book.unsettled():
            self._settling.start()

    def now(self) -> int:
        """The time to believe in, in local minutes."""
        return self.book.now()

    def do(
        self, operation: Callable[Concatenate[Act, P], Done], /, *args: P.args, **values: P.kwargs
    ) -> Outcome | None:
        """Carries out an operation and tells everybody; None (and `refused`) when it cannot be done.

        None too when it touches so many that it is done `aside`; what it did is then told as if it had been done at once.
        """
        name = getattr(operation, "__name__", "").replace("_", "-")
        if name in MAY_BE_LARGE and not self._jobs:
            from netbook.operations.large import weight
            from netbook.wording.doing import with_people

            who, rows = weight(self.book.db, name, args, values)
            if rows > ASIDE:
                self._begin({"do": name, "args": args, "values": values}, with_people(name, who))
                return None
        return self._tell(lambda: self.book.do(operation, *args, **values))

    def undo(self) -> Outcome | None:
        """Takes back the last act of any kind."""
        return self._take_back(changes.last_to_undo(self.book.db), self.book.undo)

    def undo_number(self, number: int, then: Then | None = None) -> Outcome | None:
        """Takes back one act, such as the one a toast speaks of; `then` follows when it is done, at once or after a while."""
        return self._take_back(self.book.standing_act(number), lambda: self.book.undo_number(number), then)

    def redo(self) -> Outcome | None:
        """Does again what was taken back."""
        line = changes.last_to_redo(self.book.db)
        if line is not None and not self._jobs and self.book.weight(line, ASIDE + 1, again=True) > ASIDE:
            from netbook.wording.doing import doing_again

            self._begin({"do": "redo"}, doing_again(line.label))
            return None
        return self._tell(self.book.redo)

    def _take_back(
        self, line: changes.ActLine | None, deed: Callable[[], Outcome], then: Then | None = None
    ) -> Outcome | None:
        if line is not None and not self._jobs and self.book.weight(line, ASIDE + 1) > ASIDE:
            from netbook.wording.doing import taking_back

            self._begin({"do": "undo", "act": line.id}, taking_back(line.label), then)
            return None
        return self._tell(deed, then)

    def _tell(self, deed: Callable[[], Outcome], then: Then | None = None) -> Outcome | None:
        try:
            if self._jobs:
                raise Refused("busy-aside", what=self._jobs[0].words)
            outcome = deed()
        except Refused as problem:
            self.refused.emit(refusal(problem.said))
            return None
        self._told(outcome, then)
        return outcome

    def _told(self, outcome: Outcome, then: Then | None) -> None:
        self._hear_settings()
        self.changed.emit(outcome)
        self.did.emit(done(outcome), outcome.act)
        owner = getattr(then, "__self__", None)
        # A window that was closed meanwhile hears of it no more.
        if then is not None and (not isinstance(owner, QObject) or isValid(owner)):
            then(outcome)

    # Acts that are done aside

    def working(self) -> DeedJob | None:
        """The act that is being done aside, if there is one."""
        return self._jobs[0] if self._jobs else None

    def take_back_batch(self, batch: str, then: Callable[[], object]) -> None:
        """Leaves nothing of an import that did not come to its end, aside; `then` follows, whatever came of that."""
        from netbook.wording.doing import taking_back_import

        self._begin({"do": "take-back", "batch": batch}, taking_back_import(), lambda _outcome: then())
        self._jobs[-1].failed.connect(lambda _sentence: then())

    def _begin(self, deed: Mapping[str, object], words: str, then: Then | None = None) -> None:
        """Has it done aside; nothing else changes the book meanwhile, or the window would wait for it after all."""
        from netbook.aside import DeedJob

        self._settling.stop()
        job = DeedJob(self, deed, words)
        self._jobs.append(job)
        job.finished.connect(lambda told: self._on_done(job, told, then))
        job.failed.connect(lambda sentence: self._on_not_done(job, sentence))
        job.cancelled.connect(lambda: self._on_not_done(job, ""))
        self.aside.emit(job)

    def _on_done(self, job: DeedJob, told: dict[str, Any], then: Then | None) -> None:
        self._version = self.book.data_version()
        self._end(job)
        if "act" in told:
            said = Said(told["label"]["key"], told["label"]["values"])
            self._told(Outcome(told["act"], said, tuple(told["touched"]), kept=told["kept"]), then)
        elif then is not None:
            then(Outcome(0, Said("")))

    def _on_not_done(self, job: DeedJob, sentence: str) -> None:
        self._end(job)
        self.look_for_news()
        if sentence:
            self.refused.emit(sentence)

    def _end(self, job: DeedJob) -> None:
        """It is over: what waited for it is kept, and everything is as it was before it began."""
        self._jobs.remove(job)
        job.deleteLater()
        if self._jobs:
            return
        waiting, self._waiting = self._waiting, []
        for keep in waiting:
            keep()
        if self.book.unsettled():
            self._settling.start()

    def setting(self, key: str, default: object = None) -> object:
        """One setting, or the default."""
        return self._settings.get(key, default)

    def settings_under(self, prefix: str) -> dict[str, object]:
        """The settings whose names begin so, in the order they were first made."""
        return {key: value for key, value in self._settings.items() if key.startswith(prefix)}

    def set_setting(self, key: str, value: object) -> None:
        """Keeps what the program remembers for itself: told by `setting_changed`, and no act of the owner's."""
        if self._jobs:
            self._hold({key: value}, lambda: self.set_setting(key, value))
            return
        self.book.do(set_setting, key, value)
        self._hear_settings()

    def keep_setting(self, key: str, value: object, said: Said | None = None) -> Outcome | None:
        """Keeps a setting that the owner chose: an act, told and undone like any other, and told by `setting_changed` too."""
        return self.keep_settings({key: value}, said)

    def keep_settings(self, values: Mapping[str, object], said: Said | None = None) -> Outcome | None:
        """Keeps several settings as one such act, such as a text in both languages; `said` is its label."""
        if self._jobs:
            self._hold(values, lambda: self.keep_settings(values, said))
            return Outcome(0, said or Said(""))
        return self.do(keep_settings, values, said)

    def _hold(self, values: Mapping[str, object], keep: Callable[[], object]) -> None:
        """While an act is done aside settings hold already, and are kept when that has ended."""
        self._waiting.append(keep)
        self._hear_settings({key: value for key, value in {**self._settings, **values}.items() if value is not None})

    def _hear_settings(self, now: dict[str, object] | None = None) -> None:
        """Tells which settings are others than before, whoever changed them: an act, its undo, or another program."""
        was, now = self._settings, lists.settings(self.book.db) if now is None else now
        self._settings = now
        changed = [key for key in {**was, **now} if was.get(key) != now.get(key)]
        for key in changed:
            self.setting_changed.emit(key)
        if changed and not self._jobs and self.book.unsettled():
            self._slices = 0
            self._settling.start()

    def _settle_slice(self) -> None:
        """Everybody is looked at again in slices, so that no frame is late; the screens are told now and then and at the end."""
        if self.book.db.is_closed() or not self.book.settle_some(SLICE):
            self._settling.stop()
        self._slices += 1
        if not self.book.db.is_closed() and (not self._settling.isActive() or self._slices % SLICES_TOLD == 0):
            self.changed.emit(Outcome(0, Said("")))

    def _on_tick(self) -> None:
        self._tick.start(until_tick(self.clock()))
        self.tick()

    def tick(self) -> None:
        """The coarse tick: what ended by itself goes, what is due comes; not while an act is done aside."""
        if self._jobs:
            return
        self.look_for_news()
        refreshed = self.book.refresh()
        if self.book.unsettled():
            self._settling.start()
        if refreshed:
            self.changed.emit(Outcome(0, Said("")))
        self.ticked.emit(self.book.now())

    def look_for_news(self) -> None:
        """Tells everybody when another program has written to the book."""
        version = self._version if self._jobs else self.book.data_version()
        if version != self._version:
            self._version = version
            self._hear_settings()
            self.changed.emit(Outcome(0, Said("")))

    def import_files(self, paths: list[Path], encoding: str = "") -> ImportJob:
        """Takes files in aside, in a child process; the job tells progress and end, and can be cancelled."""
        from netbook.aside import ImportJob

        return ImportJob(self, paths, encoding)

    def reopen(self) -> None:
        """Opens the book again after a backup took its place."""
        self.book.close()
        self.book = Book(self.book.path, self.clock)
        self._version = self.book.data_version()
        self._hear_settings()
        self.changed.emit(Outcome(0, Said("")))

    def close(self) -> None:
        """Stops ticking and closes the book; an act that is done aside comes to its end first."""
        for job in list(self._jobs):
            job.blockSignals(True)
            job.wait()
        self._settling.stop()
        self._tick.stop()
        self._watch.stop()
        self.book.close()
