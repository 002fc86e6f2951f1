"""Favours to be shown: of one person, in lanes, and give and take as numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netbook.answers.steps import Steps, whole
from netbook.domain.favours import Life, stage
from netbook.domain.folding import fold
from netbook.domain.said import Refused
from netbook.domain.values import dataclass
from netbook.store.ids import in_list

if TYPE_CHECKING:
    from netbook.book import Book


@dataclass(frozen=True, slots=True)
class FavourRow:
    """One favour with its whole life, ready for a card; moments in local minutes. `thanked_at` counts thanks logged in any way."""

    id: int
    uid: str
    person: int
    person_uid: str
    person_name: str
    direction: str
    kind: str
    text: str
    matter: str
    goal: int | None
    goal_title: str
    for_id: int | None
    for_name: str
    purpose: str
    use_for: str
    role: str
    offer: str
    channel: str
    note: str
    overridden: str
    outcome: str
    due_at: int | None
    interaction: int | None
    life: Life
    stage: str

    @property
    def thanks_owed(self) -> bool:
        """Whether they did something for me, or took the trouble to answer, and no thanks have been said."""
        answered = self.direction == "asked-by-me" and self.life.answer in ("yes", "partly", "no")
        return (answered or self.direction == "received") and self.life.thanked_at is None

    @property
    def outcome_owed(self) -> bool:
        """Whether they helped, it has ended, and they were not told how."""
        helped = self.direction == "received" or (
            self.direction == "asked-by-me"
            and (self.life.answer in ("yes", "partly") or self.life.delivered_at is not None)
        )
        return helped and self.life.concluded_at is not None and self.life.told_at is None


@dataclass(frozen=True, slots=True)
class Lanes:
    """The favours screen: each lane newest first. `concluded` holds what is over, whoever asked."""

    asked_by_me: tuple[FavourRow, ...]
    asked_of_me: tuple[FavourRow, ...]
    offered_and_received: tuple[FavourRow, ...]
    concluded: tuple[FavourRow, ...]

    @property
    def thanks_owed(self) -> tuple[FavourRow, ...]:
        return tuple(row for row in self._all() if row.thanks_owed)

    @property
    def outcomes_to_tell(self) -> tuple[FavourRow, ...]:
        return tuple(row for row in self._all() if row.outcome_owed)

    def kept(self, text: str = "", goal: int | None = None, matter: str = "") -> Lanes:
        """Only the favours that hold every word of a text, belong to a goal, and carry the name of a matter."""
        wanted, name = fold(text).split(), matter.strip().casefold()
        if not wanted and goal is None and not name:
            return self

        def fits(row: FavourRow) -> bool:
            if (goal is not None and row.goal != goal) or (name and row.matter.strip().casefold() != name):
                return False
            told = fold(
                f"{row.person_name} {row.text} {row.matter} {row.goal_title} {row.for_name} {row.note} {row.outcome}"
            )
            return all(word in told for word in wanted)

        lanes = (self.asked_by_me, self.asked_of_me, self.offered_and_received, self.concluded)
        return Lanes(*(tuple(row for row in lane if fits(row)) for lane in lanes))

    def goals(self) -> tuple[tuple[int, str], ...]:
        """The goals that some favour serves, by title."""
        found = {row.goal: row.goal_title for row in self._all() if row.goal is not None}
        return tuple(sorted(found.items(), key=lambda pair: fold(pair[1])))

    def _all(self) -> tuple[FavourRow, ...]:
        return (*self.asked_by_me, *self.asked_of_me, *self.offered_and_received, *self.concluded)


_SELECT = """SELECT f.id, f.uid, p.id, p.uid, p.full, f.direction, f.kind, f.text, f.matter, f.goal_id, coalesce(g.title, ''), f.for_id,
 coalesce(w.full, ''), f.purpose, f.use_for, f.role, f.offer, f.channel, f.note, f.overridden, f.outcome, f.due_at, f.interaction_id,
 f.made_at, f.asked_at, f.reminded_at, f.answered_at, f.answer, f.delivered_at, f.declined_at, f.concluded_at,
 coalesce(f.thanked_at, (SELECT min(ip.at) FROM interaction_person ip WHERE ip.person_id=f.person_id AND ip.flags<>0 AND ip.flags&2
  AND ip.direction<>'from-them' AND ip.at>=CASE f.direction WHEN 'received' THEN f.made_at - f.made_at%1440
   WHEN 'asked-by-me' THEN f.answered_at - f.answered_at%1440 END)),
 f.told_at, f.rested_at
 FROM favour f JOIN person p ON p.id=f.person_id LEFT JOIN goal g ON g.id=f.goal_id LEFT JOIN person w ON w.id=f.for_id"""

_NEWEST = "max(f.made_at, coalesce(f.asked_at, 0)) DESC, f.id DESC"
STEP = 400
"""So many favours are read at a step."""


def _favours(book: Book, condition: str, values: Sequence[object]) -> tuple[FavourRow, ...]:
    rows = book.rows(f"{_SELECT} WHERE {condition} ORDER BY {_NEWEST}", values)
    found = []
    for row in rows:
        life = Life(row[5], *row[23:])
        found.append(FavourRow(*row[:23], life, stage(life)))  # type: ignore[call-arg]
    return tuple(found)


def of_person(book: Book, person: int) -> tuple[FavourRow, ...]:
    """The favours of one person in both directions, newest first."""
    return _favours(book, "f.person_id=?", (person,))


def favour(book: Book, number: int) -> FavourRow:
    """One favour; Refused when it is gone."""
    found = _favours(book, "f.id=?", (number,))
    if not found:
        raise Refused("favour-gone")
    return found[0]


def favour_meant(book: Book, uid: str) -> int:
    """The row of the favour with this id for the world."""
    rows = book.rows("SELECT id FROM favour WHERE uid=?", (uid.strip(),))
    if not rows:
        raise Refused("favour-unknown", text=uid)
    return int(rows[0][0])


def lanes(book: Book) -> Lanes:
    """All favours in their lanes."""
    return whole(lanes_steps(book))


def lanes_steps(book: Book) -> Steps[Lanes]:
    """All favours in their lanes, so many at a step."""
    ids = [row[0] for row in book.rows(f"SELECT id FROM favour f ORDER BY {_NEWEST}")]
    every: list[FavourRow] = []
    for begin in range(0, len(ids), STEP):
        every += _favours(book, "f.id IN (SELECT value FROM json_each(?))", (in_list(ids[begin : begin + STEP]),))
        yield
    return _in_lanes(every)


def _in_lanes(every: Sequence[FavourRow]) -> Lanes:
    over = {row.id for row in every if row.stage in ("concluded", "told", "declined", "rested", "answered-silent")}
    over |= {
        row.id for row in every
        if row.direction in ("asked-of-me", "offered-by-me") and row.stage == "delivered"
    }  # fmt: skip
    live = [row for row in every if row.id not in over]
    return Lanes(
        tuple(row for row in live if row.direction == "asked-by-me"),
        tuple(row for row in live if row.direction == "asked-of-me"),
        tuple(row for row in live if row.direction in ("offered-by-me", "received")),
        tuple(row for row in every if row.id in over),
    )


_GIVEN = """SELECT delivered_at AS at FROM favour WHERE person_id=:person AND direction IN ('offered-by-me', 'asked-of-me')
  AND delivered_at IS NOT NULL
 UNION ALL SELECT at FROM interaction_person WHERE person_id=:person AND direction='from-me' AND kind IN ('gift', 'shared')
 UNION ALL SELECT made_at FROM introduction WHERE maker_id IS NULL AND made_at IS NOT NULL AND (one_id=:person OR other_id=:person)"""
_RECEIVED = """SELECT coalesce(delivered_at, answered_at, made_at) AS at FROM favour WHERE person_id=:person AND (direction='received'
  OR direction='asked-by-me' AND (answer IN ('yes', 'partly') OR delivered_at IS NOT NULL))
 UNION ALL SELECT at FROM interaction_person WHERE person_id=:person AND direction='from-them' AND kind IN ('gift', 'shared')
 UNION ALL SELECT made_at FROM introduction WHERE maker_id=:person AND made_at IS NOT NULL"""


@dataclass(frozen=True, slots=True)
class Balance:
    """Give and take with one person: the moments at which I gave and at which they gave, oldest first."""

    given: tuple[int, ...]
    received: tuple[int, ...]

    def since(self, at: int) -> tuple[int, int]:
        """How often I gave and how often they gave from a moment on."""
        return sum(moment >= at for moment in self.given), sum(moment >= at for moment in self.received)


def balance(book: Book, person: int) -> Balance:
    """What each side gave: favours done, gifts, things shared, introductions made; asks weigh nothing by themselves."""
    return Balance(_moments(book, _GIVEN, person), _moments(book, _RECEIVED, person))


def _moments(book: Book, sql: str, person: int) -> tuple[int, ...]:
    rows = book.db.execute_sql(f"SELECT at FROM ({sql}) WHERE at IS NOT NULL ORDER BY at", {"person": person})
    return tuple(at for (at,) in rows)


def matters(book: Book) -> tuple[str, ...]:
    """The names of matters that favours have carried, the newest first, for completing while typing."""
    rows = book.rows(
        "SELECT matter, max(made_at) AS at FROM favour WHERE matter<>'' GROUP BY lower(matter) ORDER BY at DESC"
    )
    return tuple(name for name, _ in rows)
