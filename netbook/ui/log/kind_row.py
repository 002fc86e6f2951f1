"""The kinds of interaction as small segments with icon and name; one tab stop, arrows move."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbook.domain.interactions import KINDS
from netbook.ui.widgets.chip import Chip
from netbook.ui.widgets.flow import FlowLayout
from netbook.wording.labels import kind_name

KIND_ICONS = {
    "meeting": "coffee", "call": "phone", "video": "video", "email": "mail", "message": "message-square", "letter": "file-text",
    "event": "calendar-days", "gift": "gift", "shared": "send", "other": "ellipsis",
}  # fmt: skip


class OneOf(QWidget):
    """Chips of which one is on. `chosen` tells the key when the owner changes it."""

    chosen = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str, str]], parent: QWidget | None = None, *, gap: int = 5
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._chips: dict[str, Chip] = {}
        self._current = ""
        self._flow = FlowLayout(self, gap=gap, row_gap=gap)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for key, text, icon in choices:
            chip = Chip(text, icon, self)
            chip.setAccessibleDescription(name)
            chip.clicked.connect(lambda _=False, key=key: self._take(key))
            chip.installEventFilter(self)
            self._chips[key] = chip
            self._flow.addWidget(chip)
        self.set_current(choices[0][0])

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        # Not a focus proxy: Tab would come back to it from wherever this widget stands in the chain.
        self._chips[self._current].setFocus(reason)

    def current(self) -> str:
        """The key chosen."""
        return self._current

    def set_current(self, key: str) -> None:
        """Chooses; raises nothing."""
        self._current = key
        for other, chip in self._chips.items():
            chip.setChecked(other == key)
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if other == key else Qt.FocusPolicy.ClickFocus)

    def _take(self, key: str) -> None:
        before = self._current
        self.set_current(key)
        self._chips[key].setFocus(Qt.FocusReason.TabFocusReason)
        if key != before:
            self.chosen.emit(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.modifiers():
            return False
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            return False
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft and event.key() in (
            Qt.Key.Key_Left,
            Qt.Key.Key_Right,
        ):
            step = -step
        keys = list(self._chips)
        self._take(keys[(keys.index(self._current) + step) % len(keys)])
        return True


def kind_row(name: str, parent: QWidget | None = None) -> OneOf:
    """All kinds of interaction."""
    return OneOf(name, [(kind, kind_name(kind), KIND_ICONS[kind]) for kind in KINDS], parent)
