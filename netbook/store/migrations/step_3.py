"""Step 3: events and coming meetings with their people, things worth sharing, trips, and what is known of organisations."""

from __future__ import annotations

from netbook.store.database import Database
from netbook.store.migrations.step_1 import run_script
from netbook.store.watch import mark_stale, watch

SOURCE = """
CREATE TABLE event(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, title TEXT NOT NULL DEFAULT '',
  starts_at INTEGER NOT NULL, ends_at INTEGER NOT NULL, timed INTEGER NOT NULL DEFAULT 1, place TEXT NOT NULL DEFAULT '',
  own_field INTEGER NOT NULL DEFAULT 1, purpose TEXT NOT NULL DEFAULT '', bring TEXT NOT NULL DEFAULT '',
  questions TEXT NOT NULL DEFAULT '', introduction TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
  prepare INTEGER NOT NULL DEFAULT 1, cancelled INTEGER NOT NULL DEFAULT 0, closed_at INTEGER,
  interaction_id INTEGER REFERENCES interaction(id) ON DELETE SET NULL, live INTEGER NOT NULL DEFAULT 1,
  made_at INTEGER NOT NULL DEFAULT 0);
CREATE INDEX event_starts ON event(starts_at);
CREATE INDEX event_interaction ON event(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE TABLE event_person(id INTEGER PRIMARY KEY AUTOINCREMENT, event_id INTEGER NOT NULL REFERENCES event(id) ON DELETE CASCADE,
  person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, wanted INTEGER NOT NULL DEFAULT 0, met INTEGER,
  ask TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', handled TEXT NOT NULL DEFAULT '', handled_at INTEGER);
CREATE UNIQUE INDEX event_person_pair ON event_person(event_id, person_id);
CREATE INDEX event_person_person ON event_person(person_id);
CREATE TABLE shelf_item(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL DEFAULT 'article',
  title TEXT NOT NULL, link TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', place TEXT NOT NULL DEFAULT '',
  until_at INTEGER, put_away_at INTEGER, made_at INTEGER NOT NULL DEFAULT 0);
CREATE TABLE shelf_share(id INTEGER PRIMARY KEY AUTOINCREMENT, shelf_item_id INTEGER NOT NULL REFERENCES shelf_item(id)
  ON DELETE CASCADE, person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  interaction_id INTEGER REFERENCES interaction(id) ON DELETE SET NULL, at INTEGER NOT NULL);
CREATE UNIQUE INDEX shelf_share_pair ON shelf_share(shelf_item_id, person_id);
CREATE INDEX shelf_share_person ON shelf_share(person_id);
CREATE INDEX shelf_share_interaction ON shelf_share(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE TABLE trip(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, place TEXT NOT NULL, from_at INTEGER NOT NULL,
  until_at INTEGER NOT NULL, note TEXT NOT NULL DEFAULT '', made_at INTEGER NOT NULL DEFAULT 0);
CREATE TABLE organisation_note(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, organisation TEXT NOT NULL,
  kind TEXT NOT NULL, text TEXT NOT NULL DEFAULT '', person_id INTEGER REFERENCES person(id) ON DELETE CASCADE,
  told_by_id INTEGER REFERENCES person(id) ON DELETE SET NULL, told_at INTEGER NOT NULL DEFAULT 0);
CREATE INDEX organisation_note_person ON organisation_note(person_id) WHERE person_id IS NOT NULL;
CREATE INDEX organisation_note_teller ON organisation_note(told_by_id) WHERE told_by_id IS NOT NULL;
CREATE INDEX address_city ON address(city) WHERE city<>'';
"""

WATCHED = ("event", "event_person", "shelf_item", "shelf_share", "trip", "organisation_note")


def apply(db: Database) -> None:
    """Adds the tables, has their changes kept, and brings the people of an event up to date."""
    run_script(db, SOURCE)
    for table in WATCHED:
        watch(db, table)
    mark_stale(db, "event", "0", 1, name="network")
    mark_stale(db, "event", "(SELECT person_id FROM event_person WHERE event_id={row}.id)", 1)
    mark_stale(db, "event_person", "{row}.person_id", 1)
    mark_stale(db, "event_person", "0", 1, name="network")
    # Who carries the line of a meeting depends on who else is in it.
    mark_stale(
        db, "event_person", "(SELECT person_id FROM event_person WHERE event_id={row}.event_id)", 1, name="others"
    )
