"""The log window: what is written in it is what the book holds, and nothing typed is ever lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netbook.domain.said import Refused
from netbook.session import Session
from netbook.store.records.interactions import load_interaction
from netbook.ui.log.log_fields import read_length
from netbook.ui.log.log_window import LogWindow
from tests.books import Clock, add, log, source_state

NOW = "2026-11-23T10:00"


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock(NOW))
    yield made
    made.close()


def window(qtbot: QtBot, session: Session, *people: int, **values: object) -> LogWindow:
    made = LogWindow(session, people, **values)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    return made


def newest(session: Session) -> int:
    return int(session.book.rows("SELECT max(id) FROM interaction")[0][0])


def test_every_column_goes_through_the_window_and_back_by_undo(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    before = source_state(session.book)
    made = window(qtbot, session, ada)
    fields = made.fields
    fields.people.choose([grace])
    fields.kind.set_current("video")
    fields.when.set_text("2026-11-20 14:30")
    fields.direction.set_current("from-them")
    fields.length.setText("1 h 15")
    fields.note.setPlainText("Spoke of **engines**")
    fields.outcome.set_current("badly")
    fields.ask.setChecked(True)
    fields.owe.setChecked(True)
    fields.owe_what.setText("the notes")
    fields.thanks.setChecked(True)
    made.save()
    known = load_interaction(session.book.db, newest(session))
    assert known is not None
    found, people = known
    assert people == (ada, grace)
    assert (found.kind, found.direction, found.length, found.note) == ("video", "from-them", 75, "Spoke of **engines**")
    assert (found.outcome, found.ask, found.owe_thanks, found.owe_what, found.thanks) == (
        "badly",
        True,
        True,
        "the notes",
        True,
    )
    assert found.timed and found.at % 1440 == 14 * 60 + 30
    session.undo()
    assert source_state(session.book) == before


def test_editing_keeps_every_field_that_was_not_touched(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    number = log(
        session.book, ada, days_ago=3, kind="gift", direction="from-them", length=20, note="A book", outcome="well",
        ask=True, owe_thanks=True, owe_what="the book", thanks=True, live=False,
    )  # fmt: skip
    before = source_state(session.book)
    window(qtbot, session, edit=number).save()
    assert source_state(session.book) == before
    made = window(qtbot, session, edit=number)
    made.fields.note.setPlainText("Another book")
    made.save()
    known = load_interaction(session.book.db, number)
    assert (
        known is not None and known[0].note == "Another book" and not known[0].live and known[0].owe_what == "the book"
    )
    session.undo()
    assert source_state(session.book) == before


def test_details_follow_up_new_person_and_stay_are_one_act(qtbot: QtBot, session: Session) -> None:
    add(session.book, "Ada Lovelace")
    before = source_state(session.book)
    made = window(qtbot, session)
    QTest.keyClicks(made.fields.people.line, "Roald Amundsen")
    QTest.keyClick(made.fields.people.line, Qt.Key.Key_Return)
    assert made.fields.people.new_names() == ("Roald Amundsen",)
    made.fields.stay.set_current("yes")
    made.fields.add_detail()
    made.fields.details.rows()[0].retype("travel", "Goes south", "2026-12-08")
    made.fields.add_follow_up()
    made.fields.follow_up.text.setText("Send the map")
    made.fields.follow_up.when.set_text("2026-12-01 14:00")
    made.fields.follow_up.repeat.set_current("by-weekday")
    made.save()
    rows = session.book.rows
    assert rows("SELECT stay FROM person WHERE full='Roald Amundsen'") == [("yes",)]
    assert rows("SELECT topic, text FROM detail") == [("travel", "Goes south")]
    assert rows("SELECT text, timed, repeat FROM follow_up") == [("Send the map", 1, "every 1 months on 1 tuesday")]
    session.undo()
    assert source_state(session.book) == before


@pytest.mark.parametrize(
    ("when", "length", "key"), [("soonish", "", "when"), ("2026-11-24", "", "when"), ("", "a while", "length")]
)
def test_what_cannot_be_saved_is_told_at_its_field_and_stays_typed(
    qtbot: QtBot, session: Session, when: str, length: str, key: str
) -> None:
    made = window(qtbot, session, add(session.book, "Ada Lovelace"))
    made.fields.note.setPlainText("Long talk")
    made.fields.when.set_text(when)
    made.fields.length.setText(length)
    made.save()
    assert made.isVisible() and list(made.form.problems()) == [key]
    assert made.fields.note.toPlainText() == "Long talk" and made.fields.when.text() == when
    assert not session.book.rows("SELECT 1 FROM interaction")


def test_an_offer_to_pass_my_cv_round_suggests_one_named_introduction(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session, add(session.book, "Ada Lovelace"))
    assert made.fields.hint.text() == ""
    made.fields.note.setPlainText("She offered to circulate my CV at work")
    assert "Ask Ada Lovelace for an introduction to one named person" in made.fields.hint.text()
    made.fields.note.setPlainText("We spoke about engines")
    assert made.fields.hint.text() == ""


def test_nobody_chosen_is_told_at_the_people(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session)
    made.save()
    assert list(made.form.problems()) == ["people"]


def test_escape_keeps_a_draft_for_the_same_people(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    made = window(qtbot, session, ada)
    made.fields.note.setPlainText("Half a sentence")
    made.fields.when.set_text("2026-11-20")
    made.fields.add_detail()
    made.fields.details.rows()[0].text.setText("Likes poems")
    QTest.keyClick(made, Qt.Key.Key_Escape)
    assert not made.isVisible()
    assert window(qtbot, session, grace).fields.note.toPlainText() == ""
    again = window(qtbot, session, ada)
    assert again.fields.note.toPlainText() == "Half a sentence" and again.fields.note.textCursor().atEnd()
    assert again.fields.when.text() == "2026-11-20"
    assert again.fields.details.rows()[0].text.text() == "Likes poems"
    again.save()
    assert window(qtbot, session, ada).fields.note.toPlainText() == ""


def test_a_draft_is_written_while_typing_so_that_a_crash_loses_nothing(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    made = window(qtbot, session, ada)
    QTest.keyClicks(made.fields.note, "Spoke of engines")
    qtbot.waitUntil(lambda: not made._keep_soon.isActive())
    assert window(qtbot, session, ada).fields.note.toPlainText() == "Spoke of engines"


def test_a_draft_can_be_started_afresh(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    made = window(qtbot, session, ada)
    made.fields.note.setPlainText("Half a sentence")
    made.reject()
    again = window(qtbot, session, ada)
    again.start_afresh()
    again.reject()
    assert window(qtbot, session, ada).fields.note.toPlainText() == ""


def test_ctrl_enter_saves_from_within_the_note(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session, add(session.book, "Ada Lovelace"), kind="call")
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    QTest.keyClicks(made.fields.note, "Rang")
    with qtbot.waitSignal(made.logged):
        QTest.keyClick(made.fields.note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert session.book.rows("SELECT kind, note FROM interaction") == [("call", "Rang")]


def test_thanks_are_ticked_beforehand_where_it_answers_an_ask_of_mine(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    log(session.book, ada, days_ago=5, kind="email", direction="from-me", ask=True)
    made = window(qtbot, session, ada, kind="call")
    assert made.fields.owe.isChecked()
    made.fields.owe.click()
    made.fields.kind._take("meeting")
    assert not made.fields.owe.isChecked()


def test_thanks_are_ticked_beforehand_at_a_first_meeting_at_my_request(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session, add(session.book, "Ada Lovelace"))
    assert not made.fields.owe.isChecked()
    made.fields.direction._take("from-me")
    assert made.fields.owe.isChecked()


def test_whether_to_stay_in_touch_is_asked_at_a_first_meeting_only(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    assert not window(qtbot, session, ada).form.row("stay").isHidden()
    log(session.book, ada, kind="meeting")
    assert window(qtbot, session, ada).form.row("stay").isHidden()


def test_a_detail_that_waits_can_be_ticked_as_asked_about(qtbot: QtBot, session: Session) -> None:
    from netbook.operations.details import NewDetail, add_detail

    ada = add(session.book, "Ada Lovelace")
    number = session.book.do(add_detail, ada, NewDetail("Knee surgery", "health", session.now() - 1440)).made[0].id
    made = window(qtbot, session, ada)
    made.fields.asked_about.chip(str(number)).click()
    made.save()
    assert session.book.rows("SELECT asked_at IS NOT NULL FROM detail") == [(1,)]


def test_tab_goes_the_way_the_eye_goes_also_through_what_came_later(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session, add(session.book, "Ada Lovelace"))
    made.fields.show_more()
    made.fields.add_detail()
    made.fields.add_follow_up()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    detail = made.fields.details.rows()[0]
    fields = made.fields
    wanted = [
        fields.people.line, fields.kind._chips["meeting"], fields.when.line, fields.note, fields.length, detail.text,
        detail.ask_on.line, fields.owe, fields.follow_up.text, fields.follow_up.when.line, made._button,
    ]  # fmt: skip
    qtbot.waitUntil(lambda: bool(made._order) and id(detail.text) in made._order)
    fields.people.line.setFocus()
    walked: list[object] = []
    for _ in range(40):
        walked.append(made.focusWidget())
        QTest.keyClick(made.focusWidget(), Qt.Key.Key_Tab)
    places = [walked.index(widget) for widget in wanted]
    assert places == sorted(places)


def test_words_are_understood_as_a_moment(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session, add(session.book, "Ada Lovelace"))
    made.fields.when.set_text("yesterday 14:00")
    assert "14:00" in made.fields.when._read.text()
    made.save()
    [(at, timed)] = session.book.rows("SELECT at, timed FROM interaction")
    assert timed and at == session.now() - 10 * 60 - 1440 + 14 * 60


def test_whoever_types_without_a_rest_is_kept_in_the_file_on_the_way(qtbot: QtBot, session: Session) -> None:
    from netbook.ui.places import Places

    file = Places(session.book.path).file()
    made = window(qtbot, session, add(session.book, "Ada Lovelace"))

    def typed_on() -> bool:
        made.fields.note.insertPlainText("and ")
        return file.exists() and "and and" in file.read_text()

    # A letter every ten milliseconds, so that the keyboard never rests.
    qtbot.waitUntil(typed_on)


def test_a_length_may_be_typed_in_words() -> None:
    assert [read_length(text) for text in ("an hour", "En time", "halvannen time", "1 h 30", "")] == [
        60,
        60,
        90,
        90,
        None,
    ]
    with pytest.raises(Refused):
        read_length("rather long")
