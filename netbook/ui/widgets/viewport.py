"""The viewport of what scrolls."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def give_viewport(area: QAbstractScrollArea) -> None:
    """Gives an area a viewport that PySide knows; for Qt's own it would look through all its kinds of widget for what it is."""
    area.setViewport(QWidget())
