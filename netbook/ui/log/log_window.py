"""The log window: one thing that happened, with what was told, owed and planned on the way."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from netbook.answers.logging import Before, before_logging
from netbook.domain.dates import day_start
from netbook.domain.interactions import KINDS, Interaction
from netbook.domain.said import Refused
from netbook.domain.thanks import owed_beforehand
from netbook.operations.interactions import Log, edit_log, log
from netbook.session import Session
from netbook.store.records.interactions import load_interaction
from netbook.ui.log.drafts import Typed
from netbook.ui.log.keeping_window import KeepingWindow
from netbook.ui.log.log_fields import LogFields
from netbook.wording import _
from netbook.wording.refusals import refusal

OUTWARD = frozenset({"email", "message", "letter", "gift", "shared"})
"""Kinds that go one way: unless said otherwise they came from me."""


class LogWindow(KeepingWindow):
    """Logs an interaction with `people`, or edits the one with row id `edit`. `logged` comes when it is saved.

    `introduction_wanted` when somebody who offers to pass a CV round is to be asked for one named introduction instead.
    """

    WIDTH = 640
    logged = Signal()
    introduction_wanted = Signal(int)

    def __init__(
        self,
        session: Session,
        people: tuple[int, ...] = (),
        edit: int | None = None,
        kind: str = "meeting",
        thanks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        opened_for = f"edit.{edit}" if edit is not None else ",".join(map(str, sorted(people)))
        super().__init__(session, "log", opened_for, parent)
        self._edit = edit
        self._loaded = Interaction("other", session.now())
        self._before = Before(True, False, ())
        self._said_direction = self._said_owe = False
        self.setWindowTitle(_("Change what happened") if edit is not None else _("Log a contact"))
        self.fields = LogFields(session, self.form)
        self._wire()
        self.fields.people.choose(people)
        self.fields.kind.set_current(kind if kind in KINDS else "meeting")
        self.fields.thanks.setChecked(thanks)
        if edit is not None:
            self._load(edit)
        elif thanks or kind in OUTWARD:
            self.fields.direction.set_current("from-me")
        self._on_people()
        self.ready(people if edit is None else ())
        (self.fields.note if self.fields.people.chosen() else self.fields.people).setFocus()

    def _wire(self) -> None:
        fields = self.fields
        fields.changed.connect(self._on_changed)
        fields.people.changed.connect(self._on_people)
        fields.kind.chosen.connect(self._on_kind)
        fields.direction.chosen.connect(self._on_direction)
        fields.owe.clicked.connect(self._on_owe)
        fields.hint.acted.connect(self._on_hint)

    def _on_changed(self) -> None:
        self.on_typed()
        self.fit()

    def _on_hint(self) -> None:
        for person in self.fields.people.people()[:1]:
            self.introduction_wanted.emit(person)

    def _on_kind(self, kind: str) -> None:
        if not self._said_direction and self._edit is None:
            self.fields.direction.set_current("from-me" if kind in OUTWARD else "mutual")
        self._tick_thanks()

    def _on_direction(self) -> None:
        self._said_direction = True
        self._tick_thanks()

    def _on_owe(self) -> None:
        self._said_owe = True

    def _on_people(self) -> None:
        people = self.fields.people.people()
        self._before = before_logging(self.session.book, people)
        self.fields.show_waiting(self._before.waiting)
        self.fields.show_stay(self._edit is None and self._before.first and bool(self.fields.people.chosen()))
        self._tick_thanks()

    def _tick_thanks(self) -> None:
        """Thanks are ticked beforehand where they are owed as a matter of course, until the owner says otherwise."""
        if self._said_owe or self._edit is not None or not self.fields.people.chosen():
            return
        owed = owed_beforehand(
            self.fields.kind.current(), self.fields.direction.current(), self._before.first, self._before.unanswered_ask
        )
        self.fields.set_owe(owed and not self.fields.thanks.isChecked())

    def _load(self, number: int) -> None:
        known = load_interaction(self.session.book.db, number)
        if known is None:
            self.tell(refusal(Refused("interaction-gone").said))
            return
        self._loaded, people = known
        self.fields.people.choose(people)
        self.fields.show(self._loaded)

    def _interaction(self) -> Interaction | None:
        """What is written, None (and told) when the time or the length is not understood."""
        now = self.session.now()
        try:
            found = self.fields.when.moment()
            length = self.fields.length_minutes()
        except Refused as problem:
            self.form.tell("when" if problem.said.key == "time-unclear" else "length", refusal(problem.said))
            return None
        at, timed = found if found is not None else (now, True)
        if not timed and day_start(at) == day_start(now) and self._edit is None:
            at = now
        if at > now and at != self._loaded.at:
            self.form.tell("when", refusal(Refused("interaction-in-future").said))
            return None
        fields = self.fields
        return Interaction(
            fields.kind.current(), at, timed, fields.direction.current(), length, fields.note.toPlainText().strip(),
            fields.outcome.current(), fields.ask.isChecked(), fields.owe.isChecked(),
            fields.owe_what.text().strip() if fields.owe.isChecked() else "", fields.thanks.isChecked(),
            self._loaded.live, self._loaded.uid,
        )  # fmt: skip

    def _entry(self, interaction: Interaction) -> Log | None:
        """All that is to be recorded, None (and told) when a part is not understood."""
        fields, details = self.fields, []
        for row in fields.details.rows():
            try:
                details += [detail] if (detail := row.detail()) else []
            except Refused as problem:
                row.problem.tell(refusal(problem.said))
                row.ask_on.setFocus()
                return None
        try:
            follow_up = fields.follow_up.follow_up()
        except Refused as problem:
            self.form.tell("follow-up", refusal(problem.said))
            return None
        return Log(
            interaction, fields.people.people(), fields.people.new_names(), tuple(details),
            (follow_up,) if follow_up else (), (), fields.asked(), fields.stay_said(),
        )  # fmt: skip

    def _save(self) -> bool:
        fields = self.fields
        fields.people.take_typed()
        if not fields.people.chosen():
            self.form.tell("people", refusal(Refused("interaction-needs-people").said))
            return False
        interaction = self._interaction()
        entry = self._entry(interaction) if interaction is not None else None
        if entry is None:
            return False
        if self._edit is not None:
            outcome = self.attempt(edit_log, self._edit, entry)
        else:
            outcome = self.attempt(log, entry)
        if outcome is not None:
            self.logged.emit()
        return outcome is not None

    def _first_field(self) -> QWidget:
        return self.fields.note

    def _people(self) -> tuple[int, ...]:
        return self.fields.people.people()

    def _typed(self) -> Typed:
        return self.fields.typed() | {"edit": self._edit, "said": [self._said_direction, self._said_owe]}

    def _retype(self, typed: Typed) -> None:
        said = typed.get("said")
        self._said_direction, self._said_owe = (
            (bool(said[0]), bool(said[1])) if isinstance(said, list) else (True, True)
        )
        self.fields.retype(typed)
