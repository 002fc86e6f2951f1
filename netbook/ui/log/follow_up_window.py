"""The follow-up window: a dated promise to do something."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from netbook.domain.said import Refused
from netbook.operations.follow_ups import add_follow_up, edit_follow_up
from netbook.operations.interactions import Log, log
from netbook.session import Session
from netbook.ui.log.drafts import Typed
from netbook.ui.log.follow_up_fields import FollowUpFields
from netbook.ui.log.keeping_window import KeepingWindow
from netbook.ui.log.people_picker import PeoplePicker
from netbook.wording import _
from netbook.wording.refusals import refusal


class FollowUpWindow(KeepingWindow):
    """Plans a follow-up with people, or changes the one with row id `edit`."""

    WIDTH = 560

    def __init__(
        self, session: Session, people: tuple[int, ...] = (), edit: int | None = None, parent: QWidget | None = None
    ) -> None:
        opened_for = f"edit.{edit}" if edit is not None else ",".join(map(str, sorted(people)))
        super().__init__(session, "follow-up", opened_for, parent)
        self._edit = edit
        self.setWindowTitle(_("Change a follow-up") if edit is not None else _("Follow-up"))
        self.picker = PeoplePicker(session, _("With whom"), _("Type a name"), self, allow_new=edit is None)
        self.fields = FollowUpFields(session, self)
        self.form.add("people", _("With"), self.picker)
        self.form.add("what", _("What and when"), self.fields, self.fields.text)
        self.picker.choose(people)
        if edit is not None:
            self._load(edit)
        self.picker.changed.connect(self.on_typed)
        self.picker.typed.connect(self.on_typed)
        self.fields.changed.connect(self.on_typed)
        self.ready(people if edit is None else ())
        (self.fields.text if self.picker.chosen() else self.picker).setFocus()

    def _load(self, number: int) -> None:
        book = self.session.book
        rows = book.rows("SELECT text, at, timed, repeat, repeat_from FROM follow_up WHERE id=?", (number,))
        for text, at, timed, repeat, counts in rows:
            self.fields.text.setText(text)
            self.fields.when.set_moment(at, bool(timed))
            self.fields.set_repeat(repeat, at)
            self.fields.counts.set_current(counts)
        people = book.rows("SELECT person_id FROM follow_up_person WHERE follow_up_id=? ORDER BY id", (number,))
        self.picker.choose([person for (person,) in people])

    def _save(self) -> bool:
        if not self.picker.take_typed():
            self.form.tell("people", refusal(Refused("person-unknown", text=self.picker.text()).said))
            return False
        if not self.picker.chosen():
            self.form.tell("people", refusal(Refused("follow-up-needs-people").said))
            return False
        try:
            new = self.fields.follow_up()
        except Refused as problem:
            self.form.tell("what", refusal(problem.said))
            field = self.fields.own if problem.said.key == "repeat-unreadable" else self.fields.when.line
            field.setFocus()
            return False
        if new is None:
            self.form.tell("what", refusal(Refused("follow-up-needs-text").said))
            return False
        people, names = self.picker.people(), self.picker.new_names()
        if self._edit is not None:
            outcome = self.attempt(
                edit_follow_up, self._edit, people, text=new.text, at=new.at, timed=new.timed, repeat=new.repeat,
                repeat_from=new.repeat_from,
            )  # fmt: skip
        elif names:
            outcome = self.attempt(log, Log(None, people, names, follow_ups=(new,)))
        else:
            outcome = self.attempt(add_follow_up, people, new)
        return outcome is not None

    def _first_field(self) -> QWidget:
        return self.fields.text

    def _people(self) -> tuple[int, ...]:
        return self.picker.people()

    def _typed(self) -> Typed:
        return {
            "people": sorted(self.picker.people()), "names": list(self.picker.new_names()), "name": self.picker.text(),
            "edit": self._edit, **self.fields.typed(),
        }  # fmt: skip

    def _retype(self, typed: Typed) -> None:
        self.picker.set_chosen(_numbers(typed.get("people")), _words(typed.get("names")))
        self.picker.set_text(str(typed.get("name", "")))
        self.fields.retype(typed)


def _numbers(kept: object) -> list[int]:
    return [int(n) for n in kept] if isinstance(kept, list) else []


def _words(kept: object) -> list[str]:
    return [str(w) for w in kept] if isinstance(kept, list) else []
