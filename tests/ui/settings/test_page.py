"""The Settings screen: every change is kept at once, and shown when it is changed elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from netbook.answers.asking import thresholds
from netbook.answers.reminders import rules
from netbook.domain.attention.thresholds import DEFAULT
from netbook.domain.etiquette.thresholds import DEFAULT as ASK_DEFAULT
from netbook.domain.said import Refused
from netbook.importing import import_file
from netbook.operations.importing import Counts
from netbook.session import Session
from netbook.store.standing import limits
from netbook.ui.intents import Intents
from netbook.ui.settings.hotkey_field import keys_of
from netbook.ui.settings.page import SettingsPage
from netbook.ui.settings.rows import TimeField
from netbook.ui.settings.thresholds import ASK_DEFAULTS, DEFAULTS, Thresholds, high_of
from netbook.wording.regions import region_meant
from netbook.wording.thresholds import threshold_name
from tests.books import add
from tests.ui.rooms import a_session, press, shown


def a_page(session: Session, qtbot: QtBot, width: int = 1100) -> SettingsPage:
    page = SettingsPage(session, Intents())
    page.resize(width, 700)
    shown(qtbot, page)
    return page


def test_switches_are_kept_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        page.reminders.quiet.click()
        assert (rules(session.book).quiet_from, rules(session.book).quiet_to) == (22 * 60, 8 * 60)
        page.reminders.quiet_from.setTime(QTime(21, 30))
        press(page.reminders.quiet_from, Qt.Key.Key_Return)
        assert rules(session.book).quiet_from == 21 * 60 + 30
        page.reminders.quiet.click()
        assert rules(session.book).quiet_from is None


def test_a_setting_that_cannot_be_kept_shows_again_what_holds(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_values: object) -> None:
        raise Refused("book-busy", path="book.db")

    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        monkeypatch.setattr(session.book, "do", full)
        with qtbot.waitSignal(session.refused):
            page.reminders.quiet.click()
        with qtbot.waitSignal(session.refused):
            page.look.theme.chosen.emit("dark")
        assert not page.reminders.quiet.isChecked() and not page.reminders.quiet_from.isVisible()
        assert page.look.theme.current() == "system" and session.setting("theme") is None


def test_quiet_hours_are_turned_on_and_off_as_one_act(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        told: list[str] = []
        session.did.connect(lambda words, _act: told.append(words))
        page.reminders.quiet.click()
        session.undo()
        assert told == ["Quiet hours: 22:00 to 08:00", "Undone: Quiet hours: 22:00 to 08:00"]
        assert not page.reminders.quiet.isChecked() and session.setting("quiet-from") is None


def test_what_is_changed_elsewhere_is_shown(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        session.set_setting("theme", "dark")
        assert page.look.theme.current() == "dark"
        session.set_setting("text-scale", 150)
        assert page.look.text_size.current() == "150"


def test_every_number_of_the_ask_check_has_words_a_default_and_a_way_back(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        asking = a_page(session, qtbot).reminders.asking
        asking.open()
        words = {threshold_name(name) for name in (*DEFAULTS, *ASK_DEFAULTS)}
        assert len(words) == len(DEFAULTS) + len(ASK_DEFAULTS)
        for name, default in ASK_DEFAULTS.items():
            assert asking.field(name).value() == default <= high_of(name)
        asking.field("cool_down").setValue(30)
        asking.field("cool_down").commit()
        assert thresholds(session.book).cool_down == 30
        asking.reset_button("cool_down").click()
        assert thresholds(session.book) == ASK_DEFAULT


def test_every_number_of_the_rules_has_words_a_default_and_a_way_back(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        page.reminders.more.open()
        names = [threshold_name(name) for name in DEFAULTS]
        assert len(set(names)) == len(names)
        for name, default in DEFAULTS.items():
            field = page.reminders.more.field(name)
            assert field.value() == default
            assert 0 <= default <= high_of(name)
        field = page.reminders.more.field("thank_you_late")
        field.setValue(9)
        field.commit()
        assert limits(session.book.db).thank_you_late == 9
        reset = page.reminders.more.reset_button("thank_you_late")
        assert reset.isVisible()
        reset.click()
        assert limits(session.book.db) == DEFAULT
        assert not reset.isVisible()


def test_all_numbers_are_reset_at_once(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        page.reminders.more.open()
        for name in ("standstill", "no_answer"):
            page.reminders.more.field(name).setValue(77)
            page.reminders.more.field(name).commit()
        page.reminders.more.reset_all.click()
        assert limits(session.book.db) == DEFAULT


def test_a_hotkey_is_recorded_kept_and_its_conflict_told(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        field = page.start.hotkey.field
        field.setFocus()
        press(field, Qt.Key.Key_Return)
        assert field.is_recording()
        press(field, Qt.Key.Key_K)
        assert field.is_recording()
        modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        with qtbot.waitSignal(page.hotkey_wanted) as told:
            press(field, Qt.Key.Key_K, modifiers)
        assert told.args == ["Ctrl+Shift+K"]
        assert session.setting("hotkey") == "Ctrl+Shift+K"
        page.set_hotkey_state(False, "Ctrl+Shift+K is taken.")
        assert page.start.hotkey.help.text() == "Ctrl+Shift+K is taken."
        assert page.start.hotkey.help.tone() == "late"


@pytest.mark.parametrize(
    ("key", "modifiers", "keys"),
    [
        (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, ""),
        (Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier, ""),
        (Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier, ""),
        (Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "F9"),
        (Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier, "Alt+N"),
    ],
)
def test_a_hotkey_needs_ctrl_alt_or_meta_unless_it_is_a_function_key(
    key: Qt.Key, modifiers: Qt.KeyboardModifier, keys: str
) -> None:
    assert keys_of(key, modifiers) == keys


def test_start_at_login_is_asked_of_the_app_and_shown_as_it_answers(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        with qtbot.waitSignal(page.autostart_wanted) as told:
            page.start.login.switch.click()
        assert told.args == [True]
        page.set_autostart(False)
        assert not page.start.login.switch.isChecked()


def test_circles_are_renamed_given_a_cadence_made_and_deleted(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        add(session.book, "Ada", circles=("Family",))
        add(session.book, "Grace", circles=("Work",))
        page = a_page(session, qtbot)
        number = session.book.rows("SELECT id FROM circle WHERE name='Family'")[0][0]
        line = page.people.line_of(number)
        line.name.setText("Kin")
        line.name.commit()
        line.cadence.picked.emit("2 months")
        line.closeness.chosen.emit("inner")
        row = session.book.rows("SELECT name, cadence, closeness FROM circle WHERE id=?", (number,))
        assert row == [("Kin", "2 months", "inner")]
        line.name.setText("WORK")
        line.name.commit()
        assert line.problem.isVisible() and line.name.text() == "WORK"
        page.people.new_name.setText("Choir")
        page.people.new_button.click()
        assert session.book.rows("SELECT 1 FROM circle WHERE name='Choir'")
        line.delete.click()
        assert not session.book.rows("SELECT 1 FROM circle WHERE id=?", (number,))


def test_a_circle_has_a_note_and_shows_what_it_keeps_of_the_card_that_it_came_from(
    tmp_path: Path, qtbot: QtBot
) -> None:
    card = (
        "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Engineers\nUID:urn:uuid:g-1\nNOTE:They meet on Fridays\n"
        "EMAIL:engineers@x.org\nEND:VCARD\n"
    )
    (tmp_path / "in.vcf").write_text(card)
    with a_session(tmp_path) as session:
        add(session.book, "Ada", circles=("Family",))
        import_file(session.book, tmp_path / "in.vcf", "import-a", Counts())
        page = a_page(session, qtbot)
        numbers = dict(session.book.rows("SELECT name, id FROM circle"))
        line, other = page.people.line_of(numbers["Engineers"]), page.people.line_of(numbers["Family"])
        assert line.note.isVisible() and line.note.text() == "They meet on Fridays"
        assert line.kept.isVisible() and line.kept.text() == "Also on its card:\nEMAIL:engineers@x.org"
        assert not other.note.isVisible() and not other.kept.isVisible()
        other.write.click()
        assert other.note.hasFocus() and other.note.isVisible()
        other.note.setPlainText("All who come at Christmas ")
        other.note.commit()
        assert session.book.rows("SELECT note FROM circle WHERE name='Family'") == [("All who come at Christmas",)]
        session.undo()
        assert session.book.rows("SELECT note FROM circle WHERE name='Family'") == [("",)]
        assert other.note.text() == ""


def test_ones_own_cadence_is_read_from_words_and_an_unreadable_one_stays_in_the_field(
    tmp_path: Path, qtbot: QtBot
) -> None:
    with a_session(tmp_path) as session:
        add(session.book, "Ada", circles=("Family",))
        page = a_page(session, qtbot)
        number = session.book.rows("SELECT id FROM circle")[0][0]
        field = page.people.line_of(number).cadence
        field.choice.chosen.emit("own")
        field.line.setText("whenever")
        field.line.editingFinished.emit()
        assert field.line.isVisible() and field.line.text() == "whenever"
        field.line.setText("5 weeks")
        field.line.editingFinished.emit()
        assert session.book.rows("SELECT cadence FROM circle") == [("5 weeks",)]
        assert field.choice.isVisible() and "5 weeks" in field.choice.text()


@pytest.mark.parametrize(
    ("text", "code"), [("Norway", "NO"), ("no", "NO"), ("+47)", ""), ("Atlantis", ""), ("", ""), ("germ", "DE")]
)
def test_a_country_is_understood_by_name_code_or_part(text: str, code: str) -> None:
    assert region_meant(text) == code or (text == "+47)" and region_meant(text) in ("", "NO"))


def test_a_country_that_is_none_stays_in_the_field_with_a_sentence(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        region = page.people.region
        qtbot.waitUntil(lambda: region.completer() is not None)
        region.setText("Atlantis")
        region.keep()
        assert region.text() == "Atlantis" and session.setting("phone-region") is None
        region.setText("norway")
        region.keep()
        assert session.setting("phone-region") == "NO" and region.text() == "Norway (+47)"


def test_a_section_is_scrolled_to_and_the_list_follows(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        page.show_section("book")
        bar = page._scroll.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.value() > 0)
        assert page.section() == "book"
        qtbot.waitUntil(lambda: page._following)
        bar.setValue(0)
        assert page.section() == "reminders"


def test_the_book_is_checked_aside(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        add(session.book, "Ada")
        page = a_page(session, qtbot)
        page.book.check.click()
        assert not page.book.check.isEnabled()
        qtbot.waitUntil(lambda: page.book.check.isEnabled(), timeout=20_000)
        assert page.book._check_row.help.text() == "The book is sound."


def test_a_backup_is_made_and_one_click_puts_it_back(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        add(session.book, "Ada")
        page = a_page(session, qtbot)
        page.book.now.click()
        add(session.book, "Grace")

        def restore() -> list[QAbstractButton]:
            return [b for b in page.book.findChildren(QAbstractButton) if b.text() == "Restore" and b.isVisible()]

        qtbot.waitUntil(lambda: len(restore()) == 1)
        restore()[0].click()
        assert session.book.rows("SELECT full FROM person") == [("Ada",)]


@pytest.mark.parametrize("width", [500, 1100])
def test_every_control_has_a_name_and_nothing_is_wider_than_the_page(tmp_path: Path, qtbot: QtBot, width: int) -> None:
    with a_session(tmp_path) as session:
        add(session.book, "Ada", circles=("Family",))
        page = a_page(session, qtbot, width)
        page.reminders.more.open()
        qtbot.waitUntil(lambda: page.reminders.height() > 1500)
        room = page._scroll.viewport().width()
        for widget in (*page.findChildren(QAbstractButton), *page.findChildren(QLineEdit)):
            if not widget.isVisible() or widget.parent() is None:
                continue
            if isinstance(widget, QAbstractButton):
                assert widget.accessibleName() or widget.text()
            elif widget.objectName() != "qt_spinbox_lineedit":
                assert widget.accessibleName()
            if page._scroll.isAncestorOf(widget):
                assert widget.mapTo(page._scroll, widget.rect().topRight()).x() <= room


def test_whoever_chooses_a_text_size_still_sees_the_field(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> None:
    from netbook.ui import theme

    with a_session(tmp_path) as session:
        theme.apply(qapp, "light")
        page = a_page(session, qtbot)
        size = next(button for button in page.findChildren(QAbstractButton) if button.text() == "100 %")
        page.show_section("look")
        qtbot.waitUntil(lambda: page._scroll.verticalScrollBar().value() > 0)
        page.activateWindow()
        size.setFocus()
        theme.apply(qapp, "light", 200)
        view = page._scroll.viewport()
        qtbot.waitUntil(lambda: view.rect().contains(size.mapTo(view, size.rect().center())))
        theme.apply(qapp, "light")


def test_resetting_every_number_is_one_act_that_can_be_taken_back(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = a_page(session, qtbot)
        session.set_setting("threshold.thank_you_late", 50)
        box = next(box for box in page.findChildren(Thresholds) if "thank_you_late" in box._defaults)
        box._on_reset_all()
        assert session.setting("threshold.thank_you_late") is None
        session.undo()
        assert session.setting("threshold.thank_you_late") == 50


def test_a_time_is_typed_over_one_that_is_marked_whole(qtbot: QtBot) -> None:
    field = TimeField("Daily digest at")
    qtbot.addWidget(field)
    field.show()
    field.set_minutes(9 * 60)
    for typed in ("19:38", "0715", "22:00"):
        field.lineEdit().selectAll()
        with qtbot.waitSignal(field.picked) as told:
            QTest.keyClicks(field, typed)
            QTest.keyClick(field, Qt.Key.Key_Return)
        assert told.args == [int(typed[:2]) * 60 + int(typed[-2:])]


def test_sections_below_come_between_two_frames_or_when_somebody_asks_for_one(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        page = SettingsPage(session, Intents())
        assert list(page._sections) == ["reminders", "quick"] and len(page._buttons) == 6
        shown(qtbot, page)
        qtbot.waitUntil(lambda: len(page._sections) == 6)
        assert page.book.isVisible() and page.look.y() < page.people.y() < page.texts.y() < page.book.y()
        asked = SettingsPage(session, Intents())
        qtbot.addWidget(asked)
        asked.show_section("texts")
        assert list(asked._sections) == ["reminders", "quick", "look", "people", "texts", "book"]
