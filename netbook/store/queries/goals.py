"""Goals as they are kept: with the people in them, the favours towards them, and who does not know of them."""

from __future__ import annotations

from netbook.store.database import Database

HELPED = (
    "(direction='received' OR direction='asked-by-me' AND (answer IN ('yes', 'partly') OR delivered_at IS NOT NULL))"
)


def goal_rows(db: Database) -> list[tuple[int, str, str, int | None, int | None, str, int | None, str, int]]:
    """(row, title, note, due, ended, outcome, changed, change, made): those that go on first, the newest first."""
    return list(
        db.execute_sql(
            "SELECT id, title, note, due_at, ended_at, outcome, changed_at, change, made_at FROM goal "
            "ORDER BY ended_at IS NOT NULL, coalesce(ended_at, made_at) DESC, id DESC"
        ).fetchall()
    )


def goal_people(db: Database) -> list[tuple[int, int, str, str, int | None]]:
    """(goal, person, name, role, told) of everybody in a goal, helpers by a favour too; a favour told counts as told."""
    return list(
        db.execute_sql(
            "SELECT g.goal_id, p.id, p.full, g.role, max(coalesce(g.told, 0)) FROM ("
            "SELECT goal_id, person_id, role, coalesce(told_at, 0) AS told FROM goal_person UNION ALL "
            f"SELECT goal_id, person_id, 'helped', coalesce(told_at, 0) FROM favour WHERE goal_id IS NOT NULL AND {HELPED}) g "
            "JOIN person p ON p.id=g.person_id WHERE p.deceased=0 GROUP BY g.goal_id, p.id, g.role ORDER BY g.goal_id, p.full, p.id"
        ).fetchall()
    )


def goal_favours(db: Database) -> list[tuple[int | None, int, int, str, str, str]]:
    """(goal or None, favour, person, name, direction, text) of the asks of mine and what I received, newest first."""
    return list(
        db.execute_sql(
            "SELECT f.goal_id, f.id, p.id, p.full, f.direction, f.text FROM favour f JOIN person p ON p.id=f.person_id "
            "WHERE f.direction IN ('asked-by-me', 'received') ORDER BY f.made_at DESC, f.id DESC"
        ).fetchall()
    )


def unaware(db: Database) -> dict[int, int]:
    """How many of the people who are not muted do not know of each goal."""
    whole = db.execute_sql("SELECT count(*) FROM standing WHERE muted=0").fetchone()[0]
    rows = db.execute_sql(
        "SELECT k.goal_id, count(DISTINCT k.person_id) FROM (SELECT goal_id, person_id FROM goal_person WHERE role IN ('knows', 'helped') "
        "UNION SELECT goal_id, person_id FROM favour WHERE goal_id IS NOT NULL AND asked_at IS NOT NULL) k "
        "JOIN standing s ON s.person_id=k.person_id WHERE s.muted=0 GROUP BY k.goal_id"
    )
    known = dict(rows.fetchall())
    return {goal: int(whole) - known.get(goal, 0) for (goal,) in db.execute_sql("SELECT id FROM goal")}
