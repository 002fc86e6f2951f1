"""vCard files as whole lines: unfolded as bytes, decoded after, their heads taken apart."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator
from dataclasses import field

from netbook.domain.values import dataclass
from netbook.interchange.charsets import SEVEN_BIT, decode, decode_as, known_charset, narrow

CHUNK = 1 << 20
_BINARY_NAMES = ("PHOTO", "LOGO", "SOUND", "KEY")
_BASE64 = re.compile(r"[A-Za-z0-9+/]+={0,2}[ \t]*")
_LOOSE_ENDS = "\r\0\x1a"
_CHARSET = re.compile(rb"(?i);CHARSET=\"?([A-Za-z0-9_.:-]{1,40})")
_PROPERTY = re.compile(r"[ \t]*(?:[A-Za-z0-9_./-]+[ \t]*|[Xx]-[^;:]*)[;:]")
_INDENTED = re.compile(rb"\s*?([ \t]+)BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the colon: group, name in capitals, parameters by name in capitals, bare ones as TYPE."""

    text: str
    group: str
    name: str
    params: dict[str, tuple[str, ...]] = field(default_factory=dict)
    types: tuple[str, ...] = ()
    quoted_printable: bool = False
    base64: bool = False
    charset: str = ""

    def first(self, name: str) -> str:
        """The first value of a parameter, "" without one."""
        found = self.params.get(name)
        return found[0] if found else ""


_heads: dict[str, Head] = {}


def head_of(text: str) -> Head:
    """A head taken apart; heads repeat from card to card, so they are remembered."""
    found = _heads.get(text)
    if found is None:
        if len(_heads) > 4096:
            _heads.clear()
        found = _heads[text] = _parse_head(text)
    return found


_BARE_ENCODINGS = {"QUOTED-PRINTABLE": "QUOTED-PRINTABLE", "BASE64": "B", "B": "B", "8BIT": "8BIT", "7BIT": "7BIT"}


def _parse_head(text: str) -> Head:
    parts = _split_quoted(text, ";")
    group, _, name = parts[0].strip().rpartition(".")
    params: dict[str, tuple[str, ...]] = {}
    for part in parts[1:]:
        key, equals, value = part.partition("=")
        key = key.strip().upper()
        values: tuple[str, ...]
        if not equals:
            bare = part.strip().strip('"')
            if bare.upper() in _BARE_ENCODINGS:
                key, values = "ENCODING", (bare,)
            elif bare.upper() in ("URL", "URI", "INLINE", "CONTENT-ID", "CID"):
                key, values = "VALUE", (bare,)
            else:
                key, values = "TYPE", (bare,) if bare else ()
        elif key in ("TYPE", "PID"):
            values = tuple(v.strip() for v in value.replace('"', "").split(","))
        else:
            values = tuple(v.strip().strip('"') for v in _split_quoted(value, ","))
        params[key] = params.get(key, ()) + tuple(v for v in values if v)
    encoding = (params.get("ENCODING") or params.get("ENCODE") or ("",))[0].upper()
    return Head(
        text, group.strip(), name.strip().upper(), params, tuple(t.lower() for t in params.get("TYPE", ())),
        encoding in ("QUOTED-PRINTABLE", "Q"), encoding in ("B", "BASE64"),
        known_charset(params["CHARSET"][0]) if params.get("CHARSET") else "",
    )  # fmt: skip


def _split_quoted(text: str, mark: str) -> list[str]:
    """Splits at a mark outside double quotes."""
    if '"' not in text:
        return text.split(mark)
    parts, quoted, start = [], False, 0
    for place, letter in enumerate(text):
        if letter == '"':
            quoted = not quoted
        elif letter == mark and not quoted:
            parts.append(text[start:place])
            start = place + 1
    parts.append(text[start:])
    return parts


def cut(line: str) -> tuple[str, str] | None:
    """A line's head and value: cut at the first colon outside double quotes; None when there is none."""
    head, colon, value = line.partition(":")
    if not colon:
        return None
    if '"' in head and head.count('"') % 2:
        quoted = False
        for place, letter in enumerate(line):
            if letter == '"':
                quoted = not quoted
            elif letter == ":" and not quoted:
                return line[:place], line[place + 1 :]
    return head, value


def decoded(head: Head, value: str, charset: str = "") -> str:
    """The letters of a value: quoted-printable and seven-bit encodings undone, its bytes read by the rule of decoding."""
    if head.quoted_printable:
        # What was hidden from the semicolons that part a value stays hidden from them.
        hidden = value.replace("=3B", "\\;").replace("=3b", "\\;") if "=3" in value else value
        raw = binascii.a2b_qp(hidden.encode("utf-8", "surrogatepass"))
        text = decode_as(raw, head.charset) if head.charset in SEVEN_BIT else decode(raw, head.charset, charset)
        return text.replace("\r\n", "\n").replace("\r", "\n")
    if head.charset in SEVEN_BIT and value.isascii():
        return decode_as(value.encode("ascii"), head.charset)
    return value


_kinds: dict[str, tuple[bool, bool, bool]] = {}


def _kind_of(head: str) -> tuple[bool, bool, bool]:
    """Whether a line of this head is quoted-printable, is a picture or the like, and may be neither marker nor the former."""
    upper = head.upper()
    qp = "QUOTED-PRINTABLE" in upper
    binary = not qp and (
        "BASE64" in upper or "ENCODING=B" in upper or upper.rpartition(".")[2].partition(";")[0] in _BINARY_NAMES
    )
    if len(_kinds) > 4096:
        _kinds.clear()
    kind = _kinds[head] = (qp, binary, not qp and upper[:1] not in ("B", "E"))
    return kind


class _Line:
    """One logical line in the making."""

    __slots__ = ("binary", "number", "parts", "plain", "qp", "soft")

    def __init__(self, number: int, text: str) -> None:
        self.number = number
        self.parts = [text]
        head = text.partition(":")[0]
        kind = _kinds.get(head)
        if kind is None:
            kind = _kind_of(head)
        self.qp, self.binary, whole = kind
        self.soft = self.qp and text[-1:] == "="
        self.plain = whole or (not self.qp and not (head[:1] in "BEbe" and marker(text)))

    def take(self, line: str) -> bool:
        """Whether the next physical line belongs to this one; then it is taken."""
        first = line[:1]
        if self.soft:
            if _marker(line) or not line:
                self.soft = False
                return not line
            self.parts[-1] = self.parts[-1][:-1]
            self.parts.append(line)
        elif first == " " or first == "\t":
            if len(self.parts) == 1 and _marker(self.parts[0]):
                return False
            self.parts.append(line[1:])
        elif not line:
            return True
        elif self.binary and _BASE64.fullmatch(line):
            self.parts.append(line)
        elif not _PROPERTY.match(line) and not _marker(self.parts[0]):
            self.parts.append(("=0A" if self.qp else "\\n") + line)
        else:
            return False
        self.soft = self.qp and line.endswith("=")
        return True

    def text(self) -> str:
        if self.qp and len(self.parts) > 1:
            folded = [part for part in self.parts[1:] if part[:1] in (" ", "\t")]
            both = len(self.parts) > 2 and len(folded) == len(self.parts) - 1
            for place, part in enumerate(self.parts):
                # Soft breaks keep what follows them, unless the writer folded each line besides.
                if place and part[:1] in (" ", "\t") and (both or part[1:4].upper() == "=0A"):
                    self.parts[place] = part[1:]
        whole = "".join(self.parts)
        return whole.rstrip("=") if self.qp and whole.endswith("=") else whole


def _marker(line: str) -> bool:
    return line[:1] in ("b", "B", "e", "E", " ", "\t") and marker(line) != ""


def marker(line: str) -> str:
    """ "BEGIN" or "END" where a line begins or ends a card, else ""."""
    if len(line) > 40:
        return ""
    bare = "".join(line.split()).upper()
    return "BEGIN" if bare == "BEGIN:VCARD" else "END" if bare == "END:VCARD" else ""


def file_charset(data: bytes) -> str:
    """The encoding that the cards of a file name where they name one other than UTF-8."""
    for found in _CHARSET.finditer(data, 0, 1 << 24):
        name = known_charset(found.group(1).decode("ascii"))
        if name and name not in ("utf-8", "ascii") and name not in SEVEN_BIT:
            return name
    return ""


def logical_lines(data: bytes, encoding: str | None = None) -> Iterator[tuple[int, str]]:
    """Whole lines with the number of their first physical line, 1-based; in linear time and memory for a piece at a time."""
    data, owner = narrow(data, encoding)
    if b"\n" not in data:
        data = data.replace(b"\r", b"\n")
    indented = _INDENTED.match(data[:4096])
    if indented:
        # Copied out of a text where the whole card stood further in: no line of it is a continuation for that.
        data = re.sub(rb"(?m)^" + indented.group(1), b"", data)
    charset = ""
    number = 0
    line: _Line | None = None
    raw_line = False
    for piece in _pieces(data):
        text, raw = _letters(piece, bool(owner))
        if raw and not charset:
            charset = owner or file_charset(data) or "cp1252"
        for physical in text.split("\n"):
            number += 1
            if physical[-1:] in _LOOSE_ENDS or physical[:1] == "\0":
                physical = physical.strip(_LOOSE_ENDS)
            if line is not None:
                if line.plain and physical[:1] == " ":
                    line.parts.append(physical[1:])
                    raw_line = raw_line or raw
                    continue
                if line.take(physical):
                    raw_line = raw_line or raw
                    continue
                parts = line.parts
                if raw_line or line.qp:
                    yield line.number, _whole(line, raw_line, charset, owner)
                else:
                    yield line.number, parts[0] if len(parts) == 1 else "".join(parts)
                line = None
            if physical and not physical.isspace():
                line = _Line(number, physical.lstrip(" \t"))
                raw_line = raw
    if line is not None:
        yield line.number, _whole(line, raw_line, charset, owner)


def _pieces(data: bytes) -> Iterator[bytes]:
    """The data in pieces that end at a line which no other continues; the line break at the cut is left out."""
    start = 0
    while start < len(data):
        end = start + CHUNK
        while True:
            end = data.find(b"\n", end)
            if end < 0:
                yield data[start:]
                return
            if data[end + 1 : end + 2] not in (b" ", b"\t"):
                break
            end += 1
        yield data[start:end]
        start = end + 1


def _letters(piece: bytes, owner: bool) -> tuple[str, bool]:
    """A piece as text; raw where its letters still stand for bytes."""
    raw = owner
    if not raw:
        try:
            text = piece.decode("utf-8")
        except UnicodeDecodeError:
            raw = True
    if raw:
        text = piece.decode("latin-1")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r\n", "\n").rstrip("\r").replace("\r", "\n")
    return text, raw


def _whole(line: _Line, raw: bool, charset: str, owner: str) -> str:
    text = line.text()
    if not raw or text.isascii():
        return text
    try:
        data = text.encode("latin-1")
    except UnicodeEncodeError:
        return text
    if owner:
        return decode_as(data, owner)
    parts = cut(text)
    return decode(data, head_of(parts[0]).charset if parts else "", charset)
