"""The end of the deck: what was decided, and a way back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from netbook.domain.triage_suggestion import CHOICES
from netbook.ui.icons import pixmap
from netbook.ui.theme import changed as theme_changed
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Label
from netbook.wording import _
from netbook.wording.triage import cadence_name, left_words


class DonePanel(QWidget):
    """Calm: one tick, one sentence, one button."""

    closed = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = QLabel(self)
        self.title = Label("", 21, "text", True, self)
        self.counts = Label("", 13, "muted", parent=self)
        self.button = Button(_("Done"), "primary", "check", self)
        self.again = Button(_("Back to the last"), "quiet", "chevron-left", self)
        column = QVBoxLayout(self)
        column.setSpacing(px(12))
        column.addStretch(2)
        for widget in (self.mark, self.title, self.counts):
            widget.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            widget.setWordWrap(True)
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.again)
        row.addWidget(self.button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        self.button.clicked.connect(self.closed)
        self.again.clicked.connect(self.back_wanted)
        theme_changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self.mark.setPixmap(pixmap("circle-check", "good", 40))

    def show_counts(self, said: Mapping[str, int], left: int, few: bool = False) -> None:
        """What was decided here, and what is left where somebody was passed over or these were only the first `few`."""
        parts = [f"{cadence_name(c)}: {said[c]}" for c in CHOICES if said.get(c)]
        if said.get("later"):
            parts.append(_("Later: {n}").format(n=said["later"]))
        if left and few:
            self.title.setText(_("That will do to begin with"))
        else:
            self.title.setText(_("Everybody is decided") if not left else _("That was the last card"))
        words = " · ".join(parts) or _("Nobody waits for a decision.")
        self.counts.setText(f"{words}\n{left_words(left)}" if left else words)
        self.again.setVisible(bool(said) or left > 0)
