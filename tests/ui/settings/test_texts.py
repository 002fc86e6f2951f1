"""The texts in Settings."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from netbook.answers import history
from netbook.answers.drafts import draft, templates
from netbook.domain.drafts import FIELDS, TEMPLATES
from netbook.session import Session
from netbook.ui.log.drafts import Drafts
from netbook.ui.settings.texts import TextsSection
from netbook.wording.drafts import text_of
from netbook.wording.fields import field_words
from tests.books import add
from tests.ui.rooms import press, shown, type_in


@pytest.fixture
def section(session: Session, qtbot: QtBot) -> TextsSection:
    made = TextsSection(session)
    session.setting_changed.connect(made.refresh)
    made.resize(760, 1000)
    shown(qtbot, made)
    return made


def test_every_text_is_listed_and_every_field_explained(section: TextsSection) -> None:
    assert section.names() == list(TEMPLATES)
    assert all(field_words(name) and section.fields[name].toolTip() for name in FIELDS)


def test_a_changed_text_is_kept_when_the_field_is_left_and_can_be_put_back(
    session: Session, section: TextsSection
) -> None:
    section.choose("check-in")
    section.subject.setText("Hello")
    section.subject.editingFinished.emit()
    assert templates(session.book, "en")["check-in"].subject == "Hello"
    assert templates(session.book, "nb")["check-in"] == text_of("check-in", "nb")
    assert section.reset.isVisible() and section.list.lines.line(2).side == "changed"
    section.reset.click()
    assert section.subject.text() == text_of("check-in", "en").subject
    assert session.setting("template.check-in.en") is None and not section.reset.isVisible()


def test_a_text_of_ones_own_is_made_in_both_languages_renamed_and_deleted(
    session: Session, section: TextsSection
) -> None:
    ada = add(session.book, "Ada Lovelace")
    assert section.add(" ") and section.add("Thank you")
    assert section.add("Invitation") == ""
    assert "Invitation" in templates(session.book, "en") and "Invitation" in templates(session.book, "nb")
    section.text.setPlainText("Dear {first},\n\ncome to dinner.")
    section.keep()
    assert draft(session.book, ada, "Invitation", language="en").body == "Dear Ada,\n\ncome to dinner."
    assert section.rename_to("Dinner") == "" and "Invitation" not in templates(session.book, "en")
    assert templates(session.book, "en")["Dinner"].body.endswith("come to dinner.")
    assert section.rename.isVisible() and section.delete.isVisible()
    section.delete.click()
    assert set(templates(session.book, "en")) == set(TEMPLATES) and section.names() == list(TEMPLATES)


def test_the_letter_is_shown_as_somebody_real_would_get_it_while_it_is_typed(
    session: Session, section: TextsSection
) -> None:
    ada = add(session.book, "Ada Lovelace")
    section.reader.choose([ada])
    section.choose("check-in")
    assert section.preview.text().startswith("Dear Ada,")
    section.text.setPlainText("Hello {first}, {nonsense}")
    assert section.preview.text() == "Hello Ada, {nonsense}"
    assert "{nonsense}" in section.told.text() and section.told.isVisible()
    section.text.clear()
    section.fields["name"].click()
    assert section.text.toPlainText() == "{name}" and section.preview.text() == "Ada Lovelace"


def test_my_name_stands_under_the_letter(session: Session, section: TextsSection) -> None:
    ada = add(session.book, "Ada Lovelace")
    section.me.setFocus(Qt.FocusReason.OtherFocusReason)
    type_in(section.me, "Kari Nordmann")
    press(section.me, Qt.Key.Key_Return)
    assert draft(session.book, ada, "check-in", language="en").body.endswith("Kari Nordmann")


def test_a_text_that_was_deleted_renamed_or_put_back_is_undone_like_any_act(
    session: Session, section: TextsSection
) -> None:
    told: list[str] = []
    session.did.connect(lambda words, _act: told.append(words))
    section.add("Birthday")
    section.text.setPlainText("Many happy returns")
    section.keep()
    section.rename_to("Name day")
    section.delete_own()
    assert "Name day" not in section.names()
    (gone,) = history.lines(session.book, history.deletions(session.book))
    assert gone.act.label.values["name"] == "Name day", "it lies in the trash"
    session.undo()
    assert "Name day" in section.names()
    assert templates(session.book, "en")["Name day"].body == "Many happy returns"
    session.undo()
    assert "Birthday" in section.names() and "Name day" not in section.names()
    section.choose("check-in")
    section.subject.setText("Hello")
    section.keep()
    section.back_to_program()
    session.undo()
    assert section.subject.text() == "Hello"
    assert told[:4] == [
        "Added the text “Birthday”", "Changed the text “Birthday”", "Renamed the text “Name day”",
        "Deleted the text “Name day”",
    ]  # fmt: skip
    assert told[-1].startswith("Undone: Netbook’s own text again")


def test_a_text_is_on_the_disk_while_it_is_typed_and_stands_there_again_after_the_program_was_ended(
    session: Session, section: TextsSection, qtbot: QtBot
) -> None:
    section.choose("check-in")
    section.languages.set_current("nb")
    section._on_language("nb")
    section.text.setFocus(Qt.FocusReason.OtherFocusReason)
    section.text.setPlainText("Kjære {first},\n\nhvordan går")
    qtbot.waitUntil(lambda: "hvordan går" in str(Drafts(session, "texts").every()))
    assert session.setting("template.check-in.nb") is None
    again = TextsSection(session)
    qtbot.addWidget(again)
    assert again.text.toPlainText().endswith("hvordan går") and again.languages.current() == "nb"
    again.keep()
    assert Drafts(session, "texts").every() == {}
    assert templates(session.book, "nb")["check-in"].body.endswith("hvordan går")


def test_a_text_that_could_not_be_kept_is_there_when_one_comes_back_to_it(
    session: Session, section: TextsSection, monkeypatch: pytest.MonkeyPatch
) -> None:
    section.choose("check-in")
    section.subject.setText("Hello there")
    with monkeypatch.context() as busy:
        busy.setattr(session, "keep_settings", lambda *_values: None)
        section.choose("thanks")
    assert section.subject.text() == text_of("thanks", "en").subject
    section.choose("check-in")
    assert section.subject.text() == "Hello there"
    section.keep()
    assert templates(session.book, "en")["check-in"].subject == "Hello there"
    section.choose("thanks")
    section.choose("check-in")
    session.undo()
    assert section.subject.text() == text_of("check-in", "en").subject
