"""Values behave as those of the standard decorator, whichever way they are looked at."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from netbook.domain import values


def _pair(decorate: Callable[[type], type]) -> tuple[Any, Any]:
    @decorate
    class Place:
        """A place."""

        name: str
        size: int = 3
        tags: tuple[str, ...] = ()
        seen: list[int] = dataclasses.field(default_factory=list, compare=False)
        secret: str = dataclasses.field(default="s", repr=False)

        @property
        def twice(self) -> int:
            return 2 * self.size

    @decorate
    class One:
        number: int

        def __post_init__(self) -> None:
            if self.number < 0:
                raise ValueError("below zero")

    return Place, One


OURS = _pair(values.dataclass(frozen=True, slots=True))
THEIRS = _pair(dataclasses.dataclass(frozen=True, slots=True))


@values.dataclass(frozen=True, slots=True)
class Kept:
    """A value that pickle can find."""

    name: str
    numbers: tuple[int, ...] = (1, 2)


@pytest.mark.parametrize(
    "ask",
    [
        lambda Place, One: repr(Place("Bergen", tags=("a",))),
        lambda Place, One: (Place("Bergen") == Place("Bergen"), Place("Bergen") == Place("Oslo"), Place("x") == 3),
        lambda Place, One: Place("Bergen", seen=[1]) == Place("Bergen", seen=[2]),
        lambda Place, One: hash(Place("Bergen", 4)) == hash(Place("Bergen", 4)),
        lambda Place, One: len({Place("a"), Place("a"), Place("b"), One(1), One(1)}),
        lambda Place, One: hash(One(7)),
        lambda Place, One: repr(dataclasses.replace(Place("a", 9), name="b")),
        lambda Place, One: dataclasses.asdict(Place("a")),
        lambda Place, One: dataclasses.astuple(Place("a", 2, ("x",))),
        lambda Place, One: [field.name for field in dataclasses.fields(Place)],
        lambda Place, One: (Place("a").twice, Place.__match_args__, Place.__doc__, hasattr(Place("a"), "__dict__")),
        lambda Place, One: Place("a").seen is Place("a").seen,
        lambda Place, One: repr(copy.deepcopy(Place("a", seen=[1]))),
    ],
)
def test_a_value_answers_as_a_standard_one_does(ask: Callable[[Any, Any], object]) -> None:
    assert ask(*OURS) == ask(*THEIRS)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda Place, One: Place(),
        lambda Place, One: Place("a", colour="red"),
        lambda Place, One: Place("a", 1, (), [], "s", 6),
        lambda Place, One: One(-1),
        lambda Place, One: setattr(Place("a"), "name", "b"),
        lambda Place, One: delattr(Place("a"), "name"),
    ],
)
def test_what_a_standard_value_refuses_is_refused_alike(wrong: Callable[[Any, Any], object]) -> None:
    with pytest.raises(Exception) as ours:
        wrong(*OURS)
    with pytest.raises(Exception) as theirs:
        wrong(*THEIRS)
    assert ours.type is theirs.type
    assert str(ours.value).replace("Place", "").replace("One", "") == str(theirs.value).replace("Place", "").replace(
        "One", ""
    )


def test_nothing_is_compiled_before_the_first_value_is_made() -> None:
    Place, _One = _pair(values.dataclass(frozen=True, slots=True))
    before = Place.__init__
    Place("Bergen")
    assert Place.__init__ is not before and Place.__init__.__qualname__.endswith("Place.__init__")


def test_values_are_pickled_and_copied() -> None:
    kept = Kept("a", (3,))
    assert pickle.loads(pickle.dumps(kept)) == kept == copy.copy(kept)


def test_only_frozen_values_with_slots_are_made() -> None:
    with pytest.raises(TypeError, match="frozen"):
        values.dataclass(frozen=True, slots=False)
