"""The rows behind a review's figures: who and what each of them counts."""

from __future__ import annotations

import json

from netbook.store.database import Database

_Row = tuple[int, str, str, int]
"""(person, name, text, moment)."""


def late_with(db: Database, now: int) -> list[tuple[int, str, str, int | None]]:
    """(row, name, cadence, last contact) of those whose round is over, longest overdue first."""
    return list(
        db.execute_sql(
            "SELECT p.id, p.full, s.cadence, s.last_at FROM due d JOIN person p ON p.id=d.person_id JOIN standing s ON s.person_id=p.id "
            "WHERE d.kind='keep-in-touch' AND d.due_at<=? ORDER BY (? - d.due_at) * 1.0 / max(1, d.pace) DESC, p.id",
            (now, now),
        ).fetchall()
    )


def open_items(db: Database, kind: str, now: int) -> list[tuple[int, str, str, dict[str, object], int, int | None]]:
    """(person or 0, name, reason, what it tells, since, late from) of what is due of one kind, oldest first."""
    rows = db.execute_sql(
        "SELECT d.person_id, coalesce(p.full, ''), d.reason, d.told, d.since, d.late_at FROM due d LEFT JOIN person p ON p.id=d.person_id "
        "WHERE d.kind=? AND (d.kind='promise' OR d.from_at<=? AND (d.until_at IS NULL OR d.until_at>?)) ORDER BY d.since, d.person_id",
        (kind, now, now),
    )
    return [(*row[:3], json.loads(row[3]), *row[4:]) for row in rows.fetchall()]


def given(db: Database, since: int) -> list[_Row]:
    """What I gave since, newest first: favours delivered, introductions made, gifts and things shared."""
    return list(
        db.execute_sql(
            "SELECT f.person_id, p.full, f.text, f.delivered_at AS at FROM favour f JOIN person p ON p.id=f.person_id "
            "WHERE f.direction IN ('offered-by-me', 'asked-of-me') AND f.delivered_at>=:since UNION ALL "
            "SELECT i.one_id, p.full, coalesce(o.full, ''), i.made_at FROM introduction i JOIN person p ON p.id=i.one_id "
            "LEFT JOIN person o ON o.id=i.other_id WHERE i.maker_id IS NULL AND i.made_at>=:since UNION ALL "
            "SELECT ip.person_id, p.full, i.note, i.at FROM interaction i JOIN interaction_person ip ON ip.interaction_id=i.id "
            "JOIN person p ON p.id=ip.person_id WHERE i.at>=:since AND i.kind IN ('gift', 'shared') AND i.direction='from-me' AND i.ask=0 "
            # So that the index of what went out from me is used.
            "AND i.direction<>'from-them' "
            "ORDER BY at DESC",
            {"since": since},
        ).fetchall()
    )


def asked(db: Database, since: int) -> list[_Row]:
    """What I asked for since, newest first."""
    return list(
        db.execute_sql(
            "SELECT f.person_id, p.full, f.text, f.asked_at AS at FROM favour f JOIN person p ON p.id=f.person_id "
            "WHERE f.direction='asked-by-me' AND f.asked_at>=:since UNION ALL "
            "SELECT ip.person_id, p.full, i.note, i.at FROM interaction i JOIN interaction_person ip ON ip.interaction_id=i.id "
            "JOIN person p ON p.id=ip.person_id WHERE i.direction<>'from-them' AND i.at>=:since AND i.ask=1 "
            "AND NOT EXISTS (SELECT 1 FROM favour f WHERE f.interaction_id=i.id) ORDER BY at DESC",
            {"since": since},
        ).fetchall()
    )


def new_people(db: Database, since: int) -> list[_Row]:
    """People added by hand since, newest first; the text is through whom."""
    return list(
        db.execute_sql(
            "SELECT p.id, p.full, coalesce(t.full, (SELECT m.full FROM introduction i JOIN person m ON m.id=i.maker_id "
            "WHERE i.other_id=p.id AND i.one_id IS NULL LIMIT 1), ''), p.made_at FROM person p LEFT JOIN person t ON t.id=p.through_id "
            "WHERE p.made_at>=? AND p.target=0 AND NOT EXISTS (SELECT 1 FROM card c WHERE c.person_id=p.id) ORDER BY p.made_at DESC, p.id",
            (since,),
        ).fetchall()
    )


def events(db: Database, since: int, until: int) -> list[tuple[int, str, str, int, int]]:
    """(somebody met there or 0, their name, title, moment, of the own field) of the events between two moments, newest first."""
    return list(
        db.execute_sql(
            "SELECT coalesce((SELECT min(person_id) FROM event_person x WHERE x.event_id=e.id AND x.met=1), 0), "
            "coalesce((SELECT p.full FROM event_person x JOIN person p ON p.id=x.person_id WHERE x.event_id=e.id AND x.met=1 "
            "ORDER BY p.id LIMIT 1), ''), e.title, e.starts_at AS at, e.own_field FROM event e "
            "WHERE e.kind='gathering' AND e.cancelled=0 AND e.ends_at<=:until AND e.starts_at>:since UNION ALL "
            "SELECT coalesce(min(ip.person_id), 0), coalesce(p.full, ''), i.note, i.at, 1 FROM interaction i "
            "LEFT JOIN interaction_person ip ON ip.interaction_id=i.id LEFT JOIN person p ON p.id=ip.person_id "
            "WHERE i.kind='event' AND i.direction<>'from-them' AND i.at BETWEEN :since AND :until "
            "AND i.id NOT IN (SELECT interaction_id FROM event WHERE interaction_id IS NOT NULL) GROUP BY i.id ORDER BY at DESC",
            {"since": since, "until": until},
        ).fetchall()
    )


def outreach_between(db: Database, since: int, until: int) -> list[tuple[int, str, str, str, str, int, int]]:
    """(person, name, note, kind, direction, ask, moment) of what went out from me between two moments, newest first."""
    return list(
        db.execute_sql(
            "SELECT ip.person_id, p.full, i.note, i.kind, i.direction, i.ask, i.at FROM interaction i "
            "JOIN interaction_person ip ON ip.interaction_id=i.id JOIN person p ON p.id=ip.person_id "
            "WHERE i.direction<>'from-them' AND i.at>=? AND i.at<? ORDER BY i.at DESC, p.id",
            (since, until),
        ).fetchall()
    )
