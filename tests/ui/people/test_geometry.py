"""Where the parts of a card lie."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt

from netbook.ui.people.geometry import CardBoxes, card_boxes, row_height

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def px(n: float) -> int:
    return round(n)


def boxes(width: float = 322, state: float = 70, last: float = 50, direction: Qt.LayoutDirection = LTR) -> CardBoxes:
    return card_boxes(QRectF(0, 0, width, 58), state, last, 18, px, direction)


def test_nothing_lies_over_anything_else() -> None:
    found = boxes()
    parts = (found.avatar, found.name, found.subtitle, found.state, found.last)
    for place, one in enumerate(parts):
        assert found.ground.contains(one)
        assert not any(one.intersects(other) for other in parts[place + 1 :])


@pytest.mark.parametrize("width", [260, 322, 900])
def test_a_name_keeps_half_of_the_room_however_long_the_state_is(width: float) -> None:
    found = boxes(width, state=2000, last=2000)
    room = found.state.right() - found.name.left()
    assert found.name.width() >= room / 2 - 8
    assert found.state.width() == pytest.approx(room / 2)


def test_right_to_left_is_the_mirror_of_left_to_right() -> None:
    one, other = boxes(), boxes(direction=RTL)
    for left, right in ((one.avatar, other.avatar), (one.name, other.name), (one.last, other.last)):
        assert left.left() == pytest.approx(322 - right.right())
        assert left.width() == pytest.approx(right.width())


def test_without_a_last_contact_the_subtitle_takes_the_whole_line() -> None:
    found = boxes(last=0)
    assert found.subtitle.right() == pytest.approx(found.state.right())


def test_a_row_grows_with_a_tall_font() -> None:
    assert row_height(18, px) == 58
    assert row_height(30, px) == 78


def test_in_a_narrow_row_the_name_has_the_whole_width_and_the_far_words_their_own_line() -> None:
    row = QRectF(0, 0, 240, row_height(18, px, narrow=True))
    boxes = card_boxes(row, 90, 60, 18, px, Qt.LayoutDirection.LeftToRight)
    assert boxes.name.right() == boxes.subtitle.right() == boxes.last.right()
    assert boxes.name.bottom() <= boxes.subtitle.top() <= boxes.subtitle.bottom() <= boxes.state.top()
    assert boxes.state.left() == boxes.name.left() and boxes.state.right() < boxes.last.left()
    assert boxes.ground.contains(boxes.name) and boxes.ground.contains(boxes.last)


def test_what_is_due_takes_the_room_that_a_short_name_leaves() -> None:
    row = QRectF(0, 0, 322, 58)
    found = card_boxes(row, 160, 200, 18, px, LTR, (60, 400))
    room = found.state.right() - found.name.left()
    assert found.state.width() == pytest.approx(160) and found.name.width() >= 60
    assert found.last.width() == pytest.approx(room / 2)
    long = card_boxes(row, 160, 50, 18, px, LTR, (300, 10))
    assert long.state.width() == pytest.approx(room / 2)
