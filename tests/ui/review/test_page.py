"""The Review screen: what it shows, what its parts open, and that it stays right."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbook import sample
from netbook.operations import circles, goals
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.review.card_grid import places
from netbook.ui.review.page import ReviewPage
from tests.books import add, log
from tests.ui.rooms import press, shown


def page_of(session: Session, qtbot: QtBot, intents: Intents | None = None) -> ReviewPage:
    made = ReviewPage(session, intents or Intents())
    qtbot.addWidget(made)
    made.resize(1275, 800)
    made.show()
    return made


def test_an_empty_book_is_told_what_a_review_needs(session: Session, qtbot: QtBot) -> None:
    page = page_of(session, qtbot)
    assert page.empty.isVisible() and not page.start.isVisible()
    add(session.book, "Ada Lovelace")
    page.refresh()
    assert page.overview.isVisible() and not page.empty.isVisible()


def test_each_figure_says_itself_in_words_and_opens_the_people_behind_it(session: Session, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace")
    log(session.book, ada, days_ago=9, owe_thanks=True)
    intents = Intents()
    page = page_of(session, qtbot, intents)
    thanks = page.overview.figures["thanks"]
    assert thanks.accessibleName() == "Thank-yous owed, 1, oldest 9 days, by week: 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1"
    press(thanks, Qt.Key.Key_Return)
    behind = page.window_behind
    assert behind is not None
    assert behind.list.lines.rowCount() == 1 and behind.list.lines.line(0).text == "Ada Lovelace"
    with qtbot.waitSignal(intents.person_wanted) as opened:
        behind.open.click()
    assert opened.args == [ada] and page.window_behind is None


def test_the_list_behind_a_figure_stays_right_while_it_is_open(session: Session, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace")
    log(session.book, ada, days_ago=9, owe_thanks=True)
    page = page_of(session, qtbot)
    behind = page.show_behind("thanks")
    log(session.book, ada, thanks=True, direction="from-me")
    session.undo()
    assert behind.list.isVisible()
    session.redo()
    assert not behind.list.isVisible() and behind.nothing.isVisible()
    behind.close()


@pytest.mark.parametrize(
    "key", ["kept", "thanks", "given", "new", "events", "promises", "outcomes", "only-asks", "week"]
)
def test_every_list_behind_a_figure_can_be_read_in_the_sample_book(session: Session, qtbot: QtBot, key: str) -> None:
    sample.fill(session.book)
    page = page_of(session, qtbot)
    assert page._found is not None
    busiest = max(page._found.figures.weeks, key=lambda week: week.total)
    behind = page.show_behind(key, busiest.start)
    lines = [behind.list.lines.line(row) for row in range(behind.list.lines.rowCount())]
    assert all(line.text and line.under for line in lines)
    assert lines or key in ("outcomes", "promises", "kept", "new")
    behind.close()


def test_the_weeks_are_walked_by_key_and_say_their_numbers(session: Session, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace")
    log(session.book, ada, days_ago=0, direction="from-me")
    log(session.book, ada, days_ago=7, direction="from-me", ask=True)
    page = page_of(session, qtbot)
    shown(qtbot, page)
    bars = page.overview.bars
    assert bars.accessibleDescription() == "In twelve weeks: 0 giving, 1 checking in, 1 asking"
    bars.setFocus()
    press(bars, Qt.Key.Key_Left)
    assert bars.words().endswith("0 giving, 0 checking in, 1 asking") and bars.words() in bars.accessibleName()
    assert page.overview.said.text() == bars.words()
    press(bars, Qt.Key.Key_Home)
    assert bars.words().endswith("0 giving, 0 checking in, 0 asking")
    press(bars, Qt.Key.Key_End)
    press(bars, Qt.Key.Key_Return)
    assert page.window_behind is not None and page.window_behind.list.lines.rowCount() == 1
    page.window_behind.close()


def test_a_circle_opens_its_people(session: Session, qtbot: QtBot) -> None:
    add(session.book, "Ada Lovelace", circles=("Mentors",))
    circle = session.book.rows("SELECT id FROM circle")[0][0]
    session.book.do(circles.add_circle, "Empty")
    intents = Intents()
    page = page_of(session, qtbot, intents)
    (line,) = page.overview.circles
    assert line.accessibleName() == "Mentors: 0 warm, 0 cooling, 1 cold; opens them in People"
    with qtbot.waitSignal(intents.filter_wanted) as wanted:
        press(line, Qt.Key.Key_Return)
    assert wanted.args == [{"circles": [circle]}]


def test_a_thought_opens_what_it_speaks_of(session: Session, qtbot: QtBot) -> None:
    session.book.do(goals.add_goal, "A new post")
    cold = [add(session.book, f"Person {n}", circles=("Neighbours",)) for n in range(5)]
    for person in cold:
        log(session.book, person, days_ago=200, live=False)
    intents = Intents()
    page = page_of(session, qtbot, intents)
    line = next(line for line in page.overview.thoughts if "Neighbours" in line.plain())
    with qtbot.waitSignal(intents.filter_wanted) as wanted:
        line.click()
    assert wanted.args[0]["quiet_days"] == 182


def test_the_page_stays_right_after_an_act(session: Session, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace")
    page = page_of(session, qtbot)
    assert page.overview.figures["thanks"].value() == "0"
    log(session.book, ada, owe_thanks=True)
    session.undo()
    session.redo()
    qtbot.waitUntil(lambda: page.overview.figures["thanks"].value() == "1")


@pytest.mark.parametrize(("width", "columns"), [(1219, 5), (747, 3), (400, 2), (200, 1)])
def test_cards_share_the_width_and_no_row_has_a_hole(width: int, columns: int) -> None:
    found = places(5, width, 168, 12, 98)
    rows = sorted({rect.top() for rect in found})
    assert sum(rect.top() == rows[0] for rect in found) == columns
    for row in rows:
        assert max(rect.right() for rect in found if rect.top() == row) == width - 1
        assert sum(rect.width() + 12 for rect in found if rect.top() == row) == width + 12
