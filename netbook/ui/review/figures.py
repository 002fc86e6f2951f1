"""The figures of a review as cards and lines: what each says, in which colour, and what pressing it opens."""

from __future__ import annotations

from netbook.domain.dates import DAY, day_of
from netbook.domain.review import Figures, Week
from netbook.domain.values import dataclass
from netbook.ui.widgets.bars import Bar
from netbook.wording import _, _n
from netbook.wording.behind import oldest_words
from netbook.wording.dates import day_name
from netbook.wording.numbers import amount, decimal


@dataclass(frozen=True, slots=True)
class Card:
    """A figure in words; `token` is the colour that `under` says in words too."""

    key: str
    title: str
    value: str
    under: str
    token: str
    trend: tuple[int, ...] = ()
    trend_words: str = ""


def signed(change: int) -> str:
    """A change with its sign: "+6", "−3"."""
    return f"+{change}" if change > 0 else f"\u2212{-change}" if change < 0 else "±0"


def cards(figures: Figures) -> list[Card]:
    """The five cards, in order."""
    return [_kept(figures), _thanks(figures), _given(figures), _new(figures), _events(figures)]


def _kept(figures: Figures) -> Card:
    percent = figures.kept.percent
    if percent is None:
        return Card("kept", _("Kept in touch"), "–", _("nobody has a cadence yet"), "muted")
    change = figures.kept.change
    under = _("of {n} with a cadence").format(n=amount(figures.kept.whole))
    if change is not None:
        under = _("{what}, {change}").format(what=under, change=signed(change))
    token = "good" if percent >= 60 else "due" if percent >= 30 else "late"
    return Card("kept", _("Kept in touch"), f"{percent}%", under, token)


def _thanks(figures: Figures) -> Card:
    title, weeks = _("Thank-yous owed"), figures.thanks_weeks
    said = _("by week: {counts}").format(counts=", ".join(map(str, weeks)))
    if not figures.thanks:
        return Card("thanks", title, "0", _("everybody has been thanked"), "good", weeks, said)
    oldest = oldest_words(figures.thanks_oldest, figures.now)
    return Card("thanks", title, str(figures.thanks), oldest, "late", weeks, said)


def _given(figures: Figures) -> Card:
    ratio, giving = figures.given_per_ask, tuple(week.giving for week in figures.weeks)
    said = _("given in twelve weeks: {n}").format(n=sum(giving))
    title = _("Given per favour asked")
    if ratio is None:
        token = "good" if figures.given else "muted"
        return Card("given", _("Given in a year"), str(figures.given), _("and nothing asked"), token, giving, said)
    under = _("aim: at least 1") if ratio >= 1 else _("give first: aim for at least 1")
    return Card("given", title, decimal(ratio), under, "good" if ratio >= 1 else "due", giving, said)


def _new(figures: Figures) -> Card:
    count, through = figures.new_people, figures.new_through
    under = _n("{n} through others", "{n} through others", through).format(n=amount(through))
    under = _("{what}, {change}").format(what=under, change=signed(count - figures.new_before))
    said = _("by week: {counts}").format(counts=", ".join(map(str, figures.new_weeks)))
    return Card("new", _("New people"), str(count), under, "text", figures.new_weeks, said)


def _events(figures: Figures) -> Card:
    title = _("Events off the beaten track")
    if not figures.events:
        return Card("events", title, "0", _("no event in a year"), "muted")
    value = _("{n} of {of}").format(n=amount(figures.events_off), of=amount(figures.events))
    enough = figures.events_off * 4 >= figures.events
    return Card(
        "events",
        title,
        value,
        _("a good mixture") if enough else _("try one outside your field"),
        "good" if enough else "due",
    )


def open_lines(figures: Figures) -> list[Card]:
    """What is open between me and others, as small lines."""
    found = []
    promises = _n("Promise open", "Promises open", figures.promises)
    late = (
        _n("{n} late", "{n} late", figures.promises_late).format(n=figures.promises_late)
        if figures.promises_late
        else ""
    )
    token = "late" if late else "text" if figures.promises else "good"
    under = late or (_("none late") if figures.promises else _("all kept"))
    found.append(Card("promises", promises, str(figures.promises), _since(under, figures.promises_weeks), token))
    told = oldest_words(figures.outcomes_oldest, figures.now) or _("everybody knows")
    title = _n("Outcome not told", "Outcomes not told", figures.outcomes)
    found.append(Card("outcomes", title, str(figures.outcomes), told, "due" if figures.outcomes else "good"))
    asks = len(figures.only_asks)
    names = ", ".join(name for _row, name, _asks in figures.only_asks[:2])
    title = _n("Person whom you only ask", "People whom you only ask", asks)
    found.append(Card("only-asks", title, str(asks), names or _("nobody"), "due" if asks else "good"))
    return found


def _since(under: str, weeks: tuple[int, ...]) -> str:
    """What is said of something open, with how many there were twelve weeks ago where that is another number."""
    if not weeks or weeks[0] == weeks[-1]:
        return under
    return _("{what}, {change} in twelve weeks").format(what=under, change=signed(weeks[-1] - weeks[0]))


def week_words(week: Week, now: int) -> str:
    """One week's outreach: "Week of 17 Nov: 2 giving, 3 checking in, 1 asking"."""
    first = day_name(day_of(week.start), day_of(now))
    return _("Week of {day}: {giving} giving, {checking} checking in, {asking} asking").format(
        day=first, giving=week.giving, checking=week.checking, asking=week.asking
    )


def bars(figures: Figures) -> list[Bar]:
    """The weeks as bars: giving on top, checking in, asking at the foot."""
    found = []
    for place, week in enumerate(figures.weeks):
        last = place == len(figures.weeks) - 1
        mark = (
            _("this week")
            if last
            else _("week {n}").format(n=week_number(week.start))
            if place % 3 == 0 and place < 10
            else ""
        )
        parts = ((week.giving, "accent"), (week.checking, "+accent"), (week.asking, "due"))
        found.append(Bar(mark, parts, week_words(week, figures.now)))
    return found


def week_number(at: int) -> int:
    """The number of a week in its year (ISO 8601)."""
    return day_of(at + DAY).isocalendar().week


def outreach_words(figures: Figures) -> str:
    """All twelve weeks in one sentence."""
    giving, checking, asking = (
        sum(getattr(w, what) for w in figures.weeks) for what in ("giving", "checking", "asking")
    )
    return _("In twelve weeks: {giving} giving, {checking} checking in, {asking} asking").format(
        giving=amount(giving), checking=amount(checking), asking=amount(asking)
    )
