"""The Favours screen: lanes, what is owed, introductions, the shelf."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbook.answers.favours import favour
from netbook.domain.said import Outcome, Said
from netbook.operations.favours import NewFavour, add_favour, step_favour
from netbook.operations.introductions import NewIntroduction, add_introduction
from netbook.operations.shelf import put_on_shelf
from netbook.session import Session
from netbook.ui.favours.card import MIME, FavourCard
from netbook.ui.favours.page import FavoursPage
from netbook.ui.favours.shape import shape
from netbook.ui.favours.words import KEYS
from netbook.ui.intents import Intents
from netbook.ui.person.asking import AskLine
from tests.books import add, log
from tests.ui.rooms import press, shown, type_in


@pytest.fixture
def intents() -> Intents:
    made = Intents()
    made.set_offered(frozenset({"draft", "offer", "introduce", "ask"}))
    return made


def note(session: Session, name: str, text: str, direction: str = "asked-by-me", **values: object) -> int:
    person = add(session.book, name)
    return session.book.do(add_favour, person, NewFavour(text, direction=direction, **values)).made[0].id  # type: ignore[arg-type]


@pytest.fixture
def page(session: Session, intents: Intents, qtbot: QtBot) -> FavoursPage:
    made = FavoursPage(session, intents)
    made.resize(1200, 800)
    shown(qtbot, made)
    return made


def told(page: FavoursPage) -> dict[str, list[str]]:
    """The names in each lane."""
    return {key: [card.words.name for card in lane.cards] for key, lane in page.board.lanes.items() if lane.cards}


def card(page: FavoursPage, number: int) -> FavourCard:
    found = page.board.card(number)
    assert found is not None
    return found


def drop(widget: object, number: int) -> None:
    data = QMimeData()
    data.setData(MIME, str(number).encode())
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    widget.dropEvent(event)  # type: ignore[attr-defined]


def test_favours_stand_in_their_lanes_and_say_where_they_stand(page: FavoursPage, session: Session) -> None:
    one = note(session, "Ada Lovelace", "Read my draft", matter="Book")
    note(session, "Grace Hopper", "Speak to the class", "asked-of-me", due_at=session.now() + 1440)
    note(session, "Emmy Noether", "Lend a sledge", "offered-by-me")
    session.do(step_favour, note(session, "Kari", "Names"), "answered", answer="no")
    assert told(page) == {
        "asked-by-me": ["Ada Lovelace"], "asked-of-me": ["Grace Hopper"], "offered": ["Emmy Noether"], "concluded": ["Kari"],
    }  # fmt: skip
    words = card(page, one).words
    assert (words.stage, words.foot) == ("You asked today", "Book")
    assert page.board.lanes["asked-of-me"].cards[0].words.state == "due tomorrow"
    assert page.board.lanes["concluded"].cards[0].words.state == "thanks owed"
    assert "Read my draft" in card(page, one).accessibleName()


def test_space_takes_the_next_step_and_letters_take_any_other(page: FavoursPage, session: Session) -> None:
    one = note(session, "Ada Lovelace", "Read my draft")
    session.changed.emit(session.book.do(step_favour, one, "reminded"))
    press(card(page, one), Qt.Key.Key_Space)
    assert favour(session.book, one).stage == "answered-yes"
    press(card(page, one), Qt.Key.Key_D)
    assert favour(session.book, one).stage == "delivered"
    session.undo()
    assert favour(session.book, one).stage == "answered-yes"
    assert len({letter for letter, _move in KEYS}) == len(KEYS)


def test_a_step_that_makes_no_sense_is_refused_with_its_sentence(
    page: FavoursPage, session: Session, qtbot: QtBot
) -> None:
    one = note(session, "Ada Lovelace", "Read my draft")
    session.changed.emit(session.book.do(step_favour, one, "reminded"))
    with qtbot.waitSignal(session.refused) as refused:
        press(card(page, one), Qt.Key.Key_R)
    assert refused.args == ["One reminder was sent already; let it rest, and thank them for their time."]


def test_how_it_ended_is_asked_for_on_the_spot(page: FavoursPage, session: Session, qtbot: QtBot) -> None:
    one = note(session, "Ada Lovelace", "Read my draft")
    session.changed.emit(session.book.do(step_favour, one, "answered", answer="yes"))
    press(card(page, one), Qt.Key.Key_C)
    line = QApplication.activePopupWidget()
    assert isinstance(line, AskLine)
    type_in(line.line, "It is printed")
    press(line.line, Qt.Key.Key_Return)
    row = favour(session.book, one)
    assert (row.stage, row.outcome) == ("concluded", "It is printed")
    assert told(page) == {"concluded": ["Ada Lovelace"]}


def test_the_keyboard_walks_over_lanes_and_stays_near_when_a_card_goes(page: FavoursPage, session: Session) -> None:
    first, second = note(session, "Ada", "One"), note(session, "Grace", "Two")
    third = note(session, "Emmy", "Three", "offered-by-me")
    session.changed.emit(session.book.do(step_favour, first, "reminded"))
    card(page, second).setFocus()
    press(card(page, second), Qt.Key.Key_Down)
    assert card(page, first).hasFocus()
    press(card(page, first), Qt.Key.Key_Right)
    assert card(page, third).hasFocus()
    press(card(page, third), Qt.Key.Key_Left)
    assert card(page, second).hasFocus()
    press(card(page, second), Qt.Key.Key_Delete)
    assert card(page, first).hasFocus()


def test_a_card_is_let_fall_on_a_step_on_concluded_and_back(page: FavoursPage, session: Session, qtbot: QtBot) -> None:
    one = note(session, "Ada Lovelace", "Read my draft")
    session.changed.emit(session.book.do(step_favour, one, "reminded"))
    page.board.targets.offer(card(page, one).row, session.now())
    drop(page.board.targets.targets[("answered", "partly")], one)
    qtbot.waitUntil(lambda: favour(session.book, one).stage == "answered-partly")
    assert page.board.targets.isHidden()
    with qtbot.waitSignal(session.refused):
        drop(page.board.lanes["asked-of-me"], one)
    drop(page.board.lanes["concluded"], one)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), AskLine))
    line = QApplication.activePopupWidget()
    assert isinstance(line, AskLine)
    press(line.line, Qt.Key.Key_Return)
    assert favour(session.book, one).stage == "concluded"
    drop(page.board.lanes["asked-by-me"], one)
    qtbot.waitUntil(lambda: favour(session.book, one).stage == "answered-partly")


def test_search_and_matter_keep_only_what_fits(page: FavoursPage, session: Session) -> None:
    note(session, "Ada Lovelace", "Read my draft", matter="Book")
    session.changed.emit(session.book.do(step_favour, note(session, "Kåre", "Lend a sledge"), "reminded"))
    page.search.set_text("kare")
    assert told(page) == {"asked-by-me": ["Kåre"]}
    page.search.set_text("")
    page.only.set_current("matter:Book")
    page.only.chosen.emit("matter:Book")
    assert told(page) == {"asked-by-me": ["Ada Lovelace"]}


def test_in_a_narrow_window_lanes_are_tabs(page: FavoursPage, session: Session, qtbot: QtBot) -> None:
    note(session, "Ada Lovelace", "Read my draft")
    session.do(step_favour, note(session, "Grace", "Two", "offered-by-me"), "delivered")
    assert page.board.tabs.isHidden()
    page.resize(700, 600)
    qtbot.waitUntil(lambda: page.board.tabs.isVisible())
    lanes = page.board.lanes
    assert [key for key, lane in lanes.items() if lane.isVisible()] == ["asked-by-me"]
    assert page.board.tabs.tabText(3) == "Concluded 1"
    lanes["asked-by-me"].cards[0].setFocus()
    press(lanes["asked-by-me"].cards[0], Qt.Key.Key_Right)
    assert lanes["concluded"].isVisible() and lanes["concluded"].cards[0].hasFocus()


def test_what_is_owed_is_counted_on_its_tab_and_done_by_one_press(
    page: FavoursPage, session: Session, intents: Intents, qtbot: QtBot
) -> None:
    one = note(session, "Ada Lovelace", "Read my draft", matter="Book")
    session.book.do(step_favour, one, "answered", answer="yes")
    session.do(step_favour, one, "concluded", note="It is printed")
    assert page.tabs.tabText(1) == "Thanks and outcomes 2"
    page.show_view("owed")
    (line,) = page.owed.thanks.lines
    write, done, _let_go = line.buttons  # type: ignore[attr-defined]
    with qtbot.waitSignal(intents.draft_for) as letter:
        write.click()
    assert letter.args[1] == "thanks" and letter.args[2]["what"] == "Book"
    done.click()
    assert page.owed.thanks.lines == [] and page.tabs.tabText(1) == "Thanks and outcomes 1"
    (group,) = page.owed.outcomes.lines
    from netbook.ui.widgets.button import Button

    told_button = next(button for button in group.findChildren(Button) if button.text() == "Told")
    told_button.click()
    assert page.owed.outcomes.lines == [] and favour(session.book, one).stage == "told"


def test_a_hundred_favours_come_in_pages(page: FavoursPage, session: Session, qtbot: QtBot) -> None:
    person = add(session.book, "Ada")
    for number in range(70):
        done = session.book.do(add_favour, person, NewFavour(f"Number {number}", "offered-by-me"))
    session.changed.emit(done)
    lane = page.board.lanes["offered"]
    assert len(lane.cards) == 10 and lane.more.text() == "60 more" and lane.count.text() == "70"
    lane.more.click()
    assert lane.cards[10].hasFocus() and len(lane.cards) in (20, 30)
    bar = lane.area.verticalScrollBar()
    had = len(lane.cards)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    assert len(lane.cards) > had


def test_what_is_owed_and_introductions_are_made_when_looked_at_and_come_in_pages(
    page: FavoursPage, session: Session
) -> None:
    ada = add(session.book, "Ada Lovelace")
    for number in range(25):
        other = add(session.book, f"Guest {number}")
        session.book.do(add_introduction, ada, other, NewIntroduction("to compare tables"))
        session.book.do(add_favour, other, NewFavour(f"Gave me number {number}", "received"))
    session.changed.emit(Outcome(0, Said("")))
    assert [page.tabs.tabText(n) for n in (1, 2)] == ["Thanks and outcomes 25", "Introductions 25"]
    assert page.owed.thanks.lines == [] and page.introductions.cards == []
    page.show_view("owed")
    assert len(page.owed.thanks.lines) == 10 and page.owed.thanks.more.text() == "15 more"
    page.owed.thanks.more.click()
    page.owed.thanks.more.click()
    assert len(page.owed.thanks.lines) == 25 and page.owed.thanks.more.isHidden()
    page.show_view("introductions")
    before = list(page.introductions.cards)
    assert len(before) == 20 and page.introductions.more.text() == "5 more"
    session.changed.emit(Outcome(0, Said("")))
    assert page.introductions.cards == before
    page.introductions.more.click()
    assert page.introductions.cards[:20] == before and page.introductions.cards[20].buttons[0].hasFocus()


def test_introductions_and_shelf_stand_under_their_tabs(page: FavoursPage, session: Session) -> None:
    from netbook.operations.details import NewDetail, add_detail

    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    log(session.book, ada)
    session.book.do(add_detail, ada, NewDetail("Looks for old looms", "needs"))
    session.book.do(put_on_shelf, "An article on looms")
    session.do(add_introduction, ada, grace, NewIntroduction("to compare tables"))
    assert [page.tabs.tabText(n) for n in (2, 3)] == ["Introductions 1", "The shelf 1"]
    page.show_view("introductions")
    assert page.introductions.cards[0].buttons[0].text() == "Write it"
    page.show_view("shelf")
    (thing,) = page.shelf.cards
    (reader,) = thing.readers
    reader.share.click()
    assert page.shelf.cards[0].readers == []
    assert session.book.rows("SELECT kind, direction FROM interaction ORDER BY id DESC LIMIT 1") == [
        ("shared", "from-me")
    ]
    session.undo()
    page.shelf.cards[0].readers[0].unfit.click()
    assert page.shelf.cards[0].readers == []


def test_the_parts_of_a_card_never_overlap_and_stay_inside() -> None:
    from PySide6.QtCore import QSizeF

    for width in (150.0, 220.0, 400.0, 900.0):
        for unit in (1.0, 1.5, 2.0):
            parts = shape(
                width * unit,
                unit,
                18 * unit,
                54 * unit,
                16 * unit,
                16 * unit,
                16 * unit,
                QSizeF(80, 24) * unit,
                QSizeF(24, 24) * unit,
            )
            column = [parts.avatar, parts.text, parts.stage, parts.state, parts.foot, *parts.buttons]
            assert all(above.bottom() <= below.top() for above, below in itertools.pairwise(column))
            assert all(box.right() <= width * unit and box.bottom() <= parts.height for box in (*column, parts.name))
            assert parts.name.right() <= parts.corner.left() or width < 200


def test_the_keyboard_goes_with_a_card_into_its_new_lane(page: FavoursPage, session: Session) -> None:
    first, second = note(session, "Ada", "One"), note(session, "Grace", "Two")
    session.changed.emit(session.book.do(step_favour, first, "answered", answer="yes"))
    card(page, first).setFocus()
    session.changed.emit(session.book.do(step_favour, first, "concluded", note="It is printed"))
    assert card(page, first).hasFocus() and card(page, first) in page.board.lanes["concluded"].cards
    press(card(page, first), Qt.Key.Key_O)
    assert favour(session.book, first).life.told_at is not None and favour(session.book, second).life.told_at is None
