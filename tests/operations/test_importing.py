"""The law of importing: nobody twice, nothing overwritten, nothing lost, one undo."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from netbook.book import Book
from netbook.domain.matching import Known, is_same
from netbook.domain.people import Card
from netbook.domain.said import Refused
from netbook.importing import import_file, preview
from netbook.operations import people
from netbook.operations.importing import Counts
from netbook.operations.many import delete_people
from netbook.operations.people import delete_person
from netbook.store.standing import check
from tests.books import a_book, add, derived_state, source_state

ADA = "BEGIN:VCARD\nVERSION:3.0\nUID:ada-1\nFN:Ada Lovelace\nEMAIL:ada@x.org\nTEL:+44 20 1234 5678\nTITLE:Countess\nCATEGORIES:Maths\nX-ODD:1\nEND:VCARD\n"
CHARLES = "BEGIN:VCARD\nVERSION:3.0\nUID:charles-1\nFN:Charles Babbage\nEMAIL:charles@x.org\nEND:VCARD\n"


def take(book: Book, folder: Path, content: str | bytes, name: str = "in.vcf", encoding: str | None = None) -> Counts:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    counts = Counts()
    batch = f"import-{name}-{len(book.rows('SELECT id FROM act'))}@{os.getpid()}"
    import_file(book, path, batch, counts, None, encoding)
    book.finish(batch)
    return counts


def figures(counts: Counts) -> tuple[int, int, int, int, int]:
    return counts.new, counts.updated, counts.merged, counts.unchanged, counts.skipped


def test_a_second_import_of_the_same_file_changes_nothing(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        assert figures(take(book, tmp_path, ADA + CHARLES)) == (2, 0, 0, 0, 0)
        before = source_state(book)
        assert figures(take(book, tmp_path, ADA + CHARLES)) == (0, 0, 0, 2, 0)
        assert source_state(book) == before


def test_an_import_that_changes_nothing_is_not_what_undo_takes_back(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, ADA + CHARLES)
        someone = add(book, "Grace Hopper")
        take(book, tmp_path, ADA + CHARLES)
        take(book, tmp_path, ADA.replace("END:VCARD", "REV:20261123T100000Z\nEND:VCARD"))
        assert book.undo().label.values["key"] == "added-person"
        assert book.rows("SELECT id FROM person WHERE id=?", (someone,)) == []
        take(book, tmp_path, ADA + CHARLES)
        book.redo()
        assert book.rows("SELECT full FROM person WHERE id=?", (someone,)) == [("Grace Hopper",)]


def test_a_second_import_of_a_table_changes_nothing(tmp_path: Path) -> None:
    rows = "Name,E-mail,Phone\nAda Lovelace,ada@x.org,\nSam Smith,,\nSam Smith,,12345678\nSam Smith,,\n"
    with a_book(tmp_path) as book:
        first = take(book, tmp_path, rows, "in.csv")
        assert first.new >= 2 and sum(figures(first)) == 4
        before = source_state(book)
        assert figures(take(book, tmp_path, rows, "in.csv")) == (0, 0, 0, 4, 0)
        assert source_state(book) == before


def test_two_cards_of_one_id_are_one_person_and_stay_as_they_are(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        twice = ADA + ADA.replace("TITLE:Countess", "NOTE:Programs")
        assert figures(take(book, tmp_path, twice)) == (1, 0, 1, 0, 0)
        assert figures(take(book, tmp_path, twice)) == (0, 0, 0, 2, 0)
        assert book.rows("SELECT title, note FROM person") == [("Countess", "Programs")]


def test_what_changed_at_the_source_comes_in_and_what_the_owner_changed_stays(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, ADA)
        (ada,) = (row[0] for row in book.rows("SELECT id FROM person"))
        book.do(people.edit_person, ada, title="Programmer")
        changed = ADA.replace("Countess", "Lady").replace("+44 20 1234 5678", "+44 20 8765 4321")
        assert figures(take(book, tmp_path, changed)) == (0, 1, 0, 0, 0)
        assert book.rows("SELECT title FROM person") == [("Programmer",)]
        assert book.rows("SELECT value FROM field WHERE kind='phone'") == [("+44 20 8765 4321",)]


def test_a_changed_row_of_a_table_updates_its_person(tmp_path: Path) -> None:
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    with a_book(tmp_path) as book:
        take(book, tmp_path, head + "Ada,Lovelace,,ada@x.org,Engines,Programmer,15 Jan 2023\n", "in.csv")
        counts = take(book, tmp_path, head + "Ada,Lovelace,,ada@x.org,Engines,Director,15 Jan 2023\n", "in.csv")
        assert figures(counts) == (0, 1, 0, 0, 0)
        assert book.rows("SELECT title, known_since FROM person") == [("Director", "2023-01-15")]
        assert book.rows("SELECT count(*) FROM interaction") == [(0,)]


def test_somebody_from_another_source_is_merged_and_nothing_is_overwritten(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        ada = add(book, "Ada Lovelace", emails=("ADA@x.org",))
        book.do(people.edit_person, ada, title="Poet")
        assert figures(take(book, tmp_path, ADA)) == (0, 0, 1, 0, 0)
        assert book.rows("SELECT title FROM person") == [("Poet",)]
        assert book.rows("SELECT kind, value FROM field ORDER BY id") == [
            ("email", "ADA@x.org"), ("phone", "+44 20 1234 5678"), ("custom", "Countess"),
        ]  # fmt: skip


def _card(*lines: str) -> str:
    return "\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""))


def test_what_two_sources_say_differently_is_kept_side_by_side(tmp_path: Path) -> None:
    phone = _card(
        "FN:Ada Lovelace", "EMAIL:ada@x.org", "NOTE:From the phone", "TITLE:Poet", "NICKNAME:A", "TZ:Europe/Oslo"
    )
    mail = _card(
        "FN:Ada King Lovelace", "EMAIL:ada@x.org", "NOTE:From the mail", "TITLE:Countess", "NICKNAME:B", "ORG:Engines"
    )
    with a_book(tmp_path) as book:
        assert figures(take(book, tmp_path, phone, "phone.vcf")) == (1, 0, 0, 0, 0)
        assert figures(take(book, tmp_path, mail, "mail.vcf")) == (0, 0, 1, 0, 0)
        for text in (phone, mail):
            assert figures(take(book, tmp_path, text)) == (0, 0, 0, 1, 0)
        assert book.rows("SELECT full, note, title, nicknames, organisation, time_zone FROM person") == [
            ("Ada Lovelace", "From the phone\n\nFrom the mail", "Poet", '["A", "B"]', "Engines", "Europe/Oslo")
        ]
        assert book.rows("SELECT label, value FROM field WHERE kind='custom' ORDER BY id") == [
            ("title", "Countess"), ("name", "Ada King Lovelace"),
        ]  # fmt: skip


def test_what_a_source_says_as_before_is_not_kept_beside_the_owners_own_word(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, _card("UID:1", "FN:Ada Lovelace", "TITLE:Poet", "NOTE:Old"))
        (ada,) = (row[0] for row in book.rows("SELECT id FROM person"))
        book.do(people.edit_person, ada, title="Countess", note="Mine")
        assert figures(
            take(book, tmp_path, _card("UID:1", "FN:Ada Lovelace", "TITLE:Poet", "NOTE:Old", "TEL:123456"))
        ) == (0, 1, 0, 0, 0)
        assert book.rows("SELECT title, note FROM person") == [("Countess", "Mine")]
        assert book.rows("SELECT kind, value FROM field") == [("phone", "123456")]


def test_two_people_who_bear_one_uid_by_mistake_stay_two(tmp_path: Path) -> None:
    one, other = _card("UID:1", "FN:Ada Lovelace", "TEL:111111"), _card("UID:1", "FN:Charles Babbage", "TEL:222222")
    with a_book(tmp_path) as book:
        assert figures(take(book, tmp_path, one + other + one)) == (2, 0, 0, 1, 0)
        assert figures(take(book, tmp_path, one + other + one)) == (0, 0, 0, 3, 0)
        assert figures(take(book, tmp_path, one + other.replace("END", "TITLE:Inventor\nEND"))) == (0, 1, 0, 1, 0)
        assert book.rows("SELECT full, title FROM person ORDER BY id") == [
            ("Ada Lovelace", ""),
            ("Charles Babbage", "Inventor"),
        ]


def test_namesakes_with_other_addresses_stay_two(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace", emails=("other@y.org",))
        assert figures(take(book, tmp_path, ADA)) == (1, 0, 0, 0, 0)


def test_a_person_in_the_trash_stays_there_and_is_told(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, ADA + CHARLES)
        (ada,) = (row[0] for row in book.rows("SELECT id FROM person WHERE full='Ada Lovelace'"))
        book.do(people.delete_person, ada)
        counts = take(book, tmp_path, ADA + CHARLES)
        assert figures(counts) == (0, 0, 0, 1, 1)
        assert [(line, said.key, said.values) for _, line, said in counts.problems] == [
            (1, "import-in-trash", {"name": "Ada Lovelace"})
        ]
        from_elsewhere = take(book, tmp_path, "Name,E-mail\nAda Lovelace,ada@x.org\n", "in.csv")
        assert figures(from_elsewhere) == (0, 0, 0, 0, 1)


def test_groups_become_circles(tmp_path: Path) -> None:
    group = (
        "BEGIN:VCARD\nVERSION:3.0\nFN:Engineers\nX-ADDRESSBOOKSERVER-KIND:group\n"
        "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:ada-1\nEND:VCARD\n"
    )
    four = "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Friends\nMEMBER:urn:uuid:charles-1\nMEMBER:mailto:ada@x.org\nEND:VCARD\n"
    with a_book(tmp_path) as book:
        take(book, tmp_path, group + ADA + four + CHARLES)
        found = book.rows(
            "SELECT c.name, p.full FROM circle_person cp JOIN circle c ON c.id=cp.circle_id "
            "JOIN person p ON p.id=cp.person_id ORDER BY 1, 2"
        )
        assert found == [
            ("Engineers", "Ada Lovelace"), ("Friends", "Ada Lovelace"), ("Friends", "Charles Babbage"), ("Maths", "Ada Lovelace"),
        ]  # fmt: skip
        before = source_state(book)
        take(book, tmp_path, group + ADA + four + CHARLES)
        assert source_state(book) == before


def test_the_whole_import_is_one_undo(tmp_path: Path) -> None:
    many = "".join(
        ADA.replace("ada", f"p{i}").replace("Ada", f"P{i}x").replace("1234 5678", f"{i:08}") for i in range(4100)
    )
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace", emails=("p7@x.org",))
        before, derived = source_state(book), derived_state(book)
        counts = take(book, tmp_path, many)
        assert sum(figures(counts)) == 4100
        book.undo()
        assert source_state(book) == before
        assert derived_state(book) == derived


def test_the_good_half_of_a_broken_file_comes_in(tmp_path: Path) -> None:
    broken = ADA + "rubbish before\nBEGIN:VCARD\nEND:VCARD\n" + CHARLES.replace("END:VCARD\n", "PHOTO;ENCODING=b:%%%\n")
    with a_book(tmp_path) as book:
        counts = take(book, tmp_path, broken)
        assert (counts.new, counts.skipped) == (2, 1)
        assert {(line, said.key) for _, line, said in counts.problems} == {
            (11, "vcard-outside-card"), (14, "vcard-cut-off"), (19, "vcard-photo-broken"), (12, "card-empty"),
        }  # fmt: skip


def test_an_id_of_the_world_is_kept(tmp_path: Path) -> None:
    uid = "0b3c1f6e-6f0e-4b7e-9a52-0d2c8b7b9a11"
    with a_book(tmp_path) as book:
        take(book, tmp_path, ADA.replace("ada-1", "urn:uuid:" + uid.upper()))
        assert book.rows("SELECT uid FROM person") == [(uid,)]


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "file-empty"), (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "file-later-format"),
        (b"From a@b.c Mon Jan  1 10:00:00 2024\nSubject: x\n\nhello\n", "file-later-format"),
        (b'{"version": "1.0-preview.1", "app_version": "4", "account": {}}', "file-later-format"),
        (b"PK\x03\x04....xl/workbook.xml", "file-is-spreadsheet"), (b"PK\x03\x04....BEGIN:VCARD\nFN:x\nEND:VCARD\n", "file-is-archive"),
        (b'{\n "format": "netbook-book",\n "tables": {', "file-breaks-off"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "file-unknown-format"), (b"just some words\nand more\n", "file-unknown-format"),
    ],
)  # fmt: skip
def test_other_files_are_refused_in_words(tmp_path: Path, content: bytes, key: str) -> None:
    with a_book(tmp_path) as book:
        with pytest.raises(Refused) as told:
            take(book, tmp_path, content, "in.bin")
        assert told.value.said.key == key
        with pytest.raises(Refused) as told:
            preview(tmp_path / "in.bin")
        assert told.value.said.key == key


def test_a_file_is_looked_into_before(tmp_path: Path) -> None:
    path = tmp_path / "in.vcf"
    path.write_bytes((ADA + CHARLES.replace("Charles", "Chørles")).encode("cp1252"))
    seen = preview(path)
    assert (seen.kind, seen.count, seen.names) == ("vcard", 2, ("Ada Lovelace", "Chørles Babbage"))
    assert seen.encoding == "cp1252" and seen.problems == ()
    assert preview(path, "cp1251").names[1] == "Chшrles Babbage"
    with pytest.raises(Refused):
        preview(path, "no-such-encoding")


def test_a_killed_import_leaves_the_book_as_it_was(tmp_path: Path) -> None:
    many = "".join(
        ADA.replace("ada", f"p{i}").replace("Ada", f"P{i}x").replace("1234 5678", f"{i:08}") for i in range(30000)
    )
    (tmp_path / "many.vcf").write_text(many)
    with a_book(tmp_path) as book:
        add(book, "Ada Lovelace")
        before = source_state(book)
    child = subprocess.Popen(
        [sys.executable, "-m", "netbook", "import", "--progress", "--book", str(tmp_path / "book.db"), str(tmp_path / "many.vcf")],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    assert child.stderr is not None
    child.stderr.readline()
    child.kill()
    child.wait()
    child.stderr.close()
    with a_book(tmp_path) as book:
        assert source_state(book) == before
        assert book.rows("SELECT count(*) FROM act WHERE finished=0 AND undone_by IS NULL") == [(0,)]


def test_versions_of_a_card_that_come_in_turn_add_nothing_twice(tmp_path: Path) -> None:
    one, two = ADA + CHARLES, ADA.replace("TEL:+44 20 1234 5678", "TEL:+44 20 8765 4321\nTEL:+44 20 9999 0000")
    with a_book(tmp_path) as book:
        for content in (one, two, one, two, one):
            take(book, tmp_path, content)
        values = [row[0] for row in book.rows("SELECT value FROM field WHERE kind='phone'")]
        assert len(values) == len(set(values))


def test_a_file_tells_its_own_people_apart(tmp_path: Path) -> None:
    family = "BEGIN:VCARD\nFN:Berg\nTEL:22334455\nEND:VCARD\nBEGIN:VCARD\nFN:Anna Berg\nTEL:22334455\nEND:VCARD\n"
    twice = "BEGIN:VCARD\nFN:Anna Berg\nEMAIL:a@x.org\nTEL:22334455\nEND:VCARD\n"
    with a_book(tmp_path) as book:
        assert figures(take(book, tmp_path, family + twice)) == (2, 0, 1, 0, 0)
        assert figures(take(book, tmp_path, family + twice)) == (0, 0, 0, 3, 0)


def test_a_circle_that_is_new_to_a_stranger_and_to_somebody_known_is_one(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        for name in ("Ada Lovelace", "Grace Hopper"):
            add(book, name, emails=(f"{name[:3]}@example.org",))
        card = "BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nEMAIL:{mail}@example.org\nCATEGORIES:{circle}\nEND:VCARD\n"
        told = (
            ("New One", "one", "Choir"),
            ("Ada Lovelace", "ada", "Rowing"),
            ("New Two", "two", "Chess"),
            ("Grace Hopper", "gra", "Choir"),
        )
        take(book, tmp_path, "".join(card.format(name=n, mail=m, circle=c) for n, m, c in told))
        members = book.rows(
            "SELECT c.name, p.full FROM circle_person cp JOIN circle c ON c.id=cp.circle_id JOIN person p ON p.id=cp.person_id"
        )
        assert sorted(members) == sorted((circle, name) for name, _mail, circle in told)


def test_birthdays_that_do_not_contradict_each_other_are_one_persons(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, _card("UID:1", "FN:Ada Lovelace", "EMAIL:ada@x.org", "BDAY:--1210"), "phone.vcf")
        assert figures(
            take(book, tmp_path, _card("FN:Ada Lovelace", "EMAIL:ada@x.org", "BDAY:18151210"), "mail.vcf")
        ) == (0, 0, 1, 0, 0)
        assert book.rows("SELECT birthday FROM person") == [("1815-12-10",)]
        assert book.rows("SELECT value FROM field WHERE kind='custom'") == []
        assert figures(
            take(book, tmp_path, _card("UID:2", "FN:Ada Lovelace", "EMAIL:ada@x.org", "BDAY:--1211"), "other.vcf")
        ) == (1, 0, 0, 0, 0)


def test_members_of_a_group_that_are_not_in_the_book_are_told(tmp_path: Path) -> None:
    group = _card("KIND:group", "FN:Friends", "MEMBER:urn:uuid:1", "MEMBER:mailto:none@x.org", "MEMBER:urn:uuid:9")
    with a_book(tmp_path) as book:
        counts = take(book, tmp_path, _card("UID:1", "FN:Ada Lovelace") + group)
        assert figures(counts) == (1, 0, 0, 0, 0)
        assert [(line, said.key, said.values) for _, line, said in counts.problems] == [
            (6, "group-members-unknown", {"n": 2, "name": "Friends"})
        ]
        assert book.rows("SELECT c.name FROM circle c JOIN circle_person m ON m.circle_id=c.id") == [("Friends",)]


def test_whoever_was_deleted_among_others_stays_in_the_trash_too(tmp_path: Path) -> None:
    text = "".join(f"BEGIN:VCARD\nVERSION:3.0\nUID:u{n}\nFN:Person Nr {n}\nEND:VCARD\n" for n in range(3))
    (tmp_path / "in.vcf").write_text(text, encoding="utf-8")
    with a_book(tmp_path) as book:
        import_file(book, tmp_path / "in.vcf", "import-1", Counts())
        book.finish("import-1")
        book.do(delete_people, [1, 2])
        counts = Counts()
        import_file(book, tmp_path / "in.vcf", "import-2", counts)
        assert (counts.new, counts.skipped, counts.unchanged) == (0, 2, 1)


def test_what_others_write_between_two_chunks_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netbook.importing.CHUNK", 1)
    card = "BEGIN:VCARD\nVERSION:3.0\nUID:u{n}\nFN:Person Nr {n}\nTITLE:{title}\nEMAIL:p{n}@x.no\nEND:VCARD\n"
    group = (
        "BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:Team\n" + "".join(f"MEMBER:u{n}\n" for n in range(3)) + "END:VCARD\n"
    )
    (tmp_path / "one.vcf").write_text("".join(card.format(n=n, title="Baker") for n in range(3)), encoding="utf-8")
    (tmp_path / "two.vcf").write_text(
        "".join(card.format(n=n, title="Miller") for n in range(4)) + group, encoding="utf-8"
    )
    with a_book(tmp_path) as book:
        import_file(book, tmp_path / "one.vcf", "import-1", Counts())
        book.finish("import-1")
        came: list[int] = []

        def meanwhile(done: int, total: int) -> None:
            came.append(done)
            if len(came) == 1:
                book.do(delete_person, 1)
                book.do(delete_person, 2)
                add(book, "Person Nr 3", emails=("p3@x.no",))

        counts = Counts()
        import_file(book, tmp_path / "two.vcf", "import-2", counts, meanwhile)
        book.finish("import-2")
        assert (counts.updated, counts.skipped, counts.merged, counts.new) == (2, 1, 1, 0)
        assert [name for (name,) in book.rows("SELECT full FROM person ORDER BY id")] == ["Person Nr 2", "Person Nr 3"]
        assert check(book.db, book.now()) == []


def test_thousands_who_are_called_alike_are_not_compared_with_each_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[str] = []

    def counting(card: Card, name: str, known: Known) -> bool:
        compared.append(name)
        return is_same(card, name, known)

    monkeypatch.setattr("netbook.operations.importing.is_same", counting)
    cards = [f"BEGIN:VCARD\nVERSION:3.0\nFN:LinkedIn Member\nEMAIL:m{n}@x.no\nEND:VCARD\n" for n in range(300)]
    (tmp_path / "in.vcf").write_text("".join([*cards, cards[0].replace("VERSION:3.0", "VERSION:3.0\nTITLE:Baker")]))
    with a_book(tmp_path) as book:
        counts = Counts()
        import_file(book, tmp_path / "in.vcf", "import-1", counts)
        assert (counts.new, counts.merged) == (300, 1) and len(compared) < 10
