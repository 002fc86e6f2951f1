"""A light bulb and one sentence: what would help, said beside what is being typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netbook.ui.theme import px
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import WrapLabel


class Hint(QWidget):
    """A light bulb and one sentence in the due colour; takes no room while it says nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconMark("lightbulb", "due", 14, self)
        self.words = WrapLabel("", 12, "due", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(5))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Says it, or nothing for ""."""
        if sentence != self.words.text():
            self.words.setText(sentence)
        self.setVisible(bool(sentence))

    def text(self) -> str:
        """The sentence shown."""
        return "" if self.isHidden() else self.words.text()
