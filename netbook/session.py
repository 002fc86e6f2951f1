"""The book for a window: acts and their news as Qt signals, other programs' writes noticed, long work handed to a child process."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from netbook.book import Book
from netbook.domain.said import Done, Outcome, Refused, Said
from netbook.operations.settings import set_setting
from netbook.store import changes
from netbook.store.changes import Act
from netbook.store.queries import lists
from netbook.wording.labels import label, undone
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
MAY_BE_LARGE = frozenset({"delete-people", "edit-people", "set-cadence", "join-circle", "leave-circle"})
"""The verbs of `operations.large`, which is only read in where one of them is asked for."""


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
        self._kept: list[_Kept] = []
        self._jobs: list[DeedJob] = []
        self._waiting: dict[str, object] = {}
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
        """Carries out an operation and tells everybody; None (and `refused`) when it cannot be done.

        None too when it touches so many that it is done `aside`; what it did is then told as if it had been done at once.
        """
        name = getattr(operation, "__name__", "").replace("_", "-")
        if name in MAY_BE_LARGE and not self._jobs:
            from netbook.operations.large import weight
            from netbook.wording.doing import with_people

            if weight(self.book.db, name, *args) > ASIDE:
                who = len(args[0])  # type: ignore[arg-type]
                self._begin({"do": name, "args": args, "values": values}, with_people(name, who))
                return None
        return self._tell(lambda: self.book.do(operation, *args, **values))

    def undo(self) -> Outcome | None:
        """Takes back the last act of any kind."""
        last = changes.last_to_undo(self.book.db)
        kept = next((k for k in reversed(self._kept) if k.stands), None)
        if kept is not None and (last is None or kept.place > last.id):
            return self._turn(kept)
        return self._take_back(last, self.book.undo)

    def undo_number(self, number: int, then: Then | None = None) -> Outcome | None:
        """Takes back one act, such as the one a toast speaks of; below nought it is a setting kept as an act.

        `then` follows when it is taken back, at once or after a while.
        """
        if number < 0:
            kept = self._kept[-number - 1]
            later = any(k.stands and k.was.keys() & kept.was.keys() for k in self._kept[-number:])
            return self._turn(kept) if kept.stands and not later else None
        return self._take_back(self.book.standing_act(number), lambda: self.book.undo_number(number), then)

    def redo(self) -> Outcome | None:
        """Does again what was taken back."""
        kept = max((k for k in self._kept if not k.stands), key=lambda k: k.place, default=None)
        line = changes.last_to_redo(self.book.db)
        if kept is not None and kept.place > max(changes.last_fresh(self.book.db), line.id if line else 0):
            return self._turn(kept)
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
        self.changed.emit(outcome)
        self.did.emit(label(outcome.label), outcome.act)
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
        self._settings = lists.settings(self.book.db)
        waiting, self._waiting = self._waiting, {}
        for key, value in waiting.items():
            place = self._keep(key, value)
            for kept in self._kept:
                if not kept.place and key in kept.was:
                    kept.place = place
        if self.book.unsettled():
            self._settling.start()

    def setting(self, key: str, default: object = None) -> object:
        """One setting, or the default."""
        return self._settings.get(key, default)

    def set_setting(self, key: str, value: object) -> int:
        """Keeps one setting; told by `setting_changed`, without a toast. Answers the number of the act.

        While an act is done aside it holds already, and is written when that has ended; its number is nought till then.
        """
        if self._jobs:
            self._waiting[key] = self._settings[key] = value
            if value is None:
                del self._settings[key]
            self.setting_changed.emit(key)
            return 0
        return self._keep(key, value)

    def _keep(self, key: str, value: object) -> int:
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
            self._settings = lists.settings(self.book.db)
            self.changed.emit(Outcome(0, Said("")))

    def import_files(self, paths: list[Path], encoding: str = "") -> ImportJob:
        """Takes files in aside, in a child process; the job tells progress and end, and can be cancelled."""
        from netbook.aside import ImportJob

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
        """Stops ticking and closes the book; an act that is done aside comes to its end first."""
        for job in list(self._jobs):
            job.blockSignals(True)
            job.wait()
        self._settling.stop()
        self._tick.stop()
        self._watch.stop()
        self.book.close()
