"""The way of the Tab key: as things stand on the screen, also those that came later."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def in_order(root: QWidget) -> list[QWidget]:
    """Everything in `root` that takes the focus, in the order of the layouts."""
    return list(_of_widget(root))


def _of_widget(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _of_widget(inside)
        return
    layout = widget.layout()
    if layout is not None:
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield from _of_widget(widget)
        elif inner is not None:
            yield from _of_layout(inner)


def order_focus(root: QWidget, before: list[int]) -> list[int]:
    """Makes Tab go that way where it differs from `before`; answers what to hand in the next time."""
    widgets = in_order(root)
    now = [id(widget) for widget in widgets]
    if now != before:
        for one, other in pairwise(widgets):
            QWidget.setTabOrder(one, other)
    return now
