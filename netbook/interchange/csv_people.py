"""People in comma-separated files: Google, Outlook, LinkedIn, our own, and any with a header that can be understood."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from netbook.domain.dates import PartialDate
from netbook.domain.people import Address, Card, Field, Name, OwnDate, Photo, PostalField, Problem
from netbook.interchange import csv_languages as abroad
from netbook.interchange.csv_cells import bare, counted_day, digits
from netbook.interchange.csv_columns import Column, columns_of, day_leads, tidy, understood
from netbook.interchange.csv_rows import find_header, lines_of, rows_of, text_of
from netbook.interchange.file_dates import read_date
from netbook.interchange.vcard_values import gender, label_of

MANY = " ::: "
_DEFAULTS = abroad.DEFAULTS | {
    "priority": ("normal",), "sensitivity": ("normal",), "private": ("false", "off", "usann"), "gender": ("unspecified", "uangitt"),
    "prioritet": ("normal",), "folsomhet": ("normal",), "kjonn": ("uangitt", "ikke angitt"),
    "privat": ("usann", "av", *abroad.DEFAULTS["privat"]),
}  # fmt: skip
"""What Outlook writes into columns that the owner never filled."""
_MAIL_TYPE = re.compile(r"e(?:mail|post) ?\d?(?: | ?\d )?typ[ea]?|eposttype|type de messagerie")
_MAIL_TYPES = ("smtp", "ex")
_ARMOUR = ("=", "'")
_MAIL_NAME = re.compile(
    r"email \d? ?display name|email \d? ?angezeigter name|visningsnavn for epost(?: \d)?|epost \d? ?visningsnavn|"
    r"nom complet de l'adresse de messagerie(?: \d)?"
)
_NO_DATE = frozenset({"0/0/00", "0.0.00", "00.00.00", "0/0/0000", "0.0.0000", "00.00.0000", "00/00/0000", "00-00-00"})
_LABELS = frozenset("home work mobile fax pager car main other homepage profile blog".split())
_WORDS = frozenset({
    "anniversary", "spouse", "child", "mother", "father", "parent", "brother", "sister", "friend", "relative", "manager",
    "assistant", "partner", "domestic partner", "referred by",
})  # fmt: skip
"""Labels of relations and dates that everybody writes in capitals and nobody means so."""
_LISTED = frozenset({"nicknames", "categories", "languages", "members"})
_DATES = frozenset({"birthday", "death", "known_since"})
_ADDRESS = ("po_box", "extended", "street", "city", "region", "code", "country")


class _Sheet:
    """How to read the rows under one header."""

    def __init__(self, headers: list[str], line: int) -> None:
        self.headers = [header.strip() for header in headers]
        self.columns = columns_of(headers)
        self.tidied = [tidy(header) for header in headers]
        self.own = "netbook id" in self.tidied
        self.defaults = {
            place: _DEFAULTS.get(text, ()) or _MAIL_TYPES
            for place, text in enumerate(self.tidied)
            if text in _DEFAULTS or _MAIL_TYPE.fullmatch(text)
        }
        self.mail_names = frozenset(
            header for header, text in zip(self.headers, self.tidied, strict=True) if _MAIL_NAME.fullmatch(text)
        )
        # Outlook and its kin write 3/4/2000 as the language of their header does.
        self.day_first = day_leads(self.tidied)
        self.line = line

    def settle_dates(self, rows: Sequence[tuple[int, list[str] | None]]) -> None:
        """A first number over twelve in any date tells that the day comes first, a second one that the month does."""
        spots = [i for i, column in enumerate(self.columns) if column.slot in _DATES or column.slot == "date"]
        for _, row in rows:
            for spot in spots:
                if row and spot < len(row):
                    found = re.match(r"\s*(\d{1,2})/(\d{1,2})/\d", row[spot])
                    if found and int(found.group(1)) > 12:
                        self.day_first = True
                        return


def read(data: bytes, encoding: str | None = None) -> Iterator[Card | Problem]:
    """The people of a file in order; a row that cannot be taken is a Problem with its line."""
    lines = lines_of(text_of(data, encoding))
    start, mark = find_header(lines)
    rows = rows_of(lines, start, mark)
    line, headers = next(rows, (0, None))
    if headers is None or not understood(headers):
        if lines:
            yield Problem(line or 1, "csv-no-header", {})
        return
    sheet = _Sheet(headers, line)
    found = list(rows)
    sheet.settle_dates(found)
    for line, row in found:
        if row is None:
            yield Problem(line, "csv-quote-open", {})
            continue
        extra = [cell for cell in row[len(sheet.headers) :] if cell.strip()]
        if extra:
            yield Problem(line, "csv-row-too-long", {"n": len(row), "columns": len(sheet.headers)})
            continue
        one = _Row(sheet, line, row)
        yield from one.problems
        yield one.card()


def _unsaid(formatted: str, parts: Iterable[str]) -> str:
    """The lines of a whole address that its parts do not say already."""
    said = {word for part in parts for word in part.lower().replace(",", " ").split()}
    return "\n".join(line for line in formatted.split("\n") if not set(line.lower().replace(",", " ").split()) <= said)


class _Row:
    """One row on its way to a card."""

    def __init__(self, sheet: _Sheet, line: int, row: list[str]) -> None:
        self.sheet = sheet
        self.line = line
        self.single: dict[str, str] = {}
        self.fields: list[Field] = []
        self.dates: list[OwnDate] = []
        self.groups: dict[tuple[str, str], dict[str, str]] = {}
        self.birth: dict[str, str] = {}
        self.problems: list[Problem] = []
        for place, cell in enumerate(row[: len(sheet.headers)]):
            text = cell.strip()
            if text[:1] in _ARMOUR and not sheet.own:
                text = bare(text)
            if text and not (place in sheet.defaults and text.lower() in sheet.defaults[place]):
                self._take(place, sheet.columns[place], text)

    def _number(self, text: str) -> str:
        whole, torn = digits(text)
        if torn:
            self.problems.append(Problem(self.line, "csv-number-torn", {"value": text}))
        return whole

    def _take(self, place: int, column: Column, text: str) -> None:
        slot = column.slot
        if not self.sheet.own:
            if slot == "phone" or column.part == "code":
                text = self._number(text)
            elif slot in _DATES or slot == "date":
                text = counted_day(text)
            elif slot == "url" or (column.number and column.part == "value"):
                text = text.replace("\\:", ":")
        if slot == "birth":
            self.birth[column.part] = text
        elif column.number:
            group = self.groups.setdefault((slot, column.number), {})
            if column.number.startswith("place:"):
                group["label"] = column.label
                text = f"{group[column.part]}\n{text}" if column.part in group else text
            group[column.part] = text
        elif slot in ("email", "phone", "url", "im", "related"):
            for value in self._values(text):
                self.fields.append(Field(slot, value, column.label, column.preferred))
        elif slot == "date":
            self._date(column.label, text)
        elif slot == "custom":
            self.fields.append(Field("custom", text, column.label))
        elif slot in self.single and text != self.single[slot]:
            self.single[slot] += (MANY if slot in _LISTED else "\n\n") + text
        else:
            self.single[slot] = text
        if slot in _DATES and text not in _NO_DATE and read_date(text, self.sheet.day_first) is None:
            self.fields.append(Field("custom", text, self.sheet.headers[place]))

    def _values(self, text: str) -> list[str]:
        return [text] if self.sheet.own else [part.strip() for part in text.split(":::") if part.strip()]

    def _date(self, label: str, text: str) -> None:
        found = read_date(text, self.sheet.day_first)
        if found:
            self.dates.append(OwnDate(label, found))
        elif text not in _NO_DATE:
            self.fields.append(Field("custom", text, label))

    def _numbered(self) -> tuple[PostalField, ...]:
        """Columns that belong together by their number: "E-mail 1 - Label" with "E-mail 1 - Value"."""
        addresses: list[PostalField] = []
        for (slot, number), parts in self.groups.items():
            label, preferred = self._label(parts.get("label", ""))
            if slot == "address":
                addresses += self._addresses(parts, "home" if number == "place:home" else label, preferred)
                continue
            for value in self._values(parts.get("value", "")):
                if slot == "phone" and not self.sheet.own:
                    value = self._number(bare(value))
                if slot == "date":
                    self._date(label, value)
                    continue
                if slot == "im" and parts.get("service") and ":" not in value:
                    value = f"{re.sub(r'[^a-z0-9]', '', parts['service'].lower())}:{value}"
                self.fields.append(Field(slot, value, label, preferred))
                preferred = False
        return tuple(addresses)

    def _addresses(self, parts: dict[str, str], label: str, preferred: bool) -> list[PostalField]:
        split = {
            name: text.split(MANY) if not self.sheet.own else [text] for name, text in parts.items() if name != "label"
        }
        found: list[PostalField] = []
        for place in range(max(map(len, split.values()), default=0)):
            one = {name: texts[place].strip() for name, texts in split.items() if place < len(texts)}
            formatted = one.pop("formatted", "")
            if formatted and not one.get("street"):
                one["street"] = _unsaid(formatted, one.values())
            if any(one.values()):
                found.append(PostalField(Address(**one), label, preferred and not found))
        return found

    def _label(self, text: str) -> tuple[str, bool]:
        """A label as Google writes it: a star says preferred, its own words are in capitals."""
        preferred = text == "*" or text.startswith("* ")
        text = text[1:].strip() if preferred else text
        if self.sheet.own:
            return text, preferred
        lowered = " ".join(text.lower().split()).replace("home page", "homepage")
        if lowered in _WORDS:
            return lowered, preferred
        known = all(word in _LABELS for word in lowered.split())
        return (label_of(tuple(lowered.split())) if known else text), preferred

    def _list(self, slot: str) -> tuple[str, ...]:
        text = self.single.get(slot, "")
        if self.sheet.own or ":::" in text:
            parts = text.split(":::")
        elif slot == "categories":
            parts = re.split(r"[;,|]", text)
        else:
            parts = re.split(r"[;,]", text)
        found = (part.strip().removeprefix("* ").strip() if slot == "categories" else part.strip() for part in parts)
        return tuple(dict.fromkeys(p for p in found if p and (slot != "categories" or p.lower() != "mycontacts")))

    def _birthday(self) -> PartialDate | None:
        """A birthday out of three columns, as Thunderbird writes it; what makes none is kept as it stands."""
        parts = {part: digits(text)[0] for part, text in self.birth.items()}
        if not parts or not all(text.isdigit() for text in parts.values()):
            found = None
        elif "month" in parts and "day" in parts:
            found = read_date(
                f"{parts.get('year', '-').zfill(4) if 'year' in parts else '-'}-{parts['month']:>02}-{parts['day']:>02}"
            )
        else:
            found = read_date(parts["year"].zfill(4)) if "year" in parts and len(parts) == 1 else None
        if found is None:
            for place, column in enumerate(self.sheet.columns):
                if column.slot == "birth" and column.part in self.birth:
                    self.fields.append(Field("custom", self.birth[column.part], self.sheet.headers[place]))
        return found

    def _without_echoes(self, full: str) -> None:
        """Outlook's display name of a mail address says once more what the name and the address say."""
        names = self.sheet.mail_names
        if not names:
            return
        mails = {field.value.lower() for field in self.fields if field.kind == "email"}
        one = self.single.get
        called = {full.lower(), f"{one('given', '')} {one('family', '')}".strip().lower()}
        known = {*called, *mails, *(f"{name} ({mail})" for mail in mails for name in called)}
        self.fields = [
            f for f in self.fields if not (f.kind == "custom" and f.label in names and f.value.lower() in known)
        ]

    def card(self) -> Card:
        """The card that the row makes."""
        addresses = self._numbered()
        one = self.single.get
        first = self.sheet.day_first
        full = one("full", "") or " ".join(
            part for part in (one(slot, "") for slot in ("prefix", "given", "additional", "family", "suffix")) if part
        )
        photo = one("photo", "")
        self._without_echoes(full)
        return Card(
            uid=one("uid", "") if self.sheet.own else "", kind=one("kind", "").lower() or "individual",
            name=Name(
                full, one("family", ""), one("given", ""), one("additional", ""), one("prefix", ""), one("suffix", ""),
                one("phonetic_family", ""), one("phonetic_given", ""),
            ),
            nicknames=self._list("nicknames"), organisation=one("organisation", ""), department=one("department", ""),
            title=one("title", ""), role=one("role", ""), fields=tuple(self.fields), addresses=addresses,
            birthday=self._birthday() or read_date(one("birthday", ""), first), dates=tuple(self.dates), death=read_date(one("death", ""), first),
            gender=gender(one("gender", "")), pronouns=one("pronouns", ""), languages=self._list("languages"),
            time_zone=one("time_zone", ""), geo=one("geo", ""), note=one("note", ""), categories=self._list("categories"),
            photo=Photo(url=photo) if photo else None, members=self._list("members"),
            known_since=read_date(one("known_since", ""), first), source_line=self.line,
        )  # fmt: skip


_SINGLES = (
    ("Name", "name.full"), ("Name Prefix", "name.prefix"), ("Given Name", "name.given"), ("Additional Name", "name.additional"),
    ("Family Name", "name.family"), ("Name Suffix", "name.suffix"), ("Phonetic First Name", "name.phonetic_given"),
    ("Phonetic Last Name", "name.phonetic_family"), ("Nicknames", "nicknames"), ("Organisation", "organisation"),
    ("Department", "department"), ("Job Title", "title"), ("Role", "role"), ("Birthday", "birthday"), ("Died", "death"),
    ("Known since", "known_since"), ("Gender", "gender"), ("Pronouns", "pronouns"), ("Languages", "languages"),
    ("Time zone", "time_zone"), ("Coordinates", "geo"), ("Circles", "categories"), ("Notes", "note"), ("Kind", "kind"),
    ("Members", "members"), ("Photo", "photo"),
)  # fmt: skip
_FIELDS = (("E-mail", "email"), ("Phone", "phone"), ("Website", "url"), ("IM", "im"), ("Relation", "related"),
           ("Custom Field", "custom"))  # fmt: skip
_PARTS = ("Street", "Extended Address", "PO Box", "Postal Code", "City", "Region", "Country")
_PART_NAMES = ("street", "extended", "po_box", "code", "city", "region", "country")


def _single(card: Card, path: str) -> str:
    if path == "photo":
        return card.photo.url if card.photo else ""
    if path == "kind" and card.kind == "individual":
        return ""
    value = getattr(card.name, path[5:]) if path.startswith("name.") else getattr(card, path)
    if isinstance(value, tuple):
        return MANY.join(value)
    return str(value) if value is not None else ""


def write(cards: Sequence[Card]) -> str:
    """People as comma-separated text that reads back to equal people; a star before a label says preferred."""
    counts = {kind: max((sum(f.kind == kind for f in c.fields) for c in cards), default=0) for _, kind in _FIELDS}
    places = max((len(card.addresses) for card in cards), default=0)
    dates = max((len(card.dates) for card in cards), default=0)
    singles = [(name, path) for name, path in _SINGLES if path == "name.full" or any(_single(c, path) for c in cards)]
    header = [name for name, _ in singles]
    for name, kind in _FIELDS:
        header += [f"{name} {n} - {part}" for n in range(1, counts[kind] + 1) for part in ("Label", "Value")]
    header += [f"Address {n} - {part}" for n in range(1, places + 1) for part in ("Label", *_PARTS)]
    header += [f"Event {n} - {part}" for n in range(1, dates + 1) for part in ("Label", "Value")]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([*header, "Netbook id"])
    for card in cards:
        row = [_single(card, path) for _, path in singles]
        for _, kind in _FIELDS:
            fields = [f for f in card.fields if f.kind == kind]
            row += [text for f in fields for text in (_starred(f.label, f.preferred), f.value)]
            row += [""] * (2 * (counts[kind] - len(fields)))
        for place in card.addresses:
            row += [_starred(place.label, place.preferred), *(getattr(place.address, name) for name in _PART_NAMES)]
        row += [""] * ((places - len(card.addresses)) * (1 + len(_PARTS)))
        row += [text for day in card.dates for text in (day.label, str(day.date))]
        row += [""] * (2 * (dates - len(card.dates)))
        writer.writerow([*row, card.uid])
    return out.getvalue()


def _starred(label: str, preferred: bool) -> str:
    return f"* {label}".strip() if preferred else label
