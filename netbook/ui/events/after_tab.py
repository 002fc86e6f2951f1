"""The next morning: who was met and who was not, one line each, a word or a follow-up to each, and another way to whom I missed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import path as paths
from netbook.answers.events import EventPerson, EventRow
from netbook.answers.path import Way
from netbook.domain.dates import DAY, day_of, day_start
from netbook.operations.events import close_event, edit_event_person, handle_met, mark_met
from netbook.operations.follow_ups import NewFollowUp
from netbook.operations.guests import hold_meeting, meet
from netbook.session import Session
from netbook.ui.events.faces import PersonRow, called, clear, guest_place
from netbook.ui.icons import icon
from netbook.ui.intents import Intents
from netbook.ui.photos import Photos
from netbook.ui.theme import px
from netbook.ui.unsaved import leave, unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.in_place import InPlaceText
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.menu import Menu
from netbook.ui.widgets.panel import Panel
from netbook.wording import _, _n
from netbook.wording.dates import duration_words, on_day
from netbook.wording.events import handled_words
from netbook.wording.paths import first_step_words, way_words

LATER = (3, 7, 14, 30)
"""After how many days a follow-up is offered."""


class _Part(Panel):
    """A heading and rows; hidden while there are none."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=12, gap=4)
        self.body.addWidget(Heading(title))
        self.rows = QVBoxLayout()
        self.body.addLayout(self.rows)


class _MetRow(PersonRow):
    """Somebody who was met: the line about them, and what comes of it."""

    TURN = 560

    def __init__(self, tab: AfterTab, photos: Photos, person: EventPerson) -> None:
        super().__init__(photos, person, 32, tab)
        self.line = InPlaceText(_("Note on {name}").format(name=person.name), _("One line about it"), self, one=True)
        event = tab.number()
        tab.unsaved.edit(self.line, lambda text: tab.note(event, person.person, text))
        tab.unsaved.show(self.line, guest_place(event, person, "note"), person.note)
        self.under(self.line)
        if person.handled:
            self.acts.addWidget(IconMark("circle-check" if person.handled != "let-go" else "circle-minus", "muted", 15))
            self.acts.addWidget(Label(handled_words(person.handled), 12, "muted"))
            return
        self.write = Button(_("Write thanks"), "soft", parent=self, small=True)
        self.write.setAccessibleName(_("Write thanks to {name}").format(name=person.name))
        self.write.clicked.connect(lambda: tab.write(person))
        self.later = Button(_("Follow up"), "normal", parent=self, small=True)
        self.later.setAccessibleName(_("Follow up with {name}").format(name=person.name))
        menu = Menu(self.later)
        for days in LATER:
            words = _("In {time}").format(time=duration_words(days))
            menu.addAction(words).triggered.connect(lambda _=False, days=days: tab.follow_up(person, days))
        self.later.set_menu(menu, arrow=True)
        self.more = Button(
            kind="quiet", icon="ellipsis", parent=self, small=True, tip=_("More about {name}").format(name=person.name)
        )
        rest = Menu(self.more)
        for how, words, name in (("thanked", _("Thanked already"), "check"), ("let-go", _("Let go"), "x")):
            rest.addAction(icon(name, "muted"), words).triggered.connect(
                lambda _=False, how=how: tab.handle(person, how)
            )
        rest.addAction(icon("user-x", "muted"), _("Was not there")).triggered.connect(
            lambda _=False: tab.mark(person, False)
        )
        rest.addAction(icon("user", "muted"), _("Open")).triggered.connect(lambda _=False: tab.opened(person))
        self.more.set_menu(rest)
        for button in (self.write, self.later, self.more):
            self.acts.addWidget(button)


class _AskRow(PersonRow):
    """Somebody of whom it is not known whether they were met."""

    def __init__(self, tab: AfterTab, photos: Photos, person: EventPerson) -> None:
        super().__init__(photos, person, 32, tab)
        self.met = Button(_("Met"), "soft", "check", self, small=True)
        self.missed = Button(_("Not met"), "normal", parent=self, small=True)
        self.met.setAccessibleName(_("Met {name}").format(name=person.name))
        self.missed.setAccessibleName(_("Did not meet {name}").format(name=person.name))
        self.met.clicked.connect(lambda: tab.mark(person, True))
        self.missed.clicked.connect(lambda: tab.mark(person, False))
        self.acts.addWidget(self.met)
        self.acts.addWidget(self.missed)


class _WayRow(PersonRow):
    """Somebody wanted and not met: the best other way to them, and the button that takes it."""

    TURN = 560

    def __init__(self, tab: AfterTab, photos: Photos, person: EventPerson, way: Way | None, now: int) -> None:
        super().__init__(photos, person, 32, tab)
        if way is None:
            words = _("No way is known yet. Note who knows {name}, or write yourself and say why.").format(
                name=person.name
            )
        elif len(way.people) == 1:
            words = _("You are in touch yourself: ask for half an hour.")
        else:
            words = way_words(way.path, [card.name for card in way.people], now)
        self.why = WrapLabel(words, 12, "muted", parent=self)
        self.why.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.middle.addWidget(self.why)
        first = way.people[0] if way is not None and len(way.people) > 1 else None
        if first is not None and way is not None and way.judgement is not None:
            self.why.setText(words + " " + first_step_words(way.judgement, first.name, now))
        if first is not None:
            self.act = Button(
                _("Open {name}").format(name=first.given or first.name), "normal", "user", self, small=True
            )
            self.act.clicked.connect(lambda: tab.open_number(first.id))
        else:
            self.act = Button(_("Ask for a meeting"), "normal", "square-pen", self, small=True)
            self.act.clicked.connect(lambda: tab.request(person))
        self.acts.addWidget(self.act)


class AfterTab(QWidget):
    """The list of the next morning; `request_wanted` asks for a meeting request to somebody."""

    request_wanted = Signal(int)

    def __init__(self, session: Session, intents: Intents, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents, self._photos = session, intents, photos
        self.unsaved = unsaved_of(session)
        self._event: EventRow | None = None
        self._drawn: object = None
        self._build()

    def _build(self) -> None:
        self.hint = WrapLabel("", 13, "muted", parent=self)
        self.held = Button(_("It took place"), "primary", "check", self)
        self.asked = _Part(_("Did you meet them?"), self)
        self.met = _Part(_("Whom you met"), self)
        self.missed = _Part(_("Wanted and not met: another way"), self)
        self.close_it = Button(_("Close the event"), "normal", "circle-check", self)
        self.held.clicked.connect(self._hold)
        self.close_it.clicked.connect(self._close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.hint)
        for button in (self.held,):
            row = QHBoxLayout()
            row.addWidget(button)
            row.addStretch(1)
            self._column.addLayout(row)
        for part in (self.asked, self.met, self.missed):
            self._column.addWidget(part)
        foot = QHBoxLayout()
        foot.addWidget(self.close_it)
        foot.addStretch(1)
        self._column.addLayout(foot)
        self._column.addStretch(1)
        self._space()

    def _space(self) -> None:
        self._column.setSpacing(px(12))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()

    def show_event(self, event: EventRow) -> None:
        """Shows the list as it is now."""
        self._event = event
        over = event.stage in ("past", "closed")
        asked = [person for person in event.people if person.met is None] if over else []
        met = [person for person in event.people if person.met]
        missed = [person for person in event.missed if person.met is False] if over else []
        self._say(event, over, asked, met)
        self.held.setVisible(over and event.kind == "meeting" and bool(asked))
        self.close_it.setVisible(event.stage == "past")
        self.close_it.setText(_("Close the meeting") if event.kind == "meeting" else _("Close the event"))
        self.close_it.set_kind("primary" if event.stage == "past" and not asked and not event.unhandled else "normal")
        drawn = (event.id, asked, met, missed)
        if drawn == self._drawn:
            return
        focus = self._focused()
        self._drawn = drawn
        self._fill(self.asked, [_AskRow(self, self._photos, person) for person in asked])
        self._fill(
            self.met, [_MetRow(self, self._photos, person) for person in sorted(met, key=lambda p: bool(p.handled))]
        )
        now = self._session.now()
        rows = []
        for person in missed:
            ways = paths.ways_to(self._session.book, [person.person])
            rows.append(_WayRow(self, self._photos, person, ways[0] if ways else None, now))
        self._fill(self.missed, rows)
        if focus:
            self._focus_first()

    @staticmethod
    def _fill(part: _Part, rows: list[PersonRow] | list[_AskRow] | list[_MetRow] | list[_WayRow]) -> None:
        clear(part.rows)
        for row in rows:
            part.rows.addWidget(row)
        part.setVisible(bool(rows))

    def rows_of(self, part: _Part) -> list[PersonRow]:
        """The rows shown in a part."""
        found = (part.rows.itemAt(place) for place in range(part.rows.count()))
        return [item.widget() for item in found if item is not None and isinstance(item.widget(), PersonRow)]  # type: ignore[misc]

    def _focused(self) -> bool:
        at = self.focusWidget()
        return at is not None and at.hasFocus() and self.isAncestorOf(at)

    def _focus_first(self) -> None:
        for part in (self.asked, self.met):
            for row in self.rows_of(part):
                button = getattr(row, "met", None) or getattr(row, "write", None)
                if button is not None:
                    button.setFocus()
                    return
        self.close_it.setFocus()

    def _say(self, event: EventRow, over: bool, asked: list[EventPerson], met: list[EventPerson]) -> None:
        if not over:
            words = _(
                "The morning after, this is where you go through whom you met: a line about each, thanks or a follow-up, or let go."
            )
        elif event.stage == "closed":
            words = _("Closed: nothing more is to come of it.")
        elif not event.people:
            words = _("Nobody is noted for it. Add whom you met under Notes.")
        elif event.unhandled:
            left = len(event.unhandled)
            words = _n("{n} person waits for a word from you.", "{n} people wait for a word from you.", left).format(
                n=left
            )
        elif asked:
            words = _("Whom did you meet?")
        elif met:
            words = _("Everybody is seen to.")
        else:
            words = _("You met nobody of them.")
        self.hint.setText(words)

    # What the rows do

    def number(self) -> int:
        """The event shown."""
        return self._event.id if self._event is not None else 0

    def note(self, event: int, person: int, text: str) -> str:
        """The line about somebody; "" or why it was not taken."""
        return self.unsaved.do(edit_event_person, event, person, note=text)

    def mark(self, person: EventPerson, met: bool) -> None:
        """Met or not."""
        if self._event is not None:
            if met:
                self._session.do(meet, self._event.id, person.person)
            else:
                self._session.do(mark_met, self._event.id, person.person, False)

    def handle(self, person: EventPerson, how: str) -> None:
        """Thanked already, or let go."""
        if self._event is not None:
            self._session.do(handle_met, self._event.id, person.person, how)

    def follow_up(self, person: EventPerson, days: int) -> None:
        """A follow-up some days from now, which says where we met."""
        if self._event is None:
            return
        at = day_start(self._session.now()) + days * DAY + 9 * 60
        text = (
            person.note.splitlines()[0]
            if person.note
            else _("Be in touch after {title}").format(title=called(self._event))
        )
        self._session.do(handle_met, self._event.id, person.person, "followed-up", NewFollowUp(text, at))

    def write(self, person: EventPerson) -> None:
        """The draft of thanks; once it is logged as sent, the person is seen to."""
        event = self._event
        if event is None:
            return
        if not self._intents.can("draft"):
            self._intents.thanks_wanted.emit((person.person,))
            return
        when = on_day(day_of(event.starts_at), day_of(self._session.now()))
        self._intents.draft_for.emit(
            person.person, "after-meeting", {"when": when, "what": person.note.strip(" ."), "event": event.title}
        )

    def opened(self, person: EventPerson) -> None:
        """Shows somebody."""
        self._intents.person_wanted.emit(person.person)

    def open_number(self, person: int) -> None:
        """Shows somebody on the way."""
        self._intents.person_wanted.emit(person)

    def request(self, person: EventPerson) -> None:
        """A meeting request to somebody."""
        self.request_wanted.emit(person.person)

    def _hold(self) -> None:
        if self._event is not None:
            self._session.do(hold_meeting, self._event.id)

    def _close(self) -> None:
        if self._event is not None:
            self._session.do(close_event, self._event.id)

    def keep(self) -> None:
        """Saves what is typed and not yet saved."""
        for row in self.rows_of(self.met):
            if isinstance(row, _MetRow):
                leave(row.line)
