"""Whom an act concerned, kept with its label: so that a line of the history says it long after."""

from __future__ import annotations

from netbook.domain.said import Done, Said
from netbook.store.changes import Act
from netbook.store.ids import in_list

NAMED = 2
"""So many names are kept, and how many more there were."""


def with_names(deed: Act, done: Done) -> Said:
    """The label with `who` (the first names) and `and_others` (how many more), where the act touched people who are there still."""
    if not done.touched:
        return done.label
    first = done.touched[:NAMED]
    found = dict(
        deed.db.execute_sql("SELECT id, full FROM person WHERE id IN (SELECT value FROM json_each(?))", (in_list(first),))
    )  # fmt: skip
    who = [found[person] for person in first if person in found]
    return Said(done.label.key, dict(done.label.values) | {"who": who, "and_others": len(done.touched) - len(first)})
