"""The export window: which format, everybody or the chosen, and where to."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from netbook.answers import people as answers
from netbook.answers.exporting import export_file, file_name
from netbook.domain.said import Refused
from netbook.session import Session
from netbook.store.queries.lists import count_people
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.files import choose_place
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.tabs import Segmented
from netbook.ui.widgets.tool_window import ToolWindow
from netbook.wording import _, _n
from netbook.wording.numbers import amount
from netbook.wording.refusals import refusal

FORMATS = ("vcf", "csv", "json")


def format_words(ending: str) -> str:
    """What a format is good for."""
    return {
        "vcf": lambda: _("For other address books and phones. Carries every field and the photos."),
        "csv": lambda: _("For a table. Carries names, addresses and numbers, no photos."),
        "json": lambda: _("The whole book, with everything that was logged; imports back to an equal book."),
    }[ending]()


class ExportWindow(ToolWindow):
    """Writes everybody, or some, to a file; `told` gives the sentence for a toast when it is done."""

    told = Signal(str)

    def __init__(self, session: Session, people: Sequence[int] = (), parent: QWidget | None = None) -> None:
        super().__init__(_("Export"), 520, 330, parent)
        self._session = session
        self._people = tuple(people)
        self.body.addWidget(Label(_("Export"), 21, "text", True, self))
        self.body.addWidget(Heading(_("Format"), self))
        self.format = Segmented([("vcf", "vCard"), ("csv", "CSV"), ("json", _("Whole book"))], self)
        self.format.setAccessibleName(_("Format"))
        self.body.addWidget(self.format)
        self.words = WrapLabel("", 12, "muted", parent=self)
        self.body.addWidget(self.words)
        self.who_heading = Heading(_("Who"), self)
        count = count_people(session.book.db)
        everybody = _n("Everybody ({n})", "Everybody ({n})", count).format(n=amount(count))
        chosen = _n("The one chosen", "The {n} chosen", len(self._people)).format(n=amount(len(self._people)))
        self.who = Segmented([("chosen", chosen)] if self._people else [], self)
        self.who.add("all", everybody)
        self.who.setAccessibleName(_("Who"))
        self.body.addWidget(self.who_heading)
        self.body.addWidget(self.who)
        self.body.addStretch(1)
        self.problem = WrapLabel("", 12, "late", parent=self)
        self.problem.hide()
        self.body.addWidget(self.problem)
        self.go = Button(_("Export…"), "primary", "upload", self)
        cancel = Button(_("Cancel"), parent=self)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.go)
        self.body.addLayout(foot)
        self.format.chosen.connect(lambda _: self._show())
        # The only thing to do here is to export: Enter does it wherever the keyboard is, after choosing what it stands on.
        self.format.entered.connect(self._on_go)
        self.who.entered.connect(self._on_go)
        self.go.clicked.connect(self._on_go)
        cancel.clicked.connect(self.close)
        self._show()

    def _show(self) -> None:
        ending = self.format.current()
        self.words.setText(format_words(ending))
        whole = ending == "json"
        self.who.setEnabled(not whole)
        self.who.setVisible(not whole)
        self.who_heading.setVisible(not whole)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_go()
            return
        super().keyPressEvent(event)

    def _on_go(self) -> None:
        ending = self.format.current()
        name = f"{self._name()}.{ending}"
        path = choose_place(self, _("Export"), name, f"*.{ending}")
        if path:
            self.write(path if path.suffix else path.with_suffix(f".{ending}"))

    def _name(self) -> str:
        """What the file would be called: after the one person in it, else after the day."""
        if len(self._people) == 1 and self.who.current() == "chosen" and self.format.current() != "json":
            for card in answers.cards(self._session.book, self._people).values():
                return file_name(card.name)
        return _("netbook") + f" {self._session.clock():%Y-%m-%d}"

    def write(self, path: Path) -> bool:
        """Writes the file; a refusal is told beside the button and nothing closes."""
        some = self._people if self.who.current() == "chosen" and path.suffix.lower() != ".json" else None
        try:
            count = export_file(self._session.book, path, some)
        except Refused as problem:
            self.problem.setText(refusal(problem.said))
            self.problem.show()
            return False
        words = _n("Exported {n} person to {path}", "Exported {n} people to {path}", count)
        self.told.emit(words.format(n=count, path=path.name))
        self.close()
        return True
