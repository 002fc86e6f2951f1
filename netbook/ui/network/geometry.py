"""Where things lie in the picture: how it fits its room, which names have room, who is next in a direction. No widgets."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from netbook.domain.values import dataclass

LEAST, MOST = 0.15, 3.0
"""How far one can zoom out and in."""
FIT = 0.4
"""What fits no farther away is left to be dragged, so that discs never lie on each other."""
SHELF = 32
"""Boxes are looked up by strips so high."""
Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class View:
    """How the drawing lies on the screen: a point (x, y) of it is at (x × scale + dx, y × scale + dy)."""

    scale: float = 1.0
    dx: float = 0.0
    dy: float = 0.0

    def at(self, point: Point) -> Point:
        """A point of the drawing on the screen."""
        return point[0] * self.scale + self.dx, point[1] * self.scale + self.dy

    def back(self, point: Point) -> Point:
        """A point of the screen in the drawing."""
        return (point[0] - self.dx) / self.scale, (point[1] - self.dy) / self.scale

    def moved(self, dx: float, dy: float) -> View:
        """The same, pushed aside."""
        return View(self.scale, self.dx + dx, self.dy + dy)

    def zoomed(self, factor: float, about: Point) -> View:
        """Nearer or farther, with what lies at `about` on the screen staying there."""
        scale = max(LEAST, min(MOST, self.scale * factor))
        inside = self.back(about)
        return View(scale, about[0] - inside[0] * scale, about[1] - inside[1] * scale)


def fitting(
    points: Iterable[Point], width: float, height: float, margin: float, most: float = 1.25, least: float = FIT
) -> View:
    """The view in which all points have room, in the middle; the margin gives way where there is little of it."""
    margin = min(margin, width / 7, height / 7)
    known = list(points)
    if not known:
        return View(1.0, width / 2, height / 2)
    left, right = min(p[0] for p in known), max(p[0] for p in known)
    top, bottom = min(p[1] for p in known), max(p[1] for p in known)
    across = (width - 2 * margin) / max(1.0, right - left)
    down = (height - 2 * margin) / max(1.0, bottom - top)
    scale = max(least, min(most, across, down))
    return View(scale, width / 2 - (left + right) / 2 * scale, height / 2 - (top + bottom) / 2 * scale)


def overlap(one: Box, other: Box) -> bool:
    """Whether two boxes share more than an edge."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def labels_placed(labels: Sequence[Sequence[Box]], discs: Sequence[Box]) -> list[int]:
    """Where each name is written, first come first: the first of its places that is on no other name and no disc of
    somebody else; -1 for nowhere. `labels[i]` are the places of the name of `discs[i]`.
    """
    shelves: dict[int, list[tuple[Box, int]]] = {}

    def rows(box: Box) -> range:
        return range(int(box[1] // SHELF), int(box[3] // SHELF) + 1)

    def put(box: Box, owner: int) -> None:
        for row in rows(box):
            shelves.setdefault(row, []).append((box, owner))

    def free(box: Box, owner: int) -> bool:
        return not any(
            other != owner and overlap(box, taken) for row in rows(box) for taken, other in shelves.get(row, ())
        )

    for number, disc in enumerate(discs):
        put(disc, number)
    told = []
    for number, choices in enumerate(labels):
        place = next((n for n, box in enumerate(choices) if free(box, number)), -1)
        told.append(place)
        if place >= 0:
            put(choices[place], -1)
    return told


def toward(points: Mapping[int, Point], here: int, dx: int, dy: int) -> int:
    """Who is next from somebody in a direction, nearest and least aside; the same where nobody is."""
    if here not in points:
        return next(iter(points), here)
    x, y = points[here]
    best, least = here, math.inf
    for person, (px, py) in points.items():
        along = (px - x) * dx + (py - y) * dy
        aside = abs((px - x) * dy) + abs((py - y) * dx)
        if person != here and along > 0 and aside <= 2 * along and along + 2 * aside < least:
            best, least = person, along + 2 * aside
    return best
