"""Organisations: a list with how many of each I know, and the page of one with people, needs, trends and notes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbook.answers.organisations import OrganisationRow, key_of, organisations, page_of, spellings_of
from netbook.answers.people import cards, warmth_of
from netbook.domain.folding import fold
from netbook.operations.organisations import rename_organisation
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.network.beside import ListBeside
from netbook.ui.network.organisation_notes import NoteSection
from netbook.ui.theme import font, px
from netbook.ui.today.rows import ComingLine
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.in_place import InPlaceLine, inset
from netbook.ui.widgets.labels import Heading, WrapLabel
from netbook.ui.widgets.lines import Line, Lines
from netbook.ui.widgets.panel import ScrollColumn
from netbook.ui.widgets.search_field import SearchField
from netbook.ui.widgets.teaching import Teaching
from netbook.wording import _, _n
from netbook.wording.network import organisation_words, warmth_words

PAGE = 20


class OrganisationsTab(ListBeside):
    """`reach_wanted` carries an organisation to find ways to."""

    reach_wanted = Signal(str)

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(_("All organisations"), parent)
        self._session, self._intents = session, intents
        self._unsaved = unsaved_of(session)
        self._rows: tuple[OrganisationRow, ...] = ()
        self._shown: list[OrganisationRow] = []
        self._name = ""
        self._limit = PAGE
        self._people: list[ComingLine] = []
        self._build()
        self._wire()
        self._space()

    def _build(self) -> None:
        self.search = SearchField(_("Find an organisation"), parent=self._left)
        self.list = Lines(_("Organisations"), self._left)
        self.nothing = WrapLabel("", 12, "muted", parent=self._left)
        for widget in (self.search, self.nothing):
            self._left_box.addWidget(widget)
        self._left_box.addWidget(self.list, 1)
        self.area = ScrollColumn(self, margins=(0, 16, 24, 24), gap=16)
        self.area.column.setAlignment(Qt.AlignmentFlag(0))
        self.name = InPlaceLine(_("Name of the organisation"), parent=self)
        self.facts = WrapLabel("", 13, "muted", parent=self)
        self.merged = WrapLabel("", 12, "due", parent=self)
        self.reach = Button(_("Ways in"), "normal", "waypoints", self, tip=_("Who can open the door here"))
        self._name_row = QVBoxLayout()
        self._name_row.addWidget(self.name)
        self.area.column.addLayout(self._name_row)
        self._page = QVBoxLayout()
        self.area.column.addLayout(self._page)
        top = FlowLayout(gap=8, grows=0)
        top.addWidget(self.facts)
        top.addWidget(self.reach)
        self._page.addLayout(top)
        self.unite = Button(_("Write it one way for everybody"), "soft", "merge", self, small=True)
        self._page.addWidget(self.merged)
        self._page.addWidget(self.unite, 0, Qt.AlignmentFlag.AlignLeading)
        self._people_head = Heading(_("People there"), self, size=12)
        self._page.addWidget(self._people_head)
        self._people_box = QVBoxLayout()
        self._page.addLayout(self._people_box)
        self.more = Button("", "quiet", "chevron-down", self, small=True)
        self._page.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.sections = {
            kind: NoteSection(self._session, kind, self) for kind in ("need", "trend", "key-person", "note")
        }
        for section in self.sections.values():
            self._page.addWidget(section)
        self.area.column.addStretch(1)
        self.empty = Teaching("building-2", "surface", self)
        self.empty.say(
            _("Organisations"),
            _("What people tell you of where they work is kept here: needs, trends, who matters. Organisations come from the people in your book."),
        )  # fmt: skip
        self.add = Button(_("New person"), "primary", "user-plus")
        self.empty.buttons.addWidget(self.add)
        self._page_box.addWidget(self.area, 1)
        self._page_box.addWidget(self.empty, 1)

    def _wire(self) -> None:
        self.search.changed.connect(lambda _text: self._fill())
        self.search.walked.connect(lambda _step: self.list.setFocus())
        self.list.chosen.connect(self._on_row)
        self._opens(self.list)
        self._unsaved.edit(self.name, self.rename)
        self.more.clicked.connect(self._on_more)
        self.unite.clicked.connect(lambda: self.rename(self.name.text()))
        self.add.clicked.connect(lambda: self._intents.new_person_wanted.emit(""))
        self.reach.clicked.connect(lambda: self.reach_wanted.emit(self._name))
        for section in self.sections.values():
            section.opened.connect(self._intents.person_wanted)
        self._session.changed.connect(self.look_again)

    # The list

    def _read(self) -> None:
        self._rows = organisations(self._session.book)
        self._fill()

    def _fill(self) -> None:
        wanted = fold(self.search.text().strip())
        self._shown = [row for row in self._rows if wanted in fold(" ".join((row.name, *row.spellings)))]
        self.nothing.setVisible(not self._shown)
        self.nothing.setText(_("No organisation is called that.") if self._rows else _("No organisations yet."))
        key = key_of(self._name)
        row = next((place for place, each in enumerate(self._shown) if key_of(each.name) == key), -1)
        if row < 0 and self._shown and (not self._name or not wanted):
            row = 0
        self.list.set_rows(len(self._shown), self._lines, row)
        if row >= 0:
            self.show_organisation(self._shown[row].name)
        self.area.setVisible(bool(self._name))
        self.empty.setVisible(not self._name)
        self._turn()

    def _lines(self, first: int, count: int) -> Sequence[Line]:
        now = self._session.now()
        rows = []
        for row in self._shown[first : first + count]:
            notes = _n("{n} note", "{n} notes", row.notes).format(n=row.notes) if row.notes else ""
            under = ", ".join(part for part in (organisation_words(row.people, row.known), notes) if part)
            rows.append(Line(row.name, under, "", "building-2", tip=warmth_words(row.warmth, row.last_at, now)))
        return rows

    def _on_row(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self.show_organisation(self._shown[row].name)

    # The page

    def show_named(self, name: str) -> None:
        """Shows an organisation and its place in the list, from wherever it was named."""
        self.search.set_text("")
        self._name = name
        self.refresh()
        self.bring_page()

    def show_organisation(self, name: str) -> None:
        """Shows the page of an organisation."""
        if name != self._name:
            self._limit = PAGE
        self._name = name
        page = page_of(self._session.book, name)
        self._unsaved.show(self.name, f"organisation/{key_of(name)}/name", page.name)
        now = self._session.now()
        row = next((each for each in self._rows if key_of(each.name) == key_of(name)), None)
        if row is not None:
            told = [organisation_words(row.people, row.known), warmth_words(row.warmth, row.last_at, now)]
            self.facts.setText(" · ".join(told))
        self.merged.setVisible(len(page.spellings) > 1)
        self.unite.setVisible(len(page.spellings) > 1)
        self.merged.setText(_("Written in several ways: {names}.").format(names=", ".join(page.spellings)))
        self._show_people([person for person, _full, _target in page.people], now)
        for kind, known in (
            ("need", page.needs), ("trend", page.trends), ("key-person", page.key_people), ("note", page.notes),
        ):  # fmt: skip
            self.sections[kind].show_notes(name, known)
        self.area.show()
        self.empty.hide()

    def _show_people(self, people: list[int], now: int) -> None:
        for line in self._people:
            line.hide()
            line.deleteLater()
        self._people = []
        shown = people[: self._limit]
        facts = cards(self._session.book, shown)
        for number in shown:
            card = facts.get(number)
            if card is None:
                continue
            words = _("Not met yet") if card.target else warmth_words(warmth_of(card, now), card.last_at, now)
            line = ComingLine(card.uid, card.name, card.title, words)
            line.clicked.connect(lambda _on=False, number=number: self._intents.person_wanted.emit(number))
            self._people_box.addWidget(line)
            self._people.append(line)
        left = len(people) - len(shown)
        self.more.setVisible(left > 0)
        self.more.setText(_n("{n} more", "{n} more", left).format(n=left))
        self._people_head.setVisible(bool(people))

    def _on_more(self) -> None:
        first = len(self._people)
        self._limit += PAGE
        self.show_organisation(self._name)
        if first < len(self._people):
            self._people[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def people_lines(self) -> list[ComingLine]:
        """The lines of the people there."""
        return self._people

    def rename(self, text: str) -> str:
        """Writes the organisation so for everybody, "" or why not; an empty name puts the old one back."""
        called = " ".join(text.split())
        if not called:
            self.name.show_text(self._name)
            return ""
        spelled = [*spellings_of(self._session.book, self._name), *spellings_of(self._session.book, called), self._name]
        noted = [name for row in self._rows if key_of(row.name) == key_of(self._name) for name in row.spellings]
        self._name = called
        return self._unsaved.do(rename_organisation, [*spelled, *noted], called)

    # Room

    def _nothing(self) -> bool:
        return not self._name and not self._rows

    def _space(self) -> None:
        super()._space()
        self.name.setFont(font(21, True))
        self._people_box.setSpacing(0)
        # The name is edited in place: its words, not its edge, stand over what is below.
        self._page.setContentsMargins(px(24), 0, 0, 0)
        self._page.setSpacing(px(16))
        self._name_row.setContentsMargins(px(24) - inset(), 0, 0, 0)
