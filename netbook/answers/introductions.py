"""Introductions to be shown: those under way, those of one person, and what to be wary of before a new one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netbook.domain.introductions import Before, Progress, next_step, stage, warnings
from netbook.domain.said import Refused, Said
from netbook.domain.values import dataclass

if TYPE_CHECKING:
    from netbook.book import Book


@dataclass(frozen=True, slots=True)
class IntroductionRow:
    """One introduction, ready for a card. `one` is None where it was made for me by `maker`."""

    id: int
    uid: str
    one: int | None
    one_name: str
    other: int
    other_name: str
    maker: int | None
    maker_name: str
    for_id: int | None
    for_name: str
    why_one: str
    why_other: str
    purpose: str
    turned_out: str
    misused: bool
    overridden: str
    noted_at: int
    progress: Progress
    stage: str
    next_step: tuple[str, str]


_SELECT = """SELECT i.id, i.uid, i.one_id, coalesce(a.full, ''), i.other_id, b.full, i.maker_id, coalesce(m.full, ''), i.for_id,
 coalesce(w.full, ''), i.why_one, i.why_other, i.purpose, i.turned_out, i.misused, i.overridden, i.noted_at, i.asked_one_at, i.asked_other_at,
 i.answered_one_at, i.answer_one, i.answered_other_at, i.answer_other, i.made_at, i.met_at, i.told_at, i.thanked_at, i.withdrawn_at
 FROM introduction i LEFT JOIN person a ON a.id=i.one_id JOIN person b ON b.id=i.other_id LEFT JOIN person m ON m.id=i.maker_id
 LEFT JOIN person w ON w.id=i.for_id"""


def _rows(book: Book, condition: str, values: Sequence[object] = ()) -> tuple[IntroductionRow, ...]:
    found = []
    for row in book.rows(f"{_SELECT} WHERE {condition} ORDER BY i.noted_at DESC, i.id DESC", values):
        progress = Progress(row[6] is None, *row[17:])
        found.append(
            IntroductionRow(*row[:14], bool(row[14]), *row[15:17], progress, stage(progress), next_step(progress))  # type: ignore[call-arg]
        )
    return tuple(found)


def introduction(book: Book, number: int) -> IntroductionRow:
    """One introduction; Refused when it is gone."""
    found = _rows(book, "i.id=?", (number,))
    if not found:
        raise Refused("introduction-gone")
    return found[0]


def introduction_meant(book: Book, uid: str) -> int:
    """The row of the introduction with this id for the world."""
    rows = book.rows("SELECT id FROM introduction WHERE uid=?", (uid.strip(),))
    if not rows:
        raise Refused("introduction-gone")
    return int(rows[0][0])


def under_way(book: Book) -> tuple[IntroductionRow, ...]:
    """Those that are not over, newest first."""
    return tuple(row for row in _rows(book, "i.withdrawn_at IS NULL AND i.told_at IS NULL") if row.stage != "declined")


def every(book: Book) -> tuple[IntroductionRow, ...]:
    """All of them, newest first."""
    return _rows(book, "1")


def of_person(book: Book, person: int) -> tuple[IntroductionRow, ...]:
    """Those that somebody is a side of or made for me, newest first."""
    return _rows(book, "? IN (i.one_id, i.other_id, i.maker_id)", (person,))


_ASKED = """SELECT at, name FROM (SELECT i.asked_other_at AS at, coalesce(a.full, '') AS name FROM introduction i
 LEFT JOIN person a ON a.id=i.one_id WHERE i.other_id=? UNION ALL SELECT i.asked_one_at, b.full FROM introduction i
 JOIN person b ON b.id=i.other_id WHERE i.one_id=? UNION ALL SELECT f.asked_at, f.text FROM favour f WHERE f.person_id=?
 AND f.direction='asked-by-me' AND f.kind='introduction') WHERE at<=? ORDER BY at DESC LIMIT 1"""


def wary(book: Book, one: int, other: int, for_id: int | None = None) -> tuple[Said, ...]:
    """What to be wary of before asking the two (wording.introductions.warning says it)."""
    now = book.now()
    names = dict(book.rows("SELECT id, full FROM person WHERE id IN (?, ?)", (one, other)))
    if len(names) < 2:
        raise Refused("person-gone")
    misused = book.rows(
        "SELECT b.full, i.purpose, i.turned_out FROM introduction i JOIN person b ON b.id=i.other_id WHERE i.one_id=? AND i.misused=1 "
        "ORDER BY i.id DESC LIMIT 1", (one,)
    )  # fmt: skip
    earlier = book.rows(
        "SELECT count(*), max(noted_at) FROM introduction WHERE one_id=? AND for_id IS NOT NULL", (one,)
    )[0]
    asked = book.rows(_ASKED, (other, other, other, now))
    before = Before(
        names[one], names[other], tuple(misused[0]) if misused else None, for_id is not None and for_id != one, earlier[0], earlier[1],
        asked[0][0] if asked else None, asked[0][1] if asked else "",
    )  # fmt: skip
    return warnings(before, now)
