"""Long lists of people in pieces: who comes behind somebody in an order, by an index, whatever the length of the list."""

from __future__ import annotations

from collections.abc import Iterator

from netbook.store.database import Database
from netbook.store.queries.lists import Filter, where


def people_after(
    db: Database, chosen: Filter, sort: str, family_first: bool, now: int, after: int, limit: int
) -> list[int]:
    """The next people in the order of `lists.people`, behind the person `after` (0: the first of all)."""
    walk = {"newest": _newest, "last-contact": _last_contact, "warmth": _warmth}.get(sort)
    pieces = walk(db, after, now) if walk else _names(after, "sort_family" if family_first else "sort_given")
    condition, values = where(chosen, now)
    found: list[int] = []
    for keys, order, own in pieces:
        rows = db.execute_sql(
            f"SELECT s.person_id FROM {keys} AND {condition} ORDER BY {order} LIMIT ?",
            (*own, *values, limit - len(found)),
        )
        found += [person for (person,) in rows.fetchall()]
        if len(found) >= limit:
            break
    return found


_Piece = tuple[str, str, tuple[object, ...]]
"""FROM with the beginning of WHERE, ORDER BY, and the values of the first."""


def _names(after: int, column: str) -> Iterator[_Piece]:
    order = f"s.{column}, s.person_id"
    if after:
        key = f"(s.{column}, s.person_id)>(SELECT {column}, person_id FROM standing WHERE person_id=?)"
        yield f"standing s WHERE {key}", order, (after,)
    else:
        yield "standing s WHERE 1", order, ()


def _newest(_db: Database, after: int, _now: int) -> Iterator[_Piece]:
    yield "standing s WHERE s.person_id<?", "s.person_id DESC", (after or 1 << 62,)


def _last_contact(db: Database, after: int, _now: int) -> Iterator[_Piece]:
    row = db.execute_sql("SELECT last_at FROM standing WHERE person_id=?", (after,)).fetchone() if after else None
    if row is None or row[0] is not None:
        if row is not None:
            yield "standing s WHERE s.last_at=? AND s.person_id>?", "s.person_id", (row[0], after)
        yield "standing s WHERE s.last_at<?", "s.last_at DESC, s.person_id", (row[0] if row else 1 << 62,)
        after = 0
    yield "standing s WHERE s.last_at IS NULL AND s.person_id>?", "s.person_id", (after,)


def _warmth(db: Database, after: int, now: int) -> Iterator[_Piece]:
    """Within one half-life the index has the order; a merge of them all needs only as many of each as are wanted."""
    reckoned = f"s.warm_key - {now}.0 / 1440 / s.half_life"
    row = None
    if after:
        row = db.execute_sql(f"SELECT {reckoned} FROM standing s WHERE s.person_id=?", (after,)).fetchone()
    if row is None or row[0] is not None:
        for low, high in _bands(db, row[0] if row else None, now):
            keys = f"{reckoned}>=? AND {reckoned}<?"
            own: tuple[object, ...] = (low, high)
            if row is not None:
                keys = f"({reckoned}<? OR ({reckoned}=? AND s.person_id>?)) AND {keys}"
                own = (row[0], row[0], after, *own)
            sources = _lives(db)
            ranges = " OR ".join(
                f"(s.half_life={life} AND s.warm_key>={low!r} + {now}.0 / 1440 / {life} - 0.000001 "
                f"AND s.warm_key<={high!r} + {now}.0 / 1440 / {life} + 0.000001)"
                for life in sources
            )
            if ranges:
                yield f"standing s WHERE ({ranges}) AND {keys}", f"{reckoned} DESC, s.person_id", own
        after = 0
    yield "standing s WHERE s.warm_key IS NULL AND s.person_id>?", "s.person_id", (after,)


def _lives(db: Database) -> list[int]:
    """The half-lives there are, one look into the index for each."""
    found: list[int] = []
    last = 0
    while True:
        row = db.execute_sql("SELECT min(half_life) FROM standing WHERE half_life>?", (last,)).fetchone()
        if row[0] is None:
            return found
        last = row[0]
        found.append(last)


def _bands(db: Database, below: float | None, now: int) -> Iterator[tuple[float, float]]:
    """Warmth from above to below in bands narrow enough to be sorted between two frames."""
    high = 64.0 if below is None else below + 0.000001
    edges = [-0.25 * step for step in range(120)] + [-1e9]
    for edge in edges:
        if edge < high:
            yield edge, high
            high = edge
