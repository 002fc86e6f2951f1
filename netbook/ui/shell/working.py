"""What is being done aside, in the status line: in words, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netbook.aside import DeedJob
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Label
from netbook.ui.widgets.meter import Meter
from netbook.wording import _


class Working(QWidget):
    """Shows one job until it ends; whoever made it lets it go then."""

    def __init__(self, job: DeedJob, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label(job.words, 11, "text", parent=self)
        self.meter = Meter(self, thickness=5, gap=0)
        self.percent = Label("", 11, "muted", parent=self)
        self.cancel = Button(_("Cancel"), "quiet", "x", self, small=True)
        self._row = QHBoxLayout(self)
        for part in (self.words, self.meter, self.percent, self.cancel):
            self._row.addWidget(part)
        self.meter.setVisible(job.counted)
        self.meter.set_parts((), job.words)
        self.cancel.setVisible(job.stoppable)
        # Whoever types goes on typing: only a click or Tab comes here.
        self.cancel.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._space()
        job.progressed.connect(self.show_progress)
        self.cancel.clicked.connect(job.cancel)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, job.words))

    def _space(self) -> None:
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(px(8))
        self.meter.setFixedWidth(px(120))
        self.cancel.setFixedHeight(px(22))

    def show_progress(self, done: int, total: int) -> None:
        """So far of so much."""
        percent = round(100 * done / max(1, total))
        words = _("{n} %").format(n=percent)
        self.percent.setText(words)
        self.meter.set_parts(((done, "accent"), (max(0, total - done), "line")), words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()
