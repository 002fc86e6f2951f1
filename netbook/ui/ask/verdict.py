"""The right side of the composer: the verdict in words, and under it every check with its reason and what helps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.domain.etiquette.checks import NAMES, Judgement
from netbook.domain.etiquette.facts import Found
from netbook.ui.ask.acts import Act
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.icon_mark import IconMark
from netbook.ui.widgets.labels import Label, WrapLabel
from netbook.ui.widgets.panel import Divider, ScrollColumn
from netbook.wording import _, _n
from netbook.wording.checks import check_instead, check_title, check_why, verdict_line, verdict_name

MARKS = {"stop": ("circle-x", "late"), "advise": ("circle-alert", "due"), "ok": ("circle-check", "good")}
ROWS = 6
"""So many rows are filled up with what is well; the rest of it folds."""
BESIDE_THE_POINT = frozenset({
    "no-time", "no-recommendation", "no-job", "for-me", "no-answer-used", "no-goal", "light", "known", "first-letter", "free",
})  # fmt: skip
"""Reasons of an ok that is no news: the check has nothing to look at in this request."""


def state_name(state: str) -> str:
    """How a check stands, for a screen reader."""
    return {"stop": lambda: _("stands in the way"), "advise": lambda: _("would help"), "ok": lambda: _("is well")}[
        state
    ]()


class CheckRow(QWidget):
    """One check: icon, title, why, and what is offered instead, as buttons where it acts."""

    acted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found: Found | None = None
        self._acts: tuple[Act, ...] = ()
        self._icon = IconMark("circle-check", "good", 18, self)
        self.title = WrapLabel("", 13, "text", True, self)
        self.why = WrapLabel("", 13, "muted", parent=self)
        self.instead = WrapLabel("", 12, "muted", parent=self)
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons, gap=6, row_gap=6)
        self._buttons.hide()
        self._line = Divider(self)
        self._column = QVBoxLayout(self)
        self._row = QHBoxLayout()
        self._words = QVBoxLayout()
        self._row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        for widget in (self.title, self.why, self.instead, self._buttons):
            self._words.addWidget(widget)
        self._row.addLayout(self._words, 1)
        self._column.addLayout(self._row)
        self._column.addWidget(self._line)
        self._space()

    def _space(self) -> None:
        self._column.setContentsMargins(0, px(9), 0, 0)
        self._column.setSpacing(px(9))
        self._row.setSpacing(px(9))
        self._words.setSpacing(px(2))
        self._flow.setContentsMargins(0, px(4), 0, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_flow"):
            self._space()

    def show_found(self, found: Found, acts: tuple[Act, ...], now: int) -> None:
        """Shows what a check says; nothing is touched where it says the same as before."""
        if found == self.found and acts == self._acts:
            return
        self.found = found
        self._icon.show_icon(*MARKS[found.state])
        title = check_title(found)
        _put(self.title, title)
        _put(self.why, check_why(found, now))
        sentence = "" if acts and all(act.says_all for act in acts) else check_instead(found, now)
        _put(self.instead, sentence)
        self.instead.setVisible(bool(sentence))
        self.setAccessibleName(f"{title}: {state_name(found.state)}")
        self.setAccessibleDescription(f"{self.why.text()} {check_instead(found, now)}".strip())
        if acts != self._acts:
            self._acts = acts
            self._fill()

    def _fill(self) -> None:
        self._flow.clear()
        for act in self._acts:
            button = Button(act.words.replace("&", "&&"), "normal", act.icon, self._buttons, small=True)
            # After the click is over: what it does may take this very button away.
            button.clicked.connect(lambda _on=False, act=act: QTimer.singleShot(0, self, lambda: self.acted.emit(act)))
            self._flow.addWidget(button)
            button.show()
        self._buttons.setVisible(bool(self._acts))

    def buttons(self) -> list[Button]:
        """The buttons shown, in order."""
        return [item.widget() for i in range(self._flow.count()) if (item := self._flow.itemAt(i))]  # type: ignore[misc]


def _put(label: Label, text: str) -> None:
    if label.text() != text:
        label.setText(text)


class Verdict(QWidget):
    """Heading, count sentence and the rows; `acted` carries the Act pressed."""

    acted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = Label("", 15, "text", True, self)
        self.line = WrapLabel("", 13, "muted", parent=self)
        self.rows = {name: CheckRow() for name in NAMES}
        self._order: tuple[str, ...] = ()
        self._shown: tuple[str, ...] = ()
        self._all = False
        self._judgement: Judgement | None = None
        self.list = ScrollColumn(self, margins=(20, 0, 20, 8), gap=0)
        for row in self.rows.values():
            row.hide()
            row.acted.connect(self.acted)
            self.list.add(row)
        self.more = Button("", "quiet", "chevron-down", small=True)
        self.more.clicked.connect(self._turn)
        self.list.column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        # A layout that leans to the top takes no more height than its rows have at full width; one that ends in a stretch does.
        self.list.column.addStretch(1)
        self._column = QVBoxLayout(self)
        self._head = QVBoxLayout()
        self._head.addWidget(self.heading)
        self._head.addWidget(self.line)
        self._column.addLayout(self._head)
        self._column.addWidget(self.list, 1)
        self._space()

    def _space(self) -> None:
        self._column.setContentsMargins(0, px(18), 0, 0)
        self._column.setSpacing(px(4))
        self._head.setContentsMargins(px(20), 0, px(20), 0)
        self._head.setSpacing(px(2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_head"):
            self._space()

    def _turn(self) -> None:
        self._all = not self._all
        self._arrange()

    def show_judgement(self, judgement: Judgement, acts: Callable[[Found], tuple[Act, ...]], now: int) -> None:
        """Shows what the checks say now."""
        self._judgement = judgement
        _put(self.heading, verdict_name(judgement.verdict))
        _put(self.line, verdict_line(judgement))
        for found in judgement.checks:
            self.rows[found.check].show_found(found, acts(found) if found.state != "ok" else (), now)
        self._arrange()

    def shown(self) -> list[str]:
        """The names of the checks in sight, in order."""
        return list(self._shown)

    def _arrange(self) -> None:
        """Stops and advice always; of what is well the telling ones up to six rows, the rest when unfolded."""
        assert self._judgement is not None
        ordered = self._judgement.by_weight
        problems = [found.check for found in ordered if found.state != "ok"]
        well = [found.check for found in ordered if found.state == "ok" and found.reason not in BESIDE_THE_POINT]
        beside = [found.check for found in ordered if found.state == "ok" and found.reason in BESIDE_THE_POINT]
        room = max(2, ROWS - len(problems))
        order = (*problems, *well, *beside)
        shown = order if self._all else (*problems, *well[:room])
        if order != self._order:
            self._order = order
            for place, name in enumerate(order):
                row = self.rows[name]
                if self.list.column.indexOf(row) != place:
                    self.list.column.removeWidget(row)
                    self.list.column.insertWidget(place, row)
        if shown != self._shown:
            self._shown = shown
            for name, row in self.rows.items():
                row.setVisible(name in shown)
        folded = len(order) - len(shown)
        words = _("Show less") if self._all else _n("{n} more is well", "{n} more are well", folded).format(n=folded)
        if words != self.more.text():
            self.more.setText(words)
            self.more.set_icon("chevron-up" if self._all else "chevron-down")
        self.more.setVisible(self._all or folded > 0)
