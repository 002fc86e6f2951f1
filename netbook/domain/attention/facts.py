"""What a needs-attention rule is told: the facts of one person, or of the whole network. All moments in local minutes."""

from __future__ import annotations

from netbook.domain.dates import PartialDate, Span
from netbook.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class Contact:
    """One interaction with the person. `reply_to_ask`: it answers an ask of mine; `first_at_my_request`: a first meeting I asked for."""

    id: int
    at: int
    kind: str
    direction: str
    ask: bool = False
    live: bool = True
    outcome: str = ""
    note: str = ""
    owe_thanks: bool = False
    owe_what: str = ""
    thanks: bool = False

    @property
    def ask_of_mine(self) -> bool:
        return self.ask and self.direction != "from-them"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """An open follow-up of the person; `at` is when it is due."""

    id: int
    at: int
    text: str
    repeats: bool = False
    made_at: int = 0


@dataclass(frozen=True, slots=True)
class Detail:
    """An open detail about the person. `asked_at`: when last asked about, if ever."""

    id: int
    topic: str
    text: str
    told_at: int
    ask_on: int | None = None
    asked_at: int | None = None


@dataclass(frozen=True, slots=True)
class YearlyDate:
    """A day of the person that comes round; `lead` in days overrides the one that closeness gives. `kind`: birthday, anniversary, own."""

    id: str
    kind: str
    label: str
    date: PartialDate
    lead: int | None = None


@dataclass(frozen=True, slots=True)
class Favour:
    """A request or an offer with its life so far; every `_at` is None until that step is taken.

    direction: asked-by-me, asked-of-me, offered-by-me, received. answer: "", yes, partly, no.
    outcome_at: when the matter concluded; told_at: when this helper was told how it ended.
    """

    id: int
    direction: str
    kind: str
    matter: str
    text: str
    live: bool = True
    made_at: int = 0
    asked_at: int | None = None
    due_at: int | None = None
    reminded_at: int | None = None
    answered_at: int | None = None
    answer: str = ""
    delivered_at: int | None = None
    declined_at: int | None = None
    concluded_at: int | None = None
    thanked_at: int | None = None
    told_at: int | None = None
    rested_at: int | None = None


@dataclass(frozen=True, slots=True)
class Introduction:
    """An introduction this person is a side of, or made for me (`by_me` false).

    `silent_since`: a side, `silent_name`, was asked then and has not answered (None: nobody waits). `carries`: of the two sides,
    this one carries the line that concerns both, so that one introduction is one item.
    """

    id: int
    other: str
    by_me: bool = True
    live: bool = True
    silent_since: int | None = None
    silent_name: str = ""
    agreed_at: int | None = None
    made_at: int | None = None
    told_at: int | None = None
    ended: bool = False
    thanked_at: int | None = None
    carries: bool = True


@dataclass(frozen=True, slots=True)
class News:
    """An import or sync changed the person's `what` (job, organisation or city) from `old` to `new`; `place` counts those before it."""

    id: int
    at: int
    what: str
    old: str
    new: str
    place: int = 0


@dataclass(frozen=True, slots=True)
class Preparation:
    """A coming event or meeting marked "prepare"; `ready` once purpose or questions are filled in."""

    id: int
    at: int
    title: str
    ready: bool
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gathering:
    """A past event: `unhandled` are the ids and names of the people met there and not yet thanked, followed up or let go."""

    id: int
    ended_at: int
    title: str
    live: bool
    unhandled: tuple[tuple[int, str], ...] = ()
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the rules for one person may know.

    muted: paused, archived or "do not stay in touch". `spread`: a stable number of the person from 0 to 1.
    round_from: "skip this round" was said then. contacts: newest first, at least the last 24 months and
    whatever is newest; `last_counted` is the newest that counts, however old; `answered_before`: the time of
    the newest contact from them or mutual, however old. `came_in`: when an import brought somebody not yet decided about.
    """

    person: int
    name: str
    closeness: str
    muted: bool = False
    deceased: bool = False
    cadence: Span | None = None
    cadence_set_at: int = 0
    round_from: int | None = None
    spread: float = 0.5
    contacts: tuple[Contact, ...] = ()
    last_counted: Contact | None = None
    answered_before: int | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    details: tuple[Detail, ...] = ()
    dates: tuple[YearlyDate, ...] = ()
    favours: tuple[Favour, ...] = ()
    introductions: tuple[Introduction, ...] = ()
    news: tuple[News, ...] = ()
    meetings: tuple[Preparation, ...] = ()
    came_in: int | None = None


@dataclass(frozen=True, slots=True)
class NetworkFacts:
    """What the rules for the whole network may know.

    easy: three names easy to write to. undecided: how many wait for triage. goals: those that ended and of which not all who
    helped were told, as number, title and moment. anybody: whether there is somebody in the book at all.
    """

    book_since: int
    last_outreach: int | None = None
    easy: tuple[tuple[int, str], ...] = ()
    undecided: int = 0
    undecided_batch: str = ""
    undecided_since: int = 0
    events: tuple[Preparation, ...] = ()
    gatherings: tuple[Gathering, ...] = ()
    goals: tuple[tuple[int, str, int], ...] = ()
    anybody: bool = True


@dataclass(frozen=True, slots=True)
class Item:
    """One attention item as a rule gives it: a law of when, not whether.

    kind, person (0: the whole network) and cause are its identity: snoozing and letting go speak of these, and a
    new cause is a new item. Shown from `from_at`; `due_at` is when it is due (before that it is "coming", This week);
    late from `late_at` (None: never); over by itself at `until_at` (None: never). `pace` in minutes is the length
    over which the time factor grows. `since` is the moment the owner is shown as its beginning.
    `reason` and `values` are for the wording room: at least two facts of the owner's own.
    """

    kind: str
    person: int
    cause: str
    from_at: int
    due_at: int
    late_at: int | None
    until_at: int | None
    pace: int
    since: int
    reason: str
    values: dict[str, object]
