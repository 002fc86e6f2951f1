"""Slips of the fingers in the words that the line is read by: "cofee", "yesteday", "huks"; what was typed is kept as it was."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache

from netbook.domain.folding import words
from netbook.domain.quick_text.understood import PeopleIndex, Understood

_MEANT = """
    coffee lunch dinner breakfast brunch meeting yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday weekend
    remember remind follow called phoned texted email emailed messaged thanked promised introduced visited asked message birthday
    last next week weeks month months morning afternoon evening december november october september february january
    kaffe lunsj middag frokost møtte møte ringte snakket traff besøkte sendte skrev takket lovet lovte husk følg oppfølging minn
    mandag tirsdag onsdag torsdag fredag lørdag søndag helga forrige neste morgen kveld bursdag desember oktober januar februar
    uker måned måneder telefon melding
""".split()
_REAL = frozenset(
    """
    diner diners tanked taket kafe kafé metting meting frida sony sonny sondag later lost lest least list lats late cast past lasts blast nest
    text texts neat newt wee weak weeks weeks's week's mouth moths month's months' mourning phone phones mail email emails message messages
    ask asks asker taked call calls calle caller dag dagen middagen ringe snakke møte møter møt møttes mott takke lov love loves loved lover
    minne mine min minna min husk hus husky huskes husker huset fag fang folk følge følger følgt trafikk treff traf sende sender skrevet
    skrive skriver hell helgen helgene helg kved kveldene nest nester nesten morgenen moren uke uken ukes man mann manda torsk lunge lunger
    lunches brunches branch launch lynch bunch punch hunch munch allow hollow fellow fallow followed follows visit visits invited invite
    emil emal dinners remembers remained remained remand rewind remains mondays sundays fridays evenings even eleven weekends january's tried
    introduces introducer besøkt keld hela
    kaffen kaffer laffe kafka gaffe coffees coffin besøke besøker besøk sent sendt thank thanks promise promises premised introduce texter
    tester tested sekt telefonen meldingen melding mending bursdagen mandagen fredagen freda fredag maned måne måneden lest møtet møtt ringt ringet
    """.split()
)
"""Words of their own that lie beside one of those: they are what they are."""
_HABITS = {
    slip: meant
    for meant, slips in {
        "wednesday": "wensday wendsday wednsday wedensday", "tuesday": "tusday teusday", "thursday": "thrusday thurday thirsday", "saturday": "saterday",
        "tomorrow": "tommorow tommorrow tomorow tomorro", "february": "febuary", "yesterday": "yesturday yestarday", "lørdag": "lordag",
        "onsdag": "ånsdag", "remember": "rember", "restaurant": "resturant", "intervju": "intervjuv",
    }.items()
    for slip in slips.split()
}  # fmt: skip
"""Words that are written wrong from habit."""
_SHORT = dict(
    pair.split(":")
    for pair in """
    nxt:next wk:week wks:weeks wknd:weekend wkend:weekend mth:month mnth:month abt:about mtg:meeting mtng:meeting appt:appointment
    msgd:messaged msged:messaged txtd:texted txted:texted yest:yesterday ystd:yesterday yst:yesterday mrng:morning bfast:breakfast brekkie:breakfast
    rmbr:remember rmb:remember calld:called emaild:emailed tmro:tomorrow
    hu:hun ikkje:ikke ettermd:ettermiddag etterm:ettermiddag formidd:formiddag mld:melding bursd:bursdag tlfsamtale:telefonsamtale nste:neste
    imrg:imorgen imrgn:imorgen imorg:imorgen
    frok:frokost snakt:snakket
    """.split()
)
"""How words are written short in haste."""
_WORD = re.compile(r"(?<![\w@#/.:'’-])[^\W\d_]{2,12}(?![\w@/'’-])")


@dataclass(frozen=True, slots=True)
class Slip:
    """A word that was typed and the one that is meant, and where each stands, in the line and in the line as meant."""

    typed: str
    meant: str
    begin: int
    new: int

    def cased(self, found: re.Match[str]) -> str:
        """What was typed, with a capital where the meant word has one."""
        return _cased(self.typed, found.group())


@dataclass(frozen=True, slots=True)
class Mended:
    """The line as it is meant."""

    text: str
    slips: tuple[Slip, ...]

    def give_back(self, read: Understood, typed: str) -> Understood:
        """What was understood, with its parts where they stand in the line and its words as they were typed."""

        def own(text: str) -> str:
            for slip in self.slips:
                text = re.sub(rf"(?<!\w){slip.meant}(?!\w)", slip.cased, text, flags=re.IGNORECASE)
            return text

        happened = read.interaction
        if happened is not None:
            happened = replace(happened, note=own(happened.note), owe_what=own(happened.owe_what))
        return replace(
            read, text=typed, note=own(read.note), interaction=happened,
            details=tuple(replace(one, text=own(one.text)) for one in read.details),
            follow_ups=tuple(replace(one, text=own(one.text)) for one in read.follow_ups),
            favours=tuple(replace(one, text=own(one.text)) for one in read.favours),
            birthdays=tuple(replace(one, text=own(one.text)) for one in read.birthdays),
            parts=tuple(replace(part, begin=self._place(part.begin, False), end=self._place(part.end, True)) for part in read.parts),
        )  # fmt: skip

    def _place(self, place: int, end: bool) -> int:
        n = bisect_right([slip.new for slip in self.slips], place - end) - 1
        if n < 0:
            return place
        slip = self.slips[n]
        within = place - slip.new
        if within < len(slip.meant) or (end and within == len(slip.meant)):
            return slip.begin + (len(slip.typed) if end else 0) if within else slip.begin
        return slip.begin + len(slip.typed) + within - len(slip.meant)


def _cased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word[:1].lower() + word[1:]


def one_slip(typed: str, meant: str) -> bool:
    """Whether a word is another with one letter left out or twice, two changed about or, in long words, one wrong."""
    if typed == meant or abs(len(typed) - len(meant)) > 1:
        return False
    n = next((n for n, (a, b) in enumerate(zip(typed, meant, strict=False)) if a != b), min(len(typed), len(meant)))
    swapped = typed[n : n + 2] == meant[n : n + 2][::-1] and typed[n + 2 :] == meant[n + 2 :]
    wrong = len(meant) > 7 and typed[n + 1 :] == meant[n + 1 :]  # "during" is no Turing
    return swapped or wrong or typed[n + 1 :] == meant[n:] or typed[n:] == meant[n + 1 :]


def mend(text: str, people: PeopleIndex) -> Mended | None:
    """The line with such slips put right; None where there are none. A name is no slip, nor is a word that stands right elsewhere in the line."""
    slips: list[Slip] = []
    pieces: list[str] = []
    at = length = 0
    low = text.lower()
    for found in _WORD.finditer(text):
        word = found.group()
        meant = _meant(word.lower())
        if meant is None or word[1:] != word[1:].lower() or re.search(rf"(?<!\w){meant}(?!\w)", low):
            continue
        if (
            word[0].isupper() and found.start() and text[: found.start()].rstrip()[-1:] not in (".", "!", "?")
        ) or people.named(tuple(words(word))):
            continue
        meant = _cased(meant, word)
        pieces += [text[at : found.start()], meant]
        length += found.start() - at
        slips.append(Slip(word, meant, found.start(), length))
        length += len(meant)
        at = found.end()
    return Mended("".join(pieces) + text[at:], tuple(slips)) if slips else None


@lru_cache(maxsize=1)
def _slips() -> dict[str, str]:
    """Every slip with what it means; one that could mean two things means neither."""
    made: dict[str, str] = _HABITS | _SHORT
    sure = {*_MEANT, *_REAL}
    for meant in _MEANT:
        for slip in _near(meant):
            if slip not in sure:
                made[slip] = "" if made.get(slip, meant) != meant else meant
    return {slip: meant for slip, meant in made.items() if meant}


def _near(word: str) -> set[str]:
    """What the fingers make of a word: two letters changed about, one left out, one twice; in long words one beside another too."""
    inner = range(1, len(word))
    made = {word[:n] + word[n + 1] + word[n] + word[n + 2 :] for n in range(1, len(word) - 1)}
    if len(word) > 4:
        made |= {word[:n] + word[n + 1 :] for n in inner}
        made |= {word[:n] + word[n] + word[n:] for n in inner}
    if len(word) > 7:
        letters = "abcdefghijklmnopqrstuvwxyzæøå"
        made |= {word[:n] + letter + word[n + 1 :] for n in inner for letter in letters}
    return {one for one in made if len(one) > 3}


def _meant(word: str) -> str | None:
    return _slips().get(word)
