"""A card as vCard lines: what did not change stays as it came, what changed is written anew."""

from __future__ import annotations

import base64
import re
from collections import Counter
from collections.abc import Callable, Sequence

from netbook.domain.dates import PartialDate
from netbook.domain.people import Card, Field, OwnDate, Photo, PostalField
from netbook.interchange.vcard_draft import Draft, Item, line_head
from netbook.interchange.vcard_lines_out import fold, prop
from netbook.interchange.vcard_reading import draft_of
from netbook.interchange.vcard_values import escape, types_of

_ADDRESS = ("po_box", "extended", "street", "city", "region", "code", "country")
_KIN = frozenset({
    "contact", "acquaintance", "friend", "met", "co-worker", "colleague", "co-resident", "neighbor", "child", "parent", "sibling",
    "spouse", "kin", "muse", "crush", "date", "sweetheart", "me", "agent", "emergency",
})  # fmt: skip
_PROPERTIES = {"phone": "TEL", "email": "EMAIL", "url": "URL", "im": "IMPP", "custom": "X-NETBOOK-FIELD"}


def _day(date: PartialDate, version: str) -> tuple[tuple[str, ...], str]:
    """A date's parameters and value; a missing year is Apple's 1604 before 4.0."""
    text = str(date)
    if version == "4.0":
        return (), text.replace("-", "") if date.year and date.day else text[:2] + text[2:].replace("-", "")
    if date.year is None and date.day:
        return ("X-APPLE-OMIT-YEAR=1604",), "1604" + text[1:]
    return (), text


def _dated(three: str, four: str, date: PartialDate | None, version: str) -> list[str]:
    if date is None:
        return []
    if date.year is not None and not date.day and version == "4.0":
        return [prop(four, (), str(date), version)]
    params, value = _day(date, version)
    return [prop(four if version == "4.0" else three, params, value, version)]


def _text(name: str, text: str, version: str) -> list[str]:
    return [prop(name, (), escape(text), version)] if text else []


def _list(name: str, values: Sequence[str], version: str) -> list[str]:
    return [prop(name, (), ",".join(escape(v) for v in values), version)] if values else []


def _name(card: Card, version: str) -> list[str]:
    name = card.name
    parts = (name.family, name.given, name.additional, name.prefix, name.suffix)
    if version == "4.0" and not any(parts):
        return []
    return [prop("N", (), ";".join(escape(part) for part in parts), version)]


def _full(card: Card, version: str) -> list[str]:
    name = card.name
    parts = (name.prefix, name.given, name.additional, name.family, name.suffix)
    first = (
        name.full,
        " ".join(p for p in parts if p),
        *card.nicknames,
        card.organisation,
        *card.emails,
        *card.phones,
        "",
    )
    return [prop("FN", (), escape(next((text for text in first if text), "")), version)]


def _gender(card: Card, version: str) -> list[str]:
    if not card.gender:
        return []
    sex, mark, identity = card.gender.partition(";")
    if sex not in ("M", "F", "O", "N", "U"):
        sex, mark, identity = "", ";", card.gender
    value = sex + (";" + escape(identity) if mark else "")
    return [prop("GENDER" if version == "4.0" else "X-GENDER", (), value, version)]


def _geo(card: Card, version: str) -> list[str]:
    if not card.geo:
        return []
    return [prop("GEO", (), "geo:" + card.geo if version == "4.0" else card.geo.replace(",", ";"), version)]


def _organisation(card: Card, version: str) -> list[str]:
    if not card.organisation and not card.department:
        return []
    value = escape(card.organisation) + (";" + escape(card.department) if card.department else "")
    return [prop("ORG", (), value, version)]


def _photo(photo: Photo | None, version: str) -> list[str]:
    if photo is None:
        return []
    if not photo.data:
        return [prop("PHOTO", ("VALUE=uri",), escape(photo.url, "") if version != "4.0" else photo.url, "3.0")]
    text = base64.b64encode(photo.data).decode("ascii")
    kind = photo.media_type or "image/jpeg"
    if version == "4.0":
        return [f"PHOTO:data:{kind};base64,{text}"]
    name = kind.rpartition("/")[2].upper()
    return [f"PHOTO;ENCODING=BASE64;{name}:{text}" if version == "2.1" else f"PHOTO;ENCODING=b;TYPE={name}:{text}"]


def _kind(card: Card, version: str) -> list[str]:
    name = "KIND" if version == "4.0" else "X-ADDRESSBOOKSERVER-KIND"
    return [] if card.kind in ("", "individual") else [prop(name, (), card.kind, version)]


def _members(card: Card, version: str) -> list[str]:
    name = "MEMBER" if version == "4.0" else "X-ADDRESSBOOKSERVER-MEMBER"
    return [prop(name, (), escape(member, ""), version) for member in card.members]


_Slot = tuple[Callable[[Card], object], Callable[[Card, str], list[str]]]
_SLOTS: dict[str, _Slot] = {
    "kind": (lambda c: c.kind, _kind),
    "full": (lambda c: c.name.full, _full),
    "name": (lambda c: (c.name.family, c.name.given, c.name.additional, c.name.prefix, c.name.suffix), _name),
    "phonetic_given": (lambda c: c.name.phonetic_given, lambda c, v: _text("X-PHONETIC-FIRST-NAME", c.name.phonetic_given, v)),
    "phonetic_family": (lambda c: c.name.phonetic_family, lambda c, v: _text("X-PHONETIC-LAST-NAME", c.name.phonetic_family, v)),
    "nicknames": (lambda c: c.nicknames, lambda c, v: _list("NICKNAME", c.nicknames, v)),
    "org": (lambda c: (c.organisation, c.department), _organisation),
    "title": (lambda c: c.title, lambda c, v: _text("TITLE", c.title, v)),
    "role": (lambda c: c.role, lambda c, v: _text("ROLE", c.role, v)),
    "birthday": (lambda c: c.birthday, lambda c, v: _dated("BDAY", "BDAY", c.birthday, v)),
    "death": (lambda c: c.death, lambda c, v: _dated("X-DEATHDATE", "DEATHDATE", c.death, v)),
    "known_since": (lambda c: c.known_since, lambda c, v: _dated("X-NETBOOK-KNOWN-SINCE", "X-NETBOOK-KNOWN-SINCE", c.known_since, v)),
    "gender": (lambda c: c.gender, _gender),
    "pronouns": (lambda c: c.pronouns, lambda c, v: _text("PRONOUNS" if v == "4.0" else "X-PRONOUNS", c.pronouns, v)),
    "languages": (lambda c: c.languages, lambda c, v: [prop("LANG", (), escape(text), v) for text in c.languages]),
    "time_zone": (lambda c: c.time_zone, lambda c, v: _text("TZ", c.time_zone, v)),
    "geo": (lambda c: c.geo, _geo),
    "note": (lambda c: c.note, lambda c, v: _text("NOTE", c.note, v)),
    "categories": (lambda c: c.categories, lambda c, v: _list("CATEGORIES", c.categories, v)),
    "members": (lambda c: c.members, _members),
    "photo": (
        lambda c: (c.photo.data, "" if c.photo.data else c.photo.url) if c.photo and (c.photo.data or c.photo.url) else None,
        lambda c, v: _photo(c.photo, v),
    ),
}  # fmt: skip


class _Writer:
    """One card on its way out; `out` holds its lines by place, so that what is rewritten stays where it was."""

    def __init__(self, card: Card, gentle: bool) -> None:
        self.card = card
        self.draft: Draft = draft_of(card.lines)
        said = self.draft.version or card.version
        if not said and any("QUOTED-PRINTABLE" in line.partition(":")[0].upper() for line in card.lines):
            said = "2.1"
        self.version = said if said in ("2.1", "3.0", "4.0") else "3.0"
        self.out: list[list[str]] = [[line] for line in self.draft.lines]
        self.tail: list[str] = []
        self.gentle = gentle
        self.changed = False
        self._number = 0

    def write(self) -> list[str]:
        """The unfolded lines."""
        self._singles()
        for kind in (Field, PostalField, OwnDate):
            self._items(kind)
        if self.changed and self.card.revised != self.draft.said.get("revised"):
            for place in self.draft.spoken.get("revised", ()):
                self.out[place] = []
        self._frame()
        lines = [line for place in self.out for line in place]
        end = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].strip().upper() == "END:VCARD"), len(lines))
        lines[end:end] = self.tail
        return lines

    def _frame(self) -> None:
        lines = self.draft.lines
        upper = [line.replace(" ", "").upper() for line in lines]
        if "END:VCARD" not in upper:
            self.out.append(["END:VCARD"])
        first = [] if "BEGIN:VCARD" in upper else ["BEGIN:VCARD"]
        if not self.draft.version:
            first_version = f"VERSION:{self.version}"
            if first:
                first.append(first_version)
            else:
                self.out[upper.index("BEGIN:VCARD")].append(first_version)
        self.out.insert(0, first)
        known = set(lines)
        self.tail += [line for line in self.card.unknown if line not in known]
        if self.card.uid and not self.draft.said.get("uid"):
            self.tail.append(prop("UID", (), escape(self.card.uid, ""), self.version))

    def _singles(self) -> None:
        base = self.draft.card()
        spoken = self.draft.spoken
        changed = {slot for slot, (value, _) in _SLOTS.items() if value(base) != value(self.card)}
        if not self.draft.lines:
            changed |= {"full", "name"}
        touched = {index for slot in changed for index in spoken.get(slot, ())}
        changed |= {slot for slot in _SLOTS if touched & set(spoken.get(slot, ()))}
        for slot, (_, build) in _SLOTS.items():
            if slot not in changed:
                continue
            self.changed = self.changed or bool(self.draft.lines)
            fresh = build(self.card, self.version)
            places = spoken.get(slot, [])
            for place in places:
                self.out[place] = []
            if places and fresh:
                self.out[places[0]] = self._with_head(places[0], fresh)
            else:
                self.tail += fresh

    def _with_head(self, place: int, fresh: list[str]) -> list[str]:
        """Keeps the group and language of the line that is written anew."""
        head = line_head(self.draft.lines[place])
        group = head.group if head else ""
        return [f"{group}.{fresh[0]}" if group and "." not in fresh[0].partition(":")[0] else fresh[0], *fresh[1:]]

    def _items(self, kind: type[Item]) -> None:
        """Pairs what the lines said with what is so now: equal ones stay, alike ones are rewritten in place, others go and come."""
        old = [(index, item) for index, item in self.draft.items if type(item) is kind]
        everything: tuple[Item, ...] = (*self.card.fields, *self.card.addresses, *self.card.dates)
        new = [item for item in everything if type(item) is kind]
        if self.gentle and [item for _, item in old] == new:
            return
        self.changed = self.changed or bool(self.draft.lines)
        blocks: dict[int, list[str]] = {}
        free = list(old) if self.gentle else []
        wanted = Counter(item for _, item in free)
        for place, item in enumerate(new):
            if wanted[item] > 0:
                wanted[item] -= 1
                spot = next(i for i, (_, one) in enumerate(free) if one == item)
                index = free.pop(spot)[0]
                blocks[place] = self.out[index] + self._label_lines(index)
        for place, item in enumerate(new):
            if place not in blocks:
                blocks[place] = self._in_place(free, item) or self._fresh(item)
        spots = sorted({index for index, _ in old})
        for index in spots:
            self.out[index] = []
            self._drop_label(index)
        for place in range(len(new)):
            if place < len(spots):
                self.out[spots[place]] = blocks[place]
            else:
                self.tail += blocks[place]

    def _group(self, index: int) -> str:
        head = line_head(self.draft.lines[index])
        return head.group if head else ""

    def _label_lines(self, index: int) -> list[str]:
        place = self.draft.group_labels.get(self._group(index), (-1, ""))[0]
        return [self.draft.lines[place]] if place >= 0 else []

    def _drop_label(self, index: int) -> None:
        place = self.draft.group_labels.get(self._group(index), (-1, ""))[0]
        if place >= 0:
            self.out[place] = []

    def _in_place(self, free: list[tuple[int, Item]], item: Item) -> list[str]:
        """The line of the first free item that differs only in its value, with the new value; [] where that cannot be said so."""
        for spot, (index, old) in enumerate(free):
            head = line_head(self.draft.lines[index])
            if head is None or not _alike(old, item):
                continue
            kept = re.sub(
                r";(?:ENCODING=|CHARSET=|VALUE=|LABEL=)(?:\"[^\"]*\"|[^;:\"]*)|;QUOTED-PRINTABLE",
                "",
                head.text,
                flags=re.I,
            )
            name, *params = kept.split(";")
            lines = [prop(name, tuple(params), _value(item, self.version), self.version), *self._label_lines(index)]
            if [one for _, one in draft_of(lines).items] == [item]:
                free.pop(spot)
                return lines
        return []

    def _fresh(self, item: Item) -> list[str]:
        version = self.version
        params: tuple[str, ...] = ()
        if isinstance(item, OwnDate):
            if item.label == "anniversary":
                return _dated("X-ANNIVERSARY", "ANNIVERSARY", item.date, version)
            (line,) = _dated("X-ABDATE", "X-ABDATE", item.date, version)
            return self._labelled(line, item.label)
        name = "ADR" if isinstance(item, PostalField) else _PROPERTIES.get(item.kind, "")
        if not name:
            name = "RELATED" if version == "4.0" else "X-ABRELATEDNAMES"
        types = types_of(item.label)
        if name == "RELATED" and item.label in _KIN:
            types = (item.label,)
        words = [*(types or ())]
        if name == "EMAIL" and version != "4.0":
            words.insert(0, "INTERNET")
        if item.preferred and version != "4.0":
            words.append("PREF")
        if words:
            params = (
                tuple(words)
                if version == "2.1"
                else ("TYPE=" + ",".join(words if version != "4.0" else map(str.lower, words)),)
            )
        if item.preferred and version == "4.0":
            params = (*params, "PREF=1")
        if name == "RELATED":
            params = (*params, "VALUE=text")
        line = prop(name, params, _value(item, version), version)
        return self._labelled(line, "" if types is not None else item.label)

    def _labelled(self, line: str, label: str) -> list[str]:
        if not label:
            return [line]
        if not self._number:
            used = (self._group(i).lower() for i in range(len(self.draft.lines)))
            self._number = max((int(g[4:]) for g in used if g.startswith("item") and g[4:].isdecimal()), default=0)
        self._number += 1
        label_line = prop("X-ABLabel", (), escape(label), self.version)
        return [f"item{self._number}.{line}", f"item{self._number}.{label_line}"]


def _alike(old: Item, new: Item) -> bool:
    """Whether only the value differs."""
    if isinstance(old, OwnDate) or isinstance(new, OwnDate):
        return False
    if isinstance(old, Field) and isinstance(new, Field) and old.kind != new.kind:
        return False
    return type(old) is type(new) and old.label == new.label and old.preferred == new.preferred


def _value(item: Item, version: str) -> str:
    if isinstance(item, PostalField):
        return ";".join(escape(getattr(item.address, part)) for part in _ADDRESS)
    if isinstance(item, Field):
        # Web addresses keep their bare marks, as everybody writes them.
        return escape(item.value, "" if item.kind in ("url", "im", "phone") else ",;")
    return str(item.date)


def _same(card: Card, written: Card) -> bool:
    return (card.fields, card.addresses, card.dates) == (written.fields, written.addresses, written.dates)


def write_lines(card: Card) -> list[str]:
    """The unfolded lines of a card."""
    writer = _Writer(card, gentle=True)
    lines = writer.write()
    if writer.changed and not _same(card, draft_of(lines).card()):
        lines = _Writer(card, gentle=False).write()
    return lines


def write(card: Card) -> str:
    """One card as vCard text with its line ends."""
    return "".join(fold(line) for line in write_lines(card))
