"""Today: what needs attention at full width; beside it the days ahead, birthdays, and one person for a hello."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from netbook.answers.events import EventRow
from netbook.answers.people import anybody
from netbook.answers.places import There, first_there, trips_this_week
from netbook.answers.reasons import TripRow
from netbook.answers.steps import Steps
from netbook.answers.today import Today, today_steps
from netbook.book import Book
from netbook.domain.dates import DAY, day_of, day_start, moment
from netbook.domain.values import dataclass
from netbook.session import Session
from netbook.store.queries.lists import CardFacts
from netbook.store.queries.today import ComingRow
from netbook.ui.attention.items import AttentionItems
from netbook.ui.attention.panel import AttentionHead
from netbook.ui.intents import Intents
from netbook.ui.places import Places
from netbook.ui.slices import Slices
from netbook.ui.theme import px, set_ground
from netbook.ui.today.rows import ComingLine, HelloCard
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.looked_at import LookedAt
from netbook.ui.widgets.panel import Panel, ScrollColumn
from netbook.ui.words import ago_words, card_words, in_words
from netbook.wording import _, _n
from netbook.wording.dates import clock, long_day
from netbook.wording.events import kind_words, stage_words, title_words
from netbook.wording.network import trip_days, trip_people_words, trip_until
from netbook.wording.reasons import headline

WIDE = 900
LIST_MOST, SIDE = 760, 340


def date_words(row: ComingRow) -> str:
    """What a yearly date is, with the years it makes where they are known: "Birthday, 50 years"."""
    label = str(row.values.get("label") or "")
    name = {"date-birthday": _("Birthday"), "date-anniversary": _("Anniversary")}.get(row.reason, "")
    said = label[:1].upper() + label[1:] or name or _("A day to remember")
    years = row.values.get("years")
    if not isinstance(years, int) or years < 1:
        return said
    return _n("{what}, {n} year", "{what}, {n} years", years).format(what=said, n=years)


class _Section(Panel):
    """A titled panel of lines, with a sentence where there are none."""

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=12, gap=2)
        heading = Heading(title, self)
        heading.setIndent(px(4))
        self.body.addWidget(heading)
        self._nothing = WrapLabel(nothing, 12, "muted", parent=self)
        self._nothing.setIndent(px(4))
        self._nothing.hide()  # until it is known
        self.body.addWidget(self._nothing)
        self.lines: list[ComingLine] = []

    def show_lines(self, lines: list[ComingLine]) -> None:
        """Replaces the lines."""
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = lines
        for line in lines:
            self.body.addWidget(line)
        self._nothing.setVisible(not lines)


@dataclass(frozen=True, slots=True)
class _Side:
    """All that the side shows: each trip of the week with the first who are there, and how many."""

    today: Today
    anybody: bool
    trips: tuple[tuple[TripRow, tuple[There, ...], int], ...]


def _read_side(book: Book, kept: int) -> Steps[_Side]:
    found = yield from today_steps(book, kept)
    yield
    some = anybody(book)
    trips = []
    for trip in trips_this_week(book):
        yield
        trips.append((trip, *first_there(book, trip.place, 2)))
    return _Side(found, some, tuple(trips))


class TodayPage(LookedAt):
    """The screen for the minute in the morning."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._places = Places(session.book.path)
        self._hello: CardFacts | None = None
        self._slices = Slices(session, self)
        set_ground(self, "window")
        self._build()
        for unknown in (self.hello, self.filling, self.meetings):
            unknown.hide()
        self._wire()

    def _build(self) -> None:
        self.area = ScrollColumn(self, margins=(24, 16, 24, 24), gap=12)
        set_ground(self.area, "window")
        self._title = Label(_("Today"), 21, "text", True)
        self._date = Label("", 13, "muted")
        top = QVBoxLayout()
        top.setSpacing(0)
        top.addWidget(self._title)
        top.addWidget(self._date)
        self.area.column.addLayout(top)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.area.column.addLayout(self._body)
        self._left = QWidget()
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        self.head = AttentionHead()
        self.items = AttentionItems(self._session, self._intents)
        self.undelivered = WrapLabel("", 12, "muted")
        self.undelivered.hide()
        left.addWidget(self.head)
        left.addWidget(self.undelivered)
        left.addWidget(self.items)
        self.filling = QWidget()
        ways = FlowLayout(self.filling)
        self.bring = Button(_("Import contacts…"), "primary", "import")
        self.sample = Button(_("Look at the sample book"), icon="book-open")
        self.add = Button(_("Add a person"), icon="user-plus")
        for button in (self.bring, self.sample, self.add):
            ways.addWidget(button)
        left.addWidget(self.filling)
        left.addStretch(1)
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        self.hello = HelloCard()
        self.ahead = _Section(
            _("The week ahead"), _("Nothing is planned for the next seven days. Ctrl+Shift+F plans a follow-up.")
        )
        self.dates = _Section(
            _("Birthdays and dates, the next two weeks"),
            _("None that Netbook knows of. A birthday is kept on the person's About tab."),
        )
        self.meetings = _Section(_("Meetings and events today"), "")
        for widget in (self.meetings, self.hello, self.ahead, self.dates):
            side.addWidget(widget)
        side.addStretch(1)
        self._body.addWidget(self._left, 1)
        self._body.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self._lefts, self._sides = left, side
        self._space()

    def _wire(self) -> None:
        self.items.counted.connect(self.head.show_count)
        self._session.changed.connect(self.look_again)
        self._session.ticked.connect(self.look_again)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.hello.write.clicked.connect(
            lambda: self._with_hello(lambda p: self._intents.draft_wanted.emit(p, "check-in"))
        )
        self.hello.log.clicked.connect(lambda: self._with_hello(lambda p: self._intents.log_wanted.emit((p,), "")))
        self.hello.open.clicked.connect(lambda: self._with_hello(self._intents.person_wanted.emit))
        self.bring.clicked.connect(lambda: self._intents.import_wanted.emit(None))
        self.sample.clicked.connect(lambda: self._intents.screen_wanted.emit("demo"))
        self.add.clicked.connect(lambda: self._intents.new_person_wanted.emit(""))
        self.items.refresh()

    def take_focus(self) -> None:
        """The keyboard goes to the first line; where there is none, to what fills the book or to the hello."""
        ways = (*self.items.cards(), self.bring, self.hello.write, self.items)
        first = next((way for way in ways if way.isVisibleTo(self)), self.items)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_undelivered(self, words: str) -> None:
        """A quiet line about notifications that reached nobody; "" takes it away."""
        self.undelivered.setText(words)
        self.undelivered.setVisible(bool(words))

    def _with_hello(self, act: object) -> None:
        if self._hello is not None and callable(act):
            act(self._hello.id)

    def _on_scrolled(self, value: int) -> None:
        if self.items.grown() and value > self.area.verticalScrollBar().maximum() - px(300):
            self.items.grow()

    # What stands at the side

    def _read(self) -> None:
        """The side alone; the list refreshes itself. In slices where it is much; what was shown stays until it is there."""
        now = self._session.now()
        self._date.setText(long_day(day_of(now)))
        kept = self._kept(now)
        self._slices.ask(lambda book: _read_side(book, kept), self._show_read)

    def _show_read(self, read: _Side) -> None:
        now, found = self._session.now(), read.today
        self._keep(found, now)
        self._show_hello(found, now)
        self.filling.setVisible(not read.anybody)
        self.meetings.show_lines([self._event_line(row, now) for row in found.events])
        self.meetings.setVisible(bool(found.events))
        self.ahead.show_lines([*self._trips(read, now), *(self._line(row, now) for row in found.ahead)])
        self.dates.show_lines([self._line(row, now) for row in found.dates])

    def _kept(self, now: int) -> int:
        day, _colon, person = self._places.get("today.hello").partition(":")
        return int(person) if day == str(day_of(now)) and person.isdigit() else 0

    def _keep(self, found: Today, now: int) -> None:
        if found.hello is not None:
            self._places.put("today.hello", f"{day_of(now)}:{found.hello.id}")

    def _show_hello(self, found: Today, now: int) -> None:
        self._hello = card = found.hello
        self.hello.setVisible(card is not None)
        if card is None:
            return
        words = card_words(card, now)
        if found.met:
            why = _("You were in touch today.")
        elif card.last_at is None:
            why = _("No contact is noted yet, and nothing is open between you: a good day for a word without a reason.")
        else:
            why = _(
                "Last contact {ago}, and nothing is open between you: a good day for a word without a reason."
            ).format(ago=ago_words(card.last_at, now))
        self.hello.show_person(card, words.subtitle, why, words.ring, words.ring_token)
        self.hello.write.setVisible(self._intents.can("draft"))
        self.hello.log.setVisible(self._intents.can("log"))
        self.hello.write.setVisible(self._intents.can("draft") and not found.met)

    def _line(self, row: ComingRow, now: int) -> ComingLine:
        what = date_words(row) if row.kind == "date" else headline(row.kind, row.reason, row.values, now)
        when = in_words(row.due_at, now)
        line = ComingLine(row.uid, row.name, what, when, row.due_at < day_start(now) + DAY)
        line.clicked.connect(lambda: self._intents.person_wanted.emit(row.person))
        return line

    def _trips(self, read: _Side, now: int) -> list[ComingLine]:
        """The trips of this week, each with whom one could see there."""
        lines = []
        for trip, people, count in read.trips:
            days = trip_days(trip.from_at, trip.until_at, now)
            what = trip_people_words(days, [one.reader.name for one in people], count - len(people))
            until = trip_until(trip.from_at, trip.until_at, now)
            line = ComingLine(trip.uid, trip.place, what, until, trip.from_at <= now)
            line.clicked.connect(lambda _on=False, trip=trip: self._intents.trip_wanted.emit(trip.id))
            lines.append(line)
        return lines

    def _event_line(self, row: EventRow, now: int) -> ComingLine:
        names = [person.name for person in row.people]
        title = title_words(row.title, row.kind, names)
        what = ", ".join(part for part in (row.place, row.purpose) if part) or kind_words(row.kind)
        when = (
            clock(moment(row.starts_at))
            if row.timed and row.stage == "coming"
            else stage_words(row.stage, row.starts_at, now)
        )
        uid, name = (row.people[0].uid, names[0]) if len(names) == 1 else (row.uid, title)
        line = ComingLine(uid, name, what if name == title else f"{title}, {what}", when, row.stage in ("coming", "on"))
        line.clicked.connect(lambda: self._intents.event_wanted.emit(row.id))
        return line

    # Room

    def _space(self) -> None:
        self._body.setSpacing(px(24))
        self._lefts.setSpacing(px(8))
        self._sides.setSpacing(px(12))
        self._turn()

    def _turn(self) -> None:
        wide = self.width() >= px(WIDE)
        self._body.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._left.setMaximumWidth(px(LIST_MOST))
        self._side.setMaximumWidth(px(SIDE if wide else LIST_MOST))
        self._side.setMinimumWidth(px(SIDE) if wide else 0)
        self._body.setAlignment(Qt.AlignmentFlag.AlignLeading if wide else Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_lefts"):
            self._space()
