"""The ask check for a draft: the facts of the one who is asked, loaded once, and the verdict, live at every letter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from netbook.answers.favours import balance
from netbook.domain.attention.facts import Contact, Detail, News
from netbook.domain.attention.thresholds import Thresholds
from netbook.domain.dates import DAY
from netbook.domain.etiquette.checks import Judgement, judge
from netbook.domain.etiquette.facts import AskFacts, Draft, Offer, Third
from netbook.domain.etiquette.thresholds import AskThresholds
from netbook.domain.folding import words
from netbook.domain.said import Refused
from netbook.domain.values import dataclass
from netbook.domain.warmth import warmth
from netbook.store.facts import load_facts
from netbook.store.queries import asking as queries
from netbook.store.standing import limits as attention_limits
from netbook.store.standing import numbers
from netbook.wording.checks import opener_of_contact, opener_of_detail, opener_of_news

if TYPE_CHECKING:
    from netbook.book import Book

OPENERS = 5
HEALTH_FADES = 365 * DAY
_SMALL_TALK = frozenset({"food", "gifts", "can-help-with"})
"""Topics that begin a letter only where there is nothing better."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Everything a composer needs before one person: the facts, the thresholds, and what to open with."""

    facts: AskFacts
    limits: AskThresholds
    details: tuple[Detail, ...]
    news: tuple[News, ...]
    last: Contact | None
    now: int
    attention: Thresholds

    def check(self, draft: Draft) -> Judgement:
        """The verdict on a draft; pure and quick enough for every letter typed."""
        return judge(draft, self.facts, self.now, self.limits, self.attention)


def openers(asking: Asking) -> list[str]:
    """First sentences out of what they told, what is new with them, and the last contact, in the language that holds."""
    found = [opener_of_detail(detail, asking.now) for detail in asking.details]
    found += [opener_of_news(news) for news in asking.news]
    return found + ([opener_of_contact(asking.last, asking.now)] if asking.last else [])


def people_named(book: Book, names: Sequence[str], but: int = 0) -> list[tuple[int, str]]:
    """The people whom a check names, in its order, each with the row that a click opens."""
    found = []
    for name in names:
        rows = book.rows(
            "SELECT id FROM person WHERE full=? AND id<>? ORDER BY deceased, archived, id LIMIT 1", (name, but)
        )
        found += [(int(number), name) for (number,) in rows]
    return found


def goals(book: Book) -> tuple[str, ...]:
    """The goals that still go on, the newest first, for completing while typing."""
    return tuple(title for (title,) in book.rows("SELECT title FROM goal WHERE ended_at IS NULL ORDER BY id DESC"))


def thresholds(book: Book) -> AskThresholds:
    """The numbers of the ask check as the settings have them (threshold.<name>)."""
    return AskThresholds(**numbers(book.db, AskThresholds.__dataclass_fields__))


def before(book: Book, person: int, for_person: int | None = None, goal: str = "") -> Asking:
    """What there is to know before asking somebody; to be asked again when the person, the one it is for, or the goal changes."""
    now, db = book.now(), book.db
    row = queries.person_row(db, person)
    loaded = load_facts(db, [person], now)
    if row is None or not loaded:
        raise Refused("person-gone")
    about, limits = loaded[0][1], thresholds(book)
    first, both_ways = queries.two_way(db, person)
    given, received = balance(book, person).since(now - limits.give_window * DAY)
    facts = AskFacts(
        about=about,
        target=bool(row[1]),
        shared_work=str(row[2]),
        warmth=warmth(row[3], row[4], now),  # type: ignore[arg-type]
        first_at=first,
        two_way=both_ways,
        given=given,
        received=received,
        asks=queries.past_asks(db, person, now - limits.give_window * DAY),
        let_go=queries.let_go(db, person),
        third=_third(book, for_person) if for_person is not None and for_person != person else None,
        offers=_offers(book, person),
        others=tuple(_others(book, person, goal)[:3]),
        witnesses=_witnesses(book, person, now),
        untold_goals=queries.untold_goals(db, person),
        made_at=int(str(row[5])),
    )
    told = [
        d for d in about.details if not (d.topic == "health" and d.ask_on is None and now - d.told_at > HEALTH_FADES)
    ]
    details = sorted(told, key=lambda d: (d.topic in _SMALL_TALK, d.ask_on is None, d.ask_on or 0, -d.told_at))
    return Asking(
        facts,
        limits,
        tuple(details[:OPENERS]),
        _fresh(about.news, now, attention_limits(db).news_ends),
        about.last_counted,
        now,
        attention_limits(db),
    )


def ask_check(book: Book, person: int, draft: Draft, for_person: int | None = None) -> tuple[Asking, Judgement]:
    """The whole ask check of one draft; records nothing."""
    asking = before(book, person, for_person, draft.goal)
    return asking, asking.check(draft)


def _fresh(news: tuple[News, ...], now: int, days: int) -> tuple[News, ...]:
    """All that is still news, the newest first, one of a sort."""
    found = {each.what: each for each in news if now < each.at + days * DAY}
    return tuple(sorted(found.values(), key=lambda each: -each.id))


def _third(book: Book, person: int) -> Third:
    row = queries.person_row(book.db, person)
    if row is None:
        raise Refused("person-gone")
    last = queries.last_of_any_kind(book.db, person)
    return Third(str(row[0]), last, queries.asked_for_before(book.db, person))


def _roots(text: str) -> set[str]:
    return {word[:6] for word in words(text) if len(word) > 3}


def _offers(book: Book, person: int) -> tuple[Offer, ...]:
    """Their needs and goals, each with somebody who is noted to help with such a thing, else for me to serve."""
    needs = queries.needs(book.db, person)[:3]
    if not needs:
        return ()
    helpers = [(name, what, _roots(what)) for name, what in queries.helpers(book.db, person)]
    found = []
    for need, told_at in needs:
        wanted = _roots(need)
        fitting = [(len(wanted & roots), name, what) for name, what, roots in helpers if wanted & roots]
        _, by, how = max(fitting, key=lambda fit: (fit[0], fit[1]), default=(0, "", ""))
        found.append(Offer(need, told_at, by, how))
    return tuple(found)


def _others(book: Book, person: int, goal: str) -> list[str]:
    if not goal.strip():
        return []
    named = queries.goal_helpers(book.db, goal, person)
    wanted = _roots(goal)
    named += [name for name, what in queries.helpers(book.db, person) if wanted & _roots(what)]
    return list(dict.fromkeys(named))


def _witnesses(book: Book, person: int, now: int) -> tuple[tuple[str, str], ...]:
    rows = queries.witnesses(book.db, person)
    rows.sort(key=lambda row: (-warmth(row[2], row[3], now), row[0]))
    return tuple((name, work) for name, work, _, _ in rows)
