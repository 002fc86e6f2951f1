"""Verbs for several people at once, each one act and one undo."""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.said import Done, Refused, Said
from netbook.operations.people import delete_person, edit_person, name_of
from netbook.store.changes import Act


def delete_people(deed: Act, /, people: Sequence[int]) -> Done:
    """Takes several people out of the book, into the trash."""
    if len(people) == 1:
        return delete_person(deed, people[0])
    for person in people:
        delete_person(deed, person)
    return Done(Said("deleted-people", {"n": len(people)}), tuple(people))


def edit_people(deed: Act, /, people: Sequence[int], **values: object) -> Done:
    """The same change to several people: closeness, a pause, the archive."""
    if not people:
        raise Refused("person-gone")
    if len(people) == 1:
        return edit_person(deed, people[0], **values)
    for person in people:
        edit_person(deed, person, **values)
    said = Said("edited-people", {"n": len(people), "name": name_of(deed, people[0])})
    return Done(said, tuple(people))
