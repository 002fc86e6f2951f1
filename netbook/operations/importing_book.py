"""Taking a whole exported book in, row by row, into an empty book or beside what is there."""

from __future__ import annotations

import base64
import json
from typing import Any

from netbook.domain.people import BOOK_FORMAT
from netbook.domain.said import Done, Refused, Said
from netbook.operations.importing import Counts
from netbook.store.changes import Act
from netbook.store.migrations import VERSION
from netbook.store.records.rows import insert, update
from netbook.store.watch import watched_tables

REFERENCES = {
    "person_id": "person", "through_id": "person", "other_id": "person", "circle_id": "circle", "interaction_id": "interaction",
    "follow_up_id": "follow_up", "goal_id": "goal", "for_id": "person", "one_id": "person", "maker_id": "person",
}  # fmt: skip


def read_book(data: bytes, file: str) -> dict[str, Any]:
    """The document of an exported book; Refused when it is none."""
    try:
        document = json.loads(data)
    except ValueError as problem:
        raise Refused("file-unreadable", path=file, why=str(problem)) from None
    if (
        not isinstance(document, dict)
        or document.get("format") != BOOK_FORMAT
        or not isinstance(document.get("tables"), dict)
    ):
        raise Refused("file-unknown-format", path=file)
    if int(document.get("version", 0)) > VERSION:
        raise Refused("book-from-the-future", path=file, version=document["version"], known=VERSION)

    return document


def import_book(deed: Act, /, document: dict[str, Any], counts: Counts) -> Done:
    """Takes a whole exported book in: what has an id that is known here is left as it is, all else comes in."""
    for name, picture in document.get("pictures", {}).items():
        deed.db.execute_sql(
            "INSERT INTO blob(hash, media_type, bytes) VALUES(?,?,?) ON CONFLICT(hash) DO NOTHING",
            (name, picture["type"], base64.b64decode(str(picture["base64"]))),
        )
    moved: dict[str, dict[int, int]] = {}
    known = watched_tables(deed.db)
    order = [t for t in ("person", "circle", "interaction", "follow_up", "goal") if t in known]
    fresh: dict[str, set[int]] = {}
    later: list[tuple[int, int]] = []
    for table in [*order, *(t for t in known if t not in order)]:
        kept = document["tables"].get(table)
        if kept:
            _take_table(deed, table, kept, moved, fresh, later, counts)
    for person, through in later:
        update(deed.db, "person", person, {"through_id": moved["person"].get(through)})
    return Done(Said("imported-book"))


def _take_table(
    deed: Act, table: str, kept: dict[str, list[list[object]]], moved: dict[str, dict[int, int]], fresh: dict[str, set[int]],
    later: list[tuple[int, int]], counts: Counts,
) -> None:  # fmt: skip
    columns = [str(c) for c in kept["columns"]]
    own = {row[1] for row in deed.db.execute_sql(f"PRAGMA table_info({table})")}
    moved[table], fresh[table] = {}, set()
    for row in kept["rows"]:
        values = {c: v for c, v in zip(columns, row, strict=True) if c in own}
        number = int(str(values.pop("id")))
        there = _already_there(deed, table, values)
        if there:
            moved[table][number] = there
            if table == "person":
                counts.unchanged += 1
            continue
        through = values.pop("through_id", None)
        owners = [REFERENCES[c] for c in values if c in REFERENCES and values[c] is not None]
        gone = False
        for column in [c for c in values if c in REFERENCES and values[c] is not None]:
            target = moved.get(REFERENCES[column], {}).get(int(str(values[column])))
            gone = gone or target is None
            values[column] = target
        if gone or (owners and not any(values[c] in fresh.get(REFERENCES[c], ()) for c in values if c in REFERENCES)):
            continue
        moved[table][number] = insert(deed.db, table, values)
        fresh[table].add(moved[table][number])
        if through is not None:
            later.append((moved[table][number], int(str(through))))
        if table == "person":
            counts.new += 1


def _already_there(deed: Act, /, table: str, values: dict[str, object]) -> int | None:
    if "uid" in values:
        row = deed.db.execute_sql(f"SELECT id FROM {table} WHERE uid=?", (values["uid"],)).fetchone()
        if row is None and table == "circle":
            row = deed.db.execute_sql("SELECT id FROM circle WHERE name=?", (values["name"],)).fetchone()
        return row[0] if row else None
    if table == "setting":
        row = deed.db.execute_sql("SELECT id FROM setting WHERE key=?", (values["key"],)).fetchone()
        return row[0] if row else None
    return None
