"""Verbs about who is at an event: people of the book and names that become people or targets, met there or held a meeting with."""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.people import Card, Name
from netbook.domain.said import Done, Made, Refused, Said
from netbook.domain.values import dataclass
from netbook.operations.events import NewEvent, add_event, event_row, mark_met, put_in_event, title_of
from netbook.operations.people import add_person, edit_person
from netbook.store.changes import Act


@dataclass(frozen=True, slots=True)
class NewGuest:
    """A name that is not in the book: it becomes a person, or a target whom I would like to meet."""

    card: Card
    target: bool = False


def _made(deed: Act, /, new: Sequence[NewGuest]) -> list[int]:
    return [add_person(deed, guest.card, target=guest.target).touched[0] for guest in new]


def plan_event(
    deed: Act, /, event: NewEvent, people: Sequence[int] = (), new: Sequence[NewGuest] = (), wanted: Sequence[int] = ()
) -> Done:
    """Plans an event or a meeting together with those who come, new names among them; targets are wanted there."""
    made = _made(deed, new)
    targets = [person for person, guest in zip(made, new, strict=True) if guest.target]
    return add_event(deed, event, (*people, *made), (*wanted, *targets))


def invite(
    deed: Act, /, number: int, people: Sequence[int], new: Sequence[NewGuest] = (), wanted: bool = False
) -> Done:
    """These people are expected at an event, new names among them; targets are wanted there."""
    made = _made(deed, new)
    targets = [person for person, guest in zip(made, new, strict=True) if guest.target]
    everybody = (*people, *made)
    put_in_event(deed, number, everybody, wanted)
    put_in_event(deed, number, targets, True)
    said = Said("invited", {"n": len(everybody), "title": title_of(deed, number)})
    return Done(said, everybody, tuple(Made("person", person, "") for person in made))


def meet(deed: Act, /, number: int, person: int, note: str | None = None) -> Done:
    """Somebody was met there who may not have been expected; a target who was met is one no more."""
    put_in_event(deed, number, (person,))
    done = mark_met(deed, number, person, True, note)
    if deed.db.execute_sql("SELECT target FROM person WHERE id=?", (person,)).fetchone()[0]:
        edit_person(deed, person, target=False)
    return done


def meet_new(deed: Act, /, number: int, name: str, note: str = "") -> Done:
    """Somebody was met there who is not in the book yet; where we met is noted with them."""
    title = title_of(deed, number)
    person = add_person(deed, Card(name=Name(full=name)), met=title).touched[0]
    return meet(deed, number, person, note)


def hold_meeting(deed: Act, /, number: int, note: str | None = None) -> Done:
    """A meeting took place: everybody in it was met, in one interaction of kind meeting."""
    row = event_row(deed, number)
    if row["kind"] != "meeting":
        raise Refused("meeting-only")
    people = [
        person
        for (person,) in deed.db.execute_sql(
            "SELECT person_id FROM event_person WHERE event_id=? ORDER BY id", (number,)
        )
    ]
    for person in people:
        meet(deed, number, person, note)
    return Done(Said("held-meeting", {"title": title_of(deed, number)}), tuple(people))
