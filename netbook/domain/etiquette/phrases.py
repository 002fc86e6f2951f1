"""Reading a request: whether it asks something that can be answered, where it is vague, and where it presses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from netbook.domain.etiquette.concrete import concrete
from netbook.domain.etiquette.dialect import spoken
from netbook.domain.etiquette.phrase_lists import HARD, SOFT
from netbook.domain.etiquette.plain_words import EMPTY_WORDS, FIELD_WORDS
from netbook.domain.etiquette.pressing_lists import PRESSING
from netbook.domain.etiquette.turns import (
    ABOUT_ME,
    ASKING,
    CHOICE,
    COURTESY,
    EASE,
    GREETED,
    HAZY,
    LENGTH,
    META,
    NAMED_CHOICE,
    NEED,
    NOUN_ASK,
    NUMBER,
    OCCASION,
    ORDER,
    PART,
    PLAIN,
    POINTS_BACK,
    REQUEST,
    SENTENCE,
    THANKS,
    WAY_OUT,
    WHEN,
    WHICH,
    WISH,
    WORD,
    YOURS,
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A place in the text to underline, from `begin` to `end`; `kind` says what is wrong with it and so what to write instead.

    Vague kinds: talk, names, job, cv, opinion, help, all, door, together, poor. Pressing kinds: hurry, deadline, reproach, debt.
    """

    kind: str
    begin: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a request says. `asks`: it holds something that could be answered, or tells what came of a named help; `specific`: how much in it
    only this request could say.
    """

    asks: bool
    specific: float
    vague: tuple[Phrase, ...]
    pressing: tuple[Phrase, ...]
    has_question: bool
    has_length: bool


_SEP = r"[^\w.!?]+"
_FORMS = {
    forms.split("|")[0]: forms
    for forms in (
        "hjelpe|hjelper|hjelp|hjulpet|hjulpi støtte|støtter|støtt|støttet|støtta bistå|bistår|bistått introdusere|introduserer|introduser|introdusert "
        "presentere|presenterer|presenter|presentert koble|kobler|koblet|kobla sette|setter|sett|satt åpne|åpner|åpnet|åpna "
        "snakke|snakker|snakk|snakket|snakka prate|prater|pratet|prata møte|møter|møtt treffe|treffer|treff|truffet gi|gir|gitt "
        "dele|deler|del|delt fortelle|forteller|fortell|fortalt lære|lærer|lær|lært finne|finner|finn|funnet "
        "sende|sender|send|sendt svare|svarer|svar|svart lese|leser|les|lest legge|legger|legg|lagt skaffe|skaffer|skaff|skaffet|skaffa "
        "ordne|ordner|ordnet|ordna fikse|fikser|fiks|fikset|fiksa anbefale|anbefaler|anbefal|anbefalt nevne|nevner|nevn|nevnt "
        "bruke|bruker|bruk|brukt utnytte|utnytter|utnyttet utveksle|utveksler|utvekslet utforske|utforsker|utforsket utvide|utvider|utvidet "
        "bygge|bygger|bygg|bygd|bygget dra|drar|dratt spre|sprer|spredt spørre|spør|spurt vise|viser|vis|vist peke|peker|pek|pekt "
        "holde|holder|hold|holdt huske|husker|husk|husket tenke|tenker|tenk|tenkt plukke|plukker|plukk|plukket|plukka "
        "lufte|lufter|luftet|lufta knytte|knytter|knytt|knyttet drøfte|drøfter|drøftet diskutere|diskuterer|diskutert "
        "vurdere|vurderer|vurder|vurdert inkludere|inkluderer|inkludert"
    ).split()
}
"""A verb in a shape stands for its forms, but not for its past, which tells of what was."""
_VERB = re.compile(rf"(?<![\w*\\'’-])(?:{'|'.join(_FORMS)})(?![\w*?'’-])")
_GAP = rf"(?:{_SEP}[\w'’-]+){{0,6}}?{_SEP}"


def _shape(shape: str) -> str:
    """The regular expression of a shape of words (phrase_lists)."""
    made = shape.replace("NOTDO ", r"(?<!\bdo.)(?<!\bdid.)(?<!\bwill.)(?<!\bwhat.)(?<!\bif.)")
    made = re.sub(
        r"(?<![\w'’])you(?![\w'’*])", "(?:you|u|ya)", re.sub(r"(?<![\w'’])your(?![\w'’*])", "(?:your|ur|yr)", made)
    )
    made = _VERB.sub(lambda verb: f"({_FORMS[verb.group()]})", made)
    made = re.sub(r"(?<=\w)(?<!\\w)\*", r"\\w*", made)
    made = re.sub(r"\((?!\?)", "(?:", made)  # nothing is read from the brackets: not keeping what they hold is quicker
    made = made.replace("'", "['’]").replace(" … ", _GAP).replace(" ", _SEP)
    ends = made.endswith("$")
    made = made.removesuffix("$") if ends else made
    return rf"(?:{made})(?=\W*\Z)" if ends else rf"(?:{made})(?!\w)"


def _expression(shapes: Iterable[str]) -> re.Pattern[str]:
    """One expression for several shapes: the beginning of a word is looked for once, and letters are small already."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_shape, shapes))})")


@dataclass(frozen=True, slots=True)
class _Pattern:
    parts: tuple[re.Pattern[str], ...]
    elliptic: bool

    def find(self, sentence: str) -> tuple[int, int] | None:
        """Where it stands in a sentence: the first of its parts, all of which must be there."""
        first = None
        for part in self.parts:
            found = part.search(sentence)
            if found is None:
                return None
            first = first or found.span()
        return first


def _compiled(shapes: tuple[str, ...]) -> tuple[_Pattern, ...]:
    """Shapes as few expressions: those of one part become one, and so do those at the end of a sentence."""
    single = [shape for shape in shapes if " & " not in shape]
    made = []
    for ends in (False, True):
        those = [shape for shape in single if shape.endswith("$") is ends]
        if those:
            made.append(_Pattern((_expression(those),), ends))
    for shape in shapes:
        if " & " in shape:
            made.append(_Pattern(tuple(_expression([part]) for part in shape.split(" & ")), False))
    return tuple(made)


def _small(text: str) -> str:
    """The text in small letters, as long as it was."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_HARD, _SOFT, _PRESSING = 0, 1, 2
_Table = tuple[tuple[str, float, tuple[_Pattern, ...]], ...]


@lru_cache(maxsize=1)
def _tables() -> tuple[_Table, _Table, _Table]:
    """Made at the first request that is read: starting the program does not wait for it."""
    return (
        tuple((kind, 99.0, _compiled(shapes)) for kind, shapes in HARD.items()),
        tuple((kind, float(limit), _compiled(shapes)) for kind, (limit, shapes) in SOFT.items()),
        tuple((kind, 0.0, _compiled(shapes)) for kind, shapes in PRESSING.items()),
    )


def _sentences(text: str) -> list[tuple[int, str]]:
    return [(found.start(), found.group()) for found in SENTENCE.finditer(text) if found.group().strip(" \t.!?")]


@lru_cache(maxsize=512)
def _is_ask(sentence: str) -> bool:
    if WISH.search(sentence) and "?" not in sentence:
        return False
    return bool(
        "?" in sentence
        or PLAIN.match(sentence)
        or ASKING.search(sentence)
        or ORDER.match(sentence)
        or NOUN_ASK.match(sentence)
    )


@lru_cache(maxsize=512)
def _weight(sentence: str, greeted: frozenset[str]) -> float:
    """How much a sentence says that could not stand in any request: words with a meaning of their own, numbers, days, names, parts, a choice."""
    found: dict[str, float] = {}
    for place, match in enumerate(WORD.finditer(sentence)):
        word = match.group()
        low = word.lower()
        bare = re.split(r"['’]", low)[0]
        if low in greeted or bare in greeted:
            continue
        if (
            (NUMBER.search(low) and low not in ("to", "second"))
            or WHEN.match(bare)
            or (place and word == "May")
            or PART.match(low)
        ):
            found[low] = 1.5
        elif bare in FIELD_WORDS:
            found[bare] = 0.25
        elif place and word[0].isupper() and len(word) > 1 and not word.isupper() and bare not in EMPTY_WORDS:
            found[bare] = 2.0
        elif len(bare) > 2 and bare not in EMPTY_WORDS and not all(part in EMPTY_WORDS for part in bare.split("-")):
            found[bare] = 1.0
    total = sum(found.values())
    if total >= 1 and CHOICE.search(sentence):
        total += 1
    if total >= 1 and NAMED_CHOICE.search(sentence):
        total += 2.5
    if total >= 1 and WHICH.search(sentence):
        total += 0.5
    if re.search(r"[\"“”«»]\S", sentence):
        total += 1
    return total + (concrete(sentence, found) if total >= 1 else 0.0)


def read_request(text: str) -> Reading:
    """What a request asks, in English or Norwegian, and the phrases in it that are vague or press."""
    book = spoken(text)
    if book is None:
        return _read(text)
    reading = _read(book.text)

    def placed(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        spans = [(phrase.kind, book.place(phrase.begin), book.place(phrase.end)) for phrase in phrases]
        return tuple(Phrase(kind, begin, end, text[begin:end]) for kind, begin, end in spans)

    return replace(reading, vague=placed(reading.vague), pressing=placed(reading.pressing))


def _read(text: str) -> Reading:
    sentences = _sentences(text)
    greeted = frozenset(name.lower() for found in GREETED.finditer(text) for name in found.groups() if name)
    asks = [_is_ask(sentence) for _, sentence in sentences]
    weights = [_weight(sentence, greeted) for _, sentence in sentences]
    first = asks.index(True) if True in asks else len(asks)
    before = 1.0 if first < len(asks) and _takes_up(sentences[first][1]) else 0.42
    idle = [bool(COURTESY.match(said) or (ABOUT_ME.match(said) and not OCCASION.search(said))) for _, said in sentences]
    counted = [
        weight if asked or place > first else weight * (0.0 if idle[place] and before < 1 else before)
        for place, (asked, weight) in enumerate(zip(asks, weights, strict=True))
    ]
    specific = sum(counted)
    thanked = [bool(THANKS.match(sentence)) and not asked for (_, sentence), asked in zip(sentences, asks, strict=True)]
    vague: list[Phrase] = []
    for place, (start, sentence) in enumerate(sentences):
        # What is only half a question is none where another sentence asks something whole.
        others = max((w for n, (w, a) in enumerate(zip(weights, asks, strict=True)) if n != place and a), default=0.0)
        hard = _found(_HARD, start, sentence, 98.0, others >= 3)
        chosen = weights[place] >= 3 and bool(CHOICE.search(sentence) or NAMED_CHOICE.search(sentence))
        # Which of two things somebody thinks better is a whole question.
        vague += [phrase for phrase in hard if not (chosen and phrase.kind == "opinion")]
        if not thanked[place]:
            beside = 0.0 if not asks[place] or POINTS_BACK.search(sentence) else sum(counted) - counted[place]
            told_before = sum(weight for weight, asked in zip(counted, asks, strict=True) if not asked)
            vague += _found(_SOFT, start, sentence, specific, others >= 3, max(0.0, beside - 0.25 * told_before))
    meta = all(META.match(sentence) for (_, sentence), asked in zip(sentences, asks, strict=True) if asked)
    if not vague and first < len(asks) and not meta and _is_poor(sentences, asks, weights, specific):
        start, sentence = sentences[first]
        vague.append(Phrase("poor", start, start + len(sentence), sentence.strip()))
    pressed = [
        phrase
        for start, sentence in sentences
        for phrase in _found(_PRESSING, start, EASE.sub(lambda said: "_" * len(said.group()), sentence), -1.0, False)
    ]
    if any(phrase.kind == "deadline" for phrase in pressed) and WAY_OUT.search(text):
        pressed = [phrase for phrase in pressed if phrase.kind != "deadline"]
    told = any(thanked) and sum(weights) >= 4 and not any(asks)
    answerable = bool(vague) or told or (first < len(asks) and not meta)
    return Reading(
        answerable, specific, _first_of_each(vague), _first_of_each(pressed), "?" in text, bool(LENGTH.search(text))
    )


def _is_poor(sentences: list[tuple[int, str]], asks: list[bool], weights: list[float], specific: float) -> bool:
    """Whether a request is made of words that could stand in any other; a plain question needs fewer of its own."""
    if _asks_nothing_of_its_own(sentences, asks, weights):
        return True
    plain = any(
        (("?" in sentence or PLAIN.match(sentence)) and not REQUEST.match(sentence)) or YOURS.search(sentence)
        for _, sentence in sentences
    )
    return specific < (1.75 if plain else 2.75)


def _takes_up(question: str) -> bool:
    """Whether a question asks about what was told before it: it points there, or is too short to stand alone (are you coming?)."""
    return bool(POINTS_BACK.search(question)) or (len(question.split()) <= 4 and not HAZY.search(question))


def _asks_nothing_of_its_own(sentences: list[tuple[int, str]], asks: list[bool], weights: list[float]) -> bool:
    """Whether help, talk or the like is asked in words that fit any story, which neither point back to it nor take up a need, a choice or an hour."""
    asked = told = 0.0
    hazy = False
    for (_, sentence), ask, weight in zip(sentences, asks, weights, strict=True):
        if ask:
            asked += weight
            hazy = hazy or bool(HAZY.search(sentence))
            if POINTS_BACK.search(sentence):
                return False
        elif NEED.search(sentence) or CHOICE.search(sentence) or OCCASION.search(sentence):
            told = max(told, weight)
    return hazy and asked < 1.1 and told < 4


@lru_cache(maxsize=512)
def _spans(which: int, sentence: str) -> tuple[tuple[str, float, bool, int, int], ...]:
    """Every place in a sentence where a shape of a table stands; kept, because of a letter typed only one sentence is new."""
    low = _small(sentence)
    return tuple(
        (kind, limit, pattern.elliptic, *span)
        for kind, limit, patterns in _tables()[which]
        for pattern in patterns
        if (span := pattern.find(low))
    )


_FOR_ITSELF = frozenset({"talk", "job", "names", "opinion", "all"})
"""Kinds that are asked for by themselves: what another question asks does not make them specific."""


def _found(
    which: int, start: int, sentence: str, specific: float, asked_elsewhere: bool, other: float = 0.0
) -> list[Phrase]:
    """The phrases of a table in a sentence; `other` is how much of what is specific other questions say."""
    return [
        Phrase(kind, start + begin, start + end, sentence[begin:end])
        for kind, limit, elliptic, begin, end in _spans(which, sentence)
        if not (0 <= specific - (other if kind in _FOR_ITSELF else 0.0) >= limit)
        and not (elliptic and asked_elsewhere)
        and not _quoted(sentence, begin, end)
    ]


def _quoted(sentence: str, begin: int, end: int) -> bool:
    """Whether the words stand in marks of quotation: then they are spoken of, not said."""
    return sentence[begin - 1 : begin] in ("«", "“", '"', "”") and sentence[end : end + 1] in ("»", "”", '"')


def _first_of_each(phrases: list[Phrase]) -> tuple[Phrase, ...]:
    """The phrases in the order of the text, none lying within another."""
    kept: list[Phrase] = []
    for phrase in sorted(phrases, key=lambda p: (p.begin, -(p.end - p.begin))):
        if not any(other.begin <= phrase.begin and phrase.end <= other.end for other in kept):
            kept.append(phrase)
    return tuple(kept)
