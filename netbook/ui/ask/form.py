"""The left side of the composer: what is asked, for whom, what for, what is given, and by what way."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QLineEdit, QWidget

from netbook.answers import asking as answers
from netbook.answers.favours import FavourRow, matters
from netbook.domain.etiquette.facts import ASKS_FOR_AN_ANSWER, Draft
from netbook.domain.favours import CHANNELS, KINDS
from netbook.operations.favours import NewFavour
from netbook.session import Session
from netbook.ui.ask.parts import Beside, Ideas, Line, Titled
from netbook.ui.ask.request import RequestText
from netbook.ui.log.drafts import Typed
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.theme import px
from netbook.ui.widgets.chip import Chip, ChipRow
from netbook.ui.widgets.growing import GrowingText
from netbook.ui.widgets.hint import Hint
from netbook.ui.widgets.menu import Menu
from netbook.ui.widgets.panel import ScrollColumn
from netbook.wording import _, _n
from netbook.wording.favours import channel_name, favour_kind_name

FIRST_KINDS = ("information", "feedback", "introduction", "recommendation")
ICONS = {
    "email": "mail", "letter": "file-text", "message": "message-square", "phone": "phone", "video": "video",
    "in-person": "coffee",
}  # fmt: skip
WRITTEN = ("email", "letter", "message")


class AskForm(ScrollColumn):
    """`changed` at every letter; `facts_wanted` when the goal or the one it is for is another, and facts must be asked anew."""

    changed = Signal()
    facts_wanted = Signal()

    def __init__(self, session: Session, target: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(20, 20, 20, 16), gap=12)
        self._session, self._target = session, target
        self._kind = "information"
        self._goal_asked = ""
        self._build_head()
        self._build_request()
        self._build_rest()
        self.column.addStretch(1)
        self._wire()
        self._show_fitting()

    def _build_head(self) -> None:
        book = self._session.book
        self.kinds = ChipRow(self, exclusive=True)
        for kind in FIRST_KINDS:
            self.kinds.add(kind, favour_kind_name(kind), on=kind == self._kind)
        self.more = Chip(_("More"), parent=self, arrow=True)
        self.kinds.add_widget(self.more)
        self.add(Titled(_("What do you need?"), self.kinds, self, self.kinds.chip("information")))
        self.whom = ChipRow(self, exclusive=True)
        self.whom.add("me", _("Me"), on=True)
        self.whom.add("other", _("Somebody else"))
        self.whom.setContentsMargins(0, px(5), 0, 0)
        self.matter = Line(_("optional"), self, matters(book))
        self.goal = Line(_("optional"), self, answers.goals(book))
        self.matter.setAccessibleDescription(_("a name for it"))
        self.goal.setAccessibleDescription(_("what you work towards"))
        whom = Titled(_("For"), self.whom, self, self.whom.chip("me"))
        fields = ((whom, 0), (Titled(_("Matter"), self.matter, self), 1), (Titled(_("Goal"), self.goal, self), 1))
        self.add(Beside(fields, self))
        self.third = PeoplePicker(self._session, _("For whom"), _("Type a name"), self, allow_new=False, single=True)
        self.purpose = Line(_("their real purpose, in their words"), self)
        self.third_field = Titled(_("For whom"), self.third, self, self.third.line)
        self.purpose_field = Titled(_("What they really want"), self.purpose, self)
        self.other = Beside(((self.third_field, 1), (self.purpose_field, 2)), self, least=360)
        self.add(self.other)

    def _build_request(self) -> None:
        self.openers = Ideas(2, self)
        self.openers_field = Titled(_("Begin with something of theirs"), self.openers, self)
        self.add(self.openers_field)
        self.request = RequestText(self)
        self.hint = Hint(self)
        field = Titled(_("Your request"), self.request, self)
        field.column.addWidget(self.hint)
        self.add(field)
        self.questions = GrowingText(self, least=2, most=5)
        self.questions.setPlaceholderText(_("two or three, so that they can think ahead"))
        self.questions_field = Titled(_("What you would ask"), self.questions, self)
        self.length = Line(_("e.g. 20 minutes"), self)
        self.why = Line(_("what the time is for"), self)
        self.time = Beside(
            ((Titled(_("Purpose"), self.why, self), 2), (Titled(_("How long"), self.length, self), 1)), self, least=300
        )
        self.add(self.time)
        self.add(self.questions_field)

    def _build_rest(self) -> None:
        self.use = Line(_("e.g. to choose between two offers before May"), self)
        self.use_field = Titled(_("How you will use the answer"), self.use, self)
        self.role = Line(_("e.g. head of the winter survey"), self)
        self.role_field = Titled(_("For which role"), self.role, self)
        self.offer = Line(_("something small is enough"), self)
        self.ideas = Ideas(2, self)
        offer = Titled(_("What you can offer in return"), self.offer, self)
        offer.column.addWidget(self.ideas)
        for field in (self.use_field, self.role_field, offer):
            self.add(field)
        self.channels = ChipRow(self, exclusive=True)
        for channel in CHANNELS:
            self.channels.add(channel, channel_name(channel), ICONS[channel])
        self.call = Chip(_("then call"), "phone", self)
        self.call.setChecked(True)
        self.channels.add_widget(self.call)
        self.add(Titled(_("First by") if self._target else _("By"), self.channels, self, self.channels.chip("email")))

    def _lines(self) -> tuple[QLineEdit, ...]:
        return (self.matter, self.goal, self.purpose, self.why, self.length, self.use, self.role, self.offer)

    def _wire(self) -> None:
        self.kinds.chosen.connect(self.set_kind)
        self.more.clicked.connect(self._open_more)
        self.whom.chosen.connect(self._on_whom)
        self.third.changed.connect(self.facts_wanted)
        for line in self._lines():
            line.textChanged.connect(lambda _text: self.changed.emit())
        self.goal.editingFinished.connect(self._on_goal)
        self.request.textChanged.connect(self.changed)
        self.questions.textChanged.connect(self.changed)
        self.channels.chosen.connect(self._on_channel)
        self.call.toggled.connect(lambda _on: self.changed.emit())
        self.openers.taken.connect(self.request.put_first)
        self.ideas.taken.connect(self.take_offer)

    def take_offer(self, words: str) -> None:
        """Offers this in return."""
        self.offer.setText(words)
        self.offer.setFocus()

    def _on_goal(self) -> None:
        if self.goal.text().strip() != self._goal_asked:
            self._goal_asked = self.goal.text().strip()
            self.facts_wanted.emit()

    def _on_whom(self, _key: str) -> None:
        self._show_fitting()
        if self.for_other():
            self.third.setFocus()
        self.facts_wanted.emit()

    def _on_channel(self, _key: str) -> None:
        self._show_fitting()
        self.changed.emit()

    def _open_more(self) -> None:
        self.more.setChecked(self._kind not in FIRST_KINDS)
        menu = Menu(self)
        group = QActionGroup(menu)
        for kind in (k for k in KINDS if k not in FIRST_KINDS):
            action = QAction(favour_kind_name(kind), menu)
            action.setCheckable(True)
            action.setChecked(kind == self._kind)
            action.triggered.connect(lambda _on=False, kind=kind: self.set_kind(kind))
            group.addAction(action)
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def kind(self) -> str:
        """What is asked for."""
        return self._kind

    def set_kind(self, kind: str) -> None:
        """Asks for something else."""
        self._kind = kind
        self.kinds.set_on([kind])
        self.more.setChecked(kind not in FIRST_KINDS)
        self.more.setText(_("More") if kind in FIRST_KINDS else favour_kind_name(kind))
        self.more.setAccessibleName(_("More kinds") if kind in FIRST_KINDS else favour_kind_name(kind))
        self.more.updateGeometry()
        self._show_fitting()
        self.changed.emit()

    def channel(self) -> str:
        """By what way it is asked, "" where nothing is chosen."""
        return next(iter(self.channels.on()), "")

    def set_channel(self, channel: str) -> None:
        """Chooses the way."""
        self.channels.set_on([channel] if channel else [])
        self._on_channel(channel)

    def for_other(self) -> bool:
        """Whether it is for somebody else than me."""
        return "other" in self.whom.on()

    def third_person(self) -> int | None:
        """The one it is for, None for me or nobody yet."""
        people = self.third.people() if self.for_other() else ()
        return people[0] if people else None

    def wants_call(self) -> bool:
        """Whether a call after the letter is planned."""
        return self._target and self.channel() in ("email", "letter") and self.call.isChecked()

    def say_call(self, days: int) -> None:
        """Says after how many days the call comes."""
        words = _n("then call after {n} day", "then call after {n} days", days).format(n=days)
        if words != self.call.text():
            self.call.setText(words)
            self.call.updateGeometry()

    def _show_fitting(self) -> None:
        """Only what fits the kind and the one it is for is asked."""
        kind = self._kind
        self.use_field.setVisible(kind in ASKS_FOR_AN_ANSWER)
        self.role_field.setVisible(kind == "recommendation")
        self.time.setVisible(kind == "time")
        self.questions_field.setVisible(kind == "time")
        self.other.setVisible(self.for_other())
        self.call.setVisible(self._target and self.channel() in ("email", "letter"))

    def words(self) -> str:
        """The whole of what is asked, with the questions and the length where time is asked for."""
        parts = [self.request.toPlainText().strip()]
        if self._kind == "time":
            parts += [self.questions.toPlainText().strip(), self.length.text().strip()]
        return "\n".join(part for part in parts if part)

    def draft(self, third_name: str = "") -> Draft:
        """What the checks read. Marks fall into the request, which comes first."""
        text = self.request.toPlainText()
        if self._kind == "time":
            text = f"{text}\n{self.questions.toPlainText()}\n{self.length.text()}".rstrip()
        return Draft(
            self._kind, text, self.use.text() if self._kind in ASKS_FOR_AN_ANSWER else "", self.matter.text(), self.goal.text(),
            third_name, self._purpose(), self.role.text() if self._kind == "recommendation" else "", self.offer.text(), self.channel(),
        )  # fmt: skip

    def _purpose(self) -> str:
        if self.for_other():
            return self.purpose.text()
        return self.why.text() if self._kind == "time" else ""

    def favour(self) -> NewFavour:
        """The favour that is kept or asked."""
        read = self.draft()
        return NewFavour(
            self.words(), "asked-by-me", read.kind, read.matter, read.goal, self.third_person(), read.purpose, read.use, read.role,
            read.offer, read.channel,
        )  # fmt: skip

    def show_favour(self, row: FavourRow) -> None:
        """Takes a kept draft in."""
        self.request.retype(row.text)
        for line, text in (
            (self.matter, row.matter), (self.goal, row.goal_title), (self.use, row.use_for), (self.role, row.role), (self.offer, row.offer),
        ):  # fmt: skip
            line.setText(text)
        self._goal_asked = row.goal_title
        (self.purpose if row.for_id else self.why).setText(row.purpose)
        self.whom.set_on(["other" if row.for_id else "me"])
        self.third.set_chosen([row.for_id] if row.for_id else [])
        self.channels.set_on([row.channel] if row.channel else [])
        self.set_kind(row.kind)

    def typed(self) -> Typed:
        """All that is typed and chosen."""
        return {
            "kind": self._kind, "other": self.for_other(), "third": list(self.third.people()), "third_typed": self.third.text(),
            "request": self.request.toPlainText(), "questions": self.questions.toPlainText(), "channel": self.channel(),
            "call": self.call.isChecked(), "lines": [line.text() for line in self._lines()],
        }  # fmt: skip

    def retype(self, typed: Typed) -> None:
        """Types it again."""
        lines, third = typed.get("lines"), typed.get("third")
        for line, text in zip(self._lines(), lines if isinstance(lines, list) else [], strict=False):
            line.setText(str(text))
        self._goal_asked = self.goal.text().strip()
        self.request.retype(str(typed.get("request", "")))
        self.questions.retype(str(typed.get("questions", "")))
        self.whom.set_on(["other" if typed.get("other") else "me"])
        self.third.set_chosen([int(n) for n in third] if isinstance(third, list) else [])
        self.third.set_text(str(typed.get("third_typed", "")))
        self.call.setChecked(bool(typed.get("call", True)))
        channel, kind = str(typed.get("channel", "")), str(typed.get("kind", "information"))
        self.channels.set_on([channel] if channel in CHANNELS else [])
        self.set_kind(kind if kind in KINDS else "information")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "ideas"):
            self.column.setSpacing(px(12))


def asked(new: NewFavour, reason: str, checks: tuple[str, ...]) -> NewFavour:
    """The same favour with what it was asked against, and why."""
    return replace(new, overridden=reason.strip(), checks=checks)
