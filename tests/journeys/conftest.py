"""The desktops that journeys live on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.journeys.desktop import Desktop, missing


@pytest.fixture
def desktops() -> Iterator[Callable[..., Desktop]]:
    """Starts desktops of any kind: `desktops(tray=False, notifications=False, accessibility=True, size="900x600")`."""
    if lack := missing():
        pytest.skip(lack)
    with ExitStack() as stack:
        yield lambda **options: stack.enter_context(Desktop(**options))


@pytest.fixture
def desktop(desktops: Callable[..., Desktop]) -> Desktop:
    """A desktop with everything: screen, bus, window manager, notifications, tray, screen reader's bus."""
    return desktops(accessibility=True)
