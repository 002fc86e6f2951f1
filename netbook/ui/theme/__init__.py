"""The theme: which tokens hold now, in which size, and the door through which they change."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

from netbook.ui.theme.sheet import style_sheet
from netbook.ui.theme.tokens import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    PANEL_RADIUS,
    RADIUS,
    Tokens,
)

__all__ = [
    "PANEL_RADIUS", "RADIUS", "Tokens", "apply", "changed", "colour", "edge_of", "fade", "font", "ground_of",
    "metrics", "motion", "palette", "px", "scale", "see_through", "set_ground", "set_see_through", "theme",
]  # fmt: skip

SYSTEM = "system"
CHOICES = (SYSTEM, "light", "dark", "contrast")


class _Theming(QObject):
    """What holds now; one per process, because a process has one style sheet."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tokens = LIGHT
        self.choice = SYSTEM
        self.scale = 100
        self.motion = True
        self.see_through = True
        self.watching = False


_now = _Theming()
changed = _now.changed
"""Raised after the tokens, the text scale or the motion changed; widgets get a StyleChange event besides."""


def theme() -> Tokens:
    """The tokens that hold now."""
    return _now.tokens


def scale() -> int:
    """The text scale in percent, 100 to 200."""
    return _now.scale


def motion() -> bool:
    """Whether things may move."""
    return _now.motion


def see_through() -> bool:
    """Whether a window may have see-through corners on this desktop."""
    return _now.see_through


def set_see_through(can: bool) -> None:
    """Says whether it may, for the windows that are made or change their size from now on."""
    _now.see_through = can


def px(n: float) -> int:
    """A length of the drawings in pixels at the text scale; at least 1 where n is above 0."""
    value = round(n * _now.scale / 100)
    return max(1, value) if n > 0 else value


@lru_cache(maxsize=256)
def _colour(code: str) -> QColor:
    return QColor(code)


def colour(token: str) -> QColor:
    """The colour called `token` now; do not change the answer in place."""
    return _colour(_now.tokens.hex(token))


def fade(token: str, opacity: float) -> QColor:
    """The colour called `token` at an opacity of 0 to 1."""
    faded = QColor(_now.tokens.hex(token))
    faded.setAlphaF(opacity)
    return faded


@lru_cache(maxsize=64)
def _font(size: int, bold: bool, percent: int) -> QFont:
    made = QFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    made.setPixelSize(max(1, round(size * percent / 100)))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def font(size: int = 13, bold: bool = False) -> QFont:
    """The system's font at a size of the drawings (11, 12, 13, 15, 21) times the text scale; weight 400 or 600."""
    return _font(size, bold, _now.scale)


@lru_cache(maxsize=64)
def _metrics(size: int, bold: bool, percent: int) -> QFontMetricsF:
    return QFontMetricsF(_font(size, bold, percent))


def metrics(size: int = 13, bold: bool = False) -> QFontMetricsF:
    """The measures of that font, kept."""
    return _metrics(size, bold, _now.scale)


def set_ground(widget: QWidget, token: str) -> None:
    """Says on which ground the children of `widget` stand: "window" or "surface"."""
    widget.setProperty("ground", token)


def ground_of(widget: QWidget) -> str:
    """The ground a widget stands on: the nearest one said by a parent, else "window"."""
    parent = widget.parentWidget()
    while parent is not None:
        said = parent.property("ground")
        if said:
            return str(said)
        if parent.isWindow():
            break
        parent = parent.parentWidget()
    return "window"


def edge_of(widget: QWidget) -> QColor:
    """The border of a control where it stands, 3 to 1 against the ground around it."""
    return colour("control_border" if ground_of(widget) == "surface" else "edge")


def palette(tokens: Tokens) -> QPalette:
    """Qt's palette for the tokens, so that what no sheet names is right too."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, token in (
        (roles.Window, "window"), (roles.WindowText, "text"), (roles.Base, "surface"), (roles.AlternateBase, "window"),
        (roles.Text, "text"), (roles.Button, "surface"), (roles.ButtonText, "text"), (roles.BrightText, "late"),
        (roles.ToolTipBase, "surface"), (roles.ToolTipText, "text"), (roles.PlaceholderText, "muted"),
        (roles.Highlight, "accent"), (roles.HighlightedText, "on_accent"), (roles.Link, "accent"),
        (roles.LinkVisited, "accent"), (roles.Accent, "accent"), (roles.Light, "surface"), (roles.Midlight, "hover"),
        (roles.Mid, "line"), (roles.Dark, "edge"), (roles.Shadow, "edge"),
    ):  # fmt: skip
        made.setColor(role, QColor(tokens.hex(token)))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.muted))
    return made


def _asked(app: QApplication) -> Tokens:
    """What the choice means on this system now."""
    hints = app.styleHints()
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    if _now.choice in ("light", "dark"):
        return DARK if _now.choice == "dark" else LIGHT
    wants_contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    if _now.choice == "contrast" or wants_contrast:
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def apply(app: QApplication, scheme: str = SYSTEM, scale: int = 100, motion: bool = True) -> None:
    """Dresses the app: `scheme` one of "system", "light", "dark", "contrast"; `scale` percent, held to 100 to 200.

    "system" follows the system's light, dark and high contrast while running.
    """
    _now.choice = scheme if scheme in CHOICES else SYSTEM
    _now.scale = min(200, max(100, scale))
    _now.motion = motion
    if not _now.watching:
        _now.watching = True
        app.setStyle(QStyleFactory.create("Fusion"))
        hints = app.styleHints()
        # Queued, because the platform still hands its own palette round while it tells.
        hints.colorSchemeChanged.connect(lambda _: QTimer.singleShot(0, lambda: _follow(app)))
        hints.accessibility().contrastPreferenceChanged.connect(lambda _: QTimer.singleShot(0, lambda: _follow(app)))
        app.destroyed.connect(_forget)
    if _now.choice in ("light", "dark"):
        app.styleHints().setColorScheme(Qt.ColorScheme.Dark if _now.choice == "dark" else Qt.ColorScheme.Light)
    else:
        app.styleHints().unsetColorScheme()
    _dress(app, _asked(app))


def _forget() -> None:
    _now.watching = False


def _follow(app: QApplication) -> None:
    tokens = _asked(app)
    if tokens is not _now.tokens:
        _dress(app, tokens)


def _dress(app: QApplication, tokens: Tokens) -> None:
    _now.tokens = tokens
    app.setFont(font(13))
    app.setPalette(palette(tokens))
    app.setStyleSheet(style_sheet(tokens, _now.scale))
    _now.changed.emit()
