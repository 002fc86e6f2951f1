"""What I work towards: each goal with who knows of it, who can help, who helped, and whom to tell how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netbook.domain.goals import ROLES
from netbook.domain.said import Refused
from netbook.domain.values import dataclass
from netbook.store.queries import goals as queries

if TYPE_CHECKING:
    from netbook.book import Book


@dataclass(frozen=True, slots=True)
class GoalPerson:
    """Somebody in a goal; `told`: when they were last told how it stands, 0 for never."""

    person: int
    name: str
    role: str
    told: int


@dataclass(frozen=True, slots=True)
class GoalFavour:
    """A favour towards a goal."""

    id: int
    person: int
    name: str
    direction: str
    text: str


@dataclass(frozen=True, slots=True)
class Goal:
    """One goal with everything about it; `unaware`: how many people do not know of it."""

    id: int
    title: str
    note: str
    due_at: int | None
    ended_at: int | None
    outcome: str
    changed_at: int | None
    change: str
    made_at: int
    people: tuple[GoalPerson, ...] = ()
    favours: tuple[GoalFavour, ...] = ()
    unaware: int = 0

    @property
    def news_at(self) -> int | None:
        """When it last changed or ended; None while there is nothing to tell."""
        moments = [at for at in (self.ended_at, self.changed_at) if at is not None]
        return max(moments, default=None)

    @property
    def to_tell(self) -> tuple[GoalPerson, ...]:
        """Who knows of it or helped and was not told since it changed or ended, helpers first, each once."""
        news = self.news_at
        if news is None:
            return ()
        told = {one.person for one in self.people if one.told >= news}
        found: dict[int, GoalPerson] = {}
        for one in sorted(self.people, key=lambda one: (one.role != "helped", one.name, one.person)):
            if one.role in ("helped", "knows") and one.person not in told:
                found.setdefault(one.person, one)
        return tuple(found.values())

    def of_role(self, role: str) -> tuple[int, ...]:
        """The people who stand so to the goal."""
        return tuple(one.person for one in self.people if one.role == role)


def goals(book: Book) -> tuple[Goal, ...]:
    """All goals, those that go on first."""
    db = book.db
    people: dict[int, list[GoalPerson]] = {}
    for goal, person, name, role, told in queries.goal_people(db):
        people.setdefault(goal, []).append(GoalPerson(person, name, role, told or 0))
    favours: dict[int, list[GoalFavour]] = {}
    for number, favour, person, name, direction, text in queries.goal_favours(db):
        if number is not None:
            favours.setdefault(number, []).append(GoalFavour(favour, person, name, direction, text))
    unaware = queries.unaware(db)
    return tuple(
        Goal(*row, tuple(people.get(row[0], ())), tuple(favours.get(row[0], ())), unaware.get(row[0], 0))
        for row in queries.goal_rows(db)
    )


def goal_meant(book: Book, text: str) -> int:
    """The row of the goal with this id for the world, or with this title, one that goes on first; Refused where there is none."""
    rows = book.rows("SELECT id, uid, title FROM goal ORDER BY ended_at IS NOT NULL, id DESC")
    wanted = text.strip()
    for number, uid, _title in rows:
        if uid == wanted:
            return int(number)
    for number, _uid, title in rows:
        if title.strip().casefold() == wanted.casefold():
            return int(number)
    raise Refused("goal-gone")


def loose_favours(book: Book, limit: int = 12) -> tuple[GoalFavour, ...]:
    """The newest favours that serve no goal yet, to be tied to one."""
    rows = [GoalFavour(*row[1:]) for row in queries.goal_favours(book.db) if row[0] is None]
    return tuple(rows[:limit])


__all__ = ["ROLES", "Goal", "GoalFavour", "GoalPerson", "goal_meant", "goals", "loose_favours"]
