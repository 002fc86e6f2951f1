"""One goal: its words in place, who knows of it, can help and helped, the favours towards it, and whom to tell."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QVBoxLayout, QWidget

from netbook.answers.goals import ROLES, Goal, loose_favours
from netbook.operations import goals as verbs
from netbook.operations.favours import edit_favour
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.log.when_field import read_moment
from netbook.ui.person.acts import attempt
from netbook.ui.person.asking import AskLine
from netbook.ui.person.line_button import LineButton
from netbook.ui.review.telling import Telling
from netbook.ui.theme import font, px
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.in_place import InPlaceLine, InPlaceText
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.menu import Menu
from netbook.ui.widgets.panel import Panel
from netbook.wording import _
from netbook.wording.goals import due_words, role_name, state_words, unaware_words
from netbook.wording.values import short


class GoalCard(Panel):
    """Everything is edited in place; each act is at once and can be undone."""

    news = Signal()

    def __init__(self, session: Session, intents: Intents, goal: Goal, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16, gap=8)
        self._session, self._intents, self._goal = session, intents, goal
        self._unsaved = unsaved_of(session)
        self.favours: list[LineButton] = []
        self._build()
        self._wire()

    def _build(self) -> None:
        self.title = InPlaceLine(_("What I work towards"), _("What are you working towards?"))
        self.state = WrapLabel("", 12, "muted")
        self.note = InPlaceText(_("Note on the goal"), _("Add a note: why it matters, what would help"))
        self.due = InPlaceLine(_("By when"), _("by when"), least=120)
        self.told = WrapLabel("", 12, "late")
        self.told.hide()
        for field in (self.title, self.due):
            field.say_in(self.told)
        self.telling = Telling(self._session, self._intents)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.due)
        self.body.addLayout(self._head)
        self.body.addWidget(self.state)
        self.body.addWidget(self.note)
        self.body.addWidget(self.told)
        self.body.addWidget(self.telling)
        self._roles = QGridLayout()
        self._labels: list[Label] = []
        self.pickers: dict[str, PeoplePicker] = {}
        for place, role in enumerate(ROLES):
            picker = PeoplePicker(self._session, role_name(role), _("Add somebody"), allow_new=False, flat=True)
            self.pickers[role] = picker
            label = Label(role_name(role), 12, "muted")
            self._labels.append(label)
            self._roles.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            self._roles.addWidget(picker, place, 1)
        self._roles.setColumnStretch(1, 1)
        self.body.addLayout(self._roles)
        self.favours_head = Heading(_("Favours towards it"))
        self.body.addWidget(self.favours_head)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.body.addLayout(self._lines)
        self._build_foot()
        self._space()

    def _build_foot(self) -> None:
        self.changed = Button(_("It has changed…"), icon="refresh-cw", small=True)
        self.ended = Button(_("It has ended…"), icon="flag", small=True)
        self.again = Button(_("Take it up again"), icon="undo-2", small=True)
        self.link = Button(_("Tie a favour to it"), icon="link", small=True)
        self.unaware = Button("", "quiet", "users", small=True, tip=_("Opens them in People"))
        self.delete = Button(kind="quiet", icon="trash-2", small=True, tip=_("Delete the goal; its favours stay"))
        foot = QWidget()
        flow = FlowLayout(foot, gap=8)
        for button in (self.changed, self.ended, self.again, self.link, self.unaware, self.delete):
            flow.addWidget(button)
        self.body.addWidget(foot)

    def _wire(self) -> None:
        number = self._goal.id
        self._unsaved.edit(self.title, lambda text: self._unsaved.do(verbs.edit_goal, number, title=text))
        self._unsaved.edit(self.note, lambda text: self._unsaved.do(verbs.edit_goal, number, note=text))
        self._unsaved.edit(self.due, self._on_due)
        for role, picker in self.pickers.items():
            picker.changed.connect(partial(self._on_people, role))
        self.changed.clicked.connect(self._on_change)
        self.ended.clicked.connect(self._on_end)
        self.again.clicked.connect(lambda: self._session.do(verbs.reopen_goal, self._goal.id))
        self.delete.clicked.connect(lambda: self._session.do(verbs.delete_goal, self._goal.id))
        self.unaware.clicked.connect(lambda: self._intents.filter_wanted.emit({"unaware_of": self._goal.id}))
        self.link.clicked.connect(lambda: self.link.pop_up(self.link_menu()))

    # What is typed

    def _on_due(self, text: str) -> str:
        if not text.strip():
            return self._unsaved.do(verbs.edit_goal, self._goal.id, due_at=None)
        found = read_moment(text, self._session.now())
        if found is None:
            return _("“{text}” is no date. Try “1 June”, “in 3 months” or 2027-06-01.").format(text=text)
        return self._unsaved.do(verbs.edit_goal, self._goal.id, due_at=found[0])

    def _on_people(self, role: str) -> None:
        chosen, known = set(self.pickers[role].people()), set(self._goal.of_role(role))
        for person in sorted(chosen - known):
            self._session.do(verbs.put_in_goal, self._goal.id, person, role)
        for person in sorted(known - chosen):
            self._session.do(verbs.take_from_goal, self._goal.id, person, role)

    def _on_change(self) -> None:
        self._ask(
            self.changed,
            _("What has changed?"),
            _("as you would tell it"),
            self._change,
            "change",
        )

    def _on_end(self) -> None:
        self._ask(
            self.ended,
            _("How did it end?"),
            _("as you would tell those who helped"),
            self._end,
            "end",
        )

    def _change(self, text: str) -> str:
        done, why = attempt(self._session, verbs.change_goal, self._goal.id, text)
        if done is not None:
            self.news.emit()
        return why if done is None else ""

    def _end(self, text: str) -> str:
        done, why = attempt(self._session, verbs.end_goal, self._goal.id, text)
        if done is not None:
            self.news.emit()
        return why if done is None else ""

    def _ask(self, under: Button, title: str, hint: str, take: Callable[[str], str], key: str) -> None:
        at = under.mapToGlobal(QPoint(0, under.height() + px(4)))
        self.asked = AskLine(title, "", hint, take, self, (self._unsaved, f"goal/{self._goal.id}/{key}"))
        self.asked.pop_up(at)

    def goal(self) -> Goal:
        """The goal shown."""
        return self._goal

    def link_menu(self) -> Menu:
        """The favours that serve no goal yet; choosing one ties it to this."""
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for favour in loose_favours(self._session.book):
            action = menu.addAction(
                _("{name}: {text}").format(name=favour.name, text=short(favour.text, 60)).replace("&", "&&")
            )
            action.triggered.connect(partial(self._tie, favour.id))
        if menu.isEmpty():
            menu.addAction(_("Every favour serves a goal already")).setEnabled(False)
        return menu

    def _tie(self, favour: int, _on: bool = False) -> None:
        self._session.do(edit_favour, favour, goal_id=self._goal.id)

    # What is shown

    def show_goal(self, goal: Goal) -> None:
        """Shows a goal; a field in which something else is typed keeps it."""
        self._goal, now = goal, self._session.now()
        for key, field, text in (
            ("title", self.title, goal.title), ("note", self.note, goal.note), ("due", self.due, due_words(goal.due_at, now)),
        ):  # fmt: skip
            self._unsaved.show(field, f"goal/{goal.id}/{key}", text)
        self.state.setText(state_words(goal.ended_at, goal.outcome, goal.changed_at, goal.change, goal.made_at, now))
        for role, picker in self.pickers.items():
            if picker.people() != goal.of_role(role):
                picker.set_chosen(goal.of_role(role))
        over = goal.ended_at is not None
        self.changed.setVisible(not over)
        self.ended.setVisible(not over)
        self.again.setVisible(over)
        self.unaware.setText(unaware_words(goal.unaware))
        self.unaware.setVisible(not over and goal.unaware > 0)
        self.telling.show_goal(goal)
        self._show_favours(goal)
        self.setAccessibleName(f"{goal.title}, {self.state.text()}")

    def _show_favours(self, goal: Goal) -> None:
        while len(self.favours) < len(goal.favours):
            self.favours.append(LineButton(self))
            self._lines.addWidget(self.favours[-1])
            self.favours[-1].clicked.connect(partial(self._on_favour, len(self.favours) - 1))
        for place, line in enumerate(self.favours):
            line.setVisible(place < len(goal.favours))
            if place < len(goal.favours):
                favour = goal.favours[place]
                words = f"{favour.name}: {short(favour.text, 90)}"
                icon = "hand-helping" if favour.direction == "asked-by-me" else "gift"
                line.show_line(
                    icon, "accent", words.replace("&", "&amp;").replace("<", "&lt;"), words, _("Opens the person")
                )
        self.favours_head.setVisible(bool(goal.favours))

    def _on_favour(self, place: int, _on: bool = False) -> None:
        self._intents.person_wanted.emit(self._goal.favours[place].person)

    def take_focus(self) -> None:
        """The keyboard goes to whom to tell, else to the title."""
        if not self.telling.take_focus():
            self.pickers["knows"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _space(self) -> None:
        super()._space()
        if hasattr(self, "_labels"):
            self.title.setFont(font(15, True))
            # Everything begins where the letters of the fields begin.
            for label in (self.state, self.favours_head, *self._labels):
                label.setIndent(px(9))
            for label in self._labels:
                label.setContentsMargins(0, px(4), 0, 0)
            self._roles.setHorizontalSpacing(px(12))
            self._roles.setVerticalSpacing(px(6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= px(480)
        self._head.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_labels"):
            self._space()
