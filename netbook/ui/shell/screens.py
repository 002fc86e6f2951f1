"""The screens that the rail offers: what each is called and where its page lives; a page is imported when first shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from netbook.domain.values import dataclass
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.shell import rooms
from netbook.wording import _


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


def screens() -> dict[str, Screen]:
    """The screens that work, by key, in the order of the rail."""
    found = (
        Screen("today", lambda: _("Today"), "sun", rooms.today_page, beside=False),
        Screen("people", lambda: _("People"), "users", rooms.people_page),
        Screen("events", lambda: _("Events"), "calendar-days", rooms.events_page, beside=False),
        Screen("favours", lambda: _("Favours"), "handshake", rooms.favours_page, beside=False),
        Screen("network", lambda: _("Network"), "waypoints", rooms.network_page, beside=False),
        Screen("review", lambda: _("Review"), "activity", rooms.review_page, beside=False),
        Screen("settings", lambda: _("Settings"), "settings", rooms.settings_page, foot=True, beside=False),
    )
    return {screen.key: screen for screen in found}
