"""Many people out of the tables at once, as cards: a few questions per hundred people, not several per person."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence

from netbook.domain.dates import PartialDate, read_partial
from netbook.domain.people import Address, Card, Field, Name, OwnDate, Photo, PostalField
from netbook.store.database import Database
from netbook.store.records.people import ADDRESS_COLUMNS, NAME_COLUMNS, TEXT_COLUMNS

CHUNK = 500
_IN = "IN (SELECT value FROM json_each(?))"
_Kept = tuple[str, tuple[str, ...], tuple[str, ...]]


def load_cards(db: Database, people: Sequence[int], photo: bool = True) -> Iterator[Card]:
    """People as cards, ready to travel, in the order asked for; who is not in the book is left out."""
    for start in range(0, len(people), CHUNK):
        yield from _chunk(db, people[start : start + CHUNK], photo)


def _chunk(db: Database, people: Sequence[int], photo: bool) -> Iterator[Card]:
    marks = (json.dumps(list(people)),)
    fields: dict[int, list[Field]] = defaultdict(list)
    for person, kind, value, label, preferred in db.execute_sql(
        f"SELECT person_id, kind, value, label, preferred FROM field WHERE person_id {_IN} ORDER BY id", marks
    ):
        fields[person].append(Field(kind, value, label, bool(preferred)))
    addresses: dict[int, list[PostalField]] = defaultdict(list)
    for person, label, preferred, *parts in db.execute_sql(
        f"SELECT person_id, label, preferred, {','.join(ADDRESS_COLUMNS)} FROM address WHERE person_id {_IN} ORDER BY id",
        marks,
    ):
        addresses[person].append(PostalField(Address(*parts), label, bool(preferred)))
    dates: dict[int, list[OwnDate]] = defaultdict(list)
    for person, label, text in db.execute_sql(
        f"SELECT person_id, label, date FROM own_date WHERE person_id {_IN} ORDER BY id", marks
    ):
        dates[person].append(OwnDate(label, read_partial(text)))
    circles: dict[int, list[str]] = defaultdict(list)
    for person, name in db.execute_sql(
        "SELECT cp.person_id, c.name FROM circle_person cp JOIN circle c ON c.id=cp.circle_id "
        f"WHERE cp.person_id {_IN} ORDER BY cp.id",
        marks,
    ):
        circles[person].append(name)
    kept = _kept(db, marks)
    cursor = db.execute_sql(
        f"SELECT p.*, b.bytes AS picture, b.media_type FROM person p LEFT JOIN blob b ON b.hash=p.photo AND ? WHERE p.id {_IN}",
        (int(photo), *marks),
    )
    names = [column[0] for column in cursor.description]
    rows = {row[0]: dict(zip(names, row, strict=True)) for row in cursor.fetchall()}
    for person in people:
        row = rows.get(person)
        if row is None:
            continue
        version, lines, unknown = kept.get(person, ("", (), ()))
        picture = Photo(bytes(row["picture"]), row["media_type"]) if row["picture"] else None
        yield Card(
            uid=row["uid"], name=Name(**{column: row[column] for column in NAME_COLUMNS}),
            **{column: row[column] for column in TEXT_COLUMNS}, nicknames=tuple(json.loads(row["nicknames"])),
            languages=tuple(json.loads(row["languages"])), members=tuple(json.loads(row["members"])),
            birthday=_day(row["birthday"]), death=_day(row["death"]), known_since=_day(row["known_since"]),
            fields=tuple(fields[person]), addresses=tuple(addresses[person]), dates=tuple(dates[person]),
            categories=tuple(circles[person]), photo=picture or (Photo(url=row["photo_url"]) if row["photo_url"] else None),
            version=version, lines=lines, unknown=unknown,
        )  # fmt: skip


def _kept(db: Database, marks: tuple[str]) -> dict[int, _Kept]:
    """The newest card of each person as it came, with the unknown lines of all their cards."""
    kept: dict[int, _Kept] = {}
    for person, version, lines, unknown in db.execute_sql(
        f"SELECT person_id, version, lines, unknown FROM card WHERE person_id {_IN} ORDER BY id", marks
    ):
        earlier = kept.get(person, ("", (), ()))[2]
        ours = tuple(json.loads(unknown))
        kept[person] = (version, tuple(json.loads(lines)), (*ours, *(line for line in earlier if line not in ours)))
    return kept


def _day(text: str) -> PartialDate | None:
    return read_partial(text) if text else None
