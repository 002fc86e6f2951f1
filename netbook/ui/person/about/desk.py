"""The desk that the sections of About share: whose fields they are, how an edit goes into the book, what was not taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec, Protocol

from PySide6.QtCore import QObject, QTimer, SignalInstance

from netbook.answers.show import Person
from netbook.domain.said import Done, Refused
from netbook.operations.people import edit_person
from netbook.session import Session
from netbook.store.changes import Act
from netbook.ui.intents import Intents
from netbook.ui.log.drafts import Drafts
from netbook.wording import _
from netbook.wording.refusals import refusal

P = ParamSpec("P")
KEEP_AFTER_MS = 400
WHERE = "about.key"
"""The property of a field that says what of the person it holds."""


class Desk(QObject):
    """One for the tab. An edit is one act; a refused one answers its sentence and what was typed is remembered."""

    def __init__(self, session: Session, intents: Intents, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.intents = session, intents
        self.number = 0
        # What an earlier run ended over is offered again; what is typed now goes beside the book a moment later.
        self._drafts = Drafts(session, "about")
        self._kept = self._drafts.every()
        self._unsaved = {
            key: (str(kept.get("typed", "")), str(kept.get("why", ""))) for key, kept in self._kept.items()
        }
        self._typing: dict[str, str | None] = {}
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep)

    def do(self, verb: Callable[Concatenate[Act, P], Done], /, *args: P.args, **values: P.kwargs) -> str:
        """Carries it out as one act; "" or the sentence of the refusal."""
        sentences: list[str] = []
        self.session.refused.connect(sentences.append)
        try:
            outcome = self.session.do(verb, *args, **values)
        finally:
            self.session.refused.disconnect(sentences.append)
        return "" if outcome is not None else (sentences[-1] if sentences else "?")

    def edit(self, **values: object) -> str:
        """Changes columns of the person shown; "" or the sentence of the refusal."""
        return self.do(edit_person, self.number, **values)

    def attempt(self, deed: Callable[[], str]) -> str:
        """Runs a deed that may raise Refused before it comes to the book; "" or the sentence."""
        try:
            return deed()
        except Refused as problem:
            return refusal(problem.said)

    def remember(self, key: str, typed: str, sentence: str) -> None:
        """Keeps what was typed and not taken until it is, or is given up."""
        self._unsaved[self._place(key)] = (typed, sentence)
        self._typing[self._place(key)] = typed
        self.keep()

    def forget(self, key: str) -> None:
        """It was taken, or given up."""
        place = self._place(key)
        self._unsaved.pop(place, None)
        self._typing.pop(place, None)
        if place in self._kept:
            del self._kept[place]
            self._drafts.drop(place)

    def unsaved(self, key: str) -> tuple[str, str] | None:
        """What was typed for the person shown and not taken, and why."""
        return self._unsaved.get(self._place(key))

    def waits(self, beginning: str) -> bool:
        """Whether something of the person shown that is not in the book yet begins with this key."""
        return any(place.startswith(self._place(beginning)) for place in self._unsaved)

    def forget_all(self, beginning: str) -> None:
        """All that begins with this key was taken."""
        start = self._place(beginning)
        for place in {*self._unsaved, *self._typing, *self._kept}:
            if place.startswith(start):
                self.forget(place.removeprefix(f"{self.number}/"))

    def watch(self, key: str, field: Typing) -> None:
        """From now on what is typed in the field is kept beside the book until the field is left."""
        known = field.property(WHERE) is not None
        field.setProperty(WHERE, key)
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
            kept = {"typed": typed, "why": self._unsaved.get(place, ("", ""))[1]}
            if self._kept.get(place) != kept:
                self._kept[place] = dict(kept)
                self._drafts.keep(place, dict(kept))
        self._typing = {}

    def _on_typed(self, field: Typing) -> None:
        place = self._place(str(field.property(WHERE)))
        if field.changed():
            self._typing[place] = field.text()
        elif place in self._kept:
            self._typing[place] = None
        else:
            self._typing.pop(place, None)
        if self._typing and not self._keep_soon.isActive():
            self._keep_soon.start()

    def _place(self, key: str) -> str:
        return f"{self.number}/{key}"


class Typing(Protocol):
    """A field as the desk sees it."""

    @property
    def textChanged(self) -> SignalInstance: ...
    def text(self) -> str: ...
    def changed(self) -> bool: ...
    def property(self, name: str, /) -> object: ...
    def setProperty(self, name: str, value: object, /) -> bool: ...


def why_not(sentence: str) -> tuple[str, str]:
    """What stands below words that are not in the book, and in what tone: why they were refused, or that they wait."""
    if sentence:
        return sentence, "late"
    return _("Typed before and not saved. Go into the field: leaving it saves, Esc takes it back."), "muted"


Reader = Callable[[Person], str]
Writer = Callable[[str], str]
