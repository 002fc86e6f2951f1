"""Verbs about organisations: what they need, where they are heading, who matters there, and who told me."""

from __future__ import annotations

from netbook.domain.said import Done, Made, Refused, Said
from netbook.operations.people import name_of
from netbook.store.changes import Act
from netbook.store.records.rows import insert, new_uid, row_of, update

KINDS = ("need", "trend", "key-person")
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
