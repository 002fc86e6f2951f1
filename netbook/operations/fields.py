"""Verbs about a person that touch more than one row: the preferred of several, through whom, with a new name made a person."""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.people import Card, Name
from netbook.domain.said import Done, Made, Refused, Said
from netbook.operations.connections import connect_people
from netbook.operations.people import add_person, edit_person, name_of
from netbook.store.changes import Act
from netbook.store.records.rows import row_of, update


def prefer_field(deed: Act, /, field: int, preferred: bool = True) -> Done:
    """Makes one of several addresses or numbers of its kind the preferred one, and the others not."""
    row = row_of(deed.db, "field", field)
    if row is None:
        raise Refused("field-gone")
    person = int(str(row["person_id"]))
    if preferred:
        deed.db.execute_sql(
            "UPDATE field SET preferred=0 WHERE person_id=? AND kind=? AND id<>? AND preferred=1",
            (person, row["kind"], field),
        )
    update(deed.db, "field", field, {"preferred": int(preferred)})
    return Done(Said("edited-person", {"name": name_of(deed, person)}), (person,))


def prefer_address(deed: Act, /, address: int, preferred: bool = True) -> Done:
    """Makes one of several postal addresses the preferred one, and the others not."""
    row = row_of(deed.db, "address", address)
    if row is None:
        raise Refused("field-gone")
    person = int(str(row["person_id"]))
    if preferred:
        deed.db.execute_sql(
            "UPDATE address SET preferred=0 WHERE person_id=? AND id<>? AND preferred=1", (person, address)
        )
    update(deed.db, "address", address, {"preferred": int(preferred)})
    return Done(Said("edited-person", {"name": name_of(deed, person)}), (person,))


def _somebody(deed: Act, /, number: int, name: str) -> tuple[int, tuple[Made, ...]]:
    """The person with that row id, or a new one of that name; 0 for nobody."""
    if number or not name.strip():
        return number, ()
    done = add_person(deed, Card(name=Name(full=name)))
    return done.touched[0], done.made


def set_through(deed: Act, /, person: int, through: int, name: str = "") -> Done:
    """Through whom somebody was met: a person of the book, a new name made one, or (0) nobody."""
    number, made = _somebody(deed, through, name)
    if number == person:
        raise Refused("connection-to-self")
    done = edit_person(deed, person, through_id=number or None)
    return Done(done.label, (person, number) if number else (person,), made)


def add_known(
    deed: Act, /, card: Card, circles: Sequence[str] = (), through: int = 0, name: str = "", **values: object
) -> Done:
    """A new person, met through somebody of the book or through a new name that becomes a person too."""
    number, made = _somebody(deed, through, name)
    if number:
        values["through_id"] = number
    done = add_person(deed, card, circles, **values)
    return Done(done.label, (*done.touched, *((number,) if number else ())), (*done.made, *made))


def connect_named(deed: Act, /, person: int, other: int, name: str, kind: str, label: str = "") -> Done:
    """Says how somebody stands to a person; a new name becomes a person."""
    number, made = _somebody(deed, other, name)
    done = connect_people(deed, person, number, kind, label)
    return Done(done.label, done.touched, (*done.made, *made))


def label_connection(deed: Act, /, number: int, label: str) -> Done:
    """The owner's own words for a connection ("step-sister"); they read the same from both sides."""
    row = row_of(deed.db, "connection", number)
    if row is None:
        raise Refused("connection-gone")
    update(deed.db, "connection", number, {"label": label.strip()})
    people = (int(str(row["person_id"])), int(str(row["other_id"])))
    return Done(Said("edited-person", {"name": name_of(deed, people[0])}), people)
