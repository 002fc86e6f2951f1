"""Native notifications in the running app: raised, replaced, withdrawn, and their buttons heard, without a thread."""

from __future__ import annotations

import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

from netbook.desktop.bus import BusError
from netbook.desktop.delivery import (
    NAME,
    PATH,
    BusNotification,
    Delivery,
    Notice,
    deliver_by_plyer,
    deliver_once,
    send,
)

__all__ = ["Delivery", "Notice", "Notices", "deliver_once"]

ShowInTray = Callable[[str, str], bool]


class Notices(QObject):
    """The app's notifications. `acted` (key, action id) when a button is pressed, "open" when the notification itself is.

    `returned` when a program that shows notifications has come back, so that what was not delivered can be told at once.
    """

    acted = Signal(str, str)
    returned = Signal()

    def __init__(self, parent: QObject | None = None, show_in_tray: ShowInTray | None = None) -> None:
        super().__init__(parent)
        self._show_in_tray = show_in_tray
        self._facade: BusNotification | None = None
        self._ear: QSocketNotifier | None = None
        self._in_tray = ""

    def deliver(self, notice: Notice) -> Delivery:
        """Raises a notice by the first way that works; says by which, or why none did."""
        why = ""
        if sys.platform.startswith("linux"):
            delivery = self._by_bus(notice)
            if delivery.delivered:
                return delivery
            why = delivery.how
        else:
            delivery = deliver_by_plyer(notice)
            if delivery.delivered:
                return delivery
            why = delivery.how
        if self._show_in_tray is not None and self._show_in_tray(notice.title, notice.body):
            self._in_tray = notice.key
            return Delivery(True, "tray")
        return Delivery(False, why)

    def tray_clicked(self) -> None:
        """The message that the tray showed was clicked; to be connected to the tray."""
        if self._in_tray:
            self.acted.emit(self._in_tray, "open")

    def withdraw(self, key: str) -> None:
        """Takes a notification off the screen, since what it says is no longer so."""
        if self._facade is None:
            return
        try:
            self._facade.withdraw(key)
        except BusError as problem:
            self._check(problem)
        self._listen_later()

    def close(self) -> None:
        """Hangs up; what is on the screen stays there."""
        if self._ear is not None:
            self._ear.setEnabled(False)
            self._ear.deleteLater()
            self._ear = None
        if self._facade is not None:
            self._facade.bus.close()
            self._facade = None

    def listen(self) -> bool:
        """Connects to the bus now, so that a program that comes later is noticed; answers whether there is a bus."""
        try:
            self._connect()
        except BusError:
            return False
        return True

    def _by_bus(self, notice: Notice) -> Delivery:
        try:
            facade = self._connect()
            send(facade, notice)
        except BusError as problem:
            if not self._check(problem):
                return Delivery(False, problem.how)
            # The bus was started again since; a second try tells whether there is one now.
            try:
                send(self._connect(), notice)
            except BusError as second:
                self._check(second)
                return Delivery(False, second.how)
        finally:
            self._listen_later()
        return Delivery(True, "bus")

    def _connect(self) -> BusNotification:
        if self._facade is None:
            facade = BusNotification()
            try:
                for member in ("ActionInvoked", "NotificationClosed"):
                    facade.bus.listen(NAME, member, PATH)
                facade.bus.listen("org.freedesktop.DBus", "NameOwnerChanged", argument=NAME)
            except BusError:
                facade.bus.close()
                raise
            self._facade = facade
            self._ear = QSocketNotifier(facade.bus.descriptor(), QSocketNotifier.Type.Read, self)
            self._ear.activated.connect(self._on_readable)
        return self._facade

    def _check(self, problem: BusError) -> bool:
        """Lets go of a bus that is gone; answers whether it was."""
        if problem.name == "gone":
            self.close()
            return True
        if self._facade is not None:
            self._facade.capabilities = None
        return False

    def _listen_later(self) -> None:
        # A call may have read signals along with its answer; the socket says nothing of those.
        if self._facade is not None:
            QTimer.singleShot(0, self._on_readable)

    def _on_readable(self) -> None:
        if self._facade is None:
            return
        try:
            news = self._facade.bus.signals()
        except BusError:
            self.close()
            return
        for interface, member, _path, body in news:
            # Whoever hears of an action may close this; then the rest of the news is of no use.
            facade = self._facade
            if facade is None:
                return
            if interface == NAME and len(body) >= 2:
                self._on_notification(facade, member, body[0], body[1])
            elif member == "NameOwnerChanged" and len(body) == 3:
                facade.daemon_changed(str(body[2]))
                if body[2]:
                    self.returned.emit()

    def _on_notification(self, facade: BusNotification, member: str, number: int, said: object) -> None:
        try:
            key = facade.key_of(number)
        except BusError as problem:
            self._check(problem)
            return
        if key is None:
            return
        if member == "ActionInvoked":
            self.acted.emit(key, "open" if said == "default" else str(said))
        elif member == "NotificationClosed":
            facade.forget(key)
