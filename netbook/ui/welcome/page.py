"""The first start: three steps at most, each skippable; people in, a few decisions, reminders."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.triage import first_few
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.settings.start import HotkeyRow, LoginRow
from netbook.ui.theme import px
from netbook.ui.triage.deck import TriageDeck
from netbook.ui.welcome.people_step import PeopleStep
from netbook.ui.welcome.reminder_step import ReminderStep
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.meter import Meter
from netbook.ui.widgets.panel import Ground, ScrollColumn
from netbook.ui.widgets.stack import Stack
from netbook.wording import _

FEW = 5
COLUMN, LOW = 680, 420


class WelcomePage(Ground):
    """`done` when the last step is through or all are skipped; the setting `welcomed` is kept then.

    The hotkey and the start at login are the app's, as in Settings: `hotkey_wanted`, `autostart_wanted` and their answers.
    """

    done = Signal()
    hotkey_wanted = Signal(str)
    autostart_wanted = Signal(bool)

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__("window", (), parent)
        self._session, self._intents = session, intents
        self._step = 0
        self.deck: TriageDeck | None = None
        self._build()
        self._wire()
        self._show()

    def _build(self) -> None:
        self.setWindowTitle(_("Welcome to Netbook"))
        self.title = WrapLabel("", 21, "text", True, self)
        self.words = WrapLabel("", 13, "muted", parent=self)
        self.count = Label("", 12, "muted", parent=self)
        self.meter = Meter(self)
        self.people = PeopleStep(self._session, self._intents)
        self.triage = QWidget()
        self._deck_place = QVBoxLayout(self.triage)
        self._deck_place.setContentsMargins(0, 0, 0, 0)
        self.reminders = ReminderStep(self._session)
        self.steps = Stack(self)
        people = ScrollColumn(self)
        people.add(self.people)
        people.column.addStretch(1)
        reminders = ScrollColumn(self)
        reminders.add(self.reminders)
        reminders.column.addStretch(1)
        for widget in (people, self.triage, reminders):
            self.steps.addWidget(widget)
        self.back = Button(_("Back"), "quiet", "chevron-left", self)
        self.skip = Button(_("Skip the rest"), "quiet", parent=self)
        self.next = Button("", "primary", parent=self)
        self._column = QWidget(self)
        column = QVBoxLayout(self._column)
        column.setContentsMargins(0, 0, 0, 0)
        top = QHBoxLayout()
        top.addWidget(self.count)
        top.addWidget(self.meter, 1)
        column.addLayout(top)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addWidget(self.steps, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.skip)
        foot.addWidget(self.next)
        column.addLayout(foot)
        self._inside = column
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addWidget(self._column, 100)
        outer.addStretch(1)
        self._outer = outer
        self._space()

    def _wire(self) -> None:
        self.next.clicked.connect(self.go_on)
        self.back.clicked.connect(self.go_back)
        self.skip.clicked.connect(self.end)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.end).setContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )
        self.people.changed.connect(self._show_next)
        self.hotkey.wanted.connect(self.hotkey_wanted)
        self.login.wanted.connect(self.autostart_wanted)

    @property
    def hotkey(self) -> HotkeyRow:
        """The row of the hotkey in the last step."""
        return self.reminders.hotkey

    @property
    def login(self) -> LoginRow:
        """The row of the start at login in the last step."""
        return self.reminders.login

    def set_hotkey_state(self, ok: bool, text: str) -> None:
        """Shows what became of the hotkey."""
        self.hotkey.set_state(ok, text)

    def set_autostart(self, on: bool) -> None:
        """Shows whether the system starts Netbook at login."""
        self.login.set_on(on)

    def step(self) -> int:
        """Which step is shown: 0, 1 or 2."""
        return self._step

    def go_on(self) -> None:
        """The next step, or the end; deciding is left out where nobody is in the book."""
        if self._step == 2:
            self.end()
            return
        self._step += 1
        if self._step == 1 and not first_few(self._session.book, FEW):
            self._step = 2
        self._show()

    def decide(self) -> None:
        """On to the deciding, as after an import that was begun in the first step."""
        if self._step == 0:
            self.go_on()

    def go_back(self) -> None:
        """The step before."""
        self._step = max(0, self._step - 1)
        if self._step == 1 and not first_few(self._session.book, FEW):
            self._step = 0
        self._show()

    def end(self) -> None:
        """Through, or enough of it."""
        self._session.set_setting("welcomed", True)
        self.done.emit()

    def _show(self) -> None:
        title, words = {
            0: lambda: (
                _("Welcome to Netbook"),
                _("It remembers what matters to people, and tells you who deserves your attention. Bring your people in."),
            ),
            1: lambda: (
                _("How often to be in touch?"),
                _("A few to begin with, most recently met first. The rest can wait."),
            ),
            2: lambda: (
                _("When may Netbook speak up?"),
                _("Everything here can be changed in Settings."),
            ),
        }[self._step]()  # fmt: skip
        self.title.setText(title)
        self.words.setText(words)
        self.count.setText(_("Step {n} of {total}").format(n=self._step + 1, total=3))
        self.meter.set_parts(((self._step + 1, "accent"), (2 - self._step, "line")), self.count.text())
        if self._step == 1:
            self._make_deck()
        self.steps.setCurrentIndex(self._step)
        self.back.setVisible(self._step > 0)
        self.skip.setVisible(self._step < 2)
        self._show_next()
        if self.isVisible():
            self._focus()

    def _show_next(self) -> None:
        if self._step == 2:
            self.next.setText(_("Start"))
            self.next.set_kind("primary")
        elif self._step == 1:
            through = self.deck is None or not self.deck.current()
            self.next.setText(_("Next") if through else _("Skip"))
            self.next.set_kind("primary" if through else "normal")
        else:
            some = self.people.count() > 0
            self.next.setText(_("Next") if some else _("Start with an empty book"))
            self.next.set_kind("primary" if some else "normal")

    def _make_deck(self) -> None:
        if self.deck is not None:
            self._deck_place.removeWidget(self.deck)
            self.deck.hide()
            self.deck.deleteLater()
        few = first_few(self._session.book, FEW)
        self.deck = TriageDeck(self._session, self._intents, people=few, bare=True)
        self.deck.finished.connect(self._show_next)
        self.deck.closed.connect(self.go_on)
        self._deck_place.addWidget(self.deck)

    def _focus(self) -> None:
        if self._step == 0:
            (self.next if self.people.count() else self.people.drop.button).setFocus()
        elif self._step == 1 and self.deck is not None:
            self.deck.card.focus_suggested()
        else:
            self.next.setFocus()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._focus()

    def _space(self) -> None:
        self._column.setMaximumWidth(px(COLUMN))
        # Where there is little height, as with large text, it goes to what is asked.
        low = self.height() < px(LOW)
        self._outer.setContentsMargins(px(24), px(12 if low else 24), px(24), px(12 if low else 20))
        self._inside.setSpacing(px(6 if low else 12))
        self.words.setVisible(not low)

    def foot(self) -> tuple[QWidget, ...]:
        """The buttons at the foot, which nothing that is said may cover."""
        return self.back, self.skip, self.next

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._space()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_outer"):
            self._space()
