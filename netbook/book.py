"""The open book: one way to write, a clock given from outside, undo; plain Python."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar, cast

from netbook.domain.dates import CLOCK_SLACK, minute
from netbook.domain.said import Done, Outcome, Refused, Said
from netbook.operations.naming import with_names
from netbook.store import changes
from netbook.store.changes import Act
from netbook.store.connection import BookError, kept_whole, open_database

P = ParamSpec("P")
T = TypeVar("T")


class Book:
    """One file with everything in it, open. `clock` answers the local wall-clock time to believe in."""

    def __init__(self, path: Path, clock: Callable[[], datetime], made_by: str = "window") -> None:
        self.path = path
        self.clock = clock
        self.made_by = made_by
        new = not path.exists()
        with kept_whole(path, opening=True):
            self.db = open_database(path, clock())
        self._kept: dict[str, object] = {}
        self._kept_of: tuple[int, int, int] = (0, 0, 0)
        try:
            with kept_whole(path):
                self._take_back_killed_imports()
            if new:
                self._sort_as_spoken()
        except BookError:
            # There is no room even for that: the next opening does it, and until then the book can be read.
            pass
        # The window settles in slices between two frames; whoever else opens the book has no frames to keep.
        while made_by != "window" and self.unsettled() and self.settle_some(1000):
            pass

    def _sort_as_spoken(self) -> None:
        """A new book sorts names as the language does in which it was begun; Settings change it."""
        from netbook.operations.settings import set_setting
        from netbook.wording import language

        if language() != "en":
            self.do(set_setting, "collation", language())

    def now(self) -> int:
        """The time to believe in, in local minutes."""
        return minute(self.clock())

    def do(self, operation: Callable[Concatenate[Act, P], Done], /, *args: P.args, **values: P.kwargs) -> Outcome:
        """Carries out an operation as one act; it is kept whole or not at all. Refused tells what cannot be done."""
        return self.do_in("", True, operation, *args, **values)

    def do_in(
        self,
        batch: str,
        finished: bool,
        operation: Callable[Concatenate[Act, P], Done],
        /,
        *args: P.args,
        **values: P.kwargs,
    ) -> Outcome:
        """As `do`, as one of several acts that are undone together; `finished` is False until the whole batch is in."""
        name = getattr(operation, "__name__", "act").replace("_", "-")
        act = changes.act(self.db, name, self.now(), self.made_by, batch=batch, finished=finished)
        with kept_whole(self.path), act as deed:
            done = operation(deed, *args, **values)
            deed.label = done.label if batch else with_names(deed, done)
        return Outcome(deed.id, done.label, done.touched, done.made)

    def finish(self, batch: str) -> None:
        """The batch is whole."""
        with kept_whole(self.path):
            changes.finish(self.db, batch)

    def undo(self) -> Outcome:
        """Takes back the last act of any kind, or the whole batch it belongs to."""
        line = changes.last_to_undo(self.db)
        if line is None:
            raise Refused("nothing-to-undo")
        return self.undo_act(line)

    def undo_act(self, line: changes.ActLine, progress: changes.Progress | None = None) -> Outcome:
        """Takes back one act, however old; what later acts changed since stays and is counted."""
        acts = changes.acts_of(self.db, line)
        label = Said("undone", {"key": line.label.key, "values": dict(line.label.values)})
        with kept_whole(self.path):
            number, kept = changes.undo(self.db, acts, self.now(), self.made_by, label, progress=progress)
        return Outcome(number, label, kept=kept)

    def undo_number(self, number: int, progress: changes.Progress | None = None) -> Outcome:
        """Takes back the act with this number, if it still stands."""
        line = self.standing_act(number)
        if line is None:
            raise Refused("nothing-to-undo")
        return self.undo_act(line, progress)

    def standing_act(self, number: int) -> changes.ActLine | None:
        """The act with this number, if it still stands."""
        found = changes.audit(self.db, 1, number + 1)
        return next((line for line in found if line.id == number and line.undone_by is None), None)

    def redo(self, progress: changes.Progress | None = None) -> Outcome:
        """Does again what was last taken back, unless something else was done since."""
        line = changes.last_to_redo(self.db)
        if line is None:
            raise Refused("nothing-to-redo")
        label = Said("redone", dict(line.label.values))
        with kept_whole(self.path):
            number, kept = changes.undo(self.db, [line.id], self.now(), self.made_by, label, "redo", progress)
        return Outcome(number, label, kept=kept)

    def take_back_batch(self, batch: str, progress: changes.Progress | None = None) -> None:
        """Leaves nothing of a batch that did not come to its end."""
        acts = [row[0] for row in self.rows("SELECT id FROM act WHERE batch=? AND undone_by IS NULL", (batch,))]
        if acts:
            with kept_whole(self.path):
                said = Said("killed-import-undone")
                changes.undo(self.db, acts, self.now(), self.made_by, said, progress=progress)
                self.db.execute_sql("UPDATE act SET finished=1 WHERE batch=?", (batch,))

    def weight(self, line: changes.ActLine, most: int, again: bool = False) -> int:
        """How many changes taking an act back makes, or doing it `again`; counted no further than `most`."""
        return changes.weight(self.db, [line.id] if again else changes.acts_of(self.db, line), most)

    def refresh(self) -> bool:
        """Lets what ended by itself go (birthdays past); to be called at each tick. Answers whether anything changed."""
        now = self.now()
        if not self.rows(
            "SELECT 1 FROM settled WHERE at>? UNION ALL SELECT 1 FROM (SELECT 1 FROM due WHERE until_at<=? LIMIT 1)",
            (now + CLOCK_SLACK, now),
        ):
            return False
        # The rules are loaded only where something ended.
        from netbook.store import standing

        try:
            with kept_whole(self.path):
                return standing.refresh(self.db, now, later=self.made_by == "window")
        except BookError:
            # A full disk keeps nobody from reading: what ended goes when there is room again.
            return False

    def settle_some(self, most: int) -> bool:
        """Brings up to date some of those whom a threshold changed; answers whether there are more."""
        from netbook.store import standing

        try:
            with kept_whole(self.path):
                return standing.settle_some(self.db, self.now(), most)
        except BookError:
            return False

    def unsettled(self) -> bool:
        """Whether somebody waits for `settle_some`."""
        return bool(self.rows("SELECT 1 FROM stale WHERE what & 3=0 LIMIT 1"))

    def data_version(self) -> int:
        """A number that changes when another program has written to the book."""
        return int(self.db.execute_sql("PRAGMA data_version").fetchone()[0])

    def once(self, name: str, ask: Callable[[], T]) -> T:
        """An answer that is asked for often, kept until the book changes, whoever changes it, or the minute does."""
        state = (self.now(), self.db.connection().total_changes, self.data_version())
        if state != self._kept_of:
            self._kept_of, self._kept = state, {}
        if name not in self._kept:
            self._kept[name] = ask()
        return cast(T, self._kept[name])

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[tuple]:  # type: ignore[type-arg]
        """The rows of a query, for answers."""
        return list(self.db.execute_sql(sql, tuple(values)).fetchall())

    def close(self) -> None:
        """Closes the file; nothing is lost."""
        if not self.db.is_closed():
            self.db.close()

    def _take_back_killed_imports(self) -> None:
        for batch in changes.unfinished(self.db):
            # Loaded only where there is one.
            from netbook.store.running import is_running

            if not is_running(batch):
                self.take_back_batch(batch)
