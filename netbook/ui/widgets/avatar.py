"""The avatar: a photo or initials in a disc, and the ring that empties as the cadence passes."""

from __future__ import annotations

import zlib
from functools import lru_cache

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from netbook.ui.theme import colour, font, px, theme
from netbook.ui.widgets.painting import focus_ring

# Calm, told apart from their neighbours, and white on each of them is at least 4.5 to 1 (a test computes it).
COLOURS = (
    "#3A7884", "#4A69A2", "#5F7233", "#87577F", "#97602E", "#A0524F",
    "#5B5FA0", "#417A5C", "#76664D", "#2F7371", "#6F5A94", "#8A5A3C",
)  # fmt: skip

RING_GAP = 2.0
RING_WIDTH = 2.5
RING_OUTSET = RING_GAP + RING_WIDTH


@lru_cache(maxsize=4096)
def avatar_colour(key: str) -> QColor:
    """A calm colour that is a stable function of `key`; white on it is readable."""
    return QColor(COLOURS[zlib.crc32(key.encode()) % len(COLOURS)])


@lru_cache(maxsize=64)
def _initials_font(height: int, letters: int) -> tuple[QFont, QFontMetricsF]:
    face = QFont(font(13, True))
    face.setPixelSize(max(6, round(height * (0.36 if letters < 3 else 0.28))))
    return face, QFontMetricsF(face)


def paint_avatar(
    painter: QPainter,
    rect: QRectF,
    initials: str,
    fill: QColor | QPixmap,
    ring: float | None = None,
    ring_token: str = "good",
) -> None:
    """Paints the disc in `rect` and, where `ring` (1 to 0) is given, the ring round it, 4.5 scaled pixels beyond `rect`.

    The ring runs clockwise from the top in `ring_token`, on a track in the colour of lines; an empty one keeps a dot.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if isinstance(fill, QPixmap):
        _paint_photo(painter, rect, fill)
    else:
        painter.setBrush(fill)
        painter.drawEllipse(rect)
        face, _ = _initials_font(round(rect.height()), len(initials))
        painter.setFont(face)
        painter.setPen(QColor("#FFFFFF"))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), initials)
    if ring is not None:
        _paint_ring(painter, rect, ring, ring_token)


def _paint_photo(painter: QPainter, rect: QRectF, photo: QPixmap) -> None:
    sharp = photo.devicePixelRatio()
    width, height = photo.width() / sharp, photo.height() / sharp
    if not width or not height:
        return
    zoom = max(rect.width() / width, rect.height() / height)
    place = QTransform()
    place.translate(rect.center().x() - width * zoom / 2, rect.center().y() - height * zoom / 2)
    place.scale(zoom / sharp, zoom / sharp)
    brush = QBrush(photo)
    brush.setTransform(place)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setBrush(brush)
    painter.drawEllipse(rect)


def _paint_ring(painter: QPainter, rect: QRectF, ring: float, token: str) -> None:
    width = RING_WIDTH * px(100) / 100
    out = RING_GAP * px(100) / 100 + width / 2
    track = rect.adjusted(-out, -out, out, out)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    # In high contrast lines are as strong as inks: there the track is thin, so that one sees how far the ring goes.
    painter.setPen(QPen(colour("line"), 1 if theme().contrast else width))
    painter.drawEllipse(track)
    left = min(1.0, max(0.0, ring))
    if left < 0.02:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(token))
        painter.drawEllipse(QPointF(track.center().x(), track.top()), width * 0.9, width * 0.9)
        return
    pen = QPen(colour(token), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if left < 0.97 else Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawArc(track, 90 * 16, -round(left * 360 * 16))


class Avatar(QLabel):
    """A person's picture; with `pressable` it takes the focus and tells `pressed` (to choose a photo)."""

    pressed = Signal()

    def __init__(self, side: int = 38, parent: QWidget | None = None, *, ring_room: bool = True) -> None:
        super().__init__(parent)
        self._side, self._ring_room = side, ring_room
        self._initials = ""
        self._fill: QColor | QPixmap = QColor(COLOURS[0])
        self._ring: float | None = None
        self._ring_token = "good"
        self._pressable = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_person(
        self, name: str, initials: str, fill: QColor | QPixmap, ring: float | None = None, ring_token: str = "good"
    ) -> None:
        """Shows somebody; `name` is what a screen reader says."""
        self._initials, self._fill, self._ring, self._ring_token = initials, fill, ring, ring_token
        self.setAccessibleName(name)
        self.update()

    def set_pressable(self, tip: str) -> None:
        """Makes it a button; `tip` says what pressing does."""
        self._pressable = True
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        whole = px(self._side) + (2 * px(RING_OUTSET + 1) if self._ring_room else 0)
        return QSize(whole, whole)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._pressable and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._pressable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = px(self._side)
        disc = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        paint_avatar(painter, disc, self._initials, self._fill, self._ring, self._ring_token)
        if self.hasFocus():
            focus_ring(painter, disc.adjusted(-2, -2, 2, 2), side / 2 + 2)
