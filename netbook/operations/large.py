"""Which verbs may change more than a window can wait for, and how much that is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from netbook.domain.said import Done
from netbook.domain.values import dataclass
from netbook.operations import circles, many, people
from netbook.store.database import Database
from netbook.store.ids import in_list


@dataclass(frozen=True, slots=True)
class Large:
    """A verb whose first argument after the act is people, or a circle of them; `counts` tells how many rows they stand for."""

    operation: Callable[..., Done]
    counts: Callable[[Database, tuple[int, ...]], int]
    only: frozenset[str] = frozenset()
    """Of a verb that takes a circle: the values whose change looks at all its people again."""


def _each(rows: int) -> Callable[[Database, tuple[int, ...]], int]:
    """A verb that takes for each as long as so many rows."""
    return lambda _db, who: rows * len(who)


def _all_they_have(db: Database, who: tuple[int, ...]) -> int:
    had = db.execute_sql(
        "SELECT count(*) FROM interaction_person WHERE person_id IN (SELECT value FROM json_each(?))", (in_list(who),)
    ).fetchone()[0]
    # Each goes with the interaction itself, and people with about so much besides.
    return 2 * int(had) + 8 * len(who)


LARGE: dict[str, Large] = {
    "delete-people": Large(many.delete_people, _all_they_have),
    "edit-people": Large(many.edit_people, _each(6)),
    "set-cadence": Large(people.set_cadence, _each(1)),
    "join-circle": Large(circles.join_circle, _each(4)),
    "edit-circle": Large(circles.edit_circle, _each(1), frozenset({"cadence", "closeness"})),
    "leave-circle": Large(circles.leave_circle, _each(2)),
}


def weight(db: Database, name: str, args: Sequence[Any], values: Mapping[str, object]) -> tuple[int, int]:
    """How many people a verb is about, and how many rows it changes, about; nought for one that is never large."""
    large = LARGE.get(name)
    if large is None or not args:
        return 0, 0
    if large.only:
        rows = db.execute_sql("SELECT person_id FROM circle_person WHERE circle_id=?", (args[0],))
        who = tuple(person for (person,) in rows) if large.only & values.keys() else ()
    else:
        who = tuple(args[0])
    return len(who), large.counts(db, who)
