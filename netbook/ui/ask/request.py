"""The field of the request: what is vague or presses is underlined as it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from netbook.domain.etiquette.phrases import Phrase
from netbook.ui.theme import colour
from netbook.ui.widgets.growing import GrowingText


def units(text: str, place: int) -> int:
    """A place in a text as Qt counts it: letters beyond the first plane are two."""
    return place + sum(letter > "\uffff" for letter in text[:place])


class RequestText(GrowingText):
    """A text with underlined phrases; what is underlined never changes what is typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, least=4, most=10)
        self._marks: tuple[Phrase, ...] = ()

    def marks(self) -> tuple[Phrase, ...]:
        """What is underlined."""
        return self._marks

    def set_marks(self, marks: Sequence[Phrase]) -> None:
        """Underlines these places of the text, in the due colour."""
        fresh = tuple(marks)
        if fresh != self._marks:
            self._marks = fresh
            self._underline()

    def _underline(self) -> None:
        text, selections = self.toPlainText(), []
        for mark in self._marks:
            if mark.end > len(text):
                continue
            look = QTextCharFormat()
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            look.setUnderlineColor(colour("due"))
            cursor = QTextCursor(self.document())
            cursor.setPosition(units(text, mark.begin))
            cursor.setPosition(units(text, mark.end), QTextCursor.MoveMode.KeepAnchor)
            one = QTextEdit.ExtraSelection()
            one.cursor, one.format = cursor, look
            selections.append(one)
        self.setExtraSelections(selections)

    def choose(self, mark: Phrase) -> None:
        """Goes to a phrase and selects it, so that typing replaces it."""
        text = self.toPlainText()
        cursor = self.textCursor()
        cursor.setPosition(units(text, min(mark.begin, len(text))))
        cursor.setPosition(units(text, min(mark.end, len(text))), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()

    def put_first(self, sentence: str) -> None:
        """Puts a sentence before everything that is written, as one step of the field's own undo."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(0)
        written = self.toPlainText().strip()
        cursor.insertText(f"{sentence}\n" if written else f"{sentence} ")
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setFocus()

    def put_last(self, sentence: str) -> None:
        """Puts a sentence after everything that is written."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        written = self.toPlainText()
        gap = "" if not written or written.endswith(("\n", " ")) else " "
        cursor.insertText(gap + sentence)
        self.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_marks"):
            self._underline()
