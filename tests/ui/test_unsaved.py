"""What is typed in a field and not saved stands in the same field when the program comes up again, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from netbook.answers import events
from netbook.answers.goals import goals
from netbook.book import Book
from netbook.domain.dates import DAY
from netbook.operations.circles import add_circle, delete_circle, edit_circle
from netbook.operations.connections import connect_people
from netbook.operations.events import NewEvent, add_event, edit_event, mark_met
from netbook.operations.goals import add_goal
from netbook.operations.introductions import NewIntroduction, add_introduction
from netbook.operations.organisations import note_organisation
from netbook.operations.shelf import add_trip
from netbook.session import Session
from netbook.ui.events.after_tab import AfterTab
from netbook.ui.events.notes_tab import NotesTab
from netbook.ui.events.people_tab import PeopleTab
from netbook.ui.events.plan_tab import PlanTab
from netbook.ui.intents import Intents
from netbook.ui.introductions.window import IntroductionWindow
from netbook.ui.log.drafts import Drafts
from netbook.ui.network.organisations_tab import OrganisationsTab
from netbook.ui.network.trips_tab import TripsTab
from netbook.ui.person.asking import AskLine
from netbook.ui.person.connections.tab import ConnectionsTab
from netbook.ui.photos import Photos
from netbook.ui.review.goals import GoalsTab
from netbook.ui.settings.people import People
from netbook.ui.settings.texts import TextsSection
from netbook.ui.shell import look
from netbook.ui.unsaved import leave, unsaved_of
from netbook.ui.welcome.people_step import PeopleStep
from netbook.ui.widgets.in_place import InPlaceLine, InPlaceText
from tests.books import Clock, add

WORDS = "Something that took a while to write"
Field = InPlaceLine | InPlaceText | QLineEdit
W = TypeVar("W", bound=QWidget)
T = TypeVar("T", AfterTab, NotesTab, PeopleTab)


class Runs:
    """The program started again and again over one book and never closed: each run is over as if it had been killed."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        self._path, self._qtbot = path, qtbot
        self._sessions: list[Session] = []
        self._screens: list[QWidget] = []
        self.start()
        fill(self.session.book)

    def start(self) -> Session:
        self._sessions.append(Session(self._path, Clock()))
        look.dress(self.session)
        return self.session

    @property
    def session(self) -> Session:
        return self._sessions[-1]

    def makes(self, screen: W) -> W:
        """A screen of this run, which stays as it is when the run is over."""
        self._qtbot.addWidget(screen)
        self._screens.append(screen)
        return screen

    def acts(self) -> int:
        return int(self.session.book.rows("SELECT COUNT(*) FROM act")[0][0])

    def end(self) -> None:
        for session in self._sessions:
            session.close()


def fill(book: Book) -> None:
    """Two of everything, so that there is a wrong one."""
    for name, firm in (("Ada", "Engines"), ("Grace", "Navy"), ("Emmy", "Engines")):
        add(book, name, organisation=firm)
    for title, days in (("Ball", -1), ("Fair", -2)):
        number = book.do(add_event, NewEvent(title, book.now() + days * DAY), (1, 2)).made[0].id
        for person in (1, 2):
            book.do(mark_met, number, person, True)
    for title in ("A post", "A book"):
        book.do(add_goal, title)
    for other in (2, 3):
        book.do(add_introduction, 1, other, NewIntroduction("To talk"))
        book.do(connect_people, 1, other, "knows")
    for name in ("Choir", "Club"):
        book.do(add_circle, name)
    for firm in ("Engines", "Navy"):
        book.do(note_organisation, firm, "need", "Steam")
    for place, days in (("Bergen", 5), ("Turin", 9)):
        book.do(add_trip, place, book.now() + days * DAY, book.now() + days * DAY)


@pytest.fixture
def runs(tmp_path: Path, qtbot: QtBot) -> Iterator[Runs]:
    made = Runs(tmp_path / "book.db", qtbot)
    yield made
    made.end()


def plan(runs: Runs, event: int) -> PlanTab:
    tab = runs.makes(PlanTab(runs.session))
    tab.show_event(events.event(runs.session.book, event))
    return tab


def guests(runs: Runs, tab: T, event: int) -> T:
    runs.makes(tab)
    tab.show_event(events.event(runs.session.book, event))
    return tab


def photos(runs: Runs) -> Photos:
    return Photos(lambda: runs.session.book, runs.session, 264)


def after(runs: Runs, which: int) -> list[Field]:
    tab = guests(runs, AfterTab(runs.session, Intents(), photos(runs)), which)
    return [row.line for row in tab.rows_of(tab.met)]  # type: ignore[attr-defined]


def noted(runs: Runs, which: int) -> list[Field]:
    return [row.line for row in guests(runs, NotesTab(runs.session, photos(runs)), which).rows]


def asked(runs: Runs, which: int) -> list[Field]:
    return [card.ask for card in guests(runs, PeopleTab(runs.session, Intents(), photos(runs)), which).cards]


def goal(runs: Runs, which: int) -> list[Field]:
    tab = runs.makes(GoalsTab(runs.session, Intents()))
    tab.refresh()
    return [tab.cards[which].note, tab.cards[which].title, tab.cards[which].due]


def introduction(runs: Runs, which: int) -> list[Field]:
    return list(runs.makes(IntroductionWindow(runs.session, Intents(), which)).fields.values())


def circle(runs: Runs, which: int) -> list[Field]:
    line = runs.makes(People(runs.session)).line_of(which)
    return [line.note, line.name]


def organisation(runs: Runs, which: int) -> OrganisationsTab:
    tab = runs.makes(OrganisationsTab(runs.session, Intents()))
    tab.refresh()
    tab.show_organisation(("Engines", "Navy")[which - 1])
    return tab


def trip(runs: Runs, which: int) -> TripsTab:
    tab = runs.makes(TripsTab(runs.session, Intents()))
    tab.show_trip(which)
    return tab


def trip_changed(runs: Runs, which: int) -> list[Field]:
    fields = trip(runs, which).fields
    found = trip(runs, which)
    found.change.click()
    fields = found.fields
    return [fields.place, fields.first.line, fields.last.line]


def trip_new(runs: Runs, which: int) -> list[Field]:
    tab = runs.makes(TripsTab(runs.session, Intents()))
    tab.refresh()
    (tab.new if which == 1 else tab.change).click()
    return [tab.fields.place]


def labels(runs: Runs, which: int) -> list[Field]:
    tab = runs.makes(ConnectionsTab(runs.session, Intents()))
    tab.show_person(1)
    return [tab.lines[which - 1].label]


def connecting(runs: Runs, which: int) -> list[Field]:
    tab = runs.makes(ConnectionsTab(runs.session, Intents()))
    tab.show_person(which)
    return [tab.adding.picker.line]


def note_lines(runs: Runs, which: int) -> list[Field]:
    return [organisation(runs, which).sections["need"].lines[0].text]


def note_adding(runs: Runs, which: int) -> list[Field]:
    return [section.text for section in organisation(runs, which).sections.values()]


SCREENS: dict[str, Callable[[Runs, int], list[Field]]] = {
    "the plan of an event": lambda runs, which: [plan(runs, which).field(key) for key in ("purpose", "bring", "questions", "note")],
    "how I say it at an event": lambda runs, which: [plan(runs, which).introduction.here],
    "the line on a guest afterwards": after,
    "the line on a guest while there": noted,
    "what to ask a guest": asked,
    "a goal": goal,
    "an introduction": introduction,
    "a circle": circle,
    "the name of an organisation": lambda runs, which: [organisation(runs, which).name],
    "a note on an organisation": note_lines,
    "a new note on an organisation": note_adding,
    "the note of a trip": lambda runs, which: [trip(runs, which).note],
    "a trip that is changed": trip_changed,
    "a new trip": trip_new,
    "own words for a connection": labels,
    "whom to connect": connecting,
}  # fmt: skip
ALONE: dict[str, Callable[[Runs], Field]] = {
    "my introduction": lambda runs: plan(runs, 1).introduction.parts["success-1"],
    "a new goal": lambda runs: runs.makes(GoalsTab(runs.session, Intents())).new,
    "a new circle": lambda runs: runs.makes(People(runs.session)).new_name,
    "my name": lambda runs: runs.makes(TextsSection(runs.session)).me,
    "the first person": lambda runs: runs.makes(PeopleStep(runs.session, Intents())).name,
}


def write(field: Field, text: str = WORDS) -> None:
    (field.setPlainText if isinstance(field, InPlaceText) else field.setText)(text)


def words(field: Field) -> str:
    return field.text()


def until_kept(runs: Runs, qtbot: QtBot, text: str = WORDS) -> None:
    qtbot.waitUntil(lambda: any(text in str(Drafts(runs.session, kind).every()) for kind in ("fields", "trip")))


@pytest.mark.parametrize("name", SCREENS)
def test_after_a_sudden_end_the_words_stand_in_the_same_field_of_the_same_thing_and_in_no_other(
    runs: Runs, qtbot: QtBot, name: str
) -> None:
    screen = SCREENS[name]
    before, acts = [words(field) for field in screen(runs, 1)], runs.acts()
    write(screen(runs, 1)[0])
    until_kept(runs, qtbot)
    assert runs.acts() == acts, "what is typed is one act when the field is left, and none before"
    runs.start()
    assert [words(field) for field in screen(runs, 1)] == [WORDS, *before[1:]]
    assert WORDS not in [words(field) for field in screen(runs, 2)]


@pytest.mark.parametrize("name", ALONE)
def test_so_it_is_with_a_field_that_there_is_only_once(runs: Runs, qtbot: QtBot, name: str) -> None:
    write(ALONE[name](runs))
    until_kept(runs, qtbot)
    runs.start()
    assert words(ALONE[name](runs)) == WORDS


def test_what_waits_says_so_and_is_one_act_when_it_is_left_and_nothing_waits_after(runs: Runs, qtbot: QtBot) -> None:
    write(plan(runs, 1).field("purpose"))
    until_kept(runs, qtbot)
    runs.start()
    tab, acts = plan(runs, 1), runs.acts()
    field = tab.field("purpose")
    assert field.said().startswith("Typed before and not saved") and not field.property("wrong")
    tab.keep()
    assert runs.acts() == acts, "nobody went into it"
    field.commit()
    assert runs.acts() == acts + 1 and events.event(runs.session.book, 1).purpose == WORDS
    assert not field.said() and Drafts(runs.session, "fields").every() == {}
    runs.session.undo()
    tab.show_event(events.event(runs.session.book, 1))
    assert field.text() == ""


def test_a_draft_of_what_is_in_the_book_by_now_is_none(runs: Runs, qtbot: QtBot) -> None:
    write(plan(runs, 1).field("note"))
    until_kept(runs, qtbot)
    runs.start().do(edit_event, 1, note=WORDS)
    field = plan(runs, 1).field("note")
    assert field.text() == WORDS and not field.said() and not Drafts(runs.session, "fields").every()


def test_what_is_typed_about_a_guest_while_there_is_offered_afterwards(runs: Runs, qtbot: QtBot) -> None:
    write(noted(runs, 1)[0])
    until_kept(runs, qtbot)
    runs.start()
    assert words(after(runs, 1)[0]) == WORDS and words(after(runs, 1)[1]) == ""


def test_what_is_refused_stays_with_its_sentence_and_through_a_sudden_end(runs: Runs, qtbot: QtBot) -> None:
    field = goal(runs, 1)[2]
    assert isinstance(field, InPlaceLine)
    write(field, "some day")
    field.commit()
    assert "some day" in field.said() and field.property("wrong")
    runs.start()
    again = goal(runs, 1)[2]
    assert isinstance(again, InPlaceLine)
    assert again.text() == "some day" and "no date" in again.said() and again.property("wrong")
    write(again, "1 June")
    again.commit()
    due = next(one.due_at for one in goals(runs.session.book) if one.id == 1)
    assert due and not again.said() and not Drafts(runs.session, "fields").every()


def test_escape_takes_it_back_and_it_does_not_come_again(runs: Runs, qtbot: QtBot) -> None:
    field = circle(runs, 1)[0]
    assert isinstance(field, InPlaceText)
    write(field)
    until_kept(runs, qtbot)
    field.show_text(field.kept())
    field.committed.emit(field.kept())
    runs.start()
    assert words(circle(runs, 1)[0]) == "" and not Drafts(runs.session, "fields").every()


def test_a_field_that_shows_another_thing_meanwhile_keeps_the_words_with_the_first(runs: Runs, qtbot: QtBot) -> None:
    tab = plan(runs, 1)
    write(tab.field("bring"))
    tab.show_event(events.event(runs.session.book, 2))
    assert tab.field("bring").text() == ""
    tab.show_event(events.event(runs.session.book, 1))
    assert tab.field("bring").text() == WORDS
    tab.keep()
    leave(tab.field("bring"))
    assert not events.event(runs.session.book, 2).bring


def test_how_it_ended_is_kept_while_it_is_typed_on_the_spot(runs: Runs, qtbot: QtBot) -> None:
    def asked(start: str = "") -> AskLine:
        owner = runs.makes(QWidget())
        return AskLine("How did it end?", start, "", lambda _text: "", owner, (unsaved_of(runs.session), "favour/1"))

    asked().line.setText(WORDS)
    until_kept(runs, qtbot)
    runs.start()
    line = asked()
    assert line.line.text() == WORDS
    line.pop_up(QPoint(0, 0))
    line.line.returnPressed.emit()
    assert not Drafts(runs.session, "fields").every()


def test_a_circle_that_is_gone_leaves_nothing_to_the_next(runs: Runs, qtbot: QtBot) -> None:
    write(circle(runs, 2)[0])
    until_kept(runs, qtbot)
    session = runs.start()
    session.do(delete_circle, 2)
    made = session.do(add_circle, "Quartet")
    assert made is not None
    session.do(edit_circle, made.made[0].id, cadence="2 months")
    assert words(circle(runs, made.made[0].id)[0]) == ""
