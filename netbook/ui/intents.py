"""What screens want done that is not theirs to do: signals up to the window, which knows who does it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Intents(QObject):
    """One for the whole window, handed down to every screen. Screens emit, only the window connects.

    People are row ids. `draft_for` gives an occasion besides, fields of domain/drafts by name.
    `ask_draft_wanted` names a person and the favour that is the draft.
    `filter_wanted` carries what People is to be narrowed to, as a kept view is written (ui/people/chosen.py).
    `draft_wanted` names a person and what to write: thanks, check-in, congratulation, after-meeting.
    `favour_wanted` and `introduction_wanted` name a row; `note_favour_wanted` a person (0: nobody yet) and fields of a new
    favour by name (direction, text, at). `then` in an occasion is the step that sending the letter takes (operations/letters),
    `also` a further mail address and `with` a further person that it goes to.
    """

    screen_wanted = Signal(str)
    person_wanted = Signal(int)
    filter_wanted = Signal(object)
    goal_wanted = Signal(int)
    new_person_wanted = Signal(str)
    log_wanted = Signal(object, str)
    thanks_wanted = Signal(object)
    edit_interaction_wanted = Signal(int)
    follow_up_wanted = Signal(object)
    edit_follow_up_wanted = Signal(int)
    draft_wanted = Signal(int, str)
    draft_for = Signal(int, str, object)
    ask_wanted = Signal(int)
    ask_draft_wanted = Signal(int, int)
    offer_wanted = Signal(int)
    introduce_wanted = Signal(int)
    introduction_wanted = Signal(int)
    favour_wanted = Signal(int)
    note_favour_wanted = Signal(int, object)
    event_wanted = Signal(int)
    import_wanted = Signal(object)
    export_wanted = Signal(object)
    triage_wanted = Signal()
    quick_add_wanted = Signal(str)
    settings_wanted = Signal(str)
    organisation_wanted = Signal(str)
    trip_wanted = Signal(int)
    way_wanted = Signal(int)
    told = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offered: frozenset[str] = frozenset()

    def set_offered(self, offered: frozenset[str]) -> None:
        """What the window can open: log, follow-up, person, draft, ask, offer, introduce, import, triage, quick."""
        self._offered = offered

    def can(self, what: str) -> bool:
        """Whether there is something behind an intent; an act that leads nowhere is not shown."""
        return what in self._offered
