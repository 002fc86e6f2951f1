"""Step 6: the list of what is due is had by indexes, so that its first lines cost the same however many wait; and who is gone or not met."""

from __future__ import annotations

from netbook.store.database import Database
from netbook.store.migrations.step_1 import run_script
from netbook.store.watch import mark_stale

DERIVED = """
CREATE INDEX due_kind ON due(kind, show_at, until_at);
CREATE INDEX due_rhythm ON due(closeness, pace, due_at, sort, person_id, cause, show_at, until_at) WHERE kind='keep-in-touch';
CREATE INDEX person_gone ON person(id) WHERE deceased=1 OR archived=1;
CREATE INDEX person_target ON person(id) WHERE target=1;
"""


SEARCHED = (
    "full, given, family, additional, phonetic_given, phonetic_family, nicknames, organisation, department, title, role, note, met, "
    "shared_work"
)
"""The columns of a person that are words of the search."""


def apply(db: Database) -> None:
    """Adds the indexes; and only what is searched makes the search texts stale: no cadence of a person or circle does."""
    run_script(db, DERIVED)
    mark_stale(db, "person", "{row}.id", 3, only=f"UPDATE OF {SEARCHED}")
    mark_stale(db, "person", "{row}.id", 1, name="stale_facts", only="UPDATE")
    circle = "(SELECT person_id FROM circle_person WHERE circle_id={row}.id)"
    mark_stale(db, "circle", circle, 3, only="UPDATE OF name")
    mark_stale(db, "circle", circle, 1, name="stale_rhythm", only="UPDATE OF cadence, cadence_set_at, closeness")
