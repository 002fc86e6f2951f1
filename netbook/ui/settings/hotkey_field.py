"""The field that records a hotkey: press the keys, and they are kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from netbook.ui.icons import paint_icon
from netbook.ui.theme import RADIUS, colour, edge_of, font, metrics, px
from netbook.ui.widgets.painting import focus_ring, near, round_rect, text_line
from netbook.wording import _

_MODIFIERS = frozenset({
    Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_Super_L,
    Qt.Key.Key_Super_R, Qt.Key.Key_unknown, Qt.Key.Key_Dead_Acute,
})  # fmt: skip
_STRONG = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def keys_of(key: int, modifiers: Qt.KeyboardModifier) -> str:
    """The keys as text ("Ctrl+Alt+N"); empty where they are no hotkey: only modifiers, or none of Ctrl, Alt and Meta."""
    if key in _MODIFIERS or key == 0:
        return ""
    plain = modifiers & ~Qt.KeyboardModifier.KeypadModifier
    function = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    if not plain & _STRONG and not function:
        return ""
    sequence = QKeySequence(QKeyCombination(plain, Qt.Key(key)))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def shown(keys: str) -> str:
    """The keys as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


class HotkeyField(QPushButton):
    """Shows the keys; Enter or a click begins to record, Esc ends it. `recorded` tells the new keys as "Ctrl+Alt+N"."""

    recorded = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = ""
        self._recording = False
        self._wrong = False
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setToolTip(_("Press Enter, then the keys you want"))
        self.clicked.connect(self.record)
        self._dress()

    def keys(self) -> str:
        """The keys shown, as "Ctrl+Alt+N"."""
        return self._keys

    def set_keys(self, keys: str) -> None:
        """Shows other keys; raises nothing."""
        self._keys = keys
        self._dress()

    def is_recording(self) -> bool:
        """Whether the next keys are taken."""
        return self._recording

    def record(self) -> None:
        """Takes the next keys that are a hotkey."""
        self._recording, self._wrong = True, False
        self._dress()

    def _stop(self) -> None:
        self._recording = self._wrong = False
        self._dress()

    def _words(self) -> str:
        if self._wrong:
            return _("Hold Ctrl, Alt or Meta with it")
        if self._recording:
            return _("Press the keys…")
        return shown(self._keys) or _("None")

    def _dress(self) -> None:
        self.setAccessibleName(_("Hotkey: {keys}").format(keys=self._words()))
        self.updateGeometry()
        self.update()

    def event(self, event: QEvent) -> bool:
        # While recording, no shortcut of the window may take the keys.
        if self._recording and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if self._recording and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._recording:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.record()
                return
            super().keyPressEvent(event)
            return
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self._stop()
            return
        keys = keys_of(event.key(), event.modifiers())
        if keys:
            self._keys = keys
            self._stop()
            self.recorded.emit(keys)
        elif event.key() not in _MODIFIERS:
            self._wrong = True
            self._dress()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._stop()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        super().mousePressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = metrics(13).horizontalAdvance(self._words()) + px(16) + px(8) + 2 * px(11)
        return QSize(max(px(180), round(width) + 1), px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(140), px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole = QRectF(self.rect())
        border = colour("accent") if self._recording else edge_of(self)
        round_rect(painter, whole, px(RADIUS), colour("surface"), border)
        if self.hasFocus():
            focus_ring(painter, whole, px(RADIUS))
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon = QRectF(whole.right() - px(11) - px(16) if rtl else px(11), 0, px(16), whole.height())
        paint_icon(painter, icon, "keyboard", "accent" if self._recording else "muted", 16)
        room = whole.width() - 3 * px(11) - px(16)
        left = px(11) if rtl else px(11) + px(16) + px(8)
        token = "late" if self._wrong else "muted" if self._recording else "text"
        text_line(
            painter, QRectF(left, 0, room, whole.height()), self._words(), font(13), colour(token),
            near(self.layoutDirection()), metrics(13),
        )  # fmt: skip
