"""Verbs about goals: what I work towards, who knows of it, who can help, who helped, and telling them how it ended."""

from __future__ import annotations

from netbook.domain.dates import DAY, day_start
from netbook.domain.goals import ROLES
from netbook.domain.said import Done, Made, Refused, Said
from netbook.operations.people import name_of
from netbook.store.changes import Act
from netbook.store.records.rows import insert, new_uid, row_of, update

EDITABLE = frozenset({"title", "note", "due_at", "outcome", "ended_at"})


def goal_named(deed: Act, /, title: str) -> int:
    """The goal of this title whatever its case, made where there is none; one that still goes on before one that ended."""
    wanted = title.strip().casefold()
    rows = deed.db.execute_sql("SELECT id, title FROM goal ORDER BY ended_at IS NOT NULL, id DESC").fetchall()
    for number, known in rows:
        if known.strip().casefold() == wanted:
            return int(number)
    return insert(deed.db, "goal", {"uid": new_uid(), "title": title.strip(), "made_at": deed.now})


def add_goal(deed: Act, /, title: str, note: str = "", due_at: int | None = None) -> Done:
    """A new goal; the same title twice while the first still goes on is refused."""
    if not title.strip():
        raise Refused("goal-needs-title")
    for _, known in deed.db.execute_sql("SELECT id, title FROM goal WHERE ended_at IS NULL").fetchall():
        if known.strip().casefold() == title.strip().casefold():
            raise Refused("goal-known", title=known)
    uid = new_uid()
    number = insert(deed.db, "goal", {
        "uid": uid, "title": title.strip(), "note": note.strip(), "due_at": due_at, "made_at": deed.now,
    })  # fmt: skip
    return Done(Said("added-goal", {"title": title.strip()}), (), (Made("goal", number, uid),))


def _row(deed: Act, /, number: int) -> dict[str, object]:
    row = row_of(deed.db, "goal", number)
    if row is None:
        raise Refused("goal-gone")
    return row


def _people(deed: Act, /, number: int) -> tuple[int, ...]:
    rows = deed.db.execute_sql("SELECT DISTINCT person_id FROM goal_person WHERE goal_id=?", (number,))
    return tuple(person for (person,) in rows)


def edit_goal(deed: Act, /, number: int, **values: object) -> Done:
    """Changes title, note, date or outcome of a goal."""
    row = _row(deed, number)
    for key in values:
        if key not in EDITABLE:
            raise Refused("goal-field-unknown", field=key)
    if "title" in values and not str(values["title"]).strip():
        raise Refused("goal-needs-title")
    update(deed.db, "goal", number, values)
    return Done(Said("edited-goal", {"title": str(values.get("title", row["title"]))}), _people(deed, number))


def _forget_told_now(deed: Act, /, number: int) -> None:
    """Whoever was told within this very minute was told of what was before, not of the news."""
    deed.db.execute_sql("UPDATE goal_person SET told_at=NULL WHERE goal_id=? AND told_at>=?", (number, deed.now))


def change_goal(deed: Act, /, number: int, change: str) -> Done:
    """The goal has changed in a way that those who know of it should hear: from now on they have not been told."""
    row = _row(deed, number)
    if not change.strip():
        raise Refused("goal-needs-change")
    update(deed.db, "goal", number, {"changed_at": deed.now, "change": change.strip()})
    _forget_told_now(deed, number)
    return Done(Said("changed-goal", {"title": str(row["title"])}), _people(deed, number))


def end_goal(deed: Act, /, number: int, outcome: str = "", at: int | None = None) -> Done:
    """The goal is reached or given up: one line tells of it until everybody who helped has been told."""
    row = _row(deed, number)
    when = deed.now if at is None else at
    if when >= day_start(deed.now) + DAY:
        raise Refused("goal-ends-in-future")
    update(deed.db, "goal", number, {"ended_at": when, "outcome": outcome.strip()})
    _forget_told_now(deed, number)
    touched = set(_people(deed, number)) | set(helpers(deed, number))
    return Done(Said("ended-goal", {"title": str(row["title"])}), tuple(sorted(touched)))


def reopen_goal(deed: Act, /, number: int) -> Done:
    """A goal that ended goes on again."""
    row = _row(deed, number)
    update(deed.db, "goal", number, {"ended_at": None})
    return Done(Said("edited-goal", {"title": str(row["title"])}), _people(deed, number))


def delete_goal(deed: Act, /, number: int) -> Done:
    """Takes a goal away, into the trash; favours towards it stay."""
    row = _row(deed, number)
    touched = _people(deed, number)
    deed.db.execute_sql("DELETE FROM goal WHERE id=?", (number,))
    return Done(Said("deleted-goal", {"title": str(row["title"])}), touched)


def put_in_goal(deed: Act, /, number: int, person: int, role: str, note: str = "") -> Done:
    """Somebody knows of a goal, can help with it, or helped."""
    row = _row(deed, number)
    if role not in ROLES:
        raise Refused("goal-role-unknown", role=role, roles=", ".join(ROLES))
    name = name_of(deed, person)
    known = deed.db.execute_sql(
        "SELECT id FROM goal_person WHERE goal_id=? AND person_id=? AND role=?", (number, person, role)
    ).fetchone()
    if known:
        update(deed.db, "goal_person", known[0], {"note": note.strip()})
    else:
        insert(deed.db, "goal_person", {
            "goal_id": number, "person_id": person, "role": role, "note": note.strip(), "at": deed.now,
        })  # fmt: skip
    return Done(Said("put-in-goal", {"name": name, "title": str(row["title"])}), (person,))


def take_from_goal(deed: Act, /, number: int, person: int, role: str) -> Done:
    """Takes somebody out of a goal's list."""
    row = _row(deed, number)
    deed.db.execute_sql("DELETE FROM goal_person WHERE goal_id=? AND person_id=? AND role=?", (number, person, role))
    return Done(Said("edited-goal", {"title": str(row["title"])}), (person,))


def tell_of_goal(deed: Act, /, number: int, people: tuple[int, ...] = ()) -> Done:
    """These people (none named: all in the goal's list) were told how it stands or ended; their favours towards it are told too."""
    row = _row(deed, number)
    chosen = set(people or helpers(deed, number))
    for person in chosen:
        deed.db.execute_sql(
            "UPDATE goal_person SET told_at=? WHERE goal_id=? AND person_id=?", (deed.now, number, person)
        )
        deed.db.execute_sql(
            "UPDATE favour SET told_at=?, concluded_at=coalesce(concluded_at, ?) WHERE goal_id=? AND person_id=? AND told_at IS NULL",
            (deed.now, row["ended_at"] or deed.now, number, person),
        )
        if not deed.db.execute_sql(
            "SELECT 1 FROM goal_person WHERE goal_id=? AND person_id=?", (number, person)
        ).fetchone():
            insert(deed.db, "goal_person", {
                "goal_id": number, "person_id": person, "role": "helped", "at": deed.now, "told_at": deed.now,
            })  # fmt: skip
    return Done(Said("told-of-goal", {"title": str(row["title"]), "n": len(chosen)}), tuple(sorted(chosen)))


def helpers(deed: Act, /, number: int) -> tuple[int, ...]:
    """Who helped with a goal: named so, or by a favour towards it that was answered yes or partly, or delivered."""
    rows = deed.db.execute_sql(
        "SELECT person_id FROM goal_person WHERE goal_id=? AND role='helped' UNION SELECT person_id FROM favour WHERE goal_id=? "
        "AND (direction='received' OR direction='asked-by-me' AND (answer IN ('yes', 'partly') OR delivered_at IS NOT NULL))",
        (number, number),
    )
    return tuple(person for (person,) in rows)
