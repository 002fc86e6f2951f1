"""The window: the rail, the screen chosen on it, the status line, and toasts over them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from netbook.domain.said import Outcome
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.places import Places
from netbook.ui.shell import look
from netbook.ui.shell.doors import Doors
from netbook.ui.shell.screens import Screen, screens
from netbook.ui.shell.status import StatusLine
from netbook.ui.shell.toasts import Toast, Toasts
from netbook.ui.widgets.nav import NavRail
from netbook.ui.widgets.panel import Ground
from netbook.wording import _

SMALLEST = (900, 600)
FIRST_SIZE = (1360, 860)


class MainWindow(QMainWindow):
    """Shows one screen at a time, each made when first asked for; what screens want goes through `intents`.

    `closing` is raised when the owner closes the window; `stay` on it keeps the program running without it.
    """

    quit_wanted = Signal()

    def __init__(self, session: Session, places: Places, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.places = places
        self.intents = Intents(self)
        self.screens: dict[str, Screen] = screens()
        self._pages: dict[str, QWidget] = {}
        self._last = Outcome(0, None)  # type: ignore[arg-type]
        self.setWindowTitle("Netbook")
        self.setMinimumSize(*SMALLEST)
        self._build()
        self.doors = Doors(self)
        self._wire()
        self._restore()

    def _build(self) -> None:
        whole = Ground("window")
        self.rail = NavRail(whole)
        for screen in self.screens.values():
            self.rail.add(screen.key, screen.label(), screen.icon, foot=screen.foot)
        self.stack = QStackedWidget(whole)
        self.status = StatusLine(self.session, whole)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, 1)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        self.toasts = Toasts(whole)
        self.rail.chosen.connect(self.show_screen)

    def _wire(self) -> None:
        self.session.changed.connect(self._on_changed)
        self.session.did.connect(self._on_did)
        self.session.refused.connect(self._on_refused)
        self.session.setting_changed.connect(self._on_setting)
        self.intents.screen_wanted.connect(self.show_screen)
        self.intents.told.connect(self.tell)

    def _restore(self) -> None:
        self.resize(*FIRST_SIZE)
        kept = self.places.get("geometry")
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode()))
        start = self.places.get("screen", "people")
        self.show_screen(start if start in self.screens else next(iter(self.screens), ""))

    def show_screen(self, key: str) -> None:
        """Brings a screen to the front, building it the first time."""
        if key not in self.screens:
            return
        page = self._pages.get(key)
        if page is None:
            page = self.screens[key].make(self.session, self.intents, self.stack)
            self._pages[key] = page
            self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        self.rail.set_current(key)

    def current(self) -> str:
        """The key of the screen shown."""
        return self.rail.current()

    def page(self, key: str) -> QWidget | None:
        """A screen's page, if it was made already."""
        return self._pages.get(key)

    def tell(self, words: str) -> None:
        """Says something that offers no way back."""
        self.toasts.say(Toast(words))

    def _on_changed(self, outcome: object) -> None:
        if isinstance(outcome, Outcome):
            self._last = outcome

    def _on_did(self, words: str, act: int) -> None:
        if not words:
            return
        key = self._last.label.key if self._last.act == act else ""
        if key == "undone":
            self.toasts.say(Toast(words, _("Redo"), self.session.redo))
        else:
            self.toasts.say(Toast(words, _("Undo"), lambda: self.session.undo_number(act)))

    def _on_refused(self, words: str) -> None:
        self.toasts.say(Toast(words, problem=True))

    def _on_setting(self, key: str) -> None:
        if key in look.KEYS:
            look.dress(self.session)

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
        super().closeEvent(event)
