"""A lane: one column of cards under its name, more of them as it scrolls; cards can be dropped on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.favours import FavourRow
from netbook.ui.favours.card import MIME, FavourCard
from netbook.ui.theme import PANEL_RADIUS, colour, px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.painting import round_rect
from netbook.ui.widgets.panel import ScrollColumn
from netbook.wording import _n

PAGE = 10
NEAR_THE_END = 200


class Lane(QWidget):
    """`dropped` carries the favour that was let fall here; `make` builds a card and wires it."""

    dropped = Signal(int)

    def __init__(
        self, key: str, name: str, nothing: str, make: Callable[[FavourRow], FavourCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key, self._make = key, make
        self._rows: tuple[FavourRow, ...] = ()
        self._limit = PAGE
        self._over = False
        self.cards: list[FavourCard] = []
        self.name = Label(name, 13, "text", True, self)
        self.count = Label("", 12, "muted", parent=self)
        self.nothing = WrapLabel(nothing, 12, "muted", parent=self)
        self.more = Button("", "quiet", "chevron-down", self, small=True)
        self.area = ScrollColumn(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self.name)
        self._head.addStretch(1)
        self._head.addWidget(self.count)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.area, 1)
        self.area.add(self.nothing)
        self.area.add(self.more)
        self.area.setAccessibleName(name)
        self.setAcceptDrops(True)
        self.more.clicked.connect(self._on_more)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._space()

    def _space(self) -> None:
        self._head.setContentsMargins(px(4), 0, px(4), 0)
        self._column.setContentsMargins(px(6), px(6), px(2), px(6))
        self._column.setSpacing(px(8))

    def show_name(self, on: bool) -> None:
        """Whether the name stands above; it does not where tabs say it."""
        self.name.setVisible(on)
        self.count.setVisible(on)

    def show_rows(self, rows: Sequence[FavourRow], now: int) -> None:
        """Shows the favours; a card whose favour stays keeps its place and the keyboard."""
        self._rows = tuple(rows)
        shown = self._rows[: self._limit]
        known = {card.row.id: card for card in self.cards}
        focused = next(
            (
                place
                for place, card in enumerate(self.cards)
                if card.isAncestorOf(self.focusWidget() or self) or card.hasFocus()
            ),
            None,
        )
        cards = []
        for row in shown:
            card = known.pop(row.id, None)
            if card is None:
                card = self._make(row)
            else:
                card.show_row(row, now)
            cards.append(card)
        lost = focused is not None and self.cards[focused].row.id in known
        for card in known.values():
            self.area.column.removeWidget(card)
            card.hide()
            card.deleteLater()
        for place, card in enumerate(cards):
            if self.area.column.indexOf(card) != place:
                self.area.column.insertWidget(place, card)
            card.show()
        self.cards = cards
        self._say(len(self._rows) - len(shown))
        if lost and focused is not None and self.cards:
            self.cards[min(focused, len(self.cards) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, left: int) -> None:
        self.count.setText(str(len(self._rows)) if self._rows else "")
        self.nothing.setVisible(not self._rows)
        self.more.setVisible(left > 0)
        self.more.setText(_n("{n} more", "{n} more", left).format(n=left))

    def grow(self) -> None:
        """Shows a page more."""
        self._limit += PAGE
        for row in self._rows[len(self.cards) : self._limit]:
            card = self._make(row)
            self.area.column.insertWidget(len(self.cards), card)
            card.show()
            self.cards.append(card)
        self._say(len(self._rows) - len(self.cards))

    def _on_more(self) -> None:
        first = len(self.cards)
        self.grow()
        if first < len(self.cards):
            self.cards[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_scrolled(self, value: int) -> None:
        if not self.more.isHidden() and value > self.area.verticalScrollBar().maximum() - px(NEAR_THE_END):
            self.grow()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()

    # Drop

    def _light(self, on: bool) -> None:
        self._over = on
        self.update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()
            self._light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(False)
        event.acceptProposedAction()
        self.dropped.emit(int(bytes(event.mimeData().data(MIME).data())))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._over:
            round_rect(QPainter(self), QRectF(self.rect()), px(PANEL_RADIUS), colour("accent_ground"), colour("accent"))
