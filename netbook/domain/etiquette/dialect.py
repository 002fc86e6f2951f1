"""Norwegian as it is spoken or written in Nynorsk, word for word in the form that the phrases are written in."""

from __future__ import annotations

import re
from bisect import bisect_right

_SURE = re.compile(
    r"(?<!\w)(?:"
    r"berre|bærre|dokkar|dokke|dokker|dykk|dåkke|dåkker|dæ|eg|ein|eit|frå|gjer|gonger|heile|heilt|hjå|hjølp\w*|ikkj|"
    r"ikkje|itj|itje|itte|ittj|ittno|jei|jæ|ka|kainn|kem|kjem|koffår|kordan|korfor|korfår|korleis|korsen|koss|kossen|kossjn|"
    r"kva|kven|kvifor|mykje|mæ|naun|nokka|noko|nokon|nokre|nåen|nåkka|nåkke|nåkken|nån|nånn|veit|vere|vert|verte|vore|åffer|"
    r"åssen|åt|æ"
    r")(?!\w)",
    re.IGNORECASE,
)
"""Words that are written so in a dialect or in Nynorsk only."""

_BOOK = {
    spoken: entry.split(":")[0].strip()
    for entry in """
jeg: eg æ æg ej jæ jei; meg: mæ; deg: dæ; seg: sæ; hun: ho; de: dei; dere: dåkker dokker dykk dåkk dokk dokke dokkar dåkke dåkkår;
deres: dykkar dåkkers dokkers dokkes dokkas dåkkes; hva: ka kva; hvem: kem kven; hvor: kor;
hvorfor: korfor kvifor koffør koffår korfår åffer; hvordan: korleis koss kossen korsen koless kossjn åssen kordan kossn;
ikke: ikkje itj ittj itte ikkj itje; noe: noko nåkka nokka nåkke noke nokko nåkko ittno;
noen: nokon nån nåen nokre nåkre nokken nånn naun nåkken; fra: frå; en: ein; et: eit; bare: berre bærre bærr; vet: veit væt;
kommer: kjem kjæm kjøm; gjør: gjer gjørr gjær; gjøre: gjere gjerra; se: sjå; si: seie sei; sier: seier;
trenger: treng træng trøng trong; svarer: svarar; mener: meiner; tenker: tenkjer; kjenner: kjenn; lurer: lure; orker: orke;
hjelpe: hjælp hjælpe hjølp hjølpe hjølpa hjelpa; skal: ska; skulle: sku skulla; kan: kainn kanj kajn; prat: preik prek prekæ;
tar: tek; blir: vert blei; veldig: vældi veldi; venner: vener; innspill: innspel; spill: spel; rådene: råda; vei: veg; eller: hell;
og: åsså; også: au óg; ble: vart; var: va; er: e; være: vere; hold: hald; tankene: tankane; dukker: dukkar; glem: gløym;
glemt: gløymt; ganger: gonger; gang: gong; gangen: gongen; mulig: mogleg; mulige: moglege; mulighet: moglegheit;
muligheter: moglegheiter; kaffe: kaffi; uke: veke; uker: veker; jobber: jobbar; hos: hjå; til: åt; mye: mykje; hele: heile;
helt: heilt; håper: håpar; ønsker: ynskjer ønskjer; takknemlig: takksam; nå: no; siden: sidan; skylder: skuldar; hørt: høyrt;
høre: høyre; hører: høyrer; ber: bed; sette: setje; setter: set; gi: gje; gir: gjev; fikk: fekk; synes: synest tykkjer;
meldingene: meldingane; snakke: snakk snakka; fortelle: fortel; karrieren: karriæren; spørre: spør; kunne: kunna; hadde: hadd
""".split(";")
    for spoken in entry.split(":")[1].split()
}
"""What is said, behind the word of the book for it."""
_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = (
    ("ingar", "inger"),
    ("ingane", "ingene"),
    ("ane", "ene"),
    ("ar", "er"),
    ("leg", "lig"),
    ("lege", "lige"),
    ("heit", "het"),
    ("kje", "ke"),
)
"""How words of Nynorsk end, and how they do in book language."""


def _in_book(word: str) -> str | None:
    """The word of book language for a spoken one; None where it is the same."""
    if word in _BOOK:
        return _BOOK[word]
    for spoken_end, book_end in _ENDINGS:
        if len(word) > len(spoken_end) + 3 and word.endswith(spoken_end):
            return word.removesuffix(spoken_end) + book_end
    return None


class Spoken:
    """A text in book language, and where each of its places stands in what was written."""

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        self.new, self.old = [0], [0]
        at = length = 0
        for found in _WORD.finditer(text):
            written = found.group()
            known = written[0].isupper() and written.lower() not in _BOOK
            book = None if known or (written.isupper() and len(written) > 1) else _in_book(written.lower())
            if book is None:
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
