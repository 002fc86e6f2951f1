"""Acts that change too much to wait for are done in a child process: whole or not at all, told as ever, and nothing waits meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbook import session as sessions
from netbook.domain.interactions import Interaction
from netbook.domain.said import Outcome
from netbook.operations import circles, many, people
from netbook.operations.interactions import Log, log
from netbook.session import Session
from netbook.store.standing import check
from tests.books import Clock, add, derived_state, source_state

PATIENCE = 30_000


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A book of a few people where more than twenty rows are too many to wait for."""
    monkeypatch.setattr(sessions, "ASIDE", 20)
    made = Session(tmp_path / "book.db", Clock())
    for name in ("Ada", "Grace", "Emmy"):
        add(made.book, name, circles=("Sea",), emails=(f"{name}@example.org",))
    for _ in range(15):
        made.book.do(log, Log(Interaction("call", made.now(), note=f"spoke to {name}"), (1, 2)))
        made.book.do(log, Log(Interaction("call", made.now(), note="of \0 and “ice”"), (1,)))
    yield made
    made.close()


def told_of(session: Session) -> list[tuple[str, int]]:
    told: list[tuple[str, int]] = []
    session.did.connect(lambda words, act: told.append((words, act)))
    return told


def test_a_large_act_is_done_aside_undone_and_done_again_and_each_time_told_as_ever(
    session: Session, qtbot: QtBot
) -> None:
    told = told_of(session)
    before, derived = source_state(session.book), derived_state(session.book)
    assert session.do(many.delete_people, (1,)) is None
    job = session.working()
    assert job is not None and job.words == "Deleting 1 person"
    qtbot.waitUntil(lambda: session.working() is None, timeout=PATIENCE)
    after = source_state(session.book)
    assert [row[0] for row in after["person"]] == [2, 3] and len(after["interaction"]) == 15
    assert session.undo() is None and session.working() is not None
    qtbot.waitUntil(lambda: session.working() is None, timeout=PATIENCE)
    assert source_state(session.book) == before and derived_state(session.book) == derived
    session.redo()
    qtbot.waitUntil(lambda: session.working() is None, timeout=PATIENCE)
    assert source_state(session.book) == after
    assert check(session.book.db, session.now()) == []
    assert [words for words, _ in told] == ["Deleted Ada", "Undone: Deleted Ada", "Done again: Deleted Ada"]
    assert {made for (made,) in session.book.rows("SELECT made_by FROM act WHERE id>33")} == {"aside"}


def test_how_far_it_is_is_told(session: Session, qtbot: QtBot) -> None:
    session.do(many.delete_people, (1,))
    qtbot.waitUntil(lambda: session.working() is None, timeout=PATIENCE)
    session.undo()
    job, steps = session.working(), []
    assert job is not None and job.counted
    job.progressed.connect(lambda done, total: steps.append(done / total))
    qtbot.waitUntil(lambda: session.working() is None, timeout=PATIENCE)
    assert steps and steps == sorted(steps) and steps[-1] == 1.0


def test_meanwhile_other_acts_are_refused_in_words_and_settings_are_kept_afterwards(
    session: Session, qtbot: QtBot
) -> None:
    refused: list[str] = []
    session.refused.connect(refused.append)
    session.do(many.delete_people, (1,))
    assert session.do(people.edit_person, 2, title="Admiral") is None
    assert session.undo() is None and session.redo() is None
    assert session.do(many.delete_people, (2,)) is None
    sentence = "One thing is still being done: Deleting 1 person. Do this again when it is done."
    assert refused == [sentence] * 4
    session.set_setting("theme", "dark")
    session.keep_setting("motion", False)
    assert session.setting("theme") == "dark" and session.setting("motion") is False
    assert not session.book.rows("SELECT 1 FROM setting WHERE key='theme'")
    session.tick()
    qtbot.waitUntil(lambda: session.working() is None, timeout=PATIENCE)
    assert session.book.rows("SELECT value FROM setting WHERE key='theme'") == [("dark",)]
    assert session.setting("motion") is False
    session.undo()
    assert session.setting("motion") is None and not session.book.rows("SELECT 1 FROM person WHERE id=1")
    assert session.do(people.edit_person, 2, title="Admiral") is not None


def test_stopped_it_leaves_the_book_as_it_was(session: Session, qtbot: QtBot) -> None:
    before = source_state(session.book)
    told = told_of(session)
    session.do(many.delete_people, (1,))
    job = session.working()
    assert job is not None and job.stoppable
    with qtbot.waitSignal(job.cancelled, timeout=PATIENCE):
        job.cancel()
    assert session.working() is None and source_state(session.book) == before and not told


def test_what_cannot_be_done_is_refused_from_aside_too(session: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.refused, timeout=PATIENCE) as refused:
        session.do(circles.leave_circle, tuple(range(1, 30)), 99)
    assert refused.args == ["That circle is not there any more."]
    assert session.working() is None


def test_what_is_to_follow_follows_when_it_is_taken_back(session: Session, qtbot: QtBot) -> None:
    session.do(many.delete_people, (1,))
    qtbot.waitUntil(lambda: session.working() is None, timeout=PATIENCE)
    ((act,),) = session.book.rows("SELECT max(id) FROM act")
    followed: list[Outcome] = []
    assert session.undo_number(act, followed.append) is None and not followed
    qtbot.waitUntil(lambda: bool(followed), timeout=PATIENCE)
    assert followed[0].label.key == "undone" and session.working() is None
    assert session.undo_number(act - 1, followed.append) is not None and len(followed) == 2


def test_closing_waits_for_what_was_begun(session: Session, tmp_path: Path) -> None:
    session.do(many.delete_people, (1,))
    session.close()
    again = Session(tmp_path / "book.db", Clock())
    assert [row[0] for row in again.book.rows("SELECT id FROM person ORDER BY id")] == [2, 3]
    again.close()


def test_a_circle_of_many_is_given_its_cadence_aside_and_its_name_at_once(session: Session, qtbot: QtBot) -> None:
    for n in range(25):
        add(session.book, f"Person {n}", circles=("Crowd",))
    ((circle,),) = session.book.rows("SELECT id FROM circle WHERE name='Crowd'")
    assert session.do(circles.edit_circle, circle, name="Throng") is not None
    assert session.do(circles.edit_circle, circle, cadence="2 months") is None
    job = session.working()
    assert job is not None and job.words == "Changing 25 people"
    qtbot.waitUntil(lambda: session.working() is None, timeout=PATIENCE)
    spans = "SELECT count(*) FROM standing WHERE cadence='2 months'"
    assert session.book.rows(spans) == [(25,)] and not session.book.unsettled()
    assert session.undo() is None and session.working() is not None
    qtbot.waitUntil(lambda: session.working() is None, timeout=PATIENCE)
    assert session.book.rows(spans) == [(0,)] and check(session.book.db, session.now()) == []


def test_what_is_small_is_done_at_once(session: Session) -> None:
    assert session.do(many.delete_people, (3,)) is not None and session.working() is None
    assert session.undo() is not None and session.redo() is not None
