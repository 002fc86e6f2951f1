"""How the picture is painted: ties below, discs by warmth and bridge above them, and the names that have room."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from netbook.domain.bridges import Tie
from netbook.domain.values import dataclass
from netbook.ui.network.geometry import Box, Point, labels_placed
from netbook.ui.theme import RADIUS, colour, fade, font, metrics, px
from netbook.ui.widgets.painting import focus_ring, round_rect

if TYPE_CHECKING:
    from netbook.ui.network.canvas import Canvas

NAME_MOST = 132
SIDES = ("below", "right", "left", "above")
TOKENS = {"warm": "good", "cooling": "due", "cold": "muted"}


@dataclass(frozen=True, slots=True)
class Dot:
    """One disc: who (0: the owner), where, in what warmth ("warm", "cooling", "cold"), how much of a bridge (0 to 1)."""

    person: int
    name: str
    initials: str
    x: float
    y: float
    warmth: str
    bridge: float
    facts: str
    first: bool = False
    target: bool = False

    def radius(self, scale: float) -> float:
        """The radius on the screen; smaller where one has zoomed out."""
        least = 0.62 * math.sqrt(100 / px(100))
        whole = px(10 + 12 * math.sqrt(self.bridge) + (4 if self.first else 0))
        return whole * max(least, min(1.5, math.sqrt(scale)))


@dataclass(frozen=True, slots=True)
class Drawing:
    """Discs, the strongest first, and ties."""

    dots: tuple[Dot, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True)
class Named:
    """A name that is written: how wide, the words, and at which side of the disc, of `SIDES`."""

    width: float
    text: str
    side: str = "below"


def names_of(
    drawing: Drawing, points: Mapping[int, Point], unit: float, front: Iterable[int], room: Box | None = None
) -> dict[int, Named]:
    """Whose names have room at a zoom, those in `front` first, and whole in a room if there is one."""
    wanted = list(dict.fromkeys(front))
    first = [dot for person in wanted for dot in drawing.dots if dot.person == person]
    kept = set(wanted)
    dots = [*first, *(dot for dot in drawing.dots if dot.person not in kept)]
    measures = metrics(12)
    words = [measures.elidedText(dot.name, Qt.TextElideMode.ElideRight, px(NAME_MOST)) for dot in dots]
    widths = [measures.horizontalAdvance(text) + px(8) for text in words]
    spots = [(points[dot.person][0] * unit, points[dot.person][1] * unit) for dot in dots]
    scale = unit * 100 / px(100)
    radii = [dot.radius(scale) for dot in dots]
    discs = [_disc(spot, radius) for spot, radius in zip(spots, radii, strict=True)]
    boxes = [
        {side: label_box(spot, radius, width, side) for side in SIDES}
        for spot, radius, width in zip(spots, radii, widths, strict=True)
    ]
    sides = [[side for side, box in each.items() if _inside(box, room)] for each in boxes]
    labels = [[each[side] for side in able] for each, able in zip(boxes, sides, strict=True)]
    placed = labels_placed(labels, discs)
    return {
        dot.person: Named(width, text, choices[place])
        for dot, width, text, choices, place in zip(dots, widths, words, sides, placed, strict=True)
        if place >= 0
    }


def _inside(box: Box, room: Box | None) -> bool:
    return room is None or (room[0] <= box[0] and room[1] <= box[1] and box[2] <= room[2] and box[3] <= room[3])


def _disc(spot: Point, radius: float) -> Box:
    return spot[0] - radius, spot[1] - radius, spot[0] + radius, spot[1] + radius


def label_box(spot: Point, radius: float, width: float, side: str = "below") -> Box:
    """Where the name of a disc is written: below it, or where there is no room, beside or above it."""
    x, y = spot
    high = metrics(12).height()
    if side in ("right", "left"):
        left = x + radius + px(2) if side == "right" else x - radius - px(2) - width
        return left, y - high / 2, left + width, y + high / 2
    top = y + radius + px(2) if side == "below" else y - radius - px(2) - high
    return x - width / 2, top, x + width / 2, top + high


def paint_drawing(canvas: Canvas, painter: QPainter) -> None:
    """Paints all of it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(canvas.rect(), colour("surface"))
    drawing, way = canvas.drawing(), canvas.way()
    spots = {dot.person: canvas.spot(dot.person) for dot in drawing.dots}
    _paint_ties(canvas, painter, drawing.ties, spots)
    _paint_way(painter, way, spots)
    names = canvas.names()
    scale = canvas.view.scale
    for dot in reversed(drawing.dots):
        painter.setOpacity(0.3 if way and dot.person not in way else 1.0)
        _paint_dot(painter, dot, spots[dot.person], scale, dot.person == canvas.current())
        if dot.person in names:
            told, spot = names[dot.person], spots[dot.person]
            left, top, right, bottom = label_box((spot.x(), spot.y()), dot.radius(scale), told.width, told.side)
            strong = dot.person in (canvas.current(), canvas.under())
            _paint_name(painter, QRectF(left, top, right - left, bottom - top), told.text, strong)
    painter.setOpacity(1.0)
    if canvas.hasFocus():
        focus_ring(painter, QRectF(canvas.rect()), px(RADIUS))


def _paint_ties(canvas: Canvas, painter: QPainter, ties: Sequence[Tie], spots: Mapping[int, QPointF]) -> None:
    lit = {canvas.current(), canvas.under()} - {None, -1, 0}
    plain = fade("control_border", 0.25 if canvas.way() else 0.6)
    for tie in ties:
        if tie.one not in spots or tie.other not in spots:
            continue
        on = tie.one in lit or tie.other in lit
        pen = QPen(colour("accent") if on else plain, px(2) if on or tie.strength >= 0.7 else px(1))
        if tie.kind == "organisation":
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.drawLine(spots[tie.one], spots[tie.other])


def _paint_way(painter: QPainter, way: Sequence[int], spots: Mapping[int, QPointF]) -> None:
    pen = QPen(colour("accent"), px(4))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    for one, other in pairwise(way):
        if one in spots and other in spots:
            painter.drawLine(spots[one], spots[other])


def _paint_dot(painter: QPainter, dot: Dot, spot: QPointF, scale: float, on: bool) -> None:
    radius = dot.radius(scale)
    token = TOKENS[dot.warmth]
    if on or dot.first:
        painter.setPen(QPen(colour("focus" if on else "accent"), px(3) if on else px(2)))
        painter.setBrush(colour("surface"))
        painter.drawEllipse(spot, radius + px(4), radius + px(4))
    hollow = dot.warmth == "cold" and dot.person
    pen = QPen(colour(token if dot.person else "accent"), px(2))
    if dot.target:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(colour("surface") if hollow else colour(token if dot.person else "accent"))
    painter.drawEllipse(spot, radius, radius)
    if radius >= px(10):
        painter.setFont(font(11, True))
        painter.setPen(colour(token) if hollow else colour("on_accent"))
        box = QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), dot.initials)


def _paint_name(painter: QPainter, box: QRectF, text: str, strong: bool) -> None:
    round_rect(painter, box, px(4), fade("accent_ground" if strong else "surface", 0.85))
    painter.setFont(font(12))
    painter.setPen(colour("text"))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
