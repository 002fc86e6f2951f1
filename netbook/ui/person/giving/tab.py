"""Give and take: how often each side gave, over time; every favour with its next step, and the introductions."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers import favours as answers
from netbook.answers import introductions
from netbook.answers.favours import FavourRow
from netbook.domain.dates import DAY, day_of
from netbook.domain.favours import is_over
from netbook.domain.give_and_take import by_quarter
from netbook.domain.said import Outcome
from netbook.session import Session
from netbook.ui.favours.card import FavourCard
from netbook.ui.favours.deeds import FavourDeeds
from netbook.ui.intents import Intents
from netbook.ui.introductions.deeds import IntroductionDeeds
from netbook.ui.introductions.view import IntroductionCard
from netbook.ui.theme import PANEL_RADIUS, px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.meter import Meter
from netbook.ui.widgets.pair_bars import Pair, PairBars
from netbook.ui.widgets.panel import Panel
from netbook.wording import _, _n

YEARS = 2
PAGE = 12


def quarter_name(begins: int) -> str:
    """A quarter in the fewest words: "Q3 26"."""
    day = day_of(begins)
    return _("Q{n} {year}").format(n=(day.month - 1) // 3 + 1, year=f"{day.year % 100:02}")


class GivingTab(QWidget):
    """`show_person` shows a person. As tall as it needs: the page scrolls."""

    flows = True

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._intents = session, intents
        self._number = 0
        self._limit = PAGE
        self._rows: tuple[FavourRow, ...] = ()
        self.deeds = FavourDeeds(session, intents, self)
        self.introduction_deeds = IntroductionDeeds(session, intents, self)
        self.cards: list[FavourCard] = []
        self.introduced: list[IntroductionCard] = []
        self._build()
        session.changed.connect(self._on_changed)

    def _build(self) -> None:
        self.note = Button(_("Note a favour"), "soft", "plus", self, small=True)
        self.offer = Button(_("Offer help"), icon="gift", parent=self, small=True)
        self.introduce = Button(_("Introduce…"), icon="users-round", parent=self, small=True)
        acts = QWidget(self)
        flow = FlowLayout(acts, gap=8)
        for button in (self.note, self.offer, self.introduce):
            flow.addWidget(button)
        self.figures = Panel(self, padding=12, gap=8)
        self.meter = Meter(self.figures)
        self.gave, self.received = Label("", 13, parent=self.figures), Label("", 13, parent=self.figures)
        self.said = WrapLabel("", 12, "muted", parent=self.figures)
        self.bars = PairBars(self.figures)
        numbers = QHBoxLayout()
        numbers.addWidget(self.gave)
        numbers.addStretch(1)
        numbers.addWidget(self.received)
        self.figures.body.addWidget(self.meter)
        self.figures.body.addLayout(numbers)
        self.figures.body.addWidget(self.said)
        self.figures.body.addWidget(self.bars)
        self.empty = WrapLabel(
            _("Nothing was asked, offered or given yet. The best time to give something is before anything is needed."),
            13,
            "muted",
            parent=self,
        )
        self.head = Heading(_("Favours"), self)
        self.more = Button("", "quiet", "chevron-down", self, small=True)
        self.introduced_head = Heading(_("Introductions"), self)
        self._whole = QVBoxLayout(self)
        self._column, self._below = QVBoxLayout(), QVBoxLayout()
        for widget in (acts, self.figures, self.empty, self.head):
            self._whole.addWidget(widget)
        self._whole.addLayout(self._column)
        self._whole.addWidget(self.more)
        self._whole.addWidget(self.introduced_head)
        self._whole.addLayout(self._below)
        self._whole.addStretch(1)
        self.note.clicked.connect(lambda: self._intents.note_favour_wanted.emit(self._number, {}))
        self.offer.clicked.connect(lambda: self._intents.offer_wanted.emit(self._number))
        self.introduce.clicked.connect(lambda: self._intents.introduce_wanted.emit(self._number))
        self.more.clicked.connect(self._grow)
        self._space()

    def _space(self) -> None:
        self._whole.setContentsMargins(px(24), px(16), px(24), px(24))
        self._whole.setSpacing(px(10))
        self._column.setSpacing(px(8))
        self._below.setSpacing(px(8))

    def show_person(self, number: int) -> None:
        """Shows the person with this row id."""
        if number != self._number:
            self._limit = PAGE
        self._number = number
        self._refresh()

    def _refresh(self) -> None:
        book = self._session.book
        self._rows = tuple(sorted(answers.of_person(book, self._number), key=lambda row: is_over(row.life)))
        self._show_figures()
        self._fill()
        self._fill_introductions()

    def _show_figures(self) -> None:
        now = self._session.now()
        both = answers.balance(self._session.book, self._number)
        gave, got = len(both.given), len(both.received)
        self.gave.setText(_("You gave {n}").format(n=gave))
        self.received.setText(_("Received {n}").format(n=got))
        words = _("You gave {gave}, you received {received}").format(gave=gave, received=got)
        self.meter.set_parts([(gave, "accent"), (got, "due")], words)
        lately, back = both.since(now - YEARS * 365 * DAY)
        if back > lately:
            said = _n("In two years they gave {n} more than you: think of something to offer first.",
                      "In two years they gave {n} more than you: think of something to offer first.", back - lately)  # fmt: skip
        elif lately > back:
            said = _n(
                "In two years you gave {n} more than they did.",
                "In two years you gave {n} more than they did.",
                lately - back,
            )
        else:
            said = _("In two years you gave as much as they did.")
        self.said.setText(said.format(n=abs(back - lately)))
        pairs = [
            Pair(
                quarter_name(q.begins), q.given, q.received,
                _("{quarter}: you gave {gave}, you received {received}").format(quarter=quarter_name(q.begins), gave=q.given, received=q.received),
            )
            for q in by_quarter(both.given, both.received, now)
        ]  # fmt: skip
        self.bars.set_pairs(_("Given above the line, received below, by quarter"), pairs)
        self.bars.setToolTip("")
        self.figures.setVisible(bool(gave or got))
        self.bars.setVisible(any(pair.above or pair.below for pair in pairs))
        self.empty.setVisible(not (gave or got or self._rows))
        for button, what in ((self.note, "offer"), (self.offer, "offer"), (self.introduce, "introduce")):
            button.setVisible(self._intents.can(what))

    def _fill(self) -> None:
        now = self._session.now()
        focused = next(
            (
                n
                for n, card in enumerate(self.cards)
                if card.hasFocus() or card.isAncestorOf(self.focusWidget() or self)
            ),
            None,
        )
        known = {card.row.id: card for card in self.cards}
        cards = []
        for row in self._rows[: self._limit]:
            card = known.pop(row.id, None)
            if card is None:
                card = self._make(row)
            else:
                card.show_row(row, now)
            cards.append(card)
        for card in known.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, card in enumerate(cards):
            if self._column.indexOf(card) != place:
                self._column.removeWidget(card)
                self._column.insertWidget(place, card)
            card.show()
        self.cards = cards
        left = len(self._rows) - len(cards)
        self.head.setVisible(bool(cards))
        self.more.setVisible(left > 0)
        self.more.setText(_n("{n} more", "{n} more", left).format(n=left))
        if focused is not None and cards and not any(card.hasFocus() for card in cards):
            cards[min(focused, len(cards) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, row: FavourRow) -> FavourCard:
        card = FavourCard(row, self._session.now(), self)
        card.opened.connect(lambda: self._intents.favour_wanted.emit(card.row.id))
        card.move_wanted.connect(lambda step, answer: self.deeds.move(card.row, step, answer, _below(card)))
        card.menu_wanted.connect(lambda at: self._open_menu(card, at))
        card.delete_wanted.connect(lambda: self.deeds.delete(card.row))
        card.walked.connect(lambda _across, down: self._walk(card, down))
        return card

    def _open_menu(self, card: FavourCard, at: QPoint) -> None:
        menu = self.deeds.menu(card.row, at)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def _walk(self, card: FavourCard, down: int) -> None:
        place = self.cards.index(card) + down
        if 0 <= place < len(self.cards):
            self.cards[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _grow(self) -> None:
        self._limit += PAGE
        self._fill()

    def _fill_introductions(self) -> None:
        for card in self.introduced:
            self._below.removeWidget(card)
            card.hide()
            card.deleteLater()
        rows = introductions.of_person(self._session.book, self._number)
        self.introduced = [
            IntroductionCard(row, self.introduction_deeds, self._session, self._intents, self) for row in rows[:PAGE]
        ]
        for card in self.introduced:
            self._below.addWidget(card)
            card.show()
        self.introduced_head.setVisible(bool(rows))

    def _on_changed(self, outcome: Outcome) -> None:
        if self._number and (not outcome.touched or self._number in outcome.touched) and self.isVisible():
            self._refresh()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_whole"):
            self._space()


def _below(card: FavourCard) -> QPoint:
    return card.mapToGlobal(QPoint(px(12), card.height() - px(PANEL_RADIUS)))
