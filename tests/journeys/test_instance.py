"""A second start of the real app brings the first one forward, or hands over its quick-add."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.journeys.book import needs_quick_add
from tests.journeys.desktop import Desktop, until


@pytest.fixture
def bare(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with windows and nothing else."""
    return desktops(tray=False, notifications=False)


def test_a_second_start_brings_the_first_ones_window_and_ends(bare: Desktop) -> None:
    first = bare.netbook("--background")
    until(lambda: list((bare.folder / "netbook" / "run").glob("*.socket")), "the first app listening")
    assert bare.netbook().wait() == 0
    window = bare.window("Netbook")
    first.alive_or_fail()
    assert [each.id for each in bare.windows()] == [window.id]


def test_a_second_start_brings_a_window_that_another_one_covers_to_the_front(bare: Desktop) -> None:
    bare.netbook()
    window = bare.window("Netbook")
    other = bare.netbook("--demo")
    until(lambda: len(bare.windows()) == 2, "two windows")
    (demo,) = [each for each in bare.windows() if each.id != window.id]
    bare.focus(demo)
    assert bare.netbook().wait() == 0
    until(lambda: bare.focused() == window.id, "the first window in front")
    other.alive_or_fail()


@needs_quick_add
def test_quick_add_without_words_is_handed_to_the_running_app(bare: Desktop) -> None:
    first = bare.netbook("--background")
    until(lambda: list((bare.folder / "netbook" / "run").glob("*.socket")), "the first app listening")
    assert bare.netbook("quick-add").wait() == 0
    bare.window("Quick")
    first.alive_or_fail()


@needs_quick_add
def test_quick_add_alone_starts_the_app_for_it_and_ends_with_it(bare: Desktop) -> None:
    app = bare.netbook("quick-add")
    window = bare.window("Quick")
    assert len(bare.windows()) == 1
    bare.close(window)
    assert app.wait() == 0


def test_a_killed_app_is_replaced_at_once(bare: Desktop) -> None:
    bare.netbook().kill()
    first = bare.netbook()
    bare.window("Netbook")
    first.kill()
    second = bare.netbook()
    bare.window("Netbook")
    second.alive_or_fail()


def test_another_book_has_an_app_of_its_own(bare: Desktop, tmp_path: Path) -> None:
    bare.netbook()
    bare.window("Netbook")
    bare.netbook("--book", str(tmp_path / "other.db"))
    until(lambda: len(bare.windows()) == 2, "two windows")
