"""The screens that the rail offers: what each is called and where its page lives; a page is imported when first shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from PySide6.QtWidgets import QWidget

from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.wording import _


def door(module: str, name: str) -> Callable[..., Any] | None:
    """What opens a room: a function that imports the room's class when called; None while there is no such room."""
    try:
        if find_spec(module) is None:
            return None
    except ModuleNotFoundError:
        return None

    def open_it(*args: Any, **values: Any) -> Any:
        return getattr(import_module(module), name)(*args, **values)

    return open_it


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: `label` words it in the language of now; `make` builds its page.

    `foot` puts it at the foot of the rail, without a number; `beside` gives it the needs-attention panel at its right.
    """

    key: str
    label: Callable[[], str]
    icon: str
    make: Callable[[Session, Intents, QWidget], QWidget]
    foot: bool = False
    beside: bool = True


_ALL: tuple[tuple[str, Callable[[], str], str, str, str, bool, bool], ...] = (
    ("today", lambda: _("Today"), "sun", "netbook.ui.today.page", "TodayPage", False, False),
    ("people", lambda: _("People"), "users", "netbook.ui.people.page", "PeoplePage", False, True),
    ("settings", lambda: _("Settings"), "settings", "netbook.ui.settings.page", "SettingsPage", True, False),
)


def screens() -> dict[str, Screen]:
    """The screens that work, by key, in the order of the rail."""
    found = {}
    for key, label, icon, module, name, foot, beside in _ALL:
        make = door(module, name)
        if make is not None:
            found[key] = Screen(key, label, icon, make, foot, beside)
    return found
