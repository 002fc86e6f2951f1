"""The triage deck: one person at a time, how often to be in touch; stoppable at any card."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import triage
from netbook.answers.triage import GroupRow
from netbook.domain.triage_suggestion import CHOICES, NONE
from netbook.operations.circles import edit_circle
from netbook.operations.people import decide_later, set_cadence
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.theme import px
from netbook.ui.triage.card import LATER, CardPanel
from netbook.ui.triage.done import DonePanel
from netbook.ui.triage.groups import Groups
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.meter import Meter
from netbook.ui.widgets.panel import Ground, ScrollColumn
from netbook.ui.widgets.stack import Stack
from netbook.wording import _
from netbook.wording.numbers import amount
from netbook.wording.triage import cadence_name, left_words

WIDE = 860


class TriageDeck(Ground):
    """A page. Keys 1 to 4 set a cadence, S later, arrows walk, Esc stops; `closed` when it is done or stopped.

    `people` limits the deck to some, for the first steps; it then has no head of its own (`bare`).
    """

    closed = Signal()
    finished = Signal()

    def __init__(
        self, session: Session, intents: Intents, parent: QWidget | None = None, *, people: Sequence[int] | None = None,
        bare: bool = False,
    ) -> None:  # fmt: skip
        super().__init__("window", (), parent)
        self._session, self._intents = session, intents
        self._bare = bare
        self._fixed = people is not None
        self._deck = array("q", triage.undecided(session.book) if people is None else people)
        self._open: set[int] = set(self._deck)
        self._said: dict[int, str] = {}
        self._awaited: tuple[tuple[int, ...], str] | None = None
        self._at = 0
        self._acting = False
        self._build()
        self._wire()
        self._turn()
        self._show()

    def _build(self) -> None:
        self.setWindowTitle(_("How often to be in touch"))
        self.title = WrapLabel(_("How often to be in touch?"), 21, "text", True, self)
        self.progress = Label("", 13, "muted", parent=self)
        self.meter = Meter(self)
        self.stop = Button(_("Stop here"), icon="x", parent=self)
        self.card = CardPanel(self._session, self)
        self.groups = Groups(self)
        self.done = DonePanel(self)
        self.back = Button(_("Back"), "quiet", "chevron-left", self)
        self.forward = Button(_("Skip"), "quiet", "chevron-right", self)
        self.hint = WrapLabel(
            _("Enter takes the suggestion, arrows walk, Ctrl+Z undoes, Esc stops."), 12, "muted", parent=self
        )
        self._scroll = ScrollColumn(self, margins=(0, 0, 0, 16), gap=12)
        left = QVBoxLayout()
        left.addWidget(self.card)
        walk = QHBoxLayout()
        walk.addWidget(self.back)
        walk.addWidget(self.forward)
        walk.addStretch(1)
        left.addLayout(walk)
        left.addWidget(self.hint)
        left.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addLayout(left, 3)
        self._both.addWidget(self.groups, 2, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        inside.setLayout(self._both)
        self._scroll.add(inside)
        self._stack = Stack(self)
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.done)
        self._head = FlowLayout(gap=12, grows=0)
        self._head.addWidget(self.title)
        self._head.addWidget(self.stop)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        row = QHBoxLayout()
        row.addWidget(self.progress)
        row.addWidget(self.meter, 1)
        self._column.addLayout(row)
        self._column.addWidget(self._stack, 1)
        self.title.setVisible(not self._bare)
        for widget in (self.stop, self.back, self.forward, self.hint):
            widget.setVisible(not self._bare)
        self._space()

    def _wire(self) -> None:
        self._count_groups_later()
        keys = dict(zip(("1", "2", "3", "4", "S"), (*CHOICES, LATER), strict=True))
        for key, answer in keys.items():
            self._key(key, lambda answer=answer: self.answer(answer))
        self._key("Left", lambda: self.walk(-1))
        self._key("Right", lambda: self.walk(1))
        if not self._bare:
            self._key("Escape", self.leave)
        self.card.answered.connect(self.answer)
        self.groups.chosen.connect(self._on_group)
        self.back.clicked.connect(lambda: self.walk(-1))
        self.forward.clicked.connect(lambda: self.walk(1))
        self.stop.clicked.connect(self.leave)
        self.done.closed.connect(self.closed)
        self.done.back_wanted.connect(lambda: self._go(max(0, len(self._deck) - 1)))
        self._session.changed.connect(self._on_changed)

    def _count_groups_later(self) -> None:
        # Groups are counted when the keys rest: whoever decides quickly waits for nothing.
        self._groups_later = QTimer(self)
        self._groups_later.setSingleShot(True)
        self._groups_later.setInterval(150)
        self._groups_later.timeout.connect(self._refresh_groups)

    def _key(self, key: str, deed: object) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(deed)

    def current(self) -> int:
        """The person shown, 0 where the deck is through."""
        return self._deck[self._at] if self._at < len(self._deck) else 0

    def left(self) -> int:
        """How many still wait."""
        return len(self._open)

    def answer(self, answer: str) -> None:
        """Decides about the person shown and goes on."""
        person = self.current()
        if not person:
            return
        self._acting = True
        if answer == LATER:
            outcome = self._session.do(decide_later, person)
        else:
            outcome = self._session.do(set_cadence, [person], answer)
        self._acting = False
        if outcome is not None:
            self._said[person] = answer
            self._open.discard(person)
            self._next()
        self._groups_later.start()

    def walk(self, step: int) -> None:
        """Back or forward without deciding."""
        self._go(min(max(self._at + step, 0), len(self._deck)))

    def leave(self) -> None:
        """Stops here and tells what is left."""
        if self.left() and self.current():
            self._intents.told.emit(left_words(self.left()))
        self.closed.emit()

    def _go(self, at: int) -> None:
        self._at = at
        self._show()

    def _next(self) -> None:
        """On to the next who waits; round to those skipped once the end is reached, then done."""
        later = (i for i in range(self._at + 1, len(self._deck)) if self._deck[i] in self._open)
        found = next(later, None)
        if found is None:
            found = next((i for i in range(len(self._deck)) if self._deck[i] in self._open), len(self._deck))
        self._go(found)

    def _on_group(self, group: GroupRow, cadence: str) -> None:
        people = triage.members(self._session.book, group)
        if not people:
            return
        if group.kind == "circle" and cadence != NONE:
            outcome = self._session.do(edit_circle, group.id, cadence=cadence)
        else:
            outcome = self._session.do(set_cadence, people, cadence)
        if outcome is not None:
            self._decided(people, cadence)
        elif self._session.working() is not None:
            # So many are decided about aside.
            self._awaited = (tuple(people), cadence)

    def _decided(self, people: Sequence[int], cadence: str) -> None:
        """A whole group has its cadence: on to somebody who waits still."""
        for person in people:
            self._said[person] = cadence
        self._reread()
        if self.current() not in self._open:
            self._next()

    def _on_changed(self, _outcome: object) -> None:
        if self._acting:
            return
        awaited, self._awaited = self._awaited, None
        if awaited is not None and not set(awaited[0]) & set(triage.undecided(self._session.book)):
            self._decided(*awaited)
        else:
            self._reread()

    def _reread(self) -> None:
        """What was undone waits again, and is shown; who came in meanwhile waits at the end."""
        if self._fixed:
            self._reread_fixed()
        else:
            waiting = triage.undecided(self._session.book)
            before = self._open
            self._open = set(waiting)
            known = set(self._deck)
            self._deck.extend(person for person in waiting if person not in known)
            again = [person for person in waiting if person in known and person not in before]
            for person in again:
                self._said.pop(person, None)
            if again:
                self._at = self._deck.index(again[0])
        self._show()
        self._groups_later.start()

    def _reread_fixed(self) -> None:
        book = self._session.book
        for person in [p for p in self._said if p in set(self._deck)]:
            found = triage.card(book, person)
            wanted = self._said[person]
            if found is None or (wanted != LATER and found.known.cadence != wanted and not found.circles):
                self._said.pop(person)
                self._open.add(person)
                self._at = self._deck.index(person)

    def _show(self) -> None:
        person = self.current()
        total = len(self._deck)
        self.progress.setText(
            _("{n} of {total}").format(n=amount(min(self._at + 1, total)), total=amount(total)) if person else _("Done")
        )
        decided = total - len(self._open)
        words = _("{n} of {total} decided").format(n=amount(decided), total=amount(total))
        # Nobody to decide about is all decided.
        self.meter.set_parts(((decided or int(not total), "accent"), (total - decided, "line")), words)
        found = triage.card(self._session.book, person) if person else None
        if person and found is None:
            self._open.discard(person)
            self._deck.remove(person)
            self._show()
            return
        self._stack.setCurrentIndex(0 if found else 1)
        if found is None:
            left = len(triage.undecided(self._session.book)) if self._fixed else self.left()
            self.done.show_counts(Counter(self._said.values()), max(left, self.left()), self._fixed)
            if self.isVisible():
                self.done.button.setFocus()
            self.finished.emit()
            return
        said = self._said.get(person, "")
        state = _("Later") if said == LATER else cadence_name(said) if said in CHOICES else ""
        self.card.show_card(found, _("Decided: {what}").format(what=state.lower()) if state else "")
        self.back.setEnabled(self._at > 0)
        if self.isVisible():
            self.card.focus_suggested()

    def _refresh_groups(self) -> None:
        if self._session.book.db.is_closed():
            return
        self.groups.show_groups(() if self._fixed else triage.groups(self._session.book))

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._refresh_groups()
        if self.current():
            self.card.focus_suggested()
        else:
            self.done.button.setFocus()

    def _turn(self) -> None:
        wide = self.width() >= px(WIDE)
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(along if wide else down)
        self.card.set_low(self.height() < px(480), least=self.height() < px(260))

    def _space(self) -> None:
        side = 0 if self._bare else px(24)
        self._column.setContentsMargins(side, 0 if self._bare else px(20), side, 0)
        self._column.setSpacing(px(12))
        self._both.setContentsMargins(0, 0, 0 if self._bare else px(12), 0)
        self._both.setSpacing(px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_both"):
            self._space()
            self._turn()

    def sizeHint(self) -> QSize:
        return QSize(px(1000), px(640))
