"""About: every field goes through the window into the book and back by one undo; nothing typed is lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from netbook.domain.people import Address, PostalField
from netbook.operations.circles import add_circle, join_circle
from netbook.operations.details import NewDetail, add_detail
from netbook.operations.follow_ups import NewFollowUp, add_follow_up
from netbook.operations.people import EDITABLE, add_address, add_date, add_field
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.person.about.contact import KINDS, ContactSection, FieldLine
from netbook.ui.person.about.dates import DateLine, DatesSection
from netbook.ui.person.about.details import DetailLine, DetailsSection
from netbook.ui.person.about.note import KeptSection, NoteSection
from netbook.ui.person.about.picture import PictureSection
from netbook.ui.person.about.places import AddressBlock, PlacesSection
from netbook.ui.person.about.rows import TextRow
from netbook.ui.person.about.state import StateSection
from netbook.ui.person.about.tab import AboutTab
from netbook.ui.person.about.ties import MeetingSection, RhythmSection
from netbook.ui.places import Places
from tests.books import Clock, add, source_state


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock())
    yield made
    made.close()


def about(qtbot: QtBot, session: Session, number: int) -> AboutTab:
    made = AboutTab(session, Intents())
    qtbot.addWidget(made)
    made.resize(640, 800)
    made.show_person(number)
    made.finish()
    made.show()
    return made


def rows(tab: AboutTab) -> dict[str, TextRow]:
    return {row.key: row for section in tab.sections.values() for row in section.rows}


def typed_over(row: TextRow, text: str) -> None:
    row.field.setText(text) if hasattr(row.field, "setText") else row.field.setPlainText(text)


def type_into(row: TextRow, text: str) -> None:
    typed_over(row, text)
    row.field.commit()


LINES = [
    ("full", "Ada King", "Ada King"), ("given", "Augusta", "Augusta"), ("family", "King", "King"), ("additional", "A.", "A."),
    ("prefix", "Lady", "Lady"), ("suffix", "PhD", "PhD"), ("phonetic_given", "Ay-da", "Ay-da"), ("phonetic_family", "Luv", "Luv"),
    ("nicknames", "Addie, Bird", '["Addie", "Bird"]'), ("photo_url", "https://example.org/a", "https://example.org/a"),
    ("organisation", "Engines", "Engines"), ("department", "Numbers", "Numbers"), ("title", "Analyst", "Analyst"),
    ("role", "Lead", "Lead"), ("shared_work", "A paper\nand a talk", "A paper\nand a talk"), ("pronouns", "she/her", "she/her"),
    ("languages", "en, nb", '["en", "nb"]'), ("time_zone", "europe/oslo", "Europe/Oslo"), ("gender", "F", "F"),
    ("birthday", "10 Dec 1815", "1815-12-10"), ("birthday", "10. desember", "--12-10"), ("birthday", "1815", "1815"),
    ("birthday_lead", "2 weeks", 14), ("birthday_lead", "on the day", 0), ("known_since", "May 2019", "2019-05"),
    ("death", "1852-11-27", "1852-11-27"), ("met", "At the fair", "At the fair"), ("geo", "59.9,10.7", "59.9,10.7"),
    ("cadence", "every 3 weeks", "3 weeks"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "typed", "kept"), LINES)
def test_a_column_is_typed_kept_shown_again_and_undone(
    qtbot: QtBot, session: Session, key: str, typed: str, kept: object
) -> None:
    ada = add(session.book, "Ada Lovelace")
    before = source_state(session.book)
    shown = about(qtbot, session, ada)
    was = rows(shown)[key].field.text()
    type_into(rows(shown)[key], typed)
    assert session.book.rows(f"SELECT {key} FROM person")[0][0] == kept
    assert not rows(shown)[key].field.changed() and rows(shown)[key].problem.isHidden()
    session.undo()
    assert rows(shown)[key].field.text() == was and source_state(session.book) == before


def test_every_column_that_can_be_edited_has_a_place(qtbot: QtBot, session: Session) -> None:
    shown = about(qtbot, session, add(session.book, "Ada Lovelace"))
    elsewhere = {"note", "paused", "deceased", "archived", "target", "closeness", "stay", "through_id", "kind"}
    assert set(rows(shown)) | elsewhere >= EDITABLE


@pytest.mark.parametrize(
    ("key", "typed"),
    [("full", "  "), ("birthday", "someday"), ("birthday_lead", "early"), ("time_zone", "Oz"), ("cadence", "often"),
     ("known_since", "31 Feb 2019")],
)  # fmt: skip
def test_what_is_refused_stays_typed_even_when_somebody_else_was_looked_at(
    qtbot: QtBot, session: Session, key: str, typed: str
) -> None:
    ada, grace = add(session.book, "Ada Lovelace", birthday="--12-10"), add(session.book, "Grace Hopper")
    shown = about(qtbot, session, ada)
    type_into(rows(shown)[key], typed)
    row = rows(shown)[key]
    assert row.field.text() == typed and not row.problem.isHidden()
    shown.show_person(grace)
    assert row.field.text() != typed and row.problem.isHidden()
    shown.show_person(ada)
    assert row.field.text() == typed and not row.problem.isHidden()
    QTest.keyClick(row.field, Qt.Key.Key_Escape)
    assert row.field.text() == row.field.kept() and row.problem.isHidden()


def test_enter_saves_and_goes_on_escape_restores(qtbot: QtBot, session: Session) -> None:
    shown = about(qtbot, session, add(session.book, "Ada Lovelace"))
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    field = rows(shown)["organisation"].field
    field.setFocus()
    QTest.keyClicks(field, "Engines")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    QTest.keyClicks(field, "Engines")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.book.rows("SELECT organisation FROM person") == [("Engines",)]
    assert rows(shown)["title"].field.hasFocus()


def test_what_is_being_typed_is_saved_when_somebody_else_is_shown(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada Lovelace"), add(session.book, "Grace Hopper")
    shown = about(qtbot, session, ada)
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    field = rows(shown)["organisation"].field
    field.setFocus()
    QTest.keyClicks(field, "Engines")
    shown.show_person(grace)
    assert session.book.rows("SELECT organisation FROM person WHERE id=?", (ada,)) == [("Engines",)]
    assert field.text() == ""


@pytest.mark.parametrize("kind", KINDS)
def test_a_field_is_added_labelled_changed_and_emptied_away(qtbot: QtBot, session: Session, kind: str) -> None:
    ada = add(session.book, "Ada Lovelace")
    before = source_state(session.book)
    shown = about(qtbot, session, ada)
    section = shown.sections[ContactSection]
    assert isinstance(section, ContactSection)
    group = section.groups[kind]
    group.add_blank()
    line = group.rows()[0]
    assert isinstance(line, FieldLine)
    line.value.setText("one")
    line.value.commit()
    line.label.setText("Summer house")
    line.label.commit()
    assert session.book.rows("SELECT kind, value, label FROM field") == [(kind, "one", "Summer house")]
    assert group.rows() == [line]
    line.value.setText("two")
    line.value.commit()
    assert session.book.rows("SELECT value FROM field") == [("two",)]
    line.value.setText("")
    line.value.commit()
    assert not session.book.rows("SELECT 1 FROM field") and group.rows() == []
    for _ in range(4):
        session.undo()
    assert source_state(session.book) == before


def test_one_of_several_is_preferred_and_the_phone_is_copied_as_typed(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace", phones=("+47 22 11", "55 66"))
    shown = about(qtbot, session, ada)
    section = shown.sections[ContactSection]
    assert isinstance(section, ContactSection)
    first, second = section.groups["phone"].rows()
    assert isinstance(first, FieldLine) and isinstance(second, FieldLine)
    first.star.click()
    second.star.click()
    assert session.book.rows("SELECT preferred FROM field ORDER BY id") == [(0,), (1,)]
    first.act.click()
    assert QGuiApplication.clipboard().text() == "+47 22 11"
    first.remove.click()
    assert [row.value.text() for row in section.groups["phone"].rows() if isinstance(row, FieldLine)] == ["55 66"]


def test_an_address_is_added_by_its_parts_and_changed(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    before = source_state(session.book)
    shown = about(qtbot, session, ada)
    section = shown.sections[PlacesSection]
    assert isinstance(section, PlacesSection)
    section.group.add_blank()
    block = section.group.rows()[0]
    assert isinstance(block, AddressBlock)
    wanted = {"street": "Karl Johan 1", "label": "home", "code": "0154", "city": "Oslo", "region": "Oslo fylke",
              "country": "Norway", "extended": "2nd floor", "po_box": "12"}  # fmt: skip
    for part, text in wanted.items():
        block.parts[part].setText(text)
        block.parts[part].commit()
    found = session.book.rows(f"SELECT {', '.join(wanted)} FROM address")
    assert found == [tuple(wanted.values())]
    block.star.click()
    assert session.book.rows("SELECT preferred FROM address") == [(1,)]
    for _ in range(len(wanted) + 1):
        session.undo()
    assert source_state(session.book) == before


def test_own_dates_are_added_changed_and_emptied_away(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    shown = about(qtbot, session, ada)
    section = shown.sections[DatesSection]
    assert isinstance(section, DatesSection)
    section.group.add_blank()
    line = section.group.rows()[0]
    assert isinstance(line, DateLine)
    line.label.setText("name day")
    line.label.commit()
    assert not session.book.rows("SELECT 1 FROM own_date") and line.label.text() == "name day"
    line.date.setText("17 May")
    line.date.commit()
    line.lead.setText("3")
    line.lead.commit()
    assert session.book.rows("SELECT label, date, lead FROM own_date") == [("name day", "--05-17", 3)]
    line.date.setText("whenever")
    line.date.commit()
    assert line.date.text() == "whenever" and not line.problem.isHidden()
    line.date.setText("")
    line.date.commit()
    assert not session.book.rows("SELECT 1 FROM own_date")


def test_circles_cadence_closeness_and_stay_are_chosen(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    session.book.do(add_circle, "Mentors", "2 months")
    session.book.do(join_circle, [ada], "Mentors")
    shown = about(qtbot, session, ada)
    section = shown.sections[RhythmSection]
    assert isinstance(section, RhythmSection)
    assert "Mentors" in section.cadence.field.placeholderText()
    section.picker.set_text("Oslo")
    section.picker.take_typed()
    section.quick._take("3 months")
    section.closeness._take("inner")
    section.stay._take("yes")
    assert session.book.rows("SELECT cadence, closeness, stay FROM person") == [("3 months", "inner", "yes")]
    assert section.picker.names() == ("Mentors", "Oslo")
    section.picker._on_remove(0)
    assert session.book.rows("SELECT c.name FROM circle_person JOIN circle c ON c.id=circle_id") == [("Oslo",)]
    session.undo()
    assert section.picker.names() == ("Mentors", "Oslo")


def test_through_whom_takes_a_new_name_and_can_be_taken_away(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    before = source_state(session.book)
    shown = about(qtbot, session, ada)
    section = shown.sections[MeetingSection]
    assert isinstance(section, MeetingSection)
    section.through.set_text("Mary Somerville")
    section.through.take_typed()
    assert session.book.rows("SELECT t.full FROM person p JOIN person t ON t.id=p.through_id") == [("Mary Somerville",)]
    session.undo()
    assert section.through.chosen() == () and source_state(session.book) == before


@pytest.mark.parametrize("flag", ["target", "paused", "archived", "deceased"])
def test_a_state_is_one_click_and_one_undo(qtbot: QtBot, session: Session, flag: str) -> None:
    shown = about(qtbot, session, add(session.book, "Ada Lovelace"))
    section = shown.sections[StateSection]
    assert isinstance(section, StateSection)
    section.flags[flag].click()
    assert session.book.rows(f"SELECT {flag} FROM person") == [(1,)]
    session.undo()
    assert not section.flags[flag].isChecked()


def test_what_a_card_is_of_can_be_said(qtbot: QtBot, session: Session) -> None:
    shown = about(qtbot, session, add(session.book, "Analytical Engines"))
    section = shown.sections[StateSection]
    assert isinstance(section, StateSection)
    section.kind._take("org")
    assert session.book.rows("SELECT kind FROM person") == [("org",)]


@pytest.mark.parametrize("drop", [True, False])
def test_deceased_asks_what_becomes_of_the_open_follow_ups(qtbot: QtBot, session: Session, drop: bool) -> None:
    ada = add(session.book, "Ada Lovelace")
    session.book.do(add_follow_up, (ada,), NewFollowUp("Call", session.now() + 1440))
    shown = about(qtbot, session, ada)
    section = shown.sections[StateSection]
    assert isinstance(section, StateSection)
    section.flags["deceased"].click()
    assert not section.asking.isHidden() and session.book.rows("SELECT deceased FROM person") == [(0,)]
    section.asking.day.setText("27 Nov 1852")
    (section.asking.drop if drop else section.asking.keep).click()
    assert session.book.rows("SELECT deceased, death FROM person") == [(1, "1852-11-27")]
    assert session.book.rows("SELECT state FROM follow_up") == [("dropped" if drop else "open",)]
    assert section.asking.isHidden()


def test_the_note_is_shown_as_markdown_and_edited_as_text(qtbot: QtBot, session: Session) -> None:
    shown = about(qtbot, session, add(session.book, "Ada Lovelace", note="Likes **engines**"))
    section = shown.sections[NoteSection]
    assert isinstance(section, NoteSection)
    assert section.field.toPlainText() == "Likes engines"
    section.field.type("Likes *poems*\n\n- and whist")
    section.field.commit()
    assert session.book.rows("SELECT note FROM person") == [("Likes *poems*\n\n- and whist",)]
    assert "*" not in section.field.toPlainText()
    session.undo()
    assert section.field.text() == "Likes **engines**"


def knee(section: DetailsSection) -> DetailLine:
    return next(row for row in section.open.rows() if isinstance(row, DetailLine) and row.text.text() == "Knee surgery")


def test_details_are_added_changed_ended_reopened_and_deleted(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    session.book.do(add_detail, ada, NewDetail("Plays the harp", "interests"))
    shown = about(qtbot, session, ada)
    section = shown.sections[DetailsSection]
    assert isinstance(section, DetailsSection)
    section.open.add_blank()
    line = section.open.rows()[1]
    assert isinstance(line, DetailLine)
    line.topic._take("health")
    line.text.setPlainText("Knee surgery")
    line.text.commit()
    assert session.book.rows("SELECT topic, text FROM detail ORDER BY id") == [
        ("interests", "Plays the harp"),
        ("health", "Knee surgery"),
    ]
    line = knee(section)
    line.ask_on.setText("2026-12-08")
    line.ask_on.commit()
    assert session.book.rows("SELECT ask_on/1440 - ?/1440 FROM detail WHERE topic='health'", (session.now(),)) == [
        (15,)
    ]
    line = knee(section)
    line.end.click()
    line.how.setText("It went well")
    line.how.returnPressed.emit()
    assert session.book.rows("SELECT how_ended FROM detail WHERE ended_at IS NOT NULL") == [("It went well",)]
    section.unfold.click()
    ended = section.ended.rows()[0]
    assert isinstance(ended, DetailLine) and "It went well" in ended.ended.text()
    ended.end.click()
    assert len(section.open.rows()) == 2
    last = section.open.rows()[0]
    assert isinstance(last, DetailLine)
    last.remove.click()
    assert len(section.open.rows()) == 1


def test_lines_that_nobody_understands_are_kept_and_shown_folded(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    session.book.db.execute_sql(
        "INSERT INTO card(person_id, source, key, digest, unknown) VALUES(?, 's', 'k', 'd', '[\"X-ODD:1\"]')", (ada,)
    )
    shown = about(qtbot, session, ada)
    section = shown.sections[KeptSection]
    assert isinstance(section, KeptSection)
    assert not section.isHidden() and section.lines.isHidden()
    section.unfold.click()
    assert section.lines.text() == "X-ODD:1" and not section.lines.isHidden()
    shown.show_person(add(session.book, "Grace Hopper"))
    shown.finish()
    assert section.isHidden()


def test_what_another_hand_changes_shows_at_once(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    shown = about(qtbot, session, ada)
    session.do(add_field, ada, "email", "ada@example.org")
    session.do(add_address, ada, PostalField(Address(city="London")))
    session.do(add_date, ada, "anniversary", "1835-07-08")
    contact, places, dates = (shown.sections[k] for k in (ContactSection, PlacesSection, DatesSection))
    assert isinstance(contact, ContactSection) and len(contact.groups["email"].rows()) == 1
    assert isinstance(places, PlacesSection) and len(places.group.rows()) == 1
    assert isinstance(dates, DatesSection) and len(dates.group.rows()) == 1


def test_a_picture_is_pasted_shown_and_taken_away(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    before = source_state(session.book)
    shown = about(qtbot, session, ada)
    section = shown.sections[PictureSection]
    assert isinstance(section, PictureSection) and section.remove.isHidden()
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    data = QMimeData()
    data.setImageData(image)
    section.take(data)
    assert session.book.rows("SELECT photo<>'' FROM person") == [(1,)] and not section.remove.isHidden()
    section.remove.click()
    assert session.book.rows("SELECT photo FROM person") == [("",)]
    session.undo()
    session.undo()
    assert source_state(session.book) == before


def test_a_file_that_is_no_picture_is_told_beside_it(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    shown = about(qtbot, session, add(session.book, "Ada Lovelace"))
    section = shown.sections[PictureSection]
    assert isinstance(section, PictureSection)
    (tmp_path / "words.png").write_text("not a picture")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "words.png"))])
    section.take(data)
    assert not section._problem.isHidden() and session.book.rows("SELECT photo FROM person") == [("",)]


def test_tab_goes_down_the_columns_as_they_stand(qtbot: QtBot, session: Session) -> None:
    shown = about(qtbot, session, add(session.book, "Ada Lovelace", emails=("ada@example.org",)))
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    contact, names = shown.sections[ContactSection], rows(shown)
    assert isinstance(contact, ContactSection)
    contact.groups["phone"].add_blank()
    line, phone = contact.groups["email"].rows()[0], contact.groups["phone"].rows()[0]
    assert isinstance(line, FieldLine) and isinstance(phone, FieldLine)
    wanted = [line.value, phone.value, names["cadence"].field, names["organisation"].field, names["birthday"].field,
              names["met"].field, names["pronouns"].field, names["full"].field]  # fmt: skip
    qtbot.waitUntil(lambda: not shown._ordering.isActive() and id(phone.value) in shown._order)
    line.value.setFocus()
    walked: list[object] = []
    for _ in range(90):
        walked.append(shown.focusWidget())
        QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Tab)
    places = [walked.index(widget) for widget in wanted]
    assert places == sorted(places)


def test_what_was_being_typed_when_the_program_died_is_offered_again_where_it_stood(
    qtbot: QtBot, session: Session
) -> None:
    ada, grace = add(session.book, "Ada Lovelace", organisation="Looms"), add(session.book, "Grace Hopper")
    first = about(qtbot, session, ada)
    typed_over(rows(first)["organisation"], "Engines")
    contact, note = first.sections[ContactSection], first.sections[NoteSection]
    assert isinstance(contact, ContactSection) and isinstance(note, NoteSection)
    contact.groups["email"].add_blank()
    contact.groups["email"].rows()[0].value.setText("ada@example.org")  # type: ignore[attr-defined]
    note.field.type("Half a thought")
    file = Places(session.book.path).file()
    qtbot.waitUntil(lambda: file.exists() and "Half a thought" in file.read_text(encoding="utf-8"))

    # The program is gone without a word: nobody left the fields.
    second = about(qtbot, session, grace)
    assert rows(second)["organisation"].field.text() == ""
    second.show_person(ada)
    row = rows(second)["organisation"]
    assert (row.field.text(), row.field.kept()) == ("Engines", "Looms")
    assert "not saved" in row.problem.text() and not row.field.property("wrong")
    contact, note = second.sections[ContactSection], second.sections[NoteSection]
    assert isinstance(contact, ContactSection) and isinstance(note, NoteSection)
    (line,) = contact.groups["email"].rows()
    assert isinstance(line, FieldLine) and line.value.text() == "ada@example.org"
    assert note.field.text() == "Half a thought"
    row.field.commit()
    line.value.commit()
    note.field.commit()
    assert session.book.rows("SELECT organisation, note FROM person WHERE id=?", (ada,)) == [
        ("Engines", "Half a thought")
    ]
    assert session.book.rows("SELECT value FROM field") == [("ada@example.org",)]
    assert row.problem.isHidden() and "Half a thought" not in file.read_text(encoding="utf-8")

    third = about(qtbot, session, ada)
    assert not any(one.field.changed() for one in rows(third).values())


def test_what_is_offered_again_is_given_up_with_escape(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace", organisation="Looms")
    first = about(qtbot, session, ada)
    typed_over(rows(first)["organisation"], "Engines")
    file = Places(session.book.path).file()
    qtbot.waitUntil(lambda: file.exists() and "Engines" in file.read_text(encoding="utf-8"))
    second = about(qtbot, session, ada)
    row = rows(second)["organisation"]
    QTest.keyClick(row.field, Qt.Key.Key_Escape)
    assert row.field.text() == "Looms" and row.problem.isHidden()
    third = about(qtbot, session, ada)
    assert rows(third)["organisation"].field.text() == "Looms"


def test_a_part_of_something_that_is_not_in_the_book_yet_is_kept_too(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    tabs = [about(qtbot, session, ada)]
    first = tabs[0].sections[DatesSection]
    assert isinstance(first, DatesSection)
    first.group.add_blank()
    line = first.group.rows()[0]
    assert isinstance(line, DateLine)
    line.label.setText("Name day")
    line.label.commit()
    first.desk.keep()
    tabs.append(about(qtbot, session, ada))
    second = tabs[1].sections[DatesSection]
    assert isinstance(second, DatesSection)
    (line,) = second.group.rows()
    assert isinstance(line, DateLine) and line.label.text() == "Name day"
    line.date.setText("24 July")
    line.date.commit()
    assert session.book.rows("SELECT label FROM own_date") == [("Name day",)]
    tabs.append(about(qtbot, session, ada))
    third = tabs[2].sections[DatesSection]
    assert isinstance(third, DatesSection) and len(third.group.rows()) == 1 and third.group.rows()[0].label.text()  # type: ignore[attr-defined]


def test_words_that_are_no_address_are_kept_with_a_gentle_word_beside_them(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace")
    shown = about(qtbot, session, ada)
    section = shown.sections[ContactSection]
    assert isinstance(section, ContactSection)
    for kind, none, well in (("email", "not a mail", "ada@example.org"), ("phone", "ask her son", "22 11 33 44")):
        section.groups[kind].add_blank()
        line = section.groups[kind].rows()[0]
        assert isinstance(line, FieldLine) and line.remark.isHidden()
        line.value.setText(none)
        line.value.commit()
        assert session.book.rows("SELECT value FROM field WHERE kind=?", (kind,)) == [(none,)]
        assert "kept as you wrote it" in line.remark.text() and line.problem.isHidden()
        line.value.setText(well)
        line.value.commit()
        assert line.remark.isHidden()
