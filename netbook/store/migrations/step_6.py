"""Step 6: the list of what is due is had by indexes, so that its first lines cost the same however many wait; and who is gone."""

from __future__ import annotations

from peewee import Database

from netbook.store.migrations.step_1 import run_script

DERIVED = """
CREATE INDEX due_kind ON due(kind, show_at, until_at);
CREATE INDEX due_rhythm ON due(closeness, pace, due_at, sort, person_id, cause, show_at, until_at) WHERE kind='keep-in-touch';
CREATE INDEX person_gone ON person(id) WHERE deceased=1 OR archived=1;
"""


def apply(db: Database) -> None:
    """Adds the indexes."""
    run_script(db, DERIVED)
