"""A line while it is being read: what was found so far, and how it all becomes one meaning."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from netbook.domain.dates import DAY
from netbook.domain.interactions import Interaction
from netbook.domain.quick_text.mentions import Mention
from netbook.domain.quick_text.relatives import Relative
from netbook.domain.quick_text.topics import topic_of
from netbook.domain.quick_text.understood import Birthday, Favour, Met, Named, Part, Remembered, Tied, ToDo, Understood
from netbook.domain.quick_text.vocabulary import CIRCLE, MOMENT, PERSON
from netbook.domain.quick_text.when import When, find_whens

_CALL = re.compile(r"(?<![\w.+-])@(?=\w)")
"""The mark before a name; the one inside a mail address is a letter of it."""
_EDGE = " \t\n,;:.!?-–—()"
_KEEPS = re.compile(r"(?:until|till|til|from|fra|since|siden|before|før|by|innen|during|dated)\b", re.IGNORECASE)
"""A moment led by one of these stays in a detail's text: without it the sense would be another."""

_SYMBOLS = re.compile(
    r"[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff][\u200d\ufe0f\u2190-\u27bf\U0001f000-\U0001faff]*"
)
HOUR = re.compile(
    r"(?:(?:at|kl\.?|klokka|klokken|rundt|around)\s*)?\d{1,2}(?:[.:]\d\d)?\s*(?:[ap]\.?m\.?)?", re.IGNORECASE
)
"""An hour that names no day."""
_PEOPLE_ONLY = re.compile(
    rf"\s*(?:(?:with|w/?|med|m/?|hos)\s*)?[{PERSON}\s,&+]*(?:(?:and|og|n)\s+{PERSON}+\s*)?", re.IGNORECASE
)
_EVENING = re.compile(
    r"(?<!\w)(?:dinner|supper|drinks|pint|beers?|cinema|concert|theatre|party|middag|kino|konsert|teater|øl|fest)(?!\w)",
    re.IGNORECASE,
)
_SINCE = re.compile(r"(?:since|siden)\b", re.IGNORECASE)
"""What has been so since then is not asked about when its day comes round."""

_DONE = re.compile(
    r"\s*(?!(?:told|mentioned|asked|heard|fortalte|nevnte|spurte)\b)"
    r"(?:[\w'’]+\s+){0,2}?(?:fikk|ble|blei|got|had|died|broke|lost|passed|fell|hadde|døde|brakk|mistet|falt)\b|"
    r"\s*(?!(?:told|mentioned|asked|heard|fortalte|nevnte|spurte)\b)(?:paid|sent|returned|got|was|were|had|became|went|died|gave|held|took|made|did|ran|won|wrote|sang|spoke|sold|bought|left|came|met|møttes|began|lost|broke|holdt|ga|kom|gjorde|vant|skrev|solgte|tok|fikk|ble|var|hadde|døde|dro|\w{3,}ed|\w{3,}(?:et|te|dde)|\w{3,}[^\Waeiouyæøå\d_]a)\b",
    re.IGNORECASE,
)
"""A statement about what is over: a bare weekday in it is the last one, and nothing is to be asked about."""


_HANGS = re.compile(r"(?<!\w)(?:is|are|er|blir|falls|faller)$", re.IGNORECASE)
_PERFECT = re.compile(
    r"(?<!\w)(?:has|have|['’]ve|har)\s+(?:(?:always|never|already|alltid|aldri|allerede)\s+)?(?:been|had|done|[\w-]{3,}ed|vært|blitt|fått|gjort|hatt|stilt|hjulpet|jobbet|jobba"
    r"|solgt|kjøpt|begynt|sluttet|slutta|flyttet|flytta|reist|dratt|vunnet|mistet|mista|brukt|lært|skrevet|bestått)(?!\w)",
    re.IGNORECASE,
)
"""What has been so: a season or month in it is no day far ahead."""


@dataclass(slots=True)
class Line:
    """The line: its text, the text with marks, who is named; filled clause by clause."""

    text: str
    marked: str
    nameless: str
    now: int
    month_first: bool
    people: list[Named]
    mentions: list[Mention]
    circles: list[str]
    parts: list[Part]
    interaction: Interaction | None = None
    who: list[int] = field(default_factory=list)
    details: list[Remembered] = field(default_factory=list)
    follow_ups: list[ToDo] = field(default_factory=list)
    favours: list[Favour] = field(default_factory=list)
    birthdays: list[Birthday] = field(default_factory=list)
    met: list[Met] = field(default_factory=list)
    ties: list[Tied] = field(default_factory=list)
    relatives: list[Relative] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    only_spoken_of: set[int] = field(default_factory=set)
    asides: set[int] = field(default_factory=set)
    last: str = ""
    last_begin: int = 0
    dated: bool = True
    """Whether the last follow-up has a day that was told."""
    silent: bool = False
    """Whether the last follow-up is only that nothing was heard."""
    told: When | None = None
    """When it was, where only the place was told first."""
    timeless: bool = False
    """Whether nothing told yet when the interaction was."""

    def whens(self, begin: int, end: int, past: bool) -> list[When]:
        """The moments between two places, at their places in the whole line."""
        found: Iterable[When] = find_whens(self.nameless[begin:end], self.now, past, self.month_first)
        if _EVENING.search(self.text, begin, end):
            found = [self._in_the_evening(when, begin) for when in found]
        return self._with_hour([replace(when, begin=when.begin + begin, end=when.end + begin) for when in found])

    def _with_hour(self, whens: list[When]) -> list[When]:
        """A day and its hour with only people between are one moment: "lunch tomorrow with Charles at 12"."""
        if len(whens) < 2 or whens[0].timed or not whens[1].timed:
            return whens
        day, hour = whens[:2]
        between = self.marked[day.end : hour.begin]
        if not HOUR.fullmatch(self.text, hour.begin, hour.end) or not _PEOPLE_ONLY.fullmatch(between):
            return whens
        return [replace(day, at=day.at + hour.at % DAY, timed=True), *whens[2:]]

    def _in_the_evening(self, when: When, begin: int) -> When:
        """Nobody dines at seven in the morning."""
        hour = when.at % DAY // 60
        said = self.text[begin + when.begin : begin + when.end]
        early = re.search(r"a\.?m\b|morning|morgen|morges|formiddag|\b0\d|:", said, re.IGNORECASE)
        return replace(when, at=when.at + DAY // 2) if when.timed and 5 <= hour < 11 and not early else when

    def named_in(self, begin: int, end: int) -> list[int]:
        """The places of the people named between two places, each once, in order."""
        found = [mention.who for mention in self.mentions if begin <= mention.begin < end]
        return list(dict.fromkeys(found))

    def named_before(self, place: int) -> list[int]:
        """The people named before a place, the last first."""
        found = [mention.who for mention in reversed(self.mentions) if mention.begin < place]
        return [who for who in dict.fromkeys(found) if who not in self.only_spoken_of]

    def part(self, begin: int, end: int, role: str) -> None:
        """Says that a stretch was understood."""
        if end > begin:
            self.parts.append(Part(begin, end, role))

    def words(self, begin: int, end: int, leave_out: list[tuple[int, int]]) -> str:
        """The text between two places without some stretches, tidied and begun with a capital."""
        kept, at = [], begin
        circles = [(part.begin, part.end) for part in self.parts if part.role == "circle"]
        for first, last in sorted(leave_out + circles):
            if last > begin and first < end:
                kept.append(self.text[at : max(at, first)])
                at = max(at, last)
        kept.append(self.text[at:end])
        joined = " ".join(_CALL.sub("", "".join(kept)).split())
        joined = re.sub(r"\s+([,.;:!?])", r"\1", joined).strip(" ,;:-–—.").strip()
        return joined[:1].upper() + joined[1:]

    def remember(self, begin: int, end: int, drop: list[tuple[int, int]], who: list[int], lead: str = "") -> bool:
        """Keeps a detail; the day that lies ahead in it is when to ask, and leaves the text unless the sense needs it."""
        today = self.now - self.now % DAY
        first = max([stop for _start, stop in drop], default=begin)
        done = bool(_DONE.match(self.text[first:end]))
        ahead = [when for when in self.whens(begin, end, done) if when.at >= today + DAY * done]
        if _PERFECT.search(self.text, first, end):
            ahead = [when for when in ahead if when.at <= self.now + 60 * DAY]
        # A detail is asked about on a day: an hour that was told stays in its words.
        gone = [(w.begin, w.end) for w in ahead[:1] if not w.timed and not _KEEPS.match(self.text, w.begin)]
        text = self.words(begin, end, [*drop, *gone])
        if gone and _HANGS.search(text):
            text = self.words(begin, end, drop)  # "her wedding is on 19 June" says nothing without its day
        text = lead + text[:1].lower() + text[1:] if lead else text
        if not any(c.isalnum() for c in text):
            return False
        ahead = [when for when in ahead if not _SINCE.match(self.text, when.begin)]
        ask_on = ahead[0].at - ahead[0].at % DAY if ahead else None
        self.details.append(Remembered(text, topic_of(text), ask_on, tuple(who)))
        self.part(begin, end, "remember")
        self.last, self.last_begin = "detail", begin
        return True

    def note(self, begin: int, end: int) -> None:
        """What is left goes to the note; a question keeps its mark."""
        text = self.words(begin, end, [])
        if text and self.text[end : end + 1] == "?":
            text += "?"
        if text:
            self.notes.append(text)
        self.last, self.last_begin = "note", begin

    def understood(self, whole: str) -> Understood:
        """The meaning of the line; what lies beyond its read part joins the note."""
        if len(whole) > len(self.text):
            self.notes.append(whole[len(self.text) :].strip())
        for mention in self.mentions:
            named = self.people[mention.who]
            role = "ambiguous" if named.candidates else "new" if named.new else "person"
            self.parts.append(Part(mention.begin, mention.end, role))
        self._sweep(whole)
        note = ". ".join(note for note in self.notes if note)
        taking = [who for who in range(len(self.people)) if who not in self.only_spoken_of]
        if self.interaction is None and note and taking:
            # A note needs something that happened; without it, it is something to remember.
            self.details.append(Remembered(note, topic_of(note), None, tuple(taking)))
            self.parts += [Part(begin, end, "remember") for begin, end in self._open(whole)]
            note = ""
        interaction = replace(self.interaction, note=note) if self.interaction else None
        people = tuple(replace(p, mention=n in self.only_spoken_of) for n, p in enumerate(self.people))
        return Understood(
            whole, people, interaction, tuple(self.who), tuple(self.details), tuple(self.follow_ups), tuple(self.favours),
            tuple(self.birthdays), tuple(self.met), tuple(self.ties), tuple(self.circles), note, None,
            tuple(sorted(self.parts, key=lambda part: (part.begin, -part.end))),
        )  # fmt: skip

    def _open(self, whole: str) -> list[tuple[int, int]]:
        """The stretches with words that no part holds."""
        used = bytearray(len(whole))
        for part in self.parts:
            used[part.begin : part.end] = b"\1" * (part.end - part.begin)
        spans = re.finditer(rb"\0+", bytes(used))
        return [span.span() for span in spans if re.search(r"\w", whole[span.start() : span.end()])]

    def _sweep(self, whole: str) -> None:
        """The law of the reader: a word that no part and no note holds goes to the note, or is grammar alone."""
        self._keep_symbols(whole)
        for begin, end in self._open(whole):
            held = {word for note in self.notes for word in re.findall(r"\w+", note.lower())}
            lost = [word for word in re.findall(r"\w+", whole[begin:end].lower()) if word not in held]
            if lost and all(word in LITTLE for word in lost):
                self.part(begin, end, "word")
            elif lost:
                self.notes.append(" ".join(whole[begin:end].split()).strip(_EDGE))

    def _keep_symbols(self, whole: str) -> None:
        """A picture of a face or a flower is something that was typed: where nothing holds it, the note does."""
        texts = [
            *self.notes,
            *(d.text for d in self.details),
            *(f.text for f in self.follow_ups),
            *(f.text for f in self.favours),
        ]
        for found in _SYMBOLS.finditer(whole):
            if not any(found.group() in text for text in texts):
                self.notes.append(found.group())
                texts.append(found.group())


LITTLE = frozenset(
    """
    with and og med w m on at i på den the a an en et ei had hadde just we vi jeg er var was from fra to til for in
    to also også hos n by together sammen so så da oss us of av my min mine then s back tilbake
    """.split()
)  # fmt: skip
"""Words that are grammar and say nothing alone."""


def bare(marked: str) -> str:
    """A marked text without its marks and punctuation: what is left to understand."""
    return "".join(" " if c in (PERSON, MOMENT, CIRCLE) or c in _EDGE else c for c in marked).strip()
