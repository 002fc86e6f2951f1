"""Verbs about circles: named groups of people, with a cadence and closeness for those who have none of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netbook.domain.dates import read_span
from netbook.domain.said import Done, Made, Refused, Said
from netbook.store.changes import Act
from netbook.store.records.rows import insert, new_uid, row_of, update


def circle_named(deed: Act, /, name: str) -> int:
    """The circle of that name, made when there is none; names differ by more than case."""
    name = " ".join(name.split())
    if not name:
        raise Refused("circle-needs-name")
    row = deed.db.execute_sql("SELECT id FROM circle WHERE name=?", (name,)).fetchone()
    if row is None:
        for number, known in deed.db.execute_sql("SELECT id, name FROM circle"):
            if known.casefold() == name.casefold():
                row = (number,)
    return row[0] if row else insert(deed.db, "circle", {"uid": new_uid(), "name": name})


def put_in_circles(deed: Act, /, person: int, names: Iterable[str]) -> None:
    """Makes the person a member of each circle named, making circles as needed."""
    for name in dict.fromkeys(n for n in names if n.strip()):
        put_in_circle(deed, [person], circle_named(deed, name))


def put_in_circle(deed: Act, /, people: Iterable[int], circle: int) -> None:
    """Makes people members of a circle; who is one already stays one."""
    for person in people:
        known = deed.db.execute_sql(
            "SELECT 1 FROM circle_person WHERE circle_id=? AND person_id=?", (circle, person)
        ).fetchone()
        if not known:
            insert(deed.db, "circle_person", {"circle_id": circle, "person_id": person})


def _who(deed: Act, /, people: Sequence[int]) -> dict[str, object]:
    """How many they are, and who, where it is one."""
    told: dict[str, object] = {"n": len(people)}
    row = row_of(deed.db, "person", people[0]) if len(people) == 1 else None
    return told | {"name": row["full"]} if row else told


def join_circle(deed: Act, /, people: Sequence[int], name: str) -> Done:
    """Several people into one circle."""
    for person in people:
        put_in_circles(deed, person, (name,))
    return Done(Said("joined-circle", _who(deed, people) | {"circle": name}), tuple(people))


def leave_circle(deed: Act, /, people: Sequence[int], circle: int) -> Done:
    """Several people out of one circle; the circle stays, even empty."""
    row = row_of(deed.db, "circle", circle)
    if row is None:
        raise Refused("circle-gone")
    for person in people:
        deed.db.execute_sql("DELETE FROM circle_person WHERE circle_id=? AND person_id=?", (circle, person))
    return Done(Said("left-circle", _who(deed, people) | {"circle": row["name"]}), tuple(people))


def add_circle(deed: Act, /, name: str, cadence: str = "", closeness: str = "") -> Done:
    """A new circle; one of that name that is there already is refused, and keeps its cadence."""
    _refuse_known(deed, name)
    number = circle_named(deed, name)
    edit_circle(deed, number, cadence=cadence, closeness=closeness)
    return Done(Said("added-circle", {"circle": name}), (), (Made("circle", number, ""),))


def _refuse_known(deed: Act, /, name: str, but: int = 0) -> None:
    wanted = " ".join(name.split()).casefold()
    for number, known in deed.db.execute_sql("SELECT id, name FROM circle"):
        if number != but and known.casefold() == wanted:
            raise Refused("circle-known", name=known)


def edit_circle(deed: Act, /, circle: int, **values: str) -> Done:
    """Changes a circle's name, note, cadence ("2 months" or "") or closeness; its people follow at once."""
    row = row_of(deed.db, "circle", circle)
    if row is None:
        raise Refused("circle-gone")
    changes: dict[str, object] = dict(values)
    if values.get("cadence"):
        try:
            changes["cadence"] = str(read_span(values["cadence"]))
        except ValueError:
            raise Refused("cadence-unreadable", value=values["cadence"]) from None
    if changes.get("cadence", row["cadence"]) != row["cadence"]:
        changes["cadence_set_at"] = deed.now
    if values.get("closeness", "") not in ("", "inner", "close", "wide"):
        raise Refused("closeness-unknown", value=values["closeness"], choices="inner, close, wide")
    if "name" in values and not values["name"].strip():
        raise Refused("circle-needs-name")
    if "name" in values:
        changes["name"] = " ".join(values["name"].split())
        _refuse_known(deed, values["name"], circle)
    update(deed.db, "circle", circle, changes)
    if changes.get("cadence"):
        deed.db.execute_sql(
            "UPDATE person SET undecided='' WHERE undecided<>'' AND id IN (SELECT person_id FROM circle_person WHERE circle_id=?)",
            (circle,),
        )
    if set(values) == {"cadence"}:
        return Done(Said("set-circle-cadence", {"circle": row["name"], "cadence": str(changes["cadence"])}))
    return Done(Said("edited-circle", {"circle": str(changes.get("name", row["name"]))}))


def delete_circle(deed: Act, /, circle: int) -> Done:
    """Takes a circle away; its people stay in the book."""
    row = row_of(deed.db, "circle", circle)
    if row is None:
        raise Refused("circle-gone")
    deed.db.execute_sql("DELETE FROM circle WHERE id=?", (circle,))
    return Done(Said("deleted-circle", {"circle": str(row["name"])}))
