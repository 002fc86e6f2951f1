"""Verbs about connections between people."""

from __future__ import annotations

from netbook.domain.connections import INVERSE
from netbook.domain.said import Done, Made, Refused, Said
from netbook.store.changes import Act
from netbook.store.records.rows import insert, new_uid, row_of


def connect_people(deed: Act, /, person: int, other: int, kind: str, label: str = "") -> Done:
    """Says how `other` stands to `person` ("child": other is person's child); told once, it reads from both sides."""
    if kind not in INVERSE:
        raise Refused("connection-kind-unknown", kind=kind, kinds=", ".join(INVERSE))
    if person == other:
        raise Refused("connection-to-self")
    known = deed.db.execute_sql(
        "SELECT 1 FROM connection WHERE (person_id=? AND other_id=? AND kind=?) OR (person_id=? AND other_id=? AND kind=?)",
        (person, other, kind, other, person, INVERSE[kind]),
    ).fetchone()
    if known:
        raise Refused("connection-known")
    uid = new_uid()
    number = insert(
        deed.db, "connection", {"uid": uid, "person_id": person, "other_id": other, "kind": kind, "label": label}
    )
    names = dict(deed.db.execute_sql("SELECT id, full FROM person WHERE id IN (?, ?)", (person, other)).fetchall())
    said = Said("connected", {"name": names.get(person, ""), "other": names.get(other, ""), "kind": kind})
    return Done(said, (person, other), (Made("connection", number, uid),))


def delete_connection(deed: Act, /, number: int) -> Done:
    """Takes a connection away, from both sides."""
    row = row_of(deed.db, "connection", number)
    if row is None:
        raise Refused("connection-gone")
    deed.db.execute_sql("DELETE FROM connection WHERE id=?", (number,))
    return Done(Said("deleted-connection", {}), (int(str(row["person_id"])), int(str(row["other_id"]))))
