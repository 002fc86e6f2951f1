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
from netbook.wording.refusals import refusal

P = ParamSpec("P")


class Desk(QObject):
    """One for the tab. An edit is one act; a refused one answers its sentence and what was typed is remembered."""

    def __init__(self, session: Session, intents: Intents, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session, self.intents = session, intents
        self.number = 0
        self._unsaved: dict[tuple[int, str], tuple[str, str]] = {}

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
        self._unsaved[self.number, key] = (typed, sentence)

    def forget(self, key: str) -> None:
        """It was taken, or given up."""
        self._unsaved.pop((self.number, key), None)

    def unsaved(self, key: str) -> tuple[str, str] | None:
        """What was typed for the person shown and not taken, and why."""
        return self._unsaved.get((self.number, key))


Reader = Callable[[Person], str]
Writer = Callable[[str], str]
