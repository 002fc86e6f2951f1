"""The fields of a follow-up: what to do, when, how often."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netbook.domain.dates import DAY, day_start
from netbook.domain.followups import monthly_by_day, monthly_by_weekday, read_repeat
from netbook.domain.said import Refused
from netbook.operations.follow_ups import NewFollowUp
from netbook.session import Session
from netbook.ui.log.when_field import WhenField
from netbook.ui.theme import px
from netbook.ui.widgets.choice import Choice
from netbook.ui.widgets.flow import FlowLayout
from netbook.ui.widgets.labels import Label
from netbook.wording import _
from netbook.wording.dates import repeat_words

MORNING = 9 * 60
BY_DAY, BY_WEEKDAY, OWN = "by-day", "by-weekday", "own"


def repeats() -> list[tuple[str, str]]:
    """The usual repeats and their words."""
    return [
        ("", _("Once")), ("every 1 days", _("Every day")), ("every 1 weeks", _("Every week")), ("every 2 weeks", _("Every 2 weeks")),
        (BY_DAY, _("Every month, on that day")), (BY_WEEKDAY, _("Every month, on that weekday")),
        ("every 3 months", _("Every 3 months")), ("every 1 years", _("Every year")), (OWN, _("Every…")),
    ]  # fmt: skip


class FollowUpFields(QWidget):
    """`follow_up(text)` answers what is meant; without a time it is due tomorrow at nine. `changed` at every letter."""

    changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.text = QLineEdit(self)
        self.text.setPlaceholderText(_("What to do next"))
        self.text.setAccessibleName(_("Follow-up"))
        self.when = WhenField(session, _("When to do it"), _("tomorrow, 09:00"), self)
        self.when.set_placeholder(_("in 2 weeks, 8 Dec 14:00"))
        self.repeat = Choice(_("Repeats"), repeats(), self)
        self.own = QLineEdit(self)
        self.own.setPlaceholderText(_("every 10 days"))
        self.own.setAccessibleName(_("Repeats, in words"))
        self.counts = Choice(
            _("Counted from"), [("due", _("from its date")), ("completion", _("from when it is done"))], self
        )
        self._said = Label("", 12, "muted", parent=self)
        self._often = FlowLayout(gap=6, row_gap=6)
        for widget in (self.repeat, self.own, self.counts):
            self._often.addWidget(widget)
        self._often.addWidget(self._said)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.text)
        self._column.addWidget(self.when)
        self._column.addLayout(self._often)
        self._space()
        self._wire()
        self._dress()

    def _wire(self) -> None:
        self.text.textChanged.connect(self._on_changed)
        self.own.textChanged.connect(self._on_changed)
        self.when.changed.connect(self._on_changed)
        self.repeat.chosen.connect(self._on_repeat)
        self.counts.chosen.connect(self._on_changed)

    def _on_repeat(self, key: str) -> None:
        self._on_changed()
        if key == OWN:
            self.own.setFocus()

    def _on_changed(self) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self.own.setVisible(self.repeat.current() == OWN)
        self.counts.setVisible(bool(self.repeat.current()))
        try:
            at, _timed = self.moment()
            words = repeat_words(self.repeat_text(at)) if self.repeat.current() in (BY_DAY, BY_WEEKDAY, OWN) else ""
        except (Refused, ValueError):
            words = ""
        self._said.setText(words)

    def moment(self) -> tuple[int, bool]:
        """When it is due: nine in the morning where no time of day was said. Refused for no moment."""
        found = self.when.moment()
        if found is None:
            return day_start(self._session.now()) + DAY + MORNING, False
        return (found[0], True) if found[1] else (day_start(found[0]) + MORNING, False)

    def repeat_text(self, at: int) -> str:
        """The repeat as the domain words it."""
        key = self.repeat.current()
        if key == BY_DAY:
            return monthly_by_day(at)
        if key == BY_WEEKDAY:
            return monthly_by_weekday(at)
        return self.own.text().strip() if key == OWN else key

    def set_repeat(self, text: str, at: int) -> None:
        """Shows a repeat, also one that is none of the usual."""
        key = OWN
        if text in dict(repeats()):
            key = text
        elif text == monthly_by_day(at):
            key = BY_DAY
        elif text == monthly_by_weekday(at):
            key = BY_WEEKDAY
        self.own.setText(text if key == OWN else "")
        self.repeat.set_current(key)
        self._dress()

    def follow_up(self) -> NewFollowUp | None:
        """What was written, None for nothing. Refused when time or repeat is not understood."""
        text = self.text.text().strip()
        if not text:
            return None
        at, timed = self.moment()
        repeat = self.repeat_text(at)
        try:
            if repeat:
                _known = read_repeat(repeat)
        except ValueError:
            raise Refused("repeat-unreadable", value=repeat) from None
        if self.repeat.current() == OWN and not repeat:
            raise Refused("repeat-unreadable", value="")
        return NewFollowUp(text, at, timed, repeat, self.counts.current())

    def typed(self) -> dict[str, object]:
        """What stands in the fields."""
        return {
            "text": self.text.text(), "when": self.when.text(), "repeat": self.repeat.current(), "own": self.own.text(),
            "from": self.counts.current(),
        }  # fmt: skip

    def retype(self, typed: Mapping[str, object]) -> None:
        """Puts it back."""
        self.text.setText(str(typed.get("text", "")))
        self.when.set_text(str(typed.get("when", "")))
        self.repeat.set_current(str(typed.get("repeat", "")))
        self.own.setText(str(typed.get("own", "")))
        self.counts.set_current(str(typed.get("from", "due")))
        self._dress()

    def _space(self) -> None:
        self._column.setSpacing(px(6))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._space()
