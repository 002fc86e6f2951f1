"""Step 8: a circle has a note, and keeps of the group cards that it came from what has no place of its own."""

from __future__ import annotations

from netbook.store.database import Database
from netbook.store.migrations.step_1 import run_script
from netbook.store.watch import watch

SOURCE = """
ALTER TABLE circle ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE circle ADD COLUMN lines TEXT NOT NULL DEFAULT '[]';
ALTER TABLE circle ADD COLUMN digests TEXT NOT NULL DEFAULT '[]';
"""


def apply(db: Database) -> None:
    """Adds the columns, and has their changes kept like those of the others."""
    run_script(db, SOURCE)
    watch(db, "circle")
