"""Cards side by side in as many columns as there is room for, all of one height."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbook.ui.theme import px
from netbook.ui.widgets.figure import Figure

LEAST, GAP = 168, 12


def places(count: int, width: int, least: int, gap: int, tall: int) -> list[QRect]:
    """Where cards lie in a left-to-right layout: five, three, two or one in a row; a last row that is not full is shared evenly."""
    columns = next((n for n in (5, 3, 2) if width >= n * least + (n - 1) * gap), 1)
    found = []
    for place in range(count):
        row, column = divmod(place, columns)
        in_row = min(columns, count - row * columns)
        left = column * (width + gap) // in_row
        right = (column + 1) * (width + gap) // in_row - gap
        found.append(QRect(left, row * (tall + gap), right - left, tall))
    return found


class CardGrid(QWidget):
    """Lays out the figure cards given to it, as high as the one that says most."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[Figure] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, card: Figure) -> None:
        """One more card at the end."""
        card.setParent(self)
        self.cards.append(card)

    def fit(self) -> None:
        """Lays the cards out anew where the room or what they say changed."""
        least, gap = px(LEAST), px(GAP)
        if not self.cards or self.width() <= 0:
            return
        narrow = min(rect.width() for rect in places(len(self.cards), self.width(), least, gap, 1))
        tall = max(card.heightForWidth(narrow) for card in self.cards)
        rects = places(len(self.cards), self.width(), least, gap, tall)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for card, rect in zip(self.cards, rects, strict=True):
            if rtl:
                rect.moveLeft(self.width() - rect.right() - 1)
            card.setGeometry(rect)
        if self.height() != rects[-1].bottom() + 1:
            self.setFixedHeight(rects[-1].bottom() + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
