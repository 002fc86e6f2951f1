"""Chips: small round filters that are on or off, and rows of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from netbook.ui.icons import paint_icon
from netbook.ui.theme import colour, edge_of, font, metrics, px
from netbook.ui.widgets.cut import tells_whole
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.painting import focus_ring, pressed_shade, round_rect, text_line
from netbook.ui.widgets.toggling import Toggling


class Chip(Toggling, QPushButton):
    """A round small button; `checkable` makes it a filter, `arrow` shows that it opens a menu."""

    def __init__(
        self, text: str, icon: str = "", parent: QWidget | None = None, *, checkable: bool = True, arrow: bool = False
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._arrow = arrow
        self.setCheckable(checkable)
        self.hear_toggle()
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        # Measured in the heavier weight, so that a row does not jump when one is chosen.
        width = metrics(12, True).horizontalAdvance(self.text()) + 2 * px(10)
        width += (px(13) + px(4) if self._icon else 0) + (px(11) + px(3) if self._arrow else 0)
        return QSize(round(width + 0.5), max(px(24), round(metrics(12).height()) + px(6)))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), px(48)), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        return tells_whole(self, event) or super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        on = self.isChecked()
        lit = self.underMouse() and self.isEnabled()
        border = colour("accent") if on else edge_of(self) if self.isEnabled() else colour("line")
        # A chosen chip keeps a border: its ground alone is too faint a difference.
        round_rect(painter, whole, radius, colour("accent_ground" if on else "hover" if lit else "surface"), border)
        if self.isDown():
            round_rect(painter, whole, radius, pressed_shade("text"))
        if self.hasFocus() and on:
            # Its border is of the same colour: a gap tells the ring from it.
            round_rect(painter, whole, radius, colour("surface"), colour("focus"), 2)
            round_rect(painter, whole.adjusted(4, 4, -4, -4), max(1.0, radius - 4), colour("accent_ground"))
        elif self.hasFocus():
            focus_ring(painter, whole, radius)
        self._paint_content(painter, whole, "accent" if on else "text" if lit else "muted", on)

    def _paint_content(self, painter: QPainter, whole: QRectF, token: str, on: bool) -> None:
        measures = metrics(12, on)
        before = px(13) + px(4) if self._icon else 0
        after = px(11) + px(3) if self._arrow else 0
        width = min(measures.horizontalAdvance(self.text()) + 1, whole.width() - before - after - px(8))
        left = (whole.width() - width - before - after) / 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        text_at = left + (after if rtl else before)
        if self._icon:
            icon_at = text_at + width + px(4) if rtl else left
            paint_icon(painter, QRectF(icon_at, 0, px(13), whole.height()), self._icon, token, 13)
        if self._arrow:
            arrow_at = left if rtl else text_at + width + px(3)
            paint_icon(painter, QRectF(arrow_at, 0, px(11), whole.height()), "chevron-down", token, 11)
        box = QRectF(text_at, 0, width, whole.height())
        text_line(painter, box, self.text(), font(12, on), colour(token), measures=measures)


class ChipRow(QWidget):
    """A wrapping row of chips with keys; one at a time (`exclusive`) or any number."""

    toggled = Signal(str, bool)
    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, exclusive: bool = False, gap: int = 7) -> None:
        super().__init__(parent)
        self._exclusive = exclusive
        self._chips: dict[str, Chip] = {}
        self._flow = FlowLayout(self, gap=gap, row_gap=6)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_chips(self, chips: Sequence[tuple[str, str]], on: Sequence[str] = ()) -> None:
        """Replaces the chips by (key, text) pairs, those in `on` chosen; raises nothing."""
        self._flow.clear()
        self._chips = {}
        for key, text in chips:
            self.add(key, text, on=key in on)

    def add(self, key: str, text: str, icon: str = "", *, on: bool = False, checkable: bool = True) -> Chip:
        """One more chip at the end."""
        chip = Chip(text, icon, self, checkable=checkable)
        chip.setChecked(on)
        chip.clicked.connect(lambda _=False, key=key: self._on_clicked(key))
        self._chips[key] = chip
        self._flow.addWidget(chip)
        return chip

    def add_widget(self, widget: QWidget) -> None:
        """Any other small widget at the end of the row."""
        self._flow.addWidget(widget)

    def chip(self, key: str) -> Chip:
        """The chip called `key`."""
        return self._chips[key]

    def on(self) -> list[str]:
        """Keys of the chosen chips, in order."""
        return [key for key, chip in self._chips.items() if chip.isChecked()]

    def set_on(self, keys: Sequence[str]) -> None:
        """Chooses exactly `keys`; raises nothing."""
        for key, chip in self._chips.items():
            chip.setChecked(chip.isCheckable() and key in keys)

    def _on_clicked(self, key: str) -> None:
        chip = self._chips[key]
        if self._exclusive and chip.isCheckable():
            self.set_on([key])
            self.chosen.emit(key)
            return
        if chip.isCheckable():
            self.toggled.emit(key, chip.isChecked())
        self.chosen.emit(key)
