"""What a file is, by its content."""

from __future__ import annotations

import json
import re

from netbook.interchange.charsets import decode, narrow
from netbook.interchange.csv_columns import understood
from netbook.interchange.csv_rows import find_header, lines_of, rows_of

_HEAD = 65536
_BEGIN = re.compile(r"(?im)^[ \t]*BEGIN[ \t]*:[ \t]*(VCARD|VCALENDAR|VEVENT|VTODO|VTIMEZONE)[ \t]*$")
_VCARD_LINE = re.compile(r"(?im)^(?:VERSION:[234]\.[01]|(?:FN|N|TEL|EMAIL)(?:;[^:\n]*)?:.*|END:VCARD)[ \t]*$")
_ENDINGS = {"vcf": "vcard", "vcard": "vcard", "csv": "csv", "tsv": "csv", "json": "json", "ics": "ics", "mbox": "mbox"}


_SHEETS = (b"xl/workbook", b"xl/worksheets", b"application/vnd.oasis.opendocument.spreadsheet", b"Index/Tables/")


def _packed(data: bytes) -> str:
    """ "spreadsheet" or "archive" by the first bytes of a file that holds others or is no text at all, else ""."""
    if data.startswith(b"PK\x03\x04"):
        return "spreadsheet" if any(mark in data for mark in _SHEETS) else "archive"
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "spreadsheet"
    packed = re.match(rb"BZh[1-9]1AY&SY", data) is not None
    return (
        "archive"
        if packed or data.startswith((b"\x1f\x8b", b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"\xfd7zXZ"))
        else ""
    )


def sniff(data: bytes, name: str = "") -> str:
    """ "vcard", "csv", "json", "monica", "ics", "mbox", "spreadsheet", "archive" or "" by the content; the name only breaks a tie."""
    packed = _packed(data)
    if packed or data.startswith(b"%PDF-"):
        return packed
    head, owner = narrow(data[:_HEAD], None)
    text = decode(head, owner).lstrip("\ufeff\0 \t\r\n").replace("\r\n", "\n").replace("\r", "\n")
    if not text:
        return ""
    if text[0] in "{[":
        kind = _json_kind(data, text)
        if kind:
            return kind
    if re.match(r"From \S+.*\d{2}:\d{2}", text) and re.search(r"(?m)^[A-Za-z-]+: ", text):
        return "mbox"
    begin = _BEGIN.search(text)
    if begin and begin.group(1).upper() != "VCARD":
        return "ics"
    if begin or (re.search(r"(?im)^END:VCARD\s*$", text) and len(_VCARD_LINE.findall(text)) >= 2):
        return "vcard"
    lines = lines_of(text)
    at, mark = find_header(lines)
    row = next(rows_of(lines, at, mark), (0, None))[1]
    count = understood(row) if row else 0
    ending = _ENDINGS.get(name.lower().rpartition(".")[2], "")
    if count >= 2 or (count == 1 and row and (len(row) == 1 or ending == "csv")):
        return "csv"
    return ending if ending == "csv" and row and len(row) > 1 and "\0" not in text else ""


def _json_kind(data: bytes, text: str) -> str:
    if re.search(r'"(?:account|app_version|exported_by)"\s*:', text) and '"version"' in text and '"format"' not in text:
        return "monica"
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        # A book's own file that breaks off is still told for what it is.
        return "json" if re.match(r'\{\s*"format"\s*:\s*"netbook', text) else ""
    return "json"
