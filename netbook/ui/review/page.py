"""The Review screen: how healthy the network is, the guided review, and the goals."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from netbook.answers.behind import behind
from netbook.answers.people import anybody
from netbook.answers.review import Review, reviewing
from netbook.domain.review import Thought
from netbook.domain.weeks import REVIEWED, week_start
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.review.behind import BehindWindow
from netbook.ui.review.deck import ReviewDeck
from netbook.ui.review.figures import week_number
from netbook.ui.review.goals import GoalsTab
from netbook.ui.review.overview import Overview
from netbook.ui.slices import Slices
from netbook.ui.theme import px, set_ground
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.panel import Panel
from netbook.ui.widgets.stack import Stack
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _, _n

LONG_QUIET = 182


class ReviewPage(QWidget):
    """Figures and Goals beside one another as tabs; the guided review takes the whole page until it ends."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._found: Review | None = None
        self._stale = True
        self._slices = Slices(session, self)
        self.deck: ReviewDeck | None = None
        self.window_behind: BehindWindow | None = None
        set_ground(self, "window")
        self._build()
        self._wire()

    def _build(self) -> None:
        self.title = WrapLabel(_("How healthy is your network?"), 21, "text", True)
        self.when = WrapLabel("", 13, "muted")
        self.tabs = Segmented([("figures", _("Figures")), ("goals", _("Goals"))])
        self.start = Button("", "primary", "play")
        self.overview = Overview()
        self.goals = GoalsTab(self._session, self._intents)
        self.empty = Panel(padding=24, gap=12)
        self.empty.body.addWidget(Label(_("A review needs people"), 15, "text", True))
        self.empty.body.addWidget(
            WrapLabel(_("Once people are in the book and you note when you were in touch, this page says how your network fares, every week."), 13, "muted")
        )  # fmt: skip
        self.add = Button(_("New person"), "primary", "user-plus")
        self.empty.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
        empty = QWidget()
        around = QVBoxLayout(empty)
        around.addWidget(self.empty)
        around.addStretch(1)
        self._around = around
        self.stack = Stack()
        # Its pages scroll or are short: in a low window they give way, not the head.
        self.stack.setMinimumHeight(1)
        for page in (self.overview, self.goals, empty):
            self.stack.addWidget(page)
        self._empty = empty
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(self.title)
        words.addWidget(self.when)
        self._acts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._acts.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignLeading)
        self._acts.addWidget(self.start, 0, Qt.AlignmentFlag.AlignLeading)
        self._acts.addStretch(1)
        self._head_widget = QWidget()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._head_widget)
        self._head.addLayout(words, 1)
        self._head.addLayout(self._acts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head_widget)
        column.addWidget(self.stack, 1)
        self._space()

    def _wire(self) -> None:
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(60)
        self._soon.timeout.connect(self.refresh)
        self._session.changed.connect(self._on_changed)
        self._session.setting_changed.connect(self._on_setting)
        self.tabs.chosen.connect(self.show_tab)
        self.start.clicked.connect(self.start_review)
        self.add.clicked.connect(lambda: self._intents.new_person_wanted.emit(""))
        self.overview.behind_wanted.connect(self.show_behind)
        self.overview.circle_wanted.connect(lambda circle: self._intents.filter_wanted.emit({"circles": [circle]}))
        self.overview.person_wanted.connect(self._intents.person_wanted)
        self.overview.thought_wanted.connect(self._on_thought)

    # Opening what is behind

    def show_tab(self, key: str) -> None:
        """Shows figures or goals."""
        self.tabs.set_current(key)
        self._show_page()

    def show_goal(self, goal: int) -> None:
        """Brings a goal into sight."""
        if self.deck is not None:
            self.deck.leave()
        self.show_tab("goals")
        self.goals.show_goal(goal)

    def show_behind(self, key: str, week: int = 0) -> BehindWindow:
        """The small list behind a figure."""
        if self.window_behind is not None:
            self.window_behind.close()
        made = BehindWindow(self._session, self._intents, key, self, week=week)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.closed.connect(self._on_behind_closed)
        self.window_behind = made
        made.present()
        return made

    def _on_behind_closed(self) -> None:
        if self.sender() is self.window_behind:
            self.window_behind = None

    def _on_thought(self, thought: Thought) -> None:
        key = thought.key
        if key in ("time-to-give-circle", "cold-circle"):
            circles = self._found.figures.circles if self._found else ()
            found = [c.circle for c in circles if c.name == thought.values["circle"]]
            self._intents.filter_wanted.emit({"circles": found, "quiet_days": LONG_QUIET})
        elif key == "untold":
            self.show_goal(int(str(thought.values["goal"])))
        elif key in ("standstill", "time-to-give"):
            self.start_review()
        else:
            self.show_behind({"only-asks": "only-asks", "more-asks": "given"}.get(key, "events"))

    # The guided review

    def start_review(self) -> None:
        """Begins the guided review, five people at the most."""
        if self.deck is not None:
            return
        self.deck = ReviewDeck(self._session, self._intents)
        self.deck.closed.connect(self._on_deck_closed)
        self.deck.reviewed.connect(lambda: self._session.set_setting(REVIEWED, week_start(self._session.now())))
        self.stack.addWidget(self.deck)
        self._show_page()
        self.deck.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_deck_closed(self) -> None:
        deck, self.deck = self.deck, None
        if deck is not None:
            self.stack.removeWidget(deck)
            deck.hide()
            deck.deleteLater()
        self.refresh()
        self.start.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> int | None:
        """Whom the guided review is about, for the keys that start something with them."""
        return self.deck.current() or None if self.deck is not None else None

    # What is shown

    def _on_changed(self, _outcome: object) -> None:
        self._stale = True
        if self.isVisible() and self.deck is None:
            self._soon.start()

    def _on_setting(self, key: str) -> None:
        if key == REVIEWED and self._found is not None:
            self._show_head(self._found)

    def refresh(self) -> None:
        """Asks for the review anew."""
        if self._session.book.db.is_closed():
            return
        self._stale = False
        if not self._slices.ask(reviewing, self._show_review) and self._found is None:
            self.when.setText(_("Counting…"))

    def _show_review(self, found: Review) -> None:
        self._found = found
        self.overview.show_review(found, behind(self._session.book, "new"), True)
        self._show_head(found)
        self._show_page()

    def _show_head(self, found: Review) -> None:
        done = self._session.setting(REVIEWED) == week_start(found.figures.now)
        said = _("Week {n} · compared with the 12 weeks before").format(n=week_number(found.figures.now))
        self.when.setText(" · ".join([said, _("reviewed this week")] if done else [said]))
        count = len(found.guided)
        again = _n("Review again, {n} person", "Review again, {n} people", count)
        first = _n("Start the weekly review, {n} person", "Start the weekly review, {n} people", count)
        self.start.setText((again if done else first).format(n=count))
        self.start.set_kind("normal" if done else "primary")
        self.start.setVisible(bool(count))
        self.start.updateGeometry()
        self._turn()

    def _show_page(self) -> None:
        self._head_widget.setVisible(self.deck is None)
        if self.deck is not None:
            self.stack.setCurrentWidget(self.deck)
        elif self.tabs.current() == "goals":
            self.stack.setCurrentWidget(self.goals)
        else:
            self.stack.setCurrentWidget(self.overview if anybody(self._session.book) else self._empty)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale and self.deck is None:
            self.refresh()

    # Room

    def _space(self) -> None:
        self._head.setContentsMargins(px(28), px(24), px(28), px(12))
        self._head.setSpacing(px(12))
        self._acts.setSpacing(px(12))
        self._around.setContentsMargins(px(28), px(4), px(28), px(24))
        self._turn()

    def _turn(self) -> None:
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        need = self.tabs.sizeHint().width() + self.start.sizeHint().width() + px(12 + 2 * 28)
        self._head.setDirection(along if self.width() >= px(820) else down)
        self._acts.setDirection(along if self.width() >= need else down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_around"):
            self._space()
