"""The flow: what it does where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from netbook.ui.widgets.button import Button
from netbook.ui.widgets.chip import Chip
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.panel import ScrollColumn


def a_head(qtbot: QtBot, width: int) -> tuple[QWidget, WrapLabel, Button]:
    """A title with a button, as at the top of a screen."""
    head = QWidget()
    qtbot.addWidget(head)
    flow = FlowLayout(head, gap=8, grows=0)
    title, button = WrapLabel("How often to be in touch?", 21, "text", True), Button("Stop here", icon="x")
    flow.addWidget(title)
    flow.addWidget(button)
    head.resize(width, flow.heightForWidth(width))
    head.show()
    return head, title, button


def test_the_item_that_grows_pushes_those_after_it_to_the_far_side(qtbot: QtBot) -> None:
    _head, title, button = a_head(qtbot, 800)
    assert button.geometry().right() == 799
    assert title.y() <= button.y() + button.height() and title.width() == 800 - 8 - button.width()


def test_where_both_do_not_fit_the_second_goes_below_and_words_wrap(qtbot: QtBot) -> None:
    head, title, button = a_head(qtbot, 200)
    assert title.width() == 200 and title.height() == title.heightForWidth(200) > title.sizeHint().height() / 3
    assert button.x() == 0 and button.y() > title.geometry().bottom()
    assert button.geometry().bottom() < head.height()


def test_a_button_wider_than_its_room_goes_on_in_a_second_line(qtbot: QtBot) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    flow = FlowLayout(place, gap=8)
    button = Button("Write a draft of the whole request")
    flow.addWidget(button)
    place.resize(140, flow.heightForWidth(140))
    place.show()
    assert button.width() == 140 and button.height() > button.sizeHint().height()
    place.resize(600, flow.heightForWidth(600))
    assert button.height() == button.sizeHint().height()


def test_what_scrolls_is_as_wide_with_a_bar_as_without(qtbot: QtBot) -> None:
    column = ScrollColumn(margins=(24, 16, 24, 24))
    qtbot.addWidget(column)
    column.resize(400, 300)
    inside = QWidget()
    inside.setFixedHeight(100)
    column.add(inside)
    column.show()
    qtbot.waitUntil(lambda: inside.width() == 400 - 48)
    inside.setFixedHeight(900)
    qtbot.waitUntil(column.verticalScrollBar().isVisible)
    qtbot.waitUntil(lambda: inside.width() == 400 - 48)


def test_what_is_shortened_all_the_same_is_told_whole_when_pointed_at(qtbot: QtBot) -> None:
    for made in (Button("Write a draft of the whole request"), Chip("What do you work on that you look forward to?")):
        qtbot.addWidget(made)
        made.resize(80, 24)
        made.show()
        spot = QPoint(10, 10)
        QApplication.sendEvent(made, QHelpEvent(QEvent.Type.ToolTip, spot, made.mapToGlobal(spot)))
        assert QToolTip.text() == made.text()
        QToolTip.hideText()
