"""Favours: what was asked and offered both ways, what is owed, introductions under way, and the shelf."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbook.answers import favours as answers
from netbook.answers import introductions, reasons
from netbook.answers.favours import Lanes
from netbook.answers.introductions import IntroductionRow
from netbook.answers.owed import Owed, owed_steps
from netbook.answers.reasons import ShelfRow
from netbook.answers.steps import Steps
from netbook.book import Book
from netbook.domain.dates import day_start
from netbook.domain.values import dataclass
from netbook.session import Session
from netbook.ui.favours.board import Board
from netbook.ui.favours.owed import OwedView
from netbook.ui.favours.shelf_view import ShelfView
from netbook.ui.intents import Intents
from netbook.ui.introductions.view import IntroductionsView
from netbook.ui.places import Places
from netbook.ui.slices import Slices
from netbook.ui.theme import px, set_ground
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.choice import Choice
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label
from netbook.ui.widgets.looked_at import LookedAt
from netbook.ui.widgets.search_field import SearchField
from netbook.ui.widgets.stack import Stack
from netbook.ui.widgets.tabs import TabBar
from netbook.wording import _

VIEWS = ("lanes", "owed", "introductions", "shelf")


@dataclass(frozen=True, slots=True)
class _Read:
    """All that the screen shows."""

    lanes: Lanes
    owed: Owed
    introductions: tuple[IntroductionRow, ...]
    under_way: tuple[IntroductionRow, ...]
    shelf: tuple[ShelfRow, ...]


def _everything(book: Book) -> Steps[_Read]:
    lanes = yield from answers.lanes_steps(book)
    found = yield from owed_steps(book, lanes)
    yield
    every = introductions.every(book)
    yield
    under_way = introductions.under_way(book)
    yield
    return _Read(lanes, found, every, under_way, reasons.shelf(book))


class FavoursPage(LookedAt):
    """The screen; each of its views is told only when it is looked at."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "window")
        self._session, self._intents = session, intents
        self._places = Places(session.book.path)
        self._lanes = Lanes((), (), (), ())
        self._day = 0
        self._slices = Slices(session, self)
        self._build()
        self._wire()
        view = self._places.get("favours.view", "lanes")
        self._show_view(view if view in VIEWS else "lanes")

    def _build(self) -> None:
        self.title = Label(_("Favours"), 21, "text", True, self)
        self.note = Button(
            _("Note a favour"), "primary", "plus", self, tip=_("What was asked, offered or received (N)")
        )
        self.introduce = Button(_("Introduce two people"), "normal", "users-round", self)
        self.put = Button(_("Put on the shelf"), "normal", "plus", self)
        top = FlowLayout(gap=8, grows=0)
        top.addWidget(self.title)
        for button in (self.introduce, self.put, self.note):
            top.addWidget(button)
        self.tabs = TabBar(self)
        self.tabs.setAccessibleName(_("Parts of Favours"))
        self.search = SearchField(parent=self)
        self.search.set_placeholder(_("Search favours"))
        self.only = Choice(_("Which favours"), [("", _("All matters and goals"))], self, small=False)
        self._filters = QWidget(self)
        flow = FlowLayout(self._filters, gap=8)
        flow.addWidget(self.search)
        flow.addWidget(self.only)
        self.board = Board(self._session, self._intents)
        self.owed = OwedView(self._session, self._intents, self.board.deeds)
        self.introductions = IntroductionsView(self._session, self._intents)
        self.shelf = ShelfView(self._session, self._intents)
        self.stack = Stack(self)
        lanes = QWidget()
        column = QVBoxLayout(lanes)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._filters)
        column.addWidget(self.board, 1)
        self._views: dict[str, QWidget] = {
            "lanes": lanes, "owed": self.owed, "introductions": self.introductions, "shelf": self.shelf,
        }  # fmt: skip
        for view in self._views.values():
            self.stack.addWidget(view)
        whole = QVBoxLayout(self)
        whole.addLayout(top)
        whole.addWidget(self.tabs)
        whole.addWidget(self.stack, 1)
        self._top, self._whole, self._lane_column = top, whole, column
        self._space()

    def _space(self) -> None:
        self._top.setContentsMargins(px(24), px(16), px(24), px(4))
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._lane_column.setSpacing(px(4))
        self._filters.setContentsMargins(px(24), px(12), px(24), px(4))
        self.search.setFixedWidth(px(260))

    def _wire(self) -> None:
        self.tabs.tab_chosen.connect(self._show_view)
        self.note.clicked.connect(lambda: self._intents.note_favour_wanted.emit(0, {}))
        self.introduce.clicked.connect(lambda: self._intents.introduce_wanted.emit(0))
        self.put.clicked.connect(self.shelf.add)
        self.search.changed.connect(lambda _text: self._fill_board())
        self.search.entered.connect(self.board.take_focus)
        self.search.walked.connect(lambda _step: self.board.take_focus())
        self.only.chosen.connect(lambda _key: self._fill_board())
        self._session.changed.connect(self.look_again)
        self._session.ticked.connect(self._on_ticked)

    def _on_ticked(self, now: int) -> None:
        """Its words tell days, so another minute changes none of them."""
        if day_start(now) != self._day:
            self.look_again()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._pass_focus(event.reason())

    def _pass_focus(self, reason: Qt.FocusReason) -> None:
        view = self.stack.currentWidget()
        if view is self._views["lanes"]:
            self.board.take_focus()
        elif view is not None:
            view.setFocus(reason)

    def focus_search(self) -> None:
        """The keyboard goes into the search field of the lanes."""
        self._show_view("lanes")
        self.search.select_all()

    def _read(self) -> None:
        """In slices where it is much; what was shown stays until it is there."""
        self._day = day_start(self._session.now())
        self._slices.ask(_everything, self._show_read)

    def _show_read(self, read: _Read) -> None:
        self._lanes = read.lanes
        self._fill_choices()
        counts = {
            "owed": len(read.owed.thanks) + len(read.owed.outcomes), "introductions": len(read.under_way), "shelf": len(read.shelf),
        }  # fmt: skip
        names = {
            "lanes": _("Lanes"), "owed": _("Thanks and outcomes"), "introductions": _("Introductions"), "shelf": _("The shelf"),
        }  # fmt: skip
        self.tabs.set_tabs([(key, f"{names[key]} {counts.get(key) or ''}".strip()) for key in VIEWS], self.view())
        self.owed.show_owed(read.owed)
        self.introductions.show_rows(read.introductions, read.under_way)
        self.shelf.show_rows(read.shelf)
        self._fill_board()
        if self.hasFocus():
            # It came before there was a card to take it.
            self._pass_focus(Qt.FocusReason.OtherFocusReason)

    def _fill_choices(self) -> None:
        book = self._session.book
        choices = [("", _("All matters and goals"))]
        choices += [(f"goal:{number}", _("Goal: {title}").format(title=title)) for number, title in self._lanes.goals()]
        choices += [(f"matter:{name}", _("Matter: {name}").format(name=name)) for name in answers.matters(book)]
        self.only.set_choices(choices)
        self.only.setVisible(len(choices) > 1)

    def _fill_board(self) -> None:
        kind, _colon, rest = self.only.current().partition(":")
        goal = int(rest) if kind == "goal" else None
        self.board.show_lanes(self._lanes.kept(self.search.text(), goal, rest if kind == "matter" else ""))

    def view(self) -> str:
        """Which of the views is shown."""
        shown = self.stack.currentWidget()
        return next((key for key, view in self._views.items() if view is shown), "lanes")

    def show_view(self, key: str) -> None:
        """Brings a view to the front."""
        self._show_view(key)

    def _show_view(self, key: str) -> None:
        self.stack.setCurrentWidget(self._views[key])
        self.tabs.set_current(key)
        self.introduce.setVisible(key == "introductions")
        self.put.setVisible(key == "shelf")
        self.note.setVisible(key in ("lanes", "owed"))
        self._places.put("favours.view", key)

    def keyPressEvent(self, event: object) -> None:
        from PySide6.QtGui import QKeyEvent

        if not isinstance(event, QKeyEvent):
            return
        if event.key() == Qt.Key.Key_Escape and self.search.text():
            self.search.set_text("")
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_lane_column"):
            self._space()
