"""What a line of plain words means: people, an interaction, what to remember, what to do, and where in the line each stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from netbook.domain.dates import PartialDate
from netbook.domain.interactions import Interaction
from netbook.domain.people import Card


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody in the book whose names hold the words asked for; `also` are nicknames, `hint` tells namesakes apart."""

    id: int
    name: str
    also: tuple[str, ...] = ()
    hint: str = ""
    archived: bool = False


class PeopleIndex(Protocol):
    """Who in the book is called so."""

    def named(self, words: tuple[str, ...]) -> tuple[Candidate, ...]:
        """Everybody whose name or nicknames hold every word (folded); a word that ends in "." need only be a beginning."""
        ...

    def connected(self, person: int) -> frozenset[int]:
        """Everybody who is noted to stand near somebody, by family, work or friendship."""
        ...


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody named in the line: one of the book (`id`), several it could be (`candidates`), or somebody new (neither).

    `mention` is somebody who is only spoken of and takes no part.
    """

    text: str
    id: int | None = None
    name: str = ""
    candidates: tuple[Candidate, ...] = ()
    mention: bool = False

    @property
    def new(self) -> bool:
        """Whether the book does not know them."""
        return self.id is None and not self.candidates


@dataclass(frozen=True, slots=True)
class Part:
    """Where in the text something stands that was understood: `role` is person, new, ambiguous, when, kind, circle,
    remember, follow-up, thanks, length, outcome, birthday or word (grammar with no meaning of its own)."""

    begin: int
    end: int
    role: str


@dataclass(frozen=True, slots=True)
class Remembered:
    """Something to remember about some of the people (places in `people`); `ask_on` is midnight of a day."""

    text: str
    topic: str
    ask_on: int | None
    who: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ToDo:
    """A follow-up for some of the people (places in `people`); `repeat` as follow-ups word it."""

    text: str
    at: int
    timed: bool
    who: tuple[int, ...]
    repeat: str = ""


@dataclass(frozen=True, slots=True)
class Favour:
    """A favour in the line: `direction` asked-by-me, asked-of-me, offered-by-me or received, as favours name it."""

    direction: str
    kind: str
    text: str
    due: int | None
    who: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Birthday:
    """The birthday of one of the people (a place in `people`); `text` are the words that told it."""

    who: int
    date: PartialDate
    text: str = ""


@dataclass(frozen=True, slots=True)
class Met:
    """Whom I met, `through` whom (places in `people`), and at what time."""

    who: int
    through: int
    at: int


@dataclass(frozen=True, slots=True)
class Tied:
    """Two of the people (places in `people`): `other` is `kind` of `who`, as connections name it."""

    who: int
    other: int
    kind: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What a line of quick-add means, ready to be recorded; `who` are the places in `people` of those who took part."""

    text: str
    people: tuple[Named, ...] = ()
    interaction: Interaction | None = None
    who: tuple[int, ...] = ()
    details: tuple[Remembered, ...] = ()
    follow_ups: tuple[ToDo, ...] = ()
    favours: tuple[Favour, ...] = ()
    birthdays: tuple[Birthday, ...] = ()
    met: tuple[Met, ...] = ()
    ties: tuple[Tied, ...] = ()
    circles: tuple[str, ...] = ()
    note: str = ""
    card: Card | None = None
    parts: tuple[Part, ...] = ()

    @property
    def ambiguous(self) -> tuple[Named, ...]:
        """The names that fit several people."""
        return tuple(named for named in self.people if named.candidates)
