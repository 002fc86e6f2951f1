"""The follow-up window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from netbook.session import Session
from netbook.ui.log.follow_up_window import FollowUpWindow
from tests.books import Clock, add, source_state


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock())
    yield made
    made.close()


def window(qtbot: QtBot, session: Session, people: tuple[int, ...] = (), edit: int | None = None) -> FollowUpWindow:
    made = FollowUpWindow(session, people, edit)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("choice", "own", "kept"),
    [
        ("", "", ""), ("every 1 days", "", "every 1 days"), ("every 1 weeks", "", "every 1 weeks"),
        ("by-day", "", "every 1 months on 8"), ("by-weekday", "", "every 1 months on 2 tuesday"),
        ("every 1 years", "", "every 1 years"), ("own", "every 10 days", "every 10 days"),
    ],
)  # fmt: skip
def test_every_repeat_is_kept_and_shown_again(qtbot: QtBot, session: Session, choice: str, own: str, kept: str) -> None:
    ada = add(session.book, "Ada Lovelace")
    made = window(qtbot, session, (ada,))
    made.fields.text.setText("Send the paper")
    made.fields.when.set_text("2026-12-08 10:00")
    made.fields.repeat.set_current(choice)
    made.fields.own.setText(own)
    made.fields.counts.set_current("completion")
    made.save()
    [(number, repeat, counts)] = session.book.rows("SELECT id, repeat, repeat_from FROM follow_up")
    assert (repeat, counts) == (kept, "completion")
    before = source_state(session.book)
    window(qtbot, session, edit=number).save()
    assert source_state(session.book) == before


def test_without_a_time_it_is_due_tomorrow_at_nine(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session, (add(session.book, "Ada Lovelace"),))
    made.fields.text.setText("Call")
    made.save()
    [(at, timed)] = session.book.rows("SELECT at, timed FROM follow_up")
    assert at == session.now() - 10 * 60 + 1440 + 9 * 60 and not timed


def test_editing_keeps_what_was_not_touched_and_undo_brings_all_back(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    new = NewFollowUp("Send the paper", session.now() + 777, True, "every 3 months", "completion")
    number = session.book.do(add_follow_up, (ada, grace), new).made[0].id
    before = source_state(session.book)
    made = window(qtbot, session, edit=number)
    made.fields.text.setText("Send both papers")
    made.save()
    assert session.book.rows("SELECT text, at, timed FROM follow_up") == [("Send both papers", new.at, 1)]
    session.undo()
    assert source_state(session.book) == before


@pytest.mark.parametrize(("text", "when", "own"), [("", "", ""), ("Call", "soonish", ""), ("Call", "", "now and then")])
def test_what_cannot_be_saved_is_told_and_stays_typed(
    qtbot: QtBot, session: Session, text: str, when: str, own: str
) -> None:
    made = window(qtbot, session, (add(session.book, "Ada Lovelace"),))
    made.fields.text.setText(text)
    made.fields.when.set_text(when)
    made.fields.repeat.set_current("own" if own else "")
    made.fields.own.setText(own)
    made.save()
    assert made.isVisible() and list(made.form.problems()) == ["what"]
    assert made.fields.when.text() == when and made.fields.own.text() == own


def test_closing_keeps_a_draft(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    made = window(qtbot, session, (ada,))
    made.fields.text.setText("Send")
    made.close()
    assert window(qtbot, session, (ada,)).fields.text.text() == "Send"
