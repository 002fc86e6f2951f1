"""The section about quick-add and starting: the hotkey, the command for elsewhere, start at login, staying in the background."""

from __future__ import annotations

import shlex
import shutil
import sys
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from netbook.aside import own_command
from netbook.paths import default_book
from netbook.session import Session
from netbook.ui.settings.hotkey_field import HotkeyField
from netbook.ui.settings.rows import Row, Section, beside
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.switch import Switch
from netbook.wording import _

DEFAULT_HOTKEY = "Ctrl+Alt+N"


def quick_command(book: Path) -> str:
    """The command line that opens quick-add for a book, to bind in the system's own settings."""
    program, first = own_command()
    script = shutil.which("netbook", path=str(Path(sys.executable).parent))
    words = [script] if script and first else [program, *first]
    words += ["quick-add"]
    if book != default_book():
        words += ["--book", str(book)]
    return shlex.join(words)


class HotkeyRow(Row):
    """The hotkey: its field, whether it is on, and whether the system gave it to us."""

    wanted = Signal(str)

    def __init__(self, section: Section) -> None:
        self.field = HotkeyField()
        self.switch = Switch(_("Hotkey on"))
        self._plain = _("Opens quick-add from any program.")
        super().__init__(
            _("Hotkey for quick-add"), self._plain, beside(self.field, self.switch, parent=section), section
        )
        self._section = section
        self.field.recorded.connect(self._on_recorded)
        self.switch.clicked.connect(self._on_switched)
        section.bind("hotkey", self.show_now)
        section.bind("hotkey-on", self.show_now)

    def show_now(self) -> None:
        """Shows what the settings say."""
        session = self._section.session
        on = session.setting("hotkey-on", True) is not False
        self.field.set_keys(str(session.setting("hotkey", DEFAULT_HOTKEY)))
        self.field.setEnabled(on)
        self.switch.setChecked(on)

    def set_state(self, ok: bool, text: str) -> None:
        """What became of the hotkey: `text` says it; a conflict stands out."""
        self.set_help(text or self._plain, "muted" if ok else "late")

    def _on_recorded(self, keys: str) -> None:
        self.set_help(self._plain)
        self._section.put("hotkey", keys)
        self.wanted.emit(keys)

    def _on_switched(self, on: bool) -> None:
        self.set_help(self._plain)
        self._section.put("hotkey-on", on)
        self.wanted.emit(self.field.keys() if on else "")


class LoginRow(Row):
    """Start at login; the machine tells whether it is so."""

    wanted = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        self.switch = Switch(_("Start at login"))
        super().__init__(
            _("Start at login"), _("Netbook waits in the background, so that reminders come."), self.switch, parent
        )
        self.switch.clicked.connect(lambda on: self.wanted.emit(bool(on)))

    def set_on(self, on: bool) -> None:
        """Shows whether it is so; raises nothing."""
        self.switch.setChecked(on)


class TimerRow(Row):
    """The system's own timer, which reminds while Netbook is closed; shown where the system has one."""

    wanted = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        self.switch = Switch(_("Remind while Netbook is closed"))
        super().__init__(
            _("Remind while Netbook is closed"),
            _("The system looks into your book every few minutes and shows what is due."),
            self.switch, parent,
        )  # fmt: skip
        self.switch.clicked.connect(lambda on: self.wanted.emit(bool(on)))

    def set_on(self, on: bool) -> None:
        """Shows whether it is so; raises nothing."""
        self.switch.setChecked(on)


class Start(Section):
    """Quick-add and how Netbook starts and stays."""

    key = "quick"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.head(_("Quick-add and start"))
        group = self.group()
        self.hotkey = HotkeyRow(self)
        group.add(self.hotkey)
        self.command = quick_command(session.book.path)
        copy = Button(_("Copy the command"), icon="copy", parent=self)
        copy.clicked.connect(self._on_copy)
        self._copy = copy
        command_row = Row(
            _("Where no hotkey can be had"),
            _("Bind this command to a key in your system's settings: {command}").format(command=self.command),
            copy, self,
        )  # fmt: skip
        group.add(command_row)
        self.login = LoginRow(self)
        group.add(self.login)
        self.timer: TimerRow | None = None
        self._group = group
        self.switch_row(
            group, "keep-running", False, _("Keep running when the window is closed"),
            _("Where there is no tray, reminders go on in the background; starting Netbook again brings the window back."),
        )  # fmt: skip

    def offer_timer(self) -> TimerRow:
        """Adds the switch of the system's timer, once."""
        if self.timer is None:
            self.timer = TimerRow(self)
            self._group.add(self.timer)
        return self.timer

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.command)
        self._copy.setText(_("Copied"))
        self._copy.set_icon("check")
