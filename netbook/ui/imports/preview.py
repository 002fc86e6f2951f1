"""What will come in, before it does: each file with its people, first names and problems."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.ui.imports.previewing import ENCODINGS, FilePreview, count_words, kind_words, preview_file
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.choice import Choice
from netbook.ui.widgets.foot import Foot
from netbook.ui.widgets.labels import ElidedLabel, Label, WrapLabel
from netbook.ui.widgets.panel import Panel, ScrollColumn
from netbook.wording import _, _n
from netbook.wording.numbers import amount


class FilePanel(Panel):
    """One file; `dropped` takes it out of the import."""

    dropped = Signal()

    def __init__(self, found: FilePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=16, gap=6)
        self.found = found
        head = QHBoxLayout()
        name = ElidedLabel(found.path.name, 13, "text", True, self)
        away = Button(kind="quiet", icon="x", small=True, parent=self)
        away.set_tip(_("Leave {name} out").format(name=found.path.name))
        away.clicked.connect(self.dropped)
        head.addWidget(name, 1)
        head.addWidget(away)
        self.body.addLayout(head)
        if found.refused:
            self.body.addWidget(WrapLabel(found.refused, 13, "late", parent=self))
            return
        what = _("{kind}, {people}").format(kind=kind_words(found.kind), people=count_words(found))
        self.body.addWidget(Label(what, 13, "muted", parent=self))
        if found.names:
            more = found.people - len(found.names)
            names = ", ".join(found.names)
            if more > 0:
                names = _n("{names} and {n} more", "{names} and {n} more", more).format(names=names, n=more)
            self.body.addWidget(WrapLabel(names, 13, parent=self))
        elif not found.people:
            self.body.addWidget(WrapLabel(_("Nobody was found in it."), 13, "due", parent=self))
        if found.problems:
            count = len(found.problems)
            words = _n("{n} problem:", "{n} problems:", count).format(n=count)
            self.body.addWidget(WrapLabel("\n".join((words, *found.problems[:3])), 12, "due", parent=self))


class PreviewPanel(QWidget):
    """The files, the encoding where it is doubtful, and the button that begins; `wanted` tells the encoding, "" for automatic."""

    wanted = Signal(str)
    more_wanted = Signal()
    emptied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths: list[Path] = []
        self.found: list[FilePreview] = []
        self._scroll = ScrollColumn(self, gap=12)
        self.encoding = Choice(
            _("Letters"),
            [("", _("Letters: automatic")), *((code, _("Letters: {code}").format(code=code)) for code in ENCODINGS)],
            parent=self, small=False,
        )  # fmt: skip
        self.hint = WrapLabel(
            _("Do the names look right? If not, choose how the file's letters are written."), 12, "muted", parent=self
        )
        self.more = Button(_("Add a file"), icon="plus", parent=self)
        self.go = Button("", "primary", "import", self)
        foot = Foot((self.encoding,), (self.more, self.go), self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll, 1)
        column.addWidget(self.hint)
        column.addWidget(foot)
        self._column = column
        self._space()
        self.go.clicked.connect(lambda: self.wanted.emit(self.encoding.current()))
        self.more.clicked.connect(self.more_wanted)
        self.encoding.chosen.connect(lambda _: self._read())

    def paths(self) -> list[Path]:
        """The files that can come in."""
        return [found.path for found in self.found if not found.refused]

    def people(self) -> int:
        """How many people they hold."""
        return sum(found.people for found in self.found)

    def add(self, paths: Sequence[Path]) -> None:
        """More files; each once."""
        self._paths += [path for path in dict.fromkeys(paths) if path not in self._paths]
        self._read()

    def clear(self) -> None:
        """No files any more."""
        self._paths = []
        self._read()

    def _read(self) -> None:
        code = self.encoding.current()
        self.found = [preview_file(path, code) for path in self._paths]
        while self._scroll.column.count():
            item = self._scroll.column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for found in self.found:
            panel = FilePanel(found)
            panel.dropped.connect(lambda path=found.path: self._drop(path))
            self._scroll.add(panel)
        doubtful = any(found.doubtful for found in self.found) or bool(code)
        self.encoding.setVisible(doubtful)
        self.hint.setVisible(doubtful)
        people = self.people()
        self.go.setText(_n("Import {n} person", "Import {n} people", people).format(n=amount(people)))
        self.go.setEnabled(bool(self.paths()))

    def _drop(self, path: Path) -> None:
        self._paths.remove(path)
        self._read()
        if not self._paths:
            self.emptied.emit()

    def _space(self) -> None:
        self._column.setSpacing(px(12))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()
