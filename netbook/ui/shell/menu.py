"""The menu of the window: what is needed seldom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from netbook.domain.values import dataclass
from netbook.ui.icons import icon


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: what it says, what it does, its icon and key; an empty text is a line between groups."""

    text: str = ""
    act: Callable[[], object] = lambda: None
    icon: str = ""
    key: str = ""
    role: QAction.MenuRole = QAction.MenuRole.NoRole


def fill(menu: QMenu, entries: list[Entry]) -> QMenu:
    """Puts entries into a menu."""
    menu.clear()
    for entry in entries:
        if not entry.text:
            menu.addSeparator()
            continue
        action = menu.addAction(icon(entry.icon, "muted"), entry.text) if entry.icon else menu.addAction(entry.text)
        action.setMenuRole(entry.role)
        if entry.key:
            # Shown only: the window binds the keys itself, and two owners of one key would silence it.
            action.setText(f"{entry.text}\t{QKeySequence(entry.key).toString(QKeySequence.SequenceFormat.NativeText)}")
        action.triggered.connect(lambda _=False, act=entry.act: act())
    return menu


def drop_up(menu: QMenu, beside: QWidget) -> None:
    """Opens a menu beside a button at the foot of the window."""
    at = beside.mapToGlobal(beside.rect().topRight())
    at.setY(at.y() - menu.sizeHint().height() + beside.height())
    menu.popup(at)
