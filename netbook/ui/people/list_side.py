"""The left half of the screen: search, filters, the list, what stands there when nobody fits, acts on many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from netbook.answers import people as answers
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.people.chips import FilterRow
from netbook.ui.people.model import PeopleModel
from netbook.ui.people.view import PeopleView
from netbook.ui.person.acts import PeopleActs
from netbook.ui.person.menu import PersonMenu
from netbook.ui.photos import Photos
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Label
from netbook.ui.widgets.panel import Ground
from netbook.ui.widgets.search_field import SearchField
from netbook.wording import _, _n
from netbook.wording.numbers import amount

if TYPE_CHECKING:
    from netbook.ui.people.empty import NoHits


class ManyBar(Ground):
    """What can be done with several people chosen, at the foot of the list."""

    def __init__(
        self, session: Session, intents: Intents, menus: PersonMenu, acts: PeopleActs, parent: QWidget
    ) -> None:
        super().__init__("window", ("top",), parent)
        self._session, self._menus = session, menus
        self._people: list[int] = []
        self.words = Label("", 12, "muted")
        self.log = Button(_("Log"), "soft", small=True, tip=_("Log a contact with all of them"))
        self.circles = Button("", icon="users", small=True, tip=_("Circles"))
        self.cadence = Button("", icon="repeat", small=True, tip=_("Keep in touch"))
        self.delete = Button("", icon="trash-2", small=True, tip=_("Delete them"))
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), px(8), px(12), px(8))
        row.setSpacing(px(6))
        row.addWidget(self.words, 1)
        for button in (self.log, self.circles, self.cadence, self.delete):
            row.addWidget(button)
        self.log.clicked.connect(lambda: intents.log_wanted.emit(list(self._people), ""))
        self.circles.clicked.connect(lambda: self.circles.pop_up(menus.circles_menu(self._people)))
        self.cadence.clicked.connect(self._on_cadence)
        self.delete.clicked.connect(lambda: acts.delete(self._people))
        self.hide()

    def show_people(self, people: list[int]) -> None:
        """Shows itself for two and more."""
        self._people = people
        self.words.setText(_n("{n} chosen", "{n} chosen", len(people)).format(n=amount(len(people))))
        self.setVisible(len(people) > 1)

    def _on_cadence(self) -> None:
        cards = list(answers.cards(self._session.book, self._people).values())
        self.cadence.pop_up(self._menus.cadence_menu(self._people, cards))


class ListSide(Ground):
    """Lays the list's half out and wires what is its own; the page decides what is shown."""

    person_chosen = Signal(int)
    opened = Signal(int)
    everyone_wanted = Signal()

    def __init__(
        self, session: Session, intents: Intents, model: PeopleModel, photos: Photos, acts: PeopleActs,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__("window", (), parent)
        self._intents, self._acts, self._model = intents, acts, model
        self._session = session
        self._menus = PersonMenu(session, intents, acts, self)
        self.search = SearchField(_("Search people and notes"), _("Ctrl K"))
        self.filters = FilterRow()
        self.view = PeopleView(model, photos)
        self._no_hits: NoHits | None = None
        self._many: ManyBar | None = None
        self._build()
        self._wire()

    def _build(self) -> None:
        self._top = QVBoxLayout()
        self._search_row = QHBoxLayout()
        self._search_row.addWidget(self.search, 1)
        self._search_row.addWidget(self.filters.order_button())
        self._top.addLayout(self._search_row)
        self._top.addWidget(self.filters)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._whole = whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._top)
        whole.addLayout(self._stack, 1)
        self._space()

    def _space(self) -> None:
        self._top.setContentsMargins(px(12), px(12), px(12), px(8))
        self._top.setSpacing(px(8))
        self._search_row.setSpacing(px(4))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_top"):
            self._space()

    def _wire(self) -> None:
        self.search.walked.connect(self._on_walked)
        self.search.entered.connect(self._on_entered)
        self.view.left_up.connect(lambda: self.search.setFocus(Qt.FocusReason.OtherFocusReason))
        self.view.person_chosen.connect(self.person_chosen)
        self.view.opened.connect(self.opened)
        self.view.clicked.connect(lambda index: self.person_chosen.emit(self._model.person_at(index.row())))
        self.view.doubleClicked.connect(lambda index: self.opened.emit(self._model.person_at(index.row())))
        self.view.menu_wanted.connect(self._on_menu)
        self.view.deleted.connect(self._on_deleted)
        self.view.copied.connect(lambda: self._acts.copy_text(self.view.chosen_people()))
        self.view.card_copied.connect(lambda: self._acts.copy_card(self.view.chosen_people()))
        self.view.letters_typed.connect(self._on_letters)
        selection = self.view.selectionModel()
        selection.selectionChanged.connect(lambda _new, _old: self._show_many(self.view.chosen_people()))
        self._model.modelReset.connect(lambda: self._show_many([]))

    @property
    def no_hits(self) -> NoHits:
        """What says why nobody is in the list; made where it is wanted."""
        if self._no_hits is None:
            from netbook.ui.people.empty import NoHits

            self._no_hits = NoHits()
            self._no_hits.add_wanted.connect(self._intents.new_person_wanted)
            self._no_hits.everyone_wanted.connect(self.everyone_wanted)
            self._stack.addWidget(self._no_hits)
        return self._no_hits

    @property
    def many(self) -> ManyBar:
        """The bar for several people; made when several are first chosen."""
        if self._many is None:
            self._many = ManyBar(self._session, self._intents, self._menus, self._acts, self)
            self._whole.addWidget(self._many)
        return self._many

    def _show_many(self, people: list[int]) -> None:
        if self._many is not None or len(people) > 1:
            self.many.show_people(people)

    def show_list(self, query: str, filtered: bool) -> None:
        """Shows the list, or why there is nobody in it."""
        if self._model.rowCount():
            self._stack.setCurrentWidget(self.view)
        else:
            self.no_hits.show_query(query, filtered)
            self._stack.setCurrentWidget(self.no_hits)

    def _on_walked(self, step: int) -> None:
        if step > 0 and self._model.rowCount():
            self.take_focus()

    def take_focus(self) -> None:
        """Puts the keyboard on whoever is chosen, else on the first, who is chosen then."""
        # Before the list has the keyboard: Qt would put it on the first row without choosing it.
        if not self.view.chosen_people():
            self.view.choose(self.view.current_person() or self._model.person_at(0))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_entered(self) -> None:
        if self._model.rowCount():
            person = self.view.current_person() or self._model.person_at(0)
            self.view.choose(person)
            self.opened.emit(person)
        elif self._no_hits is not None and self._no_hits.add_button.isVisible():
            self.no_hits.add_button.click()

    def _on_menu(self, where: QPoint) -> None:
        people = self.view.chosen_people()
        if people:
            self._menus.make(people).popup(where)

    def _on_deleted(self) -> None:
        people = self.view.chosen_people()
        row = self.view.currentIndex().row()
        gone = set(people)
        ids = self._model.ids()
        after = next((ids[i] for i in (*range(row, len(ids)), *range(row - 1, -1, -1)) if ids[i] not in gone), 0)
        self._acts.delete(people)
        if after:
            self.view.choose(after)

    def _on_letters(self, letters: str) -> None:
        family = bool(self._session.setting("family-first", False))
        for person in answers.beginning(self._session.book, letters, family):
            if self.view.choose(person):
                return
