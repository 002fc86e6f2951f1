"""The system's window in which files are chosen; it begins where one was chosen last, else where such files lie."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_last: dict[str, str] = {}
"""The folder in which something was chosen last, by what it was."""
_USUAL = {
    "picture": QStandardPaths.StandardLocation.PicturesLocation,
    "save": QStandardPaths.StandardLocation.DocumentsLocation,
    "open": QStandardPaths.StandardLocation.DownloadLocation,
}


def begin_in(what: str) -> Path:
    """The folder in which choosing a "picture", a file to "open" or a place to "save" begins: never that of the program."""
    usual = QStandardPaths.writableLocation(_USUAL[what])
    known = (Path(each) for each in (_last.get(what, ""), usual) if each)
    return next((folder for folder in known if folder.is_dir()), Path.home())


def choose_files(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Files to open; none where the owner thought better of it."""
    chosen, _filter = QFileDialog.getOpenFileNames(parent, title, str(begin_in("open")), kinds)
    return [_remember("open", Path(name)) for name in chosen]


def choose_file(parent: QWidget, title: str, kinds: str, what: str = "open") -> Path | None:
    """One file to open."""
    chosen, _filter = QFileDialog.getOpenFileName(parent, title, str(begin_in(what)), kinds)
    return _remember(what, Path(chosen)) if chosen else None


def choose_place(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """Where to save, under `name` if nothing else is said."""
    chosen, _filter = QFileDialog.getSaveFileName(parent, title, str(begin_in("save") / name), kinds)
    return _remember("save", Path(chosen)) if chosen else None


def _remember(what: str, path: Path) -> Path:
    _last[what] = str(path.parent)
    return path
