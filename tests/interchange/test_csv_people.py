"""People in tables of every make."""

from __future__ import annotations

from netbook.domain.dates import PartialDate
from netbook.domain.people import Address, Card, Field, OwnDate, PostalField, Problem
from netbook.interchange import csv_people
from netbook.interchange.sniffing import sniff


def people(text: str | bytes, encoding: str | None = None) -> list[Card]:
    data = text if isinstance(text, bytes) else text.encode()
    return [thing for thing in csv_people.read(data, encoding) if isinstance(thing, Card)]


def problems(text: str) -> list[tuple[int, str]]:
    return [(thing.line, thing.key) for thing in csv_people.read(text.encode()) if isinstance(thing, Problem)]


LINKEDIN = (
    'Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\n'
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ada,Lovelace,https://www.linkedin.com/in/ada,,Analytical Engines,Programmer,15 Jan 2023\n,,,,,,\n"
    'Charles,Babbage,,cb@x.org,"Engines, Ltd",Inventor,02 Feb 2021\n'
)


def test_linkedin_tells_since_when_somebody_is_known() -> None:
    ada, charles = people(LINKEDIN)
    assert (ada.name.full, ada.organisation, ada.title) == ("Ada Lovelace", "Analytical Engines", "Programmer")
    assert ada.known_since == PartialDate(2023, 1, 15) and ada.source_line == 5
    assert charles.organisation == "Engines, Ltd" and charles.emails == ("cb@x.org",) and charles.source_line == 7


def test_google_of_today() -> None:
    head = (
        "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,"
        "Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,"
        "Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,"
        "Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address,Relation 1 - Label,Relation 1 - Value,"
        "Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value\n"
    )
    row = (
        'Ada,King,Lovelace,Al,Engines,Programmer,Maths, --12-10,"Two\nlines",https://x.org/p.jpg,* myContacts ::: Friends ::: Poets,'
        '* Work,ada@x.org ::: ada2@x.org,Home,a@y.org,Mobile,+44 1 ::: +44 2,Home,"1 Street\nLondon",1 Street,London,,,W1,UK,,'
        "Spouse,William,Anniversary,1835-07-08,Shoe,38\nBob,,Last,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n"
    )
    ada, bob = people(head + row)
    assert bob.source_line == 5
    assert ada.name.full == "Ada King Lovelace" and ada.nicknames == ("Al",) and ada.categories == ("Friends", "Poets")
    assert ada.birthday == PartialDate(None, 12, 10) and ada.note == "Two\nlines" and ada.department == "Maths"
    assert ada.fields == (
        Field("email", "ada@x.org", "work", True), Field("email", "ada2@x.org", "work"), Field("email", "a@y.org", "home"),
        Field("phone", "+44 1", "mobile"), Field("phone", "+44 2", "mobile"), Field("related", "William", "spouse"),
        Field("custom", "38", "Shoe"),
    )  # fmt: skip
    assert ada.addresses == (PostalField(Address(street="1 Street", city="London", code="W1", country="UK"), "home"),)
    assert ada.dates == (OwnDate("anniversary", PartialDate(1835, 7, 8)),)
    assert ada.photo and ada.photo.url == "https://x.org/p.jpg"


def test_outlook_in_english() -> None:
    head = (
        "Title,First Name,Last Name,Company,Job Title,Business Street,Business Street 2,Business City,Business Country,Home Phone,"
        "Home Phone 2,Mobile Phone,Business Fax,E-mail Address,E-mail 2 Address,Birthday,Anniversary,Spouse,Categories,Gender,"
        "Priority,Private,User 1,Web Page\n"
    )
    row = (
        "Dr,Ada,Lovelace,Engines,Programmer,1 Street,Floor 2,London,UK,1,2,3,4,a@x.org,b@x.org,12/10/1815,0/0/00,William,"
        "Friends;Poets,Unspecified,Normal,False,odd,https://x.org\n"
    )
    (ada,) = people(head + row)
    assert (ada.name.prefix, ada.name.full, ada.title) == ("Dr", "Dr Ada Lovelace", "Programmer")
    assert [(f.kind, f.value, f.label) for f in ada.fields] == [
        ("phone", "1", "home"), ("phone", "2", "home"), ("phone", "3", "mobile"), ("phone", "4", "work fax"),
        ("email", "a@x.org", ""), ("email", "b@x.org", ""), ("related", "William", "spouse"), ("custom", "odd", "User 1"),
        ("url", "https://x.org", ""),
    ]  # fmt: skip
    assert ada.addresses[0].address == Address(street="1 Street\nFloor 2", city="London", country="UK")
    assert ada.birthday == PartialDate(1815, 12, 10) and ada.dates == () and ada.categories == ("Friends", "Poets")


def test_outlook_in_norwegian_with_its_own_letters_and_separator() -> None:
    text = (
        "Fornavn;Etternavn;Firma;Stilling;Gate, arbeid;Poststed, arbeid;Postnummer, arbeid;Telefon, privat;Mobiltelefon;"
        "Telefaks, arbeid;E-postadresse;Bursdag;Kategorier\n"
        "Bjørn;Ærø;Fjell & Sønn;Sjåfør;Storgata 1;Tromsø;9008;1;2;3;b@x.no;10.12.1980;Venner\n"
    )
    for encoding in ("cp1252", "utf-8-sig", "utf-16", "utf-16-le"):
        data = text.encode(encoding)
        assert sniff(data) == "csv"
        (one,) = people(data)
        assert one.name.full == "Bjørn Ærø" and one.title == "Sjåfør" and one.birthday == PartialDate(1980, 12, 10)
        assert [(f.value, f.label) for f in one.fields] == [
            ("1", "home"),
            ("2", "mobile"),
            ("3", "work fax"),
            ("b@x.no", ""),
        ]
        assert one.addresses == (PostalField(Address(street="Storgata 1", city="Tromsø", code="9008"), "work"),)


def test_any_header_that_can_be_understood_and_columns_that_cannot() -> None:
    for text in (
        "Navn\tE-post\tMobil\tSkostørrelse\nAda L\ta@x.no\t1\t38\n",
        "sep=|\nName|Email|Cell|Skostørrelse\nAda L|a@x.no|1|38\n",
    ):
        (ada,) = people(text)
        assert [(f.kind, f.value, f.label) for f in ada.fields] == [
            ("email", "a@x.no", ""), ("phone", "1", "mobile"), ("custom", "38", "Skostørrelse"),
        ]  # fmt: skip
    assert people("Name\nAda\nBob\n")[1].name.full == "Bob"


def test_the_owner_may_say_the_encoding() -> None:
    assert people("Name,E-mail\nИван,i@x.ru\n".encode("cp1251"), "cp1251")[0].name.full == "Иван"


def test_rows_that_cannot_be_taken_are_told_by_line() -> None:
    text = 'Name,Phone\nAda,"1\n2"\nBob,1,2,3\nCid,5\n"Dag,6\nEva,7\n'
    assert [card.name.full for card in people(text)] == ["Ada", "Cid", "Eva"]
    assert problems(text) == [(4, "csv-row-too-long"), (6, "csv-quote-open")]
    assert problems("no header here\n") == [(1, "csv-no-header")]


def test_which_number_of_a_date_is_the_day_is_seen_in_the_others() -> None:
    found = people("Name,Birthday\nA,3/4/1980\nB,25/12/1980\n")
    assert [card.birthday for card in found] == [PartialDate(1980, 4, 3), PartialDate(1980, 12, 25)]
    assert people("Name,Birthday\nA,3/4/1980\n")[0].birthday == PartialDate(1980, 3, 4)
    assert people("Name,Birthday\nA,around 1980\n")[0].fields == (Field("custom", "around 1980", "Birthday"),)
