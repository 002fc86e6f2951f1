"""Commands about people: add, edit, delete, connect."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from netbook.answers.people import person_meant
from netbook.book import Book
from netbook.commands.reading import made
from netbook.domain.people import Card, Field, Name
from netbook.domain.said import Done, Refused
from netbook.operations import people as operations
from netbook.operations.circles import put_in_circles
from netbook.operations.connections import connect_people
from netbook.store.changes import Act

COLUMNS = {
    "organisation": "organisation", "title": "title", "birthday": "birthday", "cadence": "cadence", "closeness": "closeness",
    "met": "met", "shared_work": "shared_work", "pronouns": "pronouns", "note": "note", "time_zone": "time_zone",
    "known_since": "known_since", "stay": "stay",
}  # fmt: skip
FLAGS = ("target", "paused", "deceased", "archived")


def _values(book: Book, arguments: argparse.Namespace) -> dict[str, object]:
    values: dict[str, object] = {}
    for option, column in COLUMNS.items():
        given = getattr(arguments, option)
        if getattr(arguments, f"no_{option}"):
            values[column] = "none" if column == "cadence" else ""
        elif given is not None:
            values[column] = given
    for flag in FLAGS:
        if getattr(arguments, flag) is not None:
            values[flag] = getattr(arguments, flag)
    if arguments.through:
        values["through_id"] = person_meant(book, arguments.through)
    elif arguments.no_through:
        values["through_id"] = None
    if arguments.nickname or arguments.no_nickname:
        values["nicknames"] = [arguments.nickname] if arguments.nickname else []
    return values


def add(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """A new person."""
    fields = tuple(Field("email", value) for value in arguments.email or ()) + tuple(
        Field("phone", value) for value in arguments.phone or ()
    )
    card = Card(name=Name(full=" ".join(arguments.name.split())), fields=fields)
    outcome = book.do(operations.add_person, card, tuple(arguments.circle or ()), **_values(book, arguments))
    return made(outcome)


def _edit(
    deed: Act, person: int, arguments: argparse.Namespace, values: dict[str, object], leave: Callable[[Act, int], None]
) -> Done:
    done = operations.edit_person(deed, person, **values)
    for kind in ("email", "phone"):
        given, clear = getattr(arguments, kind), getattr(arguments, f"no_{kind}")
        if given or clear:
            operations.set_fields(deed, person, kind, given or ())
    leave(deed, person)
    put_in_circles(deed, person, arguments.circle or ())
    return done


def edit(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Changes a person."""
    person = person_meant(book, arguments.person)
    values = _values(book, arguments)
    if arguments.name is not None:
        if not arguments.name.strip():
            raise Refused("person-needs-name")
        values["full"] = arguments.name

    def leave(deed: Act, number: int) -> None:
        if arguments.no_circle:
            deed.db.execute_sql("DELETE FROM circle_person WHERE person_id=?", (number,))

    def edit_person(deed: Act) -> Done:
        return _edit(deed, person, arguments, values, leave)

    document, text = made(book.do(edit_person))
    document["id"] = book.rows("SELECT uid FROM person WHERE id=?", (person,))[0][0]
    return document, text


def delete(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Deletes a person, into the trash."""
    return made(book.do(operations.delete_person, person_meant(book, arguments.person)))


def connect(book: Book, arguments: argparse.Namespace) -> tuple[object, str]:
    """Says how two people stand to each other."""
    one, other = person_meant(book, arguments.person), person_meant(book, arguments.other)
    return made(book.do(connect_people, one, other, arguments.kind))
