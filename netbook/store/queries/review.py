"""The numbers behind the reality check, each by a pass over what it counts."""

from __future__ import annotations

from collections.abc import Iterator

from peewee import SqliteDatabase

from netbook.domain.attention.facts import Contact, Facts
from netbook.domain.dates import DAY, read_span
from netbook.store.facts import spread_of

_ACTIVE = "p.deceased=0 AND p.archived=0"


def with_cadence(db: SqliteDatabase, at: int) -> Iterator[Facts]:
    """Those who have a cadence now, as they stood at a moment: with their last contact that counts until then."""
    rows = db.execute_sql(
        "SELECT p.id, p.uid, p.full, s.cadence, s.closeness, s.muted, p.deceased, max(p.cadence_set_at, 0), p.round_from, "
        "(SELECT max(ip.at) FROM interaction_person ip WHERE ip.person_id=p.id AND ip.ask=0 AND ip.at<=?) "
        "FROM standing s JOIN person p ON p.id=s.person_id WHERE s.cadence<>'' AND p.made_at<=?",
        (at, at),
    )
    for number, uid, name, cadence, closeness, muted, deceased, set_at, round_from, last in rows:
        yield Facts(
            number, name, closeness, bool(muted), bool(deceased), read_span(cadence), min(set_at, at),
            round_from if round_from is not None and round_from <= at else None, spread_of(uid),
            last_counted=None if last is None else Contact(0, last, "other", "mutual"),
        )  # fmt: skip


def circle_members(db: SqliteDatabase) -> list[tuple[int, str, float | None, int]]:
    """(circle, name, warm key, half-life) for each member who lives, circle by circle."""
    return list(
        db.execute_sql(
            "SELECT c.id, c.name, s.warm_key, s.half_life FROM circle c JOIN circle_person cp ON cp.circle_id=c.id "
            f"JOIN standing s ON s.person_id=cp.person_id JOIN person p ON p.id=cp.person_id WHERE {_ACTIVE} ORDER BY c.id"
        ).fetchall()
    )


def contacts_by_day(db: SqliteDatabase, since: int) -> list[tuple[int, str, str, int, int]]:
    """(midnight, kind, direction, ask, how many) of what went out from me since."""
    return list(
        db.execute_sql(
            f"SELECT at - at % {DAY}, kind, direction, ask, count(*) FROM interaction "
            "WHERE direction<>'from-them' AND at>=? GROUP BY 1, 2, 3, 4",
            (since,),
        ).fetchall()
    )


def last_outreach(db: SqliteDatabase) -> int | None:
    """When anything last went out from me."""
    row = db.execute_sql("SELECT max(at) FROM interaction WHERE direction<>'from-them'").fetchone()
    return row[0] if row else None


def only_asked(db: SqliteDatabase, since: int, at_least: int) -> list[tuple[int, str, int]]:
    """(row, name, asks) of those whose every contact since was an ask of mine."""
    return list(
        db.execute_sql(
            "SELECT p.id, p.full, count(*) AS n FROM interaction_person ip JOIN person p ON p.id=ip.person_id "
            f"WHERE ip.at>=? AND {_ACTIVE} GROUP BY ip.person_id HAVING min(ip.ask)=1 AND n>=? ORDER BY n DESC, p.id",
            (since, at_least),
        ).fetchall()
    )


def cold_circle(db: SqliteDatabase, before: int) -> tuple[str, int]:
    """The circle with the most people of whom nothing was heard since, and how many; ("", 0) where there is none."""
    row = db.execute_sql(
        "SELECT c.name, count(*) AS n FROM circle c JOIN circle_person cp ON cp.circle_id=c.id "
        "JOIN standing s ON s.person_id=cp.person_id JOIN person p ON p.id=cp.person_id "
        f"WHERE s.last_at<? AND s.muted=0 AND {_ACTIVE} GROUP BY c.id ORDER BY n DESC, c.name LIMIT 1",
        (before,),
    ).fetchone()
    return (row[0], row[1]) if row else ("", 0)


def new_people(db: SqliteDatabase, since: int) -> tuple[int, int]:
    """How many people were added by hand since, and how many of them through somebody else."""
    row = db.execute_sql(
        "SELECT count(*), total(p.through_id IS NOT NULL OR p.id IN (SELECT other_id FROM introduction WHERE one_id IS NULL)) "
        "FROM person p WHERE p.made_at>=? AND p.target=0 AND NOT EXISTS (SELECT 1 FROM card c WHERE c.person_id=p.id)",
        (since,),
    ).fetchone()
    return int(row[0]), int(row[1])


def given_and_asked(db: SqliteDatabase, since: int) -> tuple[int, int]:
    """What I gave since (favours delivered, introductions made, gifts and things shared) and what I asked for."""
    given = db.execute_sql(
        "SELECT (SELECT count(*) FROM favour WHERE direction IN ('offered-by-me', 'asked-of-me') AND delivered_at>=?) + "
        "(SELECT count(*) FROM introduction WHERE one_id IS NOT NULL AND maker_id IS NULL AND made_at>=?) + "
        "(SELECT count(*) FROM interaction WHERE kind IN ('gift', 'shared') AND direction='from-me' AND ask=0 AND at>=?)",
        (since, since, since),
    ).fetchone()
    asked = db.execute_sql(
        "SELECT (SELECT count(*) FROM favour WHERE direction='asked-by-me' AND asked_at>=?) + "
        "(SELECT count(*) FROM interaction i WHERE i.ask=1 AND i.direction<>'from-them' AND i.at>=? "
        "AND NOT EXISTS (SELECT 1 FROM favour f WHERE f.interaction_id=i.id))",
        (since, since),
    ).fetchone()
    return int(given[0]), int(asked[0])
