"""One person as one scrolling page: header, what to know, what to do, and the tabs."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from PySide6.QtCore import QEvent, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from netbook.answers import show
from netbook.answers.show import Person
from netbook.domain.said import Refused
from netbook.operations import people
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.person.acts import PeopleActs
from netbook.ui.person.before_box import BeforeBox
from netbook.ui.person.header import Header, there
from netbook.ui.person.promises import Promises
from netbook.ui.person.timeline.tab import TimelineTab
from netbook.ui.photos import Photos
from netbook.ui.theme import colour, px, set_ground
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.panel import GroundBar, Panel
from netbook.ui.widgets.tabs import TabBar
from netbook.wording import _, _n

ROOM = 360
"""The least height in pixels of the drawings that a tab of fixed height gets."""


class DeceasedQuestion(Panel):
    """What to do with the open follow-ups of somebody who died: two answers and a way back, in the page."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=12)
        self._session = session
        self._person = 0
        self.words = WrapLabel("")
        self.drop = Button("", icon="x")
        self.keep = Button(_("Keep them"))
        self.cancel = Button(_("Not deceased"), "quiet")
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for button in (self.drop, self.keep, self.cancel):
            row.addWidget(button)
        row.addStretch(1)
        self.body.addWidget(self.words)
        self.body.addLayout(row)
        self.drop.clicked.connect(lambda: self._answer(True))
        self.keep.clicked.connect(lambda: self._answer(False))
        self.cancel.clicked.connect(self.hide)
        self.hide()

    def ask(self, person: Person) -> None:
        """Asks about a person."""
        count = len(person.follow_ups)
        self._person = person.card.id
        self.words.setText(
            _n(
                "Nothing will be asked about {name} any more. What about the {n} open follow-up?",
                "Nothing will be asked about {name} any more. What about the {n} open follow-ups?", count,
            ).format(name=person.card.name, n=count)
        )  # fmt: skip
        self.drop.setText(_("Let them go"))
        self.show()
        self.drop.setFocus()

    def _answer(self, drop: bool) -> None:
        self.hide()
        self._session.do(people.mark_deceased, self._person, drop)


class Page(QWidget):
    """What scrolls; surface all over."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), colour("surface"))


class PersonView(QScrollArea):
    """Shows a person by row id; `left` wants the list back. Tabs are built when first looked at."""

    left = Signal()

    def __init__(
        self, session: Session, intents: Intents, photos: Photos, acts: PeopleActs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._intents, self._photos = session, intents, photos
        self._person: Person | None = None
        self._built: dict[str, Any] = {}
        self._shown_in: dict[str, int] = {}
        self.header = Header(session, intents, acts)
        self.before = BeforeBox(session, intents)
        self.question = DeceasedQuestion(session)
        self.remember = self.before.remember
        self.promises = Promises(session, intents)
        self.tabs = TabBar()
        self.timeline = TimelineTab(session, intents)
        self._build()
        self._wire()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("The chosen person"))
        set_ground(self, "surface")
        self.setVerticalScrollBar(GroundBar(self))
        page = self._page = Page()
        set_ground(page, "surface")
        self._column = QVBoxLayout(page)
        self._column.setSpacing(0)
        self._column.addWidget(self.header)
        self._cards = QVBoxLayout()
        for widget in (self.question, self.before, self.promises):
            self._cards.addWidget(widget)
        self._column.addLayout(self._cards)
        self._column.addWidget(self.tabs)
        self._column.addWidget(self.timeline)
        self._column.addStretch(1)
        self.tabs.set_tabs([("timeline", _("Timeline")), *((key, words) for key, words, _module, _name in _tabs())])
        self.tabs.setAccessibleName(_("Parts of the person"))
        self._built["timeline"] = self.timeline
        self.setWidget(page)
        self._space()

    def _space(self) -> None:
        self._column.setContentsMargins(0, 0, 0, 0)
        self._cards.setContentsMargins(px(24), px(14), px(24), px(8))
        self._cards.setSpacing(px(12))
        self.verticalScrollBar().setSingleStep(px(30))

    def _wire(self) -> None:
        self.header.left.connect(self.left)
        self.header.deceased_wanted.connect(self._on_deceased)
        self.before.interaction_wanted.connect(self._on_interaction)
        self.tabs.tab_chosen.connect(self._on_tab)
        self.timeline.shown.connect(self._on_shown)
        self.timeline.left_up.connect(lambda: self.tabs.setFocus(Qt.FocusReason.OtherFocusReason))
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._session.ticked.connect(self._on_ticked)
        # The rest of the first page is laid out after the person is on the screen.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(40)
        self._rest.timeout.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._rest.start())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_cards"):
            self._space()

    def show_person(self, number: int) -> bool:
        """Shows the person; answers False where they are not in the book any more."""
        try:
            person = show.person(self._session.book, number)
        except Refused:
            self._person = None
            return False
        same = self._person is not None and self._person.card.id == number
        self._person = person
        card = person.card
        at = self.verticalScrollBar().value()
        self.header.show_person(person, self._photos.now(card.photo) if card.photo else None)
        if not same:
            self.question.hide()
        self.before.show_person(person)
        self.promises.show_rows(number, person.follow_ups)
        self._fill(self.tabs.current(), same)
        self.verticalScrollBar().setValue(at if same else 0)
        self._rest.start()
        return True

    def person(self) -> Person | None:
        """The person shown."""
        return self._person

    def take_focus(self) -> None:
        """Puts the keyboard on the first act."""
        self.header.log.setFocus(Qt.FocusReason.TabFocusReason)

    def set_way_back(self, on: bool) -> None:
        """Whether the list is out of sight, so that a way back is needed."""
        self.header.back.setVisible(on)

    def _on_ticked(self, _now: int) -> None:
        self.header.tick()
        self.promises.tick()

    def _on_deceased(self) -> None:
        if self._person is not None:
            self.question.ask(self._person)

    def _on_tab(self, key: str) -> None:
        self._fill(key, False)

    def _fill(self, key: str, same: bool) -> None:
        """Shows the tab for the person; the others learn of the person when they are looked at."""
        if self._person is None:
            return
        number = self._person.card.id
        tab = self._built.get(key) or self._make(key)
        for name, widget in self._built.items():
            widget.setVisible(name == key)
        if key == "timeline":
            self.timeline.show_person(number, self._person.card.given or self._person.card.name)
        elif self._shown_in.get(key) != number or not same:
            tab.show_person(number)
        self._shown_in[key] = number
        self._room()

    def _make(self, key: str) -> Any:
        module, name = next((module, name) for k, _words, module, name in _tabs() if k == key)
        made = getattr(import_module(module), name)(self._session, self._intents, self._page)
        self._built[key] = made
        self._column.insertWidget(self._column.indexOf(self.timeline), made)
        return made

    def _room(self) -> None:
        # A tab that scrolls by itself fills what can be seen below the words of the tabs; one that flows is as tall as it needs.
        tall = max(px(ROOM), self.viewport().height() - self.tabs.sizeHint().height())
        for key, widget in self._built.items():
            if key != "timeline" and not getattr(widget, "flows", False):
                widget.setFixedHeight(tall)

    def _on_interaction(self, number: int) -> None:
        self.tabs.set_current("timeline")
        self._fill("timeline", True)
        self.timeline.show_interaction(number)

    def _on_shown(self, rect: QRect) -> None:
        corner = self.timeline.mapTo(self._page, rect.topLeft())
        self.ensureVisible(corner.x(), corner.y(), 0, px(16))
        self.ensureVisible(corner.x(), corner.y() + rect.height(), 0, px(16))
        self.horizontalScrollBar().setValue(0)

    def _on_scrolled(self) -> None:
        bar = self.verticalScrollBar()
        if self.tabs.current() == "timeline" and bar.maximum() - bar.value() < self.viewport().height():
            self.timeline.more()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._room()
        self._rest.start()


def _tabs() -> list[tuple[str, str, str, str]]:
    """The tabs besides the timeline whose parts are built in: key, words, module, class."""
    known = (
        ("about", _("About"), "netbook.ui.person.about", "AboutTab"),
        ("favours", _("Give and take"), "netbook.ui.person.giving", "GivingTab"),
        ("connections", _("Connections"), "netbook.ui.person.connections", "ConnectionsTab"),
        ("files", _("Files"), "netbook.ui.person.files", "FilesTab"),
    )
    return [(key, words, f"{package}.tab", name) for key, words, package, name in known if there(f"{package}.tab")]
