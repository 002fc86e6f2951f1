"""What is done to an introduction from its card or window: steps, letters, withdrawing."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from netbook.answers import show
from netbook.answers.introductions import IntroductionRow
from netbook.domain.said import Refused
from netbook.operations import introductions
from netbook.session import Session
from netbook.ui.intents import Intents
from netbook.ui.introductions.steps import Act, StepLine, letter_of
from netbook.ui.person.acts import attempt
from netbook.ui.person.asking import AskLine
from netbook.ui.unsaved import Unsaved, unsaved_of
from netbook.wording import _
from netbook.wording.refusals import refusal


class IntroductionDeeds(QObject):
    """Steps are acts at once; going ahead without both sides, and how it went, are asked for in a line on the spot."""

    def __init__(self, session: Session, intents: Intents, owner: QWidget) -> None:
        super().__init__(owner)
        self._session, self._intents, self._owner = session, intents, owner

    def act(self, row: IntroductionRow, act: Act, at: QPoint) -> None:
        """Takes a step; making it while a side has not agreed asks for the reason, which is kept with it."""
        if act.step == "made" and row.progress.by_me and not row.progress.both_agreed:
            self._ask_override(row, at)
        elif act.step == "told":
            self._ask_outcome(row, at)
        else:
            self._session.do(introductions.step_introduction, row.id, act.step, act.side, act.answer)

    def _ask_override(self, row: IntroductionRow, at: QPoint) -> None:
        def take(text: str) -> str:
            return attempt(self._session, introductions.step_introduction, row.id, "made", override=text)[1]

        title = refusal(Refused("introduction-not-agreed").said)
        AskLine(title, "", _("Why you go ahead; it is kept with it"), take, self._owner, self._keep(row, "why")).pop_up(
            at
        )

    def _ask_outcome(self, row: IntroductionRow, at: QPoint) -> None:
        def take(text: str) -> str:
            return attempt(self._session, introductions.step_introduction, row.id, "told", note=text)[1]

        title = _("What did it turn out to be?")
        AskLine(title, row.turned_out, _("In a few words"), take, self._owner, self._keep(row, "told")).pop_up(at)

    def _keep(self, row: IntroductionRow, key: str) -> tuple[Unsaved, str]:
        """Where what is typed on the spot waits, should the program end."""
        return unsaved_of(self._session), f"introduction/{row.id}/step/{key}"

    def take_back(self, row: IntroductionRow, line: StepLine) -> None:
        """A step noted by mistake."""
        if line.back is not None:
            self._session.do(introductions.clear_introduction_step, row.id, *line.back)

    def withdraw(self, row: IntroductionRow) -> None:
        """At any time; nobody is told by the program."""
        self._session.do(introductions.step_introduction, row.id, "withdrawn")

    def delete(self, row: IntroductionRow) -> None:
        """Into the trash."""
        self._session.do(introductions.delete_introduction, row.id)

    def write(self, row: IntroductionRow, line: StepLine) -> None:
        """Opens the letter of a step; sending it takes the step."""
        book = self._session.book
        other = row.other if line.key in ("one", "made") else row.one
        about, mail = "", ""
        if other is not None:
            person = show.person(book, other)
            about = ", ".join(part for part in (person.card.title, person.card.organisation) if part)
            if about:
                about = _("{name}: {about}.").format(name=person.card.name, about=about)
            mails = sorted((f for f in person.fields if f.kind == "email"), key=lambda f: not f.preferred)
            mail = mails[0].value if mails else ""
        self._intents.draft_for.emit(*letter_of(row, line, about, mail))
