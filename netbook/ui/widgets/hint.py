"""A light bulb and one sentence: what would help, said beside what is being typed, and done by a press where it can be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import WrapLabel


class Hint(QWidget):
    """A light bulb and one sentence in the due colour; takes no room while it says nothing. `acted` when its button is pressed."""

    acted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconMark("lightbulb", "due", 14, self)
        self.words = WrapLabel("", 12, "due", parent=self)
        self._act: Button | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.addWidget(self.words)
        self._row.addLayout(self._column, 1)
        self._space()
        self.hide()

    @property
    def act(self) -> Button:
        """The button, made when it is first wanted."""
        if self._act is None:
            self._act = Button("", "normal", parent=self, small=True)
            self._act.hide()
            self._act.clicked.connect(self.acted)
            self._column.addWidget(self._act, 0, Qt.AlignmentFlag.AlignLeading)
        return self._act

    def tell(self, sentence: str, act: str = "") -> None:
        """Says it, or nothing for ""; with `act` on a button below."""
        if sentence != self.words.text():
            self.words.setText(sentence)
        if sentence and act:
            self.act.setText(act)
            self.act.show()
        elif self._act is not None:
            self._act.hide()
        self.setVisible(bool(sentence))

    def text(self) -> str:
        """The sentence shown."""
        return "" if self.isHidden() else self.words.text()

    def _space(self) -> None:
        self._row.setSpacing(px(5))
        self._column.setSpacing(px(4))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()
