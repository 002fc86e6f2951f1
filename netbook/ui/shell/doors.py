"""Who opens what: each intent of a screen, and the window or screen that answers it, imported when first wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from netbook.ui.shell import rooms
from netbook.ui.shell.files import as_paths
from netbook.ui.shell.keys import Key, bind
from netbook.ui.shell.menu import Entry, drop_up, fill

if TYPE_CHECKING:
    from netbook.ui.shell.window import MainWindow


BUSY_MS = 250
"""How long a window manager may be busy with the window that was closed last."""


MANY = ("import", "export")
"""Rooms that may be open more than once: each is a work of its own."""


def _ids(people: object) -> tuple[int, ...]:
    """The people of an intent: one, several, or none."""
    if isinstance(people, int):
        return (people,)
    return tuple(int(person) for person in people) if isinstance(people, Iterable) else ()


def _opened_for(room: str, args: Sequence[object], values: Mapping[str, object]) -> str:
    """What a window was opened for, in words to compare by."""
    told = [
        str(one)
        for one in (room, *args, *sorted((k, v) for k, v in values.items() if not isinstance(v, QObject)))
        if not isinstance(one, QObject)
    ]
    return "\n".join(told)


class Doors(QObject):
    """Opens the small windows round the main one. `can` tells which exist; an act whose door is missing is not offered."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self._intents = window.intents
        self._doors: dict[str, Callable[..., Any]] = {
            "log": rooms.log_window,
            "follow-up": rooms.follow_up_window,
            "person": rooms.person_window,
            "import": rooms.import_window,
            "export": rooms.export_window,
            "triage": rooms.triage_deck,
            "welcome": rooms.welcome_page,
            "history": rooms.history_window,
            "backups": rooms.backups_window,
            "keys": rooms.keys_window,
            "about": rooms.about_window,
            "draft": rooms.draft_window,
            "ask": rooms.ask_window,
            "offer": rooms.favour_window,
            "introduce": rooms.plan_window,
            "introduction": rooms.introduction_window,
        }
        self._open_ones: dict[str, QWidget] = {}
        self._wire()
        self._intents.set_offered(
            frozenset(name for name in self._doors if self.can(name)) | {"settings", "quick", "network", "events"}
        )

    def can(self, name: str) -> bool:
        """Whether there is a room behind a door."""
        return name == "quick" or name in self._doors

    def _wire(self) -> None:
        intents = self._intents
        intents.filter_wanted.connect(self.show_filter)
        intents.goal_wanted.connect(self.show_goal)
        intents.log_wanted.connect(self.log)
        intents.thanks_wanted.connect(self.thanks)
        intents.edit_interaction_wanted.connect(self.edit_interaction)
        intents.follow_up_wanted.connect(self.follow_up)
        intents.edit_follow_up_wanted.connect(self.edit_follow_up)
        intents.new_person_wanted.connect(self.new_person)
        intents.draft_wanted.connect(self.draft)
        intents.draft_for.connect(self.draft)
        intents.ask_wanted.connect(self.ask)
        intents.ask_draft_wanted.connect(self.ask)
        intents.import_wanted.connect(self.import_files)
        intents.triage_wanted.connect(self.triage)
        intents.person_wanted.connect(self.show_person)
        intents.settings_wanted.connect(self.settings)
        intents.organisation_wanted.connect(lambda name: self.network("show_organisation", name))
        intents.trip_wanted.connect(lambda trip: self.network("show_trip", trip))
        intents.way_wanted.connect(lambda person: self.network("show_ways", person))
        intents.export_wanted.connect(self.export)
        intents.offer_wanted.connect(lambda person: self.note_favour(person, {"direction": "offered-by-me"}))
        intents.note_favour_wanted.connect(self.note_favour)
        intents.favour_wanted.connect(self.favour)
        intents.introduce_wanted.connect(self.introduce)
        intents.introduction_wanted.connect(self.introduction)
        intents.event_wanted.connect(self.show_event)

    def _open(self, room: str, /, *args: Any, **values: Any) -> QWidget | None:
        make = self._doors.get(room)
        if make is None or self._is_open(room, args, values):
            return None
        made = make(*args, **values)
        assert isinstance(made, QWidget)
        opened_for = _opened_for(room, args, values)
        self._open_ones[opened_for], number = made, id(made)
        made.destroyed.connect(lambda: self._forget(opened_for, number))
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The last act is taken back from there, too: the keys of the main window end with it.
        steps = (
            (QKeySequence.StandardKey.Undo, self._session.undo),
            (QKeySequence.StandardKey.Redo, self._session.redo),
        )
        own = {shortcut.key() for shortcut in made.findChildren(QShortcut)}
        bind(made, [Key(key, act) for key, act in steps if QKeySequence(key) not in own])
        made.show()
        made.raise_()
        made.activateWindow()
        return made

    def _is_open(self, room: str, args: Sequence[object], values: Mapping[str, object]) -> bool:
        """Whether the very same window is open already: it comes to the front; a key pressed twice opens no second."""
        one = self._open_ones.get(_opened_for(room, args, values))
        if room in MANY or one is None or not one.isVisible():
            return False
        if one.isMinimized():
            one.showNormal()
        one.raise_()
        one.activateWindow()
        return True

    def _forget(self, opened_for: str, number: int) -> None:
        if id(self._open_ones.get(opened_for)) == number:
            del self._open_ones[opened_for]

    def _open_with_ask(self, room: str, /, *args: Any, **values: Any) -> None:
        """A window in which an offer to pass a CV round may be noted, and one introduction asked for instead."""
        made = self._open(room, *args, **values)
        if made is not None:
            made.introduction_wanted.connect(self.ask_instead_of_cv)  # type: ignore[attr-defined]

    def ask_instead_of_cv(self, person: int) -> None:
        """The composer, begun with the question of one named introduction."""
        self._open("ask", self._session, self._intents, person, self._window, for_cv=True)

    def show_filter(self, document: object) -> None:
        """The People screen narrowed to some."""
        self._window.show_screen("people")
        page = self._window.page("people")
        if page is not None and hasattr(page, "show_filter"):
            page.show_filter(document)

    def show_goal(self, goal: int) -> None:
        """The goals in the Review screen, one of them in sight."""
        self._window.show_screen("review")
        page = self._window.page("review")
        if page is not None and hasattr(page, "show_goal"):
            page.show_goal(goal)

    def log(self, people: object = (), kind: str = "") -> None:
        """The log window for some people."""
        self._open_with_ask("log", self._session, people=_ids(people), kind=kind or "meeting", parent=self._window)

    def thanks(self, people: object = ()) -> None:
        """The log window with thanks ticked."""
        self._open_with_ask("log", self._session, people=_ids(people), kind="message", thanks=True, parent=self._window)

    def edit_interaction(self, interaction: int) -> None:
        """The log window with an interaction in it."""
        self._open_with_ask("log", self._session, edit=interaction, parent=self._window)

    def follow_up(self, people: object = ()) -> None:
        """The follow-up window for some people."""
        self._open("follow-up", self._session, people=_ids(people), parent=self._window)

    def edit_follow_up(self, follow_up: int) -> None:
        """The follow-up window with a follow-up in it."""
        self._open("follow-up", self._session, edit=follow_up, parent=self._window)

    def new_person(self, name: str = "") -> None:
        """The window for a new person, who is shown when made."""
        made = self._open("person", self._session, name=name, parent=self._window)
        if made is not None:
            made.made.connect(self._intents.person_wanted)  # type: ignore[attr-defined]

    def draft(self, person: int, template: str, occasion: object = None) -> None:
        """The draft of a message to somebody, with what the occasion tells."""
        told = occasion if isinstance(occasion, dict) else None
        self._open("draft", self._session, self._intents, person, template, parent=self._window, occasion=told)

    def ask(self, person: int, favour: int | None = None) -> None:
        """The composer of a request to somebody; `favour` reopens the draft that keeps it."""
        self._open("ask", self._session, self._intents, person, self._window, favour=favour)

    def note_favour(self, person: int = 0, fields: object = None) -> None:
        """The small window that notes a favour, with what is known of it filled in."""
        given = {str(key): value for key, value in fields.items()} if isinstance(fields, dict) else {}
        direction = str(given.get("direction", "asked-by-me"))
        self._open_with_ask("offer", self._session, person, direction, parent=self._window, fields=given)

    def favour(self, number: int) -> None:
        """The window with everything that is kept of a favour."""
        self._open_with_ask("offer", self._session, edit=number, parent=self._window)

    def introduce(self, person: int = 0) -> None:
        """The plan of an introduction; planned, it opens at its first step."""
        made = self._open("introduce", self._session, person, self._window)
        if made is not None:
            made.planned.connect(self._intents.introduction_wanted)  # type: ignore[attr-defined]

    def introduction(self, number: int) -> None:
        """An introduction at its next step."""
        self._open("introduction", self._session, self._intents, number, self._window)

    def import_files(self, paths: object = ()) -> None:
        """The import window for some files; none named asks for them there."""
        made = self._open("import", self._session, as_paths(paths), self._window)
        if made is not None and hasattr(made, "triage_wanted"):
            made.triage_wanted.connect(self._intents.triage_wanted)

    def triage(self) -> None:
        """The deck of people to decide about, in the place of a screen until it is done; the first steps have their own."""
        # Once the window that led here is closed, the keyboard must be here and nowhere else; asked for twice, since a
        # window manager that is still busy with the other one takes no notice of the first time.
        for wait in (0, BUSY_MS):
            QTimer.singleShot(wait, self._window, self._window.activateWindow)
        for page in self._window.pages_with("decide"):
            page.decide()
            return
        deck = self._doors["triage"](self._session, self._intents, self._window.stack)
        deck.closed.connect(self._window.dismiss_guest)
        self._window.show_guest(deck)

    def welcome(self) -> None:
        """The first steps, alone in the window."""
        page = self._doors["welcome"](self._session, self._intents, self._window.stack)
        page.done.connect(self._window.dismiss_guest)
        self._window.show_guest(page, rail=False)

    def export(self, people: object = ()) -> None:
        """Asks where to and in what format, and writes everybody or some there."""
        made = self._open("export", self._session, _ids(people), self._window)
        if made is not None:
            made.told.connect(self._intents.told)  # type: ignore[attr-defined]

    def show(self, name: str) -> None:
        """Opens a window that needs nothing: keys, history, backups, welcome."""
        if name == "keys":
            on = self._session.setting("hotkey-on", True) is not False
            hotkey = str(self._session.setting("hotkey", "Ctrl+Alt+N")) if on else ""
            self._open("keys", self._window, hotkey)
        elif name in ("history", "backups"):
            self._open(name, self._session, self._window)
        elif name == "welcome":
            self.welcome()

    def more(self, button: QWidget, entries: list[Entry]) -> None:
        """The menu of the rail's foot."""
        from netbook.ui.widgets.menu import Menu

        menu = fill(Menu(self._window), entries)
        menu.aboutToHide.connect(menu.deleteLater)
        drop_up(menu, button)

    def about(self) -> None:
        """What this program is, in a small window."""
        self._open("about", self._window)

    def show_person(self, person: int) -> None:
        """The People screen with somebody chosen."""
        self._window.show_screen("people")
        page = self._window.page("people")
        if page is not None and hasattr(page, "show_person"):
            page.show_person(person)

    def network(self, what: str, about: object) -> None:
        """The Network screen: the page of an organisation, a trip, or the ways to somebody."""
        self._window.show_screen("network")
        page = self._window.page("network")
        if page is not None:
            getattr(page, what)(about)

    def show_event(self, event: int) -> None:
        """The Events screen with an event open."""
        self._window.show_screen("events")
        page = self._window.page("events")
        if page is not None and hasattr(page, "show_event"):
            page.show_event(event)

    def settings(self, section: str = "") -> None:
        """The Settings screen, at a section where one is named."""
        self._window.show_screen("settings")
        page = self._window.page("settings")
        if section and page is not None and hasattr(page, "show_section"):
            page.show_section(section)
