"""The ask composer: each check from the book's own facts, what its buttons do, and that nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbook.domain.dates import DAY
from netbook.operations import details, favours, goals
from netbook.operations.favours import NewFavour
from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from netbook.session import Session
from netbook.ui.ask.letter import AskLetter, without_greeting
from netbook.ui.ask.window import AskWindow
from netbook.ui.intents import Intents
from netbook.wording import _
from tests.books import add, log
from tests.ui.rooms import a_session, press, type_in

GOOD = "Which of your two chronometers kept better time in the winter of 1895?"


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    with a_session(tmp_path) as opened:
        yield opened


@pytest.fixture
def intents() -> Intents:
    made = Intents()
    made.set_offered(frozenset({"draft", "log", "ask"}))
    return made


@pytest.fixture
def ada(session: Session) -> int:
    return friend(session, "Ada Lovelace")


def friend(session: Session, name: str, days: tuple[int, ...] = (300, 200, 100, 10)) -> int:
    person = add(session.book, name, emails=(f"{name.split()[0].lower()}@example.org",))
    for ago in days:
        log(session.book, person, days_ago=ago, kind="meeting")
    return person


def composer(qtbot: QtBot, session: Session, intents: Intents, person: int, favour: int | None = None) -> AskWindow:
    made = AskWindow(session, intents, person, favour=favour)
    qtbot.addWidget(made)
    return made


def ready(window: AskWindow) -> AskWindow:
    window.form.request.setPlainText(GOOD)
    window.form.use.setText("to choose one for the May survey")
    window.form.offer.setText("proof-reading")
    return window


def state(window: AskWindow, check: str) -> str:
    found = window.verdict.rows[check].found
    assert found is not None
    return found.state


def pressed(qtbot: QtBot, window: AskWindow, check: str, words: str) -> None:
    """Presses a button under a check and waits until what it does is done."""
    row = window.verdict.rows[check]
    (button,) = (b for b in row.buttons() if b.text() == words)
    with qtbot.waitSignal(row.acted):
        button.click()


def underlined(window: AskWindow) -> str:
    (first, *_rest) = selections = window.form.request.extraSelections()
    assert selections
    return str(first.cursor.selectedText())


def told(intents: Intents) -> list[tuple[object, ...]]:
    heard: list[tuple[object, ...]] = []
    intents.draft_for.connect(lambda *words: heard.append(words))
    intents.ask_wanted.connect(lambda *words: heard.append(words))
    return heard


def rows(session: Session, sql: str) -> list[tuple[object, ...]]:
    return session.book.rows(sql)


def owes_thanks(session: Session, ada: int) -> None:
    session.book.do(favours.add_favour, ada, NewFavour("lent a tent", "received", at=session.now() - 3 * DAY))


def late_promise(session: Session, ada: int) -> None:
    new = NewFavour(
        "the article on tides", "offered-by-me", due_at=session.now() - 9 * DAY, at=session.now() - 20 * DAY
    )
    session.book.do(favours.add_favour, ada, new)


def untold_outcome(session: Session, ada: int) -> None:
    number = (
        session.book.do(
            favours.add_favour, ada, NewFavour("a word for the grant", "received", at=session.now() - 30 * DAY)
        )
        .made[0]
        .id
    )
    session.book.do(favours.step_favour, number, "thanked", session.now() - 20 * DAY)
    session.book.do(favours.step_favour, number, "concluded", session.now() - 10 * DAY)


def health_is_due(session: Session, ada: int) -> None:
    session.book.do(details.add_detail, ada, details.NewDetail("knee surgery", "health", session.now() - DAY))


def asked_lately(session: Session, ada: int) -> None:
    session.book.do(favours.add_favour, ada, NewFavour("a look at my talk", at=session.now() - 20 * DAY))


def refused_before(session: Session, ada: int) -> None:
    new = NewFavour("lend me the sextant", matter="May survey", at=session.now() - 90 * DAY)
    number = session.book.do(favours.add_favour, ada, new).made[0].id
    session.book.do(favours.step_favour, number, "answered", session.now() - 80 * DAY, "no")


def twice_for_one_goal(session: Session, ada: int) -> None:
    for ago in (300, 200):
        session.book.do(
            favours.add_favour, ada, NewFavour("a map", goal="A post in Tromsø", at=session.now() - ago * DAY)
        )


def nothing(session: Session, ada: int) -> None:
    """The book is as it is; the request itself is at fault."""


@pytest.mark.parametrize(
    ("fact", "check", "wanted", "why"),
    [
        (owes_thanks, "thanks-first", "stop", "lent a tent"),
        (late_promise, "promise-first", "stop", "the article on tides"),
        (untold_outcome, "outcome-first", "advise", "a word for the grant"),
        (health_is_due, "ask-about-them", "stop", "knee surgery"),
        (asked_lately, "cool-down", "advise", "on 3 Nov: “a look at my talk”; no answer is noted"),
        (refused_before, "do-not-press", "stop", "lend me the sextant"),
        (twice_for_one_goal, "one-shoulder", "advise", "A post in Tromsø"),
        (nothing, "use-stated", "advise", "Ada Lovelace"),
        (nothing, "offer", "advise", "Ada Lovelace"),
    ],
)
def test_each_fact_of_the_book_is_shown_with_its_own_words(
    qtbot: QtBot, session: Session, intents: Intents, ada: int, fact: object, check: str, wanted: str, why: str
) -> None:
    fact(session, ada)  # type: ignore[operator]
    window = composer(qtbot, session, intents, ada)
    window.form.request.setPlainText(GOOD)
    window.form.matter.setText("may survey")
    window.form.goal.setText("A post in Tromsø")
    row = window.verdict.rows[check]
    assert state(window, check) == wanted
    assert why in row.why.text()
    assert check in window.verdict.shown()
    assert row.accessibleName().endswith("stands in the way" if wanted == "stop" else "would help")


@pytest.mark.parametrize(
    ("kind", "words", "check", "wanted"),
    [
        ("introduction", GOOD, "too-early", "stop"),
        ("recommendation", GOOD, "earned", "stop"),
        ("information", "Can I pick your brain?", "specific", "advise"),
        ("information", "", "specific", "stop"),
        ("job-lead", GOOD, "information-first", "advise"),
        ("information", GOOD + " I need it as soon as possible.", "easy-to-refuse", "advise"),
        ("time", "Could we meet?", "agenda", "advise"),
    ],
)
def test_each_fault_of_the_request_is_shown_while_it_is_typed(
    qtbot: QtBot, session: Session, intents: Intents, kind: str, words: str, check: str, wanted: str
) -> None:
    grace = friend(session, "Grace Hopper", (20, 10))
    window = composer(qtbot, session, intents, grace)
    window.form.set_kind(kind)
    window.form.request.setPlainText(words)
    assert state(window, check) == wanted
    assert window.verdict.rows[check].why.text()


def test_too_long_a_silence_and_more_taken_than_given_are_shown_in_figures(
    qtbot: QtBot, session: Session, intents: Intents
) -> None:
    old = friend(session, "Grace Hopper", (400, 300, 94))
    for ago in (500, 400):
        number = (
            session.book.do(favours.add_favour, old, NewFavour("a map", "received", at=session.now() - ago * DAY))
            .made[0]
            .id
        )
        session.book.do(favours.step_favour, number, "thanked", session.now() - (ago - 1) * DAY)
    window = composer(qtbot, session, intents, old)
    assert "94 days ago" in window.verdict.rows["relationship-first"].why.text()
    assert window.verdict.rows["give-and-take"].why.text() == "You received 2 and gave 0 in two years."


def test_a_target_is_written_to_before_being_called(qtbot: QtBot, session: Session, intents: Intents) -> None:
    stranger = add(session.book, "Roald Amundsen", target=True)
    window = composer(qtbot, session, intents, stranger)
    assert window.form.channel() == "letter"
    window.form.set_channel("phone")
    assert state(window, "channel") == "advise"
    pressed(qtbot, window, "channel", "Send an email first")
    assert (window.form.channel(), state(window, "channel")) == ("email", "ok")
    assert window.form.call.text() == "then call after 4 days"


def test_phrases_are_underlined_and_the_line_below_says_what_to_write(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    window = composer(qtbot, session, intents, ada)
    window.show()
    type_in(window.form.request, "Could I pick your brain some day?")
    (mark,) = window.form.request.marks()[:1]
    assert mark.text.startswith("pick your brain")
    assert underlined(window) == mark.text
    assert window.form.hint.text().startswith("Say which two or three things you want to know")
    pressed(qtbot, window, "specific", "Show it")
    assert window.form.request.textCursor().selectedText() == mark.text
    window.form.request.setPlainText(GOOD)
    assert not window.form.request.marks() and not window.form.hint.text()


def test_an_underline_stands_where_it_should_behind_a_letter_of_two_units(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    window = composer(qtbot, session, intents, ada)
    window.form.request.setPlainText("𝔄𝔡𝔞, could I pick your brain?")
    assert underlined(window).startswith("pick your brain")


def test_a_stop_hides_the_letter_and_what_was_said_now_opens_it(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    owes_thanks(session, ada)
    window = ready(composer(qtbot, session, intents, ada))
    assert window.verdict.heading.text() == "Not yet"
    assert window.verdict.line.text().startswith("One thing stands in the way")
    assert window.write.isHidden() and not window.anyway.isHidden()
    heard = told(intents)
    pressed(qtbot, window, "thanks-first", "Say thanks now")
    assert heard == [(ada, "thanks", {"what": "lent a tent"})]
    log(session.book, ada, kind="email", direction="from-me", thanks=True)
    session.changed.emit(session.book.do(add_follow_up, [ada], NewFollowUp("x", session.now())))
    assert window.verdict.heading.text() == "Ready"
    assert not window.write.isHidden() and window.anyway.isHidden()


def test_an_override_asks_why_and_is_recorded_with_what_it_overrode(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    owes_thanks(session, ada)
    window = ready(composer(qtbot, session, intents, ada))
    window.show()
    window.anyway.click()
    window.send.click()
    assert rows(session, "SELECT count(*) FROM favour WHERE direction='asked-by-me'") == [(0,)], "a reason is needed"
    window.reason.setText("the deadline is tomorrow")
    window.send.click()
    found = rows(session, "SELECT overridden, checks, asked_at FROM favour WHERE direction='asked-by-me'")
    assert found == [("the deadline is tomorrow", '["thanks-first"]', None)]
    for letter in letters():
        qtbot.addWidget(letter)


def letters() -> list[AskLetter]:
    from PySide6.QtWidgets import QApplication

    return [each for each in QApplication.topLevelWidgets() if isinstance(each, AskLetter) and each.isVisible()]


def test_check_in_first_keeps_the_request_plans_to_ask_and_opens_the_check_in(
    qtbot: QtBot, session: Session, intents: Intents
) -> None:
    grace = friend(session, "Grace Hopper", (400, 300, 200, 100))
    window = ready(composer(qtbot, session, intents, grace))
    window.form.matter.setText("May survey")
    heard = told(intents)
    window.check_in.click()
    assert heard == [(grace, "check-in", {})]
    assert rows(session, "SELECT text, asked_at FROM favour") == [(GOOD, None)]
    at = session.now() - session.now() % DAY + 3 * DAY + 540
    assert rows(session, "SELECT text, at FROM follow_up") == [("Ask, now that you have been in touch: May survey", at)]
    session.undo()
    assert rows(session, "SELECT count(*) FROM favour") == rows(session, "SELECT count(*) FROM follow_up") == [(0,)]


def test_an_answer_brings_the_waiting_request_back_at_once_and_my_own_letter_does_not(
    qtbot: QtBot, session: Session, intents: Intents
) -> None:
    grace = friend(session, "Grace Hopper", (400, 300, 200, 100))
    ready(composer(qtbot, session, intents, grace)).check_in.click()
    log(session.book, grace, kind="email", direction="from-me")
    (before,) = rows(session, "SELECT at FROM follow_up")
    log(session.book, grace, kind="email", direction="from-them")
    (after,) = rows(session, "SELECT at FROM follow_up")
    assert before[0] > session.now() >= after[0]  # type: ignore[operator]


def test_a_recent_ask_gives_the_day_from_which_it_is_fine_and_remembers_it(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    asked_lately(session, ada)
    window = ready(composer(qtbot, session, intents, ada))
    assert state(window, "cool-down") == "advise"
    pressed(qtbot, window, "cool-down", "Remind me on Sat 2 Jan 2027")
    at = session.now() - session.now() % DAY + 40 * DAY + 540
    assert rows(session, "SELECT at FROM follow_up") == [(at,)]
    log(session.book, ada, kind="call")
    assert rows(session, "SELECT at FROM follow_up") == [(at,)], "an answer does not shorten a wait for a day"


def test_a_promise_is_delivered_and_an_outcome_told_from_where_one_stands(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    late_promise(session, ada)
    untold_outcome(session, ada)
    window = ready(composer(qtbot, session, intents, ada))
    pressed(qtbot, window, "promise-first", "It is delivered")
    assert state(window, "promise-first") == "ok"
    heard = told(intents)
    pressed(qtbot, window, "outcome-first", "Tell them how it ended")
    number = rows(session, "SELECT id FROM favour WHERE text='a word for the grant'")[0][0]
    assert heard == [(ada, "outcome", {"what": "a word for the grant", "then": f"favour:{number}:told"})]
    pressed(qtbot, window, "outcome-first", "They know")
    assert state(window, "outcome-first") == "ok"


def test_asking_about_them_puts_their_opener_first_and_softens_the_stop(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    health_is_due(session, ada)
    window = ready(composer(qtbot, session, intents, ada))
    assert state(window, "ask-about-them") == "stop"
    pressed(qtbot, window, "ask-about-them", "Ask about knee surgery")
    text = window.form.request.toPlainText()
    assert "knee surgery" in text.splitlines()[0] and text.endswith(GOOD)
    assert state(window, "ask-about-them") == "advise"
    assert "knee surgery" in window.verdict.rows["ask-about-them"].why.text()


def test_what_was_asked_about_without_a_tick_is_ticked_in_the_composer(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    health_is_due(session, ada)
    window = ready(composer(qtbot, session, intents, ada))
    pressed(qtbot, window, "ask-about-them", "Asked already")
    assert state(window, "ask-about-them") == "ok"
    session.undo()
    assert state(window, "ask-about-them") == "stop"


def test_openers_and_offers_are_put_in_by_a_click_and_name_their_fact(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    kari = add(session.book, "Kari Nordmann")
    session.book.do(details.add_detail, ada, details.NewDetail("a proof-reader for Norwegian", "needs"))
    session.book.do(details.add_detail, kari, details.NewDetail("proof-reading", "can-help-with"))
    window = composer(qtbot, session, intents, ada)
    first = window.form.openers.buttons()[0]
    first.click()
    assert "a proof-reader for Norwegian" in window.form.request.toPlainText()
    (idea,) = window.form.ideas.buttons()
    assert "Kari Nordmann could help with that: proof-reading." in idea.toolTip()
    idea.click()
    assert "Kari Nordmann" in window.form.offer.text()
    assert state(window, "offer") == "ok"


def test_who_else_could_carry_it_is_a_list_that_opens_their_composer(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    kari = friend(session, "Kari Nordmann")
    twice_for_one_goal(session, ada)
    goal = int(str(rows(session, "SELECT id FROM goal")[0][0]))
    session.book.do(goals.put_in_goal, goal, kari, "can-help")
    window = ready(composer(qtbot, session, intents, ada))
    window.form.goal.setText("A post in Tromsø")
    window.form.goal.editingFinished.emit()
    heard = told(intents)
    pressed(qtbot, window, "one-shoulder", "Kari Nordmann")
    assert heard == [(kari,)]
    assert composer(qtbot, session, intents, kari).form.request.toPlainText() == GOOD, "the words go along"


def test_for_somebody_else_the_person_and_their_real_purpose_are_asked(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    stranger, kari = add(session.book, "Roald Amundsen"), friend(session, "Kari Nordmann")
    window = ready(composer(qtbot, session, intents, ada))
    window.form.whom.chip("other").click()
    assert not window.form.other.isHidden()
    window.form.third.choose([stranger])
    assert state(window, "third-person") == "stop"
    heard = told(intents)
    pressed(qtbot, window, "third-person", "Decline kindly")
    assert heard == [(stranger, "declining", {})]
    window.form.third.set_chosen([kari])
    window.form.third.changed.emit()
    assert state(window, "third-person") == "stop", "no purpose is stated"
    window.form.purpose.setText("an archive for her thesis")
    assert state(window, "third-person") == "advise"


def test_what_is_typed_survives_a_close_as_a_draft_favour_and_comes_back(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    window = ready(composer(qtbot, session, intents, ada))
    window.form.set_kind("feedback")
    window.form.matter.setText("May survey")
    window.show()
    press(window.form.request, Qt.Key.Key_Escape)
    assert not window.isVisible()
    ((number, kind, text, asked),) = rows(session, "SELECT id, kind, text, asked_at FROM favour")
    assert (kind, text, asked) == ("feedback", GOOD, None)
    again = composer(qtbot, session, intents, ada, int(str(number)))
    assert (again.form.kind(), again.form.matter.text()) == ("feedback", "May survey")
    unasked = composer(qtbot, session, intents, ada)
    assert unasked.favour_kept() == number, "the newest draft comes back by itself"
    unasked.start_afresh()
    assert unasked.form.request.toPlainText() == ""
    assert rows(session, "SELECT count(*) FROM favour") == [(1,)], "the kept draft stays"


def test_looking_and_closing_keeps_nothing(qtbot: QtBot, session: Session, intents: Intents, ada: int) -> None:
    composer(qtbot, session, intents, ada).close()
    window = composer(qtbot, session, intents, ada)
    window.done(0)
    assert rows(session, "SELECT count(*) FROM favour") == [(0,)]


def test_what_is_typed_survives_the_end_of_the_program(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    window = composer(qtbot, session, intents, ada)
    window.form.use.setText("to choose between two")
    window.form.request.setPlainText("half a thou")
    qtbot.waitUntil(lambda: not window._keep_soon.isActive())
    again = composer(qtbot, session, intents, ada)
    assert (again.form.request.toPlainText(), again.form.use.text()) == ("half a thou", "to choose between two")
    window._over = again._over = True


def test_a_refusal_stands_in_the_window_and_keeps_what_is_typed(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    window = composer(qtbot, session, intents, ada)
    window.form.use.setText("to choose between two")
    window.save.click()
    assert window._problem.text()
    assert window.form.use.text() == "to choose between two"
    window.form.request.setPlainText(GOOD)
    assert not window._problem.text()
    window.save.click()
    assert rows(session, "SELECT use_for FROM favour") == [("to choose between two",)]


def test_written_and_sent_the_favour_is_asked_once_with_its_letter(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    window = ready(composer(qtbot, session, intents, ada))
    assert window.verdict.heading.text() == "Ready"
    window.write.click()
    (letter,) = letters()
    qtbot.addWidget(letter)
    body = letter._body.toPlainText()
    assert GOOD in body and "to choose one for the May survey" in body and "proof-reading" in body
    assert rows(session, "SELECT asked_at FROM favour") == [(None,)]
    letter.log_as_sent()
    ((asked, kind, ask, note),) = rows(
        session, "SELECT f.asked_at, i.kind, i.ask, i.note FROM favour f JOIN interaction i ON i.id=f.interaction_id"
    )
    assert (asked, kind, ask) == (session.now(), "email", 1)
    assert GOOD in str(note)
    assert rows(session, "SELECT count(*) FROM favour") == [(1,)]
    fresh = composer(qtbot, session, intents, ada)
    assert fresh.form.request.toPlainText() == "" and state(fresh, "cool-down") == "advise"


def test_after_the_first_letter_to_a_target_the_call_is_planned(
    qtbot: QtBot, session: Session, intents: Intents
) -> None:
    stranger = add(session.book, "Roald Amundsen", emails=("roald@example.org",), target=True)
    window = ready(composer(qtbot, session, intents, stranger))
    assert state(window, "relationship-first") == "ok"
    window.write.click()
    (letter,) = letters()
    qtbot.addWidget(letter)
    letter.log_as_sent()
    at = session.now() - session.now() % DAY + 4 * DAY + 540
    assert rows(session, "SELECT at FROM follow_up") == [(at,)]


def test_asked_by_voice_it_is_logged_at_once(qtbot: QtBot, session: Session, intents: Intents, ada: int) -> None:
    window = ready(composer(qtbot, session, intents, ada))
    window.form.set_channel("in-person")
    assert window.write.text() == "Log as asked"
    window.write.click()
    assert rows(session, "SELECT i.kind FROM favour f JOIN interaction i ON i.id=f.interaction_id") == [("meeting",)]


def test_time_is_asked_with_purpose_questions_and_length(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    window = ready(composer(qtbot, session, intents, ada))
    window.form.set_kind("time")
    window.form.request.setPlainText("Could we meet in May?")
    window.form.why.setText("choosing instruments")
    window.form.questions.setPlainText("Which chronometer held best?")
    window.form.length.setText("20 minutes")
    assert state(window, "agenda") == "ok"
    window.save.click()
    again = composer(qtbot, session, intents, ada)
    assert again.form.questions.toPlainText() == "Which chronometer held best?"
    assert again.form.request.toPlainText() == "Could we meet in May?"


def test_what_is_well_folds_and_unfolds(qtbot: QtBot, session: Session, intents: Intents, ada: int) -> None:
    window = ready(composer(qtbot, session, intents, ada))
    few = len(window.verdict.shown())
    assert few < 19
    assert window.verdict.more.text() == f"{19 - few} more are well"
    window.verdict.more.click()
    assert len(window.verdict.shown()) == 19
    window.verdict.more.click()
    assert len(window.verdict.shown()) == few


def test_every_control_has_a_name(qtbot: QtBot, session: Session, intents: Intents, ada: int) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

    window = composer(qtbot, session, intents, ada)
    window.show()
    for kind in (QLineEdit, QPlainTextEdit, QAbstractButton):
        for widget in window.findChildren(kind):
            words = widget.text() if isinstance(widget, QAbstractButton) else ""
            assert words or widget.accessibleName() or widget.objectName().startswith("qt_"), widget
    assert _("Your request") == window.form.request.accessibleName()


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Hi Ada, could you say which?", "Could you say which?"),
        ("Dear Ada,\n\nwhich of the two?", "Which of the two?"),
        ("Kjære Ada\nHvilken av de to?", "Hvilken av de to?"),
        ("Hei! Kunne du si hvilken?", "Kunne du si hvilken?"),
        ("Which of the two held best?", "Which of the two held best?"),
        ("Hide and seek: which rule is yours?", "Hide and seek: which rule is yours?"),
    ],
)
def test_the_letter_greets_once(written: str, kept: str) -> None:
    assert without_greeting(written) == kept


def test_a_way_out_that_is_written_already_is_not_written_twice(
    qtbot: QtBot, session: Session, intents: Intents, ada: int
) -> None:
    window = ready(composer(qtbot, session, intents, ada))
    window.form.request.setPlainText(f"Hi Ada, {GOOD} {window.way_out()}")
    window.write.click()
    (letter,) = letters()
    qtbot.addWidget(letter)
    body = letter._body.toPlainText()
    assert body.count(window.way_out()) == 1 and body.count("Ada") == 1
