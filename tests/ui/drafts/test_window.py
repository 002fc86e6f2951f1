"""The draft window: nothing typed is lost, what is sent is logged, and the mail program gets the letter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from netbook.operations import details
from netbook.operations.people import add_field
from netbook.session import Session
from netbook.ui.drafts.window import DraftWindow
from netbook.ui.intents import Intents
from tests.books import Clock, add


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    opened = Session(tmp_path / "book.db", Clock())
    yield opened
    opened.close()


def window(qtbot: QtBot, session: Session, person: int, template: str = "check-in") -> DraftWindow:
    made = DraftWindow(session, Intents(), person, template)
    qtbot.addWidget(made)
    return made


def test_what_was_typed_and_not_sent_is_there_again_in_its_own_text(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    first = window(qtbot, session, ada)
    first._body.setPlainText("Dear Ada, half a thought")
    first.close()
    assert window(qtbot, session, ada)._body.toPlainText() == "Dear Ada, half a thought"
    assert "half a thought" not in window(qtbot, session, ada, "thanks")._body.toPlainText()
    assert "half a thought" not in window(qtbot, session, add(session.book, "Grace Hopper"))._body.toPlainText()


def test_a_letter_is_in_the_file_while_it_is_typed(qtbot: QtBot, session: Session) -> None:
    made = window(qtbot, session, add(session.book, "Ada Lovelace"))
    made._body.setPlainText("Dear Ada, before the power goes")
    file = made._places.file()
    qtbot.waitUntil(lambda: file.exists() and "before the power goes" in file.read_text())


def test_logging_it_as_sent_records_the_letter_once_and_asks_what_it_asks(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    session.do(details.add_detail, ada, details.NewDetail("her course", "work", session.now()))
    made = window(qtbot, session, ada)
    assert "her course" in made._body.toPlainText()
    made.log_as_sent()
    assert session.book.rows("SELECT kind, direction, thanks, ask FROM interaction") == [("email", "from-me", 0, 0)]
    assert session.book.rows("SELECT asked_at IS NOT NULL FROM detail") == [(1,)]
    assert window(qtbot, session, ada)._own, "a letter that was sent does not come back"
    session.undo()
    assert session.book.rows("SELECT count(*) FROM interaction") == [(0,)]


def test_a_letter_of_thanks_is_thanks_and_a_request_is_an_ask(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    window(qtbot, session, ada, "thanks").log_as_sent()
    window(qtbot, session, ada, "information-request").log_as_sent()
    assert session.book.rows("SELECT thanks, ask FROM interaction ORDER BY id") == [(1, 0), (0, 1)]


def test_the_mail_program_gets_address_subject_and_letter(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = add(session.book, "Ada Lovelace", emails=("ada@example.org",))
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(bytes(url.toEncoded().data()).decode())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    made = window(qtbot, session, ada)
    made._subject.setText("Blåbær & æ")
    made._body.setPlainText("Dear Ada,\n50 % of it?")
    made.open_mail()
    assert opened == [
        "mailto:ada@example.org?subject=Bl%C3%A5b%C3%A6r%20%26%20%C3%A6&body=Dear%20Ada%2C%0D%0A50%20%25%20of%20it%3F"
    ]
    made._body.setPlainText("x" * 3000)
    made.open_mail()
    assert len(opened[1]) < 200 and QGuiApplication.clipboard().text() == "x" * 3000


def test_another_language_and_another_text_can_be_chosen_and_kept_as_ones_own(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    made = window(qtbot, session, ada)
    made._language.chosen.emit("nb")
    made._language.set_current("nb")
    made._change()
    assert made._body.toPlainText().startswith("Kjære Ada")
    made._body.setPlainText("Hei {first}")
    made._keep_as_mine()
    made._start_anew()
    assert made._body.toPlainText() == "Hei Ada"


def test_what_was_typed_stays_with_its_text_and_its_language(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    made = window(qtbot, session, ada)
    made._body.setPlainText("Dear Ada, a check-in of mine")
    made._template.setCurrentIndex(made._template.findData("thanks"))
    made._change()
    assert "check-in of mine" not in made._body.toPlainText()
    made._language.set_current("nb")
    made._change()
    made._body.setPlainText("Kjære Ada, tusen takk")
    made._language.set_current("en")
    made._change()
    assert "Thank you" in made._body.toPlainText()
    made.close()
    assert window(qtbot, session, ada)._body.toPlainText() == "Dear Ada, a check-in of mine"
    thanks = window(qtbot, session, ada, "thanks")
    assert (thanks._body.toPlainText(), thanks._language.current()) == ("Kjære Ada, tusen takk", "nb")


def test_letters_of_one_kind_about_two_matters_never_meet(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    for other, step in (("Grace", "introduction:1:asked:one"), ("Emmy", "introduction:2:asked:one")):
        occasion = {"other": other, "then": step}
        made = DraftWindow(session, Intents(), ada, "introduction-ask", occasion=occasion)
        qtbot.addWidget(made)
        assert f"introduce you to {other}" in made._body.toPlainText()
        made._body.setPlainText(f"Typed about {other}: introduce you to {other}")
        made.close()


def test_a_letter_kept_as_ones_own_text_fits_everybody(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    session.set_setting("my-name", "Mary")
    made = window(qtbot, session, ada)
    made._body.setPlainText("Hi Ada! Adamant as ever?\n\nYours,\nMary")
    made._keep_as_mine()
    assert session.setting("template.check-in.en", {})["body"] == "Hi {first}! Adamant as ever?\n\nYours,\n{me}"  # type: ignore[index]
    assert window(qtbot, session, grace)._body.toPlainText() == "Hi Grace! Adamant as ever?\n\nYours,\nMary"


def test_no_mail_is_written_to_words_that_are_no_address(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    session.do(add_field, ada, "email", "not a mail")
    assert window(qtbot, session, ada)._to.text() == ""
    session.do(add_field, ada, "email", "ada@example.org")
    assert window(qtbot, session, ada)._to.text() == "ada@example.org"


def test_after_handing_a_letter_over_it_is_told_what_to_do_where_no_mail_program_opens(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = window(qtbot, session, add(session.book, "Ada Lovelace"))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    made.open_mail()
    assert "copy the letter" in made._told.text() and not made._told.isHidden()
