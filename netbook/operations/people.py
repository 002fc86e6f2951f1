"""Verbs about people: add, edit, delete, decide how often to be in touch."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from netbook.domain.dates import read_partial, read_span
from netbook.domain.names import is_blank, split_name
from netbook.domain.people import Card, Field, OwnDate, Photo, PostalField
from netbook.domain.said import Done, Made, Refused, Said
from netbook.operations.circles import put_in_circles
from netbook.store.changes import Act
from netbook.store.records import people as records
from netbook.store.records.rows import insert, row_of, update, update_many

CLOSENESS = ("inner", "close", "wide")
PLAIN = frozenset({
    *records.NAME_COLUMNS, "organisation", "department", "title", "role", "gender", "pronouns", "time_zone", "note",
    "met", "shared_work", "geo", "kind",
})  # fmt: skip
FLAGS = frozenset({"paused", "deceased", "archived", "target"})
DATES = frozenset({"birthday", "death", "known_since"})
LISTS = frozenset({"nicknames", "languages"})
EDITABLE = PLAIN | FLAGS | DATES | LISTS | {"cadence", "closeness", "stay", "through_id", "birthday_lead", "photo_url"}


def name_of(deed: Act, /, person: int) -> str:
    """How somebody is called; Refused when there is no such person."""
    row = deed.db.execute_sql("SELECT full FROM person WHERE id=?", (person,)).fetchone()
    if row is None:
        raise Refused("person-gone")
    return str(row[0])


def add_person(deed: Act, /, card: Card, circles: Sequence[str] = (), **values: object) -> Done:
    """A new person; `values` are further columns as in `edit_person`. A name that is only blanks is refused.

    A name of several words that came without its parts is put into them, so that a letter begins "Dear Ada" and the family
    name sorts; a card from elsewhere keeps what it says.
    """
    if not records.display_name(card):
        raise Refused("person-needs-name")
    card = _in_parts(card)
    number, uid = records.insert_person(deed.db, card, {"made_at": deed.now} | _clean(deed, values))
    put_in_circles(deed, number, (*circles, *card.categories))
    return Done(Said("added-person", {"name": name_of(deed, number)}), (number,), (Made("person", number, uid),))


def _in_parts(card: Card) -> Card:
    name = card.name
    parts = (name.family, name.given, name.additional, name.prefix, name.suffix)
    if card.kind != "individual" or card.lines or any(parts) or len(name.full.split()) < 2:
        return card
    found = split_name(name.full)
    return replace(card, name=replace(found, full=name.full))


def edit_person(deed: Act, /, person: int, **values: object) -> Done:
    """Changes a person's own columns; setting a cadence, "stay no" or a pause also decides a triage."""
    name = name_of(deed, person)
    cleaned = _clean(deed, values)
    if "full" in cleaned and is_blank(str(cleaned["full"])):
        raise Refused("person-needs-name")
    if cleaned.get("through_id") == person:
        raise Refused("connection-to-self")
    parts = {"given", "family", "additional", "prefix", "suffix"} & cleaned.keys()
    if parts and "full" not in cleaned:
        cleaned["full"] = _full_from_parts(deed, person, cleaned)
    elif "full" in cleaned and not parts and _full_from_parts(deed, person, {"full": ""}) == name:
        # The parts said no more than the name did, so they follow it.
        found = split_name(str(cleaned["full"]))
        cleaned |= {key: getattr(found, key) for key in ("given", "family", "additional", "prefix", "suffix")}
    update(deed.db, "person", person, cleaned)
    key = "edited-person"
    for column, said in (("deceased", "marked-deceased"), ("paused", "paused-person"), ("archived", "archived-person")):
        if cleaned.get(column):
            key = said
    if "cadence" in cleaned and len(values) == 1:
        key = "set-cadence"
    return Done(
        Said(key, {"name": str(cleaned.get("full", name)), "cadence": str(cleaned.get("cadence", ""))}), (person,)
    )


def _full_from_parts(deed: Act, /, person: int, changed: Mapping[str, object]) -> str:
    row = (row_of(deed.db, "person", person) or {}) | dict(changed)
    parts = (row["prefix"], row["given"], row["additional"], row["family"], row["suffix"])
    return " ".join(str(part) for part in parts if not is_blank(str(part))) or str(row["full"])


def _clean(deed: Act, /, values: Mapping[str, object]) -> dict[str, object]:
    """The values as the columns want them; Refused names the field and what it may be."""
    cleaned: dict[str, object] = {}
    for key, value in values.items():
        if key not in EDITABLE:
            raise Refused("person-field-unknown", field=key)
        if key in FLAGS:
            value = int(bool(value))
        elif key in DATES:
            value = str(_date(key, value)) if value else ""
        elif key in LISTS:
            value = json.dumps(list(value) if isinstance(value, (list, tuple)) else [], ensure_ascii=False)
        elif key == "cadence":
            value = _cadence(value)
            cleaned["cadence_set_at"], cleaned["undecided"], cleaned["round_from"] = deed.now, "", None
        elif key == "closeness" and value and value not in CLOSENESS:
            raise Refused("closeness-unknown", value=str(value), choices=", ".join(CLOSENESS))
        elif key == "stay" and value not in ("", "yes", "no"):
            raise Refused("stay-unknown", value=str(value))
        elif isinstance(value, str) and key not in ("note", "shared_work", "met"):
            value = " ".join(value.split())
        cleaned[key] = value
    if cleaned.get("stay") == "no" or any(cleaned.get(flag) for flag in ("paused", "deceased", "archived")):
        cleaned["undecided"] = ""
    return cleaned


def _cadence(value: object) -> str:
    if value in ("", "none"):
        return str(value)
    try:
        return str(read_span(str(value)))
    except ValueError:
        raise Refused("cadence-unreadable", value=str(value)) from None


def _date(key: str, value: object) -> object:
    try:
        known = read_partial(str(value))
        if known.year == 0:
            # There was no year 0: whoever writes it means that the year is not known, and that is written --MM-DD.
            raise ValueError(value)
        return known
    except ValueError:
        raise Refused("date-unreadable", value=str(value), field=key) from None


def set_cadence(deed: Act, /, people: Sequence[int], cadence: str) -> Done:
    """One cadence for several people at once: "2 months", "none", or "" to follow their circles."""
    if not people:
        raise Refused("person-gone")
    span = _cadence(cadence)
    values = {"cadence": span, "cadence_set_at": deed.now, "undecided": "", "round_from": None}
    update_many(deed.db, "person", people, values)
    label = Said("set-cadence", {"name": name_of(deed, people[0]), "cadence": span})
    if len(people) > 1:
        label = Said("set-cadence-many", {"n": len(people), "cadence": span})
    return Done(label, tuple(people))


def delete_person(deed: Act, /, person: int) -> Done:
    """Takes a person out of the book, with the interactions and follow-ups that had nobody else; into the trash."""
    name = name_of(deed, person)
    for table, link, key in (
        ("interaction", "interaction_person", "interaction_id"),
        ("follow_up", "follow_up_person", "follow_up_id"),
    ):
        deed.db.execute_sql(
            f"DELETE FROM {table} WHERE id IN (SELECT {key} FROM {link} WHERE person_id=?) "
            f"AND NOT EXISTS (SELECT 1 FROM {link} o WHERE o.{key}={table}.id AND o.person_id<>?)",
            (person, person),
        )
    deed.db.execute_sql("DELETE FROM person WHERE id=?", (person,))
    return Done(Said("deleted-person", {"name": name}), (person,))


def skip_round(deed: Act, /, person: int) -> Done:
    """Lets one round of keeping in touch go: the cadence counts from today."""
    update(deed.db, "person", person, {"round_from": deed.now})
    return Done(Said("skipped-round", {"name": name_of(deed, person)}), (person,))


def mark_deceased(deed: Act, /, person: int, drop_follow_ups: bool, on: str = "") -> Done:
    """Marks somebody deceased: nothing is asked about them any more; their open follow-ups are dropped or stay.

    What is planned with somebody else too, who lives, stays for their sake.
    """
    values: dict[str, object] = {"deceased": True}
    if on:
        values["death"] = on
    edit_person(deed, person, **values)
    if drop_follow_ups:
        deed.db.execute_sql(
            "UPDATE follow_up SET state='dropped', done_at=? WHERE state='open' AND id IN "
            "(SELECT follow_up_id FROM follow_up_person WHERE person_id=?) AND NOT EXISTS (SELECT 1 FROM follow_up_person fp "
            "JOIN person p ON p.id=fp.person_id WHERE fp.follow_up_id=follow_up.id AND p.deceased=0)",
            (deed.now, person),
        )
    return Done(Said("marked-deceased", {"name": name_of(deed, person)}), (person,))


def decide_later(deed: Act, /, person: int) -> Done:
    """Puts somebody out of the triage without a cadence; the person is in the book and not asked about again."""
    update(deed.db, "person", person, {"undecided": ""})
    return Done(Said("decided-later", {"name": name_of(deed, person)}), (person,))


def set_photo(deed: Act, /, person: int, photo: Photo | None) -> Done:
    """The person's picture, or none."""
    update(deed.db, "person", person, {"photo": records.keep_photo(deed.db, photo) if photo else "", "photo_url": ""})
    return Done(Said("edited-person", {"name": name_of(deed, person)}), (person,))


def add_field(deed: Act, /, person: int, kind: str, value: str, label: str = "", preferred: bool = False) -> Done:
    """One more mail address, phone number, web address, messenger or related name."""
    if not value.strip():
        raise Refused("field-empty")
    number = insert(deed.db, "field", {
        "person_id": person, "kind": kind, "value": value.strip(), "label": label.strip(), "preferred": int(preferred),
    })  # fmt: skip
    return Done(Said("edited-person", {"name": name_of(deed, person)}), (person,), (Made("field", number, ""),))


def edit_field(deed: Act, /, field: int, **values: object) -> Done:
    """Changes value, label or preference of a field; an empty value takes the field away."""
    row = row_of(deed.db, "field", field)
    if row is None:
        raise Refused("field-gone")
    if "value" in values and not str(values["value"]).strip():
        return delete_field(deed, field)
    update(deed.db, "field", field, {k: v.strip() if isinstance(v, str) else v for k, v in values.items()})
    person = int(str(row["person_id"]))
    return Done(Said("edited-person", {"name": name_of(deed, person)}), (person,))


def delete_field(deed: Act, /, field: int) -> Done:
    """Takes a field away."""
    return _delete_part(deed, "field", field)


def _delete_part(deed: Act, /, table: str, number: int) -> Done:
    row = row_of(deed.db, table, number)
    if row is None:
        raise Refused("field-gone")
    deed.db.execute_sql(f"DELETE FROM {table} WHERE id=?", (number,))
    person = int(str(row["person_id"]))
    return Done(Said("edited-person", {"name": name_of(deed, person)}), (person,))


def set_fields(deed: Act, /, person: int, kind: str, values: Sequence[str]) -> Done:
    """Exactly these values of a kind, keeping the labels of those that stay."""
    wanted = [value.strip() for value in values if value.strip()]
    rows = deed.db.execute_sql("SELECT id, value FROM field WHERE person_id=? AND kind=?", (person, kind)).fetchall()
    for number, value in rows:
        if value not in wanted:
            deed.db.execute_sql("DELETE FROM field WHERE id=?", (number,))
    have = {value for _, value in rows}
    records.add_fields(deed.db, person, tuple(Field(kind, value) for value in wanted if value not in have))
    return Done(Said("edited-person", {"name": name_of(deed, person)}), (person,))


def add_address(deed: Act, /, person: int, address: PostalField) -> Done:
    """One more postal address."""
    records.add_addresses(deed.db, person, (address,))
    return Done(Said("edited-person", {"name": name_of(deed, person)}), (person,))


def edit_address(deed: Act, /, address: int, **values: object) -> Done:
    """Changes parts or label of an address; with every part empty it is taken away."""
    row = row_of(deed.db, "address", address)
    if row is None:
        raise Refused("field-gone")
    merged = row | values
    if not any(str(merged[column]).strip() for column in records.ADDRESS_COLUMNS):
        return delete_address(deed, address)
    update(deed.db, "address", address, {k: v.strip() if isinstance(v, str) else v for k, v in values.items()})
    person = int(str(row["person_id"]))
    return Done(Said("edited-person", {"name": name_of(deed, person)}), (person,))


def delete_address(deed: Act, /, address: int) -> Done:
    """Takes an address away."""
    return _delete_part(deed, "address", address)


def add_date(deed: Act, /, person: int, label: str, date: str, lead: int | None = None) -> Done:
    """A date of the person that comes round; "anniversary" is a label of its own meaning."""
    partial = read_partial(str(_date("date", date)))
    records.add_dates(deed.db, person, (OwnDate(label.strip() or "anniversary", partial),))
    if lead is not None:
        deed.db.execute_sql("UPDATE own_date SET lead=? WHERE id=last_insert_rowid()", (lead,))
    return Done(Said("edited-person", {"name": name_of(deed, person)}), (person,))


def edit_date(deed: Act, /, number: int, **values: object) -> Done:
    """Changes label, date or lead of an own date."""
    row = row_of(deed.db, "own_date", number)
    if row is None:
        raise Refused("field-gone")
    if "date" in values:
        values["date"] = str(_date("date", values["date"]))
    update(deed.db, "own_date", number, values)
    person = int(str(row["person_id"]))
    return Done(Said("edited-person", {"name": name_of(deed, person)}), (person,))


def delete_date(deed: Act, /, number: int) -> Done:
    """Takes an own date away."""
    return _delete_part(deed, "own_date", number)
