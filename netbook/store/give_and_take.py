"""Favours, introductions, news and answers of people, loaded in sets for the pure rules."""

from __future__ import annotations

from collections import defaultdict

from netbook.domain.attention.facts import Favour, Gathering, Introduction, News, Preparation
from netbook.store.database import Database

_IN = "IN (SELECT value FROM json_each(?))"
_FAVOUR = (
    "id, direction, kind, matter, text, live, made_at, asked_at, due_at, reminded_at, answered_at, answer, delivered_at, "
    "declined_at, concluded_at, thanked_at, told_at, rested_at"
)


def favours(db: Database, marks: str) -> dict[int, list[Favour]]:
    """The favours of each person, oldest first."""
    found: dict[int, list[Favour]] = defaultdict(list)
    for person, *row in db.execute_sql(
        f"SELECT person_id, {_FAVOUR} FROM favour WHERE person_id {_IN} ORDER BY id", (marks,)
    ):
        found[person].append(Favour(*row[:5], bool(row[5]), *row[6:]))  # type: ignore[call-arg]
    return found


def news(db: Database, marks: str) -> dict[int, list[News]]:
    """What imports brought about each person, oldest first."""
    found: dict[int, list[News]] = defaultdict(list)
    for person, *row in db.execute_sql(
        f"SELECT person_id, id, at, what, old, new, place FROM news WHERE person_id {_IN} ORDER BY id", (marks,)
    ):
        found[person].append(News(*row))
    return found


def answered(db: Database, marks: str) -> dict[int, int]:
    """When each person last wrote, called or met me, answered a favour or did one."""
    rows = db.execute_sql(
        "SELECT m.value, (SELECT max(at) FROM interaction_person ip WHERE ip.person_id=m.value AND ip.direction<>'from-me'), "
        "(SELECT max(max(coalesce(CASE WHEN f.answer<>'silent' THEN f.answered_at END, 0), "
        "CASE WHEN f.direction='received' THEN f.made_at ELSE 0 END, "
        "CASE WHEN f.direction='asked-of-me' THEN coalesce(f.asked_at, f.made_at) ELSE 0 END)) "
        "FROM favour f WHERE f.person_id=m.value) FROM json_each(?) m",
        (marks,),
    )
    return {person: max(contact or 0, favour or 0) for person, contact, favour in rows if contact or favour}


_INTRODUCTION = """SELECT i.id, i.one_id, i.other_id, i.maker_id, coalesce(a.full, ''), b.full, i.asked_one_at, i.asked_other_at,
 i.answered_one_at, i.answer_one, i.answered_other_at, i.answer_other, i.made_at, i.told_at, i.thanked_at, i.withdrawn_at, i.live
 FROM introduction i LEFT JOIN person a ON a.id=i.one_id JOIN person b ON b.id=i.other_id"""


def introductions(db: Database, marks: str) -> dict[int, list[Introduction]]:
    """The introductions each person is a side of, or made for me."""
    found: dict[int, list[Introduction]] = defaultdict(list)
    rows = db.execute_sql(
        f"{_INTRODUCTION} WHERE i.id IN (SELECT id FROM introduction WHERE one_id {_IN} UNION SELECT id FROM introduction "
        f"WHERE other_id {_IN} UNION SELECT id FROM introduction WHERE maker_id {_IN}) ORDER BY i.id",
        (marks, marks, marks),
    )
    for row in rows:
        number, one, other, maker, one_name, other_name = row[:6]
        if maker is not None:
            found[maker].append(
                Introduction(number, other_name, False, bool(row[16]), made_at=row[12], thanked_at=row[14])
            )
            continue
        for side, name in ((one, other_name), (other, one_name)):
            if side is not None:
                found[side].append(_of_side(row, name, side == one))
    return found


def _of_side(row: tuple, other: str, carries: bool) -> Introduction:  # type: ignore[type-arg]
    asked_one, asked_other, answered_one, answer_one, answered_other, answer_other = row[6:12]
    silent = [
        (asked, name)
        for asked, answer, name in ((asked_one, answer_one, row[4]), (asked_other, answer_other, row[5]))
        if asked is not None and not answer
    ]
    since, name = min(silent) if silent else (None, "")
    agreed = None
    if answer_one == answer_other == "agreed":
        agreed = max(answered_one or 0, answered_other or 0)
    ended = row[15] is not None or "declined" in (answer_one, answer_other)
    return Introduction(
        row[0], other, True, bool(row[16]), silent_since=since, silent_name=name, agreed_at=agreed, made_at=row[12],
        told_at=row[13], ended=ended, thanked_at=row[14], carries=carries,
    )  # fmt: skip


def untold_goals(db: Database) -> list[tuple[int, str, int]]:
    """Goals that ended and of which not all who helped were told since, oldest first."""
    rows = db.execute_sql(
        "SELECT g.id, g.title, g.ended_at FROM goal g WHERE g.ended_at IS NOT NULL AND EXISTS (SELECT 1 FROM ("
        "SELECT person_id FROM goal_person WHERE goal_id=g.id AND role='helped' UNION SELECT person_id FROM favour "
        "WHERE goal_id=g.id AND (direction='received' OR direction='asked-by-me' AND (answer IN ('yes', 'partly') "
        "OR delivered_at IS NOT NULL))) h JOIN person p ON p.id=h.person_id WHERE p.deceased=0 "
        "AND NOT EXISTS (SELECT 1 FROM goal_person t WHERE t.goal_id=g.id AND t.person_id=h.person_id AND t.told_at>=g.ended_at) "
        "AND NOT EXISTS (SELECT 1 FROM favour f WHERE f.goal_id=g.id AND f.person_id=h.person_id AND f.told_at>=g.ended_at)) "
        "ORDER BY g.ended_at, g.id"
    )
    return [(row[0], row[1], row[2]) for row in rows]


def easy_people(db: Database, count: int = 3) -> list[tuple[int, str]]:
    """Those easiest to write to: the last ones I was in touch with whom nothing mutes."""
    rows = db.execute_sql(
        "SELECT s.person_id, p.full FROM standing s JOIN person p ON p.id=s.person_id WHERE s.last_at IS NOT NULL AND s.muted=0 "
        "ORDER BY s.last_at DESC, s.person_id LIMIT ?",
        (count,),
    )
    return [(row[0], row[1]) for row in rows]


def meetings(db: Database, marks: str, now: int) -> dict[int, list[Preparation]]:
    """The coming meetings marked "prepare", each with the first of its people, who carries the line for all."""
    found: dict[int, list[Preparation]] = defaultdict(list)
    for person, number, at, title, ready in db.execute_sql(
        "SELECT ep.person_id, e.id, e.starts_at, e.title, e.purpose<>'' OR e.questions<>'' FROM event_person ep JOIN event e ON e.id=ep.event_id "
        f"WHERE ep.person_id {_IN} AND e.kind='meeting' AND e.prepare=1 AND e.cancelled=0 AND e.starts_at>? AND NOT EXISTS "
        "(SELECT 1 FROM event_person o WHERE o.event_id=e.id AND o.id<ep.id) ORDER BY e.id",
        (marks, now),
    ):
        found[person].append(Preparation(number, at, title, bool(ready)))
    return found


def coming_events(db: Database, now: int) -> list[Preparation]:
    """The coming gatherings marked "prepare", with those expected there."""
    rows = db.execute_sql(
        "SELECT id, starts_at, title, purpose<>'' OR questions<>'' FROM event WHERE kind='gathering' AND prepare=1 AND cancelled=0 "
        "AND starts_at>? ORDER BY id",
        (now,),
    ).fetchall()
    people: dict[int, list[str]] = defaultdict(list)
    for number, name in db.execute_sql(
        # CROSS keeps SQLite from walking everybody who was ever at an event: few events are to come.
        "SELECT ep.event_id, p.full FROM event e CROSS JOIN event_person ep ON ep.event_id=e.id CROSS JOIN person p ON p.id=ep.person_id "
        "WHERE e.starts_at>? ORDER BY ep.wanted DESC, ep.id",
        (now,),
    ):
        people[number].append(name)
    return [Preparation(number, at, title, bool(ready), tuple(people[number])) for number, at, title, ready in rows]


def gatherings(db: Database) -> list[Gathering]:
    """The events that are not closed at which somebody was met of whom nothing has come yet: no thanks, no word from me since."""
    found: dict[int, Gathering] = {}
    for number, ended, title, live, person, name in db.execute_sql(
        "SELECT e.id, e.ends_at, e.title, e.live, p.id, p.full FROM event e JOIN event_person ep ON ep.event_id=e.id "
        "JOIN person p ON p.id=ep.person_id WHERE e.kind='gathering' AND e.closed_at IS NULL AND e.cancelled=0 AND ep.met=1 "
        "AND ep.handled_at IS NULL AND p.deceased=0 AND NOT EXISTS (SELECT 1 FROM interaction_person ip WHERE ip.person_id=p.id "
        "AND ip.direction<>'from-them' AND ip.at>=e.ends_at) ORDER BY e.id, ep.id"
    ):
        before = found.get(number)
        met = (*(before.unhandled if before else ()), (person, name))
        found[number] = Gathering(number, ended, title, bool(live), met)
    return list(found.values())
