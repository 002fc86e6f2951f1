"""Where things lie in the picture."""

from __future__ import annotations

from netbook.ui.network.geometry import View, fitting, labels_placed, overlap, toward


def test_what_lies_under_the_pointer_stays_there_while_zooming() -> None:
    view = View(1.0, 10, 20)
    about = (110.0, 70.0)
    inside = view.back(about)
    nearer = view.zoomed(1.5, about)
    assert nearer.at(inside) == about and nearer.scale == 1.5
    assert view.zoomed(1000, about).scale == 3.0 and view.zoomed(0.0001, about).scale == 0.15


def test_all_points_have_room() -> None:
    points = [(-500.0, -100.0), (700.0, 300.0)]
    view = fitting(points, 600, 400, 50)
    for point in points:
        x, y = view.at(point)
        assert 49 <= x <= 551 and 49 <= y <= 351
    assert fitting([(-9000.0, 0.0), (9000.0, 0.0)], 600, 400, 50).scale == 0.4
    assert fitting([], 600, 400, 50).at((0, 0)) == (300, 200)


def test_in_little_room_the_margin_gives_way() -> None:
    points = [(-100.0, -100.0), (100.0, 100.0)]
    view = fitting(points, 140, 140, 72, least=0.1)
    assert view.scale == 0.5
    assert view.at((-100.0, -100.0)) == (20.0, 20.0)


def test_names_give_way_to_those_before_them_and_to_discs() -> None:
    labels = [[(0.0, 0.0, 10.0, 5.0)], [(5.0, 0.0, 15.0, 5.0)], [(20.0, 0.0, 30.0, 5.0)]]
    discs = [(0.0, -10.0, 10.0, 0.0), (40.0, 0.0, 50.0, 10.0), (20.0, -10.0, 30.0, 0.0)]
    assert labels_placed(labels, discs) == [0, -1, 0]
    beside = [*discs[:2], (0.0, 4.0, 4.0, 9.0)]
    assert labels_placed(labels, beside) == [-1, 0, 0]
    assert not overlap((0, 0, 1, 1), (1, 0, 2, 1))


def test_a_name_without_room_below_stands_beside_or_above() -> None:
    below, right = (0.0, 10.0, 10.0, 15.0), (12.0, 0.0, 22.0, 5.0)
    far = (0.0, 200.0, 10.0, 205.0)
    assert labels_placed([[below], [below, right], [below, right, far]], [(0.0, 0.0, 9.0, 9.0)] * 3) == [0, 1, 2]


def test_an_arrow_goes_to_the_next_in_its_direction() -> None:
    points = {1: (0.0, 0.0), 2: (100.0, 10.0), 3: (60.0, 50.0), 4: (-10.0, -80.0)}
    assert toward(points, 1, 1, 0) == 2
    assert toward(points, 1, 0, -1) == 4
    assert toward(points, 4, 0, -1) == 4
    assert toward(points, 99, 1, 0) == 1
