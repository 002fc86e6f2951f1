"""Tabs as words over a line, the chosen one underlined; and a segmented choice of a few words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QTabBar, QWidget

from netbook.ui.icons import paint_icon
from netbook.ui.theme import RADIUS, colour, edge_of, font, ground_of, metrics, px
from netbook.ui.widgets.painting import focus_ring, round_rect, text_line
from netbook.ui.widgets.toggling import Toggling


class TabBar(QTabBar):
    """Words side by side on a line that runs the whole width; arrow keys change, `tab_chosen` tells the key.

    Where they do not all fit, the chosen one is in sight and an arrow shows at which side there are more.
    """

    tab_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, indent: int = 24) -> None:
        super().__init__(parent)
        self._indent = indent
        self._quiet = False
        self._under = -1
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._on_changed)

    def set_tabs(self, tabs: Sequence[tuple[str, str]], current: str = "") -> None:
        """Replaces the tabs by (key, text) pairs; raises nothing."""
        self._quiet = True
        while self.count():
            self.removeTab(0)
        for key, text in tabs:
            self.setTabData(self.addTab(text), key)
        self._quiet = False
        self.set_current(current or (tabs[0][0] if tabs else ""))

    def set_current(self, key: str) -> None:
        """Chooses the tab called `key`; raises nothing."""
        self._quiet = True
        for index in range(self.count()):
            if self.tabData(index) == key:
                self.setCurrentIndex(index)
        self._quiet = False

    def current(self) -> str:
        """The key of the chosen tab, or ""."""
        return str(self.tabData(self.currentIndex()) or "") if self.count() else ""

    def _on_changed(self, index: int) -> None:
        if not self._quiet and index >= 0:
            self.tab_chosen.emit(str(self.tabData(index)))

    def _pad(self) -> int:
        # As near as drawn where there is room; nearer in narrow windows and large text.
        words = sum(metrics(13, True).horizontalAdvance(self.tabText(i)) for i in range(self.count()))
        room = (self.width() - words - px(self._indent)) / (2 * max(1, self.count()))
        return max(px(4), min(px(11), int(room)))

    def tabSizeHint(self, index: int) -> QSize:
        wide = metrics(13, True).horizontalAdvance(self.tabText(index)) + 2 * self._pad()
        return QSize(round(wide + 0.5), px(40))

    def minimumTabSizeHint(self, index: int) -> QSize:
        return self.tabSizeHint(index)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width() + px(self._indent), px(40))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(120), px(40))

    def _hidden(self) -> tuple[int, int]:
        """How much lies out of sight before and behind: where the tabs do not fit, the chosen one is in sight."""
        if not self.count():
            return 0, 0
        first = px(max(5, self._indent)) - self._pad()
        last, current = self.tabRect(self.count() - 1), self.tabRect(max(0, self.currentIndex()))
        whole = last.x() + last.width() + first
        if whole <= self.width():
            return 0, 0
        peek = px(40) if self.currentIndex() < self.count() - 1 else px(4)
        before = min(max(0, current.x() + current.width() + first + peek - self.width()), whole + px(4) - self.width())
        return before, whole - before - self.width()

    def _box(self, index: int) -> QRectF:
        # The first word stands far enough from the edge for the ring round it.
        shift = px(max(5, self._indent)) - self._pad() - self._hidden()[0]
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return QRectF(self.tabRect(index)).translated(-shift if rtl else shift, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for index in range(self.count()):
            if self._box(index).contains(event.position()):
                self.setCurrentIndex(index)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under = next((i for i in range(self.count()) if self._box(i).contains(event.position())), -1)
        self.setCursor(Qt.CursorShape.PointingHandCursor if self._under >= 0 else Qt.CursorShape.ArrowCursor)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("line"))
        for index in range(self.count()):
            on = index == self.currentIndex()
            box = self._box(index)
            token = "text" if on or index == self._under else "muted"
            text_line(
                painter, box.adjusted(0, 0, 0, -px(2)), self.tabText(index), font(13, on), colour(token),
                Qt.AlignmentFlag.AlignHCenter, metrics(13, on),
            )  # fmt: skip
            if on:
                line = box.adjusted(self._pad(), 0, -self._pad(), 0)
                painter.fillRect(QRectF(line.left(), self.height() - 2, line.width(), 2), colour("accent"))
                if self.hasFocus():
                    # At the edge of the bar the ring keeps inside it, and off the letters.
                    ring = box.adjusted(2, px(5), -2, -px(5)).intersected(QRectF(self.rect()))
                    focus_ring(painter, ring, px(RADIUS))
        self._paint_edges(painter)

    def _paint_edges(self, painter: QPainter) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for hidden, icon, at_right in zip(
            self._hidden(), ("chevron-left", "chevron-right"), (rtl, not rtl), strict=True
        ):
            if hidden <= px(4):
                continue
            wide = px(22)
            box = QRectF(self.width() - wide if at_right else 0, 0, wide, self.height() - 1)
            painter.fillRect(box, colour(ground_of(self)))
            paint_icon(painter, box, icon if not rtl else _FLIPPED[icon], "muted", 16)


_FLIPPED = {"chevron-left": "chevron-right", "chevron-right": "chevron-left"}


class _Segment(Toggling, QPushButton):
    """One word of a segmented choice; `entered` tells that Enter chose it."""

    entered = Signal()

    def __init__(self, text: str, icon: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.hear_toggle()
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        wide = metrics(12, True).horizontalAdvance(self.text()) + 2 * px(10)
        wide += px(14) + (px(5) if self.text() else 0) if self._icon else 0
        return QSize(round(wide + 0.5), px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() - QSize(2 * px(6), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.click()
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        on = self.isChecked()
        if on or self.underMouse():
            border = colour("accent") if on else None
            round_rect(painter, whole, px(RADIUS - 2), colour("accent_ground" if on else "hover"), border)
        if self.hasFocus():
            focus_ring(painter, whole, px(RADIUS - 2))
        token = "accent" if on else "muted"
        words = metrics(12, on).horizontalAdvance(self.text())
        before = px(14) + (px(5) if self.text() else 0) if self._icon else 0
        left = (whole.width() - words - before) / 2
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon:
            at = left + words + px(5) if rtl else left
            paint_icon(painter, QRectF(at, 0, px(14), whole.height()), self._icon, token, 14)
        box = QRectF(left if rtl else left + before, 0, min(words + 1, whole.width()), whole.height())
        text_line(painter, box, self.text(), font(12, on), colour(token), measures=metrics(12, on))


class Segmented(QWidget):
    """A choice of one among a few words in one frame; arrow keys move, `chosen` tells the key.

    `entered` comes after it where Enter chose: what the choice belongs to may act then.
    """

    chosen = Signal(str)
    entered = Signal()

    def __init__(self, choices: Sequence[tuple[str, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        self._row = QHBoxLayout(self)
        self._space()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for key, text in choices:
            self.add(key, text)

    def _space(self) -> None:
        edge = px(2)
        self._row.setContentsMargins(edge, edge, edge, edge)
        self._row.setSpacing(px(2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()

    def add(self, key: str, text: str, icon: str = "", tip: str = "") -> None:
        """One more choice at the end; the first one is chosen until told otherwise."""
        segment = _Segment(text, icon, self)
        if tip:
            segment.setToolTip(tip)
            segment.setAccessibleName(text or tip)
        segment.clicked.connect(lambda: self.chosen.emit(key))
        segment.entered.connect(self.entered)
        self._group.addButton(segment)
        self._row.addWidget(segment)
        self._segments[key] = segment
        segment.setChecked(len(self._segments) == 1)

    def current(self) -> str:
        """The key chosen, or ""."""
        return next((key for key, segment in self._segments.items() if segment.isChecked()), "")

    def set_current(self, key: str) -> None:
        """Chooses; raises nothing."""
        self._segments[key].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        round_rect(painter, QRectF(self.rect()), px(RADIUS), colour("surface"), edge_of(self))
