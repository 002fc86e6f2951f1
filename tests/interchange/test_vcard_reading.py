"""Reading vCards of every age and make."""

from __future__ import annotations

import base64

from netbook.domain.dates import PartialDate
from netbook.domain.people import Card, Field, OwnDate, Problem
from netbook.interchange import vcard


def cards(text: str | bytes) -> list[Card]:
    data = text if isinstance(text, bytes) else text.encode()
    return [thing for thing in vcard.read(data) if isinstance(thing, Card)]


def problems(text: str | bytes) -> list[Problem]:
    data = text if isinstance(text, bytes) else text.encode()
    return [thing for thing in vcard.read(data) if isinstance(thing, Problem)]


def one(*lines: str) -> Card:
    (card,) = cards("BEGIN:VCARD\r\n" + "\r\n".join(lines) + "\r\nEND:VCARD\r\n")
    return card


def test_a_plain_card_is_read() -> None:
    card = one(
        "VERSION:3.0", "FN:Ada Lovelace", "N:Lovelace;Ada;;;", "TEL;TYPE=CELL,PREF:+44 1", "EMAIL;TYPE=WORK:ada@x.org"
    )
    assert card.name.full == "Ada Lovelace" and card.name.given == "Ada"
    assert card.fields == (Field("phone", "+44 1", "mobile", True), Field("email", "ada@x.org", "work"))


def test_unescaped_commas_are_letters() -> None:
    card = one("VERSION:2.1", "FN:Doe, John", "NOTE:likes tea, coffee", "TITLE:Head, of; it")
    assert (card.name.full, card.note, card.title) == ("Doe, John", "likes tea, coffee", "Head, of; it")


def test_a_fold_inside_a_letter_is_undone_before_decoding() -> None:
    (card,) = cards(b"BEGIN:VCARD\nVERSION:3.0\nFN:Bj\xc3\n \xb8rn\nEND:VCARD\n")
    assert card.name.full == "Bjørn"


def test_quoted_printable_with_soft_breaks_and_charsets() -> None:
    card = one(
        "VERSION:2.1", "N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:=D8rsted;Hans;;;",
        "NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Gr=C3=B8t=", "=0D=0Amed fl=C3=B8te=3B ja", "TITLE;QUOTED-PRINTABLE:Sj=F8mann=",
    )  # fmt: skip
    assert card.name.family == "Ørsted" and card.note == "Grøt\nmed fløte; ja" and card.title == "Sjømann"


def test_bytes_are_utf_8_else_their_charset_else_western() -> None:
    (card,) = cards(
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=SHIFT_JIS:\x88\xc0\x93\xa1;\x83\x8d\r\nTITLE;CHARSET=blabla:S\xf8nn\r\n"
        b"NOTE:\xc3\xb8\r\nEND:VCARD\r\n"
    )
    assert card.name.family == "安藤" and card.note == "ø"
    assert [c.title for c in cards(b"BEGIN:VCARD\nFN:x\nTITLE:S\xf8nn\nEND:VCARD\n")] == ["Sønn"]
    (owner,) = [
        c for c in vcard.read("BEGIN:VCARD\nFN:Иван\nEND:VCARD\n".encode("cp1251"), "cp1251") if isinstance(c, Card)
    ]
    assert owner.name.full == "Иван"


def test_two_byte_letters_with_and_without_a_mark() -> None:
    text = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bjørn\r\nEND:VCARD\r\n"
    for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"):
        assert [card.name.full for card in cards(text.encode(encoding))] == ["Bjørn"]


def test_pictures_in_all_their_forms() -> None:
    data = b"\xff\xd8\xff\xe0" + bytes(range(200))
    text = base64.b64encode(data).decode()
    folded = [text[at : at + 60] for at in range(0, len(text), 60)]
    for lines in (
        ["PHOTO;ENCODING=b;TYPE=JPEG:" + text], ["PHOTO;BASE64;JPEG:" + folded[0], *folded[1:], ""],
        ["PHOTO;ENCODING=BASE64:", *(" " + part for part in folded), "TITLE:x"], ["PHOTO:data:image/jpeg;base64," + text],
        ["PHOTO;VALUE=URI:data:image/jpeg;base64\\," + text], ["PHOTO;ENCODING=b:data:image/jpeg;base64," + text], ["PHOTO:" + text],
        ["PHOTO;ENCODING=b;TYPE=JPEG:" + text.rstrip("=")],
    ):  # fmt: skip
        card = one("VERSION:3.0", "FN:x", *lines)
        assert card.photo and card.photo.data == data and card.photo.media_type == "image/jpeg"
    url = one("VERSION:3.0", "FN:x", "PHOTO;VALUE=uri:https://x.org/a.jpg").photo
    assert url and url.url == "https://x.org/a.jpg"


def test_a_broken_picture_is_told_and_kept_and_the_card_comes_in() -> None:
    text = "BEGIN:VCARD\nVERSION:3.0\nFN:x\nPHOTO;ENCODING=b:%%%\nTITLE:y\nEND:VCARD\n"
    (card,) = cards(text)
    assert card.title == "y" and card.unknown == ("PHOTO;ENCODING=b:%%%",)
    assert [(p.line, p.key) for p in problems(text)] == [(4, "vcard-photo-broken")]


def test_groups_and_apples_labels() -> None:
    card = one(
        "VERSION:3.0", "FN:x", "item1.TEL;type=pref:1", "item1.X-ABLabel:_$!<HomeFAX>!$_", "item2.URL:u", "item2.X-ABLabel:Summer house",
        "item3.X-ABDATE;type=pref:2001-02-03", "item3.X-ABLabel:_$!<Anniversary>!$_", "item4.X-ABRELATEDNAMES:Anna",
        "item4.X-ABLabel:_$!<Mother>!$_", "item5.X-ABADR:us",
    )  # fmt: skip
    assert card.fields == (
        Field("phone", "1", "home fax", True),
        Field("url", "u", "Summer house"),
        Field("related", "Anna", "mother"),
    )
    assert card.dates == (OwnDate("anniversary", PartialDate(2001, 2, 3)),) and card.unknown == ("item5.X-ABADR:us",)


def test_birthdays_in_all_their_forms() -> None:
    for text, wanted in {
        "BDAY:19061209": PartialDate(1906, 12, 9), "BDAY:1906-12-09T00:00:00Z": PartialDate(1906, 12, 9), "BDAY:--1209": PartialDate(None, 12, 9),
        "BDAY:--12-09": PartialDate(None, 12, 9), "BDAY;VALUE=date;X-APPLE-OMIT-YEAR=1604:1604-12-09": PartialDate(None, 12, 9),
        "BDAY:1906": PartialDate(1906), "BDAY:1906-12": PartialDate(1906, 12), "BDAY:--0229": PartialDate(None, 2, 29),
    }.items():  # fmt: skip
        assert one("VERSION:4.0", "FN:x", text).birthday == wanted
    card = one("VERSION:4.0", "FN:x", "BDAY;VALUE=text:circa 1800", "DEATHDATE:19920101")
    assert card.birthday is None and card.fields == (Field("custom", "circa 1800", "birthday"),)
    assert card.death == PartialDate(1992, 1, 1)


def test_cards_without_their_frame_come_in() -> None:
    text = "BEGIN:VCARD\nFN:A\n\nBEGIN:VCARD\nN:B;C\nEND:VCARD\0\n\0\nBEGIN:VCARD\nTEL:1\nEND:VCARD\nFN:D\nEND:VCARD\nBEGIN:VCARD\nFN:E\n"
    found = cards(text)
    assert [c.name.full or c.name.family or c.phones[0] for c in found] == ["A", "B", "1", "D", "E"]
    assert [c.source_line for c in found] == [1, 4, 8, 11, 13]
    assert [(p.line, p.key) for p in problems(text)] == [(13, "vcard-cut-off")]


def test_a_card_within_a_card_is_its_agent() -> None:
    text = "BEGIN:VCARD\nFN:Boss\nAGENT:\nBEGIN:VCARD\nFN:Helper\nTEL:1\nEND:VCARD\nTITLE:Chief\nEND:VCARD\n"
    (card,) = cards(text)
    assert card.title == "Chief" and card.fields == (Field("related", "Helper", "agent"),)
    assert "TEL:1" in card.unknown[0]
    (inline,) = cards("BEGIN:VCARD\nFN:Boss\nAGENT:BEGIN:VCARD\\nFN:Helper\\nEND:VCARD\\n\nEND:VCARD\n")
    assert inline.fields == (Field("related", "Helper", "agent"),)


def test_what_nobody_shows_is_kept_line_by_line() -> None:
    card = one("VERSION:4.0", "FN:x", 'X-ODD;A="b;c:d":e', "KEY:k", "CALURI:c", "no colon here at all")
    assert card.unknown == ('X-ODD;A="b;c:d":e', "KEY:k", "CALURI:c\\nno colon here at all")


def test_the_newer_properties() -> None:
    card = one(
        "VERSION:4.0", "KIND:individual", "FN;PREF=2:Second", "GENDER:F;grrrl", "PRONOUNS:they/them", "LANG:fr", "LANG:nb", "TZ:+0100",
        "GEO:geo:59.9,10.7", "EXPERTISE;LEVEL=expert:tea", "HOBBY:chess", "IMPP:xmpp:a@x.org", "RELATED;TYPE=spouse;VALUE=text:Ann",
        "X-SOCIALPROFILE;type=twitter:https://twitter.com/x", "TEL;VALUE=uri;PREF=1;TYPE=\"voice,home\":tel:+1-5;ext=2",
        "EMAIL;PREF=50:a@x", "EMAIL;PREF=10:b@x", "NICKNAME:A,B\\, C", "ORG:Acme;North;Sales", "X-PHONETIC-FIRST-NAME:eks",
        "ADR;LABEL=\"1 Street\":;;1 Street;Oslo;;0150;Norway",
    )  # fmt: skip
    assert (card.gender, card.pronouns, card.languages, card.time_zone, card.geo) == (
        "F;grrrl",
        "they/them",
        ("fr", "nb"),
        "+01:00",
        "59.9,10.7",
    )
    assert card.fields == (
        Field("custom", "tea", "expertise"), Field("custom", "chess", "hobby"), Field("im", "xmpp:a@x.org"),
        Field("related", "Ann", "spouse"), Field("url", "https://twitter.com/x", "twitter"), Field("phone", "+1-5;ext=2", "home", True),
        Field("email", "a@x"), Field("email", "b@x", "", True),
    )  # fmt: skip
    assert card.nicknames == ("A", "B, C") and (card.organisation, card.department) == ("Acme", "North, Sales")
    assert card.name.phonetic_given == "eks" and card.addresses[0].address.city == "Oslo" and card.unknown == ()
