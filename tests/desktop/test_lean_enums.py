"""Enums made in few steps are those that Python makes."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
import types
from enum import Enum, EnumType, Flag, FlagBoundary, IntEnum, IntFlag
from typing import Any

import pytest

from netbook.desktop import lean_enums

BASES = (Enum, IntEnum, Flag, IntFlag)
PAIRS = [
    ("Nothing", 0),
    ("One", 1),
    ("Two", 2),
    ("Second", 2),
    ("Three", 3),
    ("Sixteen", 16),
    ("Eight", 8),
    ("Rest", -8),
]
SAYS = """
import sys
from netbook.desktop.lean_enums import spare_enums
if sys.argv[1] == "lean":
    spare_enums()
from enum import EnumType, Flag
from PySide6 import QtCore, QtGui, QtNetwork, QtWidgets

def told(one):
    kept = {key: value for key, value in vars(one).items() if key not in ("__objclass__",)}
    return (one.name, one.value, repr(one), str(one), hash(one), sorted(kept.items(), key=str))

def tell(kind):
    print(kind.__module__, kind.__qualname__, kind.__mro__, kind.__doc__)
    print([told(one) for one in kind], list(kind.__members__.items()), kind._value2member_map_)
    print(sorted(name for name in vars(kind)))
    print(kind.__members__ and [kind(one.value) is one for one in kind], [one in kind for one in kind], len(kind))
    if issubclass(kind, Flag) and len(kind):
        every = kind(0)
        for one in kind:
            try:
                every = every | one
            except TypeError as problem:
                print(problem)
        print(every, ~every, kind._flag_mask_, kind._singles_mask_, kind._all_bits_)
        print(list(every), every ^ every)

seen = set()
def walk(holder, depth=0):
    for name in sorted(vars(holder)):
        thing = getattr(holder, name, None)
        if isinstance(thing, EnumType) and thing.__module__.startswith("PySide6") and thing not in seen:
            seen.add(thing)
            tell(thing)
        elif isinstance(thing, type) and thing.__module__.startswith("PySide6") and thing not in seen:
            seen.add(thing)
            walk(thing)

for module in (QtCore, QtGui, QtNetwork, QtWidgets):
    for name in dir(module):
        getattr(module, name)
    walk(module)
print(sum(isinstance(one, EnumType) for one in seen), file=sys.stderr)
"""


@pytest.mark.parametrize("base", BASES, ids=lambda base: base.__name__)
def test_a_class_and_its_members_hold_what_pythons_own_hold(base: EnumType) -> None:
    kind = lean_enums._kind_of(base)
    ours: Any = lean_enums._quickly(base, kind, "Ours", PAIRS, __name__, "Outer.Ours")
    theirs = lean_enums._by_python(
        base, "Ours", PAIRS, module=__name__, qualname="Outer.Ours", boundary=FlagBoundary.KEEP
    )
    assert lean_enums._described(ours) == lean_enums._described(theirs)
    assert [repr(one) for one in ours] == [repr(one) for one in theirs]
    assert ours.Second is ours.Two and ours["Second"] is ours.Two and ours(2) is ours.Two
    assert copy.deepcopy(ours.One) is ours.One and isinstance(ours.One, base)
    with pytest.raises(AttributeError):
        ours.One = 5
    with pytest.raises(TypeError):
        types.new_class("More", (ours,))
    if base in (Flag, IntFlag):
        assert (ours.One | ours.Sixteen).value == (theirs.One | theirs.Sixteen).value == 17
        assert [one.name for one in ours.Three] == [one.name for one in theirs.Three]
        assert ours(32).value == theirs(32).value


def test_every_enum_of_the_libraries_in_use_is_the_same_as_without() -> None:
    lean, usual = (
        subprocess.run(
            [sys.executable, "-c", SAYS, how],
            capture_output=True,
            text=True,
            timeout=120,
            env=os.environ | {"PYTHONHASHSEED": "0"},
        )
        for how in ("lean", "usual")
    )
    assert lean.returncode == usual.returncode == 0, lean.stderr + usual.stderr
    assert int(lean.stderr.split()[-1]) > 500
    assert lean.stdout == usual.stdout


def test_a_python_that_keeps_enums_in_another_way_makes_them_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lean_enums, "_kinds", {})
    monkeypatch.setattr(lean_enums, "_MADE_ANEW", frozenset({"_member_names_"}))
    told = {"module": __name__, "boundary": FlagBoundary.KEEP}
    made = lean_enums._create(Enum, "Made", list(PAIRS), **told)
    assert [one.name for one in made] == ["Nothing", "One", "Two", "Three", "Sixteen", "Eight", "Rest"]


def test_what_is_no_pair_of_word_and_whole_number_is_left_to_python() -> None:
    told = {"module": __name__, "boundary": FlagBoundary.KEEP}
    assert lean_enums._create(Enum, "Words", [("A", "a")], **told).A.value == "a"
    assert lean_enums._create(Enum, "Named", [("name", 1)], **told)["name"].value == 1
    assert [one.value for one in lean_enums._create(Enum, "Counted", "A B", module=__name__)] == [1, 2]
    assert [one.value for one in lean_enums._create(Enum, "Listed", ["AB", "CD"], **told)] == [1, 2]
    with pytest.raises(TypeError):
        lean_enums._create(Enum, "Twice", [("A", 1), ("A", 2)], **told)


class Shown(Enum):
    """Pickled by name of its class, as all enums are."""

    ONE = 1


def test_enums_that_are_written_as_classes_are_not_touched() -> None:
    assert pickle.loads(pickle.dumps(Shown.ONE)) is Shown.ONE
