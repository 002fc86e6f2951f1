"""Everybody of a list at once, as the command line prints them: few columns of many people, each table read once in its own order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from netbook.domain.values import dataclass
from netbook.store.database import Database
from netbook.store.ids import in_list

_IN = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a list tells of one person."""

    uid: str
    name: str
    organisation: str
    title: str
    birthday: str
    last_at: int | None
    warm_key: float | None
    half_life: int
    emails: tuple[str, ...]
    phones: tuple[str, ...]
    circles: tuple[str, ...]


def names(db: Database, ids: Sequence[int]) -> list[tuple[str, str]]:
    """(name, organisation) of people, in the order of the ids; those who are gone are left out."""
    rows = db.execute_sql(f"SELECT id, full, organisation FROM person WHERE id {_IN}", (in_list(ids),))
    found = {number: (name, organisation) for number, name, organisation in rows}
    return [found[number] for number in ids if number in found]


def entries(db: Database, ids: Sequence[int]) -> list[tuple[int, Entry]]:
    """People with their entries, in the order of the ids; those who are gone are left out."""
    marks = in_list(ids)
    emails, phones = _values(db, marks, "email"), _values(db, marks, "phone")
    circles: dict[int, tuple[str, ...]] = defaultdict(tuple)
    titles = dict(db.execute_sql("SELECT id, name FROM circle"))
    for person, circle in db.execute_sql(
        f"SELECT person_id, circle_id FROM circle_person WHERE person_id {_IN}", (marks,)
    ):
        circles[person] = tuple(sorted((*circles[person], titles[circle])))
    found = {
        row[0]: Entry(*row[1:], emails.get(row[0], ()), phones.get(row[0], ()), circles.get(row[0], ()))  # type: ignore[call-arg]
        for row in db.execute_sql(
            "SELECT p.id, p.uid, p.full, p.organisation, p.title, p.birthday, s.last_at, s.warm_key, s.half_life "
            f"FROM person p JOIN standing s ON s.person_id=p.id WHERE p.id {_IN}",
            (marks,),
        )
    }
    return [(number, found[number]) for number in ids if number in found]


def _values(db: Database, marks: str, kind: str) -> dict[int, tuple[str, ...]]:
    """The values of a kind of field for each person, the preferred first, then the oldest."""
    found: dict[int, tuple[str, ...]] = defaultdict(tuple)
    for person, value in db.execute_sql(
        f"SELECT person_id, value FROM field WHERE kind=? AND person_id {_IN} ORDER BY preferred DESC, id",
        (kind, marks),
    ):
        found[person] += (value,)
    return found
