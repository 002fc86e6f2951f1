"""How fast a file comes in, beside what vobject needs only to parse it."""

from __future__ import annotations

import base64
import os
import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import vobject

from netbook.domain.people import Card
from netbook.importing import import_file
from netbook.interchange import vcard
from netbook.operations.importing import Counts
from tests.books import a_book

CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple Inc.//iOS 17//EN\r\nN:Etternavn{i};Fornavn;;;\r\nFN:Fornavn Etternavn{i}\r\n"
    "NICKNAME:Nick{i}\r\nORG:Firma {k};Avdeling\r\nTITLE:Leder\r\nEMAIL;type=INTERNET;type=HOME;type=pref:p{i}@example.no\r\n"
    "EMAIL;type=INTERNET;type=WORK:{i}@work.example.com\r\nTEL;type=CELL;type=VOICE;type=pref:+47 9{i:07d}\r\n"
    "TEL;type=WORK;type=VOICE:+47 2{i:07d}\r\nADR;type=HOME:;;Storgata {i};Oslo;;0150;Norway\r\n"
    "ADR;type=WORK:;;Lilleveien {i}\\nBygg 2;Bergen;;5003;Norway\r\nitem1.URL;type=pref:https://example.com/{i}\r\n"
    "item1.X-ABLabel:_$!<HomePage>!$_\r\nBDAY:1980-05-1{d}\r\nNOTE:Møttes på konferansen\\, snakket om båt\\nog hytte.\r\n"
    "CATEGORIES:Venner,Krets {k}\r\nREV:2020-01-01T00:00:00Z\r\nX-CUSTOM-THING:foo{i}\r\nUID:card-{i}\r\n{photo}END:VCARD\r\n"
)


def a_file(count: int, photos: bool) -> bytes:
    chance = random.Random(1)
    cards = []
    for i in range(count):
        photo = ""
        if photos and i % 10 == 0:
            line = "PHOTO;ENCODING=b;TYPE=JPEG:" + base64.b64encode(b"\xff\xd8\xff" + chance.randbytes(20_000)).decode()
            photo = line[:75] + "".join("\r\n " + line[at : at + 74] for at in range(75, len(line), 74)) + "\r\n"
        cards.append(CARD.format(i=i, k=i % 20, d=i % 9, photo=photo))
    return "".join(cards).encode()


def seconds(deed: Callable[[], object]) -> float:
    start = time.process_time()
    deed()
    return time.process_time() - start


def took(folder: Path, count: int, photos: bool, name: str) -> float:
    path = folder / f"{name}.vcf"
    path.write_bytes(a_file(count, photos))
    counts = Counts()
    with a_book(folder, name=f"{name}.db") as book:
        spent = seconds(lambda: import_file(book, path, f"b@{os.getpid()}", counts))
    assert counts.new == count and not counts.problems
    return spent


@pytest.mark.benchmark
@pytest.mark.timeout(600)
@pytest.mark.parametrize("photos", [False, True], ids=["plain", "photos"])
def test_an_import_is_faster_than_vobject_parses_alone(tmp_path: Path, photos: bool) -> None:
    count = 10_000
    data = a_file(count, photos)
    text = a_file(count // 10, photos).decode()
    theirs = seconds(lambda: list(vobject.readComponents(text))) * 10
    parse = seconds(lambda: sum(isinstance(c, Card) for c in vcard.read(data)))
    ours = took(tmp_path, count, photos, "book")
    print(
        f"\n{count} cards, {'a photo on one in ten' if photos else 'no photos'}: vobject parses {count / theirs:,.0f}/s; "
        f"netbook parses {count / parse:,.0f}/s, imports {count / ours:,.0f}/s; ratio {theirs / ours:.2f}"
    )
    assert ours < theirs


@pytest.mark.benchmark
@pytest.mark.timeout(600)
def test_ten_times_the_cards_take_ten_times_the_time(tmp_path: Path) -> None:
    small, large = took(tmp_path, 4_000, False, "small"), took(tmp_path, 40_000, False, "large")
    print(f"\n4,000 cards {small:.2f} s, 40,000 cards {large:.2f} s: {large / small:.1f} times")
    assert large < 15 * small
