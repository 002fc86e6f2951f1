"""Step 5: the moment up to which everybody was settled; notes made at events and facts of organisations are found by search."""

from __future__ import annotations

from netbook.store.database import Database
from netbook.store.migrations.step_1 import run_script
from netbook.store.watch import mark_stale

DERIVED = """
CREATE TABLE settled(id INTEGER PRIMARY KEY CHECK(id=1), at INTEGER NOT NULL);
INSERT INTO settled(id, at) VALUES(1, 0);
CREATE INDEX organisation_note_of ON organisation_note(organisation COLLATE NOCASE);
CREATE INDEX person_works_at ON person(organisation COLLATE NOCASE) WHERE organisation<>'';
"""


def apply(db: Database) -> None:
    """Adds the moment, and has the search texts follow what was noted of people elsewhere than with them."""
    run_script(db, DERIVED)
    mark_stale(db, "event_person", "{row}.person_id", 3)
    for who in ("person_id", "told_by_id"):
        mark_stale(db, "organisation_note", f"coalesce({{row}}.{who}, 0)", 2, name=f"stale_{who.partition('_')[0]}")
    mark_stale(
        db,
        "organisation_note",
        "(SELECT person_id FROM (SELECT id AS person_id FROM person WHERE organisation={row}.organisation COLLATE NOCASE "
        "AND organisation<>'') WHERE 1)",
        2,
        name="stale_there",
    )
