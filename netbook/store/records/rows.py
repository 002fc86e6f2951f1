"""Single rows by name: insert and update with only the columns given."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import uuid4

from netbook.store.database import Database
from netbook.store.ids import in_list


def new_uid() -> str:
    """A fresh id for the world."""
    return str(uuid4())


def insert(db: Database, table: str, values: Mapping[str, object]) -> int:
    """One new row; answers its row id."""
    columns = ",".join(values)
    cursor = db.execute_sql(
        f"INSERT INTO {table}({columns}) VALUES({','.join('?' * len(values))})", tuple(values.values())
    )
    return int(cursor.lastrowid or 0)


def update(db: Database, table: str, row: int, values: Mapping[str, object]) -> bool:
    """Changes columns of one row; answers whether the row exists."""
    if not values:
        return True
    columns = ",".join(f"{column}=?" for column in values)
    return bool(db.execute_sql(f"UPDATE {table} SET {columns} WHERE id=?", (*values.values(), row)).rowcount)


def update_many(db: Database, table: str, rows: Sequence[int], values: Mapping[str, object]) -> None:
    """Changes the same columns of many rows in one go."""
    columns = ",".join(f"{column}=?" for column in values)
    db.execute_sql(
        f"UPDATE {table} SET {columns} WHERE id IN (SELECT value FROM json_each(?))", (*values.values(), in_list(rows))
    )


def row_of(db: Database, table: str, row: int) -> dict[str, object] | None:
    """One row as a dict, or None."""
    cursor = db.execute_sql(f"SELECT * FROM {table} WHERE id=?", (row,))
    found = cursor.fetchone()
    return dict(zip([column[0] for column in cursor.description], found, strict=True)) if found else None
