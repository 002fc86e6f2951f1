"""The picture itself: people as discs, ties as lines; it is dragged, zoomed, and walked by keys."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGestureEvent, QLabel, QPinchGesture, QSizePolicy, QToolTip, QWidget

from netbook.domain.bridges import Tie
from netbook.ui.network.geometry import FIT, Point, View, fitting, toward
from netbook.ui.network.painting import Dot, Drawing, Named, names_of, paint_drawing
from netbook.ui.theme import px

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
STEP = 1.25


@dataclass(slots=True)
class _Drag:
    """What a pressed button holds: a person (0: the ground) and where it was pressed."""

    person: int | None
    at: Point
    last: Point
    moved: bool = False


CROWDED, NEAR = 0.8, 0.75
"""Where so much less than the least that fits would be wanted, the picture begins so near."""


class Canvas(QLabel):
    """Shows dots and ties. `chosen` carries a row id for a click or an arrow key, `centred` for a double click or Enter."""

    chosen = Signal(int)
    centred = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.grabGesture(Qt.GestureType.PinchGesture)
        self.view = View()
        self._drawing = Drawing((), ())
        self._points: dict[int, Point] = {}
        self._names: dict[int, Named] = {}
        self._named_for: tuple[object, ...] = ()
        self._current = -1
        self._under: int | None = None
        self._way: tuple[int, ...] = ()
        self._drag: _Drag | None = None
        self._own_view = False

    # What it shows

    def show_drawing(self, dots: Sequence[Dot], ties: Sequence[Tie], *, anew: bool) -> None:
        """Shows these; `anew` forgets what was moved by hand and fits all into sight."""
        moved = {} if anew else {d.person: self._points[d.person] for d in dots if self._was_moved(d)}
        self._drawing = Drawing(tuple(dots), tuple(ties))
        self._points = {dot.person: moved.get(dot.person, (dot.x, dot.y)) for dot in dots}
        self._named_for = ()
        if self._current not in self._points:
            self._current = -1
        if anew or not self._own_view:
            self.fit()
        self.update()

    def _was_moved(self, dot: Dot) -> bool:
        old = next((each for each in self._drawing.dots if each.person == dot.person), None)
        return old is not None and self._points.get(dot.person) != (old.x, old.y)

    def set_current(self, person: int) -> None:
        """Marks somebody; raises nothing. Whoever is out of sight is brought into it."""
        if person == self._current:
            return
        self._current = person if person in self._points else -1
        if self._current >= 0 and not self.rect().adjusted(8, 8, -8, -8).contains(self.spot(person).toPoint()):
            spot = self.spot(person)
            self.view = self.view.moved(self.width() / 2 - spot.x(), self.height() / 2 - spot.y())
        dot = next((dot for dot in self._drawing.dots if dot.person == self._current), None)
        self.setAccessibleDescription(dot.facts.replace("\n", ", ") if dot else "")
        self._named_for = ()
        self.update()

    def current(self) -> int:
        """Who is marked; -1 for nobody."""
        return self._current

    def set_way(self, people: Sequence[int]) -> None:
        """Shows a way in strong lines and all else faintly; an empty one puts all back."""
        self._way = tuple(people)
        self._named_for = ()
        self.update()

    def way(self) -> tuple[int, ...]:
        """The way shown."""
        return self._way

    def points(self) -> Mapping[int, Point]:
        """Where everybody stands in the drawing."""
        return self._points

    def spot(self, person: int) -> QPointF:
        """Where somebody stands on the screen."""
        x, y = self.view.at(self._sized(self._points[person]))
        return QPointF(x, y)

    def names(self) -> Mapping[int, Named]:
        """Whose names are written now, as painted."""
        view = self.view
        # What fits by itself keeps its names in sight; what is dragged keeps them where they are.
        room = None if self._own_view else (-view.dx, -view.dy, self.width() - view.dx, self.height() - view.dy)
        key = (view.scale, self._current, self._under, self._way, px(100), len(self._points), room)
        if key != self._named_for:
            self._named_for = key
            front = (self._current, self._under if self._under is not None else -1, *self._way)
            self._names = names_of(self._drawing, self._points, view.scale * px(100) / 100, front, room)
        return self._names

    @staticmethod
    def _sized(point: Point) -> Point:
        return point[0] * px(100) / 100, point[1] * px(100) / 100

    # Moving it

    def fit(self) -> None:
        """All into sight."""
        self._own_view = False
        points = [self._sized(point) for point in self._points.values()]
        # With large text discs grow less than the words, and may come as near to one another as with small text.
        least = FIT * math.sqrt(100 / px(100))
        width, height = max(1, self.width()), max(1, self.height())
        self.view = fitting(points, width, height, px(72), least=least)
        if fitting(points, width, height, px(72), least=0.01).scale < least * CROWDED:
            # All of it would be discs without names: rather the middle with them, and the rest to be dragged.
            x, y = next((self._sized(self._points[dot.person]) for dot in self._drawing.dots if dot.first), (0.0, 0.0))
            self.view = View(NEAR, width / 2 - x * NEAR, height / 2 - y * NEAR)
        self._named_for = ()
        self.update()

    def zoom(self, factor: float, about: Point | None = None) -> None:
        """Nearer or farther."""
        self._own_view = True
        middle = (self.width() / 2, self.height() / 2)
        self.view = self.view.zoomed(factor, about or middle)
        self._named_for = ()
        self.update()

    def person_at(self, spot: QPointF) -> int | None:
        """Who is drawn at a place of the screen; None for nobody."""
        best, least = None, float("inf")
        for dot in self._drawing.dots:
            away = self.spot(dot.person) - spot
            far = (away.x() ** 2 + away.y() ** 2) ** 0.5
            if far <= max(dot.radius(self.view.scale), px(9)) + 2 and far < least:
                best, least = dot.person, far
        return best

    def _choose(self, person: int) -> None:
        if person:
            self.set_current(person)
            self.chosen.emit(person)

    # What hand and keys do

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            at = (event.position().x(), event.position().y())
            self._drag = _Drag(self.person_at(event.position()), at, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        here = (event.position().x(), event.position().y())
        drag = self._drag
        if drag is None:
            under = self.person_at(event.position())
            if under != self._under:
                self._under = under
                self.setCursor(Qt.CursorShape.PointingHandCursor if under else Qt.CursorShape.OpenHandCursor)
                self.update()
            return
        if not drag.moved and abs(here[0] - drag.at[0]) + abs(here[1] - drag.at[1]) < 5:
            return
        drag.moved = True
        dx, dy = here[0] - drag.last[0], here[1] - drag.last[1]
        drag.last = here
        if drag.person is None:
            self._own_view = True
            self.view = self.view.moved(dx, dy)
        else:
            x, y = self._points[drag.person]
            unit = self.view.scale * px(100) / 100
            self._points[drag.person] = (x + dx / unit, y + dy / unit)
            self._named_for = ()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag is not None and not drag.moved and drag.person is not None:
            self._choose(drag.person)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        person = self.person_at(event.position())
        if person:
            self.centred.emit(person)
        elif person is None:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = event.angleDelta().y() / 120
        self.zoom(STEP**turned, (event.position().x(), event.position().y()))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._under = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ARROWS and self._points:
            dx, dy = _ARROWS[key]
            people = {person: point for person, point in self._points.items() if person}
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.view = self.view.moved(-dx * px(60), -dy * px(60))
                self._own_view = True
                self.update()
            else:
                self._choose(toward(people, self._current, dx, dy))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.fit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current > 0:
            self.centred.emit(self._current)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            person = self.person_at(QPointF(event.pos()))
            dot = next((dot for dot in self._drawing.dots if dot.person == person), None)
            QToolTip.showText(event.globalPos(), dot.facts if dot else "", self)
            return True
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom(1 + event.value(), (event.position().x(), event.position().y()))
            return True
        if isinstance(event, QGestureEvent):
            pinch = event.gesture(Qt.GestureType.PinchGesture)
            if isinstance(pinch, QPinchGesture):
                middle = self.mapFromGlobal(pinch.centerPoint().toPoint())
                self.zoom(pinch.scaleFactor(), (middle.x(), middle.y()))
                return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._own_view:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_drawing"):
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_drawing(self, painter)

    def drawing(self) -> Drawing:
        """What is shown."""
        return self._drawing

    def under(self) -> int | None:
        """Who is pointed at."""
        return self._under
