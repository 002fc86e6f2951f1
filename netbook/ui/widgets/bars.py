"""Bars: lying ones with a name and words at their ends, standing ones over time; both say their numbers to every sense."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from netbook.ui.theme import RADIUS, colour, font, metrics, px
from netbook.ui.widgets.painted_button import PaintedButton
from netbook.ui.widgets.painting import far, focus_ring, mirrored, near, round_rect, text_line

Part = tuple[float, str]


class BarLine(PaintedButton):
    """A name, a bar of parts, and words at the far side; pressing opens what it counts."""

    def __init__(
        self, name: str, parts: Sequence[Part], words: str, tip: str, parent: QWidget | None = None, *, whole: float = 0
    ) -> None:
        super().__init__(parent=parent)
        self._name, self._parts, self._words = name, tuple(parts), words
        self._whole = whole or sum(value for value, _ in parts)
        self.setAccessibleName(f"{name}: {tip or words}")
        self.setToolTip(f"{name}: {tip or words}")

    def sizeHint(self) -> QSize:
        return QSize(px(280), max(px(30), round(metrics(13).height()) + px(8)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(140), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        whole, way = QRectF(self.rect()), self.layoutDirection()
        if self.underMouse() or self.isDown():
            round_rect(painter, whole, px(RADIUS), colour("hover"))
        if self.hasFocus():
            focus_ring(painter, whole, px(RADIUS))
        inside = whole.adjusted(px(4), 0, -px(4), 0)
        name = QRectF(inside.left(), 0, inside.width() * 0.27, whole.height())
        wide = max(px(84), min(inside.width() * 0.3, metrics(12).horizontalAdvance(self._words) + 1))
        words = QRectF(inside.right() - wide, 0, wide, whole.height())
        text_line(painter, mirrored(name, whole, way), self._name, font(13), colour("text"), near(way), metrics(13))
        text_line(painter, mirrored(words, whole, way), self._words, font(12), colour("muted"), far(way), metrics(12))
        bar = QRectF(name.right() + px(12), (whole.height() - px(7)) / 2, 0, px(7))
        bar.setRight(max(bar.left(), words.left() - px(16)))
        _lying(painter, mirrored(bar, whole, way), self._parts, self._whole, way)


def _lying(painter: QPainter, bar: QRectF, parts: Sequence[Part], whole: float, way: Qt.LayoutDirection) -> None:
    shape = QPainterPath()
    shape.addRoundedRect(bar, px(3), px(3))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipPath(shape)
    painter.fillRect(bar, colour("line"))
    x = bar.left()
    for value, token in parts:
        wide = bar.width() * value / whole if whole else 0
        part = QRectF(x, bar.top(), wide, bar.height())
        painter.fillRect(mirrored(part, bar, way), colour(token))
        x += wide
    painter.restore()


@dataclass(frozen=True, slots=True)
class Bar:
    """One standing bar: a short mark below it (may be empty), its parts from the top down, and its numbers in words."""

    mark: str
    parts: tuple[Part, ...]
    words: str


class Bars(QWidget):
    """Standing bars, oldest first. Arrow keys and the pointer walk; `walked` tells the numbers of the bar in words.

    A token with "+" before it is drawn as an outline on a pale ground, so that parts differ by more than colour.
    """

    walked = Signal(str)
    pressed = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._bars: tuple[Bar, ...] = ()
        self._at = -1
        self._under = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(name)

    def set_bars(self, bars: Sequence[Bar], summary: str) -> None:
        """Other bars; `summary` says all of them in one sentence."""
        self._bars = tuple(bars)
        self._at = min(self._at, len(self._bars) - 1)
        self.setAccessibleDescription(summary)
        self._tell()
        self.update()

    def words(self) -> str:
        """The numbers of the bar pointed at or walked to, else "" ."""
        place = self._under if self._under >= 0 else self._at if self.hasFocus() else -1
        return self._bars[place].words if 0 <= place < len(self._bars) else ""

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(150))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), px(110))

    def _box(self, place: int) -> QRectF:
        """The column of a bar, over the whole height."""
        step = self.width() / max(1, len(self._bars))
        left = (
            self.width() - (place + 1) * step
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else place * step
        )
        return QRectF(left, 0, step, self.height())

    def _place_at(self, at: QPointF) -> int:
        return next((place for place in range(len(self._bars)) if self._box(place).contains(at)), -1)

    def _tell(self) -> None:
        said = self.words()
        self.setToolTip(said)
        self.setAccessibleName(f"{self._name}: {said}" if said else self._name)
        self.walked.emit(said)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place != self._under:
            self._under = place
            self._tell()
            self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = -1
        self._tell()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._place_at(event.position())
        if place >= 0:
            self.pressed.emit(place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at < 0:
            self._at = len(self._bars) - 1
        self._tell()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        step = {Qt.Key.Key_Right: -1 if rtl else 1, Qt.Key.Key_Left: 1 if rtl else -1}.get(Qt.Key(event.key()), 0)
        last = len(self._bars) - 1
        wanted = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}.get(Qt.Key(event.key()), self._at + step)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._at >= 0:
            self.pressed.emit(self._at)
        elif wanted == self._at and not step:
            super().keyPressEvent(event)
        else:
            self._at = max(0, min(last, wanted))
            self._under = -1
            self._tell()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.hasFocus():
            focus_ring(painter, QRectF(self.rect()), px(RADIUS))
        foot = metrics(11).height() + px(6)
        room = self.height() - foot - px(8)
        most = max((sum(value for value, _ in bar.parts) for bar in self._bars), default=0) or 1
        for place, bar in enumerate(self._bars):
            column = self._box(place)
            lit = place == self._under or (self.hasFocus() and self._under < 0 and place == self._at)
            if lit:
                round_rect(painter, column.adjusted(1, px(2), -1, 0), px(4), colour("hover"))
            wide = min(px(40), column.width() - px(6))
            self._stand(painter, QRectF(column.center().x() - wide / 2, px(8), wide, room), bar, most)
            if bar.mark:
                wide = metrics(11).horizontalAdvance(bar.mark) + 2
                left = max(0.0, min(column.center().x() - wide / 2, self.width() - wide))
                box = QRectF(left, self.height() - foot, wide, foot)
                text_line(
                    painter, box, bar.mark, font(11), colour("text" if lit else "muted"), Qt.AlignmentFlag.AlignHCenter, metrics(11)
                )  # fmt: skip

    @staticmethod
    def _stand(painter: QPainter, box: QRectF, bar: Bar, most: float) -> None:
        shown = [(value, token) for value, token in bar.parts if value > 0]
        bottom = box.bottom()
        if not shown:
            painter.fillRect(QRectF(box.left(), bottom - 2, box.width(), 2), colour("line"))
        for value, token in reversed(shown):
            tall = max(px(3), box.height() * value / most - px(2))
            part = QRectF(box.left(), bottom - tall, box.width(), tall)
            if token.startswith("+"):
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(colour(token[1:]), max(1.0, px(100) / 100)))
                painter.setBrush(colour("accent_ground"))
                painter.drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), px(2), px(2))
            else:
                round_rect(painter, part, px(2), colour(token))
            bottom -= tall + px(2)
