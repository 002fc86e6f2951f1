"""Importing and exporting in their windows, with the real child process."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from netbook.session import Session
from netbook.ui.imports.export import ExportWindow
from netbook.ui.imports.previewing import preview_file
from netbook.ui.imports.result import counts_words
from netbook.ui.imports.running import left_words
from netbook.ui.imports.window import ImportWindow
from tests.books import add
from tests.ui.rooms import a_session, shown


def vcards(*names: str) -> str:
    return "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{name.split()[-1]};{name.split()[0]};;;\r\nFN:{name}\r\nEND:VCARD\r\n"
        for name in names
    )


def a_window(session: Session, qtbot: QtBot, *paths: Path) -> ImportWindow:
    window = ImportWindow(session, paths)
    shown(qtbot, window)
    return window


def test_a_file_is_looked_at_first_then_taken_in_and_taken_back(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "people.vcf"
    file.write_text(vcards("Ada Lovelace", "Grace Hopper"))
    with a_session(tmp_path) as session:
        window = a_window(session, qtbot, file)
        assert window.stage() == "preview"
        assert window.preview.go.text() == "Import 2 people"
        assert window.preview.found[0].names == ("Ada Lovelace", "Grace Hopper")
        assert not session.book.rows("SELECT 1 FROM person")
        with qtbot.waitSignal(window.finished, timeout=20_000) as told:
            window.preview.go.click()
            assert window.stage() == "running"
        assert told.args is not None and told.args[0]["new"] == 2
        assert window.stage() == "result"
        assert window.result.counts.text() == "2 new people are in the book."
        with qtbot.waitSignal(window.triage_wanted):
            window.result.triage.click()
        window.present()
        window.result.undo.click()
        assert not session.book.rows("SELECT 1 FROM person")
        assert window.result.counts.text() == "The book is as it was before."


def test_a_file_that_is_none_is_told_in_one_sentence_and_left_out(tmp_path: Path, qtbot: QtBot) -> None:
    bad, good = tmp_path / "picture.bin", tmp_path / "a.vcf"
    bad.write_bytes(bytes(range(256)) * 4)
    good.write_text(vcards("Ada Lovelace"))
    with a_session(tmp_path) as session:
        window = a_window(session, qtbot, bad, good)
        assert window.preview.found[0].refused.endswith(".")
        assert window.preview.paths() == [good]
        assert preview_file(tmp_path / "missing.vcf").refused


def test_problems_are_listed_by_file_and_line_copied_and_saved(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        window = a_window(session, qtbot)
        problems = [
            {"file": "a.vcf", "line": 12, "message": "No name."},
            {"file": "b.vcf", "line": 0, "message": "Empty."},
        ]
        window.result.show_result({"new": 1, "problems": problems}, 1, True)
        assert window.result.problems.lines.line(0).under == "a.vcf, line 12"
        assert window.result.problems.lines.line(1).under == "b.vcf"
        window.result.copy.click()
        assert QApplication.clipboard().text() == "a.vcf:12: No name.\nb.vcf:0: Empty."
        window.result.save_to(tmp_path / "problems.txt")
        assert (tmp_path / "problems.txt").read_text() == "a.vcf:12: No name.\nb.vcf:0: Empty.\n"


def test_doubtful_letters_are_shown_and_another_encoding_chosen(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "old.vcf"
    file.write_bytes(vcards("Bjørn Ærø").encode("cp1252"))
    with a_session(tmp_path) as session:
        window = a_window(session, qtbot, file)
        assert window.preview.encoding.isVisible()
        assert window.preview.found[0].names == ("Bjørn Ærø",)
        window.preview.encoding.set_current("cp1251")
        window.preview.encoding.chosen.emit("cp1251")
        assert window.preview.found[0].names != ("Bjørn Ærø",)


def test_cancelling_leaves_the_book_as_it_was(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "many.vcf"
    file.write_text(vcards(*(f"Person{n} Test" for n in range(4000))))
    with a_session(tmp_path) as session:
        add(session.book, "Ada")
        window = a_window(session, qtbot, file)
        window.preview.go.click()
        window.running.cancel.click()
        qtbot.waitUntil(lambda: window.stage() == "result", timeout=20_000)
        assert window.result.title.text() == "Cancelled"
        assert session.book.rows("SELECT full FROM person") == [("Ada",)]


def test_put_away_while_it_works_it_comes_back_with_the_result(tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "people.vcf"
    file.write_text(vcards("Ada Lovelace"))
    with a_session(tmp_path) as session:
        window = a_window(session, qtbot, file)
        window.preview.go.click()
        window.close()
        assert not window.isVisible()
        qtbot.waitUntil(lambda: window.stage() == "result", timeout=20_000)
        assert window.isVisible()


def test_a_long_file_is_looked_at_by_its_beginning(tmp_path: Path) -> None:
    file = tmp_path / "many.vcf"
    file.write_text(vcards(*(f"Person{n} Test" for n in range(9000))))
    found = preview_file(file)
    assert found.people == 9000 and not found.whole
    assert found.names[0] == "Person0 Test" and not found.problems


def test_counts_and_times_are_said_in_words() -> None:
    assert counts_words({"new": 0}) == ["Nothing came in."]
    assert counts_words({"new": 1, "skipped": 2}) == ["1 new person is in the book.", "2 were left out."]
    assert left_words(2) == "a few seconds left"
    assert left_words(31) == "about 30 seconds left"
    assert left_words(130) == "about 2 minutes left"


def test_all_or_the_chosen_are_exported(tmp_path: Path, qtbot: QtBot) -> None:
    with a_session(tmp_path) as session:
        ada = add(session.book, "Ada")
        add(session.book, "Grace")
        window = ExportWindow(session, [ada])
        shown(qtbot, window)
        with qtbot.waitSignal(window.told) as told:
            window.format.set_current("csv")
            assert window.write(tmp_path / "out.csv")
        assert told.args == ["Exported 1 person to out.csv"]
        assert "Ada" in (tmp_path / "out.csv").read_text() and "Grace" not in (tmp_path / "out.csv").read_text()
        window.who.set_current("all")
        assert window.write(tmp_path / "all.csv")
        assert "Grace" in (tmp_path / "all.csv").read_text()
        window.show()
        assert not window.write(tmp_path / "nowhere" / "out.csv")
        assert window.problem.isVisible()


def test_enter_exports_wherever_the_keyboard_is_and_only_closes_on_cancel(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with a_session(tmp_path) as session:
        ada = add(session.book, "Ada")
        asked: list[str] = []

        def ask(_parent: object, _title: str, name: str, _kind: str) -> tuple[str, str]:
            asked.append(name)
            return "", ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        window = ExportWindow(session, [ada])
        shown(qtbot, window)
        window.activateWindow()
        segments = [*window.who.findChildren(QPushButton), *window.format.findChildren(QPushButton)]
        for segment in segments:
            segment.setFocus()
            QTest.keyClick(segment, Qt.Key.Key_Return)
            assert segment.isChecked() and window.isVisible()
        assert [name.rpartition(".")[2] for name in asked] == ["vcf", "vcf", "vcf", "csv", "json"]
        window.setFocus()
        QTest.keyClick(window, Qt.Key.Key_Enter)
        QTest.keyClick(window.go, Qt.Key.Key_Return)
        assert len(asked) == 7
        cancel = next(each for each in window.findChildren(QPushButton) if each.text() == "Cancel")
        QTest.keyClick(cancel, Qt.Key.Key_Return)
        assert len(asked) == 7 and not window.isVisible()
