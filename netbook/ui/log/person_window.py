"""The new-person window: a name and the few things one knows at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from netbook.answers.alike import alike
from netbook.answers.people import circles
from netbook.domain.dates import read_span
from netbook.domain.names import split_name
from netbook.domain.people import Card, Field, Name
from netbook.domain.said import Refused
from netbook.operations.fields import add_known
from netbook.session import Session
from netbook.ui.log.circle_picker import CirclePicker
from netbook.ui.log.drafts import Typed
from netbook.ui.log.keeping_window import KeepingWindow
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.theme import px
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.chip import Chip
from netbook.ui.widgets.choice import Choice
from netbook.ui.widgets.growing import GrowingText
from netbook.ui.widgets.labels import WrapLabel
from netbook.wording import _
from netbook.wording.dates import span_words
from netbook.wording.refusals import refusal
from netbook.wording.values import no_such_address

_LINES = ("name", "email", "phone", "title", "organisation", "given", "family")


def cadence_choices() -> list[tuple[str, str]]:
    """The usual cadences: from the circles, none, and from every week to every year."""
    spans = ("1 weeks", "2 weeks", "1 months", "2 months", "3 months", "6 months", "1 years")
    return [("", _("From the circles")), ("none", _("No cadence")), *((span, span_words(span)) for span in spans)]


class NewPersonWindow(KeepingWindow):
    """Makes a person; `made` carries the row id. `open_wanted` asks to open somebody who is in the book already."""

    made = Signal(int)
    open_wanted = Signal(int)
    WIDTH = 540

    def __init__(self, session: Session, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(session, "person", name, parent)
        self.setWindowTitle(_("New person"))
        self._said_parts = False
        self._alike = 0
        self._build()
        self._lines["name"].setText(name)
        self._on_name(name)
        self._wire()
        self.ready()
        self._lines["name"].setFocus()

    def _line(self, key: str, name: str, placeholder: str = "") -> QLineEdit:
        line = QLineEdit(self.form)
        line.setAccessibleName(name)
        line.setPlaceholderText(placeholder)
        self._lines[key] = line
        return line

    def _build(self) -> None:
        self._lines: dict[str, QLineEdit] = {}
        form, session = self.form, self.session
        form.add("name", _("Name"), self._line("name", _("Name"), _("Ada Lovelace")))
        self._warning = self._make_warning()
        form.add("known", "", self._warning).hide()
        parts = self._beside(self._line("given", _("Given name")), self._line("family", _("Family name")))
        form.add("parts", _("Given, family"), parts)
        form.add("email", _("Email"), self._line("email", _("Email")))
        form.add("phone", _("Phone"), self._line("phone", _("Phone")))
        work = self._beside(
            self._line("title", _("Title"), _("Title")),
            self._line("organisation", _("Organisation"), _("Organisation")),
        )
        form.add("work", _("Work"), work)
        self.circles = CirclePicker([circle.name for circle in circles(session.book)], form)
        form.add("circles", _("Circles"), self.circles)
        self.cadence = Choice(_("How often to be in touch"), cadence_choices(), form)
        form.add("cadence", _("In touch"), self._beside(self.cadence, None), low=4)
        self.met = GrowingText(form, least=1, most=4)
        self.met.set_name(_("Where and how you met"))
        form.add("met", _("How you met"), self.met)
        self.through = PeoplePicker(session, _("Through whom"), _("Through whom?"), form, single=True)
        form.add("through", _("Through"), self.through)
        self.target = Chip(_("Somebody I would like to meet"), "target", form)
        form.add("target", "", self._beside(self.target, None))

    def _beside(self, one: QWidget, other: QWidget | None) -> QWidget:
        both = QWidget(self.form)
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(6))
        row.addWidget(one)
        if other is not None:
            row.addWidget(other)
        else:
            row.addStretch(1)
        return both

    def _make_warning(self) -> QWidget:
        whole = QWidget(self.form)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        self._warning_words = WrapLabel("", 12, "due", parent=whole)
        self._open = Button(_("Open"), "soft", parent=whole, small=True)
        self._open.clicked.connect(self._on_open)
        row.addWidget(self._warning_words, 1)
        row.addWidget(self._open)
        return whole

    def _wire(self) -> None:
        for key, line in self._lines.items():
            line.textChanged.connect(self.on_typed)
            if key in ("name", "email", "phone"):
                line.textChanged.connect(self._look_for_alike)
        for kind in ("email", "phone"):
            self._lines[kind].editingFinished.connect(lambda kind=kind: self._remark(kind))
        self._lines["name"].textEdited.connect(self._on_name)
        for part in ("given", "family"):
            self._lines[part].textEdited.connect(self._on_part)
        for signal in (self.circles.changed, self.cadence.chosen, self.met.textChanged, self.through.changed,
                       self.through.typed, self.target.toggled):  # fmt: skip
            signal.connect(self.on_typed)
        for signal in (self.circles.changed, self.met.textChanged):
            signal.connect(self.fit)
        self._look_for_alike()

    def _remark(self, kind: str) -> None:
        """A mail that is none is taken as it is typed, with a word beside it."""
        self.form.row(kind).remark(no_such_address(kind, self._text(kind)))
        self.fit()

    def _on_part(self) -> None:
        self._said_parts = True

    def _on_name(self, name: str) -> None:
        """The parts are only proposed: once the owner has typed one, they are left alone."""
        if not self._said_parts:
            parts = split_name(name)
            self._lines["given"].setText(parts.given)
            self._lines["family"].setText(parts.family)

    def _look_for_alike(self) -> None:
        found = alike(self.session.book, self._card())
        self._alike = found[0] if found else 0
        if found:
            self._warning_words.setText(_("{name} is in the book already.").format(name=found[1]))
            self._open.setAccessibleName(_("Open {name}").format(name=found[1]))
        row = self.form.row("known")
        if row.isHidden() == bool(found):
            row.setVisible(bool(found))
            self.fit()

    def _on_open(self) -> None:
        self.open_wanted.emit(self._alike)
        self.made.emit(self._alike)
        self.reject()

    def _text(self, key: str) -> str:
        return self._lines[key].text().strip()

    def _card(self) -> Card:
        full = self._text("name")
        proposed = split_name(full)
        name = Name(
            full, self._text("family"), self._text("given"), proposed.additional, proposed.prefix, proposed.suffix
        )
        fields = tuple(Field(kind, self._text(kind)) for kind in ("email", "phone") if self._text(kind))
        return Card(name=name, fields=fields, title=self._text("title"), organisation=self._text("organisation"))

    def _save(self) -> bool:
        card = self._card()
        if not any(self._text(key) for key in ("name", "given", "family", "email", "phone", "organisation")):
            self.form.tell("name", refusal(Refused("person-needs-name").said))
            return False
        self.circles.take_typed()
        self.through.take_typed()
        through = self.through.chosen()
        values: dict[str, object] = {"met": self.met.toPlainText().strip(), "target": self.target.isChecked()}
        cadence = self.cadence.current()
        if cadence:
            values["cadence"] = cadence if cadence == "none" else str(read_span(cadence))
        outcome = self.attempt(
            add_known, card, self.circles.names(), through[0].number if through else 0,
            through[0].name if through and not through[0].number else "", **values,
        )  # fmt: skip
        if outcome is None:
            return False
        self.made.emit(outcome.made[0].id)
        return True

    def _first_field(self) -> QWidget:
        return self._lines["name"]

    def _typed(self) -> Typed:
        return {
            **{key: line.text() for key, line in self._lines.items()}, "circles": list(self.circles.names()),
            "circle": self.circles.text(), "cadence": self.cadence.current(), "met": self.met.toPlainText(),
            "through": list(self.through.people()), "through-new": list(self.through.new_names()),
            "through-typed": self.through.text(), "target": self.target.isChecked(), "parts": self._said_parts,
        }  # fmt: skip

    def _retype(self, typed: Typed) -> None:
        for key in _LINES:
            self._lines[key].setText(str(typed.get(key, "")))
        self._said_parts = bool(typed.get("parts"))
        names, people, new = typed.get("circles"), typed.get("through"), typed.get("through-new")
        self.circles.set_names(names if isinstance(names, list) else [])
        self.circles.set_text(str(typed.get("circle", "")))
        self.cadence.set_current(str(typed.get("cadence", "")))
        self.met.retype(str(typed.get("met", "")))
        self.through.set_chosen(people if isinstance(people, list) else [], new if isinstance(new, list) else [])
        self.through.set_text(str(typed.get("through-typed", "")))
        self.target.setChecked(bool(typed.get("target")))
