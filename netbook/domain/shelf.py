"""The shelf and trips: whom a thing would serve and who is where, each with the recorded fact that says so."""

from __future__ import annotations

from collections.abc import Iterable

from netbook.domain.folding import fold, words
from netbook.domain.values import dataclass

KINDS = ("article", "job", "invitation", "other")
WEIGHTS = {
    "needs": 5, "goals": 4, "struggles": 4, "interests": 3, "work": 3, "field": 2, "place": 2, "circle": 1, "can-help-with": 1, "other": 1,
}  # fmt: skip
"""How much each kind of fact says that a thing would serve somebody."""
CLOSENESS = {"inner": 0, "close": 1, "wide": 2}
_COMMON = frozenset(
    "able about aften after afternoon again ago aldri alle alltid also always and andre annen annet another any anything around ask asked away back "
    "article articles artikkel artikkelen artikler "
    "because been before begge being best beste better between ble bli blir blitt bok both brev bring bruker buy call came can cannot close come could "
    "dag dager day days deg dem den denne der det dette din disse does done early eller end enn etter evening evenings ever every everything find "
    "finne first for fordi forrige fra from først gang ganger get give given gjerne gjør god gode godt goes going good great group går gått hadde han "
    "har have hele help helst her here him his home hos hour hours how hun huset hva hver hvor idag igjen ikke ingen inn into invitasjon invitation "
    "invited its jeg just kan keep keeping keeps kept know known kom kommer kveld kvelder lage lang large last late later left lese leser let letter "
    "like liker line list lite liten litt live lives livet long look looking looks lot lov love loves lær made make man mandag mange many med meet "
    "meeting mellom men mer might mind mine month months more morning most much mye måned måneder ned need needs neste nett new news next nice night "
    "noe noen not now ny nye nytt når off ofte også old once one only open opens opp oss other our out over own part people place plan plans please "
    "prefer prefers put på read reads right said same samme say says see seen seg selv send sende sent ser set she siden sin since siste sitt skal "
    "skrive skriver small snart som some someone soon start started still stor store står større ta take takes talk tar tell than thank that the their "
    "them then there these they thing things think thinks this through tid tiden til tilbake time today together told too took trenger tried try uke "
    "uker under until use used uses using uten var ved veldig venn venner very vet vi vil våre være wait want wants way week weeks well went what when "
    "where which while who whole whom whose why will wish with without woman word work working works would write writes year years yes yet you your å "
    "åpen åpent år".split()
)
"""Words that say nothing of what a thing is about, in both languages."""
_ROOT = 5


def roots(text: str) -> frozenset[str]:
    """The roots of the words of a text that say something: without a plural s, their first five letters; common words are left out."""
    said = (word for word in words(text) if len(word) > 3 and word not in _COMMON)
    return frozenset((word.removesuffix("s") if len(word) > 4 else word)[:_ROOT] for word in said)


@dataclass(frozen=True, slots=True)
class Fact:
    """Something recorded about somebody that may make a thing serve them: its kind (WEIGHTS), its words, when told (None: not dated)."""

    kind: str
    text: str
    told_at: int | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody whom a thing may serve, with what is recorded of them."""

    person: int
    name: str
    closeness: str
    warmth: float
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody to share a thing with, and the one recorded fact that says so best."""

    person: int
    name: str
    fact: Fact
    strength: int


def whom_it_serves(text: str, place: str, readers: Iterable[Reader], limit: int = 8) -> tuple[Suggestion, ...]:
    """Those of whom a recorded fact shares a root with the thing's words, or its place; strongest fact first, then the closest.

    A suggestion goes when its fact goes, for it is made of nothing else.
    """
    wanted, where = roots(text), fold(place.strip())
    found: list[tuple[tuple[object, ...], Suggestion]] = []
    for reader in readers:
        scored = [(strength, fact) for fact in reader.facts if (strength := _strength(fact, wanted, where))]
        if scored:
            strength, fact = max(scored, key=lambda pair: (pair[0], pair[1].told_at or 0))
            order = (-strength, CLOSENESS.get(reader.closeness, 2), fold(reader.name), reader.person)
            found.append((order, Suggestion(reader.person, reader.name, fact, strength)))
    return tuple(suggestion for _, suggestion in sorted(found, key=lambda pair: pair[0])[:limit])


def _strength(fact: Fact, wanted: frozenset[str], where: str) -> int:
    if fact.kind == "place":
        return WEIGHTS["place"] if where and fold(fact.text.strip()) == where else 0
    return WEIGHTS.get(fact.kind, 1) * len(wanted & roots(fact.text))


def close_and_cold_first(readers: Iterable[Reader]) -> tuple[Reader, ...]:
    """Whom to see on a trip: the closest first, and of those equally close the coldest."""
    return tuple(sorted(readers, key=lambda r: (CLOSENESS.get(r.closeness, 2), r.warmth, fold(r.name), r.person)))
