"""What the owner corrected in the rows below the line, laid over what was read from it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from netbook.domain.interactions import Interaction
from netbook.domain.quick_text.topics import topic_of
from netbook.domain.quick_text.understood import Met, Named, Remembered, Tied, ToDo, Understood

Moment = tuple[int, bool]


def met_key(one: Met) -> str:
    """By what a row "met through" is left out."""
    return f"met:{one.who}"


def tie_key(one: Tied) -> str:
    """By what a row of a connection is left out."""
    return f"tie:{one.who}:{one.other}"


@dataclass(slots=True)
class Corrections:
    """Each holds as long as the line still says what it was made for: keys are what was read, values what is meant."""

    kinds: dict[str, str] = field(default_factory=dict)
    moments: dict[Moment, Moment] = field(default_factory=dict)
    people: dict[str, Named] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    days: dict[str, int | None] = field(default_factory=dict)
    dues: dict[str, Moment] = field(default_factory=dict)
    left_out: set[str] = field(default_factory=set)

    def apply(self, read: Understood) -> Understood:
        """What is meant: what was read, with what was corrected; a row that was left out joins the note."""
        people = tuple(self.people.get(named.text, named) for named in read.people)
        details = tuple(self._detail(one) for one in read.details if one.text not in self.left_out)
        todos = tuple(self._todo(one) for one in read.follow_ups if one.text not in self.left_out)
        favours = tuple(
            replace(one, text=self.texts.get(one.text, one.text), due=self.days.get(one.text, one.due))
            for one in read.favours
            if one.text not in self.left_out
        )
        birthdays = tuple(one for one in read.birthdays if one.text not in self.left_out)
        every = [
            *(b.text for b in read.birthdays),
            *(d.text for d in read.details),
            *(f.text for f in read.follow_ups),
            *(f.text for f in read.favours),
        ]
        dropped = [text for text in every if text in self.left_out]
        note = ". ".join(part for part in (read.note, *dropped) if part)
        circles = tuple(circle for circle in read.circles if f"#{circle}" not in self.left_out)
        happened = self._interaction(read.interaction, note) if read.interaction else None
        return replace(
            read, people=people, details=details, follow_ups=todos, favours=favours, note=note, circles=circles,
            interaction=happened, birthdays=birthdays,
            met=tuple(one for one in read.met if met_key(one) not in self.left_out),
            ties=tuple(one for one in read.ties if tie_key(one) not in self.left_out),
        )  # fmt: skip

    def _interaction(self, read: Interaction, note: str) -> Interaction:
        at, timed = self.moments.get((read.at, read.timed), (read.at, read.timed))
        return replace(read, kind=self.kinds.get(read.kind, read.kind), at=at, timed=timed, note=note)

    def _detail(self, read: Remembered) -> Remembered:
        text = self.texts.get(read.text, read.text)
        topic = read.topic if text == read.text else topic_of(text)
        return replace(read, text=text, topic=topic, ask_on=self.days.get(read.text, read.ask_on))

    def _todo(self, read: ToDo) -> ToDo:
        at, timed = self.dues.get(read.text, (read.at, read.timed))
        return replace(read, text=self.texts.get(read.text, read.text), at=at, timed=timed)
