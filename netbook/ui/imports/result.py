"""What came of an import: the counts in words, each problem by file and line, a way back, and on to triage."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.files import choose_place
from netbook.ui.widgets.foot import Foot
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.ui.widgets.lines import Line, Lines
from netbook.ui.widgets.panel import Panel
from netbook.wording import _, _n
from netbook.wording.numbers import amount


def counts_words(told: Mapping[str, Any]) -> list[str]:
    """The counts of an import, one sentence each; those of nobody are left out."""
    said: dict[str, Callable[[int], str]] = {
        "new": lambda n: _n("{n} new person is in the book.", "{n} new people are in the book.", n),
        "updated": lambda n: _n("{n} person was updated.", "{n} people were updated.", n),
        "merged": lambda n: _n(
            "{n} was merged with somebody who was there already.", "{n} were merged with people who were there already.", n
        ),
        "unchanged": lambda n: _n("{n} was there already, unchanged.", "{n} were there already, unchanged.", n),
        "skipped": lambda n: _n("{n} was left out.", "{n} were left out.", n),
    }  # fmt: skip
    lines = [
        words(int(told.get(key, 0))).format(n=amount(int(told[key]))) for key, words in said.items() if told.get(key)
    ]
    return lines or [_("Nothing came in.")]


class ResultPanel(QWidget):
    """`undo_wanted`, `triage_wanted`, `again_wanted` (another file) and `done`."""

    undo_wanted = Signal()
    triage_wanted = Signal()
    again_wanted = Signal()
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", 15, "text", True, self)
        self.counts = WrapLabel("", 13, parent=self)
        panel = Panel(self, padding=16)
        panel.body.addWidget(self.title)
        panel.body.addWidget(self.counts)
        self._problems: list[dict[str, Any]] = []
        self.heading = Heading("", self)
        self.problems = Lines(_("Problems"), self, many=True)
        self.copy = Button(_("Copy"), icon="copy", small=True, parent=self)
        self.save = Button(_("Save as text"), icon="save", small=True, parent=self)
        self.undo = Button(_("Undo import"), icon="undo-2", parent=self)
        self.again = Button(_("Import another file"), icon="import", parent=self)
        self.triage = Button(_("Decide how often to be in touch"), "primary", "repeat", self)
        self.close_button = Button(_("Close"), parent=self)
        self._build(panel)
        self._wire()

    def _build(self, panel: Panel) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.heading, 1)
        self._head.addWidget(self.copy)
        self._head.addWidget(self.save)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(panel)
        self._column.addLayout(self._head)
        self._column.addWidget(self.problems, 1)
        self._spacer = QWidget(self)
        self._column.addWidget(self._spacer, 1)
        self._column.addWidget(Foot((self.undo, self.again), (self.close_button, self.triage), self))
        self._space()

    def _wire(self) -> None:
        self.copy.clicked.connect(self._on_copy)
        self.save.clicked.connect(self._on_save)
        self.undo.clicked.connect(self.undo_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.triage.clicked.connect(self.triage_wanted)
        self.close_button.clicked.connect(self.done)

    def show_result(self, told: Mapping[str, Any], undecided: int, can_undo: bool) -> None:
        """The command line's document; `undecided` is how many wait for triage."""
        self.title.setText(_("Done"))
        self.counts.setText("\n".join(counts_words(told)))
        self._show_problems(list(told.get("problems", ())))
        self.undo.setVisible(can_undo)
        self.triage.setVisible(undecided > 0)
        self.close_button.set_kind("normal" if undecided else "primary")

    def show_words(self, title: str, sentence: str) -> None:
        """An end without a result: cancelled, failed or undone."""
        self.title.setText(title)
        self.counts.setText(sentence)
        self._show_problems([])
        self.undo.hide()
        self.triage.hide()

    def _show_problems(self, problems: list[dict[str, Any]]) -> None:
        self._problems = problems
        count = len(problems)
        for widget in (self.heading, self.problems, self.copy, self.save):
            widget.setVisible(count > 0)
        self._spacer.setVisible(not count)
        self.heading.setText(_n("{n} problem", "{n} problems", count).format(n=count))
        self.problems.set_rows(count, self._fetch)

    def _fetch(self, first: int, count: int) -> list[Line]:
        return [
            Line(str(p["message"]), _place(p), icon="triangle-alert", token="due")
            for p in self._problems[first : first + count]
        ]

    def text(self) -> str:
        """All problems as text, a line each: file, line, sentence."""
        return "\n".join(f"{p['file']}:{p['line']}: {p['message']}" for p in self._problems) + "\n"

    def _on_copy(self) -> None:
        rows = self.problems.chosen_rows()
        chosen = [self._problems[row] for row in rows] if len(rows) > 1 else self._problems
        QApplication.clipboard().setText("\n".join(f"{p['file']}:{p['line']}: {p['message']}" for p in chosen))

    def _on_save(self) -> None:
        path = choose_place(self, _("Save the problems"), _("import problems.txt"), "*.txt")
        if path:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Writes the problems as text; a sentence where that cannot be."""
        try:
            path.write_text(self.text(), encoding="utf-8")
        except OSError as problem:
            self.heading.setText(_("{path} cannot be written: {why}.").format(path=path, why=problem.strerror))

    def _space(self) -> None:
        self._column.setSpacing(px(12))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()


def _place(problem: Mapping[str, Any]) -> str:
    """The file and line of a problem."""
    if problem.get("line"):
        return _("{file}, line {line}").format(file=problem["file"], line=problem["line"])
    return str(problem.get("file", ""))
