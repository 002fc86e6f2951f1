"""The values of vCard properties: escapes, structured texts, labels, places on the globe, pictures."""

from __future__ import annotations

import base64
import binascii
import re
from functools import lru_cache
from urllib.parse import unquote_to_bytes

from netbook.domain.people import Address, Photo
from netbook.interchange.vcard_lines import Head

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ESCAPED = {"n": "\n", "N": "\n", ",": ",", ";": ";", ":": ":", "\\": "\\", '"': '"'}


def unescape(text: str) -> str:
    """The text that an escaped value stands for; a backslash before any other letter is a backslash."""
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found.group(1), found.group(0)), text)


def split(text: str, mark: str) -> list[str]:
    """Parts of a structured value, still escaped, cut at each mark that is not."""
    if "\\" not in text:
        return text.split(mark)
    parts: list[str] = []
    held = False
    for part in text.split(mark):
        if held:
            parts[-1] += mark + part
        else:
            parts.append(part)
        held = bool((len(part) - len(part.rstrip("\\"))) % 2)
    return parts


def texts(value: str, mark: str = ",") -> tuple[str, ...]:
    """The parts of a list, unescaped, the empty ones left out."""
    found = (unescape(part).strip() for part in split(value, mark))
    return tuple(part for part in found if part)


def components(value: str, count: int) -> list[str]:
    """Exactly `count` parts of a structured value, unescaped; parts over the count join the last."""
    parts = split(value, ";")
    if len(parts) > count:
        parts[count - 1 :] = [", ".join(part for part in parts[count - 1 :] if part.strip())]
    parts = [unescape(part).strip() for part in parts]
    return parts + [""] * (count - len(parts))


def address(value: str) -> Address:
    """An address of RFC 6350 6.3.1; of the finer parts of RFC 9554 only a street and its number are looked at where no street is."""
    parts = split(value, ";")
    if len(parts) >= 12 and not parts[2].strip():
        parts[2] = " ".join(part.strip() for part in (parts[11], parts[10]) if part.strip())
    return Address(*components(";".join(parts[:7]), 7))


def escape(text: str, also: str = ",;") -> str:
    """A text as RFC 6350 3.4 wants it."""
    text = text.replace("\\", "\\\\").replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    for mark in also:
        text = text.replace(mark, "\\" + mark)
    return text


_WORDS = {
    "home": "home", "work": "work", "cell": "mobile", "mobile": "mobile", "iphone": "mobile", "fax": "fax", "pager": "pager",
    "car": "car", "main": "main", "video": "video", "isdn": "isdn", "modem": "modem", "bbs": "bbs", "textphone": "textphone",
    "other": "other", "school": "school", "homepage": "homepage", "blog": "blog", "profile": "profile",
}  # fmt: skip
TYPE_OF = {"home": "HOME", "work": "WORK", "mobile": "CELL", "fax": "FAX", "pager": "PAGER", "car": "CAR", "video": "VIDEO",
           "isdn": "ISDN", "modem": "MODEM", "bbs": "BBS", "textphone": "TEXTPHONE", "main": "MAIN", "other": "OTHER",
           "school": "SCHOOL"}  # fmt: skip
"""Label words that travel as types; all other labels travel as Apple's X-ABLabel."""
_SAID_BY_NAME = frozenset({
    "pref", "voice", "internet", "msg", "text", "dom", "intl", "postal", "parcel", "x400", "uri", "url", "date", "smtp", "gif",
    "jpeg", "png", "address", "personal", "cellular",
})  # fmt: skip
_FIRST = {"home": 0, "work": 0}


@lru_cache(maxsize=4096)
def label_of(types: tuple[str, ...]) -> str:
    """The owner's word for a set of types: "mobile", "work fax", "summer house"."""
    if not types:
        return ""
    words = []
    for name in types:
        word = _WORDS.get(name) or ("" if name in _SAID_BY_NAME else name.removeprefix("x-").removeprefix("evolution-"))
        if word and word not in words:
            words.append(word)
    words.sort(key=lambda word: _FIRST.get(word, 1))
    return " ".join(words)


def types_of(label: str) -> tuple[str, ...] | None:
    """The types that say a label; None where only a label of its own does."""
    types = tuple(TYPE_OF[word] for word in label.split(" ") if word in TYPE_OF)
    return types if label_of(tuple(t.lower() for t in types)) == label else None


_APPLE = re.compile(r"_\$!<(.*)>!\$_")


_GOOGLE = {"PROFILE": "profile", "BLOG": "blog", "mainFax": "main fax", "homeFax": "home fax", "workFax": "work fax",
           "otherFax": "other fax"}  # fmt: skip
"""Labels that Google writes in its own code words."""


def apple_label(value: str) -> str:
    """The label that an X-ABLabel line gives: `_$!<HomeFAX>!$_` is "home fax", anything else is itself."""
    text = unescape(value).strip()
    found = _APPLE.fullmatch(text)
    if not found:
        return _GOOGLE.get(text, text)
    words = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[^A-Z]+", found.group(1))
    text = " ".join(word.strip().lower() for word in words if word.strip())
    return {"home page": "homepage"}.get(text, text)


def geo(value: str) -> str:
    """Latitude and longitude as "37.38,-122.08"."""
    text = unescape(value).strip()
    if text.lower().startswith("geo:"):
        text = text[4:].partition(";")[0]
    return ",".join(part.strip() for part in text.replace(";", ",").split(","))


def time_zone(value: str) -> str:
    """A zone's name, or its distance from Greenwich as "+01:00"."""
    text = unescape(value).strip()
    found = re.fullmatch(r"([+-])(\d\d):?(\d\d)?|([+-]?)(\d{1,2}):(\d\d)", text)
    if not found:
        return text
    sign, hours, minutes, *loose = found.groups()
    if hours is None:
        sign, hours, minutes = loose[0] or "+", loose[1].zfill(2), loose[2]
    return f"{sign}{hours}:{minutes or '00'}"


def gender(value: str) -> str:
    """Sex and identity: "F", "M;fellow", or only the identity."""
    parts = [unescape(part).strip() for part in split(value, ";")]
    sex = {"male": "M", "female": "F", "mann": "M", "kvinne": "F"}.get(parts[0].lower(), parts[0])
    sex = sex.upper() if len(sex) == 1 else sex
    identity = ";".join(parts[1:]).strip(";")
    return f"{sex};{identity}" if sex and identity else sex or identity


_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG", "image/png"), (b"GIF8", "image/gif"), (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"), (b"MM\0*", "image/tiff"),
)  # fmt: skip


def media_type(data: bytes, said: str = "") -> str:
    """What a picture is: by its first bytes, else what was said of it."""
    for start, kind in _MAGIC:
        if data.startswith(start):
            return kind
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    said = said.lower().strip()
    if "/" in said:
        return said
    return "image/" + {"jpg": "jpeg", "": "jpeg"}.get(said, said)


def from_base64(text: str) -> bytes:
    """The bytes; a missing padding is forgiven, ValueError for anything else that is broken."""
    bare = "".join(text.split()).replace("\\n", "").rstrip("=")
    if "-" in bare or "_" in bare:
        bare = bare.replace("-", "+").replace("_", "/")
    if len(bare) % 4 == 1:
        # One letter is no byte: the end is torn off. What is left of a picture can still be looked at.
        data = base64.b64decode(bare[:-1], validate=True)
        if not any(data.startswith(start) for start, _ in _MAGIC):
            raise ValueError("torn off")
        return data
    return base64.b64decode(bare + "=" * (-len(bare) % 4), validate=True)


def picture(head: Head, value: str) -> Photo | None:
    """A picture in any of its forms: data address, base64 with and without saying so, web address; ValueError when broken."""
    text = value.strip()
    if not text:
        return None
    said = head.first("MEDIATYPE") or next((t for t in head.types if t not in ("pref", "home", "work")), "")
    if head.quoted_printable:
        data = binascii.a2b_qp(text.encode("latin-1", "replace"))
        return Photo(data, media_type(data, said))
    if text[:5].lower() == "data:":
        kind, comma, rest = text[5:].replace("\\,", ",").replace("\\;", ";").partition(",")
        if not comma:
            raise ValueError("no data in a data address")
        base = kind.lower().endswith(";base64")
        data = from_base64(rest) if base else unquote_to_bytes(rest)
        return Photo(data, media_type(data, kind.split(";")[0] or said)) if data else None
    if not head.base64 and re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text):
        return Photo(url=unescape(text))
    if head.base64 or head.first("VALUE").lower() not in ("uri", "url", "text"):
        if head.base64 and re.match(r"https?://", text, re.I):
            return Photo(url=unescape(text))
        data = from_base64(text)
        return Photo(data, media_type(data, said)) if data else None
    return Photo(url=unescape(text))
