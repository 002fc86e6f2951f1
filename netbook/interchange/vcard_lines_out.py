"""vCard lines on their way out: folding at 75 octets, quoted-printable for 2.1, one property as a line."""

from __future__ import annotations

import re

from netbook.interchange.vcard_lines import cut, head_of

_WIDTH = 75
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_CHARSET = re.compile(r";CHARSET=\"?[^;:\"]*\"?", re.I)


def prop(name: str, params: tuple[str, ...], value: str, version: str) -> str:
    """One property as an unfolded line; what 2.1 cannot say in ASCII it says in quoted-printable."""
    value = _CONTROL.sub("", value)
    if version == "2.1":
        plain = value.replace("\\n", "")
        if not value.isascii() or plain != value:
            params = (*params, "CHARSET=UTF-8", "ENCODING=QUOTED-PRINTABLE")
            value = _quoted(value)
    return ";".join((name, *params)) + ":" + value


def _quoted(escaped: str) -> str:
    """An escaped value in quoted-printable; line breaks become its own."""
    text = re.sub(r"\\(.)", lambda found: "\r\n" if found.group(1) == "n" else found.group(0), escaped)
    safe = {byte: chr(byte) for byte in range(32, 127) if byte != 61}
    return "".join(safe.get(byte) or f"={byte:02X}" for byte in text.encode("utf-8", "replace"))


def fold(line: str) -> str:
    """A line with its ends, folded so that no part exceeds 75 octets and no letter is torn (RFC 6350 3.2)."""
    if "\n" in line:
        return "".join(fold(part) for part in line.split("\n"))
    if len(line) <= 25 or (len(line) <= _WIDTH and line.isascii()):
        return line + "\r\n"
    parts = cut(line)
    head = head_of(parts[0]) if parts else None
    if head and head.quoted_printable and line.isascii():
        return _soft(line)
    if head and head.charset not in ("", "utf-8") and not head.quoted_printable and not line.isascii() and parts:
        # It was read in that encoding and leaves in UTF-8.
        line = _CHARSET.sub(";CHARSET=UTF-8", parts[0]) + ":" + parts[1]
    end = "\r\n\r\n" if head and head.first("ENCODING").upper() == "BASE64" else "\r\n"
    if line.isascii():
        step = _WIDTH - 1
        return line[:_WIDTH] + "".join(
            "\r\n " + line[place : place + step] for place in range(_WIDTH, len(line), step)
        ) + end  # fmt: skip
    return _torn_between_letters(line) + end


def _torn_between_letters(line: str) -> str:
    out: list[str] = []
    room = _WIDTH
    start = 0
    for place, letter in enumerate(line):
        code = ord(letter)
        size = 1 if code < 0x80 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
        if size > room:
            out.append(line[start:place])
            start, room = place, _WIDTH - 1
        room -= size
    out.append(line[start:])
    return "\r\n ".join(out)


def _soft(line: str) -> str:
    """Quoted-printable has its own breaks; none tears an "=XX" or stands before a space."""
    out: list[str] = []
    while len(line) > _WIDTH + 1:
        place = _WIDTH
        while place > 40 and ("=" in line[place - 2 : place] or line[place] in " \t"):
            place -= 1
        out.append(line[:place] + "=")
        line = line[place:]
    return "\r\n".join([*out, line]) + "\r\n"
