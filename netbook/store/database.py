"""The connection to the book's file. Reading asks SQLite itself; what is written goes through peewee's transactions.

Peewee takes as long to read in as half a hundred of our own modules, and a start only reads: so it comes with the first
transaction. All SQL goes over the one connection, and its errors are those of `sqlite3`; peewee's own can only come from
the beginning and the end of a transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from peewee import SqliteDatabase


class Database:
    """An open SQLite file. `patience` is how many seconds it waits for another program that writes."""

    def __init__(self, path: Path, pragmas: Mapping[str, str | int], patience: float) -> None:
        self._path = path
        self._closed = False
        self._peewee: SqliteDatabase | None = None
        self._connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
        try:
            for name, value in pragmas.items():
                self._connection.execute(f"PRAGMA {name}={value}")
        except BaseException:
            self._connection.close()
            raise

    @property
    def peewee(self) -> SqliteDatabase:
        """The same connection as a database of peewee's, for its transactions and for models bound to it."""
        if self._peewee is None:
            self._peewee = _peewee_over(self._path, self._connection)
        return self._peewee

    def execute_sql(self, sql: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Cursor:
        """Carries out one statement; the cursor gives its rows."""
        return self._connection.execute(sql, params)

    def connection(self) -> sqlite3.Connection:
        """The connection itself, for many rows at once."""
        return self._connection

    def atomic(self, kind: str = "") -> AbstractContextManager[Any]:
        """A transaction of the kind ("IMMEDIATE"), or a savepoint within one; an error takes back what was done in it."""
        return cast("AbstractContextManager[Any]", self.peewee.atomic(*([kind] if kind else [])))

    def in_transaction(self) -> bool:
        """Whether a transaction is open."""
        return self._connection.in_transaction

    def is_closed(self) -> bool:
        """Whether the file was closed."""
        return self._closed

    def close(self) -> None:
        """Closes the file; a second time changes nothing."""
        if not self._closed:
            self._closed = True
            if self._peewee is not None:
                self._peewee.close()
            self._connection.close()


def unavailable() -> tuple[type[BaseException], ...]:
    """What is raised when the disk is full, may only be read, or holds a folder in the place of the book."""
    from peewee import OperationalError

    return (OperationalError, sqlite3.OperationalError, OSError)


def _peewee_over(path: Path, connection: sqlite3.Connection) -> SqliteDatabase:
    from peewee import SqliteDatabase

    class OverOurs(SqliteDatabase):
        """A database of peewee's that takes the connection which is open already."""

        def _connect(self) -> sqlite3.Connection:
            return connection

    database = OverOurs(str(path), autoconnect=False)
    database.connect()
    return database
