"""Who is chosen in the picture: the face, how warm, what ties them, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.store.queries.lists import CardFacts
from netbook.ui.theme import px
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import ElidedLabel, WrapLabel
from netbook.ui.widgets.panel import Panel
from netbook.ui.words import initials
from netbook.wording import _


class PersonCard(Panel):
    """`opened` and `centred` carry the row id."""

    opened = Signal(int)
    centred = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=12, gap=6)
        self._person = 0
        self._face = Avatar(38, self, ring_room=False)
        self.name = ElidedLabel("", 15, "text", True, self)
        self._work = ElidedLabel("", 12, "muted", parent=self)
        self.facts = WrapLabel("", 12, "text", parent=self)
        self.open = Button(_("Open"), "primary", parent=self, small=True)
        self.centre = Button(_("Start here"), "normal", "waypoints", self, small=True)
        self._head = QHBoxLayout()
        self._head.addWidget(self._face)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self._work)
        self._head.addLayout(words, 1)
        self.body.addLayout(self._head)
        self.body.addWidget(self.facts)
        row = FlowLayout(gap=8)
        row.addWidget(self.open)
        row.addWidget(self.centre)
        self.body.addLayout(row)
        self.open.clicked.connect(lambda: self.opened.emit(self._person))
        self.centre.clicked.connect(lambda: self.centred.emit(self._person))
        self._head.setSpacing(px(8))

    def show_person(self, card: CardFacts, facts: str) -> None:
        """Shows somebody with the facts of the picture."""
        self._person = card.id
        self._face.show_person(card.name, initials(card.name, card.given, card.family), avatar_colour(card.uid))
        self.name.setText(card.name)
        work = ", ".join(part for part in (card.title, card.organisation) if part)
        self._work.setText(work)
        self._work.setVisible(bool(work))
        self.facts.setText(facts)
        self.open.setAccessibleName(_("Open {name}").format(name=card.name))
        self.centre.setAccessibleName(_("Start the picture from {name}").format(name=card.name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_head"):
            self._head.setSpacing(px(8))
