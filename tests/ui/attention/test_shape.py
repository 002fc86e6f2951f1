"""Where the parts of a card lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, QSizeF

from netbook.ui.attention.shape import shape

BUTTONS = [QSizeF(92, 24), QSizeF(60, 24), QSizeF(32, 24)]


@pytest.mark.parametrize("unit", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [200.0, 293.0, 559.0, 560.0, 760.0, 1300.0])
def test_nothing_lies_outside_the_card_or_on_top_of_something_else(width: float, unit: float) -> None:
    sizes = [QSizeF(size.width() * unit, size.height() * unit) for size in BUTTONS]
    wide = width * unit
    found = shape(wide, unit, 17 * unit, 17 * unit, 30 * unit, sizes)
    whole = QRectF(0, 0, wide, found.height)
    boxes = [found.avatar, found.name, found.headline, found.why, *found.buttons]
    for number, box in enumerate(boxes):
        assert whole.contains(box), (number, box)
        for other in boxes[number + 1 :]:
            assert not box.intersects(other), (box, other)


def test_buttons_stand_beside_the_words_where_there_is_room() -> None:
    narrow, broad = shape(293, 1, 17, 17, 30, BUTTONS), shape(760, 1, 17, 17, 30, BUTTONS)
    assert narrow.buttons[0].top() > narrow.why.bottom()
    assert broad.buttons[0].left() > broad.why.right()
    assert broad.height < narrow.height
