"""Text that is edited where it stands: quiet until pointed at, a field while it has the focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from netbook.ui.theme import metrics, px
from netbook.ui.widgets.growing import MARGIN, GrowingText
from netbook.ui.widgets.labels import ElidedLabel, Label, WrapLabel

_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


def inset() -> int:
    """How far the words of a field in place stand inside its edge: what is to stand in line with them keeps it too."""
    return px(6) + 1 + MARGIN


def mark_wrong(field: QWidget, wrong: bool) -> None:
    """Shows a field as not taken, or as well again."""
    if bool(field.property("wrong")) != wrong:
        field.setProperty("wrong", "true" if wrong else None)
        field.style().unpolish(field)
        field.style().polish(field)


class _Below:
    """The sentence at the lower edge of a field, or in a label of its screen, that says why its words are not in the book."""

    def __init__(self, field: QLineEdit | QPlainTextEdit, wraps: bool) -> None:
        self._field, self._wraps = field, wraps
        self._words = ""
        self._own: ElidedLabel | WrapLabel | None = None
        self.elsewhere: Label | None = None

    def words(self) -> str:
        """The sentence, "" for none."""
        return self._words

    def say(self, sentence: str, tone: str) -> None:
        """Another one, or none."""
        before, self._words = self._words, sentence
        self._field.setAccessibleDescription(sentence)
        label = self.elsewhere or self._made()
        # Fields that share a label leave there what another of them says.
        if sentence or label.text() == before:
            label.set_tone(tone)
            label.setText(sentence)
            label.setVisible(bool(sentence))

    def _made(self) -> Label:
        if self._own is None:
            self._own = (WrapLabel if self._wraps else ElidedLabel)("", 12, parent=self._field)
            self._own.setCursor(Qt.CursorShape.ArrowCursor)
        return self._own

    def height(self) -> int:
        """How much room it takes below the words."""
        if self._own is None or not self._words:
            return 0
        high = self._own.heightForWidth(self._width()) if self._wraps else self._own.sizeHint().height()
        return high + px(2)

    def place(self) -> None:
        """Where it stands when the field has its size."""
        if self._own is not None and self._words:
            high = self.height()
            self._own.setGeometry(inset(), self._field.height() - high - px(2), self._width(), high)

    def _width(self) -> int:
        return max(px(24), self._field.width() - 2 * inset())


class InPlaceLine(QLineEdit):
    """One line; `committed` comes with the new text at Enter and when the focus leaves, Esc puts the old text back."""

    committed = Signal(str)

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None, *, least: int = 60) -> None:
        super().__init__(parent)
        self._kept = ""
        self._least = least
        self._below = _Below(self, False)
        self.setProperty("inplace", "true")
        self.setFrame(False)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._on_text)

    def kept(self) -> str:
        """The text that is in the book."""
        return self._kept

    def changed(self) -> bool:
        """Whether something else is typed than is in the book."""
        return self.text() != self._kept

    def show_text(self, text: str) -> None:
        """What is in the book now."""
        self._kept = text
        mark_wrong(self, False)
        if self.text() != text:
            self.setText(text)
            self.setCursorPosition(0)

    def show_unsaved(self, kept: str, typed: str, wrong: bool = True) -> None:
        """What was typed and could not be taken, with what is in the book behind it; not `wrong` where it only waits."""
        self.show_text(kept)
        self.setText(typed)
        mark_wrong(self, wrong)

    def say(self, sentence: str, tone: str = "late") -> None:
        """Why what is typed is not in the book, below it; "" for nothing."""
        if sentence or self._below.words():
            self._below.say(sentence, tone)
            self.setTextMargins(0, 0, 0, self._below.height())
            self.updateGeometry()
            self._below.place()

    def said(self) -> str:
        """The sentence below."""
        return self._below.words()

    def say_in(self, label: Label) -> None:
        """Where the sentence stands instead: a field of a few letters has no room for one."""
        self._below.elsewhere = label

    def commit(self) -> None:
        """Tells what was typed, if it is new."""
        if self.changed():
            self.committed.emit(self.text())

    def _on_text(self, text: str) -> None:
        self.setToolTip(text if metrics(13).horizontalAdvance(text) > self.width() - px(14) else "")
        self.say("")
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._below.place()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.commit()
            if not self.hasFocus():
                self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.changed():
            self.show_text(self._kept)
            self.committed.emit(self._kept)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            if not self.property("wrong"):
                self.focusNextChild()
            return
        if event.key() == Qt.Key.Key_F2:
            self.selectAll()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        words = self.text() or self.placeholderText()
        return QSize(round(metrics(13).horizontalAdvance(words)) + px(20), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(self._least), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()


class InPlaceText(GrowingText):
    """Many lines; as InPlaceLine, but Enter makes a new line and Ctrl+Enter saves; `one` paragraph is saved by Enter alone."""

    committed = Signal(str)

    def __init__(
        self, name: str, placeholder: str = "", parent: QWidget | None = None, *, most: int = 40, one: bool = False
    ) -> None:
        super().__init__(parent, least=1, most=most)
        self._kept = ""
        self._one = one
        self._below = _Below(self, True)
        self.setProperty("inplace", "true")
        self.fit()
        self.textChanged.connect(self._on_text)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)

    def _on_text(self) -> None:
        self.say("")

    def room_below(self) -> int:
        return self._below.height() if hasattr(self, "_below") else 0

    def fit(self) -> None:
        super().fit()
        if hasattr(self, "_below"):
            self.setViewportMargins(0, 0, 0, self._below.height())
            self._below.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.said():
            self.fit()

    def text(self) -> str:
        """What is typed."""
        return self.toPlainText()

    def kept(self) -> str:
        """The text that is in the book."""
        return self._kept

    def changed(self) -> bool:
        """Whether something else is typed than is in the book."""
        return self.toPlainText() != self._kept

    def show_text(self, text: str) -> None:
        """What is in the book now."""
        self._kept = text
        mark_wrong(self, False)
        if self.toPlainText() != text:
            self.setPlainText(text)

    def show_unsaved(self, kept: str, typed: str, wrong: bool = True) -> None:
        """What was typed and could not be taken, with what is in the book behind it; not `wrong` where it only waits."""
        self.show_text(kept)
        self.setPlainText(typed)
        mark_wrong(self, wrong)

    def say(self, sentence: str, tone: str = "late") -> None:
        """Why what is typed is not in the book, below it; "" for nothing."""
        if sentence or self._below.words():
            self._below.say(sentence, tone)
            self.fit()
            self._below.place()

    def said(self) -> str:
        """The sentence below."""
        return self._below.words()

    def say_in(self, label: Label) -> None:
        """Where the sentence stands instead: a field of a few letters has no room for one."""
        self._below.elsewhere = label

    def commit(self) -> None:
        """Tells what was typed, if it is new."""
        if self.changed():
            self.committed.emit(self.toPlainText())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.changed():
            self.show_text(self._kept)
            self.committed.emit(self._kept)
            return
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (control or (self._one and not event.modifiers())):
            self.commit()
            if not self.property("wrong"):
                self.focusNextChild()
            return
        super().keyPressEvent(event)
