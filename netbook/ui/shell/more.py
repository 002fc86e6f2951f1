"""What the More button offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from netbook.ui.shell.menu import Entry
from netbook.wording import _

if TYPE_CHECKING:
    from netbook.ui.shell.window import MainWindow


def more_entries(window: MainWindow) -> list[Entry]:
    """The entries whose rooms exist, in groups."""
    doors, intents = window.doors, window.intents
    groups = [
        [
            ("person", Entry(_("New person"), lambda: intents.new_person_wanted.emit(""), "user-plus", "Ctrl+N")),
            ("quick", Entry(_("Quick-add"), lambda: intents.quick_add_wanted.emit(""), "notebook-pen")),
            ("triage", Entry(_("Decide how often"), intents.triage_wanted.emit, "layers")),
        ],
        [
            ("import", Entry(_("Import…"), lambda: intents.import_wanted.emit(()), "import")),
            ("export", Entry(_("Export…"), lambda: intents.export_wanted.emit(()), "upload")),
            ("history", Entry(_("Backups"), lambda: doors.show("backups"), "save")),
            ("history", Entry(_("History and trash"), lambda: doors.show("history"), "history")),
        ],
        [
            ("keys", Entry(_("Keys"), lambda: doors.show("keys"), "keyboard", "F1")),
            ("", Entry(_("About Netbook"), doors.about, "info", role=QAction.MenuRole.AboutRole)),
            ("", Entry(_("Quit"), window.quit_wanted.emit, "log-out", "Ctrl+Q", QAction.MenuRole.QuitRole)),
        ],
    ]
    entries: list[Entry] = []
    for group in groups:
        offered = [entry for room, entry in group if not room or doors.can(room)]
        if entries and offered:
            entries.append(Entry())
        entries += offered
    return entries
