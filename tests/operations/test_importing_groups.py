"""Cards of groups: nothing that they say is lost, and a second import of them changes nothing."""

from __future__ import annotations

import json
from pathlib import Path

from netbook.book import Book
from netbook.operations import circles, people
from tests.books import a_book, source_state
from tests.operations.test_importing import take

ADA = "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:ada-1\nFN:Ada Lovelace\nEND:VCARD\n"
CHARLES = "BEGIN:VCARD\nVERSION:4.0\nUID:urn:uuid:charles-1\nFN:Charles Babbage\nEND:VCARD\n"


def group(*lines: str, name: str = "FN:Engineers") -> str:
    head = ["BEGIN:VCARD", "VERSION:4.0", "KIND:group", *([name] if name else [])]
    return "\n".join([*head, *lines, "END:VCARD\n"])


def circle(book: Book) -> tuple[str, str, list[str]]:
    ((name, note, lines),) = book.rows("SELECT name, note, lines FROM circle")
    return name, note, json.loads(lines)


def members(book: Book) -> list[str]:
    return [
        name for (name,) in book.rows("SELECT p.full FROM circle_person m JOIN person p ON p.id=m.person_id ORDER BY 1")
    ]


WHOLE = group(
    "UID:urn:uuid:group-1", "MEMBER:urn:uuid:ada-1", "NOTE:They meet on Fridays\\nin the hall", "EMAIL:engineers@x.org",
    "item1.URL:https://x.org/engineers", "item1.X-ABLabel:Wiki", "PHOTO:data:image/png;base64,AAAA", "X-COLOUR;A=\"b:c\":red",
)  # fmt: skip


def test_the_note_of_a_group_and_every_line_without_a_place_stay_with_its_circle(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, WHOLE + ADA)
        assert circle(book) == ("Engineers", "They meet on Fridays\nin the hall", [
            "UID:urn:uuid:group-1", "EMAIL:engineers@x.org", "item1.URL:https://x.org/engineers", "item1.X-ABLabel:Wiki",
            "PHOTO:data:image/png;base64,AAAA", 'X-COLOUR;A="b:c":red',
        ])  # fmt: skip
        assert members(book) == ["Ada Lovelace"]
        before = source_state(book)
        take(book, tmp_path, WHOLE + ADA)
        assert source_state(book) == before
        book.undo()
        assert book.rows("SELECT 1 FROM circle") == []


def test_what_the_owner_changed_since_stays_when_the_same_file_comes_again(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, WHOLE + ADA)
        ((number, ada),) = book.rows("SELECT circle_id, person_id FROM circle_person")
        book.do(circles.edit_circle, number, name="Builders", note="")
        book.do(circles.leave_circle, [ada], number)
        take(book, tmp_path, WHOLE + ADA)
        assert circle(book)[:2] == ("Builders", "") and members(book) == []


def test_what_a_group_says_anew_comes_beside_what_is_there(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, WHOLE + ADA)
        take(book, tmp_path, group("NOTE:Now on Mondays", "EMAIL:engineers@x.org", "TEL:+47 22 12 34 56"), "other.vcf")
        _name, note, lines = circle(book)
        assert note == "They meet on Fridays\nin the hall\n\nNow on Mondays"
        assert lines.count("EMAIL:engineers@x.org") == 1 and lines[-1] == "TEL:+47 22 12 34 56"


def test_members_who_are_not_in_the_book_are_kept_and_join_when_they_are(tmp_path: Path) -> None:
    both = group("MEMBER:urn:uuid:ada-1", "MEMBER;PREF=1:urn:uuid:charles-1", "MEMBER:mailto:none@x.org")
    with a_book(tmp_path) as book:
        counts = take(book, tmp_path, ADA + both)
        assert [(line, said.values["n"]) for _, line, said in counts.problems] == [(6, 2)]
        assert circle(book)[2] == ["MEMBER;PREF=1:urn:uuid:charles-1", "MEMBER:mailto:none@x.org"]
        take(book, tmp_path, CHARLES + both)
        assert members(book) == ["Ada Lovelace", "Charles Babbage"] and circle(book)[2] == ["MEMBER:mailto:none@x.org"]


def test_a_group_without_a_member_in_the_book_or_without_a_name_is_not_lost(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, group("NOTE:Nobody yet"))
        assert circle(book) == ("Engineers", "Nobody yet", [])
        book.undo()
        take(book, tmp_path, group("ORG:The hall", "NOTE:On Fridays", name=""))
        name, note, lines = circle(book)
        assert name and note == "On Fridays" and lines == ["ORG:The hall"]
        book.undo()
        counts = take(book, tmp_path, ADA + group(name=""))
        assert [(line, said.key) for _, line, said in counts.problems] == [(6, "card-empty")]


def test_a_deleted_circle_comes_back_with_its_note_and_lines(tmp_path: Path) -> None:
    with a_book(tmp_path) as book:
        take(book, tmp_path, WHOLE + ADA)
        before = source_state(book)
        book.do(circles.delete_circle, book.rows("SELECT id FROM circle")[0][0])
        book.do(people.edit_person, 1, title="Countess")
        book.undo()
        book.undo()
        assert source_state(book) == before
