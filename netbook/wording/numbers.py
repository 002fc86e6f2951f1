"""Numbers as the chosen language writes them."""

from __future__ import annotations

from netbook.wording import language

NARROW_SPACE = "\u202f"
LEAST = 10_000


def amount(count: int) -> str:
    """A count in figures; from five figures on in groups of three with a narrow space, as both languages may write it."""
    return f"{count:,}".replace(",", NARROW_SPACE) if abs(count) >= LEAST else str(count)


def decimal(value: float, places: int = 1) -> str:
    """A number with its decimal mark: 1.6, in Norwegian 1,6."""
    said = f"{value:.{places}f}"
    return said.replace(".", ",") if language() == "nb" else said


def short_decimal(value: float) -> str:
    """A number to two places, without zeros that say nothing: 3, 1.5, 1.69."""
    said = f"{value:.2f}".rstrip("0").rstrip(".")
    return said.replace(".", ",") if language() == "nb" else said
