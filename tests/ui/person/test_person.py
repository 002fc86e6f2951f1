"""One person as a page: header, what to know before reaching out, remembering, follow-ups, the tabs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from netbook.answers import show
from netbook.domain.before import Reminder
from netbook.domain.dates import DAY, day_start
from netbook.operations import attention, details, follow_ups, people
from netbook.operations.details import NewDetail
from netbook.operations.follow_ups import NewFollowUp
from netbook.session import Session
from netbook.ui import theme
from netbook.ui.intents import Intents
from netbook.ui.log.drafts import Drafts
from netbook.ui.person.acts import PeopleActs
from netbook.ui.person.asking import AskLine
from netbook.ui.person.before_box import picture_of
from netbook.ui.person.header import name_parts
from netbook.ui.person.page import PersonView
from netbook.ui.person.words import cadence_words, standing_line, subtitle, time_there
from netbook.ui.photos import Photos
from tests.books import Clock, add, log

Key = Qt.Key


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    if theme.theme().name != "light":
        theme.apply(qapp, "light")
    made = Session(tmp_path / "book.db", Clock())
    yield made
    made.close()


def view(qtbot: QtBot, session: Session, person: int, intents: Intents | None = None) -> PersonView:
    made = PersonView(session, intents or Intents(), Photos(lambda: session.book), PeopleActs(session))
    qtbot.addWidget(made)
    made.resize(640, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_person(person)
    session.changed.connect(lambda _outcome: made.show_person(person))
    return made


def press(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def detail(session: Session, person: int, text: str, topic: str = "other", ask_in: int | None = None) -> int:
    ask_on = None if ask_in is None else day_start(session.now()) + ask_in * DAY
    return session.book.do(details.add_detail, person, NewDetail(text, topic, ask_on)).made[0].id


def test_the_header_says_work_place_time_cadence_and_through_whom(qtbot: QtBot, session: Session) -> None:
    from netbook.domain.people import Address, PostalField

    kristine = add(session.book, "Kristine Bonnevie")
    ada = add(session.book, "Ada Lovelace", title="Analyst", organisation="Engines", cadence="2 months", known_since="2019",
              through_id=kristine, time_zone="Europe/Oslo")  # fmt: skip
    session.book.do(people.add_address, ada, PostalField(Address(city="London")))
    log(session.book, ada, days_ago=80)
    person = show.person(session.book, ada)
    there = time_there("Europe/Oslo", session.clock())
    assert subtitle(person, session.clock()) == f"Analyst, Engines · London, {there} there now"
    assert cadence_words(person, session.now()).next == "due 4 Nov"
    line = standing_line(person, session.now())
    assert line.startswith("Every 2 months, ") and "met 2019 through" in line and f'href="person:{kristine}"' in line
    intents = Intents()
    made = view(qtbot, session, ada, intents)
    with qtbot.waitSignal(intents.person_wanted, check_params_cb=lambda who: who == kristine):
        made.header.standing.linkActivated.emit(f"person:{kristine}")


def test_a_name_with_marks_is_shown_as_it_is_and_never_read_as_markup(qtbot: QtBot, session: Session) -> None:
    other = add(session.book, "<b>Bob</b> {x}")
    ada = add(session.book, "Ada <i>", through_id=other)
    made = view(qtbot, session, ada)
    assert made.header.name.text() == "Ada <i>"
    assert "&lt;b&gt;Bob&lt;/b&gt; {x}" in standing_line(show.person(session.book, ada), session.now())


def test_an_unknown_time_zone_says_nothing() -> None:
    now = datetime(2026, 11, 23, 10, 0)
    assert time_there("Mars/Olympus", now) == "" and time_there("", now) == "" and time_there("../etc", now) == ""


def test_buttons_lead_to_the_windows(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    intents = Intents()
    intents.set_offered(frozenset({"draft", "ask"}))
    made = view(qtbot, session, ada, intents)
    with qtbot.waitSignal(intents.log_wanted, check_params_cb=lambda who, kind: who == [ada] and kind == ""):
        made.header.log.click()
    with qtbot.waitSignal(intents.follow_up_wanted, check_params_cb=lambda who: who == [ada]):
        made.header.follow_up.click()
    with qtbot.waitSignal(intents.draft_wanted, check_params_cb=lambda who, what: (who, what) == (ada, "check-in")):
        made.header.further["draft"].click()
    assert made.header.further["ask"].isVisible() and not made.header.further["offer"].isVisible()


def test_what_has_no_room_in_the_line_of_buttons_is_in_the_menu(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    intents = Intents()
    intents.set_offered(frozenset({"offer", "ask", "introduce", "draft"}))
    made = view(qtbot, session, ada, intents)
    header = made.header
    every = [header.log, header.follow_up, *header.further.values()]
    seen = set()
    for width in (1400, 700, 560, 420, 300):
        made.resize(width, 800)
        qtbot.waitUntil(
            lambda: (
                len({button.y() for button in [*every, header.more] if button.isVisible()}) == 1
                and header.rect().contains(header.more.geometry())
            )
        )
        shown = [button for button in every if button.isVisible()]
        assert shown == every[: len(shown)]
        menu = [action.text() for action in header.menu().actions()]
        for button in every:
            assert button.isVisible() or button.text() in menu, (width, button.text())
        seen.add(len(shown))
    assert len(seen) > 2 and max(seen) == len(every)
    (offer,) = [action for action in header.menu().actions() if action.text() == header.further["offer"].text()]
    with qtbot.waitSignal(intents.offer_wanted, check_params_cb=lambda who: who == ada):
        offer.trigger()


def test_the_name_is_changed_on_the_spot_with_its_halves(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Byron", given="Ada", family="Byron")
    made = view(qtbot, session, ada)
    press(made.header.menu(), "Change the name…")
    asked = made.header.findChild(AskLine)
    assert asked is not None and asked.line.text() == "Ada Byron"
    asked.line.clear()
    QTest.keyClick(asked.line, Key.Key_Return)
    assert asked.isVisible() and asked.told.text()
    asked.line.setText("Ada King Lovelace")
    QTest.keyClick(asked.line, Key.Key_Return)
    assert session.book.rows("SELECT full, given, family FROM person") == [
        ("Ada King Lovelace", "Ada King", "Lovelace")
    ]
    assert made.header.name.text() == "Ada King Lovelace"


def test_a_name_of_one_word_has_no_family(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Byron", given="Ada", family="Byron")
    assert name_parts(show.person(session.book, ada), "Ada") == {"full": "Ada", "given": "", "family": ""}


def test_a_dropped_picture_becomes_the_photo_and_anything_else_is_told(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    ada = add(session.book, "Ada")
    made = view(qtbot, session, ada)
    out = BytesIO()
    Image.new("RGB", (700, 700), (9, 99, 199)).save(out, "PNG")
    (tmp_path / "ada.png").write_bytes(out.getvalue())
    made.header.avatar.dropped.emit(tmp_path / "ada.png")
    assert session.book.rows("SELECT photo<>'' FROM person") == [(1,)]
    made.header.avatar.dropped.emit(b"no picture")
    assert made.header.told.isVisible() and "no picture" in made.header.told.text()
    press(made.header.menu(), "Take the picture away")
    assert session.book.rows("SELECT photo FROM person") == [("",)]


def test_marking_somebody_deceased_asks_about_open_follow_ups_in_the_page(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    session.book.do(follow_ups.add_follow_up, [ada], NewFollowUp("Send the paper", session.now() + DAY))
    made = view(qtbot, session, ada)
    press(made.header.menu(), "Has died…")
    assert made.question.isVisible() and "1 open follow-up" in made.question.words.text()
    made.question.drop.click()
    assert session.book.rows("SELECT deceased FROM person") == [(1,)]
    assert session.book.rows("SELECT state FROM follow_up") == [("dropped",)]
    assert not made.question.isVisible()
    press(made.header.menu(), "Is not deceased")
    assert session.book.rows("SELECT deceased FROM person") == [(0,)]


def test_without_follow_ups_nothing_is_asked(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    made = view(qtbot, session, ada)
    press(made.header.menu(), "Has died…")
    assert session.book.rows("SELECT deceased FROM person") == [(1,)] and not made.question.isVisible()


def test_news_stands_in_the_box_with_its_own_picture_and_can_be_answered(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    session.book.db.execute_sql(
        "INSERT INTO news(person_id, at, what, old, new) VALUES(?,?,'job','analyst','publisher')", (ada, session.now())
    )
    made = view(qtbot, session, ada)
    assert [line.plain() for line in made.before.lines if line.isVisible()] == ["New job: publisher"]
    assert picture_of(Reminder("news", 1, "job", "publisher", 0)) == ("newspaper", "accent")
    assert any("Log a contact" in action.text() for action in made.before.menu(0).actions())


def test_the_box_shows_what_matters_and_each_line_acts(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    number = detail(session, ada, "Knee surgery", "health", -1)
    made = view(qtbot, session, ada)
    assert [line.plain() for line in made.before.lines if line.isVisible()] == ["Knee surgery — ask how it went"]
    press(made.before.menu(0), "Asked about it")
    assert [line.plain() for line in made.before.lines if line.isVisible()] == ["Knee surgery"]
    press(made.before.menu(0), "Told how it ended…")
    assert made.before.answer.isVisible()
    made.before.answer.setText("All went well")
    QTest.keyClick(made.before.answer, Key.Key_Return)
    assert session.book.rows("SELECT how_ended FROM detail WHERE id=?", (number,)) == [("All went well",)]
    assert not made.before.answer.isVisible()


def test_changing_a_detail_on_the_spot_keeps_a_refused_text(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    detail(session, ada, "Wants a machine")
    made = view(qtbot, session, ada)
    press(made.before.menu(0), "Change…")
    assert made.before.answer.text() == "Wants a machine"
    made.before.answer.setText(" ")
    QTest.keyClick(made.before.answer, Key.Key_Return)
    assert made.before.told.isVisible()
    made.before.answer.setText("Wants two machines")
    QTest.keyClick(made.before.answer, Key.Key_Return)
    assert session.book.rows("SELECT text FROM detail") == [("Wants two machines",)]


def test_owed_thanks_lead_to_the_thanks_and_to_the_entry(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    number = log(session.book, ada, owe_thanks=True, owe_what="Read my draft")
    intents = Intents()
    made = view(qtbot, session, ada, intents)
    assert made.before.lines[0].plain() == "Read my draft — thanks are owed"
    with qtbot.waitSignal(intents.thanks_wanted):
        press(made.before.menu(0), "I thanked them…")
    press(made.before.menu(0), "Show it")
    assert made.timeline.view.hasFocus() and made.timeline.view.currentIndex().row() == made.timeline.model.row_of(
        number
    )


def test_give_and_take_shows_only_where_there_are_favours(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    made = view(qtbot, session, ada)
    assert not made.before.give_take.isVisible()
    made.before.give_take.show_counts(3, 5, "Last ask 7 months ago.")
    assert made.before.give_take.isVisible() and made.before.give_take.gave.text() == "You gave 3"
    assert made.before.give_take.said.text() == "Last ask 7 months ago."


def test_remembering_takes_a_line_a_topic_and_a_day(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    made = view(qtbot, session, ada)
    made.remember.text.setFocus()
    QTest.keyClicks(made.remember.text, "Goes to Turin")
    made.remember.topics.chip("travel").click()
    made.remember.ask_on.setText("in 2 weeks")
    assert made.remember.understood.text() == "in 2 weeks"
    QTest.keyClick(made.remember.text, Key.Key_Return)
    rows = session.book.rows("SELECT text, topic, ask_on FROM detail")
    assert rows == [("Goes to Turin", "travel", day_start(session.now()) + 14 * DAY)]
    assert made.remember.text.text() == "" and made.remember.topics.on() == ["other"]
    assert not made.remember.text.isUndoAvailable(), "the keys then undo the keeping, not the emptying of the field"


def test_a_day_that_cannot_be_read_keeps_everything_typed(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    made = view(qtbot, session, ada)
    made.remember.text.setText("Goes to Turin")
    made.remember.ask_on.setText("when the moon is blue")
    made.remember.save()
    assert made.remember.told.isVisible() and made.remember.text.text() == "Goes to Turin"
    assert session.book.rows("SELECT count(*) FROM detail") == [(0,)]


def test_how_something_ended_is_on_the_disk_while_it_is_typed_and_there_when_it_is_asked_again(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, grace = add(session.book, "Ada"), add(session.book, "Grace")
    number = session.book.do(details.add_detail, ada, NewDetail("Knee operation", "health", session.now())).made[0].id
    reminder = Reminder("ask", number, "Knee operation", "health", session.now())
    made = view(qtbot, session, ada).before
    made._open_answer("end", reminder)
    QTest.keyClicks(made.answer, "All went")
    qtbot.waitUntil(lambda: "All went" in str(Drafts(session, "answer").every()))
    made._editing = None  # ended without a word: nothing is kept on leaving
    again = view(qtbot, session, ada)
    again.before._open_answer("end", reminder)
    assert again.before.answer.text() == "All went"
    with monkeypatch.context() as busy:
        busy.setattr(session, "do", lambda *_words, **_values: None)
        again.show_person(grace)
    assert not again.before.answer.isVisible() and Drafts(session, "answer").every()
    again.show_person(ada)
    again.before._open_answer("end", reminder)
    QTest.keyClicks(again.before.answer, " well")
    QTest.keyClick(again.before.answer, Key.Key_Return)
    assert session.book.rows("SELECT how_ended FROM detail") == [("All went well",)]
    assert Drafts(session, "answer").every() == {}


def test_a_snoozed_follow_up_says_when_it_comes_back_and_stands_in_that_order(qtbot: QtBot, session: Session) -> None:
    ada, now = add(session.book, "Ada"), session.now()
    for text, days in (("Send the drawings", -1), ("Ask for the maps", 2)):
        session.do(follow_ups.add_follow_up, [ada], NewFollowUp(text, day_start(now) + days * DAY + 600, True))
    made = view(qtbot, session, ada)
    first = made.promises.lines[0]
    assert (first.words.text(), first.when.text()) == ("Send the drawings", "yesterday at 10:00")
    (row,) = [row for row in session.book.rows("SELECT person_id, cause, due_at FROM due") if row[2] < now]
    until = day_start(now) + 3 * DAY + 15 * 60
    session.do(attention.act_on, "follow-up", ada, row[1], "snooze", until)
    shown = [(line.words.text(), line.when.text()) for line in made.promises.lines]
    assert shown == [("Ask for the maps", "in 2 days at 10:00"), ("Send the drawings", "back in 3 days at 15:00")]
    assert "snoozed until" in made.promises.lines[1].when.toolTip()
    (told,) = [row for row in show.follow_ups(session.book, ada) if row.back_at]
    assert told.back_at == until
    session.clock.at += timedelta(days=4)  # type: ignore[attr-defined]
    assert [row.back_at for row in show.follow_ups(session.book, ada)] == [None, None]
    session.ticked.emit(session.now())
    assert made.promises.lines[1].when.text() == "5 days ago at 10:00"
    session.undo()
    assert made.promises.lines[0].words.text() == "Send the drawings"


def test_words_about_one_person_never_land_at_another(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada"), add(session.book, "Grace")
    made = view(qtbot, session, ada)
    made.remember.text.setText("Likes tea")
    made.show_person(grace)
    assert made.remember.text.text() == "" and not made.remember.keep.isVisible()
    made.remember.text.setText("Sails")
    made.show_person(ada)
    assert made.remember.text.text() == "Likes tea" and made.remember.keep.isVisible()
    made.remember.save()
    made.show_person(grace)
    assert made.remember.text.text() == "Sails"
    assert session.book.rows("SELECT person_id, text FROM detail") == [(ada, "Likes tea")]


def test_words_left_behind_wait_with_the_person_through_a_restart(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada"), add(session.book, "Grace")
    made = view(qtbot, session, ada)
    made.remember.text.setText("Likes tea")
    made.remember.topics.chip("food").click()
    made.remember.ask_on.setText("blue moon")
    made.hide()
    again = view(qtbot, session, grace)
    again.show_person(ada)
    line = again.remember
    assert (line.text.text(), line.topics.on(), line.ask_on.text()) == ("Likes tea", ["food"], "blue moon")
    line.ask_on.setText("in 2 weeks")
    line.save()
    assert session.book.rows("SELECT text, topic FROM detail") == [("Likes tea", "food")]
    assert view(qtbot, session, ada).remember.text.text() == ""


def test_words_are_on_the_disk_while_they_are_typed(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    made = view(qtbot, session, ada)
    made.remember.text.setFocus()
    QTest.keyClicks(made.remember.text, "Goes to Turin")
    qtbot.waitUntil(lambda: "Goes to Turin" in str(Drafts(session, "remember").every()))
    made.remember.text.clear()
    qtbot.waitUntil(lambda: Drafts(session, "remember").every() == {})
    assert session.book.rows("SELECT count(*) FROM detail") == [(0,)]


def test_a_line_asked_for_is_taken_when_one_clicks_beside_it_and_not_on_escape(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    made = view(qtbot, session, ada)
    for leave, name in (("escape", "Ada"), ("beside", "Ada Lovelace")):
        press(made.header.menu(), "Change the name…")
        asked = made.header.findChildren(AskLine)[-1]
        asked.line.setText("Ada Lovelace")
        if leave == "escape":
            QTest.keyClick(asked, Key.Key_Escape)
        else:
            asked.close()
        assert session.book.rows("SELECT full FROM person") == [(name,)]


def test_open_follow_ups_are_done_moved_changed_and_let_go(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    at = day_start(session.now()) + DAY + 600
    numbers = [
        session.book.do(follow_ups.add_follow_up, [ada], NewFollowUp(f"Thing {n}", at + n * DAY, True)).made[0].id
        for n in range(5)
    ]
    intents = Intents()
    made = view(qtbot, session, ada, intents)
    shown = [line for line in made.promises.lines if line.isVisible()]
    assert [line.words.text() for line in shown] == ["Thing 0", "Thing 1", "Thing 2"]
    assert made.promises.more.text() == "2 more" and shown[0].when.text() == "tomorrow at 10:00"
    with qtbot.waitSignal(intents.edit_follow_up_wanted, check_params_cb=lambda which: which == numbers[0]):
        shown[0].change.click()
    shown[0].done.click()
    assert session.book.rows("SELECT state FROM follow_up WHERE id=?", (numbers[0],)) == [("done",)]
    press(made.promises.lines[0].menu(), "In a week")
    assert session.book.rows("SELECT at FROM follow_up WHERE id=?", (numbers[1],)) == [
        (day_start(session.now()) + 7 * DAY + 600,)
    ]
    press(made.promises.lines[0].menu(), "Let it go")
    assert session.book.rows("SELECT count(*) FROM follow_up WHERE state='dropped'") == [(1,)]
    made.promises.more.click()
    assert not made.promises.more.isVisible()


def test_another_day_is_told_in_words(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    session.book.do(follow_ups.add_follow_up, [ada], NewFollowUp("Write", day_start(session.now()) + 600))
    made = view(qtbot, session, ada)
    line = made.promises.lines[0]
    press(line.menu(), "Another day…")
    asked = line.findChild(AskLine)
    assert asked is not None
    asked.line.setText("blue moon")
    QTest.keyClick(asked.line, Key.Key_Return)
    assert asked.isVisible() and asked.told.text() and asked.line.text() == "blue moon"
    asked.line.setText("in 3 days")
    QTest.keyClick(asked.line, Key.Key_Return)
    assert session.book.rows("SELECT at FROM follow_up") == [(day_start(session.now()) + 3 * DAY + 600,)]


def test_scrolling_to_the_foot_loads_older_entries_for_somebody_with_thousands(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    for days in range(150):
        log(session.book, ada, days_ago=days)
    made = view(qtbot, session, ada)
    qtbot.waitUntil(lambda: made.timeline.model.rowCount() > 40)
    assert made.timeline.model.rowCount() < 150
    bar = made.verticalScrollBar()

    def at_the_end() -> bool:
        bar.setValue(bar.maximum())
        return made.timeline.model.rowCount() == 150

    qtbot.waitUntil(at_the_end)
    assert not made.timeline.more()


def test_somebody_who_is_gone_is_not_shown(qtbot: QtBot, session: Session) -> None:
    made = view(qtbot, session, add(session.book, "Ada"))
    assert not made.show_person(99999) and made.person() is None


def test_the_tabs_are_those_that_are_built_in(qtbot: QtBot, session: Session) -> None:
    made = view(qtbot, session, add(session.book, "Ada"))
    keys = [made.tabs.tabData(index) for index in range(made.tabs.count())]
    assert keys[0] == "timeline" and made.tabs.current() == "timeline"
    for key in keys[1:]:
        made.tabs.set_current(str(key))
        made._on_tab(str(key))
        assert made._built[str(key)].isVisible() and not made.timeline.isVisible()


def test_what_was_typed_stays_where_it_is_when_the_book_changes(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    made = view(qtbot, session, ada)
    made.remember.text.setText("Half a thou")
    session.do(people.edit_person, ada, title="Analyst")
    assert made.remember.text.text() == "Half a thou" and "Analyst" in made.header.work.text()


def test_a_follow_up_keeps_its_words_whole_where_its_buttons_can_go_below(qtbot: QtBot, session: Session) -> None:
    ada, now = add(session.book, "Ada"), session.now()
    session.do(
        follow_ups.add_follow_up, [ada], NewFollowUp("Send the paper you promised her", day_start(now) + 600, True)
    )
    made = view(qtbot, session, ada)
    (line,) = made.promises.lines
    for width in (340, 400, 900):
        line.resize(width, 60)
        line.layout().activate()  # type: ignore[union-attr]
        beside = line.done.geometry().top() < line.words.geometry().bottom()
        assert line.words.width() >= line.words.sizeHint().width() and beside is (width == 900)
