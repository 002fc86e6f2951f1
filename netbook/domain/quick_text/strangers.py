"""Somebody of whom only the name is told: "someone called Isambard" is nobody the book knows by half a name."""

from __future__ import annotations

import re

_CALLED = r"(?:(?:who\s+is\s+|who['’]s\s+)?(?:called|named)|by\s+the\s+name\s+of|som\s+(?:heter|het|kalles)|ved\s+navn|kalt)\s+$"
_MET = (
    r"(?:met|meet|saw|visited|ran\s+into|bumped\s+into|called|phoned|texted|emailed|with|to|from|møtte|traff|besøkte|støtte\s+på|ringte|hos|med|til"
    r"|fra|for)\s+"
)
_SOMEBODY = r"(?:guy|bloke|chap|man|woman|lady|girl|person|colleague|neighbour|fyr|kar|mann|dame|kvinne|jente|gutt|kollega|nabo)"
_STRANGER = re.compile(
    rf"(?<!\w)(?:(?:(?:some(?:one|body)|noen)\s+(?:[\w-]+\s+){{0,2}}?|(?:an?|en|ei|et)\s+(?:[\w-]+\s+){{0,3}}?){_CALLED}"
    rf"|(?:an?|en|ei|et)\s+(?:[\w-]+\s+){{0,2}}?{_SOMEBODY},\s+$)",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r"(?<!\w)(?:met|møtte|traff|ran\s+into|bumped\s+into)\s+(?P<who>(?:an?|en|ei|et)\s+(?:[\w-]+\s+){0,2}?(?!friend|mate|venn|venninne|kompis)[^\W\d_]+,\s+)$",
    re.IGNORECASE,
)
"""Somebody met who is told by what they are: "a Danish architect, Mette Frandsen"."""
_BEFORE = re.compile(rf"(?<!\w){_MET}$", re.IGNORECASE)

_SMALL = re.compile(
    r"^\W*(?:(?:i|jeg|just|today|yesterday|i\s+dag|i\s+går)[\s,:]+)*(?:met|møtte|traff)\s+(?:jeg\s+)?(?P<name>[^\W\d_]{3,}\s(?:(?:van|von|de|da|af)\s)?[^\W\d_]{3,})"
    r"(?=\s*(?:$|[,.;:!?#(]|\s(?:at|on|in|from|for|about|over|during|and|på|i|ved|hos|fra|om|under|til|og)\s))",
)
_COMMON = frozenset(
    """
    the his her our your their its some any all both two three four five many few several other another each every one new old good best nice young
    great interesting local former future potential possible fellow whole big small long late early lovely friendly mutual dear late next last first
    someone somebody everyone everybody anyone nobody people friend friends neighbour neighbours neighbor neighbors colleague colleagues boss client
    clients customer customers team crew family kids children parents son daughter sister brother mother father mum mom dad uncle aunt cousin wife
    husband girlfriend boyfriend partner landlord plumber doctor dentist lawyer teacher guy guys girl woman man men women lady couple students student
    them him again with for about after before outside inside near here there today yesterday tomorrow tonight morning evening afternoon week month
    school work office club group board class meeting deadline train bus street requirements target targets goal goals expectations
    noen mange flere alle begge andre annen hele nye gamle gode hyggelige den det denne disse min mitt mine din dine hans hennes deres vår våre sin sine
    folk venn venner venninne kamerat nabo naboen naboene kollega kollegaer kolleger sjefen sjef kunde kunder kunden laget familien familie barna
    foreldrene sønnen datteren søsteren broren moren faren mamma pappa onkel tante fetter kusine kona mannen kjæresten dame damen mann gutt jente jenta
    igjen med for etter før utenfor inne her der ute tilfeldigvis plutselig en ei et ny gammel hyggelig lege legen lærer læreren student studenter
    veggen målet kravet kravene fristen skolen jobben klassen styret gruppa
    """.split()
)


def small_stranger(text: str, moments: list[int]) -> tuple[int, int] | None:
    """Where a whole name written small stands that nobody in the book has: "met rosalind franklin yesterday"."""
    ends = min((begin for begin in moments if text[:begin].strip()), default=len(text))
    found = _SMALL.match(text[:ends].rstrip())
    if (
        found is None
        or not found["name"].islower()
        or any(word in _COMMON or word.endswith(("ing", "ly")) for word in found["name"].split())
    ):
        return None
    return found.span("name")


def stranger_from(text: str, begin: int) -> int | None:
    """Where "someone called" begins, right before the name at `begin`; None where nothing of the kind stands there."""
    found = _STRANGER.search(text, max(0, begin - 80), begin)
    if found is None:
        apposed = _APPOSED.search(text, max(0, begin - 80), begin)
        return apposed.start("who") if apposed else None
    some = re.match(r"some|noen", found.group(), re.IGNORECASE)
    return found.start() if some or _BEFORE.search(text[: found.start()]) else None
