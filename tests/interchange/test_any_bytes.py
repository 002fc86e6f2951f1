"""Whatever the bytes, reading ends and raises nothing."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from netbook.domain.people import Card, Problem
from netbook.interchange import csv_people, vcard
from netbook.interchange.file_dates import read_date
from netbook.interchange.sniffing import sniff
from netbook.operations.importing import _named

PIECES = st.sampled_from([
    b"BEGIN:VCARD\r\n", b"END:VCARD\r\n", b"\r\n", b"\n", b"\r\r\n", b" ", b"\t", b"=\r\n", b"\0", b";", b":", b",", b"\\", b'"', b"=",
    b"=C3", b"=ZZ", b"N:", b"FN:", b"TEL;", b"PHOTO;ENCODING=b:", b"PHOTO:data:", b"ENCODING=QUOTED-PRINTABLE", b"CHARSET=blabla:",
    b"CHARSET=SHIFT_JIS:", b"CHARSET=idna:", b"BDAY:", b"AGENT:", b"AGENT:\r\n", b"item1.", b"X-ABLabel:", b"X-ANDROID-CUSTOM:", b"\xc3", b"\xb8", b"\xff\xfe",
    b"VERSION:4.0\n", b"ADR:", b"ORG:", b"PREF=", b"1", b"\xe0\xb2\xb3", b"X-MESSAGING/", b"GENDER:", b"TZ:", b"GEO:", b"Name,E-mail\n", b"12345",
])  # fmt: skip
files = st.binary(max_size=400) | st.lists(PIECES | st.binary(max_size=6), max_size=40).map(b"".join)
encodings = st.sampled_from([None, "utf-8", "cp1252", "utf-16", "shift_jis", "no such", "rot13", "idna", "utf-7"])


@settings(max_examples=300)
@given(files, encodings)
def test_vcards(data: bytes, encoding: str | None) -> None:
    for thing in vcard.read(data, encoding):
        if isinstance(thing, Problem):
            assert 0 <= thing.line <= data.count(b"\n") + data.count(b"\r") + 1
        else:
            _named(thing)
            written = vcard.write(thing).encode("utf-8", "surrogatepass")
            assert len([c for c in vcard.read(written) if isinstance(c, Card)]) >= 1


@settings(max_examples=200)
@given(files, encodings)
def test_tables(data: bytes, encoding: str | None) -> None:
    for thing in csv_people.read(b"First Name,E-mail 1 - Value,Birthday,Notes\n" + data, encoding):
        assert isinstance(thing, Card | Problem)
    assert sniff(data) in ("", "vcard", "csv", "json", "monica", "ics", "mbox", "spreadsheet", "archive")


@given(st.text(max_size=20) | st.text("0123456789-/. T:Z", max_size=12))
def test_dates(text: str) -> None:
    read_date(text)
    read_date(text, False)


def test_reading_takes_time_in_proportion(tmp_path: Path) -> None:
    # Long lines of every kind that a careless reader goes through again and again.
    for line in (b"NOTE:" + b"\\" * 200_000, b"N:" + b";" * 200_000, b'X;A="' + b'"' * 200_000, b"NOTE;QUOTED-PRINTABLE:" + b"=\n" * 50_000,
                 b"PHOTO;ENCODING=b:" + b"\n AAAA" * 50_000, b"X" + b"\n" * 200_000, b"\0" * 200_000, b"BEGIN:VCARD\n" * 3_000,
                 b"AGENT:\nBEGIN:VCARD\n" * 3_000):  # fmt: skip
        list(vcard.read(b"BEGIN:VCARD\nFN:x\n" + line + b"\nEND:VCARD\n"))
    list(csv_people.read(b"Name,Phone\n" + b'"a,b\n' * 20_001))
