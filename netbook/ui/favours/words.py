"""What a card of a favour says: its row turned into the words, icon and colour that are shown."""

from __future__ import annotations

from collections.abc import Callable

from netbook.answers.favours import FavourRow
from netbook.domain.dates import DAY, day_of, day_start
from netbook.domain.favours import Move, next_move
from netbook.domain.values import dataclass
from netbook.ui.words import initials
from netbook.wording import _, _p
from netbook.wording.dates import day_words
from netbook.wording.favours import direction_name, step_name

ICONS = {"asked-by-me": "hand-helping", "asked-of-me": "inbox", "offered-by-me": "gift", "received": "hand-heart"}


@dataclass(frozen=True, slots=True)
class FavourWords:
    """A card in words. `stage` says where it stands and since when, `state` what presses (in the colour `token`), `foot` what it is
    about; `spoken` is all of it in one breath."""

    name: str
    initials: str
    uid: str
    icon: str
    text: str
    stage: str
    state: str
    token: str
    foot: str
    spoken: str


def favour_words(row: FavourRow, now: int) -> FavourWords:
    """The words of a favour at a moment."""
    stage = stage_words(row, now)
    state, token = state_words(row, now)
    about = [row.matter or row.goal_title]
    if row.for_name:
        about.append(_("for {name}").format(name=row.for_name))
    foot = " · ".join(part for part in about if part)
    spoken = ", ".join(
        part for part in (row.person_name, row.text, direction_name(row.direction), stage, state, foot) if part
    )
    return FavourWords(
        row.person_name,
        initials(row.person_name),
        row.person_uid,
        ICONS[row.direction],
        row.text,
        stage,
        state,
        token,
        foot,
        spoken,
    )


def stage_at(row: FavourRow) -> int:
    """Since when a favour stands where it stands."""
    life = row.life
    at = {
        "told": life.told_at, "concluded": life.concluded_at, "declined": life.declined_at or life.answered_at,
        "delivered": life.delivered_at, "answered-yes": life.answered_at, "answered-partly": life.answered_at,
        "answered-silent": life.answered_at, "rested": life.rested_at, "reminded": life.reminded_at, "asked": life.asked_at,
    }.get(row.stage)  # fmt: skip
    return life.made_at if at is None else at


def stage_words(row: FavourRow, now: int) -> str:
    """Where it stands and since when: "You asked 4 days ago"."""
    mine: dict[str, Callable[[], str]] = {
        "asked": lambda: _("You asked {when}"), "reminded": lambda: _("You reminded {when}"), "answered-yes": lambda: _("Said yes {when}"),
        "answered-partly": lambda: _("Helped in part {when}"), "declined": lambda: _("Said no {when}"),
        "delivered": lambda: _("Delivered {when}"),
    }  # fmt: skip
    theirs: dict[str, Callable[[], str]] = {
        "asked": lambda: _("Asked you {when}"), "reminded": lambda: _("Reminded you {when}"), "answered-yes": lambda: _("You said yes {when}"),
        "answered-partly": lambda: _("You said yes in part {when}"), "declined": lambda: _("You declined {when}"),
        "delivered": lambda: _("You delivered {when}"),
    }  # fmt: skip
    both: dict[str, Callable[[], str]] = {
        "drafted": lambda: _("A draft since {when}"), "answered-silent": lambda: _("No answer, noted {when}"),
        "rested": lambda: _("Left to rest {when}"), "offered": lambda: _("You offered {when}"), "received": lambda: _("You received {when}"),
        "concluded": lambda: _("Ended {when}"), "told": lambda: _("Told how it ended {when}"),
    }  # fmt: skip
    sides = mine if row.direction in ("asked-by-me", "received") else theirs
    sentence = (both | sides)[row.stage]()
    return sentence.format(when=day_words(day_of(stage_at(row)), day_of(now)))


def state_words(row: FavourRow, now: int) -> tuple[str, str]:
    """What is owed or by when, with its token; ("", "muted") where nothing presses."""
    if row.outcome_owed:
        return _("tell how it ended"), "due"
    if row.thanks_owed:
        return _("thanks owed"), "due"
    life = row.life
    open_yet = (
        row.due_at is not None
        and life.delivered_at is None
        and row.stage not in ("declined", "concluded", "told", "rested")
    )
    if not open_yet or row.due_at is None:
        return "", "muted"
    said = _("due {when}").format(when=day_words(day_of(row.due_at), day_of(now)))
    if day_start(row.due_at) < day_start(now):
        return said, "late"
    return said, "due" if day_start(row.due_at) <= day_start(now) + DAY else "muted"


def move_name(row: FavourRow, move: Move) -> str:
    """A step as a button of this favour: "They said yes", "Delivered", "I thanked them"."""
    step, answer = move
    theirs = row.direction == "asked-by-me"
    if step == "answered":
        return {
            "yes": lambda: _("They said yes") if theirs else _("I said yes"),
            "partly": lambda: _("They helped in part") if theirs else _("I said yes in part"),
            "no": lambda: _("They said no") if theirs else _("I said no"), "silent": lambda: _("No answer came"),
        }[answer]()  # fmt: skip
    mine = row.direction in ("asked-by-me", "received")
    if step == "thanked":
        return _("I thanked them") if mine else _("They thanked me")
    if step == "told":
        return _("I told them how it ended") if mine else _("They told me how it ended")
    if step == "asked":
        return _("I asked") if theirs else _("They asked")
    return step_name(step)


def short_move(row: FavourRow, move: Move) -> str:
    """The same in one word or two, for the button of a card."""
    step, answer = move
    if step == "answered":
        return {
            "yes": lambda: _p("answer", "Yes"), "partly": lambda: _p("answer", "In part"), "no": lambda: _p("answer", "No"),
            "silent": lambda: _p("answer", "Silent"),
        }[answer]()  # fmt: skip
    if step == "told":
        return _p("step", "Told")
    return step_name(step)


def next_of(row: FavourRow, now: int) -> Move | None:
    """The step that Space and the first button take; thanks logged in any way count as said."""
    return next_move(row.life, now)


KEYS: tuple[tuple[str, Move], ...] = (
    ("A", ("asked", "")), ("R", ("reminded", "")), ("Y", ("answered", "yes")), ("P", ("answered", "partly")), ("N", ("answered", "no")),
    ("S", ("answered", "silent")), ("D", ("delivered", "")), ("X", ("declined", "")), ("T", ("thanked", "")), ("C", ("concluded", "")),
    ("O", ("told", "")), ("L", ("rested", "")),
)  # fmt: skip
"""The letter of each step."""
