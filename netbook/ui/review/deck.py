"""The guided review: one person at a time with what to know before reaching out and one suggested act; stoppable anywhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.review import guided
from netbook.domain.review import Suggestion
from netbook.domain.said import Outcome
from netbook.operations.people import set_cadence
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.review.deck_card import DeckCard
from netbook.ui.review.deck_done import DeckDone
from netbook.ui.review.letters import TEMPLATES, occasion_of
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.meter import Meter
from netbook.ui.widgets.panel import Ground, ScrollColumn
from netbook.ui.widgets.stack import Stack
from netbook.wording import _
from netbook.wording.review import act_name

SKIPPED = "skip"


class ReviewDeck(Ground):
    """`closed` when it was left, `reviewed` once when it was gone through (or stopped after something was done)."""

    closed = Signal()
    reviewed = Signal()

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__("window", (), parent)
        self._session, self._intents = session, intents
        self._deck: tuple[Suggestion, ...] = guided(session.book)
        self._said: dict[int, str] = {}
        self._acts: dict[int, int] = {}
        self._begun = ""
        self._at = 0
        self._told = False
        self._build()
        self._wire()
        self._show()

    def _build(self) -> None:
        self.title = WrapLabel(_("Weekly review"), 21, "text", True, self)
        self.progress = Label("", 13, "muted", parent=self)
        self.meter = Meter(self)
        self.stop = Button(_("Stop here"), icon="x", parent=self)
        self.card = DeckCard(self._session, self)
        self.done = DeckDone(self)
        self.back = Button(_("Back"), "quiet", "chevron-left", self)
        self.skip = Button(_("Skip"), "quiet", "chevron-right", self)
        self.hint = WrapLabel(
            _("Enter does what is suggested, arrows walk, Ctrl+Z undoes, Esc stops."), 12, "muted", parent=self
        )
        scroll = ScrollColumn(self, margins=(0, 0, 4, 16), gap=12)
        scroll.add(self.card)
        walk = QHBoxLayout()
        walk.addWidget(self.back)
        walk.addWidget(self.skip)
        walk.addStretch(1)
        scroll.column.addLayout(walk)
        scroll.add(self.hint)
        scroll.column.addStretch(1)
        scroll.inside.setMinimumHeight(1)
        self._stack = Stack(self)
        self._stack.addWidget(scroll)
        self._stack.addWidget(self.done)
        head = FlowLayout(gap=12, grows=0)
        head.addWidget(self.title)
        head.addWidget(self.stop)
        row = QHBoxLayout()
        row.addWidget(self.progress)
        row.addWidget(self.meter, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(row)
        self._column.addWidget(self._stack, 1)
        self._row = row
        self._space()

    def _wire(self) -> None:
        self.card.wanted.connect(self.act)
        self.card.opened.connect(self._intents.person_wanted)
        self.back.clicked.connect(lambda: self.walk(-1))
        self.skip.clicked.connect(self.pass_over)
        self.stop.clicked.connect(self.leave)
        self.done.closed.connect(self.leave)
        self.done.back_wanted.connect(lambda: self._go(len(self._deck) - 1))
        for key, deed in (("Left", lambda: self.walk(-1)), ("Right", self.pass_over), ("Escape", self.leave)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)
        self._session.changed.connect(self._on_changed)

    def current(self) -> int:
        """The person shown, 0 at the end."""
        return self._deck[self._at].person if self._at < len(self._deck) else 0

    def said(self) -> dict[int, str]:
        """What was done for whom, by person: an act or "skip"."""
        return dict(self._said)

    # Acting

    def act(self, act: str) -> None:
        """Does an act for the person shown: what changes the book is done and the next one comes; what opens a window waits for it."""
        person = self.current()
        if not person:
            return
        if act == "let-go":
            self._begun = ""
            outcome = self._session.do(set_cadence, [person], "none")
            if outcome is not None:
                self._finish(person, act, outcome.act)
            return
        self._begun = act
        if act == "thanked":
            self._intents.thanks_wanted.emit((person,))
        elif act in ("call", "log") or not self._intents.can("draft"):
            self._intents.log_wanted.emit((person,), "call" if act == "call" else "")
        else:
            self._write(self._deck[self._at], act)
        self.card.tell(_("Once it is logged, the next person comes by itself."))

    def _write(self, suggestion: Suggestion, act: str) -> None:
        told = occasion_of(self._session, suggestion, act)
        if told:
            self._intents.draft_for.emit(suggestion.person, TEMPLATES[act], told)
        else:
            self._intents.draft_wanted.emit(suggestion.person, TEMPLATES[act])

    def pass_over(self) -> None:
        """On to the next one without doing anything for this one."""
        person = self.current()
        if person:
            self._said.setdefault(person, SKIPPED)
            self._go(self._at + 1)

    def walk(self, step: int) -> None:
        """Back or forward."""
        self._go(min(max(self._at + step, 0), len(self._deck)))

    def leave(self) -> None:
        """Stops here; what was done stays done."""
        if any(act != SKIPPED for act in self._said.values()):
            self._tell()
        self.closed.emit()

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.reviewed.emit()

    def _finish(self, person: int, act: str, number: int) -> None:
        self._said[person] = act
        self._acts[person] = number
        self._begun = ""
        self._go(self._at + 1)

    def _go(self, at: int) -> None:
        self._at, self._begun = at, ""
        self._show()

    def _on_changed(self, outcome: object) -> None:
        if not isinstance(outcome, Outcome):
            return
        person = self.current()
        if outcome.label.key == "undone":
            self._take_back()
            return
        if self._begun and person in outcome.touched:
            self._finish(person, self._begun, outcome.act)
        elif person and (not outcome.touched or person in outcome.touched):
            self._show()

    def _take_back(self) -> None:
        """Whoever was dealt with by an act that is undone now is shown again."""
        for place, suggestion in enumerate(self._deck):
            act = self._acts.get(suggestion.person)
            if act and self._session.book.rows("SELECT 1 FROM act WHERE id=? AND undone_by IS NOT NULL", (act,)):
                self._acts.pop(suggestion.person)
                self._said.pop(suggestion.person, None)
                self._go(place)
                return

    # Showing

    def _show(self) -> None:
        total, at = len(self._deck), self._at
        self.progress.setText(
            _("{n} of {total}").format(n=min(at + 1, total), total=total) if at < total else _("Done")
        )
        acted = sum(act != SKIPPED for act in self._said.values())
        passed = len(self._said) - acted
        words = _("{n} of {total} dealt with").format(n=acted, total=total)
        self.meter.set_parts(((acted, "accent"), (passed, "control_border"), (total - acted - passed, "line")), words)
        self._stack.setCurrentIndex(0 if at < total else 1)
        self.stop.setVisible(at < total)
        if at >= total:
            self.done.show_said([(s.name, self._said.get(s.person, SKIPPED)) for s in self._deck])
            self._tell()
            if self.isVisible():
                self.done.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        found = self._deck[at]
        state = self._said.get(found.person, "")
        done = _("Done: {what}").format(what=act_name(state).lower()) if state and state != SKIPPED else ""
        if not self.card.show_person(found, done, self._intents.can("draft")):
            self._deck = tuple(s for s in self._deck if s.person != found.person)
            self._show()
            return
        self.back.setEnabled(at > 0)
        if self.isVisible():
            self.card.focus_suggested()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.setFocus()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The keyboard is on what is suggested, so that Enter does it."""
        (self.card.focus_suggested if self.current() else self.done.button.setFocus)()

    def _space(self) -> None:
        self._column.setContentsMargins(px(28), px(24), px(28), 0)
        self._column.setSpacing(px(12))
        self._row.setSpacing(px(12))
        self.card.setMaximumWidth(px(760))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()
