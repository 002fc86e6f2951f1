"""Step 1: people, circles, interactions, follow-ups, details, connections; the change log; what is derived."""

from __future__ import annotations

from netbook.store.database import Database
from netbook.store.watch import mark_stale, watch

SOURCE = """
CREATE TABLE act(id INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, made_by TEXT NOT NULL DEFAULT '',
  operation TEXT NOT NULL, label TEXT NOT NULL DEFAULT '{}', batch TEXT NOT NULL DEFAULT '',
  finished INTEGER NOT NULL DEFAULT 1, undoes INTEGER, undone_by INTEGER);
CREATE INDEX act_batch ON act(batch) WHERE batch<>'';
CREATE TABLE act_added(act_id INTEGER NOT NULL, tab TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL);
CREATE INDEX act_added_act ON act_added(act_id);
CREATE TABLE change(id INTEGER PRIMARY KEY, act_id INTEGER NOT NULL, tab TEXT NOT NULL, row INTEGER NOT NULL,
  kind TEXT NOT NULL, old TEXT);
CREATE INDEX change_act ON change(act_id);
CREATE INDEX change_row ON change(tab, row);
CREATE TABLE blob(hash TEXT PRIMARY KEY, media_type TEXT NOT NULL, bytes BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE person(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL DEFAULT 'individual', full TEXT NOT NULL, family TEXT NOT NULL DEFAULT '',
  given TEXT NOT NULL DEFAULT '', additional TEXT NOT NULL DEFAULT '', prefix TEXT NOT NULL DEFAULT '',
  suffix TEXT NOT NULL DEFAULT '', phonetic_family TEXT NOT NULL DEFAULT '', phonetic_given TEXT NOT NULL DEFAULT '',
  nicknames TEXT NOT NULL DEFAULT '[]', organisation TEXT NOT NULL DEFAULT '', department TEXT NOT NULL DEFAULT '',
  title TEXT NOT NULL DEFAULT '', role TEXT NOT NULL DEFAULT '', birthday TEXT NOT NULL DEFAULT '',
  birthday_lead INTEGER, death TEXT NOT NULL DEFAULT '', gender TEXT NOT NULL DEFAULT '',
  pronouns TEXT NOT NULL DEFAULT '', languages TEXT NOT NULL DEFAULT '[]', time_zone TEXT NOT NULL DEFAULT '',
  geo TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '', photo TEXT NOT NULL DEFAULT '',
  photo_url TEXT NOT NULL DEFAULT '', met TEXT NOT NULL DEFAULT '', known_since TEXT NOT NULL DEFAULT '',
  through_id INTEGER REFERENCES person(id) ON DELETE SET NULL, cadence TEXT NOT NULL DEFAULT '',
  cadence_set_at INTEGER NOT NULL DEFAULT 0, round_from INTEGER, closeness TEXT NOT NULL DEFAULT '',
  stay TEXT NOT NULL DEFAULT '', paused INTEGER NOT NULL DEFAULT 0, deceased INTEGER NOT NULL DEFAULT 0,
  archived INTEGER NOT NULL DEFAULT 0, target INTEGER NOT NULL DEFAULT 0, shared_work TEXT NOT NULL DEFAULT '',
  members TEXT NOT NULL DEFAULT '[]', undecided TEXT NOT NULL DEFAULT '', made_at INTEGER NOT NULL DEFAULT 0);
CREATE INDEX person_archived ON person(id) WHERE archived=1;
CREATE INDEX person_undecided ON person(undecided) WHERE undecided<>'';
CREATE INDEX person_through ON person(through_id) WHERE through_id IS NOT NULL;
CREATE TABLE field(id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES person(id)
  ON DELETE CASCADE, kind TEXT NOT NULL, value TEXT NOT NULL, label TEXT NOT NULL DEFAULT '',
  preferred INTEGER NOT NULL DEFAULT 0);
CREATE INDEX field_person ON field(person_id);
CREATE INDEX field_email ON field(lower(value)) WHERE kind='email';
CREATE TABLE address(id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES person(id)
  ON DELETE CASCADE, label TEXT NOT NULL DEFAULT '', preferred INTEGER NOT NULL DEFAULT 0,
  po_box TEXT NOT NULL DEFAULT '', extended TEXT NOT NULL DEFAULT '', street TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '', code TEXT NOT NULL DEFAULT '',
  country TEXT NOT NULL DEFAULT '');
CREATE INDEX address_person ON address(person_id);
CREATE TABLE own_date(id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES person(id)
  ON DELETE CASCADE, label TEXT NOT NULL, date TEXT NOT NULL, lead INTEGER);
CREATE INDEX own_date_person ON own_date(person_id);
CREATE TABLE card(id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES person(id)
  ON DELETE CASCADE, source TEXT NOT NULL, key TEXT NOT NULL, digest TEXT NOT NULL,
  version TEXT NOT NULL DEFAULT '', lines TEXT NOT NULL DEFAULT '[]', unknown TEXT NOT NULL DEFAULT '[]');
CREATE INDEX card_person ON card(person_id);
CREATE INDEX card_key ON card(key);
CREATE TABLE circle(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  cadence TEXT NOT NULL DEFAULT '', cadence_set_at INTEGER NOT NULL DEFAULT 0, closeness TEXT NOT NULL DEFAULT '');
CREATE TABLE circle_person(id INTEGER PRIMARY KEY AUTOINCREMENT, circle_id INTEGER NOT NULL REFERENCES circle(id)
  ON DELETE CASCADE, person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE);
CREATE UNIQUE INDEX circle_person_pair ON circle_person(circle_id, person_id);
CREATE INDEX circle_person_person ON circle_person(person_id);

CREATE TABLE interaction(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
  at INTEGER NOT NULL, timed INTEGER NOT NULL DEFAULT 0, direction TEXT NOT NULL DEFAULT 'mutual', length INTEGER,
  note TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT '', ask INTEGER NOT NULL DEFAULT 0,
  owe_thanks INTEGER NOT NULL DEFAULT 0, owe_what TEXT NOT NULL DEFAULT '', thanks INTEGER NOT NULL DEFAULT 0,
  live INTEGER NOT NULL DEFAULT 1, made_at INTEGER NOT NULL DEFAULT 0, note_folded TEXT AS (
  replace(replace(replace(replace(replace(replace(note,'ø','o'),'Ø','o'),'æ','ae'),'Æ','ae'),'ß','ss'),'ł','l')));
CREATE INDEX interaction_outreach ON interaction(at) WHERE direction<>'from-them';
CREATE TABLE interaction_person(id INTEGER PRIMARY KEY AUTOINCREMENT, interaction_id INTEGER NOT NULL
  REFERENCES interaction(id) ON DELETE CASCADE, person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  at INTEGER NOT NULL, kind TEXT NOT NULL, ask INTEGER NOT NULL DEFAULT 0, direction TEXT NOT NULL DEFAULT 'mutual',
  flags INTEGER NOT NULL DEFAULT 0);
CREATE INDEX ip_person ON interaction_person(person_id, at DESC, interaction_id, kind, ask, direction);
CREATE INDEX ip_warm ON interaction_person(person_id, ask, kind, at);
CREATE INDEX ip_interaction ON interaction_person(interaction_id, person_id);
CREATE INDEX ip_flags ON interaction_person(person_id, at DESC, interaction_id) WHERE flags<>0;
CREATE TABLE follow_up(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, text TEXT NOT NULL,
  at INTEGER NOT NULL, timed INTEGER NOT NULL DEFAULT 0, repeat TEXT NOT NULL DEFAULT '',
  repeat_from TEXT NOT NULL DEFAULT 'due', state TEXT NOT NULL DEFAULT 'open', done_at INTEGER,
  made_at INTEGER NOT NULL DEFAULT 0);
CREATE TABLE follow_up_person(id INTEGER PRIMARY KEY AUTOINCREMENT, follow_up_id INTEGER NOT NULL
  REFERENCES follow_up(id) ON DELETE CASCADE, person_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE);
CREATE UNIQUE INDEX follow_up_person_pair ON follow_up_person(follow_up_id, person_id);
CREATE INDEX follow_up_person_person ON follow_up_person(person_id);
CREATE TABLE detail(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, person_id INTEGER NOT NULL
  REFERENCES person(id) ON DELETE CASCADE, topic TEXT NOT NULL DEFAULT 'other', text TEXT NOT NULL,
  told_at INTEGER NOT NULL, ask_on INTEGER, asked_at INTEGER, ended_at INTEGER, how_ended TEXT NOT NULL DEFAULT '',
  interaction_id INTEGER REFERENCES interaction(id) ON DELETE SET NULL, made_at INTEGER NOT NULL DEFAULT 0);
CREATE INDEX detail_person ON detail(person_id);
CREATE INDEX detail_interaction ON detail(interaction_id) WHERE interaction_id IS NOT NULL;
CREATE TABLE connection(id INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, person_id INTEGER NOT NULL
  REFERENCES person(id) ON DELETE CASCADE, other_id INTEGER NOT NULL REFERENCES person(id) ON DELETE CASCADE,
  kind TEXT NOT NULL, label TEXT NOT NULL DEFAULT '');
CREATE INDEX connection_person ON connection(person_id);
CREATE INDEX connection_other ON connection(other_id);
CREATE TABLE quiet(id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER REFERENCES person(id) ON DELETE CASCADE,
  kind TEXT NOT NULL, cause TEXT NOT NULL DEFAULT '', until INTEGER, snooze INTEGER NOT NULL DEFAULT 0,
  made_at INTEGER NOT NULL DEFAULT 0);
CREATE INDEX quiet_person ON quiet(person_id);
CREATE TABLE setting(id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL);
"""

DERIVED = """
CREATE TABLE standing(person_id INTEGER PRIMARY KEY, last_at INTEGER, last_kind TEXT, last_interaction INTEGER,
  half_life INTEGER NOT NULL, warm_key REAL, closeness TEXT NOT NULL, cadence TEXT NOT NULL, anchor INTEGER,
  muted INTEGER NOT NULL, find TEXT NOT NULL, sort_given TEXT NOT NULL, sort_family TEXT NOT NULL);
CREATE INDEX standing_last ON standing(last_at DESC, person_id);
CREATE INDEX standing_given ON standing(sort_given, person_id);
CREATE INDEX standing_family ON standing(sort_family, person_id);
CREATE INDEX standing_warm ON standing(half_life, warm_key DESC, person_id);
CREATE TABLE due(person_id INTEGER NOT NULL, kind TEXT NOT NULL, cause TEXT NOT NULL, from_at INTEGER NOT NULL,
  show_at INTEGER NOT NULL, due_at INTEGER NOT NULL, late_at INTEGER, until_at INTEGER, pace INTEGER NOT NULL,
  since INTEGER NOT NULL, closeness TEXT NOT NULL, weight REAL NOT NULL, sort TEXT NOT NULL, reason TEXT NOT NULL,
  told TEXT NOT NULL, PRIMARY KEY(person_id, kind, cause)) WITHOUT ROWID;
CREATE INDEX due_show ON due(show_at);
CREATE INDEX due_ends ON due(until_at) WHERE until_at IS NOT NULL;
CREATE TABLE stale(person_id INTEGER PRIMARY KEY, what INTEGER NOT NULL);
CREATE TABLE raised(kind TEXT NOT NULL, person_id INTEGER NOT NULL, cause TEXT NOT NULL, at INTEGER NOT NULL,
  how TEXT NOT NULL, PRIMARY KEY(kind, person_id, cause)) WITHOUT ROWID;
CREATE TABLE kept_today(day INTEGER NOT NULL, person_id INTEGER NOT NULL, PRIMARY KEY(day, person_id)) WITHOUT ROWID;
CREATE TABLE known_word(word TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE VIRTUAL TABLE person_text USING fts5(name, organisation, contact, phone, more,
  tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', detail=column);
CREATE VIRTUAL TABLE said USING fts5(note_folded, content='interaction', content_rowid='id',
  tokenize="unicode61 remove_diacritics 2", prefix='2 3', detail=none);
CREATE TRIGGER said_new AFTER INSERT ON interaction WHEN new.note<>'' BEGIN
  INSERT INTO said(rowid, note_folded) VALUES(new.id, new.note_folded); END;
CREATE TRIGGER said_gone AFTER DELETE ON interaction WHEN old.note<>'' BEGIN
  INSERT INTO said(said, rowid, note_folded) VALUES('delete', old.id, old.note_folded); END;
CREATE TRIGGER said_changed AFTER UPDATE OF note ON interaction WHEN old.note IS NOT new.note BEGIN
  INSERT INTO said(said, rowid, note_folded) SELECT 'delete', old.id, old.note_folded WHERE old.note<>'';
  INSERT INTO said(rowid, note_folded) SELECT new.id, new.note_folded WHERE new.note<>''; END;
CREATE TRIGGER person_derived_gone AFTER DELETE ON person BEGIN
  DELETE FROM standing WHERE person_id=old.id; DELETE FROM due WHERE person_id=old.id;
  DELETE FROM person_text WHERE rowid=old.id; DELETE FROM raised WHERE person_id=old.id; END;
"""

WATCHED = (
    "person", "field", "address", "own_date", "card", "circle", "circle_person", "interaction", "interaction_person",
    "follow_up", "follow_up_person", "detail", "connection", "quiet", "setting",
)  # fmt: skip


def run_script(db: Database, script: str) -> None:
    """Every statement of a script inside the caller's transaction (executescript would commit it)."""
    statement = ""
    for line in script.splitlines():
        statement += line + "\n"
        whole = statement.rstrip()
        if whole.endswith(";") and (not whole.lstrip().upper().startswith("CREATE TRIGGER") or whole.endswith("END;")):
            db.execute_sql(whole)
            statement = ""


def apply(db: Database) -> None:
    """Makes the first book."""
    run_script(db, SOURCE)
    run_script(db, DERIVED)
    for table in WATCHED:
        watch(db, table)
    mark_stale(db, "person", "{row}.id", 3)
    for table in ("field", "address", "card"):
        mark_stale(db, table, "{row}.person_id", 2)
    for table in ("circle_person", "detail"):
        mark_stale(db, table, "{row}.person_id", 3)
    for table in ("own_date", "interaction_person", "follow_up_person"):
        mark_stale(db, table, "{row}.person_id", 1)
    mark_stale(db, "quiet", "coalesce({row}.person_id, 0)", 1)
    mark_stale(db, "interaction_person", "0", 1, name="network")
    mark_stale(
        db, "person", "0", 1, name="network", only="UPDATE OF undecided, cadence, paused, deceased, archived, stay"
    )
    mark_stale(db, "person", "0", 1, name="network_new", only="INSERT")
    mark_stale(db, "person", "0", 1, name="network_gone", only="DELETE")
    mark_stale(db, "circle", "(SELECT person_id FROM circle_person WHERE circle_id={row}.id)", 3)
    mark_stale(db, "follow_up", "(SELECT person_id FROM follow_up_person WHERE follow_up_id={row}.id)", 1)
    mark_stale(db, "interaction", "(SELECT person_id FROM interaction_person WHERE interaction_id={row}.id)", 1)
