"""The foot of a window turns where its buttons do not fit beside one another."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from netbook.ui.widgets.button import Button
from netbook.ui.widgets.foot import Foot


def test_buttons_that_do_not_fit_in_one_line_take_two(qtbot: QtBot) -> None:
    left, right = Button("Undo the import"), Button("Decide how often to be in touch")
    foot = Foot((left,), (right,))
    qtbot.addWidget(foot)
    foot.resize(900, 40)
    foot.show()
    qtbot.waitUntil(lambda: right.x() > left.geometry().right())
    assert left.y() == right.y()
    foot.resize(250, 90)
    qtbot.waitUntil(lambda: right.y() > left.y())
    foot.resize(900, 40)
    qtbot.waitUntil(lambda: left.y() == right.y())
