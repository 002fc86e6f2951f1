"""Taking a whole exported book in, row by row, into an empty book or beside what is there."""

from __future__ import annotations

import base64
import json
import sqlite3
from dataclasses import dataclass, field
from typing import Any

from netbook.domain.people import BOOK_FORMAT
from netbook.domain.said import Done, Refused, Said
from netbook.operations.importing import Counts
from netbook.operations.importing_values import check_column
from netbook.operations.settings import VIEW
from netbook.store.changes import Act
from netbook.store.migrations import VERSION
from netbook.store.standing import settle
from netbook.store.watch import watched_tables


def read_book(data: bytes, file: str) -> dict[str, Any]:
    """The document of an exported book; Refused when it is none."""
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        raise Refused("file-breaks-off", path=file) from None
    if (
        not isinstance(document, dict)
        or document.get("format") != BOOK_FORMAT
        or not isinstance(document.get("tables"), dict)
    ):
        raise Refused("file-unknown-format", path=file)
    version = document.get("version", 0)
    if not isinstance(version, int):
        raise Refused("file-unreadable", path=file, why="version")
    if version > VERSION:
        raise Refused("book-from-the-future", path=file, version=version, known=VERSION)
    return document


@dataclass(frozen=True, slots=True)
class _Table:
    """What has to be known of a table: its columns, and which of them name rows of others."""

    name: str
    columns: frozenset[str]
    references: dict[str, str]
    optional: frozenset[str]
    numbers: frozenset[str]


@dataclass(slots=True)
class _Taking:
    """How far one import of a book is."""

    document: dict[str, Any]
    counts: Counts
    moved: dict[str, dict[int, int]] = field(default_factory=dict)
    fresh: dict[str, set[int]] = field(default_factory=dict)
    empty: bool = True


def import_book(deed: Act, /, document: dict[str, Any], counts: Counts) -> Done:
    """Takes a whole exported book in: what has an id that is known here is left as it is, all else comes in.

    Into an empty book everything comes in as it was, numbers too. A damaged document is Refused and changes nothing.
    """
    taking = _Taking(document, counts)
    taking.empty = deed.db.execute_sql("SELECT 1 FROM person LIMIT 1").fetchone() is None
    try:
        for name, picture in dict(document.get("pictures", {})).items():
            deed.db.execute_sql(
                "INSERT INTO blob(hash, media_type, bytes) VALUES(?,?,?) ON CONFLICT(hash) DO NOTHING",
                (name, picture["type"], base64.b64decode(str(picture["base64"]))),
            )
        # Rows that name rows of their own table, or of one that comes later, are tied up when all are in.
        deed.db.execute_sql("PRAGMA defer_foreign_keys=ON")
        tables = _in_order([_table(deed, name) for name in watched_tables(deed.db)])
        later: list[tuple[str, str, int, int]] = []
        for table in tables:
            if document["tables"].get(table.name):
                later += _take_table(deed, taking, table)
        for name, column, row, target in later:
            number = taking.moved.get(next(t for t in tables if t.name == name).references[column], {}).get(target)
            if number is not None:
                deed.db.execute_sql(f"UPDATE {name} SET {column}=? WHERE id=?", (number, row))
        # What the rules cannot take shows here, and not at every act from now on.
        settle(deed.db, deed.now)
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, sqlite3.Error) as problem:
        raise Refused("book-damaged", why=str(problem)) from None
    return Done(Said("imported-book"))


def _table(deed: Act, name: str) -> _Table:
    columns = deed.db.execute_sql(f"PRAGMA table_info({name})").fetchall()
    keys = deed.db.execute_sql(f"PRAGMA foreign_key_list({name})").fetchall()
    optional = frozenset(row[1] for row in columns if not row[3])
    numbers = frozenset(row[1] for row in columns if row[2] == "INTEGER")
    return _Table(name, frozenset(row[1] for row in columns), {key[3]: key[2] for key in keys}, optional, numbers)


def _in_order(tables: list[_Table]) -> list[_Table]:
    """Tables after those whose rows they must name."""
    ordered: list[_Table] = []
    waiting = list(tables)
    while waiting:
        placed = {table.name for table in ordered}
        ready = [
            table for table in waiting
            if all(t in placed or t == table.name or c in table.optional for c, t in table.references.items())
        ] or waiting[:1]  # fmt: skip
        # Those that nothing optional holds back either come first.
        free = [t for t in ready if all(o in placed or o == t.name for o in t.references.values())] or ready[:1]
        ordered += free
        waiting = [table for table in waiting if table not in free]
    return ordered


def _take_table(deed: Act, taking: _Taking, table: _Table) -> list[tuple[str, str, int, int]]:
    kept = taking.document["tables"][table.name]
    columns = [str(column) for column in kept["columns"]]
    rows_there = _views_apart(kept["rows"], columns) if table.name == "setting" else kept["rows"]
    moved, fresh = taking.moved.setdefault(table.name, {}), taking.fresh.setdefault(table.name, set())
    use = [(place, column) for place, column in enumerate(columns) if column in table.columns and column != "id"]
    number_at = columns.index("id")
    there = _known(deed, table)
    last = deed.db.execute_sql(f"SELECT coalesce(max(id), 0) FROM {table.name}").fetchone()[0]
    last = max(
        last, *(r[0] for r in deed.db.execute_sql("SELECT seq FROM sqlite_sequence WHERE name=?", (table.name,))), 0
    )
    same = taking.empty and deed.db.execute_sql(f"SELECT 1 FROM {table.name} LIMIT 1").fetchone() is None
    later: list[tuple[str, str, int, int]] = []
    rows: list[tuple[object, ...]] = []
    for row in rows_there:
        if len(row) != len(columns):
            raise ValueError(f"{table.name}: {len(row)} of {len(columns)} values")
    for place, column in [*use, (number_at, "id")]:
        check_column(table.name, column, column in table.numbers, (row[place] for row in rows_there))
    for row in rows_there:
        values = {column: row[place] for place, column in use}
        number = int(row[number_at])
        known = _here(table, values, there)
        if known is not None:
            moved[number] = known
            taking.counts.unchanged += table.name == "person"
            continue
        last = number if same else last + 1
        if not _tie(taking, table, values, last, later):
            continue
        moved[number] = last
        fresh.add(last)
        rows.append((last, *values.values()))
        taking.counts.new += table.name == "person"
    names = ",".join(["id", *(column for _, column in use)])
    deed.db.connection().executemany(
        f"INSERT INTO {table.name}({names}) VALUES({','.join('?' * (1 + len(use)))})", rows
    )
    return later


def _views_apart(rows: list[list[Any]], columns: list[str]) -> list[list[Any]]:
    """The settings of an exported book; one of before step 7 has all its views in one, and each becomes one of its own."""
    number, key, value = (columns.index(column) for column in ("id", "key", "value"))
    parted = [row for row in rows if row[key] != "views"]
    views = [json.loads(row[value]) for row in rows if row[key] == "views"]
    last = max((int(row[number]) for row in rows), default=0)
    for view in views[0] if views else ():
        made: list[Any] = [None] * len(columns)
        last += 1
        made[number], made[key], made[value] = last, f"{VIEW}{view['name']}", json.dumps(view, ensure_ascii=False)
        parted.append(made)
    return parted


def _known(deed: Act, table: _Table) -> dict[object, int]:
    """The rows that are here already, by what names them in the world."""
    column = "key" if table.name == "setting" else "uid" if "uid" in table.columns else ""
    if not column:
        return {}
    known: dict[object, int] = dict(deed.db.execute_sql(f"SELECT {column}, id FROM {table.name}").fetchall())
    if table.name == "circle":
        known |= {("name", name.casefold()): row for name, row in deed.db.execute_sql("SELECT name, id FROM circle")}
    return known


def _here(table: _Table, values: dict[str, object], known: dict[object, int]) -> int | None:
    """The row that is here already; circles are the same by id or by name."""
    found = known.get(values.get("key" if table.name == "setting" else "uid"))
    if found is None and table.name == "circle":
        found = known.get(("name", str(values.get("name", "")).casefold()))
    return found


def _tie(
    taking: _Taking, table: _Table, values: dict[str, object], row: int, later: list[tuple[str, str, int, int]]
) -> bool:
    """Turns the numbers of other rows into those they have here; False for a row that belongs to nothing that came in."""
    owned = belongs = False
    for column, target in table.references.items():
        old = values.get(column)
        if old is None:
            continue
        number = taking.moved.get(target, {}).get(int(str(old)))
        values[column] = number
        if number is not None:
            owned = True
            belongs = belongs or number in taking.fresh.get(target, ())
        elif column in table.optional:
            later.append((table.name, column, row, int(str(old))))
        else:
            return False
    if "uid" in values or table.name == "setting":
        return True
    # What has no id of its own comes with its owner; what has no owner either, only into an empty book.
    return belongs if owned else taking.empty
