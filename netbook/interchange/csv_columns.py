"""What a column of people is about, told by its header in English or Norwegian."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from netbook.domain.folding import fold


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
    "full": "name|full name|display name|navn|fullt navn|visningsnavn|contact|contact name|kontakt|person|kontaktnavn",
    "given": "given name|first name|firstname|first|given|fornavn|forename",
    "additional": "additional name|additional names|middle name|middlename|middle names|mellomnavn|middle",
    "family": "family name|last name|lastname|surname|last|etternavn|slektsnavn|family",
    "prefix": "name prefix|prefix|salutation|honorific|tiltaleform|prefiks",
    "suffix": "name suffix|suffix|suffiks",
    "phonetic_given": "phonetic first name|given name yomi|given yomi|phonetic given name|fonetisk fornavn",
    "phonetic_family": "phonetic last name|family name yomi|surname yomi|phonetic family name|fonetisk etternavn",
    "nicknames": "nickname|nicknames|kallenavn|nick",
    "organisation": "organization name|organisation name|company|company name|organisation|organization|firma|bedrift|selskap|"
                    "arbeidsgiver|employer|organisasjon|firmanavn|current company|company org",
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
        "": "primary phone|primaer telefon|primary", "main": "company main phone|hovedtelefon firma|firma hovednummer",
        "assistant": "assistant's phone|assistents telefon|telefon assistent|assistentens telefon", "callback": "callback|tilbakeringing",
        "isdn": "isdn", "telex": "telex|teleks", "radio": "radio phone|radiotelefon", "car": "car phone|biltelefon",
        "textphone": "tty tdd phone|teksttelefon|tty tdd telefon",
    },
    "url": {
        "": "url|web page|webpage|website|web site|web|homepage|home page|nettside|nettsted|hjemmeside|webside|web address",
        "linkedin": "linkedin|linkedin url|profile url|linkedin profile|public profile url",
    },
    "im": {"": "im address|im|im adresse"},
}  # fmt: skip
_EXACT: dict[str, Column] = {}
for _slot, _names in _SINGLE.items():
    _EXACT |= {name: Column(_slot) for name in _names.split("|")}
for _slot, _labels in _MANY.items():
    for _label, _names in _labels.items():
        _EXACT |= {name: Column(_slot, _label) for name in _names.split("|")}

_PLACES = {
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
_PART_OF = {name: part for part, names in _PARTS.items() for name in names.split("|")}
_PHONES = {
    "phone": "", "telephone": "", "tel": "", "telefon": "", "tlf": "", "telefonnummer": "", "phone number": "", "number": "",
    "mobile": "mobile", "mobil": "mobile", "cell": "mobile", "cellphone": "mobile", "mobiltelefon": "mobile", "mobilnummer": "mobile",
    "mobile phone": "mobile", "cell phone": "mobile", "mobiltlf": "mobile", "mobile number": "mobile", "mobilnr": "mobile",
    "mobile phone number": "mobile", "tlf nr": "", "telefonnr": "",
    "fax": "fax", "faks": "fax", "telefaks": "fax", "fax number": "fax", "faksnummer": "fax", "pager": "pager", "personsoker": "pager",
}  # fmt: skip
_MAILS = frozenset({
    "email", "email address", "emailaddress", "epost", "epostadresse", "mail", "mail address", "mailadresse", "email adresse",
    "epost adresse", "emails", "email addresses", "primary email",
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
    for place, column in enumerate(found):
        if tidied[place] in ("title", "tittel"):
            # Outlook's "Title" is Mr or Dr; where no other column holds the job, the title is the job.
            found[place] = column = Column("prefix" if any(c.slot == "title" for c in found) else "title")
        if column.slot in _SINGLE and column.slot not in ("note", "categories", "nicknames"):
            if column.slot in taken:
                found[place] = Column("custom", headers[place].strip())
            taken.add(column.slot)
    return found


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
    return _by_words(text) or Column("custom", header.strip())


def _by_words(text: str) -> Column | None:
    """Headers such as "Business Street 2", "Telefon, privat", "E-mail 2 Address"."""
    words = text.split()
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
