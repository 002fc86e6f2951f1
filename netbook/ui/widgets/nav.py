"""The rail at the edge of the window: one button per screen, icon over word."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from netbook.ui.icons import paint_icon
from netbook.ui.theme import RADIUS, colour, font, metrics, px
from netbook.ui.widgets.badges import paint_badge
from netbook.ui.widgets.painting import focus_ring, round_rect, text_line
from netbook.ui.widgets.panel import Ground
from netbook.ui.widgets.toggling import Toggling


class NavButton(Toggling, QPushButton):
    """One screen of the rail; a badge counts what waits there."""

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._count = 0
        self.setCheckable(True)
        self.hear_toggle()
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def set_count(self, count: int, words: str = "") -> None:
        """The badge's count; `words` say it for a screen reader, as "4 need attention"."""
        self._count = count
        self.setAccessibleDescription(words or (str(count) if count else ""))
        self.update()

    def count(self) -> int:
        """What the badge shows."""
        return self._count

    def sizeHint(self) -> QSize:
        wide = metrics(11, True).horizontalAdvance(self.text()) + px(8)
        return QSize(max(px(67), round(wide + 0.5)), px(57))

    def minimumSizeHint(self) -> QSize:
        # In a low window with large text the buttons move together before they go out of sight.
        return QSize(self.sizeHint().width(), px(20) + round(metrics(11).height()) + px(2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        on = self.isChecked()
        if on or self.underMouse():
            round_rect(painter, whole, px(RADIUS), colour("selection" if on else "hover"))
        if self.hasFocus():
            focus_ring(painter, whole, px(RADIUS), "window")
        token = "accent" if on else "text" if self.underMouse() else "muted"
        gap = px(3) if whole.height() >= px(50) else 0
        top = (whole.height() - px(20) - gap - metrics(11).height()) / 2
        icon_box = QRectF((whole.width() - px(20)) / 2, top, px(20), px(20))
        paint_icon(painter, icon_box, self._icon, token, 20)
        words = QRectF(0, icon_box.bottom() + gap, whole.width(), metrics(11).height() + 2)
        text_line(
            painter, words, self.text(), font(11, on), colour(token), Qt.AlignmentFlag.AlignHCenter, metrics(11, on)
        )
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        shift = px(13) * (-1 if rtl else 1)
        paint_badge(painter, icon_box.translated(shift, -min(px(8), top)), self._count)


class NavRail(Ground):
    """The rail: screens from the top, the rest (settings) at the foot; `chosen` tells the key."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("window", ("right",), parent)
        self._buttons: dict[str, NavButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        self._tops = 0
        self._space()

    def _space(self) -> None:
        self._column.setContentsMargins(px(9), px(10), px(9), px(10))
        self._column.setSpacing(px(4))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()

    def add(self, key: str, text: str, icon: str, *, foot: bool = False, checkable: bool = True) -> NavButton:
        """One more screen; at the foot of the rail where asked."""
        button = NavButton(text, icon, self)
        button.setCheckable(checkable)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._buttons[key] = button
        if checkable:
            self._group.addButton(button)
        if foot:
            self._column.addWidget(button)
        else:
            self._column.insertWidget(self._tops, button)
            self._tops += 1
        return button

    def button(self, key: str) -> NavButton:
        """The button called `key`."""
        return self._buttons[key]

    def keys(self) -> list[str]:
        """The keys in order of their adding."""
        return list(self._buttons)

    def set_current(self, key: str) -> None:
        """Marks the screen shown; raises nothing."""
        self._buttons[key].setChecked(True)

    def current(self) -> str:
        """The key of the screen marked, or ""."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")
