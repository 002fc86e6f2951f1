"""What the buttons of the composer do: check in first, wait, write it, and each act under a check."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from netbook.answers.asking import people_named
from netbook.answers.favours import of_person
from netbook.domain.etiquette.facts import Offer
from netbook.domain.etiquette.phrases import Phrase
from netbook.domain.said import Done, Outcome
from netbook.operations.asking import ask_on, check_in_before, send_ask
from netbook.operations.details import mark_asked
from netbook.operations.favours import step_favour
from netbook.store.changes import Act as Deed
from netbook.ui.ask.acts import Act
from netbook.ui.ask.form import WRITTEN
from netbook.ui.ask.letter import AskLetter, occasion_of
from netbook.ui.person.acts import attempt
from netbook.wording import _
from netbook.wording.values import quoted

if TYPE_CHECKING:
    from netbook.ui.ask.window import AskWindow

P = ParamSpec("P")


class AskDeeds:
    """Acts of one composer. What cannot be done is told in the window, and nothing typed is lost."""

    def __init__(self, window: AskWindow) -> None:
        self._window = window
        self._session, self._intents, self._person = window.session, window.intents, window.person

    def attempt(
        self, verb: Callable[Concatenate[Deed, P], Done], /, *args: P.args, **values: P.kwargs
    ) -> Outcome | None:
        """Does it; when it is refused the sentence stands in the window."""
        outcome, why = attempt(self._session, verb, *args, **values)
        if outcome is None and why:
            self._window.tell(why)
        return outcome

    def is_written(self) -> bool:
        """Whether it goes by letter; else it is asked by voice, and only logged."""
        return self._window.form.channel() in ("", *WRITTEN)

    def do(self, act: Act) -> None:
        """One of the acts under a check."""
        value = act.value
        doing: dict[str, Callable[[], object]] = {
            "check-in": self.check_in, "opener": lambda: self._put_opener(value), "thanks": lambda: self._draft("thanks", what=value),
            "thanked": lambda: self._intents.thanks_wanted.emit([self._person]), "deliver": self._deliver,
            "delivered": lambda: self._step("delivered"), "tell": lambda: self._tell(value),
            "told": lambda: self._step("told"), "asked": lambda: self.attempt(mark_asked, int(str(value))), "wait": lambda: self.wait(int(str(value))),
            "ask-other": lambda: self._ask_other(str(value)), "decline": self._decline, "offer": lambda: self._offer(value), "way-out": self._way_out,
            "write-first": lambda: self._window.form.set_channel("email"), "focus": lambda: self._focus(str(value)),
            "kind": lambda: self._window.form.set_kind(str(value)), "mark": lambda: self._show_mark(value),
        }  # fmt: skip
        doing[act.key]()

    def _draft(self, template: str, **occasion: object) -> None:
        told = {name: str(value) for name, value in occasion.items() if value}
        self._intents.draft_for.emit(self._person, template, told)

    def check_in(self) -> None:
        """Keeps the request, plans to ask in a few days, and opens the check-in."""
        window = self._window
        new = window.new_favour()
        done = self.attempt(check_in_before, self._person, new, window.favour_kept(), window.limits_check_in())
        if window.kept_as(done, new) is not None:
            self._draft("check-in")
            window.close_over()

    def wait(self, at: int) -> None:
        """Keeps the request until a day."""
        window = self._window
        new = window.new_favour()
        if window.kept_as(self.attempt(ask_on, self._person, new, window.favour_kept(), at), new) is not None:
            window.close_over()

    def write(self, reason: str) -> None:
        """Opens the letter with the request; by voice it is logged as asked at once."""
        window = self._window
        number = window.keep(reason) if self.is_written() else window.favour_kept()
        new = window.new_favour(reason)
        if not self.is_written():
            done = self.attempt(send_ask, self._person, new, number)
            if done is not None:
                window.forget()
                window.close_over()
            return
        if number is None:
            return
        form, call = window.form, window.limits_call()
        time = new.kind == "time"
        letter = AskLetter(
            self._session, self._intents, self._person, new, number, window.parentWidget(),
            occasion=occasion_of(
                new, form.questions.toPlainText().strip() if time else "", form.length.text().strip() if time else "",
                window.opener_for(new.text), window.way_out(),
            ),
            call_after=call, asked=window.forget,
        )  # fmt: skip
        letter.present()
        window.close_over()

    def _put_opener(self, values: object) -> None:
        """The opener out of the detail that is due."""
        text = str(values.get("text", "")) if isinstance(values, dict) else ""
        first = next((words for words in self._window.openers() if text[:30] in words), "")
        self._window.form.request.put_first(
            first or _("How did it go with this: {detail}?").format(detail=quoted(text))
        )

    def _promise(self) -> int | None:
        """The open promise to them that is due first."""
        open_ones = [
            row for row in of_person(self._session.book, self._person)
            if row.life.delivered_at is None and row.life.declined_at is None and row.life.concluded_at is None
            and row.life.answer != "no"
            and (row.direction == "offered-by-me" or (row.direction == "asked-of-me" and row.life.answer in ("yes", "partly")))
        ]  # fmt: skip
        first = min(open_ones, key=lambda row: (row.due_at or row.life.made_at + 7 * 1440, row.id), default=None)
        return first.id if first is not None else None

    def _deliver(self) -> None:
        number = self._promise()
        text = next((row.text for row in of_person(self._session.book, self._person) if row.id == number), "")
        self._draft("after-meeting", offer=text)

    def _step(self, step: str) -> None:
        if step == "delivered":
            number = self._promise()
        else:
            rows = of_person(self._session.book, self._person)
            number = next((row.id for row in rows if row.outcome_owed), None)
        if number is not None:
            self.attempt(step_favour, number, step)

    def _tell(self, what: object) -> None:
        """The letter that tells how it ended; sending it is telling."""
        rows = of_person(self._session.book, self._person)
        row = next((row for row in rows if row.outcome_owed), None)
        then = f"favour:{row.id}:told" if row is not None else ""
        self._draft("outcome", what=what, outcome=row.outcome if row is not None else "", then=then)

    def _ask_other(self, name: str) -> None:
        """The composer for somebody else who could carry it, with the same words; this request is kept too."""
        for person, _name in people_named(self._session.book, [name], self._person):
            self._window.hand_on(person)
            self._intents.ask_wanted.emit(person)

    def _decline(self) -> None:
        third = self._window.form.third_person()
        if third is not None:
            self._intents.draft_for.emit(third, "declining", {})

    def _offer(self, value: object) -> None:
        """What they need, as something I could do, into the field."""
        if isinstance(value, dict):
            self._window.form.take_offer(
                self._window.offer_of(Offer(value["need"], value["at"], value["by"], value["how"]))
            )

    def _way_out(self) -> None:
        self._window.form.request.put_last(self._window.way_out())

    def _focus(self, field: str) -> None:
        form = self._window.form
        if field == "why" and form.for_other():
            field = "purpose"
        {"use": form.use, "purpose": form.purpose, "why": form.why}[field].setFocus()

    def _show_mark(self, mark: object) -> None:
        if isinstance(mark, Phrase):
            self._window.form.request.choose(mark)
