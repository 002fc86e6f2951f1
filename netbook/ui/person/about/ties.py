"""How somebody is tied to the owner: circles, how often to be in touch, closeness; how they met, through whom."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from netbook.answers.people import circles
from netbook.answers.show import Person
from netbook.operations.circles import join_circle, leave_circle
from netbook.operations.fields import set_through
from netbook.operations.people import CLOSENESS
from netbook.ui.log.circle_picker import CirclePicker
from netbook.ui.log.form import Problem
from netbook.ui.log.kind_row import OneOf
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.log.person_window import cadence_choices
from netbook.ui.person.about.desk import Desk
from netbook.ui.person.about.plain import date_row, plain_row
from netbook.ui.person.about.rows import Captioned, Section, TextRow
from netbook.ui.widgets.choice import Choice
from netbook.wording import _
from netbook.wording.dates import span_words
from netbook.wording.labels import closeness_name


class RhythmSection(Section):
    """Circles, cadence, closeness, whether to stay in touch."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("Keeping in touch"), parent)
        self._circles: dict[str, int] = {}
        self.picker = CirclePicker((), self)
        self.picker.line.setProperty("inplace", "true")
        self.picker.line.setFrame(False)
        self._captioned(_("Circles"), self.picker, 6)
        self.cadence = self.add_row(TextRow(
            desk, "cadence", _("How often"), lambda _person: "", lambda text: desk.edit(cadence=text.strip()), "", self
        ))  # fmt: skip
        self.quick = Choice(_("How often"), cadence_choices(), self)
        self.cadence.add_before(self.quick)
        self.cadence.right.setContentsMargins(0, 1, 0, 3)
        self.cadence.field.setAccessibleName(_("How often, in words"))
        names = [(key, closeness_name(key), "") for key in ("", *CLOSENESS)]
        self.closeness = OneOf(_("Closeness"), names, self)
        self._captioned(_("Closeness"), self.closeness, 6)
        stays = [("", _("Not asked"), ""), ("yes", _("Yes"), ""), ("no", _("No"), "")]
        self.stay = OneOf(_("Stay in touch?"), stays, self)
        self._captioned(_("Stay in touch?"), self.stay, 6)
        self.picker.added.connect(lambda name: desk.do(join_circle, [desk.number], name))
        self.picker.removed.connect(self._on_removed)
        self.quick.chosen.connect(lambda key: desk.edit(cadence=key))
        self.closeness.chosen.connect(lambda key: desk.edit(closeness=key))
        self.stay.chosen.connect(lambda key: desk.edit(stay=key))

    def _captioned(self, caption: str, widget: QWidget, low: int) -> None:
        row = Captioned(caption, self, low=low)
        row.right.addWidget(widget)
        row.right.setContentsMargins(0, 2, 0, 2)
        self.add(row)

    def _on_removed(self, name: str) -> None:
        if name in self._circles:
            self.desk.do(leave_circle, [self.desk.number], self._circles[name])

    def fill(self, person: Person, same: bool) -> None:
        super().fill(person, same)
        known = circles(self.desk.session.book)
        self._circles = {name: number for number, name in person.circles}
        self.picker.set_known([circle.name for circle in known])
        self.picker.set_names([name for _number, name in person.circles])
        if not same:
            self.picker.set_text("")
        own = str(person.columns["cadence"])
        usual = cadence_choices()
        self.quick.set_choices(usual if own in dict(usual) else [*usual, (own, span_words(own))])
        self.quick.set_current(own)
        found = person.card.cadence
        giving = next((c.name for c in known if c.name in self._circles and c.cadence and c.cadence == found), "")
        words = _("e.g. every 3 weeks")
        if not own and found:
            words = _("{often}, from {circle}").format(often=span_words(found), circle=giving or _("a circle"))
        self.cadence.field.setPlaceholderText(words)
        self.closeness.set_current(str(person.columns["closeness"]))
        self.stay.set_current(str(person.columns["stay"]))


class MeetingSection(Section):
    """How you met, through whom, since when."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, _("How you met"), parent)
        self.add_row(plain_row(desk, "met", _("Where and how"), _("where and how you met"), self, long=True))
        row = Captioned(_("Through"), self, low=6)
        self.through = PeoplePicker(
            desk.session, _("Through whom"), _("somebody who introduced you"), self, single=True, flat=True
        )
        self._problem = Problem(self)
        row.right.addWidget(self.through)
        row.right.addWidget(self._problem)
        row.right.setContentsMargins(0, 2, 0, 2)
        self.add(row)
        self.add_row(date_row(desk, "known_since", _("Known since"), _("2019, May 2019"), self))
        self.through.changed.connect(self._on_through)

    def _on_through(self) -> None:
        chosen = self.through.chosen()
        number, name = (chosen[0].number, chosen[0].name) if chosen else (0, "")
        self._problem.tell(self.desk.do(set_through, self.desk.number, number, "" if number else name))

    def fill(self, person: Person, same: bool) -> None:
        super().fill(person, same)
        wanted = (person.through[0],) if person.through else ()
        if self.through.people() != wanted or self.through.new_names():
            typed = self.through.text() if same else ""
            self.through.set_chosen(wanted)
            self.through.set_text(typed)
        if not same:
            self.through.set_text("")
            self._problem.tell("")
