"""What is done to a favour from its card: its steps, its letters, its menu; the same wherever a card stands."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from netbook.answers.favours import FavourRow
from netbook.domain.dates import day_of
from netbook.domain.favours import is_over, moves
from netbook.operations import favours
from netbook.session import Session
from netbook.ui.favours.words import KEYS, move_name, next_of
from netbook.ui.icons import icon
from netbook.ui.intents import Intents
from netbook.ui.person.acts import attempt
from netbook.ui.person.asking import AskLine
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.menu import Menu
from netbook.wording import _, _p
from netbook.wording.dates import on_day
from netbook.wording.labels import template_name

_STEP_ICONS = {
    "asked": "send", "reminded": "bell-ring", "answered": "message-square", "delivered": "package", "declined": "circle-slash",
    "concluded": "flag", "thanked": "heart-handshake", "told": "megaphone", "rested": "pause",
}  # fmt: skip
_LETTERS = {move: letter for letter, move in KEYS}


def about(row: FavourRow) -> str:
    """What a favour is about, to stand inside a sentence of a letter."""
    return (row.matter or row.text).strip().rstrip(".?!")


def letters(row: FavourRow) -> tuple[str, ...]:
    """The drafts that fit a favour where it stands (names of templates), the most fitting first."""
    life, found = row.life, []
    if row.thanks_owed:
        found.append("thanks")
    if row.outcome_owed:
        found.append("outcome")
    if row.direction == "asked-by-me" and life.asked_at is not None and life.answered_at is None and not is_over(life):
        found.append("rest" if life.reminded_at is not None else "reminder")
    if row.direction == "asked-of-me" and life.delivered_at is None and not is_over(life):
        found.append("declining")
    return tuple(found)


def occasion(row: FavourRow, template: str, now: int) -> Mapping[str, str]:
    """The fields of a letter about a favour, and the step that sending it takes."""
    step = {"outcome": "told", "reminder": "reminded", "rest": "rested", "declining": "declined", "thanks": "thanked"}[
        template
    ]
    told = {"what": about(row), "then": f"favour:{row.id}:{step}"}
    if template == "outcome":
        told["outcome"] = row.outcome
    if template == "reminder" and row.life.asked_at is not None:
        told["when"] = on_day(day_of(row.life.asked_at), day_of(now))
        told["questions"] = row.text
    return told


class FavourDeeds(QObject):
    """Steps are acts at once; how it ended is asked for in a line on the spot; letters and people are intents."""

    def __init__(self, session: Session, intents: Intents, owner: QWidget) -> None:
        super().__init__(owner)
        self._session, self._intents, self._owner = session, intents, owner

    def move(self, row: FavourRow, step: str, answer: str, at: QPoint) -> None:
        """Takes a step; a step that makes no sense is refused with its sentence."""
        if step in ("concluded", "told") and not row.outcome and (step, answer) in moves(row.life, self._session.now()):
            self._ask_outcome(row, step, at)
            return
        self._session.do(favours.step_favour, row.id, step, answer=answer)

    def _ask_outcome(self, row: FavourRow, step: str, at: QPoint) -> None:
        def take(text: str) -> str:
            return attempt(self._session, favours.step_favour, row.id, step, note=text)[1]

        keep = (unsaved_of(self._session), f"favour/{row.id}/outcome")
        AskLine(_("How did it end?"), "", _("In a few words, or just Enter"), take, self._owner, keep).pop_up(at)

    def end_matter(self, row: FavourRow, at: QPoint) -> None:
        """The whole matter has ended: everybody in it is to be told."""

        def take(text: str) -> str:
            return attempt(self._session, favours.conclude_matter, row.matter, text)[1]

        title = _("How did “{matter}” end?").format(matter=row.matter)
        keep = (unsaved_of(self._session), f"matter/{row.matter}/outcome")
        AskLine(title, "", _("In a few words, or just Enter"), take, self._owner, keep).pop_up(at)

    def write(self, row: FavourRow, template: str) -> None:
        """Opens the letter that fits; sending it takes the step."""
        self._intents.draft_for.emit(row.person, template, occasion(row, template, self._session.now()))

    def delete(self, row: FavourRow) -> None:
        """Into the trash, with a toast that undoes."""
        self._session.do(favours.delete_favour, row.id)

    def menu(self, row: FavourRow, at: QPoint) -> Menu:
        """Everything that can be done to a favour."""
        menu = Menu(self._owner)
        menu.setAccessibleName(_("What to do"))
        self._add_moves(menu, row, at)
        if self._intents.can("draft"):
            for template in letters(row):
                words = _("Write: {template}").format(template=template_name(template))
                menu.addAction(icon("square-pen", "muted"), words).triggered.connect(
                    lambda _on=False, template=template: self.write(row, template)
                )
        if row.stage == "drafted" and row.direction == "asked-by-me" and self._intents.can("ask"):
            menu.addAction(icon("clipboard-check", "muted"), _("Go on with the request…")).triggered.connect(
                lambda _on=False: self._intents.ask_draft_wanted.emit(row.person, row.id)
            )
        menu.addSeparator()
        if row.matter and row.life.concluded_at is None:
            words = _("“{matter}” has ended…").format(matter=row.matter.replace("&", "&&"))
            menu.addAction(icon("flag", "muted"), words).triggered.connect(lambda _on=False: self.end_matter(row, at))
        if is_over(row.life) or row.life.delivered_at is not None:
            menu.addAction(icon("undo-2", "muted"), _("Not over after all")).triggered.connect(
                lambda _on=False: self._session.do(favours.reopen_favour, row.id)
            )
        menu.addAction(icon("pencil", "muted"), _("Open…") + "\t" + _("Enter")).triggered.connect(
            lambda _on=False: self._intents.favour_wanted.emit(row.id)
        )
        name = row.person_name.replace("&", "&&")
        menu.addAction(icon("user", "muted"), _("Open {name}").format(name=name)).triggered.connect(
            lambda _on=False: self._intents.person_wanted.emit(row.person)
        )
        menu.addSeparator()
        menu.addAction(icon("trash-2", "muted"), _p("act", "Delete") + "\t" + _("Del")).triggered.connect(
            lambda _on=False: self.delete(row)
        )
        return menu

    def _add_moves(self, menu: Menu, row: FavourRow, at: QPoint) -> None:
        following = next_of(row, self._session.now())
        for move in moves(row.life, self._session.now()):
            words = f"{move_name(row, move)}\t{_LETTERS[move]}"
            action = menu.addAction(icon(_STEP_ICONS[move[0]], "accent" if move == following else "muted"), words)
            action.triggered.connect(lambda _on=False, move=move: self.move(row, move[0], move[1], at))
        menu.addSeparator()
