"""A field that finds people, circles and organisations while one types, with what it found in a list below."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from netbook.answers.people import cards, circles, listing
from netbook.domain.folding import fold
from netbook.session import Session
from netbook.ui.log.suggestions import Suggestion, Suggestions
from netbook.ui.widgets.search_field import SearchField
from netbook.ui.words import initials
from netbook.wording import _, _n

SHOWN = 6


class Finder(SearchField):
    """`taken` carries the Suggestion chosen; `said` the words typed when Enter is pressed and nothing was found."""

    taken = Signal(object)
    said = Signal(str)

    def __init__(
        self, placeholder: str, find: Callable[[str], Sequence[Suggestion]], parent: QWidget | None = None,
        *, short: str = "",
    ) -> None:  # fmt: skip
        super().__init__(placeholder, parent=parent, short=short)
        self._find = find
        self._found = Suggestions(self)
        self.line.textEdited.connect(self._on_edited)
        self.walked.connect(self._on_walked)
        self.entered.connect(self._on_entered)
        self._found.taken.connect(self._on_taken)

    def offered(self) -> list[str]:
        """What is offered now."""
        return self._found.names() if self._found.isVisible() else []

    def _on_edited(self, text: str) -> None:
        words = " ".join(text.split())
        self._found.offer(self._find(words) if words else (), self)

    def _on_walked(self, step: int) -> None:
        if self._found.isVisible():
            self._found.walk(step)
        else:
            self._on_edited(self.text())

    def _on_entered(self) -> None:
        one = self._found.current()
        if one is not None:
            self._on_taken(one)
        elif self.text().strip():
            self._found.hide()
            self.said.emit(" ".join(self.text().split()))

    def _on_taken(self, one: Suggestion) -> None:
        self._found.hide()
        self.taken.emit(one)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._found.hide()
        escape = (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        )
        if escape and self._found.isVisible():
            self._found.hide()
            return True
        return super().eventFilter(watched, event)


def found_people(session: Session, text: str, limit: int = SHOWN) -> list[Suggestion]:
    """People whom a text may mean, targets told as such."""
    ids = listing(session.book, text, limit=limit).ids
    facts = cards(session.book, ids)
    found = []
    for card in (facts[number] for number in ids if number in facts):
        work = ", ".join(part for part in (card.title, card.organisation) if part)
        more = ", ".join(part for part in (_("not met yet") if card.target else "", work) if part)
        found.append(Suggestion(card.id, card.name, more, card.uid, initials(card.name, card.given, card.family)))
    return found


def found_circles(session: Session, text: str, limit: int = 3) -> list[Suggestion]:
    """Circles whose name has the text; their numbers are negative."""
    wanted = fold(text)
    rows = [row for row in circles(session.book) if wanted in fold(row.name)][:limit]
    return [
        Suggestion(
            -row.id, row.name, _n("circle, {n} person", "circle, {n} people", row.people).format(n=row.people),
            row.uid, initials(row.name),
        )
        for row in rows
    ]  # fmt: skip
