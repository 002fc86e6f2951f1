"""A card whose parts stand where a pure function puts them, for the width it has; its buttons are real ones."""

from __future__ import annotations

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from netbook.ui.theme import scale, set_ground


class Shape(Protocol):
    """Where the parts of a card stand, and how high that makes it."""

    @property
    def height(self) -> float: ...


S = TypeVar("S", bound=Shape)


class ShapedCard(QPushButton, Generic[S]):
    """Measured once for each width and text size; `menu_wanted` carries the point where a menu opens."""

    menu_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_ground(self, "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._shapes: dict[tuple[float, int], S] = {}

    def _measured(self, width: float) -> S:
        raise NotImplementedError

    def _lay_out(self) -> None:
        raise NotImplementedError

    def _shaped(self, width: float) -> S:
        key = (width, scale())
        found = self._shapes.get(key)
        if found is None:
            found = self._shapes[key] = self._measured(width)
        return found

    def _measure_again(self) -> None:
        self._shapes.clear()
        self._lay_out()
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        return round(self._shaped(width).height)

    def hasHeightForWidth(self) -> bool:
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange) and hasattr(self, "_shapes"):
            self._measure_again()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.mapToGlobal(self.rect().center())
        self.menu_wanted.emit(at)
