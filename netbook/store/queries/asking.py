"""What the ask check must know of one person, in a handful of indexed queries whatever the size of the book."""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.attention.facts import Contact
from netbook.domain.etiquette.facts import PastAsk
from netbook.store.database import Database
from netbook.store.queries.goals import HELPED

_ASKS = """SELECT f.asked_at, f.kind, f.matter, coalesce(g.title, ''), f.text, f.answer, f.answered_at, f.reminded_at,
 coalesce(f.thanked_at, (SELECT min(ip.at) FROM interaction_person ip WHERE ip.person_id=f.person_id AND ip.flags<>0 AND ip.flags&2
  AND ip.direction<>'from-them' AND ip.at>=f.answered_at - f.answered_at%1440)), coalesce(w.full, '')
 FROM favour f LEFT JOIN goal g ON g.id=f.goal_id LEFT JOIN person w ON w.id=f.for_id
 WHERE f.person_id=:person AND f.direction='asked-by-me' AND f.asked_at IS NOT NULL
 UNION ALL SELECT i.at, 'other', '', '', i.note, '', NULL, NULL, NULL, '' FROM interaction_person ip JOIN interaction i ON i.id=ip.interaction_id
 WHERE ip.person_id=:person AND ip.ask=1 AND ip.at>:since AND NOT EXISTS (SELECT 1 FROM favour f WHERE f.interaction_id=i.id)
 ORDER BY 1 DESC"""


def past_asks(db: Database, person: int, since: int) -> tuple[PastAsk, ...]:
    """Every favour asked of them, and the asks logged since then that belong to no favour, newest first."""
    rows = db.execute_sql(_ASKS, {"person": person, "since": since})
    return tuple(PastAsk(row[0], row[1], row[2], row[3], str(row[4])[:400], *row[5:]) for row in rows)


def two_way(db: Database, person: int) -> tuple[int | None, int]:
    """The first contact ever, and how many were to and fro: mutual ones, and as many of mine as theirs answer."""
    first, mutual, mine, theirs = db.execute_sql(
        "SELECT min(at), total(direction='mutual'), total(direction='from-me' AND ask=0), total(direction='from-them') "
        "FROM interaction_person WHERE person_id=?",
        (person,),
    ).fetchone()
    return first, int(mutual + min(mine, theirs))


def let_go(db: Database, person: int) -> frozenset[str]:
    """The causes that the owner let go for good."""
    rows = db.execute_sql("SELECT cause FROM quiet WHERE person_id=? AND until IS NULL AND cause<>''", (person,))
    return frozenset(cause for (cause,) in rows)


def last_of_any_kind(db: Database, person: int) -> Contact | None:
    """The newest contact with somebody, asks of mine included."""
    row = db.execute_sql(
        "SELECT interaction_id, at, kind, direction FROM interaction_person WHERE person_id=? ORDER BY at DESC, interaction_id DESC LIMIT 1",
        (person,),
    ).fetchone()
    return Contact(*row) if row else None


def asked_for_before(db: Database, third: int) -> int | None:
    """When something was last asked for somebody, or an introduction made for them."""
    row = db.execute_sql(
        "SELECT max(at) FROM (SELECT max(asked_at) AS at FROM favour WHERE for_id=? AND asked_at IS NOT NULL UNION ALL "
        "SELECT max(asked_other_at) FROM introduction WHERE one_id=? OR for_id=?)",
        (third, third, third),
    ).fetchone()
    return int(row[0]) if row[0] is not None else None


_UNMUTED = "p.deceased=0 AND p.archived=0 AND p.paused=0 AND p.stay<>'no'"
"""Whom the program may suggest."""


def needs(db: Database, person: int) -> list[tuple[str, int]]:
    """What they need or work towards, newest told first."""
    rows = db.execute_sql(
        "SELECT text, told_at FROM detail WHERE person_id=? AND topic IN ('needs', 'goals') AND ended_at IS NULL ORDER BY told_at DESC, id",
        (person,),
    )
    return [(text, at) for text, at in rows]


def helpers(db: Database, but: int, limit: int = 2000) -> list[tuple[str, str]]:
    """People of whom it is noted what they can help with, as name and what."""
    rows = db.execute_sql(
        "SELECT p.full, d.text FROM detail d JOIN person p ON p.id=d.person_id WHERE d.topic='can-help-with' AND d.ended_at IS NULL "
        f"AND p.id<>? AND {_UNMUTED} ORDER BY d.id LIMIT ?",
        (but, limit),
    )
    return [(name, what) for name, what in rows]


def goal_helpers(db: Database, goal: str, but: int) -> list[str]:
    """Who is noted as one who can help with a goal."""
    rows = db.execute_sql(
        "SELECT g.title, p.full FROM goal g JOIN goal_person gp ON gp.goal_id=g.id JOIN person p ON p.id=gp.person_id "
        f"WHERE gp.role='can-help' AND p.id<>? AND {_UNMUTED} ORDER BY gp.id",
        (but,),
    )
    return [name for title, name in rows if title.strip().casefold() == goal.strip().casefold()]


def witnesses(db: Database, but: int, limit: int = 200) -> list[tuple[str, str, float | None, int]]:
    """Who worked with me, with what, as name, work, warm key and half-life."""
    rows = db.execute_sql(
        "SELECT p.full, p.shared_work, s.warm_key, s.half_life FROM person p JOIN standing s ON s.person_id=p.id "
        f"WHERE p.shared_work<>'' AND p.id<>? AND {_UNMUTED} LIMIT ?",
        (but, limit),
    )
    return list(rows)


def untold_goals(db: Database, person: int) -> tuple[tuple[str, int], ...]:
    """Goals that ended, with which they helped, and of which they were not told."""
    rows = db.execute_sql(
        "SELECT g.title, g.ended_at FROM goal g WHERE g.ended_at IS NOT NULL AND (EXISTS (SELECT 1 FROM goal_person gp WHERE gp.goal_id=g.id "
        "AND gp.person_id=:person AND gp.role='helped' AND coalesce(gp.told_at, 0)<g.ended_at) OR EXISTS (SELECT 1 FROM favour f "
        f"WHERE f.goal_id=g.id AND f.person_id=:person AND {HELPED})) "
        "AND NOT EXISTS (SELECT 1 FROM goal_person t WHERE t.goal_id=g.id AND t.person_id=:person AND t.told_at>=g.ended_at) "
        "AND NOT EXISTS (SELECT 1 FROM favour t WHERE t.goal_id=g.id AND t.person_id=:person AND t.told_at>=g.ended_at) ORDER BY g.ended_at DESC",
        {"person": person},
    )
    return tuple((title, at) for title, at in rows)


def person_row(db: Database, person: int) -> Sequence[object] | None:
    """Name, target, shared work, warm key, half-life and when they came into the book."""
    row = db.execute_sql(
        "SELECT p.full, p.target, p.shared_work, s.warm_key, s.half_life, p.made_at FROM person p JOIN standing s ON s.person_id=p.id WHERE p.id=?",
        (person,),
    ).fetchone()
    return row if row else None
