"""The list at the side: what is coming and what is over, and how many events left the beaten track."""

from __future__ import annotations

from array import array

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import events
from netbook.answers.events import EventRow
from netbook.session import Session
from netbook.ui.events.faces import called
from netbook.ui.icons import icon
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.lines import Line, Lines
from netbook.ui.widgets.menu import Menu
from netbook.ui.widgets.panel import Ground
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _, _n
from netbook.wording.events import stage_words, suggestion_words, variety_words, when_words

COMING, PAST = "coming", "past"


class EventsSide(Ground):
    """`chosen` tells which event is current, `entered` that Enter was pressed on it, `clicked` the mouse, `plan_wanted` that one is to be planned."""

    chosen = Signal(int)
    entered = Signal(int)
    clicked = Signal(int)
    plan_wanted = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("window", ("right",), parent)
        self._session = session
        self._rows: tuple[EventRow, ...] = ()
        self._ids: array[int] = array("q")
        self._build()
        self._wire()

    def _build(self) -> None:
        self._title = Label(_("Events"), 21, "text", True, self)
        self.plan = Button(_("Plan"), "primary", "plus", self, tip=_("Plan an event or a meeting"))
        menu = Menu(self.plan)
        for key, words, name in (("gathering", _("An event"), "users-round"), ("meeting", _("A meeting"), "coffee")):
            menu.addAction(icon(name, "muted"), words).triggered.connect(
                lambda _=False, key=key: self.plan_wanted.emit(key)
            )
        menu.addSeparator()
        menu.addAction(icon("import", "muted"), _("From an invitation…")).triggered.connect(
            lambda: self.plan_wanted.emit("file")
        )
        self.plan.set_menu(menu, arrow=True)
        self.which = Segmented([(COMING, _("Coming")), (PAST, _("Past"))], self)
        self.list = Lines(_("Events"), self)
        self.nothing = WrapLabel("", 13, "muted", parent=self)
        self.variety = WrapLabel("", 12, "muted", parent=self)
        self.suggestion = WrapLabel("", 12, "due", parent=self)
        self._top = FlowLayout(gap=8, grows=0)
        self._top.addWidget(self._title)
        self._top.addWidget(self.plan)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._top)
        row = QHBoxLayout()
        row.addWidget(self.which)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.nothing)
        self._column.addStretch(0)
        self._column.addWidget(self.variety)
        self._column.addWidget(self.suggestion)
        self._space()

    def _wire(self) -> None:
        self.which.chosen.connect(lambda _: self._on_which())
        self.list.chosen.connect(self._on_chosen)
        self.list.clicked.connect(lambda index: self.clicked.emit(self._ids[index.row()]))
        self.list.entered.connect(lambda row: self.entered.emit(self._ids[row]) if 0 <= row < len(self._ids) else None)

    def _space(self) -> None:
        self._column.setContentsMargins(px(12), px(12), px(12), px(12))
        self._column.setSpacing(px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_top"):
            self._space()

    def _on_which(self) -> None:
        self.list.clearSelection()
        self.list.setCurrentIndex(self.list.rootIndex())
        self.refresh()
        self.choose_first()

    def _on_chosen(self, row: int) -> None:
        self.chosen.emit(self._ids[row] if 0 <= row < len(self._ids) else 0)

    def refresh(self) -> None:
        """Reads the list again; the current event stays current."""
        book = self._session.book
        current = self.current()
        self._rows = events.coming(book) if self.which.current() == COMING else events.past(book)
        self._ids = array("q", (row.id for row in self._rows))
        self.list.blockSignals(True)
        now = self._session.now()
        self.list.set_rows(
            len(self._rows), lambda first, count: [self._line(row, now) for row in self._rows[first : first + count]]
        )
        self.list.blockSignals(False)
        if current in self._ids:
            self.choose(current)
        self.list.setVisible(bool(self._rows))
        self.nothing.setVisible(not self._rows)
        self.nothing.setText(
            _("Nothing is planned. Plan an event, or drop an invitation (.ics) here.")
            if self.which.current() == COMING
            else _("No event is over yet.")
        )
        found = events.how_varied(book)
        self.variety.setText(variety_words(found))
        self.variety.setVisible(bool(found.own_field + found.others))
        self.suggestion.setText(suggestion_words() if found.suggest else "")
        self.suggestion.setVisible(found.suggest)

    def _line(self, row: EventRow, now: int) -> Line:
        when = when_words(row.starts_at, row.ends_at, row.timed, now)
        waiting = len(row.unhandled) if row.stage == "past" else 0
        side = (
            _n("{n} to see to", "{n} to see to", waiting).format(n=waiting)
            if waiting
            else stage_words(row.stage, row.starts_at, now)
        )
        return Line(
            called(row), " · ".join(part for part in (when, row.place) if part), side,
            "coffee" if row.kind == "meeting" else "users-round", "due" if waiting else "accent" if row.stage in ("coming", "on") else "muted",
            row.stage in ("cancelled", "closed"),
        )  # fmt: skip

    def current(self) -> int:
        """The event that is current, 0 for none."""
        row = self.list.current_row()
        return self._ids[row] if 0 <= row < len(self._ids) else 0

    def choose(self, number: int) -> bool:
        """Makes an event current; False where it is not in this list."""
        if number not in self._ids:
            return False
        self.list.setCurrentIndex(self.list.lines.index(self._ids.index(number), 0))
        return True

    def choose_first(self) -> None:
        """Makes the first event of the list current."""
        if self._ids:
            self.list.setCurrentIndex(self.list.lines.index(0, 0))
        else:
            self.chosen.emit(0)

    def go_to(self, number: int) -> None:
        """Makes an event current, in whichever list it is."""
        for which in (self.which.current(), COMING, PAST):
            self.which.set_current(which)
            self.refresh()
            if self.choose(number):
                return
