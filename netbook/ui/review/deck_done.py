"""The end of the guided review: what was done for whom."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.wording import _
from netbook.wording.review import done_words


class DeckDone(QWidget):
    """Calm: one tick, what was done in a line each, one button."""

    closed = Signal()
    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = IconMark("circle-check", "good", 40, self)
        self.title = Label("", 21, "text", True, self)
        self.list = WrapLabel("", 13, parent=self)
        self.button = Button(_("Done"), "primary", "check", self)
        self.again = Button(_("Back to the last"), "quiet", "chevron-left", self)
        self._column = QVBoxLayout(self)
        self._column.addStretch(2)
        self._column.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self.title, self.list):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            self._column.addWidget(label)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.again)
        row.addWidget(self.button)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch(3)
        self._column.setSpacing(px(12))
        self.button.clicked.connect(self.closed)
        self.again.clicked.connect(self.back_wanted)

    def show_said(self, said: Sequence[tuple[str, str]]) -> None:
        """(name, act or "skip") of everybody in the deck."""
        acted = [done_words(act, name) for name, act in said if act != "skip"]
        passed = [name for name, act in said if act == "skip"]
        lines = [*acted, _("Passed over: {names}").format(names=", ".join(passed))] if passed else acted
        self.title.setText(_("Reviewed for this week") if said else _("Nobody needs you this week"))
        self.list.setText("\n".join(lines))
        self.again.setVisible(bool(said))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._column.setSpacing(px(12))
