"""How the composer is laid out: request and verdict beside each other, one at a time where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from netbook.ui.theme import px
from netbook.ui.widgets.panel import Ground
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _

BOTH, LEAST = 560, 280
REQUEST, VERDICT = "request", "verdict"


class Sides(QWidget):
    """`request` at the left, `right` with the `verdict` and the buttons below it; narrow, the buttons stay in sight."""

    def __init__(self, request: QWidget, right: Ground, verdict: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._request, self._right, self._verdict = request, right, verdict
        self.which = Segmented([(REQUEST, _("Your request")), (VERDICT, _("Before you ask"))], self)
        self.which.chosen.connect(lambda _key: self._turn())
        self._top = QWidget(self)
        self._top_row = QHBoxLayout(self._top)
        self._top_row.addWidget(self.which)
        self._top_row.addStretch(1)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(0)
        self._both.addWidget(request)
        self._both.addWidget(right)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # Side by side they ask for more than one of them alone, to which a narrower window leads.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._top)
        column.addLayout(self._both, 1)
        self._space()

    def is_narrow(self) -> bool:
        """Whether one of them stands alone."""
        return self.width() < px(BOTH)

    def show_request(self) -> None:
        """Brings the request to the front, where it is not."""
        if self.which.current() != REQUEST:
            self.which.set_current(REQUEST)
            self._turn()

    def _turn(self) -> None:
        alone, request = self.is_narrow(), self.which.current() == REQUEST
        self._top.setVisible(alone)
        self._both.setDirection(QBoxLayout.Direction.TopToBottom if alone else QBoxLayout.Direction.LeftToRight)
        self._request.setVisible(request or not alone)
        self._verdict.setVisible(not request or not alone)
        self._right.set_lines(*(() if alone else ("left",)))
        self._both.setStretch(0, int(request) if alone else 12)
        self._both.setStretch(1, int(not request) if alone else 9)

    def _space(self) -> None:
        self._top_row.setContentsMargins(px(20), px(10), px(20), px(2))
        self._turn()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_both"):
            self._space()
