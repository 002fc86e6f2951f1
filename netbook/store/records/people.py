"""People in and out of the tables, whole, as cards."""

from __future__ import annotations

import hashlib
import json

from netbook.domain.dates import PartialDate, read_partial
from netbook.domain.names import is_blank
from netbook.domain.people import Address, Card, Field, Name, OwnDate, Photo, PostalField
from netbook.store.database import Database
from netbook.store.records.rows import insert, new_uid

NAME_COLUMNS = ("full", "family", "given", "additional", "prefix", "suffix", "phonetic_family", "phonetic_given")
TEXT_COLUMNS = (
    "kind", "organisation", "department", "title", "role", "gender", "pronouns", "time_zone", "geo", "note",
)  # fmt: skip
ADDRESS_COLUMNS = ("po_box", "extended", "street", "city", "region", "code", "country")


def keep_photo(db: Database, photo: Photo) -> str:
    """The picture's bytes into the blob table; answers their hash, "" for a picture without bytes."""
    if not photo.data:
        return ""
    name = hashlib.sha256(photo.data).hexdigest()[:32]
    db.execute_sql("INSERT INTO blob(hash, media_type, bytes) VALUES(?,?,?) ON CONFLICT(hash) DO NOTHING",
                   (name, photo.media_type or "image/jpeg", photo.data))  # fmt: skip
    return name


def photo_bytes(db: Database, name: str) -> tuple[bytes, str] | None:
    """The bytes and media type kept under a hash."""
    row = db.execute_sql("SELECT bytes, media_type FROM blob WHERE hash=?", (name,)).fetchone()
    return (bytes(row[0]), row[1]) if row else None


def display_name(card: Card) -> str:
    """How somebody is called in the book: the full name, else its parts, nickname, organisation, mail or phone."""
    name = card.name
    parts = " ".join(part for part in (name.prefix, name.given, name.additional, name.family, name.suffix) if part)
    first = [name.full, parts, *card.nicknames, card.organisation, *card.emails, *card.phones]
    return next((" ".join(text.split()) for text in first if not is_blank(text)), "")


def person_values(card: Card) -> dict[str, object]:
    """The person row's columns that a card fills."""
    values: dict[str, object] = {column: getattr(card.name, column) for column in NAME_COLUMNS}
    values |= {column: getattr(card, column) for column in TEXT_COLUMNS}
    values["full"] = display_name(card)
    values["nicknames"] = json.dumps(card.nicknames, ensure_ascii=False)
    values["languages"] = json.dumps(card.languages, ensure_ascii=False)
    values["members"] = json.dumps(card.members, ensure_ascii=False)
    values["birthday"] = str(card.birthday) if card.birthday else ""
    values["death"] = str(card.death) if card.death else ""
    values["known_since"] = str(card.known_since) if card.known_since else ""
    if card.death or any(f.kind == "custom" and f.label in ("death", "place of death") for f in card.fields):
        values["deceased"] = 1
    if card.photo and card.photo.url:
        values["photo_url"] = card.photo.url
    return values


def insert_person(db: Database, card: Card, extra: dict[str, object]) -> tuple[int, str]:
    """A new person with all that the card carries; answers row and uid. `extra` are further person columns."""
    taken = not card.uid or db.execute_sql("SELECT 1 FROM person WHERE uid=?", (card.uid,)).fetchone()
    values = person_values(card) | {"uid": new_uid() if taken else card.uid} | extra
    if card.photo:
        values["photo"] = keep_photo(db, card.photo)
    number = insert(db, "person", values)
    add_fields(db, number, card.fields)
    add_addresses(db, number, card.addresses)
    add_dates(db, number, card.dates)
    return number, str(values["uid"])


def add_fields(db: Database, person: int, fields: tuple[Field, ...]) -> None:
    """Appends mail addresses, phones and the like."""
    db.connection().executemany(
        "INSERT INTO field(person_id, kind, value, label, preferred) VALUES(?,?,?,?,?)",
        [(person, f.kind, f.value, f.label, int(f.preferred)) for f in fields],
    )


def add_addresses(db: Database, person: int, addresses: tuple[PostalField, ...]) -> None:
    """Appends postal addresses."""
    db.connection().executemany(
        f"INSERT INTO address(person_id, label, preferred, {','.join(ADDRESS_COLUMNS)}) VALUES(?,?,?,?,?,?,?,?,?,?)",
        [(person, a.label, int(a.preferred), *(getattr(a.address, c) for c in ADDRESS_COLUMNS)) for a in addresses],
    )


def add_dates(db: Database, person: int, dates: tuple[OwnDate, ...]) -> None:
    """Appends own dates."""
    db.connection().executemany(
        "INSERT INTO own_date(person_id, label, date) VALUES(?,?,?)", [(person, d.label, str(d.date)) for d in dates]
    )


def load_card(db: Database, person: int, photo: bool = True) -> Card | None:
    """A person as a card, ready to travel; the original lines are those of the newest source card."""
    cursor = db.execute_sql("SELECT * FROM person WHERE id=?", (person,))
    found = cursor.fetchone()
    if found is None:
        return None
    row = dict(zip([c[0] for c in cursor.description], found, strict=True))
    kept = db.execute_sql(
        "SELECT version, lines, unknown FROM card WHERE person_id=? ORDER BY id DESC LIMIT 1", (person,)
    ).fetchone()
    picture = photo_bytes(db, row["photo"]) if photo and row["photo"] else None
    circles = db.execute_sql(
        "SELECT c.name FROM circle_person cp JOIN circle c ON c.id=cp.circle_id WHERE cp.person_id=? ORDER BY cp.id",
        (person,),
    )
    return Card(
        uid=row["uid"],
        name=Name(**{column: row[column] for column in NAME_COLUMNS}),
        **{column: row[column] for column in TEXT_COLUMNS},
        nicknames=tuple(json.loads(row["nicknames"])),
        languages=tuple(json.loads(row["languages"])),
        members=tuple(json.loads(row["members"])),
        birthday=_partial(row["birthday"]),
        death=_partial(row["death"]),
        known_since=_partial(row["known_since"]),
        fields=load_fields(db, person),
        addresses=load_addresses(db, person),
        dates=load_dates(db, person),
        categories=tuple(name for (name,) in circles),
        photo=Photo(*picture) if picture else Photo(url=row["photo_url"]) if row["photo_url"] else None,
        version=kept[0] if kept else "",
        lines=tuple(json.loads(kept[1])) if kept else (),
        unknown=tuple(json.loads(kept[2])) if kept else (),
    )


def _partial(text: str) -> PartialDate | None:
    return read_partial(text) if text else None


def load_fields(db: Database, person: int) -> tuple[Field, ...]:
    """The person's fields in their order."""
    rows = db.execute_sql("SELECT kind, value, label, preferred FROM field WHERE person_id=? ORDER BY id", (person,))
    return tuple(Field(kind, value, label, bool(preferred)) for kind, value, label, preferred in rows)


def load_addresses(db: Database, person: int) -> tuple[PostalField, ...]:
    """The person's postal addresses in their order."""
    rows = db.execute_sql(
        f"SELECT label, preferred, {','.join(ADDRESS_COLUMNS)} FROM address WHERE person_id=? ORDER BY id", (person,)
    )
    return tuple(PostalField(Address(*row[2:]), row[0], bool(row[1])) for row in rows)


def load_dates(db: Database, person: int) -> tuple[OwnDate, ...]:
    """The person's own dates in their order."""
    rows = db.execute_sql("SELECT label, date FROM own_date WHERE person_id=? ORDER BY id", (person,))
    return tuple(OwnDate(label, read_partial(text)) for label, text in rows)
