"""One person of the deck: who they are, what is known of them, and the five answers."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.triage import TriageCard
from netbook.domain.dates import read_partial
from netbook.domain.triage_suggestion import CHOICES
from netbook.session import Session
from netbook.ui.theme import px
from netbook.ui.triage.answer import Answer
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.badges import Pill
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.panel import Panel
from netbook.ui.words import exact, initials
from netbook.wording import _
from netbook.wording.dates import partial_words
from netbook.wording.triage import cadence_name, known_since_words, last_contact_words, suggestion_words
from netbook.wording.values import unmarked

LATER = "later"


def photo_of(session: Session, name: str) -> QPixmap | None:
    """The picture kept under a name, or none."""
    if not name:
        return None
    rows = session.book.rows("SELECT bytes FROM blob WHERE hash=?", (name,))
    picture = QPixmap()
    return picture if rows and picture.loadFromData(rows[0][0]) else None


def facts_of(card: TriageCard, now: int) -> list[str]:
    """What is known, one short line each."""
    known = card.known
    lines = []
    if known.last_at is not None and known.last_kind:
        lines.append(last_contact_words(known.last_kind, known.last_at, now))
    if known.known_since and known_since_words(known.known_since):
        lines.append(known_since_words(known.known_since))
    if known.met:
        lines.append(known.met)
    if known.city:
        lines.append(known.city)
    if known.email or known.phone:
        lines.append(" · ".join(part for part in (known.email, known.phone) if part))
    note = known.note.strip().splitlines()
    if note:
        lines.append(unmarked(note[0]))
    return lines[:5] or [_("Nothing but the name is known.")]


class CardPanel(Panel):
    """Shows a person; `answered` tells a cadence or "later"."""

    answered = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=24, gap=12)
        self._session = session
        self.avatar = Avatar(72, self, ring_room=False)
        self.name = WrapLabel("", 21, "text", True, self)
        self.work = WrapLabel("", 13, "muted", parent=self)
        self.facts = WrapLabel("", 13, parent=self)
        self.why = WrapLabel("", 12, "muted", parent=self)
        self.state = Label("", 12, "good", parent=self)
        self._circles = QWidget(self)
        self._pills = FlowLayout(self._circles, gap=6)
        self.answers: dict[str, Answer] = {}
        self._build()

    def _build(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(px(4))
        words.addWidget(self.name)
        words.addWidget(self.work)
        words.addWidget(self.state)
        words.addStretch(1)
        self._head = QHBoxLayout()
        self._head.setSpacing(px(16))
        self._head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addLayout(words, 1)
        self.body.addLayout(self._head)
        self.body.addWidget(self._circles)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.why)
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row, gap=8)
        keys = [*((str(n), cadence) for n, cadence in enumerate(CHOICES, 1)), ("S", LATER)]
        for key, answer in keys:
            button = Answer(key, cadence_name(answer) if answer != LATER else _("Later"), self._row)
            button.clicked.connect(lambda _=False, answer=answer: self.answered.emit(answer))
            self.answers[answer] = button
            self._flow.addWidget(button)
        self.body.addWidget(self._row)

    def show_card(self, card: TriageCard, decided: str) -> None:
        """Shows somebody; `decided` is what was said of them already, empty for nothing."""
        known, now = card.known, self._session.now()
        letters = initials(known.name, known.given, known.family)
        fill: QColor | QPixmap = photo_of(self._session, known.photo) or avatar_colour(str(known.id))
        self.avatar.show_person(known.name, letters, fill)
        self.name.setText(known.name)
        self.work.setText(", ".join(part for part in (known.title, known.organisation) if part))
        self.work.setVisible(bool(self.work.text()))
        lines = facts_of(card, now)
        if known.birthday and (found := read_partial(known.birthday)).yearly and found.year:
            lines.append(_("Born {day}").format(day=partial_words(found)))
        self.facts.setText("\n".join(lines))
        self.facts.setToolTip(exact(known.last_at) if known.last_at is not None else "")
        self._pills.clear()
        for circle in card.circles:
            self._pills.addWidget(Pill(circle, self._circles))
        self._circles.setVisible(bool(card.circles))
        suggested = card.suggestion
        self.why.setText(suggestion_words(suggested.reason, suggested.cadence, known.contacts))
        self.state.setText(decided)
        self.state.setVisible(bool(decided))
        for answer, button in self.answers.items():
            button.set_suggested(answer == suggested.cadence)
        self.setAccessibleName(", ".join((known.name, self.work.text(), *lines)))

    def set_low(self, low: bool, *, least: bool = False) -> None:
        """Where there is little height the answers come before what is known, so that they stay in sight; in the least the
        picture makes room for them.
        """
        self.avatar.setVisible(not least)
        wanted = 1 if low else self.body.count() - 1
        if self.body.indexOf(self._row) != wanted:
            self.body.removeWidget(self._row)
            self.body.insertWidget(wanted, self._row)

    def focus_suggested(self) -> None:
        """Enter takes the suggestion."""
        next(button for button in self.answers.values() if button.is_suggested()).setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_head"):
            self._head.setSpacing(px(16))
