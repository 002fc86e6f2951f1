"""Step 2: favours with their whole life, goals and who helps with them, introductions, and news that came in."""

from __future__ import annotations

from netbook.store.database import Database
from netbook.store.migrations.step_1 import run_script
from netbook.store.watch import mark_stale, watch

SOURCE = """
CREATE TABLE goal(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, title TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '', due_at INTEGER, ended_at INTEGER, outcome TEXT NOT NULL DEFAULT '',
  changed_at INTEGER, change TEXT NOT NULL DEFAULT '', made_at INTEGER NOT NULL DEFAULT 0);
CREATE TABLE goal_person(id INTEGER PRIMARY KEY AUTOINCREMENT, goal_id INTEGER NOT NULL REFERENCES goal(id)
  ON DELETE CASCADE, person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE, role TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '', at INTEGER NOT NULL DEFAULT 0, told_at INTEGER);
CREATE UNIQUE INDEX goal_person_role ON goal_person(goal_id, person_id, role);
CREATE INDEX goal_person_person ON goal_person(person_id);
CREATE TABLE favour(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, person_id INTEGER NOT NULL
  REFERENCES person(id) ON DELETE CASCADE, direction TEXT NOT NULL, kind TEXT NOT NULL DEFAULT 'other',
  text TEXT NOT NULL, matter TEXT NOT NULL DEFAULT '', goal_id INTEGER REFERENCES goal(id) ON DELETE SET NULL,
  for_id INTEGER REFERENCES person(id) ON DELETE SET NULL, purpose TEXT NOT NULL DEFAULT '',
  use_for TEXT NOT NULL DEFAULT '', role TEXT NOT NULL DEFAULT '', offer TEXT NOT NULL DEFAULT '',
  channel TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', overridden TEXT NOT NULL DEFAULT '',
  checks TEXT NOT NULL DEFAULT '[]', made_at INTEGER NOT NULL, asked_at INTEGER, due_at INTEGER, reminded_at INTEGER,
  answered_at INTEGER, answer TEXT NOT NULL DEFAULT '', delivered_at INTEGER, declined_at INTEGER,
  concluded_at INTEGER, outcome TEXT NOT NULL DEFAULT '', thanked_at INTEGER, told_at INTEGER, rested_at INTEGER,
  interaction_id INTEGER REFERENCES interaction(id) ON DELETE SET NULL, logged INTEGER NOT NULL DEFAULT 0,
  live INTEGER NOT NULL DEFAULT 1);
CREATE INDEX favour_person ON favour(person_id, direction);
CREATE INDEX favour_goal ON favour(goal_id) WHERE goal_id IS NOT NULL;
CREATE INDEX favour_for ON favour(for_id) WHERE for_id IS NOT NULL;
CREATE INDEX favour_interaction ON favour(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE TABLE introduction(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  one_id INTEGER REFERENCES person(id) ON DELETE CASCADE,
  other_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  maker_id INTEGER REFERENCES person(id) ON DELETE CASCADE,
  for_id INTEGER REFERENCES person(id) ON DELETE SET NULL, why_one TEXT NOT NULL DEFAULT '',
  why_other TEXT NOT NULL DEFAULT '', purpose TEXT NOT NULL DEFAULT '', turned_out TEXT NOT NULL DEFAULT '',
  misused INTEGER NOT NULL DEFAULT 0, asked_one_at INTEGER, asked_other_at INTEGER, answered_one_at INTEGER,
  answer_one TEXT NOT NULL DEFAULT '', answered_other_at INTEGER, answer_other TEXT NOT NULL DEFAULT '',
  made_at INTEGER, met_at INTEGER, told_at INTEGER, thanked_at INTEGER, withdrawn_at INTEGER,
  overridden TEXT NOT NULL DEFAULT '', noted_at INTEGER NOT NULL DEFAULT 0, live INTEGER NOT NULL DEFAULT 1);
CREATE INDEX introduction_one ON introduction(one_id);
CREATE INDEX introduction_other ON introduction(other_id);
CREATE INDEX introduction_maker ON introduction(maker_id) WHERE maker_id IS NOT NULL;
CREATE INDEX person_shared_work ON person(id) WHERE shared_work<>'';
CREATE TABLE news(id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES person(id)
  ON DELETE CASCADE, at INTEGER NOT NULL, what TEXT NOT NULL, old TEXT NOT NULL DEFAULT '', new TEXT NOT NULL);
CREATE INDEX news_person ON news(person_id);
CREATE INDEX contact_since ON interaction_person(person_id, at) WHERE direction<>'from-me';
CREATE INDEX ip_ask ON interaction_person(person_id, at) WHERE ask=1;
DROP INDEX interaction_outreach;
CREATE INDEX interaction_outreach ON interaction(at, kind, direction, ask) WHERE direction<>'from-them';
CREATE TRIGGER person_introduced AFTER UPDATE OF full ON person BEGIN
  INSERT INTO stale(person_id, what)
  SELECT coalesce(other_id, 0), 1 FROM introduction WHERE one_id=new.id OR maker_id=new.id
  UNION SELECT coalesce(one_id, 0), 1 FROM introduction WHERE other_id=new.id
  UNION SELECT maker_id, 1 FROM introduction WHERE other_id=new.id AND maker_id IS NOT NULL ORDER BY 1
  ON CONFLICT(person_id) DO UPDATE SET what = what | excluded.what; END;
"""

WATCHED = ("goal", "goal_person", "favour", "introduction", "news")


def apply(db: Database) -> None:
    """Adds the tables of give and take, and has their changes kept and their people brought up to date."""
    run_script(db, SOURCE)
    for table in WATCHED:
        watch(db, table)
    for table in ("favour", "news", "goal_person"):
        mark_stale(db, table, "{row}.person_id", 1)
    for side in ("one", "other", "maker"):
        mark_stale(db, "introduction", f"coalesce({{row}}.{side}_id, 0)", 1, name=f"stale_{side}")
    mark_stale(db, "goal", "0", 1)
    mark_stale(db, "goal_person", "0", 1, name="network")
    mark_stale(db, "favour", "0", 1, name="network", only="UPDATE OF goal_id, answer, delivered_at, told_at")
    mark_stale(db, "person", "0", 1, name="network_name", only="UPDATE OF full")
