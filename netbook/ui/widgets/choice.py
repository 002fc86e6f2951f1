"""A choice of one among a few words, folded into a button that opens a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from netbook.ui.theme import metrics, px
from netbook.ui.widgets.button import Button, Kind
from netbook.ui.widgets.menu import Menu


class Choice(Button):
    """Shows what is chosen; Enter or a click opens the others, up and down change it in place. `chosen` tells the key.

    A `steady` one is as wide as its widest choice, so that those of a column stand below one another.
    """

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[str, str]] = (),
        parent: QWidget | None = None,
        *,
        kind: Kind = "normal",
        small: bool = True,
        least: int = 0,
        steady: bool = False,
    ) -> None:
        super().__init__("", kind, "", parent, small=small)
        self._menu_arrow = True
        self._name = name
        self._least = least
        self._steady = steady
        self._choices: list[tuple[str, str]] = []
        self._current = ""
        self.setToolTip(name)
        self.clicked.connect(self._open)
        self.set_choices(choices)

    def sizeHint(self) -> QSize:
        own = super().sizeHint().expandedTo(QSize(px(self._least), 0))
        if not self._steady:
            return own
        measures = metrics(12 if self._small else 13)
        widths = [measures.horizontalAdvance(text) for _key, text in self._choices]
        more = max(widths, default=0) - measures.horizontalAdvance(
            dict(self._choices).get(self._current, self._current)
        )
        return own + QSize(max(0, round(more)), 0)

    def words_width(self) -> int:
        """The width that what is chosen needs; a steady one asks for more, and may do with that."""
        return super().sizeHint().width()

    def _paint_content(self, painter: QPainter, whole: QRectF, token: str) -> None:
        # In a column of choices the words begin below one another.
        natural = min(whole.width(), super().sizeHint().width())
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        # In a column of fields too, whose words begin a little farther in.
        more = 2 if whole.width() > natural + px(8) else 0
        left = whole.right() - natural - more if rtl else whole.left() + more
        super()._paint_content(painter, QRectF(left, whole.top(), natural, whole.height()), token)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Replaces the choices by (key, text) pairs; the first is chosen where the old one is gone."""
        self._choices = list(choices)
        if choices:
            keys = [key for key, _text in choices]
            self.set_current(self._current if self._current in keys else keys[0])

    def current(self) -> str:
        """The key chosen."""
        return self._current

    def set_current(self, key: str) -> None:
        """Chooses; raises nothing. An unknown key is shown as it is."""
        self._current = key
        text = dict(self._choices).get(key, key)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text if text.startswith(self._name) else f"{self._name}: {text}")
        self.updateGeometry()

    def _take(self, key: str) -> None:
        if key != self._current:
            self.set_current(key)
            self.chosen.emit(key)

    def _open(self) -> None:
        menu = Menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for key, text in self._choices:
            action = menu.addAction(text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(key == self._current)
            group.addAction(action)
            action.triggered.connect(lambda _=False, key=key: self._take(key))
            if key == self._current:
                menu.setActiveAction(action)
        self.pop_up(menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
            return
        keys = [key for key, _text in self._choices]
        place = keys.index(self._current) if self._current in keys else 0
        self._take(keys[max(0, min(len(keys) - 1, place + step))])
