"""A sentence not yet worded: a key and its values, for the wording room to say in any language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from netbook.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Said:
    """What to say, not how: `key` names the sentence, `values` are the owner's own facts (JSON types only)."""

    key: str
    values: Mapping[str, object] = field(default_factory=dict)


class Refused(Exception):
    """Something that was asked for cannot be done; nothing was changed. `said` tells what, where and what to do."""

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(f"{key} {values}")
        self.said = Said(key, values)


@dataclass(frozen=True, slots=True)
class Made:
    """One thing that an operation made: the word for it ("person", "interaction"), its row and its id for the world."""

    kind: str
    id: int
    uid: str


@dataclass(frozen=True, slots=True)
class Done:
    """What an operation answers: its label for undo and toast, the people it touched, and what it made."""

    label: Said
    touched: tuple[int, ...] = ()
    made: tuple[Made, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the book answers after an act: its number for undo, and what the operation said of itself.

    `kept` counts values that an undo left alone because a later act had changed them.
    """

    act: int
    label: Said
    touched: tuple[int, ...] = ()
    made: tuple[Made, ...] = ()
    kept: int = 0
