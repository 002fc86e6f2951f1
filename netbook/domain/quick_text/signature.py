"""A pasted email signature: name, title, company, phones, mail, address and web pages of a new person."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from netbook.domain.folding import fold
from netbook.domain.people import Address, Card, Field, Name, PostalField
from netbook.domain.quick_text import signature_words as w
from netbook.domain.quick_text.name_words import BEFORE
from netbook.domain.quick_text.signature_mail import parts_of_mail
from netbook.domain.quick_text.signature_place import Places

LONGEST, MOST_LINES = 6000, 24
_AS_A_TITLE = re.compile(r"^[a-zæøå]|\s(?!(?:of|for|and|og|i|av|the)\b)[a-zæøå]")
"""A company writes its words with capitals."""


@dataclass(slots=True)
class _Found:
    name: str = ""
    suffix: str = ""
    department: str = ""
    pronouns: str = ""
    fields: list[Field] = field(default_factory=list)
    places: Places = field(default_factory=Places)
    titles: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    """What is told of the work, in order, until it is known which is the company."""
    rest: list[str] = field(default_factory=list)


def read_signature(text: str) -> Card | None:
    """The person whom a pasted signature shows, the rest as a note; None when the text is none: two lines or more, a name, and a way to reach them."""
    if "\n" not in text.strip() or len(text) > LONGEST:
        return None
    parts = parts_of_mail(text)
    if parts is None or not 2 <= len(parts[0]) <= MOST_LINES:
        return None
    lines, aside = parts
    found = _Found()
    bits = [bit.strip(" ,") for line in lines for bit in w.BITS.split(line) if bit.strip(" ,")]
    bits = _without_calls(bits)
    small = _small_name(bits)
    for bit in bits:
        _read_bit(found, bit, small)
    if not found.name or not any(f.kind in ("email", "phone") for f in found.fields):
        return None
    return _card(found, aside)


def _without_calls(bits: list[str]) -> list[str]:
    """The stretches without a given name alone that a later whole name begins with: "Priya", then "Priya Raman, PhD"."""
    kept = []
    for n, bit in enumerate(bits):
        bare = bit.strip(" ,.!")
        later = any(
            other.lower().startswith(bare.lower() + " ") and _is_name(other.split(",")[0]) for other in bits[n + 1 :]
        )
        if not (later and len(bare.split()) <= 2 and re.fullmatch(r"[^\W\d_][\w'’ -]+", bare)):
            kept.append(bit)
    return kept


def _small_name(bits: list[str]) -> str:
    """A name that was written small, where the mail address says that it is one: "frode nilsen", frode@nilsendrift.no."""
    mails = [mail.lower() for bit in bits for mail in w.MAIL.findall(bit)]
    for bit in bits[:2]:
        words = bit.split()
        named = 2 <= len(words) <= 4 and bit.islower() and re.fullmatch(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)+", bit)
        if named and any(_of_mail(words, mail) for mail in mails):
            return bit
    return ""


def _of_mail(words: list[str], mail: str) -> bool:
    return re.split(r"[._\d@-]", mail)[0] == fold(words[0]) or fold(words[-1]) in mail.split("@")[0]


def _read_bit(found: _Found, bit: str, small: str) -> None:
    """One line, or one stretch between bars, into its place."""
    bit = re.sub(r"^[^\w+(\[@\"“<]+", "", bit)
    left = _pronouns(found, _ways(found, bit))
    left = w.LEAD.sub("", left).strip(" ,;:-–|()/")
    if not left or (not re.search(r"[^\W\d_]{2}", left) and not w.COUNTRIES.match(left)):
        if re.search(r"\d", left):
            found.rest.append(left)  # a number of which nothing is known
        return
    if w.PHONE_LABEL.fullmatch(left.strip(" .:")) or w.LEAD.fullmatch(left + ":"):
        return
    if w.ACCOUNT.search(left) or (w.SENTENCE.search(left) and len(left.split()) > 5 and not _is_company(left)):
        found.rest.append(left)
    elif re.fullmatch(r"[\w ]{2,20}:\s*\S+", bit) and w.URL.search(bit):
        found.rest.append(left)  # whose page it is
    elif found.places.take(left, found.rest, found.told):
        return
    elif not found.name and left == small:
        found.name = " ".join(word[:1].upper() + word[1:] for word in left.split())
    elif not found.name and _is_name(left):
        _take_name(found, left)
    elif (
        not found.name
        and (both := re.match(r"(?P<name>[^,]+?)\s*(?:,\s+|\s[–-]\s)(?P<work>.+)$", left))
        and _is_name(both["name"])
    ):
        _take_name(found, both["name"])
        _work(found, both["work"])
    else:
        _work(found, left)


def _ways(found: _Found, bit: str) -> str:
    """Takes mail addresses, web pages and numbers out of a line; answers what is left."""
    if w.ACCOUNT.search(bit) and not w.MAIL.search(bit):
        return bit
    for mail in w.MAIL.findall(bit):
        _add(found, Field("email", mail.rstrip(".")))
    bit = re.sub(r"\s*[<(\[]?(?:mailto:)?\s*[<(]?" + w.MAIL.pattern + r"[>)\]]*", " ", bit)
    if bit[:1].isupper() and w.URL.fullmatch(bit) and "/" not in bit:
        return bit  # a company called by its domain: "Flow.ai"
    for match in w.URL.finditer(bit):
        _add(found, Field("url", match.group().rstrip(".,)")))
    bit = w.URL.sub(" ", bit)
    if w.STREET.search(bit):
        return bit
    bit = w.AREA.sub(r"\1 ", bit)
    taken: list[tuple[int, int]] = []
    for match in w.PHONE.finditer(bit):
        number = " ".join(match.group().split()).strip(" .-")
        count = sum(c.isdigit() for c in number)
        labelled = w.LABELLED.search(bit[: match.start()])
        local = labelled or number.startswith(("+", "(+")) or re.fullmatch(r"\d{3}[-. ]\d{4}", number)
        if not (8 if not local else 5 if number.startswith("+") else 7) <= count <= 15:
            continue
        kind = w.PHONE_LABEL.fullmatch(labelled["label"]) if labelled else None
        label = next((name for name, value in kind.groupdict().items() if value), "") if kind else ""
        _add(found, Field("phone", number, label))
        taken.append(match.span())
    for begin, end in reversed(taken):
        bit = bit[:begin] + " " + bit[end:]
    if taken:
        bit = w.LABELS_LEFT.sub(" ", bit)
    return " ".join(bit.split())


def _add(found: _Found, one: Field) -> None:
    if all((f.kind, f.value.lower()) != (one.kind, one.value.lower()) for f in found.fields):
        found.fields.append(one)


def _pronouns(found: _Found, bit: str) -> str:
    if told := w.PRONOUNS.search(bit):
        found.pronouns = found.pronouns or told["said"].replace(" ", "")
        return (bit[: told.start()] + bit[told.end() :]).strip()
    return bit


def _is_name(text: str) -> bool:
    if not w.NAME.match(text) or w.STREET.search(text) or len(text) > 60:
        return False
    words = re.findall(r"[^\W\d_][\w'’.-]*", w.AFTER_NAME.sub("", text))
    capital = [word for word in words if word[0].isupper()]
    small = [word for word in words if not word[0].isupper()]
    if len(capital) < 2 or any(word not in w.PARTICLES for word in small) or words[0].lower() in BEFORE:
        return False
    return not w.COMPANY.search(text) and not (
        w.TITLES.search(text) and not re.match(r"(?:prof|dr)", text, re.IGNORECASE)
    )


def _take_name(found: _Found, text: str) -> None:
    if after := w.AFTER_NAME.search(text):
        found.suffix = after["suffix"]
        text = text[: after.start()]
    text = " ".join(text.split())
    found.name = text.title() if text.isupper() and len(text) > 4 else text


def _work(found: _Found, text: str) -> None:
    """Title, department and what may be the company, by their words and their order."""
    text = re.sub(r"^(?:for|fra|from)\s+(?=[A-ZÆØÅ])", "", text)
    parts = [
        part.strip()
        for part in re.split(r",\s+|\s+[–-]\s+|\s+(?:at|@|hos)\s+(?!(?i:law|large|home)\b)", text)
        if part.strip()
    ]
    if len(parts) > 1 and not found.titles and _is_title(parts[0]):
        found.titles.append(parts[0])
        for part in parts[1:]:
            _one_of_work(found, part, after_title=True)
    elif len(parts) > 1 and _is_company(parts[0]):
        found.told.append(parts[0])
        found.rest += parts[1:]
    else:
        _one_of_work(found, text)


def _one_of_work(found: _Found, text: str, after_title: bool = False) -> None:
    if w.DEGREE.fullmatch(text) or w.COUNTRIES.match(text):
        found.rest.append(text)
    elif (
        w.DEPARTMENT.search(text)
        and not w.TITLES.match(text)
        and not re.search(r"universit|college", text, re.IGNORECASE)
    ):
        if found.department:
            found.rest.append(text)
        found.department = found.department or text
    elif not found.titles and not after_title and (_is_title(text) or w.TITLES.match(text)):
        found.titles.append(text)
    else:
        found.told.append(text)


def _is_title(text: str) -> bool:
    """Whether a text names what somebody does: "Software Engineer" does, "Software Partners" is a company."""
    last = text.split()[-1]
    ends = w.TITLES.fullmatch(last) and not w.COMPANY.fullmatch(last)
    return w.TITLES.search(text) is not None and (not _is_company(text) or bool(ends))


def _is_company(text: str) -> bool:
    return w.COMPANY.search(text) is not None


def _share(text: str, found: _Found) -> float:
    """How much of a text the domains of the mail addresses and pages spell, from 0 to 1."""
    names = [f.value.split("@")[-1] for f in found.fields if f.kind == "email"]
    names += [re.sub(r"^(?:https?://)?(?:www\.)?", "", f.value).split("/")[0] for f in found.fields if f.kind == "url"]
    labels = (
        {fold(label).replace("-", "") for name in names for label in name.split(".")[:-1]}
        - w.FREE_MAIL
        - {"linkedin", "github", "instagram"}
    )
    words = re.findall(r"\w+", fold(text))
    letters = sum(map(len, words))
    best = 0.0
    for label in labels:
        spelt = sum(
            next((size for size in range(len(word), min(3, len(word)) - 1, -1) if word[:size] in label), 0)
            for word in words
            if len(word) > 1
        )
        best = max(best, spelt / letters if letters else 0)
    return best


def _card(found: _Found, aside: list[str]) -> Card:
    """The card; what found no place is the note, so that nothing pasted is lost."""
    told = found.told
    title = found.titles[0] if found.titles else ""
    sure = [text for text in told if _share(text, found) >= 0.6] or [text for text in told if _is_company(text)]
    left = [text for text in told if text not in sure[:1]]
    plain = [text for text in left if not _is_company(text)]
    if not title and plain and (sure or len(left) > 1 or _AS_A_TITLE.search(plain[0])):
        title = plain[0]
        left.remove(title)
    company = sure[0] if sure else left.pop(0) if left else ""
    place = found.places.address
    addresses = (PostalField(Address(**place), "work"),) if place else ()
    return Card(
        name=Name(full=found.name, suffix=found.suffix), organisation=company, title=title, department=found.department,
        pronouns=found.pronouns, fields=tuple(found.fields), addresses=addresses, note="\n".join([*left, *found.rest, *aside]),
    )  # fmt: skip
