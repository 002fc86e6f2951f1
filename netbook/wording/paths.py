"""Ways to somebody in words: each step by the recorded fact that joins two people."""

from __future__ import annotations

from collections.abc import Sequence

from netbook.domain.bridges import Path, Tie
from netbook.domain.connections import INVERSE
from netbook.domain.dates import day_of
from netbook.domain.etiquette.checks import Judgement
from netbook.domain.etiquette.introducing import most_telling
from netbook.wording import _
from netbook.wording.checks import check_why
from netbook.wording.dates import on_day
from netbook.wording.labels import connection_name


def tie_words(tie: Tie, one: str, other: str, now: int) -> str:
    """What joins two people, read from the first: "Ada and Grace: Colleague"; `one` and `other` are names in the order of the way."""
    if tie.kind == "organisation":
        return _("{one} and {other} are both at {organisation}").format(one=one, other=other, organisation=tie.fact)
    if tie.kind in ("together", "event"):
        when = on_day(day_of(int(tie.fact)), day_of(now))
        told = (
            _("{one} and {other} were at an event together {when}")
            if tie.kind == "event"
            else _("{one} and {other} met with you {when}")
        )
        return told.format(one=one, other=other, when=when)
    if tie.kind == "through":
        return _("you met {other} through {one}").format(one=one, other=other)
    if tie.kind in ("knows", "relative") and not tie.fact:
        said = _("{one} and {other} know each other") if tie.kind == "knows" else _("{one} and {other} are relatives")
        return said.format(one=one, other=other)
    return _("{one}: {connection} of {other}").format(
        one=one, other=other, connection=tie.fact or connection_name(tie.kind)
    )


def way_words(path: Path, names: Sequence[str], now: int) -> str:
    """Why a way is one: its steps in a row."""
    if not path.ties:
        return _("You are in touch with {name} yourself.").format(name=names[0])
    steps = [
        step_words(tie, before, one, other, now)
        for tie, one, other, before in zip(path.ties, names, names[1:], path.people, strict=False)
    ]
    return "; ".join(steps) + "."


def step_words(tie: Tie, before: int, one: str, other: str, now: int) -> str:
    """One step of a way in words; `before` is the row id of whoever is called `one`."""
    turned = tie if tie.one == before else Tie(tie.other, tie.one, INVERSE.get(tie.kind, tie.kind), tie.fact)
    if tie.kind == "through":
        one, other = (one, other) if tie.one == before else (other, one)
    elif tie.kind in INVERSE:
        # "child" from a to b says b is a's child, so the sentence begins with the one who is it.
        one, other = other, one
    return tie_words(turned, one, other, now)


def strength_words(strength: float) -> str:
    """How strong a way is."""
    if strength >= 0.5:
        return _("Strong way")
    return _("Good way") if strength >= 0.2 else _("Thin way")


def first_step_words(judgement: Judgement, name: str, now: int) -> str:
    """Whether the first of a way may be asked now, and the fact of the owner's own that says so."""
    why = check_why(most_telling(judgement), now)
    if judgement.verdict == "ready":
        return _("{name} may be asked now. {why}").format(name=name, why=why)
    if judgement.verdict == "better-wait":
        return _("Better wait before you ask {name}. {why}").format(name=name, why=why)
    return _("{name} is not to be asked yet. {why}").format(name=name, why=why)


def introduction_request(name: str) -> str:
    """The question to the first of a way."""
    return _("Would you be willing to introduce me to {name}?").format(name=name)
