"""The steps of an introduction as they are shown: what was done, what comes next, and what can be done now."""

from __future__ import annotations

from collections.abc import Mapping

from netbook.answers.introductions import IntroductionRow
from netbook.domain.dates import day_of
from netbook.domain.values import dataclass
from netbook.wording import _
from netbook.wording.dates import day_words


@dataclass(frozen=True, slots=True)
class Act:
    """A button: the words, and the step with its side and answer. `letter` is the draft that goes before it, "" where none does."""

    words: str
    step: str
    side: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step: its name, how it stands, whether it is done or comes next, its buttons, its letter, and what can be taken back."""

    key: str
    name: str
    state: str
    done: bool
    next: bool
    acts: tuple[Act, ...] = ()
    letter: str = ""
    back: tuple[str, str] | None = None


def first_name(name: str) -> str:
    """The name by which somebody is spoken of in a button."""
    return name.split()[0] if name.split() else name


def lines(row: IntroductionRow, now: int) -> tuple[StepLine, ...]:
    """All steps of an introduction in order."""
    progress, over = row.progress, row.stage == "withdrawn"
    found: list[StepLine] = []
    if progress.by_me:
        found += [_side(row, side, now, over) for side in ("one", "other")]
        ready = progress.both_agreed and progress.made_at is None and not over
        words = _said(progress.made_at, now) or (
            _("when both have agreed") if not progress.both_agreed else _("both have agreed")
        )
        acts = (Act(_("Made"), "made"),) if progress.made_at is None and not over else ()
        back = ("made", "") if progress.made_at is not None else None
        found.append(
            StepLine(
                "made",
                _("Bring them together"),
                words,
                progress.made_at is not None,
                ready,
                acts,
                "introduction-made" if acts else "",
                back,
            )
        )
    made = progress.made_at is not None and not over
    if not progress.by_me:
        open_thanks = made and progress.thanked_at is None
        acts = (Act(_("I thanked them"), "thanked"),) if open_thanks else ()
        back = ("thanked", "") if progress.thanked_at is not None else None
        found.append(StepLine("thanked", _("Thank {name}").format(name=first_name(row.maker_name)), _said(progress.thanked_at, now),
                              progress.thanked_at is not None, open_thanks, acts, "thanks" if acts else "", back))  # fmt: skip
    thanks_first = not progress.by_me and progress.thanked_at is None
    meets = made and progress.met_at is None
    name = _("They meet") if progress.by_me else _("You meet {name}").format(name=first_name(row.other_name))
    found.append(StepLine("met", name, _said(progress.met_at, now), progress.met_at is not None, meets and not thanks_first,
                          (Act(_("They met") if progress.by_me else _("We met"), "met"),) if meets else (), "",
                          ("met", "") if progress.met_at is not None else None))  # fmt: skip
    found.append(_told(row, now, made))
    return tuple(found)


def _told(row: IntroductionRow, now: int, made: bool) -> StepLine:
    progress = row.progress
    tells = made and progress.told_at is None
    name = (
        _("They tell you how it went")
        if progress.by_me
        else _("Tell {name} how it went").format(name=first_name(row.maker_name))
    )
    words = " · ".join(part for part in (_said(progress.told_at, now), row.turned_out) if part)
    acts = (Act(_("They told me") if progress.by_me else _("I told them"), "told"),) if tells else ()
    back = ("told", "") if progress.told_at is not None else None
    letter = "outcome" if acts and not progress.by_me else ""
    return StepLine(
        "told", name, words, progress.told_at is not None, tells and progress.met_at is not None, acts, letter, back
    )


def _side(row: IntroductionRow, side: str, now: int, over: bool) -> StepLine:
    progress = row.progress
    one = side == "one"
    name = row.one_name if one else row.other_name
    asked = progress.asked_one_at if one else progress.asked_other_at
    answered, answer = (
        (progress.answered_one_at, progress.answer_one) if one else (progress.answered_other_at, progress.answer_other)
    )
    turn = row.next_step[1] == side and not over
    made = progress.made_at is not None
    acts: tuple[Act, ...] = ()
    letter, back, words = "", None, ""
    if answered is not None:
        said = _("Agreed {when}") if answer == "agreed" else _("Declined {when}")
        words, back = said.format(when=day_words(day_of(answered), day_of(now))), ("answered", side)
    elif asked is not None:
        words, back = _("Asked {when}").format(when=day_words(day_of(asked), day_of(now))), ("asked", side)
        acts = (Act(_("Agreed"), "answered", side, "agreed"), Act(_("Declined"), "answered", side, "declined"))
    elif not over and not made:
        letter, acts = "introduction-ask", (Act(_("Asked"), "asked", side),)
    if over or made:
        acts, letter = (), ""
    return StepLine(side, _("Ask {name}").format(name=name), words, answered is not None, turn, acts, letter, back)


def _said(at: int | None, now: int) -> str:
    return "" if at is None else day_words(day_of(at), day_of(now))


def letter_of(
    row: IntroductionRow, line: StepLine, other_about: str = "", other_mail: str = ""
) -> tuple[int, str, Mapping[str, str]]:
    """To whom, which template, and its fields; no contact data of the other is in it before both agreed."""
    step = f"introduction:{row.id}:{line.acts[0].step}:{line.acts[0].side}"
    told = {"purpose": row.purpose.rstrip(".?!"), "then": step}
    if line.key == "one" and row.one is not None:
        why = row.why_one or row.purpose
        return (
            row.one,
            line.letter,
            told | {"other": row.other_name, "other_about": other_about, "purpose": why.rstrip(".?!")},
        )
    if line.key == "other":
        why = row.why_other or row.purpose
        return (
            row.other,
            line.letter,
            told | {"other": row.one_name, "other_about": other_about, "purpose": why.rstrip(".?!")},
        )
    if line.key == "made" and row.one is not None:
        return (
            row.one,
            line.letter,
            told | {"other": first_name(row.other_name), "also": other_mail, "with": str(row.other)},
        )
    maker = row.maker if row.maker is not None else row.other
    what = _("introducing me to {name}").format(name=row.other_name)
    if line.letter == "outcome":
        what = _("the introduction to {name}").format(name=row.other_name)
    return maker, line.letter, {"what": what, "outcome": row.turned_out, "then": step}
