"""A pasted email signature: name, title, company, phones, mail, address and web pages of a new person."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from netbook.domain.people import Address, Card, Field, Name, PostalField
from netbook.domain.quick_text.name_words import BEFORE

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_URL = re.compile(r"(?:https?://|www\.)[^\s|<>,]+|(?<![@\w.])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|no|io|se|dk|eu|uk|de"
r"|edu|gov|dev|app|ai|co)(?:/[^\s|<>,]*)?(?![\w@])",
                  re.IGNORECASE)  # fmt: skip
_PHONE = re.compile(r"(?<![\w/])(?:\+|00)?\(?\d[\d\s().\u00a0-]{5,18}\d(?:\s*(?:ext|x)\.?\s*\d+)?(?!\w)")
_PHONE_LABEL = re.compile(
    r"(?P<mobile>mobile|mobil|mob|cell|m|c)|(?P<fax>fax|faks|f)|(?P<work>office|kontor|direct|direkte|work"
    r"|switchboard|sentralbord|tel|telefon|phone|tlf|t|p|d|o|b)", re.IGNORECASE
)  # fmt: skip
_LABELLED = re.compile(
    r"(?:^|[|•·,;/\s])(?P<label>mobile|mobil|mob|cell|fax|faks|office|kontor|direct|direkte|work|switchboard"
    r"|sentralbord|tel|telefon|phone|tlf|[mcftpdob])\s*"
    r"(?:\.|:|\)|-)?\s*\(?$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:e-?mail|e-?post|mail|web|website|nettside|www|url|address|adresse|besøksadresse|postadresse|org\.?\s*nr\.?"
    r"|linkedin|twitter|skype|e|w|a)\s*[:.]\s*", re.IGNORECASE
)  # fmt: skip
_GREETING = re.compile(
    r"^(?:(?:med\s+)?(?:vennlig|beste?|mange|varm\w*|kjær\w*|hjertelig)\s+hilsen(?:er)?|hilsen|mvh\.?|vh|hilsener"
    r"|hils|(?:with\s+)?(?:kind|best|warm|many)(?:est)?\s+(?:regards|wishes)"
    r"|best|regards|sincerely|yours(?:\s+\w+)?|cheers|thanks|thank\s+you|all\s+the\s+best|takk|--+|__+|—+|\*+)[,.!]?$",
    re.IGNORECASE,
)
_TITLES = re.compile(
    r"\b(?:director|manager|engineer|developer|professor|lecturer|head|chief|officer|ceo|cto|cfo|coo|founder|partner"
    r"|consultant|analyst|designer|architect"
    r"|president|vice|lead|researcher|scientist|editor|journalist|lawyer|attorney|advisor|adviser|coordinator"
    r"|assistant|associate|sales|marketing|producer"
    r"|secretary|specialist|teacher|principal|physician|nurse|surgeon|curator|librarian|fellow|student|candidate"
    r"|owner|accountant|recruiter|executive"
    r"|direktør|leder|sjef|ingeniør|utvikler|professor|lektor|forsker|rådgiver|konsulent|daglig|gründer|advokat"
    r"|partner|redaktør|journalist|lærer|rektor"
    r"|overlege|lege|sykepleier|koordinator|selger|arkitekt|prosjektleder|avdelingsleder|stipendiat|førsteamanuensis"
    r"|seniorrådgiver|markedssjef|salgssjef"
    r"|styreleder|regnskapsfører|bibliotekar|kurator|fotograf|musiker|artist|psykolog|psychologist|doctor)\w*\b"
    r"|\w+(?:leder|sjef|rådgiver|ingeniør|konsulent|direktør|utvikler|ansvarlig)\b",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"\b(?:inc|ltd|llc|llp|plc|gmbh|corp|corporation|company|co|as|asa|ans|ab|aps|group|gruppen|university"
    r"|universitet\w*|college|institute|institutt\w*|school|skole|hospital"
    r"|sykehus\w*|foundation|stiftelse\w*|ministry|departement\w*|kommune|bank|labs?|laboratory|museum|museet|media"
    r"|press|forlag|consulting|partners|solutions"
    r"|technologies|systems|studio|studios|society|association|forening|forbund|council|agency|associates|høgskole\w*"
    r"|høyskole\w*|ntnu|nrk|etat\w*|verket)\b\.?",
    re.IGNORECASE,
)
_STREET = re.compile(
    r"\b\d+[a-z]?\s+[\w .'-]*\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|square|sq|place|boulevard|blvd"
    r"|court|close|row|terrace|quay|highway|parkway)\b\.?"
    r"|\b[\w .'-]*(?:gate|gata|gaten|vei|veien|veg|vegen|plass|plassen|allé|alleen|brygge|brygga|kai|kaia|torg|torget"
    r"|bakken|stien|tunet|ringen)\s+\d+\s?[a-z]?\b"
    r"|\b(?:po\s*box|p\.o\.\s*box|postboks|boks|pb)\s*\d+",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[^\W\d_][\w .'-]*\s\d{1,4}\s?[A-Za-z]?")
_NORDIC_CODE = re.compile(
    r"\b(?P<country>N-|NO-|SE-|DK-)?(?P<code>\d{4}"
    r"|\d{3}\s\d{2})\s+(?P<city>[A-ZÆØÅÄÖ][\w.-]+(?:\s+[A-ZÆØÅ][\w.-]*)*)"
)
_UK_CODE = re.compile(r"(?P<city>[A-Z][\w .'-]+?),?\s+(?P<code>[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2})\b")
_US_CODE = re.compile(r"(?P<city>[A-Z][\w .'-]+?),\s*(?P<region>[A-Z]{2})\s+(?P<code>\d{5}(?:-\d{4})?)\b")
_COUNTRIES = re.compile(
    r"^(?:norway|norge|sweden|sverige|denmark|danmark|finland|germany|deutschland|united kingdom"
    r"|uk|england|scotland|usa|united states|france|ireland)$",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"^(?:(?:dr|prof|mr|mrs|ms|sir)\.?\s+)*[^\W\d_][\w.'’-]*(?:\s+(?:[^\W\d_][\w.'’-]*"
    r"|\([^)]+\))){1,4}(?:,\s*(?:ph\.?d|md|mba|m\.?sc|b\.?sc|cpa|esq|jr|dr)\.?)*$",
    re.IGNORECASE,
)
_AFTER_NAME = re.compile(r",\s*(?P<suffix>(?:ph\.?d|md|mba|m\.?sc|b\.?sc|cpa|esq|jr)\.?(?:,\s*\w+)?)$", re.IGNORECASE)
_PRONOUNS = re.compile(
    r"\(?\b(?P<said>(?:she|he|they|hun|han|hen|de)\s*/\s*(?:her|him|them|hers|his|theirs|henne|ham"
    r"|hen|dem)(?:\s*/\s*\w+)?)\b\)?",
    re.IGNORECASE,
)
_PARTICLES = frozenset("van von de der den la le di da dos du al el bin af av ter y".split())
_BITS = re.compile(r"\s*[|•·]\s*|\s{3,}|\t+|\s+//\s+")


@dataclass(slots=True)
class _Found:
    name: str = ""
    suffix: str = ""
    title: str = ""
    company: str = ""
    department: str = ""
    pronouns: str = ""
    fields: list[Field] = field(default_factory=list)
    address: dict[str, str] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)


def read_signature(text: str) -> Card | None:
    """The person whom a pasted signature shows; None when the text is no signature: two lines or more, a name, and a way to reach them."""
    lines = [line.strip(" \t\u00a0>*_") for line in text.replace("\r", "").split("\n")]
    lines = [line for line in lines if line and not _GREETING.match(line)]
    if (
        not 2 <= len(lines) <= 24
        or len(text) > 1500
        or any(len(line) > 160 or len(line.split()) > 14 for line in lines)
    ):
        return None
    found = _Found()
    bits = [bit.strip(" ,") for line in lines for bit in _BITS.split(line) if bit.strip(" ,")]
    for bit in bits:
        _read_bit(found, bit)
    if not found.name or not any(f.kind in ("email", "phone") for f in found.fields):
        return None
    return _card(found)


def _read_bit(found: _Found, bit: str) -> None:
    """One line, or one stretch between bars, into its place."""
    left = _pronouns(found, _ways(found, bit))
    left = _LEAD.sub("", left).strip(" ,;:-–|()")
    if not left or not re.search(r"[^\W\d_]{2}", left):
        return
    if _PHONE_LABEL.fullmatch(left.strip(" .:")) or _LEAD.fullmatch(left + ":"):
        return
    if _place(found, left):
        return
    if not found.name and _is_name(left):
        _take_name(found, left)
    elif _GREETING.match(left):
        return
    else:
        _work(found, left)


def _ways(found: _Found, bit: str) -> str:
    """Takes mail addresses, web pages and numbers out of a line; answers what is left."""
    for mail in _MAIL.findall(bit):
        _add(found, Field("email", mail.rstrip(".")))
    bit = re.sub(r"\s*[<(\[]?(?:mailto:)?\s*[<(]?" + _MAIL.pattern + r"[>)\]]*", " ", bit)
    for match in _URL.finditer(bit):
        _add(found, Field("url", match.group().rstrip(".,)")))
    bit = _URL.sub(" ", bit)
    if _STREET.search(bit) or re.search(r"org\.?\s*(?:nr|no|nummer)|vat\b", bit, re.IGNORECASE):
        return bit
    for match in _PHONE.finditer(bit):
        number = " ".join(match.group().split()).strip(" .-")
        count = sum(c.isdigit() for c in number)
        if not 7 <= count <= 15 and not (count >= 5 and number.startswith("+")):
            continue
        labelled = _LABELLED.search(bit[: match.start()])
        label = ""
        if labelled and (kind := _PHONE_LABEL.fullmatch(labelled["label"])):
            label = next(name for name, value in kind.groupdict().items() if value)
        _add(found, Field("phone", number, label))
    if any(f.kind == "phone" and f.value in " ".join(bit.split()) for f in found.fields):
        bit = _PHONE.sub(" ", bit)
        bit = re.sub(r"(?:^|(?<=\s))(?:mobile|mobil|mob|cell|fax|faks|office|kontor|direct|direkte|switchboard"
        r"|sentralbord|tel|telefon|phone|tlf|[mcftpdob])\s*[.:)]*(?=\s|$)",
                     " ", bit, flags=re.IGNORECASE)  # fmt: skip
    return " ".join(bit.split())


def _add(found: _Found, one: Field) -> None:
    if all((f.kind, f.value.lower()) != (one.kind, one.value.lower()) for f in found.fields):
        found.fields.append(one)


def _pronouns(found: _Found, bit: str) -> str:
    if told := _PRONOUNS.search(bit):
        found.pronouns = found.pronouns or told["said"].replace(" ", "")
        return (bit[: told.start()] + bit[told.end() :]).strip()
    return bit


def _is_name(text: str) -> bool:
    if not _NAME.match(text) or _STREET.search(text) or len(text) > 60:
        return False
    words = re.findall(r"[^\W\d_][\w'’.-]*", _AFTER_NAME.sub("", text))
    capital = [word for word in words if word[0].isupper()]
    small = [word for word in words if not word[0].isupper()]
    if len(capital) < 2 or any(word not in _PARTICLES for word in small) or words[0].lower() in BEFORE:
        return False
    return not _COMPANY.search(text) and not (
        _TITLES.search(text) and not re.match(r"(?:prof|dr)", text, re.IGNORECASE)
    )


def _take_name(found: _Found, text: str) -> None:
    if after := _AFTER_NAME.search(text):
        found.suffix = after["suffix"]
        text = text[: after.start()]
    text = " ".join(text.split())
    found.name = text.title() if text.isupper() and len(text) > 4 else text


def _place(found: _Found, text: str) -> bool:
    """Takes a line of an address."""
    street = _STREET.search(text)
    code = _US_CODE.search(text) or _UK_CODE.search(text) or _NORDIC_CODE.search(text)
    if not street and not code and not (found.address and _COUNTRIES.match(text)):
        return False
    if code:
        parts = code.groupdict()
        found.address.setdefault("code", parts["code"])
        found.address.setdefault("city", parts["city"].rsplit(",", 1)[-1].strip(" ,"))
        if parts.get("region"):
            found.address.setdefault("region", parts["region"])
    elif _COUNTRIES.match(text):
        found.address.setdefault("country", text)
    if street:
        where = " ".join(street.group().split()).strip(" ,")
        box = re.match(r"(?:po\s*box|p\.o\.|postboks|boks|pb)", where, re.IGNORECASE)
        found.address.setdefault("po_box" if box else "street", where)
    if code and "street" not in found.address and found.rest and _NUMBERED.fullmatch(found.rest[-1]):
        found.address["street"] = found.rest.pop()  # the line above the code
    if street or code:
        _beside(found, text, [match.span() for match in (street, code) if match], code.start() if code else 0)
    return True


def _beside(found: _Found, text: str, taken: list[tuple[int, int]], code: int) -> None:
    """What else stands in a line of an address: the country, the street right before the code; the rest is kept as it is."""
    marks = list(text)
    for begin, end in taken:
        marks[begin:end] = "|" * (end - begin)
    at = 0
    for piece in re.split(r"[,|·•;]", "".join(marks)):
        begin, at = at, at + len(piece) + 1
        words = piece.strip(" .-")
        if not re.search(r"\w", words):
            continue
        if _COUNTRIES.match(words):
            found.address.setdefault("country", words)
        elif begin < code and "street" not in found.address and re.search(r"\d", words):
            found.address["street"] = words
        else:
            found.rest.append(words)


def _work(found: _Found, text: str) -> None:
    """Title, company and department: by their words, else by their order."""
    parts = [part.strip() for part in re.split(r",\s+|\s+[–-]\s+|\s+(?:at|@|hos)\s+", text) if part.strip()]
    if len(parts) == 2 and not found.title and _TITLES.search(parts[0]):
        found.title = parts[0]
        text = parts[1]
    if not found.title and _TITLES.search(text) and not (_COMPANY.search(text) and not _TITLES.match(text)):
        found.title = text
    elif not found.company and (_COMPANY.search(text) or found.title):
        found.company = text
    elif not found.company and not found.title:
        found.rest.append(text)
    elif (
        found.company
        and not found.department
        and re.search(
            r"\b(?:department|dept|division|avdeling|seksjon"
            r"|faculty|fakultet|team|enhet)",
            text,
            re.IGNORECASE,
        )
    ):
        found.department = text
    else:
        found.rest.append(text)


def _card(found: _Found) -> Card:
    """The card; what found no place is the note, so that nothing pasted is lost."""
    rest = list(found.rest)
    company, title = found.company, found.title
    if not company and rest:
        company = rest.pop(0)
    elif not title and rest:
        title = rest.pop(0)
    addresses = (PostalField(Address(**found.address), "work"),) if found.address else ()
    return Card(
        name=Name(full=found.name, suffix=found.suffix), organisation=company, title=title, department=found.department,
        pronouns=found.pronouns, fields=tuple(found.fields), addresses=addresses, note="\n".join(rest),
    )  # fmt: skip
