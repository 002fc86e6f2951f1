"""How an act is taken back: what of it later acts keep, and what of it still has somebody to belong to."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from typing import TYPE_CHECKING

from netbook.store.database import Database
from netbook.store.ids import in_list
from netbook.store.watch import watched_tables

if TYPE_CHECKING:
    from netbook.store.changes import Progress

OWNER = {
    "field": "person", "address": "person", "own_date": "person", "card": "person", "circle_person": "person",
    "detail": "person", "interaction_person": "interaction", "follow_up_person": "follow_up",
    "favour": "person", "news": "person", "goal_person": "goal", "event_person": "event", "shelf_share": "shelf_item",
}  # fmt: skip
"""The parent with which a row stays when an old act is undone and that parent is kept."""
WHOLE, PIECE = 1_000, 5_000
"""Into how many parts progress is told, and how many rows are taken back between two tellings."""
_tables: dict[int, list[str]] = {}


def _watched(db: Database) -> list[str]:
    key = id(db)
    if key not in _tables:
        _tables[key] = watched_tables(db)
    return _tables[key]


class Far:
    """How far taking back is; settling whoever it touched is the other half."""

    def __init__(self, whole: int, tell: Progress) -> None:
        self.whole, self._tell, self._done = max(1, whole), tell, 0

    def step(self, count: int) -> None:
        """So many more rows."""
        self._done += count
        self._tell(min(WHOLE // 2, WHOLE * self._done // (2 * self.whole)), WHOLE)


class Later:
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


def take_back(db: Database, number: int, back: Back, later: Later, far: Far) -> int:
    """One act's rows and values as they were before it; answers how many were left because of later acts."""
    kept = 0
    for tab, first, last in db.execute_sql(
        "SELECT tab, first, last FROM act_added WHERE act_id=?", (number,)
    ).fetchall():
        keep = sorted(row for row in later.keep.get(tab, ()) if first <= row <= last)
        kept += len(keep)
        back.other = True
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
                kept += back.insert(tab, where, (*values, tab))
            elif kind == "back":
                back.other = True
                db.execute_sql(f"DELETE FROM {tab} WHERE id IN (SELECT row FROM change WHERE {where})", (*values, tab))
            else:
                kept += _change_back(db, tab, where, (*values, tab), later, back)
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


def _change_back(db: Database, tab: str, where: str, values: tuple[object, ...], later: Later, back: Back) -> int:
    """Gives rows the values that some lines of the log hold; answers how many were left because of later acts."""
    kept = 0
    back.other = True
    columns: tuple[str, ...] = ()
    waiting: list[tuple[object, ...]] = []

    def write() -> None:
        if columns and waiting:
            names = ",".join(f"{column}=?" for column in columns)
            db.connection().executemany(f"UPDATE OR IGNORE {tab} SET {names} WHERE id=?", waiting)
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
        back.changed.setdefault(tab, set()).add(row)
    write()
    return kept


class Back:
    """The rows that an undo puts back or changes back, to be looked after: each must still have those it belongs to."""

    def __init__(self, db: Database, chosen: list[int], me: int) -> None:
        self.db, self.chosen, self.me = db, chosen, me
        self.other = self._wanted = False
        self.rows: dict[str, set[int]] = {}
        self.changed: dict[str, set[int]] = {}

    @property
    def in_vain(self) -> bool:
        """Whether there was something to put back, nothing of it could be, and there was nothing else to do."""
        return self._wanted and not self.rows and not self.other

    def insert(self, tab: str, where: str, values: tuple[object, ...]) -> int:
        """Puts in again the rows that some lines of the log hold, and logs that they are back; answers how many were not.

        Those are not whose place another has taken meanwhile, such as the same person in the same circle.
        """
        self._wanted = True
        db = self.db
        columns, read = [], []
        for _, name, _, needed, default, _ in db.execute_sql(f"PRAGMA table_info({tab})").fetchall():
            value = f"json_extract(old, '$.{name}')"
            columns.append(name)
            # A line from before the column was there has no value for it.
            read.append(f"coalesce({value}, {default})" if needed and default is not None else value)
        put = f"INTO {tab}({','.join(columns)}) SELECT {','.join(read)} FROM change WHERE {where} ORDER BY id DESC"
        logged = f"SELECT row FROM change WHERE {where}"
        # SQLite reads a text only to its first NUL.
        torn = db.execute_sql(
            f"SELECT 1 FROM change WHERE {where} AND instr(old, '\\u0000') LIMIT 1", values
        ).fetchone()
        rows: set[int] | None = None
        if torn is None:
            with suppress(sqlite3.IntegrityError):
                db.execute_sql(f"INSERT {put}", values)
                rows = {row for (row,) in db.execute_sql(logged, values)}
        left = 0
        if rows is None:
            there = {row for (row,) in db.execute_sql(f"SELECT id FROM {tab} WHERE id IN ({logged})", values)}
            for (old,) in db.execute_sql(f"SELECT old FROM change WHERE {where} ORDER BY id DESC", values).fetchall():
                self._insert_one(tab, json.loads(old))
            rows = {row for (row,) in db.execute_sql(f"SELECT id FROM {tab} WHERE id IN ({logged})", values)} - there
            left = len(db.execute_sql(logged, values).fetchall()) - len(rows)
        if not left:
            db.execute_sql(
                f"INSERT INTO change(act_id, tab, row, kind) SELECT ?, tab, row, 'back' FROM change WHERE {where} ORDER BY id DESC",
                (self.me, *values),
            )
        else:
            back = [
                (self.me, tab, row) for (row,) in db.execute_sql(f"{logged} ORDER BY id DESC", values) if row in rows
            ]
            db.connection().executemany("INSERT INTO change(act_id, tab, row, kind) VALUES(?,?,?,'back')", back)
        if rows:
            self.rows.setdefault(tab, set()).update(rows)
        return left

    def _insert_one(self, tab: str, values: dict[str, object]) -> None:
        columns = ",".join(values)
        marks = ",".join("?" * len(values))
        self.db.execute_sql(f"INSERT OR IGNORE INTO {tab}({columns}) VALUES({marks})", tuple(values.values()))

    def let_go_of_homeless(self) -> int:
        """Takes away again what belongs to a row that later acts took away, and what nobody is in; answers how many."""
        # Where nothing of the acts before these was taken away or back since, everybody is there whom they knew.
        since = self.db.execute_sql(
            "SELECT 1 FROM act WHERE id>? AND id<>? AND undone_by IS NULL AND operation<>'set-setting' "
            "AND NOT (undoes IS NOT NULL AND undoes>? AND batch='') LIMIT 1",
            (min(self.chosen), self.me, min(self.chosen)),
        ).fetchone()
        if since is None:
            return 0
        count = 0
        while dropped := self._drop_once():
            count += dropped
        return count

    def _drop_once(self) -> int:
        dropped = 0
        for tab in {**self.rows, **self.changed}:
            for column, parent, needed in _parents(self.db, tab):
                rows = sorted(self.rows.get(tab, set()) | self.changed.get(tab, set()))
                lost = [
                    row
                    for (row,) in self.db.execute_sql(
                        f"SELECT c.id FROM {tab} c WHERE c.id IN (SELECT value FROM json_each(?)) AND c.{column} IS NOT NULL "
                        f"AND NOT EXISTS (SELECT 1 FROM {parent} p WHERE p.id=c.{column})",
                        (in_list(rows),),
                    )
                ]
                if lost and needed:
                    dropped += self._drop(tab, lost)
                elif lost:
                    self.db.execute_sql(
                        f"UPDATE {tab} SET {column}=NULL WHERE id IN (SELECT value FROM json_each(?))", (in_list(lost),)
                    )
        for tab, (link, column) in PEOPLED.items():
            alone = [
                row
                for (row,) in self.db.execute_sql(
                    f"SELECT t.id FROM {tab} t WHERE t.id IN (SELECT value FROM json_each(?)) "
                    f"AND NOT EXISTS (SELECT 1 FROM {link} l WHERE l.{column}=t.id)",
                    (in_list(sorted(self.rows.get(tab, ()))),),
                )
            ]
            dropped += self._drop(tab, alone)
        return dropped

    def _drop(self, tab: str, lost: list[int]) -> int:
        if not lost:
            return 0
        self.db.execute_sql(f"DELETE FROM {tab} WHERE id IN (SELECT value FROM json_each(?))", (in_list(lost),))
        for name, rows in self.rows.items():
            left = {
                row
                for (row,) in self.db.execute_sql(
                    f"SELECT id FROM {name} WHERE id IN (SELECT value FROM json_each(?))", (in_list(sorted(rows)),)
                )
            }
            # What came and went within this act is no part of it.
            self.db.execute_sql(
                "DELETE FROM change WHERE act_id=? AND tab=? AND row IN (SELECT value FROM json_each(?))",
                (self.me, name, in_list(sorted(rows - left))),
            )
            self.rows[name] = left
        self.rows = {name: rows for name, rows in self.rows.items() if rows}
        return len(lost)


PEOPLED = {"interaction": ("interaction_person", "interaction_id"), "follow_up": ("follow_up_person", "follow_up_id")}
"""Things that are nothing without people, and the tables that tie them."""


def _parents(db: Database, tab: str) -> list[tuple[str, str, bool]]:
    """The columns of a table that name rows of others: column, table, and whether the row is nothing without it."""
    keys = db.execute_sql(f"PRAGMA foreign_key_list({tab})").fetchall()
    return [(key[3], key[2], key[6] == "CASCADE") for key in keys]
