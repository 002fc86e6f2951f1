"""The People screen: the list, and the chosen person beside it; one at a time where the window is narrow."""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from netbook.answers import people as answers
from netbook.answers.people import CircleRow
from netbook.domain.said import Done, Outcome
from netbook.operations.settings import VIEW, delete_view, keep_view, rename_view
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.people.chips import SORTS
from netbook.ui.people.chosen import EVERYONE, Chosen, read_chosen, read_views
from netbook.ui.people.list_side import ListSide
from netbook.ui.people.loader import Loader, Question
from netbook.ui.people.model import Index, PeopleModel
from netbook.ui.person.acts import PeopleActs
from netbook.ui.photos import Photos
from netbook.ui.places import Places
from netbook.ui.theme import px
from netbook.ui.widgets.panel import Ground
from netbook.wording import _

if TYPE_CHECKING:
    from netbook.ui.people.empty import EmptyBook, NobodyChosen
    from netbook.ui.person.page import PersonView

LIST_WIDTH, LIST_LEAST, PERSON_LEAST = 322, 250, 330


class PeoplePage(QWidget):
    """What the window shows for People. `chosen` is the person at the right."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._places = Places(session.book.path)
        self._person: int | None = None
        self._view: PersonView | None = None
        self._empty: EmptyBook | None = None
        self._nobody: NobodyChosen | None = None
        self._narrow, self._width, self._row = False, 0, 0
        # After the first paint, which need not wait for a person's page.
        self._left_at, self._was_painted = 0, False
        self._choose_later = QTimer(self, interval=0, singleShot=True)
        self._choose_later.timeout.connect(self._choose_somebody)
        self._chosen, self._sort = EVERYONE, "name"
        self._counted: tuple[int, list[CircleRow]] | None = None
        self.photos = Photos(lambda: session.book, self)
        self.acts = PeopleActs(session, self)
        self.model = PeopleModel(lambda ids: answers.cards(session.book, ids), session.now, self, self.acts.mime)
        self._loader = Loader(lambda: session.book, self)
        self._build()
        self._wire()
        self._restore()

    def _build(self) -> None:
        self.side = ListSide(self._session, self._intents, self.model, self.photos, self.acts)
        self._right = Ground("surface")
        self._right_stack = QStackedLayout(self._right)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.side)
        self._split.addWidget(self._right)
        self._split.setStretchFactor(1, 1)
        whole = QWidget()
        self._stack = QStackedLayout(whole)
        self._stack.addWidget(self._split)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(whole)

    def _wire(self) -> None:
        side = self.side
        side.search.changed.connect(lambda _text: self._ask())
        side.filters.filter_chosen.connect(self._on_filter)
        side.filters.sort_chosen.connect(self._on_sort)
        side.filters.view_kept.connect(self._on_view_kept)
        side.filters.view_renamed.connect(partial(self._on_view, rename_view))
        side.filters.view_dropped.connect(partial(self._on_view, delete_view))
        side.filters.rename_wanted.connect(self._on_rename)
        side.everyone_wanted.connect(lambda: self._on_filter(EVERYONE))
        side.person_chosen.connect(self._on_chosen)
        side.opened.connect(self._on_opened)
        side.view.clicked.connect(self._on_clicked)
        self._split.splitterMoved.connect(lambda _at, _index: self._on_width(self._split.sizes()[0]))
        self._loader.began.connect(self._on_began)
        self._loader.went_on.connect(self.model.extend)
        self._loader.gathered.connect(self._on_gathered)
        self._session.changed.connect(self._on_changed)
        self._session.setting_changed.connect(self._on_setting)
        self._session.ticked.connect(self._on_ticked)

    # What the window asks of it

    def focus_search(self) -> None:
        """Puts the keyboard into the search field, everything in it chosen."""
        self._show_half(person=False)
        self.side.search.select_all()

    def take_focus(self) -> None:
        """The keyboard goes to the list, to the person where only they are in sight, or to what fills the book."""
        if not self._split.isVisibleTo(self):
            self.empty.import_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.side.isHidden():
            self.person.take_focus()
        elif self.model.rowCount():
            self.side.take_focus()
        else:
            self.side.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_person(self, number: int) -> None:
        """Chooses a person, whether the list shows them now or not."""
        self._on_chosen(number)
        if not self.side.view.choose(number):
            self.side.view.clearSelection()
        self._show_half(person=True)

    def show_filter(self, document: object) -> None:
        """Narrows the list to what a kept view says, and to nothing else."""
        self.side.search.set_text("")
        self._on_filter(read_chosen(document))
        self._show_half(person=False)

    def chosen(self) -> int | None:
        """The person at the right, if any."""
        return self._person

    def search_for(self, text: str) -> None:
        """Searches as if it were typed."""
        self.focus_search()
        self.side.search.set_text(text)

    # The list

    def _question(self) -> Question:
        family = bool(self._session.setting("family-first", False))
        return Question(self.side.search.text(), self._chosen, self._sort, family)

    def _ask(self, quietly: bool = False) -> None:
        self._loader.ask(self._question(), quietly)

    def _on_began(self, ids: tuple[int, ...], where: dict[int, str]) -> None:
        self.model.show_people(ids, where)
        self.side.view.scrollToTop()
        self._dress()
        if self._person is not None:
            self.side.view.choose(self._person)
        self._choose_later.start()

    def _choose_somebody(self) -> None:
        """Where there is room for a person and nobody is chosen, whoever stands where the last one stood is shown."""
        if not self._was_painted:
            return
        kept, self._left_at = self._left_at, 0
        if kept and self._person is None:
            self._show(kept)
            if self._person is not None:
                self.side.view.choose(kept)
        if self._person is None and not self._narrow and self.isVisible() and self.model.rowCount():
            number = self.model.person_at(min(self._row, self.model.rowCount() - 1))
            self._show(number)
            if self._person is not None and not self.side.view.chosen_people():
                self.side.view.choose(number, scroll=False)
        if self._person is None:
            self._right_stack.setCurrentWidget(self.nobody)

    def _on_gathered(self, fresh: array[int], where: dict[int, str]) -> None:
        view = self.side.view
        if self.model.ids().tobytes() == fresh.tobytes():
            self._dress()
            return
        at, person, many = view.verticalScrollBar().value(), view.current_person(), view.chosen_people()
        self.model.show_people(fresh, where)
        if person and len(many) <= 1:
            view.choose(person, scroll=False)
        view.verticalScrollBar().setValue(at)
        self._dress()
        self._choose_somebody()

    def _dress(self) -> None:
        book, views = self._session.book, read_views(self._session.settings_under(VIEW).values())
        if self._counted is None:
            # Counting takes milliseconds in a large book, and no letter of a search changes the counts.
            self._counted = (answers.how_many(book), answers.circles(book))
        count, circles = self._counted
        self._chosen = self._chosen.known(circle.id for circle in circles)
        family = bool(self._session.setting("family-first", False))
        self.side.filters.set_goals(answers.goals_going_on(book))
        self.side.filters.show_all(count, circles, views, self._chosen, self._sort, family)
        self.side.show_list(self.side.search.text(), self._chosen != EVERYONE)
        anybody = bool(self.model.rowCount()) or answers.anybody(book)
        self._stack.setCurrentWidget(self._split if anybody else self.empty)

    def _on_filter(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self._places.put("people.filter", json.dumps(chosen.document()))
        self._ask()

    def _on_sort(self, sort: str) -> None:
        self._sort = sort
        self._places.put("people.sort", sort)
        self._ask()

    def _on_view_kept(self, name: str, chosen: Chosen) -> None:
        self._session.do(keep_view, name, chosen.document())
        self._dress()

    def _on_view(self, verb: Callable[..., Done], *names: str) -> None:
        self._session.do(verb, *names)
        self._dress()

    def _on_rename(self, name: str, at: QPoint) -> None:
        def take(new: str) -> str:
            return self.side.filters.rename(name, new)

        from netbook.ui.person.asking import AskLine

        AskLine(_("Name of the view"), name, _("Name of the view"), take, self).pop_up(at)

    def _on_changed(self, outcome: Outcome) -> None:
        if self._person is not None:
            self._row = max(self.model.row_of(self._person), 0)
        self._counted = None
        self.model.forget(outcome.touched)
        self._ask(quietly=True)
        if self._person is not None and (not outcome.touched or self._person in outcome.touched):
            self._show(self._person)
            self._choose_later.start()

    def _on_ticked(self, _now: int) -> None:
        self.model.forget()

    def _on_setting(self, key: str) -> None:
        if key == "family-first":
            self._ask()

    @property
    def empty(self) -> EmptyBook:
        """What teaches in a book without anybody; made where it is wanted."""
        if self._empty is None:
            from netbook.ui.people.empty import EmptyBook

            self._empty = empty = EmptyBook()
            empty.import_wanted.connect(lambda: self._intents.import_wanted.emit(None))
            empty.sample_wanted.connect(lambda: self._intents.screen_wanted.emit("demo"))
            empty.person_wanted.connect(lambda: self._intents.new_person_wanted.emit(""))
            self._stack.addWidget(empty)
        return self._empty

    # The person

    @property
    def nobody(self) -> NobodyChosen:
        """What stands beside the list where nobody is chosen; made where it is wanted."""
        if self._nobody is None:
            from netbook.ui.people.empty import NobodyChosen

            self._nobody = NobodyChosen()
            self._right_stack.addWidget(self._nobody)
        return self._nobody

    @property
    def person(self) -> PersonView:
        """The page of the person chosen; made when the first one is, since a start shows nobody."""
        if self._view is None:
            from netbook.ui.person.page import PersonView

            self._view = PersonView(self._session, self._intents, self.photos, self.acts)
            self._view.left.connect(self._on_left)
            self._view.set_way_back(self._narrow)
            self._right_stack.addWidget(self._view)
        return self._view

    def _on_chosen(self, number: int) -> None:
        if number and number != self._person:
            self._show(number)

    def _show(self, number: int) -> None:
        there = self.person.show_person(number)
        self._person = number if there else None
        self._places.put("people.chosen", str(self._person or ""))
        self._right_stack.setCurrentWidget(self.person if there else self.nobody)
        if not there:
            self._show_half(person=False)

    def _on_opened(self, number: int) -> None:
        self._on_chosen(number)
        if self._person is not None:
            self._show_half(person=True)
            self.person.take_focus()

    def _on_clicked(self, index: Index) -> None:
        """Where the person has no room beside the list, a click opens them; one that chooses several does not."""
        if self._narrow and len(self.side.view.chosen_people()) <= 1:
            self._on_opened(self.model.person_at(index.row()))

    def _on_left(self) -> None:
        self._show_half(person=False)
        self.side.view.setFocus(Qt.FocusReason.OtherFocusReason)

    # Room and places

    def _restore(self) -> None:
        sort = self._places.get("people.sort", "name")
        self._sort = sort if sort in SORTS else "name"
        try:
            self._chosen = read_chosen(json.loads(self._places.get("people.filter", "{}")))
        except ValueError:
            self._chosen = EVERYONE
        width = self._places.get("people.width")
        self._width = int(width) if width.isdigit() else 0
        self._ask()
        chosen = self._places.get("people.chosen")
        self._left_at = int(chosen) if chosen.isdigit() else 0

    def _on_width(self, at: int) -> None:
        self._width = at
        self._places.put("people.width", str(at))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._was_painted:
            self._choose_later.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self._loader.go_on()
            self._choose_later.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_split"):
            self._arrange()

    def _arrange(self) -> None:
        self._narrow = self.width() < px(LIST_LEAST) + px(PERSON_LEAST)
        if self._view is not None:
            self._view.set_way_back(self._narrow)
        self.side.setMinimumWidth(px(140) if self._narrow else px(LIST_LEAST))
        if self._narrow:
            self._show_half(person=self.side.isHidden())
            return
        self.side.show()
        self._right.show()
        wanted = self._width or min(px(LIST_WIDTH), max(px(LIST_LEAST), round(self.width() * 0.4)))
        wide = max(px(LIST_LEAST), min(wanted, self.width() - px(PERSON_LEAST)))
        self._split.setSizes([wide, self.width() - wide])
        self._choose_later.start()

    def _show_half(self, person: bool) -> None:
        if self._narrow:
            self.side.setVisible(not person)
            self._right.setVisible(person)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._right.isAncestorOf(self.focusWidget() or self):
            self._on_left()
            return
        super().keyPressEvent(event)
