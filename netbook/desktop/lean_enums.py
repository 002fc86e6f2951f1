"""PySide's enums, made in fewer steps than Python takes: the same classes, member by member.

A start makes some 260 of them with 4,000 members, each member by a dozen calls of the enum module: a sixth of the whole
start. Here a class takes what all of its kind have in common from one that Python made, and only its members are made anew.
Whether that gives what Python would give is tried on one class of each kind first; where it does not, as with a Python
that keeps its enums in another way, Python makes them as always.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import EnumType, Flag, FlagBoundary
from typing import Any, NamedTuple

_TRIAL = [
    ("Nothing", 0),
    ("First", 1),
    ("Second", 2),
    ("Again", 2),
    ("Both", 3),
    ("Fourth", 8),
    ("Late", 4),
    ("All", -1),
]
"""Each case in one class: zero, single bits, an alias, a combination, an order that is not that of the values, all bits."""
_MADE_ANEW = frozenset({"_member_names_", "_member_map_", "_value2member_map_", "_hashable_values_"})
_FLAG_MASKS = ("_flag_mask_", "_singles_mask_", "_all_bits_")


class _Kind(NamedTuple):
    """What all enums of one base have in common."""

    shared: dict[str, Any]
    empty: tuple[tuple[str, type], ...]
    taken: frozenset[str]
    new_member: Callable[..., Any]
    with_value: bool
    is_flag: bool
    lists_values: bool


_by_python: Callable[..., Any] = EnumType.__dict__["_create_"]
_kinds: dict[EnumType, _Kind | None] = {}


def spare_enums() -> None:
    """From now on enums of the kind that PySide asks for are made in few steps; a second call changes nothing."""
    setattr(EnumType, "_create_", _create)  # noqa: B010


def _create(base: EnumType, class_name: str, names: Any, *, module: str | None = None, **told: Any) -> Any:
    """What Python's `EnumType._create_` gives, with its arguments; quick for pairs of words and whole numbers kept as told."""
    if module is None:
        # The caller's caller, as Python itself finds it.
        module = sys._getframe(2).f_globals.get("__name__")
    if module is not None and type(names) is list and _is_plain(told):
        kind = _kinds[base] if base in _kinds else _try_kind(base)
        if kind is not None and _are_members(names, kind.taken):
            return _quickly(base, kind, class_name, names, module, told.get("qualname"))
    return _by_python(base, class_name, names, module=module, **told)


def _is_plain(told: dict[str, Any]) -> bool:
    return told.get("boundary") is FlagBoundary.KEEP and told.get("type") is None and told.get("start", 1) == 1


def _are_members(pairs: list[Any], taken: frozenset[str]) -> bool:
    """Whether these are words with whole numbers, each word once and none that a class needs for itself."""
    try:
        return all(
            type(value) is int and type(name) is str and name not in taken and name[:1] != "_" for name, value in pairs
        ) and len(dict(pairs)) == len(pairs)
    except (TypeError, ValueError):
        return False


def _quickly(
    base: EnumType, kind: _Kind, class_name: str, pairs: list[tuple[str, int]], module: str, qualname: str | None
) -> Any:
    """The class of these members."""
    names: list[str] = []
    by_name: dict[str, Any] = {}
    by_value: dict[int, Any] = {}
    body = dict(kind.shared)
    body.update((key, empty()) for key, empty in kind.empty)
    body["__module__"] = module
    if qualname is not None:
        body["__qualname__"] = qualname
    body.update(_member_names_=names, _member_map_=by_name, _value2member_map_=by_value)
    made: Any = type.__new__(EnumType, class_name, (base,), body)
    new_member, with_value, is_flag = kind.new_member, kind.with_value, kind.is_flag
    put = type.__setattr__
    mask = singles = 0
    for name, value in pairs:
        is_single = value and not value & (value - 1)
        if is_flag:
            mask |= value
            if is_single:
                singles |= value
        member = by_value.get(value)
        if member is None:
            member = new_member(made, value) if with_value else new_member(made)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(names)
            by_value[value] = member
            if is_single or not is_flag:
                names.append(name)
        by_name[name] = member
        put(made, name, member)
    if kind.lists_values:
        put(made, "_hashable_values_", list(by_value))
    if is_flag:
        for key, bits in zip(_FLAG_MASKS, (mask, singles, 2 ** mask.bit_length() - 1), strict=True):
            put(made, key, bits)
        values = [by_name[name]._value_ for name in names]
        if values != sorted(values):
            put(made, "_iter_member_", made._iter_member_by_def_)
    return made


def _try_kind(base: EnumType) -> _Kind | None:
    """What enums of the base have in common, if the quick way gives of them what Python gives."""
    kind = _kind_of(base)
    by_python = _by_python(base, "Trial", _TRIAL, module=__name__, boundary=FlagBoundary.KEEP)
    quickly = _quickly(base, kind, "Trial", _TRIAL, __name__, None)
    _kinds[base] = kind if _described(by_python) == _described(quickly) else None
    return _kinds[base]


def _kind_of(base: EnumType) -> _Kind:
    plain: Any = _by_python(base, "Plain", [("One", 1)], module=__name__, boundary=FlagBoundary.KEEP)
    shared = {key: value for key, value in vars(plain).items() if key not in _MADE_ANEW and key != "One"}
    empty = tuple((key, type(value)) for key, value in shared.items() if isinstance(value, list | dict | set))
    new_member = shared.get("_new_member_", object.__new__)
    return _Kind(
        shared,
        empty,
        frozenset(dir(plain)) - {"One"} | {"mro"},
        new_member,
        bool(shared.get("_use_args_")),
        issubclass(base, Flag),
        "_hashable_values_" in vars(plain),
    )


def _described(made: Any) -> dict[str, Any]:
    """All that a class and its members hold, in words and values that can be compared between two classes."""

    def said(value: Any) -> Any:
        if isinstance(value, made):
            return (value._name_, {key: other for key, other in vars(value).items() if other is not made})
        if isinstance(value, dict):
            return {key: said(other) for key, other in value.items()}
        return getattr(value, "__func__", value)

    return {key: said(value) for key, value in vars(made).items()} | {"in all": [one.name for one in made]}
