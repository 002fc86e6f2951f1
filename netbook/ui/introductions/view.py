"""Introductions under way as cards with their next step, and those that are over below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.introductions import IntroductionRow
from netbook.domain.dates import day_of
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.introductions.deeds import IntroductionDeeds
from netbook.ui.introductions.steps import lines
from netbook.ui.theme import px, set_ground
from netbook.ui.widgets.avatar import Avatar, avatar_colour
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.looked_at import LookedAt
from netbook.ui.widgets.panel import Panel, ScrollColumn
from netbook.ui.widgets.teaching import Teaching
from netbook.ui.words import initials
from netbook.wording import _, _n
from netbook.wording.dates import day_words
from netbook.wording.introductions import introduction_stage_name

PAGE = 20


def title_of(row: IntroductionRow) -> str:
    """Who is brought together."""
    if row.progress.by_me:
        return _("{name} and {other}").format(name=row.one_name, other=row.other_name)
    return _("{maker} introduced you to {other}").format(maker=row.maker_name, other=row.other_name)


class IntroductionCard(Panel):
    """Two faces, where it stands, and the buttons of the next step; Enter on the card opens it."""

    def __init__(
        self,
        row: IntroductionRow,
        deeds: IntroductionDeeds,
        session: Session,
        intents: Intents,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, padding=12, gap=4)
        self.row, self._deeds, self._intents = row, deeds, intents
        self.now = now = session.now()
        known = dict(
            session.book.rows("SELECT id, uid FROM person WHERE id IN (?, ?)", (row.one or row.maker or 0, row.other))
        )
        head = QHBoxLayout()
        head.setSpacing(px(6))
        for number, name in ((row.one or row.maker or 0, row.one_name or row.maker_name), (row.other, row.other_name)):
            face = Avatar(28, self, ring_room=False)
            face.show_person(name, initials(name), avatar_colour(known.get(number, name)))
            if number == row.other:
                mark = IconMark("arrow-right", "muted", 14, self)
                head.addWidget(mark)
            head.addWidget(face)
        words = QVBoxLayout()
        words.setSpacing(px(1))
        words.addWidget(WrapLabel(title_of(row), 13, "text", True, self))
        following = next((line for line in lines(row, now) if line.next), None)
        stage = introduction_stage_name(row.stage)
        noted = _("noted {when}").format(when=day_words(day_of(row.noted_at), day_of(now)))
        words.addWidget(
            WrapLabel(" · ".join(part for part in (stage, noted, row.purpose) if part), 12, "muted", parent=self)
        )
        head.addLayout(words, 1)
        self.body.addLayout(head)
        acts = FlowLayout(gap=6)
        self.buttons: list[Button] = []
        if following is not None:
            said = ": ".join(part for part in (following.name, following.state) if part)
            self.body.addWidget(Label(said, 12, "due", True, self))
            if following.letter and intents.can("draft"):
                write = Button(_("Write it"), "soft", "square-pen", self, small=True)
                write.clicked.connect(lambda: deeds.write(row, following))
                self.buttons.append(write)
            for act in following.acts:
                button = Button(act.words, "soft" if not self.buttons else "normal", parent=self, small=True)
                button.clicked.connect(lambda _on=False, act=act, button=button: deeds.act(row, act, _below(button)))
                self.buttons.append(button)
        self.open = Button(_("All steps"), parent=self, small=True)
        self.open.clicked.connect(lambda: intents.introduction_wanted.emit(row.id))
        self.buttons.append(self.open)
        for button in self.buttons:
            button.setAccessibleName(f"{button.text()}: {title_of(row)}")
            acts.addWidget(button)
        self.body.addLayout(acts)
        self.setAccessibleName(
            ", ".join(part for part in (title_of(row), stage, following.name if following else "") if part)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        if event.key() == Qt.Key.Key_Delete:
            self._deeds.delete(self.row)
            return
        super().keyPressEvent(event)


class IntroductionsView(LookedAt):
    """What is under way, then what is over, a page at a time; cards are made when somebody looks."""

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "window")
        self._session, self._intents = session, intents
        self.deeds = IntroductionDeeds(session, intents, self)
        self._live: list[IntroductionRow] = []
        self._over: list[IntroductionRow] = []
        self._limit = PAGE
        self.cards: list[IntroductionCard] = []
        self.area = ScrollColumn(self, margins=(24, 16, 24, 24), gap=10)
        # Aligned to the top, a layout is never higher than its hint, though its lines may wrap.
        self.area.column.setAlignment(Qt.AlignmentFlag(0))
        words = _("Nobody is being introduced. Bringing two people together, each of whom agreed first, is one of the best things you can give.")  # fmt: skip
        self.nothing = WrapLabel(words, 13, "muted", parent=self)
        self.empty = Teaching("users-round", "window", self)
        self.empty.say(_("Bring people together"), words)
        self.begin = Button(_("Introduce two people"), "primary", "users-round")
        self.empty.buttons.addWidget(self.begin)
        self.over_head = Heading(_("Over"), self)
        self.over_head.hide()
        self.more = Button("", "quiet", "chevron-down", self, small=True)
        for widget in (self.nothing, self.over_head, self.more):
            self.area.add(widget)
        self.area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area, 1)
        column.addWidget(self.empty, 1)
        self.begin.clicked.connect(lambda: self._intents.introduce_wanted.emit(0))
        self.more.clicked.connect(self._grow)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self.cards:
            self.cards[0].buttons[0].setFocus(reason)
        else:
            self.begin.setFocus(reason)

    def show_rows(self, every: Sequence[IntroductionRow], under_way: Sequence[IntroductionRow]) -> None:
        """Shows all introductions; those under way stand first."""
        live = {row.id for row in under_way}
        self._live = [row for row in every if row.id in live]
        self._over = [row for row in every if row.id not in live]
        self.look_again()

    def _read(self) -> None:
        had = next((card.row.id for card in self.cards if card.isAncestorOf(self.focusWidget() or self)), 0)
        live = self._live[: self._limit]
        over = self._over[: self._limit - len(live)]
        today = day_of(self._session.now())
        known: dict[object, IntroductionCard] = {(card.row, day_of(card.now)): card for card in self.cards}
        cards = [
            known.pop((row, today))
            if (row, today) in known
            else IntroductionCard(row, self.deeds, self._session, self._intents, self)
            for row in (*live, *over)
        ]
        for card in self.cards:
            self.area.column.removeWidget(card)
        for card in known.values():
            card.hide()
            card.deleteLater()
        self.cards = cards
        for place, card in enumerate(cards):
            self.area.column.insertWidget(place + 1 if place < len(live) else place + 2, card)
            card.setMaximumWidth(px(760))
            card.show()
            if card.row.id == had and not card.isAncestorOf(self.focusWidget() or self):
                card.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.nothing.setVisible(not live)
        self.area.setVisible(bool(cards))
        self.empty.setVisible(not cards)
        self.over_head.setVisible(bool(over))
        left = len(self._live) + len(self._over) - len(cards)
        self.more.setVisible(left > 0)
        self.more.setText(_n("{n} more", "{n} more", left).format(n=left))

    def _grow(self) -> None:
        first = len(self.cards)
        self._limit += PAGE
        self.refresh()
        if first < len(self.cards):
            self.cards[first].buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "cards"):
            for card in self.cards:
                card.setMaximumWidth(px(760))


def _below(button: Button) -> QPoint:
    return button.mapToGlobal(button.rect().bottomLeft())
