"""The numbers behind the reality check, each by a pass over what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from math import log2

from netbook.domain.dates import DAY
from netbook.domain.review import CircleHealth, Keeping
from netbook.domain.warmth import COOLING, WARM
from netbook.store.database import Database
from netbook.store.tables import FLAG_GIFT, FLAG_OWES, FLAG_THANKS

_ACTIVE = "p.deceased=0 AND p.archived=0"


def with_cadence(db: Database, now: int, before: int) -> Iterator[Keeping]:
    """Those who have a cadence now and are not muted: their last contact that counts, as of now and as of a moment before.

    `last_before` is -1 for whoever was not in the book then.
    """
    newest = "SELECT max(ip.at) FROM interaction_person ip WHERE ip.person_id=p.id AND ip.ask=0 AND ip.at<="
    rows = db.execute_sql(
        f"SELECT p.uid, s.cadence, max(p.cadence_set_at, 0), p.round_from, ({newest}:now), "
        f"CASE WHEN p.made_at<=:before THEN ({newest}:before) ELSE -1 END "
        "FROM standing s JOIN person p ON p.id=s.person_id WHERE s.cadence<>'' AND s.muted=0 AND p.deceased=0",
        {"now": now, "before": before},
    )
    for uid, cadence, *rest in rows:
        yield Keeping(uid, cadence, *rest)


def circles(db: Database) -> list[tuple[int, str]]:
    """(row, name) of each circle."""
    return list(db.execute_sql("SELECT id, name FROM circle ORDER BY id").fetchall())


def circle_health(db: Database, circle: tuple[int, str], now: int, quiet_since: int) -> CircleHealth:
    """How warm a circle's people are and how many were not heard of since a moment."""
    # What is kept is log2 of warmth at the moment of the contact, so the floors of domain.warmth are compared as they are.
    row = db.execute_sql(
        "SELECT total(level>=:warm), total(level<:warm AND level>=:cooling), count(*), total(quiet) FROM ("
        "SELECT s.warm_key - :now / s.half_life AS level, s.last_at<:since AND s.muted=0 AS quiet FROM circle_person cp "
        "JOIN standing s ON s.person_id=cp.person_id WHERE cp.circle_id=:circle "
        "AND cp.person_id NOT IN (SELECT id FROM person WHERE deceased=1 OR archived=1))",
        {"now": now / DAY, "warm": log2(WARM), "cooling": log2(COOLING), "since": quiet_since, "circle": circle[0]},
    ).fetchone()
    warm, cooling, people, quiet = (int(count) for count in row)
    return CircleHealth(*circle, warm, cooling, people - warm - cooling, quiet)


def contacts_by_week(db: Database, first: int, week: int) -> list[tuple[int, int, int, int]]:
    """(start of the week, giving, checking, asking) of what went out from me since, as domain.review.kind_of_outreach has it."""
    rows = db.execute_sql(
        "SELECT (at - :first) / :week, total(ask=0 AND kind IN ('gift', 'shared') AND direction='from-me'), total(ask=1), count(*) "
        "FROM interaction WHERE direction<>'from-them' AND at>=:first GROUP BY 1",
        {"first": first, "week": week},
    )
    return [
        (first + place * week, int(giving), count - int(giving) - int(asking), int(asking))
        for place, giving, asking, count in rows
    ]


def last_outreach(db: Database) -> int | None:
    """When anything last went out from me."""
    row = db.execute_sql("SELECT max(at) FROM interaction WHERE direction<>'from-them'").fetchone()
    return row[0] if row else None


def only_asked(db: Database, since: int, at_least: int) -> list[tuple[int, str, int]]:
    """(row, name, asks) of those whose every contact since was an ask of mine."""
    return list(
        db.execute_sql(
            "SELECT p.id, p.full, count(*) AS n FROM interaction_person ip JOIN person p ON p.id=ip.person_id "
            f"WHERE ip.ask=1 AND ip.at>=? AND {_ACTIVE} GROUP BY ip.person_id HAVING n>=? AND NOT EXISTS "
            "(SELECT 1 FROM interaction_person o WHERE o.person_id=ip.person_id AND o.ask=0 AND o.at>=?) ORDER BY n DESC, p.id",
            (since, at_least, since),
        ).fetchall()
    )


def new_people(db: Database, first: int, week: int) -> list[tuple[int, int, int]]:
    """(start of the week, how many people were added by hand, how many of them through somebody else) since."""
    rows = db.execute_sql(
        "SELECT (p.made_at - :first) / :week, count(*), "
        "total(p.through_id IS NOT NULL OR p.id IN (SELECT other_id FROM introduction WHERE one_id IS NULL)) "
        "FROM person p WHERE p.made_at>=:first AND p.target=0 AND NOT EXISTS (SELECT 1 FROM card c WHERE c.person_id=p.id) GROUP BY 1",
        {"first": first, "week": week},
    )
    return [(first + place * week, count, int(through)) for place, count, through in rows]


def given_and_asked(db: Database, since: int) -> tuple[int, int]:
    """What I gave since (favours delivered, introductions made, gifts and things shared) and what I asked for."""
    given = db.execute_sql(
        "SELECT (SELECT count(*) FROM favour WHERE direction IN ('offered-by-me', 'asked-of-me') AND delivered_at>=?) + "
        "(SELECT count(*) FROM introduction WHERE one_id IS NOT NULL AND maker_id IS NULL AND made_at>=?) + "
        "(SELECT count(*) FROM interaction WHERE direction<>'from-them' AND at>=? AND kind IN ('gift', 'shared') AND direction='from-me' AND ask=0)",
        (since, since, since),
    ).fetchone()
    asked = db.execute_sql(
        "SELECT (SELECT count(*) FROM favour WHERE direction='asked-by-me' AND asked_at>=?) + "
        "(SELECT count(*) FROM interaction i WHERE i.direction<>'from-them' AND i.at>=? AND i.ask=1 "
        "AND NOT EXISTS (SELECT 1 FROM favour f WHERE f.interaction_id=i.id))",
        (since, since),
    ).fetchone()
    return int(given[0]), int(asked[0])


def owing(db: Database) -> list[int]:
    """Those to whom thanks may be owed: they gave, answered, introduced, or an interaction was ticked, with no thanks after it."""
    rows = db.execute_sql(
        "SELECT o.person_id FROM interaction_person o WHERE o.flags<>0 AND (o.flags & :owes OR o.flags & :gift AND o.direction='from-them') "
        "AND NOT EXISTS (SELECT 1 FROM interaction_person t WHERE t.person_id=o.person_id AND t.flags<>0 AND t.flags & :thanks "
        "AND t.direction<>'from-them' AND t.at>=o.at) "
        "UNION SELECT person_id FROM favour WHERE (direction='received' OR direction='asked-by-me' AND answered_at IS NOT NULL) "
        "AND thanked_at IS NULL UNION SELECT maker_id FROM introduction WHERE maker_id IS NOT NULL AND thanked_at IS NULL",
        {"owes": FLAG_OWES, "gift": FLAG_GIFT, "thanks": FLAG_THANKS},
    )
    return [person for (person,) in rows]


def let_go_thanks(db: Database) -> set[tuple[int, str]]:
    """(person, cause) of the thank-yous that the owner said are not owed."""
    return set(db.execute_sql("SELECT person_id, cause FROM quiet WHERE kind='thank-you' AND until IS NULL"))


def open_kind(db: Database, kind: str, now: int) -> tuple[int, int | None]:
    """How many items of a kind there are by now, snoozed ones too, and since when the oldest."""
    row = db.execute_sql(
        "SELECT count(*), min(since) FROM due WHERE kind=? AND from_at<=? AND (until_at IS NULL OR until_at>?)",
        (kind, now, now),
    ).fetchone()
    return int(row[0]), row[1]


def open_promises(db: Database, now: int) -> tuple[int, int]:
    """How many promises of mine are open, and how many of those are late."""
    row = db.execute_sql("SELECT count(*), total(late_at<=?) FROM due WHERE kind='promise'", (now,)).fetchone()
    return int(row[0]), int(row[1])


PART = 20_000


def parts(db: Database) -> list[tuple[int, int]]:
    """The rows of all people as ranges, for what is counted part by part."""
    last = db.execute_sql("SELECT coalesce(max(person_id), 0) FROM standing").fetchone()[0]
    return [(first, first + PART - 1) for first in range(1, last + 1, PART)]


def only_work(db: Database, since: int, part: tuple[int, int]) -> tuple[int, int]:
    """Of those of a part in touch since, how many are known through work alone: an organisation, and neither kin, friend nor neighbour."""
    row = db.execute_sql(
        "SELECT total(p.organisation<>'' AND s.closeness<>'inner' AND NOT EXISTS (SELECT 1 FROM connection c WHERE "
        "(c.person_id=p.id OR c.other_id=p.id) AND c.kind IN ('spouse','partner','child','parent','sibling','relative','friend','neighbour'))), "
        # The plus keeps SQLite from jumping to every row by the index of last contacts: one walk is a third of the time.
        f"count(*) FROM standing s JOIN person p ON p.id=s.person_id WHERE +s.last_at>=? "
        f"AND s.person_id BETWEEN ? AND ? AND {_ACTIVE}",
        (since, *part),
    ).fetchone()
    return int(row[0]), int(row[1])


def candidates(
    db: Database, now: int, limit: int
) -> list[tuple[int, str, str, str, int | None, int | None, str, int, int]]:
    """People with a cadence whose last contact lies longest behind, and those to whom thanks or an outcome are owed.

    (row, name, closeness, cadence, anchor, last contact, open wishes as JSON with needs first, has a phone, bits 1 thanks 2 outcome).
    """
    rows = db.execute_sql(
        "WITH chosen(id, bits) AS (SELECT person_id, max(CASE kind WHEN 'thank-you' THEN 1 WHEN 'outcome' THEN 2 ELSE 0 END) FROM due "
        "WHERE person_id<>0 AND kind IN ('thank-you', 'outcome', 'keep-in-touch') AND show_at<=:now "
        "AND (until_at IS NULL OR until_at>:now) GROUP BY person_id) "
        "SELECT p.id, p.full, s.closeness, s.cadence, s.anchor, s.last_at, "
        "(SELECT json_group_array(text) FROM (SELECT d.text FROM detail d WHERE d.person_id=p.id AND d.ended_at IS NULL "
        "AND d.topic IN ('needs', 'goals', 'interests') ORDER BY d.topic='needs' DESC, d.told_at DESC, d.id DESC)), "
        "EXISTS (SELECT 1 FROM field f WHERE f.person_id=p.id AND f.kind='phone'), c.bits "
        "FROM chosen c JOIN person p ON p.id=c.id JOIN standing s ON s.person_id=p.id WHERE s.muted=0 AND p.deceased=0 "
        "ORDER BY c.bits DESC, s.anchor LIMIT :limit",
        {"now": now, "limit": limit},
    )
    return list(rows.fetchall())


def given_by_day(db: Database, since: int) -> list[tuple[int, int]]:
    """(moment, 1) for each favour delivered by me and each introduction made by me since."""
    return list(
        db.execute_sql(
            "SELECT delivered_at, 1 FROM favour WHERE direction IN ('offered-by-me', 'asked-of-me') AND delivered_at>=? "
            "UNION ALL SELECT made_at, 1 FROM introduction WHERE one_id IS NOT NULL AND maker_id IS NULL AND made_at>=?",
            (since, since),
        ).fetchall()
    )


def events_between(db: Database, since: int, until: int) -> tuple[int, int]:
    """How many events there were, and how many of them off the beaten track; those without a plan count as of the own field."""
    planned = db.execute_sql(
        "SELECT count(*), total(own_field=0) FROM event WHERE kind='gathering' AND cancelled=0 AND ends_at<=? AND starts_at>?",
        (until, since),
    ).fetchone()
    others = db.execute_sql(
        "SELECT count(*) FROM interaction WHERE direction<>'from-them' AND at BETWEEN ? AND ? AND kind='event' "
        "AND id NOT IN (SELECT interaction_id FROM event WHERE interaction_id IS NOT NULL)",
        (since, until),
    ).fetchone()
    return int(planned[0]) + int(others[0]), int(planned[1])
