"""A line of words that can be pressed: an icon, words over as many lines as they need, one focus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from netbook.ui.icons import pixmap
from netbook.ui.person.words import directed
from netbook.ui.theme import RADIUS, colour, px
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.painting import focus_ring, round_rect


class LineButton(QAbstractButton):
    """Looks like text until pointed at; Enter and a click press it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name, self._token = "", "accent"
        self._icon = Label("")
        self._words = WrapLabel("", 13)
        for label in (self._icon, self._words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addWidget(self._words, 1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._space()

    def show_line(self, picture: str, token: str, html: str, plain: str, tip: str) -> None:
        """Shows a line; `plain` is what a screen reader says, `tip` what pressing does."""
        self._icon_name, self._token = picture, token
        self._icon.setPixmap(pixmap(picture, token, 15))
        self._words.set_rich(directed(html, self.layoutDirection()))
        self.setAccessibleName(plain)
        self.setAccessibleDescription(tip)
        self.setToolTip(tip)

    def plain(self) -> str:
        """What it says."""
        return self.accessibleName()

    def _space(self) -> None:
        self._row.setContentsMargins(px(4), px(2), px(4), px(2))
        self._row.setSpacing(px(8))
        self._icon.setContentsMargins(0, px(1), 0, 0)
        if self._icon_name:
            self._icon.setPixmap(pixmap(self._icon_name, self._token, 15))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse() or self.isDown():
            round_rect(painter, QRectF(self.rect()), px(RADIUS), colour("hover"))
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), px(RADIUS))
