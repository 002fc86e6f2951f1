"""Norwegian as it is spoken or written in Nynorsk, word for word in the form that the phrases are written in."""

from __future__ import annotations

import re
from bisect import bisect_right

_SURE = re.compile(
    r"(?<!\w)(?:eg|æ|ikkje|itj|ittj|itte|kva|kven|kem|kvifor|korfor|korleis|koss|kossen|korsen|ka|kor|dåkker|dokker|dykk|mæ|dæ|noko|nokon|"
    r"nokre|nåkka|nokka|nåkke|nån|nåen|frå|berre|bærre|veit|kjem|gjer|ein|eit|nokre|hjå|åt|gonger|mykje|heile|heilt|vere|vore)(?!\w)",
    re.IGNORECASE,
)
"""Words that are written so in a dialect or in Nynorsk only."""

_BOOK = {
    spoken: book
    for book, words in {
        "jeg": "eg æ æg", "meg": "mæ", "deg": "dæ", "seg": "sæ", "hun": "ho", "de": "dei", "dere": "dåkker dokker dykk dåkk dokk",
        "deres": "dykkar dåkkers dokkers", "hva": "ka kva", "hvem": "kem kven", "hvor": "kor", "hvorfor": "korfor kvifor koffer koffør",
        "hvordan": "korleis koss kossen korsen koless", "ikke": "ikkje itj ittj itte ikkj", "noe": "noko nåkka nokka nåkke noke",
        "noen": "nokon nån nåen nokre nåkre nokken", "fra": "frå", "en": "ein", "et": "eit", "bare": "berre bærre bærr", "vet": "veit",
        "kommer": "kjem kjæm", "gjør": "gjer", "gjøre": "gjere gjerra", "se": "sjå", "si": "seie sei", "sier": "seier", "trenger": "treng",
        "svarer": "svarar", "mener": "meiner", "tenker": "tenkjer", "kjenner": "kjenn", "lurer": "lure", "hjelpe": "hjælp hjælpe", "skal": "ska",
        "ble": "vart", "var": "va", "er": "e", "være": "vere", "hold": "hald", "tankene": "tankane", "dukker": "dukkar", "glem": "gløym",
        "glemt": "gløymt", "ganger": "gonger", "gang": "gong", "gangen": "gongen", "mulig": "mogleg", "mulige": "moglege",
        "mulighet": "moglegheit", "muligheter": "moglegheiter", "kaffe": "kaffi", "uke": "veke", "uker": "veker", "jobber": "jobbar",
        "hos": "hjå", "til": "åt", "mye": "mykje", "hele": "heile", "helt": "heilt", "håper": "håpar", "ønsker": "ynskjer ønskjer",
        "takknemlig": "takksam", "nå": "no", "siden": "sidan", "skylder": "skuldar", "hørt": "høyrt", "høre": "høyre", "hører": "høyrer",
        "ber": "bed", "sette": "setje", "setter": "set", "gi": "gje", "gir": "gjev", "fikk": "fekk", "synes": "synest", "meldingene": "meldingane",
        "snakke": "snakk", "fortelle": "fortel", "karrieren": "karriæren", "spørre": "spør", "kunne": "kunna", "hadde": "hadd",
    }.items()
    for spoken in words.split()
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")


class Spoken:
    """A text in book language, and where each of its places stands in what was written."""

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        self.new, self.old = [0], [0]
        at = length = 0
        for found in _WORD.finditer(text):
            book = _BOOK.get(found.group().lower())
            if book is None or (found.group().isupper() and len(found.group()) > 1):
                continue
            book = book.capitalize() if found.group()[0].isupper() else book
            pieces += [text[at : found.start()], book]
            length += found.start() - at
            self.new.append(length)
            self.old.append(found.start())
            length += len(book)
            at = found.end()
            self.new.append(length)
            self.old.append(at)
        self.text = "".join(pieces) + text[at:]

    def place(self, place: int) -> int:
        """Where a place of the book language stands in what was written; within a changed word, its beginning or its end."""
        n = bisect_right(self.new, place) - 1
        within = n % 2 == 1
        return (
            self.old[n]
            if within and place == self.new[n]
            else self.old[n + 1]
            if within
            else self.old[n] + place - self.new[n]
        )


def spoken(text: str) -> Spoken | None:
    """The text in book language, None where nothing in it is dialect or Nynorsk."""
    return Spoken(text) if _SURE.search(text) else None
