"""Numbers as the chosen language writes them."""

from __future__ import annotations

from netbook.wording import language


def decimal(value: float, places: int = 1) -> str:
    """A number with its decimal mark: 1.6, in Norwegian 1,6."""
    said = f"{value:.{places}f}"
    return said.replace(".", ",") if language() == "nb" else said
