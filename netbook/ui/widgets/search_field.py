"""The search field: a glass, the words, the key that brings one here, and a cross that clears."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget

from netbook.ui.icons import paint_icon
from netbook.ui.theme import RADIUS, colour, edge_of, metrics, px
from netbook.ui.widgets.badges import KeyHint
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.painting import round_rect
from netbook.wording import _


class _Line(QLineEdit):
    """The words; arrows and Enter go on to the list below, Escape clears."""

    walked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and not event.modifiers():
            self.walked.emit(1 if key == Qt.Key.Key_Down else -1)
            return
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)


class SearchField(QWidget):
    """`changed(str)` at every letter, `walked(+1 | -1)` for arrow keys, `entered` for Enter."""

    changed = Signal(str)
    walked = Signal(int)
    entered = Signal()

    def __init__(
        self, placeholder: str = "", key_hint: str = "", parent: QWidget | None = None, *, short: str = ""
    ) -> None:
        super().__init__(parent)
        self._words = ("", "")
        self.line = _Line(self)
        self.line.setProperty("bare", "true")
        self.line.setFrame(False)
        self._hint = KeyHint(key_hint, self)
        self._clear = Button(kind="quiet", icon="x", small=True, tip=_("Clear the search"), parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.line, 1)
        self._row.addWidget(self._hint)
        self._row.addWidget(self._clear)
        self.setFocusProxy(self.line)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._space()
        self._wire()
        self.set_placeholder(placeholder, short)

    def _wire(self) -> None:
        self.line.textChanged.connect(self._on_text)
        self.line.walked.connect(self.walked)
        self.line.returnPressed.connect(self.entered)
        self._clear.clicked.connect(self.line.clear)
        self.line.installEventFilter(self)

    def set_placeholder(self, words: str, short: str = "") -> None:
        """What stands in the empty field, `short` where there is little room; `words` name it for a screen reader."""
        self._words = (words, short)
        self.line.setAccessibleName(words)
        self._dress()

    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Types for the owner; raises `changed` where it differs."""
        self.line.setText(text)

    def select_all(self) -> None:
        """Takes the focus with everything chosen, as Ctrl+K does."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _space(self) -> None:
        self._row.setContentsMargins(px(34), px(4), px(9), px(4))
        self._row.setSpacing(px(6))

    def _dress(self) -> None:
        self._clear.setVisible(bool(self.line.text()))
        # The words of the field come before the key that leads to it, and whole ones before many.
        words, short = self._words
        wide = metrics(13).horizontalAdvance(words) + px(4)
        room = self.width() - px(34) - px(9)
        cut = wide > room
        self.line.setPlaceholderText(short if cut and short else words)
        self.line.setToolTip(words if cut else "")
        wanted = bool(self._hint.text()) and not self.line.text() and not self.line.hasFocus()
        self._hint.setVisible(wanted and wide + px(8) + self._hint.sizeHint().width() <= room)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._dress()

    def _on_text(self, text: str) -> None:
        self._dress()
        self.changed.emit(text)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._dress()
            self.update()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()
            self._dress()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(297), px(34))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(110), px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lit = self.line.hasFocus()
        border = colour("focus") if lit else edge_of(self)
        round_rect(painter, QRectF(self.rect()), px(RADIUS), colour("surface"), border, 2 if lit else 1)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - px(11) - px(16) if rtl else px(11)
        paint_icon(painter, QRectF(left, 0, px(16), self.height()), "search", "muted", 16)
