"""The steps that a favour has taken, each with its day: the day can be put right, the step taken back."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from netbook.answers.favours import FavourRow
from netbook.domain.dates import day_of
from netbook.domain.favours import STEPS
from netbook.operations import favours
from netbook.session import Session
from netbook.ui.favours.words import move_name
from netbook.ui.log.when_field import read_moment
from netbook.ui.person.acts import attempt
from netbook.ui.person.asking import AskLine
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.labels import Label
from netbook.ui.words import exact
from netbook.wording import _
from netbook.wording.dates import day_name


def taken(row: FavourRow) -> list[tuple[str, int]]:
    """The steps with their moments, in the order of a life; an answer comes as "answered"."""
    found = [(step, getattr(row.life, f"{step}_at")) for step in STEPS]
    return sorted(
        ((step, at) for step, at in found if at is not None), key=lambda pair: (pair[1], STEPS.index(pair[0]))
    )


class Steps(QWidget):
    """One line for each step; everything in it is an act at once."""

    def __init__(self, session: Session, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._number = session, number
        self.lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._space()

    def show_row(self, row: FavourRow) -> None:
        """Shows the steps of a favour."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [self._line(row, step, at) for step, at in taken(row)]
        if not self.lines:
            self.lines = [Label(_("None yet."), 12, "muted", parent=self)]
        for line in self.lines:
            self._column.addWidget(line)
        self.updateGeometry()

    def _line(self, row: FavourRow, step: str, at: int) -> QWidget:
        line = QWidget(self)
        side = QHBoxLayout(line)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(px(6))
        words = move_name(row, (step, row.life.answer if step == "answered" else ""))
        day = day_name(day_of(at), day_of(self._session.now()))
        when = Button(day, "quiet", parent=line, small=True, tip=_("Another day for it"))
        when.setAccessibleName(_("{step}: {day}").format(step=words, day=exact(at, False)))
        back = Button("", "quiet", "undo-2", line, small=True, tip=_("Take back: {step}").format(step=words))
        side.addWidget(Label(words, 13, parent=line))
        side.addWidget(when)
        side.addStretch(1)
        side.addWidget(back)
        when.clicked.connect(lambda: self._ask_day(step, when))
        back.clicked.connect(lambda: self._session.do(favours.clear_step, self._number, step))
        return line

    def _ask_day(self, step: str, beside: Button) -> None:
        def take(text: str) -> str:
            found = read_moment(text, self._session.now(), True)
            if found is None:
                return _("Netbook does not understand that day; write for example “yesterday” or “8 Dec”.")
            values: dict[str, object] = {f"{step}_at": found[0]}
            return attempt(self._session, favours.edit_favour, self._number, **values)[1]

        title = _("Another day for it")
        AskLine(title, "", _("for example “last Friday”"), take, self).pop_up(
            beside.mapToGlobal(beside.rect().bottomLeft())
        )

    def _space(self) -> None:
        self._column.setSpacing(px(2))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()
