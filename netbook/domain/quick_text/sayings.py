"""What one clause says: something that happened, something to do, something to remember, or a note."""

from __future__ import annotations

import re
from dataclasses import replace

from netbook.domain.dates import DAY
from netbook.domain.interactions import Interaction
from netbook.domain.quick_text import vocabulary as v
from netbook.domain.quick_text.clauses import Clause
from netbook.domain.quick_text.lengths import find_length
from netbook.domain.quick_text.line import LITTLE, Line, bare
from netbook.domain.quick_text.understood import Favour, ToDo
from netbook.domain.quick_text.vocabulary import Happening
from netbook.domain.quick_text.when import When

MORNING = 9 * 60
"""When a follow-up is due whose time of day was not said."""
SOON = 60
"""A bare date of a meeting ("lunch with Ola 8 dec") is the coming one within so many days, where the last is long ago."""
_EVERY = re.compile(
    r"(?<!\w)(?:every|hver|hvert)\s+(?:(?P<count>\d{1,3}|other|second|third|fourth|sixth|annen|andre|annet|tredje"
    r"|fjerde|sjette|two|three|four|six)\s*)?"
    r"(?P<unit>days?|weeks?|months?|years?|quarter|dag|dager|uke|uker|måned|måneder|år|kvartal)(?!\w)",
    re.IGNORECASE,
)
_COUNTS = {"other": 2, "second": 2, "annen": 2, "andre": 2, "annet": 2, "third": 3, "tredje": 3, "fourth": 4, "fjerde": 4, "sixth": 6, "sjette": 6,
           "two": 2, "three": 3, "four": 4, "six": 6}  # fmt: skip
_UNITS = {"d": "days", "w": "weeks", "u": "weeks", "m": "months", "y": "years", "å": "years"}
_ONE = re.compile(r"(?<!\w)(?:him|her|henne|ham)(?!\w)", re.IGNORECASE)
_SPOKEN_OF = re.compile(r"(?<!\w)(?:about|regarding|re|om|angående|ang)\s+[^.;]*$", re.IGNORECASE)


_WISH = re.compile(r"^(?:for|to|om\s+å|om|å|if|whether)\s+", re.IGNORECASE)
_FAVOUR_KINDS = (
    ("feedback", r"feedback|comment\w*|review|read|tilbakemelding|innspill|lese"), ("introduction", (r"introduc\w+"
    r"|introduks\w+|introduser\w+|contact|kontakt")),
    ("recommendation", r"recommend\w*|reference|referanse|anbefal\w+"), ("job-lead", r"job|position|opening|jobb|stilling"),
    ("money", r"money|loan|lend|fund\w*|penger|lån\w*|støtte"), ("information", (r"information|advice|tips?|how|råd"
    r"|informasjon|hvordan")),
    ("time", r"time|hour|meeting|coffee|tid|møte|kaffe"),
)  # fmt: skip


def favour_kind(text: str) -> str:
    """What a favour is about, by its words."""
    return next((kind for kind, words in _FAVOUR_KINDS if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)), "other")


def read_clause(line: Line, clause: Clause) -> None:
    """Reads one clause into the line: the first way of reading that fits is taken."""
    marked = line.marked[clause.begin : clause.end]
    if not bare(marked):
        _only_marks(line, clause, marked)
        return
    for way in (_took, _to_do, _remember, _promise, _goes_on, _happened, _imperative, _states):
        if way(line, clause, marked):
            return
    _left_over(line, clause)


def _only_marks(line: Line, clause: Clause, marked: str) -> None:
    """People, circles and moments without a word beside them: a moment alone belongs to what was said before."""
    whens = line.whens(clause.begin, clause.end, True)
    if whens and line.interaction is not None and line.last == "interaction":
        line.interaction = replace(line.interaction, at=min(whens[0].at, line.now), timed=whens[0].timed)
    elif whens and line.named_in(clause.begin, clause.end):
        _interaction(line, clause, marked, Happening(v.pattern("$"), "other"), len(marked), len(marked))


def _to_do(line: Line, clause: Clause, marked: str) -> bool:
    if found := v.FOLLOW.match(marked):
        return _follow_up(line, clause, found.start("keep"))
    if found := v.TODO.match(marked):
        return _follow_up(line, clause, found.end())
    if found := v.AGREED.match(marked):
        return bool(line.whens(clause.begin, clause.end, False)) and _follow_up(line, clause, found.end())
    return False


def _follow_up(line: Line, clause: Clause, cut: int, drop: tuple[tuple[int, int], ...] = ()) -> bool:
    """A follow-up of the clause's text from `cut` on, without its moment."""
    begin, end = clause.begin + cut, clause.end
    whens = line.whens(begin, end, False)
    every = _EVERY.search(line.nameless, begin, end)
    repeat, first = _repeat(every, line) if every else ("", None)
    when = whens[0] if whens else first
    leave = [(when.begin, when.end)] if when is not None and when is not first else []
    if every:
        leave.append(every.span())
    length = find_length(line.marked[begin:end])
    at = MORNING + line.now - line.now % DAY + DAY if when is None else when.at if when.timed else when.at + MORNING
    text = line.words(begin, end, [*leave, *drop])
    if not any(c.isalnum() for c in text):
        return False
    who = line.named_in(clause.begin, clause.end)
    who = [n for n in who if not _spoken_of(line, clause, n)] or who
    if not who and not _ONE.search(line.text[clause.begin : clause.end]):
        who = list(line.who)
    who = who or line.named_before(clause.begin)[:1]
    line.follow_ups.append(ToDo(text, at, when is not None and when.timed, tuple(who), repeat))
    line.part(clause.begin, clause.end, "follow-up")
    if length is not None:
        line.part(begin + length.begin, begin + length.end, "length")
    line.last, line.last_begin = "follow-up", clause.begin
    return True


def _repeat(every: re.Match[str], line: Line) -> tuple[str, When]:
    told, unit = (every["count"] or "1").lower(), every["unit"].lower()
    count = int(told) if told.isdigit() else _COUNTS[told]
    if unit in ("quarter", "kvartal"):
        count, unit = 3 * count, "month"
    name = _UNITS[unit[0]]
    (first,) = line_moment(f"in {count} {name}", line)
    return f"every {count} {name}", first


def line_moment(text: str, line: Line) -> tuple[When, ...]:
    """The moments that a text of our own names at the line's time."""
    from netbook.domain.quick_text.when import find_whens

    return find_whens(text, line.now)


def _remember(line: Line, clause: Clause, marked: str) -> bool:
    found = v.REMEMBER.match(marked)
    if not found:
        return False
    begin = clause.begin + found.end()
    return _detail(line, clause, begin)


def _detail(line: Line, clause: Clause, begin: int) -> bool:
    """A detail of the clause from `begin` on, about its subject."""
    rest = line.marked[begin : clause.end]
    who, drop, lead = line.named_in(begin, clause.end), 0, ""
    if found := v.SUBJECT.match(rest):
        who = line.named_in(begin + found.start("who"), begin + found.end("who"))
        drop = found.end() if bare(rest[found.end() :]) else 0
    elif found := v.PRONOUN.match(rest):
        before = line.named_before(begin)
        several = found["who"].lower() in ("they", "de") and len(line.who) > 1
        who = list(line.who) if several else before[:1]
        drop, lead = found.end(), "Will " if (found["tail"] or "")[1:] == "ll" else ""
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
    found = v.PROMISED.match(marked)
    if not found or not (line.named_in(clause.begin, clause.end) or line.named_before(clause.begin)):
        return False
    if not _follow_up(line, clause, found.end()):
        return False
    made = line.follow_ups.pop()
    whens = line.whens(clause.begin + found.end(), clause.end, False)
    due = whens[0].at if whens else None
    line.favours.append(Favour("offered-by-me", favour_kind(made.text), made.text, due, made.who))
    line.last = "promise"
    return True


def _goes_on(line: Line, clause: Clause, marked: str) -> bool:
    """After a comma, a clause that begins nothing new goes on with a detail or a follow-up before it."""
    fresh = (
        line.named_in(clause.begin, clause.end)
        or v.PRONOUN.match(marked)
        or v.OWN.match(marked)
        or v.STATES.match(marked)
    )
    if not clause.soft or fresh or v.IMPERATIVE.match(marked) or line.last not in ("detail", "follow-up"):
        return False
    if any(way.found.search(marked) for way in v.HAPPENINGS[:3]):
        return False
    text = line.words(clause.begin, clause.end, [])
    ahead = [w for w in line.whens(clause.begin, clause.end, False) if w.at > line.now]
    if line.last == "detail":
        before = line.details[-1]
        gone = [(w.begin, w.end) for w in ahead[:1]] if before.ask_on is None else []
        text = line.words(clause.begin, clause.end, gone)
        ask_on = before.ask_on if before.ask_on is not None or not ahead else ahead[0].at - ahead[0].at % DAY
        line.details[-1] = replace(
            before, text=f"{before.text}, {text[:1].lower() + text[1:]}" if text else before.text, ask_on=ask_on
        )
    else:
        todo = line.follow_ups[-1]
        line.follow_ups[-1] = replace(todo, text=f"{todo.text}, {text[:1].lower() + text[1:]}")
    line.part(clause.begin, clause.end, "remember" if line.last == "detail" else "follow-up")
    return True


def _happened(line: Line, clause: Clause, marked: str) -> bool:
    has_people = PERSON_IN(marked)
    for way in v.HAPPENINGS:
        found = way.found.search(marked)
        if not found:
            continue
        if not has_people and not way.thanks:
            continue
        if not has_people and not line.named_before(clause.begin):
            continue
        return _as_happened(line, clause, marked, way, found)
    return False


def PERSON_IN(marked: str) -> bool:
    """Whether somebody is named in a marked text."""
    return v.PERSON in marked


def _as_happened(line: Line, clause: Clause, marked: str, way: Happening, found: re.Match[str]) -> bool:
    when = _when_of(line, clause, way)
    ahead = when is not None and when.at > line.now and (when.timed or when.at >= line.now - line.now % DAY + DAY)
    if ahead or (way.tense in ("base", "coming") and when is None):
        if way.tense == "base" and when is None and not re.match(r"\W*(?:call|phone)\s", marked, re.IGNORECASE):
            return _interaction(line, clause, marked, way, found.start(), found.end())
        return _follow_up(line, clause, 0)
    if line.interaction is not None:
        return _also_happened(line, clause, way)
    if _is_imperative(marked, way) and when is None:
        return _follow_up(line, clause, 0)
    return _interaction(line, clause, marked, way, found.start(), found.end())


def _is_imperative(marked: str, way: Happening) -> bool:
    return (
        way.tense in ("base", "noun")
        and way.kind in ("call", "meeting")
        and bool(re.match(r"\W*(?:call|phone|meet|visit)\s+\ue000", marked, re.IGNORECASE))
    )


def _also_happened(line: Line, clause: Clause, way: Happening) -> bool:
    """A second thing in one line: its thanks or debt joins the interaction, its words the note."""
    if line.interaction is None:
        return False
    line.interaction = replace(
        line.interaction, thanks=line.interaction.thanks or way.thanks, owe_thanks=line.interaction.owe_thanks or way.owes,
        ask=line.interaction.ask or way.ask,
    )  # fmt: skip
    for who in line.named_in(clause.begin, clause.end):
        if who not in line.who:
            line.who.append(who)
    line.note(clause.begin, clause.end)
    line.part(clause.begin, clause.end, "note")
    return True


def _when_of(line: Line, clause: Clause, way: Happening) -> When | None:
    """When it was: the last such day for what is past; where the words have no tense, the day that is meant in life."""
    if way.tense in ("coming", "base"):
        return next(iter(line.whens(clause.begin, clause.end, False)), None)
    behind = line.whens(clause.begin, clause.end, True)
    if not behind:
        return None
    if way.tense == "past":
        return behind[0]
    last, coming = behind[0], line.whens(clause.begin, clause.end, False)[0]
    today = line.now - line.now % DAY
    if coming.at - last.at == DAY and coming.timed:
        return last if last.at >= today else coming if coming.at < today + DAY else last
    weekly = coming.at - last.at <= 7 * DAY
    if not weekly and coming.at - line.now <= SOON * DAY and line.now - last.at > 2 * SOON * DAY:
        return coming
    return last


def _interaction(line: Line, clause: Clause, marked: str, way: Happening, first: int, last: int) -> bool:
    """An interaction of the clause; the kind's own words stand between `first` and `last`, the rest is its note."""
    when = _when_of(line, clause, way)
    at, timed = (min(when.at, line.now), when.timed) if when else (line.now, True)
    used = [(clause.begin + first, clause.begin + last, "thanks" if way.thanks else "kind")]
    kind, direction = way.kind, way.direction
    for channel, other in v.CHANNELS:
        if (found := channel.search(marked)) and kind not in ("gift", "shared", "letter", "event"):
            kind = other
            used.append((clause.begin + found.start(), clause.begin + found.end(), "kind"))
            break
    outcome = ""
    for words, how in v.OUTCOMES:
        if found := words.search(marked):
            outcome = how
            used.append((clause.begin + found.start(), clause.begin + found.end(), "outcome"))
            break
    length = find_length(marked)
    if length is not None:
        used.append((clause.begin + length.begin, clause.begin + length.end, "length"))
    _participants(line, clause, way)
    if not line.who:
        return False
    rest = _rest(line, clause, marked, used, clause.begin + first)
    if way.whole:
        rest = line.words(clause.begin, clause.end, [(when.begin, when.end)] if when else [])
    line.notes.append(rest)
    for begin, end, role in used:
        line.part(begin, end, role)
    note = line.notes[-1]
    line.interaction = Interaction(
        kind, at, timed, direction, length.minutes if length else None, "", outcome, way.ask, way.owes, note if way.owes else "", way.thanks
    )  # fmt: skip
    if way.favour:
        line.favours.append(Favour("received", way.favour, note, None, tuple(line.who)))
    if way.ask:
        asked = _WISH.sub("", line.words(clause.begin + last, clause.end, [(b, e) for b, e, _ in used]))
        text = asked[:1].upper() + asked[1:] if asked else note
        line.favours.append(
            Favour(
                "asked-by-me" if direction == "from-me" else "asked-of-me",
                favour_kind(text),
                text,
                None,
                tuple(line.who),
            )
        )
    line.last, line.last_begin = "interaction", clause.begin
    return True


def _spoken_of(line: Line, clause: Clause, who: int) -> bool:
    """Whether somebody in the clause is only spoken of: "about Grace"."""
    places = [m for m in line.mentions if m.who == who and clause.begin <= m.begin < clause.end]
    return all(_SPOKEN_OF.search(line.marked[clause.begin : m.begin]) for m in places)


def _participants(line: Line, clause: Clause, way: Happening) -> None:
    """Who took part: everybody named in the clause but those who are only spoken of."""
    named = line.named_in(clause.begin, clause.end)
    taking = [who for who in named if not _spoken_of(line, clause, who)] or named
    line.only_spoken_of |= {who for who in named if who not in taking}
    if way.favour == "introduction":
        taking = taking[: max(1, len(taking) - 1)]
    line.who = taking or line.named_before(clause.begin)[:1]


def _rest(line: Line, clause: Clause, marked: str, used: list[tuple[int, int, str]], kind_at: int) -> str:
    """What of the clause no part holds, as the note; the whole clause where words before the kind would stand alone."""
    taken = bytearray(clause.end - clause.begin)
    for begin, end, _role in used:
        taken[begin - clause.begin : end - clause.begin] = b"\1" * (end - begin)
    first_after = min(
        [m.begin for m in line.mentions if m.begin >= kind_at and m.begin < clause.end], default=clause.end
    )
    pieces: list[tuple[int, int]] = []
    spans = [(m.start(), m.end()) for m in re.finditer(r"[^\ue000\ue100\ue200]+", marked)]
    for begin, end in spans:
        at = begin
        for place in range(begin, end + 1):
            if place == end or taken[place]:
                if place > at:
                    pieces.append((at, place))
                at = place + 1
    told = [
        (b, e)
        for b, e in pieces
        if any(word not in LITTLE for word in re.findall(r"\w+", marked[b:e].lower()) if word != "s")
    ]
    if not told:
        return ""
    if clause.begin + told[0][0] < min(kind_at, first_after):
        return line.words(clause.begin, clause.end, [])
    first, last = clause.begin + told[0][0], clause.begin + told[-1][1]
    if re.match(r"(?:['’]s|s)\s", line.text[first:last]):
        first = max((m.begin for m in line.mentions if m.end == first), default=first)
        before = re.search(r"(?:\bat|\bhos|\bpå|\bi|\bin)\s+$", line.text[clause.begin : first])
        first = clause.begin + before.start() if before else first
    if line.marked[last : last + 1] == v.PERSON and (
        joint := re.search(r"\s(?:with|to|from|for|med|til|fra|av|hos)\s+$", line.marked[first:last])
    ):
        last = first + joint.start()
    whens = [(w.begin, w.end) for w in line.whens(first, last, True)]
    inside = [(b, e) for b, e, _role in used if first <= b and e <= last]
    return line.words(first, last, [*whens, *inside])


def _imperative(line: Line, clause: Clause, marked: str) -> bool:
    """A command to oneself is a follow-up, unless its day is past: then it was done."""
    if not (v.IMPERATIVE.match(marked) or v.REPLY_TO.match(marked)):
        return False
    if not (line.named_in(clause.begin, clause.end) or line.named_before(clause.begin)):
        return False
    return _follow_up(line, clause, 0)


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
    subject = v.SUBJECT.match(marked)
    told = (
        v.PRONOUN.match(marked) or v.OWN.match(marked) or (v.STATES.match(marked) and line.named_before(clause.begin))
    )
    if subject or told:
        return _detail(line, clause, clause.begin)
    if (
        line.named_in(clause.begin, clause.end)
        and line.interaction is None
        and not line.whens(clause.begin, clause.end, True)
    ):
        return _detail(line, clause, clause.begin)
    return False


def _left_over(line: Line, clause: Clause) -> None:
    """What says nothing known: with people and a day it is an interaction of unknown kind, else part of the note."""
    named = line.named_in(clause.begin, clause.end)
    behind = [when for when in line.whens(clause.begin, clause.end, True) if when.at <= line.now]
    if named and behind and line.interaction is None:
        line.who = [who for who in named if not _spoken_of(line, clause, who)] or named
        line.interaction = Interaction("other", behind[0].at, behind[0].timed)
    line.note(clause.begin, clause.end)
