"""What each vCard property says of a person: one handler per property, RFC 2426, 6350, 6474, 6715, 9554 and the usual X-."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote

from netbook.domain.people import Name, Photo
from netbook.interchange.file_dates import read_date
from netbook.interchange.vcard_draft import Draft, without_year
from netbook.interchange.vcard_lines import Head
from netbook.interchange.vcard_values import (
    address,
    components,
    gender,
    geo,
    label_of,
    picture,
    split,
    texts,
    time_zone,
    unescape,
)

Handler = Callable[[Draft, int, Head, str], None]
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


def _text(slot: str, other: str = "") -> Handler:
    """A single text; a second one is shown as a field of its own where `other` names it, else kept."""

    def take(draft: Draft, index: int, head: Head, value: str) -> None:
        text = unescape(value).strip()
        if not draft.once(index, slot, text):
            if other and not head.first("ALTID"):
                draft.item(index, "custom", text, head, other)
            else:
                draft.keep(index)

    return take


def _full(draft: Draft, index: int, head: Head, value: str) -> None:
    text = unescape(value).strip()
    if not draft.once(index, "full", text):
        draft.keep(index)


def _name(draft: Draft, index: int, head: Head, value: str) -> None:
    listed = draft.version[:1] in ("3", "4") and "," in value
    # A list of several given names has bare commas without a space; elsewhere a comma is a comma (2.1 never escapes them).
    parts = [re.sub(r"(?<!\\),(?=\S)", " " if place != 4 else ", ", part) if listed else part
             for place, part in enumerate(split(value, ";")[:5])]  # fmt: skip
    family, given, additional, prefix, suffix = components(";".join(parts), 5)
    name = Name("", family, given, additional, prefix, suffix)
    if not draft.once(index, "name", name if any((family, given, additional, prefix, suffix)) else None):
        draft.keep(index)


def _list(slot: str, mark: str = ",") -> Handler:
    def take(draft: Draft, index: int, head: Head, value: str) -> None:
        draft.more(index, slot, texts(value, mark))

    return take


def _categories(draft: Draft, index: int, head: Head, value: str) -> None:
    # Google puts everybody into a group of that name; it says nothing.
    draft.more(index, "categories", tuple(t for t in texts(value) if t.lower() != "mycontacts"))


def _organisation(draft: Draft, index: int, head: Head, value: str) -> None:
    parts = [unescape(part).strip() for part in split(value, ";")]
    department = ", ".join(part for part in parts[1:] if part)
    if not draft.once(index, "org", (parts[0], department) if parts[0] or department else None):
        if head.first("ALTID"):
            draft.keep(index)
        else:
            draft.item(index, "custom", ", ".join(p for p in parts if p), head, "organisation")


def _note(draft: Draft, index: int, head: Head, value: str) -> None:
    text = unescape(value).strip()
    if text and "note" in draft.said:
        draft.said["note"] += "\n\n" + text
        draft.spoken["note"].append(index)
    else:
        draft.once(index, "note", text)


def _date(slot: str, label: str) -> Handler:
    """A single date; one in words, or a second one, is shown as a field of its own."""

    def take(draft: Draft, index: int, head: Head, value: str) -> None:
        text = unescape(value).strip()
        found = None if head.first("VALUE").lower() == "text" and not text[:2].isdigit() else read_date(text)
        found = without_year(found, head)
        if not text or found:
            if not draft.once(index, slot, found):
                draft.keep(index)
        else:
            draft.item(index, "custom", text, head, label)

    return take


def _own_date(label: str | None) -> Handler:
    def take(draft: Draft, index: int, head: Head, value: str) -> None:
        text = unescape(value).strip()
        found = without_year(read_date(text), head)
        if not text or found:
            draft.item(index, "date", found, head, label)
        else:
            draft.item(index, "custom", text, head, label)

    return take


def _phone(draft: Draft, index: int, head: Head, value: str) -> None:
    text = unescape(value).strip()
    draft.item(index, "phone", text[4:] if text[:4].lower() == "tel:" else text, head)


def _mail(draft: Draft, index: int, head: Head, value: str) -> None:
    text = unescape(value).strip()
    draft.item(index, "email", text[7:] if text[:7].lower() == "mailto:" else text, head)


def _field(kind: str, label: str | None = None) -> Handler:
    def take(draft: Draft, index: int, head: Head, value: str) -> None:
        draft.item(index, kind, unescape(value).strip(), head, label)

    return take


def _address(draft: Draft, index: int, head: Head, value: str) -> None:
    place = address(value)
    draft.item(index, "address", place if any(split(value.strip(), ";")) else None, head)


def _chat(draft: Draft, index: int, head: Head, value: str) -> None:
    text = unescape(value).strip()
    service = head.first("X-SERVICE-TYPE") or head.first("SERVICE-TYPE")
    scheme = re.sub(r"[^a-z0-9]", "", service.lower())
    if text[:8].lower() == "x-apple:" and scheme:
        text = f"{scheme}:{unquote(text[8:])}"
    elif text and scheme and not _URI.match(text):
        text = f"{scheme}:{text}"
    draft.item(index, "im", text, head)


def _chat_at(scheme: str) -> Handler:
    def take(draft: Draft, index: int, head: Head, value: str) -> None:
        text = unescape(value).strip()
        draft.item(index, "im", text if not text or _URI.match(text) else f"{scheme}:{text}", head)

    return take


def _messaging(draft: Draft, index: int, head: Head, value: str) -> None:
    """KDE's former way: the service in the name, several addresses with a mark of their own between."""
    service = head.name.partition("/")[2].partition("-")[0].lower()
    for text in unescape(value).split("\ue000"):
        draft.item(index, "im", f"{service}:{text.strip()}" if text.strip() else "", head, "")


def by_prefix(name: str) -> Handler | None:
    """The handler of a property whose name only begins as known."""
    return _messaging if name.startswith("X-MESSAGING/") else None


def _profile(draft: Draft, index: int, head: Head, value: str) -> None:
    text = unescape(value).strip()
    name = head.first("SERVICE-TYPE") or next((t for t in head.types if t not in ("pref", "home", "work")), "")
    if text[:8].lower() == "x-apple:":
        text = text[8:]
    draft.item(index, "url", text or head.first("X-USER"), head, name or label_of(head.types))


def _related(label: str | None = None) -> Handler:
    def take(draft: Draft, index: int, head: Head, value: str) -> None:
        draft.item(index, "related", unescape(value).strip(), head, label)

    return take


_AGENT_NAME = re.compile(r"(?im)^(?:FN)[^:\n]*:(.+)$")


def _agent(draft: Draft, index: int, head: Head, value: str) -> None:
    inner = value if "\n" in value else unescape(value)
    found = _AGENT_NAME.search(inner)
    if found:
        draft.item(index, "related", unescape(found.group(1)).strip(), head, "agent")
    draft.keep(index)


KEPT_PARAM = "X-NETBOOK-PICTURE"
KEPT_PICTURE = "netbook-picture:"
"""The address of a picture whose bytes the book keeps."""


def _photo(draft: Draft, index: int, head: Head, value: str) -> None:
    kept = head.first(KEPT_PARAM)
    try:
        found = Photo(url=KEPT_PICTURE + kept) if kept and not value else picture(head, value)
    except ValueError:
        draft.keep(index)
        draft.problem(index, "vcard-photo-broken")
        return
    if not draft.once(index, "photo", found):
        draft.keep(index)


def _uid(draft: Draft, index: int, head: Head, value: str) -> None:
    if not draft.once(index, "uid", unescape(value).strip()):
        draft.keep(index)


def _kind(draft: Draft, index: int, head: Head, value: str) -> None:
    kind = value.strip().lower()
    if not draft.once(index, "kind", kind if kind != "individual" else ""):
        draft.keep(index)


def _show_as(draft: Draft, index: int, head: Head, value: str) -> None:
    if value.strip().upper() != "COMPANY" or not draft.once(index, "kind", "org"):
        draft.keep(index)


def _members(draft: Draft, index: int, head: Head, value: str) -> None:
    draft.more(index, "members", (unescape(value).strip(),) if value.strip() else ())


def _sound(draft: Draft, index: int, head: Head, value: str) -> None:
    """Japanese phones write how a name is read as a sound."""
    if "x-irmc-n" not in head.types:
        draft.keep(index)
        return
    family, given, *_ = components(value, 5)
    draft.once(index, "phonetic_family", family)
    draft.once(index, "phonetic_given", given)


_ANDROID_KIN = (
    "", "assistant", "brother", "child", "partner", "father", "friend", "manager", "mother", "parent", "partner", "referred by",
    "relative", "sister", "spouse",
)  # fmt: skip
_ANDROID_DATES = ("", "anniversary", "other", "birthday")


def _android(draft: Draft, index: int, head: Head, value: str) -> None:
    kind, text, number, own, *_ = [unescape(part).strip() for part in split(value, ";")] + [""] * 4
    place = int(number) if number.isascii() and number.isdigit() and len(number) < 4 else 0
    kind = kind.rpartition("/")[2]
    if kind == "nickname":
        draft.more(index, "nicknames", (text,) if text else ())
    elif kind == "relation" and text:
        draft.item(index, "related", text, head, _ANDROID_KIN[place] if place < len(_ANDROID_KIN) and place else own)
    elif kind == "contact_event" and read_date(text):
        if place != 3:
            draft.item(index, "date", read_date(text), head, _ANDROID_DATES[place] if 0 < place < 3 else own)
        elif not draft.once(index, "birthday", read_date(text)):
            draft.keep(index)
    else:
        draft.keep(index)


def _plain(slot: str, reader: Callable[[str], str]) -> Handler:
    def take(draft: Draft, index: int, head: Head, value: str) -> None:
        if not draft.once(index, slot, reader(value)):
            draft.keep(index)

    return take


def _version(draft: Draft, index: int, head: Head, value: str) -> None:
    draft.version = draft.version or value.strip()


def _nothing(draft: Draft, index: int, head: Head, value: str) -> None:
    """Says nothing of the person."""


HANDLERS: dict[str, Handler] = {
    "BEGIN": _nothing, "END": _nothing, "VERSION": _version, "FN": _full, "N": _name, "NICKNAME": _list("nicknames"),
    "ORG": _organisation, "TITLE": _text("title", "title"), "ROLE": _text("role", "role"), "NOTE": _note,
    "TEL": _phone, "EMAIL": _mail, "URL": _field("url"), "ADR": _address, "IMPP": _chat, "PHOTO": _photo,
    "BDAY": _date("birthday", "birthday"), "DEATHDATE": _date("death", "death"), "X-DEATHDATE": _date("death", "death"),
    "ANNIVERSARY": _own_date("anniversary"), "X-ANNIVERSARY": _own_date("anniversary"),
    "X-EVOLUTION-ANNIVERSARY": _own_date("anniversary"), "X-MS-ANNIVERSARY": _own_date("anniversary"),
    "X-KADDRESSBOOK-X-ANNIVERSARY": _own_date("anniversary"), "X-ABDATE": _own_date(None),
    "X-NETBOOK-DATE": _own_date(None), "X-NETBOOK-FIELD": _field("custom"),
    "X-NETBOOK-KNOWN-SINCE": _date("known_since", "known since"),
    "GENDER": _plain("gender", gender), "X-GENDER": _plain("gender", gender), "SEX": _plain("gender", gender),
    "PRONOUNS": _text("pronouns"), "X-PRONOUNS": _text("pronouns"), "LANG": _list("languages"),
    "TZ": _plain("time_zone", time_zone), "GEO": _plain("geo", geo), "CATEGORIES": _categories,
    "UID": _uid, "KIND": _kind, "X-ADDRESSBOOKSERVER-KIND": _kind, "X-ABSHOWAS": _show_as,
    "MEMBER": _members, "X-ADDRESSBOOKSERVER-MEMBER": _members, "REV": _text("revised"),
    "RELATED": _related(), "X-ABRELATEDNAMES": _related(), "AGENT": _agent, "SOUND": _sound,
    "X-PHONETIC-FIRST-NAME": _text("phonetic_given"), "X-PHONETIC-LAST-NAME": _text("phonetic_family"),
    "X-SOCIALPROFILE": _profile, "SOCIALPROFILE": _profile, "X-ANDROID-CUSTOM": _android,
    "X-MAIDENNAME": _field("custom", "maiden name"), "BIRTHPLACE": _field("custom", "birthplace"),
    "DEATHPLACE": _field("custom", "place of death"), "HOBBY": _field("custom", "hobby"),
    "INTEREST": _field("custom", "interest"), "EXPERTISE": _field("custom", "expertise"),
    "ORG-DIRECTORY": _field("url", "directory"), "CONTACT-URI": _field("url", "contact"),
    "X-MS-TEL": _phone, "X-MS-INTERESTS": _field("custom", "interest"), "X-EVOLUTION-VIDEO-URL": _field("url", "video"),
    "X-EVOLUTION-BLOG-URL": _field("url", "blog"), "X-KADDRESSBOOK-X-PROFESSION": _field("custom", "profession"),
    "X-PROFESSION": _field("custom", "profession"),
    "X-KADDRESSBOOK-X-OFFICE": _field("custom", "office"), "X-KADDRESSBOOK-BLOGFEED": _field("url", "blog"),
}  # fmt: skip
for _label, _names in {
    "spouse": "X-SPOUSE X-MS-SPOUSE X-EVOLUTION-SPOUSE X-KADDRESSBOOK-X-SPOUSESNAME X-KADDRESSBOOK-X-SPOUSENAME X-SPOUSESNAME",
    "manager": "X-MANAGER X-MS-MANAGER X-EVOLUTION-MANAGER X-KADDRESSBOOK-X-MANAGERSNAME X-MANAGERSNAME",
    "assistant": "X-ASSISTANT X-MS-ASSISTANT X-EVOLUTION-ASSISTANT X-KADDRESSBOOK-X-ASSISTANTSNAME X-ASSISTANTSNAME",
    "child": "X-CHILD X-MS-CHILD X-MS-CHILDREN",
}.items():
    HANDLERS.update(dict.fromkeys(_names.split(), _related(_label)))
for _scheme, _names in {
    "aim": "X-AIM", "icq": "X-ICQ", "msn": "X-MSN", "yahoo": "X-YAHOO", "xmpp": "X-JABBER X-GTALK X-GOOGLE-TALK X-GOOGLETALK",
    "skype": "X-SKYPE X-SKYPE-USERNAME", "qq": "X-QQ", "sip": "X-SIP", "gg": "X-GADUGADU", "groupwise": "X-GROUPWISE",
    "sametime": "X-SAMETIME", "matrix": "X-MATRIX", "im": "X-MS-IMADDRESS X-KADDRESSBOOK-X-IMADDRESS",
    "telegram": "X-TELEGRAM", "whatsapp": "X-WHATSAPP", "signal": "X-SIGNAL", "discord": "X-DISCORD", "threema": "X-THREEMA",
    "line": "X-LINE", "wechat": "X-WECHAT",
}.items():  # fmt: skip
    HANDLERS.update(dict.fromkeys(_names.split(), _chat_at(_scheme)))
for _site in "facebook linkedin twitter instagram mastodon github youtube tiktok flickr xing vk".split():
    HANDLERS[f"X-{_site.upper()}"] = _field("url", _site)
for _number in "1234":
    HANDLERS[f"X-CUSTOM{_number}"] = _field("custom", f"Custom {_number}")
