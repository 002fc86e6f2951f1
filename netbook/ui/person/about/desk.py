"""The desk that the sections of About share: whose fields they are, how an edit goes into the book, what was not taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import Concatenate, ParamSpec

from PySide6.QtCore import QObject

from netbook.answers.show import Person
from netbook.domain.said import Done, Refused
from netbook.operations.people import edit_person
from netbook.session import Session
from netbook.store.changes import Act
from netbook.ui.intents import Intents
from netbook.ui.unsaved import Typing, Unsaved
from netbook.wording.refusals import refusal

P = ParamSpec("P")
WHERE = "about.key"
"""The property of a line below fields that says of which of them it speaks."""


class Desk(QObject):
    """One for the tab. An edit is one act; a refused one answers its sentence and what was typed is remembered."""

    def __init__(self, session: Session, intents: Intents, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.intents = session, intents
        self.number = 0
        self._words = Unsaved(session, "about", self)

    def do(self, verb: Callable[Concatenate[Act, P], Done], /, *args: P.args, **values: P.kwargs) -> str:
        """Carries it out as one act; "" or the sentence of the refusal."""
        return self._words.do(verb, *args, **values)

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
        self._words.remember(self._place(key), typed, sentence)

    def forget(self, key: str) -> None:
        """It was taken, or given up."""
        self._words.forget(self._place(key))

    def unsaved(self, key: str) -> tuple[str, str] | None:
        """What was typed for the person shown and not taken, and why."""
        return self._words.find(self._place(key))

    def waits(self, beginning: str) -> bool:
        """Whether something of the person shown that is not in the book yet begins with this key."""
        return self._words.waits(self._place(beginning))

    def forget_all(self, beginning: str) -> None:
        """All that begins with this key was taken."""
        self._words.forget_all(self._place(beginning))

    def watch(self, key: str, field: Typing) -> None:
        """From now on what is typed in the field is kept beside the book until the field is left."""
        self._words.watch(field, self._place(key))

    def type(self, key: str, text: str) -> None:
        """This is typed in a field that is empty in the book; "" is taken, or given up."""
        self._words.type(self._place(key), text)

    def typed(self, key: str) -> str:
        """What was begun in such a field, in this run or an earlier one."""
        return self._words.typed(self._place(key))

    def keep(self) -> None:
        """Puts beside the book what is being typed, for when the program ends without a word."""
        self._words.keep()

    def _place(self, key: str) -> str:
        return f"{self.number}/{key}"


Reader = Callable[[Person], str]
Writer = Callable[[str], str]
