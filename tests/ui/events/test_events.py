"""The Events screen: plan, people, notes while there, the next morning."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from netbook.answers import events
from netbook.domain.dates import DAY
from netbook.domain.interactions import Interaction
from netbook.operations.details import NewDetail, add_detail
from netbook.operations.events import NewEvent, add_event, mark_met
from netbook.operations.interactions import Log, log
from netbook.session import Session
from netbook.ui.events.brief import document, save_pdf
from netbook.ui.events.flash import FlashWindow
from netbook.ui.events.guests_window import GuestsWindow
from netbook.ui.events.introduction import PractiseWindow
from netbook.ui.events.page import EventsPage
from netbook.ui.events.plan_window import PlanWindow
from netbook.ui.intents import Intents
from netbook.ui.photos import Photos
from netbook.ui.shell import look
from tests.books import Clock, add
from tests.interchange.test_ics import INVITATION
from tests.ui.rooms import press, type_in


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock())
    look.dress(made)
    yield made
    made.close()


@pytest.fixture
def intents() -> Intents:
    made = Intents()
    made.set_offered(frozenset({"draft", "log", "person", "events"}))
    return made


def page_of(session: Session, intents: Intents, qtbot: QtBot, width: int = 1270) -> EventsPage:
    made = EventsPage(session, intents)
    qtbot.addWidget(made)
    made.resize(width, 820)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def planned(session: Session, days: float, *people: int, title: str = "Polar evening", **values: object) -> int:
    new = NewEvent(title, session.now() + round(days * DAY), **values)  # type: ignore[arg-type]
    return session.book.do(add_event, new, people).made[0].id


def test_an_empty_book_is_taught_and_the_first_event_is_planned_from_there(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    page = page_of(session, intents, qtbot)
    assert page.empty.isVisible() and not page.side.isVisible()
    page.empty.event_button.click()
    window = page.findChild(PlanWindow)
    assert window is not None
    window.title.setText("Polar evening")
    window.when.set_text("2026-12-03 18:30")
    window.place.setText("Oslo")
    window.save()
    qtbot.waitUntil(lambda: page.view.isVisible())
    row = events.coming(session.book)[0]
    assert (row.title, row.place, row.ends_at - row.starts_at, row.timed) == ("Polar evening", "Oslo", 120, True)
    assert page.view.number() == row.id and page.view.tabs.current() == "plan"


def test_an_event_without_a_title_or_a_day_is_told_and_nothing_typed_is_lost(session: Session, qtbot: QtBot) -> None:
    window = PlanWindow(session)
    qtbot.addWidget(window)
    window.place.setText("Oslo")
    window.save()
    assert "when" in window.form.problems()
    window.when.set_text("tomorrow")
    window.save()
    assert "title" in window.form.problems()
    window.kind.chosen.emit("meeting")
    window.kind.set_current("meeting")
    window.save()
    assert "people" in window.form.problems()
    window.close()
    again = PlanWindow(session)
    qtbot.addWidget(again)
    assert again.place.text() == "Oslo"


def test_an_invitation_fills_the_plan_and_its_guests_are_found_or_made(
    session: Session, qtbot: QtBot, tmp_path: Path, intents: Intents
) -> None:
    add(session.book, "Fridtjof Nansen", emails=("nansen@example.org",))
    page = page_of(session, intents, qtbot)
    (tmp_path / "evening.ics").write_bytes(INVITATION)
    page.take_file(tmp_path / "evening.ics")
    window = page.findChild(PlanWindow)
    assert window is not None and window.title.text() == "Polar evening, with coffee"
    assert window.picker.new_names() == ("Roald Amundsen", "Kristine Bonnevie") and len(window.picker.people()) == 1
    window.save()
    (row,) = events.coming(session.book)
    assert [person.name for person in row.people] == ["Fridtjof Nansen", "Roald Amundsen", "Kristine Bonnevie"]
    assert row.note == "Bring a drawing\nof the depots"


def test_the_plan_is_saved_as_it_is_left_and_a_good_question_is_one_press(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    ada = add(session.book, "Ada Lovelace")
    number = planned(session, 2, ada)
    page = page_of(session, intents, qtbot)
    page.show_event(number)
    purpose = page.view.plan.field("purpose")
    purpose.setFocus()
    type_in(purpose, "To find somebody")
    page.view.show_tab("people")
    assert events.event(session.book, number).purpose == "To find somebody"
    page.view.show_tab("plan")
    page.view.plan.chips.chip("0").click()
    page.view.plan.chips.chip("1").click()
    assert len(events.event(session.book, number).questions.splitlines()) == 2
    page.view.plan.wanted.choose([ada])
    page.view.plan.wanted.choose_new(["Marie Curie"])
    people = {p.name: p.wanted for p in events.event(session.book, number).people}
    assert people == {"Ada Lovelace": True, "Marie Curie": True}
    assert session.book.rows("SELECT target FROM person WHERE full='Marie Curie'") == [(1,)]
    page.view.plan.prepare.click()
    assert not events.event(session.book, number).prepare


def test_people_show_what_matters_and_what_to_ask_is_one_press(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    ada = add(session.book, "Ada Lovelace")
    session.book.do(add_detail, ada, NewDetail("Writes on the loom", "work"))
    number = planned(session, 2, ada)
    page = page_of(session, intents, qtbot)
    page.show_event(number, "people")
    (card,) = page.view.people.cards
    assert "Writes on the loom" in card.known.text() and card.suggest.isVisible()
    card.suggest.click()
    assert events.event(session.book, number).people[0].ask == "Writes on the loom"
    assert not card.suggest.isVisible()
    card.star.click()
    assert events.event(session.book, number).people[0].wanted
    page.view.people.picker.choose_new(["Grace Hopper"])
    assert [c.person.name for c in page.view.people.cards if c.person] == ["Ada Lovelace", "Grace Hopper"]
    with qtbot.waitSignal(intents.person_wanted) as opened:
        card = page.view.people.cards[0]
        press(card.face, Qt.Key.Key_Return)
    assert opened.args == [ada]


def test_a_pasted_list_finds_who_is_known_and_asks_about_the_others(session: Session, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace")
    number = planned(session, 2)
    window = GuestsWindow(session, number, "Polar evening")
    qtbot.addWidget(window)
    window.text.setPlainText("Ada Lovelace\nGrace Hopper, US Navy\nMarie Curie\nNobody Wanted")
    window.read()
    assert [row.chosen() for row in window.rows] == [str(ada), "person", "person", "person"]
    window.rows[2].choice.setCurrentIndex(window.rows[2].choice.findData("target"))
    window.rows[3].choice.setCurrentIndex(window.rows[3].choice.findData("out"))
    window.add()
    people = events.event(session.book, number).people
    assert [(p.name, p.wanted) for p in people] == [
        ("Ada Lovelace", False),
        ("Grace Hopper", False),
        ("Marie Curie", True),
    ]
    assert session.book.rows("SELECT organisation FROM person WHERE full='Grace Hopper'") == [("US Navy",)]


def test_notes_are_one_line_each_and_enter_goes_on(session: Session, intents: Intents, qtbot: QtBot) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    number = planned(session, -0.02, ada, grace)
    page = page_of(session, intents, qtbot)
    page.show_event(number)
    assert page.view.tabs.current() == "notes"
    first, second = page.view.notes.rows
    first.line.setFocus()
    type_in(first.line, "On the engine")
    press(first.line, Qt.Key.Key_Return)
    row = events.event(session.book, number)
    assert [(p.met, p.note) for p in row.people] == [(True, "On the engine"), (None, "")]
    assert second.line.hasFocus() and first.met.isChecked()
    press(second.line, Qt.Key.Key_Down)
    assert page.view.notes.other.line.hasFocus()
    second.line.setFocus()
    press(second.line, Qt.Key.Key_Up)
    assert first.line.hasFocus()
    second.met.click()
    page.view.notes.other.choose_new(["Emmy Noether"])
    row = events.event(session.book, number)
    assert [(p.name, p.met) for p in row.people] == [
        ("Ada Lovelace", True),
        ("Grace Hopper", True),
        ("Emmy Noether", True),
    ]
    assert session.book.rows("SELECT count(*) FROM interaction") == [(1,)]


def test_the_next_morning_each_is_thanked_followed_up_or_let_go_and_then_it_is_closed(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    ada, grace, emmy = (add(session.book, name) for name in ("Ada Lovelace", "Grace Hopper", "Emmy Noether"))
    number = planned(session, -1, ada, grace, emmy)
    page = page_of(session, intents, qtbot)
    page.show_event(number)
    after = page.view.after
    assert page.view.tabs.current() == "after"
    assert len(after.rows_of(after.asked)) == 3
    for _ in range(3):
        after.rows_of(after.asked)[0].met.click()  # type: ignore[attr-defined]
    assert len(after.rows_of(after.met)) == 3 and not after.asked.isVisible()
    with qtbot.waitSignal(intents.draft_for) as draft:
        after.rows_of(after.met)[0].write.click()  # type: ignore[attr-defined]
    assert draft.args[:2] == [ada, "after-meeting"]
    session.do(log, Log(Interaction("email", session.now(), direction="from-me"), (ada,)))
    after.follow_up(events.event(session.book, number).people[1], 7)
    assert session.book.rows("SELECT count(*) FROM follow_up") == [(1,)]
    after.handle(events.event(session.book, number).people[2], "let-go")
    assert events.event(session.book, number).unhandled == ()
    assert after.close_it.kind() == "primary"
    after.close_it.click()
    assert events.event(session.book, number).stage == "closed"


def test_whom_i_wanted_and_did_not_meet_is_shown_with_another_way(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    ada = add(session.book, "Ada Lovelace")
    marie = add(session.book, "Marie Curie", target=True)
    number = planned(session, -1, ada)
    session.book.do(add_event, NewEvent("Else", session.now() + DAY), [], [marie])
    from netbook.operations.events import put_in_event

    session.book.do(put_in_event, number, [marie], True)
    session.book.do(mark_met, number, marie, False)
    page = page_of(session, intents, qtbot)
    page.show_event(number)
    (row,) = page.view.after.rows_of(page.view.after.missed)
    assert "Marie Curie" in row.why.text()  # type: ignore[attr-defined]
    with qtbot.waitSignal(intents.draft_for) as asked:
        row.act.click()  # type: ignore[attr-defined]
    assert asked.args[:2] == [marie, "meeting-request"]


def test_a_meeting_has_its_request_with_purpose_questions_and_length(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    emmy = add(session.book, "Emmy Noether")
    number = planned(
        session, 5, emmy, title="", kind="meeting", purpose="Symmetry.", questions="Which invariants?\nWhy?"
    )
    page = page_of(session, intents, qtbot)
    page.show_event(number)
    with qtbot.waitSignal(intents.draft_for) as asked:
        page.view.request.click()
    assert asked.args == [
        emmy, "meeting-request", {"purpose": "Symmetry", "questions": "– Which invariants?\n– Why?", "length": "1 hour", "what": ""},
    ]  # fmt: skip


def test_flash_cards_hide_the_name_go_by_the_keys_and_remember_who_was_known(session: Session, qtbot: QtBot) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    people = events.event(session.book, planned(session, 2, ada, grace)).people
    photos = Photos(lambda: session.book)

    def window() -> FlashWindow:
        made = FlashWindow(session, people, events.backgrounds(session.book, [ada, grace]), photos)
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    cards = window()
    assert cards.name.text() == "Who is this?" and cards.face.accessibleName() == "Who is this?"
    press(cards.turn, Qt.Key.Key_Return)
    assert cards.turned() and cards.name.text() == "Ada Lovelace"
    press(cards.yes, Qt.Key.Key_Right)
    press(cards.turn, Qt.Key.Key_Space)
    press(cards.yes, Qt.Key.Key_Left)
    assert cards.current() is not None and cards.current().name == "Grace Hopper"  # type: ignore[union-attr]
    cards.close()
    again = window()
    assert [again.current().name] == ["Grace Hopper"] and again.count.text() == "1 of 2 known"  # type: ignore[union-attr]
    again.turn_over()
    again.answer(True)
    assert again.again.isVisible()
    again.again.click()
    assert again.count.text() == "0 of 2 known"


def test_the_introduction_runs_against_the_clock(qtbot: QtBot) -> None:
    window = PractiseWindow(["I measure ice."])
    qtbot.addWidget(window)
    assert window.left.text() == "30 seconds left"
    window.toggle()
    qtbot.waitUntil(lambda: window.passed() > 0.1)
    window.toggle()
    kept = window.passed()
    assert not window.running() and kept == window.passed()
    window.reset()
    assert window.passed() == 0


@pytest.mark.parametrize("count", [0, 3, 60])
def test_the_brief_is_one_page_however_many_come(session: Session, qtbot: QtBot, tmp_path: Path, count: int) -> None:
    people = [add(session.book, f"Guest Number {n}") for n in range(count)]
    number = planned(session, 2, *people, purpose="To learn <b>&", questions="What\n" * 5)
    row = events.event(session.book, number)
    made = document(
        row, events.backgrounds(session.book, people), ["I measure ice."], Photos(lambda: session.book), session.now()
    )
    assert made.pageCount() == 1
    assert "To learn <b>&" in made.toPlainText()
    assert ("and " in made.toPlainText()) == (count == 60)
    assert save_pdf(made, tmp_path / "brief.pdf", "Polar evening")
    assert (tmp_path / "brief.pdf").read_bytes().startswith(b"%PDF")
    assert not save_pdf(made, tmp_path / "no" / "such" / "place.pdf", "Polar evening")


def test_where_it_is_narrow_the_list_and_the_event_take_turns(session: Session, intents: Intents, qtbot: QtBot) -> None:
    planned(session, 2)
    page = page_of(session, intents, qtbot, 560)
    assert page.side.isVisible() and not page.view.isVisible()
    press(page.side.list, Qt.Key.Key_Return)
    assert page.view.isVisible() and not page.side.isVisible()
    press(page.view, Qt.Key.Key_Escape)
    assert page.side.isVisible() and page.side.list.hasFocus()


def test_what_is_deleted_is_gone_from_the_screen_and_undo_brings_it_back(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    from netbook.operations.events import delete_event

    number = planned(session, 2)
    page = page_of(session, intents, qtbot)
    page.show_event(number)
    session.do(delete_event, number)
    assert page.empty.isVisible()
    session.undo()
    assert page.view.isVisible() and page.view.number() == number


def test_every_control_has_a_name(session: Session, intents: Intents, qtbot: QtBot) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    number = planned(session, -1, ada, grace)
    page = page_of(session, intents, qtbot)
    for tab in ("plan", "people", "notes", "after"):
        page.show_event(number, tab)
        for widget in page.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
                said = widget.accessibleName() or getattr(widget, "text", lambda: "")()
                assert said or type(widget).__name__ in ("TabBar",), (tab, widget)
