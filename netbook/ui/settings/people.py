"""The section about people: the country of their numbers, and the circles with cadence and closeness."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from netbook.answers.people import CircleRow, circle_lines, circles
from netbook.operations.circles import add_circle, delete_circle, edit_circle
from netbook.session import Session
from netbook.ui.settings.cadence_field import CadenceField
from netbook.ui.settings.rows import Row, Section
from netbook.ui.theme import px
from netbook.ui.unsaved import unsaved_of
from netbook.ui.widgets.button import Button
from netbook.ui.widgets.choice import Choice
from netbook.ui.widgets.in_place import InPlaceLine, InPlaceText, inset
from netbook.ui.widgets.labels import Heading, Label, WrapLabel
from netbook.wording import _, _n
from netbook.wording.labels import closeness_name
from netbook.wording.regions import region_meant, regions
from netbook.wording.values import short


class RegionField(QLineEdit):
    """A country by name, with the names that fit below it while typing."""

    def __init__(self, section: Section, row: Row) -> None:
        super().__init__(section)
        self._section, self._row = section, row
        self.setAccessibleName(_("Country of numbers without one"))
        self.setPlaceholderText(_("No country"))
        self.setFixedWidth(px(220))
        self._completer: QCompleter | None = None
        self.editingFinished.connect(self.keep)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        # The names are slow to load, so they wait until the page has been painted.
        if self._completer is None:
            QTimer.singleShot(0, self._load)

    def _load(self) -> None:
        if self._completer is not None:
            return
        self._completer = QCompleter([name for _code, name in regions()], self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompleter(self._completer)
        self._completer.activated.connect(lambda _: self.keep())
        self.show_now()

    def show_now(self) -> None:
        """Shows the setting."""
        code = str(self._section.session.setting("phone-region", ""))
        if self._completer is None:
            self.setText(code)
        elif not self.hasFocus() or region_meant(self.text()) != code:
            self.setText(dict(regions()).get(code, ""))

    def keep(self) -> None:
        """Keeps what is typed; what names no country stays, with the sentence beside it."""
        words = self.text().strip()
        code = region_meant(words)
        wrong = bool(words) and not code
        self.setProperty("wrong", wrong)
        self.style().unpolish(self)
        self.style().polish(self)
        self._row.set_help(
            _("“{text}” is no country. Choose one of the list.").format(text=words) if wrong else _plain(),
            "late" if wrong else "muted",
        )
        if not wrong:
            self._section.put("phone-region", code or None)
            self.setText(dict(regions()).get(code, ""))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(px(220))


def _plain() -> str:
    return _("Numbers written without a country code are read as from here.")


class CircleLine(QWidget):
    """One circle: its name, edited in place, how many are in it, cadence, closeness, and away with it."""

    def __init__(self, session: Session, circle: CircleRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.circle = circle
        self._unsaved = unsaved_of(session)
        self.name = InPlaceLine(_("Name of the circle"), parent=self)
        self.count = Label("", 12, "muted", parent=self)
        self.cadence = CadenceField(_("Cadence of {circle}").format(circle=circle.name), self, steady=True)
        self.closeness = Choice(
            _("Closeness of {circle}").format(circle=circle.name),
            [(key, closeness_name(key)) for key in ("", "inner", "close", "wide")], parent=self, small=True,
            steady=True,
        )  # fmt: skip
        tip = _("Delete the circle {circle}; its people stay").format(circle=circle.name)
        self.delete = Button(kind="quiet", icon="trash-2", small=True, tip=tip, parent=self)
        words = _("Write a note on the circle {circle}").format(circle=circle.name)
        self.write = Button(kind="quiet", icon="notebook-pen", small=True, tip=words, parent=self)
        self.note = InPlaceText(
            _("Note on the circle {circle}").format(circle=circle.name), _("What this circle is"), self
        )
        self.note.hide()
        self.kept = WrapLabel("", 12, "muted", parent=self)
        self.kept.hide()
        self.problem = WrapLabel("", 12, "late", parent=self)
        self.problem.hide()
        self.name.say_in(self.problem)
        self._build()
        self._wire()
        self.show_circle(circle)

    def _build(self) -> None:
        self._first = first = QHBoxLayout()
        first.addWidget(self.name, 1)
        self.count.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        first.addWidget(self.count)
        first.addSpacing(px(8))
        self._second = second = QHBoxLayout()
        second.addWidget(self.cadence)
        second.addWidget(self.closeness)
        second.addStretch(1)
        second.addWidget(self.write)
        second.addWidget(self.delete)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.addLayout(first, 1)
        self._both.addLayout(second)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(6), 0, px(6))
        column.setSpacing(px(4))
        column.addLayout(self._both)
        column.addWidget(self.problem)
        column.addWidget(self.note)
        column.addWidget(self.kept)

    def _wire(self) -> None:
        self.write.clicked.connect(self._on_write)
        self._unsaved.edit(self.name, self._on_named)
        self._unsaved.edit(self.note, self._on_note)
        self.cadence.picked.connect(lambda span: self._session.do(edit_circle, self.circle.id, cadence=span))
        self.closeness.chosen.connect(lambda key: self._session.do(edit_circle, self.circle.id, closeness=key))
        self.delete.clicked.connect(lambda: self._session.do(delete_circle, self.circle.id))

    def show_circle(self, circle: CircleRow, kept: Sequence[str] = ()) -> None:
        """The circle as it is now, with what it keeps of the card that it came from."""
        self.circle = circle
        self._unsaved.show(self.note, f"circle/{circle.id}/note", circle.note)
        self.note.setVisible(bool(self.note.text()) or self.note.hasFocus())
        self.kept.setText("\n".join([_("Also on its card:"), *(short(line, 90) for line in kept)]))
        self.kept.setVisible(bool(kept))
        for line in (self.kept, self.problem):
            line.setContentsMargins(inset(), 0, 0, 0)
        self._unsaved.show(self.name, f"circle/{circle.id}/name", circle.name)
        self.count.setText(_n("{n} person", "{n} people", circle.people).format(n=circle.people))
        self.cadence.set_cadence(circle.cadence)
        self.closeness.set_current(circle.closeness)

    def _on_write(self) -> None:
        self.note.show()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_note(self, text: str) -> str:
        return self._unsaved.do(edit_circle, self.circle.id, note=text.strip())

    def _on_named(self, text: str) -> str:
        wanted = " ".join(text.split())
        if not wanted:
            return _("A circle needs a name.")
        if any(wanted.casefold() == c.name.casefold() for c in circles(self._session.book) if c.id != self.circle.id):
            return _("There is a circle called “{name}” already.").format(name=wanted)
        return self._unsaved.do(edit_circle, self.circle.id, name=wanted)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        narrow = self.width() < px(560)
        down, along = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._both.setDirection(down if narrow else along)
        # Below one another both lines have the same room, and the second has more to say.
        row, other = (self._first, self._second) if narrow else (self._second, self._first)
        if row.indexOf(self.delete) < 0:
            for button in (self.write, self.delete):
                other.removeWidget(button)
                row.addWidget(button)


class People(Section):
    """Numbers and circles."""

    key = "people"

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.head(_("People"))
        group = self.group()
        row = Row(_("Country of numbers without one"), _plain(), None, self)
        self.region = RegionField(self, row)
        row.set_control(self.region)
        group.add(row)
        self.bind("phone-region", self.region.show_now)
        self.column.addSpacing(px(8))
        self.column.addWidget(Heading(_("Circles"), self))
        note = _("Their people follow a circle's cadence and closeness, unless they have their own.")
        self.column.addWidget(WrapLabel(note, 12, "muted", parent=self))
        self._circles = self.group()
        self._lines: dict[int, CircleLine] = {}
        self._add_new()
        session.changed.connect(self._on_changed)
        self._fill()

    def _add_new(self) -> None:
        made = QWidget(self)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, px(8), 0, px(8))
        self.new_name = QLineEdit(made)
        self.new_name.setPlaceholderText(_("New circle"))
        self.new_name.setAccessibleName(_("Name of the new circle"))
        self.new_button = Button(_("Add"), icon="plus", parent=made)
        row.addWidget(self.new_name, 1)
        row.addWidget(self.new_button)
        unsaved_of(self.session).begin(self.new_name, "circle/new")
        self.new_name.returnPressed.connect(self._on_new)
        self.new_button.clicked.connect(self._on_new)
        self._new_row = made
        self._circles.body.addWidget(made)

    def _on_new(self) -> None:
        name = " ".join(self.new_name.text().split())
        if not name:
            self.new_name.setFocus()
            return
        if self.session.do(add_circle, name) is not None:
            self.new_name.setText("")

    def line_of(self, circle: int) -> CircleLine:
        """The line of a circle."""
        return self._lines[circle]

    def _on_changed(self, _outcome: object) -> None:
        if self.isVisible():
            self._fill()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._fill()

    def _fill(self) -> None:
        found, kept = circles(self.session.book), circle_lines(self.session.book)
        here = {circle.id for circle in found}
        for number in [n for n in self._lines if n not in here]:
            line = self._lines.pop(number)
            self._circles.body.removeWidget(line)
            line.hide()
            line.deleteLater()
        for circle in found:
            if circle.id in self._lines:
                self._lines[circle.id].show_circle(circle, kept.get(circle.id, ()))
            else:
                line = CircleLine(self.session, circle, self)
                line.show_circle(circle, kept.get(circle.id, ()))
                self._lines[circle.id] = line
                self._circles.body.insertWidget(self._circles.body.indexOf(self._new_row), line)
