"""The audit for a list: which acts there are, newest first, and their lines a page at a time."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from netbook.domain.values import dataclass
from netbook.store import changes
from netbook.store.changes import ActLine
from netbook.store.database import Database
from netbook.store.ids import in_list

TRASH_DAYS = 30


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One act, or a whole batch such as an import, by its newest; `gone` tells that what it deleted is purged, `empty` that it changed nothing."""

    act: ActLine
    gone: bool
    empty: bool = False


def acts(db: Database) -> array[int]:
    """The acts of the owner, newest first; a batch is one of them, what the program remembered for itself is none."""
    rows = db.execute_sql(
        "SELECT id FROM act a WHERE operation<>'set-setting' AND "
        "(batch='' OR id=(SELECT max(id) FROM act b WHERE b.batch=a.batch)) ORDER BY id DESC"
    )
    return array("q", (number for (number,) in rows))


def deletions(db: Database, now: int) -> array[int]:
    """The deletions of the last 30 days that can still be taken back, newest first."""
    return array("q", (line.id for line in changes.trash(db, now, TRASH_DAYS)))


def lines(db: Database, ids: Sequence[int]) -> list[HistoryLine]:
    """The lines of some acts, in the order asked."""
    rows = db.execute_sql(
        f"SELECT {changes.COLUMNS}, finished FROM act WHERE id IN (SELECT value FROM json_each(?))",
        (in_list(ids),),
    )
    found = {
        row[0]: HistoryLine(changes.line(row[:8]), row[8] == changes.PURGED, row[8] == changes.EMPTY) for row in rows
    }
    return [found[number] for number in ids if number in found]
