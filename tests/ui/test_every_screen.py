"""The laws that hold on every screen and in every small window, on the sample book."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from netbook.sample import fill
from netbook.session import Session
from netbook.ui import theme
from netbook.ui.places import Places
from netbook.ui.quick.window import QuickAddWindow
from netbook.ui.shell import look
from netbook.ui.shell.window import MainWindow
from tests.books import Clock
from tests.conftest import PROJECT
from tests.ui import walking


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    made = Session(tmp_path / "book.db", Clock())
    fill(made.book)
    made.set_setting("welcomed", True)
    made.set_setting("motion", False)
    look.dress(made)
    yield made
    made.set_setting("text-scale", 100)
    look.dress(made)
    made.close()


def walk(qtbot: QtBot, session: Session, width: int, height: int, look_at: Callable[[QWidget], list[str]]) -> list[str]:
    """What is found at each place, each with the place's name."""
    window = MainWindow(session, Places(session.book.path))
    qtbot.addWidget(window)
    quick = QuickAddWindow(session)
    qtbot.addWidget(quick)
    window.resize(width, height)
    window.show()
    found = []
    for place in walking.places(window, quick):
        shown = place.open()
        if shown is window:
            window.resize(width, height)
        walking.settle(qtbot, shown)
        lines = look_at(shown)
        if lines:
            # Text that wraps within what wraps finds its height in a second round.
            qtbot.wait(700)
            lines = look_at(shown)
        found += [f"{place.name}: {line}" for line in lines]
        walking.close(window, shown)
    return found


def test_everything_that_takes_the_keyboard_has_a_name_and_every_row_says_itself(
    qtbot: QtBot, session: Session
) -> None:
    assert "\n".join(walk(qtbot, session, 1360, 860, walking.nameless)) == ""


def test_tab_comes_to_every_control_and_round_again(qtbot: QtBot, session: Session) -> None:
    assert "\n".join(walk(qtbot, session, 1360, 860, lambda shown: walking.unreached(qtbot, shown))) == ""


@pytest.mark.parametrize(
    ("width", "height", "scale", "language"),
    [
        (900, 600, 100, "en"),
        (900, 600, 100, "nb"),
        (1360, 860, 100, "en"),
        (1360, 860, 200, "en"),
        (900, 600, 200, "nb"),
    ],
)
def test_no_word_is_cut_off(qtbot: QtBot, session: Session, width: int, height: int, scale: int, language: str) -> None:
    session.set_setting("text-scale", scale)
    session.set_setting("language", language)
    look.speak(session)
    look.dress(session)
    try:
        found = walk(qtbot, session, width, height, walking.cut)
    finally:
        session.set_setting("language", "en")
        look.speak(session)
    assert "\n".join(found) == ""


def test_pages_of_before_hear_nothing_after_the_language_changed(qtbot: QtBot, session: Session) -> None:
    window = MainWindow(session, Places(session.book.path))
    qtbot.addWidget(window)
    window.show()
    for key in window.screens:
        window.show_screen(key)
    window.doors.welcome()
    with qtbot.waitSignal(window.rebuilt):
        session.set_setting("language", "nb")
    QApplication.sendPostedEvents(None, 52)  # the deletions that wait
    session.ticked.emit(session.now())
    session.undo()
    session.redo()
    session.set_setting("language", "en")


def _complete() -> bool:
    """Whether every sentence has its Norwegian words."""
    script = PROJECT / "packaging" / "translations" / "catalogues.py"
    return (
        subprocess.run([sys.executable, str(script), "--check", "nb"], capture_output=True, check=False).returncode == 0
    )


def test_under_norwegian_no_sentence_is_english(qtbot: QtBot, session: Session) -> None:
    if not _complete():
        pytest.skip("the Norwegian catalogue is not complete (packaging/translations/catalogues.py --check)")
    sys.path.insert(0, str(PROJECT / "packaging" / "translations"))
    try:
        import catalogues  # type: ignore[import-not-found]

        kept = catalogues.load("nb")
    finally:
        sys.path.pop(0)
    english = {
        said for message in kept if message.id
        for said, norwegian in zip(_parts(message.id), _parts(message.string), strict=False)
        if said != norwegian and "{" not in said
    }  # fmt: skip
    same = {part for message in kept if message.id for part in _parts(message.string)}
    session.set_setting("language", "nb")
    look.speak(session)
    found = walk(
        qtbot, session, 1360, 860, lambda shown: sorted({t for t in walking.texts(shown) if t in english - same})
    )
    assert found == []


def _parts(text: object) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)  # type: ignore[arg-type]


def test_every_word_grows_with_the_text_size_at_once_and_not_after_a_restart(
    qtbot: QtBot, session: Session, qapp: QApplication
) -> None:
    def opened(scale: int) -> MainWindow:
        theme.apply(qapp, "light", scale)
        window = MainWindow(session, Places(session.book.path))
        qtbot.addWidget(window)
        window.show()
        for key in window.screens:
            window.show_screen(key)
        return window

    def sizes(window: MainWindow) -> dict[tuple[str, str], set[int]]:
        found: dict[tuple[str, str], set[int]] = {}
        page = window.stack.currentWidget()
        assert page is not None
        for widget in page.findChildren(QWidget):
            said = str(widget.property("text") or widget.property("placeholderText") or widget.accessibleName() or "")
            if said and widget.isVisibleTo(page):
                found.setdefault((type(widget).__name__, said), set()).add(widget.font().pixelSize())
        return found

    large = opened(150)
    fresh: dict[tuple[str, str], set[int]] = {}
    for key in large.screens:
        large.show_screen(key)
        fresh.update(sizes(large))
    large.close()
    window = opened(100)
    theme.apply(qapp, "light", 150)

    def small() -> dict[tuple[str, str], set[int]]:
        return {key: size for key, size in sizes(window).items() if key in fresh and fresh[key] != size}

    try:
        for key in window.screens:
            window.show_screen(key)
            qtbot.waitUntil(lambda: small() == {})
    finally:
        theme.apply(qapp, "light")
