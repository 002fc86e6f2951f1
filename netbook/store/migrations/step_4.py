"""Step 4: news has its place in the queue of its import, so that one comes a day."""

from __future__ import annotations

from netbook.store.database import Database
from netbook.store.migrations.step_1 import run_script
from netbook.store.watch import watch


def apply(db: Database) -> None:
    """Adds the place, and has its changes kept like those of the other columns."""
    run_script(db, "ALTER TABLE news ADD COLUMN place INTEGER NOT NULL DEFAULT 0;")
    watch(db, "news")
