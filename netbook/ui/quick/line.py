"""The line of quick-add: grows to three lines, underlines what was understood, completes names."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QInputMethodEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QTextEdit, QWidget

from netbook.domain.quick_text.name_words import BEFORE
from netbook.domain.quick_text.understood import Candidate, Part
from netbook.ui.theme import RADIUS, colour, font, metrics, px, see_through
from netbook.ui.widgets.floating import cut_corners
from netbook.wording import _

MOST_LINES = 3
SIZE = 15
_WORD = re.compile(r"(?P<at>@)?(?:(?P<first>[^\W\d_][\w'’-]*) )?(?P<last>[^\W\d_][\w'’-]*)$")
_SINGLE, _DOTTED = QTextCharFormat.UnderlineStyle.SingleUnderline, QTextCharFormat.UnderlineStyle.DotLine
_STYLES = {
    "person": _SINGLE, "when": _SINGLE, "circle": _SINGLE, "length": _SINGLE, "new": _DOTTED, "ambiguous": _DOTTED,
}  # fmt: skip


class NameList(QListWidget):
    """Names that fit what is being typed; it never takes the focus from the line."""

    taken = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, see_through())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("People who fit"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self.taken.emit(str(item.data(Qt.ItemDataRole.UserRole))))

    def offer(self, people: Sequence[Candidate], place: QPoint) -> None:
        """Shows the people at a place, none of them chosen."""
        self.clear()
        for one in people:
            item = QListWidgetItem(f"{one.name}  ·  {one.hint}" if one.hint else one.name)
            item.setData(Qt.ItemDataRole.UserRole, one.name)
            self.addItem(item)
        self.setCurrentRow(-1)
        self.setFont(font(13))
        self.setStyleSheet(
            f"QListWidget {{ background: {colour('surface').name()}; border: 1px solid {colour('edge').name()};"
            f" border-radius: {px(RADIUS)}px; padding: {px(2)}px; }}"
            f"QListWidget::item {{ padding: {px(4)}px {px(8)}px; }}"
            f"QListWidget::item:selected {{ background: {colour('accent_ground').name()}; color: {colour('accent').name()}; }}"
        )
        height = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.resize(max(px(200), self.sizeHintForColumn(0) + px(24)), height + px(4) + 2 * px(2))
        self.move(place)
        cut_corners(self, RADIUS)
        self.show()

    def step(self, by: int) -> None:
        """Chooses the next or the one before."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def chosen(self) -> str:
        """The name that was chosen with the arrows; "" while none is."""
        item = self.currentItem() if self.currentRow() >= 0 else None
        return str(item.data(Qt.ItemDataRole.UserRole)) if item else ""


class QuickLine(QTextEdit):
    """`saved` at Enter, `saved_on` at Ctrl+Enter, `left` at Esc, `fields_wanted` at Tab; `complete` finds names."""

    saved = Signal()
    saved_on = Signal()
    left = Signal()
    fields_wanted = Signal()
    grown = Signal()

    def __init__(self, complete: Callable[[str], Sequence[Candidate]], parent: QWidget) -> None:
        super().__init__(parent)
        self._complete = complete
        self.names = NameList(self)
        self.names.taken.connect(self._take)
        self.setAcceptRichText(False)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setStyleSheet("QTextEdit, QTextEdit:focus { border: none; background: transparent; padding: 0; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setTabChangesFocus(True)
        self.setAccessibleName(_("Quick-add"))
        self.setPlaceholderText(_("“Coffee with Ada yesterday, follow up in 2 weeks”"))
        self.textChanged.connect(self._on_text)
        self._dress()

    def text(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Types for the owner, so that Ctrl+Z brings back what stood there."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def underline(self, parts: Sequence[Part]) -> None:
        """Underlines what was understood: in the accent, new and unclear names dotted."""
        marks = []
        for part in parts:
            if part.role not in _STYLES:
                continue
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._place(part.begin))
            cursor.setPosition(self._place(part.end), QTextCursor.MoveMode.KeepAnchor)
            shape = QTextCharFormat()
            shape.setUnderlineStyle(_STYLES[part.role])
            shape.setUnderlineColor(colour("accent"))
            mark.cursor, mark.format = cursor, shape
            marks.append(mark)
        self.setExtraSelections(marks)

    def _place(self, begin: int) -> int:
        """A place in the text as Qt counts it, where letters beyond the first plane are two."""
        return len(self.text()[:begin].encode("utf-16-le")) // 2

    def _on_text(self) -> None:
        self.fit()
        if not self.text():
            self.names.hide()

    def fit(self) -> None:
        """As tall as what is written, up to three lines."""
        line = metrics(SIZE).lineSpacing()
        wanted = min(max(self.document().size().height(), line), MOST_LINES * line)
        bars = Qt.ScrollBarPolicy
        over = self.document().size().height() > MOST_LINES * line + 2
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if over else bars.ScrollBarAlwaysOff)
        height = round(wanted) + px(4)
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self.grown.emit()

    def _begun(self) -> list[tuple[str, int]]:
        """The names that may be typed at the cursor, the longer first, each with how many letters to replace."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return []
        head = cursor.block().text()[: cursor.positionInBlock()]
        tail = cursor.block().text()[cursor.positionInBlock() :]
        found = _WORD.search(head)
        if found is None or (tail and tail[0].isalnum()):
            return []
        first, last = found["first"], found["last"]
        if found["at"]:
            whole = f"{first} {last}" if first else last
            return [(whole, len(whole) + 1)]
        begun = []
        if first and first[:1].isupper() and last[:1].isupper():
            begun.append((f"{first} {last}", len(first) + 1 + len(last)))
        before = first.lower() if first else ""
        if len(last) >= 2 and (last[:1].isupper() or before in BEFORE):
            begun.append((last, len(last)))
        return begun

    def _fitting(self) -> tuple[Sequence[Candidate], int]:
        for begun, length in self._begun():
            people = [one for one in self._complete(begun) if one.name.casefold() != begun.casefold()]
            if people:
                return people, length
        return (), 0

    def _offer(self) -> None:
        people, _length = self._fitting() if self.hasFocus() else ((), 0)
        if not people:
            self.names.hide()
            return
        place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft() + QPoint(0, px(6)))
        self.names.offer(people, place)

    def _take(self, name: str) -> None:
        _people, length = self._fitting()
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, length)
        cursor.insertText(name + " ")
        self.names.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        listed = self.names.isVisible()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not held & Qt.KeyboardModifier.ShiftModifier:
            if listed and self.names.chosen():
                self._take(self.names.chosen())
                return
            self.names.hide()
            (self.saved_on if held & Qt.KeyboardModifier.ControlModifier else self.saved).emit()
        elif listed and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.names.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            if listed:
                self.names.hide()
            else:
                self.left.emit()
        elif key == Qt.Key.Key_Tab and not held:
            self.names.hide()
            self.fields_wanted.emit()
        else:
            before = self.text()
            super().keyPressEvent(event)
            # Only now does the cursor stand behind the letter.
            if self.text() != before:
                self._offer()
            else:
                self.names.hide()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self._offer()

    def event(self, event: QEvent) -> bool:
        # Qt turns Tab into a change of focus before keyPressEvent sees it.
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            self.keyPressEvent(event)
            return True
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Hide):
            self.names.hide()
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "names") and self.font() != font(SIZE):
            self._dress()

    def _dress(self) -> None:
        shown: QFont = font(SIZE)
        self.setFont(shown)
        self.document().setDefaultFont(shown)
        self.fit()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.fit()
