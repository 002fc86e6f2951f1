"""The field that chooses a cadence: the usual ones, or one's own in words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from netbook.domain.dates import read_span
from netbook.ui.theme import px
from netbook.ui.widgets.choice import Choice
from netbook.wording import _
from netbook.wording.dates import span_words

USUAL = ("1 weeks", "2 weeks", "1 months", "2 months", "3 months", "6 months", "1 years")
OWN = "own"


class CadenceField(QWidget):
    """`picked` tells a span as text ("3 months"), "" for none; what is typed and cannot be read stays, marked."""

    picked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None, *, steady: bool = False) -> None:
        super().__init__(parent)
        self.choice = Choice(name, (), parent=self, small=True, steady=steady)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("for example 5 weeks"))
        self.line.setAccessibleName(name)
        self.line.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.choice)
        row.addWidget(self.line)
        self.setFocusProxy(self.choice)
        self.choice.chosen.connect(self._on_chosen)
        self.line.editingFinished.connect(self._on_typed)
        self.set_cadence("")

    def set_cadence(self, cadence: str) -> None:
        """Shows another cadence; raises nothing."""
        self._cadence = cadence
        spans = list(USUAL) if not cadence or cadence in USUAL else [*USUAL, cadence]
        choices = [("", _("No cadence")), *((span, span_words(span)) for span in spans), (OWN, _("Another…"))]
        self.choice.set_choices(choices)
        self.choice.set_current(cadence)
        self.line.hide()
        self.choice.show()

    def _on_chosen(self, key: str) -> None:
        if key == OWN:
            self.choice.set_current(self._cadence)
            self.choice.hide()
            self.line.setText("")
            self.line.setFixedWidth(px(150))
            self.line.show()
            self.line.setFocus()
            return
        self._cadence = key
        self.picked.emit(key)

    def _on_typed(self) -> None:
        words = self.line.text().strip()
        if not self.line.isVisible():
            return
        if not words:
            self.set_cadence(self._cadence)
            return
        try:
            span = str(read_span(words))
        except ValueError:
            self.line.setProperty("wrong", True)
            self.line.style().polish(self.line)
            self.line.setToolTip(
                _("“{value}” is no cadence; write for example “2 months”, or “none”.").format(value=words)
            )
            self.line.setAccessibleDescription(self.line.toolTip())
            return
        self.line.setProperty("wrong", False)
        self.set_cadence(span)
        self.choice.setFocus()
        self.picked.emit(span)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.choice.setFocus()
