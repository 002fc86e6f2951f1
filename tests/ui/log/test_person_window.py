"""The new-person window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from netbook.domain.names import split_name
from netbook.session import Session
from netbook.ui.log.person_window import NewPersonWindow
from tests.books import Clock, add, source_state


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock())
    yield made
    made.close()


def window(qtbot: QtBot, session: Session, name: str = "") -> NewPersonWindow:
    made = NewPersonWindow(session, name)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_person_is_made_with_everything_typed_in_one_act(qtbot: QtBot, session: Session) -> None:
    before = source_state(session.book)
    made = window(qtbot, session, "Ada Lovelace")
    for key, text in {
        "email": "ada@example.org",
        "phone": "+47 22 11 33 44",
        "title": "Analyst",
        "organisation": "Engines",
    }.items():
        made._lines[key].setText(text)
    made.circles.set_text("Mentors")
    made.cadence.set_current("2 months")
    made.met.setPlainText("At the fair")
    made.through.set_text("Mary Somerville")
    made.target.setChecked(True)
    with qtbot.waitSignal(made.made) as told:
        made.save()
    rows = session.book.rows(
        "SELECT p.id, p.given, p.family, p.title, p.organisation, p.cadence, p.met, p.target, t.full FROM person p "
        "JOIN person t ON t.id=p.through_id"
    )
    assert rows == [
        (told.args[0], "Ada", "Lovelace", "Analyst", "Engines", "2 months", "At the fair", 1, "Mary Somerville")
    ]
    assert session.book.rows("SELECT kind, value FROM field") == [
        ("email", "ada@example.org"),
        ("phone", "+47 22 11 33 44"),
    ]
    assert session.book.rows("SELECT name FROM circle") == [("Mentors",)]
    session.undo()
    assert source_state(session.book) == before


def test_somebody_like_that_in_the_book_is_told_and_can_be_opened(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    made = window(qtbot, session, "ada lovelace")
    assert not made.form.row("known").isHidden()
    with qtbot.waitSignal(made.open_wanted) as told:
        made._open.click()
    assert told.args == [ada] and len(session.book.rows("SELECT 1 FROM person")) == 1
    assert window(qtbot, session, "Grace Hopper").form.row("known").isHidden()


def test_without_any_name_it_is_refused_at_the_name(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session)
    made.met.setPlainText("Somewhere")
    made.save()
    assert list(made.form.problems()) == ["name"] and made.met.toPlainText() == "Somewhere"


def test_closing_keeps_a_draft(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session)
    made._lines["name"].setText("Roald Amund")
    made.reject()
    assert window(qtbot, session)._lines["name"].text() == "Roald Amund"


def test_parts_typed_by_hand_are_left_alone(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session)
    made._lines["family"].setText("Of Norway")
    made._on_part()
    made._on_name("Haakon King")
    assert made._lines["family"].text() == "Of Norway"


@pytest.mark.parametrize(
    ("full", "parts"),
    [
        ("Ada", ("", "Ada", "", "", "")), ("Ada Lovelace", ("", "Ada", "", "Lovelace", "")),
        ("Dr. Ludwig van Beethoven", ("Dr.", "Ludwig", "", "van Beethoven", "")),
        ("Lovelace, Ada", ("", "Ada", "", "Lovelace", "")), ("Martin Luther King Jr.", ("", "Martin", "Luther", "King", "Jr.")),
        ("", ("", "", "", "", "")),
    ],
)  # fmt: skip
def test_a_written_name_is_parted(full: str, parts: tuple[str, ...]) -> None:
    name = split_name(full)
    assert (name.prefix, name.given, name.additional, name.family, name.suffix) == parts


def test_a_mail_that_is_none_is_taken_with_a_word_beside_it(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session, "Ada Lovelace")
    made._lines["email"].setText("not a mail")
    made._lines["email"].editingFinished.emit()
    assert "kept as you wrote it" in made.form.row("email").problem()
    made.save()
    assert session.book.rows("SELECT value FROM field") == [("not a mail",)]
