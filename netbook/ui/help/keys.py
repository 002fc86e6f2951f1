"""All keys of the keyboard, by what they are for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from netbook.ui.shell.screens import screens
from netbook.ui.theme import px
from netbook.ui.widgets.badges import KeyHint
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.panel import Panel, ScrollColumn
from netbook.ui.widgets.tool_window import ToolWindow
from netbook.wording import _

WIDE = 640


def _screens() -> list[tuple[str, str]]:
    """The keys of the screens that there are, as the rail numbers them."""
    shown = list(screens().values())
    numbered = [screen for screen in shown if not screen.foot]
    keys = [(f"Ctrl+{n}", screen.label()) for n, screen in enumerate(numbered[:6], 1)]
    return [*keys, ("Ctrl+,", _("Settings")), ("F6", _("From rail to screen to needs attention"))]


def _groups(hotkey: str) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (_("Anywhere"), [
            ("Ctrl+K", _("Search people and notes")), ("Ctrl+N", _("New person")), ("Ctrl+L", _("Log a contact")),
            ("Ctrl+Shift+F", _("New follow-up")), ("Ctrl+J", _("Needs attention")), ("Ctrl+Z", _("Undo the last act")),
            ("Ctrl+Shift+Z", _("Do it again")), ("F1", _("These keys")), ("Ctrl+Q", _("Quit")),
        ]),
        (_("Screens"), _screens()),
        (_("Lists"), [
            ("Up", _("One line up")), ("Down", _("One line down")), ("PgUp", _("A page up")), ("PgDown", _("A page down")),
            ("Return", _("Do the first thing offered")), ("Menu", _("Everything that can be done")),
            ("Esc", _("Back, or empty the search")),
        ]),
        (_("Writing"), [
            ("Ctrl+Return", _("Save, where Enter makes a new line")), ("Tab", _("On to the next field")),
            ("Esc", _("Close; what you typed is kept")),
        ]),
        (_("Triage"), [
            ("1", _("Monthly")), ("2", _("Quarterly")), ("3", _("Yearly")), ("4", _("No cadence")), ("S", _("Later")),
            ("Left", _("Back")), ("Right", _("On without deciding")), ("Return", _("Take the suggestion")),
            ("Esc", _("Stop here")),
        ]),
        (_("Favours"), [
            ("Space", _("The next step of a card")), ("Return", _("Open the card")), ("Left", _("To the lane beside")), ("A", _("Asked")),
            ("R", _("Reminded")), ("Y", _("Answered yes")), ("P", _("Answered in part")), ("N", _("Answered no")), ("S", _("No answer came")),
            ("D", _("Delivered")), ("X", _("Declined")), ("T", _("Thanked")), ("C", _("It has ended")), ("O", _("Told how it ended")),
            ("L", _("Let it rest")), ("Del", _("Delete")),
        ]),
        (_("Timeline"), [("O", _("I owe thanks for it")), ("T", _("I thanked them in it")), ("F", _("Note a favour from it"))]),
        (_("Quick-add"), [
            *([(hotkey, _("Open it from any program"))] if hotkey else []), ("Return", _("Save")), ("Tab", _("Correct what was understood")),
            ("Ctrl+Return", _("Save and add another")), ("Esc", _("Close")),
        ]),
    ]  # fmt: skip


def key_words(keys: str) -> str:
    """Keys as this system writes them, parted by spaces as on caps: "Ctrl K"."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    special: dict[str, Callable[[], str]] = {
        "Up": lambda: "↑", "Down": lambda: "↓", "Left": lambda: "←", "Right": lambda: "→", "Return": lambda: _("Enter"),
        "Menu": lambda: _("Menu"),
    }  # fmt: skip
    parts = [special[part]() if part in special else part for part in shown.split("+") if part]
    return " ".join(parts)


class KeyRow(QWidget):
    """One key and what it does."""

    def __init__(self, keys: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        cap = KeyHint(key_words(keys), self)
        cap.setAccessibleName(f"{key_words(keys)}: {words}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(3), 0, px(3))
        row.setSpacing(px(12))
        row.addWidget(WrapLabel(words, 13, parent=self), 1)
        row.addWidget(cap)


class KeysWindow(ToolWindow):
    """A window that only tells. `hotkey` is the one that opens quick-add from anywhere, "" where it is off."""

    def __init__(self, parent: QWidget | None = None, hotkey: str = "Ctrl+Alt+N") -> None:
        super().__init__(_("Keys"), 760, 560, parent)
        self.body.addWidget(Label(_("Keys"), 21, "text", True, self))
        self._scroll = ScrollColumn(self, margins=(0, 0, 12, 0))
        # Nothing in it takes the keyboard, so the column itself does: arrows and pages scroll.
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(_("Keys"))
        inside = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._columns = [QVBoxLayout(), QVBoxLayout()]
        for column in self._columns:
            self._both.addLayout(column, 1)
        for place, (title, rows) in enumerate(_groups(hotkey)):
            panel = Panel(inside, padding=16, gap=0)
            panel.body.addWidget(Heading(title, panel))
            for keys, words in rows:
                panel.body.addWidget(KeyRow(keys, words, panel))
            self._columns[place % 2].addWidget(panel)
        for column in self._columns:
            column.addStretch(1)
        self._scroll.add(inside)
        self.body.addWidget(self._scroll, 1)
        self._gaps()

    def _gaps(self) -> None:
        self._both.setSpacing(px(12))
        for column in self._columns:
            column.setSpacing(px(12))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= px(WIDE)
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(along if wide else down)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_columns"):
            self._gaps()
