"""Frozen values as `dataclasses` makes them, for one difference: nothing is compiled for a class before it is first made.

The standard decorator compiles six methods for every class when its module is imported; that was a sixth of the app's start.
Here the methods that every value has alike are shared, and `__init__` is compiled when the first value is made.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool):
        """The decorator for frozen values with slots; fields, `replace`, equality, hash and text are those of `dataclasses`."""
        if not (frozen and slots):
            raise TypeError("values are frozen and have slots; take dataclasses.dataclass for what changes")
        return _value


def _value(cls: type) -> type:
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__  # else the standard decorator works out a signature for it
    own = cls.__dict__
    kept = {name: own[name] for name in ("__eq__", "__hash__", "__repr__") if name in own}
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    made.__init__ = _later(made)
    made.__setattr__, made.__delattr__ = _no_setting, _no_deleting
    made.__getstate__, made.__setstate__ = _state, _take_state
    fields = dataclasses.fields(made)
    compared = _values_of(tuple(field.name for field in fields if field.compare))
    hashed = _values_of(tuple(field.name for field in fields if (field.compare if field.hash is None else field.hash)))
    shown = tuple(field.name for field in fields if field.repr)

    def equal(self: object, other: object) -> Any:
        return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

    def text(self: object) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    for name, method in (("__eq__", equal), ("__hash__", lambda self: hash(hashed(self))), ("__repr__", text)):
        setattr(made, name, kept.get(name, method))
    done: type = made
    return done


def _values_of(names: tuple[str, ...]) -> Any:
    """What answers the values of an instance under these names, as a tuple."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _later(cls: Any) -> Any:
    """The `__init__` that puts the compiled one in its place when the first value is made."""

    def __init__(self: object, *values: object, **named: object) -> None:
        cls.__init__ = _compiled(cls)
        cls.__init__(self, *values, **named)

    return __init__


def _compiled(cls: Any) -> Any:
    names: dict[str, Any] = {"_factory": dataclasses.MISSING}
    heads, lines = ["self"], []
    for field in dataclasses.fields(cls):
        if not field.init or field.kw_only:
            raise TypeError(f"{cls.__qualname__}.{field.name}: values know neither init=False nor kw_only")
        head, given = field.name, field.name
        names[f"_set_{field.name}"] = getattr(cls, field.name).__set__
        if field.default is not dataclasses.MISSING:
            names[f"_default_{field.name}"] = field.default
            head = f"{field.name}=_default_{field.name}"
        elif field.default_factory is not dataclasses.MISSING:
            names[f"_make_{field.name}"] = field.default_factory
            head = f"{field.name}=_factory"
            given = f"_make_{field.name}() if {field.name} is _factory else {field.name}"
        heads.append(head)
        lines.append(f"    _set_{field.name}(self, {given})")
    if hasattr(cls, "__post_init__"):
        lines.append("    self.__post_init__()")
    exec(f"def __init__({', '.join(heads)}):\n" + "\n".join(lines or ["    pass"]), names)
    made = names["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    return made


def _no_setting(self: object, name: str, value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_deleting(self: object, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, field.name) for field in dataclasses.fields(self)]


def _take_state(self: Any, state: list[Any]) -> None:
    for field, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)
