"""The timeline: words, places, pages, safety of notes, and what the keys do."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextDocument
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from netbook.answers import show
from netbook.session import Session
from netbook.store.records.interactions import load_interaction
from netbook.ui import theme
from netbook.ui.intents import Intents
from netbook.ui.person.timeline import notes
from netbook.ui.person.timeline.geometry import EntryBoxes, EntrySizes, entry_boxes
from netbook.ui.person.timeline.model import TimelineModel
from netbook.ui.person.timeline.tab import FIRST, PAGE, TimelineTab
from netbook.wording.timeline import entry_title, length_words, pills_of
from tests.books import Clock, add, log

Key = Qt.Key


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    if theme.theme().name != "light":
        theme.apply(qapp, "light")
    made = Session(tmp_path / "book.db", Clock())
    yield made
    made.close()


def tab(qtbot: QtBot, session: Session, person: int, intents: Intents | None = None) -> TimelineTab:
    made = TimelineTab(session, intents or Intents())
    qtbot.addWidget(made)
    made.resize(640, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_person(person, "Ada")
    return made


def px(n: float) -> int:
    return round(n)


def boxes(direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight, **values: object) -> EntryBoxes:
    sizes = {"month": True, "date": 50.0, "line": 18.0, "company": True, "note": 36.0, "pills": (60.0, 80.0)} | values
    return entry_boxes(634, EntrySizes(**sizes), px, direction)  # type: ignore[arg-type]


def test_the_parts_of_an_entry_lie_one_under_the_other() -> None:
    found = boxes()
    column = [found.month, found.title, found.company, found.note, *found.pills]
    assert all(above.bottom() <= below.top() for above, below in pairwise(column[:5]))
    assert found.title.right() <= found.pencil.left() and found.pencil.right() <= found.date.left()
    assert found.height >= found.pills[-1].bottom()


def test_an_entry_mirrors_in_right_to_left() -> None:
    one, other = boxes(), boxes(Qt.LayoutDirection.RightToLeft)
    for left, right in ((one.icon, other.icon), (one.date, other.date), (one.pills[1], other.pills[1])):
        assert left.left() == pytest.approx(634 - right.right())


def test_pills_wrap_and_the_last_entry_has_no_line_below() -> None:
    found = boxes(pills=(300.0, 300.0), last=True)
    assert found.pills[1].top() > found.pills[0].bottom()
    assert found.rail.height() == 0


@pytest.mark.parametrize(
    ("kind", "direction", "length", "title"),
    [
        ("call", "mutual", 25, "Call, 25 min"), ("email", "from-them", None, "Email from Ada"),
        ("shared", "from-me", None, "You shared something"), ("meeting", "mutual", 90, "Met, 1 h 30 min"),
        ("gift", "from-them", None, "A gift from Ada"), ("call", "from-me", 60, "You called, 1 h"),
    ],
)  # fmt: skip
def test_titles_say_what_who_and_how_long(kind: str, direction: str, length: int | None, title: str) -> None:
    assert entry_title(kind, direction, length, "Ada") == title


def test_every_kind_and_direction_has_a_title() -> None:
    from netbook.domain.interactions import DIRECTIONS, KINDS

    assert all(entry_title(kind, direction, None, "Ada") for kind in KINDS for direction in DIRECTIONS)
    assert length_words(59) == "59 min" and length_words(120) == "2 h"


def test_pills_tell_favours_asks_thanks_and_how_it_went() -> None:
    def words(*values: object) -> list[str]:
        return [said for said, _token in pills_of(*values)]  # type: ignore[arg-type]

    assert words("shared", "from-me", "", False, False, False) == ["You gave"]
    assert words("call", "from-me", "badly", True, True, False) == ["You asked", "thanks owed", "went badly"]
    assert words("call", "mutual", "well", False, True, True, True) == ["thanked since", "You thanked", "went well"]


def test_the_model_passes_qts_own_tester(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    for days in range(5):
        log(session.book, ada, days_ago=days)
    rows = show.timeline(session.book, ada)
    model = TimelineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(ada, "Ada", rows[:2], session.now(), -1, False)
    model.extend(rows[2:], True)
    model.show_rows(0, "", (), session.now(), -1, True)


def test_months_head_their_first_entry_only(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    for days in (1, 3, 25, 400):
        log(session.book, ada, days_ago=days)
    made = tab(qtbot, session, ada)
    entries = [made.model.entry(row) for row in range(4)]
    assert [e.month for e in entries if e] == ["November 2026", "", "October 2026", "October 2025"]
    assert [e.date for e in entries if e] == ["22 Nov", "20 Nov", "29 Oct", "19 Oct"]


def test_an_entry_is_spoken_with_day_title_people_and_note(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada"), add(session.book, "Grace Hopper")
    log(session.book, ada, grace, kind="meeting", note="Compilers", length=30)
    made = tab(qtbot, session, ada)
    spoken = made.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "23 Nov, Met, 30 min, with Grace Hopper, Compilers"
    assert made.model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "2026-11-23"


def test_nothing_logged_says_what_would_stand_here(qtbot: QtBot, session: Session) -> None:
    made = tab(qtbot, session, add(session.book, "Ada"))
    assert made.nothing.isVisible() and not made.view.isVisible()


def test_entries_come_in_pages(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    for days in range(FIRST + PAGE + 5):
        log(session.book, ada, days_ago=days)
    made = tab(qtbot, session, ada)
    assert made.model.rowCount() == FIRST
    assert made.more() and made.model.rowCount() == FIRST + PAGE
    assert made.more() and made.model.rowCount() == FIRST + PAGE + 5
    assert not made.more()
    assert made.view.height() == made.view.verticalHeader().length()


def test_the_keys_walk_edit_and_delete_with_undo(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    older, newer = log(session.book, ada, days_ago=9), log(session.book, ada, days_ago=1)
    intents = Intents()
    made = tab(qtbot, session, ada, intents)
    session.changed.connect(lambda _outcome: made.show_person(ada, "Ada"))
    made.view.setFocus()
    made.view.choose_row(0)
    QTest.keyClick(made.view, Key.Key_Down)
    with qtbot.waitSignal(intents.edit_interaction_wanted, check_params_cb=lambda number: number == older):
        QTest.keyClick(made.view, Key.Key_Return)
    QTest.keyClick(made.view, Key.Key_Home)
    QTest.keyClick(made.view, Key.Key_Delete)
    assert made.model.row_of(newer) == -1 and made.model.rowCount() == 1
    session.undo()
    assert made.model.row_of(newer) == 0
    with qtbot.waitSignal(made.left_up):
        made.view.choose_row(0)
        QTest.keyClick(made.view, Key.Key_Up)


def test_one_key_owes_thanks_and_one_says_they_were_said(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    number = log(session.book, ada, direction="from-them")
    made = tab(qtbot, session, ada)
    made.view.setFocus()
    made.view.choose_row(0)
    QTest.keyClick(made.view, Key.Key_O)
    known = load_interaction(session.book.db, number)
    assert known is not None and known[0].owe_thanks
    QTest.keyClick(made.view, Key.Key_T)
    known = load_interaction(session.book.db, number)
    assert known is not None and known[0].thanks and known[0].direction == "mutual"
    assert [action.isChecked() for action in made.menu(number).actions() if action.isCheckable()] == [False, False]
    made.show_person(ada, "Ada")
    assert [action.isChecked() for action in made.menu(number).actions() if action.isCheckable()] == [True, True]


def test_copying_takes_the_note(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    log(session.book, ada, note="Spoke of **ice**")
    made = tab(qtbot, session, ada)
    made.view.setFocus()
    made.view.choose_row(0)
    QTest.keyClick(made.view, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Spoke of **ice**"


def test_names_of_others_and_the_pencil_can_be_pressed(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada"), add(session.book, "Grace Hopper")
    number = log(session.book, ada, grace)
    intents = Intents()
    made = tab(qtbot, session, ada, intents)
    entry = made.model.entry(0)
    assert entry is not None
    delegate = made.view._paint
    found = delegate.boxes(entry, made.view.viewport().width())
    name = next(box for words, box, person in delegate.company(entry, found) if person == grace)
    row = made.view.visualRect(made.model.index(0, 0)).topLeft()

    def press(at: QPointF) -> None:
        QTest.mouseClick(made.view.viewport(), Qt.MouseButton.LeftButton, pos=row + at.toPoint())

    with qtbot.waitSignal(intents.person_wanted, check_params_cb=lambda who: who == grace):
        press(name.center())
    with qtbot.waitSignal(intents.edit_interaction_wanted, check_params_cb=lambda which: which == number):
        press(found.pencil.center())


def test_an_interaction_far_back_is_loaded_and_chosen(qtbot: QtBot, session: Session) -> None:
    ada = add(session.book, "Ada")
    numbers = [log(session.book, ada, days_ago=days) for days in range(100)]
    made = tab(qtbot, session, ada)
    made.show_interaction(numbers[90])
    assert made.view.currentIndex().row() == 90 and made.view.hasFocus()


def test_notes_load_nothing_from_anywhere(qtbot: QtBot) -> None:
    document = notes.document("![x](https://example.org/x.png) <img src='file:///etc/passwd'> <script>1</script>")
    assert (
        document.loadResource(int(QTextDocument.ResourceType.ImageResource.value), QUrl("file:///etc/passwd")) is None
    )
    assert "<script" in document.toPlainText() or "1" in document.toPlainText()
    html = document.toHtml()
    assert "<script>" not in html and 'file:///etc/passwd"' not in html


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://example.org", True), ("http://example.org", True), ("mailto:ada@example.org", True), ("tel:+47123", True),
        ("file:///etc/passwd", False), ("javascript:alert(1)", False), ("smb://host/x", False), ("relative", False), ("", False),
    ],
)  # fmt: skip
def test_only_links_of_known_kinds_open(monkeypatch: pytest.MonkeyPatch, address: str, opens: bool) -> None:
    opened: list[str] = []

    def remember(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", remember)
    assert notes.open_link(address) is opens
    assert bool(opened) is opens


def test_markdown_is_rendered_and_line_ends_are_kept(qtbot: QtBot) -> None:
    document = notes.document("**Bold** words\nand [a link](https://example.org)\n\n- one\n- two")
    assert document.toPlainText().startswith("Bold words")
    assert document.toPlainText() == "Bold words\nand a link\none\ntwo"
    assert notes.is_plain("Talked of the route. She will call.") and not notes.is_plain("a *b*")


def test_links_in_notes_are_found_under_the_pointer(qtbot: QtBot) -> None:
    kept = notes.Notes()
    note = "[everything here is a link](https://example.org)"
    box = QRectF(0, 0, 300, kept.height(note, 300))
    assert kept.link_at(note, box, QPointF(20, 8)) == "https://example.org"
    assert kept.link_at(note, box, QPointF(299, 400)) == ""


def test_links_and_people_are_in_the_menu_for_those_without_a_pointer(qtbot: QtBot, session: Session) -> None:
    ada, grace = add(session.book, "Ada"), add(session.book, "Grace Hopper")
    number = log(session.book, ada, grace, note="See [this](https://example.org/a) and [that](file:///etc/passwd)")
    intents = Intents()
    made = tab(qtbot, session, ada, intents)
    actions = {action.text(): action for action in made.menu(number).actions()}
    assert "Open example.org/a" in actions and not any("passwd" in words for words in actions)
    with qtbot.waitSignal(intents.person_wanted, check_params_cb=lambda who: who == grace):
        actions["Show Grace Hopper"].trigger()


def test_the_wheel_is_left_to_the_page_around(qtbot: QtBot, session: Session) -> None:
    from PySide6.QtGui import QWheelEvent

    ada = add(session.book, "Ada")
    log(session.book, ada)
    made = tab(qtbot, session, ada)
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    made.view.wheelEvent(event)
    assert not event.isAccepted()
