"""The words of Qt's own menus and dialogs in the chosen language: Qt ships none for Norwegian Bokmål."""

from __future__ import annotations

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from netbook.wording import _, language


def words() -> dict[str, str]:
    """What Qt says, by its own English words with their marks."""
    undo, redo, copy, paste = _("Undo"), _("Redo"), _("Copy"), _("Paste")
    delete, cancel, save, opened = _("Delete"), _("Cancel"), _("Save"), _("Open")
    return {
        "&Undo": undo, "&Redo": redo, "Cu&t": _("Cut"), "&Copy": copy, "&Paste": paste, "Delete": delete,
        "&Delete": delete, "Select All": _("Select all"), "Copy &Link Location": _("Copy the link"),
        "&Open": opened, "Open": opened, "&Save": save, "Save": save, "Cancel": cancel, "&Cancel": cancel,
        "&Choose": _("Choose"), "OK": _("OK"), "&OK": _("OK"), "&Yes": _("Yes"), "Yes": _("Yes"), "&No": _("No"),
        "No": _("No"), "Look in:": _("Look in:"), "File &name:": _("File name:"), "Files of type:": _("Files of type:"),
        "Directory:": _("Folder:"), "Back": _("Back"), "Forward": _("Forward"), "Go back": _("Back"),
        "Go forward": _("Forward"), "Parent Directory": _("One folder up"),
        "Go to the parent directory": _("One folder up"), "Create New Folder": _("New folder"),
        "Create a New Folder": _("New folder"), "&New Folder": _("New folder"), "New Folder": _("New folder"),
        "List View": _("As a list"), "Change to list view mode": _("As a list"), "Detail View": _("With details"),
        "Change to detail view mode": _("With details"), "Computer": _("Computer"), "My Computer": _("Computer"),
        "Name": _("Name"), "Size": _("Size"), "Type": _("Type"), "Kind": _("Type"), "Date Modified": _("Changed"),
        "&Rename": _("Rename…"), "Show &hidden files": _("Show hidden files"), "Folder": _("Folder"),
        "File Folder": _("Folder"), "Remove": _("Remove"),
        "%1 already exists.\nDo you want to replace it?": _("%1 is there already.\nReplace it?"),
        "%1\nFile not found.\nPlease verify the correct file name was given.": _("%1\nis not there."),
        "%1\nDirectory not found.\nPlease verify the correct directory name was given.": _("%1\nis not there."),
    }  # fmt: skip


class _QtWords(QTranslator):
    """Answers Qt out of the catalogue."""

    def __init__(self, parent: QApplication) -> None:
        super().__init__(parent)
        self.words: dict[str, str] = {}

    def isEmpty(self) -> bool:
        return not self.words

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        # None, unlike "", lets Qt say it in its own words.
        return self.words.get(source)


def speak_qt(app: QApplication) -> None:
    """Qt's own menus and dialogs speak the chosen language from now on."""
    known = app.property("qt-words")
    if isinstance(known, _QtWords):
        app.removeTranslator(known)
    if language() == "en":
        return
    made = known if isinstance(known, _QtWords) else _QtWords(app)
    made.words = words()
    app.setProperty("qt-words", made)
    app.installTranslator(made)
