"""Verbs about organisations: what they need, where they are heading, who matters there, and who told me."""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.said import Done, Made, Refused, Said
from netbook.operations.people import edit_person, name_of
from netbook.store.changes import Act
from netbook.store.records.rows import insert, new_uid, row_of, update

KINDS = ("need", "trend", "key-person", "note")
FIELDS = frozenset({"kind", "text", "person_id", "told_by_id", "told_at"})


def _check(kind: str, text: str, person: object) -> None:
    if kind not in KINDS:
        raise Refused("organisation-kind-unknown", kind=kind, kinds=", ".join(KINDS))
    if (kind == "key-person" and person is None) or (kind != "key-person" and not text.strip()):
        raise Refused("organisation-needs-text")


def note_organisation(
    deed: Act, /, organisation: str, kind: str, text: str = "", person: int | None = None, told_by: int | None = None, at: int | None = None
) -> Done:  # fmt: skip
    """Something learned of an organisation: a need, a trend, or a person (known or a target) who matters there."""
    if not organisation.strip():
        raise Refused("organisation-needs-name")
    _check(kind, text, person)
    touched = tuple(who for who in (person, told_by) if who is not None)
    for who in touched:
        name_of(deed, who)
    uid = new_uid()
    number = insert(deed.db, "organisation_note", {
        "uid": uid, "organisation": " ".join(organisation.split()), "kind": kind, "text": text.strip(), "person_id": person,
        "told_by_id": told_by, "told_at": deed.now if at is None else at,
    })  # fmt: skip
    label = Said(
        "noted-organisation", {"name": organisation.strip(), "text": text.strip() or name_of(deed, person or 0)}
    )
    return Done(label, touched, (Made("organisation-note", number, uid),))


def edit_organisation_note(deed: Act, /, number: int, **values: object) -> Done:
    """Changes what was learned, or from whom."""
    row = row_of(deed.db, "organisation_note", number)
    if row is None:
        raise Refused("organisation-note-gone")
    for key in values:
        if key not in FIELDS:
            raise Refused("organisation-field-unknown", field=key)
    merged = row | values
    _check(str(merged["kind"]), str(merged["text"]), merged["person_id"])
    update(deed.db, "organisation_note", number, {k: v.strip() if isinstance(v, str) else v for k, v in values.items()})
    return Done(Said("edited-organisation", {"name": str(row["organisation"])}))


def delete_organisation_note(deed: Act, /, number: int) -> Done:
    """Takes what was learned away, into the trash."""
    row = row_of(deed.db, "organisation_note", number)
    if row is None:
        raise Refused("organisation-note-gone")
    deed.db.execute_sql("DELETE FROM organisation_note WHERE id=?", (number,))
    return Done(Said("deleted-organisation", {"name": str(row["organisation"])}))


def rename_organisation(deed: Act, /, spellings: Sequence[str], name: str) -> Done:
    """Writes an organisation in one way for everybody who works there and all that is known of it; so two become one."""
    called = " ".join(name.split())
    if not called:
        raise Refused("organisation-needs-name")
    touched: list[int] = []
    for spelling in dict.fromkeys(spellings):
        if spelling == called:
            continue
        people = deed.db.execute_sql("SELECT id FROM person WHERE organisation=? ORDER BY id", (spelling,)).fetchall()
        for (person,) in people:
            edit_person(deed, person, organisation=called)
            touched.append(person)
        notes = deed.db.execute_sql("SELECT id FROM organisation_note WHERE organisation=?", (spelling,)).fetchall()
        for (note,) in notes:
            update(deed.db, "organisation_note", note, {"organisation": called})
    return Done(Said("renamed-organisation", {"name": called}), tuple(touched))
