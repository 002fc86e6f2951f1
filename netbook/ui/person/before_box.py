"""The box "before you reach out", and give and take beside it."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netbook.answers import before
from netbook.answers.before import Reminder
from netbook.answers.show import Person
from netbook.domain.favours import Life
from netbook.domain.said import Done
from netbook.operations import details
from netbook.session import Session
from netbook.store.changes import Act
from netbook.ui.icons import icon
from netbook.ui.intents import Intents
from netbook.ui.log.drafts import Drafts
from netbook.ui.person.acts import attempt
from netbook.ui.person.line_button import LineButton
from netbook.ui.person.remember import KEEP_AFTER_MS, Remember
from netbook.ui.theme import PANEL_RADIUS, colour, px, set_ground
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.menu import Menu
from netbook.ui.widgets.meter import Meter
from netbook.ui.widgets.painting import round_rect
from netbook.wording import _, _p
from netbook.wording.before import giving_words, reminder_words
from netbook.wording.timeline import entry_title

TOPIC_ICONS = {
    "family": "users", "health": "heart-pulse", "travel": "plane", "work": "briefcase", "goals": "target",
    "needs": "hand-helping", "can-help-with": "hand-heart", "interests": "star", "food": "utensils", "gifts": "gift",
    "struggles": "cloud", "other": "notebook-pen",
}  # fmt: skip
_KIND_ICONS = {
    "owe-thanks": "heart-handshake", "owe": "package", "owed": "package", "date": "cake", "last": "quote", "event": "calendar-days", "news": "newspaper",
}  # fmt: skip


def picture_of(reminder: Reminder) -> tuple[str, str]:
    """The icon of a line and its token: what presses is in the colour of pressing things."""
    if reminder.kind in ("ask", "known"):
        token = "late" if reminder.topic == "health" else "accent"
        return TOPIC_ICONS.get(reminder.topic, "notebook-pen"), token
    return _KIND_ICONS[reminder.kind], "due" if reminder.kind in ("owe-thanks", "owe") else "accent"


class GiveTake(QWidget):
    """What was given and received, shown only where favours are kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.meter = Meter()
        self.gave, self.received = Label("", 13), Label("", 13)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addWidget(Heading(_("Give and take")))
        column.addWidget(self.meter)
        row = QHBoxLayout()
        row.addWidget(self.gave)
        row.addStretch(1)
        row.addWidget(self.received)
        column.addLayout(row)
        self.said = WrapLabel("", 12, "muted")
        column.addWidget(self.said)
        column.addStretch(1)

    def show_counts(self, gave: int, received: int, said: str) -> None:
        """Shows how many favours went which way, and what to know of it."""
        self.said.setText(said)
        self.said.setVisible(bool(said))
        self.gave.setText(_("You gave {n}").format(n=gave))
        self.received.setText(_("Received {n}").format(n=received))
        words = _("You gave {gave}, you received {received}").format(gave=gave, received=received)
        self.meter.set_parts([(gave, "accent"), (received, "due")], words)
        self.setVisible(bool(gave or received))


class BeforeBox(QWidget):
    """At most five lines, each acts when pressed, and the line that remembers; `interaction_wanted` asks to show an entry."""

    interaction_wanted = Signal(int)

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "surface")
        self._session, self._intents = session, intents
        self._person = 0
        self._given = ""
        self._gave = self._received = 0
        self._asked: Life | None = None
        self._reminders: tuple[Reminder, ...] = ()
        self._editing: tuple[str, int] | None = None
        self.lines: list[LineButton] = []
        self.answer = QLineEdit()
        self.told = WrapLabel("", 12, "late")
        self._drafts = Drafts(session, "answer")
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self._keep_typed)
        self.remember = Remember(session)
        self.give_take = GiveTake()
        self._build()

    def _build(self) -> None:
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self._halves.setSpacing(0)
        left = QWidget()
        self._column = QVBoxLayout(left)
        self._heading = Heading(_("Before you reach out"))
        self._column.addWidget(self._heading)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._column.addLayout(self._rows)
        self._column.addWidget(self.answer)
        self._column.addWidget(self.told)
        self._column.addWidget(self.remember)
        self._column.addStretch(1)
        self.answer.hide()
        self.told.hide()
        self.answer.textEdited.connect(lambda _text: self._keep_soon.start())
        self.answer.returnPressed.connect(self._on_answer)
        self.answer.editingFinished.connect(self._on_answer_left)
        self._halves.addWidget(left, 3)
        self._halves.addWidget(self.give_take, 2)
        self._space()

    def _space(self) -> None:
        self._column.setContentsMargins(px(12), px(12), px(12), px(10))
        self._column.setSpacing(px(4))
        self._heading.setContentsMargins(px(4), 0, px(4), 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()
            self._dress()

    def show_person(self, person: Person) -> None:
        """Shows what matters now with a person."""
        if person.card.id != self._person:
            self._on_answer_left()
            # What could not be kept waits until it is asked for again.
            refused = self._editing is not None and bool(self.answer.text().strip())
            if refused:
                self._keep_typed()
            self._close_answer(waits=refused)
        self._person, self._given = person.card.id, person.card.given or person.card.name
        self._gave, self._received = person.gave, person.received
        self._asked = max(
            (row.life for row in person.favours if row.direction == "asked-by-me" and row.life.asked_at is not None),
            key=lambda life: life.begun_at, default=None,
        )  # fmt: skip
        self.remember.show_person(person.card.id, self._given)
        self.refresh()

    def refresh(self) -> None:
        """Asks for the lines anew."""
        if not self._person:
            return
        self._reminders = before.reminders(self._session.book, self._person)
        self._dress()

    def _dress(self) -> None:
        now = self._session.now()
        while len(self.lines) < len(self._reminders):
            line, place = LineButton(self), len(self.lines)
            line.clicked.connect(lambda _on=False, place=place: self._on_line(place))
            self.lines.append(line)
            self._rows.addWidget(line)
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(self._reminders))
            if place < len(self._reminders):
                reminder = self._reminders[place]
                text, stress = self._words(reminder, now)
                html = escape(text) + (f" <b>{escape(stress)}</b>" if stress else "")
                line.show_line(*picture_of(reminder), html, f"{text} {stress}".strip(), _("What to do about it"))
        self.give_take.show_counts(
            self._gave, self._received, giving_words(self._asked, self._gave, self._received, now)
        )

    def _words(self, reminder: Reminder, now: int) -> tuple[str, str]:
        if reminder.kind == "owe-thanks" and not reminder.text.strip():
            return entry_title(reminder.topic, "mutual", None, self._given) + " —", _("thanks are owed")
        return reminder_words(reminder, now)

    def menu(self, place: int) -> Menu:
        """What can be done about a line."""
        reminder, menu = self._reminders[place], Menu(self)
        if reminder.kind in ("ask", "known"):
            if reminder.kind == "ask":
                self._add(menu, _("Asked about it"), "check", lambda: self._do_detail(details.mark_asked, reminder.id))
            self._add(menu, _("Told how it ended…"), "circle-check", lambda: self._open_answer("end", reminder))
            self._add(menu, _("Change…"), "pencil", lambda: self._open_answer("edit", reminder))
            self._add(menu, _p("act", "Delete"), "trash-2",
                      lambda: self._do_detail(details.delete_detail, reminder.id))  # fmt: skip
        elif reminder.kind == "owe-thanks":
            self._add_draft(menu, _("Write thanks"), "heart-handshake", "thanks")
            self._add(menu, _("I thanked them…"), "check", lambda: self._intents.thanks_wanted.emit([self._person]))
            self._add(menu, _("Show it"), "history", lambda: self.interaction_wanted.emit(reminder.id))
        elif reminder.kind in ("date", "news"):
            self._add_draft(
                menu, _("Write"), "square-pen", "check-in" if reminder.topic == "city" else "congratulation"
            )
            self._add(menu, _("Log a contact…"), "message-square-plus",
                      lambda: self._intents.log_wanted.emit([self._person], ""))  # fmt: skip
        elif reminder.kind == "event":
            self._add(menu, _("Open it"), "calendar-days", lambda: self._intents.event_wanted.emit(reminder.id))
        elif reminder.kind == "last":
            self._add(menu, _("Show it"), "history", lambda: self.interaction_wanted.emit(reminder.id))
            self._add(menu, _("Change…"), "pencil", lambda: self._intents.edit_interaction_wanted.emit(reminder.id))
        else:
            self._add(menu, _("Show the favours"), "handshake", lambda: self._intents.screen_wanted.emit("favours"))
        return menu

    def _add(self, menu: Menu, words: str, picture: str, act: Callable[[], object]) -> None:
        action = menu.addAction(icon(picture, "muted"), words)
        action.triggered.connect(lambda _on=False: act())

    def _add_draft(self, menu: Menu, words: str, picture: str, template: str) -> None:
        # Where nothing can be written yet, nothing offers to.
        if self._intents.can("draft"):
            self._add(menu, words, picture, lambda: self._intents.draft_wanted.emit(self._person, template))

    def _on_line(self, place: int) -> None:
        line = self.lines[place]
        self.menu(place).popup(line.mapToGlobal(QPoint(px(24), line.height())))

    def _do_detail(self, operation: Callable[[Act, int], Done], number: int) -> None:
        self._session.do(operation, number)

    def _open_answer(self, what: str, reminder: Reminder) -> None:
        self._editing = (what, reminder.id)
        name = _("How did it end?") if what == "end" else _("What to remember")
        self.answer.setPlaceholderText(name)
        self.answer.setAccessibleName(name)
        # What the program ended over while it was typed.
        waiting = self._drafts.find(f"{what}/{reminder.id}")
        self.answer.setText(str(waiting["text"]) if waiting else reminder.text if what == "edit" else "")
        self.told.hide()
        self.answer.show()
        self.answer.setFocus()

    def _keep_typed(self) -> None:
        if self._editing is not None:
            what, number = self._editing
            self._drafts.keep(f"{what}/{number}", {"text": self.answer.text()})

    def _close_answer(self, waits: bool = False) -> None:
        if self._editing is not None and not waits:
            what, number = self._editing
            self._drafts.drop(f"{what}/{number}")
        self._keep_soon.stop()
        self._editing = None
        self.answer.clear()
        self.answer.hide()
        self.told.hide()

    def _on_answer(self) -> None:
        if self._editing is None:
            return
        asked = what, number = self._editing
        text = self.answer.text()
        self._editing = None
        if what == "end":
            done, why = attempt(self._session, details.end_detail, number, text)
        else:
            done, why = attempt(self._session, details.edit_detail, number, text=text)
        if done is None:
            self._editing = (what, number)
            self.told.setText(why)
            self.told.show()
            return
        self._editing = asked
        self._close_answer()

    def _on_answer_left(self) -> None:
        # Words typed are kept; a field left empty asks for nothing.
        if self._editing is None:
            return
        if self.answer.text().strip():
            self._on_answer()
        elif not self.answer.hasFocus():
            self._close_answer()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._on_answer_left()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Side by side only where both halves have room for words.
        stacked = self.width() < px(500)
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._halves.direction() != direction:
            self._halves.setDirection(direction)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        round_rect(painter, QRectF(self.rect()), px(PANEL_RADIUS), colour("surface"), colour("line"))
        if self.give_take.isVisible():
            at = self.give_take.geometry()
            if self._halves.direction() == QBoxLayout.Direction.TopToBottom:
                painter.fillRect(1, at.top(), self.width() - 2, 1, colour("line"))
                return
            x = at.right() if self.isRightToLeft() else at.left()
            painter.fillRect(x, 1, 1, self.height() - 2, colour("line"))
