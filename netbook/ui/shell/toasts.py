"""Toasts: what was just done, said at the foot of the window, with the way back; one at a time, the newest at once."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPoint, QPropertyAnimation, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QHBoxLayout, QSizePolicy, QWidget
from shiboken6 import isValid

from netbook.domain.values import dataclass
from netbook.ui.theme import PANEL_RADIUS, colour, metrics, motion, px, set_ground
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.painting import round_rect, shadow
from netbook.wording import _

STAYS_MS = 6_000
HURRIED_MS = 1_800
FADE_MS = 160
ROOM = 16


@dataclass(frozen=True, slots=True)
class Toast:
    """One thing to say. `act` does what the button called `button` offers; `problem` marks a refusal."""

    text: str
    button: str = ""
    act: Callable[[], object] | None = None
    problem: bool = False


class Toasts(QWidget):
    """Floats over the foot of its parent; hovering holds it, Esc on its button or the time lets it go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._waiting: deque[Toast] = deque(maxlen=8)
        self._now: Toast | None = None
        self._before: QWidget | None = None
        self.spared: Callable[[], Sequence[QWidget]] = tuple
        """What it must not cover; it stands above that then."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._fade: QPropertyAnimation | None = None
        self._build()
        self._wire()
        self.hide()

    def _build(self) -> None:
        set_ground(self, "surface")
        self.label = WrapLabel("", 13, "text", parent=self)
        self.label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.button = Button("", "soft", parent=self, small=True)
        self.close_button = Button("", "quiet", "x", self, small=True, tip=_("Close"))
        for button in (self.button, self.close_button):
            # A click takes the keyboard from nobody: whoever walks a list goes on walking.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.label, 1)
        self._row.addWidget(self.button)
        self._row.addWidget(self.close_button)
        self._space()

    def _wire(self) -> None:
        self._timer.timeout.connect(self.dismiss)
        self.button.clicked.connect(self._on_pressed)
        self.close_button.clicked.connect(self.dismiss)
        parent = self.parentWidget()
        assert parent is not None
        parent.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        ours = (self.button, self.close_button)
        if new in ours and old is not None and old not in ours:
            self._before = old

    def _space(self) -> None:
        shade = px(ROOM)
        self._row.setContentsMargins(shade + px(16), shade + px(8), shade + px(8), shade + px(8))
        self._row.setSpacing(px(8))

    def say(self, toast: Toast) -> None:
        """Shows it in place of what was said before: the way back is always that of the last act.

        Only a refusal is given its time first, and one under the pointer or with the keyboard is not taken away.
        """
        if self._now is None or (not self._now.problem and self._timer.isActive() and not self._held()):
            self._waiting.clear()
            self._show(toast)
            return
        if not toast.problem and self._waiting and not self._waiting[-1].problem:
            self._waiting.pop()
        self._waiting.append(toast)
        if self._timer.isActive() and self._timer.remainingTime() > HURRIED_MS:
            self._timer.start(HURRIED_MS)

    def shown(self) -> Toast | None:
        """The one that shows now, if any."""
        return self._now

    def text(self) -> str:
        """What is being said, or ""."""
        return self._now.text if self._now else ""

    def dismiss(self) -> None:
        """Lets the one that shows go, and the next one come."""
        self._timer.stop()
        if self._waiting:
            self._show(self._waiting.popleft())
            return
        self._now = None
        if self._held():
            self._give_focus_back()
        if motion() and self.isVisible():
            self._start_fade()
        else:
            self.hide()

    def _held(self) -> bool:
        return self.button.hasFocus() or self.close_button.hasFocus()

    def _give_focus_back(self) -> None:
        before, self._before = self._before, None
        there = before is not None and isValid(before) and before.isVisible()
        heir = before if there else self.parentWidget()
        if heir is not None:
            heir.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, toast: Toast) -> None:
        self._stop_fade()
        self._now = toast
        self.label.setText(toast.text)
        self.label.set_tone("late" if toast.problem else "text")
        self.button.setText(toast.button)
        self.button.setVisible(bool(toast.button))
        self.stand()
        self.show()
        self.raise_()
        self._timer.start(HURRIED_MS if self._waiting else STAYS_MS)
        self._announce(toast)

    def _announce(self, toast: Toast) -> None:
        event = QAccessibleAnnouncementEvent(self, toast.text)
        if toast.problem:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)

    def _start_fade(self) -> None:
        effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(effect)
        self._fade = QPropertyAnimation(effect, b"opacity", self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.finished.connect(self._on_faded)
        self._fade.start()

    def _on_faded(self) -> None:
        self.hide()
        self._stop_fade()

    def _stop_fade(self) -> None:
        if self._fade is not None:
            self._fade.stop()
            self._fade.deleteLater()
            self._fade = None
            self.setGraphicsEffect(None)  # type: ignore[arg-type]

    def _on_pressed(self) -> None:
        toast = self._now
        self.dismiss()
        if toast is not None and toast.act is not None:
            toast.act()

    def stand(self) -> None:
        """Takes its place anew, as where something came or went that it must not cover."""
        parent = self.parentWidget()
        if parent is None:
            return
        shade = 2 * px(ROOM)
        words = round(metrics(13).horizontalAdvance(self.label.text())) + px(4)
        rest = px(16 + 8 + 8) + self.close_button.sizeHint().width()
        if not self.button.isHidden():
            rest += self.button.sizeHint().width() + px(8)
        most = min(px(560), parent.width() - px(32))
        width = min(max(px(220), words + rest), most)
        self.label.setFixedWidth(max(px(80), width - rest))
        self._row.activate()
        lines = self.label.heightForWidth(self.label.width())
        height = max(lines, px(26)) + px(16)
        self.resize(width + shade, height + shade)
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - px(4))
        drawn = self.geometry().adjusted(px(ROOM), px(ROOM), -px(ROOM), -px(ROOM))
        covered = [
            top.y()
            for widget in self.spared()
            if widget.isVisible() and drawn.intersects(QRect(top := widget.mapTo(parent, QPoint(0, 0)), widget.size()))
        ]
        if covered:
            self.move(self.x(), min(covered) - self.height() + px(ROOM) - px(4))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self.stand()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if self._now is not None:
            self._timer.start(HURRIED_MS)
        super().leaveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_row"):
            self._space()
            self.stand()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shade = px(ROOM)
        box = QRectF(self.rect()).adjusted(shade, shade, -shade, -shade)
        shadow(painter, box, px(PANEL_RADIUS))
        round_rect(painter, box, px(PANEL_RADIUS), colour("surface"), colour("edge"))
