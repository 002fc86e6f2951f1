"""The People screen, used: searching, choosing, the keys, many at once, what was left as it was."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbook import sample
from netbook.answers import exporting
from netbook.answers.people import EVERYBODY
from netbook.domain.said import Outcome, Said
from netbook.operations import many, people
from netbook.session import Session
from netbook.ui import theme
from netbook.ui.intents import Intents
from netbook.ui.people.chosen import EVERYONE, Chosen
from netbook.ui.people.loader import FIRST
from netbook.ui.people.page import PeoplePage
from tests.books import Clock, add, log

Key = Qt.Key


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    if theme.theme().name != "light" or theme.scale() != 100:
        theme.apply(qapp, "light")
    made = Session(tmp_path / "book.db", Clock())
    yield made
    made.close()


@pytest.fixture(autouse=True)
def _cards(monkeypatch: pytest.MonkeyPatch) -> None:
    """A vCard that names the person, whatever the writer of the format does."""
    monkeypatch.setattr(exporting, "card_text", lambda book, person: f"BEGIN:VCARD\r\nNOTE:{person}\r\nEND:VCARD\r\n")


def page(
    qtbot: QtBot, session: Session, intents: Intents | None = None, size: tuple[int, int] = (957, 800)
) -> PeoplePage:
    made = PeoplePage(session, intents or Intents())
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def kept_views(session: Session) -> list[object]:
    return list(session.settings_under("view.").values())


def names(made: PeoplePage) -> list[str]:
    return [str(made.model.index(row, 0).data()) for row in range(made.model.rowCount())]


def trio(session: Session) -> tuple[int, int, int]:
    ada = add(session.book, "Ada Lovelace", circles=("Work",), organisation="Engines")
    grace = add(session.book, "Grace Hopper", circles=("Work", "Navy"))
    emmy = add(session.book, "Emmy Noether")
    return ada, grace, emmy


def test_an_empty_book_teaches_and_leads_to_import_sample_and_a_first_person(qtbot: QtBot, session: Session) -> None:
    intents = Intents()
    made = page(qtbot, session, intents)
    assert made.empty.isVisible() and not made.side.isVisible()
    with qtbot.waitSignal(intents.import_wanted):
        made.empty.import_button.click()
    with qtbot.waitSignal(intents.screen_wanted, check_params_cb=lambda key: key == "demo"):
        made.empty.sample_button.click()
    with qtbot.waitSignal(intents.new_person_wanted):
        made.empty.add_button.click()
    from netbook.domain.people import Card, Name

    session.do(people.add_person, Card(name=Name(full="Ada")))
    assert made.side.isVisible() and names(made) == ["Ada"]


def test_typing_finds_in_names_work_and_what_was_said_and_says_where(qtbot: QtBot, session: Session) -> None:
    _ada, grace, _emmy = trio(session)
    log(session.book, grace, note="Spoke of nanoseconds")
    made = page(qtbot, session)
    made.search_for("lovelace")
    assert names(made) == ["Ada Lovelace"]
    made.search_for("nanosec")
    found = made.model.card_at(0)
    assert names(made) == ["Grace Hopper"] and found is not None and found[1].subtitle == "found in what was said"
    made.search_for("")
    assert len(names(made)) == 3


def test_nobody_found_offers_to_add_that_name(qtbot: QtBot, session: Session) -> None:
    trio(session)
    intents = Intents()
    made = page(qtbot, session, intents)
    made.search_for("Maria & Co")
    assert made.side.no_hits.isVisible()
    with qtbot.waitSignal(intents.new_person_wanted, check_params_cb=lambda name: name == "Maria & Co"):
        QTest.keyClick(made.side.search.line, Key.Key_Return)


def test_the_keys_go_from_the_search_through_the_list_to_the_person_and_back(qtbot: QtBot, session: Session) -> None:
    _ada, grace, _emmy = trio(session)
    made = page(qtbot, session)
    made.focus_search()
    QTest.keyClick(made.side.search.line, Key.Key_Down)
    assert made.side.view.hasFocus()
    QTest.keyClick(made.side.view, Key.Key_End)
    qtbot.waitUntil(lambda: made.chosen() == grace)
    QTest.keyClick(made.side.view, Key.Key_Return)
    assert made.person.header.log.hasFocus()
    QTest.keyClick(made.person.header.log, Key.Key_Escape)
    assert made.side.view.hasFocus()
    QTest.keyClick(made.side.view, Key.Key_Home)
    QTest.keyClick(made.side.view, Key.Key_Up)
    assert made.side.search.line.hasFocus()


def test_letters_jump_to_a_name(qtbot: QtBot, session: Session) -> None:
    _ada, _grace, emmy = trio(session)
    made = page(qtbot, session)
    made.side.view.setFocus()
    QTest.keyClicks(made.side.view, "em")
    qtbot.waitUntil(lambda: made.chosen() == emmy)


def test_delete_takes_the_chosen_away_with_one_undo_and_goes_on_to_the_next(qtbot: QtBot, session: Session) -> None:
    ada, _grace, emmy = trio(session)
    made = page(qtbot, session)
    made.show_person(ada)
    made.side.view.setFocus()
    QTest.keyClick(made.side.view, Key.Key_Delete)
    assert names(made) == ["Emmy Noether", "Grace Hopper"]
    qtbot.waitUntil(lambda: made.chosen() == emmy)
    session.undo()
    assert names(made) == ["Ada Lovelace", "Emmy Noether", "Grace Hopper"]


def test_several_are_deleted_as_one_act(qtbot: QtBot, session: Session) -> None:
    trio(session)
    made = page(qtbot, session)
    made.side.view.selectAll()
    assert made.side.many.isVisible() and made.side.many.words.text() == "3 chosen"
    made.side.many.delete.click()
    assert made.model.rowCount() == 0
    session.undo()
    assert len(names(made)) == 3


def test_many_are_logged_with_put_in_a_circle_and_given_a_cadence(qtbot: QtBot, session: Session) -> None:
    ada, grace, emmy = trio(session)
    intents = Intents()
    made = page(qtbot, session, intents)
    made.side.view.selectAll()
    with qtbot.waitSignal(intents.log_wanted, check_params_cb=lambda who, _kind: who == [ada, emmy, grace]):
        made.side.many.log.click()
    menus = made.side._menus
    circle = next(a for a in menus.circles_menu([ada, emmy, grace]).actions() if a.text() == "Navy")
    assert not circle.isChecked()
    circle.trigger()
    again = next(a for a in menus.circles_menu([ada, emmy, grace]).actions() if a.text() == "Navy")
    assert again.isChecked()
    next(a for a in menus.cadence_menu([ada, emmy, grace], []).actions() if a.text() == "Every 2 months").trigger()
    assert session.book.rows("SELECT DISTINCT cadence FROM person") == [("2 months",)]


def test_copying_gives_plain_lines_and_vcards(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada Lovelace", emails=("ada@example.org",), title="Analyst", organisation="Engines")
    made = page(qtbot, session)
    made.show_person(ada)
    made.side.view.setFocus()
    QTest.keyClick(made.side.view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    clipboard = QGuiApplication.clipboard()
    assert clipboard.text() == "Ada Lovelace\nAnalyst, Engines\nada@example.org"
    QTest.keyClick(made.side.view, Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert clipboard.text().startswith("BEGIN:VCARD") and clipboard.mimeData().hasFormat("text/vcard")


def test_a_dragged_card_is_a_vcard_file(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada / Lovelace")
    made = page(qtbot, session)
    data = made.acts.mime([ada])
    assert isinstance(data, QMimeData) and bytes(data.data("text/vcard").data()).startswith(b"BEGIN:VCARD")
    path = Path(data.urls()[0].toLocalFile())
    assert path.name == "Ada Lovelace.vcf" and path.read_bytes().startswith(b"BEGIN:VCARD")


def test_exporting_asks_the_window_for_those_chosen(qtbot: QtBot, session: Session) -> None:
    ada, grace, _emmy = trio(session)
    made = page(qtbot, session)
    menu = made.side._menus.make([ada, grace])
    with qtbot.waitSignal(made._intents.export_wanted) as heard:
        next(action for action in menu.actions() if action.text() == "Export…").trigger()
    assert heard.args == [[ada, grace]]


def test_chips_narrow_the_list_and_pressing_again_frees_it(qtbot: QtBot, session: Session) -> None:
    trio(session)
    made = page(qtbot, session)
    navy = session.book.rows("SELECT id FROM circle WHERE name='Navy'")[0][0]
    assert made.side.filters.chip("all").text() == "Everyone 3"
    made.side.filters.chip(f"circle:{navy}").click()
    assert names(made) == ["Grace Hopper"]
    made.side.filters.chip(f"circle:{navy}").click()
    assert len(names(made)) == 3 and made.side.filters.chip("all").isChecked()


def test_the_filter_panel_narrows_at_each_touch_and_is_kept_as_a_view(qtbot: QtBot, session: Session) -> None:
    trio(session)
    made = page(qtbot, session)
    panel = made.side.filters.panel()
    made.side.filters.open_panel()
    panel._company.setText("engi")
    assert names(made) == ["Ada Lovelace"]
    panel._keep.click()
    assert panel._told.text() == "Write a name for the view first."
    panel._name.setText("Engine people")
    panel._keep.click()
    assert kept_views(session) == [{"name": "Engine people", "filter": {"organisation": "engi"}}]
    assert made.side.filters.chip("view:Engine people").isChecked()
    made._on_filter(EVERYONE)
    made.side.filters.chip("view:Engine people").click()
    assert names(made) == ["Ada Lovelace"]
    assert made.side.filters.rename("Engine people", " ") == "Write a name for the view first."
    assert made.side.filters.rename("Engine people", "Engineers") == ""
    qtbot.waitUntil(lambda: made.side.filters.chip("view:Engineers").isVisible())
    made.side.filters.view_menu("Engineers", made.pos()).actions()[1].trigger()
    assert kept_views(session) == []
    qtbot.waitUntil(lambda: made.focusWidget() is made.side.filters.chip("filter"))


def test_a_view_that_was_kept_renamed_or_deleted_is_undone_like_any_act(qtbot: QtBot, session: Session) -> None:
    trio(session)
    made = page(qtbot, session)
    told: list[str] = []
    session.did.connect(lambda words, _act: told.append(words))
    filters = made.side.filters
    filters._on_kept("Navy", Chosen(organisation="navy"))
    qtbot.waitUntil(lambda: made.focusWidget() is filters.chip("view:Navy"))
    filters.rename("Navy", "Sailors")
    filters._drop("Sailors")
    assert told == ["Kept the view “Navy”", "Renamed the view “Sailors”", "Deleted the view “Sailors”"]
    session.undo()
    assert told[-1] == "Undone: Deleted the view “Sailors”"
    assert kept_views(session) == [{"name": "Sailors", "filter": {"organisation": "navy"}}]
    session.undo()
    session.undo()
    assert kept_views(session) == [] and made.model.rowCount() == 3
    session.undo()  # and only now somebody who was added before the views
    assert made.model.rowCount() == 2
    session.redo()
    assert made.model.rowCount() == 3
    session.redo()
    assert kept_views(session) == [{"name": "Navy", "filter": {"organisation": "navy"}}]


def test_circles_in_the_panel_are_any_all_or_none(qtbot: QtBot, session: Session) -> None:
    trio(session)
    made = page(qtbot, session)
    ids = {name: number for number, name in session.book.rows("SELECT id, name FROM circle")}
    panel = made.side.filters.panel()
    made.side.filters.open_panel()
    panel._mode.set_current("none")
    panel._on_circle(str(ids["Navy"]), True)
    assert names(made) == ["Ada Lovelace", "Emmy Noether"]
    panel._mode.set_current("all")
    panel._on_circle(str(ids["Work"]), True)
    assert names(made) == ["Ada Lovelace"]
    panel._on_circle(str(ids["Navy"]), True)
    assert panel.chosen() == Chosen(all_circles=(ids["Work"], ids["Navy"]))
    assert names(made) == ["Grace Hopper"]


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        ("name", "Ada Lovelace"),
        ("newest", "Emmy Noether"),
        ("last-contact", "Grace Hopper"),
        ("warmth", "Grace Hopper"),
    ],
)
def test_the_order_is_chosen_from_a_menu(qtbot: QtBot, session: Session, sort: str, first: str) -> None:
    _ada, grace, _emmy = trio(session)
    log(session.book, grace, days_ago=1)
    made = page(qtbot, session)
    from netbook.ui.people.chips import SORTS

    made.side.filters.order_menu().actions()[SORTS.index(sort)].trigger()
    assert names(made)[0] == first


def test_names_sort_by_family_where_the_owner_wants_it(qtbot: QtBot, session: Session) -> None:
    from netbook.domain.people import Card, Name

    for given, family in (("Ada", "Zuse"), ("Zoe", "Abel")):
        session.book.do(people.add_person, Card(name=Name(f"{given} {family}", family, given)))
    made = page(qtbot, session)
    assert names(made) == ["Ada Zuse", "Zoe Abel"]
    session.set_setting("family-first", True)
    assert names(made) == ["Zoe Abel", "Ada Zuse"]


def test_person_order_filter_and_width_are_where_they_were_left(qtbot: QtBot, session: Session) -> None:
    ada, _grace, _emmy = trio(session)
    first = page(qtbot, session)
    first.show_person(ada)
    first._on_sort("newest")
    first._on_filter(Chosen(organisation="Engines"))
    first._on_width(400)
    again = page(qtbot, session)
    qtbot.waitUntil(lambda: again.chosen() == ada)
    assert names(again) == ["Ada Lovelace"]
    assert again._sort == "newest" and again.side.width() == pytest.approx(400, abs=2)


def test_broken_places_are_no_trouble(qtbot: QtBot, session: Session) -> None:
    trio(session)
    first = page(qtbot, session)
    for key, value in (("filter", "{"), ("sort", "shoe size"), ("width", "wide"), ("chosen", "77777")):
        first._places.put(f"people.{key}", value)
    again = page(qtbot, session)
    assert len(names(again)) == 3 and again.chosen() != 77777


def test_a_change_elsewhere_shows_without_losing_place_or_choice(qtbot: QtBot, session: Session) -> None:
    numbers = [add(session.book, f"Person {n:03}") for n in range(60)]
    made = page(qtbot, session)
    made.show_person(numbers[30])
    bar = made.side.view.verticalScrollBar()
    at = bar.value()
    assert at > 0
    session.do(people.edit_person, numbers[30], full="Person 030 b")
    assert bar.value() == at and made.chosen() == numbers[30]
    assert "Person 030 b" in names(made)
    assert made.person.header.name.text() == "Person 030 b"
    session.do(people.edit_person, numbers[2], archived=True)
    assert made.side.view.current_person() == numbers[30] and len(names(made)) == 59


def test_somebody_deleted_elsewhere_leaves_a_calm_place(qtbot: QtBot, session: Session) -> None:
    ada, _grace, _emmy = trio(session)
    made = page(qtbot, session)
    made.show_person(ada)
    session.do(people.delete_person, ada)
    qtbot.waitUntil(lambda: made.chosen() != ada)
    made.side.view.clearSelection()
    assert made.chosen() is None or made.chosen() != ada


def test_where_there_is_room_the_first_person_is_shown_without_being_asked_for(qtbot: QtBot, session: Session) -> None:
    ada, grace, emmy = trio(session)
    made = page(qtbot, session)
    qtbot.waitUntil(lambda: made.chosen() == ada)
    assert made.person.isVisible() and made.side.view.chosen_people() == [ada]
    made.show_person(emmy)
    session.do(people.delete_person, emmy)
    # Whoever stands there now.
    qtbot.waitUntil(lambda: made.chosen() == grace)


def test_nobody_found_says_what_to_do(qtbot: QtBot, session: Session) -> None:
    made = page(qtbot, session)
    assert made.chosen() is None
    assert "Choose somebody" in made.nobody.title.text()


def test_a_large_book_shows_its_first_people_at_once_and_the_rest_soon(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    from netbook.ui.people import loader

    monkeypatch.setattr(loader, "AT_ONCE", 100)
    monkeypatch.setattr(loader, "SLICE", 90)
    sample.crowd(session.book, 600, 10)
    made = page(qtbot, session)
    assert made.model.rowCount() >= FIRST
    qtbot.waitUntil(lambda: made.model.rowCount() == 600)
    from netbook.answers import people as answers

    assert tuple(made.model.ids()) == answers.listing(session.book, chosen=EVERYBODY).ids
    made.side.view.verticalScrollBar().setValue(9000)
    at = made.side.view.verticalScrollBar().value()
    session.do(people.edit_person, made.model.person_at(3), archived=True)
    qtbot.waitUntil(lambda: made.model.rowCount() == 599)
    assert made.side.view.verticalScrollBar().value() == at


def test_a_narrow_window_shows_one_half_at_a_time_with_a_way_back(qtbot: QtBot, session: Session) -> None:
    ada, _grace, _emmy = trio(session)
    made = page(qtbot, session, size=(500, 600))
    assert made.side.isVisible() and not made.person.isVisible()
    made.show_person(ada)
    assert made.person.isVisible() and not made.side.isVisible()
    made.person.header.back.click()
    assert made.side.isVisible() and not made.person.isVisible()
    made.resize(957, 800)
    assert made.side.isVisible() and made.person.isVisible()


def test_the_menu_holds_what_one_does_with_a_person(qtbot: QtBot, session: Session) -> None:
    ada, _grace, _emmy = trio(session)
    intents = Intents()
    made = page(qtbot, session, intents)
    menu = made.side._menus.make([ada])
    words = [action.text() for action in menu.actions() if action.text()]
    assert words == [
        "Log a contact…", "Follow-up…", "Keep in touch", "Closeness", "Circles", "Pause reminders", "Archive", "Copy",
        "Copy as vCard", "Export…", "Delete",
    ]  # fmt: skip
    next(action for action in menu.actions() if action.text() == "Pause reminders").trigger()
    assert session.book.rows("SELECT paused FROM person WHERE id=?", (ada,)) == [(1,)]
    again = made.side._menus.make([ada])
    assert "Resume reminders" in [action.text() for action in again.actions()]


def test_thanks_are_offered_where_they_are_owed(qtbot: QtBot, session: Session) -> None:
    ada, _grace, _emmy = trio(session)
    log(session.book, ada, owe_thanks=True)
    intents = Intents()
    intents.set_offered(frozenset({"draft"}))
    made = page(qtbot, session, intents)
    action = next(a for a in made.side._menus.make([ada]).actions() if a.text() == "Write thanks")
    with qtbot.waitSignal(intents.draft_wanted, check_params_cb=lambda who, what: (who, what) == (ada, "thanks")):
        action.trigger()


def test_an_unreadable_cadence_keeps_the_words_with_the_sentence_beside_them(qtbot: QtBot, session: Session) -> None:
    ada, _grace, _emmy = trio(session)
    made = page(qtbot, session)
    made.side._menus._ask_cadence([ada], "")
    from netbook.ui.person.asking import AskLine

    asked = made.side.findChild(AskLine)
    assert asked is not None
    asked.line.setText("now and then")
    QTest.keyClick(asked.line, Key.Key_Return)
    assert asked.isVisible() and asked.line.text() == "now and then" and "now and then" in asked.told.text()
    asked.line.setText("6 weeks")
    QTest.keyClick(asked.line, Key.Key_Return)
    assert session.book.rows("SELECT cadence FROM person WHERE id=?", (ada,)) == [("6 weeks",)]


def test_right_to_left_and_large_text_are_painted(qtbot: QtBot, session: Session, qapp: QApplication) -> None:
    ada, _grace, _emmy = trio(session)
    log(session.book, ada, note="Spoke **of** engines\n\n- one\n- two")
    theme.apply(qapp, "dark", 200)
    made = page(qtbot, session)
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.show_person(ada)
    assert not made.grab().isNull()
    theme.apply(qapp, "light")
    assert not made.grab().isNull()


def test_several_are_changed_as_one_act(qtbot: QtBot, session: Session) -> None:
    ada, grace, _emmy = trio(session)
    session.do(many.edit_people, (ada, grace), closeness="inner")
    assert json.dumps(session.book.rows("SELECT closeness FROM person ORDER BY id")) == '[["inner"], ["inner"], [""]]'
    session.undo()
    assert session.book.rows("SELECT DISTINCT closeness FROM person") == [("",)]


def test_down_from_a_search_chooses_the_first_in_the_list(qtbot: QtBot, session: Session) -> None:
    _ada, grace, _emmy = trio(session)
    made = page(qtbot, session)
    qtbot.waitUntil(lambda: made.chosen() is not None)
    made.search_for("grace")
    qtbot.waitUntil(lambda: names(made) == ["Grace Hopper"])
    QTest.keyClick(made.side.search.line, Key.Key_Down)
    assert made.side.view.chosen_people() == [grace]
    QTest.keyClick(made.side.view, Key.Key_Return)
    assert made.chosen() == grace and made.side.view.chosen_people() == [grace]


def test_the_keyboard_begins_in_the_list_on_whoever_is_shown(qtbot: QtBot, session: Session) -> None:
    _ada, grace, _emmy = trio(session)
    made = page(qtbot, session)
    made.show_person(grace)
    made.take_focus()
    assert made.side.view.hasFocus() and made.side.view.chosen_people() == [grace]


def test_the_keyboard_begins_where_something_can_be_done(qtbot: QtBot, session: Session) -> None:
    made = page(qtbot, session, size=(400, 800))
    made.take_focus()
    assert made.empty.import_button.hasFocus()
    _ada, grace, _emmy = trio(session)
    session.changed.emit(Outcome(0, Said("")))
    qtbot.waitUntil(lambda: len(names(made)) == 3)
    made.show_person(grace)
    made.take_focus()
    assert made.person.header.log.hasFocus()
    made.search_for("nobody is called so")
    made.side.view.setFocus()
    made.take_focus()
    assert made.side.search.line.hasFocus()


def test_where_only_one_has_room_a_click_opens_the_person_and_choosing_several_does_not(
    qtbot: QtBot, session: Session
) -> None:
    trio(session)
    made = page(qtbot, session, size=(400, 800))
    view = made.side.view
    at = [view.visualRect(made.model.index(row, 0)).center() for row in range(2)]
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(view.viewport(), left, pos=at[0])
    assert made.person.isVisible() and not made.side.isVisible()
    QTest.keyClick(made.person.header.log, Key.Key_Escape)
    assert made.side.isVisible()
    QTest.mouseClick(view.viewport(), left, Qt.KeyboardModifier.ControlModifier, at[1])
    assert made.side.isVisible() and len(view.chosen_people()) == 2
