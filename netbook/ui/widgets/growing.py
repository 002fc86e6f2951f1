"""A field for a text of many lines that is as tall as what is written in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QWidget

from netbook.ui.theme import metrics, px

MARGIN = 2
"""What Qt leaves before the words of a one-line field, at any scale."""


class GrowingText(QPlainTextEdit):
    """Grows from `least` lines to `most`, then scrolls; Tab goes on to the next field."""

    def __init__(self, parent: QWidget | None = None, *, least: int = 2, most: int = 10) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(MARGIN)
        self.textChanged.connect(self.fit)
        self.fit()

    def set_name(self, words: str) -> None:
        """What stands in the empty field; also its name for a screen reader."""
        self.setPlaceholderText(words)
        self.setAccessibleName(words)

    def retype(self, text: str) -> None:
        """Puts back what was typed, with the cursor where one goes on."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def fit(self) -> None:
        """Takes the height that its lines need."""
        # A QPlainTextEdit measures its document in lines.
        written = round(self.document().size().height())
        lines = max(self._least, min(self._most, written))
        bars = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if written > self._most else bars.ScrollBarAlwaysOff)
        # One line is as high as a field of one line, with its words at the same height.
        edge = 1 + px(1 if self.property("inplace") else 5)
        height = round(lines * metrics(13).lineSpacing()) + 2 * (MARGIN + edge) + self.room_below()
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def room_below(self) -> int:
        """What is kept free below the lines."""
        return 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            QTimer.singleShot(0, self, self.fit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.fit()
