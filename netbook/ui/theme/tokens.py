"""The tokens: every colour the window knows, by name, for light, dark and high contrast. No widgets."""

from __future__ import annotations

from dataclasses import fields

from netbook.domain.values import dataclass

SIZES = (11, 12, 13, 15, 21)
SPACES = (4, 8, 12, 16, 24)
RADIUS = 7
PANEL_RADIUS = 10

GROUNDS = ("window", "surface", "accent_ground", "selection", "hover")
INKS = ("text", "muted", "accent", "due", "late", "good")


@dataclass(frozen=True, slots=True)
class Tokens:
    """One scheme: colours as #RRGGBB. `edge` is the control border for tinted grounds, `control_border` for surface."""

    name: str
    dark: bool
    contrast: bool
    window: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    accent_ground: str
    selection: str
    hover: str
    due: str
    late: str
    good: str
    on_accent: str
    control_border: str
    edge: str
    focus: str

    def hex(self, token: str) -> str:
        """The colour called `token`; KeyError where there is none."""
        if token not in _NAMES:
            raise KeyError(token)
        return str(getattr(self, token))


_NAMES = frozenset(f.name for f in fields(Tokens)) - {"name", "dark", "contrast"}
TOKEN_NAMES = tuple(f.name for f in fields(Tokens) if f.name in _NAMES)

LIGHT = Tokens(
    name="light",
    dark=False,
    contrast=False,
    window="#F6F5F2",
    surface="#FFFFFF",
    line="#E4E2DC",
    text="#1F2328",
    muted="#62686F",
    accent="#1F6F6B",
    accent_ground="#E3F0EE",
    selection="#EAF3F1",
    hover="#F0EFEB",
    due="#8F580B",
    late="#B4442E",
    good="#2A7350",
    on_accent="#FFFFFF",
    control_border="#8C9197",
    edge="#82878D",
    focus="#1F6F6B",
)

DARK = Tokens(
    name="dark",
    dark=True,
    contrast=False,
    window="#17191C",
    surface="#1F2226",
    line="#2E3238",
    text="#E8E6E1",
    muted="#9AA0A8",
    accent="#5CC2B8",
    accent_ground="#1E3533",
    selection="#22302F",
    hover="#2A2E33",
    due="#E0A94A",
    late="#E88A72",
    good="#6CC08B",
    on_accent="#10201E",
    control_border="#6B727A",
    edge="#737A82",
    focus="#5CC2B8",
)

CONTRAST_LIGHT = Tokens(
    name="contrast-light",
    dark=False,
    contrast=True,
    window="#FFFFFF",
    surface="#FFFFFF",
    line="#000000",
    text="#000000",
    muted="#2B2E32",
    accent="#00433F",
    accent_ground="#E2F2F0",
    selection="#D9EFEC",
    hover="#EDEDED",
    due="#5A3400",
    late="#7D1608",
    good="#0B4527",
    on_accent="#FFFFFF",
    control_border="#000000",
    edge="#000000",
    focus="#000000",
)

CONTRAST_DARK = Tokens(
    name="contrast-dark",
    dark=True,
    contrast=True,
    window="#000000",
    surface="#000000",
    line="#FFFFFF",
    text="#FFFFFF",
    muted="#DADDE1",
    accent="#7FE9DD",
    accent_ground="#06302C",
    selection="#0A3632",
    hover="#242424",
    due="#FFCB6B",
    late="#FFB3A1",
    good="#93E7B0",
    on_accent="#000000",
    control_border="#FFFFFF",
    edge="#FFFFFF",
    focus="#FFFFFF",
)

SCHEMES: dict[str, Tokens] = {t.name: t for t in (LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK)}


def luminance(colour: str) -> float:
    """Relative luminance of #RRGGBB, 0 to 1 (WCAG 2.2)."""

    def linear(part: str) -> float:
        value = int(part, 16) / 255
        return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)

    return 0.2126 * linear(colour[1:3]) + 0.7152 * linear(colour[3:5]) + 0.0722 * linear(colour[5:7])


def contrast(one: str, other: str) -> float:
    """Contrast between two #RRGGBB colours, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
