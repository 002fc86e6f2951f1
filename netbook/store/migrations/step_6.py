"""Step 6: the list of what is due is had by indexes, so that its first lines cost the same however many wait; and who is gone or not met."""

from __future__ import annotations

from peewee import Database

from netbook.store.migrations.step_1 import run_script
from netbook.store.watch import mark_stale

DERIVED = """
CREATE INDEX due_kind ON due(kind, show_at, until_at);
CREATE INDEX due_rhythm ON due(closeness, pace, due_at, sort, person_id, cause, show_at, until_at) WHERE kind='keep-in-touch';
CREATE INDEX person_gone ON person(id) WHERE deceased=1 OR archived=1;
CREATE INDEX person_target ON person(id) WHERE target=1;
"""


def apply(db: Database) -> None:
    """Adds the indexes; and a circle's cadence is no part of the search texts of its people."""
    run_script(db, DERIVED)
    for event, what in (("UPDATE OF name", 3), ("UPDATE OF cadence, cadence_set_at, closeness", 1)):
        mark_stale(
            db, "circle", "(SELECT person_id FROM circle_person WHERE circle_id={row}.id)", what,
            name="stale" if what == 3 else "stale_rhythm", only=event,
        )  # fmt: skip
