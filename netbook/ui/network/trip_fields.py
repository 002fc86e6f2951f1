"""Where to and when: the fields of a trip, new or being changed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netbook.answers.reasons import TripRow
from netbook.domain.dates import DAY, day_start
from netbook.domain.said import Refused
from netbook.operations.shelf import add_trip, edit_trip
from netbook.session import Session
from netbook.ui.log.drafts import Drafts, Typed
from netbook.ui.log.form import Problem
from netbook.ui.log.when_field import WhenField
from netbook.ui.person.acts import attempt
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.panel import Panel
from netbook.wording import _
from netbook.wording.refusals import refusal

KEEP_AFTER_MS = 400


class TripFields(Panel):
    """`kept` carries the row id of the trip; `left` when it is put aside, with what is typed staying for the next time."""

    kept = Signal(int)
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=12, gap=6)
        self._session = session
        self._trip = 0
        self._drafts = Drafts(session, "trip")
        self._untouched: Typed = {}
        self._keep_soon = QTimer(self)
        self._keep_soon.setSingleShot(True)
        self._keep_soon.setInterval(KEEP_AFTER_MS)
        self._keep_soon.timeout.connect(self.keep_typed)
        self.place = QLineEdit(self)
        self.place.setPlaceholderText(_("Where to: a town or country"))
        self.place.setAccessibleName(_("Where the trip goes"))
        self.first = WhenField(session, _("First day"), _("the first day"), self)
        self.first.set_placeholder(_("From: 3 December"))
        self.last = WhenField(session, _("Last day"), _("empty: one day"), self)
        self.last.set_placeholder(_("To: 5 December"))
        self.problem = Problem(self)
        self.keep = Button(_("Keep the trip"), "primary", parent=self, small=True)
        self.leave = Button(_("Not now"), "quiet", parent=self, small=True)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.keep)
        self._buttons.addWidget(self.leave)
        self._buttons.addStretch(1)
        self._column: QVBoxLayout = self.body
        for widget in (self.place, self.first, self.last, self.problem):
            self._column.addWidget(widget)
        self._column.addLayout(self._buttons)
        self._buttons.setSpacing(px(6))
        self.keep.clicked.connect(self.keep_trip)
        self.leave.clicked.connect(self.left)
        for line in (self.place, self.first.line, self.last.line):
            line.returnPressed.connect(self.keep_trip)
            line.textChanged.connect(self._on_typed)

    def begin(self, place: str = "") -> None:
        """For a new trip; what was typed before is still there."""
        self._open(0, "")
        self._retype()
        if place and not self.place.text():
            self.place.setText(place)
        self.show()
        (self.first if self.place.text() else self.place).setFocus()

    def edit(self, trip: TripRow) -> None:
        """For a trip that is there."""
        self._open(trip.id, trip.place)
        self.first.set_moment(trip.from_at, False)
        self.last.set_moment(trip.until_at, False)
        self._untouched = self._typed()
        self._retype()
        self.show()
        self.place.setFocus()

    def _open(self, trip: int, place: str) -> None:
        """For another trip, with what is known of it; what is typed for the one before waits with that."""
        self.keep_typed()
        self._trip = trip
        self._untouched = {}
        self.place.setText(place)
        self.first.set_text("")
        self.last.set_text("")
        self.problem.tell("")
        self._untouched = self._typed()
        self._keep_soon.stop()

    def _typed(self) -> Typed:
        return {"place": self.place.text(), "first": self.first.text(), "last": self.last.text()}

    def _retype(self) -> None:
        """What was typed for the same trip before and not kept."""
        found = self._drafts.find(str(self._trip))
        if found is not None:
            self.place.setText(str(found.get("place", "")))
            self.first.set_text(str(found.get("first", "")))
            self.last.set_text(str(found.get("last", "")))
        self._keep_soon.stop()

    def _on_typed(self) -> None:
        if not self._keep_soon.isActive():  # whoever types without a rest is kept on the way too
            self._keep_soon.start()

    def keep_typed(self) -> None:
        """Puts what is typed beside the book, for whoever leaves, and for when the program ends without a word."""
        self._keep_soon.stop()
        if not self._untouched:
            return
        if self._typed() != self._untouched:
            self._drafts.keep(str(self._trip), self._typed())
        else:
            self._drafts.drop(str(self._trip))

    def keep_trip(self) -> None:
        """Keeps it; what is refused stays typed, with the sentence."""
        try:
            first, last = self.first.moment(), self.last.moment()
        except Refused as problem:
            self.problem.tell(refusal(problem.said))
            return
        if first is None:
            self.problem.tell(_("Say on which day the trip begins."))
            self.first.setFocus()
            return
        begin = day_start(first[0])
        end = day_start(last[0]) if last else begin
        # "3 to 5 January", said in December, ends in the year in which it begins.
        while last and end < begin and begin - end > 300 * DAY:
            end += 365 * DAY
        place = self.place.text()
        if self._trip:
            outcome, why = attempt(self._session, edit_trip, self._trip, place=place, from_at=begin, until_at=end)
        else:
            outcome, why = attempt(self._session, add_trip, place, begin, end)
        if outcome is None:
            self.problem.tell(why)
            return
        number = self._trip or outcome.made[0].id
        self._untouched = {}
        self._drafts.drop(str(self._trip))
        self._open(0, "")
        self.kept.emit(number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_buttons"):
            self._buttons.setSpacing(px(6))
