"""The screens with the needs-attention panel at their right; in a narrow window it folds away and opens over them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from netbook.ui.attention.panel import AttentionPanel
from netbook.ui.places import Places
from netbook.ui.theme import px

FOLDS_BELOW = 1100
LEAST, MOST, USUAL = 260, 460, 318


class _Veil(QWidget):
    """Lies over the screen while the panel floats; a press on it closes the panel."""

    pressed = Signal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing to see: the screen below stays readable."""


class Beside(QWidget):
    """`folded` tells whether the panel is away, so that a button with its count is to be shown instead."""

    folded = Signal(bool)

    def __init__(self, stack: QStackedWidget, panel: AttentionPanel, places: Places, parent: QWidget) -> None:
        super().__init__(parent)
        self._places = places
        self.panel = panel
        self._wanted = True
        self._docked = True
        self._told: bool | None = None
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(stack)
        self._split.addWidget(panel)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._split)
        self._veil = _Veil(self)
        self._veil.hide()
        self._veil.pressed.connect(self.close_over)
        self._split.splitterMoved.connect(self._on_moved)
        self._dress()

    def set_wanted(self, wanted: bool) -> None:
        """Whether the screen shown has the panel beside it; the one that is the list itself has not."""
        self._wanted = wanted
        self._arrange()

    def is_folded(self) -> bool:
        """Whether the panel belongs here and there is no room for it."""
        return self._wanted and self.window().width() < px(FOLDS_BELOW)

    def is_over(self) -> bool:
        """Whether the panel floats over the screen."""
        return not self._docked and self.panel.isVisible()

    def toggle_over(self) -> None:
        """Opens the folded panel over the screen, or closes it."""
        if self.is_over():
            self.close_over()
        elif self.is_folded():
            self._veil.show()
            self._veil.raise_()
            self.panel.show()
            self.panel.raise_()
            self._place()
            cards = self.panel.items.cards()
            (cards[0] if cards else self.panel).setFocus(Qt.FocusReason.OtherFocusReason)

    def close_over(self) -> None:
        """Folds the floating panel away again."""
        if not self._docked:
            self.panel.hide()
            self._veil.hide()

    def _arrange(self) -> None:
        dock = self._wanted and not self.is_folded()
        if dock and not self._docked:
            self._split.addWidget(self.panel)
        elif not dock and self._docked:
            self.panel.setParent(self)
        self._docked = dock
        # Beside the screen the splitter draws the line between.
        self.panel.set_lines(*(() if dock else ("left",)))
        self._veil.hide()
        self.panel.setVisible(dock)
        if dock:
            self._restore_width()
        if self._told != self.is_folded():
            self._told = self.is_folded()
            self.folded.emit(self._told)

    def _restore_width(self) -> None:
        kept = self._places.get("attention.width", str(USUAL))
        wide = px(min(MOST, max(LEAST, int(kept) if kept.isdigit() else USUAL)))
        self._split.setSizes([max(1, self.width() - wide - 1), wide])

    def _on_moved(self, _at: int, _index: int) -> None:
        if self._docked:
            self._places.put("attention.width", str(round(self.panel.width() * 100 / px(100))))

    def _dress(self) -> None:
        self.panel.setMinimumWidth(px(LEAST))
        self.panel.setMaximumWidth(px(MOST))

    def _place(self) -> None:
        self._veil.setGeometry(self.rect())
        wide = min(px(USUAL + 22), self.width())
        left = 0 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else self.width() - wide
        self.panel.setGeometry(left, 0, wide, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (self._wanted and not self.is_folded()) != self._docked or self._told != self.is_folded():
            self._arrange()
        elif not self._docked:
            self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_veil"):
            self._dress()
            # Later: Qt is walking over all widgets now, and taking the panel out of the splitter ends one of them.
            QTimer.singleShot(0, self, self._arrange)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_over():
            self.close_over()
            return
        super().keyPressEvent(event)
