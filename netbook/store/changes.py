"""The change log: acts, and from it undo, redo, trash and audit, one mechanism for all."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import field
from typing import Any

from netbook.domain.said import Refused, Said
from netbook.domain.values import dataclass
from netbook.store.database import Database

Progress = Callable[[int, int], None]
"""Hears how far something is: so much, of so much."""
PURGED, EMPTY = 2, 3
"""`finished` of an act that can no longer be taken back: what it deleted is forgotten, or it changed nothing."""


@dataclasses.dataclass(slots=True)
class Act:
    """One deed while it is being done; everything written meanwhile belongs to it."""

    db: Database
    id: int
    now: int
    label: Said = field(default_factory=lambda: Said(""))


@dataclass(frozen=True, slots=True)
class ActLine:
    """One line of the audit."""

    id: int
    at: int
    made_by: str
    operation: str
    label: Said
    batch: str
    undoes: int | None
    undone_by: int | None


WINDOW = "window"
"""Who has frames to keep, and so lets the many whom one act touches be settled in slices."""


def _sequences(db: Database) -> dict[str, int]:
    return dict(db.execute_sql("SELECT name, seq FROM sqlite_sequence WHERE name<>'act'").fetchall())


@contextmanager
def act(db: Database, operation: str, now: int, made_by: str = "", batch: str = "", undoes: int | None = None,
        finished: bool = True, progress: Progress | None = None) -> Iterator[Act]:  # fmt: skip
    """One deed in one transaction: what is written inside is logged, settled and committed together, or not at all."""
    with db.atomic("IMMEDIATE"):
        cursor = db.execute_sql(
            "INSERT INTO act(at, made_by, operation, batch, undoes, finished) VALUES(?,?,?,?,?,?)",
            (now, made_by, operation, batch, undoes, int(finished)),
        )
        deed = Act(db, int(cursor.lastrowid or 0), now)
        before = _sequences(db)
        yield deed
        added = [
            (deed.id, table, before.get(table, 0) + 1, last)
            for table, last in _sequences(db).items()
            if last > before.get(table, 0)
        ]
        db.connection().executemany("INSERT INTO act_added(act_id, tab, first, last) VALUES(?,?,?,?)", added)
        label = json.dumps({"key": deed.label.key, "values": dict(deed.label.values)}, ensure_ascii=False)
        db.execute_sql("UPDATE act SET label=? WHERE id=?", (label, deed.id))
        # The rules are loaded with the first act: a start that only reads needs none of them.
        from netbook.store.standing import AT_ONCE, settle

        settle(db, now, AT_ONCE if made_by == WINDOW else None, progress)


def line(row: tuple[Any, ...]) -> ActLine:
    """One line of the audit out of the columns of COLUMNS."""
    said = json.loads(str(row[4])) or {"key": "", "values": {}}
    return ActLine(
        row[0],
        row[1],
        row[2],
        row[3],
        Said(said.get("key", ""), said.get("values", {})),
        row[5],
        row[6],
        row[7],
    )


COLUMNS = "id, at, made_by, operation, label, batch, undoes, undone_by"


def audit(db: Database, limit: int = 50, before: int | None = None) -> list[ActLine]:
    """The newest acts first, `limit` of them, older than the act `before` where it is given."""
    rows = db.execute_sql(
        f"SELECT {COLUMNS} FROM act WHERE id < ? ORDER BY id DESC LIMIT ?", (before or 1 << 62, limit)
    )
    return [line(row) for row in rows]


def last_to_undo(db: Database) -> ActLine | None:
    """The newest act that an owner would take back: not undone, no undo itself, nothing the program remembered for itself."""
    row = db.execute_sql(
        f"SELECT {COLUMNS} FROM act WHERE undone_by IS NULL AND undoes IS NULL AND operation<>'set-setting' "
        "AND finished=1 ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return line(row) if row else None


def last_to_redo(db: Database) -> ActLine | None:
    """The newest undo that nothing has been done after; the act it took back can be done again."""
    row = db.execute_sql(
        f"SELECT {COLUMNS} FROM act WHERE operation NOT IN ('set-setting', 'redo') AND undone_by IS NULL AND finished<>{EMPTY} "
        "ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return line(row) if row and row[6] is not None else None


def acts_of(db: Database, line: ActLine) -> list[int]:
    """The acts that go together with one: its batch, newest first; an undo of a batch is one act already."""
    if not line.batch or line.undoes is not None:
        return [line.id]
    rows = db.execute_sql(
        "SELECT id FROM act WHERE batch=? AND undone_by IS NULL AND undoes IS NULL ORDER BY id DESC", (line.batch,)
    )
    return [row[0] for row in rows]


def weight(db: Database, acts: Iterable[int], most: int) -> int:
    """How many rows and values taking these acts back changes at the least; counted no further than `most`."""
    marks = json.dumps(list(acts))
    added = db.execute_sql(
        "SELECT coalesce(sum(last-first+1), 0) FROM act_added WHERE act_id IN (SELECT value FROM json_each(?))",
        (marks,),
    ).fetchone()[0]
    changed = db.execute_sql(
        "SELECT count(*) FROM (SELECT 1 FROM change WHERE act_id IN (SELECT value FROM json_each(?)) LIMIT ?)",
        (marks, most),
    ).fetchone()[0]
    # A circle is one row, and all its people are looked at again.
    settled = db.execute_sql(
        "SELECT count(*) FROM (SELECT 1 FROM change c JOIN circle_person cp ON cp.circle_id=c.row "
        "WHERE c.tab='circle' AND c.act_id IN (SELECT value FROM json_each(?)) LIMIT ?)",
        (marks, most),
    ).fetchone()[0]
    return min(most, int(added) + int(changed) + int(settled))


def undo(db: Database, acts: Iterable[int], now: int, made_by: str = "", label: Said | None = None,
         operation: str = "undo", progress: Progress | None = None) -> tuple[int, int]:  # fmt: skip
    """Takes acts back as one new act; (its id, how many values were kept because a later act had changed them).

    Undoing that new act does them again. What would come back to somebody who has gone since, or is there again already, is
    left out; Refused where nothing at all would come of it. `progress` is told how far it is, of WHOLE.
    """
    # Loaded with the first undo: nobody waits for it at a start.
    from netbook.store.taking_back import Back, Far, Later, take_back

    chosen = sorted(set(acts), reverse=True)
    kept = 0
    batch = f"undo-{chosen[0]}" if len(chosen) > 1 else ""
    tell = progress or (lambda done, total: None)
    with act(db, operation, now, made_by, batch=batch, undoes=chosen[0], progress=progress) as me:
        me.label = label or Said("undone")
        db.execute_sql("PRAGMA defer_foreign_keys=ON")
        later, back = Later(db, chosen, me.id), Back(db, chosen, me.id)
        far = Far(weight(db, chosen, 1 << 62) if progress else 1, tell)
        for number in chosen:
            kept += take_back(db, number, back, later, far)
            db.execute_sql("UPDATE act SET undone_by=? WHERE id=?", (me.id, number))
            db.execute_sql("UPDATE act SET undone_by=NULL WHERE undone_by=? AND id<>?", (number, number))
        kept += back.let_go_of_homeless()
        if back.in_vain:
            raise Refused("undo-homeless")
    return me.id, kept


def trash(db: Database, now: int, days: int = 30) -> list[ActLine]:
    """Deleted people, interactions and the like of the last 30 days that can still be brought back, newest first."""
    rows = db.execute_sql(
        f"SELECT {COLUMNS} FROM act WHERE operation LIKE 'delete-%' AND undone_by IS NULL AND at>=? ORDER BY id DESC",
        (now - days * 1440,),
    )
    return [line(row) for row in rows]


def purge(db: Database, now: int, days: int = 30) -> int:
    """Forgets what deletions older than 30 days took away; the audit's line stays. Answers how many acts."""
    with db.atomic("IMMEDIATE"):
        rows = db.execute_sql(
            "SELECT DISTINCT a.id FROM act a JOIN change c ON c.act_id=a.id "
            "WHERE a.operation LIKE 'delete-%' AND a.undone_by IS NULL AND a.at<?",
            (now - days * 1440,),
        ).fetchall()
        for (number,) in rows:
            db.execute_sql("DELETE FROM change WHERE act_id=? AND kind='gone'", (number,))
            db.execute_sql("UPDATE act SET finished=? WHERE id=?", (PURGED, number))
    return len(rows)


def unfinished(db: Database) -> list[str]:
    """Batches that were begun and never finished: a killed import."""
    return [row[0] for row in db.execute_sql("SELECT DISTINCT batch FROM act WHERE finished=0 AND undone_by IS NULL")]


def finish(db: Database, batch: str) -> None:
    """A batch is whole: it can be undone as one and is not taken back at the next open; one that changed nothing has no undo."""
    with db.atomic("IMMEDIATE"):
        # A card that only came in other words than last time tells nothing new: its line is brought up to date, no more.
        wrote = db.execute_sql(
            "SELECT EXISTS (SELECT 1 FROM act a JOIN act_added n ON n.act_id=a.id WHERE a.batch=?) OR EXISTS "
            "(SELECT 1 FROM act a JOIN change c ON c.act_id=a.id WHERE a.batch=? AND c.tab<>'card')",
            (batch, batch),
        ).fetchone()[0]
        db.execute_sql("UPDATE act SET finished=? WHERE batch=? AND finished=0", (1 if wrote else EMPTY, batch))
