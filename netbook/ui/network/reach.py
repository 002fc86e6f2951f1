"""Reach: a person, organisation or field to get to, and the ways that lead there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbook.answers.organisations import organisations
from netbook.answers.path import Way, ways, ways_to
from netbook.domain.folding import fold
from netbook.domain.said import Refused
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.log.suggestions import Suggestion
from netbook.ui.network.finder import Finder, found_people
from netbook.ui.network.ways import WayCard, first_words
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.words import initials
from netbook.wording import _
from netbook.wording.network import organisation_words
from netbook.wording.paths import introduction_request
from netbook.wording.refusals import refusal

FIRST_WORD = {"thanks-first": "thanks", "outcome-first": "outcome"}
"""The draft that mends what a check says; a check-in for every other."""


class Reach(QWidget):
    """`shown` carries the people of the way chosen, and everybody on any way; `ended` when it is put away."""

    shown = Signal(tuple, tuple)
    ended = Signal()
    grown = Signal()

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self.field = Finder(_("Reach a person, organisation or field"), self._find, self, short=_("Reach somebody…"))
        self.told = WrapLabel("", 12, "muted", parent=self)
        self.done = Button(_("Back to the whole picture"), "quiet", "x", self, small=True)
        self.cards: list[WayCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.field, self.told):
            self._column.addWidget(widget)
        self._ways = QVBoxLayout()
        self._column.addLayout(self._ways)
        self._column.addWidget(self.done)
        self._space()
        self.field.taken.connect(self._on_taken)
        self.field.said.connect(lambda text: self.reach_text(text))
        self.done.clicked.connect(self.ended)
        self.clear()

    def _find(self, text: str) -> list[Suggestion]:
        wanted = fold(text)
        named = [row for row in organisations(self._session.book) if wanted in fold(row.name)][:3]
        people = sorted(found_people(self._session, text), key=lambda one: _("not met yet") not in one.more)
        found = [*people[:5]]
        found += [
            Suggestion(-1, row.name, organisation_words(row.people, row.known), row.name, initials(row.name))
            for row in named
        ]
        if fold(text) not in {fold(one.name) for one in found}:
            found.append(Suggestion(-1, text, _("anybody in this field"), text, initials(text)))
        return found

    def is_open(self) -> bool:
        """Whether ways are shown."""
        return not self.done.isHidden()

    def clear(self) -> None:
        """Puts the ways away."""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        self.field.set_text("")
        self.told.hide()
        self.done.hide()

    def _on_taken(self, one: Suggestion) -> None:
        if one.number > 0:
            self.reach_person(one.number, one.name)
        else:
            self.reach_text(one.name)

    def reach_person(self, person: int, name: str) -> None:
        """Shows the ways to somebody."""
        self._show(ways_to(self._session.book, [person]), name)

    def reach_text(self, text: str) -> None:
        """Shows the ways to whoever the words mean."""
        try:
            found = ways(self._session.book, text)
        except Refused as problem:
            self.clear()
            self.field.set_text(text)
            self.told.setText(refusal(problem.said))
            self.told.show()
            self.grown.emit()
            return
        self._show(found, text)

    def _show(self, found: tuple[Way, ...], target: str) -> None:
        self.clear()
        self.field.set_text(target)
        self.told.setText(first_words(found, target))
        self.told.show()
        self.done.show()
        can = self._intents.can
        for way in found:
            card = WayCard(way, self._session.now(), (can("ask"), can("draft"), can("log")), self)
            first = way.people[0].id
            card.chosen.connect(lambda card=card: self.choose(card))
            card.ask.connect(lambda first=first: self._intents.ask_wanted.emit(first))
            card.draft.connect(lambda way=way: self._draft(way))
            card.log.connect(lambda first=first: self._intents.log_wanted.emit((first,), ""))
            self._ways.addWidget(card)
            self.cards.append(card)
        if self.cards:
            self.choose(self.cards[0])
        self.grown.emit()

    def _draft(self, way: Way) -> None:
        first, last = way.people[0], way.people[-1]
        if not way.may_ask or len(way.people) == 1:
            first_word = FIRST_WORD.get(way.telling.check, "check-in") if way.telling else "check-in"
            self._intents.draft_wanted.emit(first.id, first_word)
            return
        told = {
            "what": _("an introduction to {name}").format(name=last.name),
            "questions": introduction_request(last.name),
        }
        self._intents.draft_for.emit(first.id, "ask", told)

    def choose(self, card: WayCard) -> None:
        """Shows one way in the picture."""
        for each in self.cards:
            each.set_on(each is card)
        everybody = dict.fromkeys(person.id for each in self.cards for person in each.way.people)
        self.shown.emit(tuple(person.id for person in card.way.people), tuple(everybody))

    def _space(self) -> None:
        self._column.setSpacing(px(8))
        self._ways.setSpacing(px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_ways"):
            self._space()
