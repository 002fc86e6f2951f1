"""People at an event before it: faces, what to know of each, what to ask; names are added from the book, a list or a file."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import events
from netbook.answers.events import Background, EventPerson, EventRow
from netbook.domain.people import Card, Name
from netbook.operations.events import edit_event_person, take_from_event
from netbook.operations.guests import NewGuest, invite
from netbook.session import Session
from netbook.ui.events.faces import Face, clear, guest_place, work_of
from netbook.ui.icons import icon
from netbook.ui.intents import Intents
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.photos import Photos
from netbook.ui.theme import px
from netbook.ui.unsaved import leave, unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.chip import Chip
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.in_place import InPlaceLine
from netbook.ui.widgets.labels import ElidedLabel, WrapLabel
from netbook.ui.widgets.menu import Menu
from netbook.ui.widgets.panel import Panel
from netbook.ui.words import ago_words
from netbook.wording import _, _n
from netbook.wording.before import reminder_words
from netbook.wording.values import short

PAGE = 30
LINES = 3


class GuestCard(Panel):
    """Somebody expected: face, name and work, what matters now, what to ask. Whom I want to meet has a star."""

    wanted_chosen = Signal(bool)
    ask_written = Signal(str)
    opened = Signal()
    taken_away = Signal()

    def __init__(self, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=12, gap=4)
        self.event_id = 0
        self.person: EventPerson | None = None
        self._suggested = ""
        self.face = Face(photos, 44, self)
        self.face.set_pressable(_("Open"))
        self.name = ElidedLabel("", 15, "text", True, self)
        self.work = ElidedLabel("", 12, "muted", parent=self)
        self.star = Chip(_("Want to meet"), "star", self)
        self.more = Button(kind="quiet", icon="ellipsis", parent=self, small=True, tip=_("More"))
        menu = Menu(self.more)
        menu.addAction(icon("user", "muted"), _("Open")).triggered.connect(self.opened)
        menu.addAction(icon("user-minus", "muted"), _("Not expected after all")).triggered.connect(self.taken_away)
        self.more.set_menu(menu)
        self.known = WrapLabel("", 13, parent=self)
        self.ask = InPlaceLine(_("What to ask"), _("What to ask…"), self)
        self.suggest = Chip("", "plus", self, checkable=False)
        self._build()
        self.face.pressed.connect(self.opened)
        self.star.clicked.connect(lambda _=False: self.wanted_chosen.emit(self.star.isChecked()))
        self.suggest.clicked.connect(lambda: self.ask_written.emit(self._suggested))

    def _build(self) -> None:
        self._row = QHBoxLayout()
        self._row.addWidget(self.face, 0, Qt.AlignmentFlag.AlignTop)
        self._words = QVBoxLayout()
        self._who = QVBoxLayout()
        for widget in (self.name, self.work, self.known):
            self._who.addWidget(widget)
        self._words.addLayout(self._who)
        self._words.addWidget(self.ask)
        self._flow = FlowLayout(gap=6)
        self._flow.addWidget(self.suggest)
        self._words.addLayout(self._flow)
        self._row.addLayout(self._words, 1)
        self._row.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(self._row)
        self._gaps()

    def _gaps(self) -> None:
        # What is edited in place has its own room at the edge.
        self._who.setContentsMargins(px(7), 0, 0, 0)
        self._flow.setContentsMargins(px(7), 0, 0, 0)
        self._who.setSpacing(px(2))
        # A long suggestion is shortened rather than the card widened.
        self.suggest.setMinimumWidth(px(80))
        self._row.setSpacing(px(5))
        self._words.setSpacing(px(2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_words"):
            self._gaps()

    def show_guest(self, person: EventPerson, known: Background | None, now: int) -> None:
        """Shows somebody with what is known of them."""
        self.person = person
        self.setAccessibleName(person.name)
        self.face.show_guest(person)
        self.name.setText(person.name)
        self.work.setText(work_of(person))
        self.work.setVisible(bool(work_of(person)))
        self.star.setChecked(person.wanted)
        self.star.setAccessibleName(_("Want to meet {name}").format(name=person.name))
        self.more.setAccessibleName(_("More about {name}").format(name=person.name))
        lines = background_lines(known, now)
        self.known.set_rich("<br>".join(lines))
        self.known.setVisible(bool(lines))
        self.ask.setAccessibleName(_("What to ask {name}").format(name=person.name))
        self._suggested = events.first_ask(known) if known else ""
        self.suggest.setText(_("Ask about: {what}").format(what=short(self._suggested, 60)))
        self.suggest.setVisible(bool(self._suggested) and not person.ask)


def background_lines(known: Background | None, now: int) -> list[str]:
    """What to know of somebody, as lines of rich text."""
    if known is None:
        return []
    lines = []
    for reminder in known.reminders[:LINES]:
        words, stressed = reminder_words(reminder, now)
        lines.append(escape(words) + (f" <b>{escape(stressed)}</b>" if stressed else ""))
    if not lines and known.target:
        lines.append(escape(_("Not met yet: a target.")))
    elif not lines and known.last_at is not None:
        lines.append(escape(_("Last contact {ago}.").format(ago=ago_words(known.last_at, now))))
    return lines


class PeopleTab(QWidget):
    """The people expected; `list_wanted` opens the window for a pasted list, `cards_wanted` the flash cards."""

    list_wanted = Signal()
    cards_wanted = Signal()

    def __init__(self, session: Session, intents: Intents, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents, self._photos = session, intents, photos
        self._unsaved = unsaved_of(session)
        self._event: EventRow | None = None
        self._shown = PAGE
        self.cards: list[GuestCard] = []
        self._build()
        self._wire()

    def _build(self) -> None:
        self.picker = PeoplePicker(self._session, _("Add somebody"), _("Add somebody by name"), self)
        self.paste = Button(
            _("Paste a list…"),
            "normal",
            "clipboard-list",
            self,
            tip=_("Names from an email, a list, a file or an invitation"),
        )
        self.flash = Button(_("Flash cards"), "soft", "layers", self, tip=_("Learn names and faces"))
        self._top = QHBoxLayout()
        self._top.addWidget(self.picker, 1)
        self._acts = FlowLayout(gap=8)
        self._acts.addWidget(self.paste)
        self._acts.addWidget(self.flash)
        self.empty = WrapLabel(
            _("Whom do you expect there? Add names one by one, or paste the whole list of guests: who is in the book is found, and for the others you choose."),
            13, "muted", parent=self,
        )  # fmt: skip
        self._rows = QVBoxLayout()
        self.more = Button("", "quiet", "chevron-down", self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._top)
        self._column.addLayout(self._acts)
        self._column.addWidget(self.empty)
        self._column.addLayout(self._rows)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
        self._space()

    def _wire(self) -> None:
        self.picker.changed.connect(self._on_picked)
        self.paste.clicked.connect(self.list_wanted)
        self.flash.clicked.connect(self.cards_wanted)
        self.more.clicked.connect(self._grow)

    def _space(self) -> None:
        self._column.setSpacing(px(12))
        self._rows.setSpacing(px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rows"):
            self._space()

    def show_event(self, event: EventRow) -> None:
        """Shows who is expected; cards of the same people stay, with what is typed in them."""
        if self._event is None or self._event.id != event.id:
            self._shown = PAGE
        self._event = event
        people = sorted(event.people, key=lambda person: not person.wanted)[: self._shown]
        self.empty.setVisible(not people)
        self.flash.setVisible(len(event.people) > 1)
        rest = len(event.people) - len(people)
        self.more.setText(_n("{n} more", "{n} more", rest).format(n=rest))
        self.more.setVisible(rest > 0)
        known = events.backgrounds(self._session.book, [person.person for person in people])
        if [card.person.person for card in self.cards if card.person] != [person.person for person in people]:
            self._build_cards(len(people))
        now = self._session.now()
        for card, person in zip(self.cards, people, strict=True):
            card.event_id = event.id
            card.show_guest(person, known.get(person.person), now)
            self._unsaved.show(card.ask, guest_place(event.id, person, "ask"), person.ask)

    def _build_cards(self, count: int) -> None:
        clear(self._rows)
        self.cards = []
        for _number in range(count):
            card = GuestCard(self._photos, self)
            self._wire_card(card)
            self._rows.addWidget(card)
            self.cards.append(card)

    def _wire_card(self, card: GuestCard) -> None:
        def person() -> int:
            return card.person.person if card.person else 0

        self._unsaved.edit(card.ask, lambda text: self._ask(card.event_id, person(), text))
        card.wanted_chosen.connect(lambda on: self._edit(person(), wanted=on))
        card.ask_written.connect(lambda text: self._edit(person(), ask=text))
        card.opened.connect(lambda: self._intents.person_wanted.emit(person()))
        card.taken_away.connect(
            lambda: self._session.do(take_from_event, self._event.id, person()) if self._event is not None else None
        )

    def _ask(self, event: int, person: int, text: str) -> str:
        return self._unsaved.do(edit_event_person, event, person, ask=text)

    def _edit(self, person: int, **values: object) -> None:
        if self._event is not None:
            self._session.do(edit_event_person, self._event.id, person, **values)

    def _on_picked(self) -> None:
        people, names = self.picker.people(), self.picker.new_names()
        if self._event is None or not (people or names):
            return
        self.picker.set_chosen([])
        self._session.do(invite, self._event.id, people, [NewGuest(Card(name=Name(full=name))) for name in names])
        self.picker.setFocus()

    def _grow(self) -> None:
        self._shown += PAGE
        if self._event is not None:
            self.show_event(self._event)

    def keep(self) -> None:
        """Saves what is typed and not yet saved."""
        leave(*(card.ask for card in self.cards))
