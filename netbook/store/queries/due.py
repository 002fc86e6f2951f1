"""The rows of the needs-attention list, in order, without reading those that will not be shown."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from netbook.domain.attention.order import COMING_DATE_WEIGHT
from netbook.domain.attention.thresholds import CLOSENESS_WEIGHTS, KIND_WEIGHTS
from netbook.domain.dates import day_start
from netbook.domain.values import dataclass
from netbook.store.database import Database
from netbook.store.ids import in_list


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


RHYTHM = "keep-in-touch"
OTHER = tuple(kind for kind in KIND_WEIGHTS if kind != RHYTHM)


def due_rows(
    db: Database,
    now: int,
    rhythm: bool | None = None,
    limit: int = -1,
    person: int | None = None,
    kinds: Sequence[str] = (),
) -> list[DueRow]:
    """What shows at `now`, highest score first; `rhythm` True only keep-in-touch, False all else, None both; or only some kinds."""
    tests = [_SHOWN]
    chosen = kinds or (() if rhythm is None else (RHYTHM,) if rhythm else OTHER)
    if chosen:
        tests.append(f"d.kind IN ({', '.join(repr(kind) for kind in chosen)})")
    if person is not None:
        tests.append("d.person_id=:person")
    return _rows(db, " AND ".join(tests), {"now": now, "limit": limit, "person": person})


def rhythm_rows(db: Database, now: int, limit: int, without: Iterable[int] = ()) -> list[DueRow]:
    """The first of the keep-in-touch lines but for some people: as due_rows has them, without reading those that wait behind.

    Whatever the moment, people of one closeness and one pace stand in the order of their due moments: so the first of
    all are among the first of each such group, and each group is read by an index.
    """
    if limit <= 0:
        return []
    values: dict[str, object] = {"now": now, "limit": limit, "without": in_list(sorted(set(without)))}
    first: list[int] = []
    groups = f"SELECT closeness, pace FROM due INDEXED BY due_rhythm WHERE kind='{RHYTHM}'"
    group = db.execute_sql(f"{groups} ORDER BY closeness, pace LIMIT 1").fetchone()
    while group is not None:
        values |= {"closeness": group[0], "pace": group[1]}
        first += [
            person
            for (person,) in db.execute_sql(
                f"SELECT d.person_id FROM due d INDEXED BY due_rhythm WHERE d.kind='{RHYTHM}' AND d.closeness=:closeness AND d.pace=:pace "
                f"AND {_SHOWN} AND d.person_id NOT IN (SELECT value FROM json_each(:without)) "
                "ORDER BY d.due_at, d.sort, d.person_id, d.cause LIMIT :limit",
                values,
            )
        ]
        group = db.execute_sql(
            f"{groups} AND (closeness, pace)>(:closeness, :pace) ORDER BY closeness, pace LIMIT 1",
            {"closeness": group[0], "pace": group[1]},
        ).fetchone()
    values = {"now": now, "limit": limit, "people": in_list(first)}
    # The plus keeps SQLite from walking all keep-in-touch lines by the index of kinds.
    return _rows(
        db, f"d.person_id IN (SELECT value FROM json_each(:people)) AND +d.kind='{RHYTHM}' AND {_SHOWN}", values
    )


def _rows(db: Database, tests: str, values: dict[str, object]) -> list[DueRow]:
    rows = db.execute_sql(
        f"SELECT {_COLUMNS} FROM due d LEFT JOIN person p ON p.id=d.person_id WHERE {tests} "
        f"ORDER BY {SCORE} DESC, d.due_at, d.sort, d.person_id, d.kind, d.cause LIMIT :limit",
        values,
    )
    return [DueRow(*row[:17], json.loads(row[17])) for row in rows.fetchall()]  # type: ignore[call-arg]


def rhythm_count(db: Database, now: int) -> int:
    """How many keep-in-touch lines show."""
    row = db.execute_sql(
        f"SELECT count(*) FROM due INDEXED BY due_kind WHERE kind='{RHYTHM}' AND show_at<=:now "
        "AND (until_at IS NULL OR until_at>:now)",
        {"now": now},
    ).fetchone()
    return int(row[0])


def kept_today(db: Database, now: int) -> int:
    """How many keep-in-touch lines were dealt with today."""
    return int(db.execute_sql("SELECT count(*) FROM kept_today WHERE day=?", (day_start(now),)).fetchone()[0])


def next_change(db: Database, now: int) -> int | None:
    """When the list next changes by itself, in local minutes."""
    row = db.execute_sql("SELECT min(show_at) FROM due WHERE show_at>?", (now,)).fetchone()
    return row[0] if row else None


def is_shown(db: Database, kind: str, uid: str, cause: str, now: int) -> bool:
    """Whether one item shows at `now`; `uid` is its person's, "-" where it has none."""
    row = db.execute_sql(
        "SELECT 1 FROM due d LEFT JOIN person p ON p.id=d.person_id "
        f"WHERE d.kind=:kind AND d.cause=:cause AND coalesce(p.uid, '-')=:uid AND {_SHOWN}",
        {"kind": kind, "cause": cause, "uid": uid, "now": now},
    ).fetchone()
    return row is not None


def person_named(db: Database, uid: str) -> int | None:
    """The row of the person with this id for the world."""
    row = db.execute_sql("SELECT id FROM person WHERE uid=?", (uid,)).fetchone()
    return int(row[0]) if row else None


def raised(db: Database) -> set[tuple[str, int, str]]:
    """The identities of the items for which a notification was delivered."""
    return {tuple(row) for row in db.execute_sql("SELECT kind, person_id, cause FROM raised")}


def how_raised(db: Database, item: tuple[str, int, str]) -> tuple[int, str] | None:
    """When a notification for an item (kind, person, cause) was delivered, and how; None where none was."""
    row = db.execute_sql("SELECT at, how FROM raised WHERE kind=? AND person_id=? AND cause=?", item).fetchone()
    return (int(row[0]), str(row[1])) if row else None


def mark_raised(db: Database, items: Iterable[tuple[str, int, str]], at: int, how: str) -> None:
    """Remembers across restarts that items (kind, person, cause) were told, and how they were delivered."""
    with db.atomic("IMMEDIATE"):
        db.connection().executemany(
            "INSERT INTO raised(kind, person_id, cause, at, how) VALUES(?,?,?,?,?) "
            "ON CONFLICT(kind, person_id, cause) DO UPDATE SET at=excluded.at, how=excluded.how",
            [(*item, at, how) for item in items],
        )
