"""Somebody named as another's kin or friend ("Ada's sister Augusta"): never a namesake who is in the book by chance."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from netbook.domain.folding import fold, words
from netbook.domain.quick_text.mentions import Mention, resolved
from netbook.domain.quick_text.understood import Named, PeopleIndex

KIN = {
    "sibling": "sister brother sibling twin "
    "søster søstera søsteren bror broren tvilling tvillingsøster tvillingbror halvbror halvsøster stepsister stepbrother",
    "spouse": "wife husband spouse kone kona mann mannen ektemann ektefelle hustru",
    "partner": "partner girlfriend boyfriend fiancé fiancée fiance fiancee kjæreste kjæresten samboer samboeren forlovede",
    "parent": "mother father mum mom dad mor moren mora far faren mamma pappa stepmother stepfather",
    "child": "son daughter sønn sønnen datter datteren dattera stepson stepdaughter",
    "relative": "cousin uncle aunt nephew niece grandmother grandfather grandson granddaughter fetter fetteren kusine kusina onkel onkelen tante "
    "tanten nevø nevøen niese niesen bestemor bestefar farmor farfar mormor morfar barnebarn svoger svogeren svigerinne svigerinna svigerinnen "
    "svigermor svigermora svigerfar svigerfaren svigersønn svigersønnen svigerdatter svigerdattera "
    "svigerdatteren brother-in-law sister-in-law son-in-law daughter-in-law mother-in-law father-in-law",
    "friend": "friend venn vennen venninne venninna venninnen kompis kompisen kamerat",
    "colleague": "colleague coworker co-worker kollega kollegaen",
    "manager": "boss manager sjef sjefen",
    "neighbour": "neighbour neighbor nabo naboen",
    "assistant": "assistant assistent assistenten",
}  # fmt: skip
"""How somebody stands to another, and the words that say so."""
_KIND = {word: kind for kind, told in KIN.items() for word in told.split()}
_WORDS = "|".join(sorted(map(re.escape, _KIND), key=len, reverse=True))
_ADJECTIVE = (
    r"(?:(?:little|big|older|elder|younger|twin|best|old|new|late|eldre|yngre|lille|store|beste|gamle|nye)\s+)?"
)
_NAME = r"(?P<name>[^\W\d_a-zæøå][\w'’-]*(?<!['’])(?:\s(?:(?:van|von|de|der|la|le|di|da|af)\s)?[^\W\d_a-zæøå][\w-]*)*)"
_AFTER = re.compile(
    rf"(?P<own>['’]s|s['’]|['’]|s|\s+(?:sin|sitt))?\s+{_ADJECTIVE}(?P<kin>{_WORDS}),?\s+(?:(?:called|named|som\s+heter)\s+)?{_NAME}",
    re.UNICODE,
)
_AND_HER = re.compile(
    rf"\s+(?:and|og|with|med)\s+(?:(?:her|his|their|sin)\s+{_ADJECTIVE}(?P<kin>{_WORDS})|(?P<own>{_WORDS})\s+(?:hennes|hans|sin)),?\s+{_NAME}"
)
OF_KIN = re.compile(rf"(?<!\w)(?P<kin>{_WORDS})\s+(?:of|til)\s+$", re.IGNORECASE)
_THEN_NAME = re.compile(rf"\s*,?\s+{_NAME}")


@dataclass(frozen=True, slots=True)
class Relative:
    """`who` is named as `kind` of `owner` (places among the people of the line); `begin` is where the owner stands.

    `beside`: both are named ("Ada and her sister Augusta"), else only the relative is meant.
    """

    owner: int
    who: int
    kind: str
    begin: int
    beside: bool = False


_OWNS = re.compile(rf"['’]s?\s+{_ADJECTIVE}(?:{_WORDS})\s*[),]", re.IGNORECASE)
_OWNED = re.compile(rf"\(\s*{_ADJECTIVE}(?:{_WORDS})\s+(?:of|til)\s+$", re.IGNORECASE)


def beside_somebody(text: str, mentions: list[Mention]) -> set[int]:
    """Who only says who another is: Niels in "met Sam (Niels' friend)"."""
    return {
        mention.who
        for mention in mentions
        if (_OWNS.match(text, mention.end) and text[: mention.begin].rstrip().endswith("("))
        or _OWNED.search(text[: mention.begin])
    }


def with_relatives(
    text: str, people: PeopleIndex, named: list[Named], known: list[Mention]
) -> tuple[list[Mention], list[Relative]]:
    """The mentions with each relative as somebody of their own: one who stands so in the book, who bears the whole name, or new."""
    known = [_genitive(text, people, named, mention) for mention in known]
    mentions, found = list(known), []
    for owner in known:
        told = _told(text, owner)
        if told is None or owner not in mentions:
            continue
        kind, begin, end, beside = told
        relative = _who(text[begin:end], people, named[owner.who].id)
        inside = [m for m in mentions if m.begin < end and begin < m.end]
        mentions = [m for m in mentions if m not in inside]
        place = _place(relative, inside, named, mentions)
        mentions.append(Mention(place, begin, end))
        found.append(Relative(owner.who, place, kind, owner.begin, beside))
    return sorted(mentions, key=lambda mention: mention.begin), found


def _genitive(text: str, people: PeopleIndex, named: list[Named], mention: Mention) -> Mention:
    """ "Karis søster" taken for somebody new is Kari, where the book knows her."""
    shorter = replace(mention, end=mention.end - 1)
    bare = text[mention.begin : shorter.end]
    if (
        not named[mention.who].new
        or fold(text[shorter.end : mention.end]) != "s"
        or not _AFTER.match(text, shorter.end)
    ):
        return mention
    found = people.named(tuple(words(bare)))
    if not found:
        return mention
    named[mention.who] = resolved(bare, found)
    return shorter


def _told(text: str, owner: Mention) -> tuple[str, int, int, bool] | None:
    """The kind, where the relative's name stands, and whether both are named, if the text says so of this mention."""
    if after := _AFTER.match(text, owner.end):
        return _KIND[after["kin"].lower()], *after.span("name"), False
    if both := _AND_HER.match(text, owner.end):
        return _KIND[(both["kin"] or both["own"]).lower()], *both.span("name"), True
    before = OF_KIN.search(text, max(0, owner.begin - 60), owner.begin)
    if before and (then := _THEN_NAME.match(text, owner.end)):
        return _KIND[before["kin"].lower()], *then.span("name"), False
    return None


def _who(name: str, people: PeopleIndex, owner: int | None) -> Named:
    asked = words(name)
    candidates = people.named(tuple(asked)) if asked else ()
    beside = people.connected(owner) if owner is not None else frozenset()
    kin = [one for one in candidates if one.id in beside]
    same = [one for one in candidates if len(asked) > 1 and words(one.name) == asked]
    chosen = kin if len(kin) == 1 else same if len(same) == 1 else []
    return Named(name, chosen[0].id, chosen[0].name) if chosen else Named(name, name=name)


def _place(relative: Named, inside: list[Mention], named: list[Named], left: list[Mention]) -> int:
    """Where the relative stands among the people: whoever was taken for them and is named nowhere else makes room."""
    for place, other in enumerate(named):
        if (relative.id is not None and other.id == relative.id) or (
            other.new and relative.new and other.name == relative.name
        ):
            return place
    free = [m.who for m in inside if all(m.who != other.who for other in left)]
    if free:
        named[free[0]] = relative
        return free[0]
    named.append(relative)
    return len(named) - 1
