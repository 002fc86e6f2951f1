"""The weekly reality check: figures of a network, what they say, and five people to do something for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from netbook.domain.attention.facts import Facts
from netbook.domain.cadence import current_round
from netbook.domain.dates import DAY, day_of, day_start

WEEKS = 12
WEEK = 7 * DAY
YEAR = 365 * DAY
GUIDED = 5
ONLY_ASKS = 3
"""So many contacts in a year, all of them asks of mine, make somebody one I only ask."""
LONG_COLD = 182 * DAY
MANY_COLD = 5
FORSAKEN_ROUNDS = 3
"""So many rounds of a cadence missed by somebody who is not close: perhaps the cadence is not meant."""


def kind_of_outreach(kind: str, direction: str, ask: bool) -> str:
    """What a contact was on my side: giving, checking or asking; "" where it came from them alone."""
    if direction == "from-them":
        return ""
    if ask:
        return "asking"
    return "giving" if kind in ("gift", "shared") and direction == "from-me" else "checking"


@dataclass(frozen=True, slots=True)
class Week:
    """My outreach in one week that begins at `start` (a Monday's midnight)."""

    start: int
    giving: int = 0
    checking: int = 0
    asking: int = 0

    @property
    def total(self) -> int:
        return self.giving + self.checking + self.asking


def week_start(at: int) -> int:
    """The midnight of the Monday of the week of a moment."""
    return day_start(at) - day_of(at).weekday() * DAY


def outreach(counted: Iterable[tuple[int, str, int]], now: int, weeks: int = WEEKS) -> tuple[Week, ...]:
    """The last weeks in order, this one last, from (moment, giving/checking/asking, how many); others are left out."""
    first = week_start(now) - (weeks - 1) * WEEK
    tallies = [dict.fromkeys(("giving", "checking", "asking"), 0) for _ in range(weeks)]
    for at, what, count in counted:
        place = (at - first) // WEEK
        if what and 0 <= place < weeks:
            tallies[place][what] += count
    return tuple(Week(first + place * WEEK, **tally) for place, tally in enumerate(tallies))


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, and how many of how many twelve weeks before."""

    part: int
    whole: int
    part_before: int = 0
    whole_before: int = 0

    @property
    def percent(self) -> int | None:
        return round(100 * self.part / self.whole) if self.whole else None

    @property
    def change(self) -> int | None:
        """Percentage points gained since; None where there is nothing to compare with."""
        if self.percent is None or not self.whole_before:
            return None
        return self.percent - round(100 * self.part_before / self.whole_before)


def kept(people: Iterable[Facts], at: int) -> tuple[int, int]:
    """How many of the people with a cadence were within it at a moment, and how many there were; muted people aside."""
    within = whole = 0
    for facts in people:
        found = None if facts.muted or facts.deceased else current_round(facts)
        if found is not None:
            whole += 1
            within += at < found.due
    return within, whole


@dataclass(frozen=True, slots=True)
class CircleHealth:
    """How warm the people of a circle are."""

    circle: int
    name: str
    warm: int
    cooling: int
    cold: int

    @property
    def people(self) -> int:
        return self.warm + self.cooling + self.cold


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a review, not yet worded; moments in local minutes.

    given and asked: favours in the last year. thanks and outcomes: how many are open, and since when the oldest. only_asks: people
    (row, name, asks) whose every contact in a year was an ask of mine. untold: (goal, how many who helped do not know).
    """

    now: int
    kept: Share
    circles: tuple[CircleHealth, ...] = ()
    given: int = 0
    asked: int = 0
    thanks: int = 0
    thanks_oldest: int | None = None
    outcomes: int = 0
    outcomes_oldest: int | None = None
    promises: int = 0
    promises_late: int = 0
    new_people: int = 0
    new_through: int = 0
    ways: tuple[tuple[str, int], ...] = ()
    events: int = 0
    events_off: int = 0
    weeks: tuple[Week, ...] = ()
    only_asks: tuple[tuple[int, str, int], ...] = ()
    cold_circle: tuple[str, int] = ("", 0)
    untold: tuple[tuple[str, int], ...] = ()
    last_outreach: int | None = None
    only_work: tuple[int, int] = (0, 0)

    @property
    def given_per_ask(self) -> float | None:
        """Favours given for each asked in a year; None where nothing was asked."""
        return round(self.given / self.asked, 1) if self.asked else None


@dataclass(frozen=True, slots=True)
class Thought:
    """One thing worth a thought: its key and the facts it is made of. tone: good, due or accent."""

    key: str
    tone: str
    values: dict[str, object]


def thoughts(figures: Figures) -> tuple[Thought, ...]:
    """What the figures say, most pressing first; nothing where there is nothing to say."""
    found: list[Thought] = []
    month = figures.weeks[-4:]
    asked = sum(week.asking for week in month)
    reached = sum(week.total for week in month)
    if figures.last_outreach is not None and figures.now - figures.last_outreach >= 14 * DAY:
        found.append(Thought("standstill", "due", {"at": figures.last_outreach}))
    if figures.only_asks:
        names = [name for _, name, _ in figures.only_asks]
        found.append(Thought("only-asks", "due", {"n": len(names), "people": names[:3]}))
    if asked and asked > reached - asked:
        found.append(Thought("more-asks", "due", {"asked": asked, "other": reached - asked}))
    name, cold = figures.cold_circle
    if month and not asked:
        values: dict[str, object] = {"circle": name, "n": cold} if cold >= MANY_COLD else {"reached": reached}
        found.append(Thought("time-to-give-circle" if cold >= MANY_COLD else "time-to-give", "good", values))
    elif cold >= MANY_COLD:
        found.append(Thought("cold-circle", "due", {"circle": name, "n": cold}))
    for title, people in figures.untold:
        found.append(Thought("untold", "accent", {"title": title, "n": people}))
    work, whole = figures.only_work
    if whole >= 10 and work * 10 >= whole * 9:
        found.append(Thought("only-work", "accent", {"n": work, "of": whole}))
    if figures.new_people == 0 and figures.weeks:
        found.append(Thought("nobody-new", "accent", {"weeks": len(figures.weeks), "events": figures.events}))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody the guided review may speak of: what is open with them, and how things stand."""

    person: int
    name: str
    closeness: str
    owes_thanks: bool = False
    untold: bool = False
    overdue: float = 0.0
    """How many rounds of the cadence have passed since the last contact; 0 without a cadence."""
    last_at: int | None = None
    wish: str = ""
    """An open need, interest or goal they told of."""
    phone: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One person of the guided review with one suggested act: thank, tell, share, call, write or let-go."""

    person: int
    name: str
    act: str
    values: dict[str, object]


def suggest(candidate: Candidate) -> Suggestion | None:
    """The one act that fits somebody best; None where nothing is called for."""
    known = {"last_at": candidate.last_at} if candidate.last_at is not None else {}
    if candidate.owes_thanks:
        act, values = "thank", dict[str, object](known)
    elif candidate.untold:
        act, values = "tell", dict[str, object](known)
    elif candidate.closeness == "wide" and candidate.overdue >= FORSAKEN_ROUNDS:
        act, values = "let-go", {"rounds": int(candidate.overdue), **known}
    elif candidate.wish and candidate.overdue >= 0.5:
        act, values = "share", {"wish": candidate.wish, **known}
    elif candidate.overdue >= 1:
        close = candidate.closeness in ("inner", "close")
        act, values = ("call" if close and candidate.phone else "write"), dict[str, object](known)
    else:
        return None
    return Suggestion(candidate.person, candidate.name, act, values)


_ORDER = ("thank", "tell", "call", "share", "write", "let-go")
_WEIGHT = {"inner": 0, "close": 1, "wide": 2}


def guided(candidates: Sequence[Candidate], most: int = GUIDED) -> tuple[Suggestion, ...]:
    """Five people at the most, of different acts before more of the same, the closest and longest waiting first."""
    ranked: dict[str, list[Suggestion]] = {act: [] for act in _ORDER}
    for candidate in sorted(candidates, key=lambda c: (_WEIGHT.get(c.closeness, 2), -c.overdue, c.name, c.person)):
        found = suggest(candidate)
        if found is not None:
            ranked[found.act].append(found)
    chosen: list[Suggestion] = []
    while len(chosen) < most and any(ranked.values()):
        for act in _ORDER:
            if ranked[act] and len(chosen) < most:
                chosen.append(ranked[act].pop(0))
    return tuple(chosen)
