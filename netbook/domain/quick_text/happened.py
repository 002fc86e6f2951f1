"""Something that happened: its kind, when it was, who took part, and what of the clause is its note."""

from __future__ import annotations

import re
from dataclasses import replace

from netbook.domain.dates import DAY
from netbook.domain.interactions import Interaction
from netbook.domain.quick_text import vocabulary as v
from netbook.domain.quick_text.clauses import Clause
from netbook.domain.quick_text.lengths import find_length
from netbook.domain.quick_text.line import LITTLE, Line
from netbook.domain.quick_text.not_mine import mine
from netbook.domain.quick_text.pronouns import beside, pronouns, with_pronouns
from netbook.domain.quick_text.to_dos import follow_up, spoken_of
from netbook.domain.quick_text.understood import Favour, Met, Tied
from netbook.domain.quick_text.vocabulary import Happening
from netbook.domain.quick_text.when import When
from netbook.domain.quick_text.whose_day import BY, topical_day, when_of

_THROUGH = v.pattern(r"(?<!\w)(?:through|via|gjennom)\s+(?P<by><P>)")
_FIRST_AND = re.compile(r"^(?:and|og)\s+(?=[^\W\d_]{2,}(?:ed|te|dde|et)\b)", re.IGNORECASE)
_HAD = re.compile(
    r"\W*(?:(?:i|we|jeg|vi)\s+)?(?:had|went|grabbed|got|did|took|hadde|tok|drakk|spiste|gikk|dro|var)\s", re.IGNORECASE
)
_ONLY_SAYS = v.pattern(
    r"^<J>*PP(?:['’]s|['’]|s|\s+(?:sin|sitt))\s+(?:\w+\s+){1,3}?(?:is|are|will\s+be|er|blir|skal\s+være|starts|begynner)(?!\w)"
    r"|^<J>*PP\s+(?:can['’]?t|cannot|can|won['’]?t|couldn['’]?t|wants|hopes|plans|likes|loves|hates|enjoys|owes|prefers|is\s+(?:not|allergic|planning|coming|afraid|looking|tired)|isn['’]?t"
    r"|will|shall|skal|kan|vil|liker|elsker|hater|skylder|foretrekker|håper|gruer|gleder)(?!\w)"
)
"""What somebody can, wants or likes is no meeting, though it speaks of one."""
_I_DID = re.compile(
    r"(?<!\w)(?:i|jeg|eg)\s+(?:just\s+|nettopp\s+)?(?:called|rang|phoned|ringte)|^\W*(?:\ue100+\s+)?ringte\s+jeg(?!\w)",
    re.IGNORECASE,
)
_APPOSED = re.compile(r"(?:an?|en|ei|et)\s+(?P<what>[^,]{3,40}),\s", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:(?:new|nice|lovely|young|old|certain|ny|hyggelig|fin|ung|gammel|snill|annen)\s+)*(?:guy|bloke|chap|man|woman|lady|girl|person|fyr|kar|mann|dame|kvinne|jente|gutt)$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"(?:until|till|since|siden|inntil)\b", re.IGNORECASE)
"""A moment that is no day of what happened, but how long what was told holds."""
_DEED = re.compile(r"\s*(?:if|whether|to|om\s+(?:hun|han|de|å|jeg|vi)|å)\s", re.IGNORECASE)
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


def happened(line: Line, clause: Clause, marked: str) -> bool:
    """Reads the clause as something that happened, by the first way of saying so that is found; False where none is."""
    if not mine(line, clause, marked):
        return False
    plain, marked = marked, with_pronouns(line, clause, marked)
    has_people = v.PERSON in marked
    for way in v.HAPPENINGS:
        if not has_people and not (way.thanks or way.ask or way.owes or (way.after and line.interaction is None)):
            continue
        found = way.found.search(marked)
        if not found:
            continue
        if way.tense == "noun" and found.start() and _ONLY_SAYS.match(marked):
            continue
        if not has_people and not line.named_before(clause.begin):
            continue
        if marked != plain:
            for begin, end in pronouns(plain):
                line.part(clause.begin + begin, clause.begin + end, "word")
        done = _as_happened(line, clause, marked, way, found)
        if done and marked != plain:
            _keep_beside(line, clause, plain)
        return done
    return False


def _keep_beside(line: Line, clause: Clause, plain: str) -> None:
    """What stood between a name and its verb ("Fatima på regnskap hjalp") is told in the note, where nothing else holds it."""
    held = " ".join(line.notes).lower()
    for begin, end in beside(plain):
        first, last = clause.begin + begin, clause.begin + end
        text = line.text[first:last].strip()
        taken = any(part.begin <= first and last <= part.end for part in line.parts)
        if taken and text.lower() not in held:
            line.notes.append(text)


def _as_happened(line: Line, clause: Clause, marked: str, way: Happening, found: re.Match[str]) -> bool:
    when = when_of(line, clause, way)
    if way.ask and line.interaction is None:
        return interaction(line, clause, marked, way, found.start(), found.end())
    if way.ask:
        return _also_asked(line, clause, marked, way, found.end())
    ahead = when is not None and when.at > line.now and (when.timed or when.at >= line.now - line.now % DAY + DAY)
    if ahead and when is not None and when.at < line.now + DAY and _HAD.match(found.group()):
        ahead = when.at >= line.now - line.now % DAY + DAY
    if ahead or (way.tense in ("base", "coming") and when is None):
        if way.tense == "base" and when is None and not re.match(r"\W*(?:call|phone)\s", marked, re.IGNORECASE):
            return interaction(line, clause, marked, way, found.start(), found.end())
        return follow_up(line, clause, 0)
    if line.interaction is not None:
        return _also_happened(line, clause, way)
    if _is_imperative(marked, way) and when is None:
        return follow_up(line, clause, 0)
    return interaction(line, clause, marked, way, found.start(), found.end())


def _is_imperative(marked: str, way: Happening) -> bool:
    return (
        way.tense in ("base", "noun")
        and way.kind in ("call", "meeting")
        and bool(re.match(r"\W*(?:call|phone|meet|visit)\s+\ue000", marked, re.IGNORECASE))
    )


def was_at(line: Line, when: When) -> None:
    """What was told without its moment was then."""
    if line.interaction is not None:
        line.interaction = replace(line.interaction, at=min(when.at, line.now), timed=when.timed)
        line.timeless = False


def _also_happened(line: Line, clause: Clause, way: Happening) -> bool:
    """A second thing in one line: its thanks or debt joins the interaction, its words the note."""
    if line.interaction is None:
        return False
    when = when_of(line, clause, way)
    if line.timeless and when is not None and when.at <= line.now:
        was_at(line, when)
    if line.interaction.kind == "message" and line.interaction.thanks:
        kind = next(
            (kind for channel, kind in v.CHANNELS if channel.search(line.marked, clause.begin, clause.end)), "message"
        )
        line.interaction = replace(line.interaction, kind=kind)
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


def _also_asked(line: Line, clause: Clause, marked: str, way: Happening, last: int) -> bool:
    """A favour asked on the way: it holds the words, and the interaction was an ask as well."""
    if line.interaction is None:
        return False
    named = line.named_in(clause.begin, clause.begin + last)
    before = line.named_before(clause.begin)
    who = named or [one for one in before if one in line.who][:1] or before[:1]
    line.interaction = replace(line.interaction, ask=True)
    line.who += [one for one in named if one not in line.who]
    _asked(line, clause, way, last, _wished(line, clause, way.direction == "from-them", last), [], "", who)
    line.part(clause.begin, clause.end, "kind")
    line.last, line.last_begin = "favour", clause.begin
    return True


def _asked(
    line: Line,
    clause: Clause,
    way: Happening,
    last: int,
    wished: When | None,
    used: list[tuple[int, int]],
    note: str,
    who: list[int],
) -> None:
    """The favour that a clause asks for, of me or by me, with the day that it is wished by."""
    leave = used + ([(wished.begin, wished.end)] if wished is not None else [])
    asked = _WISH.sub("", line.words(clause.begin + last, clause.end, leave))
    text = asked[:1].upper() + asked[1:] if asked else note
    by_whom = "asked-by-me" if way.direction == "from-me" else "asked-of-me"
    line.favours.append(Favour(by_whom, favour_kind(text), text, wished.at if wished is not None else None, tuple(who)))


def interaction(line: Line, clause: Clause, marked: str, way: Happening, first: int, last: int) -> bool:
    """An interaction of the clause; the kind's own words stand between `first` and `last`, the rest is its note."""
    when = when_of(line, clause, way)
    wished = _wished(line, clause, way.direction == "from-them", last) if way.ask else None
    if wished is not None:
        when = None
    if when is None and clause.soft and way.tense == "past":
        when = line.told
    at, timed = (min(when.at, line.now), when.timed) if when else (line.now, True)
    used = [(clause.begin + first, clause.begin + last, "thanks" if way.thanks else "kind")]
    kind, direction = way.kind, way.direction
    if kind == "call" and direction == "mutual" and _I_DID.search(marked[: first + 10]):
        direction = "from-me"
    for channel, other in v.CHANNELS:
        if (
            (found := channel.search(marked))
            and kind not in ("gift", "letter", "event")
            and (kind != "shared" or other == "email")
        ):
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
    _participants(line, clause, way, clause.begin + last)
    if not line.who:
        return False
    _tell_of_people(line, clause, way, clause.begin + last, at)
    rest = _rest(line, clause, way, marked, used, clause.begin + first)
    if what := _what_they_are(line, clause):
        rest = f"{what}. {rest}" if rest else what
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
        _asked(line, clause, way, last, wished, [(b, e) for b, e, _ in used], note, line.who)
    line.last, line.last_begin, line.timeless = "interaction", clause.begin, when is None
    return True


def _what_they_are(line: Line, clause: Clause) -> str:
    """What was said of somebody right before their name, with a comma: "a Danish architect, Mette Frandsen"."""
    for mention in line.mentions:
        if clause.begin <= mention.begin < clause.end:
            told = _APPOSED.match(line.text, mention.begin, mention.end)
            if told and not _NOBODY.match(told["what"]):
                return told["what"][:1].upper() + told["what"][1:]
    return ""


def _wished(line: Line, clause: Clause, of_me: bool, last: int) -> When | None:
    """By when an ask wants its answer: a moment ahead, one that "by" leads, or the day of the deed that is asked for."""
    deed = _DEED.match(line.text, clause.begin + last)
    for when in line.whens(clause.begin, clause.end, False):
        behind = line.whens(clause.begin, clause.end, True)[0].at
        if (
            behind >= line.now
            or (of_me and behind != when.at)
            or BY.match(line.text, when.begin)
            or (deed and behind != when.at)
        ):
            return when
    return None


def _participants(line: Line, clause: Clause, way: Happening, told: int) -> None:
    """Who took part: everybody named in the clause but those who are only spoken of; `told` is where its own words end.

    "Ada's sister Augusta" is Augusta; whoever is introduced is not the one who introduced.
    """
    named = line.named_in(clause.begin, clause.end)
    here = [r for r in line.relatives if clause.begin <= r.begin < clause.end]
    owners = {r.owner for r in here if not r.beside and _named_once(line, clause, r.owner)}
    taking = [who for who in named if who not in owners | line.asides and not spoken_of(line, clause, who)] or named
    line.only_spoken_of -= {r.who for r in here if r.who in taking}
    line.only_spoken_of |= {who for who in named if who not in taking}
    if way.favour == "introduction":
        before, after = _parted(line, clause, told)
        givers = after if way.passive else before
        taking = [who for who in taking if who in givers] or taking[:1]
    line.who = taking or line.named_before(clause.begin)[:1]


def _named_once(line: Line, clause: Clause, who: int) -> bool:
    return sum(m.who == who for m in line.mentions if clause.begin <= m.begin < clause.end) == 1


def _parted(line: Line, clause: Clause, place: int) -> tuple[list[int], list[int]]:
    """The people of a clause before and after a place."""
    return line.named_in(clause.begin, place), line.named_in(place, clause.end)


def _tell_of_people(line: Line, clause: Clause, way: Happening, told: int, at: int) -> None:
    """What the clause says of how people came to be known: through whom I met somebody, and who is whose kin."""
    line.ties += [
        Tied(r.owner, r.who, r.kind)
        for r in line.relatives
        if clause.begin <= r.begin < clause.end and r.who in line.who
    ]
    if way.favour == "introduction":
        before, after = _parted(line, clause, told)
        introduced = before if way.passive else after
        line.met += [Met(who, line.who[0], at) for who in introduced if who not in line.who]
    elif way.kind == "meeting" and (through := _THROUGH.search(line.marked, clause.begin, clause.end)):
        by = line.named_in(through.start("by"), through.end("by"))
        line.met += [Met(who, by[0], at) for who in line.who if by and who not in by]


def _rest(
    line: Line, clause: Clause, way: Happening, marked: str, used: list[tuple[int, int, str]], kind_at: int
) -> str:
    """What of the clause no part holds, as the note; the whole clause where words before the kind would stand alone."""
    for mention in line.mentions:
        # Whoever is only spoken of belongs to what was said.
        if mention.who in line.only_spoken_of and clause.begin <= mention.begin < clause.end:
            first, last = mention.begin - clause.begin, mention.end - clause.begin
            marked = marked[:first] + line.text[mention.begin : mention.end] + marked[last:]
    topical = topical_day(line, clause, way)
    if topical is not None:
        first, last = topical.begin - clause.begin, topical.end - clause.begin
        marked = marked[:first] + line.text[topical.begin : topical.end] + marked[last:]
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
    last = next(
        (
            w.end
            for w in line.whens(clause.begin, clause.end, True)
            if w.begin >= last and not line.text[last : w.begin].strip() and _UNTIL.match(line.text, w.begin)
        ),
        last,
    )
    if line.marked[last : last + 1] == v.PERSON and (
        joint := re.search(r"\s(?:with|w|m|to|from|for|and|med|til|fra|av|hos|og)\s+$", line.marked[first:last])
    ):
        last = first + joint.start()
    whens = [
        (w.begin, w.end)
        for w in line.whens(first, last, True)
        if (topical is None or w.begin != topical.begin) and not (w.begin > first and _UNTIL.match(line.text, w.begin))
    ]
    inside = [(b, e) for b, e, _role in used if first <= b and e <= last]
    rest = _FIRST_AND.sub("", line.words(first, last, [*whens, *inside]))
    return rest[:1].upper() + rest[1:]
