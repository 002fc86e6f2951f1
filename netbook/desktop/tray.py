"""The icon in the tray: how many need attention, the most urgent people, quick-add, a pause for reminders, the way out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QIcon, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

from netbook.paths import resources
from netbook.wording import _, _n

SIZES = (16, 22, 24, 32, 48, 64)
PEOPLE = 3
_LOOK_MS = 3_000
"""How often it looks whether a tray has come or gone: no signal tells."""


def app_icon() -> QIcon:
    """The program's own picture, for its windows."""
    icon = QIcon()
    for file in sorted((resources() / "icons" / "app").glob("netbook-*.png")):
        icon.addFile(str(file))
    return icon


def tray_icon(late: bool) -> QIcon:
    """The tray's picture, which reads on light and dark panels; with a mark when something is late."""
    from PySide6.QtSvg import QSvgRenderer

    drawing = QSvgRenderer(str(resources() / "icons" / "app" / ("tray-late.svg" if late else "tray.svg")))
    icon = QIcon()
    for size in SIZES:
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        drawing.render(painter, QRectF(0, 0, size, size))
        painter.end()
        icon.addPixmap(picture)
    return icon


def plain(text: str) -> str:
    """Text for a menu, in which & would underline a letter."""
    return text.replace("&", "&&")


def plain_menu(parent: QWidget | None, title: str) -> QMenu:
    """A menu as Qt makes it."""
    return QMenu(title, parent)


class Tray(QObject):
    """The tray icon and its menu, which `menus` makes. It is shown wherever and whenever there is a tray; `there_changed` tells of one that comes or goes."""

    open_wanted = Signal()
    quick_add_wanted = Signal()
    person_wanted = Signal(int)
    pause_wanted = Signal(str)
    quit_wanted = Signal()
    message_clicked = Signal()
    there_changed = Signal(bool)

    def __init__(
        self, parent: QObject | None = None, menus: Callable[[QWidget | None, str], QMenu] = plain_menu
    ) -> None:
        super().__init__(parent)
        self._menus = menus
        self._late, self._count = 0, 0
        self._people: tuple[tuple[int, str], ...] = ()
        self._key = ""
        self._paused = ""
        self._calm, self._marked = tray_icon(False), tray_icon(True)
        self._menu = menus(None, "")
        self._menu.setAccessibleName("Netbook")
        self._icon = QSystemTrayIcon(self._calm, self)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._on_activated)
        self._icon.messageClicked.connect(self.message_clicked)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self.look)
        self._was_there = False
        self._stale = False
        # After the choice that closes it has been taken.
        self._menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._catch_up))
        self.refresh()

    def show(self) -> None:
        """Shows itself as soon as there is a tray, now or later."""
        self._icon.show()
        self._was_there = self.is_there()
        self._look.start()

    def hide(self) -> None:
        """Leaves the tray."""
        self._look.stop()
        self._icon.hide()

    def is_there(self) -> bool:
        """Whether there is a tray at this moment and the icon is in it; to be asked anew before each hiding into it."""
        return QSystemTrayIcon.isSystemTrayAvailable() and self._icon.isVisible()

    def look(self) -> None:
        """Looks whether a tray has come or gone since, and tells."""
        there = self.is_there()
        if there != self._was_there:
            self._was_there = there
            self.there_changed.emit(there)

    def show_message(self, title: str, body: str) -> bool:
        """Shows words at the tray; answers False where there is no tray, since then nobody would see them."""
        if not self.is_there() or not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, body, self._calm, 15_000)
        return True

    def set_items(self, count_late: int, count: int, people: Sequence[tuple[int, str]]) -> None:
        """What it tells: how many items are late, how many need attention today, the most urgent people and what they need."""
        new = (count_late, count, tuple(people)[:PEOPLE])
        if new != (self._late, self._count, self._people):
            self._late, self._count, self._people = new
            self.refresh()

    def set_hotkey(self, sequence: str) -> None:
        """The key that opens quick-add, shown beside it; "" when none does."""
        if sequence != self._key:
            self._key = sequence
            self.refresh()

    def set_paused(self, until: str) -> None:
        """Until when reminders are paused, in words; "" when they are not."""
        if until != self._paused:
            self._paused = until
            self.refresh()

    def headline(self) -> str:
        """The first line of the menu, and the tooltip's."""
        if not self._count:
            return _("Nothing needs attention today")
        return _n("{n} needs attention today", "{n} need attention today", self._count).format(n=self._count)

    def refresh(self) -> None:
        """Words and picture anew; to be called when the language has changed."""
        self._icon.setIcon(self._marked if self._late else self._calm)
        lines = [self.headline()]
        if self._late:
            lines.append(_n("{n} is late", "{n} are late", self._late).format(n=self._late))
        if self._paused:
            lines.append(_("Reminders are paused until {when}").format(when=self._paused))
        self._icon.setToolTip("Netbook\n" + "\n".join(lines))
        self._fill()

    def _fill(self) -> None:
        menu = self._menu
        self._stale = menu.isVisible()
        if self._stale:
            return  # What the owner is pointing at must not change under the pointer.
        menu.clear()
        head = self._action(menu, self.headline(), lambda: self.open_wanted.emit())
        if self._late:
            head.setIcon(self._marked)
        font = head.font()
        font.setBold(True)
        head.setFont(font)
        for person, text in self._people:
            self._action(menu, text, lambda person=person: self.person_wanted.emit(person))
        menu.addSeparator()
        quick = self._action(menu, _("Quick add"), lambda: self.quick_add_wanted.emit())
        if self._key:
            quick.setShortcut(QKeySequence(self._key))
            # Shown only: the key itself is the desktop's.
            quick.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            quick.setShortcutVisibleInContextMenu(True)
        self._action(menu, _("Open Netbook"), lambda: self.open_wanted.emit())
        self._fill_pause(menu)
        menu.addSeparator()
        self._action(menu, _("Quit"), lambda: self.quit_wanted.emit())

    def _catch_up(self) -> None:
        if self._stale:
            self._fill()

    def _fill_pause(self, menu: QMenu) -> None:
        if self._paused:
            text = _("Resume reminders (paused until {when})").format(when=self._paused)
            self._action(menu, text, lambda: self.pause_wanted.emit("resume"))
            return
        pause = self._menus(menu, _("Pause reminders"))
        menu.addMenu(pause)
        self._action(pause, _("For an hour"), lambda: self.pause_wanted.emit("hour"))
        self._action(pause, _("Until tomorrow"), lambda: self.pause_wanted.emit("tomorrow"))

    def _action(self, menu: QMenu, text: str, do: object) -> QAction:
        action = menu.addAction(plain(text))
        action.triggered.connect(do)
        return action

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason == QSystemTrayIcon.ActivationReason.MiddleClick:
            self.quick_add_wanted.emit()
        elif reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.open_wanted.emit()
