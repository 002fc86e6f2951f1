"""Places and trips: where people are, where one goes, and whom to see there, close and cold first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.places import PlaceRow, first_there, places
from netbook.answers.reasons import TripRow, trips
from netbook.domain.folding import fold
from netbook.domain.values import dataclass
from netbook.operations.shelf import delete_trip, edit_trip
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.network.beside import ListBeside
from netbook.ui.network.there_row import ThereRow
from netbook.ui.network.trip_fields import TripFields
from netbook.ui.theme import px
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.in_place import InPlaceLine, inset
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.lines import Line, Lines
from netbook.ui.widgets.panel import ScrollColumn
from netbook.ui.widgets.search_field import SearchField
from netbook.ui.widgets.teaching import Teaching
from netbook.wording import _, _n
from netbook.wording.network import there_words, trip_title, trip_until

PAGE = 20


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the list: a trip, or a place."""

    trip: TripRow | None
    place: PlaceRow | None
    past: bool = False

    @property
    def name(self) -> str:
        return self.trip.place if self.trip else self.place.name if self.place else ""


class TripsTab(ListBeside):
    """At the left what is planned and where people are, at the right who is there."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(_("All trips and places"), parent)
        self._session, self._intents = session, intents
        self._unsaved = unsaved_of(session)
        self._noted = 0
        self._all: list[_Row] = []
        self._shown: list[_Row] = []
        self._chosen: _Row | None = None
        self.rows: list[ThereRow] = []
        self._limit = PAGE
        self._build()
        self._wire()
        self._space()

    def _build(self) -> None:
        self.new = Button(_("New trip"), "primary", "plane", self._left)
        self.fields = TripFields(self._session, self._left)
        self.fields.hide()
        self.search = SearchField(_("Find a place or trip"), parent=self._left)
        self.list = Lines(_("Trips and places"), self._left)
        for widget in (self.new, self.fields, self.search):
            self._left_box.addWidget(widget)
        self._left_box.addWidget(self.list, 1)
        self.area = ScrollColumn(self, margins=(0, 16, 24, 24), gap=8)
        self.area.column.setAlignment(Qt.AlignmentFlag(0))
        self.title = WrapLabel("", 21, "text", True, self)
        self.facts = WrapLabel("", 13, "muted", parent=self)
        self.note = InPlaceLine(_("Note of the trip"), _("What for? Where do you stay?"), self)
        self.change = Button(_("Change"), "normal", "pencil", self, small=True)
        self.remove = Button(_("Delete"), "quiet", "trash-2", self, small=True)
        self._acts = QHBoxLayout()
        for button in (self.change, self.remove):
            self._acts.addWidget(button)
        self._acts.addStretch(1)
        self._top, self._note_row, self._page = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._top.addWidget(self.title)
        self._top.addWidget(self.facts)
        self._note_row.addWidget(self.note)
        for part in (self._top, self._note_row, self._page):
            self.area.column.addLayout(part)
        self._page.addLayout(self._acts)
        self._head = WrapLabel(_("Who is there, close and cold first"), 12, "muted", True, self)
        self._page.addWidget(self._head)
        self._people = QVBoxLayout()
        self._page.addLayout(self._people)
        self.more = Button("", "quiet", "chevron-down", self, small=True)
        self._page.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.nobody = WrapLabel("", 13, "muted", parent=self)
        self._page.addWidget(self.nobody)
        self.area.column.addStretch(1)
        self._page_box.addWidget(self.area, 1)
        self.empty = Teaching("plane", "surface", self)
        self.empty.say(
            _("Places and trips"),
            _(
                "Plan a trip, and Netbook says whom you could see there and why. Where people are comes from their addresses."
            ),
        )
        self.begin = Button(_("New trip"), "primary", "plane")
        self.empty.buttons.addWidget(self.begin)
        self._page_box.addWidget(self.empty, 1)

    def _wire(self) -> None:
        self.new.clicked.connect(self._on_new)
        self.begin.clicked.connect(self._on_new)
        self.fields.kept.connect(self._on_kept)
        self.fields.left.connect(self._on_left)
        self.search.changed.connect(lambda _text: self._fill())
        self.search.walked.connect(lambda _step: self.list.setFocus())
        self.list.chosen.connect(self._on_row)
        self._opens(self.list)
        self._unsaved.edit(self.note, self._on_note)
        self.change.clicked.connect(self._on_change)
        self.remove.clicked.connect(self._on_remove)
        self.more.clicked.connect(self._on_more)
        self._session.changed.connect(self.look_again)

    # The list

    def _read(self) -> None:
        book = self._session.book
        self._all = [_Row(trip, None) for trip in trips(book)]
        self._all += [_Row(None, place) for place in places(book)]
        self._all += [_Row(trip, None, True) for trip in trips(book, past=True)]
        self._fill()

    def _fill(self) -> None:
        wanted = fold(self.search.text().strip())
        self._shown = [row for row in self._all if wanted in fold(row.name)]
        again = next((n for n, row in enumerate(self._shown) if self._same(row)), 0)
        self._choose(again)

    def _choose(self, place: int) -> None:
        """Brings a row of the list and its page up, once."""
        self.list.set_rows(len(self._shown), self._lines, place)
        self._show(self._shown[place] if self._shown else None)

    def _same(self, row: _Row) -> bool:
        old = self._chosen
        if old is None or bool(old.trip) != bool(row.trip):
            return False
        return old.trip.id == row.trip.id if old.trip and row.trip else old.name == row.name

    def _lines(self, first: int, count: int) -> Sequence[Line]:
        now = self._session.now()
        found = []
        for row in self._shown[first : first + count]:
            if row.trip is not None:
                trip = row.trip
                title = trip_title(trip.place, trip.from_at, trip.until_at, now)
                found.append(
                    Line(
                        title,
                        trip.note,
                        trip_until(trip.from_at, trip.until_at, now),
                        "plane",
                        "muted" if row.past else "accent",
                        row.past,
                    )
                )
            elif row.place is not None:
                found.append(Line(row.place.name, there_words(row.place.people), "", "map-pin"))
        return found

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self._show(self._shown[row])

    def show_trip(self, trip: int) -> None:
        """Shows a trip, from wherever it was named."""
        self.search.set_text("")
        self.refresh()
        for place, row in enumerate(self._shown):
            if row.trip is not None and row.trip.id == trip:
                self._choose(place)
                self.bring_page()

    # The page

    def _show(self, row: _Row | None) -> None:
        if row is None or not self._same(row):
            self._limit = PAGE
        self._chosen = row
        self.area.setVisible(bool(self._all))
        self.empty.setVisible(not self._all)
        self._turn()
        now = self._session.now()
        trip = row.trip if row else None
        for widget in (self.note, self.change, self.remove):
            widget.setVisible(trip is not None)
        if trip is not None:
            self.title.setText(trip_title(trip.place, trip.from_at, trip.until_at, now))
            self._noted = trip.id
            self._unsaved.show(self.note, f"trip/{trip.id}/note", trip.note)
        else:
            self.title.setText(row.name if row else _("Trips and places"))
        found, count = first_there(self._session.book, row.name, self._limit) if row else ((), 0)
        said = [trip_until(trip.from_at, trip.until_at, now)] if trip else []
        self.facts.setText(" · ".join([*said, there_words(count)]) if row else "")
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = []
        offered = (self._intents.can("draft"), self._intents.can("follow-up"))
        for one in found:
            line = ThereRow(one, now, offered, self)
            person = one.reader.person
            line.opened.connect(lambda person=person: self._intents.person_wanted.emit(person))
            line.write.connect(lambda person=person: self._write(person))
            line.follow_up.connect(lambda person=person: self._intents.follow_up_wanted.emit((person,)))
            self._people.addWidget(line)
            self.rows.append(line)
        left = count - len(found)
        self.more.setVisible(left > 0)
        self.more.setText(_n("{n} more", "{n} more", left).format(n=left))
        self._head.setVisible(bool(found))
        self.nobody.setVisible(not found)
        self.nobody.setText(
            _("Nobody in your book has an address there. Cities are kept on a person's About tab.")
            if row
            else _(
                "Say where you go, and Netbook tells whom you could see there. Places come from the addresses of your people."
            )
        )

    def _write(self, person: int) -> None:
        trip = self._chosen.trip if self._chosen else None
        if trip is None:
            self._intents.draft_wanted.emit(person, "check-in")
            return
        days = trip_title(trip.place, trip.from_at, trip.until_at, self._session.now())
        told = {"purpose": _("I am in {trip}, and it would be good to see you").format(trip=days)}
        self._intents.draft_for.emit(person, "meeting-request", told)

    def _on_new(self) -> None:
        self._show_fields()
        self.fields.begin(self._chosen.place.name if self._chosen and self._chosen.place else "")

    def _on_change(self) -> None:
        if self._chosen is not None and self._chosen.trip is not None:
            self._show_fields()
            self.fields.edit(self._chosen.trip)

    def _show_fields(self) -> None:
        """The fields stand over the list, which comes to the front for them."""
        self.new.hide()
        self.fields.show()
        self._open = False
        self._turn()

    def _on_kept(self, trip: int) -> None:
        self._on_left()
        self.show_trip(trip)

    def _on_left(self) -> None:
        self.fields.hide()
        self.new.show()
        self._turn()
        (self.begin if self._nothing() else self.new).setFocus()

    def _on_more(self) -> None:
        first = len(self.rows)
        self._limit += PAGE
        self._show(self._chosen)
        if first < len(self.rows):
            self.rows[first].buttons["open"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_note(self, text: str) -> str:
        # Of the trip whose note it is, which may have been left for another just now.
        return self._unsaved.do(edit_trip, self._noted, note=text)

    def _on_remove(self) -> None:
        if self._chosen is not None and self._chosen.trip is not None:
            self._session.do(delete_trip, self._chosen.trip.id)

    # Room

    def _nothing(self) -> bool:
        return not self._all and self.fields.isHidden()

    def _space(self) -> None:
        super()._space()
        self._people.setSpacing(px(8))
        self._acts.setSpacing(px(8))
        # The note is edited in place: its words stand in line with the title.
        for part, before in ((self._top, px(24)), (self._note_row, px(24) - inset()), (self._page, px(24))):
            part.setContentsMargins(before, 0, 0, 0)
            part.setSpacing(px(8))
