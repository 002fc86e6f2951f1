"""The open follow-ups of a person: done, another day, change."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.show import FollowUpRow
from netbook.domain.dates import DAY, add_months, day_minute, day_of, day_start
from netbook.operations import follow_ups
from netbook.session import Session
from netbook.ui.icons import icon, pixmap
from netbook.ui.intents import Intents
from netbook.ui.person.acts import attempt, moment_meant
from netbook.ui.person.asking import AskLine
from netbook.ui.theme import metrics, px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import ElidedLabel, Heading, Label
from netbook.ui.widgets.menu import Menu
from netbook.ui.words import exact
from netbook.wording import _, _n, _p
from netbook.wording.dates import clock, day_words, repeat_words

SHOWN = 3


def when_words(row: FollowUpRow, now: int) -> str:
    """When a follow-up is due, and how it repeats: "in 3 days at 10:00, every month"; of one snoozed, when it comes back."""
    at, snoozed = _shown_at(row, now)
    said = day_words(day_of(at), day_of(now))
    if row.timed or snoozed:
        from netbook.domain.dates import moment

        said = _("{day} at {time}").format(day=said, time=clock(moment(at)))
    if snoozed:
        said = _("back {when}").format(when=said)
    again = repeat_words(row.repeat)
    return f"{said}, {again[:1].lower()}{again[1:]}" if again else said


def _shown_at(row: FollowUpRow, now: int) -> tuple[int, bool]:
    """When it is next to be seen, and whether that is because it was snoozed."""
    return (row.back_at, True) if row.back_at is not None and row.back_at > now else (row.at, False)


class PromiseLine(QWidget):
    """One follow-up with its three buttons."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._row: FollowUpRow | None = None
        self._icon = Label("")
        self.words = ElidedLabel("", 13)
        self.when = Label("", 12, "muted")
        self.done = Button(_p("act", "Done"), "soft", small=True)
        self.snooze = Button(_("Snooze"), small=True)
        self.change = Button("", "quiet", "pencil", small=True, tip=_("Change the follow-up"))
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._said, self._acts = QHBoxLayout(), QHBoxLayout()
        self._said.addWidget(self._icon)
        self._said.addWidget(self.words, 1)
        self._said.addWidget(self.when)
        for button in (self.done, self.snooze, self.change):
            self._acts.addWidget(button)
        self._acts.addStretch(1)
        self._both.addLayout(self._said, 1)
        self._both.addLayout(self._acts)
        self._space()
        self.done.clicked.connect(lambda: self._row and session.do(follow_ups.finish_follow_up, self._row.id))
        self.snooze.clicked.connect(lambda: self.snooze.pop_up(self.menu()))
        self.change.clicked.connect(lambda: self._row and intents.edit_follow_up_wanted.emit(self._row.id))

    def _space(self) -> None:
        self._both.setContentsMargins(px(4), 0, 0, 0)
        for layout in (self._both, self._said, self._acts):
            layout.setSpacing(px(8))

    def _turn(self) -> None:
        """The buttons go below the words where both have no room in one line, as with large text or in a narrow window."""
        fixed = (self._icon, self.when, self.done, self.snooze, self.change)
        words = metrics(13).horizontalAdvance(self.words.text()) + 2
        need = sum(widget.sizeHint().width() + px(8) for widget in fixed) + max(px(120), min(px(260), words))
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        wanted = along if self.width() >= need else down
        if wanted != self._both.direction():
            self._both.setDirection(wanted)

    def minimumSizeHint(self) -> QSize:
        # Of what it needs when it has turned; otherwise it would never become narrow enough to turn.
        return QSize(self._acts.minimumSize().width() + px(4), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_acts"):
            self._space()
            self._turn()

    def show_row(self, row: FollowUpRow, now: int) -> None:
        """Shows a follow-up."""
        self._row = row
        at, snoozed = _shown_at(row, now)
        late = day_start(at) < day_start(now)
        token = "late" if late else "due" if day_start(at) == day_start(now) else "muted"
        self._icon.setPixmap(pixmap("calendar-check", token if token != "muted" else "accent", 15))
        self.words.setText(row.text)
        self.when.setText(when_words(row, now))
        self.when.set_tone(token)
        day = exact(row.at, row.timed)
        if snoozed:
            day = _("It was for {day}; snoozed until {back}.").format(day=day, back=exact(at))
        self.when.setToolTip(day)
        self._turn()
        for button, words in ((self.done, self.done.text()), (self.snooze, self.snooze.text())):
            button.setAccessibleName(_("{act}: {text}").format(act=words, text=row.text))

    def menu(self) -> Menu:
        """Other days for it."""
        menu, now = Menu(self), self._session.now()
        today = day_of(now)
        days = (
            (_("Tomorrow"), day_start(now) + DAY), (_("In a week"), day_start(now) + 7 * DAY),
            (_("In a month"), day_minute(add_months(today, 1))),
        )  # fmt: skip
        for words, day in days:
            menu.addAction(words).triggered.connect(lambda _on=False, day=day: self._move(day))
        menu.addAction(_("Another day…")).triggered.connect(lambda _on=False: self._ask())
        menu.addSeparator()
        drop = menu.addAction(icon("x", "muted"), _("Let it go"))
        drop.triggered.connect(
            lambda _on=False: self._row and self._session.do(follow_ups.drop_follow_up, self._row.id)
        )
        return menu

    def _move(self, day: int) -> None:
        if self._row is not None:
            self._session.do(follow_ups.edit_follow_up, self._row.id, at=day + self._row.at % DAY)

    def _ask(self) -> None:
        row = self._row
        if row is None:
            return

        def take(text: str) -> str:
            found = moment_meant(text, self._session.now())
            if found is None:
                return _("Netbook does not understand that day; write for example “8 Dec” or “in 2 weeks”.")
            at, timed = found
            values: dict[str, object] = {"at": at, "timed": True} if timed else {"at": day_start(at) + row.at % DAY}
            return attempt(self._session, follow_ups.edit_follow_up, row.id, None, **values)[1]

        AskLine(_("Another day"), "", _("for example “next Friday”"), take, self).pop_up(
            self.snooze.mapToGlobal(self.snooze.rect().bottomLeft())
        )


class Promises(QWidget):
    """The soonest three, and how many more; hidden where there are none."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._all = False
        self._person = 0
        self._rows: tuple[FollowUpRow, ...] = ()
        self.lines: list[PromiseLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._heading = Heading(_("To do"))
        self._heading.setContentsMargins(px(4), 0, 0, 0)
        self._column.addWidget(self._heading)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(px(4))
        self._column.addLayout(self._inside)
        self.more = Button("", "quiet", small=True)
        self.more.clicked.connect(self._on_more)
        self._column.addWidget(self.more)

    def show_rows(self, person: int, rows: tuple[FollowUpRow, ...]) -> None:
        """Shows a person's open follow-ups."""
        if person != self._person:
            self._person, self._all = person, False
        self._rows = rows
        self._dress()

    def tick(self) -> None:
        """The time went on: what was snoozed may be back."""
        self._dress()

    def _dress(self) -> None:
        shown = self._rows if self._all else self._rows[:SHOWN]
        while len(self.lines) < len(shown):
            line = PromiseLine(self._session, self._intents, self)
            self.lines.append(line)
            self._inside.addWidget(line)
        for place, line in enumerate(self.lines):
            line.setVisible(place < len(shown))
            if place < len(shown):
                line.show_row(shown[place], self._session.now())
        left = len(self._rows) - len(shown)
        self.more.setText(_n("{n} more", "{n} more", left).format(n=left))
        self.more.setVisible(left > 0)
        self.setVisible(bool(self._rows))

    def _on_more(self) -> None:
        self._all = True
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "more"):
            self._dress()
