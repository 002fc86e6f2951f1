"""The goals: what I work towards, a card each; new ones are typed at the top."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from netbook.answers.goals import Goal, goals
from netbook.operations.goals import add_goal
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.person.acts import attempt
from netbook.ui.review.goal_card import GoalCard
from netbook.ui.theme import px, set_ground
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.panel import Panel, ScrollColumn
from netbook.wording import _

COLUMN = 860


class GoalsTab(ScrollColumn):
    """Shows all goals, those that go on first; `show_goal` brings one into sight."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(28, 4, 28, 24), gap=12)
        set_ground(self, "window")
        self._session, self._intents = session, intents
        self._shown: tuple[Goal, ...] | None = None
        self.cards: dict[int, GoalCard] = {}
        self._build()
        self._wire()

    def _build(self) -> None:
        self.new = QLineEdit()
        self.new.setPlaceholderText(_("What are you working towards?"))
        self.new.setAccessibleName(_("A new goal"))
        self.add_button = Button(_("Add goal"), "primary", "plus")
        self.told = WrapLabel("", 12, "late")
        self.told.hide()
        self._top = QWidget()
        row = QHBoxLayout(self._top)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.new, 1)
        row.addWidget(self.add_button)
        self._row = row
        self.nothing = Panel(padding=16)
        self.nothing.body.addWidget(
            WrapLabel(
                _("No goal yet. Write what you are working towards: a new post, a book, money for the choir. Netbook then knows who "
                  "has heard of it, who can help and who helped, and reminds you to tell them how it ended."), 13, "muted",
            )
        )  # fmt: skip
        for widget in (self._top, self.told, self.nothing):
            self.add(widget)
        self.column.addStretch(1)
        self.inside.setMinimumHeight(1)
        self._make_room()

    def _wire(self) -> None:
        unsaved_of(self._session).begin(self.new, "goal/new")
        self.new.returnPressed.connect(self._on_add)
        self.add_button.clicked.connect(self._on_add)
        self._session.changed.connect(self._on_changed)

    def _on_add(self) -> None:
        title = self.new.text()
        if not title.strip():
            self.new.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        done, why = attempt(self._session, add_goal, title)
        self.told.setText(why)
        self.told.setVisible(bool(why))
        if done is not None:
            self.new.setText("")
            self.show_goal(done.made[0].id)

    def _on_changed(self, _outcome: object) -> None:
        self._shown = None
        if self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Asks for the goals anew; a card in which something is typed keeps it."""
        if self._session.book.db.is_closed():
            return
        found = goals(self._session.book)
        if found == self._shown:
            return
        self._shown = found
        there = {goal.id for goal in found}
        for number in [number for number in self.cards if number not in there]:
            card = self.cards.pop(number)
            card.hide()
            card.deleteLater()
        for place, goal in enumerate(found):
            card = self.cards.get(goal.id) or self._card(goal)
            card.show_goal(goal)
            # Below the field, the sentence and the empty panel, above the stretch.
            if self.column.indexOf(card) != place + 3:
                self.column.removeWidget(card)
                self.column.insertWidget(place + 3, card)
        self.nothing.setVisible(not found)

    def _card(self, goal: Goal) -> GoalCard:
        made = GoalCard(self._session, self._intents, goal, self.inside)
        made.setMaximumWidth(px(COLUMN))
        # What has changed or ended is to be told next; once the line that was typed in has gone with its focus.
        made.news.connect(lambda: QTimer.singleShot(0, self, lambda: self.show_goal(goal.id)))
        self.cards[goal.id] = made
        made.show()
        return made

    def show_goal(self, number: int) -> None:
        """Brings a goal into sight and puts the keyboard on what it asks for."""
        self.refresh()
        card = self.cards.get(number)
        if card is not None:
            self.column.activate()
            self.ensureWidgetVisible(card)
            card.take_focus()

    def _make_room(self) -> None:
        self._row.setSpacing(px(8))
        for widget in (self._top, self.told, self.nothing, *self.cards.values()):
            widget.setMaximumWidth(px(COLUMN))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._make_room()
