"""A walk through the whole window: every screen, every tab of a person, every small window round it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from netbook.session import Session
from netbook.ui.people.page import PeoplePage
from netbook.ui.quick.window import QuickAddWindow
from netbook.ui.shell.window import MainWindow

ROWS = 12
TAB_STOPS = 400
INSIDE = 4
"""So often Tab may stay within one control: from hour to minute, from link to link."""


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the program; `open` brings it to the front and answers the window or page that shows it."""

    name: str
    open: Callable[[], QWidget]


def person_named(session: Session, name: str) -> int:
    """The row of somebody of the book."""
    rows = session.book.rows("SELECT id FROM person WHERE full=?", (name,))
    assert rows, name
    return int(rows[0][0])


def places(window: MainWindow, quick: QuickAddWindow) -> Iterator[Place]:
    """Every place there is, the screens first."""
    doors, ada = window.doors, person_named(window.session, "Ada Lovelace")

    def screen(key: str) -> QWidget:
        window.show_screen(key)
        return window

    def tab(key: str) -> QWidget:
        doors.show_person(ada)
        page = window.page("people")
        assert isinstance(page, PeoplePage)
        page.person.tabs.set_current(key)
        page.person.tabs.tab_chosen.emit(key)
        return window

    def small(act: Callable[[], object]) -> QWidget:
        before = {each for each in QApplication.topLevelWidgets() if each.isVisible()}
        act()
        made = [each for each in QApplication.topLevelWidgets() if each not in before and each.isVisible()]
        assert made, "no window came"
        return made[-1]

    def guest(act: Callable[[], object]) -> QWidget:
        act()
        return window

    for key in window.screens:
        yield Place(key, lambda key=key: screen(key))  # type: ignore[misc]
    for name in ("timeline", "about", "connections"):
        yield Place(f"person-{name}", lambda name=name: tab(name))  # type: ignore[misc]
    deeds: dict[str, Callable[[], object]] = {
        "log": lambda: doors.log((ada,), "call"), "thanks": lambda: doors.thanks((ada,)),
        "follow-up": lambda: doors.follow_up((ada,)), "new-person": lambda: doors.new_person("Mary Shelley"),
        "draft": lambda: doors.draft(ada, "check-in"), "ask": lambda: doors.ask(ada), "import": lambda: doors.import_files(()),
        "export": lambda: doors.export((ada,)), "history": lambda: doors.show("history"),
        "backups": lambda: doors.show("backups"), "keys": lambda: doors.show("keys"), "about": doors.about,
        "quick-add": lambda: quick.open_with("coffee with Ada yesterday, remember her lecture on 8 dec, follow up in 2 weeks"),
    }  # fmt: skip
    for name, act in deeds.items():
        yield Place(name, lambda act=act: small(act))  # type: ignore[misc]
    yield Place("triage", lambda: guest(doors.triage))
    yield Place("welcome", lambda: guest(doors.welcome))


def close(window: MainWindow, shown: QWidget) -> None:
    """Puts a place away again."""
    if shown is window:
        window.dismiss_guest()
    else:
        shown.close()


def settle(qtbot: QtBot, shown: QWidget) -> None:
    """Waits until the layout stands and what is laid out later is there."""
    shown.activateWindow()
    qtbot.waitUntil(shown.isVisible)
    qtbot.wait(120)


def visible(shown: QWidget) -> list[QWidget]:
    """Everything in it that shows; not what belongs to another window."""
    return [each for each in shown.findChildren(QWidget) if each.isVisible() and each.window() is shown.window()]


def takes_tab(widget: QWidget) -> bool:
    """Whether Tab is to come to it."""
    tab = Qt.FocusPolicy.TabFocus
    return (widget.focusPolicy() & tab) == tab and widget.isEnabled() and widget.focusProxy() is None


def called(widget: QWidget) -> str:
    """What a screen reader calls it."""
    found = QAccessible.queryAccessibleInterface(widget)
    return "" if found is None else found.text(QAccessible.Text.Name).strip()


def described(widget: QWidget) -> str:
    """A widget for a failure's words."""
    words = getattr(widget, "text", None)
    said = words() if callable(words) else ""
    return f"{type(widget).__name__}({called(widget) or said!r}) in {type(widget.parentWidget()).__name__}"


def nameless(shown: QWidget) -> list[str]:
    """Controls without a name and rows that say nothing."""
    found = [described(each) for each in visible(shown) if takes_tab(each) and not called(each)]
    for view in shown.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and model is not None:
            for row in range(min(ROWS, model.rowCount())):
                said = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
                if not said and model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) is None:
                    found.append(f"row {row} of {described(view)}")
    return found


def cut(shown: QWidget) -> list[str]:
    """Labels and buttons that have less room than their words need."""
    from netbook.ui.ask.parts import Idea
    from netbook.ui.person.connections.lines import Name
    from netbook.ui.widgets.button import Button
    from netbook.ui.widgets.chip import Chip
    from netbook.ui.widgets.choice import Choice
    from netbook.ui.widgets.labels import ElidedLabel, Label, WrapLabel
    from netbook.ui.widgets.nav import NavButton

    found = []
    for each in visible(shown):
        if isinstance(each, ElidedLabel) or not isinstance(each, (Label, Button, Chip, NavButton)) or not each.text():
            continue
        if isinstance(each, (Idea, Name)):
            continue  # A long suggestion or name is shortened; the whole is its tool tip.
        wide, high = each.width(), each.height()
        if isinstance(each, WrapLabel):
            if each.heightForWidth(wide) > high + 1:
                found.append(f"{described(each)} needs {each.heightForWidth(wide)} px of height, has {high}")
        elif isinstance(each, Button) and high >= each.height_in(wide) > each.sizeHint().height():
            continue  # Its words go on in a second line.
        else:
            need = each.words_width() if isinstance(each, Choice) else each.sizeHint().width()
            if need > wide + 1:
                found.append(f"{described(each)} needs {need} px, has {wide}")
    return found + wider(shown) + outside(shown)


def wider(shown: QWidget) -> list[str]:
    """What is wider than the place in which it scrolls up and down alone: its far side is out of sight."""
    found = []
    for area in shown.findChildren(QScrollArea):
        inside, room = area.widget(), area.viewport().width()
        sideways = area.horizontalScrollBarPolicy() != Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if area.isVisible() and inside is not None and not sideways and inside.width() > room + 1:
            found.append(f"{described(area)} shows {room} px of {inside.width()}")
    return found


def outside(shown: QWidget) -> list[str]:
    """Whether a page asks for more height than there is, so that the status line stands below the window."""
    if not isinstance(shown, MainWindow):
        return []
    below = shown.status.geometry().bottom() + 1 - shown.height()
    return [f"the status line stands {below} px below the window"] if below > 0 else []


def unreached(qtbot: QtBot, shown: QWidget) -> list[str]:
    """Controls to which Tab never comes, after going all the way round from where the keyboard begins."""
    top = shown.window()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is top)
    wanted = {each for each in visible(shown) if takes_tab(each)}
    start = QApplication.focusWidget()
    if start is None or start.window() is not top:
        top.setFocus()
        QTest.keyClick(top, Qt.Key.Key_Tab)
        start = QApplication.focusWidget()
    seen: list[QWidget] = []
    for _step in range(TAB_STOPS):
        here = QApplication.focusWidget()
        if here is None or (here in seen and here is start and len(seen) > 1):
            break
        seen.append(here)
        for _inside in range(INSIDE):
            QTest.keyClick(here, Qt.Key.Key_Tab)
            if QApplication.focusWidget() is not here:
                break
        else:
            if wanted - {here}:
                return [f"Tab stays in {described(here)}"]
            break
    # Rows may come while one walks (a timeline loads) and others go.
    now = {each for each in visible(shown) if takes_tab(each)} & wanted
    missed = [each for each in now - set(seen) if not _one_of_several(each)]
    # A row that turns into fields is reached when one of them is.
    return [described(each) for each in missed if not any(each.isAncestorOf(other) for other in seen)]


def _one_of_several(widget: QWidget) -> bool:
    """In a choice of one among several, arrows walk, and Tab comes to the chosen one alone."""
    return isinstance(widget, QAbstractButton) and (widget.autoExclusive() or widget.group() is not None)


def texts(shown: QWidget) -> Iterator[str]:
    """Every word that the place says, painted or not, to the eye or to a screen reader."""
    for each in [shown, *visible(shown)]:
        yield from (each.toolTip(), each.accessibleName(), each.accessibleDescription(), each.windowTitle())
        if isinstance(each, (QLabel, QAbstractButton)):
            yield each.text()
        elif isinstance(each, (QLineEdit, QTextEdit, QPlainTextEdit)):
            yield each.placeholderText()
        elif isinstance(each, QTabBar):
            yield from (each.tabText(index) for index in range(each.count()))
        elif isinstance(each, QAbstractItemView) and each.model() is not None:
            for row in range(min(ROWS, each.model().rowCount())):
                for role in (
                    Qt.ItemDataRole.DisplayRole,
                    Qt.ItemDataRole.AccessibleTextRole,
                    Qt.ItemDataRole.ToolTipRole,
                ):
                    yield str(each.model().index(row, 0).data(role) or "")
        for action in each.actions():
            yield from (action.text(), action.toolTip())
