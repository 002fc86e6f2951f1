"""While people come in: how far it is, how long it still takes, and a way to stop."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.wording import _, _n


def left_words(seconds: float) -> str:
    """A time left, roughly."""
    if seconds < 5:
        return _("a few seconds left")
    if seconds < 55:
        tens = max(1, round(seconds / 10)) * 10
        return _n("about {n} second left", "about {n} seconds left", tens).format(n=tens)
    minutes = max(1, round(seconds / 60))
    return _n("about {n} minute left", "about {n} minutes left", minutes).format(n=minutes)


class RunPanel(QWidget):
    """`stopped` when the owner wants it to end."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = QElapsedTimer()
        self.title = Label(_("People are coming in"), 15, "text", True, self)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Progress of the import"))
        self.words = Label("", 13, "muted", parent=self)
        self.hint = WrapLabel(
            _("You can go on working meanwhile, and close this window too."), 12, "muted", parent=self
        )
        self.cancel = Button(_("Cancel"), icon="x", parent=self)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addStretch(1)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.bar)
        column.addLayout(row)
        column.addWidget(self.hint)
        column.addStretch(2)
        self.cancel.clicked.connect(self._on_cancel)

    def begin(self) -> None:
        """An import begins."""
        self._clock.start()
        self.bar.setRange(0, 0)
        self.words.setText(_("Reading…"))
        self.title.setText(_("People are coming in"))
        self.cancel.setEnabled(True)

    def show_progress(self, done: int, total: int) -> None:
        """So far of so much."""
        self.bar.setRange(0, max(1, total))
        self.bar.setValue(min(done, total))
        percent = round(100 * done / max(1, total))
        seconds = self._clock.elapsed() / 1000
        left = seconds * (total - done) / done if done else 0.0
        words = _("{n} %").format(n=percent)
        if done and done < total and seconds > 0.7:
            words = _("{percent}, {left}").format(percent=words, left=left_words(left))
        self.words.setText(words)
        self.bar.setAccessibleDescription(words)

    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.title.setText(_("Stopping; the book is left as it was"))
        self.stopped.emit()
