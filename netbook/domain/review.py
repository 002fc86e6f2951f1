"""The weekly reality check: figures of a network, what they say, and five people to do something for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from netbook.domain.attention.thresholds import DEFAULT
from netbook.domain.cadence import first_round, round_from, spread_of
from netbook.domain.dates import DAY, Span, read_span
from netbook.domain.shelf import roots
from netbook.domain.values import dataclass
from netbook.domain.weeks import WEEK, WEEKS, first_week

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


def outreach(counted: Iterable[tuple[int, int, int, int]], now: int, weeks: int = WEEKS) -> tuple[Week, ...]:
    """The last weeks in order, this one last, from (moment, giving, checking, asking); what lies outside is left out."""
    first = first_week(now, weeks)
    tallies = [[0, 0, 0] for _ in range(weeks)]
    for at, *counts in counted:
        place = (at - first) // WEEK
        if 0 <= place < weeks:
            tallies[place] = [one + more for one, more in zip(tallies[place], counts, strict=True)]
    return tuple(Week(first + place * WEEK, *tally) for place, tally in enumerate(tallies))


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


@dataclass(frozen=True, slots=True)
class Keeping:
    """What says whether somebody with a cadence is kept in touch with, now and a while before (last_before -1: not known then)."""

    uid: str
    cadence: str
    set_at: int
    round_from: int | None
    last: int | None
    last_before: int | None


def kept(people: Iterable[Keeping], now: int, before: int) -> Share:
    """How many of those with a cadence are within it, and how many of those known a while before were so then."""
    spans: dict[str, Span] = {}
    part = whole = part_before = whole_before = 0
    for one in people:
        span = spans.get(one.cadence) or spans.setdefault(one.cadence, read_span(one.cadence))
        whole += 1
        part += is_within(one.uid, span, one.last, one.round_from, one.set_at, now)
        if one.last_before != -1:
            whole_before += 1
            skipped = one.round_from if one.round_from is not None and one.round_from <= before else None
            part_before += is_within(one.uid, span, one.last_before, skipped, min(one.set_at, before), before)
    return Share(part, whole, part_before, whole_before)


_SHORTEST = {"days": 1, "weeks": 7, "months": 28, "years": 365}
_LONGEST = {"days": 1, "weeks": 7, "months": 31, "years": 366}


def is_within(uid: str, cadence: Span, last: int | None, skipped: int | None, set_at: int, at: int) -> bool:
    """Whether somebody is not yet due at a moment, the round counted from last contact, "skip this round" or the setting."""
    if last is None and (skipped is None or skipped < set_at):
        return at < first_round(set_at, cadence, spread_of(uid)).due
    anchor = max(moment for moment in (last, skipped) if moment is not None)
    # Most are plainly within or plainly not; only the others are worth the calendar.
    if at < anchor + cadence.count * _SHORTEST[cadence.unit] * DAY:
        return True
    if at > anchor + (cadence.count * _LONGEST[cadence.unit] * (100 + DEFAULT.cadence_grace_percent) // 100 + 3) * DAY:
        return False
    return at < round_from(anchor, cadence).due


@dataclass(frozen=True, slots=True)
class CircleHealth:
    """How warm the people of a circle are."""

    circle: int
    name: str
    warm: int
    cooling: int
    cold: int
    quiet: int = 0
    """Of how many nothing was heard for long; muted people aside."""

    @property
    def people(self) -> int:
        return self.warm + self.cooling + self.cold


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a review, not yet worded; moments in local minutes.

    given and asked: favours in the last year. thanks and outcomes: how many are open, and since when the oldest. only_asks: people
    (row, name, asks) whose every contact in a year was an ask of mine. untold: (title, how many who know of it or helped were not
    told, row) of goals. new_people: added by hand in twelve weeks, new_before: in the twelve before those.
    thanks_weeks and promises_weeks: how many were open at the end of each of the twelve weeks, the last of them now.
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
    new_weeks: tuple[int, ...] = ()
    new_before: int = 0
    events: int = 0
    events_off: int = 0
    weeks: tuple[Week, ...] = ()
    only_asks: tuple[tuple[int, str, int], ...] = ()
    untold: tuple[tuple[str, int, int], ...] = ()
    last_outreach: int | None = None
    only_work: tuple[int, int] = (0, 0)
    thanks_weeks: tuple[int, ...] = ()
    promises_weeks: tuple[int, ...] = ()

    @property
    def ways(self) -> tuple[tuple[str, int], ...]:
        """The circles as ways in which people are known, with how many, the fullest first."""
        return tuple((circle.name, circle.people) for circle in self.circles)

    @property
    def cold_circle(self) -> tuple[str, int]:
        """The circle with the most people of whom nothing was heard for long, and how many; ("", 0) where there is none."""
        found = max(self.circles, key=lambda circle: circle.quiet, default=None)
        return (found.name, found.quiet) if found is not None and found.quiet else ("", 0)

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
    for title, people, goal in figures.untold:
        found.append(Thought("untold", "accent", {"title": title, "n": people, "goal": goal}))
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
    """An open need, interest or goal they told of which can be served."""
    served_by: str = ""
    """What serves it: something on the shelf, or somebody of whom it is noted that they can help with such a thing."""
    phone: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One person of the guided review with one suggested act: thank, tell, share, call, write or let-go."""

    person: int
    name: str
    act: str
    values: dict[str, object]


@dataclass(frozen=True, slots=True)
class Service:
    """Something that may serve a wish: what is shown of it, the roots of its words, and whose it is."""

    shown: str
    roots: frozenset[str]
    owner: str = ""


def servable(name: str, wishes: Sequence[str], services: Sequence[Service]) -> tuple[str, str]:
    """The first of somebody's wishes that something or somebody else can serve, and what; both empty where none can."""
    for wish in wishes:
        wanted = roots(wish)
        fitting = [s for s in services if s.owner != name and wanted & s.roots]
        if fitting:
            return wish, max(fitting, key=lambda s: (len(wanted & s.roots), s.shown)).shown
    return "", ""


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
        act, values = "share", {"wish": candidate.wish, "by": candidate.served_by, **known}
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
