"""What a column of people is about, told by its header: in English or Norwegian here, in other languages by their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from netbook.domain.folding import fold
from netbook.domain.values import dataclass
from netbook.interchange import csv_languages as abroad


@dataclass(frozen=True, slots=True)
class Column:
    """What a column fills: `slot` of a card, with `part` and `label` where it fills one of many; `number` ties columns together."""

    slot: str
    label: str = ""
    part: str = ""
    number: str = ""
    preferred: bool = False


def tidy(header: str) -> str:
    """A header for comparing: folded, without marks, "e-mail" and "e-post" in one word."""
    text = fold(header).replace("e-mail", "email").replace("e-post", "epost").replace("´", "'").replace("’", "'")
    return " ".join(re.findall(r"[\w']+", text))


_SINGLE = {
    "full": "name|full name|fullname|display name|navn|fullt navn|visningsnavn|contact|contact name|kontakt|person|kontaktnavn",
    "given": "given name|first name|firstname|first|given|fornavn|forename",
    "additional": "additional name|additional names|middle name|middlename|middle names|mellomnavn|middle",
    "family": "family name|last name|lastname|surname|last|etternavn|slektsnavn|family",
    "prefix": "name prefix|prefix|salutation|honorific|tiltaleform|prefiks",
    "suffix": "name suffix|suffix|suffiks",
    "phonetic_given": "phonetic first name|given name yomi|given yomi|phonetic given name|fonetisk fornavn",
    "phonetic_family": "phonetic last name|family name yomi|surname yomi|phonetic family name|fonetisk etternavn",
    "nicknames": "nickname|nicknames|kallenavn|nick",
    "organisation": "organization name|organisation name|company|company name|organisation|organization|firma|bedrift|selskap|"
                    "arbeidsgiver|employer|organisasjon|firmanavn|current company|company org|companies",
    "department": "organization department|organisation department|department|avdeling",
    "title": "organization title|organisation title|job title|jobtitle|position|stilling|stillingstittel|jobbtittel|jobb",
    "role": "role|rolle|profession|yrke",
    "birthday": "birthday|birth date|birthdate|date of birth|dob|bursdag|fodselsdag|fodselsdato|fodt|born",
    "death": "died|date of death|death date|dod|dodsdato",
    "gender": "gender|sex|kjonn",
    "pronouns": "pronouns|pronomen",
    "languages": "language|languages|sprak",
    "time_zone": "time zone|timezone|tidssone",
    "geo": "geo|coordinates|koordinater",
    "note": "notes|note|notater|notat|comment|comments|kommentar|kommentarer|merknad|merknader|description|beskrivelse|anmerkning",
    "categories": "labels|group membership|categories|category|groups|group|tags|tag|kategorier|kategori|grupper|gruppe|circles|"
                  "circle|kretser|krets|etiketter",
    "known_since": "connected on|known since|kjent siden",
    "photo": "photo|picture|bilde|image",
    "uid": "netbook id|uid",
    "kind": "kind",
    "members": "members",
}  # fmt: skip
_MANY = {
    "related": {
        "spouse": "spouse|ektefelle|partner", "child": "children|child|barn", "manager": "manager's name|manager|managers name|"
        "overordnet|leder|navn pa overordnet|overordnedes navn", "assistant": "assistant's name|assistant|assistants name|assistent|"
        "navn pa assistent|assistentens navn", "referred by": "referred by|henvist av",
    },
    "date": {"anniversary": "anniversary|merkedag|jubileum|arsdag|wedding anniversary|bryllupsdag"},
    "phone": {
        "": "primary phone|primaer telefon|primary|primaertelefon|yahoo phone",
        "main": "company main phone|hovedtelefon firma|firma hovednummer|telefon firma",
        "assistant": "assistant's phone|assistents telefon|telefon assistent|assistentens telefon", "callback": "callback|tilbakeringing",
        "isdn": "isdn", "telex": "telex|teleks", "radio": "radio phone|radiotelefon", "car": "car phone|biltelefon",
        "textphone": "tty tdd phone|teksttelefon|tty tdd telefon",
    },
    "url": {
        "": "url|web page|webpage|website|web site|web|homepage|home page|nettside|nettsted|hjemmeside|webside|web address|"
            "web page 1|web page 2|nettside 1|nettside 2|webseite 1|webseite 2|sites|profiles",
        "linkedin": "linkedin|linkedin url|profile url|linkedin profile|public profile url",
    },
    "im": {"": "im address|im|im adresse"},
}  # fmt: skip
_EXACT: dict[str, Column] = {}
for _singles, _many in ((abroad.SINGLE, abroad.MANY), (_SINGLE, _MANY)):
    for _slot, _names in _singles.items():
        _EXACT |= {name: Column(_slot) for name in _names.split("|")}
    for _slot, _labels in _many.items():
        for _label, _names in _labels.items():
            _EXACT |= {name: Column(_slot, _label) for name in _names.split("|")}
for _part, _names in abroad.BIRTH.items():
    _EXACT |= {name: Column("birth", part=_part) for name in _names.split("|")}
_ENGLISH = frozenset(name for names in _SINGLE.values() for name in names.split("|"))
_TITLES = frozenset({"title", "tittel", "titel", "titre", "titulo", "titolo"})

_PLACES = abroad.PLACES | {
    "home": "home", "private": "home", "privat": "home", "hjem": "home", "hjemme": "home", "personal": "home", "personlig": "home",
    "work": "work", "business": "work", "office": "work", "arbeid": "work", "jobb": "work", "company": "work", "firma": "work",
    "other": "other", "annen": "other", "annet": "other", "andre": "other",
}  # fmt: skip
_PARTS = {
    "street": "street|gate|gateadresse|adresse|address|addresse|postadresse|gatenavn|address line|street address|adresselinje",
    "city": "city|town|sted|poststed|by|locality", "region": "state|region|province|county|fylke|delstat|omrade|state province|"
    "delstat omrade|delstat fylke", "code": "postal code|zip|zip code|postcode|postnummer|postnr|zip postal code|zipcode|post code",
    "country": "country|land|country region|land omrade|nation", "po_box": "po box|address po box|postboks|adresse postboks|post box",
    "extended": "extended address|suite|apartment|leilighet",
}  # fmt: skip
_PART_OF = {
    name: part for parts in (abroad.PARTS, _PARTS) for part, names in parts.items() for name in names.split("|")
}
_PART_OF |= {f"{word} {name}": part for name, part in list(_PART_OF.items()) for word in ("address", "adresse")}
_PHONES = abroad.PHONES | {
    "phone": "", "telephone": "", "tel": "", "telefon": "", "tlf": "", "telefonnummer": "", "phone number": "", "number": "",
    "mobile": "mobile", "mobil": "mobile", "cell": "mobile", "cellphone": "mobile", "mobiltelefon": "mobile", "mobilnummer": "mobile",
    "mobile phone": "mobile", "cell phone": "mobile", "mobiltlf": "mobile", "mobile number": "mobile", "mobilnr": "mobile",
    "mobile phone number": "mobile", "tlf nr": "", "telefonnr": "", "phone mobile": "mobile", "telefon mobil": "mobile", "phone cell": "mobile",
    "phone numbers": "", "phonenumbers": "", "pager number": "pager",
    "fax": "fax", "faks": "fax", "telefaks": "fax", "fax number": "fax", "faksnummer": "fax", "pager": "pager", "personsoker": "pager",
}  # fmt: skip
_MAILS = frozenset({
    "email", "email address", "emailaddress", "epost", "epostadresse", "mail", "mail address", "mailadresse", "email adresse",
    "epost adresse", "emails", "email addresses", "primary email", "secondary email", "alternate email", "alternative email", "primaer epost",
    "sekundaer epost", "additional email", "primare email", "sekundare email",
})  # fmt: skip
_NUMBERED = re.compile(r"(.+?) (\d{1,3}) - (.+)")
_GROUPS = {
    "email": "email", "epost": "email", "phone": "phone", "telefon": "phone", "address": "address", "adresse": "address",
    "website": "url", "relation": "related", "event": "date", "custom field": "custom", "im": "im", "organization": "organisation",
    "organisation": "organisation", "web": "url", "jot": "custom", "external id": "custom", "calendar link": "url",
}  # fmt: skip
_GROUP_PARTS = {
    "type": "label", "label": "label", "value": "value", "formatted": "formatted", "street": "street", "city": "city",
    "po box": "po_box", "region": "region", "postal code": "code", "country": "country", "extended address": "extended",
    "service": "service",
}  # fmt: skip
_ORGANISATION = {"name": "organisation", "title": "title", "department": "department"}


def columns_of(headers: Sequence[str]) -> list[Column]:
    """What each column is about; a header that is not understood is a field of the owner's own, under its own name."""
    tidied = [tidy(header) for header in headers]
    found = [_column(header, text) for header, text in zip(headers, tidied, strict=True)]
    taken: set[str] = set()
    _settle_titles(found, tidied)
    _settle_names(found, tidied)
    _settle_births(found)
    if "yahoo phone" in tidied:
        bare = {"home": "home", "work": "work", "other": "other"}
        found = [Column("phone", bare[text]) if text in bare else one for one, text in zip(found, tidied, strict=True)]
    for place, column in enumerate(found):
        if column.slot in _SINGLE and column.slot not in ("note", "categories", "nicknames"):
            if column.slot in taken:
                found[place] = Column("custom", headers[place].strip())
            taken.add(column.slot)
    return found


def _settle_titles(found: list[Column], tidied: Sequence[str]) -> None:
    """Outlook's "Title" is Mr or Dr; where no other column holds the job, the last title is the job."""
    places = [place for place, text in enumerate(tidied) if text in _TITLES]
    job = any(column.slot == "title" for place, column in enumerate(found) if place not in places)
    for place in places:
        found[place] = Column("title" if place == places[-1] and not job else "prefix")


def _settle_names(found: list[Column], tidied: Sequence[str]) -> None:
    """ "Name" beside "Vorname" is the family name; "Nombre" without any family name is the whole one."""
    slots = {column.slot for column in found}
    given = {text for column, text in zip(found, tidied, strict=True) if column.slot == "given"}
    for place, text in enumerate(tidied):
        if "family" not in slots and text in abroad.FAMILY_BESIDE_GIVEN and given & _ABROAD_GIVEN:
            found[place] = Column("family")
        elif (
            "family" not in slots
            and found[place].slot == "given"
            and text in ("nombre", "nome")
            and "full" not in slots
        ):
            found[place] = Column("full")


_ABROAD_GIVEN = frozenset(abroad.SINGLE["given"].split("|"))


def _settle_births(found: list[Column]) -> None:
    """Beside a column of the birth's year, that of the birthday is its day in the month."""
    if any(column.slot == "birth" for column in found):
        for place, column in enumerate(found):
            if column.slot == "birthday":
                found[place] = Column("birth", part="day")


_NORWEGIAN = frozenset(
    "fornavn etternavn bursdag fodselsdag epost epostadresse telefon telefonnummer navn firma stilling".split()
)
_ENGLISH_TOO = frozenset({"service", "alias", "poste", "cargo", "sexe", "genre"})
_ABROAD = frozenset(name for names in abroad.SINGLE.values() for name in names.split("|")) - _ENGLISH - _ENGLISH_TOO


def day_leads(tidied: Sequence[str]) -> bool:
    """Whether a table's language writes the day before the month: every one here does but English."""
    return any(text in _ABROAD or any(word in _NORWEGIAN for word in text.split()) for text in tidied)


def _column(header: str, text: str) -> Column:
    numbered = _NUMBERED.fullmatch(header.strip())
    if numbered:
        group = _GROUPS.get(tidy(numbered.group(1)), "")
        part = tidy(numbered.group(3))
        if group == "organisation":
            slot = _ORGANISATION.get(part)
            if slot and numbered.group(2) == "1":
                return Column(slot)
        elif group and part in _GROUP_PARTS:
            return Column(group, "", _GROUP_PARTS[part], numbered.group(2))
    if text in _EXACT:
        return _EXACT[text]
    if text in _TITLES:
        return Column("title")
    return _by_words(text) or Column("custom", header.strip())


def _by_words(text: str) -> Column | None:
    """Headers such as "Business Street 2", "Telefon, privat", "E-mail 2 Address"."""
    words = " ".join(abroad.COMPOUND.get(word, word) for word in text.split()).split()
    place = next((_PLACES[word] for word in words if word in _PLACES), "")
    rest = " ".join(word for word in words if not word.isdigit() and word not in _PLACES)
    if rest in _MAILS:
        return Column("email", place)
    if rest in _PHONES:
        device = _PHONES[rest]
        return Column("phone", f"{place} {device}".strip() if place != "home" or device != "mobile" else device)
    if rest in _PART_OF:
        part = _PART_OF[rest]
        if part == "street" and rest in ("address", "adresse", "addresse") and place:
            part = "formatted"
        return Column("address", place, part, "place:" + place)
    if rest in ("web page", "website", "url", "homepage") and place:
        return Column("url", place)
    return None


def understood(headers: Sequence[str]) -> int:
    """How many of these cells are headers of people; no sentence or value ever is."""
    return sum(
        1
        for header in headers
        if header.strip() and len(header) < 60 and _column(header, tidy(header)).slot != "custom"
    )
