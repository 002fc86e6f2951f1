"""Pairs of bars over time: two values for each span, one up and one down from a line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolTip, QWidget

from netbook.ui.theme import colour, font, metrics, px
from netbook.ui.widgets.painting import round_rect, text_line


@dataclass(frozen=True, slots=True)
class Pair:
    """One span: its short name, the value above and below the line, and all of it in words."""

    name: str
    above: int
    below: int
    words: str


class PairBars(QLabel):
    """`above` in accent, `below` in due; a screen reader gets every span in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: tuple[Pair, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_pairs(self, name: str, pairs: Sequence[Pair]) -> None:
        """Shows pairs, the oldest first; `name` is what the whole tells."""
        self._pairs = tuple(pairs)
        self.setAccessibleName(". ".join((name, *(pair.words for pair in pairs))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(96) + round(metrics(11).height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def _columns(self) -> list[QRectF]:
        if not self._pairs:
            return []
        wide = self.width() / len(self._pairs)
        found = [QRectF(place * wide, 0, wide, self.height()) for place in range(len(self._pairs))]
        return found[::-1] if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else found

    def at(self, point: QPoint) -> Pair | None:
        """The pair under a point."""
        for pair, column in zip(self._pairs, self._columns(), strict=True):
            if column.contains(point):
                return pair
        return None

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            pair = self.at(event.pos())
            QToolTip.showText(event.globalPos(), pair.words if pair else "", self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        low = metrics(11).height() + px(4)
        room = (self.height() - low) / 2
        line = round(room)
        most = max((max(pair.above, pair.below) for pair in self._pairs), default=0) or 1
        unit = min((room - px(2)) / most, px(18))
        for pair, column in zip(self._pairs, self._columns(), strict=True):
            wide = min(column.width() - px(8), px(36))
            left = column.center().x() - wide / 2
            for value, token, up in ((pair.above, "accent", True), (pair.below, "due", False)):
                high = value * unit
                if value:
                    top = line - px(1) - high if up else line + px(2)
                    round_rect(painter, QRectF(left, top, wide, high), px(2), colour(token))
            text_line(
                painter, QRectF(column.left(), self.height() - low, column.width(), low), pair.name, font(11), colour("muted"),
                Qt.AlignmentFlag.AlignHCenter, metrics(11),
            )  # fmt: skip
        painter.fillRect(0, line, self.width(), 1, colour("line"))
