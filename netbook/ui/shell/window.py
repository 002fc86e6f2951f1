"""The window: the rail, the screen chosen on it with the needs-attention panel beside, the status line, and toasts over them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from netbook.domain.said import Outcome, Said
from netbook.session import Session
from netbook.ui.attention.panel import AttentionPanel
from netbook.ui.intents import Intents
from netbook.ui.places import Places
from netbook.ui.shell import look
from netbook.ui.shell.beside import Beside
from netbook.ui.shell.doors import Doors
from netbook.ui.shell.drop_sheet import DropSheet
from netbook.ui.shell.files import dropped_files
from netbook.ui.shell.heirs import FocusHeirs
from netbook.ui.shell.keys import FieldUndo, Key, bind
from netbook.ui.shell.more import more_entries
from netbook.ui.shell.screens import Screen, screens
from netbook.ui.shell.status import StatusLine
from netbook.ui.widgets.nav import NavRail
from netbook.ui.widgets.panel import Ground
from netbook.wording import _, _n

if TYPE_CHECKING:
    from netbook.aside import DeedJob
    from netbook.ui.shell.toasts import Toasts

SMALLEST = (900, 600)
FIRST_SIZE = (1360, 860)
FRAME = (16, 40)
"""What a window manager draws round a window, at the most; it is not known before the window is shown."""
GUEST = "guest"


def first_size(room: QSize) -> QSize:
    """How large the window is at its first start: as drawn, with its frame inside the screen."""
    return QSize(*FIRST_SIZE).boundedTo(room - QSize(*FRAME))


def least_size(room: QSize) -> QSize:
    """How small the window may be made; on a screen of that size still smaller by its frame, else its foot is out of sight."""
    return QSize(*SMALLEST).boundedTo(room - QSize(*FRAME))


class MainWindow(QMainWindow):
    """Shows one screen at a time, each made when first asked for; what screens want goes through `intents`.

    The app says what closing means (`on_close` answers whether the program lives on without the window) and hears
    `closed` (it was closed for good), `quit_wanted`, `demo_wanted`, `painted` (the first time something was shown),
    `page_made` and `rebuilt` (all pages are new).
    """

    closed = Signal()
    quit_wanted = Signal()
    demo_wanted = Signal()
    painted = Signal()
    rebuilt = Signal()
    page_made = Signal(str)

    def __init__(self, session: Session, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.places = places
        self.intents = Intents(self)
        self.on_close: Callable[[], bool] = lambda: False
        self._pages: dict[str, QWidget] = {}
        self._guest: QWidget | None = None
        self._was_painted = False
        self._before = ""
        self._last = Outcome(0, Said(""))
        self._undelivered = ""
        self._toasts: Toasts | None = None
        self._sheet: DropSheet | None = None
        self.doors = Doors(self)
        self.setWindowTitle("Netbook")
        self.setMinimumSize(least_size(self.screen().availableSize()))
        self.setAcceptDrops(True)
        self._restore_size()
        self._build()
        self._wire()
        self._field_undo = FieldUndo(session.undo, session.redo, self)
        self._heirs = FocusHeirs(self, lambda: self.beside, lambda: self.rail)
        self.show_screen(self._first_screen())

    # Building

    def _build(self) -> None:
        self.screens: dict[str, Screen] = screens()
        whole = Ground("window")
        self._build_rail(whole)
        self.stack = QStackedWidget(whole)
        self.panel = AttentionPanel(self.session, self.intents, whole)
        self.panel.set_undelivered(self._undelivered)
        self.beside = Beside(self.stack, self.panel, self.places, whole)
        self.status = StatusLine(self.session, whole)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._rail_area)
        row.addWidget(self.beside, 1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self._whole, self._toasts = whole, None
        self.beside.folded.connect(self.rail.button("attention").setVisible)
        self.panel.counted.connect(self._on_counted)
        self.rail.button("attention").setVisible(self.beside.is_folded())
        self.panel.items.tell_again()

    @property
    def toasts(self) -> Toasts:
        """What says what was just done; made when there is something to say, since a start has nothing."""
        if self._toasts is None:
            from netbook.ui.shell.toasts import Toasts

            self._toasts = Toasts(self._whole)
            self._toasts.spared = self._spared
        return self._toasts

    def _spared(self) -> tuple[QWidget, ...]:
        return tuple(button for page in self.pages_with("foot") for button in page.foot())

    def _say(self, text: str, button: str = "", act: Callable[[], object] | None = None, problem: bool = False) -> None:
        from netbook.ui.shell.toasts import Toast

        self.toasts.say(Toast(text, button, act, problem))

    def _build_rail(self, whole: QWidget) -> None:
        self.rail = NavRail()
        for screen in self.screens.values():
            if not screen.foot:
                self.rail.add(screen.key, screen.label(), screen.icon)
        self.rail.add("attention", _("Attention"), "bell", foot=True, checkable=False)
        self.rail.add("more", _("More"), "ellipsis", foot=True, checkable=False)
        for screen in self.screens.values():
            if screen.foot:
                self.rail.add(screen.key, screen.label(), screen.icon, foot=True)
        # In a low window with large text the rail is higher than its place and scrolls.
        self._rail_area = _RailArea(self.rail, whole)
        self.rail.chosen.connect(self._on_rail)

    def _wire(self) -> None:
        self.session.changed.connect(self._on_changed)
        self.session.did.connect(self._on_did)
        self.session.refused.connect(self._on_refused)
        self.session.aside.connect(self._on_aside)
        self.session.setting_changed.connect(self._on_setting)
        self.intents.screen_wanted.connect(self._on_screen_wanted)
        self.intents.told.connect(self.tell)
        undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
        keys = [Key(f"Ctrl+{n}", partial(self._nth, n)) for n in range(1, 7)]
        keys += [
            Key("Ctrl+K", self.search), Key(QKeySequence.StandardKey.Find, self.search),
            Key("Ctrl+N", lambda: self.intents.new_person_wanted.emit("")), Key("Ctrl+L", self._log),
            Key("Ctrl+Shift+F", self._follow_up), Key(undo, self.session.undo), Key(redo, self.session.redo),
            Key("Ctrl+,", lambda: self.intents.settings_wanted.emit("")), Key("F1", lambda: self.doors.show("keys")),
            Key("Ctrl+Q", self.quit_wanted.emit), Key("F6", self.next_area), Key("Ctrl+J", self.go_to_attention),
        ]  # fmt: skip
        if QKeySequence(redo) != QKeySequence("Ctrl+Shift+Z"):
            keys.append(Key("Ctrl+Shift+Z", self.session.redo))
        self._shortcuts = bind(self, keys)

    def rebuild(self) -> None:
        """Makes everything anew in the words of the language that holds now; the screen shown stays shown."""
        current = self.current()
        said = self._toasts.shown() if self._toasts is not None else None
        page = self._pages.get(current)
        section = page.section() if page is not None and hasattr(page, "section") else ""
        self._pages.clear()
        self._guest = None
        old = self.takeCentralWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self._build()
        self.show_screen(current)
        page = self._pages.get(current)
        if section and page is not None and hasattr(page, "show_section"):
            page.show_section(section)
        self.status.refresh_backup()
        if said is not None:
            # What made everything anew is an act too, and its way back is still offered.
            self.toasts.say(said)
        self.rebuilt.emit()

    # Screens

    def _first_screen(self) -> str:
        start = self.places.get("screen", "people")
        return start if start in self.screens else next(iter(self.screens), "")

    def show_screen(self, key: str) -> None:
        """Brings a screen to the front, building it the first time."""
        if key not in self.screens:
            return
        self.dismiss_guest()
        self.beside.close_over()
        before = self.current()
        page = self._pages.get(key)
        if page is None:
            page = self.screens[key].make(self.session, self.intents, self.stack)
            self._pages[key] = page
            self.stack.addWidget(page)
            if hasattr(page, "set_undelivered"):
                page.set_undelivered(self._undelivered)
            self.page_made.emit(key)
        self.stack.setCurrentWidget(page)
        self.beside.set_wanted(self.screens[key].beside)
        self.rail.set_current(key)
        if before and before != key:
            self._before = before

    def current(self) -> str:
        """The key of the screen shown."""
        shown = self.stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), "")

    def pages_with(self, name: str) -> list[Any]:
        """The pages made so far that answer to something, and the guest's if it does."""
        found = [*self._pages.values(), *([self._guest] if self._guest is not None else [])]
        return [page for page in found if hasattr(page, name)]

    def show_guest(self, page: QWidget, rail: bool = True) -> None:
        """Shows a page that belongs to no place on the rail until `dismiss_guest`, or until another screen is chosen."""
        self.dismiss_guest()
        self._guest = page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.beside.set_wanted(False)
        self._rail_area.setVisible(rail)
        if not page.isAncestorOf(self.focusWidget() or self):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_made.emit(GUEST)

    def dismiss_guest(self) -> None:
        """Lets the guest go and shows the screen that was there before."""
        page, self._guest = self._guest, None
        if page is None:
            return
        had_focus = page.isAncestorOf(self.focusWidget() or self)
        if self._toasts is not None:
            self._toasts.stand()
        self._rail_area.show()
        self.stack.removeWidget(page)
        page.hide()
        page.deleteLater()
        key = self.rail.current()
        if key in self._pages:
            self.stack.setCurrentWidget(self._pages[key])
            self.beside.set_wanted(self.screens[key].beside)
            if had_focus:
                _begin(self._pages[key])

    def page(self, key: str) -> QWidget | None:
        """A screen's page, if it was made already."""
        return self._guest if key == GUEST else self._pages.get(key)

    def _nth(self, number: int) -> None:
        keys = [screen.key for screen in self.screens.values() if not screen.foot]
        if number <= len(keys):
            key = keys[number - 1]
            seen = self._pages.get(key)
            left_at = seen.focusWidget() if seen is not None else None
            self.show_screen(key)
            page = self._pages.get(key)
            if left_at is None and page is not None:
                # Qt has put the keyboard on the first control that it found, which is rarely where a page begins.
                _begin(page)
            else:
                self._focus_page()

    def _focus_page(self) -> None:
        page = self.stack.currentWidget()
        if page is not None and not page.isAncestorOf(self.focusWidget() or self):
            _begin(page)

    def _focus_first(self) -> None:
        page = self.stack.currentWidget()
        if page is not None and (page.hasFocus() or not page.isAncestorOf(self.focusWidget() or self)):
            _begin(page)

    def _on_rail(self, key: str) -> None:
        if key == "attention":
            self.beside.toggle_over()
        elif key == "more":
            self.doors.more(self.rail.button("more"), more_entries(self))
        else:
            self.show_screen(key)

    def _on_screen_wanted(self, key: str) -> None:
        if key in self.screens:
            self.show_screen(key)
        elif key == "demo":
            self.demo_wanted.emit()
        else:
            self.doors.show(key)

    # What keys do

    def search(self) -> None:
        """Goes to People and into its search field."""
        self.show_screen("people")
        page = self._pages.get("people")
        if page is not None and hasattr(page, "focus_search"):
            page.focus_search()

    def chosen(self) -> tuple[int, ...]:
        """Whom the screen shown is about, for the keys that start something with them."""
        page = self.stack.currentWidget()
        person = page.chosen() if page is not None and hasattr(page, "chosen") else None
        return (person,) if isinstance(person, int) else ()

    def _log(self) -> None:
        self.intents.log_wanted.emit(self.chosen(), "")

    def _follow_up(self) -> None:
        self.intents.follow_up_wanted.emit(self.chosen())

    def next_area(self) -> None:
        """The keyboard goes from rail to screen to panel and round."""
        areas: list[QWidget] = [self.rail, self.stack]
        if self.panel.isVisible():
            areas.append(self.panel)
        here = self.focusWidget()
        at = next((n for n, area in enumerate(areas) if here is not None and area.isAncestorOf(here)), -1)
        area = areas[(at + 1) % len(areas)]
        if area is self.rail:
            self.rail.button(self.current()).setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif area is self.panel:
            self.panel.take_focus()
        else:
            self._focus_page()

    def go_to_attention(self) -> None:
        """The keyboard goes to the first line that needs attention, wherever the list is now."""
        if self.beside.is_folded():
            self.beside.toggle_over()
        elif self.panel.isVisible():
            self.panel.take_focus()
        else:
            self._focus_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.beside.is_over():
            self.beside.close_over()
        elif self._toasts is not None and self._toasts.text():
            self._toasts.dismiss()
        elif self._before and self.screens[self.current()].foot:
            self.show_screen(self._before)

    # What is told

    def tell(self, words: str) -> None:
        """Says something that offers no way back."""
        self._say(words)

    def set_undelivered(self, words: str) -> None:
        """What became of notifications that reached nobody, for the panel and for Today."""
        self._undelivered = words
        for place in (self.panel, *self.pages_with("set_undelivered")):
            place.set_undelivered(words)

    def _on_counted(self, late: int, today: int, count: int) -> None:
        pressing = late + today
        words = _n("{n} needs attention", "{n} need attention", pressing).format(n=pressing) if pressing else ""
        if "today" in self.screens:
            self.rail.button("today").set_count(pressing, words)
        self.rail.button("attention").set_count(count, _n("{n} line", "{n} lines", count).format(n=count))

    def _on_changed(self, outcome: object) -> None:
        if isinstance(outcome, Outcome):
            self._last = outcome
            if outcome.act and self.session.book.unsettled():
                # An act that touched many: who did not come at once is looked at in slices, which a tick begins.
                QTimer.singleShot(0, self.session, self.session.tick)

    def _on_did(self, words: str, act: int) -> None:
        if not words:
            return
        key = self._last.label.key if self._last.act == act else ""
        if key == "undone":
            self._say(words, _("Redo"), self.session.redo)
        else:
            self._say(words, _("Undo"), lambda: self.session.undo_number(act))

    def _on_aside(self, job: DeedJob) -> None:
        job.cancelled.connect(self._on_stopped)

    def _on_stopped(self) -> None:
        self._say(_("The book is as it was."))

    def _on_refused(self, words: str) -> None:
        self._say(words, problem=True)

    def _on_setting(self, key: str) -> None:
        if key in look.KEYS:
            look.dress(self.session)
        elif key == "language":
            look.speak(self.session)
            # After the field that changed it is done with its own event.
            QTimer.singleShot(0, self, self.rebuild)

    # The window itself

    def _restore_size(self) -> None:
        self.resize(first_size(self.screen().availableSize()))
        kept = self.places.get("geometry")
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode()))

    def bring_forward(self) -> None:
        """Shows the window, whatever state it is in, and asks for the focus."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def keep_places(self) -> None:
        """Remembers where things are."""
        self.places.put("geometry", bytes(self.saveGeometry().toBase64().data()).decode())
        self.places.put("screen", self.current())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.keep_places()
        if self.on_close():
            event.ignore()
            self.hide()
            return
        super().closeEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            page = self.stack.currentWidget()
            if page is not None and not page.isAncestorOf(self.focusWidget() or self):
                # Otherwise the keyboard would begin on the rail, at a screen that is not the one shown.
                page.setFocus(Qt.FocusReason.OtherFocusReason)
                # Once everything stands: keys that are pressed before anything is clicked must act.
                QTimer.singleShot(0, self, self._focus_first)
            QTimer.singleShot(0, self, self.painted.emit)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.doors.can("import") and dropped_files(event.mimeData()):
            event.acceptProposedAction()
            self._drop_sheet().offer()

    def _drop_sheet(self) -> DropSheet:
        if self._sheet is None:
            self._sheet = DropSheet(self)
        return self._sheet

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_sheet().hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_sheet().hide()
        files = dropped_files(event.mimeData())
        if files:
            event.acceptProposedAction()
            # After the drop is done, so that the program it came from is not kept waiting.
            QTimer.singleShot(0, self, lambda: self.intents.import_wanted.emit(files))


def _begin(page: QWidget) -> None:
    """The keyboard goes to where a page wants it, else to its first control."""
    if hasattr(page, "take_focus"):
        page.take_focus()
        return
    page.setFocus(Qt.FocusReason.ShortcutFocusReason)
    page.focusNextChild()


class _RailArea(QScrollArea):
    """Holds the rail; as wide as it, and without a scroll bar."""

    def __init__(self, rail: NavRail, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(rail)

    def minimumSizeHint(self) -> QSize:
        # A wide page must not take the rail's width: its words would be cut.
        rail = self.widget()
        return QSize(rail.sizeHint().width() if rail is not None else 0, super().minimumSizeHint().height())
