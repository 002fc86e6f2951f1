"""The icons: Lucide drawings tinted from the tokens at run time, sharp at every pixel ratio, drawn when first seen."""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap

from netbook.paths import resources
from netbook.ui.theme import px, theme

_KEPT = 512
_pixmaps: OrderedDict[tuple[str, str, int, float, float], QPixmap] = OrderedDict()


@lru_cache(maxsize=1)
def folder() -> Path:
    """Where the drawings lie, one SVG each, with their licence."""
    return resources() / "icons" / "lucide"


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return (folder() / f"{name}.svg").read_text(encoding="utf-8")


def _tinted(name: str, code: str, width: float) -> QByteArray:
    text = _drawing(name).replace("currentColor", code).replace('stroke-width="2"', f'stroke-width="{width:g}"')
    return QByteArray(text.encode())


def ratio() -> float:
    """The sharpest pixel ratio of the screens, so that one picture serves them all."""
    app = QGuiApplication.instance()
    return app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0


def pixmap(name: str, token: str = "text", size: int = 16, dpr: float | None = None, width: float = 1.75) -> QPixmap:
    """The icon in the colour of `token`, `size` scaled pixels square, strokes `width` of its 24-unit grid; kept."""
    return pixmap_of(name, theme().hex(token), size, dpr, width)


def pixmap_of(name: str, code: str, size: int = 16, dpr: float | None = None, width: float = 1.75) -> QPixmap:
    """The icon in a colour given as #RRGGBB, for grounds that are no token (an avatar)."""
    sharp = ratio() if dpr is None else dpr
    key = (name, code, px(size), sharp, width)
    kept = _pixmaps.get(key)
    if kept is not None:
        _pixmaps.move_to_end(key)
        return kept
    made = _render(name, code, px(size), sharp, width)
    _pixmaps[key] = made
    if len(_pixmaps) > _KEPT:
        _pixmaps.popitem(last=False)
    return made


def _render(name: str, code: str, side: int, sharp: float, width: float) -> QPixmap:
    # QtSvg costs start-up time and is wanted only when the first icon is painted.
    from PySide6.QtSvg import QSvgRenderer

    made = QPixmap(round(side * sharp), round(side * sharp))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(_tinted(name, code, width)).render(painter, QRectF(0, 0, made.width(), made.height()))
    painter.end()
    made.setDevicePixelRatio(sharp)
    return made


def icon(name: str, token: str = "text", size: int = 16) -> QIcon:
    """The icon as a QIcon for Qt's own menus and fields, in the colours of now; ask again at a StyleChange."""
    made = QIcon()
    made.addPixmap(pixmap(name, token, size), QIcon.Mode.Normal)
    made.addPixmap(pixmap(name, "muted", size), QIcon.Mode.Disabled)
    return made


def paint_icon(painter: QPainter, rect: QRectF, name: str, token: str = "text", size: int = 16) -> None:
    """Paints the icon, `size` scaled pixels, in the middle of `rect`."""
    device = painter.device()
    picture = pixmap(name, token, size, device.devicePixelRatioF() if device else None)
    side = px(size)
    x = round(rect.center().x() - side / 2)
    y = round(rect.center().y() - side / 2)
    painter.drawPixmap(x, y, picture)


def names() -> tuple[str, ...]:
    """The names of all drawings that ship."""
    return tuple(sorted(path.stem for path in folder().glob("*.svg")))
