"""The windows round favours: noting one, planning an introduction and taking its steps, the shelf."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbook.answers import favours as answers
from netbook.answers import introductions, reasons
from netbook.operations.favours import NewFavour, add_favour, step_favour
from netbook.operations.introductions import NewIntroduction, add_introduction, edit_introduction, step_introduction
from netbook.session import Session
from netbook.ui.favours.favour_window import FavourWindow
from netbook.ui.favours.shelf_window import ShelfWindow
from netbook.ui.intents import Intents
from netbook.ui.introductions.plan_window import PlanWindow
from netbook.ui.introductions.window import IntroductionWindow
from netbook.ui.person.asking import AskLine
from tests.books import add
from tests.ui.rooms import press, shown, type_in


def test_a_favour_is_noted_with_a_new_person_a_matter_and_a_date_in_words(session: Session, qtbot: QtBot) -> None:
    window = FavourWindow(session, direction="offered-by-me")
    shown(qtbot, window)
    window.save()
    assert window.form.problems() == {"people": "Say with whom it is."}
    type_in(window.picker.line, "Kari Nordmann")
    press(window.picker.line, Qt.Key.Key_Return)
    window.save()
    assert "text" in window.form.problems()
    window.text.setPlainText("Send the article")
    window.matter.setText("Article")
    window.due.set_text("soonish or so")
    window.save()
    assert "due" in window.form.problems() and window.text.toPlainText() == "Send the article"
    window.due.set_text("2026-11-27")
    window.save()
    (row,) = answers.lanes(session.book).offered_and_received
    assert (row.person_name, row.text, row.matter) == ("Kari Nordmann", "Send the article", "Article")
    assert row.due_at is not None and not window.isVisible()


def test_what_was_typed_is_there_again_when_the_window_comes_back(session: Session, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace")
    window = FavourWindow(session, ada)
    shown(qtbot, window)
    window.text.setPlainText("Half a thou")
    window.reject()
    again = FavourWindow(session, ada)
    qtbot.addWidget(again)
    assert again.text.toPlainText() == "Half a thou"


def test_all_fields_of_a_favour_are_changed_and_its_steps_taken_back(session: Session, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace")
    number = session.book.do(add_favour, ada, NewFavour("Read my draft")).made[0].id
    session.book.do(step_favour, number, "answered", answer="yes")
    window = FavourWindow(session, edit=number)
    shown(qtbot, window)
    assert window.steps is not None and len(window.steps.lines) == 2
    session.undo()
    assert len(window.steps.lines) == 1
    window.outcome.setPlainText("Printed")
    window.goal.setText("A book of tables")
    window.save()
    row = answers.favour(session.book, number)
    assert (row.outcome, row.goal_title) == ("Printed", "A book of tables")


def test_an_introduction_is_planned_against_a_warning_with_its_reason(session: Session, qtbot: QtBot) -> None:
    ada, grace, emmy = (add(session.book, name) for name in ("Ada Lovelace", "Grace Hopper", "Emmy Noether"))
    first = session.book.do(add_introduction, ada, grace, NewIntroduction("to compare tables")).made[0].id
    for step, side, answer in (
        ("asked", "one", ""),
        ("answered", "one", "agreed"),
        ("asked", "other", ""),
        ("answered", "other", "agreed"),
    ):
        session.book.do(step_introduction, first, step, side, answer)
    session.book.do(step_introduction, first, "made")
    session.book.do(edit_introduction, first, misused=True, turned_out="selling insurance")
    window = PlanWindow(session, ada)
    shown(qtbot, window)
    assert window.wary.isHidden()
    window.other.choose([emmy])
    assert len(window.wary.lines) == 1 and "selling insurance" in window.wary.lines[0].text()
    window.wary.reason.setText("She has apologised")
    with qtbot.waitSignal(window.planned) as planned:
        window.save()
    assert introductions.introduction(session.book, planned.args[0]).overridden == "She has apologised"


def test_an_introduction_opens_at_its_next_step_and_making_it_early_asks_why(session: Session, qtbot: QtBot) -> None:
    intents = Intents()
    intents.set_offered(frozenset({"draft"}))
    ada, grace = add(session.book, "Ada Lovelace", emails=("ada@example.org",)), add(session.book, "Grace Hopper")
    number = session.book.do(add_introduction, ada, grace, NewIntroduction("to compare tables")).made[0].id
    window = IntroductionWindow(session, intents, number)
    shown(qtbot, window)
    steps = {step.line.key: step for step in window.steps}
    assert steps["one"].line.next and steps["one"].buttons[0].hasFocus()
    with qtbot.waitSignal(intents.draft_for) as letter:
        steps["one"].buttons[0].click()
    assert letter.args[:2] == [ada, "introduction-ask"] and letter.args[2]["other"] == "Grace Hopper"
    assert "example.org" not in str(letter.args[2])
    steps["one"].buttons[1].click()
    steps = {step.line.key: step for step in window.steps}
    assert [button.text() for button in steps["one"].buttons] == ["Agreed", "Declined", "Take back"]
    steps["made"].buttons[-1].click()
    line = QApplication.activePopupWidget()
    assert isinstance(line, AskLine)
    press(line.line, Qt.Key.Key_Return)
    assert line.told.text().startswith("One side has not agreed yet")
    type_in(line.line, "Both stood beside me")
    press(line.line, Qt.Key.Key_Return)
    row = introductions.introduction(session.book, number)
    assert (row.stage, row.overridden) == ("made", "Both stood beside me")
    window.withdraw.click()
    assert introductions.introduction(session.book, number).stage == "withdrawn"


def test_an_introduction_that_was_made_for_me_is_noted_and_thanks_are_owed(session: Session, qtbot: QtBot) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    window = PlanWindow(session, ada)
    shown(qtbot, window)
    assert window.form.row("maker").isHidden()
    window.way.set_current("for-me")
    window.way.chosen.emit("for-me")
    assert window.form.row("why_one").isHidden() and window.maker.people() == (ada,)
    window.save()
    assert "other" in window.form.problems()
    window.other.choose([grace])
    with qtbot.waitSignal(window.planned) as planned:
        window.save()
    row = introductions.introduction(session.book, planned.args[0])
    assert (row.maker, row.other, row.stage, row.progress.by_me) == (ada, grace, "made", False)
    session.undo()
    assert introductions.every(session.book) == ()


def test_the_keys_undo_and_redo_in_the_window_of_an_introduction_too(session: Session, qtbot: QtBot) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    number = session.book.do(add_introduction, ada, grace, NewIntroduction("to compare tables")).made[0].id
    window = IntroductionWindow(session, Intents(), number)
    shown(qtbot, window)
    window.withdraw.click()
    press(window.close_it, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert introductions.introduction(session.book, number).stage == "planned"
    qtbot.keySequence(window.close_it, QKeySequence(QKeySequence.StandardKey.Redo))
    assert introductions.introduction(session.book, number).stage == "withdrawn"


def test_something_is_put_on_the_shelf_and_changed(session: Session, qtbot: QtBot) -> None:
    window = ShelfWindow(session)
    shown(qtbot, window)
    window.save()
    assert "title" in window.form.problems()
    window.title.setText("An article on looms")
    window.kind.set_current("job")
    window.save()
    (row,) = reasons.shelf(session.book)
    assert (row.title, row.kind) == ("An article on looms", "job")
    again = ShelfWindow(session, row.id)
    shown(qtbot, again)
    assert again.title.text() == "An article on looms"
    again.place.setText("Bergen")
    again.save()
    assert reasons.shelf(session.book)[0].place == "Bergen"


def test_a_favour_that_passes_my_cv_round_suggests_one_named_introduction(session: Session, qtbot: QtBot) -> None:
    window = FavourWindow(session, add(session.book, "Ada Lovelace"), "received")
    shown(qtbot, window)
    window.text.setPlainText("Tilbød seg å sende CV-en min rundt")
    assert "Ada Lovelace" in window.hint.text() and window.hint.act.isVisible()
    # What is offered by me, or to somebody who is not in the book, leads to no question.
    window.direction.set_current("offered-by-me")
    window.direction.chosen.emit("offered-by-me")
    assert window.hint.text() == ""
    window.direction.set_current("received")
    window.direction.chosen.emit("received")
    window.picker.set_chosen([], ["Grace Hopper"])
    window.picker.changed.emit()
    assert "Grace Hopper" in window.hint.text() and not window.hint.act.isVisible()
    window.text.setPlainText("Lent me a book")
    assert window.hint.text() == ""


def test_the_reason_of_a_request_against_the_manners_stands_with_the_favour(session: Session, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace")
    new = NewFavour("Read my draft", overridden="She offered it", checks=("thanks",))
    made = [session.book.do(add_favour, ada, one).made[0].id for one in (new, NewFavour("Lend me a book"))]
    window, other = FavourWindow(session, edit=made[0]), FavourWindow(session, edit=made[1])
    for one in (window, other):
        shown(qtbot, one)
    assert window.form.row("against").isVisible() and window.against.text() == "She offered it"
    assert not other.form.row("against").isVisible()
