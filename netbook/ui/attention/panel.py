"""The panel at the right of the window: title, count, and the list, which scrolls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.session import Session
from netbook.ui.attention.items import AttentionItems
from netbook.ui.intents import Intents
from netbook.ui.theme import px
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.panel import Ground, ScrollColumn
from netbook.wording import _

NEAR_THE_END = 300


class AttentionHead(QWidget):
    """Bell, title and count."""

    def __init__(self, parent: QWidget | None = None, size: int = 15) -> None:
        super().__init__(parent)
        self._bell = IconMark("bell", "text", 16, self)
        self.title = Label(_("Needs attention"), size, "text", True, self)
        self.count = Label("", 13, "muted", parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._bell)
        self._row.addWidget(self.title)
        self._row.addStretch(1)
        self._row.addWidget(self.count)
        self._space()

    def show_count(self, _late: int, _today: int, count: int) -> None:
        """The number of lines in all."""
        self.count.setText(str(count) if count else "")

    def _space(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(8))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()


class AttentionPanel(Ground):
    """Stands at the right of the screens. `counted` tells (late, today, all)."""

    counted = Signal(int, int, int)

    def __init__(self, session: Session, intents: Intents, parent: QWidget | None = None) -> None:
        super().__init__("window", (), parent)
        self.setAccessibleName(_("Needs attention"))
        self.head = AttentionHead(self)
        self.undelivered = WrapLabel("", 12, "muted", parent=self)
        self.undelivered.hide()
        self.area = ScrollColumn(self, margins=(12, 0, 12, 12), gap=8)
        self.items = AttentionItems(session, intents)
        self.area.add(self.items)
        self._column = QVBoxLayout(self)
        self._top = QVBoxLayout()
        self._top.addWidget(self.head)
        self._top.addWidget(self.undelivered)
        self._column.addLayout(self._top)
        self._column.addWidget(self.area, 1)
        self._space()
        self._wire()
        self.items.tell_again()

    def _wire(self) -> None:
        self.items.counted.connect(self.head.show_count)
        self.items.counted.connect(self.counted)
        self.area.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def set_undelivered(self, words: str) -> None:
        """A quiet line about notifications that reached nobody; "" takes it away."""
        self.undelivered.setText(words)
        self.undelivered.setVisible(bool(words))

    def take_focus(self) -> None:
        """The keyboard goes to the first card, or to what stands there instead."""
        cards = self.items.cards()
        (cards[0] if cards else self.items).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _on_scrolled(self, value: int) -> None:
        if self.items.grown() and value > self.area.verticalScrollBar().maximum() - px(NEAR_THE_END):
            self.items.grow()

    def _space(self) -> None:
        self._column.setContentsMargins(1, 0, 0, 0)
        self._column.setSpacing(px(4))
        self._top.setContentsMargins(px(12), px(12), px(12), px(4))
        self._top.setSpacing(px(4))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_top"):
            self._space()

    def sizeHint(self) -> QSize:
        return QSize(px(318), px(600))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(260), px(200))
