"""About: everything kept about a person, as quiet text that is edited where it stands."""

from __future__ import annotations

from itertools import zip_longest

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from netbook.answers import show
from netbook.answers.show import Person
from netbook.domain.said import Outcome, Refused
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.person.about.contact import ContactSection
from netbook.ui.person.about.dates import DatesSection
from netbook.ui.person.about.desk import Desk
from netbook.ui.person.about.details import DetailsSection
from netbook.ui.person.about.note import KeptSection, MarkdownNote, NoteSection
from netbook.ui.person.about.picture import PictureSection
from netbook.ui.person.about.places import PlacesSection
from netbook.ui.person.about.rows import Section
from netbook.ui.person.about.several import Several
from netbook.ui.person.about.state import StateSection
from netbook.ui.person.about.ties import MeetingSection, RhythmSection
from netbook.ui.person.about.who import NameSection, SelfSection, WorkSection
from netbook.ui.theme import px
from netbook.ui.widgets.focus import order_focus
from netbook.ui.widgets.in_place import InPlaceLine, InPlaceText

WIDE = 720
LEFT = (ContactSection, RhythmSection, DetailsSection, WorkSection, DatesSection)
RIGHT = (
    MeetingSection,
    NoteSection,
    PlacesSection,
    SelfSection,
    NameSection,
    PictureSection,
    StateSection,
    KeptSection,
)
AT_ONCE = 3
"""So many sections of each column are made before the tab shows first; those below follow between two frames."""


class AboutTab(QWidget):
    """`show_person` shows somebody; edits are saved as one goes, each one act. As tall as it needs: the page scrolls."""

    flows = True

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = Desk(session, intents, self)
        self._person: Person | None = None
        self.sections: dict[type[Section], Section] = {}
        self._unmade: list[type[Section]] = []
        self._order: list[int] = []
        self._ordering = QTimer(self)
        self._ordering.setSingleShot(True)
        # After the person is painted: nobody presses Tab before.
        self._ordering.setInterval(50)
        self._ordering.timeout.connect(self._order_focus)
        self._later = QTimer(self)
        self._later.setInterval(0)
        self._later.timeout.connect(self._make_next)
        self._build()
        session.changed.connect(self._on_changed)

    def _build(self) -> None:
        self._both = QWidget(self)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._both)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._columns: list[QVBoxLayout] = []
        for _side in (LEFT, RIGHT):
            column = QVBoxLayout()
            column.addStretch(1)
            self._columns.append(column)
            self._box.addLayout(column, 1)
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._both)
        self._whole.addStretch(1)
        self._space()

    def _space(self) -> None:
        self._whole.setContentsMargins(px(24), px(16), px(24), px(24))
        self._box.setSpacing(px(24))
        for column in self._columns:
            column.setSpacing(px(20))

    def show_person(self, number: int) -> None:
        """Shows the person with this row id; what is being typed about the one before is saved first."""
        self.commit()
        same = number == self._desk.number
        try:
            person = show.person(self._session.book, number)
        except Refused:
            return
        self._desk.number = number
        self._person = person
        self._fill(same)

    def _fill(self, same: bool) -> None:
        order = [kind for pair in zip_longest(LEFT, RIGHT) for kind in pair if kind is not None]
        self._unmade = []
        for place, kind in enumerate(order):
            if kind in self.sections or place < 2 * AT_ONCE:
                self._show_section(kind, same)
            else:
                self._unmade.append(kind)
        if self._unmade:
            self._later.start()

    def _make_next(self) -> None:
        if not self._unmade:
            self._later.stop()
            return
        self._show_section(self._unmade.pop(0), False)

    def finish(self) -> None:
        """Makes at once what was left for later."""
        while self._unmade:
            self._make_next()

    def _show_section(self, kind: type[Section], same: bool) -> None:
        if self._person is None:
            return
        section = self.sections.get(kind)
        if section is None:
            section = self.sections[kind] = kind(self._desk, self._both)  # type: ignore[arg-type]
            side = 0 if kind in LEFT else 1
            before = (LEFT, RIGHT)[side]
            place = sum(1 for other in before[: before.index(kind)] if other in self.sections)
            self._columns[side].insertWidget(place, section)
            for several in section.findChildren(Several):
                several.grew.connect(self._ordering.start)
        section.fill(self._person, same)
        self._ordering.start()

    def _order_focus(self) -> None:
        self._order = order_focus(self, self._order)

    def commit(self) -> None:
        """Saves what is being typed now."""
        field = QApplication.focusWidget()
        if isinstance(field, InPlaceLine | InPlaceText | MarkdownNote) and self.isAncestorOf(field):
            field.commit()

    def _on_changed(self, outcome: Outcome) -> None:
        number = self._desk.number
        if not number or (outcome.touched and number not in outcome.touched and not self._names(outcome.touched)):
            return
        try:
            self._person = show.person(self._session.book, number)
        except Refused:
            return
        self._fill(True)

    def _names(self, touched: tuple[int, ...]) -> bool:
        """Whether somebody touched is named here."""
        return self._person is not None and self._person.through is not None and self._person.through[0] in touched

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= px(WIDE)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if way != self._box.direction():
            self._box.setDirection(way)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_whole"):
            self._space()
