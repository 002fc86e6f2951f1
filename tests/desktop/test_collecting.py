"""Python looks through all it has made by the clock, not in the middle of a deed."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication

from netbook.desktop.collecting import WORTH, Collecting


class Ring:
    """Something that only a look through everything lets go, once it is old."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def collecting(qapp: QCoreApplication) -> Iterator[Collecting]:
    gc.collect()
    made = Collecting()
    made.start()
    yield made
    made.close()


def rings() -> int:
    return sum(type(one) is Ring for one in gc.get_objects())


def test_no_deed_however_large_makes_python_look_through_everything(collecting: Collecting) -> None:
    before = gc.get_stats()[2]["collections"]
    kept = [[n] for n in range(600_000)]
    assert gc.get_stats()[2]["collections"] == before and gc.get_count()[2] > WORTH
    assert len(kept) == 600_000


def test_what_grew_old_and_is_needed_no_more_goes_at_the_next_look(collecting: Collecting) -> None:
    old = Ring()
    for _ in range(WORTH):
        gc.collect(1)
    del old
    gc.collect(1)
    assert rings() == 1
    collecting.look()
    assert rings() == 0


def test_a_program_that_rests_looks_at_nothing(collecting: Collecting) -> None:
    gc.collect()
    before = gc.get_stats()[2]["collections"]
    collecting.look()
    assert gc.get_stats()[2]["collections"] == before


def test_afterwards_python_chooses_as_before(qapp: QCoreApplication) -> None:
    before = gc.get_threshold()
    made = Collecting()
    made.start()
    assert gc.get_threshold() != before
    made.close()
    assert gc.get_threshold() == before and gc.get_freeze_count() == 0
