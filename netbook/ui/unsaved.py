"""What is typed into fields and is not in the book yet: kept beside it as one types, and in the same field again after a sudden end."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from netbook.domain.said import Done
from netbook.session import Session
from netbook.store.changes import Act
from netbook.ui.log.drafts import Drafts
from netbook.ui.person.acts import attempt
from netbook.wording import _

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from netbook.ui.widgets.in_place import InPlaceLine, InPlaceText

    InPlace = InPlaceLine | InPlaceText

P = ParamSpec("P")
KEEP_AFTER_MS = 400
MOST = 500
"""How many things may wait: all fields of all screens share it, and a refused one waits until somebody sees to it."""
PLACE = "unsaved.place"
"""The property of a field that says what it holds, such as event/12/purpose; no two things have the same place."""


class Unsaved(QObject):
    """Words by place. An edit is one act when the field is left, and no act for each pause in typing; until then its words wait
    beside the book. What was refused waits on with the sentence, and what an earlier run ended over is offered again.
    """

    def __init__(self, session: Session, kind: str = "fields", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._drafts = Drafts(session, kind, MOST)
        self._kept = self._drafts.every()
        self._waiting = {
            place: (str(kept.get("typed", "")), str(kept.get("why", ""))) for place, kept in self._kept.items()
        }
        self._typing: dict[str, str | None] = {}
        self._saving = ""
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep)

    # Words by place

    def find(self, place: str) -> tuple[str, str] | None:
        """What was typed there and not taken, and why."""
        return self._waiting.get(place)

    def waits(self, beginning: str) -> bool:
        """Whether something waits at a place that begins so."""
        return any(place.startswith(beginning) for place in self._waiting)

    def remember(self, place: str, typed: str, why: str) -> None:
        """Keeps what was typed and not taken until it is, or is given up."""
        self._waiting[place] = (typed, why)
        self._typing[place] = typed
        self.keep()

    def forget(self, place: str) -> None:
        """It was taken, or given up."""
        self._waiting.pop(place, None)
        self._typing.pop(place, None)
        if place in self._kept:
            del self._kept[place]
            self._drafts.drop(place)

    def forget_all(self, beginning: str) -> None:
        """All at places that begin so was taken."""
        for place in {*self._waiting, *self._typing, *self._kept}:
            if place.startswith(beginning):
                self.forget(place)

    # Fields

    def watch(self, field: Typing, place: str) -> None:
        """From now on what is typed in the field is kept for this place until the field is left."""
        known = field.property(PLACE) is not None
        field.setProperty(PLACE, place)
        if not known:
            field.textChanged.connect(lambda *_typed: self._on_typed(field))

    def keep(self) -> None:
        """Puts beside the book what is being typed, for when the program ends without a word."""
        self._keep_soon.stop()
        for place, typed in self._typing.items():
            if typed is None:
                self._kept.pop(place, None)
                self._drafts.drop(place)
                continue
            kept = {"typed": typed, "why": self._waiting.get(place, ("", ""))[1]}
            if self._kept.get(place) != kept:
                self._kept[place] = dict(kept)
                self._drafts.keep(place, dict(kept))
        self._typing = {}

    def _on_typed(self, field: Typing) -> None:
        place = str(field.property(PLACE))
        if field.changed() and field.text().strip():
            self._typing[place] = field.text()
        elif place in self._kept:
            self._typing[place] = None
        else:
            self._typing.pop(place, None)
        if self._typing and not self._keep_soon.isActive():  # whoever types without a rest is kept on the way too
            self._keep_soon.start()

    # Fields in place

    def edit(self, field: InPlace, save: Callable[[str], str]) -> None:
        """What is typed goes to `save` when the field is left; it answers "" or the sentence why it was not taken."""
        field.committed.connect(partial(self._take, field, save))

    def _take(self, field: InPlace, save: Callable[[str], str], text: str) -> None:
        place, before = str(field.property(PLACE)), field.kept()
        # Shown as kept before it is, so that the screen that reads itself again meanwhile takes it for no typing.
        field.show_text(text)
        field.say("")
        self._saving = place
        try:
            why = save(text) if text != before else ""
        finally:
            self._saving = ""
        if not why:
            self.forget(place)
            return
        if text.strip():
            self.remember(place, text, why)
        if field.property(PLACE) == place:
            field.show_unsaved(before, text)
            field.say(why)

    def show(self, field: InPlace, place: str, text: str) -> None:
        """What is in the book at a place, or over it what was typed there and is not in it; what is being typed stays."""
        same = field.property(PLACE) == place
        if same and field.hasFocus() and field.changed():
            return
        typed = self._typed_at(place) if place != self._saving else None
        self.watch(field, place)
        if typed is None or typed[0] == text:
            field.show_text(text)
            field.say("")
            if typed is not None:
                self.forget(place)
            return
        field.show_unsaved(text, typed[0], bool(typed[1]))
        field.say(*why_not(typed[1]))

    def _typed_at(self, place: str) -> tuple[str, str] | None:
        """What was typed there, in this run or an earlier one."""
        typed = self._typing.get(place)
        if typed is not None:
            return typed, ""
        kept = self._kept.get(place)
        return self._waiting.get(place) or ((str(kept["typed"]), str(kept["why"])) if kept else None)

    def begin(self, field: QLineEdit, place: str) -> None:
        """A field that is empty in the book, such as one that adds something: what was begun there stands in it again."""
        known = field.property(PLACE)
        if known == place:
            return
        if known is None:
            field.textChanged.connect(lambda text: self._on_begun(field, text))
        elif known in self._typing:
            self.keep()
        typed = self.typed(place)
        field.setProperty(PLACE, place)
        field.setText(typed)

    def _on_begun(self, field: QLineEdit, text: str) -> None:
        self.type(str(field.property(PLACE)), text)

    def type(self, place: str, text: str, kept: str = "") -> None:
        """This is typed at a place now; what is `kept` in the book is not: it was taken, or given up."""
        if text == kept:
            self.forget(place)
            return
        self._waiting.pop(place, None)
        self._typing[place] = text
        if not self._keep_soon.isActive():
            self._keep_soon.start()

    def typed(self, place: str) -> str:
        """What was begun at a place, in this run or an earlier one."""
        found = self._typed_at(place)
        return found[0] if found else ""

    def hold(self, field: QLineEdit, place: str, kept: Callable[[], str]) -> None:
        """A plain field whose screen saves it itself: what differs from what is `kept` in the book stands in it again.

        To be called when the screen has connected what saves the field.
        """
        typed = self.typed(place)
        if typed:
            field.setText(typed)
        field.textChanged.connect(lambda text: self.type(place, text, kept()))
        field.editingFinished.connect(lambda: self.type(place, field.text().strip(), kept()))

    # The book

    def do(self, verb: Callable[Concatenate[Act, P], Done], /, *args: P.args, **values: P.kwargs) -> str:
        """Carries it out as one act; "" or the sentence of the refusal."""
        outcome, why = attempt(self._session, verb, *args, **values)
        return "" if outcome is not None else why or _("It could not be saved.")


def unsaved_of(session: Session) -> Unsaved:
    """The one that all screens of a session share, so that two that show the same thing know the same words."""
    found = session.findChild(Unsaved, "unsaved")
    if isinstance(found, Unsaved):
        return found
    made = Unsaved(session, parent=session)
    made.setObjectName("unsaved")
    return made


def leave(*fields: InPlace) -> None:
    """Saves what is typed in them now; what was refused, or is offered again and was not gone into, waits on."""
    for field in fields:
        if field.hasFocus() or not field.said():
            field.commit()


def why_not(sentence: str) -> tuple[str, str]:
    """What stands below words that are not in the book, and in what tone: why they were refused, or that they wait."""
    if sentence:
        return sentence, "late"
    return _("Typed before and not saved. Go into the field: leaving it saves, Esc takes it back."), "muted"


class Typing(Protocol):
    """A field as it is watched."""

    @property
    def textChanged(self) -> SignalInstance: ...
    def text(self) -> str: ...
    def changed(self) -> bool: ...
    def property(self, name: str, /) -> object: ...
    def setProperty(self, name: str, value: object, /) -> bool: ...
