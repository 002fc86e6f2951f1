"""What the Today screen reads: dates and follow-ups to come, and who is close."""

from __future__ import annotations

import json

from netbook.domain.dates import DAY, day_start
from netbook.domain.hello import CLOSE, Candidate
from netbook.domain.values import dataclass
from netbook.store.database import Database


@dataclass(frozen=True, slots=True)
class ComingRow:
    """Something of the days ahead that the list does not show yet, or a date that it does."""

    person: int
    uid: str
    name: str
    photo: str
    kind: str
    cause: str
    reason: str
    due_at: int
    values: dict[str, object]


def coming(db: Database, kind: str, now: int, days: int, unseen: bool, limit: int) -> list[ComingRow]:
    """Items of a kind whose day is today or within so many days, soonest first; `unseen` leaves out what the list shows."""
    rows = db.execute_sql(
        "SELECT d.person_id, p.uid, p.full, p.photo, d.kind, d.cause, d.reason, d.due_at, d.told FROM due d "
        "JOIN person p ON p.id=d.person_id WHERE d.kind=:kind AND d.due_at>=:today AND d.due_at<:until "
        "AND (d.until_at IS NULL OR d.show_at<d.until_at) "
        "AND (:unseen=0 OR d.show_at>:now) ORDER BY d.due_at, d.sort, d.person_id, d.cause LIMIT :limit",
        {
            "kind": kind, "today": day_start(now), "until": day_start(now) + (days + 1) * DAY, "unseen": int(unseen),
            "now": now, "limit": limit,
        },
    )  # fmt: skip
    return [ComingRow(*row[:8], json.loads(row[8])) for row in rows.fetchall()]  # type: ignore[call-arg]


def hello_candidates(db: Database, now: int) -> list[Candidate]:
    """Everybody close, with what decides whether a hello fits."""
    marks = ",".join("?" * len(CLOSE))
    rows = db.execute_sql(
        "SELECT s.person_id, s.closeness, s.warm_key, s.half_life, s.muted, "
        "EXISTS (SELECT 1 FROM due d WHERE d.person_id=s.person_id AND d.show_at<=? AND (d.until_at IS NULL OR d.until_at>?)), "
        "p.target, coalesce(s.last_at, 0)>=? FROM standing s JOIN person p ON p.id=s.person_id "
        f"WHERE s.closeness IN ({marks}) AND s.muted=0",
        (now, now, day_start(now), *CLOSE),
    )
    return [
        Candidate(row[0], row[1], row[2], row[3], bool(row[4]), bool(row[5]), bool(row[6]), bool(row[7]))
        for row in rows.fetchall()
    ]
