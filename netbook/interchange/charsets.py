"""Which letters the bytes of a file stand for."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = re.compile(r"utf-(16|32)(-[lb]e)?")
SEVEN_BIT = frozenset({"iso2022_jp", "iso2022_jp_1", "iso2022_jp_2", "iso2022_jp_3", "iso2022_kr", "hz", "utf-7"})
"""Encodings whose every byte is ASCII, so that valid UTF-8 proves nothing against them."""


def known_charset(name: str) -> str:
    """Python's name of an encoding of text, "" when there is none of that name."""
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
        b"".decode(found.name)
    except (LookupError, ValueError, UnicodeError):
        return ""
    return found.name


def wide_charset(data: bytes) -> str:
    """ "utf-16-le" and its kin where a file is made of two- or four-byte letters, with or without a mark; else ""."""
    for bom, name in _BOMS[1:]:
        if data.startswith(bom):
            return name
    head = data[:4096]
    pairs = len(head) // 2
    if pairs < 4:
        return ""
    low, high = head[1::2].count(0), head[0::2].count(0)
    if low > pairs * 0.4 and high < pairs * 0.05:
        return "utf-16-le"
    if high > pairs * 0.4 and low < pairs * 0.05:
        return "utf-16-be"
    return ""


def narrow(data: bytes, encoding: str | None) -> tuple[bytes, str]:
    """The data as single-byte text without a mark, and the encoding that the owner's word leaves to use ("" to find out)."""
    given = known_charset(encoding) if encoding else ""
    wide = given if _WIDE.fullmatch(given) else "" if given else wide_charset(data)
    if wide:
        text = data.decode(wide, "replace").removeprefix("\ufeff")
        return text.encode("utf-8", "surrogatepass"), ""
    return data.removeprefix(codecs.BOM_UTF8), given


_HALF = re.compile("[\ud800-\udfff]")
_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode(data: bytes, *charsets: str) -> str:
    """UTF-8, else the first of these encodings that fits, else cp1252, in which every byte has a letter.

    What is UTF-8 but for a torn letter stays UTF-8, with the sign for a lost letter in that place.
    """
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        torn = len(re.findall(rb"[\x80-\xff]", _LETTER.sub(b"", data)))
        if "utf-8" in charsets or len(_LETTER.findall(data)) > 2 * torn:
            return data.decode("utf-8", "replace")
    for charset in (*charsets, "cp1252"):
        if charset:
            try:
                return _whole(data.decode(charset))
            except (UnicodeError, LookupError):
                continue
    return "".join(_cp1252(byte) for byte in data)


def decode_as(data: bytes, charset: str) -> str:
    """The owner's encoding first, then the others."""
    try:
        return _whole(data.decode(charset))
    except (UnicodeError, LookupError):
        return decode(data)


def _whole(text: str) -> str:
    """Half letters, which some encodings can say and nothing can keep, as the sign for a lost letter."""
    return text if text.isascii() else _HALF.sub("\ufffd", text)


def _cp1252(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


def guess(data: bytes) -> str:
    """The name of a file's encoding as far as its bytes tell: for showing, and for files that declare none."""
    wide = wide_charset(data)
    if wide:
        return wide
    try:
        data.decode("utf-8")
        return "utf-8"
    except UnicodeDecodeError:
        pass
    if all(byte < 0x80 or byte >= 0xA0 or byte in _CP1252_MARKS for byte in set(data)) and _reads_western(data):
        return "cp1252"
    # Last resort: it is often wrong, so its answer is one the owner can change.
    from charset_normalizer import from_bytes

    best = from_bytes(data[:200_000]).best()
    name = known_charset(best.encoding) if best else ""
    return name if name and name != "ascii" else "cp1252"


_CP1252_MARKS = frozenset(
    {0x80, 0x85, 0x8A, 0x8C, 0x8E, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x9A, 0x9C, 0x9E, 0x9F}
)


def _reads_western(data: bytes) -> bool:
    """Western text has its accented letters alone or in twos among plain ones; other alphabets have runs of them."""
    runs = [len(run) for run in re.findall(rb"[\x80-\xff]+", data[:200_000])]
    return bool(runs) and sum(1 for run in runs if run <= 2) >= 0.9 * len(runs)
