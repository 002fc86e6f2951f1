"""Triggers made from the schema: what changed goes to the change log, who is touched goes to stale."""

from __future__ import annotations

from netbook.store.database import Database


def watch(db: Database, table: str) -> None:
    """Keeps the old values of every update and delete of a table in the change log; additions are id ranges."""
    columns = [row[1] for row in db.execute_sql(f"PRAGMA table_info({table})")]
    whole = "json_object(" + ",".join(f"'{c}',old.{c}" for c in columns) + ")"
    parts = [f"CASE WHEN old.{c} IS NOT new.{c} THEN ',\"{c}\":'||json_quote(old.{c}) ELSE '' END" for c in columns]
    changed = "'{'||substr(" + " || ".join(parts) + ",2)||'}'"
    guard = "WHEN " + " OR ".join(f"old.{c} IS NOT new.{c}" for c in columns)
    for event, kind, old, when in (("UPDATE", "changed", changed, guard), ("DELETE", "gone", whole, "")):
        db.execute_sql(f"DROP TRIGGER IF EXISTS {table}_{kind}")
        db.execute_sql(
            f"CREATE TRIGGER {table}_{kind} AFTER {event} ON {table} {when} BEGIN "
            f"INSERT INTO change(act_id,tab,row,kind,old) VALUES((SELECT max(id) FROM act),'{table}',old.id,'{kind}',{old}); END"
        )


def mark_stale(db: Database, table: str, who: str, what: int, name: str = "stale", only: str = "") -> None:
    """Puts the people whom a change touches into `stale`; `who` is SQL over {row}, `what` has bits 1 facts, 2 search text."""
    for event in (only,) if only else ("INSERT", "UPDATE", "DELETE"):
        verb = event.split()[0].lower()
        rows = {"insert": ("new",), "delete": ("old",), "update": ("old", "new")}[verb]
        trigger = f"{table}_{name}_{verb}"
        body = ""
        for row in rows:
            chosen = who.format(row=row)
            if chosen.startswith("(SELECT"):
                chosen = chosen[1:-1].replace("SELECT person_id", f"SELECT person_id, {what}")
            else:
                chosen = f"SELECT {chosen}, {what} WHERE 1"
            body += (
                f"INSERT INTO stale(person_id, what) {chosen} "
                "ON CONFLICT(person_id) DO UPDATE SET what = what | excluded.what; "
            )
        db.execute_sql(f"DROP TRIGGER IF EXISTS {trigger}")
        db.execute_sql(f"CREATE TRIGGER {trigger} AFTER {event} ON {table} BEGIN {body} END")


def watched_tables(db: Database) -> list[str]:
    """The tables whose changes are kept: those with AUTOINCREMENT, the log itself apart."""
    found = db.execute_sql("SELECT name FROM sqlite_master WHERE type='table' AND sql LIKE '%AUTOINCREMENT%'")
    return sorted(name for (name,) in found if name != "act")
