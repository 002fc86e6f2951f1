"""What one clause says: something that happened, something to do, something to remember, or a note."""

from __future__ import annotations

import re
from dataclasses import replace

from netbook.domain.dates import DAY
from netbook.domain.interactions import Interaction
from netbook.domain.quick_text import orders as o
from netbook.domain.quick_text import vocabulary as v
from netbook.domain.quick_text.birthdays import birthday
from netbook.domain.quick_text.clauses import Clause
from netbook.domain.quick_text.happened import favour_kind, happened, interaction, was_at
from netbook.domain.quick_text.lengths import find_length
from netbook.domain.quick_text.line import Line, bare
from netbook.domain.quick_text.not_mine import UNWILLING, mine
from netbook.domain.quick_text.pronouns import with_pronouns
from netbook.domain.quick_text.repeats import EVERY, find_often
from netbook.domain.quick_text.silence import silence
from netbook.domain.quick_text.to_dos import MORNING, follow_up, spoken_of
from netbook.domain.quick_text.understood import Favour
from netbook.domain.quick_text.vocabulary import Happening
from netbook.domain.quick_text.whose_day import TELLS_PAST, appointed, been

_LINKS = re.compile(r"\b(?:and|og|i|me|myself|us|we|jeg|meg|oss|vi)\b|[&+/]", re.IGNORECASE)


def read_clause(line: Line, clause: Clause) -> None:
    """Reads one clause into the line: the first way of reading that fits is taken."""
    marked = line.marked[clause.begin : clause.end]
    if not _LINKS.sub("", bare(marked)).strip():
        _only_marks(line, clause, marked)
        return
    for way in (
        _took,
        birthday,
        silence,
        _to_do,
        _remember,
        _promise,
        _by_then,
        _surely,
        _goes_on,
        happened,
        _imperative,
        _states,
    ):
        if way(line, clause, marked):
            return
    _left_over(line, clause)


_TOGETHER = v.pattern(r"(?<!\w)(?:with|w|w/|med|m|m/|for|hos)\s*<P>")
_WOULD = re.compile(
    r"\W*(?:and\s+)?(?:she|he|they)['’]d\s+(?:like|love|prefer|rather|be|need|want|appreciate)(?!\w)", re.IGNORECASE
)
_INVITES = v.pattern(rf"(?<!\w)(?:{v.MEETING})(?!\w)")
"""What somebody writes of with its day is to come."""
_MEETS = v.pattern(
    rf"^<J>*(?:(?:the|new|a|an|ny|nytt|en|et)\s+)?(?:{v.MEETING}|begravelsen|bryllupet|møtet|festen)(?!\w)"
)


def _only_marks(line: Line, clause: Clause, marked: str) -> None:
    """People, circles and moments without a word beside them: a moment alone belongs to what was said before."""
    if line.last == "follow-up" and not line.dated and _goes_on(line, clause, marked):
        return
    if _by_then(line, clause, marked):
        return
    whens = line.whens(clause.begin, clause.end, True)
    if whens and line.interaction is not None and line.last == "interaction":
        line.interaction = replace(line.interaction, at=min(whens[0].at, line.now), timed=whens[0].timed)
    elif whens and line.named_in(clause.begin, clause.end) and whens[0].at > line.now:
        follow_up(line, clause, 0)
    elif whens and line.named_in(clause.begin, clause.end):
        interaction(line, clause, marked, Happening(v.pattern("$"), "other"), len(marked), len(marked))


def _to_do(line: Line, clause: Clause, marked: str) -> bool:
    if every := EVERY.match(line.nameless, clause.begin + len(marked) - len(marked.lstrip())):
        return follow_up(line, clause, every.end() - clause.begin)
    if (
        o.NEXT_TIME.search(marked)
        and not line.whens(clause.begin, clause.end, False)
        and _command(line, clause, marked)
    ):
        return _detail(line, clause, clause.begin)
    if o.OBLIGED.search(marked) and line.whens(clause.begin, clause.end, False) and not been(line, clause):
        return bool(line.named_in(clause.begin, clause.end) or line.named_before(clause.begin)) and follow_up(
            line, clause, 0
        )
    if _INVITES.search(marked) and line.text[: clause.begin].rstrip().endswith(":") and line.last == "interaction":
        whens = line.whens(clause.begin, clause.end, False)
        if whens and whens[0].at > line.now and not TELLS_PAST.search(marked):
            return follow_up(line, clause, 0)
    if found := o.FOLLOW.match(marked):
        return follow_up(line, clause, found.start("keep"))
    if found := o.TODO.match(marked):
        return follow_up(line, clause, found.end())
    if o.IMPERATIVE.match(marked) and find_often(line.nameless[clause.begin : clause.end], line.now):
        # Else "the last Friday of every month" would be a day that is past.
        return _imperative(line, clause, marked)
    if found := o.ARRANGED.match(marked):
        coming = any(when.at > line.now for when in line.whens(clause.begin, clause.end, False)[:1])
        who = line.named_in(clause.begin, clause.end) or line.named_before(clause.begin)
        if coming and who:
            new = re.match(r"\W*(?:and\s+|og\s+)?(?:new|ny|nytt)\s", marked, re.IGNORECASE)
            return follow_up(line, clause, 0 if new else found.end())
    if found := o.AGREED.match(marked):
        return bool(line.whens(clause.begin, clause.end, False)) and follow_up(line, clause, found.end())
    return False


def _remember(line: Line, clause: Clause, marked: str) -> bool:
    found = o.REMEMBER.match(marked)
    if not found:
        return False
    begin = clause.begin + found.end()
    return _detail(line, clause, begin)


def _detail(line: Line, clause: Clause, begin: int) -> bool:
    """A detail of the clause from `begin` on, about its subject."""
    rest = line.marked[begin : clause.end]
    who, drop, lead = line.named_in(begin, clause.end), 0, ""
    if found := o.SUBJECT.match(rest):
        who = line.named_in(begin + found.start("who"), begin + found.end("who"))
        drop = found.end() if bare(rest[found.end() :]) else 0
    elif found := o.PRONOUN.match(rest):
        before = line.named_before(begin)
        several = found["who"].lower() in ("they", "de") and len(line.who) > 1
        who = list(line.who) if several else before[:1]
        drop, lead = (
            found.end(),
            "Will " if (found["tail"] or "")[1:] == "ll" else "Would " if _WOULD.match(rest) else "",
        )
    elif not who:
        who = line.named_before(begin)[:1]
    if not who:
        return False
    if not line.remember(begin, clause.end, [(begin, begin + drop)] if drop else [], who, lead):
        return False
    line.part(clause.begin, clause.end, "remember")
    line.last_begin = begin
    return True


def _promise(line: Line, clause: Clause, marked: str) -> bool:
    """What I promised is a favour that I offered, and no follow-up besides."""
    found = o.PROMISED.match(marked)
    if not found or not (line.named_in(clause.begin, clause.end) or line.named_before(clause.begin)):
        return False
    if not follow_up(line, clause, found.end()):
        return False
    made = line.follow_ups.pop()
    whens = line.whens(clause.begin + found.end(), clause.end, False)
    due = whens[0].at if whens else None
    line.favours.append(Favour("offered-by-me", favour_kind(made.text), made.text, due, made.who))
    line.last = "promise"
    return True


_DO_IT = re.compile(
    r"^\W*(?:(?:and|og|so|så|must|need\s+to|have\s+to|will|i['’]ll|må|skal|bør|jeg|gjøres?|do|get|it|that|this|done|happen|gjør|få|det|dette|gjort|fikse?|frist|deadline|due|by|innen|senest)(?:\W+|$))*$",
    re.IGNORECASE,
)
"""Words that with a moment say no more than when a promise is to be kept."""


def _by_then(line: Line, clause: Clause, marked: str) -> bool:
    """A clause after a promise that tells only by when: "do it tonight", "innen fredag"."""
    if not _DO_IT.match(bare(marked)) or not (whens := line.whens(clause.begin, clause.end, False)):
        return False
    if line.last == "follow-up" and not line.dated:
        at = whens[0].at if whens[0].timed else whens[0].at + MORNING
        line.follow_ups[-1] = replace(line.follow_ups[-1], at=at, timed=whens[0].timed)
        line.part(clause.begin, clause.end, "follow-up")
        line.dated = True
        return True
    if line.last != "promise" or line.favours[-1].due is not None:
        return False
    line.favours[-1] = replace(line.favours[-1], due=whens[0].at)
    line.part(clause.begin, clause.end, "follow-up")
    return True


_ASKS = re.compile(
    r"\W*(?:how|what|when|where|why|whether|hvordan|hva|når|hvor|hvorfor|hvem|åssen)(?!\w)", re.IGNORECASE
)
"""A question after something to do is what is to be asked."""


def _going_on(line: Line, clause: Clause, text: str) -> str:
    """A text as it goes on after a comma: small, unless it was written with a capital."""
    capital = line.text[clause.begin : clause.end].lstrip(" ,")[:1].isupper()
    return text if capital else text[:1].lower() + text[1:]


def _goes_on(line: Line, clause: Clause, marked: str) -> bool:
    """After a comma, a clause that begins nothing new goes on with a detail or a follow-up before it."""
    asks = line.last == "follow-up" and _ASKS.match(marked) is not None
    fresh = not asks and (
        line.named_in(clause.begin, clause.end)
        or o.PRONOUN.match(marked)
        or o.OWN.match(marked)
        or o.STATES.match(marked)
    )
    if not clause.soft or fresh or o.IMPERATIVE.match(marked) or line.last not in ("detail", "follow-up"):
        return False
    if any(
        (way.thanks or way.owes or way.after) and way.found.search(with_pronouns(line, clause, marked))
        for way in v.HAPPENINGS
    ):
        return False
    if asks:
        line.only_spoken_of |= {n for n in line.named_in(clause.begin, clause.end) if line.people[n].new}
    ahead = [w for w in line.whens(clause.begin, clause.end, False) if w.at > line.now]
    if line.last == "detail":
        before = line.details[-1]
        gone = [(w.begin, w.end) for w in ahead[:1]] if before.ask_on is None else []
        text = line.words(clause.begin, clause.end, gone)
        ask_on = before.ask_on if before.ask_on is not None or not ahead else ahead[0].at - ahead[0].at % DAY
        line.details[-1] = replace(
            before, text=f"{before.text}, {_going_on(line, clause, text)}" if text else before.text, ask_on=ask_on
        )
    else:
        todo, text = line.follow_ups[-1], line.words(clause.begin, clause.end, [])
        if ahead and not line.dated:
            when = ahead[0]
            text = line.words(clause.begin, clause.end, [(when.begin, when.end)])
            todo = replace(todo, at=when.at if when.timed else when.at + MORNING, timed=when.timed)
            line.dated = True
        line.follow_ups[-1] = replace(todo, text=f"{todo.text}, {_going_on(line, clause, text)}" if text else todo.text)
    line.part(clause.begin, clause.end, "remember" if line.last == "detail" else "follow-up")
    return True


def _surely(line: Line, clause: Clause, marked: str) -> bool:
    """A command right before a name ("Thank Ada for dinner") is one whatever follows, unless its day is past."""
    past = any(when.at < line.now - line.now % DAY for when in line.whens(clause.begin, clause.end, False))
    return not past and bool(o.SURELY.match(marked) or o.ORDERED.match(marked)) and _imperative(line, clause, marked)


def _command(line: Line, clause: Clause, marked: str) -> bool:
    """Whether the clause tells me to do something for somebody who is named."""
    told = o.IMPERATIVE.match(marked) or o.REPLY_TO.match(marked)
    return bool(told and (line.named_in(clause.begin, clause.end) or line.named_before(clause.begin)))


def _imperative(line: Line, clause: Clause, marked: str) -> bool:
    """A command to oneself is a follow-up, unless its day is past: then it was done."""
    return _command(line, clause, marked) and follow_up(line, clause, 0)


def _took(line: Line, clause: Clause, marked: str) -> bool:
    """A clause that is only a length tells how long the interaction before it was."""
    length = find_length(marked)
    if line.interaction is None or length is None or bare(marked[: length.begin] + marked[length.end :]):
        return False
    line.interaction = replace(line.interaction, length=length.minutes)
    line.part(clause.begin, clause.end, "length")
    return True


def _states(line: Line, clause: Clause, marked: str) -> bool:
    """A statement about somebody is remembered."""
    for words, how in v.OUTCOMES:
        if (
            line.interaction is not None
            and (found := words.search(marked))
            and not bare(marked[: found.start()] + marked[found.end() :])
        ):
            line.interaction = replace(line.interaction, outcome=how)
            line.part(clause.begin, clause.end, "outcome")
            return True
    subject = o.SUBJECT.match(marked)
    told = (
        o.PRONOUN.match(marked) or o.OWN.match(marked) or (o.STATES.match(marked) and line.named_before(clause.begin))
    )
    if subject or told:
        return _detail(line, clause, clause.begin)
    if line.named_in(clause.begin, clause.end) and line.interaction is None and not been(line, clause):
        if any(when.timed and when.at > line.now for when in line.whens(clause.begin, clause.end, False)[:1]) and (
            _TOGETHER.search(marked) and not TELLS_PAST.search(marked)
        ):
            return follow_up(line, clause, 0)
        return _detail(line, clause, clause.begin)
    return False


_PLACE = v.pattern(
    r"^<J>*(?:(?:which|that|it|som|det|den)\s+(?:arrived|came|kom)\s|(?:at|in|on|by|over|på|i|hos|ved|etter|after)\s|<W>)"
)


def _left_over(line: Line, clause: Clause) -> None:
    """What says nothing known: with people and a day it is an interaction of unknown kind, else part of the note."""
    named = line.named_in(clause.begin, clause.end)
    behind = been(line, clause)
    coming = line.whens(clause.begin, clause.end, False)[:1]
    if (
        named
        and coming
        and line.interaction is None
        and appointed(line, clause, coming[0])
        and follow_up(line, clause, 0)
    ):
        return
    if (
        coming
        and not named
        and line.named_before(clause.begin)
        and coming[0].at > line.now
        and _MEETS.match(line.marked[clause.begin : clause.end])
        and not TELLS_PAST.search(line.nameless, clause.begin, clause.end)
        and follow_up(line, clause, 0)
    ):
        return
    about = [who for who in named if not spoken_of(line, clause, who)]
    if (
        about
        and behind
        and line.interaction is None
        and mine(line, clause, line.marked[clause.begin : clause.end])
        and not UNWILLING.match(line.marked[clause.begin : clause.end])
    ):
        line.who = about
        line.interaction = Interaction("other", behind[0].at, behind[0].timed)
    elif (
        behind
        and clause.soft
        and line.last == "interaction"
        and line.timeless
        and _PLACE.match(line.marked[clause.begin : clause.end])
    ):
        # "møtte Jonas, på dugnad søndag": the day is told with the place.
        was_at(line, behind[0])
    elif behind and not named and line.interaction is None and not line.last:
        # "Fair at Fornebu 19 Nov, spoke to Li": the day is told with the place.
        line.told = behind[0]
    line.note(clause.begin, clause.end)
