"""A button that shows its key: the answers of the deck."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from netbook.ui.theme import colour, font, metrics, px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.painting import round_rect, text_line


class Answer(Button):
    """An answer with its key on a small cap before the word; the suggested one stands out."""

    def __init__(self, key: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "normal", "", parent)
        self._key = key
        self.setAccessibleDescription(key)

    def set_suggested(self, on: bool) -> None:
        """Whether Enter takes it."""
        self.set_kind("primary" if on else "normal")

    def is_suggested(self) -> bool:
        """Whether it stands out."""
        return self.kind() == "primary"

    def _cap(self) -> float:
        return max(px(18), metrics(11).horizontalAdvance(self._key) + px(8))

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(round(hint.width() + self._cap() + px(8)), max(hint.height(), px(34)))

    def _paint_content(self, painter: QPainter, whole: QRectF, token: str) -> None:
        measures = metrics(13)
        cap, words = self._cap(), measures.horizontalAdvance(self.text()) + 1
        left = whole.left() + (whole.width() - cap - px(8) - words) / 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        cap_at, text_at = (left + words + px(8), left) if rtl else (left, left + cap + px(8))
        box = QRectF(cap_at, whole.center().y() - px(9), cap, px(18))
        border = colour("on_accent" if token == "on_accent" else "line")
        round_rect(painter, box, px(4), None if token == "on_accent" else colour("window"), border)
        ink = colour(token if token == "on_accent" else "muted")
        text_line(painter, box, self._key, font(11), ink, Qt.AlignmentFlag.AlignHCenter, metrics(11))
        text_line(
            painter, QRectF(text_at, 0, words, whole.height()), self.text(), font(13), colour(token), measures=measures
        )
