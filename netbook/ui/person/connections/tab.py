"""Connections: how a person stands to others, grouped; another is added by one line of typing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from netbook.answers import show
from netbook.answers.people import cards
from netbook.answers.show import ConnectionRow, Person
from netbook.domain.connections import KINDS
from netbook.domain.said import Outcome, Refused
from netbook.operations.connections import delete_connection
from netbook.operations.fields import label_connection, set_through
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.person.connections.adding import AddConnection
from netbook.ui.person.connections.lines import ConnectionLine, Shown
from netbook.ui.theme import px
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.labels import Heading, WrapLabel
from netbook.ui.words import initials
from netbook.wording import _
from netbook.wording.labels import connection_name


class ConnectionsTab(QWidget):
    """`show_person` shows whom somebody knows; a click opens that person. As tall as it needs: the page scrolls."""

    flows = True

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._unsaved = unsaved_of(session)
        self._number = 0
        self._named: frozenset[int] = frozenset()
        self._headings: list[Heading] = []
        self.lines: list[ConnectionLine] = []
        self._build()
        session.changed.connect(self._on_changed)

    def _build(self) -> None:
        self.adding = AddConnection(self._session, self)
        self.empty = WrapLabel(
            _("Nobody is connected yet. Type a name above: a spouse, a child, a manager, a colleague; it reads from both sides."),
            13, "muted", parent=self,
        )  # fmt: skip
        self._groups = QWidget(self)
        self._column = QVBoxLayout(self._groups)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self._whole = QVBoxLayout(self)
        for widget in (self.adding, self.empty, self._groups):
            self._whole.addWidget(widget)
        self._whole.addStretch(1)
        self._space()

    def _space(self) -> None:
        self._whole.setContentsMargins(px(24), px(16), px(24), px(24))
        self._whole.setSpacing(px(12))
        self._column.setSpacing(px(2))

    def show_person(self, number: int) -> None:
        """Shows the person with this row id."""
        self._number = number
        self.adding.show_person(number)
        self._refresh()

    def _refresh(self) -> None:
        try:
            person = show.person(self._session.book, self._number)
        except Refused:
            return
        self._fill(self._shown(person))

    def _shown(self, person: Person) -> list[tuple[str, list[Shown]]]:
        """The groups with their people, in the order of the kinds; through whom and who through them come last."""
        book = self._session.book
        through = [person.through[0]] if person.through else []
        met = [row[0] for row in book.rows("SELECT id FROM person WHERE through_id=? ORDER BY full", (self._number,))]
        by_kind: dict[str, list[ConnectionRow]] = {}
        for row in person.connections:
            by_kind.setdefault(row.kind, []).append(row)
        wanted = [row.other for row in person.connections] + through + met
        facts = cards(book, list(dict.fromkeys(wanted)))
        self._named = frozenset(wanted)

        def shown(number: int, connection: int, label: str, introduction: bool = False) -> Shown:
            card = facts[number]
            work = ", ".join(part for part in (card.title, card.organisation) if part)
            short = initials(card.name, card.given, card.family)
            return Shown(number, card.name, work, card.uid, short, connection, label, introduction)

        groups = [
            (
                connection_name(kind),
                [shown(row.other, row.id, row.label) for row in by_kind[kind] if row.other in facts],
            )
            for kind in sorted(by_kind, key=lambda kind: KINDS.index(kind) if kind in KINDS else 99)
        ]
        if through and through[0] in facts:
            groups.append((_("You met through"), [shown(through[0], 0, "", True)]))
        if met:
            name = _("Whom you met through {name}").format(name=person.card.name)
            groups.append((name, [shown(number, 0, "") for number in met if number in facts]))
        return groups

    def _fill(self, groups: Sequence[tuple[str, list[Shown]]]) -> None:
        focused = next((line.shown.number for line in self.lines if line.isAncestorOf(self.focusWidget() or self)), 0)
        for widget in (*self._headings, *self.lines):
            self._column.removeWidget(widget)
        spare = self.lines
        self.lines = []
        for place, (name, people) in enumerate(groups):
            if place == len(self._headings):
                self._headings.append(Heading("", self._groups))
            heading = self._headings[place]
            heading.setText(name)
            heading.setContentsMargins(0, px(10) if place else 0, 0, px(2))
            heading.show()
            self._column.addWidget(heading)
            for one in people:
                line = spare.pop() if spare else self._make_line()
                line.show_one(one)
                line.show()
                self.lines.append(line)
                self._column.addWidget(line)
                if one.number == focused:
                    line.name.setFocus(Qt.FocusReason.OtherFocusReason)
        for heading in self._headings[len(groups) :]:
            heading.hide()
        for line in spare:
            line.hide()
            line.deleteLater()
        self.empty.setVisible(not groups)
        self._groups.setVisible(bool(groups))

    def _make_line(self) -> ConnectionLine:
        line = ConnectionLine(self._unsaved, self._label, self._groups)
        line.opened.connect(self._intents.person_wanted)
        line.removed.connect(self._on_removed)
        return line

    def _on_removed(self, one: Shown) -> None:
        if one.connection:
            self._session.do(delete_connection, one.connection)
        elif one.introduction:
            self._session.do(set_through, self._number, 0)
        else:
            self._session.do(set_through, one.number, 0)
        self.adding.picker.setFocus()

    def _label(self, connection: int, text: str) -> str:
        return self._unsaved.do(label_connection, connection, text)

    def _on_changed(self, outcome: Outcome) -> None:
        touched = frozenset(outcome.touched)
        if self._number and (not touched or self._number in touched or touched & self._named):
            self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_whole"):
            self._space()
