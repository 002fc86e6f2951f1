"""Reading a request: whether it asks something that can be answered, where it is vague, and where it presses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from netbook.domain.etiquette.concrete import concrete
from netbook.domain.etiquette.dialect import spoken
from netbook.domain.etiquette.phrase_lists import HARD, PRESSING, SOFT
from netbook.domain.etiquette.plain_words import EMPTY_WORDS, FIELD_WORDS


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


_SENTENCE = re.compile(
    r"(?:[^.!?\n]|\.(?=\d)|(?<=\d)\.(?=\s*[a-zæøå,?])|(?<=\b(?:Mr|Dr|St|nr|kl|bl|ca))\.|(?<=\bMrs)\.|"
    r"(?<=\bProf)\.)+[.!?]*"
)
_ASKING = re.compile(
    r"\b(?:can|could|would|will|may|might|shall|should)\s+(?:you|u|i|we|it|she|he)\b|\bplease\b|\blet me know\b|"
    r"\btell me\b|\bi(?:'d|’d| would)\s+"
    r"(?:\w+\s+)?(?:like|love|appreciate|value|be|need|hear)\b|\bi(?:'m|’m| am| was)\s+(?:\w+\s+)?(?:looking|"
    r"hoping|asking|writing|wondering|curious|keen|"
    r"interested|open|grateful|counting)\b|\b(?:i|we)\s+(?:\w+\s+)?(?:need|want|wonder|hope|wish|appreciate|"
    r"seek|must have)\b|\bgrateful\b|\bappreciated?\b|"
    r"\bwould (?:help|be)\b|\b(?:kan|kunne|vil|ville|får|fikk|skal|skulle|tør|burde|bør)\s+(?:du|dere|jeg|vi|"
    r"man)\b|\b(?:jeg|vi)\s+(?:\w+\s+)?(?:trenger|ønsker|vil|ville|"
    r"skulle|håper|håpet|lurer|leter|søker|ser|må|hadde|setter|tar|ber|behøver)\b|\btakknemlig\b|\bfint om\b|"
    r"\bpris på\b|\bsi (?:gjerne )?(?:fra|ifra)\b|\bgjerne\b|"
    r"\bvær så snill\b|\bville hjelp",
    re.IGNORECASE,
)
_ORDER = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hei|kjære)\s+\w+\W+)?(?:please |so |and |then |just |bare |så |og |urgent\W+|"
    r"haster\W+)?(?:send|give|tell|show|read|help|put|introduce|"
    r"recommend|keep|think|have|make|share|pass|forward|circulate|reply|answer|call|advise|lend|explain|check|"
    r"look|mark|let|name|list|describe|bring|ask|find|get|speak|"
    r"write|review|sign|fortell|gi|les|hjelp|skriv|svar|sett|introduser|anbefal|hold|ha|tenk|del|videresend|"
    r"ring|råd|lån|forklar|sjekk|se|nevn|beskriv|ta|spør|finn|"
    r"skaff|snakk|vis|før|meld|vurder)\b",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hei|kjære)\s+\w+\W+)?(?:can|could|would|will|may|might|any|some|kan|kunne|vil|"
    r"ville|får|noen?|skal vi)\b",
    re.IGNORECASE,
)
"""The beginning of what asks for a deed, rather than for a fact."""
_NOUN_ASK = re.compile(
    r"^\W*(?!my\b)(?:(?:your|any|some|a|an|the|dine|noen|et|en)\s+)?(?:\w+\s+)?(?:feedback|comments?|opinions?|"
    r"thoughts|views?|advice|review|introduction|recommendation|names?|help|"
    r"tilbakemelding|kommentar\w*|råd|tanke\w*|tips|vurdering|introduksjon|anbefaling|navn\w*)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:hope|håper)\b.{0,25}\b(?:well|fine|good|bra|fint|godt|great)\b|\blong time no see\b|\blenge siden\b",
    re.IGNORECASE,
)
_META = re.compile(
    r"^\W*(?:(?:can|may|could) i (?:just )?ask (?:you )?(?:something|a (?:quick |small )?(?:question|thing))|"
    r"(?:a |just a |one )?(?:quick|small|short|little) question|"
    r"are you there|do you have (?:a|one) (?:minute|moment|second|sec)|got a (?:minute|second|sec|moment)|"
    r"i have a (?:quick |small )?question|"
    r"(?:kan|får|kunne) jeg (?:få )?spørre (?:deg )?om (?:noe|en ting)|(?:et |bare et |ett )?(?:lite|kjapt|"
    r"raskt|kort) spørsmål|er du der|har du (?:et|ett) (?:minutt|øyeblikk|sekund)|"
    r"jeg har et (?:lite )?spørsmål)\W*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w][\w'’-]*|\d[\d.,]*")
_NUMBER = re.compile(
    r"\d|^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|"
    r"half|hundred|second|third|fourth|to|tre|fire|fem|seks|sju|syv|åtte|"
    r"ni|ti|elleve|tolv|femten|tjue|tretti|førti|femti|halv\w*|hundre|tredje|fjerde)$"
)
_WHEN = re.compile(
    r"^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:man|tirs|ons|tors|fre|lør|søn)dag\w*$|^(?:january|"
    r"february|march|april|june|july|august|september|october|november|"
    r"december|januar|februar|mars|mai|juni|juli|oktober|desember|spring|autumn|summer|winter|easter|"
    r"christmas|våren|høsten|sommeren|vinteren|påske\w*|jul|tomorrow|yesterday|går|night|natt)$"
)
_PART = re.compile(
    r"^(?:page|pages|paragraph|paragraphs|chapter|chapters|slide|slides|section|clause|column|line|lines|side|"
    r"sider|avsnitt|kapittel|kapitler|lysbilde\w*|punkt\w*|linje\w*|"
    r"headline|title|tittel\w*|abstract|budget|budsjett\w*)$"
)
_CHOICE = re.compile(
    r"\b(?:whether|rather|prefer|heller|foretrekker|om det er|either|enten)\b|\b\w{3,} (?:or|eller) (?:to |å |til )?\w{3,}",
    re.IGNORECASE,
)
_NAMED_CHOICE = re.compile(r"\b(?:[A-ZÆØÅ]|\d{1,3}) (?:or|eller|vs\.?|versus) (?:[A-ZÆØÅ]|\d{1,3})\b")
"""Two things called by a letter or a number: the answer is one of them."""
_WHICH = re.compile(
    r"\b(?:which|what|who|whom|whose|how (?:many|much|long)|hva|hvilke[nt]?|hvem|hvor (?:mange|mye|lenge))\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(r"\b(?:it|them|they|that|he|she|him|her|det|den|dem|ham|han|hun|henne)\b", re.IGNORECASE)
_PLAIN = re.compile(
    r"^\W*(?:(?:hi|hey|hello|hei|hallo)\s+(?:\w+\W+)?)?(?:(?:how|what|which|who|where|when|why)\s+(?:\w+\s+)?(?:do|did|does|is|are|was|were|"
    r"should|would|can|could|has|have)\b|(?:is|are|do|does|did|was|were|have|has)\s+(?:you|u|it|the|your|they|he|she|there|we|any\w*)\b|"
    r"(?:hvor|hva|hvem|hvilke[nt]?|når|hvorfor|hvordan)\b|(?:har|er|fikk|blir|går|skal|var|hadde|så|tok|ble|gjør|trenger|gjelder|koster|finnes|kommer|bruker|kjenner|vet)\s+(?:du|dere|det|den|de|vi|noen|\w+(?:et|en|a))\b)",
    re.IGNORECASE,
)
"""The beginning of a plain question, with or without its mark."""
_GREETED = re.compile(r"\b(?:hi|hello|dear|hey|hei|hallo|kjære)\s+(\w+)(?:\s+([A-ZÆØÅ]\w+))?", re.IGNORECASE)
_EASE = re.compile(
    r"\b(?:no|not|isn't|isn’t|nothing|without any)\s+(?:\w+\s+)?(?:hurry|rush|urgen\w*|pressure)\b|\b(?:haster|hast|press)\s+(?:\w+\s+)?ikke\b|"
    r"\b(?:ingen|ikke(?: noe| noen)?)\s+(?:\w+\s+)?(?:hast\w*|press|stress)\b",
    re.IGNORECASE,
)
"""What takes the haste away."""
_THANKS = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hei|kjære)\s+\w+\W+)?(?:(?:many|so many|a thousand|tusen|mange|hjertelig)\s+)?(?:thanks|thank you|takk|takket være)\b"
    r"(?!.*\b(?:in advance|any|anything|all|på forhånd|noen|noe|alle)\b)|"
    r"^\W*(?:your|that) (?:\w+ )?(?:advice|tip|tips|hint|suggestion|idea)\b[^?]*$|"
    r"^\W*(?:i|we|jeg|vi) (?:followed|took|used|tried|fulgte|brukte|tok|prøvde) "
    r"(?:your (?:advice|tip|suggestion|hint)|(?:rådet|tipset|forslaget) ditt)\b[^?]*$|"
    r"^\W*(?:rådet|tipset|tipsene|rådene|forslaget|ideen) (?:ditt|din|dine|deres)\b[^?]*$",
    re.IGNORECASE,
)
"""The beginning of what gives thanks, or tells what came of an advice: it asks nothing, and need not."""
_ABOUT_ME = re.compile(
    r"^\W*(?:(?:hi|hello|dear|hei|kjære)\s+\w+\W+)?(?:[\w-]+[ ,]+){0,4}?(?:my name is|i(?:'m|’m|'ve|’ve| am| was| have| left| finished| graduated| submitted|"
    r" worked| work| spent| hold| studied| study| live| moved| grew| started| can start)\b|we(?:'re|’re| are| have| run| started| start| met| spoke)\b|"
    r"(?:my|our) (?:son|daughter|wife|husband|brother|sister|nephew|niece|friend|cousin)\b|(?:he|she|han|hun) (?:is|has|er|har)\b|"
    r"(?:har|er|står|sluttet|begynte|flyttet|tok|leverte) (?:jeg|vi)\b|"
    r"(?:jeg|vi) (?:er|heter|har|jobber|jobbet|studerer|studerte|begynte|sluttet|flyttet|bor|driver|starter|startet|"
    r"kommer fra|tok|gikk|vokste|møttes|traff|snakket)\b|"
    r"(?:sønnen|datteren|dattera|kona|mannen|broren|søsteren|søstera|nevøen|niesen|kameraten|venninnen) (?:min|vår|mi|til)\b)",
    re.IGNORECASE,
)
"""Who is writing, or for whom: it says little of what is asked."""
_LENGTH = re.compile(
    r"\b(?:\d+|\w+)\s*(?:minutes?|minutter|mins?|hours?|timer)\b|\bhalf an hour\b|\ban hour\b|"
    r"\ben (?:halv ?)?time\b|\bhalvtime\b|\bet kvarter\b|\bquarter of an hour\b",
    re.IGNORECASE,
)


def _sentences(text: str) -> list[tuple[int, str]]:
    return [(found.start(), found.group()) for found in _SENTENCE.finditer(text) if found.group().strip(" \t.!?")]


@lru_cache(maxsize=512)
def _is_ask(sentence: str) -> bool:
    if _WISH.search(sentence) and "?" not in sentence:
        return False
    return bool(
        "?" in sentence
        or _PLAIN.match(sentence)
        or _ASKING.search(sentence)
        or _ORDER.match(sentence)
        or _NOUN_ASK.match(sentence)
    )


@lru_cache(maxsize=512)
def _weight(sentence: str, greeted: frozenset[str]) -> float:
    """How much a sentence says that could not stand in any request: words with a meaning of their own, numbers, days, names, parts, a choice."""
    found: dict[str, float] = {}
    for place, match in enumerate(_WORD.finditer(sentence)):
        word = match.group()
        low = word.lower()
        bare = re.split(r"['’]", low)[0]
        if low in greeted or bare in greeted:
            continue
        if (
            (_NUMBER.search(low) and low not in ("to", "second"))
            or _WHEN.match(bare)
            or (place and word == "May")
            or _PART.match(low)
        ):
            found[low] = 1.5
        elif bare in FIELD_WORDS:
            found[bare] = 0.25
        elif place and word[0].isupper() and len(word) > 1 and not word.isupper() and bare not in EMPTY_WORDS:
            found[bare] = 2.0
        elif len(bare) > 2 and bare not in EMPTY_WORDS and not all(part in EMPTY_WORDS for part in bare.split("-")):
            found[bare] = 1.0
    total = sum(found.values())
    if total >= 1 and _CHOICE.search(sentence):
        total += 1
    if total >= 1 and _NAMED_CHOICE.search(sentence):
        total += 2.5
    if total >= 1 and _WHICH.search(sentence):
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
    greeted = frozenset(name.lower() for found in _GREETED.finditer(text) for name in found.groups() if name)
    asks = [_is_ask(sentence) for _, sentence in sentences]
    weights = [_weight(sentence, greeted) for _, sentence in sentences]
    first = asks.index(True) if True in asks else len(asks)
    # What is asked about it or them was said before.
    before = 1.0 if first < len(asks) and _POINTS_BACK.search(sentences[first][1]) else 1 / 3
    told_of_me = [bool(_ABOUT_ME.match(sentence)) for _, sentence in sentences]
    counted = [
        weight if asked or place > first else weight * (0.0 if told_of_me[place] and before < 1 else before)
        for place, (asked, weight) in enumerate(zip(asks, weights, strict=True))
    ]
    specific = sum(counted)
    thanked = [
        bool(_THANKS.match(sentence)) and not asked for (_, sentence), asked in zip(sentences, asks, strict=True)
    ]
    vague: list[Phrase] = []
    for place, (start, sentence) in enumerate(sentences):
        # What is only half a question is none where another sentence asks something whole.
        others = max((w for n, (w, a) in enumerate(zip(weights, asks, strict=True)) if n != place and a), default=0.0)
        vague += _found(_HARD, start, sentence, 98.0, others >= 3)
        if not thanked[place]:
            beside = 0.0 if not asks[place] or _POINTS_BACK.search(sentence) else sum(counted) - counted[place]
            told_before = sum(weight for weight, asked in zip(counted, asks, strict=True) if not asked)
            vague += _found(_SOFT, start, sentence, specific, others >= 3, max(0.0, beside - told_before))
    meta = all(_META.match(sentence) for (_, sentence), asked in zip(sentences, asks, strict=True) if asked)
    if not vague and first < len(asks) and not meta and _is_poor(sentences, asks, weights, specific):
        start, sentence = sentences[first]
        vague.append(Phrase("poor", start, start + len(sentence), sentence.strip()))
    pressed = [
        phrase
        for start, sentence in sentences
        for phrase in _found(_PRESSING, start, _EASE.sub(lambda said: "_" * len(said.group()), sentence), -1.0, False)
    ]
    told = any(thanked) and sum(weights) >= 4
    answerable = bool(vague) or told or (first < len(asks) and not meta)
    return Reading(
        answerable, specific, _first_of_each(vague), _first_of_each(pressed), "?" in text, bool(_LENGTH.search(text))
    )


def _is_poor(sentences: list[tuple[int, str]], asks: list[bool], weights: list[float], specific: float) -> bool:
    """Whether a request is made of words that could stand in any other; a plain question needs fewer of its own."""
    plain = any(
        ("?" in sentence or _PLAIN.match(sentence)) and not _REQUEST.match(sentence) for _, sentence in sentences
    )
    return specific < (1.75 if plain else 2.75)


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


_FOR_ITSELF = frozenset({"talk", "job", "names", "opinion"})
"""Kinds that are asked for by themselves: what another question asks does not make them specific."""


def _found(
    which: int, start: int, sentence: str, specific: float, asked_elsewhere: bool, other: float = 0.0
) -> list[Phrase]:
    """The phrases of a table in a sentence; `other` is how much of what is specific other questions say."""
    return [
        Phrase(kind, start + begin, start + end, sentence[begin:end])
        for kind, limit, elliptic, begin, end in _spans(which, sentence)
        if not (0 <= specific - (other if kind in _FOR_ITSELF else 0.0) >= limit) and not (elliptic and asked_elsewhere)
    ]


def _first_of_each(phrases: list[Phrase]) -> tuple[Phrase, ...]:
    """The phrases in the order of the text, none lying within another."""
    kept: list[Phrase] = []
    for phrase in sorted(phrases, key=lambda p: (p.begin, -(p.end - p.begin))):
        if not any(other.begin <= phrase.begin and phrase.end <= other.end for other in kept):
            kept.append(phrase)
    return tuple(kept)
