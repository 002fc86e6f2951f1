"""The favour window: note one in a few seconds, or see and change everything that is kept of one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from netbook.answers import favours as answers
from netbook.domain.dates import day_start
from netbook.domain.etiquette.circulating import circulates
from netbook.domain.favours import CHANNELS, KINDS
from netbook.domain.said import Outcome, Refused
from netbook.operations.favours import NewFavour, edit_favour, note_favour
from netbook.session import Session
from netbook.ui.favours.steps import Steps
from netbook.ui.favours.words_field import WordsField
from netbook.ui.log.drafts import Typed
from netbook.ui.log.form import at_the_start
from netbook.ui.log.keeping_window import KeepingWindow
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.log.when_field import WhenField
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.choice import Choice
from netbook.ui.widgets.growing import GrowingText
from netbook.ui.widgets.hint import Hint
from netbook.ui.widgets.labels import WrapLabel
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _
from netbook.wording.checks import named_introduction
from netbook.wording.favours import channel_name, favour_kind_name
from netbook.wording.refusals import refusal


def directions() -> list[tuple[str, str]]:
    """The four ways of a favour, as one chooses among them."""
    return [
        ("asked-by-me", _("I asked")), ("asked-of-me", _("They asked me")), ("offered-by-me", _("I offer")), ("received", _("I received")),
    ]  # fmt: skip


_HINTS = {
    "asked-by-me": lambda: _("What you asked for"), "asked-of-me": lambda: _("What they asked you for"),
    "offered-by-me": lambda: _("What you offer or promise"), "received": lambda: _("What they did for you"),
}  # fmt: skip
_MORE = ("kind", "goal", "for", "use_for", "role", "offer", "channel", "note")
_LINES = ("matter", "goal", "use_for", "role", "offer")


class FavourWindow(KeepingWindow):
    """Notes a favour (with `person`, `direction`, `fields` given where known), or shows the one with row id `edit`.

    `introduction_wanted` when somebody who passes a CV round is to be asked for one named introduction instead.
    """

    WIDTH = 620
    introduction_wanted = Signal(int)

    def __init__(
        self, session: Session, person: int = 0, direction: str = "asked-by-me", edit: int | None = None, parent: QWidget | None = None,
        *, fields: Mapping[str, object] | None = None,
    ) -> None:  # fmt: skip
        given = dict(fields or {})
        opened_for = f"edit.{edit}" if edit is not None else f"{person}.{direction}.{given.get('text', '')}"
        super().__init__(session, "favour", opened_for, parent)
        self._edit, self._given = edit, given
        self._loading = False
        self.setWindowTitle(_("A favour") if edit is not None else _("Note a favour"))
        self._build()
        if edit is not None:
            self._load(edit)
        else:
            self._start(person, direction)
        self._wire()
        self._say_hint()
        self._dress()
        self.ready((person,) if person and edit is None else ())
        (self.text if self.picker.chosen() else self.picker).setFocus()

    def _build(self) -> None:
        book = self.session.book
        self.direction = Segmented(directions(), self)
        self.direction.setAccessibleName(_("Who asked or offered"))
        self.picker = PeoplePicker(
            self.session, _("Who"), _("Type a name"), self, single=True, allow_new=self._edit is None
        )
        self.text = GrowingText(self, least=2, most=6)
        self.hint = Hint(self)
        self.matter = WordsField(
            _("Matter"), _("A name that ties favours about one thing together"), answers.matters(book), self
        )
        self.due = WhenField(self.session, _("By when"), _("no date"), self)
        self.due.set_placeholder(_("by Friday, 8 Dec"))
        self.when = WhenField(self.session, _("When it was"), _("now"), self, past=True)
        self.when.set_placeholder(_("now; or yesterday, 8 Dec"))
        self.kind = Choice(
            _("What it is about"),
            [(kind, favour_kind_name(kind)) for kind in KINDS[-1:] + KINDS[:-1]],
            self,
            small=False,
        )
        goals = [title for (title,) in book.rows("SELECT title FROM goal WHERE ended_at IS NULL ORDER BY id DESC")]
        self.goal = WordsField(_("Goal"), _("What you work towards"), goals, self)
        self.whom = PeoplePicker(
            self.session, _("For whom"), _("you; or somebody else"), self, single=True, allow_new=False
        )
        self.use_for = _line(_("What for"), _("What the answer is used for"), self)
        self.role = _line(_("Role"), _("In what role the recommendation is"), self)
        self.offer = _line(_("In return"), _("What you offer in return"), self)
        self.channel = Choice(
            _("By what way"), [(key, channel_name(key)) for key in ("", *CHANNELS)], self, small=False
        )
        self.note = GrowingText(self, least=1, most=6)
        self.note.set_name(_("Anything else to remember of it"))
        self.outcome = GrowingText(self, least=1, most=4)
        self.outcome.set_name(_("How it ended"))
        self.unfold = Button(_("More"), "quiet", "chevron-down", self, small=True)
        self._rows()

    def _rows(self) -> None:
        form = self.form
        form.add("direction", _("What it is"), at_the_start(self.direction), self.direction)
        form.add("people", _("Who"), self.picker)
        form.add("text", _("What"), self.text)
        form.add("hint", "", self.hint, low=0).hide()
        form.add("matter", _("Matter"), self.matter)
        form.add("due", _("By when"), self.due, self.due.line)
        form.add("when", _("When"), self.when, self.when.line)
        form.add_widget(at_the_start(self.unfold))
        for key, caption, field in (
            ("kind", _("About"), self.kind), ("goal", _("Goal"), self.goal), ("for", _("For whom"), self.whom),
            ("use_for", _("What for"), self.use_for), ("role", _("Role"), self.role), ("offer", _("In return"), self.offer),
            ("channel", _("By"), self.channel), ("note", _("Note"), self.note), ("outcome", _("How it ended"), self.outcome),
        ):  # fmt: skip
            form.add(key, caption, field)
        self.against = WrapLabel("", 13, "muted", parent=self)
        form.add("against", _("Why all the same"), self.against).hide()
        self.steps: Steps | None = None
        if self._edit is not None:
            self.steps = Steps(self.session, self._edit, self)
            form.add("steps", _("Steps"), self.steps)
        self.form.row("when").setVisible(self._edit is None)
        self.form.row("outcome").setVisible(self._edit is not None)
        self.unfold.setVisible(self._edit is None)
        self._show_more(self._edit is not None)

    def _start(self, person: int, direction: str) -> None:
        self.direction.set_current(str(self._given.get("direction", direction)))
        if person:
            self.picker.choose([person])
        self.text.setPlainText(str(self._given.get("text", "")))
        self.kind.set_current(str(self._given.get("kind", "other")))
        at = self._given.get("at")
        if isinstance(at, int):
            self.when.set_moment(at, bool(self._given.get("timed", False)))

    def _load(self, number: int) -> None:
        row = answers.favour(self.session.book, number)
        self.direction.set_current(row.direction)
        self.picker.choose([row.person])
        self.picker.setEnabled(False)
        self.text.setPlainText(row.text)
        for key in ("use_for", "role", "offer", "matter"):
            getattr(self, key).setText(getattr(row, key))
        self.goal.setText(row.goal_title)
        self.kind.set_current(row.kind)
        self.channel.set_current(row.channel)
        self.note.setPlainText(row.note)
        self.outcome.setPlainText(row.outcome)
        self.against.setText(row.overridden)
        self.form.row("against").setVisible(bool(row.overridden))
        if row.due_at is not None:
            self.due.set_moment(row.due_at, False)
        if row.for_id is not None:
            self.whom.choose([row.for_id])
        if self.steps is not None:
            self.steps.show_row(row)

    def _wire(self) -> None:
        for field in (self.text, self.note, self.outcome):
            field.textChanged.connect(self.on_typed)
        for line in (self.matter, self.goal, self.use_for, self.role, self.offer):
            line.textChanged.connect(self.on_typed)
        for picker in (self.picker, self.whom):
            picker.changed.connect(self.on_typed)
            picker.typed.connect(self.on_typed)
        for when in (self.due, self.when):
            when.changed.connect(self.on_typed)
        for choice in (self.kind, self.channel, self.direction):
            choice.chosen.connect(self._on_chosen)
        self.unfold.clicked.connect(lambda: self._show_more(True))
        self.text.textChanged.connect(self._say_hint)
        self.picker.changed.connect(self._say_hint)
        self.hint.acted.connect(self._on_hint)
        if self.steps is not None:
            self.session.changed.connect(self._on_changed)

    def _say_hint(self) -> None:
        """A friend who passes a CV round can do more: the hint says what, and begins it."""
        chosen = self.picker.chosen()
        passed = self.direction.current() in ("received", "asked-by-me") and circulates(self.text.toPlainText())
        offered = passed and bool(chosen)
        act = _("Ask for one introduction…") if self.picker.people() else ""
        self.hint.tell(named_introduction(chosen[0].name) if offered else "", act)
        self.form.row("hint").setVisible(offered)
        self.fit()

    def _on_hint(self) -> None:
        for person in self.picker.people()[:1]:
            self.introduction_wanted.emit(person)

    def _on_chosen(self, _key: str) -> None:
        self._say_hint()
        self._dress()
        self.on_typed()

    def _on_changed(self, _outcome: Outcome) -> None:
        if self._edit is None or self.steps is None:
            return
        try:
            self.steps.show_row(answers.favour(self.session.book, self._edit))
        except Refused:
            self._done = True
            self.reject()
            return
        self.fit()

    def _show_more(self, on: bool) -> None:
        for key in _MORE:
            self.form.row(key).setVisible(on)
        if on:
            had = self.unfold.hasFocus()
            self.unfold.hide()
            self._dress()
            if had:
                self.kind.setFocus()
        self.fit()

    def _dress(self) -> None:
        direction, kind = self.direction.current(), self.kind.current()
        self.text.set_name(_HINTS[direction]())
        if self.unfold.isHidden():
            mine = direction == "asked-by-me"
            self.form.row("use_for").setVisible(
                (mine and kind in ("information", "feedback")) or bool(self.use_for.text())
            )
            self.form.row("role").setVisible(kind == "recommendation" or bool(self.role.text()))
            self.form.row("offer").setVisible(direction in ("asked-by-me", "asked-of-me"))
            self.form.row("channel").setVisible(direction in ("asked-by-me", "asked-of-me"))
        self.fit()

    # Saving

    def _save(self) -> bool:
        if not self.picker.take_typed() or not self.picker.chosen():
            self.form.tell("people", _("Say with whom it is."))
            return False
        if not self.whom.take_typed():
            self._show_more(True)
            self.form.tell("for", refusal(Refused("person-unknown", text=self.whom.text()).said))
            return False
        if not self.text.toPlainText().strip():
            self.form.tell("text", refusal(Refused("favour-needs-text").said))
            return False
        due, when = self._moment("due", self.due), self._moment("when", self.when)
        if isinstance(due, str) or isinstance(when, str):
            return False
        values = self._values(due)
        if self._edit is not None:
            values |= {"outcome": self.outcome.toPlainText(), "direction": self.direction.current()}
            return self.attempt(edit_favour, self._edit, **values) is not None
        new = NewFavour(
            direction=self.direction.current(), at=when[0] if when else None, timed=bool(when and when[1]), **values  # type: ignore[arg-type]
        )  # fmt: skip
        chosen = self.picker.chosen()[0]
        return self.attempt(note_favour, chosen.number, chosen.name, new) is not None

    def _moment(self, key: str, field: WhenField) -> tuple[int, bool] | str | None:
        """What a field of time says; a sentence where it is no time (told at the field)."""
        try:
            return field.moment()
        except Refused as problem:
            said = refusal(problem.said)
            self.form.tell(key, said)
            return said

    def _values(self, due: tuple[int, bool] | None) -> dict[str, object]:
        whom = self.whom.people()
        return {
            "text": self.text.toPlainText(), "kind": self.kind.current(), "matter": self.matter.text(), "goal": self.goal.text(),
            "for_id": whom[0] if whom else None, "use_for": self.use_for.text(), "role": self.role.text(), "offer": self.offer.text(),
            "channel": self.channel.current(), "note": self.note.toPlainText(), "due_at": day_start(due[0]) if due else None,
        }  # fmt: skip

    def _first_field(self) -> QWidget:
        return self.text

    def _people(self) -> tuple[int, ...]:
        return self.picker.people()

    def _typed(self) -> Typed:
        lines = {key: getattr(self, key).text() for key in _LINES}
        return {
            "people": sorted(self.picker.people()), "names": list(self.picker.new_names()), "name": self.picker.text(), "edit": self._edit,
            "for": list(self.whom.people()), "direction": self.direction.current(), "kind": self.kind.current(), "channel": self.channel.current(),
            "text": self.text.toPlainText(), "note": self.note.toPlainText(), "outcome": self.outcome.toPlainText(), "due": self.due.text(),
            "when": self.when.text(), **lines,
        }  # fmt: skip

    def _retype(self, typed: Typed) -> None:
        if self._edit is None:
            names, people = typed.get("names"), typed.get("people")
            self.picker.set_chosen(
                [int(n) for n in people] if isinstance(people, list) else [],
                [str(n) for n in names] if isinstance(names, list) else [],
            )
            self.picker.set_text(str(typed.get("name", "")))
        whom = typed.get("for")
        self.whom.set_chosen([int(n) for n in whom] if isinstance(whom, list) else [])
        for choice, key in ((self.direction, "direction"), (self.kind, "kind"), (self.channel, "channel")):
            choice.set_current(str(typed.get(key, choice.current())))
        for field, key in ((self.text, "text"), (self.note, "note"), (self.outcome, "outcome")):
            field.setPlainText(str(typed.get(key, "")))
        for when, key in ((self.due, "due"), (self.when, "when")):
            when.set_text(str(typed.get(key, "")))
        for key in _LINES:
            getattr(self, key).setText(str(typed.get(key, "")))
        self._dress()


def _line(name: str, hint: str, parent: QWidget) -> QLineEdit:
    made = QLineEdit(parent)
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made
