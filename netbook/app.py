"""The composition root: the only file that knows every room. What start does not need is imported when it is wanted."""

from __future__ import annotations

import argparse
import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from netbook import wording
from netbook.domain.said import Refused
from netbook.paths import default_book
from netbook.wording import _
from netbook.wording.refusals import refusal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from netbook.desktop.hotkey import Hotkey, HotkeyState
    from netbook.desktop.notices import Notices
    from netbook.desktop.single_instance import Instance, Wish
    from netbook.desktop.tray import Tray
    from netbook.desktop.warming import Warming
    from netbook.reminding import Rounds, Told, Words
    from netbook.session import Session
    from netbook.ui.quick.window import QuickAddWindow
    from netbook.ui.shell.window import MainWindow

SOON_MS = 1_000
"""So long after the last of several acts what became due by them is told."""


def clock_from(text: str | None) -> Callable[[], datetime]:
    """The clock to believe in: the system's, or one that starts at the time named and runs on. Refused for no time."""
    if not text:
        return datetime.now
    try:
        start = datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        raise Refused("time-unreadable", value=text) from None
    ahead = start - datetime.now()
    return lambda: datetime.now() + ahead


def start(arguments: argparse.Namespace) -> int:
    """Starts the app that the arguments ask for, or hands them to the one that runs already; answers the exit code."""
    wording.choose_language(arguments.language or "")
    if not arguments.demo:
        return _start_once(arguments, Path(arguments.book) if arguments.book else default_book())
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="netbook-demo-"))
    # Places, log and lock of the demo go where it goes; nothing of it stays behind.
    os.environ["NETBOOK_DATA"] = str(folder)
    try:
        return _start_once(arguments, folder / "demo.db")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _start_once(arguments: argparse.Namespace, book: Path) -> int:
    """The first start with a book runs; a later one only tells the first what is wanted, before anything heavy is loaded."""
    from netbook.desktop.lean_enums import spare_enums
    from netbook.desktop.pyside_start import lean_import, spare_reading

    spare_enums()
    with lean_import():
        from netbook.desktop.single_instance import Wish, activation_token, claim
    spare_reading()
    do = "quick-add" if arguments.command == "quick-add" else "show"
    instance = claim(book, Wish(do, token=activation_token()))
    if instance is None:
        return 0
    if sys.platform == "linux" and not any(
        os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        instance.release()
        print(
            _("There is no screen here for the window; “netbook --help” tells what can be done without one."),
            file=sys.stderr,
        )
        return 1
    from PySide6.QtWidgets import QApplication

    app = QApplication([sys.argv[0]])
    app.setApplicationName("netbook")
    app.setApplicationDisplayName("Netbook")
    app.setDesktopFileName("netbook")
    app.setQuitOnLastWindowClosed(False)
    try:
        return _run(app, arguments, book, instance)
    finally:
        instance.release()


def _run(app: QApplication, arguments: argparse.Namespace, book: Path, instance: Instance) -> int:
    from netbook.session import Session

    try:
        session = Session(book, clock_from(arguments.now))
    except Refused as problem:
        from netbook.store.connection import language_kept

        wording.choose_language(arguments.language or language_kept(book))
        return _cannot_open(app, refusal(problem.said))
    if arguments.demo:
        from netbook.sample import fill

        fill(session.book)
        session.set_setting("welcomed", True)
    running = Running(app, session, instance, arguments)
    _tell_failures(running)
    for name in ("SIGTERM", "SIGINT"):
        signal.signal(getattr(signal, name), lambda _number, _frame: running.quit())
    try:
        running.start()
        return app.exec()
    finally:
        sys.excepthook = sys.__excepthook__
        running.close()
        session.close()


def _cannot_open(app: QApplication, words: str) -> int:
    """Says why the book cannot be opened, on standard error and on the screen where there is one."""
    print(words, file=sys.stderr)
    if app.platformName() not in ("offscreen", "minimal"):
        from PySide6.QtWidgets import QMessageBox

        QMessageBox.critical(None, "Netbook", words)
    return 1


def _tell_failures(running: Running) -> None:
    """A failure of ours is written down and told once in the window; it never goes by unseen."""

    from netbook.desktop.log_file import write_log

    def told(kind: type[BaseException], problem: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            running.quit()
            return
        lines = "".join(traceback.format_exception(kind, problem, trace))
        sys.stderr.write(lines)
        where = write_log(lines, datetime.now())
        running.tell_failure(
            _("Something went wrong in Netbook; your book is safe. What happened is written in {path}.").format(
                path=where
            )
        )

    sys.excepthook = told


def is_first_start(session: Session) -> bool:
    """Whether the first steps are to be shown: nobody went through or past them, and nobody is in the book."""
    from netbook.store.queries.lists import count_people

    return session.setting("welcomed") is not True and count_people(session.book.db) == 0


class Running:
    """The app while it runs: connects window, tray, notifications, hotkey and later starts. None of these knows another."""

    def __init__(self, app: QApplication, session: Session, instance: Instance, arguments: argparse.Namespace) -> None:
        self.app, self.session, self.instance, self.arguments = app, session, instance, arguments
        self.window: MainWindow | None = None
        self.tray: Tray | None = None
        self.notices: Notices | None = None
        self.hotkey: Hotkey | None = None
        self.rounds: Rounds | None = None
        self._quick: QuickAddWindow | None = None
        self._warming: Warming | None = None
        self._raised: set[str] = set()
        self._undelivered = ""
        self._failure_told = False
        self._quitting = False

    def start(self) -> None:
        """Shows what the arguments ask for; all that nobody waits for comes after the first paint."""
        from PySide6.QtCore import QTimer

        from netbook.ui.shell import look

        if self.arguments.language:
            look.speak_everywhere()
        else:
            look.speak(self.session)
        look.dress(self.session)
        self.instance.asked.connect(self._on_asked)
        self.app.commitDataRequest.connect(self._on_logout)
        self.session.changed.connect(self._on_changed)
        self.session.ticked.connect(self._on_ticked)
        self.session.setting_changed.connect(self._on_setting)
        self.app.lastWindowClosed.connect(self._on_last_closed)
        if self.arguments.command == "quick-add":
            self.quick_add()
        elif not self.arguments.background:
            self.show()
        if self.window is None:
            QTimer.singleShot(0, self._settle)
        else:
            self.window.painted.connect(self._settle)

    # The window

    def show(self, token: str = "") -> MainWindow:
        """Brings the window to the front, made now where there is none."""
        if token:
            # Qt hands this to the compositor when it asks for the focus, and forgets it.
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        if self.window is None:
            self.window = self._make_window()
        self.window.bring_forward()
        return self.window

    def _make_window(self) -> MainWindow:
        from netbook.ui.places import Places
        from netbook.ui.shell.window import MainWindow

        window = MainWindow(self.session, Places(self.session.book.path))
        window.on_close = self._lives_on
        window.closed.connect(self.quit)
        window.quit_wanted.connect(self.quit)
        window.demo_wanted.connect(self._start_demo)
        window.page_made.connect(self._on_page)
        window.intents.quick_add_wanted.connect(self.quick_add)
        window.set_undelivered(self._undelivered)
        if is_first_start(self.session):
            window.doors.welcome()
        return window

    def _lives_on(self) -> bool:
        """Whether the program goes on when its window is closed: in the tray that is there now, or as the owner wished."""
        if self._quitting or self.arguments.demo:
            return False
        if self.tray is not None and self.tray.is_there():
            return True
        if self._agreed():
            return True
        from PySide6.QtCore import QTimer

        wished = self.session.setting("keep-running", None)
        if wished is None and self.window is not None:
            from netbook.ui.shell.asking import ask_keep_running

            wished = ask_keep_running(self.window)
            if wished is None:
                # The question itself was closed: the window stays.
                QTimer.singleShot(0, self.window, self.window.bring_forward)
                return True
            self.session.keep_setting("keep-running", wished)
        return wished is True

    def _on_last_closed(self) -> None:
        """Quick-add alone ends with its window, unless there is a tray or the owner agreed."""
        if not self._agreed() and not (self.tray is not None and self.tray.is_there()):
            self.quit()

    def _agreed(self) -> bool:
        """Whether the owner wants it to run without window and tray: said so, or has it started at login."""
        return self.session.setting("keep-running", None) is True or bool(self.arguments.background)

    def quit(self) -> None:
        """Closes every window, which keeps what is typed there, and ends."""
        self._quitting = True
        if self.window is not None:
            self.window.keep_places()
        self.app.closeAllWindows()
        self.app.quit()

    def _on_logout(self, _manager: object) -> None:
        """The desktop session ends: windows close without a question, keeping what is typed."""
        self._quitting = True
        if self.window is not None:
            self.window.keep_places()

    def close(self) -> None:
        """Hangs up everything outside of the window."""
        for part in (self.hotkey, self.notices, self._warming):
            if part is not None:
                part.close()
        if self.tray is not None:
            self.tray.hide()
        if self.window is not None:
            self.window.places.flush()

    def tell_failure(self, words: str) -> None:
        """Says once that something of ours went wrong."""
        if self.window is not None and not self._failure_told:
            self._failure_told = True
            self.window.tell(words)

    def _start_demo(self) -> None:
        from PySide6.QtCore import QProcess

        from netbook.aside import own_command

        program, first = own_command()
        QProcess.startDetached(program, [*first, "--demo"])

    def quick_add(self, text: str = "") -> None:
        """The quick-add window: made once, then ready within a frame."""
        from netbook.ui.shell.quick import show_quick

        self._make_quick()
        if self._quick is None:
            return
        show_quick(self._quick, text)
        if self.hotkey is not None:
            self.hotkey.bring_forward(int(self._quick.winId()))

    def _make_quick(self) -> None:
        from netbook.ui.shell.quick import Gone, quick_window

        if self._quick is None:
            self._quick = quick_window(self.session)
            if self.arguments.command == "quick-add" and self._quick is not None:
                # It does not count as a last window, yet started alone the program ends with it.
                Gone(self._quick).gone.connect(self._on_quick_gone)

    def _on_quick_gone(self) -> None:
        if not self._quitting and (self.window is None or not self.window.isVisible()):
            self._on_last_closed()

    # After the first paint

    def _settle(self) -> None:
        from PySide6.QtCore import QTimer

        from netbook.desktop.collecting import Collecting

        # A start that comes before this waits for us: it tries again until we hear it.
        self.instance.listen()
        self._collecting = Collecting(self.app)
        self._collecting.start()  # off since the first line, see __main__
        self.session.start()
        for wait, deed in (
            (50, self._set_up_tray),
            (200, self._set_up_notices),
            (300, self._set_up_hotkey),
            (400, self._warm),
            (1500, self._keep_house),
            (3000, self._warm_rooms),
        ):
            QTimer.singleShot(wait, self.app, deed)

    def _warm(self) -> None:
        """What is slow to read in comes aside; then quick-add's window, so that the hotkey finds it ready."""
        from netbook.desktop.warming import WARMED, Warming

        self._warming = Warming(WARMED, self.app)
        self._warming.done.connect(self._make_quick)
        self._warming.start()

    def _warm_rooms(self) -> None:
        """The screens not looked at yet are read in bit by bit, well after the start: the first look at each waits less."""
        from netbook.desktop.warming import Rooms
        from netbook.ui.shell.rooms import PACKAGES

        if self.window is not None:
            Rooms(PACKAGES, self.app).start()

    def _set_up_tray(self) -> None:
        from netbook.desktop.tray import Tray, app_icon
        from netbook.ui.widgets.menu import Menu

        self.app.setWindowIcon(app_icon())
        self.tray = tray = Tray(self.app, Menu)
        tray.open_wanted.connect(self.show)
        tray.quick_add_wanted.connect(self.quick_add)
        tray.person_wanted.connect(self._open_person)
        tray.pause_wanted.connect(self._on_pause)
        tray.quit_wanted.connect(self.quit)
        tray.there_changed.connect(self._on_tray)
        tray.show()
        self._tell_tray()

    def _on_tray(self, there: bool) -> None:
        """A tray that comes can show what nothing else delivered; one that goes must not take a hidden window with it."""
        if there:
            self._on_returned()
        elif self.window is not None and not self.window.isVisible() and not self._agreed():
            self.window.bring_forward()

    def _set_up_notices(self) -> None:
        from PySide6.QtCore import QTimer

        from netbook.desktop.notices import Notices
        from netbook.reminding import Rounds

        self.notices = Notices(self.app, self.tray.show_message if self.tray else None)
        self.notices.acted.connect(self._on_acted)
        self.notices.returned.connect(self._on_returned)
        if self.tray is not None:
            self.tray.message_clicked.connect(self.notices.tray_clicked)
        self.rounds = Rounds(self._deliver)
        self._soon = QTimer(self.app, interval=SOON_MS, singleShot=True)
        self._soon.timeout.connect(self._remind)
        self._remind()

    def _set_up_hotkey(self) -> None:
        from netbook.desktop.compositor import is_composited
        from netbook.desktop.hotkey import Hotkey
        from netbook.ui.theme import set_see_through

        set_see_through(is_composited())
        self.hotkey = Hotkey(self.app)
        self.hotkey.pressed.connect(self._on_hotkey)
        self.hotkey.state_changed.connect(self._show_hotkey)
        self._take_hotkey()

    def _keep_house(self) -> None:
        """Once a day at the most: a backup, in a process of its own; and the trash of more than a month ago is emptied."""
        from netbook.ui.shell.housekeeping import Housekeeping

        self._house = Housekeeping(self.session, self.app)
        if self.window is not None:
            self._house.backed_up.connect(self.window.status.refresh_backup)
        self._house.tidy()

    # Reminders

    def _remind(self) -> None:
        if self.rounds is None or self.session.working() is not None:
            return
        told = self.rounds.tick(self.session.book)
        if told is not None:
            self._tell_undelivered(told)

    def _tell_undelivered(self, told: Told) -> None:
        self._undelivered = told.text if told.failed else ""
        if self.window is not None:
            self.window.set_undelivered(self._undelivered)

    def _deliver(self, words: Words) -> tuple[bool, str]:
        from netbook.desktop.notices import Notice

        if self.notices is None:
            return False, ""
        delivery = self.notices.deliver(Notice(words.key, words.title, words.body, words.actions, words.urgent))
        if delivery.delivered:
            self._raised.add(words.key)
        return delivery.delivered, delivery.how

    def _on_acted(self, key: str, action: str) -> None:
        from netbook.operations.attention import act_on
        from netbook.reminding import act_for, person_of

        if action == "open":
            person = person_of(self.session.book, key)
            self._open_person(person) if person is not None else self._open_today()
            return
        try:
            kind, who, cause, act, until = act_for(self.session.book, key, action)
        except Refused as problem:
            self.session.refused.emit(refusal(problem.said))
            return
        self.session.do(act_on, kind, who, cause, act, until)

    def _withdraw_done(self) -> None:
        """What was dealt with in the window needs no notification on the screen any more."""
        from netbook.answers.reminders import CATCH_UP, is_shown

        for key in list(self._raised) if self.notices is not None else ():
            if key not in ("digest", CATCH_UP) and not is_shown(self.session.book, key):
                self._raised.discard(key)
                if self.notices is not None:
                    self.notices.withdraw(key)

    def _on_returned(self) -> None:
        if self.rounds is not None:
            self.rounds.hurry()
            self._remind()

    # News from inside

    def _on_changed(self, _outcome: object) -> None:
        self._tell_tray()
        if self.rounds is not None:
            # What is due now, noted here or by another program, need not wait for the next tick.
            self._soon.start()
        if self._raised:
            self._withdraw_done()

    def _on_ticked(self, _now: int) -> None:
        self._remind()
        self._tell_tray()

    def _on_setting(self, key: str) -> None:
        if key in ("hotkey", "hotkey-on"):
            self._take_hotkey()
        elif key in ("paused-until", "language"):
            if key == "language" and self._quick is not None:
                # Made anew in the other language when it is next wanted; closing keeps what is typed in it.
                self._quick.close()
                self._quick.deleteLater()
                self._quick = None
            self._tell_tray()
            if self.tray is not None:
                self.tray.refresh()
        if key == "paused-until" or key.startswith(("notif", "quiet-", "digest-")):
            # What was held may be told now.
            self._on_returned()

    def _tell_tray(self) -> None:
        if self.tray is None:
            return
        from netbook.ui.shell.telling import pause_words, tray_items

        self.tray.set_items(*tray_items(self.session))
        self.tray.set_paused(pause_words(self.session))

    def _on_pause(self, how: str) -> None:
        from netbook.ui.shell.telling import pause_until

        self.session.keep_setting("paused-until", pause_until(how, self.session.now()))

    # News from outside

    def _on_asked(self, wish: Wish) -> None:
        if wish.do == "quick-add":
            self.quick_add(wish.text)
        else:
            self.show(wish.token)

    def _open_person(self, person: int) -> None:
        self.show().intents.person_wanted.emit(person)

    def _open_today(self) -> None:
        self.show().show_screen("today")

    def _on_hotkey(self, token: str) -> None:
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self.quick_add()

    # The pages that show what the desktop lets us do

    def _take_hotkey(self) -> None:
        if self.hotkey is None:
            return
        on = self.session.setting("hotkey-on", True) is not False
        self._show_hotkey(self.hotkey.set(str(self.session.setting("hotkey", "Ctrl+Alt+N")) if on else ""))

    def _show_hotkey(self, state: HotkeyState) -> None:
        keys = str(self.session.setting("hotkey", "Ctrl+Alt+N"))
        if self.tray is not None:
            self.tray.set_hotkey(keys if state.ok else "")
        for page in self.window.pages_with("set_hotkey_state") if self.window else ():
            page.set_hotkey_state(state.ok, state.why)

    def _on_page(self, key: str) -> None:
        """Settings and the first steps ask for the hotkey and the start at login, and are told what became of it."""
        page: Any = self.window.page(key) if self.window else None
        if not hasattr(page, "set_hotkey_state"):
            return
        from netbook.desktop import autostart

        page.autostart_wanted.connect(lambda on: self._turn_autostart(on))
        page.set_autostart(autostart.is_on())
        if hasattr(page, "set_timer") and autostart.can_timer():
            page.timer_wanted.connect(self._turn_timer)
            page.set_timer(autostart.timer_is_on())
        if self.hotkey is not None:
            page.set_hotkey_state(self.hotkey.state.ok, self.hotkey.state.why)

    def _turn_autostart(self, on: bool) -> None:
        from netbook.desktop import autostart

        path = self.session.book.path
        done = autostart.turn(on, None if path == default_book() else path)
        if self.window is None:
            return
        if not done.ok:
            self.window.tell(done.why)
        for page in self.window.pages_with("set_autostart"):
            page.set_autostart(autostart.is_on())

    def _turn_timer(self, on: bool) -> None:
        from netbook.desktop import autostart

        path = self.session.book.path
        done = autostart.turn_timer(on, None if path == default_book() else path)
        if self.window is None:
            return
        if not done.ok:
            self.window.tell(done.why)
        for page in self.window.pages_with("set_timer"):
            page.set_timer(autostart.timer_is_on())
