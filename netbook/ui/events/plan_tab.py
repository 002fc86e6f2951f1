"""The plan of an event: what it is for, what to bring, whom to meet, what to ask, and how I introduce myself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.events import EventRow
from netbook.domain.people import Card, Name
from netbook.operations.events import edit_event, edit_event_person
from netbook.operations.guests import NewGuest, invite
from netbook.session import Session
from netbook.ui.events.introduction import IntroductionPanel
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.theme import px
from netbook.ui.unsaved import leave, unsaved_of
from netbook.ui.widgets.chip import ChipRow
from netbook.ui.widgets.in_place import InPlaceText
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.panel import Panel
from netbook.ui.widgets.switch import Switch
from netbook.wording import _
from netbook.wording.events import questions

CAPTION = 128


class _Field(QWidget):
    """A caption with what belongs to it; above it where it is narrow."""

    def __init__(self, caption: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = Label(caption, 12, "muted", parent=self)
        self._caption.setBuddy(field)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._caption)
        self._box.addWidget(field, 1)
        self._space()

    def _space(self) -> None:
        beside = self._box.direction() == QBoxLayout.Direction.LeftToRight
        self._caption.setFixedWidth(px(CAPTION))
        self._caption.setContentsMargins(0, px(5) if beside else 0, 0, 0)
        self._box.setSpacing(px(4) if beside else 0)
        self._box.setAlignment(self._caption, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: object) -> None:
        way = QBoxLayout.Direction.TopToBottom if self.width() < px(440) else QBoxLayout.Direction.LeftToRight
        if way != self._box.direction():
            self._box.setDirection(way)
            self._space()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_box"):
            self._space()


class PlanTab(QWidget):
    """Fields that are saved as they are left; `practise_wanted` asks for the introduction's window."""

    practise_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._event: EventRow | None = None
        self._fields: dict[str, InPlaceText] = {}
        self._unsaved = unsaved_of(session)
        self._build()
        self._wire()

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._plan = Panel(self)
        self._plan.body.addWidget(Heading(_("The plan")))
        for key, caption, hint in (
            ("purpose", _("What it is for"), _("What would make it worth going? One sentence is enough.")),
            ("bring", _("What I can bring"), _("An answer, an article, somebody they should know…")),
        ):
            self._add(key, caption, hint)
        self.wanted = PeoplePicker(
            self._session,
            _("Whom I want to meet"),
            _("A name; who is not in the book becomes a target"),
            self,
            flat=True,
        )
        self._plan.body.addWidget(_Field(_("Whom I want to meet"), self.wanted, self))
        self._add("questions", _("What I will ask"), _("Two or three questions, one a line."))
        self._good = Heading(_("Good questions"))
        self.chips = ChipRow(self)
        self._plan.body.addWidget(self._good)
        self._plan.body.addWidget(self.chips)
        self._add("note", _("Besides"), _("How to get there, what to wear, what was agreed…"))
        self.prepare = Switch(_("Remind me to prepare"), self)
        self.own_field = Switch(_("In my own field"), self)
        self._switches: list[QHBoxLayout] = []
        self._words: list[Label] = []
        for switch, words in (
            (self.prepare, _("Remind me to prepare, while there is no plan")),
            (self.own_field, _("It belongs to my own field")),
        ):
            row = QHBoxLayout()
            row.addWidget(switch)
            told = WrapLabel(words, 13, parent=self)
            told.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            self._words.append(told)
            row.addWidget(self._words[-1], 1)
            self._switches.append(row)
            self._plan.body.addLayout(row)
        self.introduction = IntroductionPanel(self._session, self)
        self._column.addWidget(self._plan)
        self._column.addWidget(self.introduction)
        self._column.addStretch(1)
        self._space()

    def _add(self, key: str, caption: str, hint: str) -> None:
        field = InPlaceText(caption, hint, self)
        self._fields[key] = field
        self._unsaved.edit(field, lambda text: self._save(key, text))
        self._plan.body.addWidget(_Field(caption, field, self))

    def _wire(self) -> None:
        self.wanted.changed.connect(self._on_wanted)
        self.chips.chosen.connect(self._take_question)
        self.prepare.clicked.connect(lambda on: self._save("prepare", on))
        self.own_field.clicked.connect(lambda on: self._save("own_field", on))
        self._unsaved.edit(self.introduction.here, lambda text: self._save("introduction", text))
        self.introduction.practise_wanted.connect(self.practise_wanted)

    def field(self, key: str) -> InPlaceText:
        """The field called purpose, bring, questions or note."""
        return self._fields[key]

    def show_event(self, event: EventRow) -> None:
        """Shows the plan as it is now; what somebody is typing stays."""
        other = self._event is None or self._event.id != event.id
        kind_changed = self._event is None or self._event.kind != event.kind
        self._event = event
        for key, field in self._fields.items():
            self._unsaved.show(field, f"event/{event.id}/{key}", str(getattr(event, key)))
        if other or not self.wanted.text():
            self.wanted.set_chosen([person.person for person in event.people if person.wanted])
        if kind_changed:
            self.chips.set_chips([])
            for number, words in enumerate(questions(event.kind)):
                self.chips.add(str(number), words, "plus", checkable=False)
        self.prepare.setChecked(event.prepare)
        self.own_field.setChecked(event.own_field)
        # Only gatherings are counted as off the beaten track or not.
        for part in (self.own_field, self._words[1]):
            part.setVisible(event.kind == "gathering")
        for widget in (self._good, self.chips):
            widget.setVisible(event.stage in ("coming", "on"))
        self.introduction.show_text(event.id, event.introduction)

    def keep(self) -> None:
        """Saves what is typed and not yet saved."""
        leave(*self._fields.values())
        self.introduction.keep()

    def _save(self, key: str, value: object) -> str:
        if self._event is None:
            return ""
        return self._unsaved.do(edit_event, self._event.id, **{key: value})

    def _take_question(self, key: str) -> None:
        words = questions(self._event.kind if self._event else "gathering")[int(key)]
        field = self._fields["questions"]
        lines = [line for line in field.text().splitlines() if line.strip()]
        if words not in lines:
            self._save("questions", "\n".join([*lines, words]))

    def _on_wanted(self) -> None:
        event = self._event
        if event is None:
            return
        before = {person.person for person in event.people if person.wanted}
        now = set(self.wanted.people())
        new = [NewGuest(Card(name=Name(full=name)), True) for name in self.wanted.new_names()]
        if new or now - before:
            self._session.do(invite, event.id, [p for p in self.wanted.people() if p not in before], new, True)
        for person in before - now:
            self._session.do(edit_event_person, event.id, person, wanted=False)

    def _space(self) -> None:
        self._column.setSpacing(px(12))
        for row in self._switches:
            row.setSpacing(px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "introduction"):
            self._space()
