"""One line asked for on the spot: a small floating field that keeps what was typed until it is taken."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netbook.ui.theme import px
from netbook.ui.unsaved import Unsaved
from netbook.ui.widgets.floating import Floating
from netbook.ui.widgets.labels import Heading, WrapLabel
from netbook.ui.widgets.panel import Panel


class AskLine(Floating):
    """Floats at a place; `take` gets the text at Enter and answers "" or the sentence that says why not.

    With `keep` what is typed is kept for a place (ui/unsaved) and stands here again when it is asked anew.
    """

    def __init__(
        self, title: str, text: str, hint: str, take: Callable[[str], str], parent: QWidget,
        keep: tuple[Unsaved, str] | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._take, self._start = take, text
        self._over = False
        self._keep = keep
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        panel = Panel(self, padding=12)
        whole.addWidget(panel)
        self.line = QLineEdit(text)
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(title)
        self.line.setMinimumWidth(px(240))
        self.told = WrapLabel("", 12, "late")
        self.told.hide()
        panel.body.addWidget(Heading(title))
        panel.body.addWidget(self.line)
        panel.body.addWidget(self.told)
        self.line.returnPressed.connect(self._on_enter)
        if keep is not None:
            self.line.setText(keep[0].typed(keep[1]) or text)
            self.line.textChanged.connect(lambda now: keep[0].type(keep[1], now, text))

    def pop_up(self, at: QPoint) -> None:
        """Shows it at a point of the screen, whole."""
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = max(room.left(), min(at.x(), room.right() - self.width()))
        self.move(x, max(room.top(), min(at.y(), room.bottom() - self.height())))
        self.show()
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_enter(self) -> None:
        # Over while it is taken, lest a window that comes up meanwhile closes this one and takes the words again.
        self._over = True
        why = self._take(self.line.text())
        if not why:
            self._forget()
            self.close()
            return
        self._over = False
        self.told.setText(why)
        self.told.show()
        self.adjustSize()

    def _forget(self) -> None:
        if self._keep is not None:
            self._keep[0].forget(self._keep[1])

    def closeEvent(self, event: QCloseEvent) -> None:
        # A click beside it closes a popup: what was typed counts, as it does when a field loses the focus.
        if not self._over and self.line.text().strip() and self.line.text() != self._start:
            self._over = True
            if not self._take(self.line.text()):
                self._forget()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._over = True
            self._forget()
            self.close()
            return
        super().keyPressEvent(event)
