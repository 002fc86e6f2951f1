"""What the buttons of a line do: acts that change go through the book at once, acts that open are intents."""

from __future__ import annotations

from netbook.answers.attention import Line
from netbook.domain.attention import acts
from netbook.domain.said import Refused
from netbook.domain.values import dataclass
from netbook.session import Session
from netbook.ui.intents import Intents

_DOORS = {
    "log": "log", "thank": "draft", "draft": "draft", "write": "draft", "edit": "follow-up", "triage": "triage",
    "offer": "offer", "next-step": "introduction", "handle": "events", "plan": "events",
}  # fmt: skip
_TEMPLATES = {
    "thank-you": "thanks",
    "outcome": "outcome",
    "no-answer": "reminder",
    "date": "congratulation",
    "news": "congratulation",
}


@dataclass(frozen=True, slots=True)
class Offer:
    """The acts shown for a line: two buttons (`second` may be empty), the rest in the menu."""

    primary: str
    second: str
    more: tuple[str, ...]


def goal_of(line: Line) -> int:
    """The goal whose end a line asks to tell of; 0 for any other line."""
    what, _colon, rest = line.row.cause.partition(":")
    number = rest.partition(":")[0]
    return int(number) if line.kind == "outcome" and what == "goal" and number.isdigit() else 0


def people_of(line: Line) -> tuple[int, ...]:
    """Whom a line is about: its person, or those that a line of the whole network names."""
    if line.row.person:
        return (line.row.person,)
    ids = line.row.values.get("ids")
    return tuple(int(one) for one in ids) if isinstance(ids, (list, tuple)) else ()


def row_in(line: Line) -> int:
    """The row that a line's cause names, such as the 7 of "event:7"."""
    return int(line.row.cause.split(":")[1].split("@")[0])


class Deeds:
    """Does what a button says, for any line."""

    def __init__(self, session: Session, intents: Intents) -> None:
        self._session = session
        self._intents = intents

    def offer(self, line: Line) -> Offer:
        """The acts that lead somewhere now. Snoozing is the second button where nothing else is nearer at hand."""
        can = [act for act in line.acts if act not in ("snooze", "let-go") and self._leads_somewhere(line, act)]
        if not can:
            return Offer("snooze", "", ("let-go",))
        primary, rest = can[0], can[1:]
        done = acts.done_act(line.kind)
        second = done if done in rest and line.kind != "keep-in-touch" else "snooze"
        return Offer(primary, second, tuple(act for act in (*rest, "snooze", "let-go") if act != second))

    def _leads_somewhere(self, line: Line, act: str) -> bool:
        if not acts.opens(act):
            return True
        if act == "new-date":
            return True
        if act == "thank":
            return self._intents.can("draft") or self._intents.can("log")
        if goal_of(line) and act == "draft":
            return True
        if act in ("draft", "write") and not people_of(line):
            return False
        return self._intents.can(_DOORS[act])

    def do(self, line: Line, act: str, until: int | None = None) -> None:
        """Carries out an act of a line."""
        if goal_of(line) and act == "draft":
            self._intents.goal_wanted.emit(goal_of(line))
            return
        if acts.opens(act):
            self._open(line, act, line.row.person or next(iter(people_of(line)), 0))
            return
        from netbook.operations.attention import act_on

        row = line.row
        self._session.do(act_on, row.kind, row.person, row.cause, act, until)

    def write_to(self, line: Line, person: int) -> None:
        """Opens the draft to one of the people that a line names."""
        self._open(line, "write", person)

    def open_person(self, line: Line) -> None:
        """Shows whom a line is about; what is about nobody shows its first act."""
        if goal_of(line):
            self._intents.goal_wanted.emit(goal_of(line))
            return
        if line.row.person:
            self._intents.person_wanted.emit(line.row.person)
        elif line.kind == "triage" and self._intents.can("triage"):
            self._intents.triage_wanted.emit()
        elif line.kind in ("prepare", "after-event") and self._intents.can("events"):
            self._intents.event_wanted.emit(row_in(line))

    def _open(self, line: Line, act: str, person: int) -> None:
        intents = self._intents
        if act == "log":
            intents.log_wanted.emit((person,), "")
        elif act == "thank" and not intents.can("draft"):
            intents.thanks_wanted.emit((person,))
        elif act in ("thank", "draft") and self._write_of_favour(line, person):
            return
        elif act in ("thank", "draft", "write"):
            intents.draft_wanted.emit(person, _TEMPLATES.get(line.kind, "check-in"))
        elif act == "edit":
            intents.edit_follow_up_wanted.emit(row_in(line))
        elif act in ("plan", "handle"):
            intents.event_wanted.emit(row_in(line))
        elif act == "triage":
            intents.triage_wanted.emit()
        elif act == "offer":
            intents.offer_wanted.emit(person)
        elif act == "next-step":
            intents.introduction_wanted.emit(cause_id(line.row.cause))

    def _write_of_favour(self, line: Line, person: int) -> bool:
        """Opens the letter about the favour that a line rests on, if it does; sending it takes the step."""
        if not person or not line.row.cause.startswith("favour:"):
            return False
        from netbook.answers.favours import favour
        from netbook.ui.favours.deeds import occasion

        template = {"thank-you": "thanks", "outcome": "outcome", "no-answer": "reminder"}.get(line.kind, "")
        if template == "reminder" and line.row.cause.endswith(":reminded"):
            template = "rest"
        try:
            row = favour(self._session.book, cause_id(line.row.cause))
        except Refused:
            return False
        if not template:
            return False
        self._intents.draft_for.emit(person, template, occasion(row, template, self._session.now()))
        return True


def cause_id(cause: str) -> int:
    """The row number in a cause such as "favour:7:concluded" or "introduction:3:made@123"."""
    return int(cause.split(":")[1].split("@")[0])
