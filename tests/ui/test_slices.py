"""A long answer comes in slices and leaves the window alive; a short one is there at once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbook.answers.steps import Steps, whole
from netbook.book import Book
from netbook.session import Session
from netbook.ui import slices
from netbook.ui.slices import Slices
from tests.ui.rooms import a_session


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    with a_session(tmp_path) as made:
        yield made


def work(seconds: float) -> None:
    """Keeps the processor busy."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def counting(upto: int, seconds: float = 0.0) -> Steps[int]:
    for _ in range(upto):
        work(seconds)
        yield
    return upto


def test_a_short_answer_is_there_at_once_and_whole_gives_the_same(session: Session) -> None:
    shown: list[int] = []
    made = Slices(session)
    assert made.ask(lambda _book: counting(7), shown.append)
    assert shown == [7] and not made.busy() and whole(counting(7)) == 7


def test_a_long_answer_comes_in_slices_between_which_the_window_lives(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []
    made = Slices(session)
    monkeypatch.setattr(slices, "AT_ONCE", 0.002)
    monkeypatch.setattr(slices, "SLICE", 0.001)
    assert not made.ask(lambda _book: counting(40, 0.001), shown.append)
    assert made.busy() and shown == []
    qtbot.waitUntil(lambda: shown == [40])
    assert not made.busy()


def test_another_question_drops_the_first_and_so_does_a_closed_book(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[int] = []
    ended: list[str] = []
    made = Slices(session)
    monkeypatch.setattr(slices, "AT_ONCE", 0.001)

    def first(_book: Book) -> Steps[int]:
        try:
            yield from counting(1_000, 0.002)
        finally:
            ended.append("first")
        return 0

    made.ask(first, shown.append)
    assert made.busy()
    made.ask(lambda _book: counting(3), shown.append)
    qtbot.waitUntil(lambda: shown == [3])
    assert ended == ["first"]
    made.ask(first, shown.append)
    session.book.close()
    qtbot.waitUntil(lambda: not made.busy())
    assert shown == [3] and ended == ["first", "first"]
    assert not made.ask(lambda _book: counting(3), shown.append)
