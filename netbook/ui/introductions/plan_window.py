"""Planning an introduction: who wants it, whom they are to meet, why it is good for each, and what there is to be wary of.

One that was made for the owner is noted here too: who made it, and whom it leads to.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from netbook.answers import introductions as answers
from netbook.domain.said import Outcome, Refused
from netbook.operations.introductions import NewIntroduction, add_introduction, receive_introduction
from netbook.session import Session
from netbook.ui.log.drafts import Typed
from netbook.ui.log.form import at_the_start
from netbook.ui.log.keeping_window import KeepingWindow
from netbook.ui.log.people_picker import PeoplePicker
from netbook.ui.theme import px
from netbook.ui.widgets.growing import GrowingText
from netbook.ui.widgets.labels import Heading, WrapLabel
from netbook.ui.widgets.panel import Panel
from netbook.ui.widgets.tabs import Segmented
from netbook.wording import _
from netbook.wording.introductions import warning
from netbook.wording.refusals import refusal


class Wary(Panel):
    """What speaks against it, in words, and a line for the reason to go ahead; hidden while nothing does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, padding=12, gap=6)
        self.body.addWidget(Heading(_("Before you ask"), self, tone="due"))
        self._column = QVBoxLayout()
        self._column.setSpacing(px(4))
        self.body.addLayout(self._column)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(_("Why you go ahead all the same; it is kept with it"))
        self.reason.setAccessibleName(_("Why you go ahead"))
        self.body.addWidget(self.reason)
        self.lines: list[WrapLabel] = []
        self.hide()

    def show_warnings(self, said: list[str]) -> None:
        """Shows sentences."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = [WrapLabel(text, 13, "text", parent=self) for text in said]
        for line in self.lines:
            self._column.addWidget(line)
        self.setVisible(bool(said))


class PlanWindow(KeepingWindow):
    """Nobody is asked yet when it is saved; `planned` carries the introduction, whose next step is to ask the first side."""

    WIDTH = 620
    planned = Signal(int)

    def __init__(self, session: Session, person: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(session, "introduction", str(person), parent)
        self.setWindowTitle(_("Introduce two people"))
        self._said: tuple[tuple[int, ...], list[str]] = ((), [])
        hint = _("Type a name")
        self.way = Segmented([("by-me", _("I introduce them")), ("for-me", _("I was introduced"))], self)
        self.way.setAccessibleName(_("Who introduces whom"))
        self.maker = PeoplePicker(session, _("Who introduced you"), hint, self, single=True, allow_new=False)
        self.one = PeoplePicker(session, _("Who wants to meet somebody"), hint, self, single=True, allow_new=False)
        self.other = PeoplePicker(session, _("Whom they are to meet"), hint, self, single=True, allow_new=False)
        self.whom = PeoplePicker(
            session, _("For whom they want it"), _("themselves; or somebody else"), self, single=True, allow_new=False
        )
        self.purpose, self.why_one, self.why_other = (GrowingText(self, least=1, most=4) for _n in range(3))
        self.wary = Wary(self)
        self._rows()
        if person:
            self.one.choose([person])
            self.maker.choose([person])
        self.way.chosen.connect(self._on_way)
        for picker in (self.maker, self.one, self.other, self.whom):
            picker.changed.connect(self._on_people)
            picker.typed.connect(self.on_typed)
        for field in (self.purpose, self.why_one, self.why_other):
            field.textChanged.connect(self.on_typed)
        self.wary.reason.textChanged.connect(self.on_typed)
        self.ready((person,) if person else ())
        self._turn()
        (self.other if self.one.chosen() else self.one).setFocus()

    def _rows(self) -> None:
        form = self.form
        form.add("way", "", at_the_start(self.way), self.way)
        form.add("maker", _("By whom"), self.maker)
        form.add("one", _("Who wants it"), self.one)
        form.add("other", _("To meet"), self.other)
        form.add("for", _("For whom"), self.whom)
        form.add("purpose", _("What for"), self.purpose)
        form.add("why_one", _("Good for them"), self.why_one)
        form.add("why_other", _("And for them"), self.why_other)
        form.add_widget(self.wary)
        self.purpose.set_name(_("What the one who wants it says it is for"))
        self._name_reasons()

    def by_me(self) -> bool:
        """Whether I bring two people together; else somebody introduced me."""
        return self.way.current() == "by-me"

    def _on_way(self, _key: str) -> None:
        self._turn()
        self.on_typed()

    def _turn(self) -> None:
        by_me = self.by_me()
        self.setWindowTitle(_("Introduce two people") if by_me else _("I was introduced"))
        self._button.setText(_("Plan it") if by_me else _("Note it"))
        for key in ("one", "for", "why_one", "why_other"):
            self.form.row(key).setVisible(by_me)
        self.form.row("maker").setVisible(not by_me)
        self.other.line.setAccessibleName(_("Whom they are to meet") if by_me else _("To whom you were introduced"))
        self._warn()

    def _name_reasons(self) -> None:
        one = self.one.chosen()[0].name if self.one.chosen() else _("the first")
        other = self.other.chosen()[0].name if self.other.chosen() else _("the second")
        self.why_one.set_name(_("Why it is good for {name}").format(name=one))
        self.why_other.set_name(_("Why it is good for {name}").format(name=other))

    def _on_people(self) -> None:
        self._name_reasons()
        self._warn()
        self.on_typed()

    def _warn(self) -> None:
        """What there is to be wary of with these people; found again only when they change."""
        people = (*self.one.people()[:1], *self.other.people()[:1])
        said: list[str] = []
        if self.by_me() and len(people) == 2 and people[0] != people[1]:
            found = answers.wary(self.session.book, people[0], people[1], next(iter(self.whom.people()), None))
            said = [warning(one, self.session.now()) for one in found]
        self.wary.show_warnings(said)
        self.fit()

    def _save(self) -> bool:
        asked = (
            (("one", self.one), ("other", self.other), ("for", self.whom))
            if self.by_me()
            else (("maker", self.maker), ("other", self.other))
        )
        for key, picker in asked:
            if not picker.take_typed():
                self.form.tell(key, refusal(Refused("person-unknown", text=picker.text()).said))
                return False
        for key, picker in asked[:2]:
            if not picker.chosen():
                self.form.tell(key, _("Say who it is."))
                return False
        if not self.by_me():
            maker, other = self.maker.people()[0], self.other.people()[0]
            received = self.attempt(receive_introduction, maker, other, self.purpose.toPlainText())
            return self._planned(received)
        new = NewIntroduction(
            self.purpose.toPlainText(), self.why_one.toPlainText(), self.why_other.toPlainText(), next(iter(self.whom.people()), None),
            self.wary.reason.text() if not self.wary.isHidden() else "",
        )  # fmt: skip
        return self._planned(self.attempt(add_introduction, self.one.people()[0], self.other.people()[0], new))

    def _planned(self, outcome: Outcome | None) -> bool:
        if outcome is None:
            return False
        self.planned.emit(outcome.made[0].id)
        return True

    def _first_field(self) -> QWidget:
        return self.other

    def _people(self) -> tuple[int, ...]:
        return self.one.people()

    def _typed(self) -> Typed:
        return {
            "way": self.way.current(), "maker": list(self.maker.people()),
            "people": sorted(self.one.people()), "other": list(self.other.people()), "for": list(self.whom.people()),
            "purpose": self.purpose.toPlainText(), "why_one": self.why_one.toPlainText(), "why_other": self.why_other.toPlainText(),
            "reason": self.wary.reason.text(), "edit": None,
        }  # fmt: skip

    def _retype(self, typed: Typed) -> None:
        self.way.set_current(str(typed.get("way", "by-me")))
        for picker, key in ((self.maker, "maker"), (self.one, "people"), (self.other, "other"), (self.whom, "for")):
            kept = typed.get(key)
            picker.set_chosen([int(n) for n in kept] if isinstance(kept, list) else [])
        for field, key in ((self.purpose, "purpose"), (self.why_one, "why_one"), (self.why_other, "why_other")):
            field.setPlainText(str(typed.get(key, "")))
        self.wary.reason.setText(str(typed.get("reason", "")))
        self._name_reasons()
        self._turn()
