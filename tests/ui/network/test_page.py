"""The Network screen's other tabs: organisations, places and trips."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from netbook.answers.reasons import trips
from netbook.domain.dates import DAY, day_of
from netbook.domain.people import Address, Card, Name, PostalField
from netbook.operations.organisations import note_organisation
from netbook.operations.people import add_person
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.network.organisations_tab import OrganisationsTab
from netbook.ui.network.page import NetworkPage
from netbook.ui.network.trips_tab import TripsTab
from netbook.ui.today.page import TodayPage
from tests.books import add, log
from tests.ui.rooms import press

PAGES: list[NetworkPage] = []


@pytest.fixture
def intents() -> Intents:
    made = Intents()
    made.set_offered(frozenset({"draft", "follow-up", "network"}))
    return made


def a_page(session: Session, intents: Intents, qtbot: QtBot) -> NetworkPage:
    made = NetworkPage(session, intents)
    qtbot.addWidget(made)
    made.resize(1270, 800)
    made.show()
    # The tabs live as long as the page does.
    PAGES.append(made)
    return made


@pytest.fixture(autouse=True)
def _pages() -> Iterator[None]:
    yield
    PAGES.clear()


def organisations_of(page: NetworkPage, name: str) -> OrganisationsTab:
    page.show_organisation(name)
    tab = page.tab("organisations")
    assert isinstance(tab, OrganisationsTab)
    return tab


def trips_of(page: NetworkPage) -> TripsTab:
    page.show_tab("places")
    tab = page.tab("places")
    assert isinstance(tab, TripsTab)
    return tab


def at_bergen(session: Session, name: str, **values: object) -> int:
    card = Card(name=Name(full=name), addresses=(PostalField(Address(city="Bergen"), "home"),))
    return session.book.do(add_person, card, (), **values).touched[0]


def test_an_organisation_tells_its_people_and_what_is_known(session: Session, intents: Intents, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace", organisation="Engines", title="Analyst")
    log(session.book, ada, days_ago=3)
    session.book.do(note_organisation, "engines", "need", "A mill", told_by=ada)
    tab = organisations_of(a_page(session, intents, qtbot), "ENGINES")
    QAbstractItemModelTester(tab.list.lines)
    assert tab.name.text() == "Engines" and "1 person" in tab.facts.text()
    (line,) = tab.people_lines()
    with qtbot.waitSignal(intents.person_wanted) as opened:
        line.click()
    assert opened.args == [ada]
    assert [each.text.text() for each in tab.sections["need"].lines] == ["A mill"]


def test_notes_are_added_changed_and_deleted_and_typed_words_wait(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    ada = add(session.book, "Ada Lovelace", organisation="Engines")
    add(session.book, "Grace Hopper", organisation="Navy")
    page = a_page(session, intents, qtbot)
    tab = organisations_of(page, "Engines")
    section = tab.sections["trend"]
    section.keep()
    assert section.problem.text()
    section.text.setText("Steam")
    section.told_by.choose([ada])
    section.add.click()
    (line,) = tab.sections["trend"].lines
    assert line.text.text() == "Steam" and "Ada" in line.told.text() and section.text.text() == ""
    line.text.setText("Steam and brass")
    line.text.commit()
    assert session.book.rows("SELECT text FROM organisation_note") == [("Steam and brass",)]
    section.text.setText("half a th")
    organisations_of(page, "Navy")
    assert section.text.text() == ""
    organisations_of(page, "Engines")
    assert section.text.text() == "half a th"
    press(section.text, Qt.Key.Key_Return)
    assert "half a th" in [each.text.text() for each in section.lines], "Enter adds"
    session.undo()
    tab.sections["trend"].lines[0].remove.click()
    assert not tab.sections["trend"].lines
    session.undo()
    assert len(tab.sections["trend"].lines) == 1


def test_two_spellings_become_one_by_the_name(session: Session, intents: Intents, qtbot: QtBot) -> None:
    add(session.book, "Ada Lovelace", organisation="Engines")
    add(session.book, "Grace Hopper", organisation="ENGINES")
    tab = organisations_of(a_page(session, intents, qtbot), "Engines")
    assert tab.merged.isVisible() and len(tab.people_lines()) == 2
    tab.unite.click()
    assert session.book.rows("SELECT DISTINCT organisation FROM person") == [(tab.name.text(),)]
    assert not tab.merged.isVisible()
    tab.name.setText("Analytical Engines")
    press(tab.name, Qt.Key.Key_Return)
    assert session.book.rows("SELECT DISTINCT organisation FROM person") == [("Analytical Engines",)]
    session.undo()
    assert ("Analytical Engines",) not in session.book.rows("SELECT DISTINCT organisation FROM person")


def test_ways_in_lead_to_the_picture(session: Session, intents: Intents, qtbot: QtBot) -> None:
    ada = add(session.book, "Ada Lovelace", organisation="Engines")
    log(session.book, ada, days_ago=3)
    page = a_page(session, intents, qtbot)
    organisations_of(page, "Engines").reach.click()
    assert page.bar.current() == "picture" and len(page.picture().reach.cards) == 1
    page.show_ways(ada)
    assert page.picture().reach.field.text() == "Ada Lovelace"


def test_a_trip_is_planned_in_words_and_tells_who_is_there(session: Session, intents: Intents, qtbot: QtBot) -> None:
    warm, cold = (
        at_bergen(session, "Warm Friend", closeness="close"),
        at_bergen(session, "Cold Friend", closeness="close"),
    )
    log(session.book, warm, days_ago=1)
    log(session.book, cold, days_ago=250)
    tab = trips_of(a_page(session, intents, qtbot))
    QAbstractItemModelTester(tab.list.lines)
    assert tab.list.lines.line(0).text == "Bergen"
    tab.new.click()
    assert tab.fields.isVisible() and tab.fields.place.text() == "Bergen"
    tab.fields.keep_trip()
    assert tab.fields.problem.text()
    tab.fields.first.set_text("3 December")
    tab.fields.last.set_text("1 December")
    press(tab.fields.last.line, Qt.Key.Key_Return)
    assert tab.fields.isVisible() and tab.fields.problem.text() and tab.fields.last.text() == "1 December"
    tab.fields.last.set_text("5 December")
    press(tab.fields.last.line, Qt.Key.Key_Return)
    assert not tab.fields.isVisible() and tab.title.text() == "Bergen, 3 to 5 Dec"
    assert [row.person for row in tab.rows] == [cold, warm]
    with qtbot.waitSignal(intents.draft_for) as drafted:
        tab.rows[0].buttons["write"].click()
    assert (
        drafted.args is not None and drafted.args[:2] == [cold, "meeting-request"] and "Bergen" in str(drafted.args[2])
    )
    with qtbot.waitSignal(intents.follow_up_wanted) as planned:
        tab.rows[0].buttons["follow-up"].click()
    assert planned.args == [(cold,)]


def test_a_trip_is_changed_noted_and_deleted(session: Session, intents: Intents, qtbot: QtBot) -> None:
    from netbook.domain.dates import day_start
    from netbook.operations.shelf import add_trip

    at_bergen(session, "Ada Lovelace")
    today = day_start(session.now())
    session.book.do(add_trip, "Bergen", today + 8 * DAY, today + 9 * DAY)
    page = a_page(session, intents, qtbot)
    page.show_trip(1)
    tab = trips_of(page)
    tab.note.setText("For the council")
    tab.note.commit()
    tab.change.click()
    tab.fields.place.setText("Oslo")
    tab.fields.keep_trip()
    (trip,) = trips(session.book)
    assert (trip.place, trip.note, day_of(trip.from_at)) == ("Oslo", "For the council", day_of(today + 8 * DAY))
    assert not tab.rows and tab.nobody.isVisible()
    tab.remove.click()
    assert not trips(session.book)
    session.undo()
    assert len(trips(session.book)) == 1


def test_today_tells_a_trip_in_its_week(session: Session, intents: Intents, qtbot: QtBot) -> None:
    from netbook.domain.dates import day_start
    from netbook.operations.shelf import add_trip

    at_bergen(session, "Ada Lovelace")
    today = day_start(session.now())
    session.book.do(add_trip, "Bergen", today + 3 * DAY, today + 4 * DAY)
    page = TodayPage(session, intents)
    qtbot.addWidget(page)
    page.show()
    (line,) = page.ahead.lines
    assert "Bergen" in line.accessibleName() and "Ada Lovelace" in line.accessibleName()
    with qtbot.waitSignal(intents.trip_wanted) as wanted:
        line.click()
    assert wanted.args == [1]


def test_many_at_a_place_and_in_an_organisation_come_in_pages(session: Session, intents: Intents, qtbot: QtBot) -> None:
    for number in range(25):
        at_bergen(session, f"Guest {number:02}", organisation="Fram")
    page = a_page(session, intents, qtbot)
    trips = trips_of(page)
    assert len(trips.rows) == 20 and trips.more.text() == "5 more" and trips.facts.text() == "25 people there"
    trips.more.click()
    assert len(trips.rows) == 25 and trips.more.isHidden()
    there = organisations_of(page, "Fram")
    assert len(there.people_lines()) == 20 and there.more.text() == "5 more"
    there.more.click()
    assert len(there.people_lines()) == 25 and there.more.isHidden()


def click_row(tab: OrganisationsTab | TripsTab, row: int) -> None:
    view = tab.list
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.lines.index(row, 0)).center())


def test_in_a_narrow_window_the_list_stands_alone_and_a_click_brings_the_page(
    session: Session, intents: Intents, qtbot: QtBot
) -> None:
    add(session.book, "Ada Lovelace", organisation="Engines")
    add(session.book, "Grace Hopper", organisation="Navy")
    page = a_page(session, intents, qtbot)
    page.show_tab("organisations")
    tab = page.tab("organisations")
    assert isinstance(tab, OrganisationsTab)
    assert tab.list.isVisible() and tab.name.isVisible() and not tab.back.isVisible()
    page.resize(520, 700)
    qtbot.waitUntil(lambda: not tab.name.isVisible())
    assert tab.list.isVisible() and tab.list.width() > 480
    click_row(tab, 1)
    assert tab.name.isVisible() and tab.name.text() == "Navy" and not tab.list.isVisible()
    QTest.keyClick(tab.back, Qt.Key.Key_Escape)
    assert tab.list.isVisible() and not tab.name.isVisible()
    page.show_organisation("Engines")
    assert tab.name.isVisible() and tab.name.text() == "Engines"
    tab.back.click()
    assert tab.list.isVisible()


def test_in_a_narrow_window_a_trip_is_planned_over_the_list(session: Session, intents: Intents, qtbot: QtBot) -> None:
    page = a_page(session, intents, qtbot)
    page.resize(520, 700)
    tab = trips_of(page)
    qtbot.waitUntil(tab.empty.isVisible)
    assert not tab.list.isVisible()
    tab.begin.click()
    assert tab.fields.isVisible() and not tab.empty.isVisible()
    QTest.keyClick(tab.fields.place, Qt.Key.Key_Escape)
    assert tab.empty.isVisible()
    at_bergen(session, "Ada Lovelace")
    tab.look_again()
    qtbot.waitUntil(tab.list.isVisible)
    assert not tab.empty.isVisible()
