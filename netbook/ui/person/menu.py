"""The menu of one person or several: the same in the list, on the header and by the menu key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QActionGroup, QCursor
from PySide6.QtWidgets import QWidget

from netbook.answers import people as answers
from netbook.answers.people import CardFacts
from netbook.session import Session
from netbook.ui.icons import icon
from netbook.ui.intents import Intents
from netbook.ui.person.acts import PeopleActs, attempt
from netbook.ui.person.asking import AskLine
from netbook.wording import _, _p
from netbook.wording.dates import span_words
from netbook.wording.labels import closeness_name

if TYPE_CHECKING:
    from netbook.ui.widgets.menu import Menu

CADENCES = ("1 months", "2 months", "3 months", "1 years")


class PersonMenu:
    """Makes menus; `people` are row ids, the first of them the one the menu was opened on."""

    def __init__(self, session: Session, intents: Intents, acts: PeopleActs, owner: QWidget) -> None:
        self._session, self._intents, self._acts, self._owner = session, intents, acts, owner

    def make(self, numbers: Sequence[int], *, log: bool = True) -> Menu:
        """The menu; `log` False leaves out what a header shows as buttons."""
        from netbook.ui.widgets.menu import Menu

        menu = Menu(self._owner)
        who = list(numbers)
        cards = list(answers.cards(self._session.book, who).values())
        if log:
            self._add(menu, _("Log a contact…"), "message-square-plus", lambda: self._intents.log_wanted.emit(who, ""))
            self._add(menu, _("Follow-up…"), "calendar-plus", lambda: self._intents.follow_up_wanted.emit(who))
        if len(cards) == 1:
            self._one(menu, cards[0])
        self.add_standing(menu, who, cards)
        menu.addSeparator()
        self._add(menu, _("Copy"), "copy", lambda: self._acts.copy_text(who))
        self._add(menu, _("Copy as vCard"), "id-card", lambda: self._acts.copy_card(who))
        self._add(menu, _("Export…"), "upload", lambda: self._intents.export_wanted.emit(who))
        menu.addSeparator()
        self._add(menu, _p("act", "Delete"), "trash-2", lambda: self._acts.delete(who))
        return menu

    def _one(self, menu: Menu, card: CardFacts) -> None:
        if card.due_kind == "thank-you" and self._intents.can("draft"):
            self._add(menu, _("Write thanks"), "heart-handshake",
                      lambda: self._intents.draft_wanted.emit(card.id, "thanks"))  # fmt: skip
        elif self._intents.can("draft") and not card.deceased:
            self._add(menu, _("Write"), "square-pen",
                      lambda: self._intents.draft_wanted.emit(card.id, "check-in"))  # fmt: skip

        if self._intents.can("network"):
            self._add(menu, _("Ways to {name}").format(name=card.name.replace("&", "&&")), "waypoints",
                      lambda: self._intents.way_wanted.emit(card.id))  # fmt: skip
            if card.organisation:
                self._add(menu, _("About {organisation}").format(organisation=card.organisation.replace("&", "&&")), "building-2",
                          lambda: self._intents.organisation_wanted.emit(card.organisation))  # fmt: skip

    def add_standing(self, menu: Menu, who: list[int], cards: Sequence[CardFacts]) -> None:
        """Cadence, closeness, circles, pause and archive."""
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addMenu(self.cadence_menu(who, cards, menu))
        menu.addMenu(self._closeness_menu(who, menu))
        menu.addMenu(self.circles_menu(who, menu))
        paused = all(card.paused for card in cards) and bool(cards)
        archived = all(card.archived for card in cards) and bool(cards)
        self._add(menu, _("Resume reminders") if paused else _("Pause reminders"), "play" if paused else "pause",
                  lambda: self._acts.set_flag(who, "paused", not paused))  # fmt: skip
        self._add(menu, _("Take out of the archive") if archived else _("Archive"), "archive",
                  lambda: self._acts.set_flag(who, "archived", not archived))  # fmt: skip

    def cadence_menu(self, who: list[int], cards: Sequence[CardFacts], parent: QWidget | None = None) -> Menu:
        """How often to be in touch: the usual ones, none, and any other in words."""
        from netbook.ui.widgets.menu import Menu

        menu = Menu(parent or self._owner, _("Keep in touch"))
        menu.setIcon(icon("repeat", "muted"))
        own = answers.own_choices(self._session.book, who)[0]
        group = QActionGroup(menu)
        for cadence in CADENCES:
            self._choice(menu, group, span_words(cadence), own == cadence,
                         lambda cadence=cadence: self._acts.set_cadence(who, cadence))  # type: ignore[misc]  # fmt: skip
        other = own not in (*CADENCES, "", "none", None)
        words = _("{often}…").format(often=span_words(own)) if other and own else _("Custom…")
        self._choice(menu, group, words, other, lambda: self._ask_cadence(who, own or ""))
        menu.addSeparator()
        self._choice(menu, group, _("As the circles say"), own == "", lambda: self._acts.set_cadence(who, ""))
        self._choice(menu, group, _("No cadence"), own == "none", lambda: self._acts.set_cadence(who, "none"))
        return menu

    def _closeness_menu(self, who: list[int], parent: QWidget) -> Menu:
        from netbook.ui.widgets.menu import Menu

        menu = Menu(parent, _("Closeness"))
        menu.setIcon(icon("heart", "muted"))
        own = answers.own_choices(self._session.book, who)[1]
        group = QActionGroup(menu)
        for closeness in ("inner", "close", "wide", ""):
            self._choice(menu, group, closeness_name(closeness), own == closeness,
                         lambda closeness=closeness: self._acts.set_closeness(who, closeness))  # type: ignore[misc]  # fmt: skip
        return menu

    def circles_menu(self, who: list[int], parent: QWidget | None = None) -> Menu:
        """The circles, ticked where everybody is in, and a new one."""
        from netbook.ui.widgets.menu import Menu

        menu = Menu(parent or self._owner, _("Circles"))
        menu.setIcon(icon("users", "muted"))
        inside = answers.circles_of(self._session.book, who)
        for circle in answers.circles(self._session.book):
            action = menu.addAction(circle.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(inside.get(circle.id, 0) == len(who))
            action.triggered.connect(
                lambda on, circle=circle: self._acts.set_circle(who, circle.id, circle.name, on)
            )  # fmt: skip
        menu.addSeparator()
        self._add(menu, _("New circle…"), "plus", lambda: self._ask_circle(who))
        return menu

    def _ask_cadence(self, who: list[int], now: str) -> None:
        def take(text: str) -> str:
            from netbook.operations import people

            return attempt(self._session, people.set_cadence, tuple(who), text.strip())[1]

        self.ask(_("How often to be in touch"), now, _("for example “6 weeks”"), take)

    def _ask_circle(self, who: list[int]) -> None:
        def take(text: str) -> str:
            from netbook.operations import circles

            return attempt(self._session, circles.join_circle, tuple(who), text)[1]

        self.ask(_("Name of the new circle"), "", _("for example “Book club”"), take)

    def ask(self, title: str, text: str, hint: str, take: Callable[[str], str]) -> None:
        """Asks for one line where the pointer or the focus is."""
        focus = self._owner.focusWidget() or self._owner
        at = QCursor.pos()
        if not self._owner.window().geometry().contains(at):
            at = focus.mapToGlobal(QPoint(0, focus.height()))
        AskLine(title, text, hint, take, self._owner).pop_up(at)

    def _add(self, menu: Menu, text: str, picture: str, act: Callable[[], None]) -> QAction:
        action = menu.addAction(icon(picture, "muted"), text)
        action.triggered.connect(lambda _on=False: act())
        return action

    def _choice(self, menu: Menu, group: QActionGroup, text: str, on: bool, act: Callable[[], None]) -> None:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(on)
        group.addAction(action)
        action.triggered.connect(lambda _on=False: act())
