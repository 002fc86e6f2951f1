"""The rows of the needs-attention list, in order, without reading those that will not be shown."""

from __future__ import annotations

import json
from dataclasses import dataclass

from peewee import SqliteDatabase

from netbook.domain.attention.order import COMING_DATE_WEIGHT
from netbook.domain.attention.thresholds import CLOSENESS_WEIGHTS
from netbook.domain.dates import DAY, day_start


@dataclass(frozen=True, slots=True)
class DueRow:
    """One item that is due, as kept."""

    person: int
    uid: str
    name: str
    photo: str
    kind: str
    cause: str
    from_at: int
    show_at: int
    due_at: int
    late_at: int | None
    until_at: int | None
    pace: int
    since: int
    closeness: str
    weight: float
    sort: str
    reason: str
    values: dict[str, object]


_COLUMNS = (
    "d.person_id, coalesce(p.uid, ''), coalesce(p.full, ''), coalesce(p.photo, ''), d.kind, d.cause, d.from_at, d.show_at, "
    "d.due_at, d.late_at, d.until_at, d.pace, d.since, d.closeness, d.weight, d.sort, d.reason, d.told"
)
_CLOSE = "CASE d.closeness " + " ".join(f"WHEN '{k}' THEN {v}" for k, v in CLOSENESS_WEIGHTS.items()) + " ELSE 0.7 END"
SCORE = (
    f"CASE WHEN d.kind='date' AND :now<d.due_at THEN {COMING_DATE_WEIGHT} ELSE d.weight END * {_CLOSE} * "
    "CASE WHEN d.kind='keep-in-touch' THEN min(3.0, max(1.0, (:now - d.due_at) * 1.0 / d.pace)) "
    "WHEN d.late_at IS NULL OR d.late_at<=d.due_at THEN 1.0 "
    "ELSE 1.0 + min(1.0, max(0.0, (:now - d.due_at) / 2.0 / (d.late_at - d.due_at))) END"
)
"""The score as SQL, equal to attention.order.score (a test compares them)."""
_SHOWN = "d.show_at<=:now AND (d.until_at IS NULL OR d.until_at>:now)"


def due_rows(
    db: SqliteDatabase, now: int, rhythm: bool | None = None, limit: int = -1, person: int | None = None
) -> list[DueRow]:
    """What shows at `now`, highest score first; `rhythm` True only keep-in-touch, False all else, None both."""
    tests = [_SHOWN]
    if rhythm is not None:
        tests.append("d.kind='keep-in-touch'" if rhythm else "d.kind<>'keep-in-touch'")
    if person is not None:
        tests.append("d.person_id=:person")
    rows = db.execute_sql(
        f"SELECT {_COLUMNS} FROM due d LEFT JOIN person p ON p.id=d.person_id WHERE {' AND '.join(tests)} "
        f"ORDER BY {SCORE} DESC, d.due_at, d.sort, d.person_id, d.kind, d.cause LIMIT :limit",
        {"now": now, "limit": limit, "person": person},
    )
    return [DueRow(*row[:17], json.loads(row[17])) for row in rows.fetchall()]  # type: ignore[call-arg]


def counts(db: SqliteDatabase, now: int) -> tuple[int, int, int, int]:
    """How many items show that are late, due today, coming; and how many of all are keep-in-touch."""
    tomorrow = day_start(now) + DAY
    row = db.execute_sql(
        f"SELECT total(d.late_at<=:now), total((d.late_at IS NULL OR d.late_at>:now) AND d.due_at<:tomorrow), "
        f"total(d.due_at>=:tomorrow), total(d.kind='keep-in-touch') FROM due d WHERE {_SHOWN}",
        {"now": now, "tomorrow": tomorrow},
    ).fetchone()
    return int(row[0]), int(row[1]), int(row[2]), int(row[3])


def kept_today(db: SqliteDatabase, now: int) -> int:
    """How many keep-in-touch lines were dealt with today."""
    return int(db.execute_sql("SELECT count(*) FROM kept_today WHERE day=?", (day_start(now),)).fetchone()[0])


def next_change(db: SqliteDatabase, now: int) -> int | None:
    """When the list next changes by itself, in local minutes."""
    row = db.execute_sql("SELECT min(show_at) FROM due WHERE show_at>?", (now,)).fetchone()
    return row[0] if row else None


def is_shown(db: SqliteDatabase, kind: str, uid: str, cause: str, now: int) -> bool:
    """Whether one item shows at `now`; `uid` is its person's, "-" where it has none."""
    row = db.execute_sql(
        "SELECT 1 FROM due d LEFT JOIN person p ON p.id=d.person_id "
        f"WHERE d.kind=:kind AND d.cause=:cause AND coalesce(p.uid, '-')=:uid AND {_SHOWN}",
        {"kind": kind, "cause": cause, "uid": uid, "now": now},
    ).fetchone()
    return row is not None


def person_named(db: SqliteDatabase, uid: str) -> int | None:
    """The row of the person with this id for the world."""
    row = db.execute_sql("SELECT id FROM person WHERE uid=?", (uid,)).fetchone()
    return int(row[0]) if row else None


def raised(db: SqliteDatabase) -> set[tuple[str, int, str]]:
    """The identities of the items for which a notification was delivered."""
    return {tuple(row) for row in db.execute_sql("SELECT kind, person_id, cause FROM raised")}


def mark_raised(db: SqliteDatabase, kind: str, person: int, cause: str, at: int, how: str) -> None:
    """Remembers across restarts that an item was told, and how it was delivered."""
    with db.atomic("IMMEDIATE"):
        db.execute_sql(
            "INSERT INTO raised(kind, person_id, cause, at, how) VALUES(?,?,?,?,?) "
            "ON CONFLICT(kind, person_id, cause) DO UPDATE SET at=excluded.at, how=excluded.how",
            (kind, person, cause, at, how),
        )
