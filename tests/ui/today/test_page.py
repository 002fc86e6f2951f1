"""The Today screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from netbook.operations.people import edit_person
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.shell import look
from netbook.ui.today.page import TodayPage
from tests.books import Clock, add, log


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock())
    look.dress(made)
    yield made
    made.close()


def page_of(session: Session, intents: Intents, qtbot: QtBot) -> TodayPage:
    made = TodayPage(session, intents)
    qtbot.addWidget(made)
    made.resize(1270, 800)
    made.show()
    return made


def test_it_tells_dates_ahead_and_whom_to_say_hello_to(session: Session, qtbot: QtBot) -> None:
    cold = add(session.book, "Grace Hopper", closeness="close")
    log(session.book, cold, days_ago=80)
    session.book.do(edit_person, cold, birthday="1906-12-02")
    intents = Intents()
    page = page_of(session, intents, qtbot)
    assert page.hello.isVisible()
    (line,) = page.dates.lines
    assert line.accessibleName() == "Grace Hopper, Birthday, 120 years, in 9 days"
    with qtbot.waitSignal(intents.person_wanted) as opened:
        line.click()
    assert opened.args == [cold]
    with qtbot.waitSignal(intents.person_wanted):
        page.hello.open.click()
    log(session.book, cold)
    page.refresh()
    assert page.hello.isVisible() and not page.hello.write.isVisible()


def test_an_empty_book_is_taught_not_scolded(session: Session, qtbot: QtBot) -> None:
    page = page_of(session, Intents(), qtbot)
    assert not page.hello.isVisible()
    assert page.items.empty.isVisible()
    assert page.ahead._nothing.isVisible() and page.dates._nothing.isVisible()


def test_the_side_goes_below_where_the_window_is_narrow(session: Session, qtbot: QtBot) -> None:
    page = page_of(session, Intents(), qtbot)
    assert page._body.direction() == QBoxLayout.Direction.LeftToRight
    page.resize(800, 600)
    assert page._body.direction() == QBoxLayout.Direction.TopToBottom


def test_where_it_takes_long_the_side_comes_bit_by_bit_and_says_nothing_untrue_before(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netbook.ui.slices.AT_ONCE", 0.0)
    add(session.book, "Grace Hopper", birthday="1906-12-02")
    page = page_of(session, Intents(), qtbot)
    assert not page.filling.isVisible() and not page.hello.isVisible() and not page.ahead._nothing.isVisible()
    qtbot.waitUntil(lambda: bool(page.dates.lines))
    assert page.ahead._nothing.isVisible() and not page.dates._nothing.isVisible() and not page.filling.isVisible()
