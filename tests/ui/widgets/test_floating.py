"""Round corners where the desktop can show them, and none of black where it cannot."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from netbook.ui import theme
from netbook.ui.widgets.combo import Combo
from netbook.ui.widgets.floating import Floating
from netbook.ui.widgets.menu import Menu


@pytest.fixture
def floating(qtbot: QtBot) -> Iterator[Floating]:
    made = Floating()
    qtbot.addWidget(made)
    yield made
    theme.set_see_through(True)


def test_where_corners_show_through_nothing_is_cut(floating: Floating) -> None:
    floating.resize(200, 100)
    floating.show()
    assert floating.mask().isEmpty()


def test_where_they_would_be_black_they_are_cut_out_of_the_window(floating: Floating) -> None:
    theme.set_see_through(False)
    floating.resize(200, 100)
    floating.show()
    mask = floating.mask()
    assert not mask.contains(QPoint(0, 0)) and not mask.contains(QPoint(199, 99))
    assert mask.contains(QPoint(100, 0)) and mask.contains(QPoint(0, 50)) and mask.contains(QPoint(199, 50))


def test_a_menu_is_cut_as_what_floats_is(qtbot: QtBot) -> None:
    try:
        for see_through in (True, False):
            theme.set_see_through(see_through)
            menu = Menu()
            qtbot.addWidget(menu)
            for word in ("One", "Two", "Three"):
                menu.addAction(word)
            menu.popup(QPoint(10, 10))
            mask = menu.mask()
            assert mask.isEmpty() is see_through
            assert not mask.contains(QPoint(0, 0)) and mask.contains(menu.rect().center()) is not see_through
            menu.close()
    finally:
        theme.set_see_through(True)


def test_the_list_of_a_combo_is_cut_as_a_menu_is(qtbot: QtBot) -> None:
    combo = Combo(name="Kind")
    qtbot.addWidget(combo)
    combo.addItems(["Call", "Meeting", "Letter"])
    combo.show()
    try:
        for see_through in (True, False):
            theme.set_see_through(see_through)
            combo.showPopup()
            window = combo.view().parentWidget()
            assert window is not None and window.isVisible() and window.mask().isEmpty() is see_through
            assert window.mask().contains(window.rect().center()) is not see_through
            combo.hidePopup()
    finally:
        theme.set_see_through(True)
