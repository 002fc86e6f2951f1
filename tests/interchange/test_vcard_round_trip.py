"""What is written reads back equal, and what was not changed is written as it came."""

from __future__ import annotations

import string
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from netbook.domain.dates import PartialDate
from netbook.domain.people import Address, Card, Field, Name, OwnDate, Photo, PostalField
from netbook.interchange import csv_people, vcard

LETTERS = st.characters(
    exclude_categories=("Cs", "Cc", "Cn", "Co"), exclude_characters="\u2028\u2029\ufeff\u200b", codec="utf-8"
)


def tidy(text: str) -> str:
    return " ".join(text.split())


text = st.text(LETTERS | st.sampled_from(",;:\\\"'= \u00e5\u20ac\U0001f600"), max_size=60).map(tidy)
some = text.filter(bool)
lines = st.lists(some, min_size=1, max_size=4).map("\n".join)
plain = st.text(string.ascii_letters + string.digits + " -", min_size=1, max_size=20).map(tidy).filter(bool)
label = st.sampled_from(
    ["", "home", "work", "mobile", "work fax", "Summer house", "HOME", "Håkons, hytte", "anniversary", "spouse"]
)
day = st.one_of(
    st.dates().map(
        lambda d: PartialDate(max(d.year, 1000) if d.year not in (1604,) else 1605, d.month, min(d.day, 28))
    ),
    st.builds(PartialDate, st.none(), st.integers(1, 12), st.integers(1, 28)),
    st.builds(PartialDate, st.integers(1000, 1599), st.integers(1, 12)),
    st.builds(PartialDate, st.integers(1605, 2100)),
    st.builds(PartialDate, st.none(), st.integers(1, 12)),
)
words = st.lists(plain, max_size=3, unique=True).map(tuple)
field_value = some.filter(lambda v: not v.lower().startswith(("tel:", "mailto:")))
fields = st.lists(
    st.builds(
        Field, st.sampled_from(["email", "phone", "url", "im", "related", "custom"]), field_value, label, st.booleans()
    ),
    max_size=6,
).map(tuple)
addresses = st.lists(
    st.builds(PostalField, st.builds(Address, text, text, lines, text, text, text, some), label, st.booleans()),
    max_size=3,
).map(tuple)
photo = st.none() | st.binary(min_size=1, max_size=300).map(lambda b: Photo(b"\xff\xd8\xff" + b, "image/jpeg"))
cards = st.builds(
    Card, uid=plain, name=st.builds(Name, some, text, text, text, text, text, text, text), nicknames=words, organisation=text,
    department=text, title=text, role=text, fields=fields, addresses=addresses, birthday=st.none() | day,
    dates=st.lists(st.builds(OwnDate, label, day), max_size=3).map(tuple), death=st.none() | day,
    gender=st.sampled_from(["", "F", "M", "M;fellow", "they, them"]), pronouns=text, languages=words,
    time_zone=st.sampled_from(["", "Europe/Oslo", "+01:00"]), geo=st.sampled_from(["", "59.9,10.7"]), note=lines,
    categories=words.filter(lambda found: "mycontacts" not in {w.lower() for w in found}), photo=photo,
    known_since=st.none() | day, version=st.sampled_from(["", "3.0", "4.0", "2.1"]),
)  # fmt: skip


def shown(card: Card) -> Card:
    return replace(card, lines=(), unknown=(), version="", source_line=0, revised="")


def back(card: Card) -> Card:
    (again,) = [thing for thing in vcard.read(vcard.write(card).encode()) if isinstance(thing, Card)]
    return again


@settings(max_examples=40)
@given(cards)
def test_a_new_card_reads_back_equal_in_every_version(card: Card) -> None:
    again = back(card)
    assert shown(again) == shown(card)
    assert again.unknown == ()


@settings(max_examples=40)
@given(cards, cards)
def test_a_changed_card_reads_back_equal_and_keeps_what_nobody_knows(card: Card, other: Card) -> None:
    came = back(card)
    odd = ("X-ODD;TYPE=home:one", "item99.X-ODD-TOO:two")
    came = replace(came, lines=(*came.lines[:-1], *odd, came.lines[-1]))
    changed = replace(other, lines=came.lines, version=came.version, uid=came.uid)
    again = back(changed)
    assert shown(again) == shown(changed)
    assert again.unknown == odd


@settings(max_examples=40)
@given(cards)
def test_an_unchanged_card_is_written_as_it_came(card: Card) -> None:
    came = back(card)
    assert back(came).lines == came.lines
    assert vcard.write(back(came)) == vcard.write(came)


@settings(max_examples=40)
@given(cards)
def test_no_line_is_over_75_octets_and_no_letter_is_torn(card: Card) -> None:
    for line in vcard.write(card).split("\r\n"):
        assert len(line.encode()) <= 76
        line.encode().decode()


@settings(max_examples=40)
@given(st.lists(cards, max_size=4))
def test_a_table_reads_back_equal(people: list[Card]) -> None:
    read = [thing for thing in csv_people.read(csv_people.write(people).encode()) if isinstance(thing, Card)]
    assert [shown(card) for card in read] == [
        replace(shown(card), photo=None, fields=tuple(sorted(card.fields, key=lambda f: ORDER.index(f.kind))))
        for card in people
    ]


ORDER = ["email", "phone", "url", "im", "related", "custom"]


def test_only_the_line_that_changed_is_rewritten() -> None:
    came = (
        "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Apple\r\nN:Doe;John;;;\r\nFN:John Doe\r\n"
        "item1.EMAIL;type=INTERNET;type=pref;X-A=b:john@x.org\r\nitem1.X-ABLabel:_$!<Work>!$_\r\n"
        "TEL;type=CELL;type=VOICE:1\r\nTEL;type=HOME:2\r\nX-ODD:1\r\nREV:2020\r\nEND:VCARD\r\n"
    )
    (card,) = [thing for thing in vcard.read(came.encode()) if isinstance(thing, Card)]
    assert vcard.write(card) == came
    # The book does not keep the day of a revision; after a change the old one would be wrong.
    card = replace(card, revised="")
    assert vcard.write(card) == came
    fields = (replace(card.fields[0], value="j@y.org"), *card.fields[1:])
    assert vcard.write(replace(card, fields=fields)) == came.replace("john@x.org", "j@y.org").replace(
        "REV:2020\r\n", ""
    )
    assert vcard.write(replace(card, fields=card.fields[1:])) == "".join(
        line for line in came.splitlines(keepends=True) if not line.startswith(("item1", "REV"))
    )
    assert vcard.write(replace(card, title="Boss")) == came.replace("REV:2020\r\n", "").replace(
        "END:", "TITLE:Boss\r\nEND:"
    )
