"""The change log: acts, and from it undo, redo, trash and audit, one mechanism for all."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import field
from itertools import groupby
from typing import Any

from netbook.domain.said import Said
from netbook.domain.values import dataclass
from netbook.store.database import Database
from netbook.store.watch import watched_tables

OWNER = {
    "field": "person", "address": "person", "own_date": "person", "card": "person", "circle_person": "person",
    "detail": "person", "interaction_person": "interaction", "follow_up_person": "follow_up",
    "favour": "person", "news": "person", "goal_person": "goal", "event_person": "event", "shelf_share": "shelf_item",
}  # fmt: skip
"""The parent with which a row stays when an old act is undone and that parent is kept."""
Progress = Callable[[int, int], None]
"""Hears how far something is: so much, of so much."""
WHOLE, PIECE = 1_000, 5_000
"""Into how many parts progress is told, and how many rows are taken back between two tellings."""
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


_tables: dict[int, list[str]] = {}


def _watched(db: Database) -> list[str]:
    key = id(db)
    if key not in _tables:
        _tables[key] = watched_tables(db)
    return _tables[key]


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
    """The acts that go together with one: its batch, newest first."""
    if not line.batch:
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
    return min(most, int(added) + int(changed))


def undo(db: Database, acts: Iterable[int], now: int, made_by: str = "", label: Said | None = None,
         operation: str = "undo", progress: Progress | None = None) -> tuple[int, int]:  # fmt: skip
    """Takes acts back as one new act; (its id, how many values were kept because a later act had changed them).

    Undoing that new act does them again. `progress` is told how far it is, of WHOLE.
    """
    chosen = sorted(set(acts), reverse=True)
    kept = 0
    batch = f"undo-{chosen[0]}" if len(chosen) > 1 else ""
    tell = progress or (lambda done, total: None)
    with act(db, operation, now, made_by, batch=batch, undoes=chosen[0], progress=progress) as me:
        me.label = label or Said("undone")
        db.execute_sql("PRAGMA defer_foreign_keys=ON")
        later = _Later(db, chosen, me.id)
        far = _Far(weight(db, chosen, 1 << 62) if progress else 1, tell)
        for number in chosen:
            kept += _take_back(db, number, me.id, later, far)
            db.execute_sql("UPDATE act SET undone_by=? WHERE id=?", (me.id, number))
            db.execute_sql("UPDATE act SET undone_by=NULL WHERE undone_by=? AND id<>?", (number, number))
    return me.id, kept


class _Far:
    """How far taking back is; settling whoever it touched is the other half."""

    def __init__(self, whole: int, tell: Progress) -> None:
        self.whole, self._tell, self._done = max(1, whole), tell, 0

    def step(self, count: int) -> None:
        """So many more rows."""
        self._done += count
        self._tell(min(WHOLE // 2, WHOLE * self._done // (2 * self.whole)), WHOLE)


class _Later:
    """What acts after the ones being taken back, still standing, have changed or added: it is kept."""

    def __init__(self, db: Database, chosen: list[int], me: int) -> None:
        marks = ",".join(map(str, chosen))
        rows = db.execute_sql(
            f"SELECT id FROM act WHERE id>? AND id<>? AND undoes IS NULL AND undone_by IS NULL AND id NOT IN ({marks})",
            (min(chosen), me),
        )
        self.acts = [row[0] for row in rows]
        self.columns: dict[tuple[str, int], set[str]] = {}
        self.keep: dict[str, set[int]] = {}
        if self.acts:
            self._load(db, chosen)

    def _load(self, db: Database, chosen: list[int]) -> None:
        acts = json.dumps(self.acts)
        mine = json.dumps(chosen)
        for tab, row, old in db.execute_sql(
            "SELECT tab, row, old FROM change WHERE act_id IN (SELECT value FROM json_each(?)) AND kind='changed'",
            (acts,),
        ):
            self.columns.setdefault((tab, row), set()).update(json.loads(old))
            self.keep.setdefault(tab, set()).add(row)
        children = []
        for child in _watched(db):
            for key in db.execute_sql(f"PRAGMA foreign_key_list({child})").fetchall():
                if key[6] == "CASCADE":
                    children.append((child, key[2], key[3]))
        for child, parent, column in children:
            rows = db.execute_sql(
                f"SELECT DISTINCT c.{column} FROM {child} c JOIN act_added a ON a.tab='{child}' "
                "AND c.id BETWEEN a.first AND a.last AND a.act_id IN (SELECT value FROM json_each(?)) "
                f"WHERE EXISTS (SELECT 1 FROM act_added m WHERE m.tab='{parent}' AND c.{column} BETWEEN m.first AND m.last "
                "AND m.act_id IN (SELECT value FROM json_each(?)))",
                (acts, mine),
            )
            self.keep.setdefault(parent, set()).update(row[0] for row in rows)
        for child, parent in OWNER.items():
            if self.keep.get(parent):
                column = next(c for c0, p, c in children if c0 == child and p == parent)
                rows = db.execute_sql(
                    f"SELECT id FROM {child} WHERE {column} IN (SELECT value FROM json_each(?))",
                    (json.dumps(sorted(self.keep[parent])),),
                )
                self.keep.setdefault(child, set()).update(row[0] for row in rows)
        for child, parent, column in children:
            if self.keep.get(child) and OWNER.get(child) != parent:
                rows = db.execute_sql(
                    f"SELECT {column} FROM {child} WHERE id IN (SELECT value FROM json_each(?))",
                    (json.dumps(sorted(self.keep[child])),),
                )
                self.keep.setdefault(parent, set()).update(row[0] for row in rows if row[0])


def _take_back(db: Database, number: int, me: int, later: _Later, far: _Far) -> int:
    """One act's rows and values as they were before it; answers how many were left because of later acts."""
    kept = 0
    for tab, first, last in db.execute_sql(
        "SELECT tab, first, last FROM act_added WHERE act_id=?", (number,)
    ).fetchall():
        keep = sorted(row for row in later.keep.get(tab, ()) if first <= row <= last)
        kept += len(keep)
        for begin in range(first, last + 1, PIECE):
            end = min(last, begin + PIECE - 1)
            db.execute_sql(
                f"DELETE FROM {tab} WHERE id BETWEEN ? AND ?"
                + (" AND id NOT IN (SELECT value FROM json_each(?))" if keep else ""),
                (begin, end, json.dumps(keep)) if keep else (begin, end),
            )
            far.step(end - begin + 1)
    logged = db.execute_sql("SELECT id, tab, kind FROM change WHERE act_id=? ORDER BY id DESC", (number,)).fetchall()
    for kind, tables, oldest, newest, count in _runs(logged):
        where, values = "act_id=? AND id BETWEEN ? AND ? AND tab=?", (number, oldest, newest)
        for tab in tables:
            if kind == "gone":
                kept += _bring_back(db, tab, me, where, (*values, tab))
            elif kind == "back":
                db.execute_sql(f"DELETE FROM {tab} WHERE id IN (SELECT row FROM change WHERE {where})", (*values, tab))
            else:
                kept += _change_back(db, tab, where, (*values, tab), later)
        far.step(count)
    return kept


def _runs(logged: Sequence[tuple[int, str, str]]) -> Iterator[tuple[str, list[str], int, int, int]]:
    """What was logged, newest first, in runs of one kind: (kind, its tables, oldest and newest line, how many).

    Inside such a run the tables may follow one another, for each keeps its own order, and what one run does in several
    tables comes out the same in any order of them; between two kinds it does not: what is moved must not go with what it left.
    """
    for kind, run in groupby(logged, key=lambda row: row[2]):
        rows = list(run)
        for begin in range(0, len(rows), PIECE):
            piece = rows[begin : begin + PIECE]
            yield kind, list(dict.fromkeys(row[1] for row in piece)), piece[-1][0], piece[0][0], len(piece)


def _bring_back(db: Database, tab: str, me: int, where: str, values: tuple[object, ...]) -> int:
    """Puts in again the rows that some lines of the log hold, and logs that they are back.

    Where a later act has made a row that stands in one's place, such as the same setting, that is kept; answers how many.
    """
    columns, read = [], []
    for _, name, _, needed, default, _ in db.execute_sql(f"PRAGMA table_info({tab})").fetchall():
        value = f"json_extract(old, '$.{name}')"
        columns.append(name)
        # A line from before the column was there has no value for it.
        read.append(f"coalesce({value}, {default})" if needed and default is not None else value)
    if db.execute_sql(f"SELECT 1 FROM change WHERE {where} AND instr(old, '\\u0000') LIMIT 1", values).fetchone():
        # SQLite reads a text only to its first NUL.
        for (old,) in db.execute_sql(f"SELECT old FROM change WHERE {where} ORDER BY id DESC", values).fetchall():
            _insert(db, tab, json.loads(old))
    else:
        db.execute_sql(
            f"INSERT INTO {tab}({','.join(columns)}) SELECT {','.join(read)} FROM change WHERE {where} ORDER BY id DESC "
            "ON CONFLICT DO NOTHING",
            values,
        )
    there = f"EXISTS (SELECT 1 FROM {tab} WHERE id=change.row)"
    db.execute_sql(
        f"INSERT INTO change(act_id, tab, row, kind) SELECT ?, tab, row, 'back' FROM change WHERE {where} AND {there} ORDER BY id DESC",
        (me, *values),
    )
    return int(db.execute_sql(f"SELECT count(*) FROM change WHERE {where} AND NOT {there}", values).fetchone()[0])


def _change_back(db: Database, tab: str, where: str, values: tuple[object, ...], later: _Later) -> int:
    """Gives rows the values that some lines of the log hold; answers how many were left because of later acts."""
    kept = 0
    columns: tuple[str, ...] = ()
    waiting: list[tuple[object, ...]] = []

    def write() -> None:
        if columns and waiting:
            names = ",".join(f"{column}=?" for column in columns)
            db.connection().executemany(f"UPDATE {tab} SET {names} WHERE id=?", waiting)
        waiting.clear()

    for row, old in db.execute_sql(f"SELECT row, old FROM change WHERE {where} ORDER BY id DESC", values).fetchall():
        was = json.loads(old)
        taken = later.columns.get((tab, row), set())
        kept += len(taken & was.keys())
        mine = tuple(column for column in was if column not in taken)
        if mine != columns:
            write()
            columns = mine
        waiting.append((*(was[column] for column in mine), row))
    write()
    return kept


def _insert(db: Database, tab: str, values: dict[str, object]) -> None:
    columns = ",".join(values)
    db.execute_sql(
        f"INSERT INTO {tab}({columns}) VALUES({','.join('?' * len(values))}) ON CONFLICT DO NOTHING",
        tuple(values.values()),
    )


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
