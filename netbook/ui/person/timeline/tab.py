"""The Timeline tab: pages of entries, and what is done to one of them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbook.answers import show
from netbook.answers.show import TimelineRow
from netbook.operations import interactions
from netbook.session import Session
from netbook.store.records.interactions import load_interaction
from netbook.ui.icons import icon
from netbook.ui.intents import Intents
from netbook.ui.person.timeline.model import TimelineModel
from netbook.ui.person.timeline.notes import links, open_link
from netbook.ui.person.timeline.view import TimelineView
from netbook.ui.theme import px
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.menu import Menu
from netbook.wording import _, _p

PAGE = 40
FIRST = 16
"""How many entries are laid out before the person is shown; the rest of the first page comes right after."""


class TimelineTab(QWidget):
    """`shown` carries the part of the tab that should be seen, for the page around it to scroll there."""

    shown = Signal(QRect)
    left_up = Signal()

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._person, self._given = 0, ""
        self.model = TimelineModel(self)
        self.view = TimelineView(self.model, self)
        self.nothing = WrapLabel("", 13, "muted")
        self._build()
        self._wire()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(8), 0, px(24))
        column.addWidget(self.nothing)
        column.addWidget(self.view)
        self.nothing.setContentsMargins(px(24), px(16), px(24), px(16))
        self.nothing.hide()
        self.setFocusProxy(self.view)

    def _wire(self) -> None:
        self.view.acted.connect(self._on_acted)
        self.view.menu_wanted.connect(self._on_menu)
        self.view.person_wanted.connect(self._intents.person_wanted)
        self.view.left_up.connect(self.left_up)
        self.view.shown.connect(
            lambda rect: self.shown.emit(QRect(self.view.mapTo(self, rect.topLeft()), rect.size()))
        )  # fmt: skip

    def show_person(self, number: int, given: str = "") -> None:
        """Shows a person's timeline from its newest entry; the same person again keeps the place."""
        same = number == self._person
        self._person, self._given = number, given or self._given
        count = max(FIRST, self.model.rowCount()) if same else FIRST
        chosen = self.model.entry(self.view.currentIndex().row()) if same else None
        row = self.view.currentIndex().row()
        rows = show.timeline(self._session.book, number, limit=count)
        thanked = show.thanked_until(self._session.book, number)
        self.model.show_rows(number, self._given, rows, self._session.now(), thanked, len(rows) < count)
        if chosen is not None and self.view.hasFocus():
            again = self.model.row_of(chosen.row.id)
            self.view.choose_row(again if again >= 0 else min(row, self.model.rowCount() - 1))
        empty = not rows
        self.nothing.setVisible(empty)
        self.view.setVisible(not empty)
        if empty:
            self.nothing.setText(
                _("Nothing is logged with {name} yet. Log a call, a meeting or a message, and it stands here.").format(
                    name=self._given
                )
            )

    def more(self) -> bool:
        """Loads the next page, if there is one; answers whether it did."""
        last = self.model.last()
        if self.model.complete or last is None:
            return False
        rows = show.timeline(self._session.book, self._person, last, PAGE)
        self.model.extend(rows, len(rows) < PAGE)
        return bool(rows)

    def show_interaction(self, number: int) -> None:
        """Puts the keyboard on an interaction, loading as far as it lies back."""
        while self.model.row_of(number) < 0 and self.more():
            pass
        row = self.model.row_of(number)
        if row >= 0:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.choose_row(row)

    def _row(self, number: int) -> TimelineRow | None:
        entry = self.model.entry(self.model.row_of(number))
        return entry.row if entry else None

    def _on_acted(self, act: str, number: int) -> None:
        if act == "edit":
            self._intents.edit_interaction_wanted.emit(number)
        elif act == "delete":
            self._session.do(interactions.delete_interaction, number)
        elif act == "copy":
            row = self._row(number)
            if row and row.note:
                QGuiApplication.clipboard().setText(row.note)
        elif act == "owe":
            self._toggle(number, "owe_thanks")
        elif act == "thank":
            self._toggle(number, "thanks")
        elif act == "favour":
            self._note_favour(number)

    def _note_favour(self, number: int) -> None:
        """A favour out of what happened: the words and the day are filled in, the side as the entry has it."""
        row = self._row(number)
        if row is None or not self._intents.can("offer"):
            return
        direction = "asked-by-me" if row.ask else "received" if row.direction == "from-them" else "offered-by-me"
        fields: dict[str, object] = {"direction": direction, "text": row.note.strip(), "at": row.at, "timed": row.timed}
        self._intents.note_favour_wanted.emit(self._person, fields)

    def _toggle(self, number: int, flag: str) -> None:
        known = load_interaction(self._session.book.db, number)
        if known is None:
            return
        interaction, people = known
        if flag == "owe_thanks":
            changed = replace(interaction, owe_thanks=not interaction.owe_thanks)
        else:
            # Thanks of theirs would discharge nothing of mine.
            turned = interaction.direction == "from-them" and not interaction.thanks
            direction = "mutual" if turned else interaction.direction
            changed = replace(interaction, thanks=not interaction.thanks, direction=direction)
        self._session.do(interactions.edit_interaction, number, changed, people)

    def menu(self, number: int) -> Menu:
        """What can be done to an entry."""
        menu = Menu(self)
        row = self._row(number)
        for act, words, picture in (("edit", _("Change…"), "pencil"), ("copy", _("Copy the note"), "copy")):
            action = menu.addAction(icon(picture, "muted"), words)
            action.triggered.connect(lambda _on=False, act=act: self._on_acted(act, number))
            action.setEnabled(act != "copy" or bool(row and row.note))
        for address in links(row.note) if row else ():
            action = menu.addAction(icon("external-link", "muted"), _("Open {link}").format(link=_short(address)))
            action.triggered.connect(lambda _on=False, address=address: open_link(address))
        for person, name in row.people if row else ():
            if person != self._person:
                action = menu.addAction(icon("user", "muted"), _("Show {name}").format(name=name.replace("&", "&&")))
                action.triggered.connect(lambda _on=False, person=person: self._intents.person_wanted.emit(person))
        menu.addSeparator()
        for act, words, on in (
            ("owe", _("I owe thanks for it") + "\tO", bool(row and row.owe_thanks)),
            ("thank", _("I thanked them in it") + "\tT", bool(row and row.thanks)),
        ):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(on)
            action.triggered.connect(lambda _on=False, act=act: self._on_acted(act, number))
        if self._intents.can("offer"):
            action = menu.addAction(icon("handshake", "muted"), _("Note a favour…") + "\tF")
            action.triggered.connect(lambda _on=False: self._on_acted("favour", number))
        menu.addSeparator()
        action = menu.addAction(icon("trash-2", "muted"), _p("act", "Delete"))
        action.triggered.connect(lambda _on=False: self._on_acted("delete", number))
        return menu

    def _on_menu(self, number: int, where: QPoint) -> None:
        self.menu(number).popup(where)


def _short(address: str) -> str:
    """An address as a menu shows it."""
    bare = address.removeprefix("https://").removeprefix("http://").removeprefix("mailto:").removeprefix("tel:")
    return (bare if len(bare) <= 48 else bare[:47] + "…").replace("&", "&&")
