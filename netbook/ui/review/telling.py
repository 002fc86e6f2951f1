"""Whom to tell how a goal stands: one by one, with a draft and a tick for each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbook.answers.goals import Goal, GoalPerson
from netbook.operations.goals import tell_of_goal
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import ElidedLabel, Label, WrapLabel
from netbook.wording import _
from netbook.wording.goals import news_of, role_name, tell_words


class TellLine(QWidget):
    """One person: name, how they stand to it, write, told."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = ElidedLabel("", 13, "text", True, self)
        self.role = Label("", 12, "muted", parent=self)
        self.write = Button(_("Write"), "soft", "square-pen", self, small=True)
        self.told = Button(_("Told"), "normal", "check", self, small=True)
        row = FlowLayout(self, gap=8, row_gap=2, grows=1)
        row.setContentsMargins(0, px(2), 0, px(2))
        row.addWidget(self.name)
        row.addWidget(self.role)
        row.addWidget(self.write)
        row.addWidget(self.told)

    def show_person(self, one: GoalPerson) -> None:
        """Shows somebody."""
        self.name.setText(one.name)
        self.role.setText(role_name(one.role).lower())
        self.write.setAccessibleName(_("Write to {name}").format(name=one.name))
        self.told.setAccessibleName(_("{name} has been told").format(name=one.name))


class Telling(QWidget):
    """Hidden while there is nobody to tell."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._goal: Goal | None = None
        self.lines: list[TellLine] = []
        self._build()
        self._wire()

    def _build(self) -> None:
        self.words = WrapLabel("", 13, "due", True, self)
        self.all = Button(_("All have been told"), "quiet", "check", self, small=True)
        head = FlowLayout(gap=8, grows=1)
        head.addWidget(IconMark("megaphone", "due", 16, self))
        head.addWidget(self.words)
        head.addWidget(self.all)
        self._head = head
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._space()

    def _wire(self) -> None:
        self.all.clicked.connect(lambda: self._told(()))

    def show_goal(self, goal: Goal) -> None:
        """Shows who is to be told of a goal."""
        self._goal = goal
        people = goal.to_tell
        while len(self.lines) < len(people):
            line, place = TellLine(self), len(self.lines)
            line.write.clicked.connect(lambda _on=False, place=place: self._write(place))
            line.told.clicked.connect(lambda _on=False, place=place: self._tick(place))
            self.lines.append(line)
            self._column.addWidget(line)
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(people))
            if place < len(people):
                line.show_person(people[place])
                line.write.setVisible(self._intents.can("draft"))
        self.words.setText(tell_words(len(people)))
        self.all.setVisible(len(people) > 1)
        self.setVisible(bool(people))

    def _write(self, place: int) -> None:
        goal = self._goal
        if goal is None:
            return
        one, ended = goal.to_tell[place], goal.ended_at is not None
        template = "outcome" if ended and one.role == "helped" else "goal-news"
        news = news_of(goal.outcome, goal.change, ended)
        told = {"what": goal.title, "outcome": news, "then": f"goal:{goal.id}:told"}
        self._intents.draft_for.emit(one.person, template, told)

    def _tick(self, place: int) -> None:
        if self._goal is not None:
            self._told((self._goal.to_tell[place].person,))

    def _told(self, people: tuple[int, ...]) -> None:
        if self._goal is not None:
            self._session.do(tell_of_goal, self._goal.id, people or tuple(one.person for one in self._goal.to_tell))

    def take_focus(self) -> bool:
        """Puts the keyboard on the first who is to be told, if there is one."""
        if self.isHidden() or not self.lines:
            return False
        first = self.lines[0]
        (first.write if first.write.isVisible() else first.told).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _space(self) -> None:
        self._column.setContentsMargins(px(9), 0, px(4), 0)
        self._column.setSpacing(px(2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_head"):
            self._space()
