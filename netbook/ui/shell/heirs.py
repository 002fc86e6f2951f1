"""Where the keyboard goes when what had it goes away: to its nearest neighbour in the screen, never to the rail."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid


def heir(page: QWidget, group: QWidget | None, at: QPoint) -> QWidget | None:
    """The control nearest to a place in the page, of the innermost group round it in which any is left."""
    while group is not None and isValid(group) and page.isAncestorOf(group):
        found = _nearest(group, page, at) if group.isVisible() else None
        if found is not None:
            return found
        group = group.parentWidget()
    return _nearest(page, page, at)


def _nearest(group: QWidget, page: QWidget, at: QPoint) -> QWidget | None:
    def away(widget: QWidget) -> int:
        return (widget.mapTo(page, widget.rect().center()) - at).manhattanLength()

    able = [
        widget
        for widget in group.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    return min(able, key=away, default=None)


class FocusHeirs(QObject):
    """Watches one window. Qt hands the keyboard of a control that goes away to the next in the chain, which after the last
    of a screen is the rail: the next key would change the screen. Of one that is deleted it hands it to nobody at all.
    """

    def __init__(self, window: QWidget, area: Callable[[], QWidget], rail: Callable[[], QWidget]) -> None:
        super().__init__(window)
        self._window, self._area, self._rail = window, area, rail
        self._group: QWidget | None = None
        self._at = QPoint()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if not isValid(self._window):
            return
        if new is not None and self._area().isAncestorOf(new):
            self._soon.stop()
            self._note(new)
        elif old is not None and isValid(old) and not old.isVisible() and self._area().isAncestorOf(old):
            self._note(old)
            self._soon.start()

    def _note(self, widget: QWidget) -> None:
        area = self._area()
        self._group, self._at = widget.parentWidget(), widget.mapTo(area, widget.rect().center())
        if not widget.property("heirs"):
            widget.setProperty("heirs", True)
            widget.destroyed.connect(self._on_gone)

    def _on_gone(self) -> None:
        if isValid(self) and QApplication.focusWidget() is None:
            self._soon.start()

    def _look(self) -> None:
        now = QApplication.focusWidget()
        if not self._window.isActiveWindow() or (now is not None and not self._rail().isAncestorOf(now)):
            return
        found = heir(self._area(), self._group, self._at)
        if found is not None:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
